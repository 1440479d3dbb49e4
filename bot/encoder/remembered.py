"""Words and messages repeat: what is made of them is kept for the next time, within bounds."""

from __future__ import annotations

import threading
from collections import OrderedDict
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

REMEMBERED_WORDS, LONGEST_REMEMBERED = 20_000, 24  # words kept, and the letters of the longest


def by_word[T](made: Callable[[str], T]) -> Callable[[str], T]:
    """`made` with its last results kept; a word too long to be kept is made anew each time."""
    kept = lru_cache(REMEMBERED_WORDS)(made)
    return lambda word: kept(word) if len(word) <= LONGEST_REMEMBERED else made(word)


class LastTexts[T]:
    """What was made of the last few texts, so that every reader of a message shares it. Thread-safe."""

    def __init__(self, most: int) -> None:
        """Keep at most so many."""
        self._most = most
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, T] = OrderedDict()

    def get(self, text: str) -> T | None:
        """What was made of it; it counts as used."""
        with self._lock:
            known = self._kept.get(text)
            if known is not None:
                self._kept.move_to_end(text)
            return known

    def keep(self, text: str, made: T) -> None:
        """Keep it; the one unused for longest goes."""
        with self._lock:
            self._kept[text] = made
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
