"""Both readers of every message: either can raise a verdict, the contract's precedence decides which one leads."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from bot.ports import SafetyReading, Verdict
from bot.rules.apart import STILL, told_apart
from bot.rules.commands import plainly
from bot.rules.grief import is_bereaved, speaks_of_self
from bot.rules.language import is_english
from bot.rules.risk import HELPED, NOTES, PRECEDENCE, leading
from bot.rules.takes_others import takes_oneself
from bot.safety.classifier import ELSEWHERE, EVERYDAY, ClassifierReader, Suspicion, decided
from bot.safety.rules import RuleReader
from bot.safety.spelling import undisguised

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bot.encoder.opinion import SecondOpinion
    from bot.encoder.reading import TextReader

log = logging.getLogger(__name__)

LONGEST = 16_000  # characters
SHORT = 12  # words: a denial and nothing else ("I don't want to kill myself") is a note; in a longer message both readers count
PLAIN = 0.9  # share of crisis that no denial takes back: "not being dramatic, just done with being alive" denies something else
BRIEF = 5  # words: despair heard in so few of them ("I can't go on") is hardly anything else
# Chosen on the development split: shares, and the support of the nearest known messages.
SURE = 0.8
UNLIKELY, UNLIKELY_NOTE = 0.2, 0.05  # a script gives way to a mere note less easily than to another script
QUIET = 0.93  # so sure that nothing is the matter: no note of the rules alone
ELSEWHERE_SURELY = 0.5  # the second encoder's share of everyday talk beside which words of danger are an idiom of it
CALM = 0.85  # so sure that nothing is the matter, of every part: the note in place of a script of the rules alone


class Readers:
    """The SafetyReader port. Never raises: a reader that fails counts as unsure, and unsure shows help."""

    def __init__(self, rules: RuleReader, classifier: ClassifierReader | None) -> None:
        """Without a classifier (no encoder, no trained weights) the rules read alone."""
        self.rules, self.classifier = rules, classifier

    def read(self, text: str) -> SafetyReading:
        """The verdict on a message, which reader said what, and whether the risk was told in Spanish."""
        text = text[:LONGEST]
        reading = self._read(text)
        beside = self._beside(text, reading.verdict)
        if beside == "none":
            return reading
        both: set[str] = {reading.verdict, beside}
        every = both | set(reading.raised)
        return replace(
            reading,
            verdict=cast("Verdict", leading(both)),
            raised=tuple(cast("Verdict", v) for v in PRECEDENCE if v in every),
            beside=beside,
        )

    def _beside(self, text: str, verdict: str) -> Verdict:
        """The danger in one part of a message whose other parts are what the note is for: an attempt long ago, a denial, a death that is mourned.

        The note of one sentence says nothing about another, so the parts with the words of danger are read alone; what both readers say of them counts.
        """
        mourns = is_bereaved(text)
        parts = told_apart(text) if verdict in NOTES or mourns else []
        if len(parts) < 2:  # one part has no other beside it
            return "none"
        danger = [part for part in parts if not is_bereaved(part) and self._words_of_danger(part)]
        others = " ".join(part for part in parts if part not in danger)
        told = " ".join(danger)
        if not danger or not others or (mourns and not (speaks_of_self(told) or STILL.search(told))):
            return "none"
        if not is_bereaved(others) and self._read(others).verdict not in NOTES:
            return "none"
        alone = self._read(told)
        agreed = alone.verdict in HELPED and set(alone.readers.values()) == {alone.verdict}
        return alone.verdict if agreed else "none"

    def _words_of_danger(self, part: str) -> bool:
        try:
            return any(one.verdict in HELPED for one in self.rules.read(part))
        except Exception:  # noqa: BLE001 - was logged when the whole was read
            return False

    def _read(self, text: str) -> SafetyReading:
        raised: dict[str, set[str]] = {}
        spanish = denied = foreign = False
        try:
            found = self.rules.read(text)
            raised["rules"] = {one.verdict for one in found}
            denied = bool(found) and all(one.denied for one in found) and len(text.split()) <= SHORT
            foreign = any(one.foreign for one in found)
            spanish = any(one.spanish for one in found)
        except Exception as error:  # noqa: BLE001 - the other reader still reads
            log.error("safety.rules_failed", extra={"reason": type(error).__name__})  # noqa: TRY400
            raised["rules"] = {"soft"}
        suspicion = Suspicion({})
        if self.classifier is not None:
            try:
                suspicion = self.classifier.suspect(undisguised(text), raised=bool(raised["rules"]))
                said: set[str] = set(decided(suspicion))
                mere = said <= {"crisis", "soft"} and suspicion.shares.get("crisis", 0.0) < PLAIN
                raised["classifier"] = {"soft"} if denied and said and mere else said
                if spanish and leading(raised["rules"]) in HELPED - {"crisis"}:
                    # In Spanish the words know better whose danger it is ("me va a matar").
                    raised["classifier"] -= {"crisis"}
            except Exception as error:  # noqa: BLE001
                log.error("safety.classifier_failed", extra={"reason": type(error).__name__})  # noqa: TRY400
                raised["classifier"] = {"soft"}
        every = set().union(*raised.values())
        # What is said in a language that the classifier has not learnt is not its to settle.
        if foreign:
            left = every if is_english(text) else raised["rules"]
        else:
            left = settled(raised, suspicion, brief=len(text.split()) <= BRIEF)
        verdict = leading(left)
        kills = verdict == "violence"
        heard = every if kills else left
        return SafetyReading(
            verdict=cast("Verdict", verdict),
            readers={name: leading(said) for name, said in raised.items()},
            spanish=spanish,
            raised=tuple(cast("Verdict", v) for v in PRECEDENCE if v in every),
            # Who is sure that somebody is to be killed is sure of nothing about the writer, whose own words the rules heard ("and then myself").
            crisis_too=verdict != "crisis" and ("crisis" in heard or (kills and takes_oneself(plainly(text)))),
        )


def settled(raised: Mapping[str, set[str]], suspicion: Suspicion, *, brief: bool = False) -> set[str]:
    """All that was raised, but for what the rules alone raised where the classifier is sure of something else.

    "My daughter says she wants to die" holds the words of a crisis, "is there a number for people who want to die" too; what the classifier is
    sure of decides which script is right, and that never leaves less than the note. Where it is sure that nothing is the matter the two
    disagree: the note is shown instead of a script; a mere note is dropped, as it is where the message resembles everyday requests, but for
    despair in a `brief` message. Only where both encoders and the nearest known messages take it for an everyday request, each for itself, nothing is left of the rules.
    """
    every = set().union(*raised.values())
    said = raised.get("classifier", set())
    calm = suspicion.shares.get("none", 0.0)
    everyday = suspicion.around.everyday >= EVERYDAY
    if calm >= QUIET and everyday and suspicion.elsewhere >= ELSEWHERE_SURELY:
        return said
    if calm >= QUIET or everyday:
        every -= NOTES - said - ({"soft"} if brief and suspicion.elsewhere < ELSEWHERE else set())
    if calm >= CALM and said <= {"soft"}:
        return {"soft"} if every else every
    sure = leading(said)
    if sure == "none" or suspicion.shares.get(sure, 0.0) < SURE:
        return every
    least = UNLIKELY if sure in HELPED else UNLIKELY_NOTE
    alone = {verdict for verdict in every - said if suspicion.shares.get(verdict, 0.0) <= least}
    return every - alone


def load_readers(folder: Path, texts: TextReader | None, second: SecondOpinion | None = None) -> Readers:
    """The readers with what was trained into `folder`. Missing parts are logged by code, never raised."""
    classifier = None
    if texts is not None:
        try:
            classifier = ClassifierReader.load(folder, texts, second)
        except (OSError, KeyError, ValueError) as error:
            log.error("safety.classifier_unavailable", extra={"reason": type(error).__name__})  # noqa: TRY400
    return Readers(RuleReader(), classifier)
