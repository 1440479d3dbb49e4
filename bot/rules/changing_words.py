"""How an item and its answer are named where an answer is changed; bot/rules/changing.py listens with these."""

from __future__ import annotations

import re

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven")
LAST = "last|previous"
# An item by its number ("question 2", "my answer to the second question", "the first one"), or the one before this.
ITEM = (
    r"(?:my |the |that )?(?:(?:answer|reply)s? (?:to|of|for|on|in) )?(?:the )?"
    rf"(?:(?:(?:question|item|answer|number)s? (?:number |no\.? |#)?|q(?:uestion)? ?#?|# ?)(?:(?P<digit>[1-9])(?!\d)|(?P<word>{'|'.join((*ORDINALS, *CARDINALS))})\b)"
    rf"|(?P<place>{'|'.join(ORDINALS)}|{LAST}) (?:question|item|answer|one)"
    rf"|(?P<earlier>(?:(?:question|item|answer|one) before (?:the |my )?(?:last|previous)|(?:second|next) (?:to|from) (?:the )?last)(?: (?:question|item|answer|one))?)"
    r"|(?P<before>(?:question|item|answer|one) (?:(?:just |right )?before(?: (?:this|that|it)(?: one)?)?|i (?:just )?(?:gave|answered|did))(?! last)))"
)
LEAD = (
    r"(?:(?:please|sorry|actually|oh|oops|wait|hold on|hang on|hey|no|hmm?|and|but|ok|okay|um+|now|so|can i|could i|can (?:you|u|we)|could (?:you|u|we)|"
    r"i(?:'d like| want| would like| need) to|let me|let's|i think)[,. ]+)*"
)
VALUE = r"(?P<value>.{1,40}?)"
# The same where nothing else can be meant: "0 for the first", "change 1 to 3".
ANY_ITEM = ITEM.replace(" (?:question|item|answer|one)", "(?: (?:question|item|answer|one))?", 1).replace(
    "|# ?)(?:", "|# ?)?(?:", 1
)
# "For the first, nearly every day", "previous answer: 3", "last one not at all".
ORDINAL_ITEM = ITEM.replace(" (?:question|item|answer|one)", "(?: (?:question|item|answer|one))?", 1)
SHOULD_BE = r"(?:should(?:(?:'?ve| have| of|a)(?: been)?| be)|must be|ought to be|needs to be|(?:is|was) (?:meant|supposed) to be)"
OPTION = r"(?:[0-3]|zero|one|two|three|several(?: days)?|not at all|(?:nearly|almost) every day|every day|more th[ae]n half(?: the days)?)"
WRONG = r"(?:wrong|incorrect|not right|a mistake|a typo|a slip|too (?:high|low))"
# An answer taken back without naming its item ("sorry i meant 3", "oops 0", "that should have been several days"): it is the one given last.
SORRY = (
    r"(?:sorry|oops+|whoops|woops|my bad|my mistake|oh no|oh|wait|wrong one|wrong button|wrong|mistake|typo|actually)"
)
PUT_DOWN = r"(?:answered|got|did|put|marked|tapped|clicked|pressed|picked|chose)"
A_QUESTION = r"(?=(?:(?:my|the|that|answer|to|for|on) )*(?:\w+ )?(?:question|item|q ?#?\d))"
INSTEAD = rf"(?:[,.;:-]* (?:and |but )?(?:it'?s|it is|it was|it {SHOULD_BE}|i meant?|{SHOULD_BE}|make it|put) {VALUE})?"
PRESSED = r"(?:pressed|tapped|clicked|hit|picked|chose|selected|touched|put|typed|marked|gave)"
WRONG_ONE = r"the wrong (?:one|button|answer|option|thing|number|choice|box)"
# The number of an answer, not of a question: it is read as one.
ANSWER_NUMBER = re.compile(rf"{LEAD}(?:number|no\.?|#) ?(?:[0-3]|zero|one|two|three)[.! ]*")
