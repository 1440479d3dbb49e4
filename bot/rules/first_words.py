"""What a message says by its own words, where a reader hears another danger: voices, a death in one's arms, hands on the neck, a child to be held under water.

Each is the whole message or an expression that can mean one thing. bot/rules/after_note.py asks it while no other danger stands, and after abuse for the neck.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import KIN
from bot.rules.after_script import ASKS, FORM, NEW_CRISIS, NEW_EMERGENCY, SHORT, UNREAL, Meaning
from bot.rules.at_once import IN_WATER
from bot.rules.grief import is_long_ago
from bot.rules.of_a_child import left_to_cry
from bot.rules.risk import BUT_CRISIS, MILD, STILL_READ
from bot.rules.told_in_danger import CHILD, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

LONGEST = 25  # words; a longer account speaks for itself
NECK = "utter_safety.abuse.neck"
OF_NECK, DO_NOW = Meaning(NECK.removeprefix("utter_"), "abuse"), Meaning("help.do_now")
HEARS, ASKED_PLAINLY = Meaning(UNREAL.removeprefix("utter_"), "soft"), Meaning(ASKS.removeprefix("utter_"), "soft")
MOURNS, WORRY = Meaning("safety.soft.grief", "soft"), Meaning("safety.third_party", "third_party")
ADVISED = ("utter_advice.medication", "utter_advice.dose")
READ_AS_VOICES = MILD | {"emergency", "abuse", "third_party"}
READ_AS_DEATH = MILD | {"violence", "third_party", "emergency"}
READ_AS_WATER = MILD | {"violence", "third_party", "emergency"}
MINE = rf"(?:my (?:\w+ )?(?:{KIN}))"
AGAIN = r"(?: (?:again|now|today|tonight|lately|too|at night|all (?:day|night)|in my head|these days|since \w+|for (?:\w+ )?(?:days|weeks)))*"
# Voices and nothing else: what they order, and a voice that hurts, is left to the readers.
HEARS_VOICES = whole(
    rf"(?:(?:i(?:'?m| am|'?ve been| have been| keep| started| can| still)*|{MINE}(?:'?s| is| has been| keeps| started)*|he(?:'?s| is)?|she(?:'?s| is)?) )?(?:(?:just|also|always|been) )*(?:hear|hears|hearing) (?:(?:the|my|those|some|these) )?voices?{AGAIN}|"
    rf"(?:the|my|those|these) voices? (?:(?:in my head|just|still) )*(?:wo ?n'?t|will not|do ?n'?t|does ?n'?t|never|can'?t) (?:stop|stops|shut up|go away|leave me alone|be quiet){AGAIN}|(?:the|my) voices? (?:are|is) (?:back|louder|getting louder|so loud|loud|there){AGAIN}"
)
PET = r"(?:dog|cat)"
GROWN = rf"(?:mom|mum|mama|mother|dad|papa|father|wife|husband|partner|sister|brother|grandma|grandpa|grandmother|grandfather|aunt|uncle|friend|best friend|{PET})"
IN_ARMS = whole(
    rf"my (?:(?:old|late|dear|sweet|poor|little|big) )*{GROWN} (?:(?:just|has|peacefully) )*(?:died|passed(?: away)?) (?:(?:tonight|today|yesterday|last night|this (?:morning|week)) )?(?:in|while in) my arms(?: (?:tonight|today|yesterday|last night|this (?:morning|week|afternoon)|at (?:home|the hospital|the hospice)|on \w+day))*"
)
# A body of this minute is for 911: a time that is over, or a place with nurses, says that it is none.
OVER = re.compile(r"\b(?:yesterday|last night|this week|on \w+day|hospital|hospice)\b")
OF_TODAY = re.compile(r"\b(?:tonight|today|this (?:morning|afternoon)|at home)\b")
A_PET = re.compile(rf"\b{PET}\b")
# One's own, and not a game: hands on the neck.
THE_ONE = rf"(?:he|she|they|{MINE}|my (?:\w+ )?(?:ex|stepdad|stepfather|stepmom|boss|fianc[eé]e?))"
# What chokes and is nobody: a bite, a debt, tears.
OF_LIFE = r"with (?:\w+ )?(?:work|debts?|bills|emails|paperwork|questions|rules|tears|emotion|grief|laughter)\b"
BITE = r"(?!(?:our|his|her|\w*day)\b|(?:the|my) (?:bed|couch|sofa|floor|stairs|street|bus|train|birthday|way)\b)"
SOMEBODY = r"(?:an?|the|this|that|another|some|two|three) (?:\w+ )?(?:man|men|woman|women|guys?|dude|boys?|girls?|stranger|person|people|intruder|robber|burglar|cop|officer|guard|client|customer|patient|student|teacher|coach|driver|teen\w*|boyfriend|girlfriend|ex)"
NO_ONE = rf"(?!(?:him|her|them|someone|somebody|one of|{THE_ONE}|{SOMEBODY})\b)"
ON_NECK = re.compile(
    rf"\b{THE_ONE} (?:(?:just|also|has|had|once|always|sometimes|even|tried to|again|then) )*(?:chok(?:e|es|ed|ing)|strangl(?:e|es|ed|ing)|throttl(?:e|es|ed|ing)) (?:me|us)\b(?! (?:up\b|{OF_LIFE}))|\b(?:his|her|their) (?:\w+ )?(?:hands?|arm|belt|fingers)(?: \w+)? (?:on|around|round|at|over|to|against) my (?:neck|throat)\b|"
    rf"\b{THE_ONE} (?:(?:has|had|just) )*(?:grabbed|squeezed|held|put (?:his|her) hands? (?:on|around)) (?:me by )?(?:my|the) (?:neck|throat)\b|\bi (?:was|got|have been|'ve been) (?:choked|strangled)\b(?! (?:up\b|{OF_LIFE}|on {BITE}|by {NO_ONE}))|^(?:hands (?:were )?(?:on|around) my (?:neck|throat)|choked me|strangled me|strangled)$"
)
PASTIME = re.compile(
    r"\b(?:years ago|as (?:a )?(?:kids?|child|children)|when (?:i|we|he|she) (?:was|were)|jiu ?jitsu|bjj|wrestl\w+|martial|training|class|consent\w*|laugh\w*|dream\w*|nightmares?|movie|seat ?belt|collar)\b"
)
# Whose work it is to lay hands on a neck.
TENDS = re.compile(
    r"\b(?:doctor|dr|nurse|barber|hairdresser|stylist|mass(?:euse|eur|age)|therapist|dentist|chiropractor|surgeon|physio\w*)(?: (?!(?:my|he|she|they|and|because|after|that|says?|said)\b)\w+){0,4} (?:his|her|their) (?:\w+ )?(?:hands?|arm|fingers)\b|\b(?:lumps?|exam\w*|massag\w+|lymph|glands?)\b"
)
SQUEEZED = re.compile(r"\b(?:squeez\w*|chok\w*|strangl\w*|throttl\w*|breath\w*|throat)\b")
# After it was told: what the throat does, and that a child is expected.
PASSES_OUT = r"(?:(?:then|sometimes|once|again|also|after|every time) )*i (?:(?:sometimes|just|even|also|almost|nearly|really|completely|totally|then|still|keep|kept|always|once) )*(?:black(?:ed|ing)? out|pass(?:ed|ing)? out|faint(?:ed|ing)?)(?: (?:sometimes|after(?:wards)?|once|twice|then|again|when (?:he|she) (?:did|does) (?:it|that)|for a (?:bit|second|minute|moment)))*"
FAINTED = whole(PASSES_OUT)
VOICE_CHANGED = whole(
    rf"(?:my|the) (?:throat|neck|voice|breath(?:ing)?|swallowing)(?:'?s| is| feels| has| sounds| gets| got)* (?:(?:all|so|really|kind of|a bit|completely|still|been) )*(?:gone|hoarse|raspy|rough|different|changed|weak|sore|swollen|bruised|hurts?|hurting|red|funny|off)(?: .*)?|i (?:(?:still|really) )?(?:lost my voice|sound (?:hoarse|raspy|different)|have (?:a hoarse|no) voice|see (?:spots|stars)|wet myself|can'?t (?:talk|speak|swallow)(?: (?:right|well|properly))?)|it hurts (?:to|when i) (?:swallow|talk|breathe)|{PASSES_OUT}"
)
EXPECTING = whole(
    r"(?:(?:i'?m|i am|im) )?(?:(?:also|about|almost|only) )*(?:\w+ weeks(?: pregnant| along)?|pregnant(?: too)?|expecting|\w+ months (?:pregnant|along)|pregnant(?: with)? \w+ (?:weeks|months)|having a baby)(?: (?:too|by the way|btw))*"
)
# A child that dips its own face.
DIPS = re.compile(
    r"\b(?:(?:baby|newborn|infant|toddler|kid|child|son|boy)(?: (?!(?:and|i)\b)\w+){0,3} (?:hold|held|holding|put|keep|kept) his|(?:baby|newborn|infant|toddler|kid|child|daughter|girl)(?: (?!(?:and|i)\b)\w+){0,3} (?:hold|held|holding|put|keep|kept) her) (?:head|face) under\b"
)
# A child to be held under: it may be in the water now. Thoughts that frighten keep their own words.
UNDER = re.compile(
    rf"\b(?:hold|held|holding|push|pushed|pushing|keep|kept|put) (?:her|him|them|it|(?:her|his) (?:head|face)|{CHILD}) under\b"
)
WATER_NAMED = re.compile(r"\b(?:tub|bath|bath ?tub|bathtub|bathing|water|pool|sink)\b")
NOT_NOW = re.compile(
    r"\b(?:thoughts?|images?|pictur\w+|imagin\w+|flash\w*|afraid|scared|fear\w*|terrif\w*|worr\w*|dream\w*|nightmares?|never|ocd|intrusive|unwanted|lessons?|swim\w*|baptis\w+|baptiz\w+|what if|shower|blanket|rinse|faucet|tap)\b"
)
OF_CHILD = re.compile(rf"\b{CHILD}\b|\b(?:baby|newborn|infant|toddler|kids?|child|son|daughter)\b")
# A gun at hand and somebody who has left: danger to oneself. What is to be done to others is left to the readers.
ARMED = re.compile(
    r"\b(?:gun|glock|pistol|weapon|revolver|piece|sidearm)(?:'?s| is)? (?:(?:still|right|here|loaded) )*(?:on|at|in|by) my (?:hip|side|belt|lap|hands?|holster|waist)\b"
)
LEFT = re.compile(
    rf"\b(?:my )?(?:{KIN}|kids|family)(?:'?s| is| are| has| have)? (?:(?:just|already) )*(?:left(?: me)?|leaving(?: me)?|gone(?! (?:this|until|till|away|for|on|all|back)\b)|moved out|took the kids|walked out|filed(?: for divorce)?)\b(?! (?:to|for|at|on|in) (?:work|store|the|a|school|church|town))"
)
AGAINST = re.compile(
    r"\b(?:kill|shoot|hurt|find|get|pay|them|him|hunt\w*|range|house|make|her (?:boyfriend|lover|place|new))\b"
)
NO_SAFETY = whole(
    r"(?:the )?safety(?:'?s| is) (?:already |now )?off|(?:i )?(?:took|flipped|switched|turned|clicked) the safety off"
)
READY_TO_FLY = re.compile(
    r"^(?!.*\b(?:drone|kite|plane|flight|birds?|parrot|budgie|pigeons?|seats?|games?)\b)(?=.*\b(?:time to fly|i(?:'?ll| will) fly|i(?:'?m| am) (?:going to|gonna) fly|i can fly)\b|(?:.*\b(?:i am|i'm|im|and) )?(?:(?:so|all|now|finally|just|really) )*ready to fly\b).*\b(?:balcony|roof|rooftop|ledge|bridge|window ?sill|railing|cliff)\b"
)
UNFOUND = whole(
    r"how (?:long|many days|soon) (?:(?:does|would|will|might|is) it (?:usually )?(?:take|be)? ?)?(?:before|until|till|for|when) (?:somebody|someone|anybody|anyone|people|they|the (?:police|landlord|neighbou?rs?)) (?:(?:would|will|to|usually|even) )*(?:checks?|finds?|notices?|misses|miss|looks? for|comes? (?:looking )?for|discovers?)(?: (?:on|for|that|up))* (?:a |an |the |some)?(?:person|someone|somebody|one|body|me|people|you|woman|man)(?:'?s| is| are| who| that)*(?: (?:lives?|living|dead|died|gone|missing|home))*(?: (?:all )?(?:alone|by (?:them|him|her|my)selves?|on (?:their|my) own))?"
)
DROVE_OFF = whole(
    rf"(?:{THE_ONE}) (?:(?:just|has|already) )*(?:took|grabbed|got|has|has got) (?:his|her|the|a|my|our) (?:\w+ )?(?:gun|rifle|pistol|shotgun|handgun|glock|revolver) (?:and (?:he |she )?)?(?:(?:then|just) )*(?:drove|left|walked|ran|stormed|took|went|drives|is gone|disappeared) ?(?:off|away|out|into the woods|the house|alone|upset|crying|angry|somewhere)*(?: (?:after|when|because|since|right after) .{{1,60}})?"
)
TO_HUNT = re.compile(
    r"\b(?:hunt\w*|range|deer|duck|work|duty|shift|shop|store|repair\w*|cleaned|sell|pawn|police|lock|turn it in)\b"
)
CARRIES_IT = re.compile(r"\b(?:hunt\w*|range|patrol|(?:on|my) (?:duty|shift)|(?:at|for) work)\b")
# A dose that is corrected upward: it has to be said that it is one, for an age or a strength may stand in the same place.
MANY = r"(?:[6-9]|[1-9]\d|1\d\d|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|(?:twenty|thirty|forty) ?five|a dozen|dozens)"
OF_PILLS = r"(?: (?:of (?:them|those|it)|pills?|tablets?|advils?|tylenols?|aspirins?|capsules?|in all|total|all together|at once|not (?:two|2|one|1)))"
WHOLE_BOTTLE = r"(?:(?:the|a) (?:whole |entire |full )?(?:bottle|box|pack|packet)|(?:the )?rest of (?:the )?(?:bottle|box|pack)|everything (?:i had|in the bottle))"
CORRECTS = r"(?:actually|i mean|i meant|meant|meant to say|oops|whoops|typo|sorry|no|wait|make that|more like|correction|not (?:two|2|one|1))"
CUE = rf"(?:{CORRECTS}|it was|it is|it'?s|ok|okay|really|well|um|uh)"
UPWARD = whole(
    rf"(?:{CUE} )*(?:{CORRECTS} )(?:{CUE} )*(?:(?:about|like|around|maybe|closer to) )*{MANY}|(?:{CUE} )*(?:i )?(?:took|had|swallowed) (?:(?:about|like|around|maybe|more like) )*(?:{MANY}{OF_PILLS}*|{WHOLE_BOTTLE}|all of (?:them|it))|(?:{CUE} )*(?:(?:about|like|around|maybe|closer to) )*(?:{MANY}{OF_PILLS}+|{WHOLE_BOTTLE})"
)
NOT_UNDERSTOOD = frozenset({"utter_oos", "utter_system.clarify"})
OOPS = re.compile(rf"\b(?:oops|whoops|sorry)\b.*\b(?:{MANY})$")


def first_words(typed: Typed) -> Meaning | None:
    """While no danger stands that holds anything: what the words say, or None."""
    if typed.words > LONGEST:
        return None
    if UPWARD.fullmatch(typed.plain) and _of_a_dose(typed) and typed.verdict != "crisis":
        return NEW_EMERGENCY
    if UNFOUND.fullmatch(typed.plain) and typed.mild:
        return ASKED_PLAINLY
    if (neck := of_neck(typed)) is not None:
        return neck
    if typed.asks:
        return None
    if typed.verdict in READ_AS_WATER and _held_under(typed.plain) and not is_long_ago(typed.text):
        return IN_WATER
    if typed.words <= SHORT and typed.verdict in READ_AS_VOICES and HEARS_VOICES.fullmatch(typed.plain):
        return HEARS
    if typed.verdict in READ_AS_DEATH and _died_in_arms(typed):
        return MOURNS
    return left_to_cry(typed) or _armed(typed)


def _of_a_dose(typed: Typed) -> bool:
    """Was a medicine answered, and no form's question asked since? Where the last words were not understood, one told before counts for a slip that is owned to."""
    if typed.last in NOT_UNDERSTOOD and OOPS.search(typed.plain):
        return any(name.startswith(ADVISED) for name in typed.told)
    return any(name.startswith(ADVISED) for name in typed.asked) and not typed.last.startswith(FORM)


