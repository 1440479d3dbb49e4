"""What the staff pages call the codes of the record. Staff read these; nothing here is ever said to a visitor."""

from __future__ import annotations

from typing import Final

from bot.rules.risk import FOR_STAFF

VERDICTS: Final = FOR_STAFF
OUTCOMES: Final = {
    "called_visitor": "Called the visitor",
    "called_911": "Called 911 or asked for a welfare check",
    "spoke_with_clinician": "Spoke with a clinician",
    "could_not_reach": "Could not reach the visitor",
    "not_a_real_risk": "Not a real risk",
    "other": "Something else (say what in the note)",
}
REPORTED: Final = {"reported": "Reported to", "not_required": "Not required, because"}
DECISIONS: Final = {
    "book": "Book",
    "call": "Call first",
    "refer": "Refer",
    "close": "Close",
}
EXPLAINED: Final = {
    "book": "The request goes to the scheduling system, once.",
    "call": "Somebody talks to the person before anything is booked.",
    "refer": "Another kind of care fits better. A clinician decides this.",
    "close": "Nothing more is done. A scheduling system that has the request is told that it is withdrawn.",
}
LEADS: Final = {"held": "Held", "qualified": "Sent on", "closed": "Closed", "withdrawn": "Withdrawn"}
REASONS: Final = {
    "open_safety_event": "waits until its safety event is acknowledged",
    "duplicate": "the same phone or e-mail asked within 14 days",
    "screening_under_way": "sent while the questions were not finished",
}
SCREENINGS: Final = {
    "completed": "Completed",
    "stopped": "Stopped before the end",
    "in_progress": "Not finished",
    "erased": "Erased",
}
HOW: Final = {"button": "button", "typed": "typed", "read_back": "typed, read back, confirmed"}
METHODS: Final = {"call": "Phone call", "text": "Text message", "email": "E-mail"}
ROLES: Final = {"staff": "Staff", "clinician": "Clinician", "admin": "Administrator"}
SHOWN: Final = {"all": "All", "undecided": "No decision yet", "flagged": "Open safety event", "held": "Request held"}
ASKED: Final = {"all": "All", "held": "Held", "unscreened": "Without a completed screening"}
STATUSES: Final = {
    "pending": "Waiting",
    "leased": "Being delivered",
    "delivered": "Delivered",
    "dead": "Given up",
    "cancelled": "Taken back",
}
EVENTS: Final = {
    "lead.qualified": "Request for a consultation",
    "lead.withdrawn": "Request withdrawn",
    "safety.flagged": "Safety event",
    "safety.alert": "Alert to staff",
    "safety.summary": "Morning summary",
    "handoff.dead_letter": "Notice about deliveries",
}
STEPS: Final = {
    "opened": "Opened the chat",
    "age": "Asked for the age",
    "consent": "Asked to agree",
    "difficulty": "Asked how difficult it was",
    "result": "Saw a result",
    "booking_asked": "Began a request",
    "booking_requested": "Sent a request",
    "booking_booked": "Went to the booking page",
}
ITEM_STEP: Final = "Question {number} of {of}"
DONE: Final = {
    "decided": "Your decision is recorded.",
    "acknowledged": "The safety event is acknowledged in your name.",
    "acknowledged_without_note": "The event is acknowledged. The record was erased, so the note could not be kept.",
    "replayed": "It is being sent again.",
    "not_dead": "Nothing was sent: that item is not waiting here any more.",
    "password_set": "Your password is set. Please sign in.",
    "password_changed": "Your password is changed, and you were signed out everywhere. Please sign in again.",
    "signed_out": "You are signed out.",
}
REFUSALS: Final = {
    "unknown": "There is no such request or screening any more.",
    "erased": "The visitor erased this record. Nothing can be decided about it.",
    "unacknowledged": "First acknowledge the safety event of this conversation. Then the request can be booked.",
    "closed": "This request is closed. It cannot be booked.",
    "withdrawn": "This request was withdrawn.",
    "moved": "A colleague decided a moment ago. Please read what stands there now, then decide.",
    "clinical": "Referring is a clinician's decision.",
    "incomplete": "Something is missing. Please fill in every field that is marked as needed.",
    "too_long": "The note is too long.",
    "taken": "A colleague has acknowledged this event already.",
}
