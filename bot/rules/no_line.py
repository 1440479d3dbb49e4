"""A line that was tried and did not answer, told before any crisis: first of all, after a note, or after the words on another line.

Each has to be the whole message. Who names 988 tried to reach it for a reason; "nobody picked up" and "the hotline" alone may be the clinic's own phone, so that they count only after those.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import VETERAN
from bot.rules.after_script import ASKS, LOOSE, NOTED, SHORT, Meaning
from bot.rules.told_in_danger import whole

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

NO_ANSWER = "utter_help.no_answer"
NEAR = frozenset({*NOTED, NO_ANSWER, "utter_help.veteran", "utter_help.asked"})
SURE = r"(?:988|(?:the|that|a|their) (?:(?:suicide|crisis|veterans?|mental health) (?:text )?(?:hotline|help ?line|line|lifeline)|lifeline))"
LINE = rf"(?:{SURE}|(?:the|that|a|their) (?:(?:support|help|text) )?(?:hotline|help ?line))"
TRIED = rf"(?:(?:i|we)(?:'?ve)? (?:(?:just|already|even|tried) )*(?:called|call|calling|tried|texted|to call|rang)(?: to)?(?: {LINE})?(?: (?:and|but|twice|once|today|tonight|earlier))* )"
FAILED = r"(?:(?:just |only )*(?:put|kept|left) me on hold(?: (?:for|forever|again)(?: \w+){0,4})?|hung up(?: on me)?|(?:did ?n'?t|did not|does ?n'?t|never|wo ?n'?t) (?:answer|pick up|work|reply|answered|picked up)|(?:is|was) busy)"
NOBODY = r"(?:(?:nobody|no ?one|no body) (?:(?:ever|even|there) )*(?:picked up|picks up|answered|answers|came on|comes on|was there|is there|answering)(?: (?:at|on|the|line|phone|when i called|there))*|i(?:'?m| am|'?ve been)? (?:still )?(?:been )?on hold(?: (?:for|forever|still)(?: \w+){0,4})?|(?:they|he|she) (?:just )?(?:hung up(?: on me)?|(?:put|kept|left) me on hold(?: (?:for|forever)(?: \w+){0,4})?))"
ME = r"(?:i'?m (?:a |an )?(?:\w+ )?(?:veteran|vet|marine|soldier)(?: and)? )?"
OF_LINE = whole(
    rf"{ME}(?:{TRIED})?(?:(?:and|but) )?(?:{LINE} {FAILED}|{NOBODY} (?:at|on) {LINE})|{ME}{TRIED}(?:(?:and|but) )?(?:{NOBODY}|it (?:just )?(?:rang|rings)(?: and rang)?)"
)
NAMED, ANY_LINE = re.compile(rf"\b{SURE}\b"), re.compile(rf"\b{LINE}\b")
BARE = whole(NOBODY)


def no_line(typed: Typed, danger: str | None) -> Meaning | None:
    """The other ways to reach somebody; for those who served their line, also when they say so right after it."""
    if danger not in LOOSE or not typed.mild or typed.words > SHORT or typed.asks or typed.last == ASKS:
        return None
    served = VETERAN.search(typed.plain) is not None
    raised = None if typed.verdict == "soft" else "soft"
    near = bool(typed.asked) and NEAR.issuperset(typed.asked)
    named = ANY_LINE if near else NAMED
    if OF_LINE.fullmatch(typed.plain) and named.search(typed.plain):
        return Meaning("help.veteran" if served else "help.no_answer", raised)
    if NO_ANSWER in typed.asked and served:
        return Meaning("help.veteran", raised)
    return Meaning("help.no_answer", raised) if near and BARE.fullmatch(typed.plain) else None
