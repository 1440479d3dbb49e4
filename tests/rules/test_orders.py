"""Orders that hold at one question only, or for somebody else: erasing where it was asked, a check for another, an option by its place."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker

from actions.screening import is_about_safety
from bot.rules.agreement import agreement, consents
from bot.rules.commands import command, for_another, meant, named


@pytest.mark.parametrize("text", ["yes delete", "delete", "yes, erase everything", "erase", "delete it all", "yes please delete it now", "just delete it", "please delete", "ok delete my data", "go ahead and erase it", "yes delete it"])  # fmt: skip
def test_where_erasing_is_asked_the_word_itself_is_the_yes(text: str) -> None:
    """Elsewhere each of them is the order to erase, which a form hears before any yes."""
    assert agreement(text) is True
    assert command(text) == "nav.delete_data"


@pytest.mark.parametrize("text", ["delete my data", "delete the number", "dont delete", "no delete", "yes but delete it after", "erase my name", "delete the times", "delete"])  # fmt: skip
def test_what_is_no_yes_to_erasing(text: str) -> None:
    """A field, a no, or a wish for later."""
    assert agreement(text) is (True if text == "delete" else None)


@pytest.mark.parametrize(("text", "agreed"), [("maybe later", False), ("later", False), ("another time", False), ("not sure", None), ("maybe", None), ("yes", True)])  # fmt: skip
def test_a_check_that_is_put_off_is_not_begun(text: str, *, agreed: bool | None) -> None:
    """Only where consent is asked for."""
    assert consents(text) is agreed


@pytest.mark.parametrize(
    "text",
    ["now my wife wants to do it", "my wife wants to do it", "my wife would like to take the test now", "can my son take the test", "he wants to do it too", "he also wants to do it", "she is ready to do it next", "my son is going to take the test", "he wants to do it himself", "my daughter wants to take it", "can i take the test for my husband", "my friend wants to fill in the form"],
)  # fmt: skip
def test_the_check_for_somebody_else_is_heard(text: str) -> None:
    """Nobody answers it under the age and consent of another."""
    assert command(text) == "nav.for_other"


@pytest.mark.parametrize(
    "text",
    ["my wife wants to know the price", "my wife wants a divorce", "she needs help", "my son needs a doctor", "can my husband come", "i want to take the test for my anxiety", "i'm asking for my husband", "my wife wants to talk to you", "my husband wants it", "can you do it", "he wants to do it", "my son is going to do it", "she is ready to do it", "he wants to take it"],
)  # fmt: skip
def test_what_is_asked_about_somebody_else_starts_no_check(text: str) -> None:
    """And is none for them either."""
    assert command(text) is None


@pytest.mark.parametrize(("text", "order"), [("show me the score anyway", "nav.review"), ("show me my score anyway", "nav.review"), ("show me the way", None)])  # fmt: skip
def test_a_score_is_looked_up_and_starts_nothing(text: str, order: str | None) -> None:
    """Where there is none that is said."""
    assert command(text) == order


@pytest.mark.parametrize(
    ("text", "corrected", "pointed"),
    [("the third", None, 3), ("second", None, 2), ("top one", None, 1), ("the bottom one", None, -1), ("the first please", None, 1), ("i meant the top one", 1, None),
     ("last", None, None), ("a second", None, None), ("one second", None, None), ("wait second", None, None), ("top", None, None), ("second time", None, None)],
)  # fmt: skip
def test_an_option_by_its_place_alone(text: str, corrected: int | None, pointed: int | None) -> None:
    """A moment is none."""
    assert (meant(text), named(text)) == (corrected, pointed)


@pytest.mark.parametrize(("text", "about"), [("yes please just go ahead and delete all my data please now", True), ("yes delete it", True), ("yes please go ahead", False), ("yes", False)])  # fmt: skip
def test_an_order_to_erase_begins_nothing(text: str, *, about: bool) -> None:
    """However long it is: no form takes it for a yes."""
    message = {"intent": {"name": "nav.yes"}, "text": text}
    assert is_about_safety(Tracker("one", {}, message, [], False, None, {}, "action_listen")) is about


@pytest.mark.parametrize(
    ("text", "other"),
    [("34 but it's for my mom", True), ("34 but for my mom", True), ("yes for my wife", True), ("not for me, for my mom", True),
     ("yes but not for my wife", False), ("i agree, and for my kids i will", False), ("45 and for him its too late", False), ("yes and for my son's sake", False), ("yes for my kids' sake", False)],
)  # fmt: skip
def test_a_check_meant_for_another(text: str, *, other: bool) -> None:
    """Nobody who answers for himself is taken for one who asks for another."""
    assert for_another(text) is other
