"""What is asked about a request (when, what about, what it costs), the wish that somebody calls, and a correction after it was sent."""

from __future__ import annotations

import re

from bot.rules.appointment_words import IN_MY_PLACE, MISSES, NO_TALK, NOT_BOOKING, WITH_ME
from bot.rules.commands import LETTER, QUESTION_WORDS, command, plainly
from bot.rules.days import WEEKDAY
from bot.rules.request_words import CONTACT, RELATION, SAYS_WHEN
from bot.rules.retyping import RECORDED, VOICE
from bot.rules.sending import SEND
from bot.rules.times_told import when_not
from bot.rules.two_advices import MEDICINE
from bot.rules.two_ways import adds_a_way

LEAD = r"(?:(?:and|so|but|ok|okay|um+|oh|wait|hey|hi|sorry|please|then|also|well|just|actually|yes|yeah) )*"
THEY = r"(?:they|them|you|u|the clinic|someone|somebody|anyone|anybody|a nurse|the nurse|a doctor|the doctor|staff|a person|a real person|a human|people)"
CALL = r"(?:call|contact|phone|telephone|ring|text|reach|reach out|get back|get in touch|answer|reply|respond|write|e ?mail|hear)"
BACK = r"(?: (?:to|me|back|with|about (?:it|this|that)|out|from (?:you|them|the clinic|someone)|a reply|an answer|anything|something))*"
MISSED = r"if i(?:'?m not)?(?: (?:do not|don'?t|miss|can'?t|am not|do|pick|take|answer|up|the|it|a|call|phone|there|home|get|hear|make|to))+"
QUESTIONS: tuple[tuple[str, str], ...] = (
    ("when", (rf"(?:(?:about )?when|how (?:soon|fast|quick(?:ly)?|long)|what (?:time|day)|by when)(?: (?:will|would|do|does|is|are|can|could|should|it|be|take|until|till|before|for|to|i|we|am|going to|gonna|expect(?: to)?))*(?: {THEY})?(?: (?:to|will|would|can|usually|normally|going to|gonna|take to|need to))*(?: get)? {CALL}{BACK}|"
             rf"(?:will|do|does|can) {THEY} {CALL}(?: me)?(?: back)? (?:today|tomorrow|soon|this week|tonight|right away|now)|how long (?:does (?:it|this|that)|will (?:it|this|that)) take (?:to hear(?: back)?|for a (?:call|reply|text))|how long (?:do|will) i (?:have to )?wait|when")),
    ("who", rf"(?:can|could|will|would) (?:it be )?(?:someone|somebody) else (?:who |that |to |please )*(?:is )?{CALL}(?:s|ing)?{BACK}|who(?: is| are|'?s)?(?: (?:will|would|is|are|going to|gonna|that|it))* {CALL}(?:s|ing)?{BACK}|who(?: is|'?s)? (?:it|this) (?:that|who) {CALL}s?{BACK}"),
    ("voicemail", (rf"(?:(?:can|could|may|will|would|do|does|should|is it (?:ok|okay|fine) if) {THEY} (?:also |please |just )?(?:leaves? (?:me )?(?:(?:an? |the )?{RECORDED}|(?:it|that|this|something) (?:on|in|as) (?:my |the |an? )?{VOICE})(?: (?:{MISSED}|on (?:my|the) (?:phone|cell|machine|answering machine|{VOICE})))?|use {VOICE})|"
                  rf"(?:will|would|does|can|could) (?:it|that|the call|they|this) go (?:straight )?to (?:my )?{VOICE}(?: {MISSED})?|(?:is|are|what about|how about) (?:an? |the )?{VOICE}(?: (?:ok|okay|fine|allowed|possible|left|an option|there))*|{VOICE})")),
    ("add", rf"(?:can|could|may|will|would) {THEY} (?:also |please |just )?leave (?:an? |the )?{RECORDED} (?:with|for|to) (?:my|our) (?:\w+ )?{RELATION}"),
    ("number", r"(?:what(?: is|'?s)?|do i (?:get|have)|is there|can i (?:get|have)|give me|where is|i need) (?:my |the |an? |your )?(?:(?:confirmation|reference|booking|request|ticket|case|order|tracking)(?: (?:number|code|id|no))?)(?: (?:number|please|for this|for it))*"),
    ("call", rf"what (?:will|would|do|does|is|are|'?s)(?: {THEY})?(?: (?:going to|gonna))?(?: (?:call|calling|contact|ring|ask|asking|say|want|the call|this call|it))(?: (?:me|to know|from me|going to be|be|for))* ?(?:about|for)?|what(?: is|'?s) the (?:phone )?call (?:about|for)|why (?:do|will|would) {THEY} (?:need to |have to )?call(?: me)?"),
    ("price", r"(?:how much (?:is|does|will|would|for)|what (?:is|does|will|would)|does|will|is|do i (?:have to )?pay for)(?: (?:the|this|that|a))? (?:(?:phone )?call|request|call ?back)(?: (?:itself|cost|costs|be|free|for free|to me|me|anything|money|charge))*|is (?:the|this|that) (?:phone )?(?:call|request) free(?: of charge)?"),
    ("see", r"(?:(?:is|are|was) (?:my|the) (?:name|number|phone(?: number)?|cell|e ?mail(?: address)?|address|times?|details)(?: and \w+)? (?:right|correct|ok|okay|in there|there|spelled (?:right|correctly))|(?:do|did) (?:you|they) (?:have|get|got|read) (?:my|the right) (?:name|number|phone(?: number)?|e ?mail(?: address)?|address|times?|details)(?: right| correct(?:ly)?| down)?|(?:what|which) (?:name|number|phone(?: number)?|e ?mail(?: address)?|times?|details) (?:did i (?:give|put|type|send)|do you have|went out|was sent)(?: (?:you|them|for me|down))*|what did (?:i|you) send(?: (?:them|to them|the clinic|to the clinic))?)"),
    ("sent", r"(?:all )?(?:done|finish(?:ed)?)|(?:send|submit)(?: (?:it|this|that|the request|my request))?(?: (?:please|now|already|again|to (?:them|the clinic)))*"),
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
# "I don't want to answer any questions, just have someone call me"
NO_QUESTIONS = re.compile(
    r"^(?:(?:ok|okay|so|but|well|hi|hello|look|please) )*(?:i (?:do not|don'?t|dont|won'?t|will not|can'?t) (?:want|wanna|need|like|wish|have time|feel like)?(?: (?:to|for))?(?: ?(?:answer(?:ing)?|do(?:ing)?|take|taking|fill(?:ing)?|go through))?(?: (?:in|out))?(?: (?:any|the|these|those|your|all|more|of|a|this|that))* (?:questions?|tests?|checks?|quiz|forms?|questionnaires?|surveys?)|no (?:more )?(?:questions?|tests?|quiz|forms?))(?: (?:please|just|so|but|and|i))* "
)
# "Ok, sign me up then". "Put me down" may be something else than a wish for a visit.
SIGN_ME_UP = re.compile(
    r"(?:(?:go on|ok|okay|yes|yeah|sure|fine|alright|all right|well|then|so|please|go ahead) )+(?:and )?(?:pencil|sign) me (?:in|up)(?: (?:then|please|thanks|thank you))+"
)
LEAVES_NUMBER = re.compile(
    rf"{LEAD}(?:i(?:'?d| would)? (?:want|like|need) to |i'?d rather |(?:can|could|may) i |let me |i'?ll |i will )?(?:leave|give)(?: (?:you|them|the clinic))? (?:my|a) (?:(?:phone|cell|call ?back) )?(?:number|contact(?: details| info(?:rmation)?)?|details|name and (?:phone )?number|e ?mail(?: address)?|request|message)(?: (?:here|with you|for (?:you|them|the clinic|a call(?: ?back)?)|please|so .+))*"
)
# "call me at 919-555-0188": how to be reached is told with the wish.
REACH_ME = re.compile(
    rf"(?:(?:hi|hello|hey|please|pls|just|can you|could you|you can|yes|ok|and|so|have (?:someone|somebody)|i want (?:you|someone|somebody) to)[,. ]+)*(?:(?:call|phone|ring|te?xt|reach|contact|e-?mail) me\b|my (?:(?:cell|home|work|mobile|phone) )?(?:number|phone|cell|e-?mail(?: address)?) is)[^\d@?]{{0,30}}(?:{CONTACT.pattern})[^?]{{0,60}}",
    re.IGNORECASE,
)
SLIPPED = re.compile(
    r"(?:(?:oh|oops+|wait|sorry|no|actually|um+|hey|shoot|my bad) )*(?:i (?:meant?|wanted)(?: to (?:say|put|pick))?|i should have said|(?:make|change) (?:it|that)(?: to)?|can (?:we|you|i) (?:do|make it|change (?:it|that) to)|not \w+ but) .+"
)


# After it was sent: it is not wanted any more, or a number, an address or a time is told anew.
NOT_WANTED = re.compile(
    rf"{LEAD}(?:(?:i )?(?:do not|don'?t|dont) (?:want|need) (?:it|this|that|to)(?: (?:go|come|do it|book))?(?: (?:any ?more|now|after all|either))*|(?:i )?no longer (?:want|need) (?:it|this|that)|not (?:interested|wanted) any ?more|(?:please )?(?:withdraw|cancel|scrap|drop) (?:it|that|this))(?: (?:please|thanks|sorry))*"
)
PART = r"(?:name|numbers?|phone(?: number)?|cell(?: number)?|e ?mail(?: address)?|address|times?|days?|contact|details|request|spelling)"
ON_DAY = rf"(?:on |in |at |this |next |the )*(?:{WEEKDAY}|tomorrow|today|week|morning|afternoon|evening|mornings|afternoons|evenings|\d{{1,2}}(?: ?[ap]m)?)"
MISTAKEN = re.compile(
    rf"{LEAD}(?:(?:i think )?(?:i|you|we|there) (?:made|did|have|had|put|wrote|typed|gave|sent|spelled|entered|got|is|was)(?: (?:you|them))? (?:an? |the |my )*(?:mistakes?|typos?|errors?|wrong {PART}|{PART} wrong|{PART} incorrectly)(?: (?:in|with|on) (?:the|my|it)(?: {PART})?)?|there'?s (?:an? )?(?:mistake|typo|error)(?: (?:in|with|on) (?:the|my|it)(?: {PART})?)?|"
    rf"(?:that'?s|it'?s|this is|that was|it was) (?:the|an?|my) (?:wrong|old) {PART}|(?:the|my) {PART} (?:is|was|'s|are)(?: all)? (?:wrong|incorrect|not right|not correct|misspelled|misspelt|changed|different)|(?:wrong|mistake in (?:the|my)|typo in (?:the|my)) {PART})(?: (?:please|sorry|i gave|i sent|i think))*"
)
TOLD_ANEW = re.compile(r"\d[\d\s().-]{5,}\d|\S@\S")
CHANGES_PART = re.compile(
    rf"{LEAD}(?:(?:can|could|may) (?:i|you|we) |i (?:want|need|have|would like) to |i'?d like to |i'?ll )?(?:please |just |still )*(?:change|switch|move|update|edit|correct|fix) (?:(?:the|my|our) {PART}|it|that|anything|something)(?: (?:to|for) .+)?(?: please| again| instead)*"
)
ONLY_THEN = re.compile(
    rf"{LEAD}(?:only (?:on )?.+|.+ only|not (?:on )?.+|(?:make it|change it to|rather|better) .+|.+ instead)"
)
FEW = 8  # words of a time that is put right


# A visit that was asked for cannot be kept: "i can't make it on thursday", "i cannot be there", "wednesday doesn't work".
CANNOT_KEEP = re.compile(
    rf"{LEAD}i (?:can'?t|cannot|can not|couldn'?t|won'?t|wont|will not|am not able to|'?m not able to|(?:won'?t|wont|will not) be able to) (?:(?:make (?:it|that(?: time| day)?)|come(?: in)?|keep (?:it|that))(?: {ON_DAY})+|(?:be there|attend)(?: {ON_DAY})*)(?: (?:after all|sorry|now|then))*"
)

# What the clinic should know beside name, contact and times: a request has no place for it.
NEEDS = r"(?:wheelchair|walker|ramp|interpreter|translator|hearing aids?|sign language|service (?:dog|animal)|oxygen|cane|large print)"
NOTE = re.compile(
    rf"{LEAD}(?:(?:(?:one|1|another|a) (?:more|last|other|final) (?:thing|note|point)|another thing|by the way|btw)(?: is)? (?!(?:{QUESTION_WORDS}|should|did)\b)(?!.*\b(?:question|ask)\b)\w+ .+|"
    r"(?:(?:can|could|would|will) (?:you|i|we) )?(?:please )?(?:also )?(?:note|make a note|write down|mention|tell (?:them|the (?:clinic|doctor|nurse|staff))|let (?:them|the (?:clinic|doctor|nurse|staff)) know|(?:they|the clinic|the doctor) (?:should|need to|must|has to|have to|ought to) know|(?:add|leave|put)(?: in)? (?:a |an )?(?:note|comment))\b(?! not\b)(?! to (?:call|text|write)\b)(?! on (?:my )?voice).*|"
    rf"(?:i|we) (?:also )?(?:use|need|have|will need|require|bring|am in) (?:an? |my )?(?:\w+ )?{NEEDS}\b.*|i(?:'?m| am) (?:also )?(?:hard of hearing|deaf|blind|in a wheelchair|in a chair|hearing impaired|partially sighted)\b.*)"
)
# A medicine that is told once the request stands or was sent: a clinician asks about it.
TAKES = re.compile(
    rf"{LEAD}(?:(?:i should (?:say|mention)|i forgot to (?:say|mention|tell you)|they should know|by the way|btw) (?:that )?)?i(?:'?m| am)? (?:also |still |currently |just |now )*(?:take|taking|on|use|using) (?:my )?(?:{MEDICINE})(?: (?:and|plus) (?:my )?(?:{MEDICINE}))*(?: (?:too|also|daily|every (?:day|night|morning)|at night|by the way|btw|for (?:my )?(?:anxiety|sleep|depression)))*"
)
TAKEN_BACK = re.compile(r"\b(?:cancel|withdraw|never ?mind|changed my mind|(?:do not|don'?t) (?:want|need))\b")


# A question behind a name, a number or an address: "Liz. And do you call from a private number?"
BESIDE = re.compile(
    r"(?P<told>[^?]{2,60}?)(?:[.;!,]\s+|\s+and\s+)(?:and |but |also |so )*(?:what|why|how|who|where|can (?:you|they|i|we|my)|could (?:you|they|i|we|my)|(?:may|should|must) i|do (?:you|they|i)|does|is (?:it|this|that|there)|are (?:you|they)|(?:will|would) (?:you|they|it|this|that))\b.+",
    re.IGNORECASE | re.DOTALL,
)


def told_beside_question(text: str) -> str | None:
    """What is told in front of a question in one message, or None."""
    found = BESIDE.fullmatch(text.strip())
    return found["told"].strip() if found else None


def adds_note(text: str) -> bool:
    """Is the clinic to be told something that a request has no place for ("please note that I use a wheelchair")?"""
    plain = plainly(text)
    beside = command(text) is None and not TAKEN_BACK.search(plain) and not told_anew(text)
    return beside and "?" not in text.rstrip("? ") and NOTE.fullmatch(plain) is not None


# Whose number it should be: one way to be reached is enough, whichever there is.
WHOSE = re.compile(
    rf"{LEAD}(?:(?:do|does|should|shall|will|would) (?:you|they|it|i|the clinic) (?:need|want|put|give|use|type|be) |is it |can i (?:give|use|put) |whose (?:is|do you (?:need|want)) ?)?(?:(?:his|her|their|my|mine|hers|theirs|the|your|of|own|{RELATION}'?s?) ?)+(?:(?:phone |cell )?(?:number|phone|e ?mail|address) )?or (?:(?:his|her|their|my|mine|hers|theirs|own|{RELATION}'?s?) ?)+(?:number|phone|e ?mail|address)?|"
    rf"{LEAD}whose (?:phone |cell )?(?:number|phone|e ?mail|address)(?: (?:do|should|you|they|i|need|want|put|is|it|give))*"
)


def asks_whose(text: str) -> bool:
    """Is it asked whose number or address is needed?"""
    return WHOSE.fullmatch(plainly(text)) is not None


def told_anew(text: str) -> bool:
    """Is a number or an address in the text?"""
    return TOLD_ANEW.search(text) is not None


def asked_about_request(text: str) -> str | None:
    """What is asked about a request: when, voicemail, number, who, call, price, see, sent or next; "medicine": one that is taken; "add": what it has no place for. None: nothing of it."""
    plain = plainly(text)
    if TAKES.fullmatch(plain) and "?" not in text:
        return "medicine"
    if adds_note(text) or adds_a_way(text) or WITH_ME.fullmatch(plain):
        return "add"
    if SEND.fullmatch(text.strip()):
        return "sent"
    return next((kind for kind, pattern in PATTERNS if pattern.fullmatch(plain)), None)


def wants_a_call(text: str) -> bool:
    """Does the text ask that somebody calls, or leave a number for it, and nothing else?"""
    plain = plainly(text)
    wanted = NO_QUESTIONS.sub("", plain)
    return (
        WANTED.fullmatch(wanted) is not None
        or LEAVES_NUMBER.fullmatch(plain) is not None
        or SIGN_ME_UP.fullmatch(plain) is not None
        or REACH_ME.fullmatch(" ".join(text.split())) is not None
    )


def corrects_sent(text: str) -> bool:
    """Is a request that was sent taken back, or a part of it put right ("wait i meant sat")?"""
    return NOT_WANTED.fullmatch(plainly(text)) is not None or amends(text)


def amends(text: str) -> bool:
    """Is a part put right? After the request was sent it can only be asked for anew."""
    plain = plainly(text)
    if CHANGES_PART.fullmatch(plain):
        return True
    if "?" in text and command(text) != "nav.amend":
        return False
    if command(text) == "nav.amend" or told_anew(text) or MISTAKEN.fullmatch(plain):
        return True
    if any(one.fullmatch(plain) for one in (CANNOT_KEEP, MISSES, IN_MY_PLACE)) or when_not(text) is not None:
        return True
    then = ONLY_THEN.fullmatch(plain) is not None and len(plain.split()) <= FEW
    return (SLIPPED.fullmatch(plain) is not None or then) and SAYS_WHEN.search(plain) is not None


BOOKING = r"(?:book(?:ing)?|schedul(?:e|ing)|mak(?:e|ing))(?: (?:it|this|that|one|an?|the|my|in|me|appointment|appt|consultation|consult|visit))*"
# A request is thought of, and not begun yet.
SOME_DAY = r"(?:later|another (?:day|time)|some other time|some ?day)"
PUTS_OFF = re.compile(
    rf"{LEAD}(?:(?:i'?ll|i will|i might|i may|i think i'?ll|we'?ll|maybe|perhaps|probably|possibly) )+{BOOKING} (?:{SOME_DAY}|tomorrow|next (?:week|month)|tonight|in a (?:few days|while|week))(?: maybe)?|{LEAD}{BOOKING} {SOME_DAY}|"
    rf"{LEAD}(?:i'?ll|i will|i have to|i need to|let me|we'?ll|i want to|i'?m|i am)? ?(?:still |just )?(?:think(?:ing)?|consider(?:ing)?|sleep)(?: (?:it over|on it|more))?(?: (?:about|of|on|whether to))? ?{BOOKING}(?: first)?|"
    rf"(?:maybe|perhaps|not sure (?:about|if i want to)|i'?m not sure (?:about|if i want to)|not ready to|i'?m not ready to|thinking about|don'?t) {BOOKING}(?: (?:yet|now))?|"
    rf"{LEAD}(?:i(?: want| need| would like| ?'d like|d like) to )?{BOOKING} (?:oh |and |but |or )*(?:(?:no|wait|actually|hold on|hang on) )+(?:i (?:have|got|need to ask) )?(?:first |just )*(?:an? |one |some |my )?(?:quick )?questions?(?: first)?"
)
# Something to read is wished for; nothing is sent from here.
PAPERS = re.compile(
    rf"{LEAD}(?:(?:can|could|would|will) (?:you|u|they|the clinic) )?(?:please )?(?:send|mail|e ?mail|give|get) me (?:some |an? |the |your |any |more )*(?:brochures?|leaflets?|pamphlets?|flyers?|booklets?|papers?|info(?:rmation)? (?:packet|pack|sheet)|packet|literature)(?: .{{1,40}})?|"
    rf"{LEAD}(?:do (?:you|they) have|is there|can i (?:get|have)|i(?:'d| would)? (?:want|like|need)) (?:an? |some |any |the )*(?:brochures?|leaflets?|pamphlets?|flyers?|booklets?)(?: .{{1,40}})?"
)

# A visit with the clinic that cannot be kept is told to the clinic.
MISSES_VISIT = re.compile(
    rf"{LEAD}(?:what (?:if|happens if|do i do if) )?i (?:can'?t|cannot|couldn'?t|am not able to|'?m not able to|won'?t be able to) (?:make(?: it)?|come|get|be|keep)(?: (?:to|at|for))? (?:my|the|our) (?:\w+ )?(?:appointment|appt|visit|consultation|consult|session|infusion)(?: (?:on |this |next )?\w+)?"
)
# Somebody close would call the clinic: who answers there says what may be spoken of.
ON_BEHALF = re.compile(
    rf"{LEAD}(?:(?:can|could|may|should|would|is it (?:ok|okay|fine) if|what if) )?(?:my|our) (?:\w+ )?{RELATION} (?:can |could |may |will )?(?:please )?(?:calls?|rings?|phones?|speaks?|talks?|contacts?)(?: (?:to|with|up|you|u|them|the clinic|someone|in))* (?:on my behalf|for me|instead(?: of me)?|in my (?:place|name))"
)


def no_booking_yet(text: str) -> str | None:
    """What sounds like a wish for a consultation and begins no request: "maybe book tomorrow" (later), "send me a brochure", "I can't come to my visit", "can my sister ring on my behalf" (the clinic itself); "send it" (nothing is sent yet)."""
    plain = plainly(text)
    if any(one.fullmatch(plain) for one in (PUTS_OFF, NOT_BOOKING, NO_TALK)):
        return "booking.later"
    if SEND.fullmatch(text.strip()):
        return "booking.about"
    return "nav.human" if any(one.fullmatch(plain) for one in (PAPERS, MISSES_VISIT, ON_BEHALF)) else None
