"""Traps in the Observation."""

from __future__ import annotations

from .spoils import Spoil, score

SCORE = [
    Spoil(
        "a status outside R4's value set", lambda b: score(b).update(status="done"), "the score's status is not final"
    ),
    Spoil(
        "the panel's code",
        lambda b: score(b)["code"]["coding"][0].update(code="69737-5"),
        "the score's code is not the instrument's",
    ),
    Spoil(
        "another category",
        lambda b: score(b)["category"][0]["coding"][0].update(code="laboratory"),
        "the score's category is not survey",
    ),
    Spoil("no category", lambda b: score(b).pop("category"), "the score's category is not survey"),
    Spoil("no unit", lambda b: score(b).update(valueQuantity={"value": 12}), "the score's unit is not {score} of UCUM"),
    Spoil(
        "the unit one", lambda b: score(b)["valueQuantity"].update(code="1"), "the score's unit is not {score} of UCUM"
    ),
    Spoil(
        "a unit of another system",
        lambda b: score(b)["valueQuantity"].update(system="http://loinc.org"),
        "the score's unit is not {score} of UCUM",
    ),
    Spoil(
        "another number", lambda b: score(b)["valueQuantity"].update(value=13), "the score is not the response's total"
    ),
    Spoil(
        "no source", lambda b: score(b).pop("derivedFrom"), "the score is not derived from the response of this bundle"
    ),
    Spoil(
        "a source outside the bundle",
        lambda b: score(b)["derivedFrom"][0].update(reference="QuestionnaireResponse/1"),
        "a reference does not resolve inside the bundle",
    ),
    Spoil(
        "derived from the form",
        lambda b: score(b)["derivedFrom"][0].update(reference=b["entry"][0]["fullUrl"]),
        "the score is not derived from the response of this bundle",
    ),
    Spoil(
        "a band as a code",
        lambda b: score(b)["interpretation"][0].update(
            coding=[{"system": "http://snomed.info/sct", "code": "1255665007"}]
        ),
        "the authors' band must stand as text only: a code would read as a finding",
    ),
    Spoil(
        "another band",
        lambda b: score(b)["interpretation"][0].update(
            text=score(b)["interpretation"][0]["text"].replace("moderate", "severe")
        ),
        "the interpretation is not the authors' band for this score",
    ),
    Spoil("no score", lambda b: b["entry"].pop(), "a completed response lacks its score"),
    Spoil("no time", lambda b: score(b).pop("effectiveDateTime"), "the score does not say when it was taken"),
    Spoil(
        "no zone",
        lambda b: score(b).update(effectiveDateTime="2026-11-23T15:02:00"),
        "effectiveDateTime is not a time with its zone",
    ),
]
