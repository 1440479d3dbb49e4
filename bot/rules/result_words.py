"""What is said under a result: what it means for me, how it feels, what comes next, and "not now"."""

from __future__ import annotations

import re

from bot.rules.commands import plainly

LEAD = r"(?:(?:ok|okay|k|so|cool|wow|whoa|oh|omg|hm+|and|then|well|wait|lol|haha|ah|great|yikes|damn|alright|all right|does (?:that|this|it) mean|that means|you mean|it says) )*"
HOW = r"(?:(?:so|very|really|too|that|pretty|quite|just|actually|kind of|kinda|a bit|a little) )*"
STATE = r"(?:good|fine|ok|okay|normal|healthy|all right|alright|safe|crazy|bad|sick|ill|severe|moderate|mild|minimal|anxious|high|low|in trouble|in the clear|worse|abnormal)"
GRADE = r"(?:bad|good|high|low|normal|ok|okay|severe|moderate|mild|minimal|serious|worrying|a lot|much|terrible|awful|average|common|typical|dangerous|alarming|concerning)"
THIS = r"(?:(?:an? |my |the |that |this )?(?:score |total |number |result )?(?:of )?\d{1,2}|(?:my|the|that|this) (?:score|total|number|result)|it|that|this)"
TAIL = r"(?: (?:then|now|right|or not|or what|lol|huh|thing))*"
MEANS = re.compile(
    rf"{LEAD}(?:(?:i am|i'?m|am i) {HOW}{STATE}|(?:is|was) {THIS} {HOW}{GRADE}|(?:that|it|this)(?: is|'?s) {HOW}(?:bad|high|low|severe|moderate|mild|minimal|serious|worrying|a lot|terrible|awful|not good)|{HOW}(?:severe|moderate|mild|minimal|high|low)|how bad is {THIS}|"
    rf"what (?:does|do) {THIS} mean(?: for me)?|what(?: is|'?s) {THIS}|(?:is )?{THIS} (?:out of|of) (?:21|what)|how (?:high|much|many) (?:is|does) (?:the )?(?:max|maximum|highest|it go(?: up)?(?: to)?)){TAIL}"
)
FELT = re.compile(
    rf"{LEAD}(?:(?:i am|i'?m|i feel|i was|feeling) {HOW}(?:shocked|surprised|stunned|taken aback|speechless|confused now)|(?:that|it|this)(?: is|'?s| was) {HOW}(?:a shock|a surprise|shocking|surprising|a lot to take in|hard to read|scary|higher than i thought|more than i thought|worse than i thought)|"
    rf"i (?:did not|didn'?t) (?:expect|think|know|see) (?:that|this|it)(?: (?:coming|was so (?:high|bad)))?|{HOW}(?:shocked|surprised|stunned)){TAIL}"
)
NEXT = re.compile(
    rf"{LEAD}(?:what|now what|what'?s)(?: (?:do|can|should|shall) (?:i|we) do)?(?: (?:now|next|then|comes next|is next|is the next step))+|{LEAD}(?:what(?: is|'?s) (?:the )?next(?: step)?|what happens (?:now|next)|where do i go from here|now what|what (?:do|should) i do(?: now| next| with (?:it|that|this))?)"
)
NOT_NOW = re.compile(
    r"(?:(?:ok|okay|no|nah|maybe|hm+|not|thanks|thank you|i'?ll|let me|i will) )*(?:not (?:now|yet|today|right now|at the moment|for now)|(?:maybe |some ?time |do (?:it|that) )?later(?: on)?|another (?:time|day)|some other (?:time|day)|think about it|i(?:'?d| would) rather (?:not|wait))(?: (?:now|yet|thanks|thank you|maybe|please))*"
)


def about_result(text: str) -> str | None:
    """What a text says to a result that was shown: means, felt or next. None: it is about something else."""
    plain = plainly(text)
    if NEXT.fullmatch(plain):
        return "next"
    if FELT.fullmatch(plain):
        return "felt"
    return "means" if MEANS.fullmatch(plain) else None


def puts_off(text: str) -> bool:
    """Is the step that was offered put off ("not now", "maybe later")?"""
    return NOT_NOW.fullmatch(plainly(text)) is not None
