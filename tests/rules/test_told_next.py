"""What comes after a script: a step back, help on the way, a line that did not answer, harm that is past; and what only resembles them."""

from __future__ import annotations

import pytest

from bot.rules.after_help import after_help
from bot.rules.after_script import ASK, ASKS, NOTE, Meaning

HARD, ASKED = Meaning("social.chitchat.distress"), Meaning("help.asked")


def intent(text: str, danger: str | None, verdict: str = "none", **told: int) -> str | None:
    """Right after the script of the danger."""
    asked = [f"utter_safety.{danger}"] if danger else []
    counts = {**dict.fromkeys(asked, 1), **{f"utter_{name}".replace("__", "."): n for name, n in told.items()}}
    found = after_help(text, verdict, danger, asked, counts)
    return None if found is None else found.intent


@pytest.mark.parametrize("text", ["i climbed back over", "i stepped back", "i walked away from it", "i got down", "i pulled them back", "i left the tracks", "i got off"])  # fmt: skip
def test_a_step_back_is_a_good_step(text: str) -> None:
    """In a crisis, and in an emergency once a place was told."""
    assert intent(text, "crisis") == intent(text, "emergency", help__at_edge=1) == "help.out_of_reach"
    assert intent(text, "emergency") == "safety.emergency"
    assert after_help(text, "abuse", "crisis", ["utter_safety.crisis"], {}) == Meaning("help.out_of_reach", "crisis")


@pytest.mark.parametrize("text", ["i came down", "im inside with my wife", "im at the bus stop with people", "someone stopped"])  # fmt: skip
def test_where_one_is_now_counts_once_a_place_was_told(text: str) -> None:
    """After something that was swallowed "im home" is no step."""
    assert intent(text, "crisis") == intent(text, "emergency", help__out_of_reach=1) == "help.out_of_reach"
    assert intent(text, "emergency") != "help.out_of_reach"


def test_home_is_a_step_only_after_a_place_alone() -> None:
    """The means may be there."""
    assert intent("im home", "crisis", help__at_edge=1) == "help.out_of_reach"
    for told in ({}, {"help__means": 1}, {"help__at_edge": 1, "help__means": 1}):
        assert intent("im home", "crisis", **told) != "help.out_of_reach"


def test_what_is_untied_is_a_step_and_a_weapon_is_fetched() -> None:
    """From the wall."""
    for text in ("i took the rope down", "i cut it down", "i untied the noose"):
        assert intent(text, "crisis") == "help.out_of_reach"
    for text in ("i took the rifle down", "i took the gun down", "i took the knife down", "i took it down"):
        assert intent(text, "crisis", help__means=1) != "help.out_of_reach"


@pytest.mark.parametrize("text", ["i climbed over", "i stepped off the ledge", "i stepped off", "i went back there", "i went off the bridge", "i stepped off the chair", "i climbed out the window", "i walked back to it", "im at home", "im in the kitchen", "im at the bridge", "i took it", "i left my wife", "i walked away from her", "someone stopped breathing", "im home alone"])  # fmt: skip
def test_what_leads_to_the_edge_is_no_step_back(text: str) -> None:
    """Nor what tells only where one is."""
    assert intent(text, "crisis") != "help.out_of_reach"
    assert intent(text, "emergency") != "help.out_of_reach"


