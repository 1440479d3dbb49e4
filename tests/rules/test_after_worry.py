"""A worry about somebody else goes on until something else is clearly asked: 911 first where they are in danger now."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help, understood_after_help
from bot.rules.after_script import Meaning

SCRIPT, OTHER, NOW = "utter_safety.third_party", "utter_help.other", "utter_help.other_now"
COST = "utter_faq.cost"
EMERGENCY = Meaning("safety.emergency", "emergency")
NO_HELP = Meaning("help.asked_to_die", "third_party")
STAYS, URGENT = Meaning("help.other"), Meaning("help.other_now", "third_party")
MISSING = Meaning("help.worry_missing", "third_party")


def after(
    text: str, *asked: str, verdict: str = "none", danger: str = "third_party", told: dict[str, int] | None = None
) -> Meaning | None:
    """By the words alone."""
    return after_help(text, verdict, danger, asked or (SCRIPT,), told or {SCRIPT: 1})


def understood(
    text: str, intent: str, *asked: str, danger: str | None = "third_party", told: dict[str, int] | None = None
) -> Meaning | None:
    """Once more, where it was understood as `intent`."""
    return understood_after_help(text, "none", danger, asked or (SCRIPT,), told or {SCRIPT: 1}, intent)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("shes on the balcony", "third_party"), ("she'll jump", "crisis"), ("he has a gun", "none"), ("tiene una pistola", "none"), ("he is on the pier", "none"), ("he has a gun and wont answer", "none")],
)  # fmt: skip
def test_where_they_are_in_danger_now_911_comes_first(text: str, verdict: str) -> None:
    """After the script and after what followed it."""
    assert after(text, verdict=verdict) == URGENT
    assert after(text, OTHER, verdict=verdict) == URGENT


@pytest.mark.parametrize("text", ["she hung up", "she doesnt answer now", "no contesta", "her phone is off", "he wont text back", "my son is missing"])  # fmt: skip
def test_who_does_not_answer_is_looked_for(text: str) -> None:
    """911 first here too, with what helps to find them."""
    assert after(text, verdict="third_party") == MISSING
    assert after(text, OTHER, verdict="third_party") == MISSING


@pytest.mark.parametrize(
    ("text", "verdict"), [("shes cold", "none"), ("he's cold and blue", "none"), ("she isn't moving", "third_party"), ("he wont wake up", "third_party"), ("her lips are blue", "none"), ("he killed himself", "third_party"), ("she overdosed", "third_party"), ("no respira", "none")]
)  # fmt: skip
def test_a_body_in_danger_is_an_emergency(text: str, verdict: str) -> None:
    """Whatever else was said."""
    assert after(text, verdict=verdict) == EMERGENCY


def test_what_was_done_is_heard_later_on_too() -> None:
    """Not where it was long ago."""
    assert after("he killed himself", COST) == EMERGENCY
    assert after("his dad killed himself years ago") != EMERGENCY
    assert after("she's cold to me lately") == STAYS
    assert after("she took the job") == STAYS


@pytest.mark.parametrize("text", ["he made me promise not to tell", "i promised not to say anything", "its a secret"])
@pytest.mark.parametrize("verdict", ["none", "abuse"])
def test_a_promise_need_not_be_kept(text: str, verdict: str) -> None:
    """The script says so; it is no abuse."""
    assert after(text, verdict=verdict) == Meaning("safety.third_party", "third_party")


def test_what_was_found_of_them_is_no_crisis_of_ones_own() -> None:
    """ "She doesn't know I found it"; where something is said of oneself, the reading stands."""
    assert after("she doesnt know i found it", verdict="crisis") == Meaning("help.other", "third_party")
    for text in (
        "she doesnt know i want to die",
        "mom doesnt know im here",
        "they are better off without me",
        "she has no idea i bought a gun",
        "he can have my dog",
    ):
        assert after(text, verdict="crisis") is None, text


@pytest.mark.parametrize(
    "text",
    [
        "where do i call",
        "should i call someone",
        "who do i tell",
        "what do i do",
    ],
)
def test_what_to_do_is_about_them(text: str) -> None:
    """Not the clinic's telephone, and not "that choice is yours"."""
    assert after(text) == STAYS
    assert after(text, OTHER) == STAYS


