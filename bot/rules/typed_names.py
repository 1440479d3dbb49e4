"""What stands around a name that is typed ("Jean, 62", "Pat is fine", "First name Ana last name Ruiz"), and small words that are no name."""

from __future__ import annotations

import re

from bot.rules.days import WEEKDAY
from bot.rules.spelled import close

# Alone or in front these say something else than a name.
SMALL_WORDS = frozenset(
    "k kk huh hold whats what's hows how's wheres where's whos who's one moment sec second minute brb bye goodbye goodnight cya ttyl later tomorrow today tonight yesterday now soon "
    "email e-mail mail gmail yahoo hotmail outlook icloud doesnt doesn't dont don't wont won't cant can't isnt isn't didnt didn't nobody noone anything everything everyone something "
    "at im i'm busy working work driving thx ty that's thats lol lmao haha whatever nope nah yep yeah yup ugh eh meh wow cool nice awesome done finish finished ready pass nada nm none me myself us idc "
    "let lets let's same test testing check quiz screening questionnaire unknown private secret visitor customer user answer looking asking calling waiting wondering browsing checking".split()
)
# "Hang on" and "hang up"; "Hang Tran" is a name.
HANG = re.compile(
    r"hang(?: (?:on|up|in|out|about|around|tight|there|a|my|him|her|it|me|them|the|one|\w+sel(?:f|ves))\b.*|ing\b.*)?",
    re.IGNORECASE,
)
# Small words too, but names where every word is written as one: "Client Eastwood".
WRITTEN = frozenset("guest client curious".split())
# What somebody is, not what somebody is called: "im shy".
STATES = frozenset(
    "shy nervous anxious scared afraid worried sad tired exhausted sick ill ready new old young here there back home late early unsure confused lost interested curious married single divorced widowed retired "
    "pregnant deaf blind disabled fine good great sorry in on an so very really too just also already still only currently trying having taking feeling hoping asking booking calling writing complicated private personal confidential wrong".split()
)
IS_STATE = re.compile(r"(?:[Ii]'?m|[Ii] am|(?:[Ii]t'?s|[Ii]t is|[Tt]his is)(?! young\b)) (?P<state>[a-z']+)\b.*")
# "i came last year", "a minute"; "I am John" and "a smith" are names.
THINGS = r"(?:sec|second|minute|moment|bit|little|lot|few|while|day|week|time|person|human|man|woman|guy|girl|boy|friend|mom|mum|dad|parent|doctor|nurse|therapist|teacher|student|veteran|patient|client|guest|visitor|customer|user|call|text|message|name|number|question|email|secret)"
TELLS = re.compile(rf"[Ii] (?!am\b)[a-z]+\b.+|a {THINGS}s?|a [a-z]{{2,}} .+")
# An answer of the check ("very", "several days", "not at all") is nobody's name.
ANSWERS = frozenset(
    "very hard difficult extremely somewhat slightly quite several nearly days sometimes often rarely seldom never always daily everyday half most many some zero one two three".split()
)
BESIDE_ANSWERS = frozenset("not at all more than the of a over every day to do really pretty so too it".split())
PEOPLE = frozenset("i me mine you him her them us he she they we it my his their".split())
# Alone these name a part of a name, or an order of things.
LONE = frozenset("first last next full given family middle".split())
LATER = frozenset("later tomorrow tonight".split())
# These are names as well; alone they are times.
LONE_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday weekend weekday".split())
# Days and times of day beside each other ("tuesday or saturday") are nobody's name, nor is a time of day alone.
DAY = rf"(?:{WEEKDAY}s?|(?:early |late )?(?:mornings?|(?:after)?noons?|evenings?)|weekdays?|weekends?)"
SHORT_DAY = r"(?:mon|tues?|weds?|thurs?|fri|sat|sun)"
DAYS = re.compile(
    rf"(?:(?:on|in the|maybe|either|any) )*{DAY}(?:(?: ?[,/&] ?| or | and | )(?:(?:on|in the|maybe|or|and) )*{DAY})*(?: (?:please|only|best|is best|works?|is good|is fine|are good|are fine))*|"
    rf"{SHORT_DAY}(?: (?:or|and) {SHORT_DAY})+(?: please)?",
    re.IGNORECASE,
)
WORD = r"[^\W\d_][\w'\u2019.-]*"
NAME = rf"{WORD}(?: {WORD}){{0,4}}?"
# "First is Al, last is Dorr", and without "is" only where both are written as names: "first Al last Dorr", not "first time last year".
FIRST, LAST, IS = r"(?:first|given)(?: one)?", r"(?:last|family)(?: one)?", r"(?: is|'s|:| ?=)"
WRITTEN_SO = r"(?-i:[A-Z][\w'.-]*)"
# Each with the parts of the name that it tells; first those that tell of both.
BOTH = (
    re.compile(rf"(?:my )?(?:first|given)(?: name)?(?: is|:)? (?P<a>{NAME})[,;]?(?: and)?(?: my)? (?:last|family|sur) ?name(?: is|:)? (?P<b>{NAME})", re.IGNORECASE),
    re.compile(rf"(?:my )?(?:last|family|sur) ?name(?: is|'s|:)? (?P<b>{NAME})[,;]?(?: and)?(?: my)? (?:first|given)(?: name)?(?: is|'s|:)? (?P<a>{NAME})", re.IGNORECASE),
    re.compile(rf"(?:my )?{FIRST}{IS} (?P<a>{NAME})[,;]?(?: and)?(?: my)? {LAST}{IS} (?P<b>{NAME})", re.IGNORECASE),
    re.compile(rf"(?:my )?{LAST}{IS} (?P<b>{NAME})[,;]?(?: and)?(?: my)? {FIRST}{IS} (?P<a>{NAME})", re.IGNORECASE),
    re.compile(rf"{FIRST} (?P<a>{WRITTEN_SO}),? (?:and )?{LAST} (?P<b>{WRITTEN_SO})", re.IGNORECASE),
    re.compile(rf"(?P<a>{WRITTEN_SO}) {FIRST},? (?:and )?(?P<b>{WRITTEN_SO}) {LAST}", re.IGNORECASE),
    re.compile(rf"(?P<a>{NAME}) is (?:my )?(?:first|given)(?: name)?[,;]?(?: and)? (?P<b>{NAME}) is (?:my )?(?:last|family|sur)(?: ?name)?", re.IGNORECASE),
)  # fmt: skip
AROUND = (
    *BOTH,
    re.compile(rf"(?:it'?s |its |it is |that'?s )?(?:him|her|me)[,:;.]+ (?:it'?s |its )?(?!(?:{'|'.join(sorted(PEOPLE))})\b)(?P<a>{NAME})", re.IGNORECASE),
    re.compile(rf"(?:it'?s |its |that'?s )?(?:(?:kind of|a bit|very|really|so|quite) )*(?:hard|difficult|tricky|tough|not easy) to (?:spell|say|pronounce|write|read)[,.;:]+ (?:(?:so|but|and) )?(?:it'?s |its |it is )?(?P<a>{WRITTEN_SO}(?: {WRITTEN_SO}){{0,2}})", re.IGNORECASE),
    re.compile(rf"(?P<a>{NAME}),? (?:i'?m |i am |im |age |aged )?(?:1[89]|[2-9]\d|1[01]\d)(?: ?(?:years?(?: old)?|yrs?|yo|y/o))?", re.IGNORECASE),
    re.compile(rf"{NAME}[,;.]+ (?:(?:but|and) )?(?:my )?(?:full|whole|legal) name(?: is|'s|:) (?P<a>{NAME})", re.IGNORECASE),
    re.compile(rf"(?P<a>{NAME}),? \(?(?:she|he|they|ze|xe)(?: ?/ ?(?:her|him|them|hers|his|theirs|they|she|he|hir))+\)?", re.IGNORECASE),
    re.compile(rf"(?:you (?:can|may) use|(?:please )?(?:just )?(?:use|put(?: down)?|write)) (?P<a>{NAME})(?: please)?", re.IGNORECASE),
    re.compile(rf"(?:just )?(?P<a>{NAME}) (?:is (?:fine|ok|okay|good|enough|my name)|works|will do|please|thanks|thank you)", re.IGNORECASE),
    re.compile(rf"(?:it'?s |its |i'?m |im )?(?P<first>{WORD})[,.]+ (?P<a>(?P=first) {NAME})", re.IGNORECASE),
    re.compile(rf"(?P<a>{NAME}) without (?:an? |the )?{WORD}(?: at the end)?", re.IGNORECASE),
    re.compile(rf"(?P<a>{NAME}), (?:it'?s |this is |i'?m (?:asking|booking|calling|writing|here) )?for (?:my|our) (?:{WORD} ){{0,2}}{WORD}", re.IGNORECASE),
    re.compile(rf"just (?P<a>{NAME})", re.IGNORECASE),
    re.compile(rf"not {NAME}[,;]? (?:but |it'?s |its |rather |it is )+(?P<a>{NAME})", re.IGNORECASE),
)  # fmt: skip
WITH_LETTER = re.compile(
    rf"(?P<old>{WORD}) with (?:an? )?(?P<letter>[a-z])[,;:]? (?:so |that'?s )?(?P<new>{WORD})", re.IGNORECASE
)