def test_who_waits_for_a_train_moves_away() -> None:
    """The thing that is heard counts once a place was told; what is felt may be the pills."""
    for text in ("no train yet", "waiting for the train", "a train is coming"):
        assert intent(text, "crisis") == intent(text, "emergency", help__at_edge=1) == "help.at_edge"
        assert intent(text, "emergency") == "safety.emergency"
    assert intent("i can hear it", "crisis", help__at_edge=1) == "help.at_edge"
    for text in ("i feel it", "i feel it coming", "i see it", "i hear it"):
        assert intent(text, "crisis") != "help.at_edge"
    assert intent("i can hear it", "emergency", help__at_edge=1) == "help.at_edge"
    assert intent("i can hear it", "emergency") == "safety.emergency"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("i wrapped a towel around it", "help.tell_911"), ("mom is coming", "help.company"), ("mom is coming up the stairs", "help.company"), ("my friend is coming", "help.company"), ("my wife is driving me to the er", "help.came"), ("a colleague just knocked on the glass", "help.company"),
     ("i dont want an ambulance", "help.no_police"), ("i don't want the ambulance", "help.no_police"), ("the medics took her", "help.came"), ("it stopped bleeding", "help.still_call"), ("ya llame a mi vecina", "help.company"), ("mi vecina ya viene", "help.company"), ("llego la ambulancia", "help.came")],
)  # fmt: skip
def test_who_comes_in_an_emergency_is_heard(text: str, expected: str) -> None:
    """With the words for a helper, for help on its way, or for a wound."""
    assert intent(text, "emergency") == expected


@pytest.mark.parametrize("text", ["my ex is coming", "my husband is coming at me", "it wont stop bleeding", "i put it down", "mom is not coming", "no viene la ambulancia", "no viene mi vecina", "no llame a mi vecina", "the ambulance is not coming", "my wife won't drive me to the er", "someone is coming up the stairs", "somebody is coming in", "someone knocked on my window", "alguien viene", "my dad comes in 3 hours", "my husband comes home at 6", "my mom comes soon", "my dad comes in 40 minutes", "my roommate comes home tonight", "my neighbor comes back tonight", "my mother comes over tonight", "my wife will come home", "my dad comes home", "my husband is running", "my sister is coming over tonight", "my mom is coming later"])  # fmt: skip
def test_what_is_no_help_in_an_emergency(text: str) -> None:
    """911 stays first."""
    assert intent(text, "emergency") not in ("help.company", "help.came", "help.still_call", "help.passed")
    for told in ("safety__abuse", "safety__violence"):
        assert intent("my husband is coming", "emergency", **{told: 1}) != "help.company"


@pytest.mark.parametrize("text", ["988 put me on hold", "nobody picked up", "they hung up on me", "nobody came on"])
def test_a_line_that_did_not_answer(text: str) -> None:
    """After a note, after another line, and in a crisis; first of all only where the line is named."""
    for asked in ([NOTE], ["utter_help.no_answer"]):
        assert after_help(text, "none", None, asked, {}) == Meaning("help.no_answer", "soft")
    named = Meaning("help.no_answer", "soft") if "988" in text else None
    assert after_help(text, "none", None, [], {}) == after_help(text, "none", None, ["utter_oos"], {}) == named
    assert intent(text, "crisis") == "help.no_answer"
    assert after_help("im a veteran", "none", None, ["utter_help.no_answer"], {}) == Meaning("help.veteran", "soft")


@pytest.mark.parametrize("text", ["i called the clinic and nobody picked up", "is 988 free", "nobody picked me up", "988 helped me", "im on hold with my insurance", "im on hold", "he hung up", "the clinic hotline didn't answer", "the hotline didn't answer", "i called the hotline and nobody answered", "the support line was busy", "i called your booking hotline and nobody answered", "i called the booking hotline and nobody answered"])  # fmt: skip
def test_another_line_is_none(text: str) -> None:
    """Nor is an answer to a form."""
    assert after_help(text, "none", None, [], {}) is None
    assert after_help("nobody picked up", "none", None, ["utter_ask_contact_value"], {}) is None


@pytest.mark.parametrize("text", ["the hotline didn't answer", "i called the hotline and nobody answered"])
def test_a_hotline_without_a_name_counts_after_a_note(text: str) -> None:
    """First of all it may be the clinic's own; one that is named counts by itself."""
    assert after_help(text, "none", None, [NOTE], {}) == Meaning("help.no_answer", "soft")
    named = text.replace("hotline", "suicide hotline")
    assert after_help(named, "none", None, [], {}) == Meaning("help.no_answer", "soft")


