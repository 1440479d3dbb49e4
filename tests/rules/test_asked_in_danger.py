"""What is asked, told and cleared up after the scripts about danger to others, abuse and a crisis."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help

OTHER = "utter_help.other"
CLEARED = {"utter_help.not_meant": 1}


def intent(text: str, danger: str, verdict: str, *asked: str, told: dict[str, int] | None = None) -> str | None:
    """The turn that is taken for it."""
    found = after_help(text, verdict, danger, asked, told or {})
    return found.intent if found is not None else None


SCRIPTS = {"violence": "utter_safety.violence", "abuse": "utter_safety.abuse", "crisis": "utter_safety.crisis"}


def after(text: str, danger: str, verdict: str = "none", **told: int) -> str | None:
    """Right after the script of that danger."""
    return intent(
        text,
        danger,
        verdict,
        SCRIPTS[danger],
        told={SCRIPTS[danger]: 1, **{f"utter_help.{name}": times for name, times in told.items()}},
    )


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("no i mean she works out", "none"), ("its my hobby", "none"), ("the vet did it", "soft"), ("thats all i meant", "none"), ("im not abused", "abuse"), ("its a dog", "none")],
)  # fmt: skip
def test_harmless_words_are_cleared_up_after_abuse(text: str, verdict: str) -> None:
    """The kind words with the way on, while the lines stay."""
    assert after(text, "abuse", verdict) == "help.no_danger"


@pytest.mark.parametrize(
    "text", ["he's a good man", "he is so nice", "he's a good guy sorry", "he never hit me", "he has never hurt me", "he is way taller than me", "he grew a foot this year", "its my job", "the baby is asleep, im fine"]
)  # fmt: skip
def test_praise_fear_and_work_clear_up_no_abuse(text: str) -> None:
    """They are what many say who are hurt; where abuse was read the script stands."""
    assert after(text, "abuse") == "help.abuse_heard"
    assert after(text, "abuse", "abuse") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("i mean i just want to sleep", "oos"), ("i meant i want to go to sleep", "oos"), ("that's all there is", "oos"), ("this is all there is", "oos"), ("two years ago", "oos"), ("like 10 years ago", "oos"), ("when i was a kid", "safety.crisis")],
)  # fmt: skip
def test_sleep_despair_and_the_past_clear_up_no_crisis(text: str, expected: str) -> None:
    """An attempt long ago was meant."""
    assert after(text, "crisis") == expected


@pytest.mark.parametrize("text", ["my mind is quiet", "my head went quiet", "it's quiet now", "my hands are cold"])
def test_a_quiet_mind_is_no_emergency(text: str) -> None:
    """Nor are cold hands."""
    assert after(text, "violence") == "help.violence_heard"


def test_voices_that_went_quiet_are_no_emergency() -> None:
    """A child, and more than one where no voices were told of, are."""
    for text in ("they are quiet now", "they went quiet"):
        assert intent(text, "violence", "none", "utter_safety.violence.voices") == "help.violence_heard"
        assert after(text, "violence") == "safety.emergency"
    assert intent("she went quiet", "violence", "none", "utter_safety.violence.voices") == "safety.emergency"
    for text in ("my baby is cold", "my little girl went limp", "it turned blue"):
        assert after(text, "violence") == "safety.emergency"


@pytest.mark.parametrize(
    "text", ["i have to get her", "i need to get them", "i should stop him", "i have to take care of them"]
)
def test_to_fetch_the_children_is_no_threat(text: str) -> None:
    """Nor to defend oneself; after violence it is one."""
    assert after(text, "abuse") == after(text, "abuse", "violence") == "help.abuse_heard"
    assert after(text, "violence") == "safety.violence"
    assert after(f"they say {text}", "abuse") == "safety.violence"


def test_praise_is_no_clearing_up_once_something_was_told() -> None:
    """ "But he's a good man" is what many say who are hurt."""
    assert after("but hes a good man", "abuse") == "help.abuse_heard"
    assert after("i mean my husband", "abuse") == "help.abuse_heard"
    assert (
        intent("hes a good man", "abuse", "none", "utter_help.abuse_heard", told={"utter_safety.abuse": 1})
        == "help.abuse_heard"
    )
    assert after("thats all i meant", "abuse", near=1) == "help.abuse_heard"


@pytest.mark.parametrize("text", ["the vet did it", "its a dog", "no i mean she works out", "i meant quit smoking"])
def test_harmless_words_are_cleared_up_after_violence(text: str) -> None:
    """A dog was put down."""
    assert after(text, "violence") == "help.no_danger"


@pytest.mark.parametrize("text", ["i meant quit smoking", "thats all i meant", "the worry i mean", "no i mean a song"])
def test_harmless_words_in_a_crisis_keep_the_hold(text: str) -> None:
    """The reply of the script's own button; nothing opens."""
    assert after(text, "crisis") == "help.not_meant"
    assert after(text, "crisis", "crisis") is None


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("she went quiet", "none", "safety.emergency"), ("the baby stopped crying", "none", "safety.emergency"), ("I'm a monster", "none", "help.no_shame"), ("im a bad mom", "soft", "help.no_shame"),
     ("I would never do it", "soft", "help.would_never"), ("im so tired", "none", "help.heavy"), ("im so sad", "none", "help.heavy"), ("what do i do", "none", "help.do_now"), ("tonight", "crisis", "safety.violence"),
     ("when he gets home", "none", "safety.violence"), ("she is 3 weeks old", "none", "safety.violence.unwanted"), ("i just had a baby", "none", "safety.violence.unwanted"), ("he knows that i know", "abuse", "help.violence_heard"),
     ("can you tell me about ketamine", "none", None), ("dont want the cops", "emergency", "help.who_is_told"), ("i shook her", "violence", "safety.emergency.shaken"), ("i will kill him tonight", "violence", None)],
)  # fmt: skip
def test_what_follows_danger_to_others(text: str, verdict: str, expected: str | None) -> None:
    """A child that is still, shame, tiredness, a time, a birth."""
    assert after(text, "violence", verdict) == expected


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("he has bruises", "abuse", "help.other_hurt"), ("my little brother has bruises all over", "none", "help.other_hurt"), ("he hits my sister too", "abuse", "help.other_hurt"), ("what do i do", "none", "help.do_now"),
     ("they put something in my teeth", "abuse", "safety.soft.unreal"), ("that i should stop him", "violence", "safety.violence"), ("dont call the police", "emergency", "help.who_is_told"), ("im exhausted", "none", "help.heavy"),
     ("he has a knife", "none", "help.near"), ("im 16", "none", "help.young_abuse"), ("he hits me", "abuse", None)],
)  # fmt: skip
def test_what_follows_abuse(text: str, verdict: str, expected: str | None) -> None:
    """Who else is hurt, what to do, a belief that is not confirmed, a voice that orders."""
    assert after(text, "abuse", verdict) == expected


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [("what do i do", "none", "help.what_now"), ("whats the number", "none", "help.number"), ("llamar a quien", "none", "help.number"), ("why not", "none", "help.why_not"), ("can ketamine help me", "none", "help.not_tonight"),
     ("can i get ketamine tonight", "none", "help.not_tonight"), ("london", "none", "help.abroad"), ("im in london", "none", "help.abroad"), ("988 sends cops", "info", "help.police_fear"),
     ("last time they handcuffed me", "abuse", "help.police_fear"), ("dont want the cops", "emergency", "help.police_fear"), ("new chat", "none", "help.new_chat"), ("how do i start a new chat", "none", "help.new_chat"),
     ("ok fine book me then", "none", "nav.book"), ("quiero una cita", "none", "nav.book"), ("quiero hablar con la clínica", "none", "nav.human"), ("quiero hablar con mi mamá", "none", "oos"), ("can a person call me?", "none", "nav.human"), ("can someone call me", "none", "nav.human"), ("can someone not call me", "none", "safety.crisis"), ("can you call me", "none", "help.who_is_told"), ("call me", "none", "help.who_is_told"), ("whatever goodnight", "none", "help.goes"), ("gracias", "none", "social.thanks"), ("I have her pills still", "third_party", "help.means"), ("i have my moms gun", "crisis", "help.means"),
     ("to myself", "soft", "safety.emergency.meant"), ("or am i", "none", "safety.crisis"), ("or maybe not joking", "none", "safety.crisis"), ("what is ketamine", "none", None), ("can you tell me about ketamine", "none", None),
     ("can ketamine help me die", "crisis", None), ("can i drive after ketamine now", "none", None), ("what happens now", "none", "help.who_is_told")],
)  # fmt: skip
def test_what_is_asked_in_a_crisis(text: str, verdict: str, expected: str | None) -> None:
    """Each by its own words, with 988 in them; the means that were somebody else's are one's own."""
    assert after(text, "crisis", verdict) == expected


