"""Questions about the visit itself: the needle, the fear, being awake."""

from __future__ import annotations

import pytest

from bot.rules.during import AWAKE, FEAR, NEEDLE
from bot.rules.finer import finer
from bot.rules.follow_up import follow_up


@pytest.mark.parametrize(
    ("text", "heard", "answer"),
    [
        ("does it hurt", "faq.session", NEEDLE),
        ("does it hurt a lot?", "faq.side_effects", NEEDLE),
        ("is it painful", "faq.session", NEEDLE),
        ("how much does the needle hurt", "faq.session", NEEDLE),
        ("i hate needles", "social.chitchat", NEEDLE),
        ("i hate needles, is there another way", "faq.home_ketamine", NEEDLE),
        ("needles make me faint", "system.clarify", NEEDLE),
        ("i can't stand needles", "social.chitchat", NEEDLE),
        ("are there needles involved", "faq.session", NEEDLE),
        ("what if i panic during it", "faq.session", FEAR),
        ("what if i freak out in the middle?", "faq.session", FEAR),
        ("do people hallucinate", "faq.side_effects", FEAR),
        ("do people panic during it", "faq.side_effects", FEAR),
        ("how painful is it", "oos", NEEDLE),
        ("how bad does it hurt", "oos", NEEDLE),
        ("will the infusion hurt me", "faq.session", NEEDLE),
        ("im scared of needles", "social.chitchat.distress", NEEDLE),
        ("afraid of needles", "oos", NEEDLE),
        ("i have a needle phobia", "advice.condition", NEEDLE),
        ("does it make you trip", "faq.session", FEAR),
        ("what if i have a bad trip", "oos", FEAR),
        ("am i awake during it", "faq.session", AWAKE),
        ("will i be out cold or awake", "oos", AWAKE),
        ("do they put me to sleep", "faq.what_is_ketamine", AWAKE),
        ("do i stay awake", "faq.side_effects", AWAKE),
    ],
)
def test_each_has_an_answer_of_its_own(text: str, heard: str, answer: str) -> None:
    """Whatever the understanding took it for."""
    assert finer(text, heard, {}) == answer


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("my back hurts", "advice.condition"),
        ("it hurts to live", "oos"),
        ("does it hurt my liver", "faq.long_term_safety"),
        ("i lie awake at night", "social.chitchat"),
        ("how much is it", "system.clarify"),
        ("how much is the drip", "oos"),
        ("how much is a session", "faq.session"),
        ("how bad is it", "oos"),
        ("i hate needles. how much does it cost", "faq.cost"),
        ("are there needles. do you take insurance", "oos"),
        ("i hate needles, how do i cancel", "oos"),
        ("i hate needles, can i kill myself instead", "oos"),
        ("do you hallucinate", "social.chitchat"),
        ("do you get high", "social.chitchat"),
        ("what if i lose it", "oos"),
        ("what if i can't take it", "social.chitchat.distress"),
        ("i cant stay awake at work", "oos"),
        ("i hate needles and my life", "oos"),
        ("what if i panic at work", "oos"),
        ("i panic on the drip to work", "oos"),
        ("i want to be put to sleep for good", "oos"),
    ],
)
def test_other_pains_and_nights_have_not(text: str, heard: str) -> None:
    """They are somebody's own, and no question about the visit."""
    assert finer(text, heard, {}) not in (NEEDLE, FEAR, AWAKE)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("and does it hurt", NEEDLE),
        ("is it painful", NEEDLE),
        ("will it hurt my liver", "faq.long_term_safety"),
        ("does it take away the pain", "faq.session"),
        ("am i awake for it", AWAKE),
    ],
)
def test_after_another_topic(text: str, answer: str) -> None:
    """What hurts is the needle only where nothing else is named."""
    assert follow_up(text, "oos", "faq.how_soon") == answer
