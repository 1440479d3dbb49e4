"""What a visitor types into the fields of a request: a name, times, or something that is neither."""

from __future__ import annotations

import re

from bot.rules.commands import QUESTION_WORDS
from bot.rules.days import DATE, WEEKDAY
from bot.rules.spelled import SAID, SPELT, respelled, told_in_letters
from bot.rules.typed_names import bare_name, is_no_name, tells_of_oneself

LONGEST_NAME = 80
LONGEST_TIMES = 300

ASKING = re.compile(rf"\?|^({QUESTION_WORDS}|should|did|am|tell|explain|i want to (know|ask)|i have a question)\b")
ORDERS = frozenset(
    {
        "nav.back",
        "nav.stop",
        "nav.restart",
        "nav.repeat",
        "nav.human",
        "nav.why_ask",
        "nav.explain",
        "nav.help",
        "nav.skip",
        "nav.delete_data",
        "nav.more",
        "nav.meant",
    }
)
OTHER = ("faq.", "advice.", "social.", "nav.", "system.")  # subjects that are no answer to when, unless a time is named
TIME = re.compile(
    r"\d|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\b(?:day|week|month)|morning|noon|evening|night|lunch|weekend|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|ma[nñ]anas?|tardes?|noches?)\b|"
    r"\b(?:any ?time|whenever|always|flexible|today|tomorrow|early|late|before|after|between|until|except|[ap]\.?m)\b",
    re.IGNORECASE,
)

# What says when, in a sentence at the summary: not any number, nor "always", "day" or "when".
SAYS_WHEN = re.compile(
    rf"\b(?:{WEEKDAY}s?|mon|tues?|wed|thu(?:rs?)?|fri|(?<!i )(?<!the )(?:sat|sun)|weekdays?|weekends?|"
    r"mornings?|(?:after)?noons?|evenings?|any ?time|p\.?m|a\.m|the am|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|ma[nñ]anas?|tardes?)\b|"
    rf"\b{DATE}|"
    r"\b\d{1,2}(?::\d\d| ?o'?clock| ?[ap]\.?m)\b|"
    r"\b(?:after|before|until|till|from|at|by|past|around|between) \d{1,2}\b"
    r"(?! (?:\w+ )?(?:pills?|drinks?|minutes?|mins?|hours?|days?|weeks?|months?|years?|kids?|times?|sessions?|mg)\b)",
    re.IGNORECASE,
)


FILLERS = re.compile(r"^(?:(?:hold on|wait|sorry|ok|okay|and|but|so|oh|um+|hm+|actually|hey)[,. ]+)+")
ANY_TIME = re.compile(
    r"(?:any(?:thing|one| day| time)?|all|whenever|whatever|no preference|don'?t care|doesn'?t matter|either|you choose|up to you)(?: (?:works|is fine|is ok(?:ay)?|suits (?:me|you)|for (?:me|you)|really|honestly|at all|you (?:like|want|have|have got|can)|you'?ve got|is (?:free|open|left|best|easiest)))*[.! ]*",
    re.IGNORECASE,
)


# "When my kids are at school" begins like a question and is none.
WHEN_FREE = re.compile(
    r"(?:only |just |any ?time )?when(?:ever)? (?:my|i'?m|i am|i have|i get|i finish|i don'?t|the|it'?s|work)\b(?!.*\b(?:you|your|will|would|can|could|should|do i|clinic|treatment|ketamine|doctors?|nurses?|staff|calls?)\b)[^?]*",
    re.IGNORECASE,
)
# It is told what stands in the way, or nothing: that leaves open when it suits.
WHEN_OPEN = re.compile(
    r"(?:(?:well|um+|honestly|it|that|this)[, ]+)*(?:(?:all )?(?:depends|varies)(?: on .{1,30})?|(?:it'?s )?(?:hard to say|different every \w+)|none|i (?:always |usually )?work (?:the )?(?:nights?|days?|evenings?|weekends?|mornings?|afternoons?)(?: shifts?)?)[.! ]*",
    re.IGNORECASE,
)
NO_TIMES = re.compile(
    r"(?:h+m+|u+m+|u+h+|er+m*|idk|dunno|i don'?t know|not sure|unsure|maybe|ok|okay|k|yes|what|huh|lol|same(?: (?:as|like) (?:always|before|usual|ever|last time))?|thinking|hold on|(?:one|a) (?:moment|sec|minute)|"
    r"let me (?:think|see|check|look)(?: about (?:it|that))?|put (?:me|my name) (?:down|in|on)(?: (?:the|your) (?:list|book|schedule|calendar))?)(?: yet| please)?[.!, ]*|\S+@\S*|[\d .-]{6,}",
    re.IGNORECASE,
)


