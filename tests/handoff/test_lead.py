"""What an endpoint is told about a lead: thin unless clinic.yml says full, and never more than that in the outbox."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.delivery_ports import LeasedItem
from bot.handoff.deliverer import Deliverer
from bot.handoff.endpoint import Endpoint
from bot.handoff.lead import lead_qualified
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.ports import LeadDetails
from bot.handoff.targets import Targets, scheduling_routes
from bot.ports import Contact, Lead, ScreeningRecord
from tests.handoff.doubles import SECRET, MemoryOutbox, SimulatedClock

if TYPE_CHECKING:
    from tests.handoff.receiver import Receiver

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CONTACT = Contact("Quillon Abernathy", "call", "+19195550142", True, False, "afternoons")
LEAD = Lead("l-1", "qualified", ("requested",), NOW, CONTACT, "s-1")
SCREENING = ScreeningRecord("s-1", "gad7", "1", "sum", "completed", NOW, NOW, total=14, band="moderate")
HOME = "https://chat.clinic.example/"


class Leads:
    """Leads as the store reads them; None was erased."""

    def __init__(self, details: LeadDetails | None) -> None:
        """Know one answer."""
        self.details = details

    async def lead_details(self, lead_id: str) -> LeadDetails | None:
        """Read the lead."""
        assert lead_id == "l-1"
        return self.details


async def no_letters(_item: LeasedItem) -> Delivery:
    """Have no e-mails."""
    return Delivery(Outcome.NO_SUCH_TARGET)


async def deliver(receiver: Receiver, profile: str, leads: Leads | None = None) -> MemoryOutbox:
    """Send the lead to a receiver."""
    clock, outbox = SimulatedClock(), MemoryOutbox()
    endpoint = receiver.endpoint(profile=profile)
    await outbox.put(
        lead_qualified(LEAD, site="default", endpoints=[endpoint], public_address=HOME, now=clock()), clock()
    )
    route = Targets(scheduling_routes([endpoint], clock, leads=leads), no_letters)
    await Deliverer(outbox, route, worker="w", now=clock).deliver_due()
    return outbox


def test_there_is_one_item_for_each_endpoint_that_wants_leads() -> None:
    """An endpoint for safety events only never learns of a lead."""
    endpoints = [
        Endpoint("a", "https://a.example.org/", (SECRET,)),
        Endpoint("b", "https://b.example.org/", (SECRET,), events=frozenset({"safety.flagged"})),
        Endpoint("c", "https://c.example.org/", (SECRET,)),
    ]
    items = lead_qualified(LEAD, site="default", endpoints=endpoints, public_address=HOME, now=NOW)
    again = lead_qualified(LEAD, site="default", endpoints=endpoints, public_address=HOME, now=NOW)
    assert [(item.type, item.subject_id, item.target) for item in items] == [
        ("lead.qualified", "l-1", "a"),
        ("lead.qualified", "l-1", "c"),
    ]
    assert [item.id for item in items] == [item.id for item in again]


async def test_a_thin_lead_has_no_name_no_contact_and_no_score(receiver: Receiver) -> None:
    """The receiver fetches what it may see, and that is audited."""
    await deliver(receiver, "thin", Leads(LeadDetails(CONTACT, SCREENING)))
    body = receiver.received[0].verified()
    assert body["data"] == {
        "lead_id": "l-1",
        "schema_version": 1,
        "reasons": ["requested"],
        "requested_at": NOW.isoformat(),
        "site": "default",
        "url": "https://chat.clinic.example/api/leads/l-1",
    }
    for secret in ("Quillon", "5550142", "moderate", "14"):
        assert secret not in json.dumps(body["data"]).replace(NOW.isoformat(), "")


async def test_a_full_lead_has_them_on_the_wire_but_not_in_the_outbox(receiver: Receiver) -> None:
    """The outbox is not encrypted field by field: it never holds a name."""
    outbox = await deliver(receiver, "full", Leads(LeadDetails(CONTACT, SCREENING)))
    data = receiver.received[0].verified()["data"]
    assert data["lead_id"] == "l-1"
    assert data["contact"]["name"] == "Quillon Abernathy"
    assert data["contact"]["value"] == "+19195550142"
    assert (data["screening"]["total"], data["screening"]["band"]) == (14, "moderate")
    assert "Quillon" not in json.dumps([dict(row.item.payload) for row in outbox.rows.values()])


@pytest.mark.parametrize("screening", [None, replace(SCREENING, status="stopped", total=None, band=None)])
async def test_a_full_lead_without_a_completed_screening_has_no_score(
    receiver: Receiver, screening: ScreeningRecord | None
) -> None:
    """Nothing is filled in that the visitor did not finish."""
    await deliver(receiver, "full", Leads(LeadDetails(CONTACT, screening)))
    assert "screening" not in receiver.received[0].verified()["data"]


async def test_a_lead_that_was_erased_before_it_was_sent_is_not_sent(receiver: Receiver) -> None:
    """The visitor has a receipt that says it is gone."""
    outbox = await deliver(receiver, "full", Leads(None))
    assert receiver.received == []
    assert [outbox.outcomes(row) for row in outbox.rows] == [["not_needed"]]


def test_a_full_endpoint_without_a_reader_of_leads_does_not_start(receiver: Receiver) -> None:
    """Otherwise it would quietly send thin ones."""
    with pytest.raises(ValueError, match="full"):
        scheduling_routes([receiver.endpoint(profile="full")], SimulatedClock())
