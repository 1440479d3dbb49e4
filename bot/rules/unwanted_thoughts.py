"""Frightening thoughts that somebody does not want ("I keep seeing myself drop the baby, I would never"): help is shown as for violence, in other words.

Nothing is lowered here: staff are told as of any message read as violence. Only the words differ, because telling a mother with such thoughts that
"someone could get hurt" shames her into silence. What sounds like a plan, a voice or a wish keeps the plain script.
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly

THOUGHTS = re.compile(
    r"\b(?:thoughts?|images?|pictures?|visions?|flash(?:es)?|picture|imagin\w+|obsess\w+|ocd|urges?|pops? (?:in|into|up)|(?:keep )?(?:see|seeing) (?:myself|me)|keep (?:thinking|seeing|picturing)|in my (?:head|mind))\b"
)
UNWANTED = re.compile(
    r"\b(?:i(?:'d| would| could|'ll| will) never|never (?:ever )?(?:do|act|hurt|want)|(?:don'?t|do not|didn'?t|not) want (?:to|them|these|this|it|any)\b|unwanted|intrusive|ocd|"
    r"scar(?:y|es?|ed|ing)|frighten\w*|terrif\w*|horrif\w*|disgust\w*|disturb\w*|upset\w*|ashamed|hate (?:them|these|that i|myself for)|makes? me (?:sick|cry|so scared)|against my will|"
    r"can'?t (?:stop|control) (?:them|it|these|the thoughts|thinking)|out of nowhere)\b"
)
MEANT = re.compile(
    r"\b(?:(?:i'?m|am|i am) (?:going to|gonna|planning|about to)|i(?:'ll| will) (?:kill|hurt|stab|shoot|make)|(?<!don't )(?<!dont )(?<!not )want to (?:kill|hurt|stab|shoot|make (?:him|her|them))|"
    r"deserves?|had it coming|voices?|tell(?:s|ing) me to|command\w*|order(?:s|ed|ing) me|tonight|tomorrow|bought|loaded|revenge|pay for (?:it|this|what)|almost did|nearly did|i did it|"
    r"shook|hit (?:him|her|them)|held (?:the|a) pillow|plans?|planned)\b"
)
# Nobody but a small child is dropped, so "dropping her down the stairs" tells of one.
CHILD = re.compile(
    r"\b(?:bab(?:y|ies)|newborn|infant|little one|my (?:\w+ )?(?:son|daughter|child|kid|kids|children|toddler)|(?:weeks?|months?)[ -]old|since (?:the |giving )?birth|postpartum|(?:drop(?:ping|s)?|smother(?:ing)?|shak(?:e|ing)|throw(?:ing)?) (?:her|him|them|the twins)(?! (?:off|out|a|an|the|some|over|for)\b))\b"
)
BIRTH = re.compile(
    r"\b(?:(?:just |recently )?(?:had|gave birth to) (?:a|my|our|the) (?:new ?born|baby|twins)|(?:i'?m|i am) (?:\d+ \w+ )?(?:postpartum|a new (?:mom|mother|dad|father|parent))|postpartum|(?:he|she|they|it|the baby|my (?:son|daughter|baby))(?:'?s| is| are|'?re)? (?:only |just )?\w+ (?:days?|weeks?|months?) old|new ?born|"
    r"(?:gave birth|had (?:her|him|them)|was born|were born) (?:\w+ ){0,3}(?:days?|weeks?|months?) ago|since (?:the |giving |she was |he was )?(?:birth|born))\b"
)
# The fear of a parent ("I'm scared I'm going to hurt my baby") says "I'm going to" and means the opposite.
FEARS = re.compile(
    r"\b(?:scared|afraid|terrified|worried|frightened|fear|panic) (?:that |of |to death )*(?:i(?:'m| am|m)? (?:going to|gonna|might|will|could|may|would)|i'll|i'd|me|myself)? ?(?:hurt|harm|drop|shake|kill|do something to|smother|drown)\w*"
)

VOICES = re.compile(
    r"\bvoices? (?:\w+ )?(?:tell|say|want|command|order|whisper)\w*\b|\bcommand(?:s|ed|ing)? me\b|"
    r"\b(?:god|satan|(?:the )?(?:devil|demons?|angels?)) (?:\w+ )?(?:tells?|told|commands?|orders?|ordered|wants?|says?) (?:me )?(?:to |i (?:must|should) )(?:kill|hurt|harm|do|end|sacrifice|stab|drop|send|drown|strike)\w*|\bvoices? tell me (?:it'?s|its) what god wants\b"
)


def is_commanded(text: str) -> bool:
    """Does a voice order the harm?"""
    return VOICES.search(plainly(text)) is not None


def tells_of_birth(plain: str) -> bool:
    """Is a birth told of, or a child of weeks or months?"""
    return BIRTH.search(plain) is not None


def is_unwanted(text: str) -> bool:
    """Does the message tell of thoughts that frighten the one who has them, with nothing in it of a plan, a voice or a wish?"""
    plain = plainly(text)
    child = CHILD.search(plain)
    if child and FEARS.search(plain):
        plain = FEARS.sub(" ", plain)
    elif not (THOUGHTS.search(plain) and (child or UNWANTED.search(plain))):
        return False
    return MEANT.search(plain) is None
