"""Typed corrections of a request: another name, number, way or time, the field that is to change, and what calls it off."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.days import DATE, WEEKDAY
from bot.rules.request_words import (
    ANY_TIME,
    ASKING,
    LONGEST_TIMES,
    SAYS_WHEN,
    TIME,
    WHEN_FREE,
    typed_name,
    way_asked,
    way_named,
)
from bot.rules.retyping import retyped, with_times
from bot.rules.spelled import close
from bot.rules.times_told import YES_BUT, bare_times, times_after, unaffirmed
from bot.rules.two_ways import asked_anew, by_way, reached_otherwise

if TYPE_CHECKING:
    from bot.rules.booking import ContactPoint, Wish

LEAD = rf"(?:{YES_BUT}+(?:but|except|only|just)[,. ]+)?(?:(?:no|please|can you|could you|actually|sorry|wait|oops|oh|hi|hm+|and|but|i mean)[,. ]+)*"
CALLS_OFF = re.compile(
    rf"{LEAD}(?:(?:don'?t|do not|never) send(?: (?:it|that|this|anything))?(?: please)?|(?:i |i'?ve )?changed my mind|never ?mind|nvm|forget (?:it|about it)|"
    r"(?:please )?cancel(?: (?:it|this|that|(?:the|my) (?:request|booking)))?(?: please)?|i (?:don'?t|do not) (?:want|wish) (?:to (?:send|book|do)(?: (?:it|this|that|anything))?|this|it|that|an? (?:appointment|consultation|call)))[.! ]*",
    re.IGNORECASE,
)
DECLINES = re.compile(
    r"(?:no,? )?(?:thanks,? )?(?:no,? thanks|no,? thank you|i'?d rather not|rather not)[.! ]*", re.IGNORECASE
)
NEW_NAME = re.compile(
    rf"{LEAD}(?:(?:change|correct|fix|make) )?(?:the |my )?name (?:to|is|should be|should say|:)\s*(?P<name>.+?)",
    re.IGNORECASE,
)
IN_PLACE_OF = re.compile(
    rf"{LEAD}(?:(?:my|the) name(?: is|'s)|it'?s|it is|i'?m|i am|call me)?\s*(?P<name>[^\W\d_][^\d@,]*?),?\s+(?:and )?(?:not|instead of) (?P<old>[^\d@,]+)",
    re.IGNORECASE,
)
IN_TURN = re.compile(
    r"(?:(?:[Nn]o|[Nn]ope|[Ss]orry|[Ww]ait|[Oo]ops|[Aa]ctually|[Oo]h)[,.:! ]+)+(?P<name>(?!I [A-Z]|(?:Thank|Both|Either|Neither)\b)[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3})"
)  # "no, James Carter", written as names are
NAME_WRONG = re.compile(
    r"\bname(?: is|'s| was)? (?:spelled |spelt |typed |written )?(?:wrong|incorrect(?:ly)?|not right|not correct|misspelled|misspelt|a typo)\b|"
    r"\b(?:wrong|misspelled|misspelt|incorrect) name\b|\b(?:got|spelled|misspelled|spelt) (?:my|the) name(?: wrong)?\b",
    re.IGNORECASE,
)
OTHER_WAY = re.compile(
    r"\b(?:(?:by|an?|via|use|to) (?:my )?(?:e-?mail|phone|different (?:number|e-?mail))|e-?mail me)\b.*", re.IGNORECASE
)
NAMED_FIELDS = (
    ("name", re.compile(r"\bname\b", re.IGNORECASE)),
    ("contact", re.compile(r"\b(?:phone|number|cell|e-?mail|address|contact|reach)\b", re.IGNORECASE)),
    ("times", re.compile(r"\b(?:times?|days?|when|hours?)\b", re.IGNORECASE)),
)
CHANGE = "change|edit|fix|correct|update|modify|redo"
CHANGES = re.compile(
    rf"\b(?:{CHANGE}|wrong|incorrect|not right|mistake|typo|messed up)\b",
    re.IGNORECASE,
)
ONE_TIME = re.compile(
    rf"(?:in the |on )?(?:mornings?|afternoons?|evenings?|noon|lunch ?time|weekdays?|weekends?|{WEEKDAY}s?|{DATE}|\d{{1,2}}(?:st|nd|rd|th))(?: please)?[.! ]*",
    re.IGNORECASE,
)
POLITELY = re.compile(
    rf"^{LEAD}(?:(?:ok|okay|can|could|may|i|we|you|please|want to|need to|would like to|'d like to) )*(?={CHANGE})",
    re.IGNORECASE,
)
FEW = 8  # words of an order to change something
TAKEN_OUT = re.compile(
    rf"{LEAD}(?:(?:(?:i|we|you) )?(?:(?:want to|would like to|need to) )?(?:remove|delete|erase|clear|take out|leave out|drop|skip)|(?:just )?send (?:it|this|that)?,? ?(?:but )?(?:without|not|except|only not)) (?:the |my |those |these )*(?P<field>names?|times?|days?|hours|(?:phone |cell )?number|phone|e-?mail(?: address)?|address|contact)(?: (?:out|again|please|i gave|from it))*[.! ]*",
    re.IGNORECASE,
)


def called_off(text: str, field: str | None) -> bool:
    """Does the text take the request back? "No thanks" does so where a name or a number is asked, not where times are."""
    plain = text.replace("\u2019", "'").strip()
    declines = field in ("contact_name", "contact_value") and DECLINES.fullmatch(plain) is not None
    return declines or CALLS_OFF.fullmatch(plain) is not None


def cleared(wish: Wish, field: str) -> Wish | None:
    """The request with one field (name, contact, times) emptied, so that it is asked again."""
    return {
        "name": replace(wish, name=None, field=None),
        "contact": replace(wish, value=None, method=None, field=None),
        "times": replace(wish, times=None, field=None),
    }.get(field)


def by_asked_way(wish: Wish, text: str) -> Wish | None:
    """The request by the way that a question asks for; another address or number is asked for where it needs one."""
    way = way_asked(text)
    return by_way(wish, way) if way else None


def renamed(wish: Wish, text: str) -> Wish | None:
    """The request with a corrected name, or with none where the text only says that it is wrong. None: the text is about something else."""
    plain = " ".join(text.replace("\u2019", "'").split()).strip(" .!")
    if ASKING.search(plain.casefold()):
        return None
    if NAME_WRONG.search(plain):
        return replace(wish, name=None, field=None)
    other = IN_PLACE_OF.fullmatch(plain)
    if other and wish.name and other["old"].casefold().split()[0] in wish.name.casefold().split():
        name = typed_name(other["name"])
        return replace(wish, name=_in_its_place(wish.name, other["old"], name), field=None) if name else None
    named = NEW_NAME.fullmatch(plain) or (IN_TURN.fullmatch(plain) if wish.name and not TIME.search(plain) else None)
    name = typed_name(named["name"]) if named else None
    return replace(wish, name=name, field=None) if name else None


def _in_its_place(name: str, old: str, new: str) -> str:
    """The whole name with one word of it put right ("Kimberly not Kim" keeps the surname); more than one word is the whole name."""
    if " " in new or " " in old:
        return new
    return " ".join(new if word.casefold() == old.casefold() else word for word in name.split())


def corrected(wish: Wish, text: str, point: ContactPoint | None) -> Wish | None:
    """The request with what a typed correction of its summary changes, to be read back again. None when it corrects nothing."""
    text = bare_times(unaffirmed(text.strip()))
    if WHEN_FREE.fullmatch(text):
        return replace(wish, times=" ".join(text.split())[:LONGEST_TIMES], field=None)
    if (asked := by_asked_way(wish, text)) is not None:
        return asked
    if retyped(wish, text) is None and ASKING.search(text.casefold()):
        return None
    if point is not None:
        return reached_otherwise(wish, text, point, adds=True)
    other = retyped(wish, text) or renamed(wish, text) or with_times(wish, text)
    if other is not None:
        return other
    method = way_named(text)
    if method:
        other = by_way(wish, method)
        return replace(other, times=" ".join(text.split())[:LONGEST_TIMES]) if TIME.search(text) else other
    if OTHER_WAY.search(text):  # by e-mail instead of a number, or the other way round: the new address is asked for
        return asked_anew(wish)
    if only_times(text) and not re.search(r"\bname\b|@", text, re.IGNORECASE):
        return replace(wish, times=times_after(wish.times, text), field=None)
    return _name_alone(wish, text)


def _name_alone(wish: Wish, text: str) -> Wish | None:
    """The request with a name that is typed alone and is the one before in a fuller or another form ("Robert" after "Rob")."""
    name = typed_name(text)
    if name is None or not wish.name or not name[0].isupper():
        return None
    old, new = wish.name.split()[0].casefold(), name.split()[0].casefold()
    near = close(old, new) or new.startswith(old) or old.startswith(new)
    surname = wish.name.split()[1:] if len(name.split()) == 1 else []
    whole = " ".join([name, *surname])
    return replace(wish, name=whole, field=None) if near and whole != wish.name else None


def only_times(text: str) -> bool:
    """Does the text say when, and nothing that it could be else?"""
    plain = text.strip()
    whole = ONE_TIME.fullmatch(plain) or (ANY_TIME.fullmatch(plain) and TIME.search(plain))
    return whole is not None or (len(plain.split()) > 1 and SAYS_WHEN.search(plain) is not None)


def field_named(wish: Wish, text: str) -> Wish | None:
    """The request with the field emptied that is named as the one to change."""
    field = _field(text)
    if field is None or ASKING.search(text.casefold().strip()):
        return None
    return cleared(wish, field)


def _field(text: str) -> str | None:
    return next((field for field, pattern in NAMED_FIELDS if pattern.search(text)), None)


def to_change(wish: Wish, text: str) -> Wish | None:
    """An order at the summary to change something: the field it names is asked again, or which one it is."""
    text = text.strip()
    if (taken := TAKEN_OUT.fullmatch(text)) and (field := _field(taken["field"])):
        return replace(wish, times="", field=None) if field == "times" else cleared(wish, field)
    text = POLITELY.sub("", text)
    if not CHANGES.search(text) or len(text.split()) > FEW or ASKING.search(text.casefold()):
        return None
    return field_named(wish, text) or replace(wish, field="ask")
