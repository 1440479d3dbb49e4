"""What calls somebody away for a moment: the baby, the dog, the phone. Alone it is a pause; behind an answer it takes nothing from it."""

from __future__ import annotations

import re

RINGS = r"(?:(?:just |is |are |was |keeps? |it'?s )*(?:rang|rung|rings|ringing|buzz(?:ed|es|ing)|cried|cries|crying|woke up|wakes up|awake|bark(?:ed|ing)|call(?:ed|s|ing)(?: me)?|needs? (?:me|something)|at the door|boiling(?: over)?))"
THEIRS = r"(?:my|the|our)"
THING = (
    r"(?:phone|cell|landline|door ?bell|bell|door|alarm|timer|kettle|pot|water|food|oven|baby|babies|toddler|kids?|child(?:ren)?|son|daughter|dogs?|puppy|cat|"
    r"mom|mum|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|brother|sister|friend|roommate|neighbou?r|boss|work)"
)
WHO = rf"(?:somebody|someone|{THEIRS} (?:\w+ )?{THING})"
# What needs no article: "sorry baby woke up", "dog barking".
OF_THE_HOUSE = r"(?:baby|babies|toddler|kids?|dogs?|puppy|cat|phone|door ?bell|kettle|oven|timer)"
BEHIND = re.compile(
    rf"^(?P<told>.*?[\w'])(?P<gap>[\s,.;!-]+(?:(?:(?:oh|ok|okay|and|so|but)[, ]+)*sorry[,. ]+)?)(?P<why>(?:(?:{THEIRS} )?{OF_THE_HOUSE}|{WHO}) {RINGS})(?:[, ]+(?:sorry|again|now|lol))*[.! ]*$",
    re.IGNORECASE | re.DOTALL,
)
# A pause or "sorry" sets the excuse apart. Without one it may be what the answer is about: "several days my boss called me".
APART = re.compile(r"[,.;!-]|sorry", re.IGNORECASE)
BARE = re.compile(r"\s*[0-3]")
# What it does again and again is told of the two weeks, not of this moment.
HABIT = re.compile(r"\b(?:rings|calls|cries|barks|wakes|keeps?|needs?)\b", re.IGNORECASE)


def without_excuse(text: str) -> str:
    """The text without the plain excuse at its end ("2 sorry baby woke up" is "2"); the text itself where there is none."""
    found = BEHIND.match(text.replace("\u2019", "'"))
    if found is None or HABIT.search(found["why"]):
        return text
    return found["told"] if APART.search(found["gap"]) or BARE.fullmatch(found["told"]) else text
