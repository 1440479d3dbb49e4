"""Words that say how often, and the one option of the GAD-7 they point to, or none.

Conservative on purpose: a phrase is listed only when the two weeks of the form leave it one option. "Often", "a lot",
"half the days" could be two, so they point to none and the item is asked again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.rules.days import MONTHS
from bot.rules.distance import within
from bot.rules.excuses import without_excuse

NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
}  # fmt: skip
NUMBER = r"(\d{1,3}|" + "|".join(NUMBERS) + ")"

# Each pattern with the option it points to. Longest match first: what was matched is taken out of the text.
POINTING: tuple[tuple[str, int], ...] = (
    # nearly every day, or more
    (r"(every day|everyday|all (of )?(the )?days|each day|all) (but|except( for)?|minus|bar) (one|1|a single one)( day)?", 3),
    (r"never (stops|stopped|goes away|went away|leaves|left|lets up|let up|ends|ended)|(was not|wasn'?t|has not been|hasn'?t been|not|is not|isn'?t|no) (a |one )?(single )?day without( it)?|won'?t stop|doesn'?t stop|does not stop", 3),
    (r"(almost|nearly|practically|pretty much|virtually|basically|just about|close to) (every ?(single )?(day|night)|daily|each day|everyday|all (of )?the days|all (of )?the time|always|constantly|nonstop)", 3),
    (r"(all|almost all|nearly all|just about all) (of )?the days", 3),
    (r"every ?(single |damn |damned |goddamn |freaking |frickin |fucking |bloody |blessed |waking |friggin )*(day|night|morning|evening)|everyday|each (and every )?(single )?day|daily|day (in|after|and) (and )?(day|night)( out)?|24 ?[-/ ] ?7|(all )?day and night|seven days a week", 3),
    (r"all (of )?the time|always|constant(ly)?|continuous(ly)?|continual(ly)?|perpetual(ly)?|relentless(ly)?|non ?-?stop|all day( long)?|the (whole|entire) (two|2) weeks|the (whole|entire|full) (14|fourteen) days|without (a )?break|every (hour|minute|waking (hour|moment))|never stops|not a (single )?day (goes|went|passes) (by )?without( it)?", 3),
    # more than half the days
    (r"(more|over|greater) than (a )?half( of)?( the| my)?( days| time)?|over half( of)?( the)?( days| time)?|(a )?bit (more|over) (than )?half|(slightly|just|well) (more|over) (than )?half", 2),
    (r"most (of )?(the )?(days|nights|evenings|mornings|afternoons|time)|most of it|the majority( of)?( the)?( days| time)?|(two|2) ?(/|out of|-) ?(thirds|3)( of)?( the)?( days| time)?|two thirds( of the (days|time))?|more (days|often) than not|more bad days than good( ones)?", 2),
    (r"three quarters( of)?( the)?( days| time)?|every weekday|(all )?weekdays( only)?", 2),
    # several days
    (r"(?<!quite )a few(?= (nights|evenings|mornings|afternoons)\b| of (them|those|the days)\b| (maybe|probably|i think|i guess|tbh|honestly)\b|$)", 1),
    (r"(a )?few (days|times)|some (of the )?days|(a )?couple (of )?(days|times)|(a )?handful of (days|times)|a (small )?number of days|several times|various days|here and there", 1),
    (r"(less|fewer) than half( of)?( the)?( days| time)?|under half( of)?( the)?( days| time)?|(only |just )?(on )?(the )?weekends?( only)?|(once|twice) (a|each|per|every) week|(just |only )?twice(?! (a|per|each|every)\b| daily| as)|(just |only )?(every (mon|tues|wednes|thurs|fri|satur|sun)day|on (mon|tues|wednes|thurs|fri|satur|sun)days)( only)?|a third of the (days|time)|(a |one )?quarter of the (days|time)", 1),
    # not at all
    (r"(it |this |that )?(did ?n'?t|did not|has ?n'?t|has not|never) happen(ed)?( to me)?( at all| once)?", 0),
    (r"(no )?never( ever)?( once)?|not (a |one |even one |a single )time|(not|n't|didnt|doesnt|hasnt|havent|wasnt) (\w+ ){0,3}(me )?once|not one single time|(not|n't|didnt|doesnt|hasnt|havent|wasnt) (\w+ ){0,3}(on )?any (of the |of those |single )?days?|at no (point|time)|not on (any|a single|one) day|not (even )?once|not (ever|one bit|a bit|in the (least|slightest))|no days?|zero (days|times)|none( of (the |those |these )?(14 |fourteen )?(days|time|it|them))?|none at all|0 (days|times)|not (a|one) (single )?day|not even (a|one) day|nothing like that|(did not|didn't|hasn't|has not|haven't|have not|doesn't|does not|don't|do not|isn't|not) (\w+ ){0,4}at all", 0),
    # the options themselves inside other words
    (r"nearly every day", 3), (r"more than half the days", 2), (r"several days", 1), (r"not at all", 0),
)  # fmt: skip

OTHER_TIME = re.compile(
    r"\b(last (year|month|summer|winter|spring|fall|autumn|january|christmas)|years?|months?|used to|in the past|"
    rf"back (then|when|in)|(in |last )({MONTHS})|when i was|as a (kid|child|teen(ager)?)|before (the|this|that|i|my|covid|christmas)|yesterday|"
    r"today|tonight|tomorrow|this morning|right now|my (whole|entire) life|all my life|since (i|my|the|last|\d)|"
    r"growing up|in college|in school|previously|formerly|next week|three weeks|3 weeks|ago|normally|usually|in general|"
    r"before|lately|last week|this week|past week|these days|nowadays)\b"
)
OTHER_PERSON = re.compile(
    r"\b(?:husband|wife|partner|mom|mum|mother|dad|father|son|daughter|doctor|therapist|boss|sister|brother|girlfriend|boyfriend) (?:says?|would say|thinks?|said|tells)\b|"
    r"\b(my (\w+ )?(husband|wife|partner|son|daughter|mom|mum|mother|dad|father|sister|brother|friend|boss|girlfriend|"
    r"boyfriend|kids?|child|children|roommate|neighbou?r|aunt|uncle|cousin|coworker|doctor|therapist|spouse|parents?)|"
    r"(he|she|they|everyone|everybody|people|somebody|someone|his|her|hers|their|him)\b)"
)
DOUBT = re.compile(
    r"\b(or|between|might|sure|unsure|don't know|dont know|dunno|idk|no idea|depends|varies|"
    r"hard to say|can't (say|tell|remember)|cant (say|tell|remember)|cannot|somewhere|either|but|except|unless|"
    r"if|could|until|than several|than (a )?few|wish|kind of|sort of|kinda|sorta|never counted|above|below|different|"
    r"changing|changes|life|kept track|thought about|(can'?t|cannot|don'?t|do not) remember|"
    r"same as|like (before|last|the)|though|although|however)\b|\?"
)
NEGATED = re.compile(
    r"\b(not|isn't|isnt|wasn't|wasnt|aren't|never|no|hardly|barely|rarely|less than|fewer than|far from|"
    r"nowhere near|wouldn'?t say|would not say|can'?t say|cannot say|couldn'?t say|don't|dont|doesn't|doesnt|didn't|didnt|almost|nearly|at (least|most)|"
    r"more than|over|under|up to|only not) (\w+ ){0,2}$"
)
FREQUENCY_WORDS = re.compile(
    r"\b(days?|nights?|daily|weekly|times?|often|sometimes|always|never|rarely|seldom|usually|frequently|constantly|"
    r"half|most|several|few|couple|every|none|hardly|barely|lot|much|more|less|occasional(ly)?|once|twice|all|weeks?|"
    r"\d+|zero|one|two|three|four|five|six|seven|ten|same|maybe|idk|sure|depends|yes|no|yeah|nope|yep|little|bit|somewhat|"
    r"very|really|moderate(ly)?|mild(ly)?|severe(ly)?|bad(ly)?|extremely|slightly|mostly|mainly|haf|comes and goes|(on and off|off and on)|"
    r"nunca|siempre|a veces|cada rato|casi|cero|uno|dos|tres|ninguno|nada)\b"
)


ONLY_HOW_OFTEN = re.compile(
    r"(?:(?:every|each|other|second|single|damn|freaking|fucking|goddamn|whole|all|most|some|several|many|few|couple|half|nearly|almost|about|around|maybe|just|like|only|"
    r"days?|nights?|mornings?|evenings?|weeks?|weekends?|weekdays?|times?|time|long|daily|once|twice|rarely|seldom|hardly|ever|never|sometimes|often|always|constantly|not|a|an|the|of|"
    r"on|in|at|or|to|than|more|less|per|out|lot|tbh|lol|honestly|probably|usually|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[ ,./-]*)+[.!]*"
)


def says_only_how_often(text: str) -> bool:
    """The text is made of words of frequency and nothing else ("every other night"), but for a plain excuse behind them: an answer to an item, whichever."""
    return ONLY_HOW_OFTEN.fullmatch(without_excuse(text).casefold().strip()) is not None


@dataclass(frozen=True)
class Pointed:
    """The one option a text points to (0-3) or None, and whether it speaks of how often at all."""

    value: int | None
    speaks_of_frequency: bool


THE_TWO_WEEKS = re.compile(
    r"\b(?:(?:in|over|during|for|within|of|out of) )?(?:the |these |those )?(?:last|past|previous)? ?(?:two|2) weeks?\b(?! ago)|\bboth weeks\b|"
    r"\b(?:in|over|during|for|within) (?:the |these |those )?(?:last|past|previous)? ?(?:14|fourteen) days\b|\b(?:in|over) (?:the |a )?(?:last |past )?fortnight\b"
)
OTHER_SCALE = re.compile(
    r"\b(none of (your|ur) \w+|never (not|without)|not never|never ?mind|never (counted|kept|tracked|thought|noticed)|difficult|difficulty|hard|times? (a|per|each|every) (day|night|hour|morning)|hourly)\b"
)


def pointed_options(plain: str) -> Pointed:
    """Read a text already lower-cased and stripped of punctuation."""
    speaks = bool(FREQUENCY_WORDS.search(plain))
    plain = THE_TWO_WEEKS.sub(" ", plain).strip()
    plain = ALL_BUT.sub(_the_rest, NUMBER_PERCENT.sub(lambda m: f"{NUMBERS[m[1]]} percent", mended(plain)))
    if OTHER_SCALE.search(plain) or OTHER_TIME.search(plain) or OTHER_PERSON.search(plain):
        return Pointed(None, speaks)
    counted, plain = (None, plain) if NOT_ONE_DAY.search(plain) else _days(plain)
    rest, values = _take_out(plain)
    if counted is not None:
        values.add(counted)
    if len(values) != 1 or -1 in values or DOUBT.search(rest):
        return Pointed(None, speaks)
    if re.search(r"\d|\b(half|most|often|lots?|frequently|rarely|seldom|hardly|barely)\b", rest):
        return Pointed(None, speaks)
    value = values.pop()
    if value == 0 and (RELIEVED.search(plain) or SELDOM.search(plain)):
        return Pointed(None, speaks)
    return Pointed(value, speaks_of_frequency=True)


ALL_BUT = re.compile(
    rf"\b(?:all|every day|each day|everyday) (?:of them |the days |days )?(?:but|except(?: for)?|minus|apart from) {NUMBER}(?: days?)?\b"
)
NUMBER_PERCENT = re.compile(r"\b(" + "|".join(NUMBERS) + r") percent\b")
# "it hasn't happened that much" is no never
SELDOM = re.compile(r"\bhappen\w*\b.*\b(?:much|often|lots?|many|frequently|regularly|long|badly|again)\b")
# "not one day was I free of it" is the opposite of never
RELIEVED = re.compile(
    r"\b(free|without|calm|peace|relax\w*|sit|sat|sitting|still|settle\w*|sleep\w*|focus\w*|concentrate|quiet|off|break|relief|relieved|normal|ok|okay|fine|better|rest|easy|stops?|goes|went|passes|passed|good)\b"
)


def _the_rest(match: re.Match[str]) -> str:
    return f"{14 - _number(match[1])} days"


KNOWN = frozenset(
    "very ever fever seven clever level lever server sever nerve yearly early dearly pearly weekly daisy couples signal".split()
)
SHORTEST_SWAPPED = 3  # letters
MENDED = (
    "never",
    "every",
    "always",
    "constantly",
    "single",
    "several",
    "nearly",
    "almost",
    "couple",
    "daily",
    "nothing",
)


# Words of an answer whose letters may stand in each other's place ("tiem", "mroe", "teh").
COMMON = frozenset(
    "time times days more than half most none some every never always nearly several all the not".split()
)
MORE_THAN = re.compile(r"\b(?:(more|mor|moer|mre)|(less|fewer)) (?:than|then|thn|tha)\b")
HALF = re.compile(r"\b(than (?:a )?)(?:haf|hlaf|hafl|halv|hal|hlf)\b")


def mended(plain: str) -> str:
    """Slips in the words of frequency put right: "evry", "nevr", "neverrr", "dayz", "mor then haf"."""
    words = []
    plain = " ".join(_unswapped(word) for word in plain.split(" "))
    plain = MORE_THAN.sub(lambda found: "more than" if found[1] else f"{found[2]} than", plain)
    plain = HALF.sub(r"\1half", plain)
    for word in re.sub(r"([a-z])\1{2,}", r"\1", plain).split():
        near = [known for known in MENDED if word not in KNOWN and word != known and within(word, known, 1)]
        words.append(
            {"dayz": "days", "da": "the", "evryday": "every day", "tho": "though"}.get(word)
            or (near[0] if len(near) == 1 else word)
        )
    return " ".join(words)


def _unswapped(word: str) -> str:
    """The common word that this one is with two neighbouring letters exchanged, or the word itself."""
    if word in COMMON or len(word) < SHORTEST_SWAPPED:
        return word
    turned = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    return next((other for other in turned if other in COMMON), word)


def _take_out(plain: str) -> tuple[str, set[int]]:
    """What remains without the pointing phrases, and the options they point to (-1: negated, so no option)."""
    values: set[int] = set()
    rest = plain
    for pattern, value in POINTING:
        for match in reversed(list(re.finditer(rf"(?<![\w']){pattern.join(('(?:', ')'))}(?![\w'])", rest))):
            negated = NEGATED.search(rest[: match.start()])
            values.add(-1 if negated else value)
            rest = f"{rest[: match.start()]} , {rest[match.end() :]}"
    return re.sub(r"\s+", " ", rest), values


NOT_ONE_DAY = re.compile(
    r"\bnone of (the|those|these) (14|fourteen)( days)?\b|\bnot (even )?(a|one) (single )?day\b|\bnot a single day\b"
)
DAYS = re.compile(
    rf"\b(?P<about>(?:about|around|roughly|approximately|maybe|perhaps|probably|like|i guess|i think|say|some) (?:on )?)*"
    rf"(?P<between>between )?{NUMBER}(?: ?(?:or|to|-|and) ?{NUMBER})?(?P<ish> ?ish)?"
    r"(?: (?:full |whole |bad |different |separate |single )?(?:days?|nights?|times)(?: (?P<week>a|per|each|every) week)?"
    r"(?: (?:out )?of (?:the )?(?:14|fourteen)(?: days)?)?"
    r"| ?(?:out of|of|from|/) ?(?:the |those |these )?(?:last |past )?(?:(?:14|fourteen)(?: days)?|days))(?P<orso> (?:or so|ish|give or take|more or less|roughly|maybe|i think|i guess|probably))?(?![\w%])"
)
ROUGHLY = re.compile(r"\b(about|around|roughly|approximately|like|some|or so|give or take|more or less)\b|ish\b")
BENT = re.compile(r"\b(least|most|over|under|almost|nearly|than|up to|only|not|every|first)\b[^,]{0,12}$")


def _days(plain: str) -> tuple[int | None, str]:
    """The option of a count of days in the two weeks (-1: could be two; None: none is counted), and the text without it."""
    found = list(DAYS.finditer(plain))
    percent = re.findall(r"(\d{1,3}) ?(?:%|percent)(?: of (?:the |my )?(?:time|days))?", plain)
    if percent:
        rest = re.sub(r"\d{1,3} ?(?:%|percent)(?: of (?:the |my )?(?:time|days))?", " ", plain)
        if len(percent) > 1 or found:
            return -1, rest
        bent = re.search(
            r"\b(more|greater|over|less|fewer|under|at least|at most|up to|almost|nearly|not)\b(?: than)? ?\d", plain
        )
        if bent is None:
            return _share(int(percent[0])), rest
        half = percent[0] == "50"
        beyond = (
            {"more": 2, "greater": 2, "over": 2, "less": 1, "fewer": 1, "under": 1}.get(bent[1], -1) if half else -1
        )
        return beyond, re.sub(r"\b(more|greater|over|less|fewer|under)\b( than)?", " ", rest)
    if not found:
        return None, plain
    rest = DAYS.sub(" , ", plain)
    match = found[0]
    if len(found) > 1 or BENT.search(plain[: match.start()].replace("only", "")):
        return -1, rest
    low, high = _number(match[3]), _number(match[4] or match[3])
    if ROUGHLY.search(match[0]):
        low, high = low - 1, high + 1
    scale = 2 if match["week"] else 1
    options = {option_of_days(days * scale) for days in (low, high)} if high >= low else {-1}
    return (options.pop() if len(options) == 1 else -1), rest


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text]


def option_of_days(days: int) -> int:
    """Days of fourteen to an option. One day, half (7) and twelve could be two options: -1."""
    clear = {0: 0, 13: 3, 14: 3} | dict.fromkeys(range(2, 7), 1) | dict.fromkeys(range(8, 12), 2)
    return clear.get(days, -1)


def _share(percent: int) -> int:
    """A share of the time to an option, leaving the borders open: -1."""
    if percent == 0:
        return 0
    for low, high, value in ((15, 45, 1), (55, 80, 2), (93, 100, 3)):
        if low <= percent <= high:
            return value
    return -1
