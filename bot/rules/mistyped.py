"""Addresses and numbers with a slip of the finger: what was probably meant is asked, and what is missing is said. Only what is told for certain is put in by itself: words said to be one, and the digits of a number."""

from __future__ import annotations

import re

from bot.rules.agreement import agreement
from bot.rules.commands import lowered
from bot.rules.distance import within
from bot.rules.typed_names import SMALL_WORDS, STATES

PROVIDERS = ("gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com")
SLIPPED_DOMAINS = frozenset(
    "gmial.com gmai.com gamil.com gmal.com gnail.com gmaill.com gmail.co hotmial.com hotmal.com hotmai.com yaho.com yahooo.com yhaoo.com yahoo.co outlok.com outloo.com iclod.com".split()
)
# What is no top-level domain, with the one that was meant.
ENDINGS = {
    **dict.fromkeys("con cim comm cmo ocm vom xom coom".split(), "com"),
    **dict.fromkeys("nte ner".split(), "net"),
    **dict.fromkeys("rog ogr".split(), "org"),
    **dict.fromkeys("eud ed edi".split(), "edu"),
}  # fmt: skip
ADDRESS = re.compile(r"(?<![^\s<(:,;])(?P<local>[\w.+-]+)@(?P<domain>[a-z0-9-]+(?:\.[a-z0-9-]+)*)", re.IGNORECASE)
# "jo at gmail": the provider alone says the rest.
AT_PROVIDER = re.compile(
    r"(?:(?:it'?s|its|my|e-?mail|address|is|sure|ok|yes)[,: ]+)*(?P<local>[\w.+-]+) at (?P<provider>gmail|yahoo|hotmail|outlook|icloud|aol)(?:(?:\.| dot )?com)?[.! ]*",
    re.IGNORECASE,
)
# "Jo at example.org" may be somebody at work, or a help line: it is asked only where it is said to be an address.
AT_DOMAIN = re.compile(
    r"(?:(?:it'?s|its|sure|ok|yes)[,: ]+)*(?:my |the )?(?:e-?mail(?: address)?|address)(?: is|'?s|:) (?P<local>[\w.+-]+) at (?P<domain>(?:[\w-]+\.)+(?:com|net|org|edu|gov|us))[.! ]*",
    re.IGNORECASE,
)
KEEPS_AS_TYPED = re.compile(
    r"(?:(?:no|nope|nah|but)[,. ]+)*(?:it'?s|its|it is|that'?s|thats|that is|mine is|the first (?:one )?(?:is|was))(?: (?:really|actually))? (?:right|correct|fine|good|ok|okay|what i (?:meant|typed)|as (?:i )?typed|my (?:real )?(?:address|e-?mail))[.! ]*"
)
NUMBERS = re.compile(r"(?<!\d)(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)")
NEITHER = re.compile(
    r"(?:(?:sorry|well|um+|no|but|honestly|actually)[,. ]+)*(?:none|neither|(?:i )?(?:(?:have )?no|no have|not have)(?: an?| any)? (?:phone|cell|number|e-?mail)(?: (?:or|and|nor) (?:an? )?(?:phone|cell|number|e-?mail))?(?: please)?|"
    r"i (?:don'?t|do not|dont) (?:have|own) (?:one|any|either|anything like that)|i (?:don'?t|do not|dont) (?:have|own|use) (?:(?:an?|any|my own) )?(?:phone|cell|number|mobile|e-?mail)(?: (?:phone|number|address))?(?: (?:right now|at the moment|anymore|any more))?)[.! ]*"
)
SURE = 2  # letters between a mistyped provider and the one that was meant
ONLY_PROVIDER = re.compile(
    r"(?:(?:oops+|sorry|i meant?|meant|it'?s|its|oh|no|yes|yeah|wait|at|should be|with|typo|um+)[,.: ]+)*@?(?P<domain>[a-z0-9-]+)(?:(?:\.| dot )(?P<ending>[a-z]+))?[.! ]*",
    re.IGNORECASE,
)
DIGIT_WORDS = {word: str(digit) for digit, word in enumerate("zero one two three four five six seven eight nine".split())} | {"oh": "0", "o": "0"}  # fmt: skip
ROUND = {"hundred": "00", "thousand": "000"}  # only at the end: "one hundred five" is another number
TIMES = {"double": 2, "triple": 3}
DIGIT = rf"(?:{'|'.join(DIGIT_WORDS)}|\d+)"
TWICE = re.compile(rf"\b(?P<times>double|triple) (?P<digit>{DIGIT})\b", re.IGNORECASE)
SPOKEN = re.compile(
    rf"\b(?:(?:double|triple) )?{DIGIT}(?:[ .,-]+(?:(?:double|triple) )?{DIGIT}\b){{2,}}+(?:[ .,-]+(?:{'|'.join(ROUND)})\b(?![ .,-]+(?:and )?(?:{DIGIT}|ten|eleven|twelve|[a-z]+t(?:een|y))\b))?+(?![ .,-]+(?:{'|'.join(ROUND)})\b)",
    re.IGNORECASE,
)
SHORTEST, WHOLE, LONGEST = 5, 10, 13  # digits of what was meant as a phone number here
WORDS_BESIDE = 5


