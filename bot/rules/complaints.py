"""Somebody says that a question was not answered, or that it was told already: which part was missed is asked, and no step is taken.

To the understanding "you did not answer the second" sounds like an order to skip, and "that didn't answer my question" like a step back.
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly

MISSED = "social.chitchat.missed"
# What such a remark is taken for. What was understood as a topic of its own is answered.
HEARD_AS = frozenset(
    {"oos", "system.clarify", "social.chitchat", "social.insult", "social.thanks", "nav.skip", "nav.back", "nav.repeat", "nav.explain", "nav.help", "nav.more", "nav.why_ask", "nav.stop", "nav.result_meaning"}
)  # fmt: skip
LONGEST = 20  # words
LEAD = r"(?:(?:ok|okay|but|and|so|no|well|hm+|um+|sorry|excuse me|hey|hello|wait|actually|please|thanks|yes|yeah|lol|again|like) )*"
NOT = r"(?:did not|didn'?t|do not|don'?t|does not|doesn'?t|have not|haven'?t|has not|hasn'?t|never|still (?:did not|didn'?t|haven'?t|have not)|are not|aren'?t|is not|isn'?t)"
PART = r"(?:(?:the|my|a|any of|all|all of|both|both of|half of|one of|part of|what|the rest of)(?: (?:my|the))? ?)?(?:(?:actual|real|whole|entire|first|second|third|last|other|two|2nd|1st) ?)*(?:questions?|parts?|ones?|rest|half|second|first|third|last|other|it|that|this|me|them|(?:i )?(?:asked|said|wanted|meant)(?: (?:you|for|about))?)"
THIS = r"(?:that|this|your (?:answer|reply))"
TAIL = r"(?: (?:though|at all|yet|tho|really|please|again|lol|you know|already|before|here|part|one|question))*"
COMPLAINS = re.compile(
    rf"{LEAD}(?:(?:you|u) (?:(?:still|just|really|only) )?{NOT} (?:really |even |fully |actually )?(?:answer(?:ed|ing)?|address(?:ed)?|reply to|respond to|get to)(?: (?:me )?{PART})?|"
    rf"(?:you|u) (?:just |only |have )?(?:answered (?:only |just )?(?:one|half|the first|the wrong|something else|a different|part)(?: .{{0,24}})?|(?:missed|skipped|ignored|forgot|dodged|avoided)(?: {PART})?)|"
    rf"{THIS} (?:still |really )?{NOT} (?:really |even |actually )?(?:answer(?:ing)?|address|help(?:ing)?)(?: {PART})?(?: much)?|"
    rf"{THIS}(?:'?s| is| was)? (?:not|n'?t|isn'?t|wasn'?t) (?:really |even |very |so |too |at all |actually )*(?:helpful|useful|an? answer|the answer|any help|much help|my question|the question|(?:what )?i (?:asked|meant|wanted|was asking)(?: (?:you|for|about|to know))?)|"
    rf"(?:(?:that|this)(?:'?s| is) )?not (?:really |even |at all )*(?:what i (?:asked|meant|wanted|was asking)(?: (?:you|for|about|to know))?|an answer|my question)|"
    rf"{THIS}(?:'?s| is| was) no(?:t even)? (?:an? )?(?:real )?answer|"
    r"i asked (?:you )?(?:(?:about )?(?:something else|two (?:things|questions)|2 (?:things|questions)|three (?:things|questions)|more than (?:one|that))|a different question|another question)|"
    r"i (?:have )?(?:already|just) (?:told|said|answered|asked|wrote|gave)(?: (?:you|u|it|that|this|them))*|i (?:told|said|answered|asked) (?:(?:you|it|that|this) )*(?:already|before|just now|(?:a )?(?:minute|moment|second) ago|earlier|twice)|"
    rf"no answer to (?:my|the) {PART}|(?:my|the) (?:\w+ )?(?:question|part|one) (?:was|is|wasn'?t|isn'?t|was not|is not) (?:un|not |still not |never )?answered|"
    r"what about (?:(?:the|my) (?:other|second|last|first|third) (?:part|question|half|thing)|(?:the|my) rest)(?: of (?:it|my question|what i asked))?)"
    rf"{TAIL}"
)


def complains(text: str, intent: str) -> bool:
    """Is the text a complaint about the last answer and nothing else? `intent` is what it was understood as."""
    plain = plainly(text)
    return intent in HEARD_AS and len(plain.split()) <= LONGEST and COMPLAINS.fullmatch(plain) is not None
