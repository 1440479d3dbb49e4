"""A year of birth that makes a minor: it holds as the age itself would."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from bot.rules.age_words import MONTH

ADULT_AGE = 18
YOUNGEST = 8  # "im from 2020" is hardly the year of birth of the one who writes: the age is asked
# A year of birth that makes a minor today, told of oneself; alone only where the age is asked for.
BIRTHDAY = rf"(?:in |on )?(?:the )?(?:(?:(?:{MONTH})\w*|\d{{1,2}}(?:st|nd|rd|th)?)[ ,./-]+(?:of )?)*"
MEASURE = r"(?:miles?|mi|km|kilomet\w+|met(?:er|re)s?|feet|ft|yards?|grams?|g|days|weeks|hours|minutes|years|steps)"  # "2010 miles from here" is no year
BORN_LATE = re.compile(rf"\b(?:i was|i'?m|i am|im) born {BIRTHDAY}(?P<year>20\d\d)\b(?! ?{MEASURE}\b)")
BORN_ALONE = re.compile(
    rf"(?:(?:ok|well|yes|no|hi|um+|i was|i'?m|i am|im|in|from|my (?:birth year|year of birth|birthday) is)[, ]+)*(?:born )?{BIRTHDAY}(?P<year>20\d\d)"
)
# The same where nobody asked: only what says that it is a year of birth ("born 2010", "im from 2011").
BORN_TOLD = re.compile(
    rf"(?:(?:ok|well|yes|no|hi|hello|hey|um+|and|but|so|actually|btw)[,.! ]+)*(?:(?:(?:i was|i'?m|i am|im) )?born|(?:i'?m|i am) from|my (?:birth year|year of birth) is) {BIRTHDAY}(?P<year>20\d\d)(?:[, ]+(?:here|though|btw|by the way|now|so))*"
)


def born_minor(plain: str, *, asked: bool) -> list[int]:
    """The age that a year of birth makes this year, where it is a minor's; a later birthday makes it no higher. What may be either is asked again."""
    sure = BORN_LATE.search(plain) or (BORN_ALONE.fullmatch(plain) if asked else None)
    found = sure or (None if asked else BORN_TOLD.fullmatch(plain))
    age = datetime.now(UTC).year - int(found["year"]) if found else ADULT_AGE
    return [age] if (0 if sure else YOUNGEST - 1) < age < ADULT_AGE else []
