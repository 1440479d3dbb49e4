"""Somebody who hears, sees or believes what others do not ("the TV sends me messages"): a note in words of its own.

The readers decide whether there is danger; this decides only which words a mere note has. A voice that commands harm is read as danger and keeps its script.
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly

WATCHERS = r"(?:fbi|cia|nsa|government|police|cops|neighbou?rs?|aliens?|they|people|someone|strangers)"
UNREAL = re.compile(
    rf"\b{WATCHERS} (?:is |are |keep |keeps )?(?:(?:in|inside|hack\w*|track\w*|listening (?:to me )?(?:through|in)|watching me through|talking to me through|controlling|reading) (?:my|the) (?:phone|tv|head|mind|thoughts|brain|walls?|teeth|house|computer|camera)|"
    r"put (?:a|the) (?:chip|device|camera)|implanted)\b|\b(?:tv|television|radio|phone|internet|dog|cat|walls?|news|songs?) (?:is |are |keeps? |starts? |started )?(?:(?:talk|speak|whisper)\w* to me|(?:send|giv)\w* me (?:\w+ )?(?:messages?|signs?|signals?|codes?))\b|"
    r"\b(?:a |the )?chip (?:in|inside|under) my\b|\b(?:(?<!will )(?<!do )(?<!would )(?<!could )(?<!can )(?<!might )i (?:keep |started to |also |still )?hear|(?:i'?m|i am|im|been|and|keep|started|start) hearing) (?:\w+ )?voices\b|\b(?:voices?|someone) (?:in my head|that (?:no one|nobody|others)|nobody else)\b|\bse(?:e|eing) (?:things|people|shadows|demons|faces) (?:that |who )?(?:aren'?t|isn'?t|not|no one|nobody|others)\b|"
    r"\bi(?:'m| am) (?:the )?(?:chosen(?: one)?|god|jesus|the messiah|a prophet|invincible|immortal)\b|\bfe(?:el|els|eling) like (?:a )?god\b|\b(?:poisoning|poison(?:ed)?) my (?:food|water|coffee)\b|\beveryone is (?:in on it|an actor|watching me)\b|"
    r"\bhaven'?t slept (?:in|for) (?:[3-9]|\d\d|three|four|five|six|seven|a week)\b"
)


def is_unreal(text: str) -> bool:
    """Does the message tell of voices, watchers, signs or powers that are not there, or of days without sleep?"""
    return UNREAL.search(plainly(text)) is not None
