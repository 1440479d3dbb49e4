"""Orders by their own words, and follow-ups by the last topic."""

from __future__ import annotations

import pytest

from bot.rules.commands import command, meant, named
from bot.rules.follow_up import follow_up
from bot.rules.language import is_spanish


@pytest.mark.parametrize(
    ("text", "order"),
    [("Stop!", "nav.stop"), ("please stop", "nav.stop"), ("cancel", "nav.stop"), ("stop asking", "nav.stop"),
     ("Go back.", "nav.back"), ("previous question", "nav.back"), ("Skip this one", "nav.skip"), ("I\u2019d rather not say", "nav.skip"),
     ("Can you repeat that?", "nav.repeat"), ("again", "nav.repeat"), ("Why do you ask that?", "nav.why_ask"),
     ("What do you mean?", "nav.explain"), ("delete my data", "nav.delete_data"), ("erase everything", "nav.delete_data"),
     ("can I talk to a human?", "nav.human"), ("start over please", "nav.restart"), ("tell me more", "nav.more")],
)  # fmt: skip
def test_a_plain_order_is_heard_without_understanding(text: str, order: str) -> None:
    """These must work at every step, whatever was trained."""
    assert command(text) == order


@pytest.mark.parametrize(
    "text",
    ["I want to stop my meds", "can I go back to work after?", "end it all", "i want to end it", "help", "stop the infusion halfway?",
     "does it repeat", "is it more expensive", "I skip meals when anxious", "", "why do you ask so much of me when I am this tired tonight"],
)  # fmt: skip
def test_what_only_sounds_like_an_order_is_left_to_the_readers(text: str) -> None:
    """A symptom, a medicine or a danger is never taken for an order."""
    assert command(text) is None


@pytest.mark.parametrize(
    ("text", "corrected", "pointed"),
    [("I meant the second one", 2, None), ("i meant second", 2, None), ("make it the 3rd option", 3, None), ("the last one", None, -1),
     ("second one please", None, 2), ("I meant my second job", None, None), ("the first time it hurt", None, None)],
)  # fmt: skip
def test_an_option_by_its_place(text: str, corrected: int | None, pointed: int | None) -> None:
    """A correction is told apart from naming an option."""
    assert (meant(text), named(text)) == (corrected, pointed)


@pytest.mark.parametrize(
    ("text", "intent", "last", "topic"),
    [("how long?", "oos", "faq.session", "faq.session"), ("how long?", "oos", "faq.privacy", "faq.privacy"),
     ("how much should I take of that?", "advice.dose", "faq.session", None), ("and how much is that?", "advice.dose", "faq.session", "faq.cost"), ("and how much is that?", "oos", "faq.session", "faq.cost"),
     ("is that approved?", "faq.fda_status", "faq.spravato", "faq.spravato"), ("is that approved?", "oos", "faq.cost", "faq.fda_status"),
     ("why?", "nav.why_ask", "faq.driving", "nav.more"), ("does it hurt?", "oos", None, None), ("how long?", "oos", "nav.help", None),
     ("my sister says that it changed her whole life last year", "oos", "faq.cost", None)],
)  # fmt: skip
def test_follow_ups(text: str, intent: str, last: str | None, topic: str | None) -> None:
    """Short, leaning on what was told, and only where the words alone do not tell."""
    assert follow_up(text, intent, last) == topic


@pytest.mark.parametrize(
    ("text", "spanish"),
    [("no hablo ingles bien", True), ("Juan de la Cruz", False), ("la la la", False), ("no estoy en peligro", True), ("gracias", True), ("¿cuánto cuesta?", True), ("ya no quiero vivir así", True), ("no", False),
     ("how much does it cost?", False), ("no es me", False), ("I want to talk to la familia", False), ("", False)],
)  # fmt: skip
def test_spanish_is_told_from_english(text: str, *, spanish: bool) -> None:
    """A word that both languages know decides nothing."""
    assert is_spanish(text) is spanish