TIMES_LEAD = re.compile(r"^(?:(?:ok|okay|well|um+|uh+|hm+|oh|so|yes|yeah|sure|but|let'?s say)[,. ]+)+", re.IGNORECASE)
# "The time is wrong, afternoons"
TIMES_WRONG = re.compile(
    r"^(?:(?:no|sorry|wait|oh|actually)[,. ]+)*(?:the |my )?(?:times?|days?|hours?)(?:'s| is| are| was| were) (?:all )?(?:wrong|incorrect|off|not (?:right|correct))[,.;:! -]+(?:(?:it(?:'?s| is| should be)?|they|i (?:said|meant?)|should be|make it|rather|but|please)[, ]+)*(?=\S)",
    re.IGNORECASE,
)
TIMES_TAIL = re.compile(r"(?:[, ]+(?:i guess|i think|i suppose))+[.! ]*$", re.IGNORECASE)


def tidy_times(text: str) -> str:
    """The times as typed, without the small words around them."""
    told = TIMES_WRONG.sub("", " ".join(text.split()))
    return (TIMES_TAIL.sub("", TIMES_LEAD.sub("", told)) or told)[:LONGEST_TIMES]


def speaks_of_times(text: str, intent: str) -> bool:
    """Is this typed text an answer to "when would suit you"? Not a question, an order, or another subject without any time in it."""
    if ANY_TIME.fullmatch(text.strip()) or WHEN_FREE.fullmatch(text.strip()):
        return True
    if NO_TIMES.fullmatch(text.strip()) or leaves_when_open(text):
        return False
    if ASKING.search(FILLERS.sub("", text.casefold())) or intent in ORDERS:
        return False
    return bool(TIME.search(text)) or not intent.startswith(OTHER)


def leaves_when_open(text: str) -> bool:
    """Is "it depends" or "I work nights" told where times are asked? Nobody knows when that suits."""
    return WHEN_OPEN.fullmatch(" ".join(text.replace("\u2019", "'").split())) is not None


CONTACT = re.compile(r"\S+@\S+|[+(]?\d[\d\s().-]{5,}\d")
PHONE = re.compile(r"[+(]?\d[\d\s().-]{6,}(?:\s*(?:ext|x)\.?\s*\d+)?")
WORDS_BESIDE = 6
DIGITS = 7  # of a phone number, at least


def is_contact_only(text: str) -> bool:
    """A phone number or an address with a few words beside it ("her cell is ...", "pls dont call just text ...")."""
    rest, found = CONTACT.subn(" ", text)
    return found > 0 and len(rest.split()) <= WORDS_BESIDE


METHODS = (
    (
        "text",
        re.compile(
            r"\b(?:te?xt|sms|message) ?me\b|^(?:(?:please|just|only|better) )*te?xt (?:him|her)(?: (?:please|instead|only))*[.! ]*$|\b(?:by|via|a|prefer|want|rather) (?:an? )?(?:texts?|sms)\b|\b(?:texts?|sms|texting)(?: messages?)? (?:only|please|pls|instead|is (?:better|best|fine))\b|"
            r"\bonly (?:by )?(?:texts?|sms)\b|^(?:texts?|sms|texting)[.! ]*$",
            re.IGNORECASE,
        ),
    ),
    (
        "call",
        re.compile(
            r"\b(?:call|phone|ring) me\b|\bby phone\b|\b(?:calls?|phone) (?:only|instead)\b",
            re.IGNORECASE,
        ),
    ),
)


