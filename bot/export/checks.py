"""Our own checks of a bundle's codes: what the library lets pass and a receiver would believe.

They read the finished JSON and compare it with the instrument's data, so that a builder's mistake is seen here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.export.check_answers import answer_problems
from bot.export.check_form import form_problems
from bot.export.check_privacy import privacy_problems
from bot.export.check_score import score_problems
from bot.export.names import LOINC, OBSERVATION_CATEGORY, SCORE_UNIT, UCUM, URI_SYSTEM, Json
from bot.export.reading import by_type, members

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument

# LOINC's own list for item 2 says "More days than not"; the form says "More than half the days" (LA6570-1).
MORE_DAYS_THAN_NOT = "LA18938-3"
# LOINC's name of item 6 says "in last 4 weeks"; the form asks about 2.
WRONG_PERIOD = re.compile(r"\b(4|four)[\s-]+weeks?\b", re.IGNORECASE)
# R4: a dateTime with hours must have its offset.
ZONED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
URN_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TIMES = {"authored", "effectiveDateTime"}


def problems(instrument: Instrument, bundle: Json, subject: str | None = None) -> list[str]:
    """What is wrong with a bundle whose structure was accepted, one line each; empty when nothing is.

    `subject` is the only person the bundle may refer to.
    """
    found = _envelope_problems(bundle, subject) + _code_problems(instrument, bundle)
    found += privacy_problems(instrument, bundle)
    forms, responses, scores = (
        by_type(bundle, kind) for kind in ("Questionnaire", "QuestionnaireResponse", "Observation")
    )
    if len(forms) != 1 or len(responses) != 1 or len(scores) > 1:
        return [*found, "the bundle must hold one form, one response and at most one score"]
    found += form_problems(instrument, forms[0])
    found += answer_problems(instrument, forms[0], responses[0])
    found += score_problems(instrument, bundle, responses[0], scores[0] if scores else None)
    return found


def _envelope_problems(bundle: Json, subject: str | None) -> list[str]:
    found = []
    if bundle.get("type") != "collection":
        found.append("the bundle's type is not collection")
    addresses = [entry.get("fullUrl", "") for entry in bundle.get("entry", [])]
    if len(set(addresses)) != len(addresses) or not all(URN_UUID.fullmatch(address) for address in addresses):
        found.append("each entry needs a urn:uuid of its own as fullUrl")
    for entry in bundle.get("entry", []):
        identifier = entry.get("resource", {}).get("identifier")
        if identifier not in (None, {"system": URI_SYSTEM, "value": entry.get("fullUrl")}):
            found.append("an identifier is not the resource's own URN")
    for key, value in members(bundle):
        if key in TIMES and not ZONED.fullmatch(str(value)):
            found.append(f"{key} is not a time with its zone")
        if key == "reference" and value not in addresses and value != subject:
            found.append("a reference does not resolve inside the bundle")
        if key == "subject" and value != {"reference": subject}:
            found.append("the bundle names a subject that was not given")
    return found


def _code_problems(instrument: Instrument, bundle: Json) -> list[str]:
    """Every code anywhere is one of the instrument's, and no trap of LOINC's is in any string."""
    scored, unscored = instrument.options, instrument.difficulty_options
    ours = {option.code for option in (*scored, *unscored)} | {item.code for item in instrument.items}
    ours |= {code for code in (instrument.code, instrument.total_code) if code}
    if instrument.difficulty is not None:
        ours.add(instrument.difficulty.code)
    known = {LOINC: ours, UCUM: {SCORE_UNIT}, OBSERVATION_CATEGORY: {"survey"}}
    found = []
    for key, value in members(bundle):
        if isinstance(value, dict) and "code" in value and "system" in value:
            system, code = value["system"], value["code"]
            if code not in known.get(system, set()):
                found.append(f"{code} of {system} is not a code of this instrument")
        if value == MORE_DAYS_THAN_NOT:
            found.append('LA18938-3 ("More days than not") is not an answer of the form: use LA6570-1')
        if isinstance(value, str) and WRONG_PERIOD.search(value):
            found.append(f"{key} speaks of 4 weeks: the form asks about the last 2 weeks")
    return found
