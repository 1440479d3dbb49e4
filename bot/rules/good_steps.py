"""A good step that is told in a crisis: what could be used is in somebody's hands, somebody was told or is being called, or the writer went to somebody.

Each has to be the whole message. bot/rules/after_crisis.py asks it, and the rooms beside it take who drives, stays or knocks from here; the crisis stands, whatever a reader took it for ("my husband took my car keys").
"""

from __future__ import annotations

import re

from bot.rules.after_help_words import KIN, THING
from bot.rules.after_note_words import MEDICINE
from bot.rules.told_in_danger import HANDED, NO_CHILD, whole

GROWN = rf"{NO_CHILD}my (?:\w+ )?(?:{KIN})"
HELPER = rf"(?:{KIN}|sponsor|sergeant|sgt|commander|captain|lieutenant|officer|chaplain|pastor|priest|rabbi|imam|minister|coach|teacher|mentor|therapist|counsell?or|psychiatrist|psychologist|doctor|nurse|social worker|case ?worker|boss|supervisor|family|parents|fianc\w+)"
HOLDER = rf"(?:he|she|they|someone|somebody|{GROWN})(?:'?s| has| have|'?ve)?"
KEY = r"(?:(?:the|my|our|all the|both) )?(?:(?:car|truck|house|gun|safe|cabinet|locker|garage|spare) )*keys?"
OF_WHAT = r"(?: (?:to|for|of) (?:the|my|our|his) (?:\w+ )?(?:cabinet|safe|locker|drawer|box|closet|car|truck|garage|shed|gun|medicine|pills|meds))?"
USED = rf"(?:the|my|all the|all my) (?:\w+ )?(?:{THING}|{MEDICINE}|bullets|ammo)"
HELD = rf"(?:it|them|{KEY}{OF_WHAT}|{USED}|(?:all )?(?:the|my|our) (?:\w+ )?knives)"
MEDS = rf"(?:it|them|(?:the|my|all the|all my) (?:\w+ )?(?:pills?|tablets?|meds|bottle|{MEDICINE}))"  # who "took it" or "took the pills" may have swallowed them
NOT_MEDS = rf"(?!{MEDS}\b(?! (?:away|from me|home|out of|with (?:him|her|them)))){HELD}"
AWAY = r"(?: (?:away|now|from me|not me|with (?:him|her|them)|out of (?:the|our|my) (?:house|home|apartment|room|car)|home))*"
TOOK_IT = rf"{HOLDER} (?:(?:just|already|now|still) )*(?:(?:took|taken) {NOT_MEDS}|(?:has|have) {HELD}|(?:keeps|holds|hid|locked up) {HELD}(?: for me)?|locked {HELD} (?:up|away))(?:{AWAY})"
# What could be used, named or spoken of before: who gives a life, a dog or all keys away takes leave.
TO_WHOM = rf"to (?:him|her|them|someone|somebody|{NO_CHILD}my (?:(?!ex\b)\w+ )?{HELPER})"
A_KEY = r"(?:(?:the|my|our|all the|both) )?(?:(?:spare|cabinet) )*(?:car|truck|gun|safe|cabinet|locker) keys?"
GIVEN = rf"(?:{A_KEY}|{KEY}{OF_WHAT.removesuffix('?')}|{USED})"
GAVE = rf"i(?:'?ve)? (?:(?:just|already|finally|have|did) )*(?:(?:gave|given|handed|turned) (?:{GIVEN} (?:over|up|in|{TO_WHOM})|(?:it|them) (?:over|{TO_WHOM}))|handed over (?:everything|it|them|{GIVEN}))(?: {TO_WHOM})?"
GAVE_ALL = (
    rf"(?:i )?(?:gave|handed) (?:it|them)(?: all)? {TO_WHOM} (?:and )?{HOLDER} (?:now )?(?:holds|keeps|has) (?:it|them)"
)
OUT_OF_REACH = whole(rf"(?:{TOOK_IT}|{GAVE})(?: (?:and )?(?:{TOOK_IT}|{GAVE}))?|{GAVE_ALL}")
# The same in Spanish.
PARIENTE = r"(?:mi (?:espos[oa]|marido|mujer|herman[oa]|mam[aá]|pap[aá]|madre|padre|amig[oa]|novi[oa]|pareja|prim[oa]|t[ií][oa]|vecin[oa]|cuñad[oa]|abuel[oa]|suegr[oa]))"
ALGUIEN = rf"(?:{PARIENTE}|[eé]l|ella|alguien)"
ALGO = r"(?:las? (?:pastillas?|pistola|llaves?|arma|navaja|soga)|los? (?:cuchillos?|medicamentos?)|el (?:cuchillo|arma))"  # who gives all away takes leave
ENTREGADO = re.compile(
    rf"(?:(?:ya|s[ií]|y|bueno|ok) )*(?:(?:le|se l[oa]s?) (?:di|entregu[eé]|dej[eé])(?: {ALGO})?(?: a {ALGUIEN})?|{ALGUIEN} (?:ya )?(?:se llev[oó]|tiene|guard[oó]|me quit[oó]|escondi[oó]) {ALGO}|{ALGUIEN} (?:ya )?(?:l[oa]s? tiene|se l[oa]s? llev[oó]))(?: (?:ya|ahora|hoy))*"
)
SOMEONE = rf"(?:him|her|them|someone|somebody|my (?:(?!ex\b)\w+ )?{HELPER}s?)"
TOLD_SOMEONE = whole(
    rf"i(?:'?ve)? (?:(?:just|already|finally|have|did) )*(?:told|texted|called|phoned|messaged|woke) {SOMEONE}(?: (?:everything|all of it|about (?:it|this|that)|it all|the truth|how i feel|up))*|"
    rf"(?:i(?:'?m| am|'?ll| will) )?(?:(?:now|already|going to|gonna) )*(?:calling|call|texting|text|phoning|telling|tell|waking|wake) my (?:(?!ex\b)\w+ )?{HELPER}(?: up)?"
)
PLACE = r"(?:house|place|apartment|home|room|door)"
WENT = whole(
    rf"i(?:'?m| am|'?ve)? (?:(?:just|already|now|have|going|heading|driving|walking|came|went|drove|walked|gone|over|here|staying|stay|at|to|in) )*(?:at|to|in) my (?:(?!ex\b)\w+ )?(?:{KIN}|parents?|family)'?s?(?: {PLACE})?"
)