def after_neck(typed: Typed) -> Meaning | None:
    """In abuse: hands on the neck are told, or after that a voice that has changed or a child that is expected. Who tells of no neck is not told of one."""
    if typed.verdict not in BUT_CRISIS or typed.words > LONGEST:
        return None
    if (neck := of_neck(typed)) is not None:
        return neck
    if typed.verdict == "emergency":
        fainted = typed.times(NECK) and FAINTED.fullmatch(typed.plain)
        return Meaning(OF_NECK.intent, "emergency") if fainted else None
    changed = VOICE_CHANGED.fullmatch(typed.plain) is not None
    if not typed.times(NECK):
        return DO_NOW if changed else None
    return OF_NECK if changed or EXPECTING.fullmatch(typed.plain) else None


def of_neck(typed: Typed) -> Meaning | None:
    """Hands on the neck, each time they are told: not long ago, no sport or care, and not where the body is in danger this minute."""
    if typed.verdict not in STILL_READ or typed.words > LONGEST or ON_NECK.search(typed.plain) is None:
        return None
    tended = TENDS.search(typed.plain) is not None and SQUEEZED.search(typed.plain) is None
    return None if tended or PASTIME.search(typed.plain) or is_long_ago(typed.text) else OF_NECK


def _died_in_arms(typed: Typed) -> bool:
    """A death that is over. What was read as more than grief may be of this minute."""
    plain = typed.plain
    if IN_ARMS.fullmatch(plain) is None:
        return False
    if typed.verdict not in ("emergency", "violence") or A_PET.search(plain) or OVER.search(plain):
        return True
    return typed.verdict == "violence" and OF_TODAY.search(plain) is not None and "just" not in plain.split()


def _held_under(plain: str) -> bool:
    words = (UNDER, WATER_NAMED, OF_CHILD)
    return all(one.search(plain) for one in words) and not (NOT_NOW.search(plain) or DIPS.search(plain))


def _armed(typed: Typed) -> Meaning | None:
    """A gun told of in few words, and what is near to it."""
    plain = typed.plain
    if typed.mild and NO_SAFETY.fullmatch(plain):
        return ASKED_PLAINLY
    if typed.mild and READY_TO_FLY.search(plain):
        return NEW_CRISIS
    if typed.verdict in STILL_READ and ARMED.search(plain) and LEFT.search(plain) and not AGAINST.search(plain):
        return _carries(typed)
    if (typed.mild or typed.verdict == "third_party") and DROVE_OFF.fullmatch(plain) and not TO_HUNT.search(plain):
        return WORRY
    return None


def _carries(typed: Typed) -> Meaning | None:
    """Whoever has left, a gun that is worn at work tells less: it is asked about."""
    if CARRIES_IT.search(typed.plain) is None:
        return NEW_CRISIS
    return ASKED_PLAINLY if typed.mild else None
