"""Traps in the Questionnaire."""

from __future__ import annotations

from .spoils import MORE_DAYS, USE_HALF, Spoil, asked, form, swap

FORM = [
    Spoil(
        "item 2 offers LOINC's other answer",
        lambda b: asked(b, "2")["answerOption"][2]["valueCoding"].update(MORE_DAYS),
        USE_HALF,
    ),
    Spoil("any item offers it", lambda b: asked(b, "7")["answerOption"][2]["valueCoding"].update(MORE_DAYS), USE_HALF),
    Spoil(
        "a condition names it",
        lambda b: asked(b, "difficulty")["enableWhen"][4]["answerCoding"].update(MORE_DAYS),
        USE_HALF,
    ),
    Spoil(
        "item 2 with the right code and LOINC's label",
        lambda b: asked(b, "2")["answerOption"][2]["valueCoding"].update(display="More days than not"),
        "item 2: the answer labels are not the instrument's, in its order",
    ),
    Spoil(
        "item 6 with LOINC's period",
        lambda b: asked(b, "6")["code"][0].update(display="Becoming easily annoyed or irritable in last 4 weeks"),
        "display speaks of 4 weeks: the form asks about the last 2 weeks",
    ),
    Spoil(
        "a lead-in of four weeks",
        lambda b: asked(b, "lead-in").update(text="Over the last four weeks, how often have you been bothered?"),
        "text speaks of 4 weeks: the form asks about the last 2 weeks",
    ),
    Spoil("no lead-in", lambda b: form(b)["item"][0]["item"].pop(0), "the lead-in is not the instrument's"),
    Spoil(
        "difficulty answers in the order of their numbers",
        lambda b: swap(asked(b, "difficulty")["answerOption"], 2, 3),
        "difficulty: the answer codes are not the instrument's, in its order",
    ),
    Spoil(
        "difficulty codes exchanged under their labels",
        lambda b: [
            asked(b, "difficulty")["answerOption"][at]["valueCoding"].update(code=code)
            for at, code in ((2, "LA6574-3"), (3, "LA6575-0"))
        ],
        "difficulty: the answer codes are not the instrument's, in its order",
    ),
    Spoil(
        "a scored difficulty",
        lambda b: asked(b, "difficulty")["answerOption"][1]["valueCoding"].update(
            extension=asked(b, "1")["answerOption"][1]["valueCoding"]["extension"]
        ),
        "difficulty: it must not be scored",
    ),
    Spoil(
        "the difficulty item inside the panel",
        lambda b: form(b)["item"][0]["item"].append(form(b)["item"].pop()),
        "the panel must hold lead-in, items and total, and the difficulty item must stand outside it",
    ),
    Spoil(
        "difficulty asked after item 1 only",
        lambda b: asked(b, "difficulty").update(enableWhen=asked(b, "difficulty")["enableWhen"][:3]),
        "difficulty: it must be asked if any item is above zero, and only then",
    ),
    Spoil(
        "difficulty asked only if all are",
        lambda b: asked(b, "difficulty").update(enableBehavior="all"),
        "difficulty: it must be asked if any item is above zero, and only then",
    ),
    Spoil(
        "answers counted from one",
        lambda b: [
            o["valueCoding"]["extension"][0].update(valueDecimal=n)
            for n, o in enumerate(asked(b, "3")["answerOption"], 1)
        ],
        "item 3: the ordinal values are not the form's",
    ),
    Spoil(
        "two items exchanged",
        lambda b: swap(form(b)["item"][0]["item"], 1, 2),
        "the form's items are not the instrument's, in its order",
    ),
    Spoil(
        "an item with its neighbour's code",
        lambda b: asked(b, "1")["code"][0].update(code="68509-9"),
        "item 1: the code is not 69725-0",
    ),
    Spoil(
        "a code that nobody checked",
        lambda b: asked(b, "1")["code"][0].update(code="69724-3"),
        "69724-3 of http://loinc.org is not a code of this instrument",
    ),
    Spoil(
        "reworded item",
        lambda b: asked(b, "4").update(text="Trouble sleeping"),
        "item 4: the text is not the instrument's, or not a choice",
    ),
    Spoil(
        "a total without the guard of seven answers",
        lambda b: asked(b, "total")["extension"][0]["valueExpression"].update(
            expression="%resource.repeat(item).answer.value.ordinal().sum()"
        ),
        "total: it must be calculated by our expression, as a decimal, and read-only",
    ),
    Spoil(
        "a status outside R4's value set",
        lambda b: form(b).update(status="done"),
        "the form's status is not in R4's publication-status",
    ),
    Spoil(
        "no copyright",
        lambda b: form(b).pop("copyright"),
        "the copyright lacks the authors' licence line or LOINC's sentence",
    ),
    Spoil(
        "LOINC's sentence missing",
        lambda b: form(b).update(copyright=form(b)["copyright"].split(" This content")[0]),
        "the copyright lacks the authors' licence line or LOINC's sentence",
    ),
    Spoil(
        "another version",
        lambda b: form(b).update(version="2.0.0"),
        "the form's address or version is not the instrument's",
    ),
    Spoil("no panel code", lambda b: form(b).pop("code"), "the panel's code is not the instrument's"),
    Spoil(
        "a total with the panel's code",
        lambda b: asked(b, "total")["code"][0].update(code="69737-5"),
        "total: the code is not the instrument's",
    ),
]
