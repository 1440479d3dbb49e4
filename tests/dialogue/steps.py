"""Every step at which a visitor can type, reached through the chat API, for tests that try the same things at each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor

CRISIS = "I want to kill myself"


def _age(visitor: Visitor) -> None:
    visitor.tap("start.screening")


def _consent(visitor: Visitor) -> None:
    visitor.tap("start.screening", "age.adult")


def _item(number: int) -> Callable[[Visitor], None]:
    def reach(visitor: Visitor) -> None:
        visitor.to_first_item()
        visitor.tap(*["gad7.1"] * (number - 1))

    return reach


def _read_back(visitor: Visitor) -> None:
    _item(4)(visitor)
    visitor.say("most days")


def _difficulty(visitor: Visitor) -> None:
    visitor.to_first_item()
    visitor.tap(*["gad7.1"] * 7)


def _result(visitor: Visitor) -> None:
    visitor.screen([1] * 7)


def _booking_age(visitor: Visitor) -> None:
    visitor.say("I want to book an appointment")


def _name(visitor: Visitor) -> None:
    _result(visitor)
    visitor.tap("booking.start")


def _contact(visitor: Visitor) -> None:
    _name(visitor)
    visitor.say("Testina Example")


def _times(visitor: Visitor) -> None:
    _contact(visitor)
    visitor.say("919-555-0123")


def _booking_read_back(visitor: Visitor) -> None:
    _times(visitor)
    visitor.tap("booking.skip_times")


def _field(visitor: Visitor) -> None:
    _booking_read_back(visitor)
    visitor.tap("booking.change")


def _requested(visitor: Visitor) -> None:
    _booking_read_back(visitor)
    visitor.tap("booking.send")


def _minor(visitor: Visitor) -> None:
    visitor.tap("start.screening", "age.minor")


def _declined(visitor: Visitor) -> None:
    visitor.tap("start.screening", "age.adult", "consent.decline")


def _stopped(visitor: Visitor) -> None:
    visitor.to_first_item()
    visitor.say("stop")


def _open(visitor: Visitor) -> None:
    """Stands there already."""


# In a form: step -> how to reach it, and the topic of the question that stands there.
ASKED: dict[str, tuple[Callable[[Visitor], None], str]] = {
    "age": (_age, "screening.age"),
    "consent": (_consent, "screening.consent"),
    **{f"item {number}": (_item(number), "screening.item") for number in range(1, 8)},
    "read-back": (_read_back, "screening.confirm"),
    "difficulty": (_difficulty, "screening.difficulty"),
    "age before booking": (_booking_age, "screening.age"),
    "name": (_name, "booking.name"),
    "contact": (_contact, "booking.contact"),
    "times": (_times, "booking.times"),
    "booking read-back": (_booking_read_back, "booking.confirm"),
    "field to change": (_field, "booking.confirm"),
}
# Outside of forms.
IDLE: dict[str, Callable[[Visitor], None]] = {
    "open": _open,
    "result": _result,
    "requested": _requested,
    "minor": _minor,
    "declined": _declined,
    "stopped": _stopped,
}
EVERYWHERE: dict[str, Callable[[Visitor], None]] = {**{step: reach for step, (reach, _) in ASKED.items()}, **IDLE}
# Where something else holds, and where everything may go.
HELD: dict[str, Callable[[Visitor], None]] = {
    "paused after violence": lambda visitor: visitor.say("I want to hurt my boss, I'm going to attack him"),
    "paused after abuse": lambda visitor: visitor.say("my husband hits me and I'm scared of him"),
    "paused in an emergency": lambda visitor: visitor.say("I have chest pain and can't breathe"),
    "asked about erasing": lambda visitor: visitor.say("delete my data"),
}