def is_slipped(domain: str) -> bool:
    """Is this the domain of an address that nobody has, but for a slip of the finger?"""
    return domain in SLIPPED_DOMAINS or domain.rpartition(".")[2] in ENDINGS


def guessed_address(text: str) -> str | None:
    """The address that was probably meant by a mistyped one, to be asked; None where nothing is slipped, or it could be several."""
    if told := AT_PROVIDER.fullmatch(" ".join(text.split())):
        return f"{told['local']}@{told['provider'].casefold()}.com"
    if told := AT_DOMAIN.fullmatch(" ".join(text.split())):
        return f"{told['local']}@{told['domain'].casefold()}"
    found = ADDRESS.search(text)
    if found is None:
        return None
    domain = found["domain"].casefold().strip(".-")
    head, dot, ending = domain.rpartition(".")
    mended = f"{head}.{ENDINGS[ending]}" if dot and ending in ENDINGS else domain if dot else f"{domain}.com"
    if mended not in PROVIDERS and (mended in SLIPPED_DOMAINS or not dot):
        near = [provider for provider in PROVIDERS if within(mended, provider, SURE)]
        mended = near[0] if len(near) == 1 else ""
    return f"{found['local']}@{mended}" if mended and mended != domain else None


def takes_guess(text: str, guess: str) -> bool:
    """Is this the yes to "did you mean ...?": a plain one, or the provider named alone ("oops gmail")?"""
    if agreement(text):
        return True
    found = ONLY_PROVIDER.fullmatch(" ".join(text.split()))
    domain = guess.partition("@")[2]
    said = None if found is None else f"{found['domain']}.{found['ending'] or domain.rpartition('.')[2]}".casefold()
    return said == domain


def as_typed(text: str) -> str:
    """The whole address as it was typed, to be kept where the guess is turned down; empty where it was none."""
    found = ADDRESS.search(text)
    return found[0] if found and "." in found["domain"] else ""


def keeps_as_typed(text: str) -> bool:
    """Is the address that looked mistyped said to be right?"""
    return KEEPS_AS_TYPED.fullmatch(lowered(text)) is not None


# "Joan hill all one word at gmail dot com": two words, and none in front of them but these; with any other the address is asked.
ONE_LEAD = r"(?:ok|okay|sure|yes|yeah|no|sorry|oh|hi|hello|hey|hmm?|um+|actually|correct|new|spelled|so|well|and|but|please|just|use|try|i'?m|mine is|it'?s|it is|that'?s|(?:my |the )?(?:e-?mail|address|mail)(?: address)?(?: is|'?s|:)?)"
NO_PART = rf"(?:{ONE_LEAD}|my|the|mine|is|was|be|to|at|by|on|with|for|or|not|me|send|write|put|take|make|reach|have|all|as|in|one)"
ONE_WORD = re.compile(
    rf"(?P<lead>(?:{ONE_LEAD}[,.: ]+)*)(?P<words>(?!{NO_PART}\b)[a-z]+ (?!{NO_PART}\b)[a-z]+),? (?:(?:that'?s|it'?s|as|in|all) )*one word,? (?P<rest>(?:at |@).+)",
    re.IGNORECASE,
)
# Behind anything else that is told ("book me, my email is ...") only these words say surely where the address begins.
THEN_OWN = re.compile(r"(?:[,.;:!?]|\band) +(?=my (?:e-?mail|mail)(?: address)?(?: is|'?s|:) )", re.IGNORECASE)


