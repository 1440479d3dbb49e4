"""Alerts: who hears of a safety event and when, until somebody acknowledges it. Real e-mails, a simulated clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bot.handoff.alerts import safety_raised
from bot.handoff.deliverer import Deliverer
from bot.handoff.endpoint import Endpoint
from bot.handoff.letters import LetterWriter
from bot.handoff.mail import Mailer
from bot.handoff.targets import Letters, Targets
from bot.ports import OutboxItem, SafetyEvent, Verdict
from tests.handoff.doubles import SECRET, AddressBook, MemoryOutbox, OpenEvents, SimulatedClock

if TYPE_CHECKING:
    from bot.handoff.ports import Addresses
    from tests.handoff.certificates import Certificates
    from tests.handoff.post_office import PostOffice

NOW = datetime(2026, 11, 23, 19, 5, tzinfo=UTC)
HOME = "https://chat.clinic.example"
BOOK = AddressBook(
    levels=(("desk@clinic.example",), ("desk@clinic.example", "lead@clinic.example"), (), ("director@clinic.example",))
)
ENDPOINTS = (
    Endpoint("scheduling", "https://hooks.example.org/1", (SECRET,)),
    Endpoint("leads-only", "https://hooks.example.org/2", (SECRET,), events=frozenset({"lead.qualified"})),
    Endpoint("safety-desk", "https://hooks.example.org/3", (SECRET,), events=frozenset({"safety.flagged"})),
)


def raised(verdict: Verdict = "crisis", *, alerts: bool = True, at: datetime = NOW) -> SafetyEvent:
    """Make an event as a reader raises it."""
    return SafetyEvent("e-1", 7, verdict, {"phrases": verdict}, at, alerts, alerts)


def items_of(event: SafetyEvent, book: AddressBook = BOOK) -> list[OutboxItem]:
    """Build everything that the event sets going."""
    return safety_raised(event, "c-1", endpoints=ENDPOINTS, book=book, public_address=HOME, now=event.at)


def test_an_event_goes_to_every_endpoint_that_wants_it_and_to_staff_at_once_and_at_15_30_45_minutes() -> None:
    """The whole chain is written down in one transaction with the event itself."""
    items = items_of(raised())
    assert [(item.type, item.target, item.not_before - NOW) for item in items] == [
        ("safety.flagged", "scheduling", timedelta(0)),
        ("safety.flagged", "safety-desk", timedelta(0)),
        ("safety.alert", "alert:0", timedelta(0)),
        ("safety.alert", "alert:1", timedelta(minutes=15)),
        ("safety.alert", "alert:2", timedelta(minutes=30)),
        ("safety.alert", "alert:3", timedelta(minutes=45)),
    ]
    assert {item.subject_id for item in items} == {"e-1"}


def test_the_payloads_carry_ids_codes_and_times_only() -> None:
    """Readers and their verdicts, and whatever the visitor wrote, stay in the clinic's own database."""
    flagged, *_, last = items_of(raised())
    known = {"event_id": "e-1", "verdict": "crisis", "at": NOW.isoformat(), "conversation_id": "c-1"}
    assert flagged.payload == known | {"schema_version": 1, "url": f"{HOME}/staff/safety/e-1"}
    assert last.payload == known | {"level": 3}


def test_an_event_about_somebody_else_is_flagged_but_alerts_nobody() -> None:
    """third_party is an event without an alert in the table of verdicts."""
    assert {item.type for item in items_of(raised("third_party", alerts=False))} == {"safety.flagged"}


def test_the_same_event_built_twice_is_the_same_items() -> None:
    """A retried transaction must not alert twice."""
    assert [item.id for item in items_of(raised())] == [item.id for item in items_of(raised())]
    assert len({item.id for item in items_of(raised())}) == 6


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((), [(), (), (), ()]),
        ((("a",),), [("a",)] * 4),
        ((("a",), ("b",)), [("a",), ("b",), ("b",), ("b",)]),
        (((), ("b",)), [(), ("b",), ("b",), ("b",)]),
        ((("a",), (), ("c",)), [("a",), ("a",), ("c",), ("c",)]),
    ],
)
def test_a_level_without_addresses_reminds_the_level_below(
    levels: tuple[tuple[str, ...], ...], expected: list[tuple[str, ...]]
) -> None:
    """A clinic with one address is reminded at that address, rather than not at all."""
    book = AddressBook(levels)
    assert [book.of(f"alert:{level}", NOW) for level in range(4)] == expected


def test_unknown_targets_have_no_address_and_the_summary_falls_back_to_level_0() -> None:
    """Nobody is written to by accident."""
    assert {BOOK.of(target, NOW) for target in ("scheduling", "alert:x", "alert:", "alert:-1", "")} == {()}
    assert BOOK.of("summary", NOW) == ("desk@clinic.example",)
    assert AddressBook(BOOK.levels, ("morning@clinic.example",)).of("summary", NOW) == ("morning@clinic.example",)


def test_no_addresses_make_no_alerts() -> None:
    """What is empty in clinic.yml is never invented; `doctor` says so."""
    assert {item.type for item in items_of(raised(), AddressBook())} == {"safety.flagged"}


