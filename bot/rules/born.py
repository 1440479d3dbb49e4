"""A year of birth that makes a minor: it holds as the age itself would."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from bot.rules.age_words import MONTH

ADULT_AGE = 18
# A year of birth that makes a minor today, told of oneself; alone only where the age is asked for.
BIRTHDAY = rf"(?:in |on )?(?:the )?(?:(?:(?:{MONTH})\w*|\d{{1,2}}(?:st|nd|rd|th)?)[ ,./-]+(?:of )?)*"
MEASURE = r"(?:miles?|mi|km|kilomet\w+|met(?:er|re)s?|feet|ft|yards?|grams?|g|days|weeks|hours|minutes|years|steps)"  # "2010 miles from here" is no year
BORN_LATE = re.compile(rf"\b(?:i was|i'?m|i am|im) born {BIRTHDAY}(?P<year>20\d\d)\b(?! ?{MEASURE}\b)")
BORN_ALONE = re.compile(
    rf"(?:(?:ok|well|yes|no|hi|um+|i was|i'?m|i am|im|in|my (?:birth year|year of birth|birthday) is)[, ]+)*(?:born )?{BIRTHDAY}(?P<year>20\d\d)"
)


def born_minor(plain: str, *, asked: bool) -> list[int]:
    """The age that a year of birth makes this year, where it is a minor's; a later birthday makes it no higher. What may be either is asked again."""
    found = BORN_LATE.search(plain) or (BORN_ALONE.fullmatch(plain) if asked else None)
    age = datetime.now(UTC).year - int(found["year"]) if found else ADULT_AGE
    return [age] if 0 < age < ADULT_AGE else []
