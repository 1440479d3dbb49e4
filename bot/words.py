"""Every word to a visitor: read from data/responses.yml, filled with the clinic's facts, spoken one variant after the other."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field
from functools import cached_property
from math import lcm
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import yaml

from bot.ports import Link, MessageKind
from bot.rules.commands import plainly
from bot.rules.instrument import DEFAULT, REVIEWED
from bot.rules.topics import BUTTON_TOPICS, topic_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

DATA = Path(__file__).resolve().parents[1] / "data"
ASKED = "asked"  # metadata: the message carries the topic of what the visitor asked for
SENTENCE_END = re.compile(r"(?<=[.!?]) ")
ITEM = "utter_ask_gad7_"  # the questions of the items, in the usual questionnaire's words
CONTACTS = ("clinic_contact", "clinic_contact_es")  # placeholders that name the way to the clinic
KINDS = {"screening.item": "item", "screening.result": "result"}
KINDS_BY_ROOM = {"safety": "help", "booking": "booking"}
# Answers that are opened differently once all their variants were told; one-line courtesies, re-asks and a form's questions are not.
# An answer told before may stand under a new question, so no opening says that somebody asks again.
AGAIN = {
    "utter_safety.": "again_safety", "utter_help.resume": "", "utter_help.": "again_safety", "utter_faq.": "again",
    "utter_advice.": "again", "utter_oos.es": "again_safety", "utter_oos": "again_unknown",
}  # fmt: skip


class WordsError(Exception):
    """A response is missing, or a placeholder in it has no value. The sentence names it."""


@dataclass(frozen=True)
class Spoken:
    """One response, filled in: ready to become a message."""

    response: str
    topic: str
    kind: MessageKind
    text: str
    buttons: tuple[tuple[str, str], ...] = ()  # (choice name, label)
    links: tuple[Link, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Words:
    """The responses by name, the clinic's facts, and the help resources by id."""

    responses: Mapping[str, Sequence[Mapping[str, Any]]]
    facts: Mapping[str, str]
    resources: Mapping[str, Link]
    live: Mapping[str, Callable[[], str]] = field(default_factory=dict)  # what changes with the clock
    legal_hold: bool = False  # nothing is erased: what says otherwise is said in its variant `.held`

    @cached_property
    def topics_by_label(self) -> Mapping[str, str]:
        """What the label of any button asks for when it is typed: plain words -> topic. A label of two meanings has none."""
        found: dict[str, str | None] = {}
        for name, variants in self.responses.items():
            of_topic = name.removeprefix("utter_label.") if name.startswith("utter_label.faq.") else None
            for one in variants:
                labels = [(one["text"], of_topic)] if of_topic else []
                labels += [(each["title"], each["payload"].removeprefix("/")) for each in one.get("buttons") or ()]
                for label, asked in labels:
                    topic = BUTTON_TOPICS.get(asked, asked)
                    if topic.startswith("faq.") or asked in BUTTON_TOPICS:
                        plain = plainly(label)
                        found[plain] = topic if found.get(plain, topic) == topic else None
        return {label: topic for label, topic in found.items() if topic is not None and "{" not in label}

    def say(self, response: str, times_told: int = 0, values: Mapping[str, Any] | None = None) -> Spoken:
        """The response in the variant for the n-th time it is told. Raises WordsError for an unknown name or placeholder."""
        response = self._for(response, (values or {}).get("questionnaire"))
        response = self.fitting(response, str((values or {}).get("language") or "en"))
        variants = self.responses.get(response)
        if not variants:
            raise WordsError(f"There is no response named {response} in data/responses.yml.")
        variant = variants[times_told % len(variants)]
        meta = dict(variant.get("metadata") or {})
        topic = str(meta.get("topic") or topic_of(response) or "")
        topic = (values or {}).get("asked_topic", "nav.help") if topic == ASKED else topic
        if not topic and not response.startswith(("utter_word.", "utter_label.", "utter_fact.")):
            raise WordsError(f"The response {response} belongs to no topic: give it metadata with a topic.")
        values = {"retold": max(times_told - len(variants), 0), **self._with_words(values or {})}
        buttons = [
            (b["payload"].removeprefix("/"), self._fill(b["title"], values, response))
            for b in variant.get("buttons") or ()
        ]
        buttons += [(f"ask.{name}", self._label(name)) for name in values.get("ask", ())]
        kind = meta.get("kind") or KINDS.get(topic) or KINDS_BY_ROOM.get(topic.split(".", 1)[0]) or "text"
        return Spoken(
            response=response,
            topic=topic,
            kind=cast("MessageKind", kind),
            text=self._again(response, values.get("retold", 0), again=times_told >= len(variants))
            + self._fill(str(variant["text"]), values, response).strip(),
            buttons=tuple((_choice_name(name), label) for name, label in buttons),
            links=tuple(self.resources[i] for i in _links(meta, str(variant["text"])) if i in self.resources),
            extra=_extra(kind, meta, values),
        )

    def _for(self, response: str, questionnaire: str | None) -> str:
        """The response's name for a questionnaire other than the usual one; its items are never said in another's words."""
        name = f"{response}.{questionnaire}"
        own = questionnaire not in (None, DEFAULT) and (name in self.responses or response.startswith(ITEM))
        return name if own else response

    def fitting(self, response: str, language: str = "en") -> str:
        """The name of the response in the visitor's language, and as it is true under a legal hold; itself when it has no such form."""
        if self.legal_hold and f"{response}.held" in self.responses:
            return f"{response}.held"
        return f"{response}.{language}" if language != "en" and f"{response}.{language}" in self.responses else response

    def label(self, topic: str, language: str = "en") -> str:
        """The short name of a topic, as on a button."""
        return str(self.responses[self.fitting(f"utter_label.{topic}", language)][0]["text"])

    def _label(self, topic: str) -> str:
        return self.label(topic)

    def _again(self, response: str, retold: int, *, again: bool) -> str:
        """What stands before words that were all told before, so that nothing is repeated word for word. Empty the first time.

        `retold`: how many tellings of the conversation had such an opening; no opening comes twice in a row.
        """
        kind = next((word for room, word in AGAIN.items() if response.startswith(room)), None)
        if not again or not kind:
            return ""
        openings = self.responses[self.fitting(f"utter_word.{kind}", "es" if response.endswith(".es") else "en")]
        round_of_both = lcm(len(openings), len(self.responses[response]))  # then each opening meets other words
        return f"{openings[(retold + retold // round_of_both) % len(openings)]['text']} "

    def _word(self, name: str) -> str:
        return str(self.responses[f"utter_word.{name}"][0]["text"])

    def _with_words(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Yes-and-no values and times as words; the rest as it is."""
        filled = dict(values)
        for flag in ("voicemail", "say_name"):
            if flag in values:
                yes_no = "yes" if values[flag] else "no"
                filled[f"{flag}_words"] = self._word(f"{flag}.{yes_no}")
                filled[f"{flag}_switch"] = self._word(f"{flag}_switch.{yes_no}")
        if "result" in values:
            filled["result_limits"] = self._limits(self._for(str(values["result"]), values.get("questionnaire")))
        if "times" in values:
            code = "any" if values["times"] == "-" else values["times"]
            known = f"utter_word.times.{code}" in self.responses
            filled["times_words"] = self._word(f"times.{code}") if known else code
        return filled

    def _limits(self, result: str) -> str:
        """What a result says beside its number, for its explanation too: every sentence without a placeholder, but the licence in the last paragraph."""
        told = [str(variant["text"]).split("\n\n")[:-1] for variant in self.responses.get(result, ())[:1]]
        parts = (SENTENCE_END.split(part) for parts in told for part in parts)
        return "\n\n".join(filter(None, (" ".join(one for one in each if "{" not in one) for each in parts)))

    def _fill(self, text: str, values: Mapping[str, Any], response: str) -> str:
        """Placeholders replaced by values of the turn, then by the clinic's facts. Visitor words are never parsed again."""
        pieces = []
        for literal, name, _, _ in string.Formatter().parse(text):
            pieces.append(literal)
            if name is None:
                continue
            if name in values:
                pieces.append(str(values[name]))
            elif name in self.live:
                pieces.append(self.live[name]())
            elif name in self.facts:
                pieces.append(self.facts[name] or self._unknown(name))
            else:
                raise WordsError(f"The placeholder {{{name}}} in {response} has no value.")
        return " ".join("".join(pieces).split(" ")).replace("  ", " ")

    def _unknown(self, name: str) -> str:
        """What is said where the clinic's settings are empty: never invented."""
        fallback = self.responses.get(f"utter_fact.{name.removeprefix('fact_')}")
        return str(fallback[0]["text"]) if fallback else ""


def usual_name(response: str) -> str:
    """The name of what is said in the usual questionnaire's words: utter_ask_agreed.gad2 -> utter_ask_agreed."""
    return response.removesuffix(f".{questionnaire_of(response)}")


def questionnaire_of(response: str) -> str:
    """The questionnaire that a response is for: utter_ask_agreed.gad2 -> gad2. The usual one for every other name."""
    last = response.rpartition(".")[2]
    return last if last in REVIEWED else DEFAULT


def _links(meta: Mapping[str, Any], text: str) -> list[str]:
    """The resources of a response by id; where it names the way to the clinic, that way is there to tap, too."""
    contacts = [name for name in CONTACTS if f"{{{name}}}" in text]
    return [*(meta.get("links") or ()), *contacts]


def _choice_name(payload: str) -> str:
    """Questions offered as choices are named ask.<topic>; other buttons keep their name."""
    return f"ask.{payload}" if payload.startswith(("faq.", "advice.")) else payload


def _extra(kind: str, meta: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    if kind == "item":
        return {"item": meta["item"]}
    if kind == "result":
        return {"total": values["total"], "band": values["band"], "answers": values.get("answers", [])}
    return {}


def read_responses(path: Path = DATA / "responses.yml") -> dict[str, list[dict[str, Any]]]:
    """The responses of a Rasa domain file. Raises WordsError when it is not one."""
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=_FastLoader)  # noqa: S506 - the safe loader, in C
    if not isinstance(content, dict) or not isinstance(content.get("responses"), dict):
        raise WordsError(f"{path.name} holds no responses.")
    return cast("dict[str, list[dict[str, Any]]]", content["responses"])


def read_resources(path: Path = DATA / "resources.yml") -> dict[str, Link]:
    """Help lines and numbers by id."""
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=_FastLoader)  # noqa: S506 - the safe loader, in C
    entries = content["resources"] if isinstance(content, dict) else content
    return {entry["id"]: Link(entry["label"], entry["href"], entry["kind"]) for entry in entries}


_FastLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_words(
    facts: Mapping[str, str],
    booking_page: str = "",
    overrides: Path | None = None,
    live: Mapping[str, Callable[[], str]] | None = None,
    *,
    contacts: Mapping[str, Link] | None = None,
    legal_hold: bool = False,
) -> Words:
    """The words as the clinic speaks them. Overrides replace whole responses by name; an unknown name is refused.

    `contacts`: what the placeholders CONTACTS lead to when they are tapped.
    """
    responses = read_responses()
    if overrides is not None:
        for name, variants in read_responses(overrides).items():
            if name not in responses:
                raise WordsError(f"{overrides.name} overrides {name}, which does not exist.")
            responses[name] = variants
    resources = {**read_resources(), **(contacts or {})}
    if booking_page:
        resources["booking_page"] = Link("Open the booking page", booking_page, "page")
    silent = {"watch_line": str, "watch_line_es": str}
    return Words(responses, dict(facts), resources, {**silent, **(live or {})}, legal_hold)
