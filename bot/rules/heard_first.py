"""What is heard before the room of the danger that stands: the writer's own danger beside a worry, voices, what is ready to be used, and a few words in Spanish.

bot/rules/after_help.py asks it. Only what was plainly misread is read as less: voices as abuse, a headache told in Spanish as despair, that nobody hurts as abuse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_help_words import HARM, ORDERED
from bot.rules.after_note_words import COMES_WITH
from bot.rules.after_script import (
    ASK,
    FORM,
    FREE,
    HARM_READ,
    LOOSE,
    NEW_CRISIS,
    NEW_VIOLENCE,
    NOTED,
    NOTED_ONLY,
    SHORT,
    UNREAL,
    VIOLENCE,
    Meaning,
)
from bot.rules.after_worry import OTHERS
from bot.rules.asked_in_danger import ABSENT, SOLA
from bot.rules.at_the_place import EDGE
from bot.rules.clearing_up import UNHARMED
from bot.rules.grief import is_long_ago
from bot.rules.harm_to_baby import harm_to_baby
from bot.rules.in_garage import in_garage
from bot.rules.of_oneself import of_oneself
from bot.rules.ones_child import of_ones_child
from bot.rules.risk import MILD, STILL_READ
from bot.rules.said_next import said_next
from bot.rules.somebody_hurt import hurts_another
from bot.rules.sorrow import DUELE, MIEDO, MIEDO_VOCES, NO_SIGUE, PERDIDA
from bot.rules.takes_others import takes_others
from bot.rules.told_in_danger import ABUSE_TOLD, DREW_UP, GOES_UP, OWN_NEAR, TELLS_OWN, TOLD_TO_STOP, WHISPERS, whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

VOICES_HEARD = Meaning("safety.soft.unreal", "soft")
# What voices say: what harms nobody, and what may mean death ("to sleep").
THEY_SAY = r"(?:they|the voices?|voices|it) (?:(?:just|keeps?|all|always) )*(?:say|says|saying|tell|tells|telling|told|want|wants)(?: me)? (?:to|(?:that )?i (?:should|must|have to|need to|can))"
GENTLE_ORDER = whole(
    rf"{THEY_SAY} (?:eat|clean|shower|pray|get up|be quiet|stay (?:home|inside|awake))(?: (?:more|at home|inside|all night))*"
)
DARK_ORDER = whole(
    rf"{THEY_SAY} (?:go to )?(?:sleep|rest|bed|lie down|lay down|run|wait)(?: (?:more|to them|at home|inside|all night|for them))*"
)

# After that note: more that is not there. A child that is heard to cry when it does not is told first, too.
SEES_THINGS = whole(
    r"(?:(?:and|but|also|now|then|sometimes) )*(?:i(?:'?m| am)? )?(?:(?:also|now|still|even|just|keep|started|start) )*(?:see|hear|feel|seeing|hearing|feeling) (?:(?:weird|strange|scary|dark|other|some) )*(?:things?|stuff|shadows?|people|figures?|faces|shapes|bugs|someone|somebody|noises|sounds|crying|whispers?)(?: (?:too|now|again|sometimes|at night|that (?:are|is)(?: not|n'?t) (?:there|real)|in the (?:dark|room|corner|walls?)|all the time))*"
)
CRIES_ON = whole(
    r"(?:(?:and|but|also|so|sometimes) )*i (?:(?:still|keep|always|also|can) )*(?:hear|hearing) (?:him|her|it|them|(?:my|the|our) (?:\w+ )?(?:baby|newborn|infant|son|daughter|child)) (?:cry|crying|scream|screaming) (?:(?:even|also) )*(?:when|but|although|though) (?:he|she|it|they)(?:'?s|'?re| is| are)? ?(?:not|n'?t|is ?n'?t|are ?n'?t|asleep|sleeping|quiet)(?: (?:crying|there|here|asleep|in the room|home))*"
)


# What is believed to be in the body is to come out; people are cut out of a life, and sugar out of a diet.
WILL = r"(?:going to|gonna|about to|trying to|ready to|want to|wanna|need to|have to)"
OF_BODY = r"of (?:me|(?:my|the) (?:(?:left|right|own|whole) )?(?:arms?|hands?|wrists?|fingers?|legs?|thighs?|foot|feet|head|skull|scalp|brain|face|skin|flesh|body|veins?|neck|throat|jaw|teeth|tooth|gums?|mouth|nose|ears?|eyes?|chest|stomach|belly|guts?|insides?|ribs?|bones?|hips?|knees?|tongue|back|shoulders?))"
WITH_TOOL = r"with (?:a|the|my) \w+"
CUTS_OUT = whole(
    rf"(?:i(?:'?m| am|'?ll| will)? |(?={WILL} ))(?:(?:{WILL}|must|will|should|just|then) )*(?:cut|cutting|dig|digging|carve|carving|slice|slicing|rip|ripping|tear|tearing|pry|prying|burn|burning) (?:(?:it|this|that|(?:the|this|that) (?:\w+ )?(?:chips?|device|thing|tracker|microphone|camera|bugs?|wires?|transmitter|implant)) out|them out(?= (?:.* )?(?:{OF_BODY}|{WITH_TOOL})))(?: (?:{OF_BODY}|myself|tonight|{WITH_TOOL}))*"
)

# That nobody hurts, told where nothing of it was told before.
NEVER_HURT = whole(
    r"(?:he|she|they|my (?:husband|wife|partner|boyfriend|girlfriend))(?:'?s| has| have|'?d| would|'?ve)? never (?:ever )?(?:hurts?|hit|harm(?:s|ed)?|threatened)(?: me| us| any ?one)?"
)
HARM_TOLD = (*ABUSE_TOLD, VIOLENCE, "utter_help.abuse_heard", "utter_help.near")


def before_the_rooms(typed: Typed, danger: str | None) -> Meaning | None:
    """The first of these that the message is."""
    if typed.words > SHORT:
        return None
    if danger in LOOSE and typed.verdict == "violence" and takes_others(typed.plain):
        return NEW_VIOLENCE  # a worry that was told before takes nothing from it
    plain = harm_to_baby(typed, danger) or in_garage(typed, danger) or of_oneself(typed, danger)
    if (told := plain or of_ones_child(typed, danger) or hurts_another(typed, danger)) is not None:
        return told
    own = _own(typed, danger) or said_next(typed, danger) or _ready(typed, danger)
    return own or _unreal(typed, danger) or _in_spanish(typed, danger)


def _own(typed: Typed, danger: str | None) -> Meaning | None:
    """Whom to tell of one's own wish to die is no worry about them, and neither is what lies near the writer."""
    if danger not in LOOSE or typed.verdict not in MILD | {"third_party", "violence"}:
        return None
    if TELLS_OWN.search(typed.plain) and not is_long_ago(typed.text):
        return NEW_CRISIS
    near = danger == "third_party" and OTHERS & set(typed.asked) and OWN_NEAR.fullmatch(typed.plain)
    return NEW_CRISIS if near else None


