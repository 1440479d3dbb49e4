"""Items of the check named by their own words ("the relaxing one"): the number they stand for, so that a change goes to that item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.changing_words import CARDINALS, LAST, LEAD, OPTION, ORDINALS, SHOULD_BE
from bot.rules.screening import in_front

if TYPE_CHECKING:
    from bot.rules.screening import Sheet

WORRY = r"worr(?:y(?:ing)?|ies|ied)"
UNCLEAR = 9  # no item has this number: the words fit two items or none, and it is asked which is meant
ITEMS = (
    (3, rf"(?:{WORRY} )?(?:too much|(?:about )?(?:many |lots of |so many )?different things|about many things)(?: about different things)?"),
    (2, rf"(?:not )?(?:being able to |able to )?(?:stop(?:ping)?(?: or control(?:ling)?)?|control(?:ling)?)(?: (?:(?:the|my) )?{WORRY})?"),
    (1, r"(?:feeling |being )?(?:(?:nervous(?:ness)?|nerves|anxious|edgy|on edge)(?:,? (?:or |and )?)?)+"),
    (4, r"(?:trouble |hard to |not |no )?relax(?:ing|ation|ed)?"),
    (5, r"(?:(?:being )?(?:so )?restless(?:ness)?(?: (?:that )?(?:it'?s|it is) hard to sit still)?|(?:hard to |not )?sit(?:ting)? still|fidget(?:y|ing))"),
    (6, r"(?:(?:becoming|being|getting|easily) )*(?:irritab(?:le|ility)|irritated|annoy(?:ed|ance))(?: (?:or|and) irritable)?"),
    (7, r"(?:(?:feeling |being )?(?:afraid|scared|fear(?:ful)?)(?: (?:as if |that )?something (?:awful|bad) (?:might|will|would|could) happen)?|something (?:awful|bad)(?: (?:might )?happen(?:ing)?)?|awful(?: things?)?)"),
    (UNCLEAR, rf"(?:{WORRY}|anxiety)"),
)  # fmt: skip
NOUN = r"(?:one|question|item|answer|thing|part)"
PARTS = tuple((number, re.compile(words)) for number, words in ITEMS)
ANY = "|".join(words for _, words in ITEMS)
# What fits two items is one only as "the worry one": "several days for worry" answers the item that stands.
ALONE = "|".join(words for number, words in ITEMS if number != UNCLEAR)
NAMED = re.compile(
    rf"\b(?:the |my |that )?(?:(?:one|question|item|answer|part|bit) (?:about|on|with) (?:the )?(?P<of>{ANY})\b|(?P<word>{ANY}) {NOUN}\b)"
)
# Without "one" only where an order or "for" leads to it: "put relaxing to 3", "for relaxing it's 3", "relaxing should be 3".
BARE = re.compile(
    rf"(?P<lead>{LEAD}(?:for|on|about|with|put|make|change|alter|set|correct|fix) )(?:the |my )?(?P<word>{ALONE})(?=[ ,:])|(?P<start>{LEAD})(?:the |my )?(?P<plain>{ALONE})(?= (?:{SHOULD_BE}|was {OPTION}))"
)
BEHIND = re.compile(rf"(?P<lead>.*{OPTION} (?:for|on) )(?:the |my )?(?P<word>{ALONE})(?P<end>[.! ]*)")
NO_ITEM = rf"{'|'.join(ORDINALS)}|{LAST}|same|other|correct|real|true|best|highest|lowest|middle|current|present|next|right|wrong|open|skipped|skiped|new|old|top|bottom|only|whole|entire|number|earlier|one|question|item|answer|(?:one|question|item) before"
UNKNOWN = re.compile(rf"\bthe (?!(?:{NO_ITEM})\b)[a-z]+(?: (?!(?:{NO_ITEM})\b)[a-z]+)? (?:one|question|item)\b")


def numbered(plain: str) -> str:
    """The text with an item that is named by its own words as "question <n>"; where they fit two, the number is one that no item has."""
    return NAMED.sub(lambda found: _question(found["of"] or found["word"]), plain)


def numbered_order(plain: str) -> str:
    """The same where the whole text may be a change: there the words alone name an item, and words of no item are not clear."""
    text = numbered(plain)
    if found := BARE.match(text):
        words = found["word"] or found["plain"]
        text = f"{found['lead'] or found['start'] or ''}{_question(words)}{text[found.end() :]}"
    elif found := BEHIND.fullmatch(text):
        text = f"{found['lead']}{_question(found['word'])}{found['end']}"
    return UNKNOWN.sub(f"question {UNCLEAR}", text)


def _question(words: str) -> str:
    number = next(number for number, pattern in PARTS if pattern.fullmatch(words))
    return f"question {number}"


STEPS_BACK = re.compile(
    rf"{LEAD}(?:(?:go|step|take me) )?back (?P<steps>[2-6]|{'|'.join(CARDINALS[1:])}) (?:questions|steps|items)(?: please)?[.!? ]*"
)


def several_back(text: str, sheet: Sheet) -> int | None:
    """The item that lies several questions in front of the one that stands ("go back two questions"), the first at most; None: no such step is asked for."""
    found, before = STEPS_BACK.fullmatch(text.casefold().strip()), in_front(sheet)
    if found is None or before is None:
        return None
    told = found["steps"]
    return max(before + 1 - (int(told) if told.isdigit() else CARDINALS.index(told) + 1), 1)