@pytest.mark.parametrize("text", ["my wife is here", "my husband is here", "my boyfriend is here", "i put him down"])
def test_thoughts_about_anybody_tell_of_no_child(text: str) -> None:
    """The one who comes may be the one they are about."""
    told = {"safety__violence__unwanted": 1}
    asked = ["utter_safety.violence.unwanted"]
    found = after_help(text, "none", "violence", asked, dict.fromkeys(asked, 1))
    assert intent(text, "violence", **told) not in ("help.out_of_reach", "help.left_room")
    assert found not in (Meaning("help.out_of_reach"), Meaning("help.left_room"))


def test_money_for_an_ambulance_is_no_fear_of_who_comes() -> None:
    """911 stays first, and that it stopped is no new call."""
    for text in ("i can't afford an ambulance", "ambulances are too expensive", "i cant pay for an ambulance"):
        assert intent(text, "emergency") not in ("help.no_police", "help.passed", None)
    assert intent("it stopped", "emergency") == "help.passed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("my mom is coming", "help.left_room"), ("my neighbor is here", "help.left_room"), ("my boyfriend is here", "help.left_room"), ("my husband is coming home", "help.left_room"), ("my sister is coming to take the baby", "help.left_room"), ("i put her in the crib", "help.left_room"), ("i put him down", "help.left_room")],
)  # fmt: skip
def test_who_keeps_apart_from_a_child_has_taken_a_good_step(text: str, expected: str) -> None:
    """Not where voices order it, nor who may hurt where abuse was told of."""
    assert intent(text, "violence", help__child_down=1) == expected
    for told in ({"safety__violence__voices": 1}, {"safety__abuse": 1}):
        found = intent(text, "violence", help__child_down=1, **told)
        assert found != "help.out_of_reach"
        assert text.startswith("i ") or found != expected


@pytest.mark.parametrize("text", ["my dad is on his way", "my brother is here", "my mom is here", "my friend is coming", "i'm home", "i went home", "i drove home", "i took it off", "i put him down", "i put him in his bed"])  # fmt: skip
def test_who_may_be_the_victim_is_no_help(text: str) -> None:
    """Without a child it may be the one who was threatened, and who was put down may be shot."""
    assert intent(text, "violence") not in ("help.out_of_reach", "help.left_room")


@pytest.mark.parametrize("text", ["i drove to his home", "i took it out", "my boyfriend is coming", "i put her in the bath", "i let it off"])  # fmt: skip
def test_what_does_not_keep_apart(text: str) -> None:
    """It may be the danger itself."""
    assert intent(text, "violence") not in ("help.out_of_reach", "help.left_room")