def _ready(typed: Typed, danger: str | None) -> Meaning | None:
    """After a note what was drawn up is meant for the writer; who believes that he can fly and goes up moves away first."""
    if danger not in FREE or typed.verdict not in MILD | {"violence", "third_party"}:
        return None
    if set(NOTED) & set(typed.asked) and DREW_UP.fullmatch(typed.plain):
        return NEW_CRISIS
    if typed.spoken_of(UNREAL) and CUTS_OUT.fullmatch(typed.plain):
        return NEW_CRISIS
    return Meaning(EDGE, "crisis") if typed.spoken_of(UNREAL) and GOES_UP.fullmatch(typed.plain) else None


def _unreal(typed: Typed, danger: str | None) -> Meaning | None:
    """Voices, which readers take for people who hurt, also of neighbors through the walls; and that after all nobody does."""
    if danger is not None:
        return None
    unharmed = typed.verdict in STILL_READ and HARM.search(typed.plain) is None
    voiced = unharmed and typed.verdict in MILD | {"abuse"}
    heard = voiced and WHISPERS.fullmatch(typed.plain) is not None
    if unharmed and CRIES_ON.fullmatch(typed.plain):
        return VOICES_HEARD
    if unharmed and UNREAL in typed.asked:
        if SEES_THINGS.fullmatch(typed.plain):
            return VOICES_HEARD
        if ABSENT.fullmatch(typed.plain):
            return Meaning("help.by_oneself")
    if voiced and UNREAL in typed.asked:
        if GENTLE_ORDER.fullmatch(typed.plain):
            return VOICES_HEARD
        if DARK_ORDER.fullmatch(typed.plain):
            return NEW_CRISIS
        if typed.verdict == "abuse" and COMES_WITH.fullmatch(typed.plain):
            return NEW_CRISIS
    told = any(typed.times(one) for one in HARM_TOLD)
    if typed.verdict == "abuse" and not told and (UNHARMED.fullmatch(typed.plain) or NEVER_HURT.fullmatch(typed.plain)):
        return Meaning("help.no_danger", "none") if UNREAL in typed.asked else NOTED_ONLY
    denied = UNREAL in typed.asked and UNHARMED.fullmatch(typed.plain) is not None
    return VOICES_HEARD if heard or denied else None


def _in_spanish(typed: Typed, danger: str | None) -> Meaning | None:
    """Fear and loss told in Spanish, where no question is understood: after voices the words on voices."""
    if not typed.mild or danger not in FREE | {"violence"}:
        return None
    voices = danger is None and (UNREAL in typed.asked or MIEDO_VOCES.fullmatch(typed.plain) is not None)
    if voices and (MIEDO_VOCES.fullmatch(typed.plain) or MIEDO.fullmatch(typed.plain)):
        return Meaning("safety.soft.unreal")
    if danger in FREE and (told := _heavy_in_spanish(typed)) is not None:
        return told
    if danger != "violence" and PERDIDA.fullmatch(typed.plain):
        return Meaning("safety.soft.grief")
    return Meaning("help.heavy") if MIEDO.fullmatch(typed.plain) else None


def _heavy_in_spanish(typed: Typed) -> Meaning | None:
    """Alone with voices; done with it all, which beside a question of the check may only end the check; and a headache."""
    if DUELE.fullmatch(typed.plain):
        return Meaning("oos", "none") if typed.verdict == "soft" else None
    if SOLA.fullmatch(typed.plain) and typed.spoken_of(UNREAL):
        return Meaning("help.by_oneself")
    if NO_SIGUE.fullmatch(typed.plain) is None or typed.last.startswith(FORM):
        return None
    if typed.spoken_of(*NOTED):
        return NEW_CRISIS
    return ASK if typed.verdict == "soft" else None


def after_voices(typed: Typed, danger: str | None) -> Meaning | None:
    """A voice that orders, told in two messages."""
    voices = typed.spoken_of(UNREAL)
    if danger is None and voices and typed.verdict in MILD | HARM_READ and TOLD_TO_STOP.fullmatch(typed.plain):
        return Meaning("safety.violence.voices", "violence")
    return NEW_CRISIS if danger is None and typed.mild and voices and ORDERED.search(typed.plain) else None
