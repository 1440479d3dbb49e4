"""Reading a typed age: adults only, and a stated age under the minimum holds."""

from __future__ import annotations

import re

from bot.rules.agreement import NO_WORDS, YES_WORDS
from bot.rules.days import MONTHS, WEEKDAY

WORDS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
SPELLED = re.compile(rf"\b({'|'.join(WORDS)})\b(?:[ -]({'|'.join(UNITS)})\b)?")
OLDEST, ADULT_AGE = 120, 18
SMALLEST_LOOSE = 10  # a smaller number is an age only where nothing follows it ("I'm 9"), not in "I'm 5 2"

HALF = r"(?: and a half| and one half| and 1/2| 1/2|½|\.5)?"
# What a number counts when it is not years of life: "im 5 foot 2", "im 10 mins late", "im 5 years sober".
OTHER_COUNT = (
    rf"(?!{HALF}[\s-]*(?:%|percent|weeks?|wks?|months?|mos?\b|min(?:ute)?s?\b|secs?\b|seconds?|hours?|hrs?|days?|nights?|mg|mcg|ml|th\b|st\b|nd\b|rd\b|"
    r"miles?|km|blocks?|steps?|on\b|out\b|of\b|lbs?|pounds?|kg|kilos?|stone|foot|feet|ft\b|inch|cm|'|\"|/|:|am\b|pm\b|times?|"
    r"(?:more )?questions?\b|more\s*(?:$|[?.!])|sessions?|pills?|drinks?|beers?|kids?|children|people|dollars|bucks|points?|cards?|credits?|(?:years?|yrs?)\b(?!\s*(?:$|[.,;!?]|old|of age|young|and\b|but\b|so\b))))(?![.,]?\d)"
)
STATED = re.compile(
    r"\b(?P<who>i'?m|i am|im|age[d]?|i (?:just |recently )?turned|just turned|turned|turning|only)\s+"
    rf"(?P<bent>(?:only |just |still |already |now |about |around |like |a |turning |turned )*)(?P<age>\d{{1,3}})\b{OTHER_COUNT}|"
    r"\b(?P<old>\d{1,3})[\s-]*(?:(?:years?|yrs?)[\s-]*(?:old|of age|young)|yo|y/o|y\.o|años|anos)\b"
)
# An age that is still to come: the visitor is a year younger.
MONTH = rf"{MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
TO_COME = (
    rf"(?:soon|tomorrow|(?:very )?shortly|(?:next|this coming|coming) \w+|(?:on|this) {WEEKDAY}|this (?:spring|summer|fall|autumn|winter)|"
    r"in (?:about |like )?(?:an?|one|two|three|four|five|six|a few|few|a couple(?: of)?|\d+) ?(?:more )?(?:days?|weeks?|wks?|months?|mths?|mos?|years?|yrs?)|"
    rf"(?:by|before|after|come) (?:the |my |next |this |early |mid |late |end of )*(?:spring|summer|fall|autumn|winter|christmas|new year|(?:birth|b)day|week|month|year|graduation|{MONTH})|"
    r"(?:when|once) (?:it'?s )?my (?:birth|b)day|"
    rf"(?:later )?in (?:the )?(?:spring|summer|fall|autumn|winter|new year|{MONTH})|on (?:the |my )?(?:\d|birthday|{MONTH})\w*)\b"
)
NOT_YET = re.compile(
    r"\b(?:turning|(?:i |to |gonna |i'?ll |will )turn|almost|nearly|close to|not quite|about to be|(?:gonna|going to|will|i'?ll|soon to) be|soon|going on)\s+"
    rf"(?:to be )?(?P<next>\d{{1,3}})\b{OTHER_COUNT}(?!,? today)|"
    rf"(?<!turned )(?<!was )\b(?P<then>\d{{1,3}}),? {TO_COME}"
)
TODAY = re.compile(r"\b(?:turn|turning|be) \d{1,3},? today\b")
OF_MINE = re.compile(
    r"\b(?:i'?m|i am|im) (?:(?:only|just|also|still|now|soon|about|gonna|going) )*(?:(?:to|going to|gonna|about to) )?(?:turning|turn|almost|nearly|close to|not quite|be|going on|soon)?\s?\d{1,3}\b[^.!?]*$|"
    r"\b(?:i turn|i will (?:be|turn)|i'?ll (?:be|turn)|i soon turn)\b[^.!?]*$"
)
NEAR = 40  # characters around an age that may say whose it is ("my daughter just turned 16")
SAYS_I = re.compile(r"(?:i'?m|i am|im|i (?:just |recently )?turned)\b")
# What stands before an age that is not the visitor's now: "since age 12", "when i turned 16", "treats me like im 12".
NOT_NOW = re.compile(
    r"\b(?:since|at(?: the)?|from|around|by(?: the)?|before|after|until|till|when|whenever|like|as if|as though|once|to the|that)\s+(?:i |the )?$|"
    r"\b(?:hace|desde hace|llevo|por|durante)\s+$"  # "llevo 15 años con ansiedad" counts years, not an age
)
RELATIVE = r"son|daughter|kid|child|teen(ager)?|brother|sister|niece|nephew|student|friend|cousin|grand\w+|mom|mum|mother|dad|father|parents?|husband|wife|partner|spouse|girlfriend|boyfriend"
ABOUT_SOMEBODY_ELSE = re.compile(
    r"\b(?:my|our|his|her|their|an?|the) \d{1,2}[\s-]*(?:years?|yrs?|yo)\b|"
    rf"\b(my|his|her|their|our)\s+(\w+\s+)?({RELATIVE})s?\b|\b(he|she|they)(?:'s|'re|s)?\b"
)
A_YEAR_OLD = re.compile(r"\b(?:i'?m|i am|im) an? $")
ABOUT = re.compile(r"\b(?:about|around|like)\b")
UNSURE_AGES = range(17, 20)  # "about 18" may be either
# What takes an age back or puts it off: "18 but not yet", "18, but only in june". An adult's age so near the minimum is asked again.
DOUBTED_AGES = range(18, 20)
DOUBTED = re.compile(
    r"\b(?:almost|nearly|not (?:yet|quite|until|till|really|there|officially|before)|yet|until|till|if|round(?:ed|ing)?(?: it)? up|soon|"
    r"(?:only|but|though|so) (?:in|on|by|after|before|from|when|once|next)|practically|basically|technically)\b"
)

