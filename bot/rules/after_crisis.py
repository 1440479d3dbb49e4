"""What a message means in a crisis: an answer to the script, the same danger again, or one of the few things that speak for themselves.

bot/rules/after_help.py asks it; nothing here lowers what a reader found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_harm_words import OTHERS_TOO, YOUNG
from bot.rules.after_help_words import (
    ABOUT_LINE,
    ASKING,
    AT_THE_EDGE,
    CLINIC,
    DANGER,
    DONE,
    DONE_NOW,
    DOUBTS,
    FAREWELL,
    GIVE_AWAY,
    GIVES_UP,
    GOES,
    HARM,
    IN_TROUBLE,
    LEFT_ALONE,
    MEANS,
    NEW_MOTHER,
    NO_CALL,
    NO_LINE,
    NOT_I,
    NOT_VERY,
    OWN,
    PUT_AWAY,
    REACHED,
    REFUSES,
    SAFE,
    SELF_HARM,
    STILL_BOOKS,
    STILL_CHECKS,
    TAKEN_BY,
    TAKES_BACK,
    THANKS,
    THERE,
    THINKS,
    TO_CLINIC,
    TOOK,
    UNSURE,
    VETERAN,
    WHO_IS_TOLD,
    WITH,
    YES,
)
from bot.rules.after_script import CRISIS, FOLLOWED, NEW_CRISIS, NEW_EMERGENCY, PAUSED, SHORT, Meaning
from bot.rules.asked_in_danger import ABSENT, AT_HOME, COMPANY, TAKEN_BACK, TO_MYSELF, WHAT_NOW, asked_in_crisis
from bot.rules.asked_when_held import OF_THE_ACT, WRITER, is_open
from bot.rules.clearing_up import begins, clears_up
from bot.rules.commands import command
from bot.rules.good_steps import KNOCKS, good_step
from bot.rules.meant_harm import is_meant
from bot.rules.request_questions import wants_a_call
from bot.rules.risk import BUT_CRISIS, MILD
from bot.rules.told_in_danger import (
    AT_HAND,
    HIDDEN,
    KEPT,
    LEFT_IN_WATER,
    NO_DANGER,
    READY,
    WHO_STAYS,
    WHOM_TO_TELL,
    WITH_CHILD,
    abuse_told,
)

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

BRIEF = 8  # words: so few that a verdict of another danger may be a slip, where nothing in them speaks of harm
# What messages mean in a crisis: the whole of one, or words anywhere in it, the first that fits.
WHOLE = (
    (THERE, "help.who_is_told"), (NOT_I, "help.not_meant"), (GIVES_UP, "help.left"), (GOES, "help.goes"), (STILL_BOOKS, "nav.book"), (TO_CLINIC, "nav.human"),
    (STILL_CHECKS, "nav.start_screening"), (NO_DANGER, "help.safe"),
)  # fmt: skip
IN_A_CRISIS = (
    (NO_LINE, "help.no_answer"), (VETERAN, "help.veteran"), (NEW_MOTHER, "help.mother"), (NO_CALL, "help.refuses"), (ABOUT_LINE, "help.about_line"), (WHO_IS_TOLD, "help.who_is_told"), (REACHED, "help.reached"), (WITH, "help.with"),
    (SAFE, "help.safe"), (REFUSES, "help.safe"), (TAKES_BACK, "help.not_meant"),
)  # fmt: skip
MEANT = Meaning("safety.emergency.meant", "emergency")
CLEARED = "utter_help.not_meant"
SOMEBODY_ELSE = "utter_help.other"
SCRIPT = "utter_safety.crisis"
# Where it lies, told in few words right after the script or what was said of it.
LIES = re.compile(
    r"(?:(?:they'?re|they are|it'?s|it is|and|right|all|still|just) )*(?:right )?(?:here )?(?:on|in|under|by) (?:the|my|our) (?:kitchen |coffee |night ?|bed ?side )?(?:table|stand|nightstand|counter|bed|drawer|desk|dresser|cabinet|lap|hand|purse|pocket|closet)(?: (?:next to me|here|now|right now))*"
)
FIRST_PERSON = re.compile(r"\bi(?:'ve)? (?:(?:still|also|just) )*(?:have|got|hold|keep|kept|found|took out)\b")
ASKED_FOR_IT = frozenset({SCRIPT, "utter_help.means"})  # not where it was asked who is near
NEAR_IT = ASKED_FOR_IT | {"utter_safety.crisis_again"}
# As whom others take the writer, which is no word of his own that he is safe.
SEEMS = re.compile(
    r"\b(?:thinks|(?:they|people|all|friends|parents|kids) (?:think|assume|believe|say)|assumes|believes|tells?|telling|says|pretend(?:s|ing)?|acts?|acting|on paper)\b|^to (?:them|others|people|everyone|everybody)\b"
)
# By whom the writer wants to be called: a person, and not this program; "will someone" asks what comes, "not" may refuse.
CALLED_BY = re.compile(
    r"^(?!will\b)(?!.*\bnot\b).*\b(?:someone|somebody|anyone|anybody|person|human|people|nurse|doctor|staff|clinic)\b.* me\b"
)
WISHES = re.compile(r"\b(?:want|going to|gonna|will|ready|tonight|use it|kill|hurt|shoot|end)\b")


def after_crisis(typed: Typed) -> Meaning | None:
    """What is given away is heard first, then who is with the writer or stays behind, what is put away, and what answers the script; a danger that was read otherwise stays."""
    if typed.words > SHORT:
        return _unless_asked(typed) if typed.mild else None
    if GIVE_AWAY.search(typed.plain) and typed.verdict != "crisis":
        return Meaning("help.means")
    if typed.verdict in BUT_CRISIS and (WITH_CHILD.fullmatch(typed.plain) or WHO_STAYS.fullmatch(typed.plain)):
        return Meaning(CRISIS.intent, None if typed.verdict in MILD else "crisis")
    if (told := _of_who_is_near(typed)) is not None:
        return told
    if typed.verdict in BUT_CRISIS and _is_put_away(typed):  # as what "my dad took the gun" may be read
        return Meaning("help.safe")
    if (means := own_means(typed)) is not None:
        return means
    if LEFT_IN_WATER.fullmatch(typed.plain):
        return NEW_EMERGENCY if typed.verdict in BUT_CRISIS else Meaning(NEW_EMERGENCY.intent)
    if (typed.mild or typed.verdict == "third_party") and _lies_there(typed):
        return Meaning("help.means")
    if TAKEN_BACK.fullmatch(typed.plain):
        return NEW_CRISIS
    if TO_MYSELF.fullmatch(typed.plain):
        return MEANT
    if (answered := _answered(typed)) is not None:
        return answered
    if not typed.mild and not _slips(typed):
        return None
    return CRISIS if typed.unsafe and not NO_DANGER.fullmatch(typed.plain) else _said(typed)


def _of_who_is_near(typed: Typed) -> Meaning | None:
    """Who is at home with whom is company and no abuse, who is away is none, and a good step is one; the crisis stands.

    Where abuse was told of, the one at home may be the one who hurts; so may the one who knocks, where harm is read in it.
    """
    if typed.verdict not in BUT_CRISIS or abuse_told(typed) or SOMEBODY_ELSE in typed.asked:
        return None
    kept = None if typed.verdict in MILD | {"emergency"} else "crisis"
    if (step := good_step(typed.plain)) is not None:
        return Meaning(step, kept)
    knocks = kept is None and KNOCKS.fullmatch(typed.plain)
    if knocks or COMPANY.fullmatch(typed.plain) or AT_HOME.fullmatch(typed.plain):
        return Meaning("help.with", kept)
    return Meaning("help.by_oneself", kept) if ABSENT.fullmatch(typed.plain) else None


def _is_put_away(typed: Typed) -> bool:
    """By the writer, or by somebody else, who is no help where abuse was told of."""
    put = PUT_AWAY.search(typed.plain) is not None and MEANS.search(typed.plain) is None
    return put and not (abuse_told(typed) and TAKEN_BY.search(typed.plain))


def own_means(typed: Typed) -> Meaning | None:
    """What lies near the visitor, also where it was somebody else's ("I have her pills still")."""
    kept = KEPT.fullmatch(typed.plain) and not (WISHES.search(typed.plain) or TOOK.search(typed.plain))
    if kept and SOMEBODY_ELSE not in typed.asked:
        return Meaning("help.means")
    own = typed.verdict == "third_party" and FIRST_PERSON.search(typed.plain) and SOMEBODY_ELSE not in typed.asked
    near = (own or typed.verdict in ("crisis", "violence")) and _names_means(typed)
    return Meaning("help.means") if near else None


