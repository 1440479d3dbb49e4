"""What a question means by its own words, where the understanding hears only its topic or mistakes one word for it.

A topic that needs a word of its own ("home", "bye") is not believed without it; some questions inside a topic have an answer of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.rules.about_clinic import OF_STAFF, about_clinic
from bot.rules.after_help_words import KIN
from bot.rules.age import DOUBTED, OLDEST
from bot.rules.commands import plainly
from bot.rules.days import WEEKDAY
from bot.rules.during import during
from bot.rules.follow_up import CONDITION, DRINK_AT_ALL, PRICES
from bot.rules.for_myself import takes_another, takes_check
from bot.rules.own_health import about_own
from bot.rules.slots import minimum_age_of
from bot.rules.typed_names import asks_which_name
from bot.rules.whole_questions import LEAD, VAGUE, whole_question

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

LIKELY = 0.15  # share of the next best topic, where the best cannot be meant
NEXT = r"(?:today|tomorrow|tonight|now|right now|this week|next week|(?:on |this |next )?" + WEEKDAY + r")"
HERE = re.compile(
    r"\b(?:at|in|with|from) (?:your|this|the) (?:clinic|office|place|center|centre|practice)\b|\byour clinic\b|\byou guys\b"
)

# Topics that are meant only where one of these words stands.
NEEDS = {
    "faq.home_ketamine": re.compile(
        r"\b(?:home|house|mail\w*|ship\w*|deliver\w*|online|nasal|nose|sprays?|lozenges?|troches?|tablets?|pills?|oral(?:ly)?|compounded|tele\w+|virtual\w*|remote\w*|mindbloom|joyous|sublingual|mouth|tongue|bed|couch|self|myself|kit|pharmacy|prescri\w+|buy|sell|own|post|posted|living room|yourself|apps?|zoom|send (?:me|it|us|the|medicine|you))\b"
    ),
}  # fmt: skip
# What sounds like a goodbye and goes on: "and what about at night", "its over now".
NO_GOODBYE = re.compile(
    r"^(?:(?:ok|okay|so|well) )*(?:and|but|what|how)\b(?!.*\bbye\b)|\bopen (?:now|today)\b|\b(?:it'?s|that'?s|its) over\b"
)
GOES_HOME = re.compile(
    r"\b(?:drive|drives|driving|take|takes|pick|bring|get|drop|walk|lift|uber|taxi|lyft|ride|bus|go|going|come|coming) (?:(?:me|us|her|him|you|my \w+) )?(?:up |back )?home\b"
)

OTHER_USES = re.compile(
    rf"\b(?:{CONDITION}|obsessive compulsive|grie(?:f|ving)|bereavement|anorexia|bulimia|fibro|crps|nerve pain|back pain|chronic pain|pain management|postpartum(?: depression)?|ppd|long covid|tinnitus|alcoholism|suicidal thoughts|borderline|bpd|dementia|als)\b|\b(?:for|treat|helps?) (?:my |the )?(?:\w+ )?pain\b"
)
FOR_DRUGS = re.compile(
    r"\b(?:drug|tox\w*) (?:tests?|tested|testing|screens?|screening)\b|\b(?:dot|cdl) (?:physical|license|licence|medical|test)\b"
)
DRUG_TESTS = rf"{FOR_DRUGS.pattern}|\b(?:urine|pee|piss|blood|hair) (?:tests?|tested|testing|screens?|screening)\b"
OTHER_PLACES = re.compile(
    rf"{DRUG_TESTS}|\btest(?:ed)? (?:me )?(?:positive|for drugs)\b|\bshow up (?:on|in)\b|\bbackground checks?\b|\bsecurity clearance\b|\bclearances?\b|\b(?:gun|concealed carry|carry) (?:permit|license|licence)\b|"
    r"\bprobation\b|\bparole\b|\bcustody\b|\bdisability (?:claim|benefits)\b"
)
STREET = re.compile(
    r"\bstreet (?:k|ket|ketamine|drugs?|stuff|version)\b|\b(?:on|from|off|in) the streets?\b|\bspecial k\b|\b(?:party|club|rave) (?:drug|k)\b|\b(?:same|different) (?:stuff|drug|thing)\b.*\b(?:party|parties|clubs?|raves?|recreational\w*|dealers?)\b"
)
PREGNANT = re.compile(
    r"\bpregnan|\bbreast ?feed|\b(?:i'?m|im|i am|still|she'?s|she is|wife is|sister is|daughter is|friend is) nursing\b(?! (?:home|student|school|a |an |her |his |my ))|\btrying (?:for a baby|to conceive|to get pregnant)\b"
)
TO_BE_PREGNANT = re.compile(
    r"\btrying (?:for a baby|to conceive|to get pregnant)\b|\b(?:is|am|i'?m|im|are|we'?re|she'?s|shes) (?:also |still )?expecting(?: (?:a (?:baby|child)|twins|our \w+|her \w+|(?:in |this |next )\w+))?$|\b(?:i'?m|im|i am|she'?s|shes|she is) (?:\d+ \w+ )?pregnant\b"
)
ON_A_PLAN = re.compile(
    rf"\b(?:insurance|plan|policy|insured)\b.*\b(?:would|will|could|can|do|does|might|may) (?:they|he|she|my (?:\w+ )?(?:{KIN}|parents?|family|folks|spouse)|anyone|anybody) (?:ever )?(?:know|find out|see|hear|be told|learn|get (?:told|a (?:bill|letter|statement|notice)))\b|"
    rf"\b(?:would|will|could|can|do|does|might) (?:my (?:\w+ )?(?:{KIN}|parents?|family|folks|spouse)|they) (?:know|find out|see|hear|be told|learn)\b.*\b(?:insurance|plan|policy|insured)\b|\b(?:show|shows|appear|come up) (?:up )?on (?:my|our|the|their) (?:\w+'?s? )?(?:insurance|plan|policy|eob|statement)\b"
)
# What may last of the treatment and is no good of it.
OF_HARM = re.compile(
    r"^(?!.*\b(?:benefits?|relief|improvements?)\b).*\b(?:side effects?|dizz\w+|nause\w+|sick\w*|vomit\w*|blur\w*|dissociat\w+|damage\w*|harm\w*|risks?|blood pressure|bladder|liver|headaches?|hangover|confusion|hallucinat\w+|numb(?:ness)?|bad (?:effects?|trip))\b"
)
SESSIONS = r"(?:infusions?|sessions?|treatments?|visits?|appointments?|drips?)"
HOW_MANY = re.compile(
    rf"\bhow many (?:\w+ )?{SESSIONS}\b(?!.*\b(?:mg|mcg|ml|dos(?:e|es|age)|milligrams?|amount|at once|a day|in one day|too many|safe(?:ly)?|stack|double)\b)"
)
ANSWERS: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = (
    (VAGUE | {"faq.cost", "faq.insurance", "nav.back", "nav.stop", "nav.withdraw"},
     re.compile(r"\brefund\w*\b|\bmoney back\b|\b(?:cancell?ation|no ?show|late|missed \w+|rescheduling) (?:fees?|charges?|policy)\b|\b(?:charge|pay|fee) .*\bif i (?:cancel|miss|do not show|don'?t show)\b"), "faq.cost.refund"),
    (VAGUE | {"faq.cost", "faq.insurance"},
     re.compile(r"\b(?:hsa|fsa|health savings|flex(?:ible)? spending|payment plans?|pay(?:ing)? (?:monthly|over time|in (?:parts|installments))|installments?|financ(?:e|ed|ing)|care ?credit|monthly payments?|sliding scale)\b"), "faq.cost.plans"),
    (VAGUE | {"faq.is_bot", "faq.privacy", "faq.session", "faq.clinic_info", "faq.side_effects"},
     re.compile(r"^(?!.*\b(?:chat|conversation|messages?|live|typing|this)\b).*(?:\bmonitor(?:s|ed|ing)?\b|\bkeep an eye on\b|\b(?:watch(?:es|ed|ing)?|with) (?:over )?(?:me|you|people|patients|us) (?:during|while|the whole time)\b|\b(?:who|someone|anyone|nurse|doctor|they) (?:checks?|watch(?:es)?|stays?) (?:on |over |with )?(?:me|you|us|patients)\b)"), "faq.session.watched"),
    (VAGUE | {"faq.what_is_ketamine", "faq.addiction", "faq.home_ketamine", "faq.fda_status", "social.greet"},
     re.compile(rf"^(?!.*\b(?:addict\w*|hooked|habit|i (?:used|did|do|took|take|tried))\b).*(?:{STREET.pattern})"), "faq.what_is_ketamine.street"),
    (VAGUE | {"faq.clinic_info", "faq.prepare", "faq.age", "faq.session", "faq.driving"},
     re.compile(rf"\b(?:can|could|may) (?:i|we) (?:bring|have|take) (?:(?:my|a|an|our|the|his|her) )?(?:\w+ )*(?:dogs?|cats?|pets?|kids?|child(?:ren)?|baby|toddler|{KIN}|someone|somebody)(?: (?:along|with me|in|there|too|to .*))*$|"
                rf"\b(?:can|could|may) (?:(?:my|our) (?:\w+ )?(?:kids?|child(?:ren)?|baby|dog|{KIN})|he|she|they|someone|somebody) (?:come|be there|be with me|join|sit|stay|wait)\b(?! off| back)"), "faq.prepare.along"),
    (frozenset({"advice.condition"}), PREGNANT, "advice.condition.pregnant"),
    (VAGUE, TO_BE_PREGNANT, "advice.condition.pregnant"),
    (frozenset({"oos"}), OTHER_USES, "oos.other"),
    (VAGUE, OTHER_PLACES, "oos.other"),
    (frozenset({"faq.privacy"}), FOR_DRUGS, "oos.other"),
    (frozenset({"faq.how_long_lasts"}), OF_HARM, "faq.side_effects"),
    (VAGUE | {"faq.clinic_info", "faq.prepare", "nav.book"}, re.compile(rf"^{LEAD}(?:can|could|may) (?:my|our) (?:\w+ )?(?:{KIN}) (?:call|phone|ring|reach|contact) (?:you|them|the clinic|someone|somebody)(?: (?:for me|instead|too))*$"), "nav.human"),
    (VAGUE, re.compile(r"^(?:(?:so|and|but|also|what if|well) )*(?:(?:i'?m|im|i am|i work as|as|for) )?(?:a |an )?(?:\w+ )?(?:cdl|truck|bus|taxi|uber|lyft|delivery|forklift|train) ?(?:drivers?|operators?)(?: (?:here|too|btw))*(?: (?:can|is|will|do|so) .*)?$|\b(?:i have|i got|i hold|with) (?:a |my )?cdl\b|\bi(?:'?m| am) a (?:\w+ )?(?:pilot|trucker)\b"), "faq.driving"),
    (VAGUE | {"faq.session", "faq.driving"}, re.compile(r"\bhow (?:fast|soon|quick(?:ly)?)\b.*\b(?:see me|be seen|get (?:me )?in|(?:get|have) an? (?:appointment|visit|slot)|appointment|fit me in)\b"), "faq.become_client"),
    (VAGUE | {"faq.will_it_work"}, re.compile(rf"^{LEAD}(?:(?:how do i know |is|are|isn'?t|sounds like|seems like|smells like) )*(?:(?:if|it|it'?s|this|this is|that|that'?s|they|you|you'?re|ketamine|ketamine therapy|all|the clinic|this place|your clinic|just|really|even|not|is|are|a|another|some|big|total) )*(?:scam|fraud|rip ?off|snake oil|hoax|legit|legitimate|con|fake)(?: (?:or not|or what|or legit|or real|tbh|right))*$"), "faq.will_it_work.scam"),
    (VAGUE, re.compile(r"\b(?:tele ?health|tele ?medicine|tele ?visits?|virtual (?:visits?|appointments?|consult\w*)|video (?:visits?|appointments?|consult\w*)|(?:zoom|video) options?)\b|\b(?:by|via|over|on|through) (?:zoom|video|facetime)\b(?=.*\b(?:you|visit|consult\w*|appointment|doctor|clinic|do it)\b)|\bdo you (?:guys )?(?:do|use|have|offer) (?:zoom|video|facetime)\b"), "faq.clinic_info.video"),
    (VAGUE | {"faq.driving"}, re.compile(r"\b(?:can|could|may|should|when|how soon|able|how long)\b.*\b(?:go (?:back )?to|return to|back (?:to|at)) work\b|\bcan i (?:still )?work (?:the|that|after|next)\b"), "faq.driving.work"),
    (frozenset({"faq.home_ketamine"}) | VAGUE, re.compile(r"\b(?:do|can|could|will|would) (?:you|they|someone|somebody|a nurse|the nurse|anyone) (?:guys )?(?:come|visit|drive) (?:out |over )?(?:to )?(?:me|us|my|the|our|people'?s|patients)? ?(?:house|home|place|apartment|homes)?$|\bhome visits?\b|\bhouse ?calls?\b"), "faq.clinic_info.home"),
    (VAGUE | {"advice.medication", "advice.condition", "faq.clinic_info", "faq.fda_status"}, re.compile(r"(?:hi |hello |so |and )*(?:i'?m|im|i am|i come|we'?re|we are|i live) (?:from|in) (?!the\b|my\b|a\b|work|pain|bed|trouble|hell|therapy|college|school|treatment)(?:\w+ ){1,2}?(?:is|it|can|problem|ok|okay|am)\b.*"), "faq.clinic_info.states"),
    (VAGUE | {"social.thanks", "nav.help", "nav.explain"},
     re.compile(r"(?:(?:\bnot|n'?t)(?: \w+)? (?:helpful|helping|useful|any (?:help|use))\b|\b(?:useless|unhelpful)\b|\bno (?:help|use)(?: at all)?$)"), "social.insult"),
    (VAGUE | {"nav.repeat", "social.insult", "social.thanks"},
     re.compile(r"^(?:\w+ ){0,4}(?:sorry|apologi[sz]e|apologies)\b.*\b(?:rude|mean|harsh|snapp\w+|unkind|jerk|yell\w*|swear\w*|swore|curs\w+|language|(?:for|about) (?:that|before|earlier))\b"), "social.insult.sorry"),
    (VAGUE | {"faq.how_long_lasts", "faq.how_soon"}, re.compile(r"\bhow long (?:do(?:es)?|will|would|is) (?:the |a |my )?(?:trip|high|buzz|(?:\w+ )?feeling|effects? of the drip)\b"), "faq.session"),
    (VAGUE | {"advice.condition", "advice.diagnosis"}, re.compile(rf"^{LEAD}(?:he|she|my (?:\w+ )?(?:{KIN})) (?:also |really )?(?:has|gets|suffers from|struggles with) (?:(?:bad|severe|terrible|awful|really) )*(?:panic attacks?|panic|anxiety|ptsd|depression)(?: (?:too|also|a lot|at night|every day))*$"), "social.chitchat.distress"),
    (VAGUE, re.compile(rf"{LEAD}is (?:it|the room|it there) (?:very |really |too )?(?:cold|warm|dark|loud|comfortable)\b.*"), "faq.session"),
    (VAGUE, re.compile(r"\b(?:how long|how soon|when) (?:do|can|should|must|may|until|before) (?:i|you) .*\bdrive\b|\b(?:wait|long) (?:to|before|until i can) drive\b"), "faq.driving"),
    (VAGUE, re.compile(r"\bi (?:also )?(?:drive|operate|fly) (?:(?:a|an|the) )?(?:\w+ )?(?:trucks?|bus(?:es)?|forklifts?|cranes?|semis?|tractors?|taxis?|machines?|machinery|planes?|uber|lyft|for (?:a living|work))\b"), "faq.driving"),
    (VAGUE | {"faq.home_ketamine"}, GOES_HOME, "faq.driving"),
    (VAGUE, re.compile(r"\bi (?:used to|once|did|have) (?:do|did|done|take|took|taken|use|used|snort\w*|tr(?:y|ied)) (?:a lot of |some )?(?:k|ket|ketamine|special k)\b"), "faq.addiction"),
    (VAGUE | {"faq.clinic_info"}, re.compile(r"\bhow much (?:does|do|is|are|would|will|for)\b.*\b(?:ketamine|it|this|infusions?|sessions?|treatments?|drips?|visits?|consult\w*)\b.*\b(?:cost|charge|run|price|at your|there)\b|\bwhat do you (?:guys )?charge\b|\bhow much do you (?:guys )?charge\b"), "faq.cost"),
    (frozenset({"faq.become_client", "oos", "nav.help"}), re.compile(r"(?:firststep |hey |hi |so |ok )*what (?:all )?(?:can|do) (?:you|u) do(?: here| for me)?"), "nav.help"),
    (VAGUE | {"faq.become_client", "nav.human"}, re.compile(rf"{LEAD}(?:who|whom|what number) (?:do|should|can|would|will|must) (?:i|we) (?:call|phone|ring|contact|text)\b(?: \w+){{0,3}}$"), "faq.clinic_info"),
    (VAGUE | {"advice.dose", "faq.how_soon", "nav.skip", "faq.how_many"}, re.compile(r"\bwhen(?:'?s| is| are| do i (?:have|get)) my (?:next|second|2nd|third|3rd) (?:one|infusion|appointment|session|visit|treatment|dose)s?\b"), "nav.human"),
    (VAGUE | {"faq.privacy", "nav.restart", "nav.result_meaning", "nav.repeat", "nav.back"},
     re.compile(r"\b(?:get|see|find|show|recover|look up|have) (?:me )?my (?:old|earlier|previous|last|past) (?:\w+ )?(?:answers?|scores?|results?|chat|conversation|check|test)\b|\bi (?:talked|spoke|chatted|wrote|was (?:here|talking)) (?:to you |with you |here )*(?:yesterday|before|earlier|last (?:week|month|time|night))\b|"
                r"\b(?:do you|you) remember (?:me|my|what i)\b|\bmy (?:scores?|results?|answers?|chat) from (?:yesterday|before|last|the other)\b"), "nav.review"),
    (frozenset({"advice.dose"}), HOW_MANY, "faq.how_many"),
    (VAGUE | {"faq.fda_status", "faq.session"}, re.compile(OF_STAFF), "faq.clinic_info.who"),
    (VAGUE | {"faq.insurance", "faq.privacy"}, ON_A_PLAN, "faq.insurance.told"),
    (frozenset({"faq.driving"}) | VAGUE, re.compile(rf"{LEAD}(?:can i|could i|i can|may i) (?:come|go|start|be seen|get in)(?: in| there| over)? {NEXT}"), "faq.become_client"),
)  # fmt: skip
# The answer fits better, and the topic stays the one that was asked about.
KEEPS_TOPIC = {
    ("faq.addiction", "faq.what_is_ketamine.street"): "faq.addiction.street",
    ("faq.session", "faq.prepare.along"): "faq.session.along",
}
SCORE = re.compile(
    r"\b(?:does|do|is|are|was|about|if|and|means?|got|to be|at|over|under|above|below) (?:an? |the )?(?:score of |total of |score |total )?(\d{1,2})\b(?! (?:questions?|items?|days?|weeks?|times?|years?|of|out))"
)
AGE_OF_ANOTHER = re.compile(
    r"(?:and |but )?(?:he|she|it) (?:was|is|were) (?:only |just |almost |nearly )?\d{1,2}(?: years? old)?"
)
# Where one comes from, what one does, and who is at home: told plainly, it asks nothing ("im a veteran", "two tours", "we have three dogs").
ONE = r"(?:an? |the |our |my |his |her |their |some |two |three |four |five |\d{1,2} )"
WORK = r"(?:veteran|vet|teacher|nurse|student|retiree|farmer|trucker|driver|mechanic|cook|chef|soldier|marine|pastor|carpenter|plumber|electrician|accountant|lawyer|engineer|waitress|waiter|cashier|bartender|firefighter|paramedic|police officer|cop|stay at home (?:mom|dad)|mother|mom|mum|father|dad|grandmother|grandma|grandfather|grandpa|single (?:mom|dad|mother|father|parent)|twin|artist|musician|gamer|runner|night owl|hunter|fisherman|emt|medic|hospice (?:nurse|aide|worker)|er nurse|social worker|counselor|caregiver|carer|deputy|security guard)"
NEAR_ONES = r"(?:mom|mum|mother|dad|father|parents|sister|brother|wife|husband|partner|son|daughter|kids|grandma|grandpa|aunt|uncle|cousin|boyfriend|girlfriend|fianc[eé]e?|roommate|best friend|baby)"
TROUBLE = r"(?:abus\w*|hits?|violen\w*|panic|depress\w*|anxi\w*|fears?|streets?|cars?|truck|shelter|knife|knives|guns?|pain|hell|terror|dread|guilt|shame|alcohol\w*|addict\w*|drugs?|nightmares?|voices?|constant)\b"
TELLS = re.compile(
    rf"(?:(?:and|so|but|well|also|hi|hello|hey|ok|okay|yes|yeah|oh) )*(?:(?:i'?m|i am|i was|i'?ve been|i used to be) (?:also |just |only )*(?:{ONE})?(?:\w+ )?(?:{WORK}s?|retired|divorced|widowed|single|married|engaged|left handed|from (?!work\b|pain\b)\w+(?: \w+)?)(?: (?:too|here|now|myself|for (?:\w+ ){{1,3}}years))*|"
    rf"i (?:grew up|live|lived|was born|was raised|work|worked|serve|served|study|studied|teach|taught) (?:(?:nights|days|shifts|part time|full time|two jobs) )?(?:in|on|at|with|for|as|near|alone in) (?!.*\b{TROUBLE})\w+(?: \w+){{0,4}}|(?:i|we) have {ONE}(?:\w+ )?(?:kids|children|dogs|cats|sons|daughters|boys|girls|jobs|sisters|brothers|grandchildren|horses|chickens)|"
    rf"(?:{ONE})?(?:\w+ )?(?:tours?|deployments?)(?: (?:in|of) \w+)?|(?:my|our) {NEAR_ONES}(?:'s| is| was| are) (?:also )?(?:{ONE})?(?:\w+ )?(?:{WORK}s?|retired|\d{{1,2}} (?:weeks?|months?) old(?: and (?:cries|sleeps|eats|wakes|fusses)(?: \w+){{0,4}})?)(?: (?:in|at|for|too|now)(?: \w+){{0,3}})*|"
    r"my (?:ex|father|dad|mother|mom|stepdad|stepfather|old boss) was (?:abusive|a drunk|an alcoholic|mean|violent) (?:but |and )?(?:(?:that'?s|that was|it was|it'?s|that is|thats) )?(?:many |some |a few |\d+ )?years ago)"
)
# Beside an age: how many there are of somebody; and what makes the question one about the young, or about the rule itself.
COUNTED = re.compile(r"\b\d (?:kids|children|sons|daughters|boys|girls|grandchildren|dogs|cats|times|questions)\b")
LIMITS = (18, 21, 65)
OWN_AGE = re.compile(r"\b(?:i'?m|i am|(?:he|she)(?:'?s| is)|my \w+(?:'?s| is)|aged?)\b")
OF_THE_YOUNG = re.compile(
    r"\b(?:child(?:ren)?|kids?(?! and\b)|teen\w*|minors?|underage|under|below|younger|less than|turn(?:s|ing)?|almost|nearly|soon|not yet|(?:ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine)teen|why|have to be|must (?:i|you|one) be|minimum|maximum|limit|\d (?:year|yr)s? old)\b"
)
ALLOWS = re.compile(
    rf"{LEAD}(?:my|our) (?:\w+ )?(?:{KIN}) (?:says?|said|thinks?) (?:that )?(?:it'?s|it is|that'?s|this is|i can|i may|yes)\b.*"
)
AFTER_PRICES = (
    (re.compile(rf"{LEAD}(?:what about |how about |does |will |is )?(?:the )?va\b.*"), "faq.insurance"),
    (re.compile(r".*\b(?:range|ball ?park|estimate|roughly|rough (?:idea|number)|approximate\w*|just a number)\b.*"), "faq.cost"),
)  # fmt: skip
AMOUNT = re.compile(
    r"\b(?:dos(?:e|es|age|ing)|mgs?|mcg|ml|milli\w+|grams?|amounts?|how much|take[ns]?|taking|took|pills?|tablets?|inject\w*|over ?dos\w*|too much|ketamine|ket|k|drips?|infus\w*|max\w*|mix\w*|combin\w*|drugs?|medicines?|med(?:s|ications?)?|strong\w*|strength|milligrams?|need)\b|\d ?(?:mg|mcg|ml|g)\b"
)
NO_NOTE = re.compile(
    r"\b(?:stop|quit|no need to|do not|don'?t|please don'?t) (?:keep |ever )?(?:send(?:ing)?|say(?:ing)?|tell(?:ing)?|giv(?:e|ing)|show(?:ing)?|text(?:ing)?|repeat(?:ing)?|bring(?:ing)? up|mention(?:ing)?) (?:me )?(?:that|this|it|those|these|the (?:number|line|note)|988|about (?:it|that|988))\b|"
    r"\bi (?:do not|don'?t) need (?:that|this|988|the (?:number|line)|a (?:hotline|crisis line|help ?line))\b|\benough (?:of|with) (?:that|988|the number)\b"
)
NOTES = ("utter_safety.soft", "utter_safety.info")


def believed(text: str, intent: str, ranking: Sequence[Mapping[str, Any]], last_topic: str | None) -> str:
    """The topic that a text was understood as, or the next best where the words do not bear it out, or where it asks about this clinic."""
    plain = plainly(text)
    needs = NEEDS.get(intent)
    if needs is not None and intent != last_topic and not needs.search(GOES_HOME.sub(" ", plain)):
        if intent == "faq.home_ketamine" and re.search(r"\bsafe\b|\brisk", plain):
            return "faq.side_effects"
        if GOES_HOME.search(plain):
            return "faq.driving"
        return likeliest(ranking, intent)
    if intent == "social.bye" and (NO_GOODBYE.search(plain) or "?" in text):
        return "oos"
    return likeliest(ranking, "oos") if intent == "oos" and HERE.search(plain) else intent


def likeliest(ranking: Sequence[Mapping[str, Any]], but: str) -> str:
    """The likeliest topic to be told about but one, or none of them."""
    likely = (str(one["name"]) for one in ranking if float(one.get("confidence", 0.0)) >= LIKELY)
    return next((name for name in likely if name.startswith("faq.") and name not in (but, "faq.home_ketamine")), "oos")


def finer(text: str, intent: str, slots: Mapping[str, Any]) -> str | None:
    """The intent of the answer that fits better than the topic's own, or None."""
    plain, last = plainly(text), slots.get("last_topic")
    if slots.get("requested_slot") == "contact_name" and asks_which_name(plain):
        return "nav.why_ask"
    if intent != "nav.continue" and takes_check(text, slots.get("last_reply") or ()):
        return "nav.start_screening"
    if intent == "nav.start_screening" and takes_another(text, last, slots.get("last_reply") or ()):
        return str(last)
    if (own := about_own(plain, intent, slots)) is not None:
        return own
    if intent == "faq.age" and AGE_OF_ANOTHER.fullmatch(plain):
        return "social.chitchat.loss" if "utter_social.chitchat.loss" in (slots.get("last_reply") or ()) else "oos"
    if intent == "faq.age" and slots.get("age_group") != "minor" and names_adult(plain, minimum_age_of(slots)):
        return "faq.age.adult"
    if intent in VAGUE | {"faq.fda_status"} and ALLOWS.fullmatch(plain):
        return "faq.age" if slots.get("age_group") == "minor" else "social.chitchat.nod"
    if last in PRICES and not intent.startswith("advice."):
        priced = next((topic for words, topic in AFTER_PRICES if words.fullmatch(plain)), None)
        if priced is not None:
            return priced
    if intent == "faq.driving" and DRINK_AT_ALL.fullmatch(plain):
        return "faq.prepare"
    if intent == last == "faq.driving":
        return None
    if (told := during(plain, intent)) is not None:
        return told
    at_times = slots.get("requested_slot") == "contact_times"  # "office hours" says when
    if not at_times and (whole := whole_question(plain, intent, last)) is not None:
        return None if whole.startswith("social.") and "?" in text else whole
    if (
        intent == "nav.result_meaning"
        and slots.get("screening_outcome") == "completed"
        and score_named(text) is not None
    ):
        return "nav.result_meaning.other"
    if intent == "faq.clinic_info" and (told := about_clinic(plain)) is not None:
        return told
    better = next((better for intents, words, better in ANSWERS if intent in intents and words.search(plain)), None)
    if better is None and intent == "oos" and slots.get("requested_slot") is None and slots.get("danger") is None:
        better = "oos.told" if tells(text, plain) else None
    better = KEEPS_TOPIC.get((intent, better), better) if better is not None else None
    return None if better is not None and better.startswith("social.") and "?" in text else better


