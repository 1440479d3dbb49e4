"""Somebody else has taken too much, or does not move: their body is in danger now, so 911 comes before any word on how to talk with them."""

from __future__ import annotations

import re

from bot.rules.after_help_words import KIN
from bot.rules.commands import plainly
from bot.rules.grief import is_bereaved, is_long_ago

SOMEBODY = (
    rf"(?:he|she|they|someone|somebody|my (?:\w+ )?(?:{KIN})|(?:a|the|this) (?:guy|girl|man|woman|kid|friend|person))"
)
HAS = r"(?:(?:'?s|has|have|is|are|just|may have|might have|must have|probably|i think|maybe) ?)*"
OVERDOSED = re.compile(rf"\b{SOMEBODY} ?{HAS}\b(?:over ?dosed|over ?dosing|o ?d'?(?:ed|ing)|od'd)\b")
NOT = r"(?:has ?n'?t|have ?n'?t|has not|is ?n'?t|not|wo ?n'?t|does ?n'?t|can'?t|stopped|hardly|barely)"
# Not "move on", "wake up early" and "respond to his meds".
STILL = (
    rf"(?<!\bi ){NOT} (?:mov(?:ed?|ing)\b(?! (?:on|out|in|to|back|forward|house|home|without|from|past|up|away|over)\b)|"
    r"w[ao]k(?:en?|ing)\b(?! (?:up )?(?:early|late|on time|for|in|until|till|before|at)\b)|breath(?:ed?|ing)\b(?! (?:easy|right|well|through)\b)|respond\w*\b(?! (?:to|well|much)\b))"
)
TAKEN = r"(?:pills?|tablets?|meds|drugs?|xanax|oxy\w*|fent\w*|heroin|drank|drinking|took|taken|swallow\w*|shot up|dose)"
MOTIONLESS = re.compile(
    rf"\b{SOMEBODY}[^,.]{{0,40}}{STILL}[^.]{{0,60}}\b{TAKEN}\b|\b{TAKEN}\b[^.]{{0,60}}\b{SOMEBODY}[^,.]{{0,40}}{STILL}"
)
# A child that does not move or breathe, or was let fall and does not.
CHILD = r"(?:baby|(?:the|my|our|a) (?:\w+ )?(?:baby|newborn|infant|toddler|kid|child|little (?:one|boy|girl)|boy|girl|son|daughter))"
UNMOVED = (
    rf"(?<!\bi )(?:{NOT} (?:mov(?:e|ed|ing)\b(?!(?: \w+)? (?:on|out|in|to|back|forward|house|home|without|from|past|up|away|over|schools?|arms?|legs?|fingers?|inside)\b)|"
    r"w[ao]k(?:en?|ing)\b(?! (?:up )?(?:early|late|on time|for|in|until|till|before|at (?!all\b))\b)(?! me\b)|breathing\b(?! (?:easy|right|well|through)\b))|(?:has |just )*stopped breathing\b)"
)
# Of these a parent tells who comes for a worry: "can't breathe during panic attacks", "i'm scared my baby won't wake up".
WORRIES = re.compile(
    r"\b(?:panic\w*|anxi\w*|attacks?|scared|afraid|worr\w*|fear\w*|when(?:ever)? (?:he|she|they|i)|inside me|in love|dropp(?:ed|ing) (?:\w+ ){1,3}off)\b"
)
CHILD_STILL = re.compile(
    rf"\b{CHILD}(?:'?s| is| has| just|'s just)? {UNMOVED}(?! (?:to school|his room|her room|much|a lot|enough|fast|very)\b)|\b(?:let|dropped|shook|drop|shaken|hit|pushed) {CHILD}\b[^?]{{0,40}}\b(?:{UNMOVED}|(?:limp|blue|unconscious|unresponsive|passed out)\b)|"
    rf"\b{CHILD} (?:fell|hit (?:his|her) head)\b[^?]{{0,40}}\b(?:{UNMOVED}|(?:limp|blue|unconscious|unresponsive|passed out)\b)"
)
# After a worry was told: what is said of them in a few words.
LIFELESS = re.compile(
    rf"\b{SOMEBODY}(?:'?s| is| are|'?re| was| looks| feels| seems| went| turned)? (?:so |all |really |ice |stone |very |just |like |turning |getting |going |kind of |kinda )*(?:blue|grey|gray|pale|limp|stiff|unconscious|unresponsive|out cold|passed out|lifeless|foaming|gurgling|choking|seizing)\b(?! (?:to|with|toward|towards|about|at)\b)|"
    r"\b(?:he|she|they)(?:'?s| is| are|'?re| feels| went| was)? (?:so |all |really |ice |stone |very |just )*cold(?= and\b| now$|$)|"
    rf"{STILL}|\b(?:no|can'?t (?:find|feel) (?:a|any|his|her)) pulse\b|\b(?:lips|face|skin|hands?)(?:'?s| is| are) (?:all )?(?:blue|cold|grey|gray)\b|\b(?:est[aá] (?:fr[ií][oa]|inconsciente|morad[oa])|no (?:respira|se mueve|despierta|reacciona))\b"
)
# It was done to oneself: after a worry it is no longer one.
DONE = re.compile(
    rf"\b{SOMEBODY} ?{HAS}\b(?:killed (?:him|her|them)sel(?:f|ves)|took (?:his|her|their) (?:own )?life|(?:hanged|hung|shot|cut|stabbed) (?:him|her|them)sel(?:f|ves)(?! off\b)|slit (?:his|her|their)|over ?dosed|od'?e?d|took (?:all|everything|a bunch|too many|the (?:pills|tablets|rest|bottle|(?:whole|entire) (?:bottle|box|pack)))(?: (?:of )?(?:the |his |her |my |their )?(?:pills|meds|tablets|medicines?|bottle|them|it))?(?= and\b| at once| now| last night|$))|\bse (?:quit[oó] la vida|ahorc[oó]|cort[oó])\b"
)
SUPPOSED = re.compile(
    r"^(?:(?:and|so|but) )*(?:can|could|does|do|would|when|why|how (?:many|much|often|long|common))\b|\b(?:what if|if (?:he|she|they|someone)|recover(?:ed|y)|survived|years ago|used to|once|twice|almost|nearly|never)\b|\bbefore$|\b(?:in|at) (?:the )?(?:hospital|er|icu|emergency room|rehab)\b"
)


def is_overdosed(text: str) -> bool:
    """Does the message tell, and not ask, that somebody else took too much or does not move after it, or a child does not? Not where it was long ago, or is mourned."""
    plain = plainly(text)
    told = OVERDOSED.search(plain) or MOTIONLESS.search(plain) or _child_still(plain)
    return bool(told) and not SUPPOSED.search(plain) and not is_long_ago(text) and not is_bereaved(text)


def _child_still(plain: str) -> bool:
    return CHILD_STILL.search(plain) is not None and WORRIES.search(plain) is None
