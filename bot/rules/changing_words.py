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
    r"(?:(?:please|sorry|actually|oh|oops|wait|hold on|hang on|hey|no|hmm?|and|but|ok|okay|um+|now|so|can i|could i|can (?:you|u|we)|could (?:you|u|we)|may i|go back and|"
    r"i(?:'?d like| want| would like| need) to|let me|let's|i think|i(?:'?d| would) say|i (?:mis ?-?read|misunderstood)(?: (?:it|that|this))?)[,. ]+)*"
)
VALUE = r"(?P<value>.{1,40}?)"
# The same where nothing else can be meant: "0 for the first", "change 1 to 3".
# "That one" has no number: it is the one answered last.
NUMBERED = (
    ITEM.replace(" (?:question|item|answer|one)", "(?: (?:question|item|answer|one))?", 1)
    .replace("|# ?)(?:", "|# ?)?(?:", 1)
    .replace("(?P<word>", r"(?!(?:(?<=\bthat )|(?<=\bthe ))one\b)(?P<word>", 1)
)
ANY_ITEM = rf"(?:{NUMBERED}|that (?:one|question|item|answer))"
# "For the first, nearly every day", "previous answer: 3", "last one not at all".
ORDINAL_ITEM = ITEM.replace(" (?:question|item|answer|one)", "(?: (?:question|item|answer|one))?", 1)
SHOULD_BE = r"(?:should(?:(?:'?ve| have| of|a)(?: been)?| be)|must be|ought to be|needs to be|(?:is|was) (?:meant|supposed) to be)"
OPTION = r"(?:(?:an? )?(?:[0-3]|zero|one|two|three|several(?: days)?|not at all|(?:nearly|almost) every day|every day|more th[ae]n half(?: the days)?))"
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
# A slip of the finger that names no other answer: "I pressed the wrong one (on the last)".
PRESSED_WRONG = re.compile(
    rf"(?:(?:oh|oops+|whoops|ugh|no|wait|sorry|hold on|hang on|um+|i think|actually|shoot|damn|my bad)[,.! ]+)*"
    rf"(?:(?:i|i'?ve|i have) (?:just |accidentally |probably |think i )*{PRESSED} (?:on )?{WRONG_ONE}|(?:that|it|this) was {WRONG_ONE}|(?:that(?:'?s| is| was)|it was) (?:all |just |really )?(?:wrong|not right|not correct|incorrect|a mistake|a typo|not (?:what|the one) i meant)|(?:i )?mis ?-?(?:click|tap|press|typ)\w*|(?:my )?finger slipped|i slipped)"
    rf"(?: by (?:mistake|accident)| (?:just )?now)*(?:,? (?:on|for|in|at|with|to) (?:{ITEM}|(?:the |that )?(?:{LAST})|that(?: one)?|it))?(?:,? (?:sorry|please|lol|can (?:i|we|you) (?:fix|change|redo) (?:it|that)))*[.!? ]*"
)
# The number of an answer, not of a question: it is read as one.
ANSWER_NUMBER = re.compile(rf"{LEAD}(?:number|no\.?|#) ?(?:[0-3]|zero|one|two|three)[.! ]*")
TOLD = r"(?:(?:had |have |just |first )?(?:said|answered|put(?: down)?|typed|gave|picked|chose|tapped|pressed|marked|told you))"
IT_IS = r"(?:(?:it'?s|it is|it was|i'?d say|i would say|i say|that'?s|an?) )*"
BUT_NOW = (
    r"[,.; ]+(?:(?:but|and|now|actually|really|rather|it'?s|it is|it was|that'?s|i meant?|meant|i'?d say|(?:make|change) (?:it|that)(?: to)?|sorry|"
    rf"it {SHOULD_BE}|{SHOULD_BE}) )+(?:an? )?(?P<value>{OPTION})"
)
CAN_ANSWER = r"(?:(?:i|we) (?:can|could|will|am able to|am ready to|think i can)|i'?ll|i'?m able to|i'?m ready to) (?:now )?(?:answer|do)"
AFTER_ALL = r"(?: (?:now|after all|too|then|again))*"
# Sorry alone takes nothing back: somebody was away, or is polite, and the answer is to the question that stands.
# What may be said of an answer as well as of coming late: it is asked whether this question is meant or the one before.
PARDON = r"(?:(?:oops+|whoops+|woops)|oh[,.! ]+(?:so |very )?sorry|(?:so |very )?sorry (?:about|for) (?:that|it))"
MAYBE_LATE = re.compile(
    rf"(?:(?:ok|okay|k|ah|um+|uh+|hm+|well|so|and|ugh|oh)[,.! ]+)*{PARDON}[,.!: ]+(?:(?:{PARDON}|(?:so |very )?sorry)[,.! ]+)*(?:an? )?{OPTION}(?:[,.! ]+(?:wait|hold on|hang on|sorry|oops+))*[.! ]*"
)
SORRY_ALONE = re.compile(
    rf"(?:(?:ok|okay|k|ah|um+|uh+|hm+|well|so|and|hi|hey)[,.! ]+)*(?:(?:so|very|really) )?sorry[,.!: ]+(?:sorry[,.! ]+)?(?:an? )?{OPTION}[.! ]*"
)
# "No 1" right under the next question takes back the answer before it. Only a number does: "no, not at all" may answer the question itself.
NO_NUMBER = re.compile(
    r"(?:(?:oh|ah|um+|uh+|wait|sorry|oops+|whoops|argh)[,.! ]+)*(?:no|nope|nah)[,.! ]+(?:(?:wait|sorry|actually|i mean|it'?s|it was|that'?s|make (?:it|that)|rather)[,.! ]+)*"
    r"(?P<value>[0-3]|zero|one|two|three)[.! ]*"
)
# The lowest option behind a no may answer the question that stands, or take back the answer before: it is asked which.
NO_NOT_AT_ALL = re.compile(
    r"(?:(?:oh|ah|um+|uh+|wait|actually|sorry|oops+|whoops|hm+|well)[,.! ]+)*(?:no|nope|nah)[,.! ]+(?:(?:wait|sorry|actually|i mean)[,.! ]+)*not at all[.! ]*"
)
NOT_BUT = re.compile(
    r"(?:(?:no|oops+|sorry|wait|oh|i mean)[,.! ]+)*not (?:an? )?(?P<old>[0-3])[,.; ]+(?:but |rather |it'?s |make it )?(?:an? )?(?P<new>[0-3])[.! ]*"
)
# The same the other way round: "no wait that's a 1 not a 2".
TAKES_BACK = r"(?:(?:no|nope|oops+|sorry|wait|oh|actually|i mean)[,.! ]+)"
AND_NOT = re.compile(
    rf"(?:{TAKES_BACK}+(?:it'?s |it is |it was )?|{TAKES_BACK}*that(?:'?s| is| was) )(?:an? )?(?P<new>[0-3])[,.; ]+(?:and )?not (?:an? )?(?P<old>[0-3])[.! ]*"
)
NO_LABEL = re.compile(r"(?:no|nope|nah)[,.! ]+(?:wait[, ]+|sorry[, ]+)?(?P<label>[^.!?]+?)[.! ]*")
# What was left open is to be answered now: "let me answer the ones i skipped", "now the skipped one".
SKIPPED_ONES = re.compile(
    r"(?:(?:can|could|may) (?:i|we) |i(?:'d like| want| would like| wanna| need) to |let me |let'?s |please |now |ok(?:ay)?,? |and |go |actually )*"
    r"(?:i )?(?:(?:can |will |'?ll )?(?:now )?(?:answer|do|fill in|finish|complete|redo|go back to|back to|see|return to|change) (?:now )?(?:the |that |my |those |what )?"
    r"(?:ones?|questions?|items?)? ?(?:(?:that |which )?i (?:have |'?ve )?)?|(?:the |that |those )(?:ones?|questions?|items?) (?:that |which )?i (?:have |'?ve )?)"
    r"(?:skipped|skiped|(?<=\bi )skip|left out|left open|passed on|missed)"
    r"(?: (?:ones?|questions?|items?))?(?: (?:now|again|please|after all|too))*[.!? ]*|"
    r"(?:(?:now|ok|okay|and|then|so)[, ]+)+(?:the|that|my) (?:skipped|skiped) (?:ones?|questions?|items?)(?: (?:now|please|too))*[.!? ]*"
)
CHANGE = r"(?:change|alter|amend|correct|fix|redo|edit)"
# Whole messages only: a number inside a longer sentence may be an answer or a question of another kind.
ASKS = tuple(
    re.compile(rf"{LEAD}(?:{form})(?:,? (?:please|now|instead|thanks|sorry|actually|though|really))*[.!? ]*")
    for form in (
        rf"(?:{CHANGE}|go back to|back to|return to) {ITEM}(?: (?:back )?(?:to|into|with|as) {VALUE})?",
        rf"(?:change|alter|correct|make|put|set) {ANY_ITEM} (?:back )?(?:to|into|as) {VALUE}",
        rf"(?:i (?:meant?|want(?:ed)?)|make it|put|it {SHOULD_BE}|{SHOULD_BE})(?: to say)? (?P<value>{OPTION}) (?:for|on|at) {ANY_ITEM}",
        rf"(?P<value>{OPTION}) (?:for|on) {ITEM}",
        rf"(?:for|on|about|at|with|to) {ORDINAL_ITEM}[:,]? (?:i (?:meant?|wanted|should(?:'?ve| have) (?:said|put)|put)(?: to (?:say|put))? |(?:it|that) (?:was|is|{SHOULD_BE}) |(?:make|put)(?: it)? )?(?P<value>{OPTION})",
        rf"{ORDINAL_ITEM}(?: ?[:=,-])? (?!one\b)(?P<value>{OPTION})",
        rf"{ORDINAL_ITEM} (?:is|was)(?: actually| really)? (?P<value>{OPTION})",
        rf"{ITEM} {SHOULD_BE} {VALUE}",
        rf"{ITEM} (?:is|was)(?: actually| really| rather)?(?: more like| closer to)? (?P<value>{OPTION})",
        rf"{ITEM} (?:is|was) {WRONG}(?:[,.;:-]* (?:and |but )?(?:it'?s|it is|it was|it {SHOULD_BE}|i meant?|{SHOULD_BE}|make it|put)(?: actually| really)? {VALUE})?",
        rf"(?:make|put|set) {ITEM} (?:to |as |at |an? )?{VALUE}",
        rf"(?:make|put|set) {ANY_ITEM} (?:an? )?(?P<value>{OPTION})",
        rf"{ANY_ITEM} {SHOULD_BE} (?P<value>{OPTION}(?:(?:,? and |[,;] |,? then ).+)?)",
        rf"(?:for|on|at) {ANY_ITEM}[:,]? (?:i (?:meant?|wanted|should(?:'?ve| have) (?:said|put))(?: to (?:say|put))?|(?:it|that)(?: was|'?s| is| {SHOULD_BE})|(?:make|put)(?: it| that)?) (?P<value>{OPTION})",
        # No option has these numbers: "5 to 0" names the item and its new answer.
        rf"(?=[4-9]){ANY_ITEM} (?:to|into) (?P<value>[0-3])",
        rf"(?=[1-9]\b){ANY_ITEM} was (?!(?:zero|one|two|three)\b)(?P<value>{OPTION})",
        rf"i {PUT_DOWN} {ANY_ITEM} (?:wrong|incorrectly|too fast){INSTEAD}",
        # What was pressed by mistake may be an answer ("number 3"): here a question is named.
        rf"i {PUT_DOWN} {A_QUESTION}{ITEM} (?:by mistake|by accident){INSTEAD}",
        rf"i (?:just )?(?:mis ?-?read|misunderstood) {ITEM}{INSTEAD}",
        rf"i (?:made a (?:mistake|slip)|messed up|slipped|was wrong) (?:on|in|with|at|for|about) {ITEM}",
        # The old answer told beside the new one: "i said 3 for number 2 but its 1". Where another stands there, nothing is moved.
        rf"i {TOLD} (?P<old>{OPTION}) (?:for|on|at|to|in) {ANY_ITEM}{BUT_NOW}",
        rf"(?:for|on|at|in) {ANY_ITEM},? i {TOLD} (?P<old>{OPTION}){BUT_NOW}",
        rf"{ITEM},? i {TOLD} (?P<old>{OPTION}){BUT_NOW}",
        rf"{ORDINAL_ITEM},? i {TOLD} (?P<old>{OPTION}){BUT_NOW}",
        # "6 was wrong, should be 3": under way a number that is an option's too may be the answer that was wrong.
        rf"(?:(?=[4-9])|(?P<bare>)(?=[1-3]\b)){ANY_ITEM} (?:is|was) {WRONG}[,.;:-]* (?:(?:and|but|sorry) )*(?:it'?s|it is|it was|it {SHOULD_BE}|i meant?|{SHOULD_BE}|make it|put)(?: actually| really)? (?P<value>{OPTION})",
        # What was left open is answered later: "i can answer 6 now, 2". Without an answer behind it a bare small number may be one itself.
        rf"{CAN_ANSWER} {ANY_ITEM}{AFTER_ALL}[,.:;-]+ ?{IT_IS}(?P<value>{OPTION})",
        rf"{CAN_ANSWER} {ITEM}{AFTER_ALL}",
        rf"{CAN_ANSWER} (?=[4-7]\b){ANY_ITEM}{AFTER_ALL}",
    )
)
