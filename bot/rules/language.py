"""Is a short text Spanish, Portuguese or French, does it ask for Spanish, or excuse its English? The answers to questions are English; help and the way to it are told in Spanish too."""

from __future__ import annotations

import re

from bot.rules.commands import plainly

COMMON = frozenset(
    "a al algo alguien ahora año años así ayuda bien buenas buenos casi cita como con cómo cuándo cuando cuánto cuanto cuesta de del desde "
    "día dia días dias dónde donde dos el ella en entiendo entre es ese esa eso esta está están estan estar estoy este esto español "
    "favor fue gracias ha hablar hablo habla hablan hace hacer hasta hay hola información informacion inglés ingles la las le les lo los "
    "más mas me mi mis miedo mucho mucha muchas muy nada necesito ni no nos noches o para pero persona por porque pregunta puede pueden "
    "puedo que qué quien quién quiere quiero quisiera sabe saber se ser si sí siento sin sobre solo sólo son soy su sus también tengo tiene "
    "tienen todo todos todas trabajo tu un una unos usted ustedes vez vida ya yo y dice dicen cosas voces esposo esposa marido hijo hija hijos morir vivir muero muere murió murio perdí perdi hambre asustado asustada triste llorar falleció fallecio duele duelen dolor cabeza seguir voy".split()
)
SHARED = frozenset(
    {"a", "dice", "me", "no", "o", "es", "he", "ha", "solo", "y", "al", "sin", "son", "dos", "yo", "con"}
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
NO_ENGLISH = re.compile(
    r"(?:(?:hola|perd[oó]n|disculpe?n?|lo siento|sorry),? )*(?:yo )?(?:no|casi no) (?:hablo|entiendo|s[eé]|escribo)(?: (?:muy|mucho|bien|nada|de|el|tanto))* ingl[eé]s(?: (?:muy|bien|mucho|nada|perd[oó]n|por favor))*"
)
# Portuguese and French: words of that language and no other, and what may stand between them.
OTHERS = (
    (frozenset("não nao você voce vocês voces quanto custa quero gostaria tem tenho ansiedade tratamento obrigado obrigada bom boa olá oi eu meu minha seu sua estou está fala falam falo portugues português inglês ingles onde fica quando isso funciona muito fazer "
               "preciso pode podem posso ajuda ajudar consulta remédio remedio quantas vezes sessões sessoes plano saúde saude brasileiro brasileira dói doi medo tudo bem uma um é são sao efeitos colaterais dirigir depois preço entendo entendi".split()),
     frozenset("o a os as de do da dos das no na em e por favor para com sem que se me como mais ou sobre la clínica clinica".split())),
    (frozenset("bonjour bonsoir salut merci je vous nous comment combien coûte coute parlez parle français francais anglais anxiété anxiete voudrais veux peux puis besoin traitement séance seance plaît plait quel quelle quels quelles pourquoi où sont suis avec "
               "mais ça ca marche rendez médecin medecin effets secondaires prix chez après apres conduire une des les est votre désolé désolée desole mauvais".split()),
     frozenset("le la l de d du un et en à a ai c j n s t qu que qui ce ne pas on il elle tu mon ma mes si non oui y sur pour".split())),
)  # fmt: skip
NOT_ALONE = frozenset(
    "bom boa oi tem plano um eu est prix des mais ca une comment consulta quando salut sont les remedio".split()
)  # English, Spanish or a name as well
GREETINGS = frozenset(
    "bonjour bonsoir olá obrigado obrigada".split()
)  # of another language also where they stand alone
AT_LEAST = 0.75  # of the words
MANNER = r"(?:(?:so|very|really|too|that|quite|still|just|a bit|a little|not|no) )*"
POOR = r"(?:good|bad|poor|great|perfect|well|broken|little|weak|limited|fluent|basic|terrible|best)"
LITTLE_ENGLISH = re.compile(
    r"(?:(?:hi|hello|hey|ok|and|but|i am|i'?m|im|so|very|please|yes|no|oh) )*(?:"
    rf"(?:(?:sorry|excuse(?: me)?|pardon|forgive(?: me)?|apologies) )+(?:for )?my {MANNER}(?:{POOR} )?english(?: (?:is|it'?s) {MANNER}{POOR})?|"
    rf"my english (?:(?:is|it'?s|its) )?{MANNER}{POOR}|english (?:is )?not (?:is )?my (?:first|native|mother|main) (?:language|tongue)|"
    rf"(?:i (?:am |'?m )?(?:{MANNER}){POOR} (?:in|at|with|on) english)|(?:i )?(?:only )?(?:speak|write|know|have) {MANNER}(?:bad|poor|broken|simple|basic|limited) english"
    r")(?: (?:sorry|please|excuse me|pardon|thanks|thank you|ok)| (?:i am|i'?m|im|i come|we are) (?:from )?\w+(?: \w+)?| is (?:that|this|it) (?:ok|okay|a problem|fine))*"
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


def other_language(text: str) -> bool:
    """Is the text Portuguese or French, by nearly all of its words and one or more that are of no other language?"""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if len(words) == 1:
        return words[0] in GREETINGS
    return any(
        bool((own & set(words)) - NOT_ALONE) and sum(word in own | between for word in words) >= AT_LEAST * len(words)
        for own, between in OTHERS
    )


def excuses_english(text: str) -> bool:
    """Does somebody excuse his English, and nothing else ("my english not good sorry")?"""
    return LITTLE_ENGLISH.fullmatch(plainly(text)) is not None


def has_no_english(text: str) -> bool:
    """Is nothing told, in Spanish, but that the writer speaks little English?"""
    return NO_ENGLISH.fullmatch(plainly(text)) is not None
