"""What is said beside the answers of a request: a yes that sends, a pause, a wish for the check, and what ends it or does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.contact_points import read_contact
from bot.rules.booking import LEFT, Wish, hear_booking, left_for_check, outcome, requested_field
from bot.rules.sending import asks_for_check, changes_nothing, ends, finishes, other_says_no, sends, waits

WHOLE = Wish(age_group="adult", name="Ann Lee", method="call", value="+19195550123", times="mornings")
AT_NAME = Wish(age_group="adult")
AT_CONTACT = replace(AT_NAME, name="Ann Lee")
AT_TIMES = replace(WHOLE, times=None)
STEPS = [Wish(), AT_NAME, AT_CONTACT, AT_TIMES, WHOLE, replace(WHOLE, field="ask")]
IDS = ["age", "name", "contact", "times", "summary", "field"]


def heard(wish: Wish, text: str, intent: str = "oos", *, just_read: bool = True) -> Wish | None:
    """One typed text, as the form hears it."""
    return hear_booking(wish, intent, text, read_contact(text), 18, just_read=just_read)


@pytest.mark.parametrize(
    "text",
    ["yes is correct", "is correct", "Is correct.", "i confirm", "yes, I confirm it", "go", "ok go", "sure, go", "confirmed", "looks good to me", "confirm it", "submit", "submit it", "yes please send it to them", "yes submit", "done", "all done", "ok", "perfect", "send please", "yes its correct", "everything is right"],
)  # fmt: skip
def test_a_plain_yes_to_the_summary_sends(text: str) -> None:
    """Whatever it was understood as."""
    assert heard(WHOLE, text, "nav.start_screening") == replace(WHOLE, confirmed=True)


@pytest.mark.parametrize("text", ["start", "Start!", "yes start", "begin", "finish", "finished", "i'm done", "done with this", "correct?", "is correct?", "go back", "go on", "all finished", "confirm what?", "submit what?", "delete", "delete it", "delete everything", "yes delete", "erase it"])  # fmt: skip
def test_what_is_no_plain_yes_sends_nothing(text: str) -> None:
    """It is asked about."""
    assert sends(text, just_read=True) is None
    after = heard(WHOLE, text)
    assert after is None or after == replace(WHOLE, confirmed=None)


@pytest.mark.parametrize("text", ["go", "done", "is correct", "everything is right", "it's all correct"])
def test_a_short_yes_after_something_else_sends_nothing(text: str) -> None:
    """And asks for no change either, though "correct" may be an order."""
    assert heard(WHOLE, text, just_read=False) is None


@pytest.mark.parametrize("text", ["submit", "send please", "i confirm", "yes"])
def test_a_whole_yes_sends_at_any_time(text: str) -> None:
    """It can be about nothing else."""
    assert heard(WHOLE, text, just_read=False) == replace(WHOLE, confirmed=True)


@pytest.mark.parametrize(("text", "sent"), [("send please", True), ("submit", True), ("yes is correct", None), ("nothing", None), ("no", None), ("never mind", None), ("no changes", None)])  # fmt: skip
def test_where_it_is_asked_what_to_change(text: str, sent: bool | None) -> None:  # noqa: FBT001
    """ "Send" sends what was read back and stands as it was; "nothing" brings the summary again, and drops nothing."""
    assert heard(replace(WHOLE, field="ask"), text) == replace(WHOLE, confirmed=sent)


def test_send_where_a_part_is_missing_sends_nothing() -> None:
    """The part is asked for, and the summary is read before it goes."""
    missing = replace(AT_TIMES, field="ask")
    assert heard(missing, "send please") == AT_TIMES


@pytest.mark.parametrize("text", ["yes", "done", "i want to change it", "what is the name?"])
def test_what_changes_nothing(text: str) -> None:
    """A plain yes or no does not say what to change."""
    assert changes_nothing(text) is (text == "yes")


@pytest.mark.parametrize("wish", STEPS, ids=IDS)
@pytest.mark.parametrize(
    "text",
    ["wait", "no wait", "hold on", "just a minute", "one sec", "1 sec", "give me a minute", "brb", "let me think", "let me check with my wife", "ask my wife", "i need to ask my husband first", "answer later", "i'll answer this later",
     "later", "maybe later", "not now", "wait my wife says no", "i'll think about it", "I'm not sure yet", "let me check my calendar", "hold on i need to find my glasses", "sorry, the phone rang", "i have to look for my number", "i'll add my number later", "let me find my glasses", "one moment, the kids", "wait looking up my number", "hold up, phone call", "hold on, my mom says no"],
)  # fmt: skip
def test_a_word_that_asks_for_time_changes_nothing(wish: Wish, text: str) -> None:
    """No step is taken, nothing is dropped, nothing is put in."""
    assert waits(text, requested_field(wish))
    assert heard(wish, text, "nav.start_screening") == wish


@pytest.mark.parametrize(
    "text",
    ["wait, my number is 919-555-0199", "wait, mornings", "no wait its Gonzalez", "I want to talk to a doctor", "let me see my answers", "let me see the prices", "stop", "cancel", "skip", "Ann Later", "waiter", "my wife", "ask", "i think it is the wrong name", "minute", "tell me more", "go back",
     "let me check if you take aetna", "i have to check if you take aetna", "i have to look after my kids", "add my number tomorrow", "wait the address", "wait my number", "hold my calls"],
)  # fmt: skip
def test_what_is_no_pause(text: str) -> None:
    """It says something else, or orders it."""
    assert not waits(text)


@pytest.mark.parametrize("text", ["tomorrow", "not today", "maybe tomorrow"])
def test_a_day_where_times_are_asked_is_no_pause(text: str) -> None:
    """Elsewhere it is."""
    assert not waits(text, "contact_times")
    assert waits(text, "contact_name")


def test_not_yet_where_the_age_is_asked_tells_it() -> None:
    """Nobody who is not of age yet is only asked to take time."""
    assert heard(Wish(), "not yet") == Wish(age_group="minor")
    assert heard(WHOLE, "not yet") == WHOLE


@pytest.mark.parametrize("text", ["start the check", "do the test instead", "i want to take the quiz", "the check please", "back to the check", "can i do the anxiety check"])  # fmt: skip
def test_the_check_is_asked_for_in_plain_words(text: str) -> None:
    """Only then it is asked whether the request is to give way."""
    assert asks_for_check(text)


@pytest.mark.parametrize("text", ["submit", "start", "let me check with my wife", "ask my wife", "look me up", "continue", "go on", "what is the check", "i don't want the test", "i already did the check", "check my name"])  # fmt: skip
def test_what_does_not_ask_for_the_check(text: str) -> None:
    """The request stands."""
    assert not asks_for_check(text)


def test_a_request_that_gives_way_is_emptied() -> None:
    """The age is kept, and no field is asked any more."""
    left = left_for_check(WHOLE)
    assert left == Wish(age_group="adult", field=LEFT)
    assert (outcome(left), requested_field(left)) == ("left", None)


@pytest.mark.parametrize("text", ["stop", "please cancel", "I want to quit", "forget it", "never mind", "i don't want to do this any more", "no more questions", "drop it", "call it off", "leave me alone", "i don't want an appointment"])  # fmt: skip
def test_clear_words_end_a_request(text: str) -> None:
    """As before."""
    assert ends(text)


@pytest.mark.parametrize("text", ["done", "finish", "finished", "i'm done", "done with this", "later", "enough for today", "i gotta go", "pause", "answer later", "leaving now"])  # fmt: skip
def test_other_words_do_not(text: str) -> None:
    """They may mean that it is complete, or only a pause."""
    assert not ends(text)


@pytest.mark.parametrize(("text", "says"), [("done", True), ("I'm finished", True), ("finish it", True), ("done deal with the devil", False), ("pause", False)])  # fmt: skip
def test_who_says_that_it_is_done(text: str, *, says: bool) -> None:
    """The last step is asked again with its own words."""
    assert finishes(text) is says


@pytest.mark.parametrize("text", ["cancel", "cancel it", "cancel the request", "please cancel my request"])
def test_cancelling_in_so_many_words(text: str) -> None:
    """At every step."""
    for wish in (AT_NAME, AT_CONTACT, AT_TIMES, WHOLE, replace(WHOLE, field="ask")):
        after = heard(wish, text, "nav.stop")
        assert after is not None
        assert outcome(after) == "cancelled"


def test_of_a_minor_nothing_is_kept() -> None:
    """Not even a number that was told before the age."""
    early = Wish(method="call", value="+19195550123")
    assert heard(early, "16") == Wish(age_group="minor")
    assert heard(early, "/age.minor", "age.minor") == Wish(age_group="minor")
    assert heard(early, "44") == replace(early, age_group="adult")


@pytest.mark.parametrize(("text", "against"), [("wait my husband says no", True), ("my wife said not yet", True), ("my mom wants to wait", True), ("my mom says no", True), ("hold on, my mom says no", True), ("husband says no", True), ("my mom says don't", True), ("my wife says hold off", True), ("my husband says i shouldn't", True), ("my wife doesn't want me to", True), ("my husband is against it", True), ("he says no", True), ("my wife told me not to send it", True),
     ("my wife says not to worry, send it", False), ("my husband says not to wait", False), ("my wife said wait no longer", False), ("my doctor told me not to hesitate", False), ("my husband says later is fine", False), ("my wife says not by phone", False), ("my doctor says not before monday", False), ("my wife says no calls", False), ("my wife says today", False), ("my husband says now", False), ("my husband says don't call", False), ("hold on", False), ("let me ask my husband", False), ("my husband says yes", False)])  # fmt: skip
def test_somebody_else_is_against_it(text: str, against: bool) -> None:  # noqa: FBT001
    """A yes after that is not one to sending."""
    assert other_says_no(text) is against
    assert not against or waits(text)


@pytest.mark.parametrize(("text", "goes"), [("my husband says yes, send it", True), ("my wife says yes, send", True), ("he says send it", False), ("he said send it", False), ("my boss says ok send it", False), ("she says to send it", False), ("he says, send it", False), ("my boss says ok, send it", True), ("my wife agrees, so send it please", True), ("my wife says no, send it", False), ("my wife says yes", False), ("he says send it later", False), ("my wife says don't send it", False)])  # fmt: skip
def test_somebody_else_is_for_it(text: str, goes: bool) -> None:  # noqa: FBT001
    """It goes where it is told to go."""
    after = heard(WHOLE, text)
    assert (after == replace(WHOLE, confirmed=True)) is goes
    assert not goes or heard(AT_TIMES, text) == AT_TIMES


@pytest.mark.parametrize("text", ["send it and thanks", "send it, thanks", "send it thank you", "ok send and thank you so much", "please send it now thanks"])  # fmt: skip
def test_thanks_behind_the_word_to_send(text: str) -> None:
    """It sends all the same."""
    assert heard(WHOLE, text, "social.thanks") == replace(WHOLE, confirmed=True)


@pytest.mark.parametrize("text", ["thanks", "thanks for nothing", "send it and then", "send it and call me", "send me thanks"])  # fmt: skip
def test_thanks_alone_send_nothing(text: str) -> None:
    """Nor does what goes on."""
    after = heard(WHOLE, text, "social.thanks")
    assert after is None or after.confirmed is None


@pytest.mark.parametrize("text", ["ok now", "okay, now"])
def test_now_after_a_pause_reads_it_once_more(text: str) -> None:
    """Also where it was asked what to change; nothing is sent by it."""
    assert heard(WHOLE, text) == heard(replace(WHOLE, field="ask"), text) == WHOLE


@pytest.mark.parametrize("text", ["not now", "now what", "right now no"])
def test_what_is_no_such_now(text: str) -> None:
    """It sends nothing either."""
    after = heard(WHOLE, text)
    assert after is None or after.confirmed is None


@pytest.mark.parametrize("text", ["ok thanks", "okay, thank you", "alright thanks"])
def test_thanks_behind_an_ok_read_it_once_more(text: str) -> None:
    """A consent hangs on the yes."""
    assert heard(WHOLE, text) == heard(replace(WHOLE, field="ask"), text) == WHOLE


@pytest.mark.parametrize("text", ["no dont send", "no, don't send it", "dont send it yet", "my husband will decide, leave it for now", "she has to decide", "our doctor should decide"])  # fmt: skip
def test_what_is_not_to_go_out_is_kept(text: str) -> None:
    """It is asked what to change, and offered to drop all of it."""
    assert heard(WHOLE, text) == replace(WHOLE, field="ask")


@pytest.mark.parametrize(("text", "goes"), [("hubby says ok, send", True), ("my hubby says yes, send it", True), ("hubby says send it", None), ("hubby will send it", None)])  # fmt: skip
def test_the_hubby_is_for_it(text: str, goes: bool | None) -> None:  # noqa: FBT001
    """As the husband is; hearsay sends nothing."""
    after = heard(WHOLE, text)
    assert (after.confirmed if after else None) is goes
