"""What is said beside the answers of a request: a yes that sends it, a word that only asks for time, a wish for the check, and what ends it or does not."""

from __future__ import annotations

import re

from bot.rules.age import says_group, typed_age
from bot.rules.agreement import agreement
from bot.rules.commands import MIND, command, plainly
from bot.rules.pausing import pauses
from bot.rules.request_words import RELATION, TIME

JUST_SEND = re.compile(r"(?:please )?just send(?: it)?[.! ]*", re.IGNORECASE)
# Somebody else is for it: "my husband says yes, send it". The "send it" is the visitor's own only behind a pause; "he said send it" is hearsay.
OTHER_SAYS_YES = rf"(?:(?:(?:my|the|our) (?:\w+ )?)?(?:{RELATION}|boss|family|doctor)|he|she|they) (?:also |just |now |both )*(?:(?:says?|said) (?:yes|ok(?:ay)?|sure|go ahead|it'?s (?:ok(?:ay)?|fine|good)|that'?s (?:ok(?:ay)?|fine)|i should|do it)|agree[sd]?|(?:is|are) (?:ok(?:ay)?|fine)(?: with it)?) ?[,.;!]+ ?(?:(?:so|and|then|please|just|go ahead and) )*"
SEND = re.compile(rf"(?:(?:ok|okay|yes|yeah|please|so)[,. ]+)*(?:{OTHER_SAYS_YES})?(?:send|submit)(?: it| that| this)?(?: to (?:them|the clinic))?(?:,? (?:and )?(?:please|now|thanks|thank you|thx|ty)(?: so much| a lot| very much)?)*[.! ]*", re.IGNORECASE)  # fmt: skip
SENDS = re.compile(r"\b(?:yes|yeah|yep|yup|send|agree|go ahead|do it|correct|confirm)\b", re.IGNORECASE)
# A yes in so many words, whatever was said since the summary.
CONFIRMS = re.compile(r"(?:(?:ok|okay|yes|yeah|yep)[,. ]+)*i (?:do )?confirm(?: (?:it|that|this|everything))?[.! ]*", re.IGNORECASE)  # fmt: skip
# At the summary: there is nothing to change in it.
AS_IT_IS = re.compile(
    r"(?:(?:no|nope|ok|nah|okay|yes|yeah|yep)[,. ]+)*(?:no changes?(?: needed)?|nothing to change|all good|all (?:set|correct|right)|(?:that|it|this|everything)(?:'?s| is| looks) (?:all )?(?:good|fine|ok|okay|right|correct|perfect)|"
    r"(?:is|all|everything) (?:all )?(?:good|fine|right|correct|perfect)|(?:i'?m|im|we'?re) (?:all )?(?:good|set)|looks (?:all )?(?:good|fine|right|correct|perfect|great)(?: to me)?|leave (?:it|that|everything)(?: as (?:it )?is)?)(?:,? (?:thanks|thank you|please|like that|as (?:it )?is|send(?: it)?))*[.! ]*",
    re.IGNORECASE,
)
# Right under the summary these send it too; elsewhere nobody knows what they are about.
GOES = re.compile(r"(?:(?:ok|okay|yes|yeah|yep|sure|alright)[,. ]+)*(?:go|go go|all done|done|(?:all )?confirmed|confirm (?:it|this|that|everything))(?: (?:please|thanks|thank you))*[.! ]*", re.IGNORECASE)  # fmt: skip
# The check as much as the request, or all that was said: no yes to anything of a request.
OTHERWISE = re.compile(r"\b(?:start|begin|delete|erase|remove|wipe)\b", re.IGNORECASE)
# Where it is asked what to change: nothing is.
UNCHANGED = re.compile(
    r"(?:(?:no|oh|ok|okay|sorry|actually|wait)[,. ]+)*(?:nothing|none|never ?mind|nvm|forget it|leave it|no changes?|not(?:hing)? (?:really|to change)|now|(?:i'?m |im |we'?re )?ready(?: now)?)[.! ]*",
    re.IGNORECASE,
)

# "Ok now" after a pause and "ok thanks" are no clear yes: it is read once more.
KEEPS = re.compile(
    r"(?:(?:ok|okay|so|well|alright|yes)[,. ]+)+now[.! ]*|(?:ok|okay|k|kk|alright)[,. ]+(?:thanks|thank you|thx|ty)[.! ]*|(?:(?:no|oh|ok|okay|sorry|actually|wait|please|yes)[,. ]+)*(?:i(?:'?ll| will| want to)? )?keep (?:it|that|this|(?:the|my) request)(?: please| then| after all| all| as it is)*[.! ]*",
    re.IGNORECASE,
)