WAY = r"(?:phone calls?|text messages?|calls?|calling|phone|phoning|ring|texts?|texting|sms|messages?|messaging)"
# A way that is refused: "don't text me", "not by phone", "no texts please", "i don't want a text".
REFUSED = re.compile(
    r"\b(?:(?:(?<!why )don'?t|do not|never|not|can'?t|cannot|won'?t|stop|hate|avoid)"
    r"(?: (?:ever|even|really|just|please|want|need|like|use|take|answer|get|receive|accept|prefer|do|send|be|to|by|via|with|over|on|through|me|you|u|them|anyone|any|an?|the|my|your|more|called|or))*"
    rf" {WAY}|no (?:more )?{WAY}(?! me\b))(?:,? (?:or|and|nor) (?:by )?{WAY})*(?: me)?\b",
    re.IGNORECASE,
)
# The other way that is named beside a refused one, more shortly: "don't text me, call".
IN_ITS_PLACE = r"(?:[,;.] *|\b(?:but|just|only|rather|please|pls|use|an?) )"
BESIDE_REFUSED = (
    ("text", re.compile(rf"{IN_ITS_PLACE}(?:texts?|texting|sms)\b", re.IGNORECASE)),
    ("call", re.compile(rf"{IN_ITS_PLACE}(?:by phone|(?:phone )?calls?|calling)\b", re.IGNORECASE)),
)


def way_named(text: str) -> str | None:
    """The way to be reached (text or call) that a text asks for, or None. Never one that it refuses."""
    wanted, refused = REFUSED.subn(",", text.replace("\u2019", "'"))
    ways = (*METHODS, *BESIDE_REFUSED) if refused else METHODS
    return next((method for method, pattern in ways if pattern.search(wanted)), None)


# "Can they text instead": the way is asked for, and given.
WAY_ASKED = re.compile(
    r"(?:(?:oh|wait|actually|sorry|and|but|um+|hm+|ok|so|please)[,. ]+)*(?:can|could|would|may|will) (?:(?:they|you|u|the clinic|someone|somebody|it be)(?: (?:please|maybe|just|rather|send|by|me|an?|via|use))*|i (?:please )?(?:get|have) an?) "
    r"(?P<way>texts?|sms|messages?|calls?|phone|ring|e-?mail)(?: message)?(?: me)?(?:,? (?:instead|please|pls|rather|only|then|thanks))*[?.! ]*",
    re.IGNORECASE,
)
WAYS = {"t": "text", "s": "text", "m": "text", "c": "call", "p": "call", "r": "call", "e": "email"}


def way_asked(text: str) -> str | None:
    """The way to be reached (text, call or email) that a question asks for and nothing else, or None."""
    found = WAY_ASKED.fullmatch(" ".join(text.split()))
    return WAYS[found["way"][0].casefold()] if found else None


WAY_AT_THE_END = re.compile(
    r"[,;. ]+(?:please )?(?:by )?(?:texts?|sms|calls?)(?: me)?(?: only| please)*$", re.IGNORECASE
)


# What is left of "it's 919-555-0100, mornings" before the comma.
NUMBER_LEAD = re.compile(
    r"^(?:(?:it'?s|it is|is|here|sure|ok|okay|yes|at|on|my|the|number|cell|phone|call me|text me|reach me|ext\.?) ?)+[,;.:]+\s*",
    re.IGNORECASE,
)


AT_PHONE = re.compile(rf"(?:\b(?:at|on|under) +)?{PHONE.pattern}", re.IGNORECASE)
CALL_ME = re.compile(r"^(?:(?:please|you can|you may|they can|they may|can you|could you|ok|yes)[, ]+)*(?:call|phone|ring|reach|text) me (?:back )?(?=\S)", re.IGNORECASE)  # fmt: skip


