"""What is typed after a safety script, and what it means: shared by the rooms that read it, one for each danger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.rules.after_help_words import ASKING, NEGATED, UNSAFE
from bot.rules.commands import command, meant, plainly
from bot.rules.risk import HOLDING, MILD

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

# The gentle note, in its words of its own, the plain question that may follow, and the reply to its no.
NOTE, GRIEF, UNREAL = "utter_safety.soft", "utter_safety.soft.grief", "utter_safety.soft.unreal"
VOICES, UNWANTED = "utter_safety.violence.voices", "utter_safety.violence.unwanted"
ASKS, ASKED = "utter_safety.soft.asks", "utter_help.asked"
NOTED = (NOTE, GRIEF, UNREAL, ASKS)
# The script for danger to others first asks whether anyone is in danger right now; that for abuse, whether it is safe where they are.
VIOLENCE, ABUSE = "utter_safety.violence", "utter_safety.abuse"
FORM = ("utter_ask_", "utter_screening.", "utter_booking.")  # what asks for a form
HARM_READ = frozenset({"violence", "abuse"})
AGAIN = frozenset({"again", "once more", "one more time", "make it the last"})  # of what happened, or of an end
FREE = frozenset({None, "panic"})  # nothing stands
LOOSE = FREE | {"third_party"}  # dangers that hold nothing
FEW = 5  # words; so short a line is about what was spoken of
SHORT = 14  # words; a longer message speaks for itself, but for a question to the clinic in a crisis, an emergency, and what is told after abuse or violence
# Orders that are followed while help stands, too; "stop" and "skip" have nothing to end there.
FOLLOWED = frozenset(
    "nav.delete_data nav.human nav.book nav.start_screening nav.repeat nav.why_ask nav.explain nav.restart nav.review nav.continue nav.back".split()
)


@dataclass(frozen=True)
class Meaning:
    """The turn to take (an intent), and the verdict when the message makes a danger known that was not known before."""

    intent: str
    verdict: str | None = None


PAUSED = Meaning("oos")  # what is not understood while help stands: help comes first, and the way on
CRISIS = Meaning("safety.crisis")
NEW_CRISIS = Meaning("safety.crisis", "crisis")
NEW_EMERGENCY = Meaning("safety.emergency", "emergency")
NEW_VIOLENCE = Meaning("safety.violence", "violence")
NOTED_ONLY = Meaning(NOTE.removeprefix("utter_"), "soft")
ASK = Meaning(ASKS.removeprefix("utter_"))
GOOD_STEP = Meaning("help.out_of_reach")
LINES = Meaning("help.lines_stay")  # what is no danger: the lines stay, and the way on


@dataclass(frozen=True)
class Typed:
    """A message, what the readers found in it, the responses of the last reply, and how often each was told."""

    text: str
    plain: str
    verdict: str
    asked: tuple[str, ...]
    told: Mapping[str, int]

    @classmethod
    def of(cls, text: str, verdict: str, asked: Collection[str], told: Mapping[str, int]) -> Typed:
        """Spanish tellings count as those of the same response."""
        return cls(text, plainly(text), verdict, tuple(name.removesuffix(".es") for name in asked), told)

    @property
    def last(self) -> str:
        """The last thing that was told, so that a yes answers it: a form's question where one stands."""
        return self.asked[-1] if self.asked else ""

    @property
    def mild(self) -> bool:
        """Nothing that staff would be told of was found."""
        return self.verdict in MILD

    @property
    def words(self) -> int:
        """How many."""
        return len(self.plain.split())

    @property
    def bare(self) -> bool:
        """So few words that they are about what was spoken of."""
        return self.words <= FEW

    @property
    def asks(self) -> bool:
        """By a question mark, or by how it begins."""
        return "?" in self.text or ASKING.search(self.plain) is not None

    @property
    def order(self) -> str | None:
        """The order that it is and nothing else."""
        if self.plain in AGAIN:
            return None
        return "nav.back" if meant(self.text) is not None else command(self.text)

    @property
    def unsafe(self) -> bool:
        """Nothing is said but that it is not safe."""
        return UNSAFE.fullmatch(self.plain) is not None and NEGATED.search(self.plain) is not None

    def times(self, response: str) -> int:
        """How often a response was told, in either language."""
        return self.told.get(response, 0) + self.told.get(f"{response}.es", 0)

    def spoken_of(self, *responses: str) -> bool:
        """Was one of these told, now or before?"""
        return any(self.times(one) or one in self.asked for one in responses)


# Told where no such script stands, each is one itself: it stops or pauses what was under way.
AS_SCRIPT = {
    Meaning("help.at_edge", "crisis"): "safety.crisis.edge",
    Meaning("help.means", "crisis"): "safety.crisis.means",
    Meaning("help.child_down", "violence"): "safety.violence.child",
    Meaning("help.mother", "violence"): "safety.violence.mother",
    Meaning("help.other_hurt", "abuse"): "safety.abuse.other",
}


def as_script(meaning: Meaning | None, danger: str | None) -> Meaning | None:
    """The meaning as a script of its own, where its danger is new; `danger`: the one that stands."""
    if (
        meaning is None
        or meaning not in AS_SCRIPT
        or danger == "crisis"
        or (meaning.verdict != "crisis" and danger in HOLDING)
    ):
        return meaning
    return replace(meaning, intent=AS_SCRIPT[meaning])
