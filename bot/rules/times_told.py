"""Times that are told once more: what only takes some out stands behind those that were told, anything else in their place."""

from __future__ import annotations

import re

from bot.rules.days import DATE, WEEKDAY
from bot.rules.request_words import LONGEST_TIMES, RELATION, SAYS_WHEN, TIME, TIMES_WRONG, typed_name, way_named

# "Yes but", "all good except": the yes is no part of what follows.
YES_BUT = r"(?:(?:yes|yeah|yep|sure|ok|okay|(?:(?:it|that|this|everything|all|(?:the|my) (?:name|number|phone|e-?mail|address|contact|rest))(?:'?s| is| looks)? |looks |almost )?(?:all )?(?:good|fine|right|correct|perfect|great))[,. ]+)"
AFFIRMED = re.compile(rf"^(?:no[,. ]+)?{YES_BUT}+(?:but[,. ]+|(?=(?:except|only|just)\b))", re.IGNORECASE)

POLITE = r"(?:(?:can|could) (?:you|we|i) (?:please |only )?|please |i need to |i want to |and |but |actually,? |no,? |ok,? |wait,? |sorry,? |let'?s |i can only )"
PART = rf"(?:{WEEKDAY}s?|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)s?|(?:early |late )?(?:mornings?|(?:after)?noons?|evenings?|nights?)|weekdays?|weekends?)"
WHEN = rf"(?:{PART}|lunch(?: ?time)?|today|tomorrow|tonight|(?:this|next) week|\d{{1,2}}(?::\d\d)?(?: ?o'?clock| ?[ap]\.?m)?)"
# Words of an order in front of times; "the day after tomorrow" is none.
ORDER = re.compile(
    rf"^{POLITE}*(?:(?:make|change|set|move) (?:it|that|the times?|the day)(?: to| be)? |put (?:me )?(?:down |in )?(?:for )?|say (?=(?:(?:on|at|after|before|around|about) )?(?:{WHEN}|{DATE})\b)|(?:(?<=let's )|(?<=lets ))(?:do|say|try|go (?:with|for)|take) (?:it )?(?:on )?|"
    r"(?:the |my )?(?:times?|days?|hours)(?: (?:is|are|should be)|:) |(?:the |my )?times (?:to )?)(?=\S)",
    re.IGNORECASE,
)
EXCLUDES = re.compile(r"(?:but |only )?(?:not|no|never|except|without)\b", re.IGNORECASE)
# A no in front of a day is one to that day, with a comma between one to what stood before.
INSTEAD = re.compile(
    rf"^(?:(?:no(?! (?:time|{PART})\b)|nope|wait|sorry|oh|actually|oops|hm+|i meant?)[,. ]+)+|[ ,]+instead[.! ]*$",
    re.IGNORECASE,
)
BETWEEN = r"(?:or|and|nor|to|till|until|from|before|after|between|past|at|on|in the)"
# One part that is taken out, with all that hangs on it: "not tuesday or friday", "except mondays after 3". A comma ends it.
TAKEN_OUT = re.compile(
    rf"\b(?:not|no(?: time)?|never|except(?: for)?|without)(?: {BETWEEN}| any| the)* {WHEN}(?:(?: {BETWEEN})* {WHEN})*\b",
    re.IGNORECASE,
)
# "No monday is better": a no, and the day that is meant.
NO_AND_BETTER = re.compile(
    r"^no (?=\S+(?: \S+)? (?:(?:is|are|would be) (?:better|best|good|fine|ok|okay|easier|great|perfect)|works?(?: better| best)?|suits me)\b)",
    re.IGNORECASE,
)
# What does not suit, in a sentence of its own: "saturday not good", "i changed my mind about mornings", "i'm gone all next week".
ONE = rf"(?:(?:on|in the|the|any|all|whole|entire|or|and|nor) )*{WHEN}(?:,? (?:(?:or|and|nor|on|in the|the) )*{WHEN})*"
SIDE = rf"(?:(?:before|after) )?{ONE}"
NEVER = r"(?:not (?:so |very |really |that )?(?:good|great|ok(?:ay)?|fine|possible|doable|an option|for me)|no good|bad|impossible|(?:(?<=is )|(?<=are )|(?<='s ))(?:out|off the table)|too (?:hard|difficult)|hard|difficult|tricky|(?:are ?n'?t|is ?n'?t|wo ?n'?t be|will not be|ca ?n'?t be|cannot be|are not|is not) (?:good|great|ok(?:ay)?|possible|doable|an option|for me)|(?:are|is)(?: not| ?n'?t) going to (?:work(?: out)?|be (?:good|ok(?:ay)?|possible|doable|an option))|(?:does ?n'?t|do ?n'?t|does not|do not|wo ?n'?t|will not|ca ?n'?t|cannot|never) (?:work|suit|fit)s?(?: me)?)"
SOFTLY = r"(?:(?:no|oh|ok|okay|but|and|so|sorry|wait|actually|hm+|well|also)[,. ]+)*"
SAYS_NO = rf"(?:(?:my|the|our) )?(?:{RELATION}|boss|work|job|he|she|they) (?:just )?(?:says?|said) (?:no|not)(?: to)?"
CANNOT = r"i (?:ca ?n'?t|cannot|can not|could ?n'?t|wo ?n'?t|will not|(?:wo ?n'?t|will not) be able to|am not able to) (?:do|make|come|make it|be there|manage)"
AWAY = r"i(?:'?m| am|'?ll be| will be) (?:gone|away|out(?: of (?:town|office))?|busy|travell?ing|on vacation|at work|working|off)"
NOT_AROUND = r"i (?:wo ?n'?t|will not) be (?:around|available|free|home|reachable)"
NOT_WHEN = re.compile(
    rf"{SOFTLY}(?:(?P<a>{SIDE}) (?:just |really |simply )?(?:is |are |was |would be |'?s )?{NEVER}|(?:i )?(?:'?ve |have )?changed? my mind (?:about|on) (?P<b>{ONE})|{SAYS_NO} (?P<c>{ONE})|{CANNOT} (?P<d>{SIDE})|{AWAY} (?P<e>{ONE})|"
    rf"{NOT_AROUND} (?:on |in )?(?P<h>{ONE})|(?:cancel|forget(?: about)?|scrap|never ?mind) (?!.*(?:\d|\bto(?:day|morrow|night)\b|\bweek\b))(?P<i>{ONE})|"
    rf"(?:nothing|no time) (?:works|suits|is good) (?P<f>{SIDE})|now not (?P<g>{SIDE}))(?:[,;.]+ (?:(?:it|they|that|those|these) (?:just |really |simply )?)?{NEVER})?(?: (?:for me|with me|for us|after all|any ?more|sorry|at all|either|too|though|please|now))*[.! ]*",
    re.IGNORECASE,
)
# "My sister says mornings are better, put mornings": the last of it is what is asked for.
SAYS_BETTER = re.compile(
    rf"{SOFTLY}(?:(?:my|the|our) )?(?:{RELATION}|boss|he|she|they) (?:says?|said|thinks?) (?:that )?{SIDE} (?:is|are|would be|works?|suits?)(?: (?:better|best|good|easier|fine))?[,.;]* (?:so |and |then |please )*(?:put|make it|use|take|write|go with|let'?s do)(?: (?:down|in|me down for))? (?P<when>{SIDE})(?: (?:then|please))*[.! ]*",
    re.IGNORECASE,
)
AROUND_WHEN = re.compile(r"^(?:(?:on|in the|the|any|all|whole|entire) )+", re.IGNORECASE)
# Hours of the clock alone ("10 to 2"), also with the ones that they replace in front ("not 9, 10 to 2").
CLOCK = r"\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?"
SPAN = rf"{CLOCK} ?(?:to|-|\u2013|till|until) ?{CLOCK}"
EARLIEST, LATEST = r"(?:after|past|from)", r"(?:before|until|till)"
# One bound of the clock alone ("make that after 3").
BOUND = re.compile(
    rf"(?:only |any ?time )*(?P<bound>(?:(?P<earliest>{EARLIEST})|{LATEST}) {CLOCK})(?: (?:please|instead|only))*[.! ]*",
    re.IGNORECASE,
)
# A bound that was told, which is no part of a span ("from 9 to 5").
TOLD_BOUND = re.compile(
    rf"(?P<no>\bnot )?\b(?:(?P<earliest>{EARLIEST})|{LATEST}) {CLOCK}\b(?! ?(?:[ap]\.?m\b|(?:to|-|\u2013)))",
    re.IGNORECASE,
)
# "Call me after 4": the bound alone, where it is the way that stands.
REACHES = re.compile(
    rf"(?:(?:please|only|just) )*(?:(?P<call>call|ring|phone)|(?P<text>te?xt))(?: me)?(?: back)? (?={BOUND.pattern}$)",
    re.IGNORECASE,
)
HOURS = re.compile(
    rf"(?:(?:from|between) )?(?P<span>{SPAN})(?: (?:please|instead))*[.! ]*|(?:no,? )?not (?:from )?{CLOCK}(?: ?(?:to|-) ?{CLOCK})?[,;:]? (?:but |it'?s |rather |(?:make|change|put) (?:it |that )?(?:to )?|should be |i meant? )*(?:from )?(?P<new>{SPAN})[.! ]*",
    re.IGNORECASE,
)
# The days that were told, from the first to the last; what else is said between them may belong to one of them alone.
ANY_DAY = rf"(?:{WEEKDAY}s?|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)s?|weekdays?|weekends?|today|tomorrow|(?:this|next) week)"
DAYS = re.compile(rf"\b{ANY_DAY}\b(?:.*\b{ANY_DAY}\b)?", re.IGNORECASE)
EXCLUDED = re.compile(r"\b(?:not|no|never|except|without|but)\b", re.IGNORECASE)
SAID_OF_DAYS = re.compile(r"\d|\b(?:mornings?|(?:after)?noons?|evenings?|nights?|lunch)\b", re.IGNORECASE)
THEN = re.compile(
    rf"(?:(?:ok|okay|well|so|fine|alright|all right|then|yes)[,. ]+)*(?P<when>{SIDE})[, ]+(?:then|actually|rather)(?: please)?[.! ]*",
    re.IGNORECASE,
)
# "Call me after 6 and my name is Anne with an e".
WHEN_AND_NAME = re.compile(
    r"(?P<when>[^?]+?)[,;.]?(?: and)? (?:also )?my name(?: is|'s) (?P<name>[^\W\d_][^\d@,?]*)", re.IGNORECASE
)
REACHED_AT = re.compile(r"\d[\d\s().-]{5,}\d|@|\be-?mail", re.IGNORECASE)
WITH_AN_E = re.compile(r",? with (?:an? )?(?P<letter>[a-z])\b(?: at the end)?", re.IGNORECASE)
SOME_DAYS = rf"{ANY_DAY}(?:(?:, ?| or | and ){ANY_DAY})*"
# "Make that tuesdays", "friday only, same time": other days, and the hours beside them stand.
OTHER_DAYS = re.compile(
    rf"(?:no,? )?(?:not {SOME_DAYS}[,.;]+ (?:(?:but|just|only) )*)?(?:on )?(?P<same>{SOME_DAYS})(?: only| instead| please|,? then)*[,.;]? (?:but )?(?:(?:and|at|with) )?(?:the )?same (?:times?|hours?)(?: please)?|"
    rf"{POLITE}*(?:make|change|move|set) (?:it|that|the days?)(?: to)? (?P<made>{SOME_DAYS})(?: (?:please|instead))*",
    re.IGNORECASE,
)
# "Only fridays please": the days alone; hours beside them stand.
ONLY_DAYS = re.compile(
    rf"(?:no,? )?(?:please )?(?:(?:not {SOME_DAYS}[,.;]+ (?:but )?)?(?:only|just) (?:on )?(?P<one>{SOME_DAYS})|(?:on )?(?P<other>{SOME_DAYS}) only)(?:,? (?:please|thanks|instead|then))*",
    re.IGNORECASE,
)
# Days with one bound of the clock that is excluded behind them.
DAYS_NOT_BEFORE = re.compile(
    rf"(?P<days>{SOME_DAYS}),? (?:but )?(?P<not>not (?:{LATEST}|{EARLIEST}) {CLOCK})", re.IGNORECASE
)
NOT_BEFORE = re.compile(
    rf"(?:but )?(?P<new>not (?P<side>{LATEST}|{EARLIEST}) {CLOCK})(?: (?:please|sorry|after all))*", re.IGNORECASE
)
# "Not friday after all, thursday is still fine".
STILL = re.compile(
    rf"(?:no,? )?(?:not (?P<out>{SOME_DAYS})|(?P<bad>{SOME_DAYS}) (?:is |are |'?s )?{NEVER})(?: after all| any ?more)?[,.;]+ (?:but )?(?P<kept>{SOME_DAYS}) (?:(?:still )?(?:is|are|works?|would be)(?: still)?(?: (?:fine|good|ok(?:ay)?|great|on|possible))?|(?:still )?(?:fine|good|ok(?:ay)?|great))",
    re.IGNORECASE,
)
SMALL = re.compile(
    r"\b(?:but|only|not|no|time|never|except|for|without|in|on|the|any|please|instead|at|all)\b|[.,!]", re.IGNORECASE
)


