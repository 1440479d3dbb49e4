"""What a message at a question of a form is not: an order without its word, or a question to the clinic that begins like an answer."""

from __future__ import annotations

import re

# What ends, skips or empties a form is done only where the words say so.
NOT_AN_ORDER = re.compile(r"\b(?:never|can'?t|cannot|don'?t|won'?t) (?:\w+ )?stop\b|\bhow\b|\bresults?\b|\bscore\b")
STOPS = re.compile(
    r"\b(?:stop|quit|exit|cancel|end|enough|done|leave|leaving|no more|pause|later|not (?:now|today|any ?more)|forget it|never ?mind|nvm|don'?t want|over it|bail|give up|close|finish(?:ed)?)\b"
)
SKIPS = re.compile(
    r"\b(?:skip|pass|next|rather not|prefer not|don'?t (?:want|wanna|care|feel like)|move on|leave (?:it|that|this)|no answer|decline|blank|another question)\b"
)
RESTARTS = re.compile(
    r"\b(?:re ?start|re ?set|re ?do|re ?take|over|again|begin|beginning|scratch|a?fresh|a?new|slate|square one|from the (?:start|top)|first question)\b"
)
# What begins like an answer to an item is no question to the clinic.
HOW_IT_IS = re.compile(
    r"(?:mostly|mainly|on and off|off and on|only (?:when|if|at)|when(?:ever)? i|if i|at (?:work|night|school|home)|more (?:so )?(?:at|in|when)|kind ?of|kinda|sort ?of|sorta|"
    r"a (?:bit|little)|somewhat|not (?:that|so|too) (?:much|often|bad)|(?:some|most) (?:days|nights)|rarely|hardly|(?:my )?(?:mom|mum|wife|husband|partner) says)\b(?!.*\?)"
)
SAYS = {"nav.stop": STOPS, "nav.skip": SKIPS, "nav.restart": RESTARTS}


def is_slip(text: str, intent: str, form: str | None, *, answering: bool) -> bool:
    """Half an answer at an item, or what would end, empty or skip a form without saying so; a bare number where nothing is asked.

    `intent` is what the text was understood as; `answering`: the items of the check are asked.
    """
    plain = text.casefold().replace("\u2019", "'")
    if form is None:
        return plain.strip().isdigit()
    if form == "booking_form" and intent == "nav.book":
        return True
    if answering and HOW_IT_IS.match(plain):
        return True
    says = SAYS.get(intent)
    return says is not None and (says.search(plain) is None or NOT_AN_ORDER.search(plain) is not None)
