"""What is asked after advice on one's own medicine or illness: it is about that, and not about whether to have the treatment.

"That choice is yours" is never the answer to leaving out a medicine, or to telling a doctor of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.rules.follow_up import MEDICINES, OWN_HEALTH
from bot.rules.two_advices import TAKEN
from bot.rules.whole_questions import VAGUE

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOULD_I, STOP_MEDS = "advice.should_i", "advice.stop_meds"
# The treatment or the visit: there the choice is the visitor's.
TREATMENT = re.compile(
    r"\b(?:ketamine|treatments?|therapy|infusions?|drips?|sessions?|consult\w*|appointments?|visits?|clinic|come|start|book|go (?:for it|ahead)|(?:do|try|get) (?:it|this|that))\b"
)
OTHER = r"(?! (?!taking\b|using\b)\w+ing\b| (?:the|this|an?) (?:\w+ )?(?:check|test|quiz|chat|questions?|consult\w*|appointment|visit|treatments?|infusions?|sessions?)\b| (?:here|ketamine|work|school|breakfast|lunch|dinner)\b)"
STOPS, OFF = r"(?:skip|stop|quit|drop|paus|taper|switch|replac)\w*", r"(?:com(?:e|ing)|go(?:ing)?|get(?:ting)?) off"
MEDS = r"(?:meds?|pills?|tablets?|medicines?|medications?|prescriptions?)"
LEAVES_OUT = re.compile(
    rf"\b(?:{STOPS}{OTHER}|hold(?:ing)?(?: (?:it|them|that|those|off|my \w+))|leav(?:e|ing) (?:it|them|that|those) (?:out|off)|{OFF}|not (?:to )?tak(?:e|ing)(?! ketamine)|without (?:it|them))\b"
)
# The chance that it works, whoever asks; never a judgement of one's own case.
WORKS = re.compile(
    r"(?:(?:and|but|so|ok|okay|then) )*(?:will|would|does|can|could) (?:it|ketamine|the treatment)(?: (?:really|actually|even|still|also))* (?:work|help)(?:(?: (?:for|on|with))? (?:me|us|someone like me|somebody like me|my anxiety))?(?: (?:yes or no|or not|or no|you think|do you think))*"
)
# What is left out where a medicine was only spoken of before: that one, or nothing that is named ("should i stop", not "should i quit my job").
IT = rf"(?:it|them|that|those|this|(?:(?:my|the|these|those) )?(?:\w+ )?{MEDS})"
LEAVES_IT = re.compile(
    rf"\b(?:{STOPS}(?: off)?|{OFF}(?: of)?)(?: (?:taking|using))?"
    rf"(?: {IT}\b|$| (?:before|first|now|then|today|cold|completely|the (?:morning|day|night|week)|an? (?:day|week))\b)|\b(?:hold(?:ing)?|leav(?:e|ing)|tak(?:e|ing)|without) {IT}\b|\bnot (?:to )?tak(?:e|ing)$"
)
# What else is asked after such advice and may be meant for it.
LEANS = re.compile(r"\b(?:it|this|that|them|these|those|doctors?|worr\w+|concerned)\b")
NAMED = re.compile(rf"\b(?:my|these|those) (?:\w+ )?{MEDS}\b|\b{TAKEN}\b")
ASKS = re.compile(
    r"\b(?:can|could|should|may|must|shall|do|would|what if) i\b|\b(?:have|ok(?:ay)?|fine|safe) (?:to|if)\b"
)
TOLD = tuple(f"utter_{topic}" for topic in MEDICINES)


def about_own(plain: str, intent: str, slots: Mapping[str, Any]) -> str | None:
    """The advice that a question in plain words is about, or None. `intent`: what it was understood as."""
    last = slots.get("last_topic")
    if _leaves_medicine(plain, intent, slots):
        return STOP_MEDS
    if intent == SHOULD_I and WORKS.fullmatch(plain):
        return "faq.will_it_work"
    if intent != SHOULD_I or TREATMENT.search(plain) is not None:
        return None
    named = NAMED.search(plain) is not None
    if last in OWN_HEALTH and (named or LEANS.search(plain)):
        return str(last)
    return "advice.medication" if named else None


def _leaves_medicine(plain: str, intent: str, slots: Mapping[str, Any]) -> bool:
    """Is a medicine to be left out that was spoken of? An order at a question of a form is meant for that."""
    if LEAVES_OUT.search(plain) is None:
        return False
    last = slots.get("last_topic")
    if intent == SHOULD_I:
        told = any(name.startswith(TOLD) for name in slots.get("told") or {})
        return NAMED.search(plain) is not None or ((told or last in MEDICINES) and LEAVES_IT.search(plain) is not None)
    unclear = intent in VAGUE | {"nav.skip", "nav.stop", "nav.why_ask", "nav.explain"}
    idle = slots.get("requested_slot") is None
    its = NAMED.search(plain) is not None or LEAVES_IT.search(plain) is not None
    return unclear and idle and last in MEDICINES and its and ASKS.search(plain) is not None
