"""Short orders that work at every step, by their own words: no understanding is needed to hear "stop"."""

from __future__ import annotations

import re

from bot.rules.excuses import OF_THE_HOUSE, RINGS

AFRESH = "utter_nav.restart_idle"  # the reply to "start over" where nothing runs: after it a yes begins the check
LONGEST = 11  # words; a longer text may order something only in passing
QUESTION_WORDS = "what|why|how|when|where|who|which|can|could|do|does|is|are|will|would"  # what questions begin with

POLITE = r"(?:please |ok |okay |no |wait |sorry |hey |um |hm+ |actually |oh )*"
# A request that is called off: what was said of it is taken back, or nobody is to call.
MIND = r"(?:(?:i|i'?ve|i have)(?: just)? changed my mind|forget (?:about )?(?:it|that)|never ?mind|nvm|on second thoughts?)"
KIN = r"(?:my|our) (?:\w+ )?(?:husband|wife|partner|spouse|boyfriend|girlfriend|mom|mum|mother|dad|father|parents?|son|daughter|kids?|child(?:ren)?|brother|sister|friend|cousin|aunt|uncle|niece|nephew|grand\w+|roommate|coworker|boss)|somebody else|someone else|a friend"
OTHER = rf"{KIN}|him|her|them|he|she"
CHECK = r"(?:the|this|that|your|an?) (?:\w+ )?(?:test|check|quiz|questions|form|screening|questionnaire)"
# "He wants to do it" may be said of harm: without the name of the check it is an order only of somebody named, or beside "too".
BESIDE = rf"(?=.*\b(?:too|also|next|as well|herself|himself|themselves|{CHECK})\b)"
LETTER = r"(?:call|contact|phone|ring|text|e ?mail|reach out to)"
NO_MORE = r"(?: (?:after all|any ?more|now|again))"
REQUEST = r"(?:request|booking|appointment|appt|consultation|consult|visit|session|infusion|call ?back|call|consent)"
# "Yes, erase everything": the order, and where it is asked the yes to it (bot/rules/agreement.py).
ERASE_LEAD = r"(?:yes|yeah|yep|yup|sure|ok|okay|please|go ahead(?: and)?|just|well|uh)"
ERASE_THING = r"(?:it|that|this|them|everything|all(?: of (?:it|that|this|them))?|(?:all )?(?:my|the|this) (?:data|info(?:rmation)?|answers|chat|conversation|messages))"
# Whom it is for, at whatever question: it is asked again, and no request is set aside.
FOR_MYSELF = r"(?:it'?s|this is|that'?s|the check is) for (?:me|myself)"
OWN_AGE = r"(?:(?:(?:and )?(?:i'?m|i am|aged?) )?(?:1[89]|[2-9]\d)(?: years old)?)"
ORDERS: tuple[tuple[str, str], ...] = (
    ("nav.explain", (r"(?:what do you mean(?: by (?:that|this|it))?|what do u mean|what does (?:this|the|that) question mean|"
                    r"i (?:do not|don'?t) (?:get|understand) (?:it|this|that|the question|you)|i (?:do not|don'?t) understand|"
                    r"(?:can|could) you explain(?: (?:that|this|it|the question))?|huh)")),
    ("nav.why_ask", (r"(?:(?:and |but )?why (?:do|are|did|would) you (?:ask|asking|need|want)(?: (?:me|to know))?(?: (?:that|this|it|these|about that))*"
                    r"(?: questions?)?|what do you need (?:that|this|it) for)")),
    ("nav.back", (r"(?:(?:can i |can we |i want to |let me |let'?s )?(?:go |step )?back(?: one)?(?: (?:step|question))?|"
                 r"(?:go |step )?back to (?:the |my )?(?:last|previous) (?:one|question)|(?:(?:can|could|may) i |i (?:want|need|would like|'d like) to |i wanna |let me |lemme )re ?do (?:it|that|this)(?: one)?|"
                 r"(?:the )?previous(?: (?:one|question))?|undo(?: (?:that|it))?|(?:i want to |can i |let me )?change my (?:last )?answer)")),
    ("nav.skip", (r"(?:(?:can i |can we |i want to |let me |let'?s )?skip(?: (?:it|this|that|one|this one|that one|this question|that question|the question))?|"
                 r"pass|next(?: (?:one|question))?|i(?:'d| would)? (?:rather not|prefer not to)(?: (?:say|answer)(?: (?:that|this|it))?)?|prefer not to (?:say|answer))")),
    ("nav.stop", (r"(?:(?:can we |could we |i want to |i wanna |i would like to |i'd like to |let'?s |let us |can i )?(?:stop|quit|exit|cancel)(?: (?:it|this|that|now|here|the (?:questions|test|check|quiz|chat)|asking))*"
                 r"|end the (?:questions|test|check|quiz|chat|conversation))")),
    ("nav.restart", (r"(?:(?:can we |can i |i want to |let'?s |let me )?(?:start|begin) (?:over|again|from the (?:start|beginning))"
                    r"(?: from the (?:start|beginning))?|restart|reset|from the beginning)")),
    ("nav.repeat", (r"(?:(?:can|could) you )?(?:repeat(?: (?:it|that|this|yourself|the (?:question|last one)))?|say (?:it|that|this) again|again|(?:the )?last question (?:again|once more)|once more|one more time|come again|"
                   r"what was (?:that|the question)(?: again)?)")),
    ("nav.review", (r"what (?:did i|have i|were|are|was|is) (?:answer(?:ed)?|say|said|put(?: down)?|pick(?:ed)?|chosen?|my (?:\w+ )?(?:answers?|scores?|results?|numbers?|total|points))"
                   r"(?: (?:(?:for|to|on|in|at) (?:the )?(?:\w+ )?(?:one|question|item)(?: \d)?|so far|before|already|again|up to now|until now))*"
                   r"|what (?:did i|have i) (?:answer(?:ed)?|say|said|put(?: down)?|pick(?:ed)?|chosen?) (?:for|to|on|in|at) (?:the )?(?:(?:number|no|question|item|q) ?)?[1-9](?: again)?"
                   r"|(?:(?:can|could|may) (?:i|you) |please |let me |i (?:want|would like|'d like) to )?(?:see|show(?: me)?|list|review|read(?: back)?|check)"
                   r" (?:my|the|what i) (?:\w+ )?(?:answers|answered|responses|said|scores?|results?|total)(?: (?:so far|before|again|up to now|now|please))?(?: anyway| anyhow)?|my answers(?: so far)?|what answers (?:(?:have|did) i |i(?:'?ve| have)? )(?:give|given|gave|put|made|picked|chosen|said)(?: (?:so far|already|before|up to now|until now))*|(?:so |and )?how many points (?:do|did|have) i (?:have|get|got|make|score)(?: (?:so far|now|already|in total|again))*")),
    ("nav.continue", (r"(?:(?:can|could) (?:we|i|you) |let'?s |let us |i(?: want|'d like| would like)(?: to)? |i'?m ready to )?"
                     r"(?:continue|resume|carry on|go on|keep going|proceed|pick up|finish (?:the|my|this))(?: (?:it|this|with|the|my|that|test|check|quiz|questions|questionnaire|screening|anxiety))*"
                     r"(?: (?:from )?where (?:we|i|you) (?:stopped|left(?: it)? off|left it|were|had stopped|was|left))?")),
    ("nav.withdraw", (rf"(?:{MIND} (?:and |so |but |please )*)?(?:(?:how (?:do|can) i |(?:can|could) (?:i|we) |can you |i (?:want|need|would like|'d like) to )?(?:withdraw|cancel|take back|undo|call off|revoke)"
                     rf"(?: (?:my|the|that|this))*(?: {REQUEST})(?: i (?:sent|made))?|(?:how (?:do|can) i |(?:can|could) i |i (?:want|need) to )?(?:withdraw(?: it| that)?|take (?:it|that) back)){NO_MORE}?|"
                     rf"{MIND} (?:and |so |but |please |just |i want to )*cancel(?: (?:it|that|this))?(?: all)?|cancel(?: (?:it|that|this))? (?:please )?{MIND}|"
                     rf"{MIND} (?:and |so |but |please |just )*(?:do not|don'?t) {LETTER} me{NO_MORE}*|(?:do not|don'?t) {LETTER} me{NO_MORE}+(?: {MIND})?|(?:do not|don'?t) {LETTER} me {MIND}|"
                     rf"(?:{MIND} )?i (?:do not|don'?t) (?:want|need) (?:them|you|u|the clinic|anyone|anybody|someone) to {LETTER} me(?: back)?{NO_MORE}*|"
                     rf"(?:(?:can|could) you )?tell (?:them|the clinic) not to {LETTER} me{NO_MORE}*|(?:{MIND} )?i (?:do not|don'?t) (?:want|need) (?:the|that|my|an?) {REQUEST}{NO_MORE}+")),
    ("nav.amend", (r"(?:how (?:do|can) i |(?:can|could) i |can you |i (?:want|need|would like|'d like) to )?(?:reschedule(?: (?:it|that))?|(?:change|correct|update|fix|reschedule)"
                  r"(?: (?:my|the|that|this))* (?:request|booking|appointment|consultation|name|times?|e ?mail|(?:phone|cell)(?: number)?|number|contact)(?: address| details)?(?: i (?:sent|made|gave))?(?: to .+)?)")),
    ("nav.sent", (r"(?:(?:so |and )*did (?:it|that|my \w+|the \w+|you)(?: \w+)? (?:go through|get (?:sent|through|it|that|my \w+)|send|work|go out|arrive|reach (?:them|you|the clinic))|"
                 r"(?:was|is|has) (?:it|that|my \w+|the \w+)(?: been)? (?:sent|through|received|booked|confirmed)|am i booked(?: in)?)")),
    ("nav.for_other", (r"(?:(?:can|could|may) i |i (?:want|would like|'d like) to |let me )?(?:take|do|fill|answer|start)(?: in| out)? (?:(?:the|this|it|that|your) ?(?:\w+ )?(?:test|check|quiz|questions|form|screening|questionnaire)? ?)?"
                      r"(?:for|on behalf of) (?:him|her|them|somebody else|someone else|a friend|my (?:\w+ )?(?!anxiety|own|panic|nerves|worry|worries|stress|depression|peace|sake|health|mind|self|sanity)\w+)|"
                      rf"(?:(?:and|so|then|now|also|next) )*(?:(?:{KIN}) (?:also |too |now |just )*(?:wants?|would like|'?d like|needs?|wishes)(?: also| now)? to (?:also |now |just )*(?:do|take) (?:it|this|that)|{BESIDE}(?:{OTHER}) (?:also |too |now |just )*(?:wants?|would like|'?d like|needs?|wishes|is going|is ready)(?: also| now)? to (?:also |now |just )*(?:do|take|answer|fill (?:in|out)|start)(?: in| out)? (?:it|this|that|{CHECK}))(?: too| now| next| as well| also| herself| himself| themselves)*|"
                      rf"(?:and |so )*(?:can|could|may) (?:{OTHER}) (?:also |now |just )*(?:do|take|try|answer|fill (?:in|out)|start|have)(?: in| out)? {CHECK}(?: too| now| next| as well| also)*|"
                      rf"(?:and |so )*(?:can|could|may) (?:{OTHER}) (?:also |just |come and |come )*(?:(?:answer|fill (?:in|out))(?: (?:it|this|that|them|the questions|these|{CHECK}))?|(?:do|take) (?:the questions|{CHECK})|fill (?:it|this|that|{CHECK}) (?:in|out)) (?:for me|on my behalf|in my place|instead of me)")),
    ("nav.delete_data", (r"(?:i want (?:you )?to |can you |can i )?(?:delete|erase|remove|wipe) (?:all |everything|my |this |the |of )*"
                        r"(?:data|info(?:rmation)?|answers|chat|conversation|messages|everything|it all|it)?(?: (?:about me|i said|i wrote|of mine))?"
                        r"|(?:quiero |puedes |por favor )*(?:borrar?|eliminar?|b[oó]rralo)(?: (?:esto|todo|eso|mis|mi|la|el|datos|conversación|conversacion|chat|mensajes|respuestas))*")),
    ("nav.delete_data", rf"(?:{ERASE_LEAD} )*(?:delete|erase|wipe)(?: {ERASE_THING})*"),
    ("delete.no", (r"keep (?:it(?: all)?|them|everything|(?:my|the|this) (?:data|info(?:rmation)?|answers|chat|conversation|messages))|"
                  r"(?:do not|don'?t) (?:delete|erase|remove|wipe) (?:it|that|this|them|anything|everything|(?:my|the|this) (?:data|info(?:rmation)?|answers|chat|conversation|messages))")),
    ("nav.help", (r"(?:(?:i have |i'?ve got |there is |there's )?(?:just )?(?:one |a |my |the )?(?:very )?last question|are (?:you|we) (?:all )?(?:done|finished|through)(?: (?:yet|with (?:me|this|it)))?|"
                 r"is (?:this|that|it) the last (?:one|question))")),
    ("nav.repeat", rf"(?:(?:ok|okay|so|and|back|alright|hi) )*(?:(?:that was |it was )?(?:{OF_THE_HOUSE}|(?:my|the|our) \w+)(?: {RINGS})? )?(?:(?:sorry|ok|so|and|now) )*where (?:were we|was i|did we (?:stop|leave off))(?: (?:at|again|now|then))*"),
    ("nav.start_screening", r"(?:(?:but|and) )*(?:(?:(?:can|may|could) i |let me |i want(?: to)? |i'?d like(?: to)? |i would like(?: to)? |i need )?(?:(?:do|take|try|have) )?(?:the|an?|your|that) (?:anxiety )?)?(?:check|test|quiz|questionnaire|screening) first"),
    ("nav.start_screening", (rf"(?:(?:hi|hello|hey|so|and|yes|i'?m (?:a|an) (?!bad\b|danger\b|burden\b)\w+(?: \w+)?|{OWN_AGE}) )*i(?:'?d like| would like| want| need) (?:to (?:do|take|start|try|have) )?(?:the|your|this|an?) (?:\w+ )?(?:check|test|quiz|questionnaire|screening) for (?:me|myself)(?: {OWN_AGE})?")),
    ("nav.repeat", rf"{FOR_MYSELF} (?:and )?not (?:for )?(?:{KIN})"),
    ("nav.start_screening", r"(?:(?:can|could|may) i |i (?:want|would like|'d like) to |let me |let'?s )?(?:start|begin|take|do)(?: (?:the|an?|your|this))? (?:(?:2|two)[- ]minute )?(?:anxiety )?(?:check|test|quiz|questionnaire|screening)"),
    ("nav.book", (r"(?:(?:can|could|may) (?:i|we|you) |i(?:'d| would)? (?:want|like|need) to |let me |let'?s )?(?:(?:book|schedule)(?: me)?"
                 r"(?: (?:it|now|in|me|one|a|an|the|my|first|consultation|consult|appointment|appt|visit|session))*|(?:make|set up|get)(?: me)? (?:an?|my|the) (?:first )?(?:appointment|appt|consultation|consult|visit))"
                 r"|(?:an? )?(?:appointment|appt|consultation)")),
    ("nav.human", (r"(?:(?:can|could|may|let) (?:i|me|we) (?:still |also |just |please )*|i (?:want|need|would like|'d like) to )(?:talk|speak|chat) (?:to|with) "
                  r"(?:a |an |some ?|the )?(?:real |live |actual )?(?:human|person|people|body|one|somebody|someone|staff|agent)(?: being)?"
                  r"|(?:a )?(?:real |live )?(?:human|person|agent|representative|operator)")),
    ("nav.stop", r"no more(?: questions| please| thanks)?"),
    ("nav.more", (r"(?:tell me |(?:can|could) you tell me |i want to know |say )?more(?: (?:info|information|details|about (?:it|that|this)))?"
                 r"|(?:the )?details|go on and tell me more")),
)  # fmt: skip
PATTERNS = tuple(
    (intent, re.compile(f"{POLITE}(?:{pattern})(?: please| thanks| thank you| now)*")) for intent, pattern in ORDERS
)


