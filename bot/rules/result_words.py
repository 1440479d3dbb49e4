"""What is said under a result: what it means for me, how it feels, what comes next, "not now", thanks, or a new start turned down."""

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
THINKS = r"(?:think (?:about (?:it|that|this)|(?:it|that|this) (?:over|through))|mull (?:it|that|this) over|sleep on (?:it|that|this)|have a think)(?: (?:first|for a (?:bit|while|day|night)|tonight|overnight|a bit|a little))*"
NOT_NOW = re.compile(
    rf"(?:(?:ok|okay|no|nah|well|maybe|hm+|not|thanks|thank you|i'?ll|let me|i will|(?:i(?:'?d| would)? (?:want|like|need|prefer|have)|wanna|i'?m going|gonna) ?(?:to)?|i think|first|just) )*(?:{THINKS}|not (?:now|yet|today|right now|at the moment|for now)|(?:maybe |some ?time |do (?:it|that) )?later(?: on)?|another (?:time|day)|some other (?:time|day)|i(?:'?d| would) rather (?:not|wait))(?: (?:now|yet|thanks|thank you|maybe|please))*"
)

# With thanks, or as it is: "nah im ok", "start again? no, leave it". Nothing begins, and nothing is dropped.
THANKS_NO = re.compile(
    r"(?:(?:ok|okay|well|oh|um+) )*(?:no|nah|nope)(?: (?:thanks|thank you|really))* (?:i'?m|i am) (?:(?:all|quite|really) )*(?:ok|okay|good|fine|alright|set)(?: (?:thanks|thank you|for now|right now|as is|as i am|though))*"
)
LEAVES_IT = re.compile(
    r"(?:(?:what|oh|wait|hm+|huh|ok|okay|so|do i|should i|you mean|want me to|shall i|can i) )*(?:(?:start|begin|do it) (?:over|again|anew|afresh|fresh)|restart|reset|from the (?:start|beginning)) (?:(?:oh|um+|please|thanks) )*(?:no|nah|nope|don'?t|do not|never ?mind)(?: (?:no|please|thanks|thank you|just|don'?t|do not))*"
    r"(?: (?:leave|keep) (?:it|that|this|everything|my \w+|the \w+)(?: (?:as (?:it is|is)|alone|be|like (?:that|this)))?| i(?:'?m| am) (?:ok|okay|good|fine)| want (?:to|that|it))?(?: (?:please|thanks|thank you))*"
)
OWN_DOCTOR = r"my (?:\w+ )?(?:doctors?|doc|gp|pcp|physician|psychiatrist|shrink|therapist|counsell?or|psychologist)"
# Somebody of the family, or the own doctor, is to be heard first: "not now, i want to ask my wife first". No check is asked for by "first".
ASKS_KIN = re.compile(
    r"(?:(?:ok|okay|no|nah|hm+|oh|well|but|and|so|sorry|thanks|thank you|maybe|not|now|yet|today|tonight|right now|later|first|wait|actually|i think) )*"
    r"(?:i'?ll|(?:(?:i(?:'?d| would)?|i'?ve|let me|lemme)(?: (?:want|need|have|got|gotta|like|love|prefer|must|will|should|better|am going|rather))?(?: to)?|i'?m going to|gotta|have to|need to|want to|wanna|going to))? ?"
    rf"(?:ask|talk (?:to|with|it over with)|speak (?:to|with)|check with|discuss (?:it|this|that) with|run (?:it|this) by|tell|show (?:it|this) to) (?:{KIN}|{OWN_DOCTOR})(?: (?:about (?:it|this|that)|first|before(?: (?:that|i (?:do|book|decide)(?: (?:it|anything|that))?))?|and then (?:see|decide)|then|please|thanks|ok|though))*"
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


def thanks_no(text: str) -> bool:
    """A no to what was offered ("nah im ok")?"""
    return THANKS_NO.fullmatch(plainly(text)) is not None


def leaves_it(text: str) -> bool:
    """Is a new start named, and turned down in the same breath?"""
    return LEAVES_IT.fullmatch(plainly(text)) is not None


def puts_off(text: str) -> bool:
    """Is the step that was offered put off ("not now", "maybe later", "i want to ask my wife first")?"""
    return NOT_NOW.fullmatch(plainly(text)) is not None or asks_kin_first(text)