def test_he_is_at_the_door_and_a_shot_was_heard() -> None:
    """Both with 911; the writer's own shot is an emergency."""
    assert intent("he is kicking the door", "abuse") == "help.near"
    for text in ("i heard a bang", "he fired", "he just shot", "he shot the gun"):
        assert intent(text, "abuse") == intent(text, "violence") == "help.do_now"
    for text in ("he shot at us", "he shot my mom", "someone shot at me", "someone shot him", "he fired at us", "i was shot", "she got shot"):  # fmt: skip
        assert intent(text, "abuse") == intent(text, "violence") == "safety.emergency"
    for text in ("i fired him", "just fired", "fired", "he fired me", "i got fired"):
        assert intent(text, "violence") not in ("safety.emergency", "help.do_now")
    for text in ("i shot him", "i shot my dad", "shot", "i fired at him", "i just fired the gun"):
        assert after_help(text, "none", "violence", ["utter_safety.violence"], {}) == Meaning(
            "safety.emergency", "emergency"
        )
    assert intent("i shot a video", "violence") == "help.violence_heard"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("girlfriend will not let me be alone tonight", "help.with"), ("neighbor took it", "help.out_of_reach"), ("locked it in the shed and gave my wife the key", "help.out_of_reach"), ("gave the bullets to my neighbor", "help.out_of_reach"), ("ok i knocked on his door", "help.reached"), ("eche las pastillas al inodoro", "help.out_of_reach"),
     ("they answered", "help.reached"), ("my wife knows", "help.reached"), ("i flushed it", "help.out_of_reach"), ("i flushed them", "help.out_of_reach"), ("threw it out", "help.out_of_reach"), ("gave the key to my wife", "help.out_of_reach"),
     ("he has the code to the gun safe now, i dont", "help.out_of_reach"), ("ya tire las pastillas", "help.out_of_reach"), ("i have a dog", "safety.crisis"), ("who will feed him", "safety.crisis"), ("my sister would take my dog", "safety.crisis"), ("my mom could feed him", "safety.crisis"), ("mi hijo esta conmigo", "safety.crisis"), ("my little son is with me", "safety.crisis"), ("my kids are here", "safety.crisis"), ("my baby is with me", "safety.crisis"), ("my son is asleep", "safety.crisis"), ("my daughter is in my arms", "safety.crisis"),
     ("my mom takes the kids tonight", "safety.crisis"), ("my mom can take the baby tonight", "safety.crisis"), ("my sister takes my son tonight", "safety.crisis"), ("the neighbor takes the kids", "safety.crisis"), ("my neighbor can take my son", "safety.crisis"), ("my sister will take my kids for good", "safety.crisis"),
     ("my grown son is here", "help.with"), ("my adult son is with me", "help.with"), ("my daughter is here with me", "help.with")],
)  # fmt: skip
def test_what_is_told_in_a_crisis_fits(text: str, expected: str) -> None:
    """A child is nobody to be told, and who would feed the dog is no clearing up."""
    assert intent(text, "crisis") == expected


@pytest.mark.parametrize("text", ["my sister can take my kids", "i have the code to the safe", "my daughter wont let me be alone tonight", "she took it", "locked it in my car", "ya tome las pastillas", "nobody knows", "me deshice de todo", "eche las pastillas", "locked them in the basement", "i locked my gun in the safe", "le di todo a mi hermana", "they know", "he knows", "they know everything", "my mom comes at 6", "my mom comes after work"])  # fmt: skip
def test_what_is_no_good_step_in_a_crisis(text: str) -> None:
    """It is arranged, within reach, swallowed, or a child's."""
    assert intent(text, "crisis") not in ("help.out_of_reach", "help.with", "help.reached", "help.safe")


@pytest.mark.parametrize("text", ["my ex used to hit me, that was 8 years ago", "my father hit me as a kid, i am 45", "i was mugged last year", "mugged last year"])  # fmt: skip
def test_harm_that_is_past_gets_the_note(text: str) -> None:
    """It is not said to be happening."""
    assert after_help(text, "abuse", None, [], {}) == Meaning("safety.soft", "soft")


@pytest.mark.parametrize("text", ["my husband used to hit me, that was 8 years ago", "my father hit me as a kid, i am 15", "my father hit me as a kid", "my ex used to hit me", "my ex hit me years ago and he is back", "my ex hit me last night", "i was mugged last night", "my ex beat me divorced since 2026", "my mom hit me when i was 19 i'm 20", "my mom hit me when i was 19 i'm 30", "my father hit me as a kid, i am 20", "my ex threatened me 1 years ago", "my ex threatened me 2 years ago", "my ex hit me, divorced for ten years", "my ex hit me divorced 3 years", "my ex threatened me divorced 4 years", "my ex beat me we are divorced 3 years"])  # fmt: skip
def test_harm_that_may_go_on_is_abuse(text: str) -> None:
    """Who lives there still, and a child."""
    assert after_help(text, "abuse", None, [], {}) is None


