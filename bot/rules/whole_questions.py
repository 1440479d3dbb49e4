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
from bot.rules.two_advices import tells_both

VAGUE = frozenset({"oos", "system.clarify", "social.chitchat"})
CONDITIONS = frozenset({"advice.condition", "advice.diagnosis", "faq.what_is_anxiety", "faq.will_it_work"})
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
# A worry that has the name of a disorder: who the treatment is for, as far as the clinic's page says it.
OFTEN = r"(?: (?:over and over|again and again|all (?:day|night|the time)(?: long)?|a (?:hundred|thousand|million) times(?: a day)?|\d+ times(?: a (?:day|night))?|constantly|every night|so many times|too (?:much|often)|before bed))"
WASHES = rf"i (?:(?:always|keep|have to|need to|must|just) )*(?:wash(?:ing)?|scrub(?:bing)?|check(?:ing)?|re ?check(?:ing)?|count(?:ing)?|clean(?:ing)?) (?:and (?:re)?(?:wash|check) )?(?:my |the )?(?:hands?|doors?|locks?|stove|oven|windows?|lights?|things|everything|taps?){OFTEN}+"
HELPS = r"(?:does|can|could|will|would|is) (?:it|this|that|ketamine|the drip|you|the clinic)(?: also| maybe)? (?:help(?: with)?|treat|for|work (?:for|on)|good for)(?: (?:with|for))?(?: (?:that|this|it|me|those things|something like that|such things))?"
WASHES_AND_ASKS = re.compile(
    rf"{LEAD}(?:{WASHES},? (?:and |so |but |then )*(?:{HELPS}|is (?:that|this) (?:something you treat|for (?:you|here)))|(?:{HELPS}) (?:if|when) {WASHES})"
)
SHY_OF_PEOPLE = re.compile(
    rf"{LEAD}(?:i am|i'?m|im|i get|i feel) (?:so |really |very |always |just |terribly |too )*(?:scared|afraid|terrified|nervous|anxious|frightened) (?:of|when|about|to|at|in|during|before) (?:(?:i (?:have|need) to|having to|when|i) )*(?:talk|speak|present|eat|meet)(?:ing)? (?:(?:up|out|to|with|in|at|on|before|in front of|new|other|a|the|my|work|team|big|of|any|so many) )*(?:meetings?|class|people|groups?|strangers|crowds?|public|others|parties|restaurants?|colleagues|coworkers|customers|phone|presentations?|audience)(?: (?:and|so) (?:{HELPS}))?"
)
BIG = re.compile(
    rf"{LEAD}(?:does it (?:matter|count|make a difference)|is it (?:ok|okay|a problem|an issue)|will it (?:matter|work)|what) (?:that|if|when) (?:i am|i'?m|im) (?:a |an )?(?:(?:very|really|pretty|quite|kind of|kinda|so) )*(?:big|large|heavy|small|tiny|petite|overweight|obese|fat|thin|skinny|underweight|tall|short)(?: (?:guy|man|woman|girl|person|lady|dude|fella|one))?"
)
PREGNANT_TOO = re.compile(
    r"(?:.* )?(?:i am|i'?m|im) (?:\w+ (?:weeks?|months?) )?pregnant\b(?: (?:and|but|while|also|on|with|i|i'?m|im|still|take|taking|use|using|too))+ .*|(?:.* )?(?:i am|i'?m|im|i) (?:on|take|taking) .* and (?:i'?m |im |i am |also |now )*pregnant(?: .*)?"
)
PARTS = re.compile(
    r"(?:.* )?(?:instal+ments?|pay (?:it )?(?:off )?(?:bit by bit|little by little|a bit (?:each|every|a) month|in (?:two|three|several|a few) (?:parts|payments)|(?:every|each|per) month|by the month)|split (?:the |it |my )?(?:payments?|bill|cost|up)(?: .*)?|spread (?:the|it|out)(?: .*)?)(?: .*)?"
)
SWEARS_BY_IT = re.compile(
    rf"{LEAD}(?:my|our|a|the) (?:\w+ )?(?:{KIN}|neighbou?rs?|coworker|colleague|boss|buddy|hairdresser|roommate) (?:\w+ )?(?:swears (?:by|on)|loves?|raves about|says it (?:works|helps|changed)|is (?:sold|hooked) on) (?:it|this|that|ketamine|this stuff|that stuff|the (?:stuff|drip)|(?:his|her|their|my) life)?,? ?(?:and |so |but )*(?:is (?:she|he|that|it) (?:right|true)|are they right|should i believe (?:her|him|it|them)|(?:does|will) it (?:really )?(?:work|help)|what do you (?:think|say))"
)
OWN_LANGUAGE = re.compile(
    rf"{LEAD}(?:(?:can|could|may) i (?:write|type|chat|talk|speak|ask|do (?:this|it)|answer)(?: (?:to you|with you|here|this))?|do you (?:speak|know|understand)|(?:is|are) (?:there|this|it|you) (?:also )?(?:available )?) ?(?:in )?(?:my (?:own|first|native|mother) (?:language|tongue)|(?:an)?other languages?|a different language|my language|languages? other than english|any other languages?)(?: (?:too|also|here|instead|than english))*"
)
# An answer to "what would you like to know?" or "how are you" that asks nothing.
NOTHING = re.compile(
    rf"{LEAD}(?:(?:i'?m|im|i am|doing|all|just|very|quite) )*(?:fine|good|ok|okay|well|great|alright|all right) (?:thanks|thank you|thx|ty)(?: (?:and (?:you|u)|you|for asking))*|"
    rf"{LEAD}(?:no )?nothing(?: (?:really|much|else|more|at all|thanks|thank you|for now|right now|yet|special|in particular|specific))*"
)
# The same told plainly: who gives milk to a baby, and a condition with a medicine beside it.
NURSES = re.compile(
    rf"{LEAD}(?:i am|i'?m|im) (?:still |also |currently )*(?:nursing|breast ?feeding)(?: (?:my|a|our|the) (?:\w+ )?(?:baby|newborn|infant|son|daughter|twins|little one))?(?: (?:still|too|now|right now|at the moment))*"
)
BIPOLAR_TOO = re.compile(
    rf"{LEAD}(?:i am|i'?m|im|i have) (?:bipolar(?: (?:disorder|1|2|one|two))?|schizophreni\w+) (?:and|but|so)(?: (?:i am|i'?m|im|also|now|i))* (?:on|take|taking|using) \w+(?: (?:and )?\w+)?"
)
FREEZES = re.compile(
    rf"{LEAD}i (?:always |just |totally |completely )*(?:freeze(?: up)?|lock up|go blank|shake|panic|choke up) (?:when(?:ever)?|if) (?:i (?:have|need) to|i) (?:talk|speak|present|perform|stand)(?: up)?(?: (?:in front of|to|with|before|at|in) .{{1,30}}?)?(?: (?:is (?:that|this|it) (?:your (?:thing|kind of thing|area)|something you (?:do|treat|help with)|for (?:me|you|here))|{HELPS}))"
)
SCAM = re.compile(
    rf"{LEAD}(?:(?:is|are) (?:this|it|that|you|you guys|they|this place) (?:for )?(?:real|legit|genuine|a real (?:thing|clinic|place)) or (?:is it |just )*(?:an? )?(?:scam|fake|fraud|joke|hoax))(?: (?:then|honestly))*"
)
OF_OCD = re.compile(
    rf"{LEAD}(?:does|can|will|would|could) (?:it|this|that|ketamine|the drip) (?:also )?(?:get rid of|cure|fix|stop|take away|heal) (?:my |the )?(?:ocd|ptsd|adhd)"
)
HELPS_WITH_OCD = re.compile(
    rf"{LEAD}(?:does|can|will|would|could|do) (?:it|this|that|ketamine|the drip|you|they|the clinic) (?:also |even |ever )?(?:help(?: people)?(?: with)?|work (?:for|on)|treat|do) (?:my |the )?(?:ocd|obsessive compulsive(?: disorder)?)(?: (?:too|also|as well))*|"
    rf"{LEAD}is (?:it|this|that|ketamine|the drip) (?:also )?(?:good |meant )?for (?:ocd|obsessive compulsive(?: disorder)?)(?: (?:too|also|as well))*"
)
# A child that would come for itself; one that comes along is another question.
CHILD_COMES = re.compile(
    rf"{LEAD}my (?:\w+ )?(?:son|daughter|kid|boy|girl|child|teen(?:ager)?|nephew|niece|brother|sister|grandson|granddaughter|cousin)(?:'?s| is|,? who is) (?:only |just )?(?:1[0-7]|[4-9])(?: years? old)?,? (?:and |so |but )?(?:can|could|may|would|will) (?:he|she|they) (?:also |still |maybe )?(?:come(?: in)?|do (?:it|this|the check)|take (?:it|the check)|get (?:it|this|treated|help)|be treated|be seen|start|try (?:it|this)|be able to come)(?: (?:too|also|here|to you|then|for (?:it|this|treatment|help)))*"
)
READINGS = re.compile(
    rf"{LEAD}(?:my|his|her) (?:blood pressure|bp|pulse|heart rate|blood sugar|sugar|cholesterol)(?:'?s| is| runs| was| has been| can be| gets) (?:(?:a|bit|little|always|often|usually|sometimes|quite|rather|very|really|kind of|just|running|still|also) )*(?:high|low|up|elevated|fast|irregular|on the (?:\w+ )?(?:high|low|higher|lower|fast) side)(?: (?:though|too|tbh|lately|sometimes|these days))*"
)
FLIES = re.compile(
    rf"{LEAD}(?:can|could|may|should|am i allowed to|is it (?:ok|okay|safe|fine) to) ?(?:i )?(?:still )?(?:fly|take a (?:flight|plane)|get on a (?:flight|plane)|catch a (?:flight|plane)|travel)(?: (?:home|out|by plane))? (?:the (?:next|same) day|the day after|the night after|after(?:wards?)?(?: (?:it|that|the (?:drip|infusion|session|treatment)))?|that (?:day|night|evening)|next day|tomorrow)(?: (?:it|that|the (?:drip|infusion|session|treatment)))?"
)
MADE_BY = re.compile(
    rf"{LEAD}who (?:(?:has|had|first|actually|even) )*(?:made(?: up)?|wrote|invented|created|developed|designed|thought up|came up with|is behind|are the authors of) (?:these|those|the|this|your|all) (?:\w+ )?(?:questions?|check|test|questionnaire|form|gad ?7|items)|{LEAD}(?:where do|who do) (?:these|those|the|your) (?:\w+ )?questions come from"
)
CON = re.compile(
    rf"{LEAD}(?:(?:is|isn'?t) (?:this|it|that|this place|the clinic) (?:just |all )?(?:an? )?(?:con|big con|con job)|(?:so )?no con)(?: (?:or not|right|then|tbh|is it|here))*"
)
WHOLE: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = (
    (VAGUE | {"advice.diagnosis", "faq.age"}, TELLS_OF_ANXIETY, "social.chitchat.distress"),
    (VAGUE, SCARED, "social.chitchat.distress"),
    (VAGUE | {"advice.should_i", "nav.why_ask"}, SENT_TO_ASK, "start.learn"),
    (VAGUE | {"nav.help", "faq.clinic_info", "nav.human", "faq.other_treatments", "faq.become_client", "faq.age"}, ELSEWHERE, "nav.human.elsewhere"),
    (VAGUE | {"nav.human", "nav.explain", "faq.session", "faq.become_client"}, HOURS, "faq.clinic_info.hours"),
    (VAGUE | {"faq.is_bot", "nav.human", "faq.session", "faq.prepare", "faq.who_is_it_for"}, STAYS_BY, "faq.session.watched"),
    (frozenset({"faq.cost"}), COVERS, "faq.cost.covers"),
    (VAGUE | CONDITIONS, WASHES_AND_ASKS, "faq.who_is_it_for"),
    (VAGUE | CONDITIONS, SHY_OF_PEOPLE, "faq.who_is_it_for"),
    (VAGUE | CONDITIONS | {"nav.why_ask", "faq.age", "faq.who_should_not"}, BIG, "advice.dose"),
    (VAGUE | {"advice.medication", "advice.stop_meds", "advice.condition"}, PREGNANT_TOO, "advice.condition.pregnant"),
    (VAGUE | {"advice.condition", "advice.medication", "faq.home_ketamine", "faq.who_should_not"}, NURSES, "advice.condition.pregnant"),
    (VAGUE | {"advice.medication", "advice.diagnosis"}, BIPOLAR_TOO, "advice.condition"),
    (VAGUE | CONDITIONS, FREEZES, "faq.who_is_it_for"),
    (VAGUE | {"faq.is_bot", "faq.evidence", "faq.will_it_work"}, SCAM, "faq.will_it_work.scam"),
    (VAGUE | CONDITIONS, OF_OCD, "oos.other"),
    (VAGUE | CONDITIONS | {"faq.who_is_it_for"}, HELPS_WITH_OCD, "faq.who_is_it_for"),
    (VAGUE | {"faq.age", "faq.prepare", "faq.session", "faq.who_is_it_for", "faq.become_client"}, CHILD_COMES, "faq.age"),
    (VAGUE | {"advice.diagnosis", "faq.side_effects"}, READINGS, "advice.condition"),
    (VAGUE | {"faq.driving", "faq.session", "faq.prepare"}, FLIES, "oos.other"),
    (VAGUE | {"faq.evidence", "faq.is_bot", "faq.clinic_info", "nav.why_ask"}, MADE_BY, "faq.what_is_gad7"),
    (VAGUE | {"oos.language", "oos.es", "faq.is_bot", "faq.will_it_work"}, CON, "faq.will_it_work.scam"),
    (VAGUE | {"faq.cost", "faq.insurance", "faq.cost.covers"}, PARTS, "faq.cost.plans"),
    (VAGUE | {"faq.what_is_gad7", "faq.evidence", "faq.addiction", "advice.should_i", "nav.result_meaning"}, SWEARS_BY_IT, "faq.will_it_work"),
    (VAGUE | {"faq.is_bot", "nav.human", "faq.clinic_info"}, OWN_LANGUAGE, "oos.language"),
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
    if intent in VAGUE | {"advice.medication", "advice.condition"} and (told := tells_both(plain)) is not None:
        return told
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
