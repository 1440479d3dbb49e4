"""Somebody who hears, sees or believes what others do not ("the TV sends me messages"): a note in words of its own.

The readers decide whether there is danger; this decides only which words a mere note has. A voice that commands harm is read as danger and keeps its script.
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly

AGENTS = r"(?:fbi|cia|nsa|government|aliens?)"
WATCHERS = rf"(?:{AGENTS}|police|cops|neighbou?rs?|they|people|someone|strangers)"
OF_POWERS = re.compile(rf"\b{AGENTS}\b")
# What somebody takes, does or is about to do because of it.
DONE = re.compile(
    r"\b(?:took|taken|swallow\w*|drank|drink|eat\w*|ate|food|water|sle(?:ep|pt)|awake|blood|bleed\w*|cut\w*|dig\w*|knife|gun|kill\w*|die|dying|hurt\w*|stop\w*|roof|road|highway|walk\w*|run\w*|jump\w*|out of me|tonight|before)\b"
)
FEW = 14  # words
THINGS = r"(?:things|people|shadows|demons|faces|voices)"
UNREAL = re.compile(
    rf"\b{WATCHERS} (?:is |are |keep |keeps )?(?:hack\w*|track\w*|listening (?:to me )?(?:through|in)|watching me through|talking to me through|controlling|reading|in|inside) (?:my|the) (?:phone|tv|head|mind|thoughts|brain|walls?|teeth|computer)\b|"
    rf"\b{AGENTS} (?:put (?:a|the) (?:chip|device|camera)|implanted|is (?:after|following|watching) me)\b|\bput a (?:chip|device) in(?:side)? (?:me|my)\b|\b(?:they|people|someone|somebody|neighbou?rs?) (?:\w+ )?(?:put|planted|hid|implanted) (?:a |an |the |some )?(?:something|chip|device|camera|thing|things|microphone|wires?|transmitter|tracker|bug) (?:in|inside|under|into) my (?:teeth|tooth|head|brain|ears?|skin|body|eyes?|arm|neck|walls?|phone|mind)\b(?!.*\b(?:dentist|doctor|surgery|surgeon|nurse|hospital|operation)\b)|"
    r"\b(?:tv|television|radio|phone|internet|dog|cat|walls?|news|songs?) (?:is |are |keeps? |starts? |started )?(?:(?:talk|speak|whisper)\w* to me|(?:send|giv)\w* me (?:\w+ )?(?:messages?|signs?|signals?|codes?))\b|"
    r"\b(?:a |the )?chip (?:in|inside|under) my (?!shoulder)|(?<!aid )(?<!cochlear )(?<!implant )\btransmitter (?:is |put )?(?:in|inside|under|behind) my (?:teeth|tooth|head|brain|ears?|skin|body|arm|neck)\b|^(?:and |so |honestly |i know |i think )*i (?:can fly|could fly if i want(?:ed)?(?: to)?)$|\b(?:(?<!will )(?<!do )(?<!would )(?<!could )(?<!can )(?<!might )i (?:keep |started to |also |still )?hear|(?:i'?m|i am|im|been|and|keep|started|start) hearing) (?:\w+ )?voices\b|^(?:(?:and|so|but|yes|also|now|just|still|been) )*hearing (?:the |my |those )?voices(?: (?:again|now|today|tonight|all (?:day|night)|lately|at night))*$|"
    rf"\bse(?:e|eing) {THINGS} (?:that |who )?(?:(?:aren'?t|isn'?t|are not|is not) (?:there|real)|(?:no one|nobody|others?) )|"
    r"\bi(?:'m| am) (?:the chosen(?: one)?|chosen|god|jesus|the messiah|a prophet|invincible|immortal)\b(?! fearing)|\bfe(?:el|els|eling) like (?:a )?god$|\b(?:poisoning|poison(?:ed)?) my (?:food|water|coffee)\b|\beveryone is (?:in on it|an actor)\b|"
    r"\bhaven'?t slept (?:in|for) (?:[3-9]|\d\d|three|four|five|six|seven) (?:days|nights)\b|\bhaven'?t slept (?:in|for) a week\b|\b(?:escucho|oigo|he escuchado|escuchando|oyendo) voces\b|\blas voces (?:me )?(?:dicen|hablan|vuelven|volvieron)\b"
)


def is_unreal(text: str) -> bool:
    """Does the message tell of voices, watchers, signs or powers that are not there, or of days without sleep?"""
    return UNREAL.search(plainly(text)) is not None


def is_watched(text: str) -> bool:
    """Is nothing told, in a few words, but that a power of the state or of the stars watches? One reader alone takes it for a body in danger now and then."""
    plain = plainly(text)
    return (
        len(plain.split()) <= FEW
        and OF_POWERS.search(plain) is not None
        and UNREAL.search(plain) is not None
        and DONE.search(plain) is None
    )
