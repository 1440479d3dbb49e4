"""How long the dialogue may take: who waits is told of help instead."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.ports import DialogueUnavailable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

LONGEST_WAIT = 5.0  # seconds; a message asks the dialogue twice (understand, answer), and the widget waits for 20


@asynccontextmanager
async def in_time() -> AsyncIterator[None]:
    """Raises DialogueUnavailable where it hangs: for whoever waits that is the same as one that fails."""
    try:
        async with asyncio.timeout(LONGEST_WAIT):
            yield
    except TimeoutError as error:
        raise DialogueUnavailable("the dialogue engine did not answer in time") from error
