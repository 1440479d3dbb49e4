"""From what the dialogue said to messages with a place in the transcript."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.ports import Choice, Message, Said
from bot.rules.offers import may_offer, must_offer_screening, next_steps, pitches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.ports import Link
    from bot.rules.instrument import Instrument
    from bot.rules.state import State
    from bot.words import Spoken, Words

# Under every reply while help stands, by the last danger; Spanish resources are those with `_es` where there is one.
STANDING_HELP = {
    "crisis": ("call_988", "text_988", "chat_988", "call_911"),
    "emergency": ("call_911", "call_poison", "call_988"),
    "violence": ("call_911", "call_988", "text_988"),
    "abuse": ("call_911", "call_domestic_violence", "call_rainn", "call_childhelp", "call_eldercare", "text_988"),
}
# The words to somebody young who is hurt, and those of the check, which name a parent as a first step.
YOUNG_ABUSE, MINOR = "utter_help.young_abuse", "utter_screening.minor"


@dataclass(frozen=True)
class Reply:
    """The bot's answers, and where the conversation stands (the contract's `state`)."""

    messages: tuple[Message, ...]
    state: dict[str, Any]


@dataclass(frozen=True)
class Opened:
    """A new conversation: its token and its first reply."""

    token: str
    reply: Reply


def as_said(spoken: Spoken) -> Said:
    """Words that the service speaks itself, when the dialogue cannot."""
    return Said(spoken.response, spoken.topic, spoken.kind, spoken.text, spoken.buttons, spoken.links, spoken.extra)


def once(said: Sequence[Said]) -> list[Said]:
    """A form asks its question after every turn of a message: only the last, which stands, is kept.

    Beside the question whether to erase everything none is: a yes must have one meaning. Who is young and hurt gets one text: that of the check speaks of a parent.
    """
    if any(one.response.removesuffix(".es") == YOUNG_ABUSE for one in said):
        said = [one for one in said if one.response.removesuffix(".es") != MINOR]
    if any(one.response == "utter_nav.delete_data" for one in said):
        return [one for one in said if not _asks(one)]
    stands = max((place for place, one in enumerate(said) if _asks(one)), default=None)
    return [one for place, one in enumerate(said) if not _asks(one) or place == stands]


def _asks(one: Said) -> bool:
    return one.response.startswith(("utter_ask_", "utter_screening.confirm", "utter_booking.confirm"))


def messages_from(
    said: Sequence[Said],
    first_seq: int,
    at: datetime,
    reply_to: str | None,
    slots: Mapping[str, Any],
    state: State,
    words: Words,
    instrument: Instrument,
) -> list[Message]:
    """Messages in order, each with its permitted choices under fresh opaque ids."""
    messages: list[Message] = []
    last = len(said) - 1
    longer = _longer_known(said, words)
    topics = [one.topic for one in said]
    for place, one in enumerate(said):
        buttons = [
            (name, label)
            for name, label in one.buttons
            if may_offer(name, slots, state, one.response) and not pitches(topics, name)
        ]
        links = one.links
        if place == longer:
            buttons.append(("nav.more", words.label("nav.more")))
        if place == last:
            named = {name for name, _ in buttons} | {choice.name for message in messages for choice in message.choices}
            buttons += [
                (name, words.label(name.removeprefix("ask.")))
                for name in next_steps(topics, named, slots, state)
                if name not in named and not pitches(topics, name)
            ]
            buttons += _always(buttons, slots, state, words)
            links += _standing([link for each in said for link in each.links], slots, words)
        messages.append(
            Message(
                seq=first_seq + place,
                sender="bot",
                kind=one.kind,
                topic=one.topic,
                text=one.text,
                at=at,
                choices=tuple(Choice(secrets.token_urlsafe(9), label, name) for name, label in buttons),
                links=links,
                extra=_extra(one, instrument),
                reply_to=reply_to,
            )
        )
    return messages


def _standing(shown: Sequence[Link], slots: Mapping[str, Any], words: Words) -> tuple[Link, ...]:
    """The links of the danger that stands which the reply does not show yet."""
    if not slots.get("hold"):
        return ()
    names = STANDING_HELP[str(slots.get("danger") or "crisis")]
    if slots.get("language") == "es":
        names = tuple(f"{name}_es" if f"{name}_es" in words.resources else name for name in names)
    links = (words.resources[name] for name in names if name in words.resources)
    return tuple(link for link in links if link not in shown)


def _always(
    buttons: Sequence[tuple[str, str]], slots: Mapping[str, Any], state: State, words: Words
) -> list[tuple[str, str]]:
    names = {name for name, _ in buttons}
    extra = []
    if must_offer_screening(slots, state) and "start.screening" not in names:
        extra.append(("start.screening", words.label("start.screening")))
    if slots.get("hold") == "paused" and "help.resume" not in names:
        extra.append(("help.resume", words.label("help.resume", str(slots.get("language") or "en"))))
    return extra


def _longer_known(said: Sequence[Said], words: Words) -> int | None:
    """The place of the last short answer that has a longer version."""
    short = (place for place, one in enumerate(said) if one.response == f"utter_{one.topic}")
    known = [place for place in short if words.fitting(f"{said[place].response}.more") in words.responses]
    return known[-1] if known else None


def _extra(one: Said, instrument: Instrument) -> dict[str, Any]:
    extra = dict(one.extra)
    if one.kind == "item":
        item = instrument.items[int(extra["item"]) - 1]
        extra |= {
            "lead_in": instrument.lead_in,
            "item_text": item.text,
            "progress": {"at": item.number, "of": len(instrument.items)},
        }
    return extra


def offered(messages: Sequence[Message]) -> dict[str, str]:
    """Choice id -> name, for every choice of a reply."""
    return {choice.id: choice.name for message in messages for choice in message.choices}
