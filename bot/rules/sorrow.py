"""Somebody has died, and the message tells of it: a person or an animal near to the writer, or a child that was not born alive.

"Passed" means many things: a test, a telephone, a trait. It is a death only alone, or with a time, a place or a cause of one.
"""

from __future__ import annotations

import re

from bot.rules.commands import QUESTION_WORDS
from bot.rules.days import MONTHS, WEEKDAY

VAGUE = frozenset({"social.chitchat", "oos", "social.insult"})  # what such a message is taken for
LONGEST = 14  # words, where it was taken for a question to the clinic
DEAR = (
    r"(?:mom|mum|mama|mother|dad|papa|father|wife|husband|son|daughter|brother|sister|friend|grand\w+|dog|cat|horse|puppy|kitten|pet|baby|partner|aunt|uncle|cousin|niece|nephew|"
    r"fiance\w*|girlfriend|boyfriend|best friend|twin|in law|roommate|colleague|coworker|neighbou?r|nana|grandma|grandpa|boy|girl|child|kid|parents?|family)"
)
WHOSE = r"(?:my|our|her|his|their)"
BEEN = r"(?:has |have |had |just |recently |suddenly |also |both |all )*"
SPELL = r"(?:days?|weeks?|months?|years?|yrs?)"
WHEN = (
    rf"(?:today|yesterday|tonight|recently|suddenly|peacefully|unexpectedly|(?:last|this|on|in|the other) (?:{WEEKDAY}|{MONTHS}|night|week|month|year|spring|summer|fall|autumn|winter|morning|christmas|thanksgiving)|"
    rf"(?:back )?in (?:19|20)\d\d|in (?:his|her|their|my) (?:sleep|arms)|in (?:the )?(?:hospital|hospice|icu)|(?:a|an|one|two|three|four|five|six|ten|\d+|some|a few|a couple(?: of)?|many|several) {SPELL} (?:ago|back)|"
    r"when (?:i|we|he|she|they) (?:was|were)|(?:of|from|due to|after) (?:a |an |the |his |her |lung |breast |heart )*(?:cancer|covid|stroke|heart|age|complications|illness|pneumonia|leukemia|kidney|liver|aneurysm|old)|at (?:the age of )?\d+|right (?:before|after)|before i|after (?:he|she|they) )"
)
PASSED = rf"passed(?: away| on(?= {WHEN}|$)|(?= {WHEN}|$| (?:and|but|so|then) (?:i|it|now|my|we|he|she|life|everything|nothing)\b))"
DIED = rf"(?:died|{PASSED}|is dead|is gone forever|was killed|(?:was|were|got|had to be) (?:put (?:down|to sleep)|euthani[sz]ed))"
BIRTH = re.compile(
    r"\bstill ?born\b|\bstill ?births?\b|\bmiscarr(?:y|ied|iages?)\b|\b(?:i|we) (?:just |recently )*lost (?:the|a|our|my) (?:\w+ )?(?:baby|pregnancy|twins?)\b(?! (?:weight|fat|teeth|tooth|bag|monitor|shoes?)\b)"
)
DEATH = re.compile(
    rf"\b{WHOSE} (?:\w+ )?{DEAR} {BEEN}{DIED}|(?:\b(?:i|we) |^(?:(?:just|recently|so|hi|hello) )*){BEEN}lost {WHOSE} (?:\w+ )?{DEAR}\b(?!'|s\b| (?:support|tags?|number|custody|keys?|phone|leash|collar|ring|photos?)\b| (?:at|in (?:the|a) (?:store|mall|crowd|shop|park|airport|game))\b)|"
    rf"\b(?:i|we) {BEEN}had to put (?:{WHOSE} (?:\w+ )?{DEAR}|him|her|it) (?:down|to sleep)\b|^(?:\w+ ){{0,8}}?(?:he|she|they) {BEEN}(?:died|{PASSED})|"
    rf"^(?:hi |hello |so |and |sorry |well )*(?:mom|mum|dad|grand(?:ma|pa|mother|father|dad|mom)|nana|papa|husband|wife) {BEEN}{DIED}|\b{WHOSE} (?:late|deceased|dead) (?:\w+ )?{DEAR}\b(?!')|\b(?:i am|i'?m|im|been|became|now) (?:a |an )?(?:\w+ )?widow(?:er|ed)?\b|\b(?:i|we) (?:just |have to |had to |will )*bur(?:y|ied) (?:{WHOSE} (?:\w+ )?{DEAR}|him|her)\b|"
    rf"\b(?:{WHOSE} (?:\w+ )?(?:{DEAR}'?s? )?|the )(?:funeral|memorial service|wake) (?:is|was|will be|were)\b|\b(?:at|from|to|after|plan(?:ning)?|for) (?:{WHOSE} (?:\w+ )?(?:{DEAR}'?s? )?|a |the )funeral\b|"
    rf"\b(?:i|we) {BEEN}found {WHOSE} (?:\w+ )?{DEAR} (?:\w+ )?(?:cold|dead|lifeless)\b"
)
# A question beside it is answered as what it asks.
ASKS = re.compile(
    rf"^(?:and |so |but |ok )*(?:{QUESTION_WORDS}|should|am|did)\b|\b(?:does|do you|is (?:it|that|this|there)|can (?:i|you|it|that)|could (?:i|you|it|that)|will (?:i|it|you)|would (?:i|it|you)|should i|what|how|why|am i|wonder\w*|normal)\b"
)
BEGINS = re.compile(r"(?:can|could|may|is|are|do|does|how|what|where|which|will|would) \w+")
ERRAND = re.compile(
    r"\b(?:bank|pension|pin|card|account|deed|mortgage|catalogue|solicitor|lawyer|email|poem|sample|note|hymns?|flowers|lilies|dress|suit|speech|eulogy|unsubscribe|insurance|estate|invoice|bill|how (?:to|do i) (?:write|change|get|say))\b"
)
# Said shortly after the condolence, and about the same.
GOES_ON = re.compile(
    r"(?:(?:sorry|so|it'?s|its|that'?s|this is|i|i'?m|just|very|really|too|all|a bit) )*(?:heavy|sad|sorry|hard|hurts?|awful|crying|tears|a lot|much|rough)(?: (?:i know|sorry|to say|topic|stuff|day|now|today))*|"
    r"(?:he|she|they|i|we) (?:\w+ )?(?:cried|cries|cry|miss(?:es|ed)?|loved?|suffered|struggled)\b(?: \w+){0,5}|(?:he|she|it|they) (?:was|were) (?:so |only |just )?\w+(?: \w+){0,5}|is (?:that|this|it) normal"
)
LONGEST_ON = 9


