"""The process's one reader of texts, as Rasa's components find it: nobody hands them anything, so the environment says where it stands."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.encoder.sharing import shared_opinion, shared_reader

if TYPE_CHECKING:
    from bot.encoder.opinion import SecondOpinion
    from bot.encoder.reading import TextReader

VAR, ENCODER, DEFAULT_VAR = "FIRSTSTEP_VAR", "FIRSTSTEP_ENCODER", "var"


def process_reader() -> TextReader:
    """Shared with safety; converts the encoder first where needed (some seconds, once). Raises EncoderUnusable."""
    folder = os.environ.get(ENCODER)
    return shared_reader(var_folder() / "encoder", Path(folder) if folder else None)


def process_opinion() -> SecondOpinion | None:
    """Shared with safety; None where the second encoder is not installed, or the operator brought an encoder of their own."""
    return None if os.environ.get(ENCODER) else shared_opinion(var_folder() / "encoder")


def var_folder() -> Path:
    """Where converted weights and vectors are kept."""
    return Path(os.environ.get(VAR) or DEFAULT_VAR).absolute()
