"""What a message means after a gentle note, which asks nothing: a short line is about what was spoken of.

Right after the note "yes", "sometimes" and "i mean it" get the plain question; what answers that is a yes, a clear no, or is asked once more. Something to use,
or a place to be at, is a crisis. bot/rules/after_help.py asks it; a question to the clinic, an order, thanks and an answer to a form stay what they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_grief import after_grief
from bot.rules.after_harm_words import PERSON
from bot.rules.after_help_words import (
    AT_THE_EDGE,
    CLINIC,
    DANGER,
    GOES,
    HARM,
    HEDGES,
    MEANS,
    NOT_I,
    OTHER_ONE,
    PUT_AWAY,
    REFUSES,
    TAKES_BACK,
    THANKS,
    THINKS,
    TOOK,
    YES,
)
from bot.rules.after_note_words import (
    A_DAY,
    AS_PRESCRIBED,
    ASKS_SPANISH,
    AT_A_PLACE,
    AWAY,
    COMES_WITH,
    DENIES,
    DENIES_FIRST,
    DEVICE,
    DRESSED_FOR,
    EVERYDAY,
    GOES_UP,
    HAS,
    HAS_ACCESS,
    HAS_MEDICINE,
    KEEPS,
    LIES_THERE,
    LIKE_BEFORE,
    NAMED,
    PLAIN_YES,
    SITS_OUT,
    SWITCHES_OFF,
    TAKES_UP,
    TO_BE_WITH,
    TO_SEE,
    WHOSE,
    WISHED,
)
from bot.rules.after_script import ASK, ASKED, ASKS, FORM, GRIEF, LOOSE, NEW_CRISIS, NOTE, SHORT, UNREAL, Meaning
from bot.rules.after_worry import is_own_worry
from bot.rules.age import typed_age
from bot.rules.at_once import told_at_once
from bot.rules.commands import command
from bot.rules.first_words import first_words, of_neck
from bot.rules.note_cleared import clears_note, tells_of_anesthesia
from bot.rules.risk import MILD
from bot.rules.small_words import is_small_word

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

BRIEF = 8  # words: so few, and nothing clear in them, are about the note
HAVE_NO_NECK = frozenset({"crisis", "violence"})  # dangers whose own words say nothing of hands on the neck
NOTES = (NOTE, GRIEF, UNREAL)
# As long as nothing else was said in between: the note, the plain question, or a reply that led nowhere.
NEAR = (NOTE, ASKED, "utter_social.", "utter_oos", "utter_nav.repeat", "utter_nav.why_", "utter_system.clarify")
OTHERWISE = MILD | {"violence", "third_party"}  # what "got the same gun" may be read as
TWICE = 2  # tellings of the plain question
# Where understanding finds nothing that is asked of the clinic or of this program.
UNCLEAR = frozenset(
    {"oos", "social.chitchat", "social.insult", "social.bye", "system.clarify", "nav.why_ask", "nav.explain", "nav.repeat"}
)  # fmt: skip
SAYS_AGAIN = frozenset({"nav.repeat", "nav.explain", "nav.why_ask"})  # asks for the note or the question once more
ASKED_OF_CLINIC = ("faq.", "advice.", "booking.")
DIGITS = re.compile(r"[\d\s.,/]+")
DENIED = Meaning(ASKED.removeprefix("utter_"))
CLEARED = Meaning("help.no_danger")
HARD, LOSS = Meaning("social.chitchat.distress"), Meaning("social.chitchat.loss")
# Once these were told, no check stands beside the note.
NO_CHECK = ("utter_screening.result", "utter_screening.minor")
TO_CHECK = re.compile(
    r"(?:(?:yes|yeah|yep|ok|okay|sure) )*(?:please|sure)(?: please)?"
)  # "yes" alone may be to what was feared


def after_note(typed: Typed, danger: str | None) -> Meaning | None:
    """What the words say by themselves, before anything is understood."""
    at_once = told_at_once(typed, danger)
    if at_once is None and danger in HAVE_NO_NECK:
        at_once = of_neck(typed)
    if at_once is not None or (typed.last != ASKS and danger not in LOOSE):
        return at_once
    if danger in LOOSE and (first := first_words(typed)) is not None:
        return first
    if danger == "third_party" and is_own_worry(typed):
        return CLEARED
    if _goes_with(typed):
        return NEW_CRISIS
    grieves = after_grief(typed)
    if grieves is not None:
        return grieves
    noted = typed.last == ASKS or typed.spoken_of(*NOTES)
    if noted and typed.verdict in OTHERWISE and _names_means(typed, danger):
        return NEW_CRISIS
    if tells_of_anesthesia(typed):
        return LOSS
    if clears_note(typed):
        return DENIED
    if danger is None and _agrees_beside(typed):
        return HARD
    if typed.last == ASKS:
        return _answers(typed)
    if noted and typed.verdict == "soft" and A_DAY.search(typed.plain) and not typed.asks:
        return None if typed.last.startswith(FORM) else ASK
    if typed.last != NOTE:
        return None
    if typed.verdict == "third_party" and TAKES_UP.fullmatch(typed.plain):
        return Meaning(ASK.intent, "soft")
    if typed.verdict in OTHERWISE and TO_SEE.fullmatch(typed.plain):
        return Meaning(ASK.intent, "soft")  # whoever it is, nobody is harmed by it
    if typed.mild and (LIKE_BEFORE.fullmatch(typed.plain) or HAS_ACCESS.fullmatch(typed.plain)):
        return ASK
    return ASK if (typed.verdict == "none" and _takes_up(typed)) or _has_medicine(typed) else None


def note_goes_on(typed: Typed, intent: str, danger: str | None) -> Meaning | None:
    """A short line in which nothing clear was understood. `intent`: what it was understood as."""
    if typed.verdict != "none":
        return None
    if typed.last == ASKS and typed.words <= SHORT:
        return None if _is_clear(typed, intent) else _asked_again(typed)
    if _left_open(typed) and intent in UNCLEAR and any(one.fullmatch(typed.plain) for one in (HEDGES, TAKES_UP)):
        return ASK
    if typed.last not in (NOTE, GRIEF) or danger not in LOOSE or typed.words > BRIEF or intent not in UNCLEAR:
        return None
    small = (
        typed.order not in (None, "nav.stop")  # "no more" may be said of an end
        or is_small_word(typed.text)
        or _agrees(typed)
        or DIGITS.fullmatch(typed.plain)
        or THANKS.fullmatch(typed.plain)
    )
    asks = typed.asks and intent not in SAYS_AGAIN
    return None if small or asks or ASKS_SPANISH.search(typed.plain) else ASK


def _goes_with(typed: Typed) -> bool:
    """To be with somebody who died, or to go along with voices that were told of."""
    if typed.verdict not in OTHERWISE or typed.words > SHORT or typed.asks:
        return False
    called = COMES_WITH.fullmatch(typed.plain)
    if called is not None:  # "they" is said of voices right after they were told of
        return UNREAL in typed.asked or (bool(typed.times(UNREAL)) and not called["somebody"])
    near = typed.last in (NOTE, ASKS, GRIEF)
    if typed.spoken_of(GRIEF) and (DRESSED_FOR.fullmatch(typed.plain) or (near and TO_SEE.fullmatch(typed.plain))):
        return True
    return near and TO_BE_WITH.fullmatch(typed.plain) is not None


def _takes_up(typed: Typed) -> bool:
    """Does it go on with what was said, or leave with it?"""
    if _agrees(typed):
        return False
    return (
        any(one.fullmatch(typed.plain) for one in (YES, HEDGES, TAKES_UP, GOES))
        or THINKS.search(typed.plain) is not None
    )


def _agrees(typed: Typed) -> bool:
    """Is it a plain yes to what was offered beside the note? To the note alone it may be a yes to what was feared."""
    return PLAIN_YES.fullmatch(typed.plain) is not None and not set(typed.asked) <= set(NOTES)


def _agrees_beside(typed: Typed) -> bool:
    """Is it "yes please" or "sure" right after the note alone, beside which the check is offered? What is hard is met and the check offered again."""
    yes = typed.verdict == "none" and TO_CHECK.fullmatch(typed.plain) is not None
    offered = set(typed.asked) == {NOTE} and not any(name.startswith(NO_CHECK) for name in typed.told)
    return yes and offered and not typed.times(ASKS)


def _has_medicine(typed: Typed) -> bool:
    """A medicine that one has and says nothing more of: it may be what is taken, so it is asked about."""
    has = typed.mild and not typed.asks and HAS_MEDICINE.search(typed.plain) is not None
    return has and typed.words <= BRIEF and not AS_PRESCRIBED.search(typed.plain)


def _names_means(typed: Typed, danger: str | None) -> bool:
    """Something to use, a place, or a farewell gift.

    Where others are spoken of, or it is put away, nothing of it counts; once something else was said in between, only what alarmed a reader.
    """
    plain, right_after = WHOSE.sub("the ", typed.plain), typed.last in (*NOTES, ASKS)
    if typed.words > SHORT or typed.asks or PUT_AWAY.search(plain) or OTHER_ONE.search(plain):
        return False
    if right_after and (AWAY.fullmatch(plain) or LIES_THERE.fullmatch(plain)):
        return True
    if _keeps_medicine(typed):
        return True
    if (
        PERSON.search(plain)
        or SITS_OUT.fullmatch(plain)
        or WISHED.search(plain)
        or (typed.verdict == "violence" and HARM.search(NAMED.sub(" ", plain)))
    ):
        return False
    near = all(name.startswith(NEAR) for name in typed.asked)
    if not near and (typed.verdict == "none" or danger == "third_party"):
        return False
    has = (HAS.search(plain) or MEANS.search(plain)) and not EVERYDAY.search(plain)
    return bool(has or any(one.search(plain) for one in (AT_A_PLACE, AT_THE_EDGE, GOES_UP, DEVICE)))


def _keeps_medicine(typed: Typed) -> bool:
    """A medicine by name that is kept or lies there, or what keeps the body alive and could be switched off: while the note is near."""
    if WISHED.search(typed.plain) or TOOK.search(typed.plain) or not all(name.startswith(NEAR) for name in typed.asked):
        return False
    if SWITCHES_OFF.search(typed.plain):
        return True
    return KEEPS.search(typed.plain) is not None and not AS_PRESCRIBED.search(typed.plain)


def _answers(typed: Typed) -> Meaning | None:
    """The plain question was the last thing asked: a yes, a no, or sadness that is no answer."""
    plain = typed.plain
    if typed.verdict not in ("none", "soft"):
        return None
    if typed.verdict == "none" and CLINIC.search(plain):
        return None  # what it was understood as tells whether it asks something of the clinic
    no = DENIES.fullmatch(plain) or NOT_I.fullmatch(plain) or TAKES_BACK.search(plain) or REFUSES.search(plain)
    if no or (typed.verdict == "none" and DENIES_FIRST.match(plain) and not DANGER.search(plain)):
        return DENIED
    if any(one.fullmatch(plain) for one in (YES, HEDGES, TAKES_UP)) or THINKS.search(plain):
        return NEW_CRISIS
    return _asked_again(typed) if typed.verdict == "soft" and typed.words <= SHORT else None


def _asked_again(typed: Typed) -> Meaning:
    """Once more in other words; what is no answer then either is a crisis, but for somebody who asks back."""
    unanswered = typed.times(ASKS) - typed.times(ASKED)
    return ASK if unanswered < TWICE or typed.asks else NEW_CRISIS


def _left_open(typed: Typed) -> bool:
    """Was the plain question told and never answered, and a question to the clinic answered since?"""
    return typed.times(ASKS) > typed.times(ASKED) and typed.last.startswith(("utter_faq.", "utter_advice."))


def _is_clear(typed: Typed, intent: str) -> bool:
    """A question to the clinic, an order, thanks, or an age."""
    order = command(typed.text)
    if order is not None:
        return order not in SAYS_AGAIN
    if THANKS.fullmatch(typed.plain) or DIGITS.fullmatch(typed.plain) or typed_age(typed.text, asked=False) is not None:
        return True
    topic, named = intent.startswith(ASKED_OF_CLINIC), CLINIC.search(typed.plain) is not None
    if (topic and (named or typed.asks)) or (named and typed.asks):
        return True
    return intent not in UNCLEAR and not topic and not intent.startswith("social.")
