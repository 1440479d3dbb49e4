"""One reader of texts and one second opinion a process: safety and understanding share their results."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from bot.encoder import opinion
from bot.encoder.convert import prepare, prepare_second
from bot.encoder.reading import TextReader
from bot.encoder.sentence import SentenceEncoder
from bot.encoder.weights import SECOND_ADAPTER, EncoderUnusable

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)
_LOCK = threading.Lock()
_READERS: dict[tuple[Path, Path | None], TextReader] = {}
_OPINIONS: dict[Path, opinion.SecondOpinion | None] = {}


def shared_reader(target: Path, folder: Path | None = None) -> TextReader:
    """The process's reader over the encoder in `target`, converted once from `folder` or the installed weights."""
    with _LOCK:
        known = _READERS.get((target, folder))
        if known is None:
            known = TextReader(SentenceEncoder(prepare(target, folder)))
            _READERS[target, folder] = known
        return known


def shared_opinion(target: Path) -> opinion.SecondOpinion | None:
    """The process's second opinion, converted once into `target`; None, with a line in the log, where its weights are not there."""
    with _LOCK:
        if target not in _OPINIONS:
            _OPINIONS[target] = _opinion(target)
        return _OPINIONS[target]


def _opinion(target: Path) -> opinion.SecondOpinion | None:
    try:
        return opinion.SecondOpinion(SentenceEncoder(prepare_second(target)), opinion.heads(SECOND_ADAPTER))
    except (EncoderUnusable, OSError, KeyError) as error:
        log.warning("encoder.no_second_opinion", extra={"reason": type(error).__name__})
        return None
