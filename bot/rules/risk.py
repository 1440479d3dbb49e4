"""What each safety verdict does (the table of verdicts): to the form, to the reply, to staff and to booking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["stopped", "paused", "goes_on"]


@dataclass(frozen=True)
class Effect:
    """The consequences of one verdict."""

    form: Form
    help: bool  # the state's `help` flag
    event: bool  # a safety event is written
    alert: bool  # staff are alerted at once
    holds_lead: bool  # until staff acknowledge
    booking_offered: bool  # may the bot still offer booking in this reply


EFFECTS: dict[str, Effect] = {
    "crisis": Effect("stopped", help=True, event=True, alert=True, holds_lead=True, booking_offered=False),
    "emergency": Effect("paused", help=True, event=True, alert=True, holds_lead=True, booking_offered=False),
    "violence": Effect("paused", help=True, event=True, alert=True, holds_lead=True, booking_offered=False),
    "abuse": Effect("paused", help=True, event=True, alert=True, holds_lead=True, booking_offered=False),
    "third_party": Effect("goes_on", help=True, event=True, alert=False, holds_lead=False, booking_offered=True),
    "panic": Effect("goes_on", help=False, event=False, alert=False, holds_lead=False, booking_offered=True),
    "soft": Effect("goes_on", help=False, event=False, alert=False, holds_lead=False, booking_offered=True),
    "info": Effect("goes_on", help=False, event=False, alert=False, holds_lead=False, booking_offered=True),
    "none": Effect("goes_on", help=False, event=False, alert=False, holds_lead=False, booking_offered=True),
}

# Two in one message: the earlier one leads.
PRECEDENCE = ("emergency", "violence", "crisis", "abuse", "third_party", "panic", "soft", "info", "none")

HOLDING = frozenset(verdict for verdict, effect in EFFECTS.items() if effect.form != "goes_on")

# Nothing that staff are told of; and what of it still shows a note.
MILD = frozenset(verdict for verdict, effect in EFFECTS.items() if not effect.event)
NOTES = MILD - {"none"}

# As what words may be read that are heard for what they say: all but a crisis, and all but that and an emergency.
BUT_CRISIS = frozenset(EFFECTS) - {"crisis"}
STILL_READ = BUT_CRISIS - {"emergency"}

# The help lines stand under the reply.
HELPED = frozenset(verdict for verdict, effect in EFFECTS.items() if effect.help)

# What staff read for the verdicts that are written as events: on their pages and in their e-mails.
FOR_STAFF = {
    "crisis": "Risk to own life",
    "emergency": "Medical emergency",
    "violence": "Harm to others",
    "abuse": "Abuse or violence at home",
    "third_party": "Worry about someone else",
}


def leading(verdicts: set[str]) -> str:
    """The verdict that leads when several were raised. 'none' for an empty set."""
    return next((verdict for verdict in PRECEDENCE if verdict in verdicts), "none")
