"""What a message at a question of a form is not: an order without its word, or a question to the clinic that begins like an answer."""

from __future__ import annotations

import re

from bot.rules.answers import IN_FRONT
from bot.rules.changing_words import OPTION
from bot.rules.commands import LETTER, MIND, command, plainly
from bot.rules.correcting import ONE_TIME
from bot.rules.follow_up import keeps_silent
from bot.rules.pausing import pauses
from bot.rules.result_words import leaves_it

# What ends, skips or empties a form is done only where the words say so.
NOT_AN_ORDER = re.compile(r"\b(?:never|can'?t|cannot|don'?t|won'?t) (?:\w+ )?stop\b|\bhow\b|\bresults?\b|\bscore\b")
STOPS = re.compile(
    r"\b(?:stop|quit|exit|cancel|end|enough|done|leave|leaving|no more|pause|later|not (?:now|today|any ?more)|forget it|never ?mind|nvm|don'?t want|over it|bail|give up|close|finish(?:ed)?)\b"
)
# What takes back a request that is being made, and would end no check.
TAKES_BACK = re.compile(
    r"(?<!don't )(?<!dont )(?<!not )(?<!never )\b(?:withdraw|revoke|call (?:(?:it|this|that) )?off|take (?:(?:it|this|that) )?back)\b"
)
SKIPS = re.compile(
    r"\b(?:skip|pass|next|rather not|prefer not|don'?t (?:want|wanna|care|feel like)|move on|leave (?:it|that|this)|no answer|decline|blank|another question)\b"
)
# A step back shows an earlier answer, and what is typed next takes its place: it is taken only where something of the kind is said.
BACKS = re.compile(
    r"(?<!\bi'm )(?<!\bim )(?<!\bi am )\b(?!back (?:again|now),? (?:[0-3]|zero|one|two|three)\b)(?:back\w*|bakc|bak|prev(?:ious)?|prior|last|earlier|before(?! \d)|undo|re ?-?do|return|retry|change|correct|fix|edit|wrong|mist\w*|oops+|slipped|other (?:one|question|answer)|re ?-?answer|atr[aá]s|volver|anterior)\b"
)
RESTARTS = re.compile(
    r"\b(?:re ?start|re ?set|re ?do(?! (?:it|that|this)(?: one)?(?: please| now)*[.!? ]*$)|re ?take|over|again|begin|beginning|scratch|a?fresh|a?new|slate|square one|from the (?:start|top)|first question)\b"
)
# What reads like an order to the understanding, and is none at any step: it would offer to erase, or say all again.
NO_ORDERS = {
    "nav.delete_data": re.compile(r"\bcut (?:the|this|that|your) (?:crap|bull\w*|b ?s|shit|nonsense|chat|chatter|talk(?:ing)?|act|drama)\b"),
    "nav.repeat": re.compile(r"\benglish (?:is |it'?s |it is )?(?:so |very |really )?(?:no|not|bad|poor|little|small|weak)\b(?!.*\b(?:repeat|again|once more)\b)|"
                             r"\b(?:bad|poor|little|no good|not good|broken) english\b(?!.*\b(?:repeat|again|once more)\b)"),
}  # fmt: skip
# Days where times are asked: they name no order, whatever the understanding makes of one word.
READS_AS_ORDER = frozenset(
    {"nav.why_ask", "nav.repeat", "nav.explain", "nav.skip", "nav.stop", "nav.restart", "nav.back", "nav.help"}
)
# Where a form asks, what is to be erased later is not erased now ("yes but delete it after"); and a visit that is called off ends no check.
ERASE_LATER = re.compile(
    r"\b(?:delete|erase|remove|wipe)\b.*\b(?:after(?:wards?)?|later|then|when|once|at the end|in the end|tomorrow)\b"
)
VISIT = re.compile(
    r"\b(?:appointment|appt|consultation|consult|visit|session|infusion|booking|call ?back|phone call)\b"
)
# At a question "don't call me" may only ask for a text or an e-mail: it ends nothing without a word of ending.
NO_CALL = re.compile(rf"\b(?:don'?t|not|never) (?:\w+ ){{0,3}}?{LETTER} me\b")
ENDS = re.compile(rf"\b(?:{MIND}|stop|quit|cancel|after all|any ?more)\b")
# "Stop this and book me a visit" wishes for one: the other thing is to stop.
THEN_BOOKS = r"(?: (?:it|this|that|these|now|here|please|asking|with|and|then|just|(?:the|this|these|your) \w+))* (?:book|schedule|make|get|set up)\b"
# No more of the appointments that are offered: at a question of the check that books nothing, and ends nothing.
NO_BOOKING = re.compile(
    r"(?!.*\b(?:check|test|quiz|questions?|instead|rather|i want|i need|i'?d like|i would like|i'?ll)\b)(?:(?:please|ok|okay|no|just|and|but|so|now|hey)[, ]+)*"
    rf"(?:leave me alone|(?:stop|quit|enough)(?!{THEN_BOOKS})|no more|(?:i(?:'?m| am) )?not interested|(?:i )?(?:don'?t|do not|dont) (?:want|need|offer|push|show|ask|keep|book|make))\b[^.,;!?]{{0,40}}\b"
    r"(?:appointments?|bookings?|book|consultations?|consults?|visits?)\b[^.,;!?]*[.! ]*"
)
OFTEN = re.compile(
    r"(?:only |just |maybe |well |like )*(?:(?:every )?(?:once in a (?:while|blue moon)|now and (?:then|again))|from time to time|o(?:n and off|ff and on))[.! ]*"
)
# What begins like an answer to an item is no question to the clinic.
HOW_IT_IS = re.compile(
    r"(?:mostly|mainly|on and off|off and on|only (?:when|if|at)|when(?:ever)? i|if i|at (?:work|night|school|home)|more (?:so )?(?:at|in|when)|kind ?of|kinda|sort ?of|sorta|"
    r"a (?:bit|little)|somewhat|not (?:that|so|too) (?:much|often|bad)|(?:some|most) (?:days|nights)|rarely|hardly|(?:my )?(?:mom|mum|wife|husband|partner) says)\b(?!.*\?)"
)
# So is how one feels, told without a question: "I am afraid of falling when I am alone" asks for no diagnosis.
FEELS = re.compile(
    r"(?:i'?m|i am|i feel|i get|i'?ve been|i have been|i was) (?:(?:so|very|really|always|often|also|just|a bit|a little|quite) )*"
    r"(?:afraid|scared|nervous|anxious|worried|worrying|restless|irritable|annoyed|tense|on edge|jumpy)\b(?!.*(?:\?|\b(?:do|does|is|could|should|can) (?:i|it|this|that)\b))"
)
# A goodbye leaves a form as "stop" does, so it has to be one.
BYES = re.compile(
    r"\b(?:(?:good ?)?bye\w*|good ?night|see (?:you|ya)|cya|ciao|adi[oó]s|farewell|later|take care|so long|cheers|(?:got ?ta|(?:have|need|got|going) to) (?:go|run|leave)|(?:i'?m|i am|heading|signing) (?:off|out)|leaving|have a (?:good|nice|great|lovely))\b"
)
# A request is emptied only by a goodbye and nothing else: "send it, bye" and "thanks, have a good day" may speak of one that is thought to be sent.
ONLY_BYE = re.compile(
    rf"(?:(?:ok|okay|k|all ?right|well|so|sorry|hey|no|no thanks|nah|never ?mind|nvm|i'?m done|i|i've|i'?m|now|then|and|but|for now)[,.! ]+)*(?:{BYES.pattern})(?:[,.! ]+(?:{BYES.pattern}|now|then|all|guys|everyone|for now|day|night|evening|one|i|i've))*[,.! ]*"
)
SAYS = {"social.bye": BYES, "nav.stop": STOPS, "nav.skip": SKIPS, "nav.back": BACKS, "nav.restart": RESTARTS}


