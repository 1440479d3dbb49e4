"""How difficult it was, in the visitor's own words: the words of one option, without what stands around them. The item has no score."""

from __future__ import annotations

import re

NOTHING, SOME = "not difficult at all", "somewhat difficult"
HEDGE = r"(?:(?:well|meh|eh|hm+|um+|uh+|oh|ok|okay|yes|yeah|so|honestly|tbh|it'?s|it is|it was|it'?s been|it has been|i guess|i think|i suppose|i'?d say|i would say|probably|just|only)[,. ]+)*"
AFTER = r"(?:[,. ]+(?:i guess|i think|i suppose|i'?d say|probably|honestly|tbh|really|for me|to be honest|lol|sorry|please))*"
GRADE = r"(?P<grade>not difficult at all|not at all|somewhat|very|extremely)(?: (?:difficult|hard))?"
AS_THE_FORM_SAYS = {"not at all": NOTHING}
NONE = re.compile(
    rf"{HEDGE}(?:none of (?:it|this|that|them|these|those)(?: (?:is|was|are|were|has been|have been|feels?))?(?: (?:hard|difficult))?|none|nothing (?:is|was|has been) (?:hard|difficult))(?: at all)?{AFTER}"
)
# "Nothing" alone may tell of no difficulty, or of nothing to say: it is asked again.
LEFT_OPEN = re.compile(rf"{HEDGE}nothing(?: at all)?{AFTER}")
# Between "not at all" and "very" the form has one option: what was a bit hard is that one. "Quite a bit", "fairly" and "not really" could be two.
A_BIT = re.compile(
    rf"{HEDGE}(?:a (?:bit|little|little bit|tiny bit|tad)|slightly)(?: (?:hard|difficult|tough|harder))?{AFTER}"
)
# Somebody who copes says it of a difficulty that is there: only "somewhat" is said so. "I cope somewhat" says it of the coping.
COPES = r"i(?:'?m)? (?:can |do |am |still |just |kind of |kinda |mostly )*(?:cop(?:e|ing)|manag(?:e|ing)|get(?:ting)? by|deal(?:ing)? with it|handl(?:e|ing) it)(?: (?:ok|okay|with it|fine|somehow|mostly|so far))*"
SOMEWHAT_COPES = re.compile(
    rf"(?:{HEDGE}somewhat(?: (?:difficult|hard))?{AFTER}(?:[,.]+ ?| (?=but|and|though))(?:but |and |though )*{COPES}|{HEDGE}{COPES}(?:[,.]+ ?| (?=but|though|so|it))(?:but |though |so |it'?s )*somewhat (?:difficult|hard)){AFTER}"
)
PLAIN = re.compile(rf"{HEDGE}{GRADE}{AFTER}")
# Behind the option a plain remark on how it is. What may turn the answer, ask or order leaves all of it unread.
REMARK = re.compile(
    rf"{HEDGE}{GRADE}{AFTER}\s*[,.;:-]+\s*(?P<rest>(?:it'?s|it has|its|because|cause|cuz|since|with|my|the|i'?ve|i have|i'?m|i am|i (?:was|feel|had|lost)|we|work|life|especially|mostly) [^?]{{1,80}})"
)
TURNS = re.compile(
    r"\b(?:not|never|no|but|or|though|although|except|unless|sometimes|somewhat|very|extremely|maybe|bit|little|less|more|mean|meant|actually|wait|should|rather|easy|easier|depends|difficult|fine|ok|okay|"
    r"stop|skip|back|change|book|delete|erase|quit|cancel|end|help|die|dead|kill\w*|what|why|how|can|could|would|will|question|person|human|clinic|treatment|ketamine|\w+n'?t|\d+)\b"
)
# "1, i mean 2": the number that is said last.
OWN_SLIP = re.compile(
    r"(?:an? )?[0-3][,.;! -]+(?:(?:no|wait|sorry|oops|actually|i meant?|or rather|rather|make (?:that|it)|scratch that)[,. ]+)+(?:an? )?(?P<new>[0-3])[.! ]*"
)
# The whole answer that there is no difficulty; it has no score and needs no yes.
NO_DIFFICULTY = re.compile(
    r"(?:(?:no|well|it'?s|it is|it was|honestly)[,. ]+)*(?:(?:none|not|no difficult(?:y|ies))(?: at all)|none|no difficult(?:y|ies)|not at all (?:difficult|hard)|not (?:difficult|hard) at all)[.! ]*"
)
# "Somewhat, no very": the one that is said last.
DIFFICULTY_SLIP = re.compile(
    r"(?P<old>[a-z ]+?)[,.; ]+(?:(?:no|wait|sorry|actually|i mean|rather|or rather|make that)[,. ]+)+(?P<new>[a-z ]+?)[.! ]*"
)


def said_last(text: str) -> int | None:
    """The number that takes the place of another in the same breath, or None."""
    found = OWN_SLIP.fullmatch(_plain(text))
    return int(found["new"]) if found else None


def leaves_open(text: str) -> bool:
    """Is nothing said but "nothing"?"""
    return LEFT_OPEN.fullmatch(_plain(text).strip(" .!,")) is not None


def in_its_words(text: str) -> str:
    """The words of the form that the text comes to; the text itself where it comes to none or may come to two."""
    plain = _plain(text).strip(" .!,")
    if NONE.fullmatch(plain):
        return NOTHING
    if A_BIT.fullmatch(plain) or SOMEWHAT_COPES.fullmatch(plain):
        return SOME
    if found := PLAIN.fullmatch(plain):
        return AS_THE_FORM_SAYS.get(found["grade"], found["grade"])
    remarked = REMARK.fullmatch(plain)
    if remarked is None or TURNS.search(remarked["rest"]):
        return text
    return AS_THE_FORM_SAYS.get(remarked["grade"], remarked["grade"])


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("\u2019", "'").split())