def _lies_there(typed: Typed) -> bool:
    """Where it lies, of what was named before."""
    asked = set(typed.asked)
    return bool(
        (NEAR_IT & asked and LIES.fullmatch(typed.plain))
        or (ASKED_FOR_IT & asked and AT_HAND.fullmatch(typed.plain))
        or HIDDEN.fullmatch(typed.plain)
    )


def _names_means(typed: Typed) -> bool:
    """In few words only what lies near ("the pistol is in my nightstand"): nothing was begun, and no wish or threat stands beside it."""
    near = typed.words <= BRIEF and MEANS.search(typed.plain) is not None
    more = (
        TOOK.search(typed.plain)
        or DONE_NOW.search(typed.plain)
        or AT_THE_EDGE.search(typed.plain)
        or OWN.search(typed.plain)
    )
    return near and not more and not WISHES.search(typed.plain)


def _answered(typed: Typed) -> Meaning | None:
    """What is asked of this program, or was cleared up; what to do about somebody else is told as of them."""
    if typed.unsafe:
        return None
    if SOMEBODY_ELSE in typed.asked and WHAT_NOW.fullmatch(typed.plain):
        return Meaning("help.other")
    if typed.verdict == "none" and (begun := begins(typed)) is not None:
        return Meaning(begun)
    if typed.mild and clears_up(typed, "crisis", SCRIPT):
        return Meaning("help.not_meant")
    if typed.mild and THANKS.fullmatch(typed.plain) and "gracias" in typed.plain:
        return Meaning("social.thanks")
    if typed.verdict in BUT_CRISIS and WHOM_TO_TELL.fullmatch(typed.plain):
        return Meaning("help.what_now")
    return asked_in_crisis(typed)


