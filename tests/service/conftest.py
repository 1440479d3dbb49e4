"""The trained dialogue, and a visitor over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.train import model_path
from tests.dialogue.test_rasa_leads import load as load_agent
from tests.server import PROJECT
from tests.service.away import Clinic

if TYPE_CHECKING:
    from pathlib import Path

    from bot.dialogue.agent import EmbeddedAgent


@pytest.fixture(scope="module")
def agent(trained: Path) -> EmbeddedAgent:
    """The trained model of the current data."""
    return load_agent(model_path(trained, PROJECT, ""))


@pytest.fixture
async def clinic(agent: EmbeddedAgent) -> Clinic:
    """A visitor who has just come."""
    made = Clinic(agent)
    await made.opens()
    return made
