"""Small talk that is none: somebody says how hard it is, or that this program repeats itself. Both get words of their own. So does a word that only knocks ("hey", "?").

No danger was read in the message; a line such as "small talk is not my strong side" would still be cold under "I can't stop crying".
"""

from __future__ import annotations

import re

from bot.rules.commands import QUESTION_WORDS, plainly
from bot.rules.sorrow import DEAR, VAGUE, tells_of_loss

TOLD = VAGUE | {"advice.diagnosis"}  # so is "I worry about everything", where nobody asks what it is
KNOCKS = re.compile(r"(?:hey+a?|yo+|hiya)(?: (?:there|you|yo))?")
# Somebody else sleeps, and there is a moment to write.
CAN_WRITE = re.compile(
    r"(?:(?:ok|okay|and|so|hi|yes) )*(?:he|she|they|everyone|everybody|the (?:baby|kids)|my \w+)(?:'?s| is| are|'?re)? (?:finally )?(?:asleep|sleeping|in bed)(?: now| finally)* (?:so|and) (?:now )?i can (?:write|talk|type|chat|text)(?: (?:now|here|to you|a bit|freely))*"
)
LONGEST = 25  # words; in a longer one something else is asked, too
HARD = re.compile(
    r"\b(?:i(?:'m| am|m)?|im|i've been|been|keep|can'?t stop|cannot stop|started) (?:\w+ )?(?:cry|crying|over ?thinking|worrying|panicking|in tears|weeping|sobbing|shaking|scared|frightened|terrified|lonely|exhausted|worn out|burn(?:ed|t) out|overwhelmed|"
    r"heartbroken|struggling|desperate|miserable|ashamed|embarrassed|stressed|so (?:sad|tired|anxious|nervous|worried|alone|stressed|down)|really (?:sad|anxious|nervous|struggling|stressed)|a mess|falling apart|not ok(?:ay)?|not doing (?:well|good|great))\b|"
    r"\b(?:can'?t|cannot|don'?t|haven'?t|couldn'?t) (?:sleep|slept|breathe easy|eat|cope|relax|take (?:it|this)(?: any ?more)?)\b|\b(?:it'?s|its|this is|everything is|life is) (?:all )?(?:just )?(?:too|so|really|very) (?:hard|much|difficult|heavy)\b|"
    rf"\bmy (?:\w+ )?{DEAR} (?:just )?(?:left me(?= (?:and|for|last|yesterday|because|after|today|this|alone)\b|$)|is (?:dying|very sick))\b|\bi (?:just )?lost my (?:\w+ )?(?:job|house|home)\b|\b(?:i|we) (?:just |recently )*(?:got|was|were|been|have been|'ve been) (?:just )?(?:fired|laid off|let go|evicted|dumped|sacked)\b|^(?:fired|laid off|evicted) (?:today|yesterday|after)\b|^(?:(?:honestly|well|and|oh) )*(?:it'?s|its|it is) (?:really |pretty |so |very |just )*bad(?: (?:now|today|tonight|right now))*$|"
    r"\b(?:house|home|apartment|flat) (?:is on fire|(?:just )?burn(?:ed|t) down)\b|"
    r"\b(?:nobody|no one) (?:gets it|understands|believes me|listens)\b|\ball in my head\b|\b(?:hard|bad|rough|terrible|awful) (?:day|night|week|month|year|time)\b|\bi(?: just)? feel (?:so )?(?:sad|awful|terrible|alone|lost|bad)\b|"
    r"\b(?:everyone|everybody|they all|people|the whole \w+)(?: (?!who\b|that\b)\w+){0,3} hates? me\b|\b(?:nobody|no one) (?:\w+ )?(?:likes|loves|wants|needs|misses|cares about) me\b|\b(?:crying|sobbing|in tears|tears) (?:all|every|most) (?:the )?(?:day|night|time|week|morning|evening)s?\b|"
    r"\b(?:(?<!you )(?<!u )(?:is|are)|this|it'?s|anxiety'?s) (?:really |just |slowly |literally )*(?:killing|ruining|destroying|wrecking|crushing|murdering|eating) (?:me|us|(?:my|our) (?:\w+ )?\w+)\b|"
    r"\bi (?:just|only|barely|merely) exist\b|\bjust existing\b|\b(?:can'?t|cannot|couldn'?t|haven'?t|don'?t|hardly|barely|never) (?:even |really )?(?:(?:leave|left|get out of|go out of|got out of) (?:the|my) (?:house|home|apartment|flat|room|bed)|(?:leave|left) (?:home|bed))\b|"
    r"\b(?:i'?m|i am) (?:so |just |totally |completely |really )?(?:done|finished|through) (?:with (?:everything|it all|all of (?:it|this))|trying)\b|\b(?:can'?t|cannot) (?:do|handle|face|bear|deal with|keep doing|stand) (?:this|it|anything|everything|another day)(?: any ?more)?$|\b(?:can'?t|cannot) (?:go on|any ?more)\b|^i (?:just )?give up\b|"
    r"\b(?:can'?t|cannot) stop (?:thinking|the (?:thoughts|worry|worrying))\b|\bi(?:'?m| am)? (?:always |just |constantly )*(?:worry(?:ing)?|worried|stress(?:ed)?(?: out)?|over ?think|panic) (?:about |over )?(?:everything|every (?:little|single) thing|all the time|all day|constantly|non ?stop|every day)\b"
)
# How it goes, in a word or two. One word about this program would be the same: a kind reply fits both.
POORLY = re.compile(
    r"(?:honestly |well |um |i'?m |i am |im |i feel |feeling |it'?s |just |pretty |really |very |kind of |kinda |so |doing )*(?:not (?:so |very |too |that |really |doing )*(?:great|good|well)|terrible|awful|horrible|dreadful|miserable)(?: (?:today|lately|tbh|honestly|really|right now|at all|these days))*"
)
# A feeling and nothing else ("im sad", "just lonely", "really emotional").
SOFTENER = r"(?:honestly|well|um|i'?m|i am|i(?: also| just| still)? (?:feel|get|am)|i(?:'ve)? been|i|feel(?:ing|s)?|it'?s|just|pretty|really|very|super|kind of|kinda|sort of|so|a (?:bit|little)|also|still|too|always|only|been|and|but|or|makes me|idk|ugh)"
MOOD = r"(?:sad|lonely|alone|emotional|frustrated|upset|down|low|hurt|hurting|angry|mad|anxious|nervous|worried|worrying|stressed(?: out)?|scared|afraid|frightened|tense|tired|exhausted|overwhelmed|shocked|heartbroken|miserable|sensitive|ashamed|embarrassed|guilty|on edge)"
FEELS = re.compile(
    rf"(?:{SOFTENER} )*{MOOD}(?: (?:{SOFTENER} )*{MOOD})*(?: (?:today|lately|right now|now|tonight|tbh|honestly|too|as well|sometimes|a lot|again|i guess|really|inside|these days|all the time|(?:a lot )?(?:about|of) (?:it|this|that|everything|(?:my |the )?\w+(?: \w+)?)))*"
)
# Somebody who wonders what it is asks, with a question mark or without.
WONDERS = re.compile(
    rf"(?:^|\b(?:and|but|so|or) )(?:{QUESTION_WORDS}|am|should|did|has|have)\b|\bdiagnos|\bnormal\b|\bwonder|\b(?:think|guess|bet|believe|sure|means?) (?:that )?(?:i|it|this|its|it's)\b|"
    r"\bi (?:might|may|must|could|probably|possibly|maybe) (?:\w+ )?(?:have|be)\b|\b(?:tell|know|find out|say) (?:me )?(?:if|whether|what)\b|\b(?:do|does|is|am|are|could|can) (?:i|it|this|that)\b|\b(?:sign|symptom)s?\b|\bsounds? like\b"
)
NEVER = re.compile(
    r"\b(?:never|not|don'?t) (?:cry|crying|scared|afraid|frightened|lonely|stressed|ashamed|desperate|worry|overwhelmed)\b|\bsleep on it\b"
)
REPEATING = re.compile(
    r"\byou (?:just |already |keep )*(?:said|told me|saying|asked|repeating|repeat)\b(?: (?:me )?(?:that|this|it|so|the same))*|\b(?:same|that) (?:answer|thing|text|reply) (?:again|over|twice|every)\b|\bstop repeating\b|\byou repeat yourself\b"
)


def small_talk(text: str, intent: str) -> str | None:
    """The finer intent of a vague remark, or None. `intent` is what it was understood as."""
    plain = plainly(text)
    if tells_of_loss(text, plain, intent):
        return "social.chitchat.loss"
    if intent not in TOLD:
        return None
    if intent in VAGUE and (knocks := _knocks(text, plain)) is not None:
        return knocks
    if intent in VAGUE and CAN_WRITE.fullmatch(plain):
        return "social.chitchat.listen"
    if (
        "?" in text
        or NEVER.search(plain)
        or len(plain.split()) > LONGEST
        or (intent not in VAGUE and WONDERS.search(plain))
    ):
        return None
    if intent in VAGUE and REPEATING.search(plain):
        return "social.chitchat.again"
    hard = HARD.search(plain) or POORLY.fullmatch(plain) or FEELS.fullmatch(plain)
    return "social.chitchat.distress" if hard else None


def _knocks(text: str, plain: str) -> str | None:
    """A greeting, or a bare question mark: what can be done here is told."""
    if not plain and "?" in text:
        return "nav.help"
    return "social.greet" if KNOCKS.fullmatch(plain) else None
