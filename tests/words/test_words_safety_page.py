"""docs/safety.md against the scripts: every one is scored, and a "yes" that can be counted is true."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.content.check_sources import FACTUAL
from bot.content.check_wording import HIGHEST_GRADE
from bot.content.grade import grade
from bot.content.lines import script
from bot.content.sentences import split
from bot.content.wording import findings

if TYPE_CHECKING:
    from bot.words import Words

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
COLUMNS = 10
WHOLE_SENTENCE = 9  # words: shorter ones are labels, whose grade says nothing
SCORES = ("yes", "part", "no")
COUNTED = {  # column -> what every telling of a script must hold where the page says yes
    2: re.compile(r"\?"),
    3: re.compile(r"^(?=.*\b(?:free|no cost|costs nothing|gratis|gratuita|sin costo)\b)(?=.*(?:\b988\b))(?=.*(?:night|hour|clock|hora))", re.DOTALL),
    4: re.compile(r"^(?=.*(?:doctor|counselor|officer|911|médico|consejero))(?=.*(?:someone|person|close|cercano|near|persona))", re.DOTALL),
    5: re.compile(r"\b(?:988|911)\b"),
}  # fmt: skip


def table() -> dict[str, list[str]]:
    """Script -> its scores in the page's table."""
    rows = re.findall(r"^\| `(utter_\S+)` \|(.+)\|$", PAGE, re.MULTILINE)
    return {name: [cell.strip() for cell in cells.split("|")] for name, cells in rows}


def test_every_script_is_scored(words: Words) -> None:
    """A new script needs its row, and a row its script; every score is one of three words."""
    assert set(table()) == {name for name in words.responses if script(name)}
    assert all(len(scores) == COLUMNS and set(scores) <= set(SCORES) for scores in table().values())


@pytest.mark.parametrize("column", COUNTED)
def test_a_yes_is_true_of_every_telling(words: Words, column: int) -> None:
    """A script is scored by its weakest telling."""
    claimed = [name for name, scores in table().items() if scores[column - 1] == "yes"]
    assert claimed
    wrong = [
        f"{name} {place}"
        for name in claimed
        for place, variant in enumerate(words.responses[name], 1)
        if not COUNTED[column].search(variant["text"])
    ]
    assert wrong == []


def test_the_page_says_that_nobody_reviewed_it() -> None:
    """A self-assessment must not pass for a review."""
    assert "no clinician has reviewed it" in PAGE
    assert "Self-scored" in PAGE
    assert not re.search(r"clinician-reviewed|validated by", PAGE)


def test_every_heading_that_the_program_points_to_is_there() -> None:
    """The serving process sends administrators to this page."""
    for heading in ("## Scripts", "### What staff do with a flag", "### Changing a script", "## Going live checklist"):
        assert heading in PAGE.splitlines()


def test_the_words_on_the_pages_keep_the_same_rules() -> None:
    """Labels of the chat window are words to a visitor too."""
    texts = list(_texts(json.loads((ROOT / "bot/web/templates/words.en.json").read_text(encoding="utf-8"))))
    assert texts
    assert [(sentence, rule.code) for text in texts for sentence in split(text) for rule in findings(sentence)] == []


def test_the_words_on_the_pages_are_plain_and_tell_no_facts() -> None:
    """What stands outside of data/responses.yml is about the page itself: readable, and nothing that would need a source."""
    texts = _texts(json.loads((ROOT / "bot/web/templates/words.en.json").read_text(encoding="utf-8")))
    whole = [text for text in texts if len(text.split()) >= WHOLE_SENTENCE]
    assert len(whole) > 10
    assert [(text, grade(text)) for text in whole if grade(text) > HIGHEST_GRADE] == []
    assert [text for text in texts if FACTUAL.search(text)] == []


def _texts(node: object) -> list[str]:
    if isinstance(node, str):
        return [node]
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    return [text for one in inner for text in _texts(one)]


def test_what_the_watch_says_keeps_the_same_rules() -> None:
    """The sentences of bot/rules/watch.py are said inside the crisis scripts."""
    from bot.rules.watch import ENGLISH, SPANISH

    for speech, spanish in ((ENGLISH, False), (SPANISH, True)):
        for sentence in (speech.within, speech.next_look, speech.not_before):
            assert findings(sentence, spanish=spanish) == []
            assert FACTUAL.search(sentence) is None
            said = sentence.format(time="30 minutes", when="Monday at 9:00 am")
            assert spanish or grade(said) <= HIGHEST_GRADE
