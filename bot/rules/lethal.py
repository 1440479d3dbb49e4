"""Somebody asks which amount kills, or how it comes about: no answer is given, the plain question is asked.

That a medicine is dangerous may be asked of the clinic ("can you die from ketamine"); how much of it, or how fast, is asked by who may want to know it for himself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.rules.after_note_words import MEDICINE
from bot.rules.commands import plainly

if TYPE_CHECKING:
    from collections.abc import Mapping

DEADLY = r"(?:lethal(?:ly)?|deadly|fatal(?:ly)?|dangerous(?:ly)?|toxic|poisonous|too (?:many|much)|an overdose|enough to (?:die|kill\b.*|end\b.*|stop the heart|overdose|od|not wake up|never wake up|do it))"
TAKES = r"(?:does|do|would|will|did|could|can|should) (?:it |you |i |one |someone |somebody |a person |he |she )?(?:have to |need to |got to )?(?:take|need|swallow|use|eat|drink)"
# Not what is stopped by a treatment or measured by a machine, and not what a price does.
STOPS = r"stop(?:s|ped)? (?:the |your |my |a |his |her )?(?:heart(?! (?:monitor\w*|rate|racing|pounding|palpitations|attacks?|flutter\w*)\b)|breathing(?! (?:exercises?|problems|treatments?)\b))"
KILLS = r"kills?(?! (?:my|the|our|your) (?:savings|budget|wallet|mood|vibe|buzz|appetite|job|weekend)\b)"
WHOLE_LIFE = r"(?:it(?: all)?|everything|things|(?:my|your|a|his|her) (?:own )?life)"
ENDS = rf"(?:die|dies|{KILLS}|overdose|od|{STOPS}|(?:be |is |are )?(?:lethal|fatal|deadly|dead)|never wake up|not wake up|(?:do|does|would|will|wo)n'?t wake up|ends? {WHOLE_LIFE}|(?:off|unalive) (?:myself|me|yourself|oneself|someone|somebody)|pass away)"
# Of these too much is a matter of every day; the others are asked of the clinic whatever is said of them.
EVERYDAY = r"(?!(?: \w+)? (?:coffees?|caffeine|beers?|wine|drinks?|alcohol|water|sleep|hours?|days?|weeks?|calories|salt|sugar) (?:\w+ ){0,6}too (?:many|much)\b)"
OF_CLINIC = r"(?!(?: \w+)? (?:sessions?|infusions?|treatments?|visits?|questions?|times?|anxiety|worry(?:ing)?|stress|panic|attacks?|experience|people|patients?|pain(?! ?(?:killers?|pills?|meds?|patch(?:es)?|tablets?)\b))\b)"
OF_PEOPLE = r"(?!(?: \w+)? (?:experience|people|patients?|deaths?|studies|attacks?|pain(?! ?(?:killers?|pills?|meds?|patch(?:es)?|tablets?)\b))\b)"
NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|hundred)"
HOW = r"\b(?:how (?:many|much|high|big|large|strong)|(?:what|which) (?:number|amount|quantity|dose) of)\b"
BEFORE = r"(?:to|until|till|before|would|will|does|do|can|could)\b(?: (?:it|i|you|one|they|that|someone|somebody|a person|people|he|she))?"
DRUG = rf"(?:pills?|tablets?|meds|benzos?|opioids?|{MEDICINE})"
SOME = r"(?:(?:of|my|the|these|those|his|her|your|more|mg|milligrams?) )*"
AMOUNT = re.compile(
    rf"{HOW}(?! is too (?:much|many)\b){EVERYDAY}{OF_CLINIC}.*\b{DEADLY}(?! (?:money|to (?:pay|ask|spend)|for (?:an?|one|the) (?:visit|session|infusion|appointment)))|{HOW}{OF_PEOPLE}.*\b(?:{BEFORE} |(?={KILLS}\b)){ENDS}\b|"
    rf"\b(?:lethal|deadly|fatal) (?:dose|dosage|amount|quantity|number|level|limit)\b|\bld ?50\b|\b(?:what|which)(?:'?s| is)? (?:the |a )?(?:dose|dosage|amount|number|quantity)(?: of \w+)? (?:that |which |to )?(?:would |will |can |could )?{ENDS}\b|"
    rf"\b(?:highest|biggest|largest|maximum|max|most) (?:dose|dosage|amount|number)\b.*\b(?:before|until|till|without) (?:death|dying|(?:you|i|one|it|someone) (?:die|dies|kills?))\b|"
    rf"\b(?:can|could|will|would|do|does) (?:\d+|a (?:whole )?(?:bottle|box|handful) of|(?:{NUMBERS})) ?{SOME}(?:\w+ ){{0,3}}kill (?:me|you|someone|somebody|a person|an adult|yourself)\b|{HOW} {SOME}{DRUG} (?:is|are|would be) enough$|{HOW} {SOME}{DRUG} (?:would|will|does|do|could|can) (?:it take to )?do it\b|"
    rf"\bhow (?:quick(?:ly)?|fast|soon|long)\b(?! (?:will|do|would|can|could) i (?:panic|worry|shake|feel anxious|be anxious)\b).*\b(?:{STOPS}|(?:until|till|before|to) (?:you |i |one |someone |a person )?(?:die|dies|are dead|am dead|is dead|bleed out|bleed to death|starve to death|suffocate))\b"
)
# The price and nothing more: a second question behind it is one of its own.
PRICE = re.compile(
    r"\bhow much (?:is|are|does|do|would|will) (?:it|this|that|they|one|an? \w+|the \w+)(?: (?:cost|be|run))?\s*(?:[?.!,;]|\band\b|\bbut\b|\balso\b)+\s*(?=(?:is|are|does|do|will|can|what|how)\b)"
)
# After a death was spoken of and answered as a subject: the amount alone. "How much is it" asks the price there, too.
ALONE = re.compile(
    rf"(?:(?:and|so|ok|but|like|well) )*(?:how (?:much|many)(?: (?:of (?:it|them|those)|pills?|mg|milligrams))?(?: {TAKES}(?: (?:it|that|for (?:that|it|someone|a person)|to do (?:it|that)))?| is too (?:much|many)| (?:is|are) needed)?|(?:what|which|at what) (?:dose|amount|dosage)(?: (?:is|would|does)(?: \w+){{0,3}})?)"
)
# In a worry about somebody else: of them, or of what they have, nobody is asked about himself.
OF_THEM = re.compile(r"\b(?:her|him|them|she|he|they|these|those)\b")
SUBJECT = "utter_safety.info"
HARMS = (
    "utter_faq.side_effects",
    "utter_faq.long_term_safety",
    "utter_faq.addiction",
    "utter_advice.",
    "utter_social.",
    "utter_oos",
)


def asks_amount(text: str, slots: Mapping[str, Any]) -> bool:
    """Does the text ask which amount kills or harms, or how fast; or which amount, right after death was answered as a subject?

    In a crisis, an emergency and while a visitor is held the script that stands answers.
    """
    if slots.get("hold") or slots.get("danger") in ("crisis", "emergency"):
        return False
    plain = plainly(PRICE.sub(" ", text.casefold()))
    if slots.get("danger") == "third_party" and OF_THEM.search(plain):
        return False
    return AMOUNT.search(plain) is not None or (_was_subject(slots) and ALONE.fullmatch(plain) is not None)


def _was_subject(slots: Mapping[str, Any]) -> bool:
    """Was death answered as a subject, and nothing else than what harms since? The last reply holds what was answered beside it."""
    told = any(str(name).startswith(SUBJECT) for name in slots.get("told") or ())
    return told and all(str(name).startswith((SUBJECT, *HARMS)) for name in slots.get("last_reply") or ())
