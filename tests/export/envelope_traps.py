"""Traps around the resources: people, words, addresses, and faults of structure."""

from __future__ import annotations

from .spoils import Spoil, answered, asked, coding, form, response, score

_PATIENT = {"fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000000", "resource": {"resourceType": "Patient"}}

PRIVACY = [
    Spoil(
        "an invented Patient", lambda b: b["entry"].append(_PATIENT), "Patient is not a resource that an export writes"
    ),
    Spoil(
        "an invented subject",
        lambda b: response(b).update(subject={"reference": "Patient/1"}),
        "the bundle names a subject that was not given",
    ),
    Spoil(
        "a subject by name",
        lambda b: score(b).update(subject={"display": "Ada L."}),
        "the bundle names a subject that was not given",
    ),
    Spoil(
        "score and answers of two people",
        lambda b: score(b).update(subject={"reference": "Patient/2"}),
        "score and response are not about the same subject",
    ),
    Spoil(
        "the visitor's words in a note",
        lambda b: score(b).update(note=[{"text": "I feel awful"}]),
        "note is not an element that an export writes",
    ),
    Spoil(
        "the visitor's words as an answer",
        lambda b: answered(b, "1").update(answer=[{"valueString": "most days"}]),
        "valueString is not an element that an export writes",
    ),
    Spoil(
        "the visitor's words beside an answer",
        lambda b: coding(b, "1").update(display="I feel awful"),
        "display holds words that are not the instrument's",
    ),
    Spoil(
        "a narrative",
        lambda b: response(b).update(text={"status": "generated", "div": "<div>Ada</div>"}),
        "div is not an element that an export writes",
    ),
    Spoil(
        "a phone number as identifier",
        lambda b: response(b)["identifier"].update(value="+19195550100"),
        "an identifier is not the resource's own URN",
    ),
    Spoil(
        "our own id as address",
        lambda b: b["entry"][1].update(fullUrl="https://clinic.example/conversations/5"),
        "each entry needs a urn:uuid of its own as fullUrl",
    ),
    Spoil("a bundle to be executed", lambda b: b.update(type="transaction"), "the bundle's type is not collection"),
    Spoil("no form", lambda b: b["entry"].pop(0), "the bundle must hold one form, one response and at most one score"),
]

LIBRARY = [
    Spoil("an unknown element", lambda b: response(b).update(answers=[]), "extra_forbidden"),
    Spoil("a response without status", lambda b: response(b).pop("status"), "status"),
    Spoil("an observation without code", lambda b: score(b).pop("code"), "code"),
    Spoil("two values", lambda b: score(b).update(valueString="12"), "value"),
    Spoil("a number as text", lambda b: score(b)["valueQuantity"].update(value="twelve"), "value"),
    Spoil("an unknown resource", lambda b: form(b).update(resourceType="Questionaire"), "resourceType: unknown"),
    Spoil("an item without link id", lambda b: asked(b, "1").pop("linkId"), "linkId"),
]
