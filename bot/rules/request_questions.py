"""What is asked about a request (when, what about, what it costs), the wish that somebody calls, and a correction after it was sent."""

from __future__ import annotations

import re

from bot.rules.commands import LETTER, plainly
from bot.rules.correcting import SAYS_WHEN

LEAD = r"(?:(?:and|so|but|ok|okay|um+|oh|wait|hey|hi|sorry|please|then|also|well|just|actually|yes|yeah) )*"
THEY = r"(?:they|them|you|u|the clinic|someone|somebody|anyone|anybody|a nurse|the nurse|a doctor|the doctor|staff|a person|a real person|a human|people)"
CALL = r"(?:call|contact|phone|telephone|ring|text|reach|reach out|get back|get in touch|answer|reply|respond|write|e ?mail|hear)"
BACK = r"(?: (?:to|me|back|with|about (?:it|this|that)|out|from (?:you|them|the clinic|someone)|a reply|an answer|anything|something))*"
QUESTIONS: tuple[tuple[str, str], ...] = (
    ("when", (rf"(?:(?:about )?when|how (?:soon|fast|quick(?:ly)?|long)|what (?:time|day)|by when)(?: (?:will|would|do|does|is|are|can|could|should|it|be|take|until|till|before|for|to|i|we|am|going to|gonna|expect(?: to)?))*(?: {THEY})?(?: (?:to|will|would|can|usually|normally|going to|gonna|take to|need to))*(?: get)? {CALL}{BACK}|"
             rf"(?:will|do|does|can) {THEY} {CALL}(?: me)?(?: back)? (?:today|tomorrow|soon|this week|tonight|right away|now)|how long (?:does (?:it|this|that)|will (?:it|this|that)) take (?:to hear(?: back)?|for a (?:call|reply|text))|how long (?:do|will) i (?:have to )?wait")),
    ("number", r"(?:what(?: is|'?s)?|do i (?:get|have)|is there|can i (?:get|have)|give me|where is|i need) (?:my |the |an? |your )?(?:(?:confirmation|reference|booking|request|ticket|case|order|tracking)(?: (?:number|code|id|no))?)(?: (?:number|please|for this|for it))*"),
    ("call", rf"what (?:will|would|do|does|is|are|'?s)(?: {THEY})?(?: (?:going to|gonna))?(?: (?:call|calling|contact|ring|ask|asking|say|want|the call|this call|it))(?: (?:me|to know|from me|going to be|be|for))* ?(?:about|for)?|what(?: is|'?s) the (?:phone )?call (?:about|for)|why (?:do|will|would) {THEY} (?:need to |have to )?call(?: me)?"),
    ("price", r"(?:how much (?:is|does|will|would|for)|what (?:is|does|will|would)|does|will|is|do i (?:have to )?pay for)(?: (?:the|this|that|a))? (?:(?:phone )?call|request|call ?back)(?: (?:itself|cost|costs|be|free|for free|to me|me|anything|money|charge))*|is (?:the|this|that) (?:phone )?(?:call|request) free(?: of charge)?"),
    ("next", r"what(?: will| is going to|'?s going to)? (?:happens?|comes?)(?: (?:now|next|then|after(?: (?:that|this|i send(?: it)?))?|when i (?:press|tap|hit) send))*|what(?: is|'?s) (?:the )?next(?: step)?|(?:and )?(?:now )?what now|what next|now what"),
)  # fmt: skip
PATTERNS = tuple(
    (kind, re.compile(f"{LEAD}(?:{words})(?: (?:then|please|now|though|exactly|roughly|usually|lol))*"))
    for kind, words in QUESTIONS
)
# A wish that somebody calls: the step to a consultation, not the clinic's number. A question to talk at once stays one to a person.
WANTED = re.compile(
    rf"{LEAD}(?:(?:can|could|will|would|may) {THEY} (?:please |maybe |just |not |possibly )*(?:{LETTER}|telephone|give) me(?: a (?:call|ring))?|(?:have|get|let|ask) {THEY} (?:to )?(?:please )?(?:{LETTER}|telephone|give) me(?: a (?:call|ring))?|"
    rf"(?:is|isn'?t) there (?:someone|somebody|anyone|anybody|a person)(?: (?:who|that))?(?: (?:will|can|could|would|to))* (?:{LETTER}|telephone) me|(?:i )?(?:want|need|would like|'?d like|id like|prefer|i'?d like)(?: for)? {THEY} to (?:please )?(?:{LETTER}|telephone|give) me(?: a (?:call|ring))?|"
    rf"(?:can|could|may) i (?:please )?(?:get|have|request|ask for) (?:a )?(?:call ?back|phone call|call)(?: from (?:you|{THEY}))?|(?:i )?(?:want|need|would like|'?d like) a (?:call ?back|phone call|call)(?: from (?:you|{THEY}))?|(?:give|phone|ring) me(?: a (?:call|ring|call ?back))?|(?:a )?call ?back|"
    rf"(?:please |just )*(?:call|phone|ring|telephone) me(?: back)?|(?:can|could|may) i (?:please )?(?:talk|speak|chat) (?:to|with) (?:someone|somebody|a person|a nurse|a doctor) (?:tomorrow|next week|this week|later (?:today|this week)|on \w+day))"
    r"(?: (?:back|please|pls|thanks|thank you|instead|then|tomorrow|today|later|soon|this week|next week|about (?:it|this|that)|if possible|or (?:something|text)))*"
)
SLIPPED = re.compile(
    r"(?:(?:oh|oops+|wait|sorry|no|actually|um+|hey|shoot|my bad) )*(?:i (?:meant?|wanted)(?: to (?:say|put|pick))?|i should have said|(?:make|change) (?:it|that)(?: to)?|can (?:we|you|i) (?:do|make it|change (?:it|that) to)|not \w+ but) .+"
)


