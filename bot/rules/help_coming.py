"""Who comes or is on the way while an emergency stands ("my friend is coming", "mi vecina ya viene"), and what is done for the body until then.

Each has to be the whole message. bot/rules/after_emergency.py asks it; 911 stays first, and what was read keeps its rank.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_script import HARM_READ, VIOLENCE, Meaning
from bot.rules.asked_in_danger import ADULT
from bot.rules.good_steps import DRIVES, PARIENTE
from bot.rules.risk import BUT_CRISIS, MILD
from bot.rules.told_in_danger import abuse_told, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

# Who they are to the writer: an unknown somebody may have broken in.
WHO = rf"(?!(?:my )?ex\b)(?:(?:my|our|the|a) (?:(?!ex\b)\w+ )?)?(?:{ADULT}|nurse|guard|security)"
TO = r"(?: (?:up|over|here|home|back|now|down|in|the stairs|to (?:me|us|help|stay|(?:take|watch) (?:him|her|the baby))|with (?:me|us)))*"
# There, or on the way now: who comes in hours is not there to call.
NOW = r"(?!.*\b(?:tonight|later|today)\b)"
COMES = whole(
    rf"{NOW}(?:{WHO}(?:'?s| is| are)? (?:(?:just|now|already) )*(?:coming|here|on (?:his|her|their|the) way){TO}|"
    rf"{WHO} (?:(?:just|has) )*(?:knock(?:s|ed)|came|arrived|got here|heard me|found me)(?: (?:on|at) (?:the|my) (?:\w+ )?(?:door|glass|window|car))?{TO}|{WHO}(?:'?s| is)? knocking(?: (?:on|at) (?:the|my) (?:\w+ )?(?:door|glass|window|car))?)"
)
# Somebody else than the writer, whom DRIVES tells of.
TO_HELP = whole(
    rf"(?:{WHO}|he|she|they)(?:'?s| is| are)? (?:driving|taking|bringing) (?:him|her|them) (?:(?:right|over|straight) )*(?:to|in to) (?:(?:the|an?) )?(?:er|hospital|emergency room|urgent care|doctor)"
)
CREW = r"(?:(?:the )?(?:medics?|paramedics?|ambulance|ems|emts?|fire(?:fighters?| department)|crew))"
CREW_TOOK = whole(
    rf"{CREW} (?:(?:has|have|just|already) )*(?:took|taken|got|have|has|picked up) (?:me|him|her|them|us|(?:my|our|the) \w+)(?: (?:away|with them|in|up|to (?:the )?(?:hospital|er)))*"
)
# The same in Spanish; "ya llamé" alone is of nobody.
SEGUN = r"(?:(?:ya|s[ií]|y|bueno|ok|ahora) )*"  # "no" is none of them
QUIEN = rf"(?:{PARIENTE}|(?:un|una|la|el) (?:vecin[oa]|amig[oa]))"
VIENE = re.compile(
    rf"{SEGUN}(?:(?:ya |s[ií] )*(?:llam[eé]|avis[eé]|le (?:llam[eé]|avis[eé])) a (?:{QUIEN}|alguien)|(?:ya )?(?:viene|lleg[oó]|est[aá] (?:aqu[ií]|conmigo|en camino)) {QUIEN}|{QUIEN} (?:ya )?(?:viene|lleg[oó]|est[aá] (?:aqu[ií]|conmigo|en camino))(?: (?:ya|ahora|para ac[aá]|conmigo|en camino))*)"
)
AMBULANCIA = re.compile(
    rf"{SEGUN}(?:(?:ya )?(?:lleg[oó]|vino|viene|est[aá] aqu[ií]|llegaron|vinieron) (?:ya )?(?:la ambulancia|los param[eé]dicos|la ayuda|los bomberos)|(?:la ambulancia|los param[eé]dicos|la ayuda|los bomberos) (?:ya )?(?:lleg[oó]|llegaron|est[aá]n? aqu[ií]|viene|vienen|se l[oa] llev(?:[oó]|aron)))"
)
# What was done for a wound, which 911 should hear of, and that it stopped.
BOUND = whole(
    r"i(?:'?m| am|'?ve)? (?:(?:just|already|have|now) )*(?:wrapped|wrapping|put|putting|tied|pressed|pressing|pushing|holding|held|applied|applying|keep pressing)(?: (?:a|the|some|my|down|on|hard|clean))* (?:towels?|shirt|cloth|bandages?|gauze|rag|t ?shirt|pressure)(?: (?:(?:on|around|over|to) )+(?:it|the (?:wound|cut)|(?:my|his|her|the) (?:arm|leg|wrist|hand|head|thigh)))?"
)
STOPS_BLEEDING = whole(
    r"(?:the bleeding|the blood|the cut|the wound)(?:'?s| has| is)? (?:(?:just|now|finally|almost) )*(?:stopped|stopping|slowed|slowing)(?: (?:bleeding|down))*|it(?:'?s| has)? (?:(?:just|now|finally|almost) )*stopped bleeding|(?:it'?s|it is|(?:he|she|i)(?:'?s| is|'?m| am)) not bleeding(?: any ?more)?"
)
NO_AMBULANCE = whole(
    r"(?:i |we )?(?:(?:do ?n'?t|do not) (?:want|need)|no|not|without) (?:(?:any|an|the|to call) )*(?:ambulances?|ems|paramedics?)(?: (?:here|coming|to come|at my (?:house|door)))*"
)
# What each of these is met with, whoever was told of.
DONE = (
    (CREW_TOOK, "help.came"), (AMBULANCIA, "help.came"), (NO_AMBULANCE, "help.no_police"), (STOPS_BLEEDING, "help.still_call"),
    (BOUND, "help.tell_911"),
)  # fmt: skip


def help_coming(typed: Typed) -> Meaning | None:
    """Who was told to call and stay, help that is on the way, or what 911 is to hear. Where abuse or violence was told of nobody who comes is heard here."""
    if typed.verdict not in BUT_CRISIS:
        return None
    kept = None if typed.verdict in MILD | {"emergency"} else "emergency"
    if (answer := next((intent for words, intent in DONE if words.fullmatch(typed.plain)), None)) is not None:
        return Meaning(answer, kept)
    if abuse_told(typed) or typed.times(VIOLENCE) or typed.verdict in HARM_READ:
        return None
    if TO_HELP.fullmatch(typed.plain) or DRIVES.fullmatch(typed.plain):
        return Meaning("help.came", kept)
    return Meaning("help.company", kept) if COMES.fullmatch(typed.plain) or VIENE.fullmatch(typed.plain) else None
