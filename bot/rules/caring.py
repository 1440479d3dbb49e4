"""Plain lines of daily life that readers of danger take for more: whom somebody cares for alone, a medicine in the fridge, two painkillers, a broken wrist.

Each has to be the whole message. Anything beside it ("and i can't any more") tells more than that, and is left to the readers.
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly
from bot.rules.language import has_no_english
from bot.rules.plain_wishes import only_wishes

LEAD = r"(?:(?:and|so|but|well|yes|no|ok|oh|also|actually|hi|hello) )*"
CHILD = r"(?:kids?|children|boys?|girls?|sons?|daughters?|twins?|baby|babies|child|toddler|niece|nephew|grand(?:son|daughter|child|kids?|children))"
KIN = rf"(?:mom|mum|mother|dad|father|parents?|wife|husband|sister|brother|grand\w+|aunt|uncle|{CHILD})"
CARES = re.compile(
    rf"{LEAD}i(?:'?m| am|'?ve been| have been)? (?:(?:still|also|now|just|basically|currently) )*"
    rf"(?:tak(?:e|ing) care of|look(?:ing)? after|car(?:e|ing) for|rais(?:e|ing|ed)|bring(?:ing)? up) (?:my|our|the|two|three|four|both|all) (?:\w+ ){{0,3}}?(?:{KIN}|dogs?|farm|house|shop)"
    r"(?: (?:all|completely|entirely|pretty much|mostly|mainly|totally|now))* (?:alone|by myself|on my own|single ?handed(?:ly)?)(?: (?:now|here|at home|since \w+(?: \w+){0,3}|every day|these days|most days))*"
)
# One or two of what is bought anywhere, taken by the visitor for a pain. A third, all of them, a child or another reason is left to the readers.
PAINKILLER = r"(?:advil|tylenol|ibuprofen|aspirins?|aleve|motrin|excedrin|naproxen|acetaminophen|paracetamol)"
ONE_OR_TWO = r"(?:one|two|1|2|an?|a couple(?: of)?|one or two|1 or 2)"
PAIN = r"(?:head(?:ache)?|back(?: ?ache| pain)?|neck|knees?|tooth(?:ache)?|teeth|jaw|shoulder|ankle|foot|feet|hip|wrist|migraines?|cramps?|period|fever|cold|pain|sinus(?:es)?|sore (?:throat|back|neck|knee|muscles)|arthritis|hangover)"
WHEN = r"(?:(?:(?:about|like|around|maybe) )?(?:an?|half an|one|two|three|four|five|six|a few|\d{1,2}) (?:hours?|hrs?|minutes?|mins?) ago|this (?:morning|afternoon|evening)|today|earlier(?: today)?|yesterday|last night|at (?:noon|lunch|breakfast|\d{1,2}(?: ?[ap]m)?)|before (?:work|bed|lunch)|after (?:lunch|breakfast|dinner)|with (?:water|food|breakfast|lunch|dinner))"
ALLOWED = r"(?:(?:is|was|are) (?:that|it|this|they) (?:still )?(?:ok|okay|fine|safe|allowed|a problem|alright|all right)|does (?:that|it|this) matter)(?: (?:before|with|for|on the day of) (?:my|the|an?|your|tomorrow'?s) (?:\w+ )?(?:infusion|session|treatment|appointment|visit|ketamine))?"
REASON = rf"(?:for (?:(?:my|a|an|the|this|some|bad|little|lower|upper) )*{PAIN}|because (?:of )?(?:(?:my|a|the) )*{PAIN}(?: (?:hurts?|pain))?)"
SMALL_DOSE = re.compile(
    rf"{LEAD}(?:i (?:(?:just|only|have|already) )*(?:took|taken|had|take) |took |i'?ve (?:only |just )?(?:had|taken) )?{ONE_OR_TWO} (?:(?:regular|extra strength|low dose|baby|plain|small|normal) )*(?:(?:pills?|tablets?|capsules?) of )?{PAINKILLER}(?: (?:pills?|tablets?|capsules?))?"
    rf"(?: {REASON})?(?: {WHEN})?(?: {REASON})?(?: {ALLOWED})?"
)
# Put to sleep at the dentist, or for an operation.
PUT_UNDER = re.compile(
    rf"{LEAD}(?=.*\b(?:dent(?:al|ist)|surgery|operation|procedure|oral surgeon|wisdom (?:tooth|teeth)|root canal|colonoscopy|anesthesi\w+|extraction)\b)(?:(?:it'?s|it is|its|i have|i'?m having|i'?m getting|i am having|having|getting) (?:(?:a|an|my|the|just|only) )*(?:\w+ )?(?:surgery|operation|procedure|wisdom (?:tooth|teeth)(?: (?:out|removed|pulled))?|root canal|colonoscopy|extraction)(?: (?:and|so|where|on \w+|tomorrow|next week))* )?"
    r"(?:they|the (?:dentist|doctor|surgeon|oral surgeon)|my (?:dentist|doctor|surgeon))(?:'?re| are|'?s| is|'?ll| will)? (?:(?:going to|gonna|be|just|only) )*(?:knock(?:ing)?|put(?:ting)?) me (?:out|under|to sleep)(?: (?:for (?:it|that|the \w+(?: \w+)?|my \w+(?: \w+)?)|at the dentist|with \w+|tomorrow|next week|on \w+))*"
)
# A child that fell and broke a bone. The head, the neck and the back are left to the readers.
BONE = r"(?:arm|wrist|finger|thumb|toe|elbow|collar ?bone|ankle|leg|hand|foot)"
FELL = r"(?:fell|tripped|slipped|tumbled|fallen|crashed) (?:(?:off|from|out of|on|down|over|while|playing|in|at) )*(?:(?:the|a|his|her|their|our) )?(?:\w+ )?(?:couch|sofa|bed|bike|bicycle|scooter|skateboard|swings?|slide|trampoline|monkey bars|tree|chair|stairs|steps|playground|soccer|football|ice|horse|pony|jungle gym|skates|basketball)"
JUMPED = r"jumped (?:off|from|on|out of) (?:(?:the|a|his|her|their|our) )?(?:bunk |top )?(?:bed|couch|sofa|swings?|trampoline)"
BROKE = re.compile(
    rf"{LEAD}(?:my|our) (?:(?:\w+|\w+ year old) )?{CHILD} (?:(?:just|once|has|had|accidentally) )*(?:{FELL}|{JUMPED}) and (?:he |she )?(?:(?:has|just) )?(?:broke|broken|fractured|sprained) (?:his|her) (?:left |right )?{BONE}(?: (?:today|yesterday|last \w+|this (?:morning|week)|at school))*"
)
# A medicine that is kept cold or given, of one who needs it.
WHOSE = rf"(?:my|our|his|her|the|(?:my|our) (?:\w+ )?{KIN}'?s|{KIN}s)"
KEEPS_COLD = re.compile(
    rf"{LEAD}(?:i|we) (?:(?:just|always|also) )*(?:keep|store|have|put) {WHOSE} (?:insulin|ozempic|wegovy|humira|injections?|shots|eye ?drops|antibiotics|(?:insulin )?pens) (?:cold )?in (?:the|my|our|a) (?:\w+ )?(?:fridge|refrigerator)(?: (?:door|at (?:home|work)))?"
)
GIVES = re.compile(
    rf"{LEAD}(?:i|we|the (?:school )?nurse|the school|my (?:wife|husband)) (?:(?:just|always|also|have to) )*(?:gives?|bring|brings|drop off|take|hand|keep) (?:(?:my|our) (?:\w+ )?{KIN} )?{WHOSE} (?:(?:daily|morning|noon|lunch) )?(?:seizure|epilepsy|asthma|adhd|allergy|diabetes|insulin|thyroid)(?: (?:meds|medicines?|medications?|pills|shots?|inhaler))? (?:at|to|for|before|after) (?:the )?(?:school|lunch|breakfast|dinner|camp|daycare|bedtime|night)(?: (?:every|each) (?:day|morning|night)| nurse)?"
)
# A dose as it is meant to be given, to the one whose it is; of pills, of morphine and of "all" nothing is known.
FOR_WHOM = rf"(?:him|her|them|(?:(?:my|our) )?(?:\w+ )?{KIN}|grandma|grandpa|mommy|daddy)"
MAN = r"(?:dad|father|husband|brother|uncle|son|boy|nephew|grand(?:son|father|pa|dad))"
WOMAN = r"(?:mom|mum|mother|wife|sister|aunt|daughter|girl|niece|grand(?:daughter|mother|ma))"
ANY_ONE = r"(?:kid|child|baby|toddler|grandchild|grandkid)"
MANY = r"(?:parents|kids|children|boys|girls|sons|daughters|twins|babies|grandkids|grandchildren|grandparents)"
MINE = r"(?:(?:my|our|the) (?:\w+ )?)?"
ONES_OWN = rf"(?:(?:him|daddy|{MINE}{MAN}) his|(?:her|mommy|{MINE}{WOMAN}) her|(?:them|{MINE}{MANY}) their|{MINE}{ANY_ONE} (?:his|her|their))"
OF_WHAT = r"(?:(?:daily|morning|evening|night|noon|lunch|bedtime|eye|ear|blood pressure|heart|thyroid|seizure|usual|regular|prescribed) )*"
DOSE = (
    r"(?:medicines?|medications?|meds|eye ?drops|ear ?drops|drops|inhaler|antibiotics?|vitamins|cough syrup|nebulizer)"
)
AS_SHOWN = r"(?:(?:like|as|the way|just like|exactly as|just as) (?:(?:the|her|his|our|my) )?(?:\w+ )?(?:nurse|doctor|pharmacist|hospital|label|bottle)(?:'?s)? (?:showed|told|taught|said|says|explained|wrote|ordered)(?: (?:me|us|to))*|as (?:prescribed|usual|directed|always|every (?:day|night|morning)))"
AS_MEANT = rf"(?:{AS_SHOWN}|(?:this|every|each) (?:morning|evening|night|day|afternoon)|today|tonight|already|earlier|on time|(?:with|after|before) (?:breakfast|lunch|dinner|bed|food)|at (?:noon|night|bedtime|\d{{1,2}}(?: ?[ap]m)?))"
GAVE = re.compile(
    rf"{LEAD}(?:i|we) (?:(?:just|have|already|always|only) )*(?:gave|give|given) (?:{ONES_OWN} {OF_WHAT}(?:{DOSE}(?: {AS_MEANT})*|insulin(?: shot)?(?: {AS_MEANT})+)|{FOR_WHOM} the {OF_WHAT}{DOSE} {AS_SHOWN}(?: {AS_MEANT})*)"
)
# Whom a message is about to be of, and nothing yet of them.
ABOUT_WHOM = re.compile(
    rf"(?:(?:it'?s|its|it is|this is|for|about) )*my (?:(?:best|good|close|old|ex|own|little|big|older|younger|teenage) )*(?:{KIN}|friend|boyfriend|girlfriend|fianc[eé]e?|partner|roommate|cousin|coworker|neighbou?r|boss|ex)"
)
QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201c\u201d"))
PLAIN = (CARES, SMALL_DOSE, PUT_UNDER, BROKE, KEEPS_COLD, GIVES, GAVE, ABOUT_WHOM)


def is_everyday(text: str) -> bool:
    """Is nothing told but such a line: whom the writer cares for alone, a small thing of daily life, only whom it is about, or that English is hard?"""
    return only_wishes(text) or has_no_english(text) or any(_says(one, text) for one in PLAIN)


def is_small_dose(text: str) -> bool:
    """Is nothing told but one or two of a common painkiller?"""
    return _says(SMALL_DOSE, text)


def _says(line: re.Pattern[str], text: str) -> bool:
    """A picture beside the words may tell more than they do, so there is none."""
    return text.translate(QUOTES).isascii() and line.fullmatch(plainly(text)) is not None
