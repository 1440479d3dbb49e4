"""The calculated expression, evaluated by a FHIRPath engine, held against the paper form's total.

`prove()` is the whole proof, also for `make proof`; run as a program it prints its result as one line of JSON.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import fhirpathpy
from fhirpathpy.models import models

from bot.export.names import CALCULATED, total_link
from bot.export.questionnaire import questionnaire
from bot.export.reading import item_at
from bot.export.response import questionnaire_response
from bot.rules.instrument import load
from bot.rules.scoring import score

from .records import completed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.export.names import Json
    from bot.rules.instrument import Instrument

type Pattern = tuple[int, ...]


@dataclass(frozen=True)
class Agreement:
    """What a run found: how many patterns were asked, which ones differed, and how long it took."""

    instrument: str
    patterns: int
    totals: int  # different totals seen
    disagreements: tuple[Pattern, ...]
    seconds: float


def calculated_total(instrument: Instrument) -> Callable[[Json], list[Any]]:
    """Return the engine's reading of the expression that stands in the exported form."""
    shown = item_at(questionnaire(instrument), total_link(instrument))
    expression = next(e["valueExpression"]["expression"] for e in shown["extension"] if e["url"] == CALCULATED)
    evaluate = fhirpathpy.compile(expression, models["r4"])
    return lambda response: evaluate(response, {"resource": response})


def every_pattern(instrument: Instrument) -> Iterator[Pattern]:
    """All ways to answer the form: 4^7 = 16,384 for GAD-7."""
    values = [option.value for option in instrument.options]
    return itertools.product(values, repeat=len(instrument.items))


def agreement(instrument: Instrument, patterns: Iterable[Pattern]) -> Agreement:
    """Evaluate the expression on the exported response of each pattern, with the hardest difficulty answered."""
    began = time.perf_counter()
    evaluate = calculated_total(instrument)
    hardest = max((option.value for option in instrument.difficulty_options), default=None)
    asked, totals, wrong = 0, set(), []
    for pattern in patterns:
        asked += 1
        ours = score(instrument, pattern).total
        totals.add(ours)
        if evaluate(questionnaire_response(instrument, completed(instrument, pattern, hardest))) != [ours]:
            wrong.append(pattern)
    return Agreement(instrument.id, asked, len(totals), tuple(wrong), round(time.perf_counter() - began, 1))


def prove(name: str = "gad7") -> Agreement:
    """Ask every pattern of one instrument: 8 to 13 seconds for GAD-7 on two shared cores."""
    instrument = load(name)
    return agreement(instrument, every_pattern(instrument))


if __name__ == "__main__":
    outcome = prove()
    sys.stdout.write(json.dumps(asdict(outcome)) + "\n")
    sys.exit(1 if outcome.disagreements else 0)