def test_what_is_said_after_past_harm() -> None:
    """Only what says that it is over, right after the first script, and mild."""
    for text in (
        "im remarried and safe",
        "it ended 8 years ago",
        "it stopped years ago",
        "that stopped over 5 years ago",
    ):
        assert intent(text, "abuse") == "help.no_danger"
        assert intent(text, "abuse", "abuse") != "help.no_danger"
        assert intent(text, "abuse", safety__abuse=3) != "help.no_danger"
        assert intent(text, "abuse", help__near=1) != "help.no_danger"
    for text in ("he is a good man", "i asked him to", "im remarried and he found me", "years ago", "2 years ago", "it was 2 years ago", "i'm remarried", "divorced 2 years", "divorced ten years", "that was years ago", "it was years ago", "that was 8 years ago"):  # fmt: skip
        assert intent(text, "abuse") != "help.no_danger"


@pytest.mark.parametrize("text", ["i asked him to", "he is a good man", "she's great", "2 years ago"])
@pytest.mark.parametrize("verdict", ["none", "soft"])
def test_praise_clears_up_no_note(text: str, verdict: str) -> None:
    """What was asked of him may be to be killed."""
    assert after_help(text, verdict, None, [NOTE], {NOTE: 1}) != ASKED


@pytest.mark.parametrize("text", ["about my pay", "about my hours", "for my retirement", "family history", "nobody hurt me", "i'm good today for years", "im good now, have been for years"])  # fmt: skip
def test_what_a_note_was_not_told_for_explains_nothing(text: str) -> None:
    """Whatever raised it, these take nothing back."""
    for asked in (NOTE, ASKS):
        assert after_help(text, "none", None, [asked], {asked: 1}) != ASKED


@pytest.mark.parametrize(
    "text", ["for my birthday", "it's for my birthday", "for our anniversary", "about my graduation"]
)
def test_a_day_explains_nothing(text: str) -> None:
    """It may be the one that was set."""
    for asked in (NOTE, ASKS):
        assert after_help(text, "none", None, [asked], {asked: 1}) != ASKED
    assert after_help("for my birthday", "none", None, [NOTE], {NOTE: 1}) == ASK


def test_a_death_under_anesthesia_is_met_as_a_loss() -> None:
    """It tells why the treatment is feared."""
    found = after_help("uncle died under anesthesia", "none", None, [NOTE], {NOTE: 1})
    assert found == Meaning("social.chitchat.loss")


@pytest.mark.parametrize("text", ["about my life", "its for my funeral", "as a kid", "im good now, ready to go", "nobody cares", "my letter"])  # fmt: skip
def test_what_explains_nothing(text: str) -> None:
    """It may be what was feared."""
    assert after_help(text, "none", None, [NOTE], {NOTE: 1}) != ASKED


def test_a_yes_please_to_the_note_is_one_to_the_check() -> None:
    """A bare yes is asked about. Where no check stands beside it, in Spanish, or after the plain question it is what it was."""
    for text in ("yes please", "sure", "yes sure"):
        assert after_help(text, "none", None, [NOTE], {NOTE: 1}) == HARD
    for text in ("yes", "yeah", "yep"):
        assert after_help(text, "none", None, [NOTE], {NOTE: 1}) == ASK
    assert after_help("yes please", "none", None, ["utter_social.chitchat.distress"], {NOTE: 1}) is None
    assert after_help("yes please", "none", None, [NOTE], {NOTE: 1, "utter_screening.result": 1}) != HARD
    assert after_help("yes please", "none", "third_party", [NOTE], {NOTE: 1}) != HARD
    assert after_help("si", "none", None, [f"{NOTE}.es"], {NOTE: 1}) == ASK
    assert after_help("yes", "none", None, [ASKS], {ASKS: 1}) == Meaning("safety.crisis", "crisis")
    assert after_help("yes i do think of it", "none", None, [NOTE], {NOTE: 1}) == ASK