def command(text: str) -> str | None:
    """The order that a text is and nothing else, or None."""
    plain = plainly(text)
    if not 1 <= len(plain.split()) <= LONGEST:
        return None
    return next((intent for intent, pattern in PATTERNS if pattern.fullmatch(plain)), None)


# Where the age or the consent of the visitor is asked: the check is meant for somebody else ("34 but it's for my mom").
FOR_ANOTHER = re.compile(
    rf"(?:^|\b(?:it'?s|is|that'?s|asking|here|doing (?:it|this)|(?:take|taking|do) (?:it|this|{CHECK})|yes|ok|agree|me|\d) )(?:for|on behalf of) (?:{OTHER})\b(?!(?:'s|')? sake\b| i(?:'?ll| will|'?d| would)\b)|"
    rf"\b(?:but|and) (?:for|on behalf of) (?:{OTHER})$"
)


def for_another(text: str) -> bool:
    """Is it said that the check is meant for somebody else?"""
    return FOR_ANOTHER.search(plainly(text)) is not None


PLACES = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1,
    "top": 1, "bottom": -1,
}  # fmt: skip
PLACE = "|".join(PLACES)
THING = r"(?: (?:one|option|answer|choice|button))?"
MEANT = re.compile(
    rf"{POLITE}(?:i (?:meant|mean|wanted|want|would like|'d like)(?: to (?:say|tap|press|pick|choose))?|make (?:it|that)|"
    rf"(?:change|put) (?:it|that)(?: to)?|i should have (?:picked|said|chosen)) (?:the )?({PLACE}){THING}(?: instead| please)*"
)
NAMED = re.compile(
    rf"{POLITE}(?:the )?({PLACE})(?: (?:one|option|answer|choice|button))(?: please)?|(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th)(?: please)?"
)


def meant(text: str) -> int | None:
    """The place, from 1, of the option a visitor corrects himself to ("I meant the second one"); -1: the last. Else None."""
    found = MEANT.fullmatch(plainly(text))
    return PLACES[found[1]] if found else None


def named(text: str) -> int | None:
    """The place of the option that is named and nothing else ("the second one"); -1: the last. Else None."""
    found = NAMED.fullmatch(plainly(text))
    return PLACES[found[1] or found[2]] if found else None


def lowered(text: str) -> str:
    """One line in lower case with straight quotes; every other sign stays."""
    return " ".join(text.casefold().replace("\u2019", "'").split())


def plainly(text: str) -> str:
    """Lower case, straight quotes, no punctuation but apostrophes, single spaces."""
    lowered = text.casefold().replace("\u2019", "'").replace("\u2018", "'")
    return " ".join(re.sub(r"[^\w' ]+", " ", lowered).split())
