"""After a word of sorrow: who wants to be with the dead is in a crisis, who mourns on is met with sorrow."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help, understood_after_help
from bot.rules.after_script import Meaning

GRIEF, LOSS, ASKS = "utter_safety.soft.grief", "utter_social.chitchat.loss", "utter_safety.soft.asks"
CRISIS, ASK = Meaning("safety.crisis", "crisis"), Meaning("safety.soft.asks")


def after(text: str, *asked: str, verdict: str = "none", told: dict[str, int] | None = None) -> Meaning | None:
    """By the words alone."""
    return after_help(text, verdict, None, asked, told or dict.fromkeys(asked, 1))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("i want to see him", "none"), ("like really see him", "none"), ("i want to be with him", "none"), ("i want to join him", "soft"), ("i'll be with her soon", "none"), ("today is the day", "none"), ("maybe he had it right", "none"),
     ("i have his gun", "violence"), ("i still have her pills", "emergency"), ("i got mine in the truck", "soft"), ("quiero estar con el", "soft"), ("quiero verlo", "none"), ("i'm next", "none"), ("he had the right idea", "none"),
     ("i want to hold her again", "violence")],
)  # fmt: skip
def test_who_wants_to_go_where_they_are(text: str, verdict: str) -> None:
    """Right after the word of sorrow for a death by suicide, and after the plain question that followed it."""
    assert after(text, GRIEF, verdict=verdict) == CRISIS
    assert after(text, f"{GRIEF}.es", verdict=verdict) == CRISIS
    assert after(text, ASKS, verdict=verdict, told={GRIEF: 1, ASKS: 1}) == CRISIS


def test_far_from_it_only_plain_words_count() -> None:
    """ "I want to see him" may mean the doctor then."""
    told = {GRIEF: 1}
    assert after("i want to be with him", "utter_faq.cost", told=told) == CRISIS
    assert after("i want to see him", "utter_faq.cost", told=told) is None
    assert after("i want to see him", "utter_faq.cost", told={}) is None
    assert after("today is the day", GRIEF, "utter_ask_gad7_1", told=told) is None


def test_after_another_death_seeing_them_is_asked_about() -> None:
    """Being with them is a crisis there, too."""
    assert after("i want to see her", LOSS) == ASK
    assert after("i want to hold her again", LOSS, verdict="violence") == Meaning("safety.soft.asks", "soft")
    assert after("i want to be with her", LOSS) == CRISIS
    assert after("i miss her", LOSS) is None


@pytest.mark.parametrize(
    "text",
    [
        "i get it now",
        "why he did",
        "why he did it",
        "im the same age now",
        "its in the blood",
        "i understand why",
        "i'm just like him",
    ],
)
def test_who_finds_it_in_himself_is_asked_plainly(text: str) -> None:
    """Whatever a reader heard in it; the third time it is a crisis."""
    assert after(text, GRIEF) == ASK
    assert after(text, GRIEF, verdict="emergency") == Meaning("safety.soft.asks", "soft")
    assert after(text, ASKS, told={GRIEF: 1, ASKS: 1}) == ASK
    assert after(text, ASKS, told={GRIEF: 1, ASKS: 2}) == CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "i miss him",
        "he was 30",
        "i found him",
        "i see it every night",
        "he left two kids",
        "i still dream about her",
        "it was awful",
    ],
)
def test_who_mourns_on_is_met_with_sorrow(text: str) -> None:
    """In other words, then with a kind one."""
    assert after(text, GRIEF) == Meaning("safety.soft.grief")
    assert after(text, GRIEF, told={GRIEF: 2}) == Meaning("social.chitchat.distress")
    assert after(text, "utter_social.chitchat.distress", told={GRIEF: 2}) == Meaning("social.chitchat.distress")


def test_what_was_read_is_lowered_only_for_plain_words() -> None:
    """ "I found him" of one who died; what is told of others stays a danger."""
    assert after("i found him", GRIEF, verdict="emergency") == Meaning("safety.soft.grief", "soft")
    assert after("she took pills too", GRIEF, verdict="emergency") is None
    assert after("his brother wants to do it too", GRIEF, verdict="third_party") is None
    assert after("i want to die", GRIEF, verdict="crisis") is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what does it cost", "faq.cost"),
        ("thanks", "social.thanks"),
        ("i want to book", "nav.book"),
        ("can i see a doctor", "faq.become_client"),
    ],
)
def test_the_clinic_is_answered(text: str, intent: str) -> None:
    """As anywhere."""
    assert after(text, GRIEF) is None
    assert understood_after_help(text, "none", None, [GRIEF], {GRIEF: 1}, intent) is None


def test_nothing_clear_after_it_is_asked_about() -> None:
    """ "The basement"."""
    assert understood_after_help("the basement", "none", None, [GRIEF], {GRIEF: 1}, "oos") == ASK


KIND = "utter_social.chitchat.distress"
ONCE, TWICE = {GRIEF: 1, ASKS: 1}, {GRIEF: 1, ASKS: 2}


@pytest.mark.parametrize(
    "text", ["i should have been there", "i just miss him", "i could have stopped him", "i didn't see it coming", "it was my fault", "i dont understand why he did it", "i wasn't there for her"]
)  # fmt: skip
def test_guilt_and_longing_are_met_with_sorrow(text: str) -> None:
    """Also as a reply to the plain question, and however often."""
    assert after(text, GRIEF) == Meaning("safety.soft.grief")
    assert after(text, GRIEF, verdict="soft") == Meaning("safety.soft.grief")
    assert after(text, ASKS, told=ONCE) == Meaning("safety.soft.grief")
    assert after(text, ASKS, told={**TWICE, GRIEF: 2}) == Meaning("social.chitchat.distress")
    assert after(text, ASKS, told=ONCE, verdict="crisis") is None
    assert after(text, "utter_faq.cost", told={GRIEF: 1}) is None


@pytest.mark.parametrize("text", ["i dont know", "idk", "i'm not sure", "i don't know anymore", "no sé"])
def test_a_mourner_who_does_not_know_is_asked_once_more(text: str) -> None:
    """Then it is a crisis; where nobody died it is one at once."""
    assert after(text, ASKS, told=ONCE) == ASK
    assert after(text, ASKS, told=ONCE, verdict="soft") == ASK
    assert after(text, ASKS, told=TWICE) == CRISIS


def test_without_a_death_not_knowing_is_a_crisis_still() -> None:
    """The plain question has one chance there."""
    assert after("i dont know", ASKS, told={ASKS: 1}) == CRISIS
    assert after("yes", ASKS, told=ONCE) == CRISIS
    assert after("i just want to be with him", ASKS, told=ONCE) == CRISIS


@pytest.mark.parametrize("verdict", ["none", "soft", "crisis"])
def test_heaven_someday_after_an_ordinary_loss_is_belief(verdict: str) -> None:
    """Not after a suicide, not soon, and not far from the plain question."""
    told = {LOSS: 1, ASKS: 1}
    kind = Meaning("social.chitchat.distress", None if verdict != "crisis" else "soft")
    assert after("in heaven someday", ASKS, told=told, verdict=verdict) == kind
    assert after("i mean in heaven one day", ASKS, told=told, verdict=verdict) == kind
    assert after("in heaven someday", ASKS, told=ONCE, verdict=verdict) in (None, ASK)
    assert after("in heaven tonight", ASKS, told=told, verdict=verdict) != kind
    assert after("in heaven soon", ASKS, told=told, verdict=verdict) != kind
    assert after("in heaven someday", KIND, told=told, verdict=verdict) is None


def test_heaven_that_was_read_as_a_crisis_stays_one_unless_it_is_for_later() -> None:
    """ "In heaven" alone may be meant for today."""
    assert after("in heaven", ASKS, told={LOSS: 1, ASKS: 1}, verdict="crisis") is None


@pytest.mark.parametrize(
    "text", ["i have her pills", "i still have all her pills", "i kept his morphine", "i still have his gun"]
)
@pytest.mark.parametrize("verdict", ["none", "soft", "third_party"])
def test_what_the_dead_left_is_the_visitors_own_means(text: str, verdict: str) -> None:
    """After any loss; what is to be got rid of, and a question about it, are none."""
    assert after(text, LOSS, verdict=verdict) == CRISIS
    assert after(text, GRIEF, verdict=verdict) == CRISIS
    assert after(text, "utter_faq.cost", told={LOSS: 1}, verdict=verdict) is None


@pytest.mark.parametrize(
    "text",
    [
        "i still have her pills to get rid of",
        "what do i do, i have her pills?",
        "i have her letters",
        "i kept the bottle",
        "i have his watch",
        "i still have her pills to return to the pharmacy",
    ],
)
def test_what_is_got_rid_of_is_none(text: str) -> None:
    """Nor are keepsakes."""
    assert after(text, LOSS) is None
    assert after("i have her pills", LOSS, verdict="emergency") is None


@pytest.mark.parametrize(
    ("text", "near"),
    [("i'm going to be with my mom tonight", ASK), ("i will be with my wife tonight", ASK), ("i want to see my daughter", ASK), ("my sister will go with her", None), ("my husband will be with them soon", None)],
)  # fmt: skip
@pytest.mark.parametrize("name", [GRIEF, LOSS])
def test_the_living_are_no_crisis(text: str, near: Meaning | None, name: str) -> None:
    """One of the family may be the one who died, so right after the word of sorrow it is asked plainly; later it is nothing."""
    assert after(text, name) == near
    assert after(text, "utter_faq.cost", told={name: 1}) is None


def test_once_something_else_was_said_only_the_plainest_words_count() -> None:
    """ "I want to go with her" may be a ride."""
    assert after("i want to go with her", GRIEF) == CRISIS
    assert after("i want to go with her", "utter_faq.cost", told={GRIEF: 1}) is None
    assert after("i want to join him", "utter_faq.cost", told={GRIEF: 1}) == CRISIS


COMRADE = "utter_safety.soft.grief.veteran"


@pytest.mark.parametrize("text", ["my squad mate shot himself", "my battle buddy killed himself last week", "a guy from my unit hanged himself", "i lost my platoon mate to suicide"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "third_party", "violence"])
def test_a_comrade_is_mourned_with_the_line_for_those_who_served(text: str, verdict: str) -> None:
    """Once; what follows is heard as after any such death."""
    assert after_help(text, verdict, None, (), {}) == Meaning("safety.soft.grief.veteran", "soft")
    assert after_help("i want to be with him", "none", None, (COMRADE,), {COMRADE: 1}) == CRISIS
    assert after_help("my squad mate wants to shoot himself", verdict, None, (), {}) != Meaning(
        "safety.soft.grief.veteran", "soft"
    )
    assert after_help("my squad mate shot himself in the foot today", verdict, None, (), {}) != Meaning(
        "safety.soft.grief.veteran", "soft"
    )


def test_the_night_it_happened_is_told_on() -> None:
    """Who called first, and was not answered; and who has the same weapon."""
    veteran = "utter_safety.soft.grief.veteran"
    for text in ("he called me first", "i didnt pick up"):
        assert after(text, veteran) == Meaning("safety.soft.grief")
    assert after("i have his same pistol", veteran) == CRISIS
