"""A question in a crisis about the clinic, its place, cost and people, or for help: left to understanding, and answered where it is surely one to the clinic ("where are you located").

bot/rules/after_crisis.py leaves it open, and bot/rules/after_help.py asks what it was understood as. What the medicine does stays with the crisis.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import DANGER, TOOK
from bot.rules.after_script import CRISIS, SHORT
from bot.rules.commands import command

if TYPE_CHECKING:
    from bot.rules.after_script import Meaning, Typed

# Right after the script these are the act or what is near; once the clinic was spoken of or a question was invited, that.
POINTS = re.compile(r"\b(?:it|it's|its|this|that|they|them|these|those)\b")
SPOKEN_OF = ("utter_faq.", "utter_advice.", "utter_help.safe")
WRITER = re.compile(r"\b(?:i|i'm|i'll|me|my|myself|we|us|our)\b")
HOW_TO = re.compile(r"^(?:(?:and|but|so|ok|okay) )*how (?:do|can|could) (?:i|we)\b")
OF_CLINIC = re.compile(
    r"\b(?:clinics?|located?|locations?|address|directions|parking|hours|open (?:on|at|today|tomorrow|now)|costs?|prices?|fees?|pay|payments?|expensive|afford|insurance|insured|medicaid|medicare|phone number|email|contact|(?:your|the) (?:doctors?|nurses?|staff|team|therapists?)|real person|human|(?:talk|speak) to|private|privacy|confidential|data|clients?|appointments?|consultations?|(?:get|find|getting|offer|is there|for) help)\b|^where (?:are|is) (?:you|this)$"
)
# The act, or how much of something brings it about.
OF_THE_ACT = re.compile(
    r"\b(?:too (?:much|many)|dangerous|danger|deadly|lethal\w*|fatal|toxic|painless\w*|quick\w*|fast|hearts?|under ?water|overdos\w*|die|dies|kills?|drugs?|pills?|dose|doses|survive)\b|\bhow (?:much|many)\b(?! (?:is|does|would|will) (?:it|this|that|one|an?|the)\b)(?!.*\b(?:costs?|prices?|pay|fees?|charge|insurance)\b)"
)
WAYS_IN = frozenset({"faq.become_client", "faq.clinic_info", "faq.cost", "faq.insurance", "faq.prepare"})


def is_open(typed: Typed) -> bool:
    """May it be one to the clinic: a short question that names it, without a danger or the act, and without an "it" that nobody spoke of?

    What becomes of the writer ("will I wake up") and one's own medicine ("can I take ...") are none; "how do I become a client" is.
    """
    bad = any(one.search(typed.plain) for one in (DANGER, TOOK, OF_THE_ACT))
    plain = typed.verdict == "none" and not bad and OF_CLINIC.search(typed.plain) is not None
    asks = typed.asks and typed.words <= SHORT and command(typed.text) is None
    own = WRITER.search(typed.plain) is not None and HOW_TO.search(typed.plain) is None
    return plain and asks and not own and (typed.last.startswith(SPOKEN_OF) or POINTS.search(typed.plain) is None)


def goes_on(typed: Typed, intent: str) -> Meaning | None:
    """The crisis, unless an open question was surely understood as one to the clinic; `intent`: as what."""
    own = HOW_TO.search(typed.plain) is not None and intent not in WAYS_IN
    return CRISIS if is_open(typed) and (own or not intent.startswith("faq.")) else None
