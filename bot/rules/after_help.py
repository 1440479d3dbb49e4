"""What a message means after a safety script: an answer to its question, the same danger again, or "it is about me after all".

A script asks "how safe are you?" and a chat without memory would take "not very" for small talk, and "in my car" for a question to the clinic. Every message
was read for danger before, and nothing here lowers what was found, but for plain answers to a script ("I've had it before", "my sister is coming over"). Where
understanding finds nothing clear, it is asked once more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.rules.after_crisis import SCRIPT as CRISIS_TOLD
from bot.rules.after_crisis import SOMEBODY_ELSE, after_crisis, own_means
from bot.rules.after_emergency import EMERGENCY, after_emergency, gone_on
from bot.rules.after_harm import after_abuse, after_violence
from bot.rules.after_help_words import (
    ALSO_ME,
    BAD_SIGN,
    CLINIC,
    CORRECTS,
    COUNTS_DAYS,
    DANGER,
    FEELS_SO,
    GOES_ALONG,
    HAD_IT,
    HARM,
    IS_NEW,
    KNOWN,
    MEANT_IT,
    NO,
    NO_SIGN,
    NOT_VERY,
    OTHER_ONE,
    OWN,
    REFUSES,
    SELF,
    TAKEN_AWAY,
    TOLD_PANIC,
    TOOK,
)
from bot.rules.after_note import after_note, note_goes_on
from bot.rules.after_script import (
    ASKS,
    CRISIS,
    HARM_READ,
    NEW_CRISIS,
    NEW_EMERGENCY,
    NOTED_ONLY,
    SHORT,
    UNREAL,
    UNWANTED,
    VIOLENCE,
    VOICES,
    Meaning,
    Typed,
)
from bot.rules.after_worry import BESIDE, OTHERS, SCRIPT, after_worry, answered_in_worry, tells_of_other, worry_goes_on
from bot.rules.agreement import agreement
from bot.rules.asked_in_danger import COMPANY, WITH_THEM
from bot.rules.asked_when_held import goes_on
from bot.rules.at_once import BABY, SHAKEN
from bot.rules.at_the_place import at_the_place
from bot.rules.bare_lines import stays, tells_nothing_new
from bot.rules.clearing_up import clears_up
from bot.rules.good_steps import is_helped, is_out_of_reach
from bot.rules.heard_first import after_voices, before_the_rooms
from bot.rules.lifeless import is_overdosed
from bot.rules.no_line import no_line
from bot.rules.past_harm import is_past
from bot.rules.plain_causes import JUST_PANIC
from bot.rules.risk import BUT_CRISIS, MILD
from bot.rules.stepped_back import stepped_back
from bot.rules.told_in_danger import BLOW, abuse_told
from bot.rules.unwanted_thoughts import is_commanded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping


PANIC, ERASE = "utter_safety.panic", "utter_nav.delete_data"
MINOR = "utter_screening.minor"
CLEARED = frozenset({"utter_help.no_danger", "utter_help.passed"})
JUDGED = frozenset({"help.still_call", "help.cant_judge", "help.wait"})  # what speaks of a drug, or of oneself
VIOLENT = frozenset({VIOLENCE, UNWANTED, VOICES})


def after_help(
    text: str, verdict: str, danger: str | None, asked: Collection[str], told: Mapping[str, int]
) -> Meaning | None:
    """What the message means, or None: it speaks for itself.

    `verdict`: what the readers found in it. `danger`: the last danger a script was told for. `asked`: the responses of the last reply. `told`: how often each was told.
    """
    typed = _beside_age(Typed.of(text, verdict, asked, told), danger)
    if typed.verdict in HARM_READ and danger != "emergency" and is_overdosed(text):
        return NEW_EMERGENCY  # a body in danger comes before who is to blame
    if (heard := before_the_rooms(typed, danger)) is not None:
        return heard
    found = _in_the_rooms(typed, danger)
    if found is None and danger is not None and tells_nothing_new(typed, danger):
        return stays(_in_the_rooms(replace(typed, verdict="none"), danger), danger)
    return found


def _in_the_rooms(typed: Typed, danger: str | None) -> Meaning | None:
    """What the room of the danger that stands makes of it, after what counts in every one."""
    if (early := _told_early(typed, danger)) is not None:
        return early
    noted = gone_on(typed, danger) or after_voices(typed, danger) or after_note(typed, danger)
    if noted is not None or danger is None:
        return noted
    if ERASE in typed.asked and typed.mild and agreement(typed.text) is not None:
        return None
    if typed.words <= SHORT:
        found = _beside_all(typed, danger) or _held(typed, danger)
        if found is not None:
            return found
        if _asks_once_cleared(typed, danger):
            return None
    room = ROOMS.get(danger)
    return room(typed) if room is not None else None


def understood_after_help(
    text: str, verdict: str, danger: str | None, asked: Collection[str], told: Mapping[str, int], intent: str
) -> Meaning | None:
    """Where understanding found nothing clear: what the message means after a note, in a crisis or a worry about somebody else, or None.

    `intent`: what it was understood as. No form asks anything.
    """
    typed = Typed.of(text, verdict, asked, told)
    found = note_goes_on(typed, intent, danger)
    if found is None and danger == "crisis":
        return goes_on(typed, intent)
    return worry_goes_on(typed, intent) if found is None and danger == "third_party" else found


def keeps_to_help(danger: str | None, asked: Collection[str]) -> bool:
    """Is this reply about somebody in danger, so that the check is not offered beside it? `asked`: the responses of the reply."""
    names = [name.removesuffix(".es") for name in asked]
    small = all(name.startswith("utter_social.") for name in names)
    return ASKS in names or UNREAL in names or is_of_other(danger, names) or (danger == "third_party" and small)


def is_of_other(danger: str | None, asked: Collection[str]) -> bool:
    """Does this reply help somebody who worries about another? `asked`: its responses."""
    names = {name.removesuffix(".es") for name in asked}
    return bool((OTHERS | (BESIDE if danger == "third_party" else set())) & names)


def _told_early(typed: Typed, danger: str | None) -> Meaning | None:
    """A question beside a worry, a step back from the place, a line that nobody answered, and harm that is long past."""
    if danger is None and typed.verdict in MILD | HARM_READ and is_past(typed.plain):
        return NOTED_ONLY
    worried = danger == "third_party" and typed.words <= SHORT
    asked = answered_in_worry(typed) if worried else None
    return asked or stepped_back(typed, danger) or no_line(typed, danger)


def _beside_age(typed: Typed, danger: str | None) -> Typed:
    """Who told an age beside the worry about somebody else was answered twice: what follows answers the script too."""
    alone = bool(typed.asked) and set(typed.asked) == {MINOR}
    return replace(typed, asked=(SCRIPT, MINOR)) if danger == "third_party" and alone else typed


def _held(typed: Typed, danger: str) -> Meaning | None:
    """In an emergency who is with whom, without a blow, threat or weapon, leaves nothing: "im at home with him" is no abuse, unless abuse was told of before."""
    known = abuse_told(typed) or typed.times(VIOLENCE)
    if danger != "emergency" or typed.verdict not in HARM_READ or known or BLOW.search(typed.plain):
        return None
    if not (WITH_THEM.fullmatch(typed.plain) or COMPANY.fullmatch(typed.plain)):
        return None
    said = after_emergency(replace(typed, verdict="none")) or EMERGENCY
    return Meaning(said.intent, said.verdict or "emergency")


def _asks_once_cleared(typed: Typed, danger: str) -> bool:
    """After an alarm that was cleared up a question to the clinic is answered, also without a question word ("whats the price")."""
    told = any(typed.times(one) for one in CLEARED) and danger in HARM_READ | {"emergency"}
    harmless = typed.verdict in ("none", "info") and not (HARM.search(typed.plain) or DANGER.search(typed.plain))
    return told and harmless and CLINIC.search(typed.plain) is not None


def _beside_all(typed: Typed, danger: str) -> Meaning | None:
    """What counts whichever danger stands: thoughts that would not be acted on, a voice that orders, and whom it is about after all."""
    if UNWANTED in typed.asked and _would_not(typed):
        return Meaning("help.would_never")  # asked whether they could act on it: "no, I would never hurt him"
    own = typed.verdict == "crisis" and not OWN.search(typed.plain)
    if VIOLENT & set(typed.asked) and is_commanded(typed.text) and (typed.verdict == "violence" or own):
        return Meaning("safety.violence.voices", "violence")
    return at_the_place(typed, danger) or _about_whom(typed, danger)


def _in_crisis(typed: Typed) -> Meaning | None:
    """What is handed over is safe; not where somebody else is in danger, for it may be in their hands."""
    handed = SOMEBODY_ELSE not in typed.asked and is_out_of_reach(typed.plain)
    if handed and any(typed.times(told) for told in OTHERS):
        return CRISIS
    own = handed or is_helped(typed.plain) or own_means(typed) is not None
    of_other = tells_of_other(typed) if typed.words <= SHORT and not own else None
    return of_other or after_crisis(typed)


def _in_emergency(typed: Typed) -> Meaning | None:
    """That a child may be taken is a fear and no violence; a shaken baby is for a doctor, whatever is asked ("should i call")."""
    shaken = bool(typed.times(SHAKEN))
    # as what "will they take him away" may be read
    of_child = typed.words <= SHORT and typed.verdict in BUT_CRISIS and TAKEN_AWAY.search(typed.plain) is not None
    if of_child and not HARM.search(typed.plain) and (shaken or typed.verdict in HARM_READ):
        return BABY if shaken else Meaning("help.no_police", "emergency")
    found = after_emergency(typed)
    return BABY if shaken and found is not None and found.intent in JUDGED else found


def _after_worry(typed: Typed) -> Meaning | None:
    return after_worry(typed) if typed.words <= SHORT else None


def _after_panic(typed: Typed) -> Meaning | None:
    """Right after its script: whether it is known, new, or stays."""
    if PANIC not in typed.asked or typed.words > SHORT:
        return None
    if typed.order == "nav.why_ask" and typed.mild and typed.last == PANIC:
        return Meaning("nav.explain")  # its own question is told in other words
    if typed.plain and _is_known_panic(typed):
        return Meaning("help.panic_known", "panic")
    return _new_or_stays(typed) if typed.mild else None


def _would_not(typed: Typed) -> bool:
    """A plain no, and "I would never": not where the rest of the message tells another danger, or that it was done."""
    if NO.fullmatch(typed.plain) or (NO.match(typed.plain) and typed.mild and not HARM.search(typed.plain)):
        return True
    return (
        REFUSES.search(typed.plain) is not None
        and typed.verdict in MILD | {"violence"}
        and not TOOK.search(typed.plain)
    )


def _about_whom(typed: Typed, danger: str) -> Meaning | None:
    """Who it is about after all ("it's me, not my friend", "it's my brother, not me"), and a denial that is taken back."""
    if typed.verdict not in MILD | {"third_party", "crisis"}:
        return None
    if danger == "third_party" and GOES_ALONG.search(typed.plain):
        return NEW_CRISIS
    if _about_self(typed, danger):
        meant = "crisis" if danger == "third_party" else danger
        return Meaning(f"safety.{meant}", meant)
    if danger == "crisis" and MEANT_IT.search(typed.plain):
        return NEW_CRISIS
    if danger == "crisis" and clears_up(typed, "crisis", CRISIS_TOLD):
        return Meaning("help.not_meant")  # "not me, my students": whom one meets at work
    own = SELF.search(typed.plain) is not None or is_out_of_reach(typed.plain)  # "she keeps the keys, not me"
    if danger == "crisis" and OTHER_ONE.search(typed.plain) and not own:
        return Meaning("help.other", "third_party")
    return None


def _about_self(typed: Typed, danger: str) -> bool:
    """Right after a script about somebody else "it's me" and "same here" are plain; later on only what says that it was not so before."""
    if danger == "third_party" and FEELS_SO.search(typed.plain) and not COUNTS_DAYS.search(typed.plain):
        return True
    if OTHERS & set(typed.asked):
        return SELF.search(typed.plain) is not None or ALSO_ME.fullmatch(typed.plain) is not None
    return danger == "third_party" and SELF.search(typed.plain) is not None and CORRECTS.search(typed.plain) is not None


def _is_known_panic(typed: Typed) -> bool:
    """It was felt before, or a doctor called it panic, and nothing in the words is new or bad."""
    if any(one.fullmatch(typed.plain) for one in (KNOWN, NO_SIGN, JUST_PANIC)):
        return True
    return (
        typed.verdict in MILD | {"panic"}
        and TOLD_PANIC.search(typed.plain) is not None
        and not BAD_SIGN.search(typed.plain)
    )


def _new_or_stays(typed: Typed) -> Meaning | None:
    """Its first telling asks whether this was felt before; what is new is for 911."""
    if IS_NEW.fullmatch(typed.plain) or (NO.fullmatch(typed.plain) and typed.times(PANIC) == 1):
        return NEW_EMERGENCY
    stays = (
        NO.fullmatch(typed.plain)
        or HAD_IT.fullmatch(typed.plain)
        or (typed.verdict == "soft" and NOT_VERY.fullmatch(typed.plain))
    )
    return Meaning("safety.panic") if stays else None


ROOMS: Mapping[str, Callable[[Typed], Meaning | None]] = {
    "crisis": _in_crisis, "emergency": _in_emergency, "violence": after_violence, "abuse": after_abuse, "third_party": _after_worry, "panic": _after_panic,
}  # fmt: skip