# The check that is named is nobody ("first check please").
CHECK_WORDS = frozenset(
    "first next then now the an a anxiety check test quiz screening questionnaire questions one".split()
)
CHECKS = frozenset("check test quiz screening questionnaire questions".split())


# Whether another name will do: the words on why it is asked say that a first name is enough.
OF_NAME = re.compile(
    r"(?:(?:and|so|but|ok|okay|well|hey|sorry|wait|please) )*(?:do i (?:have|need) to|must i|should i|can i|could i|may i|is it (?:ok|okay|fine) (?:if i|to)|does it (?:have|need) to be|do you (?:need|want)|is) (?:(?:give|use|put|tell|type|write|be|you) )*(?:(?:my|a|an|the|just|only) )*(?:(?:real|full|legal|true|whole|actual|last|first|fake|different|other|made up|nick) ?names?|nick ?name|alias|initials?|pseudonym)(?: (?:here|ok|okay|fine|enough|instead|for this|too|only|please|needed|required))*"
)
HAS_TO = re.compile(r"\b(?:do i (?:have|need) to|must i)\b")


def asks_which_name(plain: str) -> bool:
    """Is it asked whether the real name has to be given, or a nickname will do? `plain`: the text in plain words."""
    return OF_NAME.fullmatch(plain) is not None


