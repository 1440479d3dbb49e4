"""Harm that is long past and told as past ("my ex used to hit me, that was 8 years ago"), and that it is over.

Each has to be the whole message. A parent counts only with an age at which it is long past: a child may live there still. bot/rules/after_help.py and after_harm.py ask it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import ABUSE
from bot.rules.clearing_up import borne_out
from bot.rules.told_in_danger import whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

HURT = r"(?:(?:used to|would|always) )?(?:(?:hit|beat|hurt|abuse[ds]?|slap(?:ped)?|punch(?:ed)?|kick(?:ed)?|chok(?:e|ed)|threaten(?:ed)?) (?:me|us)|be (?:abusive|violent)|was (?:abusive|violent)(?: to me)?)(?: (?:a lot|sometimes|back then|up|for years))*"
NUMBER = r"(?:[3-9]|[1-9]\d|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|many)"
AGO = rf"(?:(?:(?:that|it|this)(?:'?s| was| is) |(?:but )?(?:it )?(?:ended|stopped) )?(?:(?:like|about|over|more than|almost) )*(?:{NUMBER} )?(?:years|decades) ago)"
GROWN = r"(?:i'?m|i am) (?:now )?(?:2[5-9]|[3-9]\d)(?: (?:now|years? old))*"
YOUNG = r"(?:as a (?:kid|child|little (?:kid|boy|girl)|boy|girl|teen(?:ager)?)|when i was (?:a kid|a child|little|young|small|growing up|[1-9]|1[0-7])|growing up|in my childhood)"
SINCE = (
    r"(?: (?:and |but )?(?:i'?m|i am) (?:(?:now|long|happily|re) ?)*(?:safe|fine|ok|okay|remarried|out|free)(?: now)?)*"
)
EX = r"(?:my )?(?:ex|ex \w+|first (?:husband|wife)|old boyfriend|old girlfriend)"
PARENT = r"(?:my )?(?:step ?)?(?:father|dad|mother|mom|mum|parents|grandfather|uncle)"
PAST = whole(
    rf"{EX} {HURT}(?: but)? {AGO}{SINCE}|{PARENT} {HURT} {YOUNG}(?: and| but)? {GROWN}{SINCE}|{GROWN} (?:and )?{PARENT} {HURT} {YOUNG}|(?:i )?(?:was |got )(?:mugged|robbed|attacked by a stranger) (?:last (?:year|summer|winter|spring|fall)|(?:{NUMBER}|two|2|a couple of|some) (?:years|months) ago|years ago|a year ago)|(?:i was )?mugged last year"
)
# After the script for abuse: that it ended years ago. A bare time may be since when; a new husband alone may be the one who hurts.
OVER = whole(
    rf"(?:that|it|all (?:that|of it))(?:'?s| was| is)? (?:all )?(?:ended|stopped|over) (?:(?:over|like|about|more than|almost) )*(?:{NUMBER} )?(?:years|decades) ago|(?:i'?m|i am) (?:(?:now|happily) )*re ?married (?:(?:and|now) )*safe(?: now)?"
)
STILL = re.compile(
    r"\b(?:still|again|back|found|stalk\w*|now he|now she|threat\w* to|last (?:night|week)|today|tonight)\b"
)


def is_past(plain: str) -> bool:
    """Is it long over, and said so?"""
    return STILL.search(plain) is None and PAST.fullmatch(plain) is not None


def is_over(typed: Typed) -> bool:
    """Is nothing said, right after the first script for abuse, but that it is long over? Not once something told that there is more to it."""
    right_after = typed.mild and ABUSE in typed.asked and typed.times(ABUSE) <= 1
    over = STILL.search(typed.plain) is None and OVER.fullmatch(typed.plain) is not None
    return right_after and over and not borne_out(typed, "abuse")