@pytest.mark.parametrize(("danger", "expected"), [("abuse", "help.abuse_heard"), ("emergency", "safety.emergency")])
def test_the_clinic_is_no_request(danger: str, expected: str) -> None:
    """Who would speak to it asks for no consultation."""
    script = f"utter_safety.{danger}"
    assert intent("quiero una cita", danger, "none", script, told={script: 1}) == "nav.book"
    assert intent("quiero hablar con la clínica", danger, "none", script, told={script: 1}) == expected


def test_what_to_do_about_somebody_else_is_about_them() -> None:
    """ "What do I do" after "it's about someone else"."""
    assert intent("what do i do", "crisis", "none", OTHER, "utter_help.if_me") == "help.other"
    assert intent("it is me", "crisis", "none", OTHER, "utter_help.if_me") == "safety.crisis"


def test_a_denial_that_is_doubted_is_told_to_staff() -> None:
    """ "Jk", then "or am I"."""
    found = after_help("or am i", "none", "crisis", ["utter_help.not_meant"], CLEARED)
    assert found is not None
    assert (found.intent, found.verdict) == ("safety.crisis", "crisis")


def test_who_would_never_do_it_is_not_told_to_keep_apart() -> None:
    """Asked whether they could act on it."""
    assert intent("no, i would never", "violence", "none", "utter_safety.violence.unwanted") == "help.would_never"


