"""Words repeat: what is made of a word is kept for the next time, within bounds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

REMEMBERED_WORDS, LONGEST_REMEMBERED = 20_000, 24  # words kept, and the letters of the longest


def by_word[T](made: Callable[[str], T]) -> Callable[[str], T]:
    """`made` with its last results kept; a word too long to be kept is made anew each time."""
    kept = lru_cache(REMEMBERED_WORDS)(made)
    return lambda word: kept(word) if len(word) <= LONGEST_REMEMBERED else made(word)