def unaffirmed(text: str) -> str:
    """The text without the yes in front of what is to be changed ("yes but evenings")."""
    return AFFIRMED.sub("", text)


def bare_times(text: str) -> str:
    """The times without the words of an order around them ("actually let's do fridays", "evenings then"); the text itself where no time is left."""
    if then := THEN.fullmatch(text.strip()) or SAYS_BETTER.fullmatch(text.strip()):
        return then["when"]
    bare = ORDER.sub("", TIMES_WRONG.sub("", text.strip()))
    return bare if TIME.search(bare) else text


def when_not(text: str) -> str | None:
    """What does not suit, in its short form ("not saturday"), where a sentence tells that and nothing else; else None."""
    found = NOT_WHEN.fullmatch(" ".join(text.replace("\u2019", "'").split()))
    if found is None:
        return None
    told = next(part for part in found.groupdict().values() if part)
    return f"not {AROUND_WHEN.sub('', told)}"


def without_way(text: str, method: str | None) -> str:
    """The hours without "call me" in front of them, where that is how somebody is reached anyway."""
    found = REACHES.match(text.strip(" .!"))
    same = found is not None and method == ("call" if found["call"] else "text")
    return text.strip(" .!")[found.end() :] if found and same else text


def when_and_name(old: str | None, text: str, method: str | None) -> tuple[str, str | None] | None:
    """The times and the name where both are told in one line; a name that its letter does not fit is None, and asked again.

    A number, an address, another way to be reached or no name beside the times: it is none of these.
    """
    found = WHEN_AND_NAME.fullmatch(" ".join(text.split()).strip(" .!"))
    if found is None or not TIME.search(found["when"]) or REACHED_AT.search(found["when"]):
        return None
    letter, name = WITH_AN_E.search(found["name"]), typed_name(WITH_AN_E.sub("", found["name"]))
    if name is None or way_named(found["when"]) not in (None, method):
        return None
    fits = letter is None or letter["letter"].casefold() in name.casefold()
    told = unaffirmed(found["when"])
    when = when_not(told) or bare_times(without_way(told, method))
    hours = hours_after(old, when)
    return times_after(old, when) if hours is None else hours, name if fits else None


