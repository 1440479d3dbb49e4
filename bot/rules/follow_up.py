"""Short follow-ups that mean something only after what was told last: "and how much is that?", "does it hurt?", "how long?"."""

from __future__ import annotations

import re

from bot.rules.commands import plainly

LONGEST = 9  # words
UNSURE = frozenset({"oos", "system.clarify", "social.chitchat", "nav.help", "nav.explain", "nav.why_ask", "nav.repeat"})
LEANS = re.compile(
    r"^(?:and|so|but|ok|okay|then|what about|how about)\b|\b(?:it|its|it's|that|this|those|these|they|them|there|one)\b"
)

# What is asked, whatever was told before.
ASKED: tuple[tuple[str, str], ...] = (
    (r"\bhow much\b(?! (?:time|longer))|\bprices?\b|\bcosts?\b|\bexpensive\b|\bcheap\b|\bpay\b|\bdollars\b|\bafford\b", "faq.cost"),
    (r"\bcovered?\b|\binsur", "faq.insurance"),
    (r"\bhurts?\b|\bpain(?:ful)?\b|\bneedle\b|\bfeels? like\b|\bawake\b|\basleep\b", "faq.session"),
    (r"\bapproved?\b|\blegal\b|\boff label\b", "faq.fda_status"),
    (r"\baddict|\bhooked\b|\bhabit\b", "faq.addiction"),
    (r"\bhow often\b|\bhow many\b", "faq.how_many"),
    (r"\bhow (?:soon|fast|quick(?:ly)?)\b|\bright away\b", "faq.how_soon"),
    (r"\bwear off\b|\bpermanent\b|\blast(?:s|ing)?\b", "faq.how_long_lasts"),
    (r"\bdrive\b|\bdriving\b|\bride\b|\bgo(?:ing)? home\b", "faq.driving"),
    (r"\bside effects?\b|\bsafe\b|\bdanger(?:ous)?\b|\brisks?\b|\brisky\b|\bharm(?:ful)?\b", "faq.side_effects"),
    (r"\bproofs?\b|\bstud(?:y|ies)\b|\bevidence\b|\bsays who\b|\bhow do you know\b", "faq.evidence"),
    (r"\bdoes (?:it|that|this) (?:really |even |actually )?(?:work|help)\b", "faq.will_it_work"),
    (r"\bhow does (?:it|that|this) work\b", "faq.how_it_works"),
    (r"\bwhere\b", "faq.clinic_info"),
)  # fmt: skip
# Things with a topic of their own: a follow-up about safety or law ("is that approved?") stays with them.
OWN = frozenset({"faq.spravato", "faq.home_ketamine", "faq.what_is_gad7", "faq.privacy"})
PRICE = re.compile(r"\bhow much (?:is|does|would|will) (?:it|that|this|one)(?: cost| be)?$")
STAYS = frozenset({"faq.side_effects", "faq.fda_status", "faq.how_it_works", "faq.will_it_work", "faq.evidence"})
HOW_LONG = re.compile(
    r"^(?:and |so |but |ok )*(?:for )?how long(?: (?:is|does|do|will|would|are) (?:it|that|this|they|those|one)(?: take| last| for| go on)?)?$"
)
LASTS = frozenset(
    {
        "faq.how_soon",
        "faq.will_it_work",
        "faq.how_it_works",
        "faq.evidence",
        "faq.how_many",
        "faq.what_is_ketamine",
        "faq.how_long_lasts",
    }
)
TAKES = frozenset({"faq.session", "faq.prepare", "faq.cost", "faq.become_client"})
MORE = re.compile(
    r"^(?:and |but |so |ok )*(?:why(?: not| so| is that(?: so)?)?|how come|how so|really|like what|such as|for example|which ones?|what are they|what else|anything else)$"
)


def follow_up(text: str, intent: str, last_topic: str | None) -> str | None:
    """The topic that a short follow-up asks for, or None: the text stands by itself.

    `intent` is what the text means without its context; a sure one is kept, except where the words alone cannot tell.
    """
    plain = plainly(text)
    if not last_topic or not last_topic.startswith(("faq.", "advice.")) or not 1 <= len(plain.split()) <= LONGEST:
        return None
    if HOW_LONG.fullmatch(plain):
        return _how_long(last_topic)
    if MORE.fullmatch(plain):
        return "nav.more" if last_topic.startswith("faq.") else last_topic
    if not LEANS.search(plain):
        return None
    if intent in STAYS and last_topic in OWN:
        return last_topic
    if intent not in UNSURE and not (intent == "advice.dose" and PRICE.search(plain)):
        return None
    found = next((topic for pattern, topic in ASKED if re.search(pattern, plain)), None)
    return last_topic if found in STAYS and last_topic in OWN else found


def _how_long(last_topic: str) -> str:
    if last_topic in LASTS:
        return "faq.how_long_lasts"
    return "faq.session" if last_topic in TAKES else last_topic