def test_911_stays_first_once_more() -> None:
    """Right after it was said; then in other words."""
    assert understood("please", "oos", NOW, told={NOW: 1}) == Meaning("help.other_now")
    assert understood("please", "oos", NOW, told={NOW: 2}) == STAYS


@pytest.mark.parametrize(
    ("text", "intent"),
    [("it says sorry", "oos"), ("shes 13", "faq.age"), ("and thanks for everything", "social.thanks"), ("he asks every day", "oos"), ("I said yes", "oos"), ("help", "nav.help"), ("ok", "oos"), ("yes", "oos"), ("again", "nav.repeat"), ("tell me more", "nav.more"), ("she cuts", "advice.condition"),
     ("i read it twice", "system.clarify"), ("should i", "advice.should_i"), ("what do you mean about her", "nav.explain")],
)  # fmt: skip
def test_nothing_clear_stays_with_them(text: str, intent: str) -> None:
    """Right after what was said of them; after a question to the clinic it does not."""
    assert understood(text, intent) in (STAYS, Meaning("help.other", "third_party"))
    assert understood(text, intent, OTHER) in (STAYS, Meaning("help.other", "third_party"))
    assert understood(text, intent, COST) is None
    assert understood(text, intent, danger=None) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [("what does it cost", "faq.cost"), ("how much does ketamine cost", "faq.cost"), ("does it hurt", "faq.session"), ("can i book", "nav.book"), ("book me", "nav.book"), ("where are you", "faq.clinic_info"), ("thanks", "social.thanks"), ("ok thank you so much", "social.thanks"),
     ("bye", "social.bye"), ("hi", "social.greet"), ("i'm 44", "faq.age"), ("i'm 13", "faq.age"), ("whats the age limit", "faq.age"), ("delete my data", "nav.delete_data"), ("i have anxiety", "advice.diagnosis")],
)  # fmt: skip
def test_a_clear_question_or_an_order_is_answered(text: str, intent: str) -> None:
    """And the visitor's own age is heard."""
    assert understood(text, intent) is None


def test_after_a_reply_that_led_nowhere_they_are_spoken_of_again() -> None:
    """ "Thanks", then "she doesn't answer now"; a bare yes is none."""
    assert understood("she doesnt answer now", "system.clarify", "utter_social.thanks") == MISSING
    assert understood("i dont know how she lives", "oos", "utter_social.thanks") == STAYS
    assert understood("nice", "social.chitchat", "utter_social.thanks") is None


def test_in_a_crisis_too_the_one_on_the_balcony_comes_first() -> None:
    """Where the first message was taken for the visitor's own."""
    assert after("shes on the balcony", "utter_safety.crisis", verdict="third_party", danger="crisis") == URGENT
    assert after("my sister is here", "utter_safety.crisis", danger="crisis") == Meaning("help.with")


@pytest.mark.parametrize("verdict", ["none", "abuse", "third_party"])
@pytest.mark.parametrize("text", ["he locked his door", "shes locked the door", "he has locked himself in", "she locked herself in the bathroom", "my son locked his door"])  # fmt: skip
def test_a_locked_door_is_urgent(text: str, verdict: str) -> None:
    """Also after a gentle note, and where a reader heard abuse; "he locked me in" is abuse."""
    assert after(text, verdict=verdict) == URGENT
    assert after(text, "utter_safety.soft", verdict=verdict) == URGENT
    assert after("he locked me in my room", verdict="abuse") != URGENT
    assert after(text, COST, verdict="abuse") is None
    assert after_help(text, verdict, None, [COST], {}) is None


