"""A clinic's own words pass the same checks, or the program does not start with them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from bot.content.check_scripts import held
from bot.content.grade import grade
from bot.content.ledger import LedgerError, digest
from bot.content.overrides import check_overrides, ledger_with
from bot.content.sample import read_aloud
from bot.words import load_words
from tests.words.spoiling import copied

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bot.content.ledger import Ledger
    from bot.words import Words

    type Writing = Callable[..., Path]

NEW = "We are glad that you ask."


@pytest.fixture
def writing(tmp_path: Path) -> Writing:
    """Write a file of a clinic's own words."""

    def write(responses: object, **more: object) -> Path:
        path = tmp_path / "own.yml"
        path.write_text(yaml.safe_dump({"responses": responses, **more}, allow_unicode=True), encoding="utf-8")
        return path

    return write


@pytest.fixture
def thanks(words: Words) -> dict[str, Any]:
    """The courtesy with one more sentence of the clinic's own."""
    variants = copied(words, "utter_social.thanks")
    variants[0]["text"] = NEW
    return {"utter_social.thanks": variants}


def entry(fresh_day: date, text: str = NEW, **changes: object) -> dict[str, object]:
    """An entry of the ledger for a clinic's own sentence."""
    return {
        "id": "own-1", "text": text, "kind": "service", "source": None, "said_in": ["utter_social.thanks"],
        "checked": fresh_day, "expires": fresh_day + timedelta(days=300), "reviewed": None, "grade": grade(read_aloud(text)),
    } | changes  # fmt: skip


def test_own_words_with_their_entry_are_accepted(writing: Writing, thanks: dict[str, Any], fresh_day: date) -> None:
    """What passes the checks is spoken in place of the other."""
    path = writing(thanks, claims=[entry(fresh_day)])
    assert check_overrides(path, fresh_day) == []
    assert load_words({}, overrides=path).say("utter_social.thanks").text == NEW
    assert "own-1" in {claim.id for claim in ledger_with(path).claims}


def test_the_words_as_they_are_may_be_repeated(writing: Writing, words: Words, fresh_day: date) -> None:
    """A file that copies a response needs no entry of its own."""
    same = {name: copied(words, name) for name in ("utter_faq.cost", "utter_safety.soft")}
    assert check_overrides(writing(same), fresh_day) == []


def test_own_words_without_an_entry_are_refused(writing: Writing, thanks: dict[str, Any], fresh_day: date) -> None:
    """The first sentence says which words and why."""
    (problem,) = check_overrides(writing(thanks), fresh_day)
    assert (problem.code, problem.where) == ("unsourced", "utter_social.thanks")
    assert NEW in problem.sentence
    assert "\n" not in problem.sentence


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It is proven.", "forbidden"), ("It will work for you.", "promise"), ("It helps most people.", "one_sided"),
        ("Nine out of ten people respond.", "percentage"), ("Your total was {total}.", "placeholder"),
        ("Multidisciplinary pharmacological interventions necessitate comprehensive evaluation.", "unreadable"),
    ],
)  # fmt: skip
def test_own_words_pass_the_same_checks(
    writing: Writing, thanks: dict[str, Any], fresh_day: date, text: str, code: str
) -> None:
    """A clinic may not promise what this program may not."""
    thanks["utter_social.thanks"][0]["text"] = text
    found = check_overrides(writing(thanks, claims=[] if "{" in text else [entry(fresh_day, text)]), fresh_day)
    assert code in {problem.code for problem in found}


def test_an_own_source_expires_too(writing: Writing, thanks: dict[str, Any], fresh_day: date) -> None:
    """Simulated dates: good today, refused after its expiry."""
    path = writing(thanks, claims=[entry(fresh_day)])
    assert {problem.code for problem in check_overrides(path, fresh_day + timedelta(days=300))} == {"expired"}


