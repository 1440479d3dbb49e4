"""Whom somebody cares for alone is a fact of life; what is told beside it is left to the readers."""

from __future__ import annotations

import pytest

from bot.ports import SafetyReading
from bot.rules.caring import is_everyday
from bot.safety.rules import RuleReader
from bot.service.meaning import QUIET, read_here

CRISIS = SafetyReading("crisis", {"rules": "none", "classifier": "crisis"})
ALONE = ["i look after my mother all by myself", "i take care of my mom all alone", "I'm raising two boys on my own", "i have been caring for my dad by myself since the stroke", "i raised my kids all by myself"]  # fmt: skip
MORE = ["i look after my mother all by myself and i can't anymore", "i am all alone", "i take care of it all by myself tonight", "my mother is all by herself", "i take care of my mom all alone, not for long", "i end it all by myself"]  # fmt: skip


@pytest.mark.parametrize("text", ALONE)
def test_who_cares_for_somebody_alone_is_in_no_danger_by_it(text: str) -> None:
    """Where only the classifier raised it, and no danger was spoken of before."""
    assert is_everyday(text)
    assert read_here(text, CRISIS, {}, None) == QUIET
    assert read_here(text, CRISIS, {"danger": "crisis"}, None) == CRISIS
    assert read_here(text, CRISIS, {"told": {"utter_safety.soft": 1}}, None) == CRISIS
    heard = SafetyReading("crisis", {"rules": "crisis", "classifier": "crisis"})
    assert read_here(text, heard, {}, None) == heard


@pytest.mark.parametrize("text", MORE)
def test_what_tells_more_is_left_to_the_readers(text: str) -> None:
    """Being alone, an end, or that it is too much."""
    assert not is_everyday(text)
    assert read_here(text, CRISIS, {}, None) == CRISIS


SMALL = ["two advil", "I’ve had two advil today", "i took two advil for my back this morning", "i took two advil an hour ago", "two tylenol this morning", "took two aspirin for my back", "i took 2 ibuprofen for my head", "i had one aleve with breakfast", "i took a couple of tylenol for a headache", "I took two advil this morning, is that ok before my infusion?"]  # fmt: skip
DAILY = ["my daughter fell down the stairs and broke her arm", "my son jumped off the bunk bed and broke his wrist", "our kid fell off the swing and broke her arm yesterday", "its a dental surgery and they are knocking me out", "they are knocking me out at the dentist", "my son jumped off the couch and broke his arm", "my daughter fell off her bike and broke her wrist", "i keep my insulin in my fridge", "i keep my dads insulin in my fridge", "i give my daughter her seizure meds at school"]  # fmt: skip
NOT_SMALL = ["took two advil 🔪", "took two advil 💀", "i took 2 tylenol 🪢🔫", "two tylenol two hours ago this morning earlier today", "i took all the advil", "i took the bottle of advil", "i took two bottles of tylenol", "i took four advil", "i took 20 aspirin", "i gave my son two tylenol", "my daughter took two advil", "i took two advil and i want to die", "i took two advil to die", "i took two oxy", "two advil and a bottle of wine", "i took two advil every hour"]  # fmt: skip
NOT_DAILY = ["my daughter jumped off the school and broke her leg", "our son jumped off school and broke his leg", "my wife fell down the stairs and broke her wrist again", "my husband fell down the stairs and broke his arm", "my daughter jumped off the stairs and broke her leg", "my son fell down the stairs and broke his arm again", "my wife fell off her bike and broke her wrist", "he is knocking me out", "they are knocking me out", "my husband broke her arm", "my dad threw my son off the couch and broke his arm", "my son jumped off the roof and broke his arm", "my son fell and hit his head", "i keep my dads insulin in my nightstand for later", "i keep my dads pills", "i give my daughter pills to keep her quiet"]  # fmt: skip


@pytest.mark.parametrize("text", SMALL + DAILY)
def test_small_things_of_daily_life_are_no_danger(text: str) -> None:
    """As long as no danger was spoken of."""
    assert is_everyday(text)
    assert read_here(text, CRISIS, {}, None) == QUIET
    assert read_here(text, CRISIS, {"danger": "crisis"}, None) == CRISIS


@pytest.mark.parametrize("text", NOT_SMALL + NOT_DAILY)
def test_more_of_it_or_harm_is_left_to_the_readers(text: str) -> None:
    """A third one, a child, a bottle, another reason; a fall from high, a blow."""
    assert not is_everyday(text)


RULES = RuleReader()


@pytest.mark.parametrize("text", SMALL)
def test_the_rules_find_nothing_in_a_small_dose(text: str) -> None:
    """Whatever the figures around it."""
    assert RULES.read(text) == []


@pytest.mark.parametrize("text", ["i took all the advil", "i took 20 aspirin an hour ago", "i took two advil and i want to die", "i took 20 tylenol 💀"])  # fmt: skip
def test_the_rules_still_find_what_is_more(text: str) -> None:
    """An overdose, or a wish beside it."""
    assert RULES.read(text) != []


@pytest.mark.parametrize("text", ["no hablo ingles bien", "No hablo inglés.", "perdón, no hablo mucho inglés", "no entiendo bien el inglés", "lo siento, casi no hablo ingles"])  # fmt: skip
def test_who_speaks_little_english_tells_of_no_danger(text: str) -> None:
    """What only one reader makes of it is dropped."""
    assert is_everyday(text)


@pytest.mark.parametrize("text", ["no hablo ingles y quiero morir", "no hablo con nadie", "no entiendo nada ya", "ya no hablo inglés ni nada"])  # fmt: skip
def test_who_tells_more_in_spanish_may(text: str) -> None:
    """Only the whole of it is such a line."""
    assert not is_everyday(text)


@pytest.mark.parametrize(
    "text", ["my friend", "my boyfriend", "it's my husband", "my best friend", "for my little sister"]
)
def test_whom_it_is_about_and_nothing_of_them(text: str) -> None:
    """No danger was told."""
    assert is_everyday(text)


@pytest.mark.parametrize("text", ["my friend died", "my friend needs help", "my husband again", "my dead friend"])
def test_what_is_told_of_them_is_read(text: str) -> None:
    """By the readers."""
    assert not is_everyday(text)
