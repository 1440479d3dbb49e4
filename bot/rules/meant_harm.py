"""Somebody whose body is in danger and who wanted it so ("I took them on purpose"): 911 stays first, and the conversation is held as in a crisis."""

from __future__ import annotations

import re

from bot.rules.commands import plainly

ON_PURPOSE = re.compile(
    r"\b(?:on purpose|(?<!don't )(?<!dont )(?<!didn't )(?<!not )(?:wanted|want|trying|tried|meant|hoping|hoped|ready|wish) to (?:die|end (?:it|my life|everything)|kill myself|be (?:dead|gone)|hurt myself|not wake)|"
    r"(?:so|because) i (?:can|could|would|want to|wanted to) (?:die|be dead|end it)|to (?:kill myself|end my life|end it all)|"
    r"(?:don'?t|didn'?t|do not) want to (?:live|wake up|be (?:here|alive|saved)|survive)|(?:attempt(?:ed)?|commit(?:ted)?) suicide|suicide attempt|quiero morir|quise morir|a propósito|para morir)\b"
)


def is_meant(text: str) -> bool:
    """Does the message say that the harm was wanted?"""
    return ON_PURPOSE.search(plainly(text)) is not None
