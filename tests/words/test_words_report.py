"""The page that a clinician reads and signs."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from bot.commands import content
from bot.content.ledger import Signature
from bot.content.report import content_report
from bot.settings import load
from tests.words.spoiling import claim, saying, with_claim

if TYPE_CHECKING:
    from pathlib import Path

    from bot.content.ledger import Ledger
    from bot.words import Words

VOID = {"meta", "br", "hr", "img", "input", "link"}
FACT = "not-everyone-responds"


class Reading(HTMLParser):
    """Text, tags and ids of a page; fails where tags do not match."""

    def __init__(self, page: str) -> None:
        """Read a whole page."""
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        assert self.open == []
        self.text = " ".join(" ".join(self.texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep what is read, without the style sheet."""
        if self.open[-1:] != ["style"]:
            self.texts.append(data)


@pytest.fixture(scope="session")
def page(words: Words, ledger: Ledger, fresh_day: date) -> str:
    """The report of the words as they are."""
    return content_report(words, ledger, fresh_day, "Example <Clinic>")


@pytest.fixture(scope="session")
def reading(page: str) -> Reading:
    """The same page, read."""
    return Reading(page)


def plain(text: str) -> str:
    """A text as a page shows it."""
    return " ".join(text.split())


def test_every_sentence_with_its_source_and_date_is_on_the_page(reading: Reading, ledger: Ledger) -> None:
    """Whoever signs has seen all of it."""
    for one in ledger.claims:
        assert plain(one.text) in reading.text, one.id
        assert str(one.expires) in reading.text
        if one.source is not None:
            assert one.source.title in reading.text
            assert one.source.finding in reading.text
    for line in ledger.help_lines:
        assert line.href in reading.text


def test_every_message_is_on_the_page_as_a_visitor_reads_it(reading: Reading, words: Words) -> None:
    """Where a sentence stands changes what it says."""
    from bot.content.lines import lines

    missing = [line.where for line in lines(words) if plain(line.text) not in reading.text]
    assert missing == []


def test_the_page_says_that_nothing_is_signed(reading: Reading, ledger: Ledger) -> None:
    """Loudly, at the top, and at every sentence."""
    assert f"{len(ledger.claims)} of {len(ledger.claims)} sentences: NOT SIGNED" in reading.text
    assert reading.text.count("NOT SIGNED") > len(ledger.claims)


