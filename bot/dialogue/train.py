"""Train the dialogue model when the data changed: a content hash decides. Words alone need no training."""

from __future__ import annotations

import hashlib
import os
import uuid
import warnings
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

KEPT_MODELS = 2
SOURCES = (".yml", ".py", ".txt", ".safetensors")


class TrainingFailed(Exception):
    """Rasa refused the data; its own message stands above."""


def data_hash(project: Path, encoder_id: str) -> str:
    """SHA-256 over everything a model depends on: config, domain, phrases, rules, names of responses, the encoder."""
    digest = hashlib.sha256(encoder_id.encode())
    for path in _sources(project):
        digest.update(path.relative_to(project).as_posix().encode())
        digest.update(path.read_bytes())
    names = yaml.load((project / "data" / "responses.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    digest.update("\n".join(sorted(names["responses"])).encode())
    return digest.hexdigest()[:20]


def _sources(project: Path) -> Iterator[Path]:
    yield project / "config.yml"
    yield project / "domain.yml"
    yield project / "bot" / "phrases.py"
    yield project / "bot" / "dialogue" / "phrases.py"
    for folder in ("data/nlu", "data/rules", "data/instruments", "bot/understand", "bot/encoder"):
        yield from sorted(p for p in (project / folder).rglob("*") if p.suffix in SOURCES)


def model_path(var: Path, project: Path, encoder_id: str) -> Path:
    """Where the model for the current data stands, or would stand."""
    return var / "models" / f"{data_hash(project, encoder_id)}.tar.gz"


def train(var: Path, project: Path, encoder_id: str, progress: Callable[[str], None]) -> Path:
    """Train a model for the current data and return its path. Raises TrainingFailed."""
    target = model_path(var, project, encoder_id)
    target.parent.mkdir(parents=True, exist_ok=True)
    progress("loading Rasa")
    os.environ |= {"RASA_TELEMETRY_ENABLED": "false", "LOG_LEVEL": "ERROR"}
    from bot.dialogue.quiet import quiet_rasa  # noqa: PLC0415

    quiet_rasa()
    from rasa.model_training import train as rasa_train  # noqa: PLC0415 - six seconds, only needed here
    from rasa.shared.core.trackers import DialogueStateTracker  # noqa: PLC0415
    from rasa.shared.nlu.training_data.training_data import TrainingData  # noqa: PLC0415

    # Rasa hashes every phrase and rule after every component for a cache of parts that is not used here: `data_hash` decides what is trained.
    for hashed in (TrainingData, DialogueStateTracker):
        hashed.fingerprint = lambda _: uuid.uuid4().hex

    progress("learning phrases and rules")
    warnings.simplefilter("ignore")
    result = rasa_train(
        domain=str(project / "domain.yml"),
        config=str(project / "config.yml"),
        training_files=[str(project / "data")],
        output=str(target.parent),
        fixed_model_name=target.name.removesuffix(".tar.gz"),
        force_training=True,
    )
    if result.code != 0 or not target.exists():
        raise TrainingFailed
    older = sorted(target.parent.glob("*.tar.gz"), key=lambda p: p.stat().st_mtime)[:-KEPT_MODELS]
    for old in older:
        old.unlink()
    progress("model ready")
    return target
