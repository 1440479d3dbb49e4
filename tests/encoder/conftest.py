"""The encoder as it was published, and as it is served."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.encoder.convert import prepare
from bot.encoder.sentence import SentenceEncoder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def published(trained: Path) -> Path:
    """The folder of the encoder without this project's adapter."""
    return prepare(trained / "encoder", adapted=False)


@pytest.fixture(scope="session")
def served(trained: Path) -> SentenceEncoder:
    """What `firststep serve` runs."""
    return SentenceEncoder(prepare(trained / "encoder"))
