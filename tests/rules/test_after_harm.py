"""What is told after a script about abuse, danger to others or somebody else, and what a crisis script had no reply to."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import Meaning

WORRY, OTHER = "utter_safety.third_party", "utter_help.other"
CLEARED = {"utter_help.not_meant": 1}


def intent(
    text: str, danger: str, verdict: str = "none", *asked: str, told: dict[str, int] | None = None
) -> str | None:
    """The turn that is taken for it."""
    found = after_help(text, verdict, danger, asked, told or {})
    return found.intent if found is not None else None


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("my kids are here", "none", "help.abuse_heard"), ("he said sorry", "third_party", "help.abuse_heard"), ("i have no money", "none", "help.abuse_heard"),
     ("i love him", "none", "help.abuse_heard"), ("how do i make it stop", "none", "help.abuse_heard"),
     ("can he see this chat", "none", "help.seen"), ("puede ver este chat?", "none", "help.seen"), ("will she find the history", "none", "help.seen"),
     ("i cant call anyone he will hear", "crisis", "help.near"), ("he is banging on the door", "third_party", "help.near"), ("i hid in the closet", "crisis", "help.near"),
     ("my ex says he is outside", "third_party", "help.near"), ("he is coming home in 10 minutes", "none", "help.near"), ("quiet please", "none", "help.near"),
     ("he is coming", "none", "help.near"), ("cant talk", "none", "help.near"), ("can i text someone", "none", "help.near"), ("i have no phone", "none", "help.near"),
     ("yes", "none", "help.abuse_heard"), ("yes im safe right now", "none", "help.abuse_safe"), ("im at my sisters", "none", "help.abuse_safe"), ("police here", "none", "help.abuse_safe"),
     ("the police took him", "none", "help.abuse_safe"), ("its ok now", "none", "help.abuse_safe"), ("i'm not safe if he comes", "none", "help.abuse_heard"),
     ("im 16", "none", "help.young_abuse"), ("it was a joke", "none", "help.no_danger"), ("go on", "none", "help.resume"), ("no", "none", "safety.abuse"),
     ("dont tell anyone", "none", "help.who_is_told"), ("what does ketamine cost?", "none", None), ("thank you", "none", None),
     ("me va a matar", "crisis", "help.near"), ("he said he will kill me", "violence", "help.near"),
     ("i want to die", "crisis", None), ("he hit my son too", "third_party", "help.other_hurt")],
)  # fmt: skip
def test_after_a_script_about_abuse(text: str, verdict: str, expected: str | None) -> None:
    """What is told is heard; who is near, who may see it and who is safe have words of their own; a danger that was read stays."""
    assert intent(text, "abuse", verdict) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("yes", "help.abuse_safe"), ("no", "help.near"), ("no i am not safe", "help.near")]
)
def test_the_question_whether_it_is_safe_there_takes_its_answer(text: str, expected: str) -> None:
    """Right after the script; a no needs the short words."""
    assert intent(text, "abuse", "none", "utter_safety.abuse") == expected


@pytest.mark.parametrize(
    ("text", "danger", "verdict", "told", "expected"),
    [("should i do what they say", None, "none", {"utter_safety.soft.unreal": 1}, "safety.crisis"), ("yes they tell me to", None, "soft", {"utter_safety.soft.unreal": 1}, "safety.crisis"),
     ("should i do what they say", None, "none", {}, None), ("my kids are in the next room", "abuse", "violence", {}, "help.abuse_heard"), ("no money of my own", "abuse", "crisis", {}, "help.abuse_heard"),
     ("home in ten min", "abuse", "violence", {}, "help.abuse_heard"), ("he will be home in ten min", "abuse", "violence", {}, "help.near"), ("hes pounding on the door", "abuse", "none", {}, "help.near"),
     ("he has a gun", "abuse", "none", {}, "help.near"), ("he reads my phone", "abuse", "none", {}, "help.seen"), ("he is my driver", "abuse", "none", {}, "help.no_danger"),
     ("i want to go with him", "third_party", "third_party", {}, "safety.crisis"), ("we have a pact", "third_party", "none", {}, "safety.crisis"), ("hes dead", "third_party", "none", {}, "safety.emergency"),
     ("to end it", "emergency", "crisis", {}, "safety.emergency.meant"), ("they will take me away", "emergency", "crisis", {}, "safety.emergency"), ("its gone now", "emergency", "none", {}, "help.passed"),
     ("i have my baby in the tub", "crisis", "none", {}, "safety.violence"), ("im taking the baby too", "crisis", "none", {}, "safety.violence"), ("we will all go together", "crisis", "none", {}, "safety.violence"),
     ("goodbye, its done", "crisis", "none", {}, "safety.emergency.meant"), ("cutting now", "crisis", "none", {}, "safety.emergency.meant"), ("ok i will call", "crisis", "none", {}, "help.reached"),
     ("my sister is on her way", "crisis", "third_party", {}, "help.with"), ("she took my pills away", "crisis", "abuse", {}, "help.out_of_reach"), ("ok its in the safe now", "crisis", "none", {}, "help.safe"),
     ("should my brother take it", "crisis", "none", {}, "help.means"), ("just kidding", "crisis", "none", {}, "help.not_meant"), ("press 1 got me nobody", "crisis", "none", {}, "help.veteran")],
)  # fmt: skip
def test_a_second_short_message_is_about_the_first(
    text: str, danger: str | None, verdict: str, told: dict[str, int], expected: str | None
) -> None:
    """A second review's short lines: what they are about is what was spoken of."""
    found = after_help(text, verdict, danger, (), told)
    assert (found.intent if found else None) == expected


