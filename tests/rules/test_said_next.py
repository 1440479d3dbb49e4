"""What a few words mean by what was said before, and what only resembles it."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

NOTE, ASKS, GRIEF = "utter_safety.soft", "utter_safety.soft.asks", "utter_safety.soft.grief"
WORRY, VIOLENCE, ABUSE = "utter_safety.third_party", "utter_safety.violence", "utter_safety.abuse"
ASK, NOTED = Meaning("safety.soft.asks", "soft"), Meaning("safety.soft", "soft")
MEANS, CRISIS = Meaning("help.means", "crisis"), Meaning("safety.crisis", "crisis")
HARM, LOSS = Meaning("safety.violence", "violence"), Meaning("safety.soft.grief")


def said(text: str, verdict: str = "none", danger: str | None = None, *asked: str) -> Meaning | None:
    """Right after these responses."""
    return after_help(text, verdict, danger, asked, dict.fromkeys(asked, 1))


@pytest.mark.parametrize(
    "text", ["its loaded", "it is already loaded", "the gun is loaded", "its in my lap", "with it in my lap"]
)
@pytest.mark.parametrize("asked", [NOTE, ASKS])
def test_a_weapon_after_a_note_is_put_out_of_reach(text: str, asked: str) -> None:
    """The crisis begins with it."""
    assert said(text, "none", None, asked) == MEANS


@pytest.mark.parametrize(
    "text", ["its loaded", "its in my lap", "dont report this", "my partner is knocking on the window now"]
)
def test_without_a_note_it_may_be_anything(text: str) -> None:
    """A page that is loaded, a cat."""
    assert said(text) is None
    assert said(text, "none", None, "utter_faq.price") is None


@pytest.mark.parametrize(
    "text", ["dont report this", "please don't tell my chief", "do not report me", "dont tell anyone"]
)
def test_a_plea_to_tell_nobody_is_answered_honestly(text: str) -> None:
    """After a note as in a crisis."""
    assert said(text, "none", None, ASKS) == said(text, "none", None, NOTE) == Meaning("help.who_is_told")


def test_who_knocks_is_let_in() -> None:
    """But not where abuse was told of."""
    for text in ("my partner is knocking", "my partner is knocking on the window now", "my wife is at the door"):
        assert said(text, "none", None, ASKS) == Meaning("help.with")
        assert after_help(text, "none", None, [ASKS], {ASKS: 1, ABUSE: 1}) != Meaning("help.with")
    assert said("my son is knocking", "none", None, ASKS) != Meaning("help.with")


@pytest.mark.parametrize(
    "text",
    [
        "i have saved her pills and mine",
        "i saved her pills and mine",
        "we have saved our pills together",
        "i have been saving enough pills for both of us",
    ],
)
@pytest.mark.parametrize(
    ("verdict", "danger"),
    [("none", None), ("violence", None), ("violence", "violence"), ("third_party", "third_party")],
)
def test_pills_saved_for_two_are_a_crisis(text: str, verdict: str, danger: str | None) -> None:
    """Also where a threat was read in it."""
    assert said(text, verdict, danger) == CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "enough for both",
        "enough for both of us",
        "my wife and i have enough for both of us",
        "we decided together",
        "both of us",
        "the two of us",
        "we want to go together",
    ],
)
def test_what_two_agreed_on_is_a_crisis_after_a_sign(text: str) -> None:
    """A note, a worry, or danger to others."""
    assert said(text, "none", None, NOTE) == said(text, "none", None, ASKS) == CRISIS
    assert said(text, "violence", "violence", VIOLENCE) == said(text, "none", "third_party", WORRY) == CRISIS
    assert said(text) is None


def test_two_and_an_illness_are_asked_about() -> None:
    """It may be a treatment that was decided on."""
    for text in (
        "my wife has cancer, we decided together",
        "we decided to go together, my wife has cancer",
        "we are old and sick and we decided to go together",
    ):
        assert said(text) == said(text, "soft") == ASK
    assert said("my wife and i have enough for both of us", "soft") == ASK


@pytest.mark.parametrize(
    "text",
    [
        "we decided together to try ketamine",
        "i have her pills and mine in the organizer",
        "do you have enough for both of us?",
        "we saved enough for both treatments",
        "my wife has cancer, we decided together to ask you",
        "we saved the pills and mine tickets",
        "i cannot lift her any more",
    ],
)
def test_a_plan_for_two_is_no_crisis(text: str) -> None:
    """Nor is a question."""
    assert said(text) is None


def test_for_good_is_no_goodbye() -> None:
    """After a child that is better with others, which is noted itself."""
    assert said("she would be better with my mother in law") == said("the baby is better off with grandma") == NOTED
    assert said("she would be better with my mother in law", "none", None, NOTE) == ASK
    assert said("forever", "none", None, NOTE) == ASK
    assert said("forever", "none", None, "utter_faq.results") is None
    assert said("for good?", "none", None, "utter_faq.results") is None
    for text in ("for good", "i mean for good"):
        assert said(text, "none", None, NOTE) == ASK
        for last in ("utter_faq.results", "utter_advice.stop_meds", "utter_social.greet"):
            assert said(text, "none", None, last) is None
        assert said(text, "soft", "third_party", WORRY) != ASK
        assert said(text, "none", None, "utter_nav.delete_data") is None
        assert said(text, "none", None, "utter_ask_item") is None
    for text in (
        "bye",
        "bye for good night",
        "she is better with glasses",
        "she would be better with ketamine",
        "i want to stop smoking for good",
    ):
        assert said(text) is None


def test_a_gun_at_a_school_is_violence() -> None:
    """In a first message, whatever it was read as; and the threat that follows."""
    for verdict in ("none", "soft", "third_party"):
        assert said("my son took a shotgun to school", verdict) == HARM
        assert said("he took his dads gun to school today", verdict) == HARM
    assert said("today they will see", "third_party", "third_party", WORRY) == HARM
    assert said("today they'll all see", "none", "violence", VIOLENCE) == HARM


@pytest.mark.parametrize(
    "text",
    [
        "my son took a shotgun to the range",
        "i had a dream that he brought a gun to school",
        "i worry that a kid brought a gun to school",
        "in the movie a boy brought a gun to school",
        "i never said he brought a gun to school",
        "my dad took his gun to church",
        "my brother is a cop and he has a gun at church",
        "my son took his toy to school",
        "he took a picture of a gun to school",
        "did my son take a gun to school?",
        "today they will see",
        "today they will see the doctor",
        "i took my son to school",
    ],
)
def test_no_gun_at_a_school(text: str) -> None:
    """Or nothing that was told before."""
    assert said(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "i was her carer",
        "i was his caregiver",
        "i took care of her until the end",
        "i just miss her",
        "i miss my mom so much",
    ],
)
def test_who_mourns_on_is_met_with_sorrow(text: str) -> None:
    """No plain question and no small talk, but where the question was the last thing asked."""
    assert said(text, "none", None, GRIEF) == said(text, "soft", None, GRIEF) == LOSS
    assert after_help(text, "none", None, [GRIEF], {GRIEF: 2}) == Meaning("social.chitchat.distress")
    assert after_help(text, "none", None, ["utter_faq.cost"], {GRIEF: 1}) is None


def test_who_cares_or_misses_without_a_loss_is_left() -> None:
    """And who misses a session mourns nobody."""
    assert said("i was her carer", "none", None, "utter_social.chitchat.loss") == Meaning("social.chitchat.loss")
    assert said("i was her carer") is None
    assert said("i took care of him", "violence", None, GRIEF) is None
    assert said("i took care of her until the end", "violence", None, GRIEF) is None
    assert said("i was her carer", "abuse", None, GRIEF) == Meaning("safety.soft.grief", "soft")
    assert said("i was her carer", "none", None, GRIEF, ASKS) != LOSS
    assert said("i miss my appointment", "none", None, GRIEF) != LOSS
