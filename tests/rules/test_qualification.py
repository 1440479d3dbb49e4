"""The decision table of leads, row by row and as a whole."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from bot.rules.qualification import Reason, Request, Ruling, decide

GOOD = Request(
    adult=True, contact_consent=True, screening="completed", contact_valid=True, confirmed=True,
    open_safety_event=False, recent_lead=False,
)  # fmt: skip


def test_a_complete_request_qualifies_at_any_screening_status_but_one_under_way() -> None:
    """Screening completed, stopped or never begun: the score is no gate."""
    for screening in ("none", "completed", "stopped"):
        assert decide(replace(GOOD, screening=screening)).ruling is Ruling.QUALIFIED
    assert decide(replace(GOOD, screening="in_progress")).reasons == (Reason.SCREENING_UNDER_WAY,)


@pytest.mark.parametrize(
    ("change", "reason", "ruling"),
    [
        ({"adult": False}, Reason.NOT_ADULT, Ruling.REFUSED),
        ({"contact_consent": False}, Reason.NO_CONTACT_CONSENT, Ruling.REFUSED),
        ({"contact_valid": False}, Reason.CONTACT_INVALID, Ruling.REFUSED),
        ({"confirmed": False}, Reason.NOT_REQUESTED, Ruling.REFUSED),
        ({"open_safety_event": True}, Reason.OPEN_SAFETY_EVENT, Ruling.HELD),
        ({"recent_lead": True}, Reason.DUPLICATE, Ruling.HELD),
    ],
)
def test_each_row_has_its_reason(change: dict[str, bool], reason: Reason, ruling: Ruling) -> None:
    """One missing condition gives exactly its reason code."""
    decision = decide(replace(GOOD, **change))  # type: ignore[arg-type]
    assert decision.reasons == (reason,)
    assert decision.ruling is ruling


def test_only_the_good_request_qualifies() -> None:
    """Of all combinations exactly those with every condition met qualify."""
    flags = ("adult", "contact_consent", "contact_valid", "confirmed", "open_safety_event", "recent_lead")
    for values in itertools.product([True, False], repeat=len(flags)):
        request = replace(GOOD, **dict(zip(flags, values, strict=True)))  # type: ignore[arg-type]
        good = values == (True, True, True, True, False, False)
        assert (decide(request).ruling is Ruling.QUALIFIED) == good