@pytest.mark.parametrize(
    ("text", "danger", "verdict", "expected"),
    [("the pistol is in my nightstand", "crisis", "crisis", "help.means"), ("there's a loaded gun here", "crisis", "violence", "help.means"), ("i have pills and i want to die", "crisis", "crisis", None),
     ("i have a gun and i will use it", "crisis", "violence", None), ("i took the pills in my drawer", "crisis", "crisis", None),
     ("he is banging on the door", "abuse", "abuse", "help.near"), ("he reads my phone", "abuse", "abuse", "help.seen"), ("he hit me again", "abuse", "abuse", None)],
)  # fmt: skip
def test_the_same_danger_in_other_words_is_met_by_what_is_new_in_it(
    text: str, danger: str, verdict: str, expected: str | None
) -> None:
    """What lies near and who is near, also where the readers hear the danger itself; a wish, a threat or a beginning keeps the script."""
    assert intent(text, danger, verdict) == expected


def test_a_shot_in_the_night_is_not_ones_own() -> None:
    """ "Tonight" about a brother is about the brother."""
    assert intent("tonight", "third_party", "crisis", WORRY) == "help.other_now"


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("no", "none", "help.violence_heard"), ("im fine", "none", "help.violence_heard"), ("it was a joke", "none", "help.no_danger"),
     ("no one is in danger i was joking", "crisis", "help.no_danger"), ("nobody", "none", "help.violence_heard"),
     ("yes", "none", "safety.violence"), ("and then myself", "none", "safety.crisis"), ("then me too", "soft", "safety.crisis"),
     ("am i going to jail", "none", "help.violence_heard"), ("how do i stop", "none", "help.violence_heard"), ("im serious", "none", "help.violence_heard"),
     ("just cleaning it", "none", "help.violence_heard"), ("i feel terrible", "soft", "help.violence_heard"), ("will they take my kids", "none", "help.child"),
     ("i was joking but i will kill him", "none", "help.violence_heard"), ("i will kill him", "violence", None), ("how much is ketamine", "none", None), ("go on", "none", "help.resume")],
)  # fmt: skip
def test_after_a_script_about_danger_to_others(text: str, verdict: str, expected: str | None) -> None:
    """Nobody is in danger, or oneself is too; "how do I stop" is no disturbance of a pause."""
    assert intent(text, "violence", verdict) == expected


