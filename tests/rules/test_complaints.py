"""Who says that a question was missed is asked which one; nothing is skipped and no step is taken."""

from __future__ import annotations

import pytest

from bot.ports import Parsed
from bot.rules.complaints import MISSED, complains
from bot.service.choosing import Standing
from bot.service.hearing import as_meant

IDLE = Standing({}, None, {}, {}, 18)
ITEM = Standing({"age_group": "adult", "agreed": True, "requested_slot": "gad7_3"}, "screening_form", {}, {}, 18)


@pytest.mark.parametrize(("text", "intent"), [("You did not answer the second.", "nav.skip"), ("thats not helpful", "nav.skip"), ("that didnt answer my question", "nav.back"), ("i already told you", "social.chitchat"), ("That's not what I asked", "oos"), ("you only answered one", "oos"), ("you didn't answer", "nav.repeat"),
                                              ("I asked two things", "oos"), ("what about my other question", "nav.back"), ("this doesn't help me", "oos"), ("you ignored my question", "social.insult"), ("you missed the second part", "nav.skip"), ("i told you already", "social.chitchat"), ("that is no answer", "oos"), ("i just told you that", "nav.repeat"),
                                              ("you answered something else", "oos"), ("you still did not answer what i asked", "nav.explain"), ("my second question was not answered", "nav.back"), ("that wasn't my question", "oos")])  # fmt: skip
def test_a_complaint(text: str, intent: str) -> None:
    """Whatever order it was taken for."""
    assert complains(text, intent)
    assert as_meant(text, Parsed(intent), IDLE).intent == MISSED


@pytest.mark.parametrize("text", ["you can skip the second", "i did not answer the second", "the last one i did not answer", "what about the second infusion", "what about the other one", "i already told my doctor", "i already told you i am 45", "it doesn't help me", "that did not hurt", "they did not answer the phone", "does it not help",
                                  "not helpful for sleep?", "i didn't answer honestly", "skip the second", "you don't say", "that doesn't help my anxiety", "i asked my doctor", "i already said yes", "youre not very helpful", "answer the second question", "you never called me"])  # fmt: skip
def test_no_complaint(text: str) -> None:
    """Orders, answers and what is told of others keep their meaning."""
    assert not complains(text, "oos")


@pytest.mark.parametrize("intent", ["faq.cost", "advice.dose", "nav.delete_data"])
def test_what_was_understood_is_answered(intent: str) -> None:
    """A topic of its own outweighs it."""
    assert not complains("that's not what i asked", intent)


def test_at_an_item_and_while_help_stands() -> None:
    """The item is asked again after it; beside help it is no mere remark."""
    assert as_meant("i already told you", Parsed("social.chitchat"), ITEM).intent == MISSED
    held = Standing({"hold": "crisis"}, None, {}, {}, 18)
    assert as_meant("i already told you", Parsed("social.chitchat"), held).intent == "social.chitchat"
