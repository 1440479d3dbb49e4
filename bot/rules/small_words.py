"""Small words between the forms: "ok", "lol", "hmm", "maybe later", a thumbs-up. They ask nothing, so they get one friendly line and the usual choices."""

from __future__ import annotations

import re

from bot.rules.agreement import NO_WORDS, YES_WORDS
from bot.rules.commands import plainly

SMALL = re.compile(
    rf"(?:(?:{YES_WORDS}|{NO_WORDS}|o+k+(?:a+y+|ey|ie|i)?|k+|lo+l+|lmao|rofl|a*ha(?:ha)+h?|he(?:he)+|h+m+|mh+m+|um+|uh+(?: huh)?|er+m*|a+h+|o+h+|aha|wow|whoa|eh|meh|whatever|cool|nice|neat|great|good|fine|perfect|awesome|"
    r"al+ ?right|right|sure|sorry(?: (?:(?:to (?:bother|trouble|disturb)|for (?:bothering|troubling|disturbing)) (?:you|u|anyone)|for (?:the|any) (?:trouble|bother|typos?|spelling|mess|delay|wait)|for my (?:typing|typos?|spelling)|for (?:typing|being) (?:so )?slow(?:ly)?|(?:i'?m|i am|im) (?:so )?slow|(?:i'?m|i am|im) (?:typing )?on my phone))?(?: again)?|my bad|oops|ouch|interesting|really|true|i see|got (?:it|ya)|gotcha|understood|makes sense|fair enough|good to know|good point|sounds good|exactly|agreed|"
    r"maybe|perhaps|(?:maybe |some )?other time|another time|(?:maybe )?later|(?:maybe )?tomorrow|not (?:yet|now|today|sure|really|right now)|unsure|no (?:thanks|thank you|idea|worries|problem)|never ?mind|nvm|forget it|"
    r"idk|dunno|i (?:do not|don'?t|dont) (?:know|care|mind)|we'?ll see|i'?ll (?:see|think about it|think it over|let you know|wait)|let me think(?: about it)?|thinking|just (?:looking|browsing|curious|checking)|"
    r"(?:not|somewhat|very|extremely) difficult(?: at all)?|then|well|well then|anyway|i guess(?: so)?|i suppose(?: so)?|so|just|for now)(?: |$))+"
)
SIGNS = re.compile(
    r"[\s.!~,]*(?:[\U0001F44D\U0001F44C\U0001F44F\U0001F64F\U0001F4AF\U0001F600-\U0001F60F\U0001F642\U0001F643\U0001F923\u2764\u263A][\U0001F3FB-\U0001F3FF\ufe0f\u200d\s.!]*)+"
)


def is_small_word(text: str) -> bool:
    """Is the whole message a nod, a laugh, a shrug or a "not now"? A question mark asks something."""
    if "?" in text:
        return False
    return SMALL.fullmatch(plainly(text)) is not None or SIGNS.fullmatch(text) is not None