def times_beside(text: str) -> str | None:
    """What is said of times beside a phone number ("... but never call after 9"), or None."""
    rest = " ".join(AT_PHONE.sub(" ", text).split()).strip(" ,.;")
    rest = CALL_ME.sub("", rest)
    rest = re.sub(r"^(?:(?:but|and|,|;|or)\s+)+", "", NUMBER_LEAD.sub("", rest))
    rest = WAY_AT_THE_END.sub("", rest)
    return rest[:LONGEST_TIMES] if TIME.search(re.sub(r"\d", " ", rest)) else None


NOT_NAMES = frozenset(
    "stop skip back repeat cancel help why what restart quit exit human person menu yes no ok okay price cost insurance "
    "address hours phone delete erase again sure thanks hello hi hey next previous undo never none nothing maybe idk "
    "privacy anonymous nevermind nvm mornings morning afternoons afternoon evenings evening anytime whenever start continue more explain options wait actually same different wrong spelled ketamine appointment consultation booking later sorry "
    "send submit change edit correct add si sí claro gracias good great fine perfect right please cannot english spanish weekends weekdays voicemail text call email "
    "hm hmm hmmm um uh oh well anybody anyone somebody someone".split()
)
# A name and how to be reached in one message: "my name is Zoe and my number is 919-555-0100".
NAME_FIRST = re.compile(
    r"(?P<name>[^\W\d_][^\d@,;:]{0,60}?)(?:[,;:]| and\b| my\b| at\b| phone\b| number\b| cell\b| e-?mail\b|(?= [+(\d])|(?= \S+@)).*",
    re.IGNORECASE | re.DOTALL,
)
RELATION = r"(?:wife|husband|hubby|partner|spouse|mother|mom|mum|father|dad|son|daughter|brother|sister|friend|cousin|aunt|uncle|grand\w+|girlfriend|boyfriend|parent|patient)"
# "My name Ivo Petrov": the name stands right behind, each word of it written as one.
WRITTEN = r"(?-i:[^\W\d_a-z\u00df-\u00ff])[\w'.-]*"
NAME_BARE = rf"(?-i:[Mm]y name)(?= {WRITTEN}(?: {WRITTEN}){{0,2}} *(?:$|[.,;:!]| and\b| my\b| at\b| on\b| \+?\(?\d))"
NAME_PREFIX = re.compile(
    rf"^(?:(?:hi|hello|hey|ok|okay|yes|yeah|sure|well|so|um|oh)[,. ]+)*(?:(?:my|her|his|their|the|my {RELATION}'?s) (?:full |first )?name(?: is|'s|:)|{NAME_BARE}|(?:it'?s|it is|this is|i'?m (?:asking|booking|calling))? ?for my {RELATION}|"
    r"i am|i'm|im|me llamo|mi nombre es|this is|it's|its|(?:you can |please |just )*call me|name(?: is|:))[, ]+",
    re.IGNORECASE,
)
NAME_ASKED_BACK = re.compile(r"^(?:my |the )?(?:full |first )?name\?+\s*(?=\S)", re.IGNORECASE)  # "my name? Dee"
# "Lily but call me Lil": both are kept, as "Lily (Lil)".
CALLED = re.compile(
    r"(?P<name>[^\W\d_].*?),? (?:but |and )?(?:you can |please |they |people |everyone |friends )?(?:just )?(?:calls? me|i go by|go by|ask for|(?:(?<=people )|(?<=everyone )|(?<=friends )|(?<=they ))says?) (?P<short>[^\W\d_][\w'-]*)",
    re.IGNORECASE,
)
SHORT_NAMES = frozenset({"Go", "An"})  # names as well, where somebody is called so
# "My name is difficult, call me Sasha": no name is difficult, and the one to be called by is told.
HARD_NAME = re.compile(
    r"(?:[Mm]y|[Tt]he) name(?: is|'s) (?:(?:so|very|really|quite|too|kind of|kinda|a bit|pretty) )*(?:difficult|hard|tricky|long|complicated|unusual|weird|strange|foreign|tough|odd)(?: to (?:say|spell|pronounce|write|read|remember|type))?(?: for \w+(?: people)?)?[,.;:]* "
    r"(?:(?:so|but|and|just|please|you can|they can) )*(?:call me|it'?s|its|it is|i go by|go by|use|(?:people|everyone|friends) (?:calls? me|says?)) (?P<name>.+)"
)
OF_SOMEBODY = re.compile(rf"\b{RELATION}s?\b", re.IGNORECASE)
# Names that are words of another use elsewhere: taken with a surname, both written as names are ("Will Park", "No Yoon").
ALSO_NAMES = frozenset("will skip no yes ok price si call an".split())
NO_SURNAMES = frozenset(
    "sir maam ma'am way number email answer phone hour evening afternoon call problem great cool good fine thanks thank sure worries idea one comment need matter doubt agree first in out up insurance eligibility prices availability calendar results score answers list name spelling mail them both now all everything".split()
)
TWO_PEOPLE = re.compile(r"[A-Z][\w'-]+ and [A-Z][\w'-]+(?: [A-Z][\w'-]+)?")


