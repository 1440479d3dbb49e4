"""The state machine of tests/service/test_model.py with a seed of its own."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.dialogue.train import model_path
from tests.dialogue.test_rasa_leads import load
from tests.server import PROJECT
from tests.service.test_model import Screening

VISITS, MOVES = 20, 100


def main(number: int) -> None:
    """Raises AssertionError, with Hypothesis' shortest way there, when an invariant does not hold."""
    var = Path(os.environ.get("FIRSTSTEP_VAR", PROJECT / "var"))
    Screening.agent = load(model_path(var, PROJECT, ""))
    run_state_machine_as_test(
        seed(10_000 + number)(Screening),
        settings=settings(
            max_examples=VISITS, stateful_step_count=MOVES, deadline=None, database=None, print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
    sys.stdout.write(json.dumps({"counts": {"visits": Screening.begun, "moves": Screening.moves}}) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