async def test_each_level_asks_the_duty_list_for_the_time_of_the_event(
    office: PostOffice, certificates: Certificates, clock: SimulatedClock
) -> None:
    """Otherwise the person who comes on duty in between would be passed over."""
    began, asked = clock(), []

    class DutyList:
        def of(self, target: str, raised_at: datetime) -> tuple[str, ...]:
            asked.append((target, raised_at))
            return ("nurse@clinic.example",)

    duty = Duty(office, certificates, clock, OpenEvents("e-1"), DutyList())
    await duty.raise_event()
    await duty.after(minutes=0)
    await duty.after(minutes=45)
    assert {raised_at for _, raised_at in asked} == {began}
    assert {target for target, _ in asked} == {"alert:0", "alert:1", "alert:2", "alert:3"}


class Duty:
    """A clinic's mail, its outbox and a worker, with the clock in hand."""

    def __init__(
        self,
        office: PostOffice,
        certificates: Certificates,
        clock: SimulatedClock,
        events: OpenEvents,
        book: Addresses = BOOK,
    ) -> None:
        """Connect them."""
        server = office.server(certificates.ca_file)
        self.office, self.clock, self.outbox = office, clock, MemoryOutbox()
        letters = Letters(Mailer(server), LetterWriter(HOME, ZoneInfo("America/New_York")), book, events)
        self.deliverer = Deliverer(
            self.outbox, Targets({}, letters), worker="w", now=clock, chance=lambda: 0.0, poll=0.01
        )

    async def raise_event(self) -> None:
        """Write the alerts of an event that happens now."""
        items = [item for item in items_of(raised(at=self.clock())) if item.type == "safety.alert"]
        await self.outbox.put(items, self.clock())

    async def after(self, minutes: float) -> list[tuple[str, ...]]:
        """Let time pass and deliver; returns who was written to."""
        self.clock.forward(minutes=minutes)
        before = len(self.office.mail)
        await self.deliverer.deliver_due()
        return [tuple(recipients) for recipients in self.office.recipients[before:]]


async def test_an_event_that_nobody_acknowledges_climbs_to_the_last_level(
    office: PostOffice, certificates: Certificates, clock: SimulatedClock
) -> None:
    """The desk first, then more people, every 15 minutes; then the list on the staff page stays."""
    duty = Duty(office, certificates, clock, OpenEvents("e-1"))
    await duty.raise_event()
    assert await duty.after(minutes=0) == [("desk@clinic.example",)]
    assert await duty.after(minutes=14.9) == []
    assert await duty.after(minutes=0.1) == [("desk@clinic.example", "lead@clinic.example")]
    assert await duty.after(minutes=15) == [("desk@clinic.example", "lead@clinic.example")]
    assert await duty.after(minutes=15) == [("director@clinic.example",)]
    assert await duty.after(minutes=24 * 60) == []
    subjects = [mail["Subject"] for mail in office.mail]
    assert "please look now" in subjects[0]
    assert "15 minutes" in subjects[1]
    assert "45 minutes" in subjects[3]


async def test_after_an_outage_everything_overdue_goes_out_at_once_and_the_rest_in_its_time(
    office: PostOffice, certificates: Certificates, clock: SimulatedClock
) -> None:
    """A program that was down for 40 minutes does not begin with the first person and wait again."""
    duty = Duty(office, certificates, clock, OpenEvents("e-1"))
    await duty.raise_event()
    desk, desk_and_lead = ("desk@clinic.example",), ("desk@clinic.example", "lead@clinic.example")
    assert sorted(await duty.after(minutes=40)) == [desk, desk_and_lead, desk_and_lead]
    assert await duty.after(minutes=4.9) == []
    assert await duty.after(minutes=0.1) == [("director@clinic.example",)]
    assert await duty.after(minutes=24 * 60) == []


async def test_after_an_acknowledgement_nobody_is_written_to_any_more(
    office: PostOffice, certificates: Certificates, clock: SimulatedClock
) -> None:
    """The reminders that were already written ask first, and are recorded as not needed."""
    events = OpenEvents("e-1")
    duty = Duty(office, certificates, clock, events)
    await duty.raise_event()
    await duty.after(minutes=0)
    events.events.clear()
    assert await duty.after(minutes=60) == []
    rows = list(duty.outbox.rows.values())
    assert [row.status for row in rows] == ["delivered"] * 4
    assert [duty.outbox.outcomes(row.item.id) for row in rows] == [["delivered"], *[["not_needed"]] * 3]


async def test_an_alert_is_sent_when_nobody_can_say_whether_it_is_still_open(
    office: PostOffice, certificates: Certificates, clock: SimulatedClock
) -> None:
    """Rather one alert too many than one too few."""
    duty = Duty(office, certificates, clock, OpenEvents(away=True))
    await duty.raise_event()
    assert await duty.after(minutes=0) == [("desk@clinic.example",)]


async def test_a_mail_server_that_is_away_delays_the_alert_and_does_not_lose_it(
    office: PostOffice, certificates: Certificates, clock: SimulatedClock
) -> None:
    """Five seconds later it is tried again, as the same e-mail."""
    duty = Duty(office, certificates, clock, OpenEvents("e-1"))
    office.down = True
    await duty.raise_event()
    assert await duty.after(minutes=0) == []
    office.down = False
    assert await duty.after(minutes=5 / 60) == [("desk@clinic.example",)]
