"""A plain line on whom somebody cares for alone ("i look after my mother all by myself"): a fact of life, whatever a reader of danger makes of "all alone".

Anything beside it ("and i can't any more") tells more than that, and is left to the readers.
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly

CARES = re.compile(
    r"(?:(?:and|so|but|well|yes|no|ok|oh|also|actually|hi|hello) )*i(?:'?m| am|'?ve been| have been)? (?:(?:still|also|now|just|basically|currently) )*"
    r"(?:tak(?:e|ing) care of|look(?:ing)? after|car(?:e|ing) for|rais(?:e|ing|ed)|bring(?:ing)? up) (?:my|our|the|two|three|four|both|all) (?:\w+ ){0,3}?(?:mom|mum|mother|dad|father|parents?|wife|husband|sister|brother|grand\w+|aunt|uncle|kids?|children|boys|girls|sons?|daughters?|twins|baby|babies|dogs?|farm|house|shop)"
    r"(?: (?:all|completely|entirely|pretty much|mostly|mainly|totally|now))* (?:alone|by myself|on my own|single ?handed(?:ly)?)(?: (?:now|here|at home|since \w+(?: \w+){0,3}|every day|these days|most days))*"
)


def cares_alone(text: str) -> bool:
    """Is nothing told but whom the writer cares for, and that it is alone?"""
    return CARES.fullmatch(plainly(text)) is not None
