"""Days of the week and months as visitors write them, for the expressions that listen for a date."""

from __future__ import annotations

WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
