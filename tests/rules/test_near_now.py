"""After harm was told: he comes, has seen it, cannot hear for a while; a child cries, or plays."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning
from tests.rules.test_after_harm import intent


@pytest.mark.parametrize("text", ["he just pulled in", "he just pulled into the driveway", "he is on the stairs", "hes downstairs", "he read it", "what if he sees this", "he's reading it now", "hes in the driveway", "my husband is pulling up", "he parked outside"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "abuse", "emergency", "violence"])
def test_he_is_coming_or_has_seen_it(text: str, verdict: str) -> None:
    """The short words, whatever was read."""
    assert intent(text, "abuse", verdict) == "help.near"


@pytest.mark.parametrize("text", ["hes in the shower", "ok hes in the shower", "he went to the store", "hes out for a walk", "he passed out drunk", "he left for work"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "abuse"])
def test_for_a_few_minutes_he_cannot_hear(text: str, verdict: str) -> None:
    """Now is the moment."""
    assert intent(text, "abuse", verdict) == "help.do_now"


@pytest.mark.parametrize(("text", "expected"), [("he reads my phone", "help.seen"), ("can he see this chat", "help.seen"), ("he went to school with me", "help.abuse_heard"), ("he pulled my hair in the shower", "help.abuse_heard"), ("i read it in a book", "help.abuse_heard"), ("im in the shower a lot", "help.abuse_heard")])  # fmt: skip
def test_what_only_sounds_like_it(text: str, expected: str) -> None:
    """The page, the past, oneself."""
    assert intent(text, "abuse") == expected


@pytest.mark.parametrize(("text", "told", "expected"), [("hes crying", {"utter_safety.violence": 1}, "help.violence_heard"), ("the baby is crying", {"utter_safety.violence": 1}, "help.child_down"), ("my son wont stop crying", {"utter_safety.violence": 1}, "help.child_down"), ("hes crying", {"utter_safety.violence.unwanted": 1}, "help.child_down")])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "third_party"])
def test_who_cries_after_violence_is_no_worry(text: str, verdict: str, told: dict[str, int], expected: str) -> None:
    """A child is laid down first."""
    assert intent(text, "violence", verdict, told=told) == expected


def test_who_is_to_come_with_a_voice_is_in_a_crisis() -> None:
    """After a voice that ordered harm; without one it may be the family."""
    voices = {"utter_safety.violence.voices": 1}
    assert intent("they want me to come with them", "violence", "soft", told=voices) == "safety.crisis"
    assert intent("they want me to come with them", "violence", "soft") != "safety.crisis"


@pytest.mark.parametrize("text", ["she is right here with me, playing", "i am right here with her, she is playing", "he is laughing", "she is out of the tub and fine", "the baby is safe here with me playing"])  # fmt: skip
def test_a_child_that_plays_answers_the_alarm(text: str) -> None:
    """But for a shaken one, of whom a doctor has to tell."""
    water = {"utter_safety.emergency.water": 1}
    assert intent(text, "emergency", told=water) == "help.passed"
    assert intent(text, "emergency", told={"utter_safety.emergency.shaken": 1}) != "help.passed"


@pytest.mark.parametrize("text", ["she is right here", "he is not laughing", "she was playing and fell", "she is right here with me not breathing"])  # fmt: skip
def test_a_child_that_is_only_there_answers_nothing(text: str) -> None:
    """911 stays first."""
    assert intent(text, "emergency") != "help.passed"


@pytest.mark.parametrize("text", ["he is talking", "she is still drinking", "he's eating now", "she is watching tv", "he is laughing", "i am right here with her, she is playing"])  # fmt: skip
def test_without_a_child_nobody_is_well(text: str) -> None:
    """It may be an overdose or a stroke; nor where talk is all there is of it."""
    assert intent(text, "emergency") == "safety.emergency"
    assert intent("she is talking", "emergency", told={"utter_safety.emergency.water": 1}) == "safety.emergency"
    assert intent("the baby is safe here with me playing", "emergency") == "help.passed"
    assert (
        intent("the baby is safe here with me playing", "emergency", told={"utter_help.tell_911": 1}) != "help.passed"
    )


@pytest.mark.parametrize("text", ["it was nothing", "false alarm", "she's fine now thanks", "i mean asleep", "the baby is finally asleep and all is fine"])  # fmt: skip
def test_a_shaken_baby_is_not_cleared_up(text: str) -> None:
    """A doctor looks all the same."""
    found = intent(text, "emergency", "none", "utter_safety.emergency", told={"utter_safety.emergency.shaken": 1})
    assert found in ("safety.emergency", "safety.emergency.shaken")


@pytest.mark.parametrize("text", ["my mom is downstairs", "my mom pulled up", "my mom is on the stairs", "my son is upstairs"])  # fmt: skip
def test_kin_in_the_house_is_no_threat(text: str) -> None:
    """Who runs at the writer is."""
    assert intent(text, "abuse") == "help.abuse_heard"
    assert intent("my mom is running at me", "abuse") == "help.near"
    assert intent("they are in the driveway", "abuse") == "help.near"


@pytest.mark.parametrize("text", ["he's reading over my shoulder now sorry wrong site", "he is asking who im texting", "sorry wrong site", "my husband asked who i'm texting", "he wants to know what i'm doing", "i called the cops they arent here yet"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "abuse", "emergency"])
def test_who_looks_on_or_asks_sees_the_short_words(text: str, verdict: str) -> None:
    """A question to the clinic as a cover, too, right after them."""
    assert intent(text, "abuse", verdict) == "help.near"
    cover = "sorry i meant to ask about anxiety"
    assert intent(cover, "abuse", "none", "utter_help.near") == "help.near"
    assert intent(cover, "abuse", "none", "utter_safety.abuse") == "help.no_danger"
    assert intent("i meant my driver", "abuse", "none", "utter_help.near") == "help.no_danger"


@pytest.mark.parametrize("text", ["he asks how i am", "she asked me what i'm doing", "my husband asked what im on", "he reads a lot over there", "i have a sore shoulder", "i called my sister", "wrong person for me", "they are hiding something", "they hide in work", "i'm 6 hours away", "im 10 miles from them"])  # fmt: skip
def test_what_is_no_look_over_the_shoulder(text: str) -> None:
    """It is heard like anything that is told."""
    assert intent(text, "abuse") == "help.abuse_heard"


@pytest.mark.parametrize("text", ["they're hiding in my room", "the kids are hiding", "my kids are locked in the bathroom"])  # fmt: skip
def test_children_who_hide_have_swallowed_nothing(text: str) -> None:
    """911 first, and the lines for abuse stay."""
    assert after_help(text, "emergency", "abuse", (), {}) == Meaning("help.do_now", "abuse")
    assert intent("they're hiding and she is not breathing", "abuse", "emergency") is None


@pytest.mark.parametrize("text", ["i keep shaking", "i cant stop shaking", "im still shaking all over"])
def test_who_shakes_after_it_is_afraid(text: str) -> None:
    """After hands on the neck, or while nothing of it was told, it is for 911."""
    assert after_help(text, "emergency", "abuse", (), {"utter_safety.abuse": 1}) == Meaning("help.heavy", "abuse")
    assert intent(text, "abuse", "emergency", told={"utter_safety.abuse.neck": 1}) is None
    assert intent("he is shaking and wont wake up", "abuse", "emergency") is None
    assert intent(text, "emergency", "emergency") != "help.heavy"


@pytest.mark.parametrize("text", ["i cant call hes here", "i can't talk he is here", "but i cannot call"])
def test_an_emergency_stays_where_no_call_can_be_made(text: str) -> None:
    """The short words with the text to 911; of one who is hurt and cannot talk it is no such thing."""
    told = {"utter_safety.abuse": 1}
    assert after_help(text, "abuse", "emergency", (), told) == Meaning("help.near", "emergency")
    assert after_help(text, "abuse", "emergency", (), {}) == Meaning("help.no_voice", "emergency")
    assert intent("she cant talk he choked her", "emergency", "abuse", told=told) is None


@pytest.mark.parametrize("text", ["I can't talk to him or I will kill him", "i can't call him back, i'm going to shoot him", "i can't speak, he stabbed my sister and she is bleeding", "can't talk he's choking me", "i have no phone he broke it and my arm"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["violence", "abuse"])
def test_what_follows_a_call_that_cannot_be_made_is_read_for_itself(text: str, verdict: str) -> None:
    """A threat or a wound gets its own script."""
    assert after_help(text, verdict, "emergency", ("utter_safety.emergency",), {}) is None
    near = after_help("i cant call, my ex will hear me", verdict, "emergency", (), {})
    assert near == Meaning("help.no_voice", "emergency")


@pytest.mark.parametrize("text", ["sorry wrong page", "wrong tab", "lol wrong site sorry", "sorry i meant to ask about prices"])  # fmt: skip
def test_a_cover_alerts_nobody_anew(text: str) -> None:
    """The short words, and no second event; what is told of who looks on is one."""
    assert after_help(text, "none", "abuse", ("utter_help.near",), {}) == Meaning("help.near")
    told = after_help("hes reading over my shoulder sorry wrong site", "none", "abuse", ("utter_help.near",), {})
    assert told == Meaning("help.near", "abuse")


@pytest.mark.parametrize("text", ["i called the cops not coming", "he is asking who im texting", "she wants to know what i'm doing"])  # fmt: skip
def test_who_asks_hides_no_wish_to_die(text: str) -> None:
    """Nor is it abuse where violence was told of."""
    assert intent(text, "abuse", "crisis") is None
    assert intent(text, "violence", told={"utter_safety.violence": 1}) == "help.violence_heard"
    assert intent(text, "violence", told={"utter_safety.abuse": 1}) == "help.near"