# It is not to go out, or somebody else decides: it stands, and what to change is asked.
HOLDS = re.compile(
    rf"(?:(?:no|nope|ok|okay|wait|please|actually|oh|sorry)[,. ]+)*(?:(?:don'?t|do not) send(?: (?:it|this|that))?(?: (?:yet|now|for now|please))*|(?:(?:(?:my|the|our) (?:\w+ )?)?(?:{RELATION}|boss|family|doctor)|he|she|they|we) (?:will|'?ll|has to|have to|needs? to|should|must|wants? to) decide[,.; ]*(?:(?:so|and|please)[, ]+)*(?:(?:leave|keep) it(?: there| open)?)?(?: for now| now)?)[.! ]*",
    re.IGNORECASE,
)


# The name of the clinic is not to be said where somebody else could hear or read it.
CLINIC_QUIET = re.compile(
    r"(?:(?:and|but|ok|okay|also|please|yes|good|no)[,. ]+)*(?:(?:please )?(?:don'?t|do not|never)(?: ever)? (?:mention|say|name) (?=.*\bclinic)|(?:please )?(?:don'?t|do not|never)(?: ever)? (?:use|give|write|tell|put) (?=.*\bname)|(?:without (?:saying |mentioning )|no )(?=.*\bname))(?:(?:the|your) )?(?:clinic'?s?(?: name)?|name of the clinic)(?: (?:if|when|in|on|by|to) [^?]{1,40})?(?: please)?[.! ]*",
    re.IGNORECASE,
)


def keeps_clinic_quiet(text: str) -> bool:
    """Is the clinic not to be named, in a mail or at all?"""
    return CLINIC_QUIET.fullmatch(" ".join(text.replace("\u2019", "'").split())) is not None


def holds(text: str) -> bool:
    """Is the request not to be sent, with no word that it is to be dropped?"""
    return HOLDS.fullmatch(" ".join(text.replace("\u2019", "'").split())) is not None


def yes_or_no(text: str) -> bool | None:
    """A plain yes or no to what is asked in a request; what starts the check or erases the conversation is neither."""
    return None if OTHERWISE.search(text) else agreement(text)


def sends(text: str, *, just_read: bool) -> bool | None:
    """True: the summary is to be sent. False: a plain no to it. None: it is neither.

    `just_read`: nothing else was talked about since it was read back, so that "ok" is about it.
    """
    plain = " ".join(text.replace("\u2019", "'").split())
    if SEND.fullmatch(plain) or CONFIRMS.fullmatch(plain):
        return True
    if AS_IT_IS.fullmatch(plain) or GOES.fullmatch(plain):
        return True if just_read else None
    agreed = yes_or_no(plain)
    return None if agreed and not just_read and not SENDS.search(plain) else agreed


def says_as_it_is(text: str) -> bool:
    """Is the summary said to be right? Then nothing in it is to change, also where the text alone sends nothing."""
    return AS_IT_IS.fullmatch(" ".join(text.replace("\u2019", "'").split())) is not None


# Back from the moment that was asked for: no step back.
HERE_AGAIN = re.compile(
    r"(?:(?:ok|okay|alright|hi|hey|so|sorry|yes|i'?m|i am|now)[,. ]+)*back(?: (?:now|again|here|sorry))*[.! ]*",
    re.IGNORECASE,
)


def here_again(text: str) -> bool:
    """Is it "back", as somebody says it after a pause?"""
    return HERE_AGAIN.fullmatch(text.replace("\u2019", "'").strip()) is not None


def keeps(text: str) -> bool:
    """Is the request to be kept, which neither sends nor changes it? It is read once more."""
    return KEEPS.fullmatch(text.strip()) is not None


def changes_nothing(text: str) -> bool:
    """Is nothing to be changed after all, where it is asked what?"""
    answered = yes_or_no(text) is not None and not ends(text)
    return UNCHANGED.fullmatch(text.strip()) is not None or says_as_it_is(text) or answered


