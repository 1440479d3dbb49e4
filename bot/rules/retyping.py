"""Parts of a request typed anew: the last digits of the number, a letter of the name, times added to those told, and a voicemail allowed or not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.days import DATE
from bot.rules.request_words import ASKING, CONTACT, TIME, typed_name
from bot.rules.spelled import LETTERS, close, respelled
from bot.rules.times_told import BETWEEN, WHEN, added, times_after

if TYPE_CHECKING:
    from bot.rules.booking import Wish

SLIP = (
    r"(?:(?:no|nope|sorry|wait|oops+|oh|whoops|my bad|my mistake|typo|wrong|actually|i mean|um+|hm+|and|but)[,.:! ]+)"
)
DIGITS = r"\d{3}[ .-]\d{4}|\d{3,9}"
# "sorry, 0198 not 0199", "number should be 0103 at the end", "it ends in 0103".
RETYPED = re.compile(
    rf"(?P<slip>{SLIP}+)?(?P<number>(?:(?:my|the|its) )?(?:(?:phone|cell|number|digits?|last|four|4|two) ?)+ )?"
    r"(?:(?:it'?s|it|that|is|are|was|should|be|have|been|must|(?P<ends>ends?|ending)|i meant?|meant|make|change|to|with|in|at|the) )*"
    rf"(?P<new>{DIGITS})(?P<end> (?:at|in|for|as) the (?:very )?(?:end|last (?:four|4|digits))(?: digits)?)?(?:,? (?:and )?not (?P<old>{DIGITS}))?(?:,? (?:please|sorry))*"
)
LINE = re.compile(r"\+1\d{10}")  # a number whose last four digits may be told alone
LAST_FOUR = 4

LETTER = r"['\"]?[a-z]['\"]?(?:'?s)?"
MANY = r"(?:an?|one|single|two|2|double|no)"
# "no wait its Gonzalez with a z", "that's O'Neill two Ls", "with an h".
SPELLED = re.compile(
    rf"{SLIP}*(?:(?:my|the) name(?: is|'s)? ?|it'?s |it is |that'?s |that is |that is )?(?:(?P<name>[^\W\d_][^\d@,?]*?),? )?(?:(?:is )?(?:spelled|spelt|written|with|has) )*"
    rf"{MANY} {LETTER}(?:(?:,? (?:and )?(?:not|no)|,? instead of)(?: {MANY})? {LETTER})?(?: (?:at the end|in (?:it|the middle)|please))*",
    re.IGNORECASE,
)
# "no, it's Gonzalez" is a spelling where it is close to the name that was told.
RENAMED = re.compile(rf"{SLIP}*(?:it'?s|it is|that'?s|that is) (?P<name>[^\W\d_][^\d@,?]*)", re.IGNORECASE)
# "spelled Joann"
SPELLED_AS = re.compile(
    rf"{SLIP}*(?:(?:(?:my|the) )?(?:first |last |sur)?name(?: is|'s)? ?|it'?s |it is |that'?s )?(?:spelled|spelt|written|spell (?:it|that|(?:my|the) (?:last |first )?name))(?: like| as| with)?:? (?P<name>[^\W\d_][^\d@,?]*)",
    re.IGNORECASE,
)
# "It's spelled P-R-I-Y-A"
IN_LETTERS = re.compile(
    rf"{SLIP}*(?:(?:(?:my|the) )?(?:first |last |sur)?name(?: is|'s)? ?|it'?s |it is |that'?s )?(?:spelled |spelt )?(?P<letters>{LETTERS})(?: please)?",
    re.IGNORECASE,
)

TURNED = re.compile(rf"\bnot (?P<old>{DIGITS}),? (?:(?:but|it'?s|it is) )*(?P<new>{DIGITS})$")
NO_CLOCK = re.compile(r"(?!(?:[01]\d|2[0-4])[0-5]\d)\d{4}")  # four digits that are no time of the day
# What is said beside the times that stand, and takes none of them back.
FILLER = r"^(?:(?:actually|sorry|oh|wait|please|can you|could you)[,. ]+)*"
FILLERS = re.compile(FILLER, re.IGNORECASE)
ADDS = re.compile(
    rf"{FILLER}(?:(?:and|also|add|plus|or)(?: (?:also|add|maybe))? (?=\S)|"
    r"(?P<kept>(?:but )?(?:not(?: on)?|never|except(?: for)?|no) (?=(?:mornings?|afternoons?|evenings?|nights?|weekends?|weekdays?|(?:mon|tue|wed|thu|fri|sat|sun)\w*)\b)))",
    re.IGNORECASE,
)
TOO = re.compile(r"\b(?:also|too|as well)\b", re.IGNORECASE)

MAY = r"(?!(?:may|can) (?:they|you)\b)(?:(?:actually|oh|wait|sorry|do|yes|yeah|yep|sure|ok(?:ay)?|also|and|but|please|you|they|can|may|feel free to|(?:it'?s |that'?s )?(?:ok(?:ay)?|fine|alright) to)[,. ]+)*"
VOICE = r"(?:voice ?mails?|vms?)"
RECORDED = rf"(?:{VOICE}|messages?)"
VOICEMAIL = (
    (False, re.compile(rf"(?:(?:actually|oh|wait|no|and|but|also|please|sorry|yes|fine|ok|okay|good|sure|just|great)[,. ]+)*(?:(?:don'?t|do not|never|(?:can'?t|cannot)) leave (?:me )?(?:any |an? )?{RECORDED}|(?:no|without(?: an?)?) {RECORDED})(?:,? (?:please|thanks|thank you))*", re.IGNORECASE)),
    (True, re.compile(rf"{MAY}leave (?:me )?(?:an? )?{RECORDED}(?: (?:is |if )?(?:ok(?:ay)?|fine|please|i (?:don'?t|do not|can'?t) (?:pick up|answer)|needed))*|{MAY}(?:an? )?{RECORDED} (?:is |are )?(?:ok(?:ay)?|fine|good|allowed)", re.IGNORECASE)),
)  # fmt: skip

# "They can say the clinic name".
SAY_NAME = re.compile(
    rf"{MAY}(?:say|use|mention|give|leave) (?:the )?(?:clinic'?s?|your) name(?: (?:is )?(?:ok(?:ay)?|fine|too|please))*|(?:the )?(?:clinic'?s?) name is (?:ok(?:ay)?|fine)",
    re.IGNORECASE,
)
# "Is voicemail ok to leave, yes" answers itself.
SELF_ANSWERED = re.compile(
    rf"(?:(?:(?:is|are) )?(?:an? )?{RECORDED} (?:is |are )?(?:ok(?:ay)?|fine|good|allowed)(?: to leave)?|(?:can|may|could) (?:they|you|the clinic) leave (?:me )?(?:an? )?{RECORDED}),? (?:yes|yeah|yep|yup|sure)",
    re.IGNORECASE,
)


def retyped(wish: Wish, text: str) -> Wish | None:
    """The request with what the text types anew of it: digits, spelling or voicemail. None: it does none of these."""
    plain = " ".join(text.replace("\u2019", "'").split()).strip(" .!,")
    if SELF_ANSWERED.fullmatch(plain):
        return replace(wish, voicemail_ok=True, field=None)
    if ASKING.search(plain.casefold()):
        return None
    if SAY_NAME.fullmatch(plain):
        return replace(wish, clinic_name_ok=True, field=None)
    return _digits(wish, plain.casefold()) or _spelling(wish, plain) or _voicemail(wish, plain)


def _digits(wish: Wish, plain: str) -> Wish | None:
    """The number with its last four digits put right where they fit one way, else without it, so that the whole of it is asked."""
    found = RETYPED.fullmatch(TURNED.sub(r"\g<new> not \g<old>", plain))
    value = wish.value or ""
    if found is None or not value.startswith("+"):
        return None
    new, old = found["new"], found["old"]
    about = found["number"] or found["end"] or found["ends"]
    if not (about or found["slip"] or old or NO_CLOCK.fullmatch(new)) or (wish.times and old and old in wish.times):
        return None
    if not about and old is None and len(new) < LAST_FOUR:
        return None  # "sorry, 930" may be a time
    clock = not about and old is None and re.fullmatch(r"(?:[01]\d|2[0-3])(?:00|15|30|45)", new)
    fits = len(new) == LAST_FOUR and LINE.fullmatch(value) and (old is None or value.endswith(old)) and not clock
    changed = f"{value[:-LAST_FOUR]}{new}" if fits else None
    return replace(wish, value=changed, method=wish.method if changed else None, field=None)


def _spelling(wish: Wish, plain: str) -> Wish | None:
    """The name with the one word that is spelled anew; without it where that leaves a doubt, so that it is asked."""
    letters = IN_LETTERS.fullmatch(plain)
    if letters and wish.name and (put_right := respelled(wish.name, letters["letters"])):
        return replace(wish, name=put_right, field=None)
    spelled, renamed = SPELLED.fullmatch(plain) or SPELLED_AS.fullmatch(plain), RENAMED.fullmatch(plain)
    found = spelled or renamed
    if found is None or wish.name is None:
        return None
    told = typed_name(found["name"]) if found["name"] else None
    name = _respelled(wish.name, told)
    asked = spelled or (told is not None and written_as_name(told))
    return replace(wish, name=name, field=None) if asked or name else None


def written_as_name(told: str) -> bool:
    """Is it written as names are, and no time? What is not close to the name that stands is asked for then."""
    return all(word[0].isupper() for word in told.split()) and TIME.search(told) is None


def _respelled(name: str, new: str | None) -> str | None:
    """The name with the word (or all of it) that the new spelling is close to, or None where that is not one."""
    if new is None or close(name, new):
        return new
    words = name.split()
    parts = new.casefold().split("-")
    like = [n for n, word in enumerate(words) if close(word, new) or (len(parts) > 1 and word.casefold() in parts)]
    if len(new.split()) > 1 or len(like) != 1:
        return None
    return " ".join(new if n == like[0] else word for n, word in enumerate(words))


def _voicemail(wish: Wish, plain: str) -> Wish | None:
    """The request with voicemail allowed or forbidden in words."""
    allowed = next((allowed for allowed, pattern in VOICEMAIL if pattern.fullmatch(plain)), None)
    return None if allowed is None else replace(wish, voicemail_ok=allowed, field=None)


CLAUSES = re.compile(r"([,;.!]+ +(?:(?:and|but|also) )*| +(?:and|but) +)", re.IGNORECASE)
# Times and a number, and nothing else. With anything more a voicemail may be allowed only within limits.
PLAIN = re.compile(
    rf"(?:(?:{WHEN}|{BETWEEN}|{DATE}|my|number|phone|cell|e-?mail|is|it'?s|call|text|me|please|best|any ?time|early|late)(?:[,.;:!/ -]+|$))*",
    re.IGNORECASE,
)


def voicemail_apart(wish: Wish, text: str) -> tuple[Wish, str]:
    """The request with voicemail allowed or forbidden by a clause beside something else ("after 6, no voicemail"), and the text without that clause."""
    pieces = CLAUSES.split(" ".join(text.replace("\u2019", "'").split()))
    clauses = list(zip(["", *pieces[1::2]], pieces[::2], strict=True))
    kept: list[tuple[str, str]] = []
    told = wish
    for gap, clause in clauses:
        said = _voicemail(told, clause.strip(" .!,"))
        told = said or told
        if said is None:
            kept.append((gap if kept else "", clause))
    rest = "".join(gap + clause for gap, clause in kept)
    if (
        len(kept) in (0, len(clauses))
        or "?" in text
        or (told.voicemail_ok and not PLAIN.fullmatch(CONTACT.sub(" ", rest).strip(" ,.;")))
    ):
        return wish, text
    return told, rest


def with_times(wish: Wish, text: str) -> Wish | None:
    """The request with times added to those that stand ("also friday", "not monday"). None: the text adds none."""
    told = " ".join(text.split()).strip(" ,.!")
    adds = ADDS.search(told)
    if not wish.times or not TIME.search(told) or not (adds or TOO.search(told)):
        return None
    if adds is not None and adds["kept"]:
        times = times_after(wish.times, f"{adds['kept']}{told[adds.end() :]}")
    else:
        times = added(wish.times, FILLERS.sub("", told) if adds is None else told[adds.end() :])
    return replace(wish, times=times, field=None)
