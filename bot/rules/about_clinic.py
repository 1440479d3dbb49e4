"""What is asked about the clinic: its hours, the states it serves, where it is, a number or a text, a visit by video, who works there. What is known of that comes first, not all that is known."""

from __future__ import annotations

import re

from bot.rules.days import WEEKDAY

STATES = (
    r"alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|"
    r"nebraska|nevada|new (?:hampshire|jersey|mexico|york)|(?:north|south) (?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|(?:west )?virginia|washington|wisconsin|wyoming|puerto rico|canada|mexico"
)
DAY = rf"(?:{WEEKDAY}s?|today|tonight|tomorrow|weekends?|weekdays?|holidays?|christmas|thanksgiving|(?:new year'?s?|labor|memorial) (?:day|eve)|july 4th|evenings?|mornings?|nights?)"
STAFF = r"(?:doctors?|nurses?|clinicians?|staff|providers?|physicians?|psychiatrists?|an[ae]+sthesiologists?|practitioners?)"
# Who the people are and what they have learnt; this means the clinic wherever it is asked.
OF_STAFF = (
    rf"\bwho(?:'?s| is| are) (?:the|your) {STAFF}\b|\b(?:fe)?male {STAFF}\b|\b(?:wom[ae]n|m[ae]n|lady) {STAFF}\b|\b(?:{STAFF}(?:'s|s')?|their|your) (?:qualifications?|credentials|training|licen[cs]es?|certifications?)\b|"
    rf"\b(?:is|are) (?:the|your|this|that|these) (?:{STAFF}|clinic|place|center|centre) (?:\w+ )?(?:licen[cs]ed|accredited|certified|qualified|trained|experienced|registered)\b|"
    rf"\bwhat (?:kind|type|sort) of {STAFF} (?:do you|work|are|is|gives?|runs?)\b|\bis (?:it|the drip|the infusion) (?:given|run|done) by (?:an? )?{STAFF}\b|\bis there (?:an? )?(?:actual |real )?{STAFF} (?:there|on site|on staff|present)\b"
)
# Who does it: of the clinic only where that was understood.
WHO = (
    r"\bwho (?:(?:all|exactly|actually|will|would|is|are|be|gets to|usually) )*(?:administer(?:s|ing)?|gives?|giving|runs?|running|perform(?:s|ing)?|inserts?|puts?|injects?|does|doing|handles?|supervises?|owns?|treats?|treating|works?|working) "
    r"(?:it|this|that|them|there|here|me|you|at (?:the|your) clinic|(?:the|my|your|an?) (?:ketamine|drip|infusions?|iv|needle|treatments?|clinic|medicine)|ketamine)(?: (?:in|to (?:me|you|people)|there|at (?:the|your) clinic))*$|^(?:(?:and|so|but|ok|okay) )*who (?:administers|performs)(?: it)?$"
)
ABOUT: tuple[tuple[str, str], ...] = (
    (r"\b(?:tele ?(?:health|med\w*|visits?)|video|zoom|virtual\w*|online|remote\w*|facetime|skype)\b", "video"),
    (rf"\b(?:{STATES}|out of state|(?:other|another|which|what) states?|cross state|state lines?)\b", "states"),
    ((rf"\b(?:open|opens|opening|close|closes|closed|closing|hours)\b|\b(?:on|for|at) (?:\w+ )?{DAY}\b|^(?:and |so |but |ok |what about |how about |for |this |next |on )*{DAY}(?: (?:too|also|as well|morning|afternoon|evening|then|now))*$|"
     r"\b(?:right now|what time|when (?:are|is|do|can i (?:call|reach)))\b|^(?:are (?:you|they) )?(?:there )?now$|\b\d{1,2} ?(?:am|pm)\b"), "hours"),
    (r"\b(?:number|phone|text|texts|texting|sms|whats ?app|e ?mail|fax|call)\b(?!.*\b(?:where|address|park\w*|located|location)\b)", "phone"),
    (f"{WHO}|{OF_STAFF}", "who"),
    (r"\b(?:where|address|park|parking|located|location|directions?|map|zip|street|floor|building|far|near|nearby|close to|downtown|bus|get there|find you)\b", "where"),
)  # fmt: skip
PATTERNS = tuple((re.compile(words), f"faq.clinic_info.{about}") for words, about in ABOUT)


def about_clinic(plain: str) -> str | None:
    """The finer question about the clinic that plain words ask; None where they ask for several things or for something else."""
    found = [intent for pattern, intent in PATTERNS if pattern.search(plain)]
    return found[0] if len(found) == 1 or (found and found[0].endswith((".video", ".states"))) else None