def as_told(text: str) -> str:
    """The text with what is told for certain put as it is read: an address said to be one word, and a number in words."""
    return in_digits(as_one_word(with_signs(text)))


# "ana(at)gmail.com", "ana [at] gmail [dot] com": a sign in brackets stands for itself.
BRACKETED = re.compile(r" ?[(\[{<] ?(?P<sign>at|@|dot) ?[)\]}>] ?", re.IGNORECASE)


def with_signs(text: str) -> str:
    """The text with the signs of an address that are named in brackets; as it is where they make no address."""
    signed = BRACKETED.sub(lambda found: "." if found["sign"].casefold() == "dot" else "@", text)
    address = ADDRESS.search(signed)
    return signed if address is not None and "." in address["domain"] else text


def as_one_word(text: str) -> str:
    """The text with the words of an address that are said to be one written as one; not with a small word among them ("yup joan one word"), which may be none of them."""
    plain = text.strip()
    starts = (0, *(before.end() for before in THEN_OWN.finditer(plain)))
    found = next((told for start in starts if (told := ONE_WORD.fullmatch(plain, start))), None)
    if found is None or not (SMALL_WORDS | STATES).isdisjoint(found["words"].casefold().split()):
        return text
    return f"{plain[: found.start()]}{found['lead']}{found['words'].replace(' ', '')} {found['rest']}"


def has_neither(text: str) -> bool:
    """Has the visitor no phone, or no address?"""
    return NEITHER.fullmatch(lowered(text)) is not None


def several_numbers(text: str) -> bool:
    """Are two phone numbers told, or one with another ending, and none of them taken back?"""
    digits = {re.sub(r"\D", "", found[0])[-WHOLE:] for found in NUMBERS.finditer(text)}
    other_end = re.search(r"\d{4},? or (?:maybe )?\d{4}(?!\d)", text) is not None
    return (len(digits) > 1 or (bool(digits) and other_end)) and re.search(
        r"\b(?:not|instead|wrong|old)\b", text
    ) is None


def in_digits(text: str) -> str:
    """A whole phone number that is told in words ("nine one nine 555 0188") in digits; other numbers stay words."""
    return SPOKEN.sub(lambda run: _spoken(run[0]), text)


def _digits(run: str) -> str:
    """The digits of a run of number words, however many they are."""
    told = TWICE.sub(lambda found: " ".join([found["digit"]] * TIMES[found["times"].casefold()]), run)
    return "".join((DIGIT_WORDS | ROUND).get(word.casefold(), word) for word in re.findall(r"[^\W\d_]+|\d+", told))


def _spoken(run: str) -> str:
    """The digits of a run of number words, where they make a whole number; else the run as it is."""
    digits = _digits(run)
    whole = digits[1:] if len(digits) == WHOLE + 1 and digits.startswith("1") else digits
    words = re.search(r"[^\W\d_]", run)
    return whole if words and len(whole) == WHOLE else run


def with_zeros(text: str) -> str:
    """A phone number with the letters O and l in it as the digits they stand for, and with its digits where it is told in words."""
    text = in_digits(text)
    if "@" in text or sum(sign.isdigit() for sign in text) < WHOLE - 3:
        return text
    return re.sub(r"(?<=[\d-])[lI](?=[\d-]|\b)", "1", re.sub(r"(?<=[\d-])[oO](?=[\d-]|\b)|\b[oO](?=\d)", "0", text))


# "Call me @ 5" and "@ work" are no addresses; "ann@" and "ann @ example.com" were meant as such.
MEANT_AS_ADDRESS = re.compile(r"\S@|@ ?[^\W\d_]\S*\.[a-z]", re.IGNORECASE)


def has_address(text: str) -> bool:
    """Is something in the text that was meant as an e-mail address, whole or not?"""
    return MEANT_AS_ADDRESS.search(text) is not None


def digits_told(text: str) -> int | None:
    """How many digits a text has that was meant as a phone number and is none; None where it was not meant so, or has as many as it should."""
    text = SPOKEN.sub(lambda run: _digits(run[0]), text)
    digits = sum(sign.isdigit() for sign in text)
    words = re.findall(r"[^\W\d_]{2,}", text)
    meant = not has_address(text) and "+" not in text and len(words) <= WORDS_BESIDE
    groups = re.findall(r"\d[\d\s().-]*", text)
    return digits if meant and len(groups) == 1 and SHORTEST <= digits <= LONGEST and digits != WHOLE else None