def asks_if_named(plain: str) -> bool:
    """Is it asked whether it has to be? That is no wish to skip it: the name is asked once more."""
    return asks_which_name(plain) and HAS_TO.search(plain) is not None


def bare_name(text: str) -> str:
    """The name without what stands around it; the text itself where nothing does."""
    plain = text.strip(" .,!")
    mended = WITH_LETTER.fullmatch(plain)
    if mended and close(mended["old"], mended["new"]) and mended["letter"].casefold() in mended["new"].casefold():
        return mended["new"]
    for around in AROUND:
        if found := around.fullmatch(plain):
            parts = found.groupdict()
            return " ".join(part for part in (parts["a"], parts.get("b")) if part)
    return text


def tells_both_names(text: str) -> bool:
    """Is it a first and a last name, each called so, with no word beside them that is none ("first is Al, last is Dorr")?"""
    whole = text.strip(" .!")
    found = next((match for one in BOTH if (match := one.fullmatch(whole)) is not None), None)
    words = [] if found is None else f"{found['a']} {found['b']}".casefold().split()
    return bool(words) and not is_no_name(words) and PEOPLE.isdisjoint(words)


def is_no_name(words: list[str]) -> bool:
    """Do these words, as they are typed, say something else than a name?"""
    written = all(word[0].isupper() for word in words)
    if HANG.fullmatch(" ".join(words)) and words != ["Hang"]:
        return True
    words = [word.casefold().strip(".,'") for word in words]
    if words[0] in WRITTEN and not (written and (len(words) > 1 or words[0] == "guest")):
        return True
    if (
        is_answer(words)
        or tells_days(" ".join(words))
        or (CHECK_WORDS.issuperset(words) and not CHECKS.isdisjoint(words))
    ):
        return True
    return words[0] in SMALL_WORDS or words[-1] in LATER or (len(words) == 1 and words[0] in LONE_DAYS | LONE)


def tells_days(text: str) -> bool:
    """Are days or times of day told, and nothing else? Where a name is asked they are when it suits."""
    return DAYS.fullmatch(text.strip(" .,!")) is not None


def is_answer(words: list[str]) -> bool:
    """Are these the words of an answer of the check, and no others?"""
    told = {word.casefold().strip(".,'") for word in words}
    return told <= ANSWERS | BESIDE_ANSWERS and not told.isdisjoint(ANSWERS)


def answers_check(text: str) -> bool:
    """Is it an answer of the check where a name is asked: 0 to 3, or its words?"""
    plain = text.strip(" .,!").casefold()
    return plain in {"0", "1", "2", "3", "not at all"} or (bool(plain) and is_answer(plain.split()))


def tells_of_oneself(text: str) -> bool:
    """Is it said how somebody is, or what was done, in words that begin like a name ("im shy", "i came last year")?"""
    found = IS_STATE.fullmatch(text)
    return TELLS.fullmatch(text) is not None or (found is not None and found["state"] in STATES)
