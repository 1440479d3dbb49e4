"""The fixed list of topics: every bot message carries one."""

from __future__ import annotations

FAQ = (
    "what_is_ketamine how_it_works evidence will_it_work how_soon how_many how_long_lasts session side_effects "
    "addiction long_term_safety fda_status spravato home_ketamine who_is_it_for who_should_not age cost insurance "
    "driving other_treatments what_is_anxiety what_is_gad7 privacy is_bot clinic_info become_client prepare"
).split()
ADVICE = ("medication", "condition", "diagnosis", "dose", "stop_meds", "should_i")
NAV = (
    "start_screening", "book", "human", "stop", "back", "repeat", "why_ask", "skip", "delete_data", "restart",
    "result_meaning", "help",
)  # fmt: skip
SOCIAL = ("greet", "thanks", "bye", "chitchat", "insult")
SCREENING = ("age", "minor", "consent", "declined", "item", "confirm", "reask", "difficulty", "result", "stopped")
BOOKING = ("offer", "name", "contact", "times", "confirm", "done", "refused", "invalid")
SAFETY = (
    "crisis", "crisis_again", "soft", "third_party", "panic", "emergency", "violence", "abuse", "info",
)  # fmt: skip
SYSTEM = ("greeting", "clarify", "problem", "closed")

TYPED = frozenset(
    [f"faq.{t}" for t in FAQ] + [f"advice.{t}" for t in ADVICE] + [f"nav.{t}" for t in NAV]
    + [f"social.{t}" for t in SOCIAL] + ["oos"]
)  # fmt: skip
TOPICS = TYPED | frozenset(
    [f"screening.{t}" for t in SCREENING] + [f"booking.{t}" for t in BOOKING]
    + [f"safety.{t}" for t in SAFETY] + [f"system.{t}" for t in SYSTEM]
)  # fmt: skip

# What the visitor asks with "tell me more" and "what do you mean" has a name in the dialogue, and a topic of the list.
SAME_AS = {
    "nav.more": "nav.help", "nav.explain": "nav.why_ask", "nav.meant": "nav.back", "nav.review": "nav.repeat",
    "nav.why": "nav.why_ask", "nav.stop.note": "nav.stop", "nav.continue": "nav.start_screening", "nav.for_other": "nav.start_screening", "nav.withdraw": "nav.stop",
}  # fmt: skip
# Buttons that ask for the same as words do.
BUTTON_TOPICS = {"start.screening": "nav.start_screening", "start.human": "nav.human", "booking.start": "nav.book"}


def topic_of(response: str) -> str | None:
    """The topic that a response's name begins with: utter_faq.cost.more -> faq.cost. None when it begins with none."""
    name = response.removeprefix("utter_")
    parts = name.split(".")
    for length in (2, 1):
        topic = ".".join(parts[:length])
        if topic in TOPICS:
            return topic
    return None
