"""Reading a typed age: adults only, and a stated age under the minimum holds."""

from __future__ import annotations

import re

from bot.rules.age_words import (
    A_YEAR_OLD,
    ABOUT,
    ABOUT_SOMEBODY_ELSE,
    ADULT,
    ADULT_WHOLE,
    BARE,
    BORN,
    CHECK_AND_AGE,
    JOKES,
    MINOR,
    MINOR_WHOLE,
    NEAR,
    NOT_A_MINOR,
    NOT_ADULT,
    NOT_NOW,
    NOT_YET,
    OF_MINE,
    OF_OTHERS,
    OLD,
    OTHER_COUNT,
    RELATIVE,
    REMARKED,
    SAYS_I,
    SEX,
    SHIFTED,
    STATED,
    SUPPOSES,
    TODAY,
    in_figures,
    told_plainly,
)
from bot.rules.agreement import YES_WORDS
from bot.rules.born import born_minor
from bot.rules.for_myself import wants_first
from bot.rules.typed_names import SMALL_WORDS, STATES

OLDEST, ADULT_AGE = 120, 18
SMALLEST_LOOSE = 10  # a smaller number is an age only where nothing follows it ("I'm 9"), not in "I'm 5 2"
UNSURE_AGES = range(17, 20)  # "about 18" may be either
# What takes an age back or puts it off: "18 but not yet", "18, but only in june". An adult's age so near the minimum is asked again.
DOUBTED_AGES = range(18, 20)
DOUBTED = re.compile(
    r"\b(?:almost|nearly|not (?:yet|quite|until|till|really|there|officially|before)|yet|until|till|if|round(?:ed|ing)?(?: it)? up|soon|"
    r"(?:only|but|though|so) (?:in|on|by|after|before|from|when|once|next)|practically|basically|technically)\b"
)
# Who asks why, beside the age that was asked for, is told.
ASKS_WHY = re.compile(r"\bwhy\b[^.!]*[?.! ]*$")


def typed_age(text: str, *, asked: bool) -> int | None:
    """The visitor's own age in years, or None. Of several the lowest: an age to come makes nobody an adult.

    `asked` True: the age question stands, so a bare number ("45", "forty two") counts. Otherwise only a plain
    statement about the visitor does ("I'm 15").
    """
    plain = told_plainly(text)
    if TODAY.search(plain):
        return None
    ages = [*_to_come(plain, asked=asked), *_stated(plain), *born_minor(plain, asked=asked)]
    if asked:
        if re.fullmatch(r"\d", plain):
            return None  # the number of a choice, not an age
        bare = BARE.fullmatch(plain) or REMARKED.fullmatch(plain)
        unsure = bare and bare.groupdict().get("about") and int(bare["age"]) in UNSURE_AGES
        if bare and not unsure and not _counts_else(bare) and not _doubted(int(bare["age"]), plain[bare.end("age") :]):
            ages.append(int(bare["age"]))
        if (beside := _beside_check(plain)) is not None and beside not in DOUBTED_AGES:
            ages.append(beside)
    return _plausible(min(ages)) if ages else None


def _beside_check(plain: str) -> int | None:
    """The bare number beside the wish for the check, and nothing else ("ok lets do it, 34")."""
    found = next((found for form in CHECK_AND_AGE if (found := form.fullmatch(plain))), None)
    bare = found.groupdict().get("bare") if found else None
    return int(bare) if bare else None


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


def _plausible(age: int) -> int | None:
    return age if 1 <= age <= OLDEST else None