# The same in Spanish, and fear: no question is understood in it, and neither is passed over.
QUERIDO = r"(?:hij[oa]s?|beb[eé]|mam[aá]|pap[aá]|madre|padre|herman[oa]|espos[oa]|marido|mujer|abuel[oa]|ti[oa]|prim[oa]|amig[oa]|novi[oa]|pareja|niet[oa]|niñ[oa]|perr[oa]|gat[oa]|sobrin[oa]|ni[nñ]it[oa])"
ES_LEAD = r"(?:(?:hola|y|pues|es que|ay|hace poco|ayer|hoy|este año|anoche|la semana pasada|el mes pasado) )*"
MURIO = r"(?:se )?(?:me )?(?:(?:muri[oó]|falleci[oó])|ha (?:muerto|fallecido))"
ES_TAIL = r"(?: (?:ayer|hoy|anoche|hace (?:poco|\w+ \w+)|la semana pasada|el (?:mes|año) pasado|este (?:mes|año)|de (?:c[aá]ncer|covid|repente|un infarto)|y (?:no puedo|me siento|estoy|lo extraño|la extraño)(?: \w+){0,4}|en mis brazos|en un accidente))*"
PERDIDA = re.compile(
    rf"{ES_LEAD}(?:{MURIO} (?:mi|nuestr[oa]) (?:\w+ )?{QUERIDO}|(?:mi|nuestr[oa]) (?:\w+ )?{QUERIDO}(?: mayor| menor)? {MURIO}|(?:perd[ií]|perdimos|acabo de perder|he perdido) (?:a )?(?:mi|nuestr[oa]) (?:\w+ )?{QUERIDO}){ES_TAIL}"
)
MIEDO = re.compile(
    r"(?:(?:hola|y|pues|es que|ay|ayuda|por favor|yo) )*(?:(?:tengo|siento|me da) (?:(?:mucho|much[ií]simo|tanto|demasiado|un) )*(?:miedo|temor|p[aá]nico|terror)|(?:estoy|me siento|ando) (?:(?:muy|tan|bastante|demasiado|bien) )*(?:asustad[oa]|aterrad[oa]|aterrorizad[oa]|angustiad[oa]|espantad[oa])|no (?:me siento|estoy) (?:nada )?bien)(?: (?:de (?:todo|noche|salir)|todo el tiempo|siempre|ahora|y no s[eé] (?:qu[eé]|por qu[eé])(?: hacer)?|por favor|ayuda|hoy))*"
)
MIEDO_VOCES = re.compile(
    r"(?:(?:y|pues|es que|me) )*(?:(?:tengo|siento|da|dan|me dan) (?:mucho )?miedo (?:de |a )?(?:las |esas )?voces|las voces me (?:dan miedo|asustan))(?: .*)?"
)

