"""Somebody asks which amount kills, or how it comes about: no answer is given, the plain question is asked.

That a medicine is dangerous may be asked of the clinic ("can you die from ketamine"); how much of it, or how fast, is asked by who may want to know it for himself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.rules.commands import plainly

if TYPE_CHECKING:
    from collections.abc import Mapping

DEADLY = r"(?:lethal(?:ly)?|deadly|fatal(?:ly)?|dangerous(?:ly)?|toxic|poisonous|too (?:many|much)|an overdose|enough to (?:die|kill\b.*|end\b.*|stop the heart|overdose|od|not wake up|never wake up|do it))"
TAKES = r"(?:does|do|would|will|did|could|can|should) (?:it |you |i |one |someone |somebody |a person |he |she )?(?:have to |need to |got to )?(?:take|need|swallow|use|eat|drink)"
ENDS = r"(?:die|kill|overdose|od|stop (?:the |your |my |a |his |her )?(?:heart|breathing)|be (?:lethal|fatal|deadly|dead)|never wake up|not wake up|end it|pass away)"
# Of these too much is a matter of every day.
EVERYDAY = r"(?!(?: \w+)? (?:sessions?|infusions?|treatments?|visits?|coffees?|caffeine|beers?|wine|drinks?|alcohol|water|sleep|hours?|days?|weeks?|calories|salt|sugar|questions?|times?|anxiety|worry(?:ing)?|stress)\b)"
AMOUNT = re.compile(
    rf"\bhow (?:many|much)\b{EVERYDAY}.*\b{DEADLY}(?! (?:money|to (?:pay|ask|spend)|for (?:an?|one|the) (?:visit|session|infusion|appointment)))|\bhow (?:many|much)\b.*\b(?:to|until|till|before|would|will|does|can|could)\b(?: (?:it|i|you|one|they|that|someone|somebody|a person|people|he|she))? {ENDS}\b|"
    rf"\b(?:lethal|deadly|fatal) (?:dose|dosage|amount|quantity|number|level|limit)\b|\bwhat(?:'?s| is)? (?:the |a )?(?:dose|amount|number) (?:that |which |to )?(?:would |will |can |could )?{ENDS}\b|"
    rf"\bhow (?:quick(?:ly)?|fast|soon|long)\b.*\b(?:stop(?:s|ped)? (?:the |your |my |a |his |her )?(?:heart|breathing)|(?:until|till|before|to) (?:you |i |one |someone |a person )?(?:die|dies|are dead|am dead|is dead))\b"
)
# After a death was spoken of and answered as a subject: the amount alone.
ALONE = re.compile(
    rf"(?:(?:and|so|ok|but|like|well) )*(?:how (?:much|many)(?: (?:of (?:it|them|those)|pills?|mg|milligrams))?(?: {TAKES}(?: (?:it|that|for (?:that|it|someone|a person)|to do (?:it|that)))?| is (?:that|it)| (?:is|are) needed)?|(?:what|which|at what) (?:dose|amount|dosage)(?: (?:is|would|does)(?: \w+){{0,3}})?)"
)
SUBJECT = "utter_safety.info"


def asks_amount(text: str, slots: Mapping[str, Any]) -> bool:
    """Does the text ask which amount kills or harms, or how fast; or which amount, right after death was answered as a subject?"""
    plain = plainly(text)
    told = any(str(name).startswith(SUBJECT) for name in slots.get("last_reply") or ())
    return AMOUNT.search(plain) is not None or (told and ALONE.fullmatch(plain) is not None)
