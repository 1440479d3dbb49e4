"""What a message means after a word of sorrow: who wants to be with the one who died is in a crisis, who mourns on is met with sorrow again.

bot/rules/after_note.py asks it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import CLINIC, KIN, THANKS, THING
from bot.rules.after_note_words import MEDICINE
from bot.rules.after_script import ASKS, GRIEF, NEW_CRISIS, Meaning
from bot.rules.asked_to_die import asked_to_die
from bot.rules.grief import lost_comrade, speaks_of_self
from bot.rules.risk import BUT_CRISIS, MILD, STILL_READ
from bot.rules.sorrow import mourns_on
from bot.rules.told_in_danger import MINE

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

COMRADE = "utter_safety.soft.grief.veteran"  # the word of sorrow with the line for those who served
GRIEFS = (GRIEF, COMRADE)
LOSS, KIND = "utter_social.chitchat.loss", "utter_social.chitchat.distress"
# As long as nothing else was said in between.
NEAR = (GRIEF, ASKS, "utter_safety.soft", "utter_social.", "utter_oos", "utter_nav.why_", "utter_nav.repeat")
WHOM, OF_KIN = r"(?:him|her|them)", rf"(?:my (?:\w+ )?(?:{KIN}))"
TO_BE = r"\b(?:want|wanna|need|going|gonna|'ll|will|wish i (?:could|was|were)|ready|time|rather|soon|like|hope|hoping|can'?t wait)\b (?:i |to |go |just |really |i'?ll |be |together )*"
JOINS = re.compile(
    rf"{TO_BE}(?:(?:be with|join|follow|together with) {WHOM}|(?:go (?:to|with|where)|with) (?:him|her|them|he|she))\b|"
    rf"\b(?:be|together) with {WHOM} (?:again|soon|now|tonight|forever)\b|^(?:i(?:'?ll| will)? )?(?:join|follow) {WHOM}\b|\b(?:quiero|voy a|ojal[aá]|necesito) (?:estar|irme|ir|reunirme) con (?:[eé]l|ella|ellos|mi \w+)\b|\balcanzar(?:lo|la)\b"
)
# Somebody else is with them; and once something else was said in between only the plainest words count.
OF_OTHERS = re.compile(rf"^(?!.*\b(?:i|im|me|myself)\b)(?:(?:and|but|so) )*(?:my (?:\w+ )?(?:{KIN})|he|she|they)\b")
PLAINEST = re.compile(
    r"\b(?:(?:join|follow)|be (?:together )?with|together with) (?:him|her|them)\b|\bcon (?:[eé]l|ella|ellos|mi \w+)\b|\balcanzar(?:lo|la)\b"
)
SEEING = r"^(?:(?:and|but|like|no|i|i'?ll|just|really|do|so|only) )*(?:(?:want|wanna|need|going|gonna|will|ready|can'?t wait|have) (?:to )?)?(?:(?:just|really|actually|finally) )*(?:see|hold|hug|touch|hear)"
AGAIN = r"(?: (?:again|soon|so bad(?:ly)?|now|tonight|one more time|really|for real))*$"
SEES = re.compile(
    rf"{SEEING} {WHOM}{AGAIN}|"
    r"^(?:quiero |voy a )(?:ver(?:lo|la| a \w+(?: \w+)?)|abrazar(?:lo|la))(?: (?:otra vez|pronto|ya))*$"
)
# One of the family, who may be the one who died or may live: asked about.
MAY_LIVE = re.compile(
    rf"{TO_BE}(?:be with|join|follow|together with) {OF_KIN}\b|\b(?:be|together) with {OF_KIN} (?:again|soon|now|tonight|forever)\b|^(?:i(?:'?ll| will)? )?(?:join|follow) {OF_KIN}\b|{SEEING} {OF_KIN}{AGAIN}"
)
DAY = re.compile(
    r"(?:(?:and|so|maybe|i think|yes|well) )*(?:(?:today|tonight|tomorrow) is (?:the|my) (?:day|night|turn)|(?:it'?s|its) (?:today|tonight|my turn|my time)|(?:i'?m|i am|im|me|i'?ll be) (?:the )?next(?: one)?|my turn|hoy es el d[ií]a)"
)
RIGHT = re.compile(
    r"\b(?:he|she|they) (?:had (?:it|that|the) (?:all )?right(?: idea)?|(?:was|were) (?:right|lucky|the lucky one|right about it)$|did the right thing|had the right idea|had the (?:guts|courage|nerve))\b"
)
OWN_MEANS = re.compile(
    rf"\bi(?:'?ve| still| also)? ?(?:have|got|kept|keep|found|own|took)? ?(?:still )?(?:have|got|kept|keep|found|own|took) (?:all (?:of )?|some of |most of )?(?:his|her|their|dad'?s|the same|the|that same|one of (?:his|her)) (?:\w+ )?(?:{THING}|{MEDICINE})\b|\btengo su {THING}\b"
)
# Finds in oneself what was in the one who died.
LIKE_THEM = re.compile(
    r"(?:(?:and|but|so|now|maybe|i think|sometimes|well|yes) )*(?:i (?:get|understand|see|know) (?:it|him|her|them|why|how (?:he|she|they) felt)(?: (?:now|did it|he did|she did|he did it|she did it|too))*|why (?:he|she|they) did(?: it| that)?|(?:i'?m|i am|im) (?:just |so )?(?:like (?:him|her|them)|the same(?: age)?)(?: (?:now|he was|she was|too))*|"
    r"(?:it'?s|its|it is|it runs|runs|that'?s) in (?:the|our|my) (?:blood|family|genes))(?: (?:now|too|i guess))*"
)
# The death is told on: who found them, what comes back at night. Where a reader heard a danger in it, only such plain words are sorrow.
FOUND = re.compile(
    r"(?:(?:and|but|so) )*(?:(?:i(?:'m| am| was)? (?:the (?:one|person) (?:who|that) )?|they |we |my \w+ |somebody |someone |the police )found (?:him|her|them)(?: (?:there|that (?:day|morning|night)|dead|in \w+ \w+|after \w+))*|(?:he|she) (?:hanged|hung|shot) (?:him|her)self(?: (?:in|at) (?:the|our|his|her) \w+)?)"
)
TOLD_ON = re.compile(
    r"(?:(?:and|but|so) )*(?:i (?:still |always |keep )*see(?:ing)? (?:it|him|her|them)(?: (?:every|at|in|when|all) .*)?|(?:i )?(?:still )?(?:dream|think) (?:of|about) (?:it|him|her|them)(?: .*)?|"
    r"(?:he|she|they) (?:left|had|has|was|were|used|never|didn'?t|did not|told|wrote|called|texted|loved)\b.*|it (?:was|has been|'?s been)\b.*|l[oa] extra[nñ]o.*)"
)
# Guilt and longing: a word of sorrow, or no answer to the plain question. "I don't know" is none either.
GUILT = re.compile(
    r"(?:(?:and|but|so|i feel like|i think|maybe|if only) )*(?:i (?:just |really |so |still )*(?:miss|loved?) (?:him|her|them)(?: (?:so much|so bad(?:ly)?|every day|a lot|terribly))*|i (?:should|could|would|wish i)(?:'?ve| have|'?d| had)? (?:been there|known|seen it|noticed|called(?: (?:him|her|them))?|answered|picked up|done (?:more|something)|stopped (?:him|her|them|it)|helped(?: (?:him|her|them))?|said something)(?: (?:more|that (?:day|night)|for (?:him|her|them)|sooner|earlier))*|"
    r"i (?:wasn'?t|was not) there(?: for (?:him|her|them))?|i (?:did ?n'?t|did not|never) (?:see it(?: coming)?|know|notice|answer|pick up|say goodbye)|(?:it'?s|it is|was it|it was) my fault|i (?:just )?(?:don'?t|do not|will never|'ll never) (?:understand|get it|know why)(?: (?:why|it))*(?: (?:he|she|they) did(?: it| that)?)?|(?:lo|la) extra[nñ]o(?: mucho)?)"
)
UNSURE = re.compile(
    r"(?:(?:honestly|well|i guess|hm+|um) )*(?:i (?:don'?t|do not|dont) (?:really )?know|idk|dunno|not sure|i'?m not sure|no (?:lo )?s[eé])(?: (?:anymore|any more|really|honestly|what to (?:say|think|feel)))*"
)
THEIRS = re.compile(rf"\b(?:his|her|their|(?:{KIN})'s)\b")
# Seeing them again one day, after an ordinary death: belief, and no wish to die.
IN_HEAVEN = re.compile(
    r"(?:(?:i mean|like|well|yes|yeah|just|only|maybe|someday|one day|again) )*(?:in|up in) (?:heaven|paradise|the (?:next|after) ?life|the afterlife|the next world|eternity)(?: (?:some ?day|one day|eventually|when (?:my|the|our) time comes|when i'?m (?:very |really )?old|again|i (?:hope|mean|believe)|of course|lol))*"
)
LATER = re.compile(r"\b(?:some ?day|one day|eventually|when (?:my|the|our) time comes|old)\b")
# What is kept is to be got rid of, or was asked about.
RID_OF = re.compile(r"\b(?:rid|return\w*|dispos\w*|throw\w*|threw|flush\w*|pharmacy|give|gave|donat\w*|trash)\b")
LONGEST = 10  # words
TELLINGS = 2  # of the word of sorrow, and of the plain question


def after_grief(typed: Typed) -> Meaning | None:
    """Who wants to go where they are, who speaks of a day or has what they used; then what is told of them on."""
    if (asked := asked_to_die(typed)) is not None:
        return asked
    if _lost_comrade(typed):
        return Meaning("safety.soft.grief.veteran", "soft")
    suicide, loss = typed.spoken_of(*GRIEFS), typed.spoken_of(LOSS)
    if loss and not suicide and _is_belief(typed):
        return Meaning("social.chitchat.distress", None if typed.mild else "soft")
    # such a line may be misread as any of these
    if not (suicide or loss) or typed.verdict not in BUT_CRISIS or typed.words > LONGEST:
        return None
    near = bool(typed.asked) and all(name.startswith(NEAR) for name in typed.asked)
    if _joins(typed, near=near) and (suicide or near):
        return NEW_CRISIS
    if near and _keeps_theirs(typed):
        return NEW_CRISIS
    if suicide and typed.verdict != "third_party" and OWN_MEANS.search(typed.plain):
        return NEW_CRISIS
    if not near:
        return None
    if suicide and MINE.fullmatch(typed.plain):
        return NEW_CRISIS
    if RIGHT.search(typed.plain) or SEES.search(typed.plain) or DAY.fullmatch(typed.plain):
        return NEW_CRISIS if suicide else _asks(typed)
    if MAY_LIVE.search(typed.plain) and not CLINIC.search(typed.plain) and typed.times(ASKS) < TELLINGS:
        return _asks(typed)
    if suicide and typed.last == ASKS and any(one.fullmatch(typed.plain) for one in (LIKE_THEM, UNSURE)):
        return _asks(typed) if typed.times(ASKS) < TELLINGS else NEW_CRISIS
    if suicide and GUILT.fullmatch(typed.plain) and typed.last in (*GRIEFS, KIND, ASKS):
        return _sorrow(typed)
    return _goes_on(typed) if suicide and typed.last in (*GRIEFS, KIND) else None


def _lost_comrade(typed: Typed) -> bool:
    """A comrade's death by suicide, told by one who says nothing of his own wish; once, and not where somebody was in danger just now."""
    readable = typed.verdict in STILL_READ or (typed.verdict == "crisis" and not speaks_of_self(typed.text))
    return readable and not typed.times(COMRADE) and lost_comrade(typed.text)