def says_group(text: str) -> str | None:
    """'adult' or 'minor' from an answer without a number to the age question, or None. What could be either is asked again."""
    plain = in_figures(text)
    if SUPPOSES.search(plain) or JOKES.search(plain):
        return None
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
GOES_ON = r"(?:$|[.,;!?]|(?:and|but|so|can|could|how|what|is|am|do|where|when|who|looking|interested|here) )"
TOLD_PLAINLY = re.compile(
    rf"\b(?:i'?m|i am) (?P<age>\d{{2}})(?:{OLD}| (?:years?|yrs?)(?=\s*(?:$|[.,;!?]|(?:and|but|so) i\b)))?(?: (?:though|now|already|by the way|btw|myself|here))*\s*{GOES_ON}"
)
# The same where the age is all that is told, or where it is only said to lie above: "31 years old", "I'm over 18".
ALONE = re.compile(
    rf"(?:(?:hi|hello|hey|ok|okay|yes|well|and|so|btw)[,. ]+)*(?:(?:a|aged?) )?(?P<age>\d{{2}})(?:{OLD}(?: (?:{SEX}|here|btw))*| ?{SEX} here)[.! ]*"
)
# A greeting with the own name and the age ("hi, im Rosa, 29", "hello, Dan here, 45 years old"), or who one is ("i am a 52 year old man with questions").
HI = r"(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening))(?: there)?[,.! ]+)"
PERSON = rf"(?:{OLD}(?: {SEX}\b)?| ?{SEX}\b)"
NAMED = r"(?P<name>[^\W\d_]+)"
GREETED = tuple(
    re.compile(form)
    for form in (
        rf"{HI}(?:(?:i'?m|i am|my name is|this is) {NAMED}|{NAMED.replace('name', 'who')} here)(?:, ?(?:and )?(?:(?:i'?m|i am|age[d]?) )?| and (?:i'?m|i am) )(?P<age>\d{{2}}){PERSON}?(?: here)?\s*{GOES_ON}",
        rf"{HI}(?:(?:i'?m|i am|my name is|this is) )?{NAMED}(?: here)?,? (?:and |(?:i'?m|i am|age[d]?) )*(?P<age>\d{{2}}){PERSON}(?: here)?\s*{GOES_ON}",
        rf"(?:(?:hi|hello|hey|so|ok|well|yes)[,. ]+)*(?:i'?m|i am) an? (?P<age>\d{{2}}){OLD}? {SEX}(?!['\w])\s*(?:{GOES_ON}|with |who |from |struggling |suffering |living )",
    )
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
    found = YES_AND_OLDER.fullmatch(in_figures(text))
    return found is not None and int(found["age"]) >= minimum_age


# Where a child is spoken of too, nobody knows yet who takes the check: then the age is asked.
OF_A_CHILD = re.compile(r"\b(?:sons?|daughters?|kids?|child(?:ren)?|teen\w*|boys?|girls?|nieces?|nephews?|brothers?|sisters?|students?|grand(?:son|daughter|child|kid)\w*|minors?|pupils?)\b")  # fmt: skip


# A name that is called is no age of the writer's: "hi Mom, 45"; nor is that of somebody else who is spoken of.
OF_ANOTHER = re.compile(
    rf"\b(?:{RELATIVE})s?\b|\b(?:mommy|mama|daddy|papa|baby|boss|patient|scor\w+|score|room|dose|he|she|they|him|her|his|their|them)\b"
)
# Behind 18 or 19 these may put it off: "18, in two weeks", "18, turning in may".
PUTS_OFF = re.compile(
    r"\b(?:in|on|by|at|from|turn\w*|next|until|till|when|once|soon|almost|nearly|not|yet|after|before|if|come|this)\b"
)
ANY_NUMBER = re.compile(rf"(?<![\d.,])(\d{{1,2}})(?!\d){OTHER_COUNT}")


def told_adult(text: str, minimum_age: int) -> bool:
    """An adult's age told in passing, so plainly that it need not be asked ("take the check please, I am 67", "31 years old", "I'm over 18")."""
    plain, told = in_figures(text), typed_age(text, asked=False)
    if OF_A_CHILD.search(plain) or _tells_younger(plain, minimum_age):
        return False
    if above := ABOVE.match(plain):
        if DOUBTED.search(plain[above.end() :]):
            return False
        return int(above["age"] or above["from"] or minimum_age) >= minimum_age and (told or minimum_age) >= minimum_age
    if check_with_age(text, minimum_age):
        return True
    greeted = _greeted(plain)
    found = greeted or ALONE.fullmatch(plain) or TOLD_PLAINLY.search(plain)
    if found is None:
        return False
    age = int(found["age"])
    if age in DOUBTED_AGES and (greeted or PUTS_OFF.search(plain[found.end("age") :])):
        return False
    return minimum_age <= age == (told or (age if greeted else typed_age(text, asked=True)))


def check_with_age(text: str, minimum_age: int) -> bool:
    """Is the check asked for with an adult's age beside it and nothing else? A bare number so near the minimum is asked for again."""
    plain, told = in_figures(text), typed_age(text, asked=False)
    found = next((found for form in CHECK_AND_AGE if (found := form.fullmatch(plain))), None)
    if found is None:
        return False
    bare = found.groupdict().get("bare")
    age = int(bare or found["age"])
    return minimum_age <= age == (told or age) and not (bare and age in DOUBTED_AGES)


def _greeted(plain: str) -> re.Match[str] | None:
    """A greeting that tells the writer's own name or kind with the age; none where anybody else is spoken of."""
    found = next((found for form in GREETED if (found := form.match(plain))), None)
    if found is None or OF_ANOTHER.search(plain):
        return None
    parts = found.groupdict()
    name = parts.get("name") or parts.get("who")
    no_name = name is not None and (name in STATES | SMALL_WORDS or name.endswith(("ing", "ed")))
    numbers = ANY_NUMBER.findall(plain)
    return None if no_name or len(numbers) > 1 else found


def _tells_younger(plain: str, minimum_age: int) -> bool:
    """Does another number stand there that may be an age under the minimum ("25 but my account says 17")?"""
    return any(SMALLEST_LOOSE <= int(number) < minimum_age for number in ANY_NUMBER.findall(plain))


def only_tells_age(text: str, intent: str, minimum_age: int) -> bool:
    """Is an adult's age told and nothing asked ("I am 79", "im 44 though, for me")? Such a one is not told what holds for the young."""
    asks = "?" in text or ASKS_FIRST.match(text.casefold()) or ASKS_THEN.search(text.casefold())
    if asks or intent not in ASKS_OF_AGE or check_with_age(text, minimum_age) or wants_first(text):
        return False
    return told_adult(text, minimum_age)


def is_age_slip(text: str) -> bool:
    """Does the text take back an age as mistyped ("typo im 41", "i am 41 not 14")?"""
    return SLIP.fullmatch(in_figures(text)) is not None


def is_bare_number(text: str) -> bool:
    """Would the number be taken for an age only because an age was asked? "Around thirty" would, "I'm 30" and "30 years old" say it themselves."""
    return typed_age(text, asked=True) is not None and typed_age(text, asked=False) is None