def times_anew(old: str | None, text: str, method: str | None) -> str | None:
    """The times with the days or the hours that are told alone in the place of theirs; None where neither is."""
    told = unaffirmed(text)
    return days_after(old, told) or hours_after(old, bare_times(without_way(told, method)))


def days_after(old: str | None, text: str) -> str | None:
    """The times with these days in the place of those that were told; the hours beside them stand. None: no days are told so."""
    plain = text.strip(" .!")
    still = STILL.fullmatch(plain)
    if still is not None and old and _names(old, still["kept"]) and _names(old, out := still["out"] or still["bad"]):
        return added(old, f"not {out}")
    found, only = OTHER_DAYS.fullmatch(plain), ONLY_DAYS.fullmatch(plain)
    if (found is None and only is None) or not old:
        return None
    alone = only is not None
    new = (only["one"] or only["other"]) if only else (found["same"] or found["made"] if found else "")
    same, days = alone or bool(found and found["same"]), DAYS.search(old)
    if days is None:
        return f"{new}, {old}"[:LONGEST_TIMES] if same else None
    if SAID_OF_DAYS.search(days[0]) or EXCLUDED.search(old[: days.end()]):
        return added(old, plain) if same and not alone else None
    return f"{old[: days.start()]}{new}{old[days.end() :]}"[:LONGEST_TIMES]


