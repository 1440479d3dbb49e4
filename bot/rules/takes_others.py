"""Somebody says that he will kill others and himself, in whichever order, or take them with him when he dies: a danger to others before it is a worry about him.

The writer who says it of himself is in danger too.

Where the writer is one of those who are threatened it stays abuse, which has the lines for that.
"""

from __future__ import annotations

import re

from bot.rules.after_harm_words import SELF_TOO
from bot.rules.after_help_words import KIN

ONESELF = r"(?:him|her|them)sel(?:f|ves)"
WHO = rf"(?:he|she|they|someone|somebody|(?:my|our|his|her|the) (?:\w+ )?(?:{KIN}|ex|stepdad|stepmom|stepfather|stepmother|boss))"
FAMILY = rf"(?:{KIN}|family|parents?|kids?|child(?:ren)?|sons?|daughters?|(?:step|grand)\w+|baby|babies|twins?|boys?|girls?|ex|boss|classmates?|coworkers?|people)"
OTHERS = rf"(?:everyone|everybody|all of (?:them|us)|him|her|them|(?:my|our|his|her|their|the) (?:\w+ )?{FAMILY}(?: and (?:(?:my|our|his|her|their|the) )?(?:\w+ )?{FAMILY})?)"
KILL = r"(?:kill|shoot|stab|poison|drown|hang|murder|strangle|gas|blow up)"
WILL = r"(?:'?ll|will|'?d|would|might|could|may|has to|(?:'?s |is |are )?(?:going to|gonna|about to|planning to|ready to|threatening to|trying to)|wants? to|wanted to|plans? to|threatens? to|threatened to|swears? to)"
THEN = r"(?: ?,)?(?: (?:and|then|before|after that|also))+"
# Behind "himself and my mom" nothing is told of her: "my mom is scared" is no threat.
STANDS = r"(?= ?(?:$|[.,;!?])| (?:too|both|as well|tonight|today|tomorrow|if|when|because|first|or|and then)\b)"
THREATENS = re.compile(
    rf"\b{WHO} ?{WILL} (?:(?:just|also|first|really) )*{KILL} (?:{ONESELF}{THEN}(?: (?:{KILL} {OTHERS}{STANDS}|take {OTHERS} (?:all )?(?:down )?with (?:him|her|them)\b)| {OTHERS}{STANDS})|{OTHERS}(?: all)?{THEN}(?: (?:{KILL}|killing|shooting))? {ONESELF}\b(?! (?:with|out)\b))"
)
DIES = rf"(?:(?:dies|die|is dead|does it|ends it(?: all)?|(?:kills|shoots|hangs) {ONESELF})(?= ?(?:$|[.,;!?])| (?:tonight|today|tomorrow|and)\b))"
SAYS = r"(?:says?|said|saying|tells?|told|texts?|texted|wrote|writes|yell(?:s|ed)|swears?|swore|threat\w+)"
TAKES_ALONG = re.compile(
    rf"\b{SAYS}\b(?: \w+){{0,3}}? (?:he|she|they) ?(?:{WILL} take|(?:'?s|is|are) taking) {OTHERS} (?:all )?(?:down )?with (?:him|her|them) (?:when|if|before|once) (?:he|she|they) {DIES}"
)
# The writer threatens others, and means the own life too.
THEN_ONESELF = re.compile(
    rf"\bi ?(?:'?m |am )?{WILL} (?:(?:just|also|first|really) )*{KILL} {OTHERS}(?: all)?{THEN} (?:{SELF_TOO.pattern}){STANDS}"
)


def takes_others(plain: str) -> bool:
    """Is it said of somebody, in plain lower-case words?"""
    return THREATENS.search(plain) is not None or TAKES_ALONG.search(plain) is not None


def takes_oneself(plain: str) -> bool:
    """Does the writer want to die after others ("I want to kill him and then myself")?"""
    return THEN_ONESELF.search(plain) is not None