ORDINARY = frozenset(
    "the my you your it this that not don't dont want to please go rather have need with about me an for and say is does at".split()
)


def typed_name(text: str) -> str | None:
    """A name as typed, without 'my name is'. None when it does not look like one (a question, an order, digits)."""
    text = NAME_ASKED_BACK.sub("", " ".join(text.replace("\u2019", "'").split()))
    if hard := HARD_NAME.fullmatch(text):
        written = TIME.search(hard["name"]) is None and re.match(WRITTEN, hard["name"])
        return typed_name(hard["name"]) if written else None
    name = bare_name(NAME_PREFIX.sub("", text).strip(" .,!"))
    if tells_of_oneself(text.strip(" .,!")) or tells_of_oneself(name):
        return None
    if called := CALLED.fullmatch(name):
        told = typed_name(called["name"])
        short = called["short"] if called["short"] in SHORT_NAMES else typed_name(called["short"])
        return f"{told} ({short})"[:LONGEST_NAME] if told and short else None
    if letters := told_in_letters(name):
        return letters[:LONGEST_NAME]
    if spelt := SPELT.fullmatch(name):
        told = typed_name(spelt["name"])
        put_right = respelled(told, spelt["letters"]) if told else None
        if put_right or SAID.search(name):
            return put_right
    words = name.split()
    if not 1 <= len(words) <= 5 or len(name) > LONGEST_NAME:  # noqa: PLR2004
        return None
    if not re.fullmatch(r"[^\W\d_][^\d_@#/<>{}\[\]\\|=+*%$&;:!?\"]*", name):
        return None
    if _is_also_a_name(words) or TWO_PEOPLE.fullmatch(name):
        return name
    if ASKING.search(text.casefold().strip()) or OF_SOMEBODY.search(name):
        return None
    lowered = [word.casefold().strip(".,'") for word in words]
    other = lowered[0] in NOT_NAMES or is_no_name(words) or any(word in ORDINARY for word in lowered)
    return None if other else name


def _is_also_a_name(words: list[str]) -> bool:
    """A first name that is a word of another use: "Will" alone, or one with a surname."""
    lowered = [word.casefold() for word in words]
    if lowered == ["will"]:
        return True
    written = len(words) == 2 and all(word[0].isupper() for word in words)  # noqa: PLR2004
    if lowered[0] in ALSO_NAMES and re.fullmatch(rf"{WRITTEN} [A-Z]\. {WRITTEN}", " ".join(words)):
        return True
    if written and lowered == ["will", "skip"]:
        return True
    return written and lowered[0] in ALSO_NAMES and lowered[1] not in NOT_NAMES | ORDINARY | NO_SURNAMES


def answers_field(field: str | None, text: str, intent: str, verdict: str) -> bool:
    """Is the text an answer to the field of a request that is asked? Beside a note what was typed for it is not lost; panic, or another's danger, is no time."""
    if field == "contact_value":
        return "@" in text or sum(sign.isdigit() for sign in text) >= DIGITS
    if field == "contact_times":
        return verdict not in ("panic", "third_party") and speaks_of_times(text, intent)
    return field == "contact_name" and typed_name(text) is not None