def test_what_is_wrong_elsewhere_is_not_blamed_on_the_clinics_file(
    writing: Writing, thanks: dict[str, Any], fresh_day: date
) -> None:
    """Years later the program's own sources have expired; the file names only its own."""
    far = entry(fresh_day, checked=fresh_day + timedelta(days=900), expires=fresh_day + timedelta(days=1200))
    assert check_overrides(writing(thanks, claims=[far]), fresh_day + timedelta(days=1000)) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda v: v[0]["buttons"].pop(), lambda v: v[0]["buttons"][0].update(payload="/faq.cost"),
        lambda v: v[0]["metadata"].pop("topic"), lambda v: v[0]["metadata"].update(kind="text"),
    ],
)  # fmt: skip
def test_buttons_and_metadata_may_not_change(
    writing: Writing, words: Words, fresh_day: date, spoil: Callable[[list[dict[str, Any]]], object]
) -> None:
    """Words may change; what a button does and where a message belongs may not."""
    variants = copied(words, "utter_ask_age_group")
    spoil(variants)
    assert [problem.code for problem in check_overrides(writing({"utter_ask_age_group": variants}), fresh_day)] == [
        "shape"
    ]


def test_help_lines_may_be_added_but_not_taken_away(writing: Writing, words: Words, fresh_day: date) -> None:
    """A clinic may know one line more."""
    variants = copied(words, "utter_system.closed")
    variants[0]["metadata"]["links"].append("call_nc_peer")
    assert check_overrides(writing({"utter_system.closed": variants}), fresh_day) == []
    variants[0]["metadata"]["links"] = ["call_nc_peer"]
    assert [p.code for p in check_overrides(writing({"utter_system.closed": variants}), fresh_day)] == ["shape"]


def test_the_questionnaire_may_not_be_replaced(writing: Writing, words: Words, fresh_day: date) -> None:
    """Not with an entry, not with a checksum."""
    variants = copied(words, "utter_ask_gad7_1")
    variants[0]["text"] = variants[0]["text"].replace("nervous", "tense")
    codes = {problem.code for problem in check_overrides(writing({"utter_ask_gad7_1": variants}), fresh_day)}
    assert "verbatim" in codes


def test_a_safety_script_may_be_replaced_only_with_its_read_copy(
    writing: Writing, words: Words, ledger: Ledger, fresh_day: date
) -> None:
    """The clinic notes the checksum of what was read through, as the program does."""
    name = "utter_help.resume"
    variants = copied(words, name)
    variants[0]["text"] = text = "All right, let's go on, and help stays one tap away."
    claims = [entry(fresh_day, text, said_in=[name])]
    assert [p.code for p in check_overrides(writing({name: variants}, claims=claims), fresh_day)] == ["changed"]
    copies = {name: {"sha256": digest(variants), "read": fresh_day, "reviewed": None}}
    assert check_overrides(writing({name: variants}, claims=claims, copies=copies), fresh_day) == []
    assert held(words, ledger)[name] != digest(variants)


@pytest.mark.parametrize(
    "content",
    [
        "responses: [", "- a list", "{}", "responses: {}", "responses: {utter_social.thanks: text}",
        "responses: {utter_social.thanks: []}", "responses: {utter_social.thanks: [{title: x}]}",
        "responses: {utter_social.thanks: [{text: x, buttons: [{title: y}]}]}", "responses: {utter_nobody: [{text: x}]}",
        "{responses: {utter_social.thanks: [{text: x}]}, claims: [{id: x}]}", "{responses: {utter_social.thanks: [{text: x}]}, copies: 3}",
    ],
)  # fmt: skip
def test_a_file_that_is_no_file_of_words_is_one_sentence(tmp_path: Path, fresh_day: date, content: str) -> None:
    """Whoever starts the program reads one sentence that names the file."""
    path = tmp_path / "own.yml"
    path.write_text(content, encoding="utf-8")
    (problem,) = check_overrides(path, fresh_day)
    assert "own.yml" in problem.sentence
    assert problem.sentence.endswith(".")


def test_a_missing_file_is_one_sentence(tmp_path: Path, fresh_day: date) -> None:
    """It may have been moved since the settings were read."""
    assert [problem.code for problem in check_overrides(tmp_path / "gone.yml", fresh_day)] == ["file"]
    with pytest.raises(LedgerError, match=r"gone\.yml cannot be read"):
        ledger_with(tmp_path / "gone.yml")
