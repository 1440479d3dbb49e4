"""A wish for the check or for a visit, with an age or not, that no visit is wanted, or that a pain or an itch ends: nothing that a note of help is for.

Each has to be the whole message. bot/rules/caring.py asks it; what the rules of danger raise, or what comes after a danger, stays.
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly

LEAD = r"(?:(?:and|so|but|well|yes|no|nope|ok|okay|oh|also|actually|hi|hello|hey|then|please|sorry|thanks) )*"
# What a check or a visit may be called: a last one, or one at once, is none.
KIND = r"(?:(?:anxiety|gad ?7|short|quick|little|free|new|first|initial|next|regular|normal|online|video|virtual|phone|telehealth|in person|follow ?up|intro|introductory|doctor'?s|ketamine) )"
CHECK = rf"(?:the|a|an|your|my|this) {KIND}*(?:check|test|screening|questionnaire|questions|quiz|gad ?7|survey)"
VISIT = rf"(?:the|a|an|one|my|your) {KIND}*(?:visit|appointment|consultation|consult|call ?back|slot|booking)"
WISH = r"(?:i(?:'?d| would)? (?:(?:also|just|really|still|rather|do) )*(?:like|love|want|need|prefer|do|take|have)(?: to (?:(?:also|first) )?(?:do|take|have|start|make|get|try|book|begin))?)"
WHAT = rf"(?:{CHECK}|{VISIT})(?: (?:first|too|also|please|after|afterwards|later|now|today|then|next))*"
AGE = r"(?:(?:and )?(?:(?:i'?m|i am|im|aged?|age is|my age is) )?(?:1[89]|[2-9]\d)(?: ?(?:years? old|yrs?|yo|years?|here|btw|by the way))?)"
WISHES = re.compile(
    rf"{LEAD}(?:{AGE} (?:and )?)?{WISH} {WHAT}(?: (?:and|but|then|or) (?:{WISH} )?(?:to (?:do|take) )?{WHAT})*(?: (?:and )?{AGE})?(?: (?:please|thanks|thank you))*"
)
NOW = r"(?:(?:right )?now|today|tonight|this (?:week|month|time)|yet|at (?:the|this) (?:moment|time))"
NO_VISIT = re.compile(
    rf"{LEAD}(?:no|not? (?:an?|any)|i (?:do not|don'?t) (?:want|need) (?:an?|any|the)) (?:visit|appointment|consultation|consult|booking|slot)s?(?: (?:for me|please|thanks|thank you|{NOW}))*|"
    rf"{LEAD}i(?:'?m| am) not interested in (?:a |an |the )?(?:visit|appointment|consultation|booking)(?: (?:thanks|thank you|{NOW}))*|{LEAD}i (?:won'?t|will not) be (?:booking|making (?:a booking|an appointment))(?: (?:thanks|thank you|{NOW}))*"
)
# A pain or an itch of one place that is to end, and nothing said of a life.
PLACE = r"(?:(?:lower |upper |left |right |whole )?(?:back|knees?|neck|hips?|shoulders?|legs?|foot|feet|ankles?|wrists?|hands?|jaw|tooth|teeth|stomach|elbow|arm|joints?|muscles))"
ACHE = rf"(?:(?:the|this|my|that) (?:\w+ )?(?:pain|ache|aching|stiffness) in (?:my|the) {PLACE}|(?:the|this|my|that) (?:{PLACE} (?:pain|ache)|itch(?:ing|iness)?|cough(?:ing)?|hiccups?|rash|sneezing|runny nose|tooth ?ache|head ?ache|migraine|cold))"
ACHE_ENDS = re.compile(
    rf"{LEAD}i (?:(?:just|really|only|finally|would|do) )*(?:want|wish|need|like|would like|hope)(?: for)? {ACHE} (?:to )?(?:(?:finally|just) )*(?:end|stop|go away|be over|be gone)(?: (?:now|soon|already|today|please))*"
)
PLAIN = (WISHES, NO_VISIT, ACHE_ENDS)


def only_wishes(text: str) -> bool:
    """Is nothing said but what is wished for or not? No question, and no picture beside the words."""
    plain = text.replace("\u2019", "'").replace("\u2018", "'")
    return plain.isascii() and "?" not in text and any(one.fullmatch(plainly(plain)) for one in PLAIN)
