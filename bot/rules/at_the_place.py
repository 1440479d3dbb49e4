"""What is told in a few words of the place or the means while help stands ("im by the rails", "its in my hand"), and of a child that is with who may harm it.

Who is there gets the words that say: move away, put it down, 911 now. A child is laid down or handed over first. Each has to be the whole message.
bot/rules/after_help.py asks it before the rooms of the single dangers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_help_words import OWN
from bot.rules.after_script import SHORT, UNWANTED, VOICES, Meaning
from bot.rules.after_worry import OTHERS
from bot.rules.told_in_danger import DREW_UP, GOES_UP, LEFT_IN_WATER, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

EDGE, CHILD_DOWN = "help.at_edge", "help.child_down"
HOLDS = frozenset({"crisis", "emergency", "violence"})


HIGH = r"(?:bridge|overpass|rails?|railings?|railroad|railway|train tracks|tracks|platform|roof|rooftop|ledge|edge of the \w+|balcony|cliff(?: (?:road|edge|side|top|path))?|viaduct|overlook|lookout|pier|dam|tower|parking (?:garage|deck|structure))"
THING = r"(?:gun|handgun|glock|pistol|rifle|shotgun|revolver|knife|blade|razor|noose|rope|belt|cord|sheet|scarf|hose|barrel)"
# At a place to fall from or to be hit at, or that place named: "it is the balcony".
AT_PLACE = whole(
    rf"(?!.*\b(?:bed|sofa|couch|chair|tub|seat)\b)(?:(?:(?:i'?m|i am|im|i|we'?re) )?(?:(?:here|still|right|already|up|out|over|sitting|standing|parked|stand|sit|waiting|just) )*(?:on|at|by|near|next to|beside|close to) (?:the|a|my|this) (?:\w+ )?{HIGH}|(?:it'?s|it is|that'?s|this is) (?:the|a|my) {HIGH}|the (?:cliff (?:road|edge|side|top|path)|edge of the \w+|(?:train )?tracks))"
)
# From where one could fall.
LOOKS_DOWN = whole(
    r"(?:(?:i'?m|i am|im|i) )?(?:(?:just|only|still|standing here|here|sitting here) )*look(?:ing)? (?:(?:straight|over and|over the edge and) )*(?:down|over the (?:edge|rail|railing|side|wall))(?: (?:there|here|at (?:the )?(?:street|water|cars|ground|people|road|tracks)|from (?:up )?here))*"
)
# It is carried along or lies in the car.
CARRIED = whole(
    r"(?:(?:it'?s|it is|they'?re|they are|i(?:'ve| have)? (?:(?:already|still|just|also) )*(?:got |have |keep )?(?:it|them)) )?(?:(?:right|already|still|here|now|just) )*in (?:the|my) (?:\w+ )?(?:glove ?(?:box|compartment)|center console|console|(?:coat |jacket |shirt |pants )?pocket|waist ?band|holster)"
)
IN_HAND = whole(
    rf"(?:(?:it'?s|it is|they'?re|the {THING}(?:'?s| is)?|my {THING}(?:'?s| is)?|i(?:'ve| have)? (?:got )?(?:it|the {THING}|a {THING}|my {THING})|with it) )(?:(?:right|already|still|here|now|loaded) )*(?:in my (?:hands?|mouth|lap)|(?:to|on|at|against) my (?:head|temple|wrists?|neck|throat))|"
    rf"i(?:'?m| am) (?:already |still |just )?holding (?:it|the {THING}|a {THING}|my {THING})"
)
PREPARED = whole(
    rf"(?:it'?s|it is|(?:the|my) {THING}(?:'?s| is)?) (?:(?:already|tied|up|hanging|fixed|all) )*(?:on|around|over|to|from) (?:the|my|a) (?:door|door ?knob|neck|beam|rafters?|hook|tree|ceiling|fan|bar|pipe)(?: already)?|"
    r"(?:the|my) (?:cars?|truck|engine|motor)(?:'?s| is)? (?:(?:already|still) )*(?:in it|in there|in (?:the|my) garage|running|on)|(?:the|my) garage(?: door)?(?:'?s| is) (?:(?:all|so|very|already) )*(?:quiet|closed|shut|sealed|empty|ready)|(?:i'?m|i am|im) in (?:the|my) garage|(?:(?:i'?m|i am|im|sitting|parked|just|still|here) )*(?:inside|in) (?:my|the|our) (?:car|truck|van|suv) (?:(?:inside|in) (?:the|my|our|a) (?:\w+ )?garage|with the (?:engine|motor|car) (?:on|running))"
)
CHILD = r"(?:(?:the|my|our) (?:\w+ )?(?:baby|newborn|infant|toddler|kids?|child(?:ren)?|boy|girl|twins|little one|son|daughter))"
IN_ARMS = whole(
    rf"(?:he|she|{CHILD})(?:'?s| is)? (?:(?:right|still|here|asleep|sleeping|crying) )*(?:in my arms|on my (?:chest|lap|shoulder)|in (?:the|his|her) crib)|{CHILD}(?:'?s| is)? (?:(?:right|still|here|asleep|sleeping|crying) )*(?:next to|beside|with) me|i(?:'?m| am) (?:still )?holding (?:him|her|{CHILD})|i have (?:him|her|{CHILD}) (?:here |right here )?(?:in my arms|with me|on my lap)|"
    rf"(?:he|she|{CHILD})(?:'?s| is)? (?:still )?in the (?:bath|tub|bath ?tub|water)"
)
LEFT_BEHIND = whole(
    r"i (?:(?:just|have|had) )*(?:walked|went|ran|came|got) (?:out|away|off|outside)(?: and left (?:her|him|them)(?: there| in there| alone)*)?|i (?:just )?left (?:her|him|them)(?: there| in there| alone)*|i (?:can'?t|cannot|cant|don'?t dare(?: to)?|won'?t) (?:(?:make myself|get myself to|even) )*(?:go|look|move|walk|do it|go in)(?: back| in| there| near (?:her|him|them))*"
)
# A letter is no means: it keeps the crisis.
LETTER = whole(
    r"(?:(?:it'?s|its|i mean|i meant|just|only) )*(?:the|my|a|all the|those|these) (?:\w+ )?(?:letters?|notes?)(?: (?:is|are|'s|'re))?(?: (?:to|for) (?:my|the) \w+)?(?: (?:on|in|under|by) (?:the|my) (?:\w+ )?\w+)?|(?:they'?re|they are|it'?s|it is) (?:the )?letters?"
)
CALL = r"(?:call|tell|phone|get)(?: (?:anyone|anybody|any one|someone|911|the (?:police|ambulance|doctor)|an ambulance|for help|help|them))?"
# A child who is to help: nobody may be called, the address is not known, and how young.
MUST_NOT = whole(
    rf"(?:(?:he|she|they|(?:my )?(?:mom|mum|mommy|mama|dad|daddy|papa|grandma|grandpa|brother|sister|uncle|aunt)) (?:(?:just|always) )*(?:says?|said|told me|tells me|keeps saying|wants me|is telling me|begs me|is begging me)(?: that)? )(?:i (?:must|should|can|may|am)(?:'?t| not|n'?t)?(?: allowed)?(?: to)? |not to |to not |do ?n'?t |never ){CALL}|"
    r"i(?:'?m| am) not allowed to (?:call|use the phone|phone|tell)(?: (?:anyone|anybody|911))?|(?:will|would|am) i (?:be |get )?in trouble(?: if i call)?|i'?ll get in trouble"
)
WAITS = r"(?:(?:to|just|we should|i should|let'?s) )*wait(?: and see| it out| a (?:bit|while)| (?:un)?till? \w+)? "
# Kept from calling, at whatever age.
KEPT_FROM = whole(
    rf"(?:my )?(?:husband|wife|partner|boyfriend|girlfriend|son|daughter|friend|roommate) (?:(?:just|always) )*(?:says?|said|told me|tells me|keeps saying|wants me|is telling me|begs me|is begging me)(?: that)? (?:{WAITS}(?:and |but )?)?(?:i (?:must|should|can|may|am)(?:'?t| not|n'?t)?(?: allowed)?(?: to)? |not to |to not |do ?n'?t |never ){CALL}|"
    rf"(?:he|she|they|my (?:husband|wife|partner|boyfriend|girlfriend|son|daughter|friend|roommate)) (?:says?|said|told me|tells me|wants|wants me|wants us)(?: that)? {WAITS.removesuffix(' ')}|"
    rf"(?:he|she|they|my \w+)(?:'?s)? (?:won'?t|wont|will not|doesn'?t|doesnt|does not|isn'?t|is not) (?:let(?:ting)?|want) me (?:to )?(?:{CALL}|get help)"
)
NO_ADDRESS = whole(
    r"i (?:do ?n'?t|do not|dunno|can'?t) (?:know|remember|have) (?:(?:the|our|my|what|this|where) )*(?:address|street|house number|we live|we are|i live|i am|town)(?: (?:of|is|here|for) ?(?:(?:our|my|the) (?:house|home|place))?)*|what(?:'?s| is) (?:our|my) address"
)
AGE = whole(
    r"(?:i'?m|i am|im) (?:(?:only|just|a|still) )*(?:(?:[5-9]|1[0-7]|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: (?:years? old|yrs? old|yo))?|(?:little )?(?:kid|child))"
)
ARMED = whole(rf"with (?:my|a|the|his|dad'?s) (?:\w+ )?{THING}")


def at_the_place(typed: Typed, danger: str) -> Meaning | None:
    """Where the visitor is, what is in the hand, and where the child is; what was read keeps its rank."""
    if typed.words > SHORT or danger not in HOLDS or OTHERS & set(typed.asked):
        return None
    if (child := _of_child(typed, danger)) is not None:
        return child
    if danger == "emergency" and _child_calls(typed):
        return Meaning("help.child_calls", "emergency")
    if (
        danger == "emergency"
        and KEPT_FROM.fullmatch(typed.plain)
        and not (typed.verdict == "crisis" and OWN.search(typed.plain))
    ):
        return Meaning("help.still_call", "emergency")
    if danger == "crisis" and any(
        one.fullmatch(typed.plain) for one in (AT_PLACE, IN_HAND, PREPARED, CARRIED, GOES_UP, LOOKS_DOWN, DREW_UP)
    ):
        return Meaning(EDGE, kept_danger(typed, danger))
    if danger == "violence" and GOES_UP.fullmatch(typed.plain) and typed.verdict != "crisis":
        return Meaning(EDGE, "emergency")
    if danger == "violence" and typed.verdict == "crisis" and ARMED.fullmatch(typed.plain):
        return Meaning("safety.violence", "violence")
    if danger == "crisis" and typed.mild and LETTER.fullmatch(typed.plain):
        return Meaning("help.what_now")
    return None


def _of_child(typed: Typed, danger: str) -> Meaning | None:
    """A child in the water, in the arms of who is told to harm it, or left behind where it was in danger."""
    if typed.verdict == "crisis" and OWN.search(typed.plain):
        return None
    if LEFT_IN_WATER.fullmatch(typed.plain):
        return Meaning(CHILD_DOWN, None if typed.verdict == "crisis" else "emergency")
    spoken_of = typed.times(f"utter_{CHILD_DOWN}") or (
        danger == "violence" and (typed.times(VOICES) or typed.times(UNWANTED))
    )
    near = IN_ARMS.fullmatch(typed.plain) or (typed.times(f"utter_{CHILD_DOWN}") and LEFT_BEHIND.fullmatch(typed.plain))
    return Meaning(CHILD_DOWN, kept_danger(typed, danger)) if spoken_of and near else None


def _child_calls(typed: Typed) -> bool:
    """In an emergency: a call that was forbidden, an address that is not known, and an age that is a child's."""
    if typed.verdict == "crisis" and OWN.search(typed.plain):
        return False
    return any(one.fullmatch(typed.plain) for one in (MUST_NOT, NO_ADDRESS, AGE))


def kept_danger(typed: Typed, danger: str) -> str | None:
    """The danger that stands, but where a reader found a graver one in the same words."""
    return None if typed.verdict in ("crisis", "emergency") else danger
