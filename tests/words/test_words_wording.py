"""The patterns behind the checks of wording: what they catch, and what they leave alone."""

from __future__ import annotations

import pytest

from bot.content.wording import BENEFIT, RULES, SPANISH_RULES, findings, one_sided

FORBIDDEN = [
    "This treatment is revolutionary.",
    "Ketamine is an established treatment.",
    "It can cure anxiety.",
    "This is not a cure.",
    "Ketamine is proven to help.",
    "It is clinically proven.",
    "It is safe.",
    "Ketamine is safe and effective.",
    "You are safe with ketamine.",
    "You are safe in our hands.",
    "It works safely.",
    "It is not only proven but safe.",
    "There is no doubt that it is safe.",
    "Results are guaranteed.",
    "We guarantee relief.",
    "7 out of 10 people respond.",
    "70% of patients get better.",
    "Seventy percent of people improve.",
    "Most people feel better.",
    "Half of the patients respond.",
    "Ketamine therapy can help.",
    "Welcome to this therapy chat.",
    "I'm your therapist.",
    "You have GAD.",
    "You have an anxiety disorder.",
    "You have severe anxiety.",
    "You are a good candidate.",
    "You qualify for treatment.",
    "As your doctor, I advise rest.",
    "I'm a nurse at the clinic.",
    "All texts are clinician-reviewed.",
    "Every word was reviewed by a clinician.",
    "Call 988 and press 3.",
    "It is not addictive.",
    "It will work for you.",
    "It will help you.",
    "You'll feel better.",
    "You will feel much better soon.",
    "Ketamine always works.",
    "It works for everyone.",
    "There are no side effects.",
    "A breakthrough for anxiety.",
    "The clinic has been alerted.",
    "I've told the clinic.",
    "Staff have been notified.",
    "Help is on the way.",
    "This stays between us.",
    "I will keep this secret.",
    "It is FDA approved for anxiety.",
    "The FDA has approved ketamine for anxiety.",
    "The success rate of ketamine is high.",
    "Two thirds of patients respond.",
    "If you are nervous, it will work.",
    "Nothing beats it: it is proven.",
    "Don't worry, it is safe.",
    "Don't worry, it is proven.",
    "You won't regret it, it will work.",
    "Your chat is completely confidential.",
    "Nobody will ever know.",
    "Press three for help.",
    "You suffer from panic disorder.",
    "This is a real person.",
    "Ketamine is a wonder drug.",
    "We promise relief.",
    "It is painless.",
    "The response rate of ketamine is good, and it is effective.",
    "This treatment is not just safe.",
]
HARMLESS = [
    "Nobody can promise that it will work for you.",
    "It is not proven.",
    "No study has proven that it works.",
    "The FDA had not found that such products are safe or that they work for mental health problems.",
    "Are you safe right now?",
    "I'm safe, keep these on screen",
    "I'm glad that you are safe.",
    "If you are not safe, call or text 988 now.",
    "If you don't feel safe, call 911.",
    "A trained person will listen.",
    "Will it work?",
    "Is it safe for you to talk right now?",
    "I can't tell you whether you have GAD.",
    "I'm not a person and not a clinician.",
    "Nothing is guaranteed.",
    "We can't guarantee a result.",
    "How safe do you feel as you read this?",
    "A doctor or counselor can help you choose.",
    "I can't promise to keep a secret.",
    "Up to about one in three people have one at some time.",
    "Your doctor will help you choose.",
    "If you have panic disorder, a clinician can help.",
    "The FDA has not approved ketamine for anxiety.",
    "The FDA has approved ketamine for use in surgery, but not for anxiety.",
    "What would help everyone stay safe in the next hour?",
    "Cognitive behavioral therapy is one way.",
    "You don't have to keep it a secret, and you don't have to handle it alone.",
    "20 people who had done well before got it for three months.",
]
SPANISH = [
    "Este tratamiento cura la ansiedad.",
    "Es revolucionario.",
    "Llama al 988 y oprime el 3.",
    "No tiene riesgos, sin riesgos.",
]


@pytest.mark.parametrize("sentence", FORBIDDEN)
def test_what_may_never_be_said_is_caught(sentence: str) -> None:
    """A promise, a persona, a diagnosis, a rate, a denied risk: also behind a harmless negation."""
    assert findings(sentence)


@pytest.mark.parametrize("sentence", HARMLESS)
def test_what_may_be_said_is_left_alone(sentence: str) -> None:
    """Negated claims, questions, and the visitor's own safety."""
    assert not findings(sentence)


@pytest.mark.parametrize("sentence", SPANISH)
def test_spanish_has_its_own_forbidden_words(sentence: str) -> None:
    """The crisis scripts are said in Spanish too."""
    assert findings(sentence, spanish=True)


def test_every_rule_catches_something() -> None:
    """A rule that no sentence breaks is a rule that nobody has tried."""
    caught = {id(rule) for sentence in FORBIDDEN for rule in findings(sentence)}
    assert [rule.reason for rule in RULES if id(rule) not in caught] == []
    spanish = {id(rule) for sentence in SPANISH for rule in findings(sentence, spanish=True)}
    assert len(spanish) == len(SPANISH_RULES)


@pytest.mark.parametrize(
    "benefit",
    [
        "It helps many people.", "It may help.", "Some feel less anxious.", "Anxiety scores fell.", "It eases anxiety.",
        "Many notice a change.", "People saw relief.", "Symptoms improve.", "It works fast.", "It is very effective.",
    ],
)  # fmt: skip
def test_a_benefit_asks_for_its_limits_in_the_same_message(benefit: str) -> None:
    """Alone it is one-sided; with its limits it may stand."""
    assert BENEFIT.search(benefit)
    assert one_sided(benefit)
    assert not one_sided(f"{benefit} Not everyone responds.")
