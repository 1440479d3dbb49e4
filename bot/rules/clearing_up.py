"""Harmless words that were read as a danger, and cleared up ("no i mean asleep", "its hay fever", "the vet did it"); and plain answers that tell nothing of one.

Each has to be the whole message. What was swallowed, somebody who does not wake, a weapon and the words of danger themselves are never cleared up here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import STILL_BOOKS, STILL_CHECKS
from bot.rules.after_script import SHORT, VOICES
from bot.rules.commands import command
from bot.rules.plain_causes import explains, only_sorts
from bot.rules.risk import STILL_READ

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

LEAD = r"(?:(?:no|nope|nah|oh|sorry|sry|wait|lol|haha|ha|well|ok|okay|hey|um|omg|yeah|yes|actually) )*"
FINE = r"(?:i'?m|i am|we'?re|we are|all|all is|everything is|everything'?s|it'?s) (?:fine|ok|okay|good|well|safe)"
TAIL = rf"(?: (?:lol|haha|sorry|ok|okay|thanks|thank you|that'?s (?:it|all)|{FINE}|not (?:like )?that|nothing (?:bad|else)))*"
ASLEEP = r"(?:a?sleep(?:ing|s)?|napping|(?:a |his |her |for a )?nap|in bed|(?:to|went to|fell|goes to|go to) (?:bed|a?sleep))"
QUITS = r"(?:quit(?:ting)?|stop(?:ping)?|giv(?:e|ing) up|cut(?:ting)? (?:out|down on|back on)) (?:smoking|vaping|drinking|alcohol|sugar|coffee|caffeine|cigarettes?|nicotine|weed|soda|my job)"
EXERCISES = r"(?:work(?:s|ed|ing)? ?outs?|lifts?(?: weights)?|exercis(?:es?|ing)|(?:does )?(?:boxing|karate|yoga|crossfit|cardio|martial arts))"
ANIMAL = r"(?:dog|cat|puppy|kitten|horse|hamster|rabbit|bird|fish)"
HARMLESS = (
    rf"(?:{QUITS}|{EXERCISES}|(?:at |goes to )?the gym|smoking|vaping|hay ?fever|(?:my |the |seasonal )?allergies|pollen|a cold|(?:my|the|our|a) (?:\w+ )?{ANIMAL}|(?:my|our) pet|(?:a |the |my )?(?:video ?game|movie|tv show|song|book|series|podcast|meme)|"
    r"(?:the |my )?(?:worry|worries|anxiety|nerves|insurance|bill|price|cost|check|test|quiz|form)|(?:(?:get|gets|got) )?tall(?:er)?|grew|has grown)"
)
WHO = r"(?:he|she|they|it|we|i|you|the \w+|my \w+|our \w+)"
IS = r"(?:'?s| is| was|'?re| are| were|'?m| am)?"
# Tells on after "i mean": where the other one is, who is hit, what one is called, and the wish to sleep.
TELLS_ON = (
    rf"(?!.*(?:\bhits?\b(?! the gym\b)|\b(?:he|she|they|(?:the|my|our) \w+){IS} (?:\w+ )*at the gym\b|\b(?:he|she|they|my \w+){IS} (?:\w+ )*(?:a|the) \w+ {ANIMAL}\b|"
    rf"\b(?:want to|wanna|plan to|going to|mean to|meant to) (?:(?:finally|just|really|always) )*{ASLEEP}\b))"
)
MEANT = re.compile(
    rf"{TELLS_ON}{LEAD}i (?:just |only |really )?(?:mean|meant|was talking about|was speaking of)(?: (?:that|like|just|only|about|to say|to))*(?: {WHO}{IS})?(?: (?:finally|just|really|always|want to|wanna|plan to|going to|hits?))* (?:{HARMLESS}|{ASLEEP}){TAIL}|"
    rf"{LEAD}(?:about )?{HARMLESS} i (?:mean|meant){TAIL}|{LEAD}(?:that'?s|that is|that was|this is) (?:really |literally )?all (?:that )?(?:i (?:mean|meant|said|was saying|wanted to say)|it (?:is|was)){TAIL}"
)
IT_IS = r"(?:it'?s|it is|it was|that'?s|this is)"
HAVE_OR_IS = rf"(?:{IT_IS}|i have|i'?ve got|i get)"
ILL = re.compile(
    rf"{LEAD}(?:{HAVE_OR_IS} |just |only )+(?:(?:just|only|my|the|from|because of|bad|a) )*(?:hay ?fever|(?:seasonal|pollen|spring|dust|cat) allerg(?:y|ies)|(?:stuffy|blocked|stuffed up|runny) nose|(?:head )?cold|pollen|sinuses){TAIL}|{LEAD}{HAVE_OR_IS} (?:just|only) (?:my )?allergies{TAIL}"
)
SLEEPS = re.compile(
    rf"{LEAD}(?:the|my|our) (?:baby|kids?|son|daughter|little one|child(?:ren)?|toddler|newborn|twins){IS} (?:(?:finally|just|now|only|fast|already) )*{ASLEEP}(?: and)?(?: {FINE})+"
)
OF_OURS = rf"{LEAD}{HAVE_OR_IS} (?:(?:just|only|part of|literally) )*(?:my|his|her|their|our|the)"
AT_PLAY = re.compile(
    rf"{OF_OURS} (?:hobby|sport){TAIL}|{LEAD}(?:{IT_IS}|they'?re|i mean) (?:(?:just|only|really|literally) )*(?:a|our|my) (?:hobby|sport){TAIL}"
)
# What it is for, said after the script: a rope, a day, a letter or a bottle of everyday life.
FOR_WHAT = re.compile(
    rf"{LEAD}(?:(?:{IT_IS}|they'?re|those are|they are) )?(?:(?:just|only|really|literally|all) )*(?:for|about) (?:(?:the|my|our|a|his|her) )?(?:boat|sailboat|kayak|wedding|garden|tree ?house|campsite|camping(?: trip)?|swing|clothes ?line|dog|horse|goats?|cows?|trailer|jobs?|work|school|shop|kitchen|fishing(?: trip)?|climbing|gym|procedure|operation|surgery|anesthesia|dentist)(?: really| honestly| i swear)?{TAIL}|"
    rf"{LEAD}(?:i (?:just |only )?(?:mean|meant) )(?:(?:the|my|a|about|for) )*(?:procedure|operation|surgery|anesthesia|wedding|boat|job letters|cover letters?){TAIL}|{LEAD}(?:cover|job|thank you|business) letters?(?: for (?:jobs|work))?{TAIL}"
)
# Who has a dog has somebody to leave behind: in a crisis it clears up nothing.
HAS_ANIMAL = re.compile(rf"{LEAD}(?:i have|i'?ve got|i get) (?:\w+ ){{0,3}}{ANIMAL}s?{TAIL}")
AT_WORK = re.compile(rf"{OF_OURS} (?:job|work|profession|living){TAIL}")
OF_ANIMAL = re.compile(
    rf"{LEAD}(?:the|our|my|his|her) vet(?:erinarian)? (?:did|does|had to|has to|put|said)(?: \w+){{0,4}}|{LEAD}(?:{HAVE_OR_IS}|i mean|i meant|about)(?: (?:just|only|about|talking about))* (?:a|my|our|the) (?:\w+ )?{ANIMAL}{TAIL}|{LEAD}(?:he|she)(?:'?s| is| was)(?: (?:just|only))* (?:a|my|our|the) {ANIMAL}{TAIL}"
)
DOES = re.compile(
    rf"{LEAD}(?:he|she|they|we|my \w+){IS} (?:(?:just|only|always) )*{EXERCISES}(?: (?:there|a lot|every day|daily|often))?{TAIL}"
)
GROWS = re.compile(
    rf"{LEAD}(?:he|she|my \w+){IS} (?:(?:now|already|even|way|much|so|just) )*(?:taller(?: than (?:me|i am|us|his (?:dad|mom)|all of us|his teacher))?|tall(?: now)?|(?:grew|has grown|growing)(?: (?:a|an|so|\w+|feet|foot|inch(?:es)?|fast|much|tall)){{0,4}}){TAIL}"
)
# Said of somebody who was taken for a danger to others. Of one who hurts it is what many say who are hurt.
PRAISED = re.compile(
    rf"{LEAD}(?:he|she|they|my \w+)(?:'?s| is|'?re| are) (?:(?:really|actually|such|just|always|very|so) )*(?:a |the )?(?:good|nice|kind|sweet|gentle|lovely|great|wonderful|harmless)(?: (?:man|guy|woman|person|husband|wife|dad|father|mom|mother|son|kid|boy|girl|partner|cop|nurse|soul|one|to me|with me))*{TAIL}|"
    rf"{LEAD}(?:he|she|they)(?: has| have|'?s|'?ve| would|'?d)? never (?:ever )?(?:hurts?|hit|harm(?:s|ed)?|touched|laid a (?:hand|finger) on|threatened)(?: me| us| a fly| any ?one| anybody)?{TAIL}"
)
UNHARMED = re.compile(
    rf"{LEAD}(?:i'?m|i am|we'?re) not (?:being )?(?:abused|in (?:any )?danger|hurt)(?: (?:by anyone|at all))?{TAIL}|{LEAD}(?:no ?one|nobody) (?:is |ever )?(?:hurts?|hurting|abuses|abusing|hits|hitting) (?:me|us|any ?one|anybody)(?: (?:here|at home|right now|at all))*{TAIL}"
)
# Where the journey goes that was taken for an end: said as what was meant, and never where somebody is, or a place that may be the end.
SPOT = r"(?:beach|vacation|holidays?|cruise|hawaii|florida|disney(?: ?world|land)?|resort|camping|honeymoon|wedding|reunion|family (?:trip|visit))"
TRAVELS = re.compile(
    rf"{LEAD}(?:(?:really|just|only|like|literally) )*(?:i (?:just |only |really )?(?:mean|meant) )(?:(?:to|for|going|just|only|a|the|my|our) )*{SPOT}{TAIL}|"
    rf"{LEAD}(?:(?:really|honestly|literally) )*(?:(?:it'?s|it is|that'?s) )?(?:just|only) (?:(?:for|going|to|a|the|my|our|family|short) )*{SPOT}{TAIL}|"
    rf"{LEAD}(?:(?:going|just|only|we'?re going) )*to (?:(?:a|the|my|our) )?{SPOT}{TAIL}"
)
# Of loud neighbors.
NOISY = re.compile(
    rf"{LEAD}(?:he|she|they|it|(?:my|the) \w+)(?:'?s| is| are|'?re) (?:(?:just|only) )+(?:(?:being|very|super|so|really|always) )*(?:noisy|loud|annoying|messy|lazy|grumpy){TAIL}"
)
SLIP = re.compile(
    rf"{LEAD}(?:(?:it|that|this)(?:'?s| is| was)? )?(?:(?:just|only|my|a|an|the|stupid) )*(?:auto ?correct|typo|misunderstanding|wrong word){TAIL}|{LEAD}(?:that'?s |this is )?not what i (?:meant|mean|said){TAIL}|{LEAD}you (?:misread|misunderstood|misheard|got (?:it|that|me) wrong)(?: me| that| it)?{TAIL}"
)
NEVER = re.compile(
    r"\b(?:swallow\w*|took|taken|drank|pills?|tablets?|bleach|poison\w*|overdos\w*|wo(?:n'?t|nt) wake|not wak\w+|can'?t wake|cant wake|unconscious|not breathing|guns?|knife|knives|weapons?|rifle|pistol|blood|bleed\w*|die[ds]?|dead|dying|kill\w*|suicid\w*)\b"
)
EVERY = (MEANT, SLIP, AT_PLAY, OF_ANIMAL, DOES)
# What clears up which danger.
CLEARS = {
    "emergency": (*EVERY, AT_WORK, ILL, SLEEPS), "violence": (*EVERY, GROWS, UNHARMED), "abuse": (*EVERY, UNHARMED), "crisis": (MEANT, OF_ANIMAL),
}  # fmt: skip
CLEARS_AT_ONCE = {
    "emergency": (FOR_WHAT,),
    "violence": (PRAISED, NOISY, FOR_WHAT),
    "crisis": (AT_PLAY, TRAVELS, FOR_WHAT),
}  # only right after the script itself
# These say that there is something to it.
BORNE_OUT = {
    "emergency": ("utter_help.tell_911", "utter_help.naloxone", "utter_safety.emergency.meant", "utter_safety.emergency.shaken"),
    "violence": (VOICES,),
    "abuse": ("utter_help.near", "utter_help.seen", "utter_help.young_abuse", "utter_help.do_now", "utter_help.other_hurt"),
    "crisis": ("utter_help.means", "utter_safety.emergency.meant"),
}  # fmt: skip

OLD = r"(?:years?(?: old)?|yrs?(?: old)?|yo)"
AGE = re.compile(rf"(?:i'?m|i am|im|age|aged) \d{{1,3}}(?: {OLD})?|(?:it'?s )?\d{{1,3}} {OLD}")
NUMBER = re.compile(r"(?:it'?s )?\d{1,3}")  # after something that was swallowed it may be how many
PHONE = re.compile(
    r"(?:(?:my|the) (?:number|phone|cell)(?: number)? is |(?:call|text) me at |it'?s |at )?\d(?: ?\d){6,14}"
)
NAME = re.compile(
    r"my (?:full |first |last )?name(?:'?s| is) [^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?|[^\W\d_][\w'-]* is my name"
)
TWO_NAMES = re.compile(r"[A-Z][a-zà-ÿ]+ (?:[A-Z]\.? )?[A-Z][A-Za-zà-ÿ'-]+")
# Cries for help, signs and amounts, also where each word begins with a capital.
NO_NAME = re.compile(
    r"\b(?:help|me|us|him|her|them|my|not|no|please|hurry|come|now|quick(?:ly)?|fast|urgent|emergency|ambulance|call|send|need|still|very|so|too|all|\w{2,}ing|blue|pale|cold|limp|stiff|quiet|weak|sick|dizzy|passed|out|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|half|whole|many|few|several|bottles?|box(?:es)?|packs?|handfuls?|lots?)\b"
)
MAIL = re.compile(r"\S+@\S+\.\w+")
COUNTS = re.compile(r"not at all|several days|more than half the days|nearly every day")
NODS = re.compile(r"(?:(?:ok(?:ay)?|k|good|great|alright|all right|cool|sure|got it|i see|understood|perfect)(?: |$))+")
ANYWAY = re.compile(r"^(?:(?:anyway|anyways|so|ok|okay|well|but|and|then|fine) )+")
BEGINS = frozenset({"nav.book", "nav.start_screening"})


def clears_up(typed: Typed, danger: str, script: str) -> bool:
    """Does the whole message say that something harmless was meant? `script`: the response that told the danger."""
    unharmed = danger == "abuse" and typed.verdict == "crisis" and UNHARMED.fullmatch(typed.plain) is not None
    # as what "hes taller than me" may be read
    if typed.words > SHORT or (typed.verdict not in STILL_READ and not unharmed):
        return False
    if NEVER.search(typed.plain) and not only_sorts(typed.plain):
        return False
    if borne_out(typed, danger) or (danger == "crisis" and HAS_ANIMAL.fullmatch(typed.plain)):
        return False
    right_after = script in typed.asked and typed.times(script) <= 1
    if right_after and explains(typed.plain, danger, typed.verdict):
        return True
    at_once = CLEARS_AT_ONCE.get(danger, ()) if right_after else ()
    return any(one.fullmatch(typed.plain) for one in (*CLEARS[danger], *at_once))


def borne_out(typed: Typed, danger: str) -> bool:
    """Was something told since that says that there is something to it?"""
    return any(typed.times(told) for told in BORNE_OUT[danger])


def only_answers(typed: Typed, *, numbers: bool = False) -> bool:
    """An age, a name, a phone number or an address and nothing else. `numbers`: a bare number counts too."""
    if typed.verdict != "none":
        return False
    whole = any(one.fullmatch(typed.plain) for one in (AGE, PHONE, NAME)) or (numbers and NUMBER.fullmatch(typed.plain))
    if whole or MAIL.fullmatch(typed.text.strip()):
        return True
    named = TWO_NAMES.fullmatch(typed.text.strip(" .!")) is not None
    return named and not (NO_NAME.search(typed.plain) or NEVER.search(typed.plain))


def only_counts(typed: Typed) -> bool:
    """An answer of the check, as its buttons have it."""
    return typed.verdict == "none" and COUNTS.fullmatch(typed.plain) is not None


def only_nods(typed: Typed) -> bool:
    """Only "ok good" and the like: it was read, and nothing is told."""
    return typed.verdict == "none" and NODS.fullmatch(typed.plain) is not None


def begins(typed: Typed) -> str | None:
    """The check or the request that is asked for, also behind "anyway"."""
    plain = ANYWAY.sub("", typed.plain)
    if STILL_BOOKS.fullmatch(plain):
        return "nav.book"
    order = "nav.start_screening" if STILL_CHECKS.fullmatch(plain) else command(typed.text) or command(plain)
    return order if order in BEGINS else None