SEX = r"(?:male|female|man|woman|guy|lady|m|f)"
LEAD = r"(?:yes,? |yeah,? |yep,? |s[íi],? |claro,? |i'?m |i am |im |i have |i got |have |tengo |age |aged |just |only |still |a )*"
# What may stand around an age and says nothing of it: "I told you, 70.", "me first, 45", "39 sir", "47, why?".
AROUND = (
    r"(?:(?:(?:i (?:already )?(?:told|said)(?: you)?(?: (?:already|that|before))?|(?:like|as) i (?:just |already )?(?:said|told you)|i said|me first|me|myself|my age(?: is)?|it'?s|it is|that'?s|that would be|"
    r"ok|okay|k|well|so|oh|um+|uh+|h+m+|sorry|sure|alright|all right|fine|hi|hello|hey|then|again|please|lol|for me|if you must know|still|now)\b)[,.:;! ]+)*"
)
BEHIND = r"(?:[,.;! ]+(?:(?:but |and |so )?why(?: do you (?:ask|need(?: (?:it|that|to know))?))?[?]*|sir|ma'?a?m|miss|mr|mister|buddy|dude|bro|please|pls|thanks|thank you|lol|haha|ok|okay|here|i (?:already )?(?:said|told you)(?: (?:already|that|before))?|for me|if you must know))*[.! ]*"
BARE = re.compile(
    rf"(?P<around>{AROUND}){LEAD}(?P<about>about |around |like |roughly |approximately |~ ?)?(?:{SEX}[ /,]*)?(?P<age>\d{{1,3}}){HALF}(?:[ -]?(?:(?P<years>years?|yrs?)(?![ -]?(?:old|young)| of age)|(?:years?|yrs?)(?:[ -]?old| of age| young))| yo| y/o| años| anos)?(?:[ /,]*{SEX})?(?P<behind>{BEHIND})"
)
# Who asks why, beside the age that was asked for, is told.
ASKS_WHY = re.compile(r"\bwhy\b[^.!]*[?.! ]*$")
# An age and a remark about it: "16 but my mom is here", "17 turning 18".
REMARKED = re.compile(rf"{LEAD}(?P<age>\d{{1,2}}){HALF},? (?:but|though|turning|going on|almost|nearly|if|so)\b.*")


