"""A plain line on which day or hour suits, in the few words that everybody uses for it: such a line is about an appointment, whatever a reader of danger makes of it."""

from __future__ import annotations

import re

from bot.rules.commands import plainly
from bot.rules.days import DATE, MONTHS, WEEKDAY
from bot.rules.request_words import RELATION, SAYS_WHEN

DAY = rf"(?:{WEEKDAY}s?|mon|tues?|weds?|thurs?|fri|sat|sun|weekdays?|weekends?|{MONTHS}|mornings?|afternoons?|evenings?|noon|lunch ?time|tomorrow|(?:next|this|the) (?:week|weekend|month))"
HOUR = r"(?:\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|o'?clock)?)"
AROUND = r"(?:(?:on|in|at|by|the|any|late|early|around|about|after|before|between|from|or|and|to|every|all|next|this|a|an|other|free|next) )*"
WHEN = rf"(?:{AROUND}(?:{DAY}|{HOUR})(?: |$))+"
SMALL = r"(?:(?:actually|no|nah|ok|okay|yes|yeah|well|so|and|but|sorry|wait|oh|hm+|maybe|then|probably|also|only|just|please|thanks|either|better|best|instead|really|too|though|after all|for me|with me|for us|i think|i guess) ?)*"
SUITS = r"(?:(?:works?|would work|is (?:good|fine|ok|okay|best|better|great|perfect|possible|free|open)|would be (?:good|fine|ok|okay|best|better|great|perfect)|suits?|are (?:good|fine|ok|okay|best|better)|will do|does ?n'?t work|won'?t work) ?)"
MAKES = r"(?:i(?:'m| am| can| could| can'?t| cannot| couldn'?t)? ?(?:only |just |also |not )*(?:make (?:it|that)|come(?: in)?|be there|(?:be )?(?:free|available)|talk)|(?:let'?s|we can|can we|please) (?:make (?:it|that)|do|say)|make (?:it|that)) ?"
ONLY_WHEN = re.compile(
    rf"{SMALL}(?:{MAKES})?{SMALL}{WHEN}{SMALL}{SUITS}?{SMALL}|{SMALL}{WHEN}{SMALL}{MAKES}{SMALL}(?:{WHEN})?{SMALL}"
)
VISIT = r"(?:the|my|that|this|our) (?:clinic|visit|appointment|appt|consultation|consult|call|session|first one)"
# "I can't make it to Friday" is about living on, as "tonight" and "I won't" may be, which are no part of the above.
LASTS = re.compile(rf"\b(?:make it|be there) (?:(?:until|till|past|through)\b|to\b(?! {VISIT}\b))")
CANNOT = r"i (?:can'?t|cannot|can not|could ?n'?t|couldnt|(?:won'?t|wont|will not|may not|might not) be able to)"
WILL_NOT = rf"(?:{CANNOT}|i (?:won'?t|wont|will not|may not|might not))"
COMES = r"(?:make (?:it|that)|come(?: in)?)"
TO_VISIT = rf"(?:{COMES}|be there|get) (?:to|for) {VISIT} ?(?:{WHEN})?"
# The visit by its name. Who only says that he won't has to have asked for one.
CANNOT_COME = re.compile(rf"{SMALL}{CANNOT} {TO_VISIT}{SMALL}")
# Where a request is made or was sent, a named day or time of day is that of its visit. "By then", "after" and "next week" may say how long somebody lasts.
NAMED = rf"(?:(?:on|in|at|the|any|late|early|or|and|of) )*(?:{WEEKDAY}s?|mon|tues?|weds?|thurs?|fri|sat|sun|mornings?|afternoons?|evenings?|{HOUR})"
MISSES = re.compile(
    rf"{SMALL}{WILL_NOT} (?:{COMES} (?:{NAMED} ?)+|{TO_VISIT}){SMALL}|"
    rf"{SMALL}(?:{WILL_NOT}|i(?:'?m| am) not going to be able to) (?:attend(?: {VISIT})?|be (?:at|in) {VISIT}) ?(?:{NAMED} ?)*{SMALL}"
)
# Once it was sent: who comes to the visit beside the visitor, or in the visitor's place.
SOMEBODY = rf"(?:(?:my|our) (?:\w+ )?(?:{RELATION}|neighbou?r)|someone else|somebody else|a friend)"
GOES = r"(?:will|'?ll|is going to|is gonna|would|might|may|could|can)"
COMING = rf"(?:(?:goes|comes)|{GOES} (?:also |just )?(?:be there|go|come|attend)|(?:is|will be) (?:coming|going))"
AT_VISIT = rf"(?:{GOES} (?:also |just )?(?:be at|(?:go|come) to|attend)|(?:is|will be) (?:coming|going) to) {VISIT}"
# "For me" is that only with the visit or its day: "my sister will be there for me" may be of a farewell.
IN_MY_PLACE = re.compile(
    rf"{SMALL}{SOMEBODY} (?:(?:{COMING}(?: there)?|{AT_VISIT}) (?:instead of me|in my place|on my behalf|instead) ?|{AT_VISIT} for me ?|{COMING}(?: there)? for me (?:{NAMED} ?))(?:{NAMED} ?)*{SMALL}"
)
WITH_ME = re.compile(
    rf"(?!.* for me\b){SMALL}{SOMEBODY} (?:{GOES} (?:also |just )?(?:be (?:there|at {VISIT}|with me)|come(?: along)?)|is coming) ?(?:with me|too|there|along)? ?(?:{NAMED} ?)*{SMALL}"
)
# While it is made, what can be "done" on such a day is the visit.
DOES = re.compile(rf"{SMALL}i (?:can|could|would) (?:only |also )?do (?:it|that) (?:{NAMED} ?)+{SMALL}|{SMALL}(?:{NAMED} ?)+i (?:can|could|would) (?:only |also )?do (?:it|that)\b ?{SMALL}")  # fmt: skip
# When it does not suit: "nothing works on mondays", "i'm gone on tuesday".
SUITS_NOT = re.compile(
    rf"{SMALL}(?:nothing|no time|no slot) (?:works|suits|is good) (?:{NAMED} ?)+{SMALL}|{SMALL}(?:not|never|no) (?:{NAMED} ?)+{SMALL}|{SMALL}{CANNOT} (?:do (?:it|that)|go) (?:{NAMED} ?)+{SMALL}|"
    rf"{SMALL}i(?:'?m| am|'?ll be| will be) (?:gone|away|out|out of town|busy|working|at work|off) (?:{NAMED} ?)+{SMALL}|"
    rf"{SMALL}(?:{NAMED} ?)+(?:won'?t|will not|can'?t|cannot|wouldn'?t|are(?: not|n'?t)|is(?: not|n'?t)) (?:be )?(?:possible|doable|an option|good|great|fine|ok|okay|work|suit) ?{SMALL}(?:any ?more ?)?{SMALL}|"
    rf"{SMALL}(?:{NAMED} ?)+(?:are|is)(?: not|n'?t) going to (?:work(?: out)?|be (?:possible|doable|an option|good|ok|okay)) ?{SMALL}(?:any ?more ?)?{SMALL}|"
    rf"{SMALL}(?:{NAMED} ?)+(?:(?:do|does)(?: not|n'?t) (?:work|suit|fit)(?: me)?|(?:is|are) (?:out|bad|no good|off the table)) ?{SMALL}(?:any ?more ?)?{SMALL}|"
    rf"{SMALL}i(?:'?ve| have)? (?:just )?changed? my mind ?(?:(?:about|on) (?:{NAMED} ?)+)?{SMALL}|"
    rf"{SMALL}{CANNOT} (?:make|do|manage) (?:{NAMED} ?)+{SMALL}|{SMALL}{CANNOT} be there ?(?:{NAMED} ?)*{SMALL}"
)
# How to reach somebody, and that it is the relative who writes now.
TEXTS = re.compile(rf"{SMALL}te?xt (?:him|her|me|us)(?: (?:only|instead|please))* ?{SMALL}")
WRITES_NOW = re.compile(
    rf"{SMALL}(?:(?:he|she|my {RELATION}) is here (?:now )?)?(?:it'?s|it is|this is) (?:him|her|my {RELATION}) (?:now )?(?:speaking|typing|writing|answering)(?: (?:now|here))* ?{SMALL}"
)
BOOKS = r"(?:book(?:ing)?|(?:mak(?:e|ing)|do(?:ing)?|need(?:ing)?|want(?:ing)?) (?:an? |any |the |that )?(?:booking|appointment|appt|reservation|consultation))"
A_VISIT = r"(?:appointment|appt|visit|consultation|consult|booking)s?"
# It is not to be spoken of any more.
NO_TALK = re.compile(
    rf"{SMALL}(?:leave me alone (?:about|with)|(?:stop|quit) (?:pushing|offering|mentioning|selling|suggesting|talking about|going on about|bringing up|nagging(?: me)?(?: about| to)?|asking(?: me)?(?: (?:to|about|for))?|with)|(?:don'?t|do not|dont|never) (?:offer|push|suggest|mention|show|bring up|talk about|ask(?: me)?(?: (?:to|about|for))?)|enough (?:with|of|about)|no more(?: of)?)"
    rf"(?: (?:the|an?|any|your|this|that|all|me|these|more))* (?:book|{A_VISIT})(?: (?:talk|stuff|things?|offers?|pitch(?:es)?|step|again|any ?more|to me|{A_VISIT}))*(?: {SMALL})?"
)
# No consultation is wished for, or not yet.
NOT_BOOKING = re.compile(
    rf"{SMALL}(?:(?:i'?m|im|i am|i'?ll|i will) )?(?:not|no) (?:going to |gonna )?{BOOKS}(?: (?:for me|it|this|that|anything|one|a visit|now|today|tonight|yet|right now|for now|at the moment|this week|any ?more))*(?: {SMALL})?|"
    rf"{SMALL}i (?:don'?t|do not|dont|won'?t|wont|will not|am not|would rather not|'?d rather not) (?:want to |need to |wish to |going to )?{BOOKS}(?: (?:for me|it|this|that|anything|one|a visit|now|today|tonight|yet|right now|for now|any ?more))*(?: {SMALL})?|"
    rf"{SMALL}no (?:time for )?(?:an? )?{A_VISIT}(?: (?:for me|now|today|tonight|yet|right now|for now|at the moment|this week))+(?: {SMALL})?|{SMALL}i (?:won'?t|wont|will not) be {BOOKS}(?: (?:now|today|tonight|yet|right now|for now|this week))*(?: {SMALL})?|"
    rf"{SMALL}(?:(?:i'?m|im|i am) )?not (?:really )?interested in (?:an? |the |any )?(?:booking|{A_VISIT})(?: (?:an? )?{A_VISIT})?(?: {SMALL})?|{SMALL}(?:i'?m |im |i am )?not interested (?:thanks|thank you|thx)(?: {SMALL})?|"
    rf"{SMALL}(?:i'?m|im|i am|all) done for (?:today|now|tonight)(?: {SMALL})?"
)
# "An appointment on friday morning": the wish for a visit, and at its end when it should be; one that is refused, or somebody else's, is none.
ASKS = r"(?:i(?:'?d| would)? (?:really |just )?(?:like|love|want|wanna|need)|(?:can|could|may) (?:i|you|we)|i (?:can|could)|let'?s) "
VISIT = r"(?:book|schedule|appointment|appt|consultation|consult|visit|slot|call|come in|(?:see|fit) me)(?: me| us)?"
WISHED = re.compile(
    rf"(?:(?:hi|hello|hey|ok|okay|yes|so|please|then|actually) )*(?:.*\band (?={ASKS}))?(?:{ASKS})?(?:(?:to|please|get|have|make|set up|an?|the|first|free|new|in|for|with you|{VISIT}) )*?{VISIT}(?: in)?(?: for)? (?P<when>(?:{AROUND}(?:{DAY}|{DATE}|{HOUR})(?: |$))+)",
    re.IGNORECASE,
)
WEEK = re.compile(r"\b(?:tomorrow|(?:next|this) (?:week|month))\b", re.IGNORECASE)
SENTENCE = re.compile(r"[,;.!?]+(?: |$)| (?:and|but) (?=(?:my|i'?m|i am)\b)", re.IGNORECASE)
LONGEST = 16  # words; a longer line tells more than that


def when_wished(text: str) -> str | None:
    """When a visit should be that is wished for ("book me for monday at 3"), or None."""
    parts = (part.strip() for part in SENTENCE.split(" ".join(text.split())))
    found = next((match for part in parts if (match := WISHED.fullmatch(part))), None)
    when = found["when"].strip() if found else ""
    return when if SAYS_WHEN.search(when) or WEEK.search(when) else None


def only_says_when(text: str, request: str | None = None) -> bool:
    """Is nothing told but a day or an hour that suits or does not, a visit that is missed, or that none is booked ("friday works for me", "i can't make it on monday after all")?

    `request`: "asking" while a request is made, "requested" once it was sent: then "i won't make it monday" is about its visit.
    """
    plain = plainly(text)
    forms = [ONLY_WHEN, CANNOT_COME, NOT_BOOKING]
    if request in ("asking", "requested"):
        forms.append(MISSES)
    if request == "requested":
        forms += [IN_MY_PLACE, WITH_ME]
    if request == "asking":
        forms += [DOES, SUITS_NOT, TEXTS, WRITES_NOW]
    told = len(plain.split()) <= LONGEST and any(one.fullmatch(plain) for one in forms)
    return told and LASTS.search(plain) is None