def test_a_signature_is_shown_with_name_and_date(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """And one sentence fewer is open."""
    signed = with_claim(ledger, FACT, reviewed=Signature("Jane Roe, MD (example)", fresh_day))
    text = Reading(content_report(words, signed, fresh_day, "Example")).text
    assert f"Jane Roe, MD (example), {fresh_day}" in text
    assert f"{len(ledger.claims) - 1} of {len(ledger.claims)} sentences: NOT SIGNED" in text


def test_what_expires_soon_is_marked_in_words(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Colour alone tells a reader of print nothing."""
    soon = with_claim(ledger, FACT, expires=fresh_day + timedelta(days=60))
    gone = with_claim(ledger, FACT, expires=fresh_day)
    later = with_claim(ledger, FACT, expires=fresh_day + timedelta(days=61))
    assert f"soon: {fresh_day + timedelta(days=60)}" in Reading(content_report(words, soon, fresh_day, "Example")).text
    assert f"EXPIRED {fresh_day}" in Reading(content_report(words, gone, fresh_day, "Example")).text
    assert "soon:" not in Reading(content_report(words, later, fresh_day, "Example")).text


def test_open_problems_stand_at_the_top(words: Words, ledger: Ledger, fresh_day: date) -> None:
    """Before the first chapter, each in one sentence; a sentence without an entry is named where it stands too."""
    altered = saying(words, "utter_social.thanks", "It is proven.")
    text = Reading(content_report(altered, ledger, fresh_day, "Example")).text
    top, rest = text.split("Chapters", 1)
    assert "utter_social.thanks says “It is proven.”" in top
    assert "NOT IN THE LEDGER" in rest


def test_lines_from_memory_stand_at_the_top(reading: Reading, ledger: Ledger) -> None:
    """Six numbers wait for a person."""
    top = reading.text.split("Chapters", 1)[0]
    assert all(line.name in top for line in ledger.help_lines if line.verified is None)


def test_there_is_a_place_to_sign_in_every_chapter(reading: Reading) -> None:
    """A clinician may sign one chapter and not another."""
    chapters = sum(tag == "section" for tag, _ in reading.tags)
    assert reading.text.count("Date and signature") >= chapters - 5
    assert "Safety scripts: for the clinician" in reading.text


def test_the_page_stands_alone(page: str, reading: Reading) -> None:
    """No script, nothing fetched, nothing sent; light, dark and paper."""
    assert {tag for tag, _ in reading.tags} & {"script", "link", "img", "iframe", "form", "object"} == set()
    hrefs = [attrs["href"] for _, attrs in reading.tags if "href" in attrs]
    assert hrefs
    assert all(str(href).startswith("#") for href in hrefs)
    assert not re.search(r"url\(|@import|\son\w+=", page)
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


def test_the_page_can_be_read_by_a_screen_reader(reading: Reading) -> None:
    """Language, title, one first heading, headed and captioned tables, anchors that lead somewhere, Spanish marked."""
    tags = [tag for tag, _ in reading.tags]
    assert ("html", {"lang": "en"}) in reading.tags
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert tags.count("caption") == tags.count("table")
    assert all(attrs.get("scope") in ("col", "row") for tag, attrs in reading.tags if tag == "th")
    ids = [attrs["id"] for _, attrs in reading.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {str(attrs["href"])[1:] for _, attrs in reading.tags if "href" in attrs} <= set(ids)
    assert any(attrs.get("lang") == "es" for _, attrs in reading.tags)


def test_words_are_escaped(page: str) -> None:
    """A clinic's name is text, never markup."""
    assert "Example &lt;Clinic&gt;" in page
    assert "Example <Clinic>" not in page


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the clinic's own facts in the messages, at the path that was asked for, or in the folder for data."""
    path = tmp_path / "clinic.yml"
    path.write_text('name: "Example Clinic"\ntime_zone: America/New_York\nphone: "919-555-0100"\n', encoding="utf-8")
    settings = load({"FIRSTSTEP_CLINIC": str(path), "FIRSTSTEP_VAR": str(tmp_path / "var")})
    parser = argparse.ArgumentParser()
    content.options(parser)
    out = tmp_path / "new" / "report.html"
    assert content.run(parser.parse_args(["report", "--out", str(out)]), settings) == 0
    assert content.run(parser.parse_args(["report"]), settings) == 0
    assert "call the clinic at 919-555-0100" in out.read_text(encoding="utf-8")
    assert (tmp_path / "var" / "content-report.html").is_file()
    assert str(out) in capsys.readouterr().out


def test_the_command_says_why_it_cannot(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, exit code 1."""
    path = tmp_path / "clinic.yml"
    (tmp_path / "own.yml").write_text("responses: {utter_nobody: [{text: x}]}", encoding="utf-8")
    path.write_text('name: "Example"\ntime_zone: America/New_York\nwords_file: own.yml\n', encoding="utf-8")
    settings = load({"FIRSTSTEP_CLINIC": str(path), "FIRSTSTEP_VAR": str(tmp_path)})
    parser = argparse.ArgumentParser()
    content.options(parser)
    assert content.run(parser.parse_args(["report"]), settings) == 1
    assert "utter_nobody" in capsys.readouterr().err
    plain_file = tmp_path / "file"
    plain_file.write_text("x", encoding="utf-8")
    settings = replace(settings, clinic=replace(settings.clinic, words_file=None))
    assert content.run(parser.parse_args(["report", "--out", str(plain_file / "x.html")]), settings) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_claim_of_another_response_is_pointed_to(reading: Reading, ledger: Ledger) -> None:
    """A sentence that is said in several places is signed for all of them."""
    others = claim(ledger, FACT).said_in
    assert len(others) > 1
    assert f"Also in {', '.join(others[1:])}" in reading.text