# Done with it all, and everything is in order: a wish, unless a check is to end.
NO_SIGUE = re.compile(
    r"(?:(?:y|pues|es que|ya|yo|la verdad|de verdad) )*(?:no (?:quiero|puedo|deseo) (?:seguir|continuar|vivir|m[aá]s|estar (?:aqu[ií]|viv[oa]))(?: (?:as[ií]|m[aá]s|viviendo|adelante|con esto|con mi vida|con la vida|aqu[ií]))*|(?:lo )?(?:dej[eé]|he dejado|tengo|est[aá]) (?:(?:ya|todo|todos|listo|mis cosas|los papeles) )+(?:arreglad[oa]s?|listo|en orden|preparad[oa]s?)|me desped[ií] de (?:todos|mi familia|mis hijos))"
)
# A pain that is told of, and nothing else: no chest, no arm, no heart.
DUELE = re.compile(
    r"(?:(?:hola|y|pues|es que|ay|hoy|tambi[eé]n|a veces) )*(?:me duelen?(?: (?:mucho|un poco|bastante|tanto))? (?:la (?:cabeza|espalda|garganta|rodilla|muela|panza|barriga)|el (?:est[oó]mago|cuello|o[ií]do|pie)|los (?:pies|ojos|o[ií]dos)|las (?:muelas|rodillas|piernas))|tengo (?:un )?(?:dolor de (?:cabeza|espalda|garganta|est[oó]mago|muelas)|migra[nñ]as?|jaqueca))(?: (?:mucho|todo el d[ií]a|todos los d[ií]as|hoy|desde ayer|otra vez))*"
)


def tells_of_loss(text: str, plain: str, intent: str) -> bool:
    """Does the message tell of a death and ask nothing? `plain`: the text in plain words; `intent`: what it was understood as."""
    if "?" in text:
        return False
    birth = BIRTH.search(plain) is not None
    if ERRAND.search(plain) or (intent not in VAGUE and (ASKS.search(plain) or len(plain.split()) > LONGEST)):
        return False
    if intent in VAGUE:
        return BEGINS.match(plain) is None and (birth or DEATH.search(plain) is not None)
    if intent.startswith("advice."):
        return birth
    return intent.startswith("faq.") and (birth or DEATH.search(plain) is not None)


def mourns_on(plain: str) -> bool:
    """Is a short remark after a condolence still about the loss ("sorry, heavy", "she cried a lot")?"""
    return len(plain.split()) <= LONGEST_ON and GOES_ON.fullmatch(plain) is not None