def typed_age(text: str, *, asked: bool) -> int | None:
    """The visitor's own age in years, or None. Of several the lowest: an age to come makes nobody an adult.

    `asked` True: the age question stands, so a bare number ("45", "forty two") counts. Otherwise only a plain
    statement about the visitor does ("I'm 15").
    """
    plain = _plain(text)
    if TODAY.search(plain):
        return None
    ages = [*_to_come(plain, asked=asked), *_stated(plain)]
    if asked:
        if re.fullmatch(r"\d", plain):
            return None  # the number of a choice, not an age
        bare = BARE.fullmatch(plain) or REMARKED.fullmatch(plain)
        unsure = bare and bare.groupdict().get("about") and int(bare["age"]) in UNSURE_AGES
        if bare and not unsure and not _counts_else(bare) and not _doubted(int(bare["age"]), plain[bare.end("age") :]):
            ages.append(int(bare["age"]))
    return _plausible(min(ages)) if ages else None


def _counts_else(bare: re.Match[str]) -> bool:
    """Among other words a single figure may be that of a choice, and bare years may be years of anything ("well, 20 years")."""
    found = bare.groupdict()
    beside = f"{found.get('around') or ''}{found.get('behind') or ''}".strip(" .!")
    return bool(beside) and (int(bare["age"]) < SMALLEST_LOOSE or bool(found.get("years")))


def _stated(plain: str) -> list[int]:
    """The visitor's own ages as they are told."""
    ages = []
    for stated in STATED.finditer(plain):
        before, after = plain[: stated.start()], plain[stated.end() :]
        own = SAYS_I.match(stated[0]) is not None or A_YEAR_OLD.search(before)
        around = plain[max(0, stated.start() - NEAR) : stated.end() + NEAR]
        if NOT_NOW.search(before) or (ABOUT_SOMEBODY_ELSE.search(around) and not own):
            continue
        age = int(stated["age"] or stated["old"])
        if (ABOUT.search(stated["bent"] or "") and age in UNSURE_AGES) or _doubted(age, after):
            continue
        loose = (
            stated["age"] is not None and re.match(r"\s*(?:$|[.,;!?]|years?|yrs?|yo\b|y/o|and\b|but\b)", after) is None
        )
        if age >= SMALLEST_LOOSE or not loose:
            ages.append(age)
    return ages


def _doubted(age: int, after: str) -> bool:
    """Does what is said behind the age of a young adult take it back?"""
    return age in DOUBTED_AGES and DOUBTED.search(after) is not None


def _to_come(plain: str, *, asked: bool) -> list[int]:
    """Ages that the visitor has not reached yet, each a year less. Where nobody asked, only what says whose it is."""
    ages = []
    for found in NOT_YET.finditer(plain):
        before, age = plain[: found.start()], int(found["next"] or found["then"])
        around = plain[max(0, found.start() - NEAR) : found.end() + NEAR]
        mine = asked or (age > SMALLEST_LOOSE and OF_MINE.search(before + found[0]))
        if mine and not ABOUT_SOMEBODY_ELSE.search(around) and not NOT_NOW.search(before):
            ages.append(age - 1)
    return ages