@pytest.mark.parametrize("verdict", ["none", "abuse", "third_party"])
def test_the_police_are_spoken_of_where_they_are_feared(verdict: str) -> None:
    """After a crisis and after abuse; what one who hurts did is no fear of the police."""
    assert after("last time they put me in handcuffs", "crisis", verdict) == "help.police_fear"
    assert after("last time they put me in handcuffs", "abuse", verdict) == "help.who_is_told"
    assert after("please dont call the police", "crisis", verdict) == "help.who_is_told"
    assert after("please dont call the police", "abuse", verdict) == "help.who_is_told"
    assert after("dont call the cops on me", "violence", verdict) == "help.who_is_told"
    assert after("last time he put me in handcuffs", "crisis", verdict) != "help.police_fear"
    assert after("last time he put me in handcuffs", "abuse", verdict) != "help.who_is_told"


def test_the_request_is_asked_for_in_a_crisis_also_with_alright() -> None:
    """The phone and the hours, as for "can I book"."""
    assert after("alright fine book me then", "crisis") == after("can i book", "crisis") == "nav.book"
    assert after("alright fine", "crisis") != "nav.book"


@pytest.mark.parametrize("verdict", ["none", "third_party", "crisis"])
def test_all_her_pills_are_the_visitors_own_after_a_crisis(verdict: str) -> None:
    """And where they lie is told of them."""
    assert after("i still have all her pills", "crisis", verdict) == "help.means"


def test_where_it_lies_is_told_of_what_is_near() -> None:
    """Right after the script and after the words on what is near; what is done or swallowed is more."""
    assert after("here on the table", "crisis") == "help.means"
    assert intent("right here on my nightstand", "crisis", "none", "utter_help.means") == "help.means"
    assert intent("here on the table", "crisis", "none", "utter_faq.cost") != "help.means"
    assert after("the keys are on the table", "crisis") != "help.means"
    assert after("i took all her pills", "crisis", "emergency") is None


def test_what_to_tell_911() -> None:
    """In each danger it is told first."""
    assert after("what do i tell 911", "abuse") == "help.do_now"
    assert after("what do i tell 911", "violence") == "help.do_now"
    assert intent("what do i tell 911", "emergency", "none", "utter_safety.emergency") == "help.tell_911"
    assert after("what do i tell my mom", "abuse") != "help.do_now"


@pytest.mark.parametrize("verdict", ["none", "abuse", "violence"])
def test_a_voice_that_orders_is_a_danger_to_others(verdict: str) -> None:
    """What follows it is no abuse: a time, and the fear of being found out."""
    assert after("they tell me i have to stop my neighbor", "abuse", verdict) == "safety.violence"
    assert after("the voices say i must hurt him", "abuse", verdict) == "safety.violence"
    assert after("they tell me i have to stop smoking", "abuse", verdict) != "safety.violence"
    told = {"utter_safety.abuse": 1, "utter_safety.violence": 1}
    assert intent("tonight", "violence", verdict, "utter_safety.violence", told=told) == "safety.violence"
    assert intent("he knows i know", "violence", verdict, "utter_safety.violence", told=told) == "safety.violence"
    assert intent("he knows i am here", "violence", "none", "utter_safety.violence", told=told) != "safety.violence"
    assert after("he knows i know", "abuse") != "safety.violence"


def test_a_promise_to_help_somebody_die_comes_before_abuse() -> None:
    """Where a worry was told of before; in abuse alone it is something told."""
    told = {"utter_safety.third_party": 1, "utter_safety.abuse": 1}
    assert intent("i told him yes", "abuse", "none", "utter_safety.abuse", told=told) == "help.asked_to_die"
    assert after("i told him yes", "abuse") == "help.abuse_heard"
