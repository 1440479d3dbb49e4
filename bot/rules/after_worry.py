"""What a message means after a worry about somebody else: their danger grows, or what to say and do goes on.

bot/rules/after_help.py asks it, before anything is understood and, where nothing clear was, once more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_harm_words import ARMED, AT_WORK, HAPPENED, NO_WORRY, PERSON
from bot.rules.after_help_words import (
    ABOUT_ME,
    CLINIC,
    COUNTS_DAYS,
    KIN,
    OWN,
    THEM,
    THING,
    TOOK,
    WHAT_TO_DO,
)
from bot.rules.after_script import ASKED, ASKS, FORM, NEW_CRISIS, NEW_EMERGENCY, NOTE, Meaning
from bot.rules.age import typed_age
from bot.rules.asked_in_danger import TELLS_911
from bot.rules.asked_in_worry import ANSWERS, asked_in_worry
from bot.rules.asked_to_die import ASKED_TO, asked_to_die, on_being_asked
from bot.rules.commands import command
from bot.rules.grief import is_long_ago
from bot.rules.lifeless import DONE, LIFELESS
from bot.rules.risk import MILD
from bot.rules.told_in_danger import ALL_THE_TIME, HAS_MY_GUN, MINE, abuse_told, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

NOW = "utter_help.other_now"
OTHER = frozenset({"utter_help.other", NOW, ASKED_TO}) | ANSWERS
SCRIPT = "utter_safety.third_party"
OTHERS = OTHER | {SCRIPT}
# Replies that lead nowhere: after them it is still about the one who is in danger.
NOWHERE = ("utter_social.", "utter_oos", "utter_nav.repeat", "utter_nav.help", "utter_system.clarify")
# Orders that were done: after them it is, but a person who is asked for is the clinic's.
ORDERED = ("utter_nav.skip_idle", "utter_nav.back", "utter_nav.why_ask.", "utter_nav.stop_idle")
# What is said to the worried one beside them.
BESIDE = frozenset({"utter_help.heavy", "utter_help.veteran", ASKED})
BRIEF = 8  # words
TWICE = 2
# Where understanding finds nothing that is asked of the clinic.
UNCLEAR = frozenset(
    {"oos", "oos.other", "social.chitchat", "social.insult", "social.thanks", "social.greet", "social.bye", "system.clarify", "nav.skip", "nav.help", "nav.repeat", "nav.explain", "nav.why_ask", "nav.back", "nav.more", "faq.age",
     "advice.should_i"}
)  # fmt: skip
STAY = frozenset({"nav.help", "nav.more"})  # orders that ask for more about them
# They do not answer.
NOT_ANSWERING = (
    r"\bhung up\b|\b(?:missing|disappeared)\b|\bnot (?:coming back|answering)\b|\b(?:does ?n'?t|does not|did ?n'?t|is ?n'?t|wo ?n'?t|not|no longer|never) (?:answer\w*|repl(?:y|ied|ying)|respond\w*|pick(?:ed|ing|s)? up|(?:text|call|writ)(?:e|ed|ing)? back)\b|"
    r"\bno (?:answer|reply|response)\b|\b(?:straight to )?voice ?mail\b|\bphone(?:'?s| is) off\b|\bblocked me\b|\bno (?:contesta|responde)\b"
)
# They do not answer or are gone, and no weapon is told of.
NO_REPLY = re.compile(rf"^(?!.*\b{THING}\b).*(?:{NOT_ANSWERING})")
# 911 first: where they stand, that they do not answer, what they are about to do.
URGENT = re.compile(
    r"\b(?:balcony|window ?sill|pier|cliff|overpass|railing|parking (?:garage|deck)|noose|azotea|puente|pistola|arma|cuchillo|pastillas|soga)\b|"
    r"\b(?:he|she|they)(?:'?ll|'?s| is| are|'?re| will| wants to| want to)? ?(?:going to |gonna |about to |ready to |trying to |threatening to )?(?:jump(?:ing)?|do(?:ing)? it|shoot(?:ing)?|hang(?:ing)?|drown(?:ing)?)\b"
    rf"|{NOT_ANSWERING}"
)
# Shut away from help: urgent also where a reader took it for violence at home.
LOCKED_IN = re.compile(
    rf"(?:(?:and|now|but|so|i think|he said|she said) )*(?:he|she|they|my (?:\w+ )?(?:{KIN}))(?:'?s| has| have|'?ve| just| is)*(?: now| just)? (?:locked|locking|barricaded|bolted) (?:(?:him|her|them)sel(?:f|ves)(?: (?:in|inside|up))?(?: (?:in|the|his|her|their|bath|bed|\w*room))*|(?:his|her|their|the) (?:\w+ )?doors?)(?: (?:now|again|from inside|and .*))*"
)
WHOM_TO_CALL = re.compile(
    r"^(?:(?:and|but|so|ok|okay|then) )*(?:where|whom?|which number|what number|how) (?:do|should|can|must|would) (?:i|we) (?:even )?(?:call|go|turn|ring|phone|text|tell|report|take (?:him|her|them))\b"
)
# The writer waits near them, and asks whether to go in.
HOUSE = r"(?:(?:the|his|her|their) (?:\w+ )?(?:driveway|drive way|yard|porch|street|lawn|curb|parking lot|house|home|door|gate)|(?:his|her|their) (?:\w+ )?(?:apartment|place|room))"
OUTSIDE = whole(
    rf"(?:i(?:'?m| am)|we(?:'?re| are)) (?:(?:here|still|parked|sitting|standing|waiting|right|out) )*(?:outside(?: (?:of )?(?:{HOUSE}|the (?:apartment|place|room)))?|(?:in|on|at|by|in front of|across) {HOUSE})|(?:i|we) (?:can |could )?(?:still )?see (?:him|her|them) (?:(?:in|through|at|from|by) )+(?:the|his|her|their|a) (?:\w+ )?(?:window|door|glass)"
)
GO_IN = whole(
    r"(?:should|can|could|may|must|do|shall) (?:i|we) (?:(?:just|even|still|try to|have to|need to) )*(?:go|run|step|get|break|barge|walk(?= (?:(?:back|right) )*(?:in there|inside|into))) (?:(?:back|right) )*(?:in|inside|into (?:the|his|her|their) (?:\w+ )?(?:house|home|room|apartment|place))(?: (?:there|anyway|alone|myself|and (?:talk to|stop|get|see|check on) (?:him|her|them)))*"
)
# Of a wound, that it is small; of the writer and the other one, that they are young: their ages are bot/rules/told_minor.py's.
SMALL_WOUND = whole(
    r"(?:(?:it'?s|it is|it was|they'?re|they are|those are|there are|(?:she|he|they)(?:'?s| has| have)?(?: got)?|only|just|really|mostly|a few|some|small|tiny|little|light|superficial|surface) )+(?:scratch(?:es)?|superficial|marks|scars|scabs|surface cuts|small cuts)(?: (?:on (?:his|her|their) \w+|really|though))*"
)
BOTH_YOUNG = whole(
    r"(?:we(?:'?re| are)|were) (?:(?:both|all|only|just|like) )*(?:kids|teens|teenagers|minors|in (?:middle|high) ?school)"
)
# A secret that was promised; the script says that it need not be kept.
PROMISED = re.compile(
    r"\b(?:promis(?:e|ed|ing)|swore|swear|secret|secreto|promet[ií])\b|\b(?:told me|asked me|made me|begged me)\b.*\bnot to (?:tell|say|call)\b"
)
# Nothing is said of oneself, but what was found, read or heard of them.
LEARNED = re.compile(
    r"\bi (?:found|saw|read|know|knew|heard|told|asked|called|texted|looked|have (?:his|her)|'?ve (?:seen|read|found))\b"
)
FIRST_PERSON = re.compile(r"\b(?:i|i'm|im|i'll|i've|ive|i'd|me|my|mine|myself|us|we)\b")
SUBJECT = re.compile(r"^(?:(?:and|but|so|now|because|cause) )*(?:he|she|they|it)(?:'?s|'ll|'d|'re)?\b")
SUBJECT_ANYWHERE = re.compile(
    r"\b(?:he|she)(?:'s|'ll|'d)?\b"
)  # "every day he asks" counts no days; "they" may be the clinic
# What they said or did, told on without saying who: "and said i was a good friend". What the visitor did himself is said like it ("just left work").
GOES_ON_TELLING = re.compile(
    r"^(?!.*\b(?:my|myself|988|911|you|clinic)\b)(?:(?:and|then) )+(?:said (?!that already|it already|so\b|no\b|yes\b)|says |told |tells |gave (?!up\b)|gives |wrote |texted |thanked |hugged |apologi[sz]ed|hung up\b|asked me\b|called me\b|posted )"
)
PLAIN_THANKS = re.compile(
    r"(?:(?:ok|okay|great|good|alright|oh|cool) )*(?:thanks?|thank you|thx|ty)(?: (?:you|so much|very much|a lot|for (?:the|your|that) (?:help|advice|info|answer|number)|for (?:helping|listening|that|this)|again|anyway|bye|much))*"
)
LEAVES = re.compile(
    r"(?:ok |okay |well |thanks )*(?:bye(?: bye)?|goodbye|good ?night|see (?:you|ya)|gotta go|hi|hello|hey)"
)


# It was about the visitor all along, and about nothing worse than worry.
ANXIOUS = r"(?: (?:(?:because|and|cause|so|since) )*(?:(?:i(?:'?m| am| feel| get)|im|i'?ve been|i have been) (?:(?:just|only|really|so|very|too|always|the one who is) )*(?:anxious|nervous|worried|stressed(?: out)?|worrying|tense)|i have (?:bad |a lot of |some )?anxiety|i worry(?: (?:a lot|too much|all the time))?)(?: (?:all the time|a lot|lately|these days|every day))*)"
OWN_WORRY = re.compile(
    r"(?:(?:no|oh|wait|sorry|well|ok|but|actually|and|hey|just) )*(?:(?:this|it|that)(?:'?s| is|s| was)? (?:(?:really|actually|all|just|only) )*(?:about|for)|i(?:'?m| am) (?:asking|here|writing|talking) (?:about|for)) "
    rf"(?:(?:me|myself)(?: (?:though|tho|actually|really|not (?:him|her|them|my \w+)))*{ANXIOUS}|my (?:own )?(?:anxiety|worry|worries|nerves|stress)(?: (?:though|tho|actually|not (?:him|her|them|my \w+)))*(?:{ANXIOUS})?)(?: (?:lol|thanks|ok|now))*"
)


def after_worry(typed: Typed) -> Meaning | None:
    """A danger to somebody else that grows is heard whenever it is told; the rest right after what was said of them."""
    told = bool(OTHERS & set(typed.asked))
    if (asked := asked_to_die(typed) or on_being_asked(typed, of_other=told)) is not None:
        return asked
    if _is_no_worry(typed):
        return Meaning("help.no_danger")
    done = DONE.search(typed.plain) and not is_long_ago(typed.text)
    if (HAPPENED.search(typed.plain) or done) and typed.verdict in MILD | {"third_party"}:
        return NEW_EMERGENCY
    if told and typed.verdict != "crisis" and MINE.fullmatch(typed.plain):
        return NEW_CRISIS
    if _is_urgent(typed):
        return Meaning("help.other_now", "third_party")
    if typed.verdict == "none" and typed.last in OTHERS and ALL_THE_TIME.fullmatch(typed.plain):
        return Meaning("help.other")
    return (_grown(typed) or _goes_on(typed)) if told else None


def answered_in_worry(typed: Typed) -> Meaning | None:
    """What is asked or told right after what was said of them, or after what led nowhere, and has an answer of its own."""
    if typed.last == ASKS or not typed.asked:
        return None
    right_after = bool((OTHERS | BESIDE) & set(typed.asked))
    if right_after or all(name.startswith(NOWHERE) for name in typed.asked):
        return asked_in_worry(typed, near=True)
    return asked_in_worry(typed, near=False) if all(name.startswith(FORM) for name in typed.asked) else None


def _is_no_worry(typed: Typed) -> bool:
    """Right after the script: it is met at work, or they do not think of it."""
    first = SCRIPT in typed.asked or (typed.last.startswith(NOTE) and bool(typed.times(SCRIPT)))
    clears = any(one.fullmatch(typed.plain) for one in (AT_WORK, NO_WORRY))
    return first and clears and typed.times(SCRIPT) <= 1 and typed.verdict in MILD | {"third_party"}


def is_own_worry(typed: Typed) -> bool:
    """Right after what was said of somebody: the visitor is anxious, and it is about that."""
    return typed.mild and bool(OTHERS & set(typed.asked)) and OWN_WORRY.fullmatch(typed.plain) is not None


def _is_urgent(typed: Typed) -> bool:
    """Locked in, also after a gentle note; what to tell 911 and whether to go in, right after what was said of them; where the writer waits once a weapon was told of."""
    if typed.verdict not in MILD | {"third_party", "abuse"}:
        return False
    near = bool(typed.asked) and all(name.startswith((*NOWHERE, NOTE)) or name in OTHERS for name in typed.asked)
    if near and LOCKED_IN.fullmatch(typed.plain):
        return True
    told = bool(OTHERS & set(typed.asked))
    waits = typed.times(NOW) and not abuse_told(typed) and OUTSIDE.fullmatch(typed.plain)
    return told and (bool(waits) or any(one.fullmatch(typed.plain) for one in (TELLS_911, HAS_MY_GUN, GO_IN)))


def worry_goes_on(typed: Typed, intent: str) -> Meaning | None:
    """Nothing clear was understood, and nothing else was spoken of since: it is about them. `intent`: what it was understood as."""
    if typed.verdict != "none" or not _is_near(typed) or _is_clear(typed, intent):
        return None
    return _grown(typed) or _stays(typed)


def tells_of_other(typed: Typed) -> Meaning | None:
    """In a crisis that was said to be about somebody else: what is told of them stays about them, until the visitor speaks of himself."""
    of_them = PERSON.search(typed.plain) or THEM.search(typed.plain)
    if not of_them or OWN.search(typed.plain) or TOOK.search(typed.plain):
        return None
    if typed.verdict == "third_party" and (grown := _grown(typed)) is not None:
        return grown
    if not OTHER & set(typed.asked) or typed.verdict not in MILD | {"third_party"}:
        return None
    return _grown(typed) or Meaning("help.other", "third_party")


def _grown(typed: Typed) -> Meaning | None:
    """A worry about somebody else becomes an emergency: a shot was heard, they did it, they are cold; or they have a weapon, stand at an edge, do not answer."""
    if typed.verdict not in MILD | {"third_party", "abuse"} and not (
        typed.verdict == "crisis" and typed.bare and not OWN.search(typed.plain)
    ):
        return None
    if HAPPENED.search(typed.plain) or LIFELESS.search(typed.plain):
        return NEW_EMERGENCY
    of_them = PERSON.search(typed.plain) or THEM.search(typed.plain) or typed.bare
    if not of_them or typed.verdict == "abuse":
        return None
    if NO_REPLY.search(typed.plain):
        return Meaning("help.worry_missing", "third_party")
    urgent = ARMED.search(typed.plain) or URGENT.search(typed.plain)
    return Meaning("help.other_now", "third_party") if urgent else None


def _goes_on(typed: Typed) -> Meaning | None:
    """The worry about somebody else goes on: what to say to them, what to do when they do not answer, a secret that was promised."""
    if (
        PROMISED.search(typed.plain)
        and not CLINIC.search(typed.plain)
        and typed.verdict in MILD | {"abuse", "third_party"}
    ):
        return Meaning("safety.third_party", "third_party")
    if typed.verdict == "crisis" and _speaks_of_them_only(typed):
        return Meaning("help.other", "third_party")
    if (
        typed.verdict not in MILD | {"violence", "abuse"}
        or typed.verdict == "info"
        or command(typed.text) not in (None, "nav.withdraw")
    ):
        return None
    if WHOM_TO_CALL.search(typed.plain):
        return _stays(typed)
    if (
        CLINIC.search(typed.plain)
        or (COUNTS_DAYS.search(typed.plain) and not SUBJECT_ANYWHERE.search(typed.plain))
        or (not typed.mild and ABOUT_ME.search(typed.plain))
    ):
        return None
    if any(one.search(typed.plain) for one in (THEM, WHAT_TO_DO, GOES_ON_TELLING)) or _stays_small(typed):
        return Meaning("help.other", None if typed.mild else "third_party")
    return None


def _stays_small(typed: Typed) -> bool:
    """What clears nothing: a small wound, that both are young, and where the writer waits."""
    return any(one.fullmatch(typed.plain) for one in (SMALL_WOUND, BOTH_YOUNG, OUTSIDE)) and not abuse_told(typed)


def _stays(typed: Typed) -> Meaning:
    """911 stays first where it was the last thing told, and so does what was told to one who is asked to help somebody die."""
    if ASKED_TO in typed.asked and typed.times(ASKED_TO) < TWICE:
        return Meaning("help.asked_to_die")
    return Meaning("help.other_now" if NOW in typed.asked and typed.times(NOW) < TWICE else "help.other")


def _speaks_of_them_only(typed: Typed) -> bool:
    """A few words about them that a reader took for the visitor's own ("she doesn't know I found it")."""
    rest = LEARNED.sub(" ", typed.plain)
    return (
        typed.words <= BRIEF
        and SUBJECT.search(rest) is not None
        and not FIRST_PERSON.search(rest)
        and not OWN.search(rest)
    )


def _is_near(typed: Typed) -> bool:
    """Right after what was said of them; after a reply that led nowhere, where they are spoken of again."""
    if OTHERS & set(typed.asked):
        return True
    of_them = any(one.search(typed.plain) for one in (THEM, PERSON, WHAT_TO_DO, WHOM_TO_CALL))
    return bool(typed.asked) and of_them and all(name.startswith((*NOWHERE, *ORDERED)) for name in typed.asked)


def _is_clear(typed: Typed, intent: str) -> bool:
    """A question to the clinic, an order, plain thanks, a farewell, or the visitor's own age."""
    order, of_them = typed.order, THEM.search(typed.plain) is not None
    if order is not None:
        return order not in STAY
    if any(one.fullmatch(typed.plain) for one in (PLAIN_THANKS, LEAVES)) or CLINIC.search(
        LEARNED.sub(" ", typed.plain)
    ):
        return True
    if typed_age(typed.text, asked=False) is not None or (intent == "faq.age" and not of_them):
        return True
    return intent not in UNCLEAR and (typed.asks or not of_them)