BEFORE = r"(?:(?:ok|okay|k|oh|um+|uh+|h+m+|well|so|and|but|no|yes|yeah|sorry|please|actually|just|hey|lol|wait|hold (?:on|up)|hang on) )*"
AFTER = r"(?: (?:please|pls|thanks|thank you|sorry|ok|then|first|though|yet|up))*"
SOMEBODY = rf"(?:my|the|our) (?:\w+ )?(?:{RELATION}|boss|work|family|kids?|parents?|manager|calendar|schedule|agenda|planner|doctor)"
I_WILL = r"(?:let me|lemme|i(?:'?ll| will| have to| need to| want to| ought to| should| must|'?d like to| gotta|'?m going to|'?m gonna)|gotta|can i|may i|better)"
DAY = r"(?:later|tomorrow|another (?:day|time)|some other time|next week|tonight)"
# Somebody else is against it. "Not by phone", "not before monday" and "not to worry" say something else.
THE_OTHER = rf"(?:{SOMEBODY}|{RELATION}|he|she|they)"
SENDS_IT = r"(?:do|send|book|submit|go(?: (?:there|ahead|through))?|sign up)(?: (?:it|this|that|anything|with (?:it|this|that)))?"
NO_TO_IT = "|".join(
    (
        r"(?:absolutely |hell |definitely )?(?:no|nope)(?: no)?",
        rf"(?:not to|don'?t|do not|never)(?: {SENDS_IT})?",
        r"(?:maybe )?later|not (?:yet|now|today|right now|this week)",
        r"(?:(?:i|we) (?:should|have to|need to|must) |to |let'?s )?(?:please )?(?:wait|hold (?:on|off|up)|stop)(?: (?:with it|with this|on it|on this|a (?:bit|while|moment|minute)|until .{1,30}|till .{1,30}))?",
        rf"(?:i|we) (?:shouldn'?t|should not|can'?t|cannot|may not|mustn'?t|must not|am not allowed(?: to)?|better not)(?: {SENDS_IT})?",
    )
)
AGAINST = (
    rf"{THE_OTHER} (?:just )?(?:(?:says?|said|told me|tells me|thinks?|thought|feels?|wants?|wanted|asks?|asked)(?: (?:that|me|us))? (?:{NO_TO_IT})|(?:would rather|'?d rather|prefers? to|wants? (?:me |us )?to) (?:wait|hold off|think about it)|"
    rf"(?:does not|doesn'?t|did not|didn'?t|won'?t|will not) (?:want|like|let|allow|think i should|agree)(?: (?:it|this|that|me|us|with (?:it|this|that)))?(?: (?:to )?{SENDS_IT}| to)?|"
    r"(?:is|was|'?s) (?:(?:totally |really )?against|not (?:sure|ok|okay|happy|for|fine|convinced)(?: about| with)? (?:it|this|that))(?: (?:about |with )?(?:it|this|that))?|(?:disagrees?|refuses|forbids it))(?: (?:to|about) (?:it|this|that))?(?: (?:for now|yet|at the moment|right now))?"
)
THINGS = (
    r"(?:(?:phone |cell )?number|phone|cell|glasses|calendar|planner|pen|card|charger|e ?mail(?: address)?|address)"
)
HOLD = r"(?:(?:just |give me )?(?:one|a|1) (?:moment|sec|second|min|minute)|hold (?:on|up)|hang on|wait)"
# Beside a moment (bot/rules/pausing.py) a request waits for somebody else, for a calendar, or for another day.
WAITS = re.compile(
    f"{BEFORE}(?:"
    + "|".join(
        (
            r"(?:let me|lemme)(?: first| just)* (?:think|see|check|look|find (?:it|my|the)|get my|grab my)(?: (?!.*\b(?:results?|scores?|answers?|prices?|costs?|if|whether)\b).{1,40})?",
            r"i(?:'?ll| will| have to| need to| must| should| gotta)(?: first| just)* (?:(?:think|check|look)(?: (?!after\b|.*\b(?:if|whether)\b).{1,40})?|(?:find|grab|fetch|look for|look up) (?:it|my|the)(?: .{1,40})?|get my (?:phone|glasses|calendar|planner|number|card))",
            rf"(?:{I_WILL}(?: first| just)* )?(?:ask|check with|talk (?:to|with)|talk (?:it|this) over with|speak (?:to|with)|discuss (?:(?:it|this) )?with|consult|run (?:it|this) by) {SOMEBODY}(?: (?:first|about (?:it|this|that)|before .{{1,30}}))*",
            AGAINST,
            rf"(?:i'?m |i am |just |still )*(?:looking (?:for|up)|searching(?: for)?|getting|finding|grabbing|fetching) (?:my|the) {THINGS}",
            rf"{HOLD} (?:(?:for )?(?:{SOMEBODY}|(?:my|the|our) (?:door|baby|babies|dogs?|cat|neighbou?r|bell)))",
            rf"(?!wait){HOLD} (?:(?:my|the|a) )?(?:phone|door|kids?|baby|dog)(?: call| bell)?",
            rf"(?:(?:i'?ll|i will|let me|can i|could i|i can|i'?d rather|i would rather|i want to|i'?d like to) |(?!add\b))(?:answer|do|tell|say|type|fill|finish|decide|give|send|complete|get back to|come back|continue|add)(?: (?:it|this|that|these|you|them|me|to|in|out|the rest|my \w+))* {DAY}(?: on| today)?",
            rf"(?:maybe |perhaps |a (?:bit|little) )?{DAY}(?: on| today| maybe)?",
            r"(?:maybe )?not (?:now|yet|today|right now|just yet|at the moment|this (?:minute|second))",
            r"(?:i'?m |i am |still |just )*(?:deciding|undecided|not (?:sure|ready|decided)|unsure)",
        )
    )
    + f"){AFTER}"
)