def _names(times: str, days: str) -> bool:
    """Are these days named in the times?"""
    return set(_core(days)) - {"or", "and"} <= set(_core(times))


def hours_after(old: str | None, text: str) -> str | None:
    """The times with these hours in the place of those that were told; the day beside them stands. None: no hours are told alone."""
    found, bound = HOURS.fullmatch(text.strip()), BOUND.fullmatch(text.strip())
    if found is None and bound is None:
        return _not_before(old, text)
    if bound is not None:
        return _bound_after(old, bound)
    new = found["span"] or found["new"] if found else ""
    spans = re.findall(SPAN, old or "", re.IGNORECASE)
    if old and len(spans) == 1:
        return old.replace(spans[0], new)
    return _beside_days(old, new)


def _bound_after(old: str | None, bound: re.Match[str]) -> str:
    """The times with this bound in the place of the one of its side; one of the other side stands beside it."""
    new, told = bound["bound"], list(TOLD_BOUND.finditer(old or ""))
    same = [one for one in told if not one["no"] and bool(one["earliest"]) == bool(bound["earliest"])]
    if old and len(same) == 1:
        return f"{old[: same[0].start()]}{new}{old[same[0].end() :]}"
    return added(old, new) if old and len(same) < len(told) else _beside_days(old, new)