def _plain(text: str) -> str:
    """Lower case, straight quotes, and ages in words as figures."""
    plain = text.casefold().replace("\u2019", "'").strip(" .!,")
    return SPELLED.sub(_figures, plain)


def _figures(words: re.Match[str]) -> str:
    tens = WORDS[words[1]]
    if words[2] is None:
        return str(tens)
    return str(tens + UNITS[words[2]]) if tens >= 20 else words[0]  # noqa: PLR2004 - twenty one ...


def _plausible(age: int) -> int | None:
    return age if 1 <= age <= OLDEST else None


BORN = re.compile(r"(?:i was |i'?m |i am |in )*(?:born )?(?:in |on )?(?:[a-z0-9 ,./-]{0,20}\b)?19[2-9]\d")
# Whole answers to "are you 18 or older?" without an age.
ADULT_WHOLE = re.compile(
    rf"(?:(?:yes|yeah|yep|i'?m|i am|im|well|oh),? )*(?:(?:way|much|far|a lot|long|quite a bit) )?(?:older|above|over)(?: than (?:that|18))?|"
    r"(?:(?:yes|i'?m|i am|im),? )*(?:(?:a |an )?(?:senior citizen|retiree|pensioner|legal|grandma|grandpa|grandmother|grandfather|granny)|retired)|"
    r"(?:(?:yes|i'?m|i am|im),? )*(?:in )?(?:my |the )?(?:(?:early|mid|middle|late)[ -])*(?:[2-9]0'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|"
    rf"> ?(?:17|18)|18 ?\+|(?:{YES_WORDS}|correct|of course|obviously|surely|certainly|absolutely|definitely|sure am|i (?:sure )?am|yes i am)"
    r"(?:,? (?:i am|i'?m|an? adult|sir|ma'?a?m|please|claro|obviously|of course|over 18|18))*"
)
MINOR_WHOLE = re.compile(
    rf"(?:{NO_WORDS}|not yet|no i'?m not|i'?m not|i am not|< ?18)(?:,? (?:not yet|yet|sir|ma'?a?m|i'?m not|i am not))*"
)
UNDER = r"(?:under|below|younger than|less than|not(?: yet)?(?: over| above)?)"
# The noun, not what is said of a thing: "minor depression", "it's a minor issue", "it's minor".
A_MINOR = (
    r"(?<!'s )(?<!its )(?<!very )(?<!pretty )(?:a )?minor"
    r"(?=\s*(?:$|[.,;!?]|(?:and|but|so|or|here|too|still|now|if|in|at|under|yes|please|sorry|child|unfortunately|legally)\b))"
)
MINOR = re.compile(
    rf"\b(?:{A_MINOR}|underage|under age|{UNDER} (?:18|an adult|old enough|of age|grown|quite 18)|18 (?:and|or) (?:under|younger|below)|teen(?:ager)?|(?:in|at) high ?school|high ?school(?:er)?)\b"
)
ADULT = re.compile(
    r"\b(?:(?<!young )adult|(?:over|above|older than) (?:18|21|that)|(?:18|21) ?(?:or|and|\+) ?(?:older|over|up|above)|of (?:legal )?age|old enough(?! to)|grown(?:-up| up)?)\b|18 ?\+"
)
# What says that such a statement is about somebody or something else, and what turns or shifts it: then it is asked again.
OTHERS = (
    r"with|my|our|your|his|her|he|she|they|their|for|was|were|had|have|has|when|since|after|left|teach\w*|taught|work\w*|"
    r"graduat\w*|finish\w*|counsell?or|nurse|coach|mother|mom|mum|father|dad|parents?"
)
OF_OTHERS = re.compile(rf"\b(?:{OTHERS}|not|\w+n'?t)\b|\?")
SHIFTED = re.compile(
    rf"\b(?:{OTHERS}|not|\w+n'?t|never|almost|nearly|soon|about to|gonna|going to|will|until|till|if|be|close to|yet|turn(?:s|ing)?|feel\w*|felt|(?:so|get|getting|got) over)\b|\?"
)
NOT_A_MINOR = re.compile(
    r"(?:(?:no|yes|nope|well),? )*(?:i'?m|i am|im) (?:not|no longer) (?:a minor|minor|underage|under age|under 18|below 18|a teen(?:ager)?)(?: any ?more)?"
)
NOT_ADULT = re.compile(rf"\b{UNDER} (?:18|an adult|old enough|of age|grown)\b")


