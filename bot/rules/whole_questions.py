"""Remarks and questions that say one thing and nothing else, with the answer that each gets: a whole message, word for word.

What is told of an anxiety is met with a kind word, not with "I can't tell you what you have"; what is asked beside a topic is not answered with the topic.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.rules.after_help_words import KIN
from bot.rules.commands import plainly
from bot.rules.distance import within
from bot.rules.follow_up import ATTENDS, STORED, THERE

VAGUE = frozenset({"oos", "system.clarify", "social.chitchat"})
LEAD = r"(?:(?:and|so|but|ok|okay|then|also|well|hey|hi|sorry|please|firststep)[, ]+)*"
# How somebody tells of an anxiety, where nobody asks what it is.
HOW_BAD = r"(?:(?:really|very|pretty|quite|such|so|just|always|also|still|been having|bad|severe|terrible|awful|horrible|constant|crippling|frequent|daily|strong|extreme|some|lots? of|a lot of|a|an|social|health|general(?:i[sz]ed)?|chronic) )*"
ANXIETY = r"(?:anxiety|anxiety (?:attacks?|problems|issues)|panic(?: attacks?| disorder)?|worr(?:y|ies)|nerves)"
TELLS_OF_ANXIETY = re.compile(
    rf"{LEAD}(?:(?:i am|i'?m|im|just)? ?(?:asking|here|writing)(?: (?:here|this))? (?:for|about|on behalf of) my (?:\w+ )?(?:{KIN}) )?(?:(?:i am|i'?m|im|he is|he'?s|hes|she is|she'?s|shes) (?:a )?\d\d(?: years? old)? (?:and )?)?(?:i|he|she|my (?:\w+ )?(?:{KIN})|we both)(?: also| just| always| really)? "
    rf"(?:have|has|had|'?ve had|'?ve got|get|gets|got|suffers? from|struggles? with|deals? with|lives? with) {HOW_BAD}{ANXIETY}(?: (?:and|with|plus) {HOW_BAD}{ANXIETY})*"
    r"(?: (?:every (?:day|night|week)|daily|all the time|a lot|so bad(?:ly)?|really bad(?:ly)?|too|also|lately|for (?:\w+ )?(?:years|months|weeks|a (?:long )?(?:while|time))|since \w+(?: \w+){0,3}|at (?:night|work|home|school)|in (?:crowds|public|stores)|sorry|and|tbh|honestly))*"
)
SCARED = re.compile(
    rf"{LEAD}(?:(?:that|this|it|all this)(?:'?s| is| sounds| feels)? )?(?:so |really |kind of |kinda |pretty |a bit |a little |very )*(?:scary|frightening|terrifying)(?: (?:stuff|to me|for me|honestly|tbh|ngl))*|"
    r"(?:.* )?(?:it'?s|its|there'?s|and|it is) just me and (?:the|my) (?:worr(?:y|ies)|thoughts?|anxiety|panic|fears?|nerves)|"
    rf"{LEAD}i (?:(?:always|just|also|still|often|usually) )*(?:get|am|feel) (?:so |really |very |super |always |extremely )*(?:nervous|anxious|panicky|scared) (?:before|about|at|in|around|during|when|with) (?!(?:this|it|that|the (?:needle|iv|drip|treatment|infusion|appointment|visit)|ketamine|coming|needles|starting|getting|taking)\b)\w+(?: \w+){{0,4}}"
)
SENT_TO_ASK = re.compile(
    rf"{LEAD}(?:my|our) (?:\w+ )?(?:{KIN}|hubby|doctor|therapist|psychiatrist|counselor|psychologist) (?:says?|said|thinks?|thought|told me|suggested|suggests|recommended|wants me|wanted me|asked me)(?: that)?(?: (?:i|we) (?:should|could|might|ought to|need to)| (?:me )?to)? "
    r"(?:please )?(?:look (?:into|at)|read (?:up )?(?:on|about)|find out (?:more )?about|ask (?:you )?about|ask (?:you )?here|check(?: out)?|learn (?:more )?about|look up|come here|write (?:to )?you|talk to you)(?: (?:this|it|that|you(?: guys)?|here|ketamine(?: for anxiety)?|the clinic|your (?:clinic|site|page)))?(?: out)?"
)
ELSEWHERE = re.compile(
    rf"{LEAD}(?:where|who|whom) (?:else )?(?:can|could|should|do|would|might) (?:i|we|she|he|they|my (?:\w+ )?(?:{KIN})) (?:(?:else )?turn(?: to)?(?: else)?|(?:else )?(?:go|get|find|ask|look|try|talk to) (?:to )?(?:for )?(?:(?:other )?(?:help|support)|else|instead)(?: for (?:help|support|this|her|him))?)(?: (?:then|now|instead|for (?:help|support|her|him|this|my \w+)|with (?:her|him|this|my \w+)))*|"
    rf"{LEAD}(?:where|who) else(?: (?:then|is there|can help(?: (?:me|us|her|him))?))*"
)
HOURS = re.compile(
    rf"{LEAD}(?:what (?:are|about)|what'?s|whats|how about|when are)? ?(?:the|your|their|its|the clinic'?s?)? ?(?:opening|office|business|phone|clinic)? ?(?:hours|opening times)(?: (?:again|please|too|then|of operation|there))*"
)
STAYS_BY = re.compile(rf"{LEAD}would (?:there be )?{ATTENDS} (?:(?:be|stay|sit) )?{THERE}")
IT = r"(?:it|this|that|them|these|my (?:data|info\w*|answers|words|chat|number|e ?mail|details|name)|(?:the|our|people'?s|all (?:the|this|my)) (?:data|info\w*|answers|chats?))"
SOLD = re.compile(
    rf"{LEAD}(?:(?:do|does|will|would|are|is|can|could) )?(?:you|u|they|the clinic|anyone|someone)(?: guys| all)? (?:ever |also |gonna |going to |just |probably )*(?:sell|sells|selling|share|shares|sharing)(?: {IT})?(?: (?:on|with|to) \w+(?: \w+){{0,3}})?|{LEAD}(?:is|are|will|does) {IT} (?:be |get |being )?(?:sold|shared)(?: (?:on|with|to) \w+(?: \w+){{0,3}})?"
)
PER = r"(?:session|infusion|visit|treatment|appointment|drip|time|one)"
COVERS = re.compile(
    rf"{LEAD}(?:is|are|was) (?:it|that|this|the (?:price|cost)|they|those|everything) (?:just |all |really )*(?:one|a single|a flat|a fixed|a package|a total|the (?:total|whole|full)|all (?:in|included)|included|inclusive|(?:per|each|for (?:each|one|every|all|the whole|everything)))\b(?! (?:of|day|thing)\b).*|{LEAD}what (?:does|do|would) (?:it|that|this|the (?:price|cost)|they) (?:all )?(?:include|cover)|"
    rf"{LEAD}(?:does|do|would) (?:it|that|this|the (?:price|cost)) include\b.*|{LEAD}(?:is (?:it|that|this) )?(?:(?:per|a|for each|for one) {PER}|each) or (?:in )?(?:total|altogether|all together|per {PER}|for (?:all|everything|the whole .*))|"
    rf"{LEAD}(?:are|is) there (?:any )?(?:extra|hidden|additional|other|more) (?:costs?|fees?|charges?)\b.*|{LEAD}(?:any )?(?:extra|hidden|additional) (?:costs?|fees?|charges?)|{LEAD}(?:just )?(?:one|a single|a flat|a fixed) (?:price|fee|rate)(?: (?:for (?:all|everything|it all)|or (?:more|several|many)))*|{LEAD}all (?:inclusive|in|included)|{LEAD}(?:is that |so )?(?:per|for each|for one) {PER}|{LEAD}is (?:that|it) each"
)
# An answer to "what would you like to know?" or "how are you" that asks nothing.
NOTHING = re.compile(
    rf"{LEAD}(?:(?:i'?m|im|i am|doing|all|just|very|quite) )*(?:fine|good|ok|okay|well|great|alright|all right) (?:thanks|thank you|thx|ty)(?: (?:and (?:you|u)|you|for asking))*|"
    rf"{LEAD}(?:no )?nothing(?: (?:really|much|else|more|at all|thanks|thank you|for now|right now|yet|special|in particular|specific))*"
)
WHOLE: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = (
    (VAGUE | {"advice.diagnosis", "faq.age"}, TELLS_OF_ANXIETY, "social.chitchat.distress"),
    (VAGUE, SCARED, "social.chitchat.distress"),
    (VAGUE | {"advice.should_i", "nav.why_ask"}, SENT_TO_ASK, "start.learn"),
    (VAGUE | {"faq.clinic_info", "nav.human", "faq.other_treatments", "faq.become_client", "faq.age"}, ELSEWHERE, "nav.human.elsewhere"),
    (VAGUE | {"nav.human", "nav.explain", "faq.session", "faq.become_client"}, HOURS, "faq.clinic_info.hours"),
    (VAGUE | {"faq.is_bot", "nav.human", "faq.session", "faq.prepare", "faq.who_is_it_for"}, STAYS_BY, "faq.session.watched"),
    (frozenset({"faq.cost"}), COVERS, "faq.cost.covers"),
)  # fmt: skip
OF_CHAT = STORED | {None}  # what was spoken of last, where "do you sell it" asks about the words that were typed
SLIPS = 2  # letters
LONGEST = 25  # words
MISREAD = VAGUE | {"faq.addiction", "faq.how_many", "faq.how_long_lasts"}  # what "sied efects" was taken for


def asks_nothing(text: str) -> bool:
    """Is it "fine thanks" or "nothing", and no more?"""
    return "?" not in text and NOTHING.fullmatch(plainly(text)) is not None


def whole_question(plain: str, intent: str, last_topic: str | None) -> str | None:
    """The intent of the answer to a whole message in plain words, or None. `intent` is what it was understood as."""
    if len(plain.split()) > LONGEST:
        return None
    if (intent in VAGUE | {"faq.privacy"} or last_topic in STORED) and last_topic in OF_CHAT and SOLD.fullmatch(plain):
        return "faq.privacy.shared"
    if last_topic == "faq.cost" and not intent.startswith("advice.") and COVERS.fullmatch(plain):
        return "faq.cost.covers"
    if intent in MISREAD and _misspells_side_effects(plain):
        return "faq.side_effects"
    return next((answer for intents, words, answer in WHOLE if intent in intents and words.fullmatch(plain)), None)


def _misspells_side_effects(plain: str) -> bool:
    """Do two words stand side by side that are these but for a slip of the finger ("sied efects")?"""
    words = plain.split()
    return any(
        first[0] == "s" and within(first, "side", 1) and second[0] == "e" and within(second, "effects", SLIPS)
        for first, second in pairwise(words)
    )
