"""What a check finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bot.content.ledger import Ledger
    from bot.words import Words

type Check = Callable[[Words, Ledger, date], list[Problem]]
QUOTED = 160  # characters of an offending text that a sentence repeats


@dataclass(frozen=True)
class Problem:
    """One finding. `code` is stable, `where` a response, claim or help line, `sentence` whole and for a person."""

    code: str
    where: str
    sentence: str


def quoted(text: str) -> str:
    """A text as it is repeated in a sentence: one line, shortened."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= QUOTED else flat[: QUOTED - 1] + '…'}”"
