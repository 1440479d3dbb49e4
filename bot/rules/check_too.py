"""A question, and the wish for the check in the same breath: "what will a visit cost? also want the check"."""

from __future__ import annotations

import re

from bot.rules.commands import plainly
from bot.rules.letter import FOUND, NAMED, PARTS

I_WANT = (
    r"(?:i(?:'?d| would)? )?(?:also )?(?:want|need|like|wanna|take|do)(?: to)?(?: (?:also|do|take|have|start|try))*"
)
WANTS_CHECK = re.compile(
    rf"(?:(?:and|but|also|then|please|ok|okay|plus|so) )*(?:{I_WANT} )?(?:the|your|that|an?) (?:anxiety )?(?:check|test|quiz|questionnaire|screening)(?: (?:too|also|as well|please|then|now|thanks))*"
)
VISIT = re.compile(
    r"\bhow long (?:is|does|are|do|will) (?:an? |the |one |each )?(?:visits?|sessions?|appointments?|infusions?)\b"
)
MOST = 2  # topics beside the check


def checks_too(text: str, intent: str) -> list[str]:
    """The topics that are asked about where the check is wished for at the end too; none where it is not."""
    *asked, last = [plainly(part) for part in PARTS.split(text.strip()) if part.strip()] or [""]
    if not asked or WANTS_CHECK.fullmatch(last) is None:
        return []
    topics = topics_of(asked)
    known = [intent] if intent.startswith(("faq.", "advice.")) else []
    return list(dict.fromkeys(topics or known))[:MOST]


def asked_behind(rest: str) -> str | None:
    """The topic of a question behind an answer ("and can i drive after"), by its own words; None where they name none."""
    return next(iter(topics_of([plainly(part) for part in PARTS.split(rest.strip()) if part.strip()])), None)


def topics_of(parts: list[str]) -> list[str]:
    """The topics that the parts of a message name."""
    return [topic for part in parts if (topic := _topic(part))]


def _topic(part: str) -> str | None:
    if VISIT.search(part):
        return "faq.session"
    told = next((topic for words, topic in NAMED if words.fullmatch(part)), None)
    return told or next((topic for words, topic in FOUND if words.search(part)), None)