def _said(typed: Typed) -> Meaning | None:
    """One denial does not clear it: the replies to "I'm safe" and "I didn't mean it" keep the help lines."""
    if DONE_NOW.search(typed.plain):
        return MEANT
    if DONE.fullmatch(typed.plain):
        return Meaning("help.safe") if "utter_help.means" in typed.asked else MEANT
    if OTHERS_TOO.search(typed.plain):
        return Meaning("safety.violence", "violence")
    if YOUNG.search(typed.plain):
        return Meaning("help.young")
    if (MEANS.search(typed.plain) or GIVE_AWAY.search(typed.plain)) and not AT_THE_EDGE.search(typed.plain):
        return Meaning("help.means")
    if (
        AT_THE_EDGE.search(typed.plain)
        or THINKS.search(typed.plain)
        or IN_TROUBLE.search(typed.plain)
        or any(one.fullmatch(typed.plain) for one in (NOT_VERY, YES, DOUBTS, LEFT_ALONE, READY))
    ):
        return CRISIS
    if CALLED_BY.search(typed.plain) and wants_a_call(typed.text):
        return Meaning("nav.human")
    whole = next((intent for words, intent in WHOLE if words.fullmatch(typed.plain)), None)
    if whole is None and _takes_nothing_back(typed):
        return CRISIS
    found = whole or next((intent for words, intent in IN_A_CRISIS if words.search(typed.plain)), None)
    asked = typed.asks and not WRITER.search(typed.plain)  # "how soon do people feel better?"
    if found is not None and not (found == "help.safe" and asked):
        return Meaning(found)
    return _unless_asked(typed)


def _slips(typed: Typed) -> bool:
    """In a crisis: a short message read as another danger without a word of harm in it ("they'll send the police", "my sister is coming over", "I have pills")."""
    if HARM.search(typed.plain) or TOOK.search(typed.plain):
        return False
    if typed.verdict == "emergency" and MEANS.search(typed.plain):
        return typed.words <= BRIEF
    if DANGER.search(typed.plain) or is_meant(typed.plain):
        return False
    if typed.verdict in ("crisis", "emergency"):
        return _is_about_help(typed)
    if typed.verdict == "abuse":
        return IN_TROUBLE.search(typed.plain) is not None
    return typed.verdict in ("violence", "third_party") and typed.words <= BRIEF


def _is_about_help(typed: Typed) -> bool:
    return any(one.search(typed.plain) for one in (WITH, NO_LINE, REACHED))


def _takes_nothing_back(typed: Typed) -> bool:
    """What sounds like a denial or company and is none: "it's not suicidal, it just helps", "not sure I'm safe", "why would I call them", "I called my mom to say goodbye"."""
    harms = TAKES_BACK.search(typed.plain) and SELF_HARM.search(typed.plain)
    safe = SAFE.search(typed.plain)
    unsure = safe and (UNSURE.search(typed.plain) or SEEMS.search(typed.plain[: safe.start()]))
    asks = (
        REACHED.search(typed.plain)
        and (ASKING.search(typed.plain) or UNSURE.search(typed.plain))
        and not ABOUT_LINE.search(typed.plain)
    )
    return bool(harms or unsure or asks or FAREWELL.search(typed.plain))


def _unless_asked(typed: Typed) -> Meaning | None:
    """A question to the clinic, thanks and orders speak for themselves; "in my car" and "how long does it take" do not.

    Once it was told that the crisis was none, questions were invited.
    """
    order, cleared = command(typed.text), typed.words <= SHORT and bool(typed.times(CLEARED))
    if (
        typed.verdict == "info"
        or order in FOLLOWED
        or (order == "nav.more" and typed.last.startswith("utter_faq."))
        or THANKS.fullmatch(typed.plain)
        or is_open(typed)
        or (
            typed.verdict == "none"
            and not OF_THE_ACT.search(typed.plain)
            and (CLINIC.search(typed.plain) or (cleared and typed.asks and not DANGER.search(typed.plain)))
        )
    ):
        return None
    if cleared and typed.verdict == "none" and not typed.asks and order is None and not DANGER.search(typed.plain):
        return Meaning("help.left")
    return CRISIS if typed.verdict == "soft" or (typed.asks and order is None) else PAUSED