def says_group(text: str) -> str | None:
    """'adult' or 'minor' from an answer without a number to the age question, or None. What could be either is asked again."""
    plain = _plain(text)
    if NOT_A_MINOR.fullmatch(plain) or BORN.fullmatch(plain) or ADULT_WHOLE.fullmatch(plain):
        return "adult"  # a year of birth that leaves no doubt in any year to come, or the plain word
    if MINOR_WHOLE.fullmatch(plain):
        return "minor"
    if re.search(r"\d", re.sub(r"\b(?:18|21)\b", " ", plain)) or NOT_YET.search(plain) or TODAY.search(plain):
        return None
    denied = NOT_ADULT.sub(" ", plain)
    if MINOR.search(plain):
        return "minor" if not OF_OTHERS.search(denied) else None
    return "adult" if ADULT.search(plain) and not SHIFTED.search(plain) else None


# "Yes he's 50" where a request for somebody else stands: the yes is the answer, the age says no less.
YES_AND_OLDER = re.compile(
    rf"(?:{YES_WORDS}|of course|correct),? (?:(?:he|she|they)(?:'?s|'?re| is| are)|my \w+(?:'s| is)) (?:already |over |about |now )?"
    r"(?P<age>\d{2})(?:[ -]?(?:years?|yrs?)(?:[ -]old)?| yo)?"
)
OLD = r"(?:[ -]?(?:years?[ -]?old|years? of age|years? young|yrs? old|yo|y/o))"
GOES_ON = r"(?:$|[.,;!?]|(?:and|but|so|can|could|how|what|is|am|do|where|when|who|looking|interested|here) )"
TOLD_PLAINLY = re.compile(
    rf"\b(?:i'?m|i am) (?P<age>\d{{2}}){OLD}?(?: (?:though|now|already|by the way|btw|myself|here))*\s*{GOES_ON}"
)
# The same where the age is all that is told, or where it is only said to lie above: "31 years old", "I'm over 18".
ALONE = re.compile(
    rf"(?:(?:hi|hello|hey|ok|okay|yes|well|and|so|btw)[,. ]+)*(?:(?:a|aged?) )?(?P<age>\d{{2}})(?:{OLD}(?: (?:{SEX}|here|btw))*| ?{SEX} here)[.! ]*"
)
# A greeting with a name and the age, or the age with who one is: "hi, im Rosa, 29", "hello, Dan here, 45 years old", "i am a 52 year old man with questions".
GREETED = re.compile(
    rf"(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening))(?: there)?[,.! ]+)(?:(?:i'?m|i am|my name is|this is|it'?s) )?[^\W\d_]+(?: here)?[, ]+(?:(?:and|i'?m|i am|age[d]?) )*(?P<age>\d{{2}})(?:{OLD}| ?{SEX}\b)*(?: here)?\s*{GOES_ON}|"
    rf"(?:(?:hi|hello|hey|so|ok|well|yes)[,. ]+)*(?:i'?m|i am|im) an? (?P<of>\d{{2}}){OLD}? {SEX}\b"
)
ABOVE = re.compile(
    rf"(?:(?:hi|hello|hey|ok|okay|yes|yeah|well|and|so|also|btw|but|oh|no)[,. ]+)*(?:i'?m|i am) (?:(?:well|way|far|much|already|definitely|clearly|certainly|obviously|of course) )*"
    rf"(?:(?:over|above|older than|past) (?:the age of )?(?P<age>\d{{2}})|(?P<from>\d{{2}}) (?:or|and) (?:over|older|up|above)|an adult)(?: (?:though|now|already|by the way|btw|too))*\s*{GOES_ON}"
)
ASKS_FIRST = re.compile(
    r"(?:and |so |but |hi |hello )*(?:am|is|are|can|could|do|does|should|would|will|what|why|how|when|where|who|which)\b(?! i'?m)"
)
ASKS_THEN = re.compile(
    r"\b(?:is (?:it|that|this)|are (?:you|there)|(?:can|could|may|should|do|would) (?:i|we|he|she|they|you|my)|does|how|what|when|where|which|who|wonder\w*|whether)\b"
)
# What such a message is understood as where it asks nothing.
ASKS_OF_AGE = frozenset({"faq.age", "oos", "system.clarify", "social.chitchat", "advice.should_i"})
# An age that is called a slip of the finger, with the one that was meant: it opens nothing by itself.
SLIP = re.compile(
    r"(?:.*\b(?:typo|mistyped?|misspell?ed|mistake|oops+|whoops|slip|fat[- ]finger\w*|wrong (?:age|number|key))\b.*\d.*|"
    r".*\bi meant(?: to (?:say|type|put|write))? (?:i'?m |i am )?\d{1,3}\b.*|(?:no,? )?(?:i'?m|i am|it'?s)? ?\d{1,3},? (?:and )?not \d{1,3}\b.*)"
)


