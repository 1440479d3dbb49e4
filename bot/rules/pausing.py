"""A moment that a visitor asks for while a question stands: "wait", "hang on", "let me think", "the phone rang". It answers nothing and takes no step."""

from __future__ import annotations

import re

from bot.rules.commands import plainly
from bot.rules.excuses import RINGS, WHO
from bot.rules.hearing import PAUSES
from bot.rules.result_words import asks_kin_first

LATER = re.compile(r"\blater\b")  # a longer break: only the check knows it, as its answers are kept
LEAD = r"(?:(?:oh|ok|okay|k|no|so|and|but|um+|uh+|h+m+|well|ugh|shoot|sorry|please|pls|hey|actually|just|now|lol|idk|dunno|i (?:do not|don'?t|dont) know) )*"
MOMENT = r"(?:quick |little |short )?(?:secs?|seconds?|mins?|minutes?|moments?|mo)"
COUNT = r"(?:just )?(?:a|an|one|1|two|2|another|a few|a couple(?: of)?)"
# Who is spoken to or what calls, behind the word that asks for a moment: "hang on, baby", "hold on, phone", "one moment, the door".
TO_WHOM = r"(?: (?:(?:my )?(?:baby|babe|honey|hon|sweetie|sweetheart|darling|dear|love|buddy|kids?|guys|mom|mum|dad|everyone)|(?:(?:the|my|a) )?(?:(?:cell )?phone(?: call)?|door ?bell|door|bell|kettle|oven|dog|cat|boss|timer|alarm|kids)))"
# Only plain things of a household are fetched: "getting my gun" and "check my results" are no pause.
THINGS = r"(?:(?:reading )?glasses|phone|cell|charger|pen|pencil|paper|water|coffee|tea|drink|snack|card|wallet|purse|calendar|planner|keys|coat|tissues?|number)"
FETCHES = (
    rf"(?:(?:i'?m|i am|i have to|i need to|i must|let me|just|gotta|got to) )*(?:get(?:ting)?|grab(?:bing)?|fetch(?:ing)?|find(?:ing)?|look(?:ing)? for|put(?:ting)? on) (?:(?:my|the|a|some) )?(?:glass of |cup of |phone )?{THINGS}|"
    r"(?:(?:i'?m|let me|just|gotta) )*look(?:ing)? (?:it|that) up|(?:(?:i'?m|let me|just|gotta) )*look(?:ing)? up (?:my (?:phone )?number|the number)"
)
TO_THINK = r"(?: to think(?: about (?:it|that|this))?)?"
HOLD = rf"(?:(?:wait|hold (?:on|up)|hang on|stand by|bear with me)(?: (?:for )?{COUNT} (?:{MOMENT}|bit|while))?|{COUNT} {MOMENT})"
# Back again: the question stands as it stood. What may answer an item ("went away", "was busy", "i'm here") says so in no way.
FOR_A_BIT = r"(?: (?:for )?(?:just )?(?:an?|one) (?:bit|sec|second|minute|moment|while))"
GONE = rf"(?:i )?(?:was|had been) (?:just |briefly )?(?:away|afk|distracted|interrupted|called away|gone{FOR_A_BIT}|away from (?:my|the) (?:phone|screen|desk|computer)){FOR_A_BIT}?|(?:i )?got (?:distracted|interrupted|called away){FOR_A_BIT}?"
BACK = rf"(?:i'?m|i am) back(?: (?:now|again))?|{GONE}"
# "Sorry i was gone": gone alone is said of more than a moment, so somebody is begged pardon.
AGAIN_HERE = re.compile(
    r"(?:(?:oh|ok|okay|k|hi|hey|hello|alright|all right|and|so|sorry|im|i'm|i am) )+back(?: (?:now|again))*(?: sorry)?|back (?:now|again)|"
    rf"{LEAD}(?:{BACK})(?: (?:now|again|sorry|ok|okay))*(?: {LEAD}(?:{BACK}))?|(?:(?:oh|hey|hi|ok|okay|so) )*sorry (?:that )?i was gone(?: (?:now|so long))?"
)
KINDS = "|".join(
    (
        rf"(?:i'?m )?(?:getting|grabbing|fetching) (?:my|a) {THINGS} {COUNT} {MOMENT}",
        rf"{HOLD}(?:(?:{TO_WHOM}(?: {RINGS})?)?| (?:{FETCHES}))",
        rf"(?:(?:can|could|may) (?:you|i) )?(?:(?:give|gimme|get|have|take|need|want)(?: me)? |i(?:'?ll)? (?:need|take|want) )?{COUNT} {MOMENT}{TO_THINK}",
        r"(?:(?:let|lemme|i (?:have|need|want|got) to|i(?:'?ll| must)|i'?m|i am|still)(?: me)? ?)*(?:think(?:ing)?|see|count|remember)(?: (?:about|of|on|for|over|back|it|(?:that|this|last)(?: one)?|here|the days|(?:the |these )?(?:last |past )?(?:two |2 )?weeks|(?:the )?(?:last|past) week|a (?:sec|second|minute|moment|bit|while)|again))*",
        rf"{WHO} {RINGS}",
        r"(?:baby|babies|kids?|dog|phone|door ?bell) (?:is |are )?(?:crying|ringing|barking|rang)",
        BACK,
        r"i(?:'?m| am) gone (?:for )?(?:a|one|just a) (?:bit|sec|second|minute|moment)",
        r"(?:be )?right back|brb|bbl|(?:i'?ll|i will) be (?:right )?back",
    )
)
AFTER = r"(?: (?:please|pls|sorry|thanks|thank you|ok|okay|first|though|lol|now|here|yet|up))*"
WAITS = re.compile(rf"(?:{LEAD}(?:{KINDS}){AFTER}(?: |$))+")
# What is made of the same words and asks for no moment: "I see", "I think so".
NO_WAIT = re.compile(r"(?:i )?(?:see|remember|count|think|still|i am|i'?m)(?: (?:it|that|this|one|again|so))*")


def comes_again(text: str) -> bool:
    """Is somebody there again after a pause ("ok back", "sorry i was gone")? The question is asked once more, and no step back is taken.

    "Back" alone is a step back, but for right after a pause.
    """
    return AGAIN_HERE.fullmatch(plainly(text)) is not None


def pauses(text: str) -> bool:
    """Does the text only ask for a moment? "Wait" with an answer behind it is a correction, and no pause."""
    plain = plainly(text)
    if NO_WAIT.fullmatch(plain):
        return False
    if comes_again(text) or asks_kin_first(text):
        return True
    return WAITS.fullmatch(plain) is not None or (PAUSES.fullmatch(plain) is not None and not LATER.search(plain))
