"""Somebody who mourns a death by suicide or overdose is told no script for saving a life that is over, but a word of sorrow and the line."""

from __future__ import annotations

import re

from bot.rules.commands import plainly

DEATH = re.compile(
    r"\b(?:lost|losing) (?:my|our|a|him|her|them|someone)\b.*\b(?:suicide|overdose|od)\b|\b(?:died|passed(?: away)?|dead|death|gone) (?:by|from|of|to) (?:a |an |his |her )?(?:suicide|overdose)\b|"
    r"\b(?:killed|shot|hanged|hung|drowned) (?:him|her)self\b.*\b(?:ago|last|when i|in (?:19|20)\d\d|years?|months?|since)\b|\b(?:committed|completed) suicide\b.*\b(?:ago|last|when i|in (?:19|20)\d\d|years?|months?|since)\b|"
    r"\boverdosed\b.*\b(?:died|dead|passed|funeral|buried|gone)\b|\btook (?:his|her) own life\b|\bse (?:suicid[oó]|mat[oó])\b"
)
NOW = re.compile(
    r"\b(?:i (?:want|wish|need|plan|think about|keep thinking)|join (?:him|her|them)|be with (?:him|her|them)|follow (?:him|her|them)|same (?:thing|way)|me too|today|tonight|right now|just now|"
    r"(?:he|she|they)(?:'s| is| are)|i(?:'m| am) next|end it|my turn|still have|don'?t want to (?:live|be here))\b"
)


def is_bereaved(text: str) -> bool:
    """Does the message tell of such a death, and of no danger now?"""
    plain = plainly(text)
    return DEATH.search(plain) is not None and NOW.search(plain) is None
