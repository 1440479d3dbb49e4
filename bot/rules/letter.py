"""A long letter with its questions at the end, or a short message with several: what each question asks, by its own words.

The understanding weighs a text as a whole, where ten sentences of history outweigh three questions. Only words that can mean one thing count here.
"""

from __future__ import annotations

import re

from bot.rules.commands import QUESTION_WORDS, plainly
from bot.rules.finer import SESSIONS
from bot.rules.two_advices import MEDICINE, two_advices

LONG = 60  # words
SURELY = 2  # questions; more were asked, whatever the whole was taken for
MIXED = frozenset(
    {"advice.dose", "faq.home_ketamine", "oos", "system.clarify", "social.chitchat"}
)  # what several questions at once are taken for
ILLNESS = r"(?:blood pressure|heart|liver|kidney|thyroid|diabet\w+|asthma|epilep\w+|seizures?|stroke|glaucoma|bipolar|psychosis|schizophren\w+|lupus|cancer|pregnan\w+|sleep apnea|copd)"
VISITS = rf"(?:{SESSIONS}|times)"
MY_MEDICINE = rf"\b(?:take|taking|on|with|mix\w*|interact\w*|combin\w*|keep|stay|safe|ok|okay|problem|allowed|fine|affect|interfere|continue)\b.*\b{MEDICINE}\b|\b{MEDICINE}\b.*\b(?:ok|okay|problem|safe|allowed|fine|matter|issue|interact\w*|mix\w*|affect|interfere)\b"
QUESTIONS: tuple[tuple[str, str], ...] = (
    (r"\b(?:stop|quit|skip|come off|go off|get off|taper|wean)\b.*\b(?:my|taking|the|medicines?|medications?|meds)\b", "advice.stop_meds"),
    (rf"\b(?:problem|issue|matter|ok|okay|safe|all right|risky?|bad|concern|still|qualify|rule me out)\b.*\b{ILLNESS}\b|\b{ILLNESS}\b.*\b(?:problem|issue|matter|ok|okay|safe|rule me out)\b", "advice.condition"),
    (rf"\bhow many (?:\w+ )?{VISITS}\b|\b(?:number of|how often)\b.*\b(?:{VISITS}|come|go)\b", "faq.how_many"),
    (MY_MEDICINE, "advice.medication"),
    (r"\bcosts?\b|\bprices?\b|\bhow much (?:is|are|does|do|will|would) (?:it|this|that|one|each|everything|the \w+|an? \w+)(?: \w+)?$", "faq.cost"),
    (r"\binsur\w+|\bcovered\b|\bmedicare\b|\bmedicaid\b", "faq.insurance"),
    (r"\bhow (?:soon|fast|quickly)\b", "faq.how_soon"),
    (r"\bhow long\b.*\blasts?\b", "faq.how_long_lasts"),
    (r"\bside effects?\b", "faq.side_effects"),
    (r"\bhow (?:do|can|would) (?:i|we) (?:prepare|get ready)\b", "faq.prepare"),
    (r"\b(?:can|may|will|could) i (?:be able to )?drive\b|\bdrive me home\b|\bride home\b", "faq.driving"),
    (r"\b(?:will|would|does|can|could) (?:it|this|ketamine|the treatment) (?:really |actually )?(?:work|help)\b", "faq.will_it_work"),
)  # fmt: skip
FOUND = tuple((re.compile(words), topic) for words, topic in QUESTIONS)
WISH = r"(?:(?:i(?:'d| would)?(?: also| just| really)? (?:like|love|want|need|wanted) to (?:know|ask|find out)|i(?:'m| am)?(?: also| just)? (?:wonder|wondering|curious|asking)|(?:can|could|would|will) you (?:please )?(?:tell me|say|let me know)|(?:please )?(?:tell me|let me know)|my (?:\w+ )?questions? (?:is|are)|first(?:ly)?|second(?:ly)?|third(?:ly)?|last(?:ly)?|finally|about|of|for) )*"
ASKS = re.compile(
    rf"(?:(?:and|so|but|also|then|or|plus|please) )*{WISH}(?:{QUESTION_WORDS}|should|am|may|must|shall|if|whether|the (?:price|cost)|my \w+ can)\b"
)
PARTS = re.compile(
    r"(?<=[.?!;:])\s+|\n+|,\s*(?:and |but |also )?|\s+(?:and|or) (?:also )?(?=(?:how|what|do|does|can|could|is|are|will|would|my|if|whether|when|should|the (?:price|cost))\b)"
)
BOOKING = r"(?:book|schedule|sign|set)(?: me)?(?: (?:in|up|an appointment|a consultation|a consult|a visit|one))*"
BOOKS_FIRST = re.compile(
    rf"(?:(?:please|ok|okay|just|hi|hey|so|yes|can you|could you|i want to|i'?d like to|let'?s) )*{BOOKING} (?:and|but)(?: also| then| please)* (?P<rest>.+)"
)
BOOKS_LAST = re.compile(rf"(?P<rest>.+) (?:and|then)(?: also| then| please)* {BOOKING}(?: please| then| now)*")

