"""Answers of the screening that are changed over the chat API: back, by name, from the result, and what was skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

    Visit = Callable[[], Visitor]


def test_going_back_changes_one_answer_and_returns_to_where_the_visitor_was(visit: Visit) -> None:
    """After an earlier answer was changed the visitor is back at the item where he was."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.1", "gad7.1")
    visitor.say("go back")
    assert (visitor.topics[0], visitor.state["item"]) == ("nav.back", 3)
    visitor.say("back")
    assert visitor.state["item"] == 2
    visitor.tap("gad7.3")
    assert visitor.state["item"] == 4
    visitor.tap(*["gad7.0"] * 4)
    visitor.tap("difficulty.skip")
    assert visitor.state["screening"]["total"] == 1 + 3 + 1


def test_an_answer_is_changed_from_the_result(visit: Visit) -> None:
    """From the result page one answer can be changed, and the total follows."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.tap("change.choose", "change.3")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 3)
    assert visitor.state["screening"]["total"] is None
    visitor.tap("gad7.3")
    assert visitor.state["screening"] == {"status": "completed", "total": 9, "band": "mild"}


def test_any_earlier_item_is_reached_in_words_and_the_visitor_returns_to_where_he_was(visit: Visit) -> None:
    """One sentence, not four steps back."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "gad7.1", "gad7.1")
    visitor.say("change my answer to question 1")
    assert visitor.state["item"] == 1
    visitor.tap("gad7.3")
    assert visitor.state["item"] == 4
    visitor.tap(*["gad7.0"] * 4, "difficulty.0")
    assert visitor.state["screening"]["total"] == 5


@pytest.mark.parametrize("words", ["go back", "I want to change an answer"])
def test_a_typed_wish_to_change_at_the_result_asks_which_answer(visit: Visit, words: str) -> None:
    """Also after a question in between, when the button is no longer offered."""
    visitor = visit()
    visitor.screen([1] * 7)
    visitor.say("how much does it cost?")
    visitor.say(words)
    assert visitor.topics[0] == "nav.back"
    visitor.tap("change.2", "gad7.3")
    assert visitor.state["screening"]["total"] == 9


def test_a_skipped_item_can_still_be_answered_at_the_end(visit: Visit) -> None:
    """The chat says "You can go back to it": it must be true."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap("gad7.1", "nav.skip", *["gad7.1"] * 5)
    assert visitor.state["screening"]["status"] == "stopped"
    visitor.say("go back")
    assert (visitor.state["step"], visitor.state["item"]) == ("item", 2)
    visitor.tap("gad7.2", "difficulty.0")
    assert visitor.state["screening"] == {"status": "completed", "total": 8, "band": "mild"}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("go back to question 2", 2),
        ("change my last answer", 4),
        ("I want to change my answer to question 1", 1),
        ("go back two questions", 3),
        ("back 3 steps please", 2),
        ("go back six questions", 1),
    ],
)
def test_a_change_in_words_is_told_before_its_item(visit: Visit, text: str, item: int) -> None:
    """One short line under the topic of what was typed, and the item that was named or counted."""
    visitor = visit()
    visitor.to_first_item()
    visitor.tap(*["gad7.1"] * 4)
    visitor.say(text)
    assert visitor.topics == ["nav.back", "screening.item"]
    assert visitor.state["item"] == item