@pytest.mark.parametrize(
    "text", ["what do i tell 911", "so what should i say to 911 when they answer", "what do i tell the operator"]
)
def test_what_to_tell_911_is_told_first(text: str) -> None:
    """Where they are and what they have with them."""
    assert after(text) == URGENT
    assert after("what do i tell my sister") == STAYS
    assert after(text, COST) is None


@pytest.mark.parametrize(
    "text", ["i told him yes", "i said i would", "i promised her i would", "i agreed to help", "i told her i'd do it"]
)
@pytest.mark.parametrize("verdict", ["none", "abuse", "third_party"])
def test_a_promise_to_help_somebody_die_may_be_taken_back(text: str, verdict: str) -> None:
    """So may be told a no; what was said to somebody else is not meant."""
    assert after(text, OTHER, verdict=verdict) == NO_HELP
    assert after("i told him no", OTHER, verdict=verdict) == NO_HELP
    assert after("i told my boss yes", OTHER, verdict=verdict) != NO_HELP
    assert after(text, COST) is None


@pytest.mark.parametrize(("text", "verdict"), [("every day he asks", "abuse"), ("and said i was a good friend", "soft"), ("then gave me his guitar", "none"), ("and hung up on mom", "soft")])  # fmt: skip
def test_what_they_said_and_did_is_told_on(text: str, verdict: str) -> None:
    """Without saying who, and with "every day" in it: it is still about them."""
    found = after(text, verdict=verdict)
    assert found is not None
    assert found.intent in ("help.other", "help.other_now", "help.worry_missing")


@pytest.mark.parametrize("text", ["nearly every day", "several days", "said nothing", "and i said no"])
def test_an_answer_of_ones_own_is_none_of_them(text: str) -> None:
    """It is heard as what it is."""
    assert after(text) is None


@pytest.mark.parametrize("text", ["its my job", "i see it at work every day", "im an er nurse, its my job", "he isnt suicidal or anything", "nobody is suicidal"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "third_party"])
def test_who_meets_it_at_work_and_who_does_not_think_of_it(text: str, verdict: str) -> None:
    """Right after the script, or the gentle note that followed it, and once."""
    cleared = Meaning("help.no_danger")
    assert after(text, verdict=verdict) == cleared
    assert after(text, "utter_safety.soft", verdict=verdict) in (cleared, Meaning("help.asked"))
    assert after(text, told={SCRIPT: 2}, verdict=verdict) != cleared
    assert after(text, verdict="crisis") != cleared


@pytest.mark.parametrize("text", ["he is suicidal", "my patient has a gun", "i lost my job", "im a nurse and i want to die", "she is in danger"])  # fmt: skip
def test_what_is_no_work(text: str) -> None:
    """A danger stays one."""
    assert after(text) != Meaning("help.no_danger")


@pytest.mark.parametrize("text", ["this is about me tho, im anxious", "it's about me, i am the one who is anxious", "this is for me, i worry a lot", "no this is about my own anxiety"])  # fmt: skip
def test_that_it_is_about_ones_own_worry_ends_it(text: str) -> None:
    """Right after what was said of somebody."""
    found = after_help(text, "none", "third_party", ("utter_safety.third_party",), {"utter_safety.third_party": 1})
    assert found is not None
    assert found.intent == "help.no_danger"


@pytest.mark.parametrize("text", ["this is about me, i want to die", "this is about me, i cant go on", "its me, not my friend"])  # fmt: skip
def test_that_it_is_oneself_ends_nothing(text: str) -> None:
    """What goes beyond worry is a danger."""
    found = after_help(text, "crisis", "third_party", ("utter_safety.third_party",), {"utter_safety.third_party": 1})
    assert found is None or found.intent != "help.no_danger"


