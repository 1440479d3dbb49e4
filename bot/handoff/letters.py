"""The words of the e-mails to staff: codes, times and links. Never a visitor's words, name, contact or score.

Only ids that look like ids, known codes, times, numbers and the addresses of staff are taken from a payload: whatever else might stand in it by
mistake cannot reach a mailbox.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.handoff.alerts import ALERT, DEAD_LETTER, event_page
from bot.handoff.outcome import SENTENCES, Outcome
from bot.handoff.summary import SUMMARY
from bot.rules.escalation import DELAYS
from bot.rules.risk import FOR_STAFF

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import tzinfo

    from bot.delivery_ports import LeasedItem

ALERT_TEST = "alert.test"
OPAQUE = re.compile(r"[A-Za-z0-9_.-]{1,64}")
ADDRESS = re.compile(r"[\w.+'-]{1,64}@[A-Za-z0-9.-]{1,190}")
FOOT = "This e-mail was sent by a program and carries nothing a visitor wrote. Answers to it are not read."


@dataclass(frozen=True)
class Letter:
    """Subject and plain text of an e-mail."""

    subject: str
    text: str
    urgent: bool = False


class LetterWriter:
    """Writes the letter of an outbox item."""

    def __init__(self, public_address: str, zone: tzinfo) -> None:
        """Take the address that links begin with, and the clinic's time zone."""
        self._home = public_address.rstrip("/")
        self._zone = zone

    def write(self, item: LeasedItem) -> Letter | None:
        """Write the letter, or None for a type that is no letter."""
        match item.type:
            case _ if item.type == ALERT:
                return self._alert(item.subject_id, item.payload)
            case _ if item.type == SUMMARY:
                return self._summary(item.payload)
            case _ if item.type == DEAD_LETTER:
                return self._dead_letter(item.payload)
            case _ if item.type == ALERT_TEST:
                return self._test(item.payload)
        return None

    def _alert(self, event_id: str, payload: Mapping[str, Any]) -> Letter:
        level = _number(payload.get("level"))
        waited = int(DELAYS[min(level, len(DELAYS) - 1)].total_seconds() // 60)
        subject = (
            f"[Firststep] REMINDER {level}: nobody has taken a safety event for {waited} minutes"
            if level
            else "[Firststep] Safety event: please look now"
        )
        minutes = ", ".join(str(int(wait.total_seconds() // 60)) for wait in DELAYS[1:])
        lines = [
            "A message in the chat was read as a safety event.",
            "",
            f"Class: {_class(payload.get('verdict'))}",
            f"Time: {self._moment(payload.get('at'))}",
            f"Conversation: {_opaque(payload.get('conversation_id'))}",
            f"Page: {event_page(self._home, _opaque(event_id))}",
            "",
            "What to do",
            "1. Open the page, sign in and read the conversation. The visitor was shown the help lines for this class.",
            "2. Act by your clinic's own protocol.",
            "3. Acknowledge the event on that page and state what came of it.",
            "",
            f"Until somebody acknowledges it, it is repeated after {minutes} minutes, and a request for a",
            "consultation from this conversation is held back.",
        ]
        return Letter(subject, _join(lines), urgent=True)

    def _summary(self, payload: Mapping[str, Any]) -> Letter:
        count = {name: _number(payload.get(name)) for name in payload}
        lines = [
            f"Good morning. This is where things stand on {_opaque(payload.get('day'))}.",
            "",
            f"Safety events that nobody has acknowledged: {count.get('open_safety_events', 0)}",
            f"  {self._home}/staff/safety",
            *(line for event in payload.get("waiting") or () for line in self._waiting(event)),
            f"Requests for a consultation that are held: {count.get('held_leads', 0)}",
            f"  {self._home}/staff/leads",
            f"Events that could not be delivered: {count.get('dead_letters', 0)}",
            f"  {self._home}/staff/deliveries",
            "",
            f"New since the last summary: {count.get('new_safety_events', 0)} safety events,",
            f"{count.get('new_leads', 0)} requests for a consultation.",
        ]
        return Letter("[Firststep] Morning summary", _join(lines))

    def _waiting(self, event: Mapping[str, Any]) -> Iterator[str]:
        yield f"  - {_class(event.get('verdict'))}, since {self._moment(event.get('at'))}"
        told = [one for one in event.get("told") or () if isinstance(one, str) and ADDRESS.fullmatch(one)]
        if told:
            yield f"    Told last: {', '.join(told)}, {self._moment(event.get('told_at'))}"
        yield f"    {event_page(self._home, _opaque(event.get('id')))}"

    def _dead_letter(self, payload: Mapping[str, Any]) -> Letter:
        reason = payload.get("outcome")
        outcome = Outcome(reason) if reason in set(Outcome) else Outcome.FAILED
        lines = [
            "An event could not be delivered and was given up.",
            "",
            f"Endpoint: {_opaque(payload.get('endpoint'))}",
            f"Event: {_opaque(payload.get('type'))}",
            f"Time: {self._moment(payload.get('at'))}",
            f"Reason: {SENTENCES[outcome]}",
            f"Page: {self._home}/staff/deliveries",
            "",
            "What to do",
            "1. Put the cause right; `firststep handoff test` shows whether it is.",
            "2. On that page, send the events again that were given up. Until then nobody else hears of them.",
            "",
            "There is one e-mail like this for each endpoint and day, however many events there are.",
        ]
        return Letter("[Firststep] Events are not being delivered", _join(lines))

    def _test(self, payload: Mapping[str, Any]) -> Letter:
        lines = [
            "This is a test of the way that alerts take. There is no safety event, and nothing to do.",
            "",
            f"Time: {self._moment(payload.get('at'))}",
            f"The link of an alert begins like this: {self._home}/staff/safety",
        ]
        return Letter("[Firststep] TEST of the alerts, nothing to do", _join(lines))

    def _moment(self, text: object) -> str:
        try:
            moment = datetime.fromisoformat(str(text))
        except ValueError:
            return "unknown"
        return moment.astimezone(self._zone).strftime("%Y-%m-%d %H:%M %Z")


def _opaque(value: object) -> str:
    return value if isinstance(value, str) and OPAQUE.fullmatch(value) else "unknown"


def _class(verdict: object) -> str:
    return FOR_STAFF.get(verdict, "unknown") if isinstance(verdict, str) else "unknown"


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _join(lines: list[str]) -> str:
    return "\n".join([*lines, "", FOOT, ""])
