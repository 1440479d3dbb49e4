"""Somebody who mourns a death by suicide or overdose is told no script for saving a life that is over, but a word of sorrow and the line."""

from __future__ import annotations

import re

from bot.rules.commands import plainly
from bot.rules.days import MONTHS

AGO = rf"\b(?:(?:years?|yrs?|months?|weeks?|days) (?:ago|back)|last (?!minute|hour|night)\w+|when (?:i|he|she|we) (?:was|were) (?:only |just |still |about )?(?:an? (?:kid|child|teen\w*|boy|girl|student|baby)|in (?:\w+ )?(?:school|college|grade|twenties|teens|service|army)|\d+|young\w*|little|small|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)|in (?:19|20)\d\d|in (?:{MONTHS})|(?:years?|months?) since|since (?:19|20)\d\d|back in|hace (?:\w+ )?(?:a[nñ]os?|mes(?:es)?|semanas?)|(?:mes|a[nñ]o) pasado|semana pasada|cuando (?:yo )?era (?:ni[nñ][oa]|chic[oa]|joven|adolescente))\b"
DEATH = re.compile(
    r"\b(?:lost|losing) (?:my|our|a|him|her|them|someone)\b.*\b(?:suicide|overdose|od)\b|\b(?:died|passed(?: away)?|dead|death|gone) (?:by|from|of|to) (?:a |an |his |her )?(?:suicide|overdose)\b|"
    r"\boverdosed\b.*\b(?:died|dead|passed|funeral|buried|gone)\b|\b(?:took|taken) (?:his|her|their) own li(?:fe|ves)\b|\bse (?:suicid[oó]|mat[oó]|quit[oó] la vida|ahorc[oó])\b|\b(?:perd[ií] a (?:mi|una?|nuestr[oa])\b.*|muri[oó] )por suicidio\b"
)
# Dead, whenever it was, where nobody fears or guesses it.
KILLED = re.compile(
    r"\b(?:killed (?:him|her|them)sel(?:f|ves)\b(?! (?:laughing|working|trying|with|over|for|to))|(?:committed|completed) suicide\b|(?:took|taken) (?:his|her|their) li(?:fe|ves)\b(?! (?:insurance|back|savings|story|seriously|advice|for granted|in(?:to)? (?:his|her|their|my|our|the))\b))"
)
FEARED = re.compile(
    r"\b(?:almost|nearly|could|would(?:'ve| have)?|might|may (?:have|be|do|want)|if|wants?|wanted|wishes|going to|gonna|tried|tries|will|said|says|threat\w*|afraid|scared|worr\w*|think|thinks|thought|about to|not|never|didn'?t|did|should|what|how|why)\b"
)
HARMED = re.compile(
    rf"\b(?:killed|shot|hanged|hung|drowned) (?:him|her)self\b.*{AGO}|\bjumped to (?:his|her) death\b|\b(?:committed|completed) suicide\b.*{AGO}"
)
# The same of these last days, as one who mourns tells it; who lives is for the readers.
RECENT = re.compile(
    r"\b(?:shot|hanged|hung|drowned) (?:him|her|them)sel(?:f|ves)\b(?! in the (?:foot|leg|hand|arm|shoulder|thigh))(?!.*\b(?:hospital|icu|er|surgery|survived|alive|coma|critical|lived)\b).*\b(?:last night|yesterday|this (?:week|weekend|month|year)|(?:on |last )?\w+day (?:night|morning)|on \w+day)\b"
)
# One with whom somebody served, dead by his own hand.
COMRADE = r"(?:(?:squad|team|platoon|ship|bunk|battle|unit|crew)[ -]?mates?|shipmates?|battle (?:buddy|buddies)|(?:army|marine|navy|service|war|combat|military|platoon|squad|unit) (?:buddy|buddies|friends?|brothers?|sisters?)|(?:brother|sister)s?[ -]in[ -]arms|(?:platoon |squad |staff |master )?(?:sergeant|sgt|corporal|lieutenant|medic|gunner|captain)|(?:guys?|buddy|friends?|one|men|marines?|soldiers?|someone|somebody) (?:from|in|of) (?:my|our|the) (?:old )?(?:unit|platoon|squad|company|battalion|regiment|ship|team|tour|deployment)|fellow (?:soldiers?|marines?|veterans?|vets?))"
BY_OWN_HAND = r"(?:(?:shot|hanged|hung|killed|drowned) (?:him|her|them)sel(?:f|ves)|(?:committed|completed|died (?:by|from|of)|lost to) suicide|(?:took|ended) (?:his|her|their) (?:own )?li(?:fe|ves)|ate (?:his|a) (?:gun|bullet)|ended it(?! with))\b(?! in the (?:foot|leg|hand|arm))"
SERVED_WITH = re.compile(
    rf"\b(?:my|our|a|an|another|one of (?:my|our)|the|two|three) (?:\w+ )?{COMRADE}\b.*\b{BY_OWN_HAND}|\blost (?:my|our|a|an|another|one of (?:my|our)|two|three) (?:\w+ )?{COMRADE}\b.*\bsuicide\b"
)
# A friend, as one tells who served.
VETERAN_LOST = re.compile(
    rf"\b(?:i'?m|i am) (?:also )?an? (?:\w+ )?(?:veteran|vet|marine|soldier)\b.*\b(?:my|our) (?:\w+ )?(?:buddy|friend|brother)\b.*\b{BY_OWN_HAND}"
)
PAST = re.compile(AGO)
NOW = re.compile(
    r"\b(?:i (?:want|wish|need|plan|think about|keep thinking)|join (?:him|her|them)|be with (?:him|her|them)|follow (?:him|her|them)|same (?:thing|way)|me too|today|tonight|right now|just now|"
    r"(?:he|she|they)(?:'s| is| are)|i(?:'m| am) next|end it|i have (?:the|a|my) (?:gun|rifle|pistol|rope|pills)|(?:gun|rifle|pistol|rope|pills) (?:is |are )?(?:out|here|loaded|ready)|my turn|still have|don'?t want to (?:live|be here)|minutes? ago|hours? ago|bleeding|breathing|help (?:him|her|me)|what do i do|"
    r"quiero|voy a|irme|ahora|hoy|acaba|ayuda)\b"
)
# It has just happened, or is found at this moment, unless a time is told.
JUST = re.compile(
    r"\b(?:just|this morning|ambulance|paramedics|please come|(?:i|we) found (?:him|her|them)|bathroom|bathtub|garage|basement|on the floor)\b"
)
FIRST_PERSON = re.compile(
    r"\b(?:i|i'm|im|i've|ive|i'll|me|myself|mine|yo|estoy)\b(?<!when i)(?<!cuando yo)(?! (?:was|lost|found|heard|got)\b)"
)


def is_bereaved(text: str) -> bool:
    """Does the message tell of such a death, and of no danger now?"""
    plain = plainly(text)
    past = (KILLED.search(plain) or _of_comrade(plain) or RECENT.search(plain)) and not FEARED.search(plain)
    died = DEATH.search(plain) or HARMED.search(plain) or past
    return bool(died) and NOW.search(plain) is None and not _just_now(plain)


def lost_comrade(text: str) -> bool:
    """Is it one with whom the writer served? There is a line for those who served."""
    return is_bereaved(text) and _of_comrade(plainly(text))


def _of_comrade(plain: str) -> bool:
    return SERVED_WITH.search(plain) is not None or VETERAN_LOST.search(plain) is not None


def is_long_ago(text: str) -> bool:
    """Is a time told that is over?"""
    return PAST.search(plainly(text)) is not None


def speaks_of_self(text: str) -> bool:
    """Does the one who writes say something of himself, but for what he lost, found or was?"""
    return FIRST_PERSON.search(plainly(text)) is not None


def _just_now(plain: str) -> bool:
    return JUST.search(plain) is not None and PAST.search(plain) is None