def is_slip(text: str, intent: str, form: str | None, *, answering: bool) -> bool:
    """A moment that is asked for, half an answer at an item, or what would end, empty or skip a form without saying so; a bare number or "now and then" where nothing is asked.

    `intent` is what the text was understood as; `answering`: the items of the check are asked.
    """
    plain = text.casefold().replace("\u2019", "'")
    if intent in NO_ORDERS and NO_ORDERS[intent].search(plain):
        return True
    if keeps_silent(text):
        return False
    if form is None:
        return plain.strip().isdigit() or OFTEN.fullmatch(plain.strip()) is not None
    if pauses(text) or (form == "booking_form" and intent == "nav.book"):
        return True
    if intent == "nav.delete_data" and ERASE_LATER.search(plain):
        return True
    if form == "screening_form" and _no_visit(text, intent, plain):
        return True
    if answering and intent == "system.clarify" and _answers_first(plain):
        return True
    if intent in READS_AS_ORDER and ONE_TIME.fullmatch(plain.strip()):
        return True
    if form == "booking_form" and intent == "nav.stop" and _takes_back(text, plain):
        return False
    if intent == "nav.stop" and NO_CALL.search(plainly(text)):
        return ENDS.search(plainly(text)) is None or NOT_AN_ORDER.search(plain) is not None
    if answering and (HOW_IT_IS.match(plain) or (intent == "advice.diagnosis" and FEELS.match(plain))):
        return True
    if intent == "nav.restart" and leaves_it(text):
        return True
    if form == "booking_form" and intent == "social.bye":
        return ONLY_BYE.fullmatch(plain.strip()) is None
    says = SAYS.get(intent)
    return says is not None and (says.search(plain) is None or NOT_AN_ORDER.search(plain) is not None)


def _no_visit(text: str, intent: str, plain: str) -> bool:
    """Is a visit called off, or none wished for, where the check asks?"""
    refuses = intent in ("nav.stop", "nav.book") and NO_BOOKING.fullmatch(plain) is not None
    return refuses or (intent == "nav.stop" and calls_off_visit(text))


def _answers_first(plain: str) -> bool:
    """Does a plain option stand in front of what could not be understood ("1 but is it normal to be this tired")? It is read back, and no choice is offered."""
    found = IN_FRONT.match(plain)
    return found is not None and re.fullmatch(OPTION, found["told"]) is not None


def calls_off_visit(text: str) -> bool:
    """Is it an appointment with the clinic that is called off? At a question of the check that ends nothing here."""
    return command(text) == "nav.withdraw" and VISIT.search(plainly(text)) is not None


def _takes_back(text: str, plain: str) -> bool:
    """Is the request taken back in plain words, not asked how to?"""
    said = command(text) == "nav.withdraw" or TAKES_BACK.search(plain) is not None
    return said and NOT_AN_ORDER.search(plain) is None
