"""What is asked about the check itself, by its own words: its scale and cut-off, how good it is, why there is no score, a copy of the result; and about the question that stands.

The understanding hears a medicine in "what's the max", and a mail order in "can I have the result by mail".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.rules.commands import plainly
from bot.rules.instrument import DEFAULT
from bot.rules.result_words import GRADE, HOW
from bot.rules.slots import instrument_of, sheet_from

if TYPE_CHECKING:
    from collections.abc import Mapping

FORM, MEANING = "faq.what_is_gad7", "nav.result_meaning"
BANDS, ACCURACY, LENGTH = f"{FORM}.bands", f"{FORM}.accuracy", f"{FORM}.length"
COPY, KEEP = "faq.privacy.copy", "faq.privacy.keep"
FELT, SKIPPED = f"{MEANING}.felt", f"{MEANING}.skipped"
LEAD = r"(?:(?:and|so|but|ok|okay|then|also|well|hi|hey|hello|wait|hm+|um+|oh|please|sorry|just|actually|quick question|i wonder|i want to know|tell me|can you tell me|do you know) )*"
TAIL = r"(?: (?:then|please|here|now|though|exactly|again|anyway|by the way|btw|tho|lol))*"
CHECK = r"(?:(?:the|this|that|your|my) )?(?:(?:anxiety|little|short|2 minute|two minute) )?(?:check|test|quiz|form|questionnaire|screening|survey|gad ?7?|gad 7|thing)"
SCORE = r"(?:(?:the|this|that|my|your|a|an) )?(?:total |final )?(?:scores?|totals?|results?|numbers?|points)"
BAND = r"(?:minimal|mild|moderate|severe)"
ITEMS = r"(?:(?:the|each|every|these|those|all|my|your|single|one) )*(?:items?|questions?|answers?)"


def _whole(*words: str) -> re.Pattern[str]:
    return re.compile(f"{LEAD}(?:{'|'.join(words)}){TAIL}")


# At every step, and whatever the text was understood as.
ANYWHERE: tuple[tuple[re.Pattern[str], str], ...] = (
    (_whole(
        rf"how (?:long|much time)(?: (?:does|will|would|is|do|are))* (?:{CHECK}|(?:the|these|those|your|all the|all) questions)(?: (?:take|last|need|be|going to take|me|to do|to take|to finish|to answer))*",
        rf"how many (?:questions|items)(?: (?:are|does|has|have|is|will|do))*(?: (?:there|it|{CHECK}|you))*(?: (?:have|ask|has|be|in|on|for))*(?: (?:it|{CHECK}))?",
    ), LENGTH),
    (_whole(
        rf"(?:which|what)(?:'?s| is| are)?(?: the| your| its)? (?:cut ?offs?|cut points?|thresholds?|score (?:bands?|ranges?)|bands)(?: scores?| points?| values?)?(?: (?:do you|does (?:it|{CHECK})) use| (?:are|is) (?:used|there)| (?:for|of|in|on) {CHECK})*",
        rf"what(?:'?s| is| counts? as| is considered| do you (?:call|mean by)| does| would be|'?s considered)(?: a)? {BAND}(?: and {BAND})?(?: (?:scores?|mean|range))*",
        rf"(?:what|which|at what) {SCORE} (?:is|are|counts as|would be|means) (?:considered )?(?:a )?(?:bad|high|low|normal|good|healthy|{BAND})",
        rf"what(?:'?s| is| would be) (?:considered )?(?:a|an) (?:bad|high|low|normal|good|average|healthy|{BAND}) (?:score|total|result|number)",
        rf"what(?:'?s| is) (?:the )?(?:max(?:imum)?|highest|lowest|minimum|top|best|worst)(?: possible)? {SCORE}(?: (?:you|i|one) can (?:get|have))?",
        rf"how high (?:does|can|could) (?:it|{SCORE}) (?:go|be|get)",
        rf"(?:what|how (?:much|many points?)|how many) (?:are|were|is|was|do|does|did) {ITEMS}(?: (?:are|were|is))? (?:worth|count(?:ed)?|scored?|give|add)(?: for)?",
        rf"how (?:are|is|was|were|do you|did you|do they|does it) (?:{ITEMS}|{CHECK}|{SCORE}) (?:scored|graded|counted|calculated|added(?: up)?|worked out|computed|made|rated)",
        rf"how (?:do|did|does|are) (?:you|it|they) (?:score|grade|calculate|count|compute|work out|add up|get|come up with|arrive at)(?: to| at)? (?:{CHECK}|{SCORE}|{ITEMS})",
    ), BANDS),
    (_whole(
        rf"(?:what(?:'?s| is| are|s) )?(?:the |its |your )?(?:sensitivity|specificity|accuracy|validity|reliability)(?: and (?:the )?(?:sensitivity|specificity))?(?: (?:at|of|for|from|with|in) (?:(?:a )?(?:cut ?off |score |total )?(?:of )?\d{{1,2}}(?: or (?:more|above|higher))?|it|{CHECK}))*",
        rf"(?:is|was|has) {CHECK}(?: been)? (?:really |clinically |scientifically |actually |even |very )*(?:validated|valid|accurate|reliable|any good|trustworthy|proven|evidence based)",
        rf"how (?:accurate|reliable|valid|good|exact|precise|trustworthy|sensitive|specific) (?:is|are|was) {CHECK}",
        rf"(?:can|does|could|how often (?:can|does|is)) {CHECK} (?:be |get )?(?:wrong|mistaken|miss (?:people|some|someone|it)|false (?:positives?|negatives?))(?: (?:people|it))?",
        rf"(?:what about |are there |does it (?:have|give) )?(?:any )?false (?:positives?|negatives?)(?: (?:rate|in|with|on|for) {CHECK}| rate)?",
    ), ACCURACY),
    (_whole(
        rf"(?:(?:can|could|may|how (?:can|do|could)) (?:i|we)|is there a way to|i(?:'d| would)? (?:want|like|need) to) (?:please |also |just )?(?:print|save|download|screenshot|export|keep a copy of|get a (?:copy|print ?out|pdf|paper copy) of|have a (?:copy|print ?out|pdf) of)(?: out)? (?:(?:this|it|that|these)|(?:(?:this|the|my|your|these) )?(?:whole |anxiety )?{SCORE}|(?:my|the|these) (?:answers|conversation|chat)|(?:this|the) (?:page|chat|conversation))(?: (?:out|page|for (?:my|the) \w+|as a pdf|on paper|somewhere))*",
        rf"(?:(?:can|could|may|will|would) (?:i|we|you|u|they|the clinic)|is there a way to|please|i(?:'d| would)? (?:want|like|need)(?: to)?|how (?:can|do) i) (?:please |also |just )?(?:get|have|receive|send|see|be sent|mail|e ?mail|text|post|fax|forward)(?: me| us)? (?:(?:the|my|this|that|a copy of(?: the| my)?) )(?:{SCORE}|answers|report|summary|print ?out)(?: (?:sent|mailed|e ?mailed))?(?: to (?:me|us|my \w+(?: \w+)?|myself))?(?: (?:by|in|via|through|over|as) (?:the |an? |my )?(?:mail|post|e ?mails?|texts?|letter|fax|paper|pdf|phone))*",
    ), COPY),
    (_whole(
        r"(?:(?:can|could|may|will|would) (?:i|we)(?: be able to)?|how (?:can|do|would) i|is it (?:ok|okay|possible) to) (?:come|get|go|return|log|continue|carry on|pick up|find|finish|re ?open|see)(?: back| on)?(?: (?:to|with|here|this|the|it|in|same|my|our))* ?(?:chat|conversation|page|talk)(?: up)? (?:again )?(?:later(?: on)?|tomorrow|tonight|another (?:time|day)|some other (?:time|day)|next (?:time|week)|in (?:an hour|a bit|a while)|from (?:my|another|a different) (?:phone|device|computer|laptop)|on (?:my|another|a different) (?:phone|device|computer|laptop))",
        r"(?:will|does|is) (?:this|the|my|our) (?:chat|conversation) (?:still )?(?:be )?(?:here|there|saved|kept|stay|remain|around|gone|lost)(?: (?:here|there))? (?:later|tomorrow|when i (?:come|get) back|if i (?:close|leave|come back)(?: (?:it|this|the|that|later|tomorrow|page|tab|window|browser|app))*)",
        r"what (?:if|happens (?:if|when)) i close (?:this|the|it|my)(?: (?:page|tab|window|chat|browser|app))*",
    ), KEEP),
)  # fmt: skip
# Where the form itself is spoken of: right under a result, after it was told of, or where that was understood.
OF_FORM: tuple[tuple[re.Pattern[str], str], ...] = (
    (_whole(r"what(?:'?s| is) (?:the |it )?(?:max(?:imum)?|highest|most|limit|top)", r"out of (?:how (?:many|much)|what)", r"what(?:'?s| is| are) the (?:other )?(?:ranges?|bands?|levels?|categories|groups)",
            rf"what(?:'?s| is| counts? as| does)(?: a)? {BAND} (?:anxiety|symptoms)(?: mean)?", r"how (?:is|are|was|were|do you|did you) (?:it|this|that|these|they|them) ?(?:scored?|graded?|counted?|calculated?|added up|add up|worked out|computed?)", r"what are they worth"), BANDS),
    (_whole(r"how (?:long|much time) (?:does|will|would) (?:it|this|that|they) (?:take|last|need)(?: me)?(?: to (?:do|take|finish|answer|fill (?:it )?(?:in|out)))?", r"how long (?:is|are) (?:it|this|that|they)"), LENGTH),
    (_whole(r"how (?:accurate|reliable|valid|exact|precise) is (?:it|this|that)", r"is (?:it|this|that) (?:really |very |even )*(?:accurate|reliable|valid|validated)", r"(?:can|could) (?:it|this|that) be (?:wrong|mistaken|a mistake)"), ACCURACY),
    (_whole(r"who (?:made|wrote|invented|created|developed|designed) (?:it|this|that)"), FORM),
)  # fmt: skip
UNDER_RESULT: tuple[tuple[re.Pattern[str], str], ...] = (
    (_whole(r"(?:(?:can|could|may|how (?:can|do)) i )?print(?: (?:it|this|that))?(?: out)?"), COPY),
    (_whole(r"(?:is|am) (?:it|that|this|i|my (?:score|total|result|number|anxiety)) (?:much |a lot |any |really )*(?:worse|better|higher|lower|above|below|more|less|over|under)(?: than| anxious than)?(?: the)? (?:average|normal|usual|most(?: people)?|others?(?: people)?|other people|everyone(?: else)?|typical)"), MEANING),
    (_whole(r"(?:that|this|it) (?:can'?t|cannot|can not|couldn'?t) (?:possibly )?be (?:right|true|correct)", r"(?:that|this|it)(?:'?s| is| seems| sounds| feels)(?: just)? (?:wrong|not right|not true|incorrect|too high|too low|so high|so low)",
            r"(?:i )?(?:do not|don'?t|can'?t|cannot) (?:really )?believe (?:it|that|this)", r"(?:(?:that|this|it)(?:'?s| is|s)? )?(?:really |so |kind of |kinda |pretty |quite |a bit |a little |very )*(?:scary|hurts?|stings?|frightening|depressing|harsh|rough|upsetting)", r"ouch|yikes"), FELT),
)  # fmt: skip
NO_SCORE = _whole(
    r"(?:but )?(?:why|how come) (?:(?:is|was|are) there |do i (?:get|have) |did i get |have i got |do you give |am i not getting |don'?t i (?:get|have) )?(?:no|any|an?|my)? ?(?:score|total|result|number)",
    r"where(?:'?s| is) my (?:score|total|result|number)",
    r"no (?:score|total|result)",
)
# At the question that asks for agreement, an age or a name.
SAYS_NO = _whole(
    r"what (?:if|happens (?:if|when)) i (?:say no|do not(?: agree| want(?: to| that| this)?)?|don'?t(?: agree| want(?: to| that| this)?)?|decline|refuse|disagree|tap no|press no|won'?t)",
    r"(?:do|must) i (?:have|need) to (?:agree|say yes|consent)",
    r"(?:do i have to|must i)",
)
HAVE = r"(?:do i (?:really |actually )?(?:have|need) to|must i)(?: (?:answer|say|tell(?: you)?|give|do|type|fill(?: in)?)(?: (?:that|this|it|you|one|in%s))*)?"
# None of them can be skipped; each by its own thing.
NEEDED = {
    "age_group": _whole(HAVE % "|my age|the age|an age"),
    "contact_name": _whole(HAVE % "|my name|the name|a name|my (?:real|full) name"),
    "contact_value": _whole(HAVE % "|my (?:phone )?number|a (?:phone )?number|my e ?mail|an e ?mail|both"),
}
WHOSE = _whole(
    r"(?:(?:my|mine|his|her|hers|their|theirs|the patient'?s?) )?(?:(?:own|real|full|first|name)? ?)*or (?:my|mine|his|her|hers|theirs?|the patient'?s?)(?: (?:own|full|first|name|one))*",
    r"whose(?: name)?(?: (?:do you (?:need|want)|should i (?:give|put|type)))?",
)
# What a number would mean, while there is none yet: "is 14 high".
OF_NUMBER = _whole(rf"(?:is|was|would) (?:an? )?(?:(?:score|total|result) )?(?:of )?\d{{1,2}} (?:be )?{HOW}{GRADE}")
# Which question was which, while the items are asked.
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven")
OF_ITEM = re.compile(
    rf"{LEAD}(?:(?:is|was|does|did) (?:the )?(?:number|question|item|no|q) ?(?P<first>\d|{'|'.join(NUMBERS)}) (?:really |only |just )?(?:about|asking|ask|mean(?:ing)?|for|say(?:ing)?)\b.*|"
    rf"(?:what(?:'?s| is| was| does| did)|which one (?:is|was)) (?:the )?(?:number|question|item|no|q) ?(?P<second>\d|{'|'.join(NUMBERS)})(?: (?:about|asking|ask|mean|for|say|again))*){TAIL}"
)
OWN_ANSWER = _whole(
    rf"what (?:did i|have i|was it i) (?:say|said|answer(?:ed)?|put(?: down)?|pick(?:ed)?|choose|chose|chosen|give|given|type|typed|tap|tapped)(?: down)? (?:for|to|on|at|in|as) (?:the )?(?:number |question |item |answer |no |q ?)?(?:\d|{'|'.join(NUMBERS)}|first|second|third|last)(?: (?:one|question|item))?",
)
TWO_MINUTES = _whole(
    r"(?:i(?:'ll| will| want| would like|'d like)(?: to)? |let'?s |let me |can i |yes )*(?:(?:take|do|try|start|have|go with|go for) )?(?:the |your |that |this )?(?:2|two) minutes? (?:thing|one|check|test|quiz)(?: (?:first|instead))*"
)
TOTAL_NOW = _whole(
    r"what(?:'?s| is|s) (?:the|my) (?:total|score|sum|result)(?: (?:now|so far|by now|up to now|at the moment|again|after (?:that|the change)))+"
)
RESULT = (
    "utter_screening.result",
    "utter_booking.offer",
    "utter_nav.result_meaning",
    f"utter_{FORM}",
    "utter_faq.privacy.copy",
)
LONGEST = 20  # words


def about_check(text: str, intent: str, slots: Mapping[str, Any], form: str | None) -> str | None:
    """The intent of what a text asks about the check or the question that stands, or None. Nothing here is for somebody in danger.

    `intent` is what the text was understood as, `form` the one that is open.
    """
    plain = plainly(text)
    if len(plain.split()) > LONGEST:
        return None
    if form is not None and (asked := _at_question(plain, slots, form)) is not None:
        return asked
    if form == "booking_form":
        return None
    if form is None and (told := _idle(plain, slots)) is not None:
        return told
    last = [str(name) for name in slots.get("last_reply") or ()]
    ended = (
        form is None and slots.get("screening_outcome") == "completed" and any(one.startswith(RESULT) for one in last)
    )
    spoken_of = ended or form is not None or intent == FORM or any(one.startswith(f"utter_{FORM}") for one in last)
    tables = (*(OF_FORM if spoken_of else ()), *(UNDER_RESULT if ended else ()), *ANYWHERE)
    return _of_instrument(next((answer for words, answer in tables if words.fullmatch(plain)), None), slots)


def _of_instrument(intent: str | None, slots: Mapping[str, Any]) -> str | None:
    """Scale and figures are those of the GAD-7; of another questionnaire its own answer tells the scale."""
    figures = intent in (BANDS, ACCURACY, LENGTH) and instrument_of(slots).id != DEFAULT
    return FORM if figures else intent


def _at_question(plain: str, slots: Mapping[str, Any], form: str) -> str | None:
    """What is asked about the question of a form that stands."""
    asked = str(slots.get("requested_slot"))
    if (asked == "agreed" and SAYS_NO.fullmatch(plain)) or (asked == "contact_name" and WHOSE.fullmatch(plain)):
        return "nav.explain"
    if asked in NEEDED and NEEDED[asked].fullmatch(plain):
        return "nav.skip"
    if form == "screening_form" and OF_NUMBER.fullmatch(plain):
        return MEANING
    return "nav.review" if form == "screening_form" and _names_answered(plain, slots) else None


def _names_answered(plain: str, slots: Mapping[str, Any]) -> bool:
    """Is an item asked about that has an answer already? All that were answered are shown, in their own words."""
    answers = sheet_from(slots).answers
    if OWN_ANSWER.fullmatch(plain) or TOTAL_NOW.fullmatch(plain):
        return any(answer is not None for answer in answers)
    found = OF_ITEM.fullmatch(plain)
    if found is None:
        return False
    named = str(found["first"] or found["second"])
    number = int(named) if named.isdigit() else NUMBERS.index(named) + 1
    return 0 < number <= len(answers) and answers[number - 1] is not None


def _idle(plain: str, slots: Mapping[str, Any]) -> str | None:
    """What is asked where no form is open: why there is no score, what was answered, or the check by another name."""
    outcome = slots.get("screening_outcome")
    if outcome != "completed" and NO_SCORE.fullmatch(plain):
        return SKIPPED if outcome == "incomplete" else MEANING
    if OWN_ANSWER.fullmatch(plain) or (outcome == "completed" and TOTAL_NOW.fullmatch(plain)):
        return "nav.review"
    return "nav.start_screening" if TWO_MINUTES.fullmatch(plain) else None
