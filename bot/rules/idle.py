"""Where nothing runs, only plain words order anything: "I can't do this", "wait" or "sure about what" stop nothing, go back nowhere, and ask for no reason of ours.

Nobody who breaks down reads that there is nothing to stop, with a button that erases the conversation. Who only knocks ("wait", "quick q", "why") is asked to go on.
"""

from __future__ import annotations

import re

from bot.rules.commands import command, plainly
from bot.rules.follow_up import ASKED
from bot.rules.result_words import leaves_it, puts_off

LISTEN, DISTRESS = "social.chitchat.listen", "social.chitchat.distress"
HERE = r"(?:chat\w*|conversations?|tests?|quiz\w*|checks?|checkup|questions?|questionnaire|survey|forms?|screening|session|bot|program|robot|assistant|app|page|site|website|window|tab|messages?|messaging|asking|talking|texting|writing|replying|answering|responding|interview|process|sign ?up|booking|request)"
OVER = r"(?:s(?:to|ot)p\w*|quit\w*|exit|cancel\w*|end|ending|close|abort|terminate|leave|leaving|shut|pause|halt|finish\w*|done|enough|no (?:more|further)|opt|bail|i'?m out|over|log|drop|wrap\w*|kill|pull the plug|never ?mind|forget|conclude|fill|too (?:many|personal)|don'?t (?:want|wish|ask|go on)|do not (?:want|wish)|won'?t (?:do|answer)|rather not)"
PLAIN_STOP = re.compile(
    rf"\b{OVER}\b.*\b{HERE}\b|\b{HERE}\b.*\b(?:stop|over|off|down|end|closed?)\b|\b(?:can|could|may|shall) (?:we|i|you) (?:please |just |now )?(?:stop|quit|end|pause|finish)\b(?! (?:the pain|hurting|worrying|thinking|crying|taking))|"
    r"\b(?:got ?ta|have to|need to|must|wish to|want to|like to) (?:stop|quit|terminate|cancel|pause) (?:this|it|here|now|there)\b(?! (?:all|life|pain|hurt\w*|feeling))|^(?:(?:please|ok|okay|just|pls) )*(?:no more(?: (?:please|pls|thanks|now|enough|for now))*|(?:please )?finish|turn (?:it|this) off|enough (?:already|now)\b.*)|"
    r"\b(?:let'?s|let us|can we|could we|shall we|we'?ll|we can|we need to|i prefer to) (?:just |please |not )?(?:stop|finish|leave|end|call|wrap|shut|close|conclude|pause|drop|cut|quit|go on)\b|\bi(?:'?m| am)? ?(?:just )?(?:wanna|gonna|going to|want to|'d like to|would like to|have to|need to) (?:stop|finish up|pause|quit)(?: (?:now|here|for (?:now|today|tonight)|please|there))*\b(?! \w+ing)|\b(?:don'?t|do not|rather not|not|prefer not to) (?:want |wish |going )?(?:to )?continue\b|"
    r"^(?:(?:please|pls|ok|okay|just|now|no) )*(?:wrap it up|(?:shut|close|turn|call|pause|drop|switch|leave|break) (?:(?:it|this|that|her) )?(?:down|off|up|it|this|there)|turn off|cancel everything|sotp|stop(?: stop)+|enough for (?:now|today|tonight)|too (?:many|personal)\b.*)(?: (?:please|pls|now|for (?:now|good|tonight)))*$|"
    rf"\b(?<!to )(?:end|leave|stop) (?:it|this) (?:here|there)\b|\bout of (?:the|this) {HERE}\b|"
    r"\bnot (?:answering|doing|continuing|filling)\b.*\b(?:questions?|em|them|those|test|rest)\b|\b(?:don'?t|do not) (?:want|wanna|wish)(?: to)? (?:do|answer|finish|go on with|continue|carry on with) (?:the (?:rest|others?)|any more|more|them)\b|"
    r"^(?:(?:please|ok|okay|just|hey|now|no|and|so|wait|i said|i'?d like to|i want to|can (?:we|you|i)|could (?:we|you|i)|let'?s|let me|you can|time to) )*(?:stop|quit|exit|cancel|abort|halt|pause|log (?:me )?(?:out|off)|sign (?:me )?(?:out|off)|opt (?:me )?out|unsubscribe|terminate|close)"
    r"(?: (?:it|this|that|here|now|please|right now|right here|for now|for today|today|immediately|there|thanks|thank you|out))*$"
)
THE_CHAT = re.compile(rf"\b(?:the|this|your|these|any|more|of) {HERE}\b")
NO_STOP = re.compile(
    r"\b(?:can'?t|cannot|couldn'?t|make (?:it|this)|won'?t|it never|never)\b|\b(?:end|stop) (?:it|this) (?:all|for good|forever)\b"
)
TAKES_BACK = re.compile(r"\b(?:never ?mind|nvm|forget (?:it|that|about it))\b")
FAREWELL = re.compile(
    r"\b(?:thanks?|thank you|thx|ty|bye|goodbye|that'?s (?:all|it)|for now|for today|all done|i'?m good)\b"
)
NOT_TAKEN = re.compile(
    r"\b(?:no ?one|nobody|he|she|they|who) (?:is|are|was|'?s|isn'?t|aren'?t|won'?t)? ?(?:not )?(?:answer\w*|pick\w*)|\bwhen i (?:knock|call|ring)\b"
)
# Goes on with a question of its own: nothing is to be said again, and no step to be taken back.
GOES_ON = re.compile(
    r"(?:(?:ok|okay|so|and|oh|hey|sorry|wait|actually|just) )*(?:(?:one|1) (?:more|last|other) (?:thing|question|q)|another (?:thing|question)|(?:a )?quick (?:q|question)|also|by the way|btw) (?:\w+ ?){2,}"
)
# Announces a question, or is the first word of one.
KNOCKS = re.compile(
    r"(?:(?:ok|okay|k|so|hey|hi|um+|uh+|hm+|actually|oh|and|but|sorry|please|well|alright|all right|yes|no|also|just|i have|i'?ve got|i got|got|can i ask|may i ask|let me ask|there'?s|lol) )*"
    r"(?:wait(?: (?:a|one) (?:sec|second|minute|min|moment|bit))?|(?:(?:wait|hold on|hang on) )*(?:just )?(?:one|1) (?:more|last|other) (?:question|thing)|(?:hold|hang) on(?: (?:a|one) (?:sec|second|minute|min|moment))?|(?:a |one |1 |another |just one )*(?:quick|more|last|other|small|little|dumb|silly|stupid) (?:q|qs|question|questions|thing|things)|(?:one|1|just one) more|another (?:q|question|thing|one)|something else|"
    r"go(?: ahead)?|go go|shoot|why|how|when|how come|ask(?: you)? something|(?:yes |ok )?(?:in )?english(?: please)?|(?:are )?(?:you )?sure about what|about what|my (?:patient|client)s? asks?)(?: (?:please|then|though|lol|now|first|ok|pls))*"
)
WONT_TELL = re.compile(
    r"(?:so |and |but |ok |oh |then )*(?:you|u) (?:really |just )?(?:won'?t|can'?t|cannot|don'?t|will not|refuse to) (?:really |even )?(?:tell|say|answer|help)(?: (?:me|that|it|this|anything|then|us))*"
)
AGAIN = frozenset({"nav.repeat", "nav.back"})
UNTOLD = frozenset({"nav.repeat", "nav.explain", "oos", "social.chitchat", "social.insult", "system.clarify"})
KNOCKED = frozenset(
    {"oos", "system.clarify", "social.chitchat", "social.greet", "social.bye", "nav.back", "nav.repeat", "nav.why_ask", "nav.skip", "nav.help", "nav.more", "nav.explain", "nav.start_screening", "nav.continue"}
)  # fmt: skip


def knocks(text: str, intent: str) -> bool:
    """Does the text only announce a question, or ask with a bare word that nothing was said to?"""
    return intent in KNOCKED and KNOCKS.fullmatch(plainly(text)) is not None


def idle_order(text: str, intent: str) -> str | None:
    """What an order is that its words do not bear out where nothing runs; None: it stands. "oos": something else was asked."""
    if command(text) is not None:
        return None
    plain = plainly(text)
    if intent in UNTOLD and WONT_TELL.fullmatch(plain):
        return "social.chitchat.again"
    if intent == "nav.restart" and (leaves_it(text) or puts_off(text)):
        return "social.chitchat.nod"
    if intent == "nav.stop":
        if PLAIN_STOP.search(plain) and (THE_CHAT.search(plain) or not NO_STOP.search(plain)):
            return None
        if TAKES_BACK.search(plain):
            return "social.chitchat.nod"
        return "social.bye" if FAREWELL.search(plain) and not NO_STOP.search(plain) else DISTRESS
    if intent in AGAIN and GOES_ON.fullmatch(plain):
        return next((topic for words, topic in ASKED if re.search(words, plain)), "oos")
    return "oos" if intent == "nav.skip" and NOT_TAKEN.search(plain) else None
