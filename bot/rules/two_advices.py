"""A condition and a medicine told in one breath ("im bipolar, on lithium"): each has an answer of its own, the graver first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.commands import plainly

if TYPE_CHECKING:
    from collections.abc import Collection

# The medicines that letters about anxiety name; the reader of topics knows the long list.
MEDICINE = r"(?:lexapro|escitalopram|zoloft|sertraline|prozac|fluoxetine|paxil|celexa|citalopram|effexor|venlafaxine|cymbalta|duloxetine|wellbutrin|bupropion|buspar|buspirone|trazodone|xanax|klonopin|clonazepam|ativan|lorazepam|valium|lithium|lamictal|seroquel|gabapentin|propranolol|adderall|(?:my )?(?:anti ?depressants?|ssris?|meds|medicines?|medications?|pills))"
THINNERS = r"(?:warfarin|coumadin|eliquis|xarelto|(?:an? )?blood thinners?|(?:a )?beta blockers?|insulin|metformin|depakote|abilify|lamotrigine|statins?)"
TAKEN = rf"(?:{MEDICINE}|{THINNERS})"
EXPECTS = r"(?:(?:\w+ (?:weeks?|months?) )?pregnant|breast ?feeding)"
CONDITION = r"(?:bipolar(?: disorder| one| two| 1| 2)?|schizophreni\w+|schizoaffective|(?:an? )?(?:a ?fib|atrial fibrillation|arrhythmia)|(?:a )?heart (?:disease|failure|condition|problems?)|high blood pressure|epilep\w+|glaucoma|(?:liver|kidney) (?:disease|failure|problems?)|copd|sleep apnea|diabet\w+)"
HAS = r"(?:(?:i'?m|im|i am|i|i'?ve|i have|have|has|got|am|also|here|too|and|but|so|on|take|taking|use|using|with|currently|still|now|just|a|my|for it|for that|been|diagnosed(?: with)?) )*"
ASKS = r"(?:(?:is (?:that|this|it)|can i|could i|may i|am i|would (?:that|it) be|will (?:that|it) be) (?:still |even |also )?(?:ok(?:ay)?|fine|safe|allowed|a problem|an issue|come(?: in)?|do (?:it|this)|get (?:it|this)|a candidate|eligible|out)(?: (?:still|then|for me))*)?"


def _both(condition: str) -> re.Pattern[str]:
    one, other = f"{HAS}{condition} ", f"{HAS}{TAKEN} "
    small = r"(?:(?:too|also|here|as well|daily|every day|for it|now) )*"
    return re.compile(f"(?:{one}{small}{other}|{other}{small}{one}){small}{ASKS} ?")


EXPECTING, ILL = _both(EXPECTS), _both(CONDITION)


def tells_both(plain: str) -> str | None:
    """The advice on the condition where a medicine is told beside it, and nothing else; or None. `plain`: the text in plain words."""
    words = f"{plain} "
    if EXPECTING.fullmatch(words):
        return "advice.condition.pregnant"
    return "advice.condition" if ILL.fullmatch(words) else None


OWN = rf"(?:i'?m|im|i am|i'?ve|i) {HAS}"
BESIDE = re.compile(r"\s*(?:[,.;:!?\n]|\b(?:if|when|and|but|since|because|cause|as|while)\b)\s*")
# "They asked if i am bipolar" tells of none.
WHETHER = re.compile(
    r"\b((?:ask|know|wonder|tell|told|say|said|sure|see)\w*(?: (?:me|us|you|them|him|her))?) (?:if|when)\b"
)
OWN_BESIDE = tuple(
    (re.compile(f"{OWN}{words}(?: (?:too|also|here|as well|daily|every day))*"), topic)
    for words, topic in (
        (EXPECTS, "advice.condition.pregnant"),
        (CONDITION, "advice.condition"),
        (TAKEN, "advice.medication"),
    )
)


def own_beside(text: str, topics: Collection[str]) -> str | None:
    """The advice on a condition or medicine of one's own that stands in a part of a question, where no advice was understood; or None. `topics`: what was."""
    if any(topic.startswith("advice.") for topic in topics):
        return None
    parts = [plainly(part) for part in BESIDE.split(WHETHER.sub(r"\1 whether", text.casefold()))]
    return next((topic for words, topic in OWN_BESIDE for part in parts if words.fullmatch(part)), None)


def two_advices(text: str, intent: str) -> list[str]:
    """Both topics of such a text, where it was understood as one of them or as nothing clear; else none."""
    unclear = intent in ("oos", "system.clarify", "social.chitchat", "faq.who_should_not", "faq.who_is_it_for")
    found = tells_both(plainly(text)) if unclear or intent.startswith("advice.") else None
    return [found, "advice.medication"] if found else []
