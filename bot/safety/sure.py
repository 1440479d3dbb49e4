"""Quiet words that are as good as said: a pillow over a crib, a deadly medicine fetched home, the wedding dress put on for one who died.

They hold no word of danger, so the reader that has learnt from examples finds nothing in them; what is found here it does not settle.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_note_words import ACCESS, FINEST, TO_MEDICINE
from bot.rules.takes_others import takes_others

if TYPE_CHECKING:
    from bot.ports import Verdict
    from bot.safety.words import Sentence

CRIB = r"(?:crib|cot|bassinet|cradle|(?:sleeping )?(?:baby|newborn|infant))"
# Not one to nurse with, or behind one's back: who sits beside the baby has such.
PILLOW = r"(?:a|the|my|his|her) (?:(?!(?:nursing|feeding|breastfeeding|pregnancy|body|boppy|neck|back|lumbar)\b)\w+ )?pillow\b(?! (?:behind|under|around|between) my\b)"
OVER_CRIB = re.compile(
    rf"\bi (?:(?:am|was|keep|just|still|be|sometimes|catch myself|find myself|now) )*(?:(?:stand|standing|stood|lean|leaning|hover|hovering|bend|bending|bent) (?:there )?(?:over|above|at|by|next to|beside)|(?:sit|sitting) (?:there )?(?:over|above)) (?:(?:the|my|our|his|her|baby) )*(?:\w+ )?{CRIB} (?:(?:now|again|at night|and|holding|while|i|am) )*(?:with|holding|hold) {PILLOW}|"
    rf"\bi (?:(?:am|was|keep|just|still|now) )*(?:hold|holding|held) {PILLOW} (?:over|above) (?:(?:the|my|our|his|her|baby) )*(?:\w+ )?{CRIB}\b"
)
# Where it is used on animals or for a seizure, or asked about, it is the readers'.
PENTOBARBITAL = r"(?:pentobarbital|pentobarbitol|nembutal)"
OF_IT = r"(?:(?:some|the|my|a|an|this|that|one|two|to|three|\d+|small|liquid|pure|few|enough|more|bottles?|vials?|box(?:es)?|doses?|grams?|of|home|hands|hold|on) ){0,5}"
FETCHED = re.compile(
    rf"\bi (?:(?:have|just|finally|already|also) )*(?:brought|got|bought|ordered|smuggled|hid|hidden|keep|kept|stole|took|picked up|have|own|saved) {OF_IT}{PENTOBARBITAL}\b(?!.*\b(?:dogs?|cats?|horses?|pets?|animals?|vet|patients?|lab|surgery|seizures?|prescribed|years ago)\b)"
)
SPOUSE = r"(?:husband|wife|fiance|fiancee|partner|boyfriend|girlfriend|mother|mom|father|dad|son|daughter|baby|sister|brother)"
DEAD = rf"\b{SPOUSE} (?:(?:has|is|just|was) )*(?:died|dead|passed|passed away)\b|\blate (?:husband|wife)\b|\bi am a (?:widow|widower)\b"
# Who is gone may be dead, or away.
GONE = rf"\b{SPOUSE} (?:(?:has|is|just) )*gone\b(?! (?:for|to|all|until|till|out|away|on|this|back|home|at)\b)"
# For an occasion, at work, or once.
OCCASION = r"\b(?:funeral|service|wake|viewing|church today|memorial|burial|buried|ceremony|party|wedding of|date|when|work|office|interview|court|closet|donat\w+|sold|sell|fit|fits)\b"
PUTS_ON = rf"(?!.*{OCCASION}).*\bi (?:(?:have|just|then|now|will) )*(?:am (?:now |just )?(?:wearing|dressed|putting)|put|dressed) (?:on |up )?(?:in )?(?:my|the|his|her|our) (?:\w+ )?{FINEST}\b"
FOR_ONE_DEAD = re.compile(rf"^(?=.*(?:{DEAD})){PUTS_ON}")
FOR_ONE_GONE = re.compile(rf"^(?=.*(?:{GONE})){PUTS_ON}")
PLACE = r"(?:overlook|lookout|look out|cliffs?|quarry|gorge|dam)"
# Back at a place to fall from, and nothing else said of it.
BACK_THERE = re.compile(
    rf"^(?:(?:and|so|well) )*(?:i )?(?:(?:have|just|am) )*(?:drove|driven|drive|driving|went|walked|walk|came|come|parked|sat|am) (?:(?:back|up|out|down|over|here|to|at|by|near|all the way) )*(?:the|that|my) (?:same |old )?{PLACE} again(?: (?:tonight|today|now|last night|yesterday|this (?:morning|evening)|alone|by myself|and sat there))*$"
)
STAFF = r"(?:nurse|doctor|anesthesiologist|anesthetist|pharmacist|pharmacy tech\w*|paramedic|emt|vet tech\w*|medic|rn|crna|veterinarian)"
HAS_ACCESS = re.compile(
    rf"\bi am (?:also )?(?:an? )?(?:\w+ )?{STAFF}\b.*\bi? ?(?:have|got) {ACCESS}(?: {TO_MEDICINE})?$|\bi (?:have )?signed out (?:(?:some|an|a|two|three) )?(?:extra|more)(?: (?:vials?|doses?|ampules?|morphine|fentanyl|ketamine|dilaudid|propofol|meds|bottles?))?$"
)
# Who asks how to say it at home says it of himself, also in a question, and whoever else is named.
TELLS = r"(?:tell|told|telling|say|saying|admit|explain|confess|let)"
SAYS_OF_SELF = re.compile(
    rf"\b(?:how (?:do|can|should|could|would|to) (?:i )?|i (?:need|want|have|must|try|am going|am afraid|am scared) to |should i |can i |i (?:can|could|do|did) not )(?:(?:even|just|possibly|ever) )*{TELLS} (?:to )?(?:(?:my|the|our) (?:\w+ )?\w+|him|her|them|someone|somebody|anyone|people) (?:know )?(?:that |about how )?i (?:am|feel) (?:(?:really|so|actively|feeling|having|very) )*suicidal\b(?! (?:no|any) ?(?:more|longer)\b)"
)
# With somebody, or in a house, is no wish to die; nor is dying of laughter, or "I don't say".
WITH_SOMEBODY = r"con (?:[eé]l|ella|ell[oa]s|nadie|(?:mis?|sus?|tus?|los|las) (?:mam[aá]|pap[aá]s?|madre|padres?|espos[oa]|marido|mujer|novi[oa]|pareja|ex|suegr[oa]s?|herman[oa]s?|hij[oa]s?|familia|t[ií][oa]s?|abuel[oa]s?|amig[oa]s?|compa[nñ]er[oa]s?))"
OF_PAIN = r"(?:(?:este|esta|el|la|tant[oa]|mi|un|una) )?(?:mundo|vida|tierra|planeta|dolor|infierno|cuerpo|sufrimiento|agon[ií]a|miseria|tristeza|oscuridad|depresi[oó]n|miedo|pesadilla)"
SOMEWHERE = rf"en (?!{OF_PAIN}\b)|aqu[ií]\b|ah[ií]\b|all[aáií]\b|junt[oa]s?\b"
OF_LAUGHTER = (
    r"de (?:la |tanta )?(?:risa|verg[uü]enza|hambre|sed|sue[nñ]o|calor|fr[ií]o|aburrimiento|nervios|emoci[oó]n)\b"
)
DIE = rf"morir(?:me)?(?! {OF_LAUGHTER})"
LIVE = rf"(?:seguir viviendo|vivir)(?! (?:{WITH_SOMEBODY}\b|{SOMEWHERE}))"
DICE = (
    r"(?:contar(?:le|les)?|decir(?:le|les)?|(?<!\bno )(?<!\bnunca )digo|cuento|confesar(?:le|les)?|explicar(?:le|les)?)"
)
DICE_DE_SI = re.compile(
    rf"\b{DICE}\b.*\bque (?:yo )?(?:ya )?(?:me (?:quiero|voy a) (?:{DIE}|matar|suicidar)|(?:quiero|voy a|pienso) (?:{DIE}|matarme|suicidarme|quitarme la vida)|no quiero {LIVE}|tengo ganas de (?:{DIE}|matarme)|estoy suicida)\b"
)
ALSO_ASKED = (SAYS_OF_SELF, DICE_DE_SI)
SURE: tuple[tuple[re.Pattern[str], Verdict], ...] = (
    (OVER_CRIB, "violence"),
    (FETCHED, "crisis"),
    (FOR_ONE_DEAD, "crisis"),
    (FOR_ONE_GONE, "soft"),
    (BACK_THERE, "soft"),
    (HAS_ACCESS, "soft"),
)


def surely_read(sentence: Sentence, *, asks: bool) -> Verdict:
    """Give what the words of a sentence are as good as saying, or "none". A question asks about such things, but for how to tell somebody."""
    words = " ".join(sentence.written)
    if any(found.search(words) for found in ALSO_ASKED):
        return "crisis"
    if asks:
        return "none"
    if takes_others(words):
        return "violence"
    return next((verdict for found, verdict in SURE if found.search(words)), "none")