def speaks_of_no_amount(text: str, intent: str) -> bool:
    """Was a dose heard in the middle of the check where no word speaks of one ("my wife would say extremely")?"""
    return intent == "advice.dose" and AMOUNT.search(plainly(text)) is None


def names_adult(plain: str, minimum_age: int) -> bool:
    """Is a grown-up's age told in a question about age ("I'm 70, is that too old", "my son is 22")? `plain`: the text in plain words.

    Not where a younger age or child stands beside it, one that is still to come, nor where the rule itself is asked about ("why 18").
    """
    ages = [int(found) for found in re.findall(r"\b\d{1,3}\b", COUNTED.sub(" ", plain))]
    rule = all(age in LIMITS for age in ages) and OWN_AGE.search(plain) is None  # "is 18 ok" asks for the rule
    old = bool(ages) and not rule and all(minimum_age <= age <= OLDEST for age in ages)
    return old and not any(one.search(plain) for one in (DOUBTED, OF_THE_YOUNG))


def tells(text: str, plain: str) -> bool:
    """Is the text a plain fact of the visitor or the family that asks nothing and names no trouble? `plain`: the text in plain words."""
    return "?" not in text and TELLS.fullmatch(plain) is not None


def score_named(text: str) -> int | None:
    """The score that a text asks about by its number ("what does 15 mean", "is 8 bad"), or None."""
    found = SCORE.search(plainly(text))
    return int(found[1]) if found else None


def leaves_note(text: str, said: Collection[str]) -> bool:
    """Does the visitor ask for no more notes, right after one? `said`: the responses of the last reply."""
    return any(name.startswith(NOTES) for name in said) and NO_NOTE.search(plainly(text)) is not None
