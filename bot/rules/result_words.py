"""What is said under a result: what it means for me, how it feels, what comes next, and "not now"."""

from __future__ import annotations

import re

from bot.rules.commands import KIN, plainly

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

# Somebody of the family is to be heard first: "not now, i want to ask my wife first". No check is asked for by "first".
ASKS_KIN = re.compile(
    r"(?:(?:ok|okay|no|nah|hm+|oh|well|but|and|so|sorry|thanks|thank you|maybe|not|now|yet|today|tonight|right now|later|first|wait|actually|i think) )*"
    r"(?:i'?ll|(?:(?:i(?:'?d| would)?|i'?ve|let me|lemme)(?: (?:want|need|have|got|gotta|like|love|prefer|must|will|should|better|am going|rather))?(?: to)?|i'?m going to|gotta|have to|need to|want to|wanna|going to))? ?"
    rf"(?:ask|talk (?:to|with|it over with)|speak (?:to|with)|check with|discuss (?:it|this|that) with|run (?:it|this) by|tell|show (?:it|this) to) (?:{KIN})(?: (?:about (?:it|this|that)|first|before(?: (?:that|i (?:do|book|decide)(?: (?:it|anything|that))?))?|and then (?:see|decide)|then|please|thanks|ok|though))*"
)
BEFORE_ALL = re.compile(r"\b(?:first|before|later|not (?:now|yet|today|tonight)|ask)\b")


def asks_kin_first(text: str) -> bool:
    """Is somebody of the family to be asked first?"""
    plain = plainly(text)
    return ASKS_KIN.fullmatch(plain) is not None and BEFORE_ALL.search(plain) is not None


def about_result(text: str) -> str | None:
    """What a text says to a result that was shown: means, felt or next. None: it is about something else."""
    plain = plainly(text)
    if NEXT.fullmatch(plain):
        return "next"
    if FELT.fullmatch(plain):
        return "felt"
    return "means" if MEANS.fullmatch(plain) else None


def puts_off(text: str) -> bool:
    """Is the step that was offered put off ("not now", "maybe later", "i want to ask my wife first")?"""
    return NOT_NOW.fullmatch(plainly(text)) is not None or asks_kin_first(text)
