"""What a visitor can read: every variant of every response, filled in, with its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.content.sample import TURN
from bot.words import Words, WordsError

if TYPE_CHECKING:
    from bot.content.ledger import Ledger

PIECES = (
    "utter_word.",
    "utter_label.",
    "utter_fact.",
)  # no messages of their own: words, choices and facts inside others
SCRIPTS = ("utter_safety.", "utter_help.", "utter_system.problem")  # what is said to a person in danger


@dataclass(frozen=True)
class Line:
    """One variant (from 0) of a response. `raw` has its placeholders, `text` sample or real facts in their place."""

    response: str
    variant: int
    raw: str
    text: str
    labels: tuple[str, ...]

    @property
    def where(self) -> str:
        """Its place, for a person."""
        return self.response if self.variant == 0 else f"{self.response}, variant {self.variant + 1}"

    @property
    def spanish(self) -> bool:
        """Whether it is in Spanish: English rules of wording and grade do not fit it."""
        return self.response.endswith((".es", "_es"))

    @property
    def message(self) -> bool:
        """Whether it is a message of its own."""
        return not self.response.startswith(PIECES)

    def own_words(self, ledger: Ledger) -> str:
        """The text without what is reproduced word for word."""
        kept = [line for line in self.text.split("\n") if line.strip() not in ledger.verbatim]
        return "\n".join(kept).strip()


def lines(words: Words) -> list[Line]:
    """Every variant in the order of the file; one that cannot be filled is left out (check_placeholders reports it)."""
    found = []
    for response, variants in words.responses.items():
        for place, variant in enumerate(variants):
            try:
                spoken = words.say(response, place, {**TURN, "asked_topic": "nav.help"})
            except (WordsError, ValueError, KeyError, TypeError):
                continue
            labels = tuple(label for _, label in spoken.buttons)
            found.append(Line(response, place, str(variant["text"]), spoken.text, labels))
    return found


def script(response: str) -> bool:
    """Whether a response is said to a person in danger."""
    return response.startswith(SCRIPTS)