# After it was sent: it is not wanted any more, or a number, an address or a time is told anew.
NOT_WANTED = re.compile(
    rf"{LEAD}(?:(?:i )?(?:do not|don'?t|dont) (?:want|need) (?:it|this|that|to)(?: (?:go|come|do it|book))?(?: (?:any ?more|now|after all|either))*|(?:i )?no longer (?:want|need) (?:it|this|that)|not (?:interested|wanted) any ?more|(?:please )?(?:withdraw|cancel|scrap|drop) (?:it|that|this))(?: (?:please|thanks|sorry))*"
)
TOLD_ANEW = re.compile(r"\d[\d\s().-]{5,}\d|\S@\S")
ONLY_THEN = re.compile(
    rf"{LEAD}(?:only (?:on )?.+|.+ only|not (?:on )?.+|(?:make it|change it to|rather|better) .+|.+ instead)"
)
FEW = 8  # words of a time that is put right


# A question behind a name, a number or an address: "Liz. And do you call from a private number?"
BESIDE = re.compile(
    r"(?P<told>[^?]{2,60}?)(?:[.;!,]\s+|\s+and\s+)(?:and |but |also |so )*(?:what|why|how|who|where|can (?:you|they|i)|could you|do (?:you|they|i)|does|is (?:it|this|that|there)|are (?:you|they)|(?:will|would) (?:you|they|it|this|that))\b.+",
    re.IGNORECASE | re.DOTALL,
)


def told_beside_question(text: str) -> str | None:
    """What is told in front of a question in one message, or None."""
    found = BESIDE.fullmatch(text.strip())
    return found["told"].strip() if found else None


def asked_about_request(text: str) -> str | None:
    """What is asked about a request: when, number, call, price or next. None: nothing of it."""
    plain = plainly(text)
    return next((kind for kind, pattern in PATTERNS if pattern.fullmatch(plain)), None)


def wants_a_call(text: str) -> bool:
    """Does the text ask that somebody calls, and nothing else?"""
    return WANTED.fullmatch(plainly(text)) is not None


def corrects_sent(text: str) -> bool:
    """Is a day or a time put right ("wait i meant sat")? After the request was sent it can only be asked for anew."""
    plain = plainly(text)
    if NOT_WANTED.fullmatch(plain) or (TOLD_ANEW.search(text) and "?" not in text):
        return True
    then = ONLY_THEN.fullmatch(plain) is not None and len(plain.split()) <= FEW and "?" not in text
    return (SLIPPED.fullmatch(plain) is not None or then) and SAYS_WHEN.search(plain) is not None