@pytest.mark.parametrize(
    ("script", "times", "expected"),
    [("utter_safety.violence", 1, "help.no_danger"), ("utter_safety.violence", 2, "help.violence_heard"), ("utter_safety.violence.voices", 1, "safety.violence.voices")],
)  # fmt: skip
def test_a_no_answers_what_was_asked(script: str, times: int, expected: str) -> None:
    """Whether anyone is in danger; what would help; who can come: only the first no is good news."""
    assert intent("no", "violence", "none", script, told={script: times}) == expected


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("i heard a bang", "none", "safety.emergency"), ("i heard a shot", "third_party", "safety.emergency"), ("oh god", "none", "safety.emergency"),
     ("he jumped", "none", "safety.emergency"), ("he is gone", "none", "safety.emergency"), ("he has a gun", "third_party", "help.other_now"),
     ("he wont answer me", "abuse", "help.other"), ("she wont open the door", "none", "help.other_now"), ("he said tonight", "none", "help.other_now"),
     ("what do i say to him", "none", "help.worry_words"), ("how much is it", "none", None)],
)  # fmt: skip
def test_a_worry_that_grows(text: str, verdict: str, expected: str | None) -> None:
    """A shot behind a door is no small talk, and a weapon puts 911 first."""
    assert intent(text, "third_party", verdict, WORRY) == expected


def test_a_shot_is_heard_later_too() -> None:
    """Also when something else was said in between."""
    assert intent("i heard a bang", "third_party", "none", "utter_social.thanks") == "safety.emergency"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("i did it", "safety.emergency.meant"), ("its done", "safety.emergency.meant"), ("the whole bottle", "safety.emergency.meant"), ("i started", "safety.emergency.meant"),
     ("its too late now", "safety.emergency.meant"), ("and im taking my kids with me", "safety.violence"), ("my baby is in the car", "safety.violence"),
     ("im 13", "help.young"), ("im a veteran", "help.veteran"), ("the VA line is useless", "help.veteran"), ("press 1 did nothing", "help.veteran"), ("i just had a baby", "help.mother"),
     ("the pistol is in my nightstand", "help.means"), ("i have the razor here", "help.means"), ("should i give it to my brother", "help.means"), ("tengo un cuchillo", "help.means"),
     ("the gun is locked up", "help.safe"), ("my dad took the gun away", "help.out_of_reach"), ("on the bridge", "help.at_edge"),
     ("i said i do NOT want to call", "help.refuses"), ("stop giving me that number", "help.refuses"), ("what else can you do", "help.refuses"), ("no voy a llamar", "help.refuses"),
     ("are you there", "help.who_is_told"), ("will someone call me", "help.who_is_told"), ("what happens now", "help.who_is_told"), ("so you call the police?", "help.who_is_told"),
     ("thats not what i meant", "help.not_meant"), ("i mean i am on vacation lol", "help.not_meant"), ("lol you think im suicidal", "help.not_meant"), ("for my anxiety lol", "help.not_meant"),
     ("i'm not", "oos"), ("ill get in trouble with my parents", "safety.crisis")],
)  # fmt: skip
def test_what_a_crisis_had_no_reply_to(text: str, expected: str) -> None:
    """Done, others meant too, who one is, what is near, no call, nobody there, a denial in other words."""
    assert intent(text, "crisis") == expected


def test_done_after_putting_it_away_is_put_away() -> None:
    """ "Can you do that now?" - "done"."""
    assert intent("i did it", "crisis", "none", "utter_help.means") == "help.safe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can grief be anxiety?", None),
        ("how long does it last", None),
        ("in my car", "help.left"),
        ("how do i die", "safety.crisis"),
    ],
)
def test_once_it_was_cleared_up_questions_are_answered(text: str, expected: str | None) -> None:
    """They were invited; what names a danger is not among them."""
    assert intent(text, "crisis", told=CLEARED) == expected


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("my brother", "none", "help.other"), ("he said tonight", "none", "help.other_now"), ("he has a plan", "third_party", "help.other_now"), ("i want to die", "crisis", None)],
)  # fmt: skip
def test_a_crisis_that_is_somebody_elses_stays_so(text: str, verdict: str, expected: str | None) -> None:
    """After "it's about someone else" what is told of them is about them."""
    assert intent(text, "crisis", verdict, OTHER) == expected


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("i can't call 911", "none", "help.no_voice"), ("im deaf", "none", "help.no_voice"), ("i have no phone", "none", "help.no_voice"),
     ("poison control says she is ok", "emergency", "help.came"), ("they said go to the ER thank you", "none", "help.came"), ("the paramedics took him", "none", "help.came"),
     ("ok calling", "none", "help.came"), ("he woke up", "none", "help.passed"), ("it was last year", "none", "help.passed"), ("last year i overdosed", "emergency", "help.passed"),
     ("i took pills last week, it didnt work", "emergency", "safety.crisis"), ("im still here lol", "none", "safety.crisis"), ("he is not breathing", "emergency", None)],
)  # fmt: skip
def test_after_an_emergency(text: str, verdict: str, expected: str | None) -> None:
    """No voice to call with, help that took over, and what was long ago; an attempt that failed is a crisis."""
    assert intent(text, "emergency", verdict) == expected


