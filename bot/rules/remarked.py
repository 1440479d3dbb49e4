"""A number of the four in front of a remark ("2, work has been crazy", "2 because of my divorce"): it is read as its words would be, to be read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.answers import HEDGE, ReadAs, read
from bot.rules.asking_again import TO_CLINIC
from bot.rules.changing import speaks_of_another
from bot.rules.changing_words import SORRY
from bot.rules.commands import plainly
from bot.rules.frequency import pointed_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rules.instrument import Option

# Without a pause a number may count what follows ("2 kids", "3 jobs"); it does not in front of these.
FRONT = re.compile(
    rf"\s*(?:{HEDGE}[, ]+)*(?P<number>[0-3])(?: {HEDGE})*"
    r"(?:\s*[,;.!(]+\s*|\s+-+\s+|\s+(?=(?:because|cause|cuz|i|i'?m|i'?ve)\b))(?P<remark>[a-z].*)",
    re.DOTALL,
)
# The number is taken back, left for something else, or is another's.
TURNS = re.compile(
    rf"\b(?:{SORRY}|not|meant|last|mis\w+|lied|lying|kidding|joking|forget|scratch|ignore|think\w*|(?:have|need|got|going) to|got ?ta)\b"
)
ON_ONESELF = re.compile(r"\b(?:i|i'?m|i'?ve|my|works?|sleep|because|cause|cuz)\b")


def remarked(text: str, options: Sequence[Option]) -> int | None:
    """The one option that is named in front of a remark on oneself, or None where the remark tells of another, asks or takes it back."""
    found = FRONT.fullmatch(text.casefold().replace("\u2019", "'"))
    if found is None or speaks_of_another(text) or read(text, options).read_as is not ReadAs.AGAIN:
        return None
    remark, value = found["remark"], int(found["number"])
    if ON_ONESELF.search(remark) is None or TURNS.search(remark):
        return None
    if TO_CLINIC.search(remark) or pointed_options(plainly(remark)).speaks_of_frequency:
        return None
    label = next(option.text for option in options if option.value == value)
    return value if pointed_options(plainly(f"{label}, {remark}")).value == value else None