# Topics named and nothing else, one after the other ("side effects and driving", "price, duration, and who").
NAMES: tuple[tuple[str, str], ...] = (
    (r"(?:prices?|costs?|fees?|how much(?: (?:is it|does it cost|it costs))?|what it costs)", "faq.cost"),
    (r"(?:insurance|coverage|is it covered|whether it'?s covered)", "faq.insurance"),
    (r"(?:side effects?|risks?|side effects and risks)", "faq.side_effects"),
    (r"(?:driving|(?:can i|who) drives?(?: (?:home|after|me home))?|rides?(?: home)?|getting home|going home)", "faq.driving"),
    (r"(?:(?:session )?(?:duration|length)|how long (?:it takes|does it take|is (?:it|a session|one))|time (?:it takes|needed)|what happens|the procedure|the session)", "faq.session"),
    (r"(?:how many(?: (?:sessions|infusions|treatments|visits|times))?|(?:the )?number of (?:sessions|infusions|treatments|visits))", "faq.how_many"),
    (r"(?:how long it lasts|how long does it last|how long the effects? lasts?)", "faq.how_long_lasts"),
    (r"(?:hours|opening (?:hours|times)|when (?:you are|you'?re|are you) open)", "faq.clinic_info.hours"),
    (r"(?:address|location|parking|directions|where(?: (?:is it|you are|are you))?)", "faq.clinic_info.where"),
    (r"(?:(?:phone|telephone) number|phone)", "faq.clinic_info.phone"),
    (r"(?:who(?: (?:does it|gives it|administers it|treats me|the doctors? (?:is|are)|is the doctor))?|(?:the )?(?:doctors?|staff|nurses?|providers?|qualifications))", "faq.clinic_info.who"),
    (r"(?:addiction|is it addictive|addictive)", "faq.addiction"),
    (r"(?:fda(?: approval| status)?|legality|approval|is it (?:legal|approved))", "faq.fda_status"),
    (r"(?:evidence|studies|research)", "faq.evidence"),
    (r"(?:(?:(?:is|are) (?:it|this|that|they|you|you guys|this place) )?(?:legit(?:imate)?|for real|a scam))", "faq.will_it_work.scam"),
    (r"(?:privacy|confidentiality)", "faq.privacy"),
    (r"(?:how to prepare|preparation|what to bring)", "faq.prepare"),
    (r"(?:how (?:it|does it|does this) works?)", "faq.how_it_works"),
)  # fmt: skip
NAMED = tuple(
    (
        re.compile(
            rf"(?:(?:and|also|or|then|plus|the|your|any|about|its|their|what about|how about|what is|what'?s|what are) )*{words}"
        ),
        topic,
    )
    for words, topic in NAMES
)
LISTED = re.compile(r"\s*[,;/&+?]\s*(?:and |or |also )?|\s+(?:and|or|plus|as well as)\s+")
WANTS = re.compile(
    r"^(?:(?:hi|hello|hey|ok|okay|so|please|thanks)[,!. ]+)*(?:(?:i(?:'d| would)? (?:like|want|need) to know|i have (?:two|three|a few|some) questions|(?:can|could) you tell me|tell me|what about|questions?|info(?:rmation)? (?:on|about)|about)(?: about| on| the)*[:,. ]+)?",
    re.IGNORECASE,
)
MOST_NAMED, ANSWERED = 5, 2  # topics


def listed(text: str) -> list[str]:
    """The topics that a text names one after the other, and nothing else; none where it names only one. From the third on, which are only offered, without their finer parts."""
    parts = [plainly(part) for part in LISTED.split(WANTS.sub("", text.strip().casefold().rstrip(".!? ")))]
    named = [next((topic for words, topic in NAMED if words.fullmatch(part)), None) for part in parts if part]
    found = list(dict.fromkeys(topic for topic in named if topic))
    if None in named or not 1 < len(found) <= MOST_NAMED:
        return []
    return [*found[:ANSWERED], *(".".join(topic.split(".")[:2]) for topic in found[ANSWERED:])]


def asked_in(text: str, intent: str) -> list[str]:
    """The topics that the questions of a text ask for, in their order, when there are two or more; else none: the text stands as it was understood."""
    if both := two_advices(text, intent):
        return both
    parts = [plainly(part) for part in PARTS.split(text)]
    topics = [_topic(part) for part in parts if ASKS.match(part)]
    found = list(dict.fromkeys(topic for topic in topics if topic))
    mixed = intent in MIXED or len(text.split()) >= LONG
    return found if len(found) > (1 if mixed else SURELY) else []


def _topic(part: str) -> str | None:
    return next((topic for words, topic in FOUND if words.search(part)), None)


def books_too(text: str, intent: str) -> str | None:
    """The topic that is asked about in the same breath as a consultation is ordered ("book me and tell me the price"), or None."""
    plain = plainly(text)
    found = BOOKS_FIRST.fullmatch(plain) or BOOKS_LAST.fullmatch(plain)
    if found is None:
        return None
    return _topic(found["rest"]) or (intent if intent.startswith("faq.") and intent != "faq.become_client" else None)
