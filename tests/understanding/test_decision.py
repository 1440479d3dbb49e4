"""From shares of topics to one topic."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understand.asking import apart, asking
from bot.understand.decision import ADVICE_SHARE, CLARIFY, OUT_OF_SCOPE, decide, mix

TOPICS = ("advice.dose", "advice.medication", "faq.cost", "faq.how_soon", "oos", "social.greet")


def shares(**given: float) -> np.ndarray:
    """One row; what is not given shares the rest."""
    named = {name.replace("_", ".", 1): share for name, share in given.items()}
    rest = (1 - sum(named.values())) / (len(TOPICS) - len(named))
    return np.array([[named.get(topic, rest) for topic in TOPICS]], np.float32)


def test_the_surest_topic_is_taken():
    """A clear question is answered."""
    assert decide(TOPICS, shares(faq_cost=0.9), ()).topic == "faq.cost"


def test_advice_topics_win_together():
    """Two advice topics that share what is said between them must still reach a clinician."""
    one = ADVICE_SHARE / 2 + 0.01
    assert decide(TOPICS, shares(advice_dose=one, advice_medication=one, faq_cost=0.5), ()).topic.startswith("advice.")


def test_unsure_is_said():
    """Nothing is guessed when no topic stands out."""
    assert decide(TOPICS, np.full((1, len(TOPICS)), 1 / len(TOPICS), np.float32), ()).topic == OUT_OF_SCOPE


def test_small_talk_and_out_of_scope_stand_together():
    """A remark that is half small talk and half nothing of ours is no question to the clinic."""
    decided = decide(TOPICS, shares(faq_cost=0.35, oos=0.22, social_greet=0.26), ())
    assert decided.topic == "social.greet"
    assert decide(TOPICS, shares(faq_cost=0.55, oos=0.17, social_greet=0.17), ()).topic == "faq.cost"


def test_two_close_topics_are_offered_as_a_choice():
    """One short question is better than a wrong answer."""
    decided = decide(TOPICS, shares(faq_cost=0.45, faq_how_soon=0.45), ())
    assert decided.topic == CLARIFY
    assert {name for name, _ in decided.ranking[:2]} == {"faq.cost", "faq.how_soon"}


def test_the_question_in_a_long_message_decides():
    """Context before the question must not drown it."""
    story, question = shares(oos=0.9)[0], shares(faq_cost=0.95)[0]
    rows = np.stack([story, story, story, story, question])
    asks = [0.1, 0.1, 0.1, 1.0]
    assert TOPICS[int(mix(TOPICS, rows, asks).argmax())] == "faq.cost"
    assert decide(TOPICS, rows, asks).topic == "faq.cost"


def test_a_second_question_is_handed_on():
    """Two questions in one message: both are known."""
    rows = np.stack([shares(faq_cost=0.5, faq_how_soon=0.4)[0], shares(faq_cost=0.95)[0], shares(faq_how_soon=0.95)[0]])
    decided = decide(TOPICS, rows, [1.0, 1.0])
    assert decided.topic in ("faq.cost", CLARIFY)
    assert "faq.how_soon" in {name for name, _ in decided.also}


@pytest.mark.parametrize(
    ("sentence", "least", "most"),
    [
        ("does it hurt?", 1, 1),
        ("how much is it", 0.8, 1),
        ("my sister told me i want to know", 0.6, 0.6),
        ("i work nights", 0, 0.1),
    ],
)
def test_questions_and_orders_are_told_from_stories(sentence: str, least: float, most: float):
    """What asks counts more than what tells."""
    assert least <= asking(sentence) <= most


def test_questions_are_read_apart_where_a_message_only_asks():
    """Beside another question a short one would take on its meaning; beside what is told it needs that."""
    assert apart(["Is it legal?", "Does insurance pay?"]) == [["Is it legal?"], ["Does insurance pay?"]]
    assert apart(["Does insurance pay?", "How much?"]) == [["Does insurance pay?"], []]
    assert apart(["I take Lexapro.", "Is it a problem?"]) == [[], []]
    assert apart(["Is it legal?"]) == [[]]
    assert apart(["Is it legal and does insurance pay?", "I hope so."]) == [["Is it legal", "does insurance pay?"], []]
