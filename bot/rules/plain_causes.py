"""A plain cause named right after a first alarm that explains it ("for the infusion", "it was just shaving", "to italy", "she only has dementia, nobody is hurt").

Each has to be the whole message. Of one who cares for somebody only what plainly says "just" counts: who cares can be hurt, and can hurt.
"""

from __future__ import annotations

import re

LEAD = r"(?:(?:no|nope|nah|oh|sorry|sry|wait|lol|haha|ha|well|ok|okay|hey|um|omg|actually) )*"
TAIL = r"(?: (?:lol|haha|sorry|ok|okay|thanks|thank you|that'?s (?:it|all)|i'?m fine|all good|nothing (?:bad|else)))*"
SAID = r"(?:(?:it'?s|its|it was|it is|that'?s|thats|that was|they'?re|i (?:just |only )?(?:mean|meant)|just|only|really|literally|about|from|while|like) )*"
SHAVES = re.compile(
    rf"{LEAD}{SAID}(?:shaving|cooking|(?:chopping|cutting|slicing|peeling) (?:up )?(?:onions?|vegetables|veggies|carrots|potatoes|fruit|dinner|food|the (?:onions?|vegetables|bread))|gardening|woodworking)(?: (?:my (?:face|chin|beard|head)|with a razor|dinner|this morning|today|earlier|before work|accident))*{TAIL}|"
    rf"{LEAD}i (?:just |only )?(?:cut|nicked) (?:my (?:chin|face|cheek|finger|thumb)|myself)(?: (?:just|only|while|when|i was|by accident|accidentally))* (?:shaving|cooking|chopping|by accident|accidentally){TAIL}"
)
WEIGHS = re.compile(
    rf"{LEAD}{SAID}(?:(?:on|losing|lose|lost|my|the|some|of|a few|\d{{1,3}}) )*(?:body ?weight|weight|pounds|lbs|kilos){TAIL}"
)
APPLIES = re.compile(
    rf"{LEAD}{SAID}(?:(?:letters?|for|my|the|some|a) )*(?:job|work|college|school) applications?{TAIL}"
)
VISITS = re.compile(
    rf"{LEAD}{SAID}(?:for )?(?:(?:the|my|our|an?|first|next|ketamine) )*(?:infusions?|appointment|consultation)(?: (?:here|with you|at (?:the|your) clinic))*{TAIL}"
)
# Not where some go to be helped to die.
COUNTRY = r"(?:italy|rome|spain|france|paris|europe|greece|portugal|ireland|scotland|japan)"
JOURNEYS = re.compile(
    rf"{LEAD}{SAID}(?:(?:going|we'?re going|on|for) )*(?:to {COUNTRY}|(?:a |the |my |our )?(?:vacation|holiday))(?: (?:with (?:my|the) (?:wife|husband|family|kids|friends?|girlfriend|boyfriend|partner)|for (?:a|one|two) weeks?))+{TAIL}"
)
UNHURT = r"(?:no ?one|nobody)(?:'?s| is| was| got)? (?:being )?(?:hurt|harmed|in danger)"
ILLNESS = r"(?:dementia|alzheimer'?s?|parkinson'?s?)"
FORGETS = re.compile(
    rf"{LEAD}(?:she|he|my \w+)(?:'?s)? (?:(?:just|only|really) )+(?:has|got|have) {ILLNESS}(?: and| but)? {UNHURT}{TAIL}|{LEAD}(?:she|he|my \w+) (?:has|have) {ILLNESS}(?: and| but)? {UNHURT}{TAIL}"
)
WHOSE = r"(?:his|her|their|a|the|my (?:mom|mother|dad|father|wife|husband|grandma|grandpa)'?s)"
CARES = re.compile(
    rf"{LEAD}(?:i'?m|i am) (?:(?:just|only) )+{WHOSE} (?:care ?giver|carer|nurse|home (?:health )?aide|aide)(?: and)? {UNHURT}{TAIL}|{LEAD}(?:i'?m|i am) {WHOSE} (?:care ?giver|carer|nurse|home (?:health )?aide|aide)(?: and)? {UNHURT}{TAIL}"
)
# What is sorted or given as care, said without a word of danger.
SORTS = re.compile(
    rf"{LEAD}(?:because )?i (?:(?:just|only|always) )*(?:sort|organi[sz]e|set up|fill) (?:(?:out|up) )?(?:them|(?:his|her|their) (?:pills|meds|medicines?|pill ?box(?:es)?))(?: (?:out|for (?:him|her|them)|in(?:to)? (?:the|his|her|a) (?:weekly )?(?:pill ?box|organizer)|every (?:week|sunday|day|morning)|(?:each|once a) week|weekly))+{TAIL}"
)
ON_DUTY = re.compile(
    rf"{LEAD}(?:i'?m|i am) (?:(?:just|only) )*(?:a|an|the) (?:(?:sheriff'?s|police|security|correctional|prison|county|armed) )*(?:deputy|officer|guard|cop|soldier|marine)(?: (?:and|so))? (?:(?:it'?s|its|that'?s|i (?:just |only )?(?:carry|have|wear) it) )?(?:for|at|on) (?:my |the )?(?:work|duty|job){TAIL}"
)
WATCHED = re.compile(
    rf"{LEAD}(?:{SAID}(?:in |for )(?:an? |the |this )?(?:movie|film|book|novel|tv show|documentary|podcast)(?: review| i (?:saw|watched|read))?|{SAID}(?:the (?:actor|celebrity)|matthew perry)){TAIL}"
)
LAZY = re.compile(rf"{LEAD}(?:(?:he|she|my \w+)(?:'?s| is) )?(?:(?:just|only) )+lazy{TAIL}")
FLIES = re.compile(rf"{LEAD}{SAID}for (?:the|my|our) (?:plane|flight|trip|vacation|journey){TAIL}")
# What explains which alarm; each right after its script and once.
EXPLAINS = {
    "crisis": (SHAVES, WEIGHS, APPLIES, VISITS, JOURNEYS, WATCHED), "violence": (FORGETS, CARES, ON_DUTY, WATCHED, SORTS), "abuse": (FORGETS, CARES, WATCHED, SORTS),
    "emergency": (WATCHED,), "note": (SHAVES, WEIGHS, APPLIES, VISITS, JOURNEYS, WATCHED, FORGETS, CARES, LAZY, FLIES),
}  # fmt: skip


def explains(plain: str, alarm: str) -> bool:
    """Does the whole message name a plain cause of this alarm? `alarm`: the danger that was told, or "note"."""
    return any(one.fullmatch(plain) for one in EXPLAINS.get(alarm, ()))


def only_sorts(plain: str) -> bool:
    """Is nothing told but that somebody's medicine is sorted for them? Readers of danger take it for more."""
    return SORTS.fullmatch(plain) is not None
