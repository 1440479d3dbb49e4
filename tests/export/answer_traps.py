"""Traps in the QuestionnaireResponse."""

from __future__ import annotations

from .spoils import MORE_DAYS, USE_HALF, Spoil, answered, coding, form, response

ANSWERS = [
    Spoil("item 2 answered with LOINC's other answer", lambda b: coding(b, "2").update(MORE_DAYS), USE_HALF),
    Spoil(
        "a status outside R4's value set",
        lambda b: response(b).update(status="done"),
        "the response's status is not one of R4's that a screening can have",
    ),
    Spoil(
        "our own word for a status",
        lambda b: response(b).update(status="in_progress"),
        "the response's status is not one of R4's that a screening can have",
    ),
    Spoil(
        "six answers and a total",
        lambda b: response(b)["item"][0]["item"].pop(3),
        "a total stands although an answer is missing",
    ),
    Spoil("six answers", lambda b: response(b)["item"][0]["item"].pop(3), "a completed response lacks an answer"),
    Spoil(
        "a prorated total",
        lambda b: answered(b, "total").update(answer=[{"valueDecimal": 14}]),
        "the total is not the sum of the answers",
    ),
    Spoil("no total", lambda b: response(b)["item"][0]["item"].pop(), "the total is not the sum of the answers"),
    Spoil(
        "another value than the answer's",
        lambda b: coding(b, "4")["extension"][0].update(valueDecimal=3),
        "gad7.4: the answer is not one of the form's, with its own code, label and value",
    ),
    Spoil(
        "an answer without its value",
        lambda b: coding(b, "4").pop("extension"),
        "gad7.4: the answer is not one of the form's, with its own code, label and value",
    ),
    Spoil(
        "very difficult told as extremely",
        lambda b: coding(b, "difficulty").update(code="LA6574-3"),
        "gad7.difficulty: the answer is not one of the form's, with its own code, label and value",
    ),
    Spoil(
        "two answers to one item",
        lambda b: answered(b, "1")["answer"].append(answered(b, "2")["answer"][0]),
        "gad7.1: more than one answer",
    ),
    Spoil(
        "a difficulty although nothing was above zero",
        lambda b: [answered(b, str(n)).update(answer=answered(b, "4")["answer"]) for n in range(1, 8)],
        "a difficulty is answered although no item is above zero",
    ),
    Spoil(
        "an item of another form",
        lambda b: answered(b, "1").update(linkId="phq9.9"),
        "the response holds an item that the form does not have in that place, or has one twice",
    ),
    Spoil(
        "one item twice",
        lambda b: response(b)["item"][0]["item"].append(answered(b, "1")),
        "the response holds an item that the form does not have in that place, or has one twice",
    ),
    Spoil(
        "a difficulty inside the panel",
        lambda b: response(b)["item"][0]["item"].append(response(b)["item"].pop()),
        "the response holds an item that the form does not have in that place, or has one twice",
    ),
    Spoil(
        "another text",
        lambda b: answered(b, "1").update(text="Trouble relaxing"),
        "an item's text in the response is not the form's",
    ),
    Spoil(
        "no zone", lambda b: response(b).update(authored="2026-11-23T15:02:00"), "authored is not a time with its zone"
    ),
    Spoil("no time", lambda b: response(b).pop("authored"), "the response does not say when it was authored"),
    Spoil(
        "a form without its version",
        lambda b: response(b).update(questionnaire=form(b)["url"]),
        "the response does not name the form of this bundle with its version",
    ),
]