# Somebody who helps: takes one to where help is, stays the night, or knocks. Who bangs on a door, an ex or a drunk may be no help.
DRIVES = whole(
    rf"(?:he|she|they|my (?:\w+ )?{HELPER}|an? (?:friend|neighbou?r))(?:'?s| is| are|'?re|'?ll| will)? (?:(?:just|now|already|going to|gonna|here|coming|and) )*(?:driv(?:e|es|ing)|tak(?:e|es|ing)|bring(?:s|ing)?) (?:me|us) (?:(?:right|over|straight) )*(?:there|(?:to|in to) (?:(?:the|an?|my) )?(?:er|hospital|emergency room|emergency|urgent care|doctor|psychiatrist|therapist|crisis center|clinic))(?: (?:now|right now))*"
)
SCARED = r"(?:(?:because )?(?:he|she|they)(?:'?s| is| are|'?re) (?:(?:so|very|just|too) )*(?:scared|worried|afraid|frightened) (?:for|about) me)"
LEAVES_NOT = r"(?:(?:wo ?n'?t|will not|does ?n'?t|not) (?:leave|leaving) me)"
STAYS = whole(
    rf"(?:he|she|they|{GROWN})(?:'?s| is| are|'?re|'?ll| will)? (?:(?:going to|gonna|just|now) )*(?:stay(?:s|ing)? (?:(?:up|over|here|home|awake) )*with me(?: (?:all night|tonight|(?:un)?til \w+))*|sit(?:s|ting)? (?:up )?with me|{LEAVES_NOT} (?:tonight|for a (?:second|minute))(?: {SCARED})?|{LEAVES_NOT} (?:alone )?(?:(?:tonight|now) )*{SCARED})"
)
KNOCKS = whole(
    rf"{NO_CHILD}my (?:(?:best|good|dear) )?(?!boss|supervisor){HELPER}(?:'?s| is| are|'?re)? (?:(?:just|now) )*(?:knock(?:s|ing)(?: (?:on|at) (?:the|my) (?:\w+ )?(?:door|window|car|truck))?|at (?:the|my) (?:\w+ )?door)"
)
# It is gone, or locked away and somebody else has the key.
DID = r"(?:i(?:'?ve| have)? )?(?:(?:just|already|finally|have|did) )*"
GONE = whole(
    rf"{DID}(?:flushed|(?:threw|thrown|tossed|poured) (?:out|away)|got rid of|destroyed|dumped) (?:it|them|{USED})(?: all)?(?: (?:away|out|down the (?:toilet|drain|sink)))?|{DID}(?:threw|thrown|tossed|poured) (?:it|them|{USED}) (?:all )?(?:out|away|in the (?:trash|river|lake|garbage|dumpster))|"
    rf"{DID}(?:locked|padlocked) (?:it|them|{USED}) (?:up )?in the (?:\w+ )?(?:shed|safe|garage|locker|basement|attic|cabinet) and (?:gave {SOMEONE} the key|threw (?:away )?the key(?: away)?)"
)
A_DONDE = r"(?:por el (?:inodoro|excusado)|a la basura|al (?:r[ií]o|basurero|inodoro))"
TIRADO = re.compile(
    rf"(?:(?:ya|s[ií]|y|bueno|ok) )*(?:(?:l[oa]s? )?(?:tir[eé]|bot[eé])(?: (?:{ALGO}|{A_DONDE}))+|(?:l[oa]s? )?ech[eé](?: {ALGO})? {A_DONDE}|me deshice de {ALGO})(?: (?:ya|ahora|hoy))*|(?:(?:ya|s[ií]) )*l[oa]s? (?:tir[eé]|bot[eé])(?: (?:ya|tod[oa]s?))*"
)
# In so few words that the one is left out: to whom it was given, who keeps the code, the neighbor who took it.
GAVE_SHORT = whole(
    rf"(?:{DID})(?:gave|given|handed) (?:the key|the (?:\w+ )?(?:{THING}|bullets|ammo|rounds|magazine|clip|firing pin)) {TO_WHOM}(?: (?:for now|to keep|to hold))?|(?:(?:the|a|our) )?(?:neighbou?r|landlord|sponsor|pastor|chaplain|sergeant|sheriff|deputy) (?:(?:just|already|has) )*(?:took|taken|has) (?:it|them|the (?:gun|rifle|pistol|shotgun|bullets|ammo|keys?))(?:{AWAY})"
)
CODE = r"(?:the|my|our) (?:new )?(?:code|combination|combo|passcode|pin) (?:to|for|of) (?:the|my|our) (?:\w+ )?(?:safe|cabinet|locker|lock ?box)"
CODE_KEPT = whole(
    rf"(?:only )?{HOLDER} (?:(?:now|only) )*(?:(?:changed|has|have|keeps|knows|took) )?{CODE}(?:{AWAY})(?: (?:and )?(?:i do ?n'?t|i do not)(?: (?:know|have) it)?)?"
)
KNOWS = whole(
    rf"{GROWN} (?:(?:all|now|finally) )*knows?(?: (?:about (?:it|this|me)|everything|it all))?|i (?:(?:just|finally) )?knocked (?:on|at) (?:his|her|their|my (?:(?!ex\b)\w+ )?{HELPER}'?s?|the (?:neighbou?r'?s?)) (?:\w+ )?door|(?:they|(?:the )?(?:988|line|counsell?or)|some ?(?:one|body)) (?:(?:just|finally) )?(?:answered|picked up)"
)
NOT_ALONE = whole(
    rf"(?!(?:my )?(?:son|daughter|kid|child|student|patient|niece|nephew)\b)(?:my )?(?:{KIN})(?:'?s| is)? (?:wo ?n'?t|will not|is not going to) let me be (?:alone|by myself)(?: (?:tonight|now|today|this weekend))*"
)
# The engine or the gas is off again. A car that is off may stand on tracks.
ENDED = r"(?:the |my )?(?:engine|motor|gas|stove|oven)"
TURNED_OFF = whole(
    rf"(?:i(?:'?ve)? (?:(?:just|already|have|did) )*(?:turned|switched|shut|cut) (?:off {ENDED}|{ENDED} off)|{ENDED}(?:'?s| is) off)(?: (?:and )?(?:i )?(?:opened the (?:garage )?doors?|(?:got|went) out(?:side)?))?(?: now)?"
)


def is_out_of_reach(plain: str) -> bool:
    """Is what could have been used in somebody else's hands?"""
    return any(one.fullmatch(plain) for one in (HANDED, OUT_OF_REACH, ENTREGADO, GAVE_SHORT, CODE_KEPT))


def is_helped(plain: str) -> bool:
    """Is somebody there who takes the writer to help, or stays?"""
    return any(one.fullmatch(plain) for one in (DRIVES, STAYS, NOT_ALONE))


def good_step(plain: str) -> str | None:
    """The turn that meets it."""
    if is_out_of_reach(plain) or any(one.fullmatch(plain) for one in (TURNED_OFF, GONE, TIRADO)):
        return "help.out_of_reach"
    if TOLD_SOMEONE.fullmatch(plain) or KNOWS.fullmatch(plain):
        return "help.reached"
    return "help.with" if WENT.fullmatch(plain) or is_helped(plain) else None