@pytest.mark.parametrize("text", ["he has a shotgun on his lap", "there's a gun on his lap", "should i go in", "can i just go in and talk to him"])  # fmt: skip
@pytest.mark.parametrize("asked", [SCRIPT, OTHER, NOW])
def test_a_gun_on_the_lap_and_whether_to_go_in(text: str, asked: str) -> None:
    """911, and stay out of the room; a clinic is entered otherwise."""
    assert after(text, asked) == URGENT
    assert after("should i go into debt", asked) != URGENT
    assert after("should i go in", COST) is None
    assert after("should i walk in there", asked) == URGENT


@pytest.mark.parametrize("text", ["can we come in", "can I walk in", "do i have to come in", "can i come in now"])
def test_who_comes_in_may_come_to_the_clinic(text: str) -> None:
    """It is left to what is understood."""
    assert after(text) in (None, STAYS)
    assert after(text, NOW, told={NOW: 1}) in (None, STAYS)


@pytest.mark.parametrize("text", ["im in the driveway", "im outside the house", "i can see him through the window", "we're parked outside"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft", "abuse"])
def test_who_waits_outside_asks_no_way_to_the_clinic(text: str, verdict: str) -> None:
    """The worry goes on, after a weapon with 911; where abuse was told of it may be the writer's."""
    stays = STAYS if verdict != "abuse" else Meaning("help.other", "third_party")
    assert after(text, verdict=verdict) == stays
    assert after(text, NOW, verdict=verdict, told={NOW: 1}) == URGENT
    hurt = {SCRIPT: 1, NOW: 1, "utter_safety.abuse": 1}
    assert after("im in the driveway", NOW, verdict=verdict, told=hurt) is None
    assert after(text, COST, verdict=verdict) is None
    assert after("im in the driveway with a gun", verdict="crisis") is None
    for own in ("i'm in my room", "im in my apartment", "i'm at my place", "im in the waiting room"):
        assert after(own, NOW, verdict=verdict, told={NOW: 1}) != URGENT, own
    for theirs in ("im outside the apartment", "im in his apartment"):
        assert after(theirs, NOW, verdict=verdict, told={NOW: 1}) == URGENT, theirs


@pytest.mark.parametrize("text", ["it's just scratches", "just scratches", "its only a few scratches", "we're both teens", "we are in high school"])  # fmt: skip
@pytest.mark.parametrize("verdict", ["none", "soft"])
def test_a_small_wound_and_two_who_are_young_leave_the_worry(text: str, verdict: str) -> None:
    """Of the writer's own wounds and age nothing is said."""
    assert after(text, verdict=verdict) == STAYS
    assert after(text, COST, verdict=verdict) is None
    for own in ("i have scratches", "i'm 14", "we're both 14", "we're 44", "the scratches on my arm"):
        assert after(own, verdict=verdict) is None, own


@pytest.mark.parametrize(
    ("text", "intent"),
    [("skip", "nav.skip"), ("go back", "nav.back"), ("repeat", "nav.repeat"), ("what do you mean?", "nav.explain"), ("why do you ask?", "nav.why_ask"), ("I meant the second one", "oos"), ("stop", "nav.stop")],
)  # fmt: skip
def test_an_order_is_done_and_nothing_new_is_told(text: str, intent: str) -> None:
    """Nothing is held by a worry about somebody else."""
    for asked in (SCRIPT, OTHER, NOW):
        assert after(text, asked) is None
        assert understood(text, intent, asked) is None


@pytest.mark.parametrize(
    "told", ["utter_nav.skip_idle", "utter_nav.back_idle", "utter_nav.why_ask.nothing", "utter_nav.stop_idle"]
)
def test_after_an_order_it_is_still_about_them(told: str) -> None:
    """Where they are spoken of, or what to do is asked."""
    for text in ("what do i do", "she wont talk to me"):
        assert understood(text, "oos", told) in (STAYS, Meaning("help.other", "third_party")), text
    assert understood("my job", "oos", told) is None
    for text in ("human", "can i talk to someone"):
        assert after(text, told) is None, text