@pytest.mark.parametrize(
    "text",
    [
        "she can't talk and her face hangs",
        "last week my chest hurt and now my arm is numb",
        "i fainted last month and again today",
        "i took more, it didnt work so just now again",
    ],
)
def test_what_is_happening_is_neither_past_nor_a_matter_of_the_phone(text: str) -> None:
    """The emergency stands."""
    assert intent(text, "emergency", "emergency") in (None, "safety.emergency")


def test_after_help_came_sorrow_is_no_emergency() -> None:
    """ "I feel like such a bad mother", once poison control has answered."""
    assert intent("i feel like such a bad mother", "emergency", "soft", "utter_help.came") == "safety.soft"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", "safety.crisis"),
        ("sometimes yes", "safety.crisis"),
        ("not really", "help.asked"),
        ("idk", "safety.crisis"),
        ("yes i think about it", "safety.crisis"),
        ("no", "help.asked"),
        ("what does it cost", None),
    ],
)
def test_asked_plainly_after_two_notes(text: str, expected: str | None) -> None:
    """A yes to that question is a crisis; where a form asks something after it, the yes is the form's."""
    found = after_help(text, "none", None, ["utter_safety.soft.asks"], {})
    assert (found.intent if found else None) == expected
    assert after_help(text, "none", None, ["utter_safety.soft.asks", "utter_ask_agreed"], {}) is None


def test_voices_that_order_are_a_crisis_in_two_messages() -> None:
    """ "They are back", then "they say I should do it"."""
    found = after_help("they say i should do it", "none", None, ["utter_safety.soft.unreal"], {})
    assert found is not None
    assert (found.intent, found.verdict) == ("safety.crisis", "crisis")


@pytest.mark.parametrize("text", ["no chest pain", "no", "i dont have chest pain", "no trouble breathing"])
def test_no_chest_pain_is_no_emergency(text: str) -> None:
    """It answers the question of the script about panic; a bare no says that it is new."""
    found = intent(text, "panic", "emergency", "utter_safety.panic")
    assert found == ("help.panic_known" if text != "no" else None)


def test_somebody_elses_child_is_hurt() -> None:
    """Who looks out for it is no victim: the words for a helper, also for what is told next."""
    other = "utter_help.other_hurt"
    told = Meaning("help.other_hurt", "abuse")
    for text in ("my neighbor beats his kids", "my neighbors boyfriend hits her little boy"):
        assert after_help(text, "abuse", None, [], {}) == told
    for text in ("my husband hits his son", "my friend hits me and his kids", "my dad beats me"):
        assert after_help(text, "abuse", None, [], {}) is None
    for text, verdict in (("i hear them screaming", "abuse"), ("will he know it was me", "none")):
        assert after_help(text, verdict, "abuse", [other], {other: 1}) == Meaning("help.do_now")
    assert after_help("he hits me too", "abuse", "abuse", [other], {other: 1}) is None
    for text, verdict in (("i'm the kid", "none"), ("i live there too", "none"), ("its me", "soft")):
        assert after_help(text, verdict, "abuse", [other], {other: 1}) == Meaning("safety.abuse")
    assert after_help("my landlord beats the kids and i'm the mom", "abuse", None, [], {}) is None


def test_how_far_a_plan_against_others_has_come() -> None:
    """A list, and who is not to get in trouble."""
    script = "utter_safety.violence"
    for text in ("he has a list", "my son has a list of names", "he wrote a manifesto"):
        assert after_help(text, "none", "violence", [script], {script: 1}) == Meaning("safety.violence")
    for text, verdict in (
        ("my son has a plan for college", "none"),
        ("he has it all planned for his birthday", "third_party"),
        ("he has a plan", "third_party"),
    ):
        assert after_help(text, verdict, "violence", [script], {script: 1}) != Meaning("safety.violence")
    trouble = after_help("i dont want to get him in trouble", "abuse", "violence", [script], {script: 1})
    assert trouble == Meaning("help.who_is_told")
