"""What is asked and told in an emergency, what clears up harmless words, and plain answers while help stands."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning
from bot.rules.plain_causes import explains


def meaning(text: str, danger: str | None, verdict: str = "none", *asked: str) -> Meaning | None:
    """Nothing was told before."""
    return after_help(text, verdict, danger, asked, {})


EMERGENCY, RESUMED = "utter_safety.emergency", "utter_help.resume"


@pytest.mark.parametrize(
    ("text", "verdict", "intent"),
    [("should i wait", "none", "help.wait"), ("can i just sleep it off", "none", "help.wait"), ("i'll wait and see", "none", "help.wait"), ("it will pass", "none", "help.wait"),
     ("do i still need to call", "none", "help.still_call"), ("i feel fine now", "none", "help.still_call"), ("i feel fine though", "none", "help.still_call"), ("do i really need to go to the ER", "none", "help.still_call"),
     ("its fine right", "none", "help.cant_judge"), ("am i going to die", "panic", "help.cant_judge"), ("is that dangerous", "none", "help.cant_judge"),
     ("dont want the cops", "emergency", "help.no_police"), ("no police please", "none", "help.no_police"), ("i have narcan", "emergency", "help.naloxone"), ("gave him one", "none", "help.naloxone"),
     ("my roommate is here", "none", "help.company"), ("someone is here", "none", "help.company"), ("i'm alone", "soft", "help.alone"), ("nobody is here", "none", "help.alone"),
     ("whats the number", "none", "safety.emergency"), ("who do i call", "none", "safety.emergency"), ("who should i call", "none", "safety.emergency"), ("im in london", "none", "help.abroad"), ("a quien llamo", "none", "safety.emergency"),
     ("i feel sick", "none", "help.tell_911"), ("sleepy", "none", "help.tell_911"), ("it wont stop", "soft", "help.tell_911"), ("she went quiet", "none", "help.tell_911"), ("i threw up", "emergency", "help.tell_911"),
     ("im high too", "none", "help.tell_911"), ("to myself", "soft", "safety.emergency.meant"), ("gracias", "none", "social.thanks")],
)  # fmt: skip
def test_what_is_asked_and_told_in_an_emergency_has_words_of_its_own(text: str, verdict: str, intent: str) -> None:
    """911 is in each of them; none of it ends the emergency."""
    said = meaning(text, "emergency", verdict)
    assert said is not None
    assert said.intent == intent


@pytest.mark.parametrize(
    "text", ["my son is here", "my wife is here but she can't talk", "my kids are home", "should i make him throw up", "i mean it", "hes sleeping it off", "she is just asleep", "my mom is asleep", "but he took them"],
)  # fmt: skip
def test_what_only_resembles_it_does_not_count(text: str) -> None:
    """A child calls nobody, and who sleeps may not wake."""
    said = meaning(text, "emergency")
    assert said is not None
    assert said.intent == "safety.emergency"


def test_who_feels_better_is_told_that_it_may_have_passed() -> None:
    """With the numbers."""
    assert meaning("i feel better", "emergency") == Meaning("help.passed")


@pytest.mark.parametrize(
    ("text", "danger", "expected"),
    [("he's at the gym", "violence", "help.violence_heard"), ("she always goes to the gym", "violence", "help.violence_heard"), ("he is at the gym", "abuse", "help.abuse_heard"), ("i mean he's at the gym", "abuse", "help.abuse_heard"),
     ("he is at the gym", "emergency", "safety.emergency"), ("he is a real animal", "abuse", "help.abuse_heard"), ("he's a sick animal", "violence", "help.violence_heard"), ("he is a wild animal", "violence", "help.violence_heard"),
     ("i mean he is a real animal", "abuse", "help.abuse_heard"), ("i mean he hits my dog", "abuse", "help.abuse_heard"), ("i mean he hits the cat", "abuse", "help.abuse_heard"), ("it's my job", "violence", "help.violence_heard"), ("it's my job", "abuse", "help.abuse_heard"), ("he hunts", "abuse", "help.abuse_heard"), ("its in the safe", "abuse", "help.abuse_heard"),
     ("the kids are asleep and im safe", "abuse", "help.abuse_safe"), ("he's a good man", "violence", "help.no_danger"), ("he is way taller than me", "violence", "help.no_danger"), ("i mean he hits the gym", "abuse", "help.no_danger"),
     ("its my hobby", "violence", "help.no_danger"), ("he is my dog", "violence", "help.no_danger")],
)  # fmt: skip
def test_what_tells_of_the_one_who_hurts_clears_up_nothing(text: str, danger: str, expected: str) -> None:
    """Where somebody is, who is hit, what one is called; a sport, a pet and praise after a threat do."""
    script = f"utter_safety.{danger}"
    assert after_help(text, "none", danger, [script], {script: 1}) == Meaning(expected)


@pytest.mark.parametrize("text", ["Help Me", "Not Breathing", "Turning Blue", "Please Hurry", "Two Bottles"])
def test_cries_in_capitals_are_no_names(text: str) -> None:
    """The script again in an emergency, and never only the lines."""
    assert meaning(text, "emergency") == Meaning("safety.emergency")
    assert meaning(text, "violence") != Meaning("help.lines_stay")


@pytest.mark.parametrize("text", ["3", "20", "34", "it's 20"])
def test_a_bare_number_in_an_emergency_may_be_an_amount(text: str) -> None:
    """Elsewhere it is a plain answer; with "years" it is an age everywhere."""
    assert meaning(text, "emergency") == Meaning("safety.emergency")
    assert meaning(text, "violence") == meaning(text, "abuse") == Meaning("help.lines_stay")
    assert meaning("i'm 34", "emergency") == meaning("34 years old", "emergency") == Meaning("help.lines_stay")


@pytest.mark.parametrize(
    "text", ["i feel sick", "sleepy", "it wont stop", "she went quiet", "i threw up again", "i can't stay awake"]
)
def test_signs_after_going_on_are_an_emergency_again(text: str) -> None:
    """Also where the readers find nothing in so few words; staff are told."""
    told = {EMERGENCY: 1, RESUMED: 1}
    assert after_help(text, "none", None, [RESUMED], told) == Meaning("safety.emergency", "emergency")
    assert after_help(text, "none", None, [RESUMED], {**told, "utter_help.passed": 1}) is None
    assert after_help(text, "none", None, ["utter_oos"], {RESUMED: 1}) is None


@pytest.mark.parametrize(
    "text",
    [
        "i feel sick every day",
        "will i feel sick",
        "nervous",
        "my heart races",
        "i feel better",
        "i'm tired of this question",
    ],
)
def test_after_going_on_the_talk_of_the_check_is_none(text: str) -> None:
    """How worry feels is what the check asks about."""
    assert after_help(text, "none", None, [RESUMED], {EMERGENCY: 1, RESUMED: 1}) is None


@pytest.mark.parametrize("text", ["no i mean asleep", "the baby is asleep, im fine", "thats all i meant", "its hay fever", "its my job", "the vet did it", "no i mean she works out", "its a dog",
                                  "i meant quit smoking", "it was autocorrect", "the worry i mean", "no sorry i just meant the gym lol"])  # fmt: skip
def test_harmless_words_are_cleared_up_in_an_emergency(text: str) -> None:
    """The way on, and the numbers; not once a body showed signs."""
    assert meaning(text, "emergency") == Meaning("help.passed")
    assert after_help(text, "none", "emergency", [EMERGENCY], {EMERGENCY: 1, "utter_help.tell_911": 1}) != Meaning(
        "help.passed"
    )


@pytest.mark.parametrize(("text", "verdict"), [("thats all i took", "none"), ("i mean he wont wake up", "none"), ("its hay fever and i took pills", "none"), ("i mean the gun", "none"), ("i meant it", "none"),
                                               ("no i mean asleep", "crisis"), ("its my job to kill him", "violence"), ("yes thats what i meant", "none"), ("i mean at work", "none")])  # fmt: skip
def test_danger_is_not_cleared_up(text: str, verdict: str) -> None:
    """What was swallowed, who does not wake, a weapon, and a danger that was read."""
    for danger in ("emergency", "violence", "abuse"):
        said = after_help(text, verdict, danger, [f"utter_safety.{danger}"], {f"utter_safety.{danger}": 1})
        assert said is None or said.intent not in ("help.passed", "help.no_danger", "help.lines_stay")


@pytest.mark.parametrize(
    "text",
    [
        "45 years old",
        "James Carter",
        "my name is Joan",
        "919-555-0188",
        "joan@example.com",
        "new chat",
        "how do i start a new chat",
    ],
)
def test_plain_answers_get_one_line(text: str) -> None:
    """Not the script again: the lines stay, and how to go on."""
    for danger in ("emergency", "violence", "abuse"):
        assert meaning(text, danger) == Meaning("help.lines_stay")
    assert meaning(text, "crisis") != Meaning("help.lines_stay")


def test_a_number_after_signs_may_be_an_amount() -> None:
    """ "30" once somebody feels sick."""
    assert after_help("30", "none", "emergency", ["utter_help.tell_911"], {"utter_help.tell_911": 1}) == Meaning(
        "safety.emergency"
    )


def test_once_it_has_passed_what_is_no_danger_is_not_met_with_the_script() -> None:
    """But a sign is."""
    told = {EMERGENCY: 1, "utter_help.passed": 1}
    assert after_help("haha ok that was silly", "none", "emergency", ["utter_help.passed"], told) == Meaning(
        "help.lines_stay"
    )
    assert after_help("my chest hurts again", "none", "emergency", ["utter_help.passed"], told) == Meaning(
        "help.tell_911"
    )


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("anyway i want to book", "abuse"),
        ("ok fine book me then", "emergency"),
        ("ok can i do the check", "violence"),
        ("ok fine book me then", "crisis"),
    ],
)
def test_a_request_or_the_check_is_heard_as_such(text: str, danger: str) -> None:
    """The reply says that it waits, or does not go on; it is not heard as something that was suffered."""
    said = meaning(text, danger)
    assert said is not None
    assert said.intent in ("nav.book", "nav.start_screening")


def test_needles_and_waking_up_are_questions_to_the_clinic() -> None:
    """ "Blood makes me faint", "will there be needles"; not how to survive."""
    assert meaning("will there be needles", "emergency") is None
    assert meaning("do people wake up", "emergency") is None
    assert meaning("do people wake up from 30 pills", "emergency") == Meaning("safety.emergency")


CLEARED = {"crisis": "help.not_meant", "violence": "help.no_danger", "abuse": "help.no_danger", "emergency": "help.passed"}  # fmt: skip


@pytest.mark.parametrize(
    ("danger", "text"),
    [("crisis", "its for the boat"), ("crisis", "job applications haha"), ("crisis", "it was just shaving, with a razor"), ("crisis", "for the infusion"), ("crisis", "for my first infusion"), ("crisis", "my body weight"),
     ("crisis", "losing 20 pounds"), ("crisis", "haha to italy with my wife"), ("violence", "she only has dementia, nobody is hurt"), ("violence", "im just her caregiver, nobody is hurt"), ("violence", "i'm a sheriff's deputy, it's for work"),
     ("violence", "i sort her pills for her every week"), ("abuse", "im only his caregiver, nobody is hurt"), ("emergency", "i meant matthew perry")],
)  # fmt: skip
def test_a_plain_cause_right_after_the_alarm_closes_it(danger: str, text: str) -> None:
    """Only right after the script, and only once."""
    script = f"utter_safety.{danger}"
    assert after_help(text, "none", danger, [script], {script: 1}) == Meaning(CLEARED[danger])
    later = after_help(text, "none", danger, ["utter_oos"], {script: 1})
    assert later is None or later.intent != CLEARED[danger]


@pytest.mark.parametrize(
    ("danger", "text"),
    [("crisis", "shaving my wrists"), ("crisis", "to switzerland"), ("crisis", "for my last visit and then im gone"), ("crisis", "to my dead mother"), ("crisis", "cutting my leg"), ("crisis", "losing weight and wanting to die"), ("crisis", "just shaving, but i want to bleed"),
     ("violence", "she has dementia"), ("violence", "she only has dementia and i hit her"), ("violence", "i carry it for work"), ("abuse", "im his caregiver"), ("abuse", "i just have his pills with me"), ("emergency", "hes just lazy"), ("emergency", "he is lazy and wont wake up"), ("emergency", "i sort her pills for her")],
)  # fmt: skip
def test_a_cause_that_leaves_a_danger_closes_nothing(danger: str, text: str) -> None:
    """A second danger beside it, or what may be one."""
    script = f"utter_safety.{danger}"
    said = after_help(text, "none", danger, [script], {script: 1})
    assert said is None or said.intent != CLEARED[danger]


@pytest.mark.parametrize(
    "text", ["i sort them for her every week", "haha to italy with my wife", "just shaving", "my body weight"]
)
def test_a_plain_cause_after_the_note_is_heard(text: str) -> None:
    """Also where sorting is read as violence."""
    verdict = "violence" if "sort" in text else "none"
    said = after_help(text, verdict, None, ["utter_safety.soft"], {"utter_safety.soft": 1})
    assert said == Meaning("help.asked")


@pytest.mark.parametrize(
    ("danger", "text"),
    [("crisis", "i cut my finger"), ("crisis", "on vacation"), ("crisis", "to mexico"), ("crisis", "to california"), ("violence", "i'm just his nurse"), ("violence", "i put his meds for him"),
     ("abuse", "he just has dementia"), ("abuse", "my husband has dementia but he is fine"), ("emergency", "for the flight"), ("emergency", "the movie")],
)  # fmt: skip
def test_what_may_be_the_danger_itself_is_no_plain_cause(danger: str, text: str) -> None:
    """A place may be the plan, an illness excuses nobody who hits, and a flight may be what it was taken for."""
    assert not explains(text, danger)


@pytest.mark.parametrize(
    ("alarm", "text"),
    [("crisis", "its panic my doctor checked my heart"), ("crisis", "its panic doctor checked my heart"), ("crisis", "its a toy"), ("violence", "its just a toy for my son"), ("note", "its a toy"),
     ("note", "about the rent"), ("note", "its just about the rent"), ("abuse", "he hunts its in the safe"), ("abuse", "he just hunts and the guns are locked in the safe"), ("note", "only my work"),
     ("crisis", "it was a call at my work"), ("note", "just work"), ("note", "it was just practice"), ("note", "just a drill"), ("violence", "it was only a drill"), ("crisis", "it was just a movie"), ("note", "its just my panic"), ("note", "to hang the mattress"), ("emergency", "its just a movie"), ("crisis", "to tie up the sailboat"),
     ("note", "its to tie up the sailboat"), ("note", "to greece haha")],
)  # fmt: skip
def test_more_plain_causes(alarm: str, text: str) -> None:
    """Each explains its alarm."""
    assert explains(text, alarm)


@pytest.mark.parametrize(
    ("alarm", "text"),
    [("crisis", "its just my panic"), ("crisis", "just my panic"), ("crisis", "only panic"), ("crisis", "just at my job"), ("crisis", "part of my job"), ("crisis", "to hang the mattress"), ("crisis", "going to italy haha"), ("crisis", "to greece lol"), ("crisis", "only a movie"), ("crisis", "only my work"),
     ("violence", "just at work"), ("violence", "only at work"), ("violence", "it's only at my job"), ("violence", "just practice"), ("violence", "only practice"), ("violence", "its my job"), ("violence", "only my work"), ("crisis", "its my job"), ("crisis", "work"), ("crisis", "at work"), ("crisis", "its about work"), ("crisis", "its panic"), ("emergency", "its just my panic"), ("crisis", "it was just practice"), ("abuse", "he hunts"), ("abuse", "its in the safe"), ("abuse", "its my job"),
     ("crisis", "about the rent"), ("note", "to switzerland haha"), ("crisis", "to greece"), ("emergency", "to tie up the sailboat"), ("crisis", "to tie up my neck"), ("crisis", "its not a toy"), ("emergency", "its a toy"), ("abuse", "its a toy"), ("emergency", "only my work")],
)  # fmt: skip
def test_what_explains_no_such_alarm(alarm: str, text: str) -> None:
    """Work may be why somebody despairs, a weapon that is hunted with why somebody is afraid."""
    assert not explains(text, alarm)


def test_a_plain_cause_counts_once_and_not_where_it_was_borne_out() -> None:
    """Right after the script; never after means were told of."""
    script, means = "utter_safety.crisis", "utter_help.means"
    assert after_help("its panic my doctor checked my heart", "panic", "crisis", [script], {script: 1}) == Meaning(
        "help.not_meant"
    )
    for asked, told in (
        ([script], {script: 1, means: 1}),
        (["utter_safety.crisis_again"], {script: 1}),
        ([script], {script: 2}),
    ):
        assert after_help("its panic my doctor checked my heart", "panic", "crisis", asked, told) != Meaning(
            "help.not_meant"
        )


def test_a_drill_clears_up_only_what_no_reader_found() -> None:
    """What is rehearsed in earnest is called so too."""
    assert explains("it was only a drill", "violence")
    assert not explains("it was only a drill", "violence", "violence")
