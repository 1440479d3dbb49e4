"""Somebody whose body is in danger and who wanted it so ("I took them on purpose"): 911 stays first, and the conversation is held as in a crisis."""

from __future__ import annotations

import re

from bot.rules.after_help_words import KIN
from bot.rules.commands import plainly

NOT = r"(?<!don't )(?<!dont )(?<!didn't )(?<!not )(?<!never )(?<!n't )"
ON_PURPOSE = re.compile(
    rf"\b(?:{NOT}on purpose|{NOT}(?:wanted|want|trying|tried|meant|hoping|hoped|ready|wish) to (?:die|end (?:it|my life|everything)|kill myself|be (?:dead|gone)|hurt myself|not wake)|"
    r"(?:so|because) i (?:can|want to|wanted to) (?:die|be dead|end it)|to (?:kill myself|end my life|end it all)|(?:took|taken|swallowed|drank|overdosed|pills|tablets)\b.*\bto die|"
    r"(?:don'?t|didn'?t|do not) want to (?:live|wake up|be (?:here|alive|saved)|survive)|(?:attempt(?:ed)?|commit(?:ted)?) suicide|i (?:did|have done|'ve done) (?:it|this|that|something) to myself|suicide attempt|quiero morir|quise morir|a propósito|para morir)\b"
)
# Somebody else did it, to themselves or to the one who writes.
BY_ANOTHER = re.compile(
    rf"\b(?:he|she|they|my (?:\w+ )?(?:{KIN}))\b(?! (?:is|are) (?:here|home|asleep))(?:(?!\bi\b).)*\b(?:on purpose|suicide|die|a propósito)\b"
)


def is_meant(text: str) -> bool:
    """Does the message say that the harm was wanted?"""
    plain = plainly(text)
    return ON_PURPOSE.search(plain) is not None and BY_ANOTHER.search(plain) is None
