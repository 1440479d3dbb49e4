"""Words for a place, a weapon or a child that are told first are a script: they hold what was under way."""

from __future__ import annotations

import pytest

from bot.rules.after_script import Meaning, as_script

EDGE, CHILD = Meaning("help.at_edge", "crisis"), Meaning("help.child_down", "violence")


@pytest.mark.parametrize(
    ("meaning", "danger", "intent"),
    [
        (EDGE, None, "safety.crisis.edge"),
        (EDGE, "third_party", "safety.crisis.edge"),
        (EDGE, "violence", "safety.crisis.edge"),
        (EDGE, "crisis", "help.at_edge"),
        (Meaning("help.means", "crisis"), "violence", "safety.crisis.means"),
        (CHILD, None, "safety.violence.child"),
        (CHILD, "violence", "help.child_down"),
        (CHILD, "emergency", "help.child_down"),
        (Meaning("help.mother", "violence"), None, "safety.violence.mother"),
        (Meaning("help.other_hurt", "abuse"), None, "safety.abuse.other"),
        (Meaning("help.at_edge", "emergency"), "emergency", "help.at_edge"),
        (Meaning("help.at_edge"), None, "help.at_edge"),
    ],
)
def test_a_new_danger_is_a_script_of_its_own(meaning: Meaning, danger: str | None, intent: str) -> None:
    """The verdict stays; where the same danger stands nothing changes."""
    assert as_script(meaning, danger) == Meaning(intent, meaning.verdict)
    assert as_script(None, danger) is None
