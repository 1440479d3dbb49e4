"""The writer is on the tracks, past a railing or at an edge, or on a bridge or a roof with the wish to die.

bot/rules/of_oneself.py asks it before any crisis: in a first message, beside panic and beside a worry. Who works there, looks at the view or tells of somebody else is not meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import Meaning
from bot.rules.at_once import GET_OUT
from bot.rules.at_the_place import EDGE

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

MOVE_AWAY = Meaning(EDGE, "crisis")
# Where one could fall or be hit, said by who is there.
WAY = r"(?:now|here|just|still|already|right|up|out|over|alone|sitting|standing|stand|sit|lying|laying|waiting|walking|climbed|leaning|hanging|holding|balancing|got|parked|(?:my )?hands|by myself|and)"
I_AM = rf"(?:(?<!if )(?<!when )(?<!ever )\b(?:i'?m|i am|im|i)(?: {WAY})*|^(?:{WAY} )*{WAY})"
RAILING = r"(?:railing|rail|guard ?rail|barrier|parapet|hand ?rail)"
RAIL = r"(?:train|rail|railroad|railway|subway)"
PLACE = r"(?:roof|rooftop|building|bridge|cliff|balcony|overpass|viaduct|dam|pier|parking (?:garage|deck))"
TRACKS = re.compile(
    rf"{I_AM} ?\bon (?:the|some) (?:{RAIL} )?tracks\b(?! (?:and field|field|team|record|meet|of|(?:for|at) work|to (?:my )?(?:recovery|healing|success|health)|with my therapist)\b)"
)
OVER_RAIL = re.compile(
    rf"{I_AM} ?\b(?:on )?the (?:wrong|other|outer|outside) side of the (?:\w+ )?{RAILING}\b|{I_AM} ?\b(?<!leaning )(?:over|outside) the (?:bridge )?{RAILING}\b|\bmy (?:legs?|feet) (?:(?:are|is|hang|hanging|dangle|dangling) )*over the (?:(?:edge|side)(?! of (?:the|my|a) (?!(?:\w+ )?{PLACE}\b))|{RAILING}(?! of (?:the|a) (?:ferris wheel|ride)\b)|bridge|roof)\b"
)
AT_EDGE = re.compile(
    rf"{I_AM} ?\b(?:at|on|by|near|over) the (?:very )?edge of (?:the|a|my) (?:\w+ )?{PLACE}\b|{I_AM} ?\b(?:at|on|by|near) the (?:roof|rooftop|bridge|cliff) (?:edge|ledge)\b"
)
AT = rf"{I_AM} ?\b(?:at|on|by|against|to|near|over|outside|(?:on )?the (?:wrong|other) side of) (?:the|a|my) (?:\w+ )?"
AT_RAIL = re.compile(rf"{AT}{RAILING}\b|{I_AM} ?\b(?:over|outside) the (?:\w+ )?fence\b")
HIGH_UP = re.compile(rf"{AT}(?:bridge|overpass|roof|rooftop|ledge|balcony|cliff|viaduct)\b")
# Told without "I am": meant where nothing else is said, or with the wish.
BARE = re.compile(r"(?:on|at|by|over|outside|against|near) the\b")
ALONE = re.compile(
    r"(?:on|at|by|over|outside|against|near) the (?:\w+ ){0,4}(?:tracks|edge|ledge|rail|railing|roof|bridge|cliff)"
)
OF_OTHERS = re.compile(
    rf"\b(?:he|she|they|someone|somebody|an? (?:man|woman|kid|guy|girl|boy|person))(?:'?s| is| are)? (?:\w+ )?(?:on|over|outside|at|standing|sitting)\b|\bmy (?!legs?\b|feet\b|foot\b|hands?\b)\w+(?:'?s| is) (?:\w+ )?(?:on|over|outside|at) the (?:\w+ )*(?:tracks|edge|{RAILING}|{PLACE})\b"
)
WISH = re.compile(
    r"\b(?:want|wanna|going|gonna|ready|about|will|i'?ll|need|wish|deciding|decided|trying|try|have) (?:to )?(?:just )?(?:jump\w*|die|let go(?! of (?:my|the|this|all) (?:anger|fears?|past|stress|anxiety|grief|worr\w+))|end (?:it|this|my life)(?! anxiety)|kill myself|be dead|be gone|step off|go over(?! (?:it|this|that) with))\b|\b(?:want|wanna|wish|ready) (?:to )?(?:just )?fall(?! asleep)\b|\b(?:jumping|suicid\w*|not want to live|don'?t want to live|kill myself|end it|cant go on|can'?t (?:go on|do this|take (?:it|this))(?: any ?more)?|my last (?:night|look|minutes?)|goodbye)\b"
)
SAFE_THERE = re.compile(
    r"\b(?:dream\w*|nightmares?|movie|film|game|book|song|what if|work(?:ing|er)?|job|fix\w*|repair\w*|paint\w*|clean\w*|gutters?|lights|neighbou?r\w*|photos?|pictures?|hik\w*|bungee|parachut\w*|base jump\w*|view|sunset|lunch|camp\w*|issue|debate)\b"
)
# All that takes back the tracks and the railing, and only right in front of "I am": a dream, a picture, work on a train.
UNREAL = re.compile(
    r"\b(?:dreamt|dreamed|dreaming|i (?:(?:often|always|keep) )?dream|(?:in|had|have) (?:my|the|a|this|that) (?:\w+ )?(?:dreams?|nightmares?|movie|film|game|book|song|photos?|pictures?)|what if|(?:conductor|engineer))(?: (?:that|where|and))? (?:i'?m|i am|im|i)\b"
)
# Who is at an edge for these goes back; with the wish they take nothing back.
FETCHES = re.compile(r"\bmy (?:dog|cat|ball|drone|phone|hat)\b")
BACK = re.compile(r"\b(?:got off|came down|climbed back|stepped back|yesterday|last (?:week|month|year)|ago)\b")


def on_the_edge(typed: Typed) -> Meaning | None:
    """On the tracks or past the railing whatever is wished; on a bridge or a roof with the wish."""
    plain = UNREAL.sub("", typed.plain)
    wished = WISH.search(plain) is not None or typed.verdict == "crisis"
    others = OF_OTHERS.search(plain)
    if not others and BARE.match(plain) and (wished or ALONE.fullmatch(plain)):
        plain = f"i'm {plain}"
    if TRACKS.search(plain):
        return GET_OUT
    if OVER_RAIL.search(plain) or (wished and AT_RAIL.search(plain)):
        return MOVE_AWAY
    if others or SAFE_THERE.search(plain) or BACK.search(plain):
        return None
    if wished:
        return MOVE_AWAY if AT_EDGE.search(plain) or HIGH_UP.search(plain) else None
    return MOVE_AWAY if AT_EDGE.search(plain) and not (typed.asks or FETCHES.search(plain)) else None
