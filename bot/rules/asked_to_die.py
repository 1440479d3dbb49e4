"""Somebody near asks to be helped to die: the one who is asked may say no, and hears of the line, the doctor and the hospice.

Each expression has to be the whole message, so that nothing of the writer's own danger is left unheard beside it. The rooms after_grief and after_worry ask this one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import KIN
from bot.rules.after_script import NEW_EMERGENCY, SHORT, Meaning
from bot.rules.risk import MILD
from bot.rules.told_in_danger import ALL_THE_TIME

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

ASKED_TO = "utter_help.asked_to_die"
NO_HELP = Meaning("help.asked_to_die", "third_party")
READ_AS = MILD | {"third_party", "abuse"}
TWICE = 2
LEAD = r"(?:(?:and|so|but|well|yes|no|oh|hi|hello|now|today|yesterday|last night|sometimes|because) )*"
END = r"(?: (?:now|today|tonight|yesterday|last night|again|too|though|tho|every (?:day|night)|each day|all the time|please|anymore|any more|and i (?:don'?t|do not) know what to (?:do|say)|what (?:do|should) i (?:do|say)))*"
ILL = r"(?:(?:dying|sick|ill|old|elderly|disabled|terminal|terminally ill|own|little|big|older|younger|best|step) )*"
ONE = rf"(?:he|she|(?:my|our) {ILL}(?:{KIN}|nana|papa|grandparents?|parents?|fianc\w+))"
WHOM = r"(?:him|her|them)"
DIES = r"(?:die|pass(?: away)?|end (?:it(?: all)?|(?:his|her|their) (?:own )?(?:life|pain|suffering|misery))|go(?: (?:peacefully|in peace))?|do it|commit suicide|kill (?:him|her|them)sel(?:f|ves))"
ENDS = rf"(?:help (?:{WHOM} )?(?:to )?{DIES}|end (?:it for {WHOM}|(?:his|her|their) (?:life|pain|suffering|misery))|let {WHOM} die|(?:give|get|buy|bring) {WHOM} (?:all |enough |too many |the rest of )+(?:of )?(?:(?:the|his|her|their|my) )?(?:pills|morphine|meds|medicine|insulin|tablets)(?: to (?:die|end it|go))?|euthani[sz]e {WHOM}|put {WHOM} out of (?:his|her|their) misery)"
SICK = r"(?:(?:'?s| is) (?:(?:very|so|really|slowly|terminally|in|on) )*(?:dying|sick|ill|old|pain|suffering|terminal|hospice|bedridden)(?: (?:of|from|with) \w+(?: \w+)?)? (?:and|so)(?: now)? (?:(?:he|she) )?|\s)"
ASKS = r"(?:(?:keeps?|kept|has|have|is|was|always|just|really|often|'s|'ve) )*(?:ask(?:s|ed|ing)?|beg(?:s|ged|ging)?|want(?:s|ed)?|plead(?:s|ed|ing)?(?: with)?|told|tell(?:s|ing)?|need(?:s|ed)?|expect(?:s|ed)?)(?: (?:for )?me)?"
# "My mom asked me to help her die", told by one who says nothing of himself.
ASKED = re.compile(
    rf"{LEAD}{ONE}{SICK}{ASKS} (?:(?:every day|all the time|again|each day) )?(?:to |if i(?:'d| would| could| can) |that i (?:should )?)?{ENDS}{END}|{LEAD}{ONE} (?:(?:keeps?|kept|always) )*(?:beg(?:s|ged|ging)?|plead(?:s|ed|ing)? with)(?: me)? (?:(?:every day|all the time|again|each day) )?to end it{END}|{LEAD}(?:i was|i'?m being|i got) asked (?:by (?:my \w+|{WHOM}) )?to {ENDS}{END}"
)
# What was said to them.
AGREED = re.compile(
    r"(?:(?:and|so|but|well|yes) )*(?:i (?:already |just |finally |kind of )*(?:told|promised) (?:him|her|them) (?:yes|ok|okay|i would|i will|i'?d (?:do it|help)|that i would|to help|i'?ll (?:help|do it))|i (?:already |just )?(?:said|promised)(?: (?:to )?(?:him|her|them))? (?:yes|ok|okay|i would|i will|i'?d (?:do it|help)|that i would)|"
    r"i (?:already |just )?agreed(?: to (?:it|help|do it))?|(?:le|les) dije que s[ií])(?: (?:help|do it|(?:to )?(?:him|her|them)|help (?:him|her|them)|now|yesterday|last night|too|though))*"
)
REFUSED = re.compile(
    rf"{LEAD}(?:i (?:already |always |just |keep )*(?:told|tell|telling|said|say)(?: (?:to )?{WHOM})? (?:no|i (?:can'?t|cannot|couldn'?t|won'?t|wouldn'?t|will not))(?: do (?:it|that))?|i (?:just )?(?:can'?t|cannot|couldn'?t|won'?t|wouldn'?t|could not) (?:do (?:it|that)(?: to {WHOM})?|help {WHOM} (?:die|do it))|i refused|(?:can|may|should) i (?:say|tell {WHOM}) no){END}"
)
NAMED = re.compile(
    rf"\b(?:(?:told|tell|telling) {WHOM} (?:no|i)|say no to {WHOM}|to {WHOM}$|help {WHOM} (?:die|do it))\b"
)
# A bare promise: only right after it was told that they asked.
PROMISED = re.compile(
    rf"{LEAD}(?:but )?i (?:already |just |kind of )*(?:promised|gave my word)(?: (?:to )?(?:him|her|them|my (?:\w+ )?(?:{KIN})))?(?: (?:it|that))?{END}"
)
WHOM_TOLD = re.compile(rf"\b(?:told|promised) {WHOM}\b")
# How they are, and whether it would be right: only where it was told before that they asked.
SUFFERS = re.compile(
    rf"{LEAD}(?:{ONE}(?:'?s| is| are|'?re| has| have)? (?:(?:in )?(?:so much |a lot of |constant |terrible |such |awful |always |just |so )*(?:pain|agony|suffering|suffers?|dying|sick|tired|cancer|als|dementia|terminal|in hospice|on hospice|on morphine|hurting|hurts)(?: (?:so (?:much|bad)|a lot|from .*))?|(?:asks?|begs?|asked|begged|keeps (?:asking|begging))(?: me)?)|"
    rf"(?:it'?s|its|it is) (?:the )?cancer|(?:is|would) (?:it|that) (?:be )?(?:wrong|a sin|murder|illegal|legal|mercy)|(?:should|would) i(?: do it| help {WHOM})?|i (?:don'?t|do not) (?:want|know) (?:to|what to (?:do|say)|how)(?: do it)?|i love {WHOM}(?: so much)?|i feel (?:so )?(?:guilty|bad|awful)|(?:each|every) (?:day|night|time)){END}"
)
# It was begun or done.
GAVE = re.compile(
    rf"{LEAD}i (?:already |just |have |'ve )*(?:did it|done it|helped {WHOM}|gave (?:{WHOM} )?(?:it|them|the (?:pills|morphine|medicine)|all of (?:it|them)|(?:his|her) (?:pills|morphine))(?: to {WHOM})?){END}"
)


def asked_to_die(typed: Typed) -> Meaning | None:
    """Does the message tell that somebody asks to be helped to die, whenever it is told?"""
    return NO_HELP if typed.verdict in READ_AS | {"crisis"} and ASKED.fullmatch(typed.plain) else None


def on_being_asked(typed: Typed, *, of_other: bool) -> Meaning | None:
    """What was said to them, and what follows once it is known that they asked. `of_other`: the last reply was about somebody in danger."""
    if typed.words > SHORT or typed.verdict not in READ_AS | {"crisis", "violence"}:
        return None
    known = ASKED_TO in typed.asked
    if (known or typed.times(ASKED_TO)) and GAVE.fullmatch(typed.plain):
        return NEW_EMERGENCY
    if _answered(typed, known=known, of_other=of_other):
        return NO_HELP
    if known and PROMISED.fullmatch(typed.plain):
        return NO_HELP
    if known and typed.verdict in READ_AS and any(one.fullmatch(typed.plain) for one in (SUFFERS, ALL_THE_TIME)):
        return NO_HELP if typed.times(ASKED_TO) <= TWICE else Meaning("help.other")
    return None


def _answered(typed: Typed, *, known: bool, of_other: bool) -> bool:
    """A yes or no that was given to them. A no tells of it by itself only where they are named."""
    agreed = AGREED.fullmatch(typed.plain) is not None
    if typed.verdict not in READ_AS:
        return agreed and (known or typed.times(ASKED_TO) > 0 or WHOM_TOLD.search(typed.plain) is not None)
    refused = REFUSED.fullmatch(typed.plain) is not None
    named = refused and NAMED.search(typed.plain) is not None
    return (known and refused) or (of_other and (named or agreed))


def agreed_to_help(typed: Typed) -> bool:
    """They asked to be helped to die, and it was promised."""
    return typed.verdict in READ_AS and AGREED.fullmatch(typed.plain) is not None
