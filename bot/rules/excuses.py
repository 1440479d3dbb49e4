"""What calls somebody away for a moment: the baby, the dog, the phone. Alone it is a pause; behind an answer it takes nothing from it."""

from __future__ import annotations

import re

from bot.rules.changing_words import OPTION

RINGS = r"(?:(?:just |is |are |was |keeps? |it'?s )*(?:rang|rung|rings|ringing|buzz(?:ed|es|ing)|cried|cries|crying|woke up|wakes up|awake|bark(?:ed|ing)|call(?:ed|s|ing)(?: me)?|needs? (?:me|something)|at the door|boiling(?: over)?))"
THEIRS = r"(?:my|the|our)"
THING = (
    r"(?:phone|cell|landline|door ?bell|bell|door|alarm|timer|kettle|pot|water|food|oven|baby|babies|toddler|kids?|child(?:ren)?|son|daughter|dogs?|puppy|cat|"
    r"mom|mum|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|brother|sister|friend|roommate|neighbou?r|boss|work)"
)
WHO = rf"(?:somebody|someone|{THEIRS} (?:\w+ )?{THING})"
# What needs no article: "sorry baby woke up", "dog barking".
OF_THE_HOUSE = r"(?:baby|babies|toddler|kids?|dogs?|puppy|cat|phone|door ?bell|kettle|oven|timer)"
BEHIND = re.compile(
    rf"^(?P<told>.*?[\w'])(?P<gap>[\s,.;!-]+(?:(?:(?:oh|ok|okay|and|so|but)[, ]+)*sorry[,. ]+)?)(?P<why>(?:(?:{THEIRS} )?{OF_THE_HOUSE}|{WHO}) {RINGS})(?:[, ]+(?:sorry|again|now|lol))*[.! ]*$",
    re.IGNORECASE | re.DOTALL,
)
# Small ones and dogs are loud, and somebody comes in; of a grown-up nothing loud is taken for an excuse.
LOUD = (
    r"(?:(?:(?:my|the|our|those|these) )?(?:kids?|children|boys|girls|twins|baby|babies|toddlers?|little (?:ones?|guys?)|grand ?kids?|grandbaby|dogs?|pupp(?:y|ies)|neighbou?rs?)"
    r" (?:(?:were|was|are|is|r|started|kept) )?(?:just |all )?(?:cr(?:ied|ying)|yell(?:ed|ing)|scream(?:ed|ing)|shout(?:ed|ing)|fight(?:ing)?|fought|argu(?:ed|ing)|fuss(?:ed|ing)|loud|bark(?:ed|ing)|being loud|woke up)|"
    rf"(?:{WHO}|mom|dad) (?:just )?(?:came|comes|walked|is coming) (?:in|home|by|over))"
)
# What somebody had to see to: told with "sorry" in front, and an answer behind it.
HAD_TO = r"(?:i (?:had to|needed to|was) (?:just )?(?:get(?:ting)?|answer(?:ing)?|open(?:ing)?|see to|check(?:ing)?|grab(?:bing)?|feed(?:ing)?|take|let)(?: (?:the|my|our|a))? (?:door|phone|call|oven|kettle|baby|kids?|dog|cat)(?: (?:out|in))?|(?:about|for) this)"
WAITED = r"(?:for (?:the|my) (?:long )?(?:wait|delay|pause|silence|break)|(?:that )?i(?:'?m| am| was)? (?:so )?(?:slow|late|away|gone|afk|interrupted|distracted)(?: (?:for )?a (?:bit|sec|second|minute|moment|while))?|it took (?:so long|a while|me a while))"
LOUDLY = re.compile(
    rf"^(?P<told>{OPTION})(?P<gap>[\s,.;!-]+(?:(?:oh|ok|okay|and|so|but)[, ]+)*(?:sorry[,. ]+)?)(?:{LOUD}|(?<=sorry ){WAITED})(?:[, ]+(?:sorry|again|now|lol))*[.! ]*$",
    re.IGNORECASE,
)
# The same in front of the answer, or the word that somebody is there again: "my husband came in, 3", "ok im here, 2".
HERE = r"(?:(?:i'?m|i am)(?: (?:back|here))+(?: (?:again|now))*|here again(?: now)?|here i am(?: (?:again|now))*|back (?:again|now))"
RANG = rf"(?:(?:{THEIRS} )?{OF_THE_HOUSE}|{WHO}) {RINGS}"
BEFORE = re.compile(
    rf"^(?:(?:oh|ok|okay|k|hi|hey|hello|right|alright|all right|so|and|sorry)[,. ]+)*"
    rf"(?:(?P<why>{LOUD}|{RANG}|(?<=sorry ){WAITED}|(?<=sorry[ ,.]){HAD_TO}|(?<=sorry[,.] ){HAD_TO})|(?:(?P<rang>{RANG}|(?:the )?door ?bell)[,. ]+)?{HERE})"
    rf"(?P<gap>(?:[,.;:! -]+(?:sorry|ok|okay|so))*[,.;:! -]+)(?P<told>{OPTION})[.! ]*$",
    re.IGNORECASE,
)
# Pardon begged behind the answer ("ok 2, again sorry"): "once more" may ask to hear it again, so it is read back.
PARDON_BEHIND = re.compile(
    rf"^(?:(?:oh|ok|okay|k|right|so|and)[,. ]+)*(?P<told>{OPTION})[\s,.;!-]+(?:(?:again|once more|once again)[, ]+(?:so |very )?sorry|(?:so |very )?sorry[, ]+(?:again|once more|once again))[.! ]*$",
    re.IGNORECASE,
)
# A pause or "sorry" sets the excuse apart. Without one it may be what the answer is about: "several days my boss called me".
APART = re.compile(r"[,.;!-]|sorry", re.IGNORECASE)
BARE = re.compile(r"\s*[0-3]")
# In front, how often in words may be how often it is loud ("kids fighting, nearly every day"): only these words set it apart.
TURNS_BACK = re.compile(r"\b(?:sorry|ok|okay|so)\b", re.IGNORECASE)
# What it does again and again is told of the two weeks, not of this moment.
HABIT = re.compile(r"\b(?:rings|calls|cries|barks|wakes|keeps?|needs?)\b", re.IGNORECASE)


def without_excuse(text: str) -> str:
    """The text without the plain excuse at its end, or in front of a bare option ("2 sorry baby woke up" is "2"); the text itself where there is none."""
    plain = " ".join(text.replace("\u2019", "'").split())
    if pardon := PARDON_BEHIND.match(plain):
        return f"{pardon['told']} sorry"
    if (behind := LOUDLY.match(plain)) and _is_apart(behind):
        return behind["told"]
    if (front := BEFORE.match(plain)) and _is_apart_in_front(front):
        return front["told"]
    found = BEHIND.match(text.replace("\u2019", "'"))
    if found is None or HABIT.search(found["why"]):
        return text
    return found["told"] if _is_apart(found) else text


def _is_apart(found: re.Match[str]) -> bool:
    """Behind a bare number, or after a pause or "sorry"."""
    return APART.search(found["gap"]) is not None or BARE.fullmatch(found["told"]) is not None


def _is_apart_in_front(found: re.Match[str]) -> bool:
    """In front of the answer: never what goes on and on, and before a number only with a pause, unless it says no more than that somebody is back."""
    if HABIT.search(found["why"] or found["rang"] or ""):
        return False
    if TURNS_BACK.search(found["gap"]):
        return True
    bare = BARE.fullmatch(found["told"]) is not None
    if found["why"] is None:
        return bare
    return bare and APART.search(found["gap"]) is not None
