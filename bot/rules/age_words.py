"""What an age looks like where a visitor types one: stated, still to come, alone, or of somebody else. bot/rules/age.py reads with these."""

from __future__ import annotations

import re

from bot.rules.agreement import NO_WORDS, YES_WORDS
from bot.rules.days import MONTHS, WEEKDAY

HALF = r"(?: and a half| and one half| and 1/2| 1/2|½|\.5)?"
# What a number counts when it is not years of life: "im 5 foot 2", "im 10 mins late", "im 5 years sober".
OTHER_COUNT = (
    rf"(?!{HALF}[\s-]*(?:%|percent|weeks?|wks?|months?|mos?\b|min(?:ute)?s?\b|secs?\b|seconds?|hours?|hrs?|days?|nights?|mg|mcg|ml|th\b|st\b|nd\b|rd\b|"
    r"miles?|km|blocks?|steps?|on\b|out\b|of\b|lbs?|pounds?|kg|kilos?|stone|foot|feet|ft\b|inch|cm|'|\"|/|:|am\b|pm\b|times?|"
    r"(?:more )?questions?\b|more\s*(?:$|[?.!])|sessions?|pills?|drinks?|beers?|kids?|children|people|dollars|bucks|points?|cards?|credits?|(?:years?|yrs?)\b(?!\s*(?:$|[.,;!?]|old|of age|young|and\b|but\b|so\b))))(?![.,]?\d)"
)
STATED = re.compile(
    r"\b(?P<who>i'?m|i am|im|my age is|age[d]?|i (?:just |recently )?turned|just turned|turned|turning|only)\s+"
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
SAYS_I = re.compile(r"(?:i'?m|i am|im|my age is|i (?:just |recently )?turned)\b")
# What stands before an age that is not the visitor's now: "since age 12", "when i turned 16", "treats me like im 12".
NOT_NOW = re.compile(
    r"\b(?:since|at(?: the)?|from|around|by(?: the)?|before|after|until|till|when|whenever|like|as if|as though|once|to the|that)\s+(?:i |the )?$|"
    r"\b(?:hace|desde hace|llevo|por|durante)\s+$|"  # "llevo 15 años con ansiedad" counts years, not an age
    r"\b(?:tienen?|ten[ií]an?|cumpl(?:e|en|i[oó])|(?<!soy )(?<!soy un )(?<!soy una )(?<!soy solo un )(?<!soy solo una )(?:hij|niñ|nin|herman|sobrin|niet|amig|novi|alumn|prim)[oa]s? (?:\w+ )?de)\s+(?:(?:solo|s[oó]lo|apenas|casi|como|unos|ya)\s+)*$"  # of somebody else
)
RELATIVE = r"son|daughter|kid|child|teen(ager)?|brother|sister|niece|nephew|student|friend|cousin|grand\w+|mom|mum|mother|dad|father|parents?|husband|wife|partner|spouse|girlfriend|boyfriend"
ABOUT_SOMEBODY_ELSE = re.compile(
    r"\b(?:my|our|his|her|their|an?|the) \d{1,2}[\s-]*(?:years?|yrs?|yo)\b|"
    rf"\b(my|his|her|their|our)\s+(\w+\s+)?({RELATIVE})s?\b|\b(he|she|they)(?:'s|'re|s)?\b"
)
A_YEAR_OLD = re.compile(r"\b(?:i'?m|i am|im) an? $")
ABOUT = re.compile(r"\b(?:about|around|like)\b")
SEX = r"(?:male|female|man|woman|guy|lady|m|f)"
LEAD = r"(?:yes,? |yeah,? |yep,? |s[íi],? |claro,? |i'?m |i am |im |i have |i got |have |tengo |age |aged |just |only |still |a )*"
# What may stand around an age and says nothing of it: "I told you, 70.", "me first, 45", "39 sir", "47, why?".
AROUND = (
    r"(?:(?:(?:i (?:already )?(?:told|said)(?: you)?(?: (?:already|that|before))?|(?:like|as) i (?:just |already )?(?:said|told you)|i said|me first|me|myself|my age(?: is)?|it'?s|it is|that'?s|that would be|"
    r"ok|okay|k|well|so|oh|um+|uh+|h+m+|sorry|sure|alright|all right|fine|hi|hello|hey|then|again|please|lol|for me|if you must know|still|now)\b)[,.:;! ]+)*"
)
BEHIND = r"(?:[,.;! ]+(?:(?:but |and |so )?why(?: do you (?:ask|need(?: (?:it|that|to know))?))?[?]*|sir|ma'?a?m|miss|mr|mister|buddy|dude|bro|please|pls|thanks|thank you|lol|haha|ok|okay|here|already|i (?:already )?(?:said|told you)(?: (?:already|that|before))?|for me|if you must know))*[.! ]*"
BARE = re.compile(
    rf"(?P<around>{AROUND}){LEAD}(?P<about>about |around |like |roughly |approximately |~ ?)?(?:{SEX}[ /,]*)?(?P<age>\d{{1,3}}){HALF}(?:[ -]?(?:(?P<years>years?|yrs?)(?![ -]?(?:old|young)| of age)|(?:years?|yrs?)(?:[ -]?old| of age| young))| yo| y/o| años| anos)?(?:[ /,]*{SEX})?(?P<behind>{BEHIND})"
)
# An age and a remark about it: "16 but my mom is here", "17 turning 18".
REMARKED = re.compile(rf"{LEAD}(?P<age>\d{{1,2}}){HALF},? (?:but|though|turning|going on|almost|nearly|if|so)\b.*")

BORN = re.compile(r"(?:i was |i'?m |i am |in )*(?:born )?(?:in |on )?(?:[a-z0-9 ,./-]{0,20}\b)?19[2-9]\d")
# "Old enough lol" jokes, and tells no age.
JOKES = re.compile(
    r"\bold enough\b.*\b(?:lol|lmao|haha+|hehe|rofl|for (?:beer|wine|anything|sure))\b|\bold enough\b[ ,]*(?:;\)|:p)"
)
# Whole answers to "are you 18 or older?" without an age.
ADULT_WHOLE = re.compile(
    rf"(?:(?:yes|yeah|yep|i'?m|i am|im|well|oh),? )*(?:(?:way|much|far|a lot|long|quite a bit) )?(?:older|above|over)(?: than (?:that|18)|(?: than)? (?:the age of )?[2-9]\d)?|"
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
# "What happens if I say under 18" asks, and tells no age; what is told behind a pause or "but" does: "what if i say 18, i'm 15".
ON = r"(?:(?!\bbut\b|\b(?:and|when|though|because) (?:i'?m|i am)\b)[^.!?,;])*"
SUPPOSES = re.compile(
    rf"\b(?:what (?:happens|would happen)|(?:what|and|but) if|if(?= i (?:say|put|type|answer|tap|press|pick|choose)\b)|(?<!\bi )suppose)\b{ON}\bi (?:say|said|put|type|answer|tap|press|pick|choose)\b{ON}"
)
NOT_ADULT = re.compile(rf"\b{UNDER} (?:18|an adult|old enough|of age|grown)\b")
OLD = r"(?:[ -]?(?:years?[ -]?old|years? of age|years? young|yrs? old|yo|y/o))"
# The check is asked for, and the age told beside it: "check please im 52", "fine. check. 38", "51 and ready for the check".
SOFTLY = r"(?:(?:yo|ok|okay|k|fine|yes|yeah|sure|hi|hello|hey|alright|all right|please|so|well)[,.! ]+)*"
WISHES = r"(?:(?:i(?:'d like|d like| want| would like)|want|would like|wanna|make|ready|here|can i|may i|let me|lemme|let'?s|please|to|for|take|do|start|begin|try|have) )*"
THE_CHECK = r"(?:(?:the|an?|your|this|that) )?(?:(?:anxiety|short|2[- ]minute|two[- ]minute) )?(?:check|test|quiz|screening|questionnaire)(?:,? (?:please|now|first))*"
LETS_DO = r"(?:let'?s|lemme|let me) (?:just )?(?:do|take|start|begin)"
CHECK_AND_AGE = tuple(
    re.compile(f"{SOFTLY}{form}(?:,? please)?[.! ]*")
    for form in (
        rf"{WISHES}{THE_CHECK}[,.!; ]+(?:and )?(?:i'?m|i am|age[d]?|my age is) (?P<age>\d{{2}}){OLD}?",
        rf"{WISHES}(?!test\b){THE_CHECK}[,.!;]+ ?(?P<bare>\d{{2}}){OLD}?",
        rf"(?:i'?m|i am) (?P<age>\d{{2}})(?:{OLD}| years?)?[,.; ]+(?:(?:and|so) )?(?:i'?m |i am )?{WISHES}{THE_CHECK}",
        rf"(?:(?:and )?what about me[,.! ]+)?{WISHES}(?:know|see|get|have|find out) my (?:own )?score[,.!; ]+(?:and )?(?:i'?m|i am|age[d]?|my age is) (?P<age>\d{{2}}){OLD}?",
        rf"(?:i'?m|i am) an? [a-z]+(?: [a-z]+)?(?:, (?:and )?| and )(?P<bare>\d{{2}}){OLD}?[,.; ]+(?:(?:and|so) )?{WISHES}{THE_CHECK}(?: for (?:me|myself))?",
        rf"{LETS_DO} (?:it|this|that|the questions)[,.!;]+ ?(?P<bare>\d{{2}}){OLD}?",
        rf"(?P<bare>\d{{2}}){OLD}? here[,.!; ]+(?:(?:and|so) )?{WISHES}{THE_CHECK}",
        rf"(?P<bare>\d{{2}}){OLD}?,? (?:and )?(?:i'?m |i am )?ready (?:(?:for|to (?:take|do|start|begin)) {THE_CHECK}|to (?:start|begin))",
    )
)
WORDS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
SPELLED = re.compile(rf"\b({'|'.join(WORDS)})\b(?:[ -]({'|'.join(UNITS)})\b)?")


def in_figures(text: str) -> str:
    """Lower case, straight quotes, and ages in words as figures."""
    plain = text.casefold().replace("\u2019", "'").strip(" .!,")
    return SPELLED.sub(_figures, plain)


def _figures(words: re.Match[str]) -> str:
    tens = WORDS[words[1]]
    if words[2] is None:
        return str(tens)
    return str(tens + UNITS[words[2]]) if tens >= 20 else words[0]  # noqa: PLR2004 - twenty one ...


def told_plainly(text: str) -> str:
    """The same without what is only supposed ("what if I say 16")."""
    return SUPPOSES.sub(" ", in_figures(text)).strip(" .!,")
