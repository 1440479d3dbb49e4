"""Danger to the writer in words of its own, and what is said of daily life in the same words."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning
from bot.rules.caring import is_everyday
from bot.safety.rules import RuleReader

RULES = RuleReader()
CRISIS, VIOLENCE, WORRY = "utter_safety.crisis", "utter_safety.violence", "utter_safety.third_party"
NOTE, GRIEF, MEANS, STEP = "utter_safety.soft", "utter_safety.soft.grief", "utter_help.means", "utter_help.out_of_reach"
NEW_CRISIS, ASKS = Meaning("safety.crisis", "crisis"), Meaning("safety.soft.asks", "soft")
FIRST_OUT_OF_REACH, GOOD_STEP = Meaning("help.means", "crisis"), Meaning("help.out_of_reach")


def meaning(text: str, verdict: str = "none", danger: str | None = None, *asked: str, **told: int) -> Meaning | None:
    """Right after these responses."""
    counts = {**dict.fromkeys(asked, 1), **{f"utter_{name}".replace("__", "."): n for name, n in told.items()}}
    return after_help(text, verdict, danger, asked, counts)


@pytest.mark.parametrize("text", ["against my wrist", "against my throat", "on my arm", "it is for me", "at myself", "the knife is for me", "pointed at myself"])  # fmt: skip
def test_a_weapon_turned_on_oneself(text: str) -> None:
    """After a script about others; where abuse was told of another may hold it."""
    assert (
        meaning(text, "none", "violence", VIOLENCE)
        == meaning(text, "violence", "violence", VIOLENCE)
        == FIRST_OUT_OF_REACH
    )
    assert meaning(text, "none", "violence", VIOLENCE, safety__abuse=1) != FIRST_OUT_OF_REACH
    assert meaning(text) != FIRST_OUT_OF_REACH


@pytest.mark.parametrize("text", ["i put it down", "i put the knife away", "dejé el cuchillo", "ya solte la pistola"])  # fmt: skip
def test_put_down_after_it_is_a_good_step(text: str) -> None:
    """In English and in Spanish."""
    assert meaning(text, "none", "violence", VIOLENCE) == GOOD_STEP
    assert meaning(text, "none", "crisis", STEP, safety__violence=1) == GOOD_STEP
    assert meaning(text) is None


@pytest.mark.parametrize(
    "text", ["it's in the drawer", "in the drawer", "its in the safe", "la puse en la cama", "la deje", "lo deje"]
)
def test_at_hand_or_a_person_is_no_good_step(text: str) -> None:
    """After a threat to others, unless it was told to put it away."""
    assert meaning(text, "none", "violence", VIOLENCE) != GOOD_STEP


def test_put_away_as_was_told() -> None:
    """A drawer after the words to put it out of reach."""
    for text in ("its in the drawer", "in the kitchen drawer"):
        assert meaning(text, "none", "crisis", STEP, safety__violence=1) == GOOD_STEP
    for text in ("lo deje", "lo dejé", "lo solté", "ya lo solte"):
        assert meaning(text, "none", "crisis", f"{CRISIS}.es") == GOOD_STEP
    assert meaning("la puse en la cama", "none", "crisis", f"{CRISIS}.es") != GOOD_STEP


def test_a_knife_in_the_hand_in_spanish() -> None:
    """In the kitchen it is none."""
    for text in (
        "tengo un cuchillo en la mano",
        "tengo la pistola en mi mano",
        "tengo un cuchillo en la mano y no puedo cocinar",
        "tengo el cuchillo en la mano sin cocinar",
        "tengo el cuchillo en la mano no estoy cocinando",
        "tengo el cuchillo en la mano porque no cocino",
        "tengo un cuchillo en la mano mientras corto mis venas",
    ):
        assert {(one.verdict, one.spanish) for one in RULES.read(text)} == {("crisis", True)}
    for text in (
        "tengo un cuchillo en la cocina",
        "tengo un libro en la mano",
        "tengo un cuchillo en la mano porque cocino",
        "tengo el cuchillo en la mano estoy cocinando",
        "tengo un cuchillo en la mano mientras corto carne",
        "tengo un arma tatuada en la mano",
    ):
        assert RULES.read(text) == []
    assert meaning("lo dejé", "none", "crisis", f"{CRISIS}.es") == GOOD_STEP
    assert meaning("its in the drawer", "none", "crisis", CRISIS) == Meaning("help.means")


@pytest.mark.parametrize("text", ["fine ill just do it", "ill do it then", "then i will just do it now", "i'll do it now", "its time"])  # fmt: skip
def test_what_is_announced_is_stopped(text: str) -> None:
    """The script once more; a room after it is no good step."""
    assert meaning(text, "none", "crisis", CRISIS) == NEW_CRISIS
    assert meaning(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "i'm doing it now",
        "i am doing it now",
        "doing it now",
        "ok doing it now",
        "its time, doing it",
        "bye, im doing it",
    ],
)
@pytest.mark.parametrize("told", [CRISIS, MEANS])
def test_what_is_being_done_is_an_emergency(text: str, told: str) -> None:
    """More words make it no less."""
    assert meaning(text, "none", "crisis", told) == Meaning("safety.emergency.meant", "emergency")


@pytest.mark.parametrize("text", ["ok ill do it", "ill call now", "ill do the check then", "its time for bed"])
def test_what_is_agreed_to_is_no_announcement(text: str) -> None:
    """To call, to hand it over."""
    assert meaning(text, "none", "crisis", CRISIS) != NEW_CRISIS
    assert meaning("ill do it now", "none", "crisis", MEANS) != NEW_CRISIS


@pytest.mark.parametrize("text", ["i want to feel what he felt", "i want to try what he took", "i want to go where he went", "i just want to feel what my son felt"])  # fmt: skip
def test_the_way_another_went(text: str) -> None:
    """After a worry or a death; else it is left to the readers."""
    assert meaning(text, "none", "third_party", WORRY) == meaning(text, "none", None, GRIEF) == NEW_CRISIS
    assert meaning(text) is None


def test_the_same_too() -> None:
    """Right after the worry."""
    assert (
        meaning("i want it too", "none", "third_party", WORRY)
        == meaning("me too", "none", "third_party", WORRY)
        == NEW_CRISIS
    )
    for text in ("i want to know what he took", "i want to know what he felt"):
        assert meaning(text, "none", "third_party", WORRY) != NEW_CRISIS


@pytest.mark.parametrize(
    ("text", "expected"),
    [("i picked the tree on route 9", NEW_CRISIS), ("ive picked the tree on highway 12 no seatbelt", NEW_CRISIS), ("my boy took the rifle to his school", Meaning("safety.violence", "violence")), ("my life insurance still pays if its an accident right", ASKS), ("does the insurance pay my kids if its an accident", ASKS),
     ("delete everything, dont want my wife to find it when im gone", ASKS), ("the ones who died had it better", ASKS)],
)  # fmt: skip
def test_quiet_words(text: str, expected: Meaning) -> None:
    """In a first message."""
    assert meaning(text) == expected


@pytest.mark.parametrize("text", ["i picked the tree on saturday", "we picked a tree on route 9", "no seatbelt", "i wear a seat belt", "does car insurance pay if i have an accident", "delete everything", "delete everything, dont want my wife to see it", "my boy took the toy rifle to school", "the ones who died were older", "does my insurance pay", "i found a tree on our road", "i chose the wall on elm road", "does my insurance cover if it's an accident", "delete this chat i don't want my wife to find it after"])  # fmt: skip
def test_what_resembles_them(text: str) -> None:
    """A Christmas tree, a car, a secret."""
    assert meaning(text) is None


def test_what_goes_on_after_them() -> None:
    """No seatbelt after it, and a threat after the gun."""
    assert meaning("no seatbelt", "none", "crisis", CRISIS) == meaning("no seatbelt", "none", None, NOTE) == NEW_CRISIS
    assert meaning("today they will see", "none", "violence", VIOLENCE) == Meaning("safety.violence", "violence")


@pytest.mark.parametrize("text", ["my teenager says she hates me and wishes i was dead", "my kid said i wish you were dead", "my teenager hopes i die", "my kid says she hates me and wishes i was dead", "my son told me he hopes i die"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "crisis", "third_party"])
def test_a_quarrel_with_ones_child_is_a_note_at_most(text: str, verdict: str) -> None:
    """Never a crisis."""
    assert meaning(text, verdict) == Meaning("safety.soft", "soft")


@pytest.mark.parametrize(
    "text", ["he hopes i die", "she just hopes i die", "my adult son hopes i die", "my grown daughter hopes i die"]
)
@pytest.mark.parametrize("verdict", ["crisis", "abuse", "violence"])
def test_who_else_hopes_it_may_mean_it(text: str, verdict: str) -> None:
    """A partner, a grown son: what was read stands."""
    assert meaning(text, verdict) is None


def test_a_threat_that_was_read_stands() -> None:
    """Of a child too."""
    for verdict in ("abuse", "violence"):
        assert meaning("my teenager hopes i die", verdict) is None


@pytest.mark.parametrize("text", ["my daughter wishes she was dead", "my kid said i wish i was dead", "my son hopes i die and has a knife", "i wish i was dead", "my teenager hates me and i wish i was dead", "i hope i die"])  # fmt: skip
def test_a_wish_of_the_child_or_ones_own_is_more(text: str) -> None:
    """The readers keep their word."""
    assert meaning(text, "crisis") is None


@pytest.mark.parametrize(("text", "everyday"), [("i want the pain in my back to end", True), ("i want this itch to end", True), ("i want this cough to end", True), ("i just want my knee pain to stop", True), ("i want the pain to end", False), ("i want this to end", False), ("i want the pain in my heart to end", False), ("i want my back pain to end forever", False)])  # fmt: skip
def test_a_pain_of_one_place_may_end(text: str, *, everyday: bool) -> None:
    """Not where nothing says which."""
    assert is_everyday(text) is everyday


@pytest.mark.parametrize("text", ["only my back, not my life", "i mean my back, not my life", "just my knee"])
def test_only_a_pain_was_meant(text: str) -> None:
    """After the script."""
    assert meaning(text, "none", "crisis", CRISIS) == Meaning("help.not_meant")
    assert meaning("only my life", "none", "crisis", CRISIS) != Meaning("help.not_meant")


@pytest.mark.parametrize("text", ["just the pain to end", "only the pain to stop", "it's only this pain to end", "only my pain", "just my head", "just my wrist", "only my neck", "only my back to end"])  # fmt: skip
def test_the_wish_itself_clears_nothing(text: str) -> None:
    """Nor a place where one cuts."""
    assert meaning(text, "none", "crisis", CRISIS) != Meaning("help.not_meant")


@pytest.mark.parametrize("told", ["help__means", "help__at_edge", "help__out_of_reach", "safety__crisis__out"])
def test_a_pain_clears_nothing_after_means_or_a_place(told: str) -> None:
    """Nor later than right after the script, nor where a crisis is read."""
    assert meaning("just my knee", "none", "crisis", CRISIS, **{told: 1}) != Meaning("help.not_meant")
    assert meaning("just my knee", "none", "crisis", "utter_help.safe") != Meaning("help.not_meant")
    assert meaning("just my knee", "crisis", "crisis", CRISIS) != Meaning("help.not_meant")
