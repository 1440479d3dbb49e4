"""Both readers of every message: either can raise a verdict, the contract's precedence decides which one leads."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, cast

from bot.ports import SafetyReading, Verdict
from bot.rules.risk import PRECEDENCE, leading
from bot.safety.classifier import ClassifierReader
from bot.safety.rules import RuleReader

if TYPE_CHECKING:
    from pathlib import Path

    from bot.encoder.reading import TextReader

log = logging.getLogger(__name__)

LONGEST = 16_000  # characters


class Readers:
    """The SafetyReader port. Never raises: a reader that fails counts as unsure, and unsure shows help."""

    def __init__(self, rules: RuleReader, classifier: ClassifierReader | None) -> None:
        """Without a classifier (no encoder, no trained weights) the rules read alone."""
        self.rules, self.classifier = rules, classifier

    def read(self, text: str) -> SafetyReading:
        """The verdict on a message, which reader said what, and whether the risk was told in Spanish."""
        text = text[:LONGEST]
        raised: dict[str, set[str]] = {}
        spanish = False
        try:
            found = self.rules.read(text)
            raised["rules"] = {one.verdict for one in found}
            spanish = any(one.spanish and one.verdict in ("crisis", "soft", "third_party") for one in found)
        except Exception as error:  # noqa: BLE001 - the other reader still reads
            log.error("safety.rules_failed", extra={"reason": type(error).__name__})  # noqa: TRY400
            raised["rules"] = {"soft"}
        if self.classifier is not None:
            try:
                raised["classifier"] = set(self.classifier.read(text))
            except Exception as error:  # noqa: BLE001
                log.error("safety.classifier_failed", extra={"reason": type(error).__name__})  # noqa: TRY400
                raised["classifier"] = {"soft"}
        every = set().union(*raised.values())
        verdict = leading(every)
        return SafetyReading(
            verdict=cast("Verdict", verdict),
            readers={name: leading(said) for name, said in raised.items()},
            spanish=spanish,
            raised=tuple(cast("Verdict", v) for v in PRECEDENCE if v in every),
        )


def load_readers(folder: Path, texts: TextReader | None) -> Readers:
    """The readers with what was trained into `folder`. Missing parts are logged by code, never raised."""
    classifier = None
    if texts is not None:
        try:
            classifier = ClassifierReader.load(folder, texts)
        except (OSError, KeyError, ValueError) as error:
            log.error("safety.classifier_unavailable", extra={"reason": type(error).__name__})  # noqa: TRY400
    return Readers(RuleReader(), classifier)
