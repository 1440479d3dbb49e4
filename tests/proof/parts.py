"""The parts of `make proof`: what each proves, how many units make it whole, and what one unit runs."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One proof. A unit is `python -m <module> <number>`: it prints one line of JSON and exits with 0 when it holds."""

    name: str
    title: str
    module: str
    units: int
    says: str  # what a unit is, and what holds in it
    shortened: bool = False  # by a variable: all of its units are still not the whole proof


WHOLE_SOAK = 50  # minutes: with start and end within the hour of a part
SOAK_MINUTES = int(os.environ.get("PROOF_SOAK_MINUTES") or WHOLE_SOAK)
PARTS = (
    Part(
        "agreement",
        "The exported expression gives the paper's total",
        "tests.proof.agreement",
        1,
        "Every answer pattern of the GAD-7 (and of the GAD-2) is exported as FHIR and its calculated expression is evaluated "
        "by a FHIRPath engine (fhirpathpy); the result must be our total.",
    ),
    Part(
        "splits",
        "What was learnt measures nothing",
        "tests.proof.splits",
        1,
        "Every phrase that anything learns from (data/nlu, data/safety, data/tuning) is held against the development and test splits of "
        "topics and of verdicts: none may have a vector of the published encoder with a cosine of 0.9 or more. An eighth of data/nlu and data/safety is held again in every test run.",
    ),
    Part(
        "model",
        "A model of the screening in random order",
        "tests.proof.model",
        int(os.environ.get("PROOF_MODEL_UNITS", "60")),
        "A unit is 20 random visits of up to 100 moves with a seed of its own, through the trained dialogue: answers, "
        "paraphrases, questions, going back, changing, reloading, every message sent twice, crises. After each move the stored "
        "record must hold the answers given last, the total must be the paper's, and the transcript must tell the same story.",
    ),
    Part(
        "kills",
        "kill -9 over the outbox",
        "tests.proof.kills",
        int(os.environ.get("PROOF_KILL_UNITS", "40")),
        "A unit is an outbox of 60 events whose delivering process is killed with SIGKILL five times at random moments; then "
        "another worker delivers the rest. No event may be lost, and every repeat must carry the same id and body.",
    ),
    Part(
        "fuzz",
        "Fuzz of the chat API",
        "tests.proof.fuzz",
        int(os.environ.get("PROOF_FUZZ_UNITS", "20")),
        "A unit is 500 random requests (methods, headers, bodies, tokens, texts of any script) to a real server. Every answer "
        "must be one that the contract names, every error a problem document without an echo, and the server must still serve "
        "a whole screening afterwards.",
    ),
    Part(
        "soak",
        "A soak under steady visits",
        "tests.proof.soak",
        1,
        f"Visitors, four at a time, screen, ask and book for {SOAK_MINUTES} minutes (PROOF_SOAK_MINUTES) against one server. "
        "No request may fail, and every total must be the paper's.",
        SOAK_MINUTES < WHOLE_SOAK,
    ),
)
