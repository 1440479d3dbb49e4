"""Days of the week and months as visitors write them, for the expressions that listen for a date."""

from __future__ import annotations

WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
# A day by its date: "the 16th", "december 5"; "the 2nd digit" is none, and "the 2nd is better" may be the second of two.
DATE = (
    r"(?:the (?![1-4](?:st|nd|rd|th) (?:is|was)\b)\d{1,2}(?:st|nd|rd|th)\b(?! (?:one|time|name|letter|digit|number|question|part|floor|line)s?\b)|"
    rf"(?<!\bi )(?:{MONTHS}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b)"
)
