"""One reader of texts a process: safety and understanding share its results."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from bot.encoder.convert import prepare
from bot.encoder.reading import TextReader
from bot.encoder.sentence import SentenceEncoder

if TYPE_CHECKING:
    from pathlib import Path

_LOCK = threading.Lock()
_READERS: dict[tuple[Path, Path | None], TextReader] = {}


def shared_reader(target: Path, folder: Path | None = None) -> TextReader:
    """The process's reader over the encoder in `target`, converted once from `folder` or the installed weights."""
    with _LOCK:
        known = _READERS.get((target, folder))
        if known is None:
            known = TextReader(SentenceEncoder(prepare(target, folder)))
            _READERS[target, folder] = known
        return known