def _joins(typed: Typed, *, near: bool) -> bool:
    """Does the visitor want to go where they are? Far from the word of sorrow only in the plainest words."""
    if OF_OTHERS.search(typed.plain) or CLINIC.search(typed.plain) or not JOINS.search(typed.plain):
        return False
    return near or PLAINEST.search(typed.plain) is not None


def _goes_on(typed: Typed) -> Meaning | None:
    """Right after a word of sorrow for a death by suicide or overdose."""
    if LIKE_THEM.fullmatch(typed.plain):
        return _asks(typed)
    if typed.asks or THANKS.fullmatch(typed.plain) or CLINIC.search(typed.plain):
        return None
    mourns = typed.mild and (mourns_on(typed.plain) or TOLD_ON.fullmatch(typed.plain))
    if not (mourns or FOUND.fullmatch(typed.plain)):
        return None
    return _sorrow(typed)


def _is_belief(typed: Typed) -> bool:
    """Seeing them in heaven someday, right after the plain question: whatever was read in it, where it is for later."""
    if typed.last != ASKS or typed.verdict not in MILD | {"crisis"} or not IN_HEAVEN.fullmatch(typed.plain):
        return False
    return typed.mild or LATER.search(typed.plain) is not None


def _keeps_theirs(typed: Typed) -> bool:
    """What belonged to the one who died and could be used, also where it was taken for a worry about somebody else."""
    if typed.verdict == "emergency" or typed.asks or RID_OF.search(typed.plain):
        return False
    return OWN_MEANS.search(typed.plain) is not None and THEIRS.search(typed.plain) is not None


def _sorrow(typed: Typed) -> Meaning:
    again = "safety.soft.grief" if typed.times(GRIEF) < TELLINGS else "social.chitchat.distress"
    return Meaning(again, None if typed.mild else "soft")


def _asks(typed: Typed) -> Meaning:
    return Meaning("safety.soft.asks", None if typed.mild else "soft")
