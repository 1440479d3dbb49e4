"""What a message means after a safety script: an answer to its question, the same danger again, or "it is about me after all".

A script asks "how safe are you?" and a chat without memory would take "not very" for small talk. Only short, plain answers are read here; every message was
read for danger before, and nothing here lowers what was found, but for the plain answers to the scripts about abuse and panic ("I've had it before").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rules.commands import QUESTION_WORDS, command, plainly
from bot.rules.risk import MILD

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

SHORT = 14  # words; a longer message speaks for itself
PANIC, OTHER, WORRY = "utter_safety.panic", "utter_help.other", "utter_safety.third_party"

YES = re.compile(
    r"(?:(?:yes|yeah|yep|yup|yea|ye|ya|y|si|sí|i do|i am|i think so|a little|kind of|sort of|maybe)\b ?)+(?:i do|i am|i have|sometimes|often)?"
)
NO = re.compile(r"(?:no|nope|nah|n)(?: (?:not|no|never)(?: really| at all)?)?")
UNSAFE = re.compile(
    r"(?:no |nope |honestly |i'?m |i am |im |feel(?:ing)? |i don'?t feel )*(?:not (?:very |really |so |that |at all )*)?(?:safe|ok|okay)(?: (?:here|now|at home|at all|right now|anymore))*"
)
NOT_VERY = re.compile(
    r"(?:honestly |no )*(?:not (?:very|really|at all|much|so much|good|great|well)|unsafe|no ?one|nobody|none|no body|(?:i'?m |i am |im )?(?:all |so )*alone|"
    r"(?:idk|dunno|i don'?t know|not sure|unsure)(?: anymore)?)(?: (?:is (?:here|home|around)|at all|really|can|now|tonight))*"
)
THINKS = re.compile(
    r"\b(?:yes|yeah|yep) i(?:'?m| am| do| did| have)?\b.*\b(?:think|thought|thinking|plan|planning|want)\b"
)
MEANS = re.compile(
    r"\b(?:have|got|holding|hold|took out|with) (?:my |a |the |some |his |her |dad'?s |enough |lots of )*(?:pills?|meds|gun|pistol|rifle|shotgun|knife|blade|razor|rope|bottle)\b"
)
SAFE = re.compile(
    r"\b(?:i'?m|i am|im|we'?re|feel|feeling|estoy) (?:really |all |so |ok |okay |and |much |a bit |actually )*(?:safe|ok|okay|fine|alright|all right|good|better|bien|a salvo)\b(?! (?:with|to|off|at)\b)"
)
REFUSES = re.compile(
    r"\b(?:won'?t|not going to|not gonna|would never|wouldn'?t|never going to) (?:ever )?(?:do|hurt|harm|act|try|kill)\b|\bdon'?t (?:really |actually )?want to (?:die|hurt|kill)\b"
)
WITH = re.compile(
    r"\bmy (?:\w+ )?(?:sister|brother|mom|mum|mother|dad|father|wife|husband|partner|friend|roommate|girlfriend|boyfriend|son|daughter|neighbou?r) (?:is|came|just came) (?:here|over|with me|home)\b"
)
TAKES_BACK = re.compile(
    r"\b(?:jk|jokes?|joking|kidding|didn'?t mean (?:it|that)|not serious|never ?mind|nvm|forget (?:it|about it|i said)|just testing|(?:was|just) a test)\b"
)
SELF = re.compile(
    r"\b(?:it'?s|its|it is|i'?m|im|i am|it was) (?:actually |really |just |all )*(?:about )?(?:me|myself|the (?:friend|one|person)(?! (?:who|that)\b))\b|"
    r"\bthe (?:friend|person|one) (?:is|was) me\b|\b(?:i meant|i mean|asking for|talking about) (?:me|myself)\b|\bi lied\b.*\b(?:me|myself)\b|\b(?:actually|really) (?:me|myself)\b|\bes sobre mí\b|\bsoy yo\b"
)
CORRECTS = re.compile(r"\b(?:actually|really|lied|lying|the friend|not (?:my|a) \w+|about (?:me|myself))\b")
HAD_IT = re.compile(
    r"\b(?:had|felt|happened|happens|get|got|have) (?:it|this|them|these|one)\b.*|.*\b(?:before|many times|often|all the time|again)\b.*"
)
KNOWN = re.compile(
    r"(?:yes|yeah|yep|yup|yea|si|sí)?(?: ?(?:i'?ve|i have|i) (?:had|felt|got|get|have) (?:it|this|them|these|one))?(?: (?:before|many times|a lot|often|all the time))?"
)
IS_NEW = re.compile(
    r"(?:no |nope |nah |never |it'?s |its |this is |that'?s )*(?:(?:the )?first time(?: ever)?|(?:all |totally )?new(?: to me)?|never(?: before| had (?:it|this)| felt (?:it|this))?)(?: .*)?"
)
HELP_CAME = re.compile(
    r"\b(?:ambulance|911|paramedics?|ems|emergency room|the er|hospital|poison (?:help|control|center)|police|cops|988)\b"
)
ASKING = re.compile(rf"^(?:(?:but|and|so) )*(?:{QUESTION_WORDS}|should|shall|must|need)\b")
THANKS = re.compile(r"(?:ok |okay )*(?:thanks?|thank you|thx|ty|gracias)\b.*")
NEGATED = re.compile(r"\b(?:not|don'?t)\b")
NEAR_ONLY = re.compile(
    r"(?:i )?(?:can'?t|cannot) (?:talk|call|speak|type)(?: right| now| much| long)*|(?:he|she|they)(?:'?s| is|'?re| are)? (?:coming|here|back|home|watching)(?: me| now| back)*"
)
NEAR = re.compile(
    r"\b(?:he|she|they)(?:'?s| is|'?re| are)? (?:coming|here|back|home|outside|watching|listening|awake|behind me|in the (?:room|house))\b|\bcan'?t (?:talk|call|speak|type)\b|\btext\b"
)


@dataclass(frozen=True)
class Meaning:
    """The turn to take (an intent), and the verdict when the message makes a danger known that was not known before."""

    intent: str
    verdict: str | None = None


PAUSED = Meaning("oos")  # what is not understood while paused: help comes first, and the way on


def after_help(
    text: str, verdict: str, danger: str | None, asked: Collection[str], told: Mapping[str, int]
) -> Meaning | None:
    """What the message means, or None: it speaks for itself.

    `verdict`: what the readers found in it. `danger`: the last danger a script was told for. `asked`: the responses of the last reply. `told`: how often each was told.
    """
    plain, replied = plainly(text), {name.removesuffix(".es") for name in asked}
    if danger is None or (len(plain.split()) > SHORT and danger != "emergency"):
        return None
    if verdict in MILD | {"third_party", "crisis"} and _about_self(plain, danger, replied):
        meant = "crisis" if danger == "third_party" else danger
        return Meaning(f"safety.{meant}", meant)
    unsafe = UNSAFE.fullmatch(plain) and NEGATED.search(plain)
    if danger == "abuse" and (unsafe or NEAR_ONLY.fullmatch(plain) or (verdict in MILD and NEAR.search(plain))):
        return Meaning("safety.abuse", "abuse")
    if danger == "panic" and PANIC in replied and plain and KNOWN.fullmatch(plain):
        return Meaning("safety.panic", "panic")
    if verdict not in MILD:
        return None
    if danger == "panic":
        return _after_panic(plain, told) if PANIC in replied else None
    if danger == "crisis":
        return Meaning("safety.crisis") if unsafe else _after_crisis(plain, verdict)
    return _while_paused(plain, text, verdict, danger)


def _about_self(plain: str, danger: str, asked: set[str]) -> bool:
    """Right after a script about somebody else "it's me" is plain; later on only what says that it was not so before."""
    if asked & {OTHER, WORRY}:
        return SELF.search(plain) is not None
    return danger == "third_party" and SELF.search(plain) is not None and CORRECTS.search(plain) is not None


def _after_panic(plain: str, told: Mapping[str, int]) -> Meaning | None:
    """Its first telling asks whether this was felt before; what is new is for 911."""
    times = told.get(PANIC, 0) + told.get(f"{PANIC}.es", 0)
    if IS_NEW.fullmatch(plain) or (NO.fullmatch(plain) and times == 1):
        return Meaning("safety.emergency", "emergency")
    return Meaning("safety.panic") if NO.fullmatch(plain) or HAD_IT.fullmatch(plain) else None


def _after_crisis(plain: str, verdict: str) -> Meaning | None:
    """One denial does not clear it: the replies to "I'm safe" and "I didn't mean it" keep the help lines."""
    if MEANS.search(plain) or NOT_VERY.fullmatch(plain) or YES.fullmatch(plain) or THINKS.search(plain):
        return Meaning("safety.crisis")
    if SAFE.search(plain) or REFUSES.search(plain) or WITH.search(plain):
        return Meaning("help.safe")
    if TAKES_BACK.search(plain):
        return Meaning("help.not_meant")
    return Meaning("safety.crisis") if verdict == "soft" else None


def _while_paused(plain: str, text: str, verdict: str, danger: str) -> Meaning | None:
    """An emergency stands until the visitor goes on by choice: nothing else is talked about. The others stand against what keeps them up."""
    again = Meaning(f"safety.{danger}")
    if danger == "emergency":
        if command(text) is not None or THANKS.fullmatch(plain):
            return None
        return PAUSED if HELP_CAME.search(plain) and not ASKING.search(plain) else again
    if verdict == "soft" or YES.fullmatch(plain):
        return again
    return again if danger == "abuse" and (NO.fullmatch(plain) or NOT_VERY.fullmatch(plain)) else None