def yes_for_another(text: str, minimum_age: int) -> bool:
    """A plain yes with the age of the adult for whom a consultation is asked. The age alone would be no answer about the visitor."""
    found = YES_AND_OLDER.fullmatch(_plain(text))
    return found is not None and int(found["age"]) >= minimum_age


# Where a child is spoken of too, nobody knows yet who takes the check: then the age is asked.
OF_A_CHILD = re.compile(r"\b(?:sons?|daughters?|kids?|child(?:ren)?|teen\w*|boys?|girls?|nieces?|nephews?|brothers?|sisters?|students?|grand(?:son|daughter|child|kid)\w*|minors?|pupils?)\b")  # fmt: skip


def told_adult(text: str, minimum_age: int) -> bool:
    """An adult's age told in passing, so plainly that it need not be asked ("take the check please, I am 67", "31 years old", "I'm over 18")."""
    plain, told = _plain(text), typed_age(text, asked=False)
    if OF_A_CHILD.search(plain):
        return False
    if above := ABOVE.match(plain):
        if DOUBTED.search(plain[above.end() :]):
            return False
        return int(above["age"] or above["from"] or minimum_age) >= minimum_age and (told or minimum_age) >= minimum_age
    if greeted := GREETED.match(plain):
        age = int(greeted["age"] or greeted["of"])
        return minimum_age <= age <= (told or age) and not _doubted(age, plain[greeted.end() :])
    found = ALONE.fullmatch(plain) or TOLD_PLAINLY.search(plain)
    return found is not None and minimum_age <= int(found["age"]) == (told or typed_age(text, asked=True))


def only_tells_age(text: str, intent: str, minimum_age: int) -> bool:
    """Is an adult's age told and nothing asked ("I am 79", "im 44 though, for me")? Such a one is not told what holds for the young."""
    asks = "?" in text or ASKS_FIRST.match(text.casefold()) or ASKS_THEN.search(text.casefold())
    return not asks and intent in ASKS_OF_AGE and told_adult(text, minimum_age)


def is_age_slip(text: str) -> bool:
    """Does the text take back an age as mistyped ("typo im 41", "i am 41 not 14")?"""
    return SLIP.fullmatch(_plain(text)) is not None
