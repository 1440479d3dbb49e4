"""Everything that is learned or converted once: the encoder, the safety readers, the dialogue model."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from bot.dialogue import without_tensorflow
from bot.dialogue.train import TrainingFailed, model_path, train
from bot.wiring.parts import PROJECT, text_reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import Settings

__all__ = ["TrainingFailed", "train_all"]


def train_all(settings: Settings, *, force: bool, progress: Callable[[str], None]) -> None:
    """Prepare and train what is missing or changed. Raises TrainingFailed."""
    os.environ["FIRSTSTEP_VAR"] = str(settings.var)
    settings.var.mkdir(parents=True, exist_ok=True)
    progress("encoder: checking the weights")
    reader = text_reader(settings)
    from bot.safety.training import train_safety  # noqa: PLC0415 - heavy

    progress("safety readers: training when their phrases changed")
    train_safety(settings.var / "safety", reader, PROJECT / "data", lambda text: progress(f"safety readers: {text}"))
    encoder_id = str(settings.encoder or "")
    if not force and model_path(settings.var, PROJECT, encoder_id).exists():
        progress("dialogue: the model is current")
        return
    without_tensorflow.install()
    train(settings.var, PROJECT, encoder_id, lambda text: progress(f"dialogue: {text}"))
