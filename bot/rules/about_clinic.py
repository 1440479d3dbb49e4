"""What is asked about the clinic: its hours, the states it serves, where it is, a number or a text, a visit by video. What is known of that comes first, not all that is known."""

from __future__ import annotations

import re

from bot.rules.days import WEEKDAY

STATES = (
    r"alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|"
    r"nebraska|nevada|new (?:hampshire|jersey|mexico|york)|(?:north|south) (?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|(?:west )?virginia|washington|wisconsin|wyoming|puerto rico|canada|mexico"
)
DAY = rf"(?:{WEEKDAY}s?|today|tonight|tomorrow|weekends?|weekdays?|holidays?|christmas|thanksgiving|(?:new year'?s?|labor|memorial) (?:day|eve)|july 4th|evenings?|mornings?|nights?)"
ABOUT: tuple[tuple[str, str], ...] = (
    (r"\b(?:tele ?(?:health|med\w*|visits?)|video|zoom|virtual\w*|online|remote\w*|facetime|skype)\b", "video"),
    (rf"\b(?:{STATES}|out of state|(?:other|another|which|what) states?|cross state|state lines?)\b", "states"),
    ((rf"\b(?:open|opens|opening|close|closes|closed|closing|hours)\b|\b(?:on|for|at) (?:\w+ )?{DAY}\b|^(?:and |so |but |ok |what about |how about |for |this |next |on )*{DAY}(?: (?:too|also|as well|morning|afternoon|evening|then|now))*$|"
     r"\b(?:right now|what time|when (?:are|is|do|can i (?:call|reach)))\b|^(?:are (?:you|they) )?(?:there )?now$|\b\d{1,2} ?(?:am|pm)\b"), "hours"),
    (r"\b(?:number|phone|text|texts|texting|sms|whats ?app|e ?mail|fax|call)\b(?!.*\b(?:where|address|park\w*|located|location)\b)", "phone"),
    (r"\b(?:where|address|park|parking|located|location|directions?|map|zip|street|floor|building|far|near|nearby|close to|downtown|bus|get there|find you)\b", "where"),
)  # fmt: skip
PATTERNS = tuple((re.compile(words), f"faq.clinic_info.{about}") for words, about in ABOUT)


def about_clinic(plain: str) -> str | None:
    """The finer question about the clinic that plain words ask; None where they ask for several things or for something else."""
    found = [intent for pattern, intent in PATTERNS if pattern.search(plain)]
    return found[0] if len(found) == 1 or (found and found[0].endswith((".video", ".states"))) else None
