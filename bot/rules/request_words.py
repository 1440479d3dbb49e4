"""What a visitor types into the fields of a request: a name, times, or something that is neither."""

from __future__ import annotations

import re

from bot.rules.commands import QUESTION_WORDS

LONGEST_NAME = 80

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
    r"\d|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\b(?:day|week|month)|morning|noon|evening|night|lunch|"
    r"\b(?:any ?time|whenever|always|flexible|today|tomorrow|early|late|before|after|between|until|except|[ap]\.?m)\b",
    re.IGNORECASE,
)


FILLERS = re.compile(r"^(?:(?:hold on|wait|sorry|ok|okay|and|but|so|oh|um+|hm+|actually|hey)[,. ]+)+")
ANY_TIME = re.compile(
    r"(?:any(?:thing|one| day| time)?|all|whenever|no preference|don'?t care|doesn'?t matter|either|you choose|up to you)(?: (?:works|is fine|is ok(?:ay)?|suits me|for me))*[.! ]*",
    re.IGNORECASE,
)


def speaks_of_times(text: str, intent: str) -> bool:
    """Is this typed text an answer to "when would suit you"? Not a question, an order, or another subject without any time in it."""
    if ANY_TIME.fullmatch(text.strip()):
        return True
    if ASKING.search(FILLERS.sub("", text.casefold())) or intent in ORDERS:
        return False
    return bool(TIME.search(text)) or not intent.startswith(OTHER)


CONTACT = re.compile(r"\S+@\S+|[+(]?\d[\d\s().-]{5,}\d")
WORDS_BESIDE = 6
DIGITS = 7  # of a phone number, at least


def is_contact_only(text: str) -> bool:
    """A phone number or an address with a few words beside it ("her cell is ...", "pls dont call just text ...")."""
    rest, found = CONTACT.subn(" ", text)
    return found > 0 and len(rest.split()) <= WORDS_BESIDE


NOT_NAMES = frozenset(
    "stop skip back repeat cancel help why what restart quit exit human person menu yes no ok okay price cost insurance "
    "address hours phone delete erase again sure thanks hello hi hey next previous undo never none nothing maybe idk "
    "privacy anonymous nevermind nvm mornings morning afternoons afternoon evenings evening anytime whenever start continue more explain options wait".split()
)
# A name and how to be reached in one message: "my name is Zoe and my number is 919-555-0100".
NAME_FIRST = re.compile(
    r"(?P<name>[^\W\d_][^\d@,;:]{0,60}?)(?:[,;:]| and\b| my\b| at\b| phone\b| number\b| cell\b| e-?mail\b|(?= [+(\d])|(?= \S+@)).*",
    re.IGNORECASE | re.DOTALL,
)
NAME_PREFIX = re.compile(
    r"^(?:hi|hello|hey)?[,. ]*(?:my (?:full |first )?name(?: is|'s|:)|i am|i'm|im|this is|it's|its|call me|name:)\s+",
    re.IGNORECASE,
)


def typed_name(text: str) -> str | None:
    """A name as typed, without 'my name is'. None when it does not look like one (a question, an order, digits)."""
    name = NAME_PREFIX.sub("", " ".join(text.split())).strip(" .,!")
    words = name.split()
    if not 1 <= len(words) <= 5 or len(name) > LONGEST_NAME or ASKING.search(text.casefold().strip()):  # noqa: PLR2004
        return None
    if not re.fullmatch(r"[^\W\d_][^\d_@#/<>{}\[\]\\|=+*%$&;:!?\"]*", name):
        return None
    lowered = [word.casefold().strip(".,'") for word in words]
    ordinary = {
        "the",
        "my",
        "you",
        "your",
        "it",
        "this",
        "that",
        "not",
        "don't",
        "dont",
        "want",
        "to",
        "please",
        "go",
        "rather",
        "have",
        "need",
        "with",
        "about",
        "me",
        "an",
        "for",
        "and",
        "say",
        "is",
        "does",
    }
    if lowered[0] in NOT_NAMES or any(word in ordinary for word in lowered):
        return None
    return name


def answers_field(field: str | None, text: str, intent: str) -> bool:
    """Is the text an answer to the field of a request that is asked? Beside a note what was typed for it is not lost."""
    if field == "contact_value":
        return "@" in text or sum(sign.isdigit() for sign in text) >= DIGITS
    if field == "contact_times":
        return speaks_of_times(text, intent)
    return field == "contact_name" and typed_name(text) is not None
