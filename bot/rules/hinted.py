"""Something is hinted at that cannot be said ("i can't say it out loud", "the thing i want to do"): it is asked about plainly, and starts nothing.

Only the whole message, and only where no form asks: at an item "it's hard to say" is an answer.
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly

LEAD = r"(?:(?:and|but|so|well|ok|okay|hi|hello|um+|uh+|sorry|honestly|just|like|no|yes|oh) )*"
SAY = r"(?:say|type|write|tell you|put|admit|talk about|speak)"
HOW = r"(?: (?:out loud|aloud|here|into words|in words|to (?:you|anyone|anybody)|down))"
ALOUD = rf"(?: (?:it|that|this|what it is){HOW}*|{HOW}+)"  # "i can't say" alone is no hint
HINTS = re.compile(
    rf"{LEAD}(?:i (?:really |just )*(?:can'?t|cannot|can not|cant|dare not|don'?t dare(?: to)?|am afraid to|'?m afraid to|'?m scared to) (?:even )?{SAY}{ALOUD}|"
    rf"(?:it'?s|it is|its) (?:too |so |very |really )*(?:hard|difficult|heavy|dark|shameful) to (?:even )?{SAY}{ALOUD}|"
    r"(?:it'?s |its |about |you know )?(?:the|that) thing (?:that )?i (?:want|plan|am going|'?m going|am about|'?m about|need|have) to do(?: (?:tonight|soon|now|today))?|what i(?:'?m| am) (?:going|planning|about) to do(?: (?:tonight|soon|now|today))?|"
    r"(?:i )?(?:just )?want(?:ed)? to (?:talk|speak) (?:to|with) (?:someone|somebody|a person|anyone) (?:before i (?:go|leave|do it|am gone)|one last time)|before i (?:go|leave)(?: for good| forever)?)"
)


def hints(text: str) -> bool:
    """Is nothing said but that something cannot be, or that something is going to be done?"""
    return "?" not in text and HINTS.fullmatch(plainly(text)) is not None