def waits(text: str, field: str | None = None) -> bool:
    """Does the text only ask for time? It is no name, takes no step back, and drops nothing.

    Where times are asked (`field`), "tomorrow" is one; where the age is, "not yet" tells it.
    """
    plain = plainly(text)
    if "@" in text or command(text) is not None:
        return False
    if field == "age_group" and (says_group(text) or typed_age(text, asked=True) is not None):
        return False
    named = field == "contact_times" and TIME.search(plain) is not None
    return pauses(text) or (not named and WAITS.fullmatch(plain) is not None)


OTHER_SAYS_NO = re.compile(f"{BEFORE}(?:{AGAINST}){AFTER}")


def other_says_no(text: str) -> bool:
    """Is it somebody else who is against it, or wants to wait? A yes that follows need not be one to sending."""
    return OTHER_SAYS_NO.fullmatch(plainly(text)) is not None


# What may be understood as leaving a request, and does so only in plain words.
LEAVES = frozenset({"nav.start_screening", "nav.continue"})
CHECK = re.compile(
    r"(?!.*\b(?:don'?t|do not|not|never|what|why|how|already)\b).*\b(?:start|begin|take|do|go (?:on|back)|continue|resume|try|want|finish|need|rather|instead)\b.*\b(?:check|test|quiz|questionnaire|screening)\b.*|"
    r"(?:(?:ok|okay|please|now|then|and|so|yes|the|an?|anxiety|back to(?: the)?|2|two|minute) )*(?:check|test|quiz|questionnaire|screening)(?: (?:please|instead|first|now))*"
)
# "Next the anxiety test please": whatever that was understood as.
CHECK_NEXT = re.compile(
    r"(?:(?:ok|okay|please|and|so|but|yes|no) )*(?:(?:(?:i want|i'd like|let me do|can i do) )?(?:the |an? )?(?:anxiety )?(?:check|test|quiz|questionnaire|screening)(?: please)? first(?: (?:please|then|thanks))*|(?:next|now|then|first|after (?:that|this)|before (?:that|this))(?: (?:please|comes|is|do|let'?s do|i do))*(?: (?:the|an?|my))?(?: anxiety)? (?:check|test|quiz|questionnaire|screening)(?: (?:please|instead|first|now|then))*)"
)
ENDS = re.compile(
    rf"\b(?:{MIND}|stop|quit|exit|cancel\w*|abort|withdraw|revoke|scrap|(?:drop|end|close|leave|delete|erase) (?:it|this|that|the|my)|(?:don'?t|do not) (?:want|need|wish)(?: to)? (?:send|book|do|go|continue|this|it|that|any|an?|the)|no (?:longer|more)|not interested|"
    r"call (?:(?:it|this|that) )?off|(?:it|this|that) off|take (?:it|this|that)? ?back|give up|leave me alone|any ?more|after all)\b"
)
FINISHES = re.compile(r"(?:(?:ok|okay|i'?m|im|i am|we'?re|all|now|so|and) )*(?:done|finish(?:ed)?|complete)(?: (?:it|this|that|with (?:it|this|that)|the request|now|please|thanks))*")  # fmt: skip


def asks_for_check(text: str) -> bool:
    """Is the check asked for in plain words? Only that leaves a request, and after a yes."""
    return (
        command(text) == "nav.start_screening" or CHECK.fullmatch(plainly(text)) is not None or names_check_next(text)
    )


def names_check_next(text: str) -> bool:
    """Is the check named as what comes next, and nothing else? That is heard whatever it was understood as."""
    return CHECK_NEXT.fullmatch(plainly(text)) is not None


def ends(text: str) -> bool:
    """Is the request ended in clear words? "Done" and "later" end nothing."""
    return ENDS.search(plainly(text)) is not None and FINISHES.fullmatch(plainly(text)) is None


def finishes(text: str) -> bool:
    """Does the text say that it is done: with the request, or with its last step?"""
    return FINISHES.fullmatch(plainly(text)) is not None
