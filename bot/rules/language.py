"""Is a short text Spanish, or does it ask for Spanish? The answers to questions are English; help and the way to it are told in Spanish too."""

from __future__ import annotations

import re

COMMON = frozenset(
    "a al algo alguien ahora año años así ayuda bien buenas buenos casi cita como con cómo cuándo cuando cuánto cuanto cuesta de del desde "
    "día dia días dias dónde donde dos el ella en entiendo entre es ese esa eso esta está están estan estar estoy este esto español "
    "favor fue gracias ha hablar hablo habla hablan hace hacer hasta hay hola información informacion inglés ingles la las le les lo los "
    "más mas me mi mis miedo mucho mucha muchas muy nada necesito ni no nos noches o para pero persona por porque pregunta puede pueden "
    "puedo que qué quien quién quiere quiero quisiera sabe saber se ser si sí siento sin sobre solo sólo son soy su sus también tengo tiene "
    "tienen todo todos todas trabajo tu un una unos usted ustedes vez vida ya yo y".split()
)
SHARED = frozenset(
    {"a", "me", "no", "o", "es", "he", "ha", "solo", "y", "al", "sin", "son", "dos", "yo"}
)  # English or slang as well
ALONE = frozenset({"ya"})  # English slang where it is the only word
SLANG = re.compile(
    r"\b(?:see|love|thank|hear|got|tell|told|miss|catch|text|call|with|for|to|did|do|are|can|what|how) ya\b"
)  # "see ya"
PARTICLES = frozenset({"de", "del", "la", "las", "los", "el"})  # in names of people and places too
ENGLISH = frozenset(
    "i i'm im my you your it the an is are was be to of in on and or but for with not don't dont do does did have how what why when where who which can could will would should "
    "yes hello hi thanks thank please okay that this there much if so want need feel "
    "many more most less few several half all every each both never always often sometimes mostly rarely nearly almost about day days week weeks month time times today tonight tomorrow yesterday morning night "
    "see bye goodbye later good great fine bad very just only really too also still again now then here nothing something anything maybe because been had has get got go going know think help say said tell "
    "they we she him her our their my any some other first last next new old one two three four five six seven".split()
)
ASKING = 14  # words: a longer message asks something else besides
ENOUGH = 0.4
ASKS_FOR_SPANISH = re.compile(
    r"\b(?:speaks?|talk(?:s|ing)?|have|available|understands?|in|any|translate|translation|prefer)\b(?: \w+){0,4} (?:spanish|espa[nñ]ol|castellano)\b"
    r"|^(?:spanish|espa[nñ]ol)(?: please)?[?.! ]*$|\bno (?:english|speak english)\b|\bhola\b.*\benglish\b|\b(?:speak|know|understand) (?:only |just |very )?(?:a )?(?:little|bit of) english\b|\b(?:don'?t|do not|not) (?:really )?speak (?:much |good |any )?english\b",
    re.IGNORECASE,
)


ASKS_FOR_ENGLISH = re.compile(
    r"(?:(?:ok|k|si|sí|yes|no|in|en|please|then|speak|use|switch to|i speak|i know|inglés|ingles) )*(?:english|inglés|ingles)(?: (?:please|ok|is (?:ok|okay|fine|good)|then|por favor))*"
)


def is_spanish(text: str) -> bool:
    """True when enough of the words are common Spanish ones, and at least one of them is nothing else."""
    words = re.findall(r"[^\W\d_]+", SLANG.sub(" you", text.casefold()))
    known = [word for word in words if word in COMMON]
    nothing = SHARED | PARTICLES | (ALONE if len(words) == 1 else frozenset())
    return bool(set(known) - nothing) and len(known) >= ENOUGH * len(words)


def is_english(text: str) -> bool:
    """True when a common English word is in the text, or English is asked for. A single word may be neither ("supongo", "911"): then the language stays as it was."""
    if ASKS_FOR_ENGLISH.fullmatch(" ".join(re.findall(r"[^\W\d_]+", text.casefold()))):
        return ASKS_FOR_SPANISH.search(text) is None
    return not ENGLISH.isdisjoint(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.casefold().replace("\u2019", "'")))


def wants_spanish(text: str) -> bool:
    """The text is Spanish, or asks in English for Spanish."""
    return is_spanish(text) or (len(text.split()) <= ASKING and ASKS_FOR_SPANISH.search(text) is not None)
