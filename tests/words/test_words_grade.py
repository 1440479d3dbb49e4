"""The reading grade and the sentences it is counted over."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.content.grade import grade, syllables
from bot.content.sample import sample_words
from bot.content.sentences import split
from bot.rules.instrument import load

# Counted by ear: words of the texts, and common words with endings that rules get wrong.
BY_EAR = {
    1: "call called calls hired scared stored breathe breathed clothes whole voice hour hours friend guide quite built suit rules",
    2: (
        "able able people minutes decides includes changes handled troubled settled covered wanted needed careful safely safety "
        "every someone somewhat trial client patient being going doing anxious cautious social special partial region lion poem ruin "
        "fluid react value argue study trying dying reaches wishes boxes tables movement treatment statement homeless didn't couldn't"
    ),
    3: (
        "ketamine medicine psychosis disorder everyone somebody insurer clinician clinicians physician musician idea area "
        "studio video radio period various serious audience dangerous previous actual usual influence graduate created "
        "worrying studying carrying completely devices guarantee committee placebo family general infusion infusions nausea suicide"
    ),
    4: (
        "anxiety experience emergency esketamine psychiatrist psychiatric automated operation situation recovery variable reliable "
        "material associate immediate appropriate actually usually anesthetic american intravenous multi-modal lamotrigine"
    ),
    5: "association immediately appropriately individual evaluation educational dissociation antidepressant",
    6: "revolutionary benzodiazepines",
}


@pytest.mark.parametrize(("count", "words"), BY_EAR.items())
def test_syllables_are_counted_as_they_are_spoken(count: int, words: str) -> None:
    """Every word of the list, counted by ear."""
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


@pytest.mark.parametrize(("word", "count"), [("FDA", 3), ("GAD-7", 2), ("988", 1), ("919-555-0100", 1), ("SSRI", 4)])
def test_letters_are_spelled_and_a_number_counts_as_one(word: str, count: int) -> None:
    """As the usual tools count numerals; an abbreviation as it is read out."""
    assert syllables(word) == count


def test_the_grade_is_flesch_kincaid() -> None:
    """Worked by hand: 10 words, 2 sentences, 14 syllables -> 0.39 * 5 + 11.8 * 1.4 - 15.59 = 2.88."""
    assert grade("Please call the clinic today. A doctor will listen soon.") == pytest.approx(2.9)


def test_a_grade_is_never_below_zero_and_nothing_has_grade_zero() -> None:
    """Short words in short sentences stop at 0."""
    assert grade("Go on.") == grade("") == grade("\n\n") == 0.0


def test_a_telephone_number_does_not_make_a_sentence_hard() -> None:
    """A number is one word, however many digits it has."""
    assert grade("Call 1-800-662-4357 now.") == grade("Call 988 now.")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("{fact_cost} {fact_insurance} Ask early.", ["{fact_cost}", "{fact_insurance}", "Ask early."]),
        ("{watch_line} Please tell someone.", ["{watch_line}", "Please tell someone."]),
        (
            'Call {clinic_contact}. "{band}" {clinic_name} now.',
            ["Call {clinic_contact}.", '"{band}" {clinic_name} now.'],
        ),
        ("Name: {name}\nTimes: {times_words}\n\nSend it.", ["Name: {name}", "Times: {times_words}", "Send it."]),
    ],
)
def test_a_text_is_cut_into_the_sentences_of_the_ledger(text: str, sentences: list[str]) -> None:
    """At the end of a sentence or a line, and around a placeholder that stands for whole sentences."""
    assert split(text) == sentences


def test_a_verbatim_text_is_never_cut() -> None:
    """The licence has full stops in its names."""
    licence = load().licence
    assert split(f"Before.\n\n{licence}", frozenset([licence])) == ["Before.", licence]
    assert len(split(licence)) > 1


def test_the_words_that_stand_for_sentences_are_the_ones_the_settings_fill_with_sentences() -> None:
    """What the splitter takes for a whole sentence ends like one in every clinic's settings."""
    words = sample_words()
    whole = [name for name in words.facts if split(f"{{{name}}} then") == [f"{{{name}}}", "then"]]
    assert set(whole) == {name for name, text in words.facts.items() if text.endswith(".")}
    fallbacks = [f"utter_fact.{name.removeprefix('fact_')}" for name in whole]
    content = yaml.safe_load((Path(__file__).parents[2] / "data" / "responses.yml").read_text(encoding="utf-8"))
    assert all(content["responses"][name][0]["text"].endswith(".") for name in fallbacks)
