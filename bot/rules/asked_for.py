"""Somebody else, with a grown-up's age, for whom is asked ("asking for my wife, she is 58"): each person takes the check for themselves."""

from __future__ import annotations

import re

from bot.rules.commands import KIN, plainly

FOR_ADULT = re.compile(
    r"(?:(?:hi|hello|hey|ok|okay|so|and|well|actually|yes|no) )*(?:(?:i'?m|i am|i) )?(?:(?:just|only|also|really) )*(?:(?:asking|here|ask|writing|looking|it'?s|it is|this is|the check is|that'?s) )?(?:for|on behalf of) "
    rf"(?:{KIN}) (?:(?:and|who) )?(?:(?:he|she|they)(?:'?s| is| are|'?re)?|is|aged?)? ?(?:already |now |over )?(?P<age>\d{{2,3}})(?: ?(?:years? old|yrs? old|yo))?(?: (?:now|already|please|thanks))*"
)


def asks_for_adult(text: str, minimum_age: int) -> bool:
    """Is it asked for a grown-up of the family, and nothing else said?"""
    found = FOR_ADULT.fullmatch(plainly(text))
    return found is not None and int(found["age"]) >= minimum_age
