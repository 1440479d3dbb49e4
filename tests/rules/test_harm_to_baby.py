"""A baby whose nose was held shut or who is believed to be swapped; and a nosebleed, somebody else's baby, a thing to get rid of."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

DOWN, MOTHER = Meaning("help.child_down", "violence"), Meaning("help.mother", "violence")
CHILD_TOLD, MOTHER_TOLD = "utter_help.child_down", "utter_help.mother"


def meaning(text: str, verdict: str = "none", danger: str | None = None, *asked: str) -> Meaning | None:
    """Right after these responses."""
    return after_help(text, verdict, danger, asked, dict.fromkeys(asked, 1))


@pytest.mark.parametrize("text", ["i held his nose shut", "i held the babys nose shut", "held my sons nose and mouth closed for a moment", "i pinched her nose closed", "i covered his mouth so he couldnt scream", "i held my daughter's mouth shut because she screamed"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "violence", "abuse"])
def test_a_nose_held_shut_lays_the_child_down(text: str, verdict: str) -> None:
    """In a first message too."""
    assert meaning(text, verdict) == meaning(text, verdict, "violence", "utter_safety.violence") == DOWN


@pytest.mark.parametrize("text", ["i held his nose shut for the nosebleed", "i held my nose shut", "i pinched my nose closed and jumped in the pool", "i held her nose shut so she could swallow the medicine", "i kept my mouth shut", "my nose is shut", "i held his mouth shut", "i kept his mouth closed", "i held my sons mouth shut because he laughed", "he held my nose shut"])  # fmt: skip
def test_a_nose_of_daily_life(text: str) -> None:
    """Care, or one's own."""
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["i stopped", "i took my hands off", "i took my hand away"])
def test_who_took_the_hands_off_stepped_back(text: str) -> None:
    """Only after the child was spoken of."""
    assert meaning(text, "none", "violence", CHILD_TOLD) == Meaning("help.left_room")
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["i let go", "i let go of him", "i just let her go"])
def test_who_was_let_go_of_may_have_fallen(text: str) -> None:
    """The words for the child with 911, not that it was right."""
    assert meaning(text, "none", "violence", CHILD_TOLD) == DOWN
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["i stopped", "i let go", "i need to get rid of him"])
def test_unwanted_thoughts_are_of_anybody(text: str) -> None:
    """No child was told of."""
    unwanted = "utter_safety.violence.unwanted"
    assert meaning(text, "none", "violence", unwanted) not in (DOWN, Meaning("help.left_room"))


def test_any_mouth_is_the_childs_after_it() -> None:
    """And voices that order tell of no child."""
    voices = "utter_safety.violence.voices"
    assert meaning("i held his mouth shut", "none", "violence", CHILD_TOLD) == DOWN
    assert meaning("i let go", "none", "violence", voices) != Meaning("help.left_room")
    assert meaning("i have to get rid of him", "none", "violence", voices) != DOWN


@pytest.mark.parametrize("text", ["this is not my baby, they swapped her", "they swapped my baby", "she is not my baby, the hospital switched her", "they switched my baby at the hospital"])  # fmt: skip
def test_a_swapped_baby_gets_the_words_for_a_mother(text: str) -> None:
    """Somebody stays with her and the baby."""
    assert meaning(text) == MOTHER


@pytest.mark.parametrize("text", ["this is not my baby its my sisters", "they swapped my shift", "she is not my baby", "they switched my medication", "he is not my real child", "she's not my real baby", "my husband replaced my son", "this isnt my real baby", "this is not my problem"])  # fmt: skip
def test_what_is_not_swapped(text: str) -> None:
    """A shift, a niece."""
    assert meaning(text) is None


@pytest.mark.parametrize("text", ["i have to get rid of it", "i have to get rid of her", "i need to get rid of it"])
def test_get_rid_of_is_the_child_after_it(text: str) -> None:
    """Of the child, whatever else it may be."""
    assert meaning(text, "none", "violence", MOTHER_TOLD) == meaning(text, "violence", "violence", CHILD_TOLD) == DOWN


def test_get_rid_of_never_asks_whether_to_erase() -> None:
    """Told first it is not understood; a baby that is named is."""
    assert meaning("i have to get rid of it") == Meaning("oos")
    assert meaning("i have to get rid of the baby") == DOWN
    assert meaning("i have to get rid of my old car") is None


UNREAL = "utter_safety.soft.unreal"


@pytest.mark.parametrize("text", ["im 5 weeks postpartum and i havent slept in 4 days", "i had a baby 3 weeks ago and i hear voices", "postpartum and i keep hearing voices"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "third_party"])
def test_what_is_not_there_after_a_birth(text: str, verdict: str) -> None:
    """Somebody is to be with both of them; also where the birth was weeks ago."""
    assert meaning(text, verdict) == MOTHER


def test_a_child_taken_for_anothers() -> None:
    """Right after what is not there was told; alone a father may doubt."""
    assert meaning("i think hes not really my baby", "third_party", None, UNREAL) == MOTHER
    assert meaning("i think hes not really my baby") is None
    assert meaning("i had a baby 3 weeks ago and i sleep badly") is None


@pytest.mark.parametrize("text", ["its not mine", "thats not mine", "i think it is not mine", "she is not my daughter"])
def test_what_is_not_mine_may_be_a_voice(text: str) -> None:
    """No baby was told of."""
    assert meaning(text, "none", None, UNREAL) != MOTHER


@pytest.mark.parametrize("text", ["i had a baby 20 years ago and i hear voices", "i had a baby in 1998 and i hear voices", "i had a baby 20 years ago and i havent slept in 3 days"])  # fmt: skip
def test_a_birth_of_long_ago_is_over(text: str) -> None:
    """The child has grown up."""
    assert meaning(text, "soft") != MOTHER


@pytest.mark.parametrize("text", ["i will kill him if he touches my baby", "i am going to kill him for what he did to my baby", "i want to hurt them for taking my baby", "i feel like hitting him when he yells at my baby", "my husband hit my baby and i want to kill him", "my baby was hurt by him and i want to kill him"])  # fmt: skip
def test_a_threat_to_a_grown_up_is_violence(text: str) -> None:
    """A child that is named is not the one who is meant."""
    assert meaning(text, "violence") is None


@pytest.mark.parametrize("text", ["i want to shake my baby", "my baby wont stop crying and i could shake her", "our twins scream and i want to hit them"])  # fmt: skip
def test_a_child_that_could_be_hurt_lies_down(text: str) -> None:
    """Named as the one, or right before."""
    assert meaning(text, "violence") == DOWN
