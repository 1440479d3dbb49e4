"""When a request for a consultation becomes a lead: a decision table with reason codes. The score is no gate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a lead is not sent yet, one code for each row of the table."""

    NOT_ADULT = "not_adult"
    NO_CONTACT_CONSENT = "no_contact_consent"
    SCREENING_UNDER_WAY = "screening_under_way"
    CONTACT_INVALID = "contact_invalid"
    NOT_REQUESTED = "not_requested"
    OPEN_SAFETY_EVENT = "open_safety_event"
    DUPLICATE = "duplicate"


class Ruling(StrEnum):
    """What happens to the request."""

    QUALIFIED = "qualified"  # goes to the scheduling system at once
    HELD = "held"  # shown to staff with its reasons; they may release it
    REFUSED = "refused"  # no lead is made


@dataclass(frozen=True)
class Request:
    """What is known when the visitor presses Send."""

    adult: bool
    contact_consent: bool
    screening: str  # none, in_progress, completed, stopped
    contact_valid: bool
    confirmed: bool
    open_safety_event: bool
    recent_lead: bool  # the same phone or e-mail within 14 days


@dataclass(frozen=True)
class LeadDecision:
    """The ruling with every reason that applies, in the table's order."""

    ruling: Ruling
    reasons: tuple[Reason, ...]


# condition that must hold -> reason when it does not, and what that reason does
TABLE: tuple[tuple[str, Reason, Ruling], ...] = (
    ("adult", Reason.NOT_ADULT, Ruling.REFUSED),
    ("contact_consent", Reason.NO_CONTACT_CONSENT, Ruling.REFUSED),
    ("contact_valid", Reason.CONTACT_INVALID, Ruling.REFUSED),
    ("confirmed", Reason.NOT_REQUESTED, Ruling.REFUSED),
    ("screening_settled", Reason.SCREENING_UNDER_WAY, Ruling.HELD),
    ("no_open_safety_event", Reason.OPEN_SAFETY_EVENT, Ruling.HELD),
    ("no_recent_lead", Reason.DUPLICATE, Ruling.HELD),
)


def decide(request: Request) -> LeadDecision:
    """Go through the table: any refusal refuses, else any hold holds, else the request qualifies."""
    holds = {
        "adult": request.adult,
        "contact_consent": request.contact_consent,
        "contact_valid": request.contact_valid,
        "confirmed": request.confirmed,
        # never screened, completed, or stopped by the visitor's own choice: all are settled
        "screening_settled": request.screening != "in_progress",
        "no_open_safety_event": not request.open_safety_event,
        "no_recent_lead": not request.recent_lead,
    }
    failed = [(reason, effect) for condition, reason, effect in TABLE if not holds[condition]]
    reasons = tuple(reason for reason, _ in failed)
    if any(effect is Ruling.REFUSED for _, effect in failed):
        return LeadDecision(Ruling.REFUSED, reasons)
    return LeadDecision(Ruling.HELD if failed else Ruling.QUALIFIED, reasons)
