"""Which words ask an item again: those that help with the answer that was given, never those that infer one.

What is asked about the form itself (a word of an item, how many are left, what the question was) has its reply here too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.agreement import YES_WORDS
from bot.rules.commands import lowered, plainly
from bot.rules.counted import CLOSER

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument

REASK = "utter_screening.reask"
LEAD = r"(?:(?:well|um+|uh+|h+m+|oh|so|honestly|tbh|i guess|i think|i'?d say|i would say|maybe|probably|like|just|it'?s|it was|only|about|around|for|on)[,. ]+)*"
TAIL = r"(?:[,. ]+(?:i guess|i think|i suppose|maybe|probably|tbh|honestly|lol|really|though|please))*[.!? ]*"
OF_DAYS = r"(?: (?:of )?(?:the |my |those )?(?:days?|time|weeks?))?"
# Two numbers of the form, or two of its answers: "2 or 3", "between a 1 and a 2", "2, maybe 3".
OR = r"(?: ?(?:or maybe|or|and|-|/|to) ?| ?,? maybe )"
TWO_OF = r"(?:(?:maybe |somewhere |either |in )*between )?(?:either )?(?:an? )?(?:{0}@(?:an? )?{1}|{1}@(?:an? )?{0})".replace(
    "@", OR
)
SAID = (
    "(?:0|zero|not at all)",
    "(?:1|several(?: days)?)",
    "(?:2|more than half(?: the days)?)",
    "(?:3|nearly every day|every day)",
)
# Or the number between them: "1.5".
HALVES = (r"0?\.5|0 1/2", r"1\.5|1 1/2", r"2\.5|2 1/2")
BETWEEN = tuple(
    (say, f"(?:{TWO_OF.format(SAID[low], SAID[high])}|{HALVES[low]})") for say, (low, high) in CLOSER.items()
)
# Each with what the text is and nothing else. What is longer is asked again in the usual words.
KINDS: tuple[tuple[str, str], ...] = (
    ("utter_screening.reask.yes", rf"(?:(?:{YES_WORDS}|o+k+|okay|true|definitely|of course|absolutely|very much(?: so)?|i (?:do|have|am|was)|it (?:does|did|has|is|was))[,. ]*)+"),
    *BETWEEN,
    ("utter_screening.reask.half", rf"(?:50 ?[-/ ]? ?50|fifty[- ]fifty|50 ?%|50 percent|(?:a |the )?half{OF_DAYS}|every (?:other|second) (?:day|night)|(?:7|seven)(?: (?:of|out of) (?:14|fourteen))? days|half and half|on half{OF_DAYS})"),
    ("utter_screening.reask.rare", (r"(?:(?:very |quite |only |pretty |just )*(?:rare(?:ly)?|seldom|hardly(?: ever| at all)?|barely(?: ever| at all)?|once|once or twice|once in a (?:great )?while|(?:a )?little(?: bit)?|a bit|not (?:so |that |too |very )?(?:much|often)|"
             r"(?:1|one|a) (?:day|time)(?: (?:or|to) (?:two|2))?|(?:1|one)(?: or | to | ?- ?)(?:2|two) (?:days|times)|one or two|every (?:once in a while|now and (?:then|again))))")),
    ("utter_screening.reask.some", (r"(?:(?:very |quite |pretty |so |too |only |just )*(?:some ?times?|often|a lot|lots|much|frequent(?:ly)?|regularly|usually|occasional(?:ly)?|from time to time|now and (?:then|again)|on and off|off and on|(?:it )?(?:comes and goes|varies|depends)|"
             r"(?:about|around|roughly|approximately) (?:[0-3]|zero|one|two|three)|at times|(?:two or three|2 or three|two or 3)(?: (?:days|times))?|more(?: often)?|some(?:what)?|many (?:days|times)|(?:it )?comes in waves|in waves|"
             r"(?:once|twice|once or twice|(?:\d{1,2}|two|three|four|five|a few|several|many|multiple|a couple(?: of)?) times) (?:a|per|each|every) day))")),
    ("utter_screening.reask.told", r"(?:no,? )?(?:not any ?more|no longer|not any longer)"),
    ("utter_screening.reask.unsure", r"(?:i(?: really| just|'?m)? )?(?:don'?t know|do not know|dunno|idk|not (?:really |quite )?sure|unsure|no idea|can'?t (?:say|tell|remember)|cannot (?:say|tell)|hard to say|no clue|(?:it )?depends|maybe|perhaps)(?: (?:how|what)(?: often| to (?:say|put|pick))?)?"),
)  # fmt: skip
PATTERNS = tuple((response, re.compile(f"{LEAD}(?:{words}){TAIL}")) for response, words in KINDS)
ASKED_BACK = re.compile(rf"{LEAD}(?:a )?(?:[0-3]|zero|one|two|three)\?+")
# A remark about oneself or about how it is, where nothing is asked: "it ruins my job", "I am afraid of falling".
REMARK = re.compile(
    r"(?:(?:well|yes|yeah|no|so|and|but|because|cause|cuz|honestly|lol|um+|oh|sometimes|mostly|often|only|always|usually),? )*"
    r"(?:i(?:'m|'ve|'d)? |im |ive |it(?:'?s)? |this |that |my \w+ (?:\w+ )?(?:is|are|was|were|has|have|had|gets?|got|hurts?|says?|feels?|keeps?|makes?|races?|won'?t|can'?t|doesn'?t)\b|when (?:i|it|im|i'm|my)\b|whenever (?:i|it)\b|at (?:night|work|home|school)\b).*"
)
# What makes a remark one to the clinic, or an order: it is answered as what it is.
TO_CLINIC = re.compile(
    r"\b(?:ketamine|spravato|infusions?|treatments?|clinic|sessions?|doctors?|nurse|therap\w+|insur\w+|costs?|prices?|pay\w*|afford|side effects?|drive|driving|med(?:s|ication|ications|icines?)?|pills?|"
    r"pregnan\w+|zoloft|lexapro|prozac|xanax|ssris?|wonder\w*|question|know|ask|asking|tell|read|heard|hear|want|wanna|need|like to|looking|curious|interested|"
    r"you|your|u|book\w*|appointment|private|privacy|allerg\w+|blood pressure|heart|bipolar|diagnos\w+|test|check|quiz|form|answers?|number|score|skip|stop|quit|done|finish|back)\b|\?"
)
# What was asked last, to hear it again; how many are left; what this one is for.
AGAIN = re.compile(
    r"(?:(?:wait|sorry|um+|oh|and|so|ok),? )*(?:what(?:'?s| is| was)|read|say|repeat|show(?: me)?) (?:that|the|this) (?:last |first |previous |current )?(?:one|question|part)(?: (?:again|once more|about))*(?: (?:lol|please|sorry|haha))*[.!? ]*"
)
# Which days the item is about: the question says so itself.
SPAN = r"(?:time ?(?:frame|span|period|range|window)|(?:time )?period|span of time|number of (?:days|weeks)|(?:days|weeks))"
TIME_FRAME = re.compile(
    rf"(?:(?:wait|sorry|um+|oh|and|so|ok|but|i (?:forgot|forget|don'?t (?:remember|know|recall))|remind me|tell me|which was it)[,.:; ]+)*(?:(?:what|which)(?:'?s| is| was| were| are)?(?: (?:the|that|this|my))? {SPAN}(?: (?:is|was|are|were|do you mean|is it|was it|again|for (?:this|that|it)|of (?:this|that|it)|here))*|"
    rf"(?:the )?(?!days|weeks){SPAN}|over (?:what|which) {SPAN}|(?:in|over|during|for) how (?:long|many (?:days|weeks))(?: (?:a|of)? ?(?:time|period))?|how far back|since when|how long ago)[.!? ]*"
)
# "Next" may be typed by somebody who believes to have answered: a skip costs the score, so it is said in plain words first.
NEXT = re.compile(
    r"(?:(?:ok|okay|k|and|so|please|no|wait|go|go on|move on|on|to|the) )*next(?: (?:one|question|item|please|now))*"
)
LEFT = re.compile(
    r"(?:(?:and|so|ok|wait|um+),? )*(?:how (?:many|much)(?: (?:more|longer|left|remain(?:ing)?|of these|questions?|items?))+(?: (?:questions?|items?|is|are|do|i|have|to|there|left|till|until|the|end|this|go|it|we|remain\w*|still|will))*|"
    r"how (?:many|much) (?:is|are|do i have) (?:there )?(?:left|to go)|how long (?:till|until) the end|(?:is|are) (?:it|this|there|we) (?:almost |nearly )?(?:done|over|many more|a lot more|much more|more left|through)(?: (?:questions?|to go|left))*)[.!? ]*"
)
FOR_WHAT = re.compile(
    r"(?:and |so )?(?:what(?:'?s| is) (?:the |this |that )?(?:difficulty|question|one|last one|item)?(?: question| item| one)? ?(?:for|about)|why (?:do you )?(?:ask|need|want)(?: to know)? (?:this|that|the difficulty))[.!? ]*"
)
WHY = re.compile(r"(?:but |and |ok |so )*why(?: (?:this|that|these|is (?:this|that)))?[.!? ]*")
COUNTS = re.compile(r"(?:and |so |but )*what counts?(?: (?:as (?:that|this|it)|here|for (?:that|this)))?[.!? ]*")
MEANS = re.compile(
    r"\b(?:what(?:'?s| is| are| does| do| do you mean (?:by|with)| counts as)|mean(?:s|ing)?|define|definition of|explain|(?:do not|don'?t) (?:know|understand) (?:the word|what)?)\b"
)
SHORT = 4  # letters of a word that says little
LONGEST = 9  # words of a question about one of them


def reask(text: str) -> str:
    """The response that asks the item again after this text."""
    plain = _plain(text)
    if ASKED_BACK.fullmatch(plain):
        return "utter_screening.reask.unsure"
    return next((response for response, pattern in PATTERNS if pattern.fullmatch(plain)), REASK)


def remarks(text: str) -> bool:
    """Does the text tell something of oneself at an item, where it asks and orders nothing?"""
    plain = _plain(text)
    return REMARK.fullmatch(plain) is not None and TO_CLINIC.search(plain) is None


def asks_about_form(text: str, instrument: Instrument, number: int | None) -> str | None:
    """The response to a question about the item that stands, or None. `number` None: the question of difficulty."""
    plain = _plain(text)
    if AGAIN.fullmatch(plain) or TIME_FRAME.fullmatch(plain):
        return "utter_nav.repeat"
    if number is not None and NEXT.fullmatch(plainly(text)):
        return "utter_screening.reask.next"
    if LEFT.fullmatch(plain):
        return "utter_screening.left" if number is not None else "utter_screening.left.last"
    if number is None:
        return "utter_nav.why_ask.difficulty" if FOR_WHAT.fullmatch(plain) or WHY.fullmatch(plain) else None
    if WHY.fullmatch(plain):
        return "utter_nav.why_ask.item"
    if COUNTS.fullmatch(plain):
        return "utter_nav.explain.item"
    return "utter_nav.explain.words" if _asks_for_a_word(plain, instrument) else None


def _asks_for_a_word(plain: str, instrument: Instrument) -> bool:
    """Is it asked what a word of the form means ("what is restless")?"""
    if len(plain.split()) > LONGEST or MEANS.search(plain) is None or OF_TREATMENT.search(plain):
        return False
    asked = set(re.findall(r"[a-z]+", MEANS.sub(" ", plain))) - NOT_OF_ITEMS
    return any(word in asked for word in _words(instrument))


OF_TREATMENT = re.compile(r"\b(?:ketamine|spravato|infusions?|treatments?|clinic|sessions?)\b")
NOT_OF_ITEMS = frozenset(
    "being able about different things still becoming easily might something happen every nearly often have been following problems over last weeks".split()
)


def _words(instrument: Instrument) -> set[str]:
    """The words of the form that a visitor may not know; the names of illnesses are none of them."""
    items, options = (item.text for item in instrument.items), (option.text for option in instrument.options)
    said = " ".join([instrument.lead_in, *items, *options])
    words = {word for word in re.findall(r"[a-z]+", said.casefold()) if len(word) > SHORT}
    return (words | {"edge"}) - NOT_OF_ITEMS


def _plain(text: str) -> str:
    return lowered(text.replace("(", " ").replace(")", " "))
