"""Everything that is learned or converted once: the encoder, the safety readers, the dialogue model."""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING

from bot.dialogue import without_tensorflow
from bot.dialogue.train import TrainingFailed, model_path, train
from bot.wiring.parts import PROJECT, second_opinion, text_reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import Settings

__all__ = ["TrainingFailed", "train_all"]


def train_all(settings: Settings, *, force: bool, progress: Callable[[str], None]) -> None:
    """Prepare and train what is missing or changed. Raises TrainingFailed.

    The safety readers learn in a process of their own, beside the dialogue, and so is the second encoder converted: two cores are then busy, not one.
    """
    os.environ["FIRSTSTEP_VAR"] = str(settings.var)
    settings.var.mkdir(parents=True, exist_ok=True)
    progress("encoder: checking the weights")
    reader = text_reader(settings)
    from bot.encoder.convert import has_second  # noqa: PLC0415 - heavy

    converter = None
    if settings.encoder is None and not has_second(settings.var / "encoder"):
        converter = multiprocessing.get_context("spawn").Process(target=_convert_second, args=(settings,))
        converter.start()
    from bot.encoder.vectors import phrase_vectors  # noqa: PLC0415 - heavy
    from bot.safety.training import is_current, phrases  # noqa: PLC0415

    encoder_id = str(settings.encoder or "")
    dialogue_current = not force and model_path(settings.var, PROJECT, encoder_id).exists()
    safety_current = not force and is_current(settings.var / "safety", reader, PROJECT / "data")
    learner = None
    if not safety_current:
        progress("encoder: reading the phrases")
        every = list(dict.fromkeys(one.text for one in phrases(PROJECT / "data")))
        phrase_vectors(every, reader.encoder, settings.var / "vectors", together=True)
        progress("safety readers: learning")
        learner = multiprocessing.get_context("spawn").Process(target=_learn_safety, args=(settings,))
        learner.start()
    try:
        if dialogue_current:
            progress("dialogue: the model is current")
        else:
            without_tensorflow.install()
            train(settings.var, PROJECT, encoder_id, lambda text: progress(f"dialogue: {text}"))
    finally:
        if converter is not None:
            converter.join()
        if learner is not None:
            learner.join()
    alone = settings.encoder is not None or not has_second(settings.var / "encoder")
    progress("second encoder: " + ("not there, the first reads alone" if alone else "ready"))
    if learner is None:
        progress("safety readers: current")
    elif learner.exitcode:
        raise TrainingFailed("the safety readers could not be trained; their own message stands above")
    else:
        progress("safety readers: ready")


def _convert_second(settings: Settings) -> None:
    second_opinion(settings)


def _learn_safety(settings: Settings) -> None:
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    from bot.safety.training import train_safety  # noqa: PLC0415 - heavy

    with threadpool_limits(limits=1, user_api="blas"):
        train_safety(settings.var / "safety", text_reader(settings), PROJECT / "data", settings.var / "vectors")