def _not_before(old: str | None, text: str) -> str | None:
    """The times with this excluded bound in the place of the same one that was told behind the days, or None."""
    new, told = NOT_BEFORE.fullmatch(text.strip(" .!")), DAYS_NOT_BEFORE.fullmatch(old or "")
    if new is None or told is None or not told["not"].casefold().startswith(f"not {new['side']}".casefold()):
        return None
    return f"{told['days']}, {new['new']}"


def _beside_days(old: str | None, new: str) -> str:
    """The hours beside the days that were told; alone where none were."""
    if old and re.match(SPAN, new, re.IGNORECASE) and (told := DAYS_NOT_BEFORE.fullmatch(old)):
        return added(told["days"], new)
    days = DAYS.search(old or "")
    if not old or days is None:
        return new
    alone = SAID_OF_DAYS.search(days[0]) is None and EXCLUDED.search(old) is None
    return added(days[0] if alone else old, new)


def times_after(old: str | None, text: str) -> str:
    """The times that stand after these were told: what only excludes some stands behind the old ones, where it leaves any of them."""
    told = NO_AND_BETTER.sub("", " ".join(text.split()).strip(" ,."))
    new = INSTEAD.sub("", told).strip(" ,.")
    others = SAYS_WHEN.search(TAKEN_OUT.sub(" ", new)) is not None
    if not old or EXCLUDES.match(new) is None or others or _all_out(old, new):
        return new[:LONGEST_TIMES]
    return added(old, new)


def added(old: str, new: str) -> str:
    """The new times behind the old ones; where both are too long it is the old ones that are cut, never what was told last."""
    new = new[:LONGEST_TIMES]
    room = LONGEST_TIMES - len(new) - len(", ")
    return f"{old[:room]}, {new}" if room > 0 else new


def _all_out(old: str, new: str) -> bool:
    """Is what is taken out the whole of what was told before ("not mornings" after "mornings")?"""
    parts = re.split(r",| or | and | nor ", new)
    return any(_core(part) == _core(old) for part in parts)


def _core(text: str) -> list[str]:
    return [word.casefold().rstrip("s") for word in SMALL.sub(" ", text).split()]
