"""Reading a typed yes or no where a yes-or-no question stands."""

from __future__ import annotations

import re

from bot.rules.commands import ERASE_LEAD, ERASE_THING, plainly
from bot.rules.result_words import puts_off

# A plain yes and a plain no in their many dresses; the question of age reads the same words.
YES_WORDS = r"(?:(?:hell|heck|oh|fuck|well|um) )?(?:ye+s+|yea+h*|yep+|yup+|ye|ya+h?|y)(?: (?:sir|ma'?a?m))?|s[íi]|claro|sure|affirmative"
NO_WORDS = r"(?:(?:hell|heck|oh|fuck|well|um) )?(?:no+|nope+|na+h+|n)(?: (?:sir|ma'?a?m))?"
FILLERS = r"(?:(?:actually|oh|um+|uh+|well|sorry|hm+),? )*"

YES = re.compile(
    rf"{FILLERS}(?:(?:{YES_WORDS}|o+k+(?!k)|okay|k|of course|certainly|absolutely|definitely|correct|right|agreed?|"
    r"i agree|i do|i accept|accept|i consent|consent|go ahead|please|please do|that's right|thats right|that is right|"
    r"that's correct|sounds good|fine|fine by me|perfect|exactly|alright|all right|let's go|lets go|do it|"
    r"that's fine|thats fine|i am|send|send it|looks good|good|great|start|ready|i'm ready|👍[🏻-🏿]?)[\s,.!]*)+"
    r"(?:thanks|thank you|to that|with that|to this|it is|i agree|i do|do that)?"
)
NO = re.compile(
    rf"{FILLERS}(?:(?:{NO_WORDS}|not really|no way|(?:absolutely|definitely|certainly|of course) not|i don't agree|i do not agree|i dont agree|disagree|i disagree|decline|not yet|(?:don'?t|do not) send(?: it)? yet|"
    r"i decline|don't|dont|do not|not now|no thanks|no thank you|i'd rather not|id rather not|rather not|that's wrong|"
    r"wrong|incorrect|not right|that's not right|not quite|i do not|i don't|i dont|i don't want to|i dont want to|i do not want to|keep it|cancel|"
    r"not ok(?:ay)?|(?:that's|thats|it's|its|i'm|im) (?:ok|okay|good|fine),? no(?: thanks| thank you)?|(?:i'?d |i would )?prefer not(?: to)?|👎[🏻-🏿]?)[\s,.!]*)+"
)
# Where it is asked whether to erase, the word itself is the yes; forms hear it as an order before any yes (actions/screening.py).
ERASES = re.compile(
    rf"(?:(?:actually|oh|um+|sorry|hm+) )*(?:(?:{ERASE_LEAD} )+(?:delete|erase|wipe)(?: {ERASE_THING})*|(?:delete|erase)(?: (?:it|it all|all|everything))?)(?: please| thanks| thank you| now)*"
)
# "Sure, why not": a yes with it; alone it may be a question.
WHY_NOT = re.compile(rf"{FILLERS}(?:(?:{YES_WORDS}|o+k+|okay|alright|all right|fine)[,.! ]+)+why not[?.! ]*")
# What agrees only where consent is asked for: after an answer "understood" takes note of it and starts nothing.
# What begins with "no" is never consent: "no, that's okay" declines as often as it agrees.
CONSENTS = re.compile(
    rf"{FILLERS}(?!no\b)(?:(?:{YES_WORDS}|ok|okay),? )*(?:i guess(?: so)?|i suppose(?: so)?|guess so|no problem|not a problem|(?:i )?don'?t mind|i do not mind|"
    r"(?:that'?s|that is|it'?s|it is|is|i'?m|i am) (?:fine|ok|okay|good|alright|all right)(?: (?:with|for|by) (?:it|that|this))?|(?:i )?(?:fully )?underst(?:an|oo)d(?: (?:and|&) (?:i )?(?:agree|accept|consent))?|"
    r"accepted|continue|proceed|carry on|go on)(?: (?:with me|by me|please|thanks|thank you))*"
)


def agreement(text: str) -> bool | None:
    """True for a plain yes, False for a plain no, None for anything else."""
    plain = _plain(text)
    if NO.fullmatch(plain):
        return False
    if YES.fullmatch(plain) or erases(text):
        return True
    return None


def erases(text: str) -> bool:
    """Is everything to be erased, in however many words? Only where that is asked it is a yes."""
    return ERASES.fullmatch(plainly(text)) is not None


def consents(text: str) -> bool | None:
    """The same where consent is asked for, where a milder word is a yes too, and "maybe later" a no."""
    agreed = False if puts_off(text) else agreement(text)
    plain = _plain(text)
    milder = CONSENTS.fullmatch(plain) or WHY_NOT.fullmatch(plain)
    return True if agreed is None and milder else agreed


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.casefold().replace("\u2019", "'")).strip(" .!,")
