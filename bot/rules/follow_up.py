"""Short follow-ups that mean something only after what was told last: "and how much is that?", "does it hurt?", "how long?"."""

from __future__ import annotations

import re

from bot.rules.after_help_words import KIN
from bot.rules.commands import plainly
from bot.rules.days import WEEKDAY
from bot.rules.topics import ADVICE, FAQ

LONGEST = 9  # words
UNSURE = frozenset({"oos", "system.clarify", "social.chitchat", "nav.help", "nav.explain", "nav.why_ask", "nav.repeat"})
LEANS = re.compile(
    r"^(?:and|so|but|ok|okay|then|what about|how about|what (?:did|have) you (?:say|said) about)\b|\b(?:it|its|it's|that|this|those|these|they|them|there|one)\b"
)

# What is asked, whatever was told before.
ASKED: tuple[tuple[str, str], ...] = (
    (r"\bhow much\b(?! (?:time|longer))|\bprices?\b|\bcosts?\b|\bexpensive\b|\bcheap\b|\bpay\b|\bdollars\b|\bafford\b", "faq.cost"),
    (r"\bcovered?\b|\binsur", "faq.insurance"),
    (r"\bhurts?(?: (?:me|a lot|much|bad|badly))?$|\bpainful\b|\bneedle\b", "faq.session.needle"),
    (r"\bhurts? (?:my|your|the|our)\b", "faq.long_term_safety"),
    (r"(?<!for )\bpain\b|\bhurts?\b", "faq.session"),
    (r"\bawake\b|\basleep\b", "faq.session.awake"),
    (r"\bfeels? like\b", "faq.session"),
    (r"\bapproved?\b|\blegal\b|\boff label\b", "faq.fda_status"),
    (r"\baddict|\bhooked\b|\bhabit\b", "faq.addiction"),
    (r"\bhow often\b|\bhow many\b", "faq.how_many"),
    (r"\bhow (?:soon|fast|quick(?:ly)?)\b|\bright away\b", "faq.how_soon"),
    (r"\bwear off\b|\bpermanent\b|\blast(?:s|ing)?\b", "faq.how_long_lasts"),
    (r"\bdrive\b|\bdriving\b|\bride\b|\bgo(?:ing)? home\b", "faq.driving"),
    (r"\bside effects?\b|\bsafe\b|\bdanger(?:ous)?\b|\brisks?\b|\brisky\b|\bharm(?:ful)?\b", "faq.side_effects"),
    (r"\bproofs?\b|\bstud(?:y|ies)\b|\bevidence\b|\bsays who\b|\bhow do you know\b", "faq.evidence"),
    (r"\bdoes (?:it|that|this) (?:really |even |actually )?(?:work|help)\b", "faq.will_it_work"),
    (r"\bhow does (?:it|that|this) work\b", "faq.how_it_works"),
    (r"\bwhere\b", "faq.clinic_info"),
)  # fmt: skip
# Things with a topic of their own: a follow-up about safety or law ("is that approved?") stays with them.
OWN = frozenset({"faq.spravato", "faq.home_ketamine", "faq.what_is_gad7", "faq.privacy"})
PRICE = re.compile(r"\bhow much (?:is|does|would|will) (?:it|that|this|one)(?: cost| be)?$")
OF_FORM = frozenset({"faq.what_is_gad7", "faq.privacy"})  # where ketamine is named, another thing is meant
STAYS = frozenset({"faq.side_effects", "faq.fda_status", "faq.how_it_works", "faq.will_it_work", "faq.evidence"})
HOW_LONG = re.compile(
    r"^(?:and |so |but |ok )*(?:for )?how long(?: (?:is|does|do|will|would|are) (?P<what>it|that|this|they|those|one|each(?: one)?)(?P<verb> take| last| for| go on)?)?$"
)
LASTS = frozenset(
    {
        "faq.how_soon",
        "faq.will_it_work",
        "faq.how_it_works",
        "faq.evidence",
        "faq.how_many",
        "faq.what_is_ketamine",
        "faq.how_long_lasts",
    }
)
TAKES = frozenset({"faq.session", "faq.prepare", "faq.cost", "faq.become_client"})
UNTIL = frozenset({"faq.how_soon", "faq.will_it_work", "faq.evidence"})  # "how long does it take": until it works
SINGLE = frozenset({"one", "each", "each one"})  # session
# Nothing in them takes or lasts but the treatment that they are about; the effects named last for themselves.
OF_TREATMENT = frozenset({"faq.fda_status", "faq.who_is_it_for"})
TAKE_A_SESSION = OF_TREATMENT | LASTS | {"faq.side_effects", "faq.long_term_safety"}
LEAD = r"(?:and |so |but |or |ok |okay |then |also |what about |how about |i mean |wait |oh )*"
IT = r"(?:it|that|this|those|these|them|they)"
WHO = r"(?:you|u|they|the clinic|the staff|anyone|anybody|someone|somebody)"
NOW = r"(?: (?:right now|now|today|tonight|still|yet|then|at the moment|please))*"
FOREVER = rf"(?:is|are|was|will|does|do)(?: {IT})?(?: be| last| stay)* (?:for ?ever|permanent(?:ly)?|for (?:life|good|always)|irreversible)"
MEDS = r"(?:(?:my|the|those|these) (?:\w+ )?(?:meds?|pills?|tablets?|medicines?|medications?|doses?)|taking (?:it|them|that|those))"
WHEN = r"(?: (?:cold turkey|anyway|completely|before|first|then|now|tonight|today|tomorrow|this week|from now on|right away|for (?:a|one) (?:bit|while|day|night|week)))"
GOING_TO = (
    r"(?:'?ll| will|(?:'?m| am|'re| are)? (?:going to|gonna)| might|(?:'d)? better)(?: (?:just|then|also|simply))*"
)

MAY = r"(?:can|may|could|should) i (?:still )?"
DRINKS = r"(?:drink(?:ing)?(?: alcohol)?|(?:have )?(?:some )?(?:alcohol|(?:a )?(?:beer|wine|drink)s?|(?:a |one )?glass(?:es)? of wine))(?: (?:after(?:wards)?|then|too|(?:on |in )?(?:that|the same|the) (?:day|evening|night)|(?:the )?(?:day|night|evening) (?:before|after|of)))*"
# Somebody is not to hear of it: a question of privacy, whatever was told before.
HIDDEN_FROM = r"(?:(?:my|our) (?:\w+ ){0,3}?\w+|anyone|anybody|people)"
HEARS = r"(?:know|find out|see|hear|read)"
OF_THIS = r"(?: (?:of|about) (?:this|it|me|that|any of (?:this|it))| (?:this|it)| (?:that )?(?:i|i'?m|i am|i was) (?:on |over )?(?:here|doing this|asking|writing(?: (?:here|this|to you))?|talking to you))?"
SECRET = re.compile(
    rf"(?:please |pls |plz |just |and |so |but |ok |no |also )*(?:(?:do not|don'?t|never) (?:ever )?(?:(?:tell|inform|notify) {HIDDEN_FROM}|let {HIDDEN_FROM} {HEARS})|"
    rf"i (?:really )?(?:do not|don'?t) (?:want|need) {HIDDEN_FROM} to {HEARS}|{HIDDEN_FROM} (?:can'?t|cannot|must not|mustn'?t|shouldn'?t|should not|may not) (?:ever )?{HEARS}){OF_THIS}(?: please| ok)*"
)
AT_WORK = r"(?:(?:my|our|the) (?:employers?|boss|bosses|works?|job|company|manager|supervisor|coworkers?|colleagues|work ?place|hr|school|college|university)|hr)"
TOLD_TO = re.compile(
    rf"(?:and |so |but |ok |also )*(?:(?:will|would|can|could|does|do|might|is|are) {AT_WORK} (?:ever |be able to |going to |gonna |get to )*(?:{HEARS}|be told|get told|learn){OF_THIS}|(?:do|will|would|can|could) (?:you|they|the clinic) (?:ever )?(?:tell|inform|notify|contact|call) {AT_WORK}{OF_THIS})(?: if .{{1,40}})?"
)
# Last topics that share what their short follow-ups mean.
STORED = frozenset({"faq.privacy", "faq.is_bot", "faq.what_is_gad7"})  # speak of this chat and what is kept of it
HARMS = frozenset({"faq.side_effects", "faq.long_term_safety"})
MEDICINES = frozenset({"advice.stop_meds", "advice.medication"})
OWN_HEALTH = MEDICINES | {"advice.condition", "advice.dose"}
CHECK = frozenset({"faq.what_is_gad7"})
SESSION = frozenset({"faq.session"})
VISIT = SESSION | {"faq.prepare", "faq.driving", "faq.become_client", "faq.side_effects", "faq.cost"}
TREATS = LASTS | HARMS | VISIT | {"faq.who_is_it_for", "faq.insurance", "faq.other_treatments", "faq.addiction"}
CALLS = MEDICINES | {  # where "please call the clinic" was said
    "faq.clinic_info", "faq.become_client", "faq.prepare", "faq.driving", "faq.cost", "faq.insurance", "faq.is_bot", "faq.age",
    "advice.condition", "advice.diagnosis", "advice.dose", "advice.should_i",
}  # fmt: skip
ALL_ADVICE = frozenset(f"advice.{name}" for name in ADVICE)
PRICES = frozenset({"faq.cost", "faq.insurance"})
# After these, what there are several of are sessions.
COUNTED = LASTS | SESSION | PRICES | {"faq.become_client", "faq.prepare", "faq.driving"}
ALL_TOPICS = ALL_ADVICE | {f"faq.{name}" for name in FAQ}
ATTENDS = r"(?:someone|somebody|anyone|anybody|an? (?:nurse|doctor|clinician|person)|they|the (?:nurse|doctor))"
THERE = r"(?:there|with me|around|in the room|next to me|by me|nearby|on hand|present)(?: (?:with me|the whole time|all the time|the entire time|too|then|during (?:it|that|the \w+)))*"
NEXT_DAY = (
    r"(?:on |what about |can i work )*(?:the )?(?:next (?:day|morning)|day after(?: (?:that|it))?|following day|tomorrow after)|(?:back to |to |at )?work|"
    r"(?:i mean )?(?:can|could|may|should|when can|when do|how soon can) i (?:still )?(?:go (?:back )?to work|work|return to work|go in to work|be at work)(?: (?:after(?:wards?)?|the (?:next day|day after|same day)|then|that day|tomorrow|again|it))*"
)
# What means something else after these topics than alone, however sure the understanding is of it. None: the topic goes on.
AFTER_WORDS: tuple[tuple[frozenset[str], str, str | None], ...] = (
    (MEDICINES, (rf"(?:ok |okay |so |then |and |fine |all ?right |well |yes |no |thanks |maybe )*(?:i|we)(?:{GOING_TO} (?:stop|quit)(?: {IT}| {MEDS})?{WHEN}*|"
                rf"(?:{GOING_TO} (?:skip|drop|not take)| (?:won'?t|will not) take)(?: {MEDS}{WHEN}*|(?: {IT})?{WHEN}+))"), "advice.stop_meds"),
    (STORED, rf"(?:for )?how long (?:do|does|will|would|is|are|can) (?:{WHO}|{IT})(?: be)? (?:keep|kept|hold|store|stored|save|saved|have)(?: {IT})?(?: for)?", "faq.privacy"),
    (STORED, rf"(?:who(?: all| else)?|(?:can|could|does|do|will|would) {WHO}) (?:can |could |will |gets? to )?(?:sees?|reads?|gets?|has|looks? at)(?: {IT})?", "faq.privacy"),
    (STORED, (rf"(?:do|does|will|would|are|is|can) {WHO} (?:ever |gonna |going to )*(?:sell|selling|share|sharing|give away|pass on|leak)(?: {IT})?"
             r"(?: (?:on|away|to (?:anyone|anybody|others|somebody|someone)))*"), "faq.privacy"),
    (HARMS | SESSION, FOREVER, "faq.long_term_safety"),
    (HARMS, (rf"(?:(?:how (?:long|soon|fast|quickly)|when|until|till|before) )*(?:(?:do|does|will|would|can) )?{IT} (?:all |usually |ever )*(?:go(?:es)? away|wears? off|pass|stops?|ends?|lasts?|stays?|lingers?)(?: long)?|how many(?: people| patients| of them)? (?:get|have|got|had|feel) {IT}|"
            rf"how (?:often|common|rare|likely|usual|frequent)(?: (?:is|are|does|do) {IT})?(?: happen)?"), None),
    (frozenset({"faq.privacy", "faq.addiction", "faq.driving"}), FOREVER, None),
    (LASTS, FOREVER, "faq.how_long_lasts"),
    (COUNTED, r"how many(?: of (?:those|these|them))? (?:do|will|would|should) (?:i|you|we|people|they)(?: (?:have to|usually|need|get|want|in|total|all))*", "faq.how_many"),
    (CHECK, (r"(?:does (?:it|that|this) (?:hurt|cost)(?: me)?(?: anything| something| money)?|is (?:it|that|this)(?: really| all)? (?:free|for free|painful|expensive)|"
            r"how much (?:is|does) (?:it|that|this)(?: cost)?|do i (?:have|need) to pay(?: for (?:it|that|this))?)"), None),
    (MEDICINES | {"faq.prepare"}, rf"(?:{MAY})?{DRINKS}", None),
    (frozenset({"faq.driving"}), rf"(?:{MAY})?{DRINKS}", "faq.prepare"),
    (SESSION, rf"(?:can|could|may) (?:my (?:\w+ )?(?:{KIN})|someone|somebody|a friend) (?:come|be there|join|stay|sit)(?: in| along| with me| too| there)*", None),
    (VISIT, rf"(?:can|could|may) (?:my (?:\w+ )?(?:{KIN})|someone|somebody|a friend) (?:come|be there|join)(?: in| along| with me| too| there)*", "faq.prepare"),
    (TREATS, r"is (?:it|that|this) (?:like )?(?:a|an|by|through) (?:shot|needle|injection|jab|drip|iv)(?: or (?:a |an )?\w+)?", "faq.session"),
    (VISIT, r"(?:do|does|will) (?:they|someone|somebody|anyone|a nurse|a doctor) watch (?:over )?(?:you|me)(?: the whole time)?", "faq.session"),
    (TREATS, r"who (?:all )?(?:gives|runs|administers|performs|does|injects|is giving) (?:it|that|this|the (?:drip|infusion|iv))(?: to (?:you|me|people))?", "faq.clinic_info.who"),
    (CALLS, rf"(?:(?:what(?:'?s| is)|give me|i need|can i have|tell me) )?(?:the|their|your|that) (?:phone |tele ?phone )?number(?: again| to call)?{NOW}|what number(?: (?:do|should|can) i call)?{NOW}", "faq.clinic_info"),
    (CALLS, rf"(?:what (?:are|about) |what'?s )?(?:(?:the|their|your|its) )?(?:opening |office |phone |clinic )?(?:hours|opening times)(?: again| to call)?{NOW}", "faq.clinic_info.hours"),
    (CALLS, rf"(?:are they|is (?:the )?(?:clinic|office)) (?:there|open|in|available|around){NOW}", "faq.clinic_info"),
    (SESSION | HARMS | {"faq.prepare"}, rf"(?:would|will|is|are) (?:there be |there )?{ATTENDS} (?:(?:be|stay|sit) )?{THERE}", "faq.session.watched"),
    (OWN_HEALTH, r"(?:is|would|will|could) (?:it|that|this)(?: be)? (?:really |even |still )*(?:an? )?(?:big |real )?(?:problem|issue|concern|deal ?breaker|ok(?:ay)?|fine|bad|allowed)(?: for (?:me|you|this))?", None),
    (TREATS | OWN_HEALTH, r"(?:and|or|also|plus|what about|how about) (?:for )?(?:my|the) (?:(?:bad|weak) )?(?:heart|liver|kidneys?|lungs?|bladder|stomach|thyroid|brain|eyes?|blood pressure)(?: too)?", "advice.condition"),
    (frozenset({"faq.driving"}), rf"what if (?:s?he|they|i|we|nobody|no one|my (?:\w+ )?(?:{KIN})) (?:can'?t|cannot|can|won'?t|is (?:busy|not (?:there|free|around))|(?:don'?t|do not) have (?:one|anyone|anybody|a ride))", None),
    (frozenset({"faq.who_is_it_for"}), r"(?:(?:chronic|nerve|back) )?pain", "oos.other"),
    (ALL_ADVICE, r"who (?:can|could|does|will|would)(?: (?:tell|answer|say|know|decide))?(?: me)?(?: (?:it|that|this))?(?: then)?", None),
    (ALL_ADVICE, r"what (?:do|would) you (?:think|say|do|suggest|recommend|advise)(?: (?:i|about (?:it|that|this))(?: (?:should )?do)?)?", None),
    (ALL_ADVICE, (r"(?:(?:it'?s|it is|is it|is that|that'?s|that is|was that) an? )(?:yes|no)(?: or (?:a )?(?:yes|no))?(?: then)?|(?:just |only |please |tell me |say |simply )*yes or no|"
                 r"so (?:it'?s|it is|that'?s|that is|i'?m|i am) (?:ok(?:ay)?|fine|safe|allowed)(?: then)?|so (?:should|can|could|shall|may) i(?: or not)?|so i (?:can|may|could)(?:'?t| not)?(?: (?:take|do|mix|have|use|start|come))?(?: it| them| that| this)?(?: then)?"), None),
    (VISIT | HARMS, NEXT_DAY, "faq.driving.work"),
    (HARMS | VISIT - PRICES, r"(?:what about |what if (?:it(?:'?s| is) )?)?(?:at night|in the night|during the night|overnight)", "advice.condition.after"),
    (ALL_TOPICS, r"(?:(?:i'?m|im|i am|am i|are we|we'?re) allowed(?: to(?: (?:do (?:it|that)|go|come))?)?)(?: now| or not)*", None),
    (PRICES | ALL_ADVICE, r"(?:you|u) (?:won'?t|will not|can'?t|cannot|don'?t want to|refuse to) (?:tell|say|answer)(?: me)?(?: (?:that|it|this|then|the price|anything))*", "nav.why"),
    (frozenset({"faq.clinic_info"}), r"(?:are (?:you|they) )?(?:open |there )?(?:right now|now|at night|evenings?|mornings?|after (?:work|hours|\d+ ?(?:pm)?)|(?:at |until )?\d{1,2} ?(?:am|pm))(?: (?:too|also))*", None),
    (frozenset({"faq.clinic_info"}), r"(?:can i |may i |what about |is there )*(?:an? |the |by )?(?:text(?: (?:you|them))?|sms|number|phone(?: number)?|e ?mail(?: address)?|whats ?app|fax)(?: (?:too|instead|number))*", None),
    (frozenset({"faq.clinic_info"}), (rf"(?:are (?:you|they) open |open |for |on )*(?:(?:this |next )?{WEEKDAY}s?|today|tomorrow|tonight|(?:this |the |at the )?weekends?|weekdays|holidays)"
                                     r"(?: (?:too|also|as well|morning|afternoon|evening))*"), None),
    (PRICES, r"(?:wow )?(?:really|seriously|is it(?: really)?(?: that (?:much|expensive))?|that much)", "nav.why"),
    (PRICES, (r"(?:and|or|plus|also|for|what about|how about)(?: for)? (?:the |a |an |one |each |my )*(?:first |next |whole |single )*(?:consult(?:ation)?|infusion|session|visit|appointment|treatment|booster|series|follow ?ups?)s?(?: too| as well)?"), None),
)  # fmt: skip
AFTER = tuple((topics, re.compile(f"{LEAD}(?:{words})"), topic) for topics, words, topic in AFTER_WORDS)
# "And for panic?": what the treatment is for. Another condition is not what this clinic treats.
FOR_WHAT = (
    r"(?:(?:(?:does|is|would|will|can|could) (?:it|that|this|they|ketamine) (?:also )?(?:be )?(?:good |work |help |used |made |meant )?)?(?:for|with|against) |and |or |what about |how about )"
    r"(?:my |the |bad |severe )*(?:%s)(?: (?:too|also|as well|then))*"
)
ANXIETY = r"panic(?: attacks?| disorder)?|gad|(?:social|health|general(?:i[sz]ed)?|performance) anxiety|phobias?|agoraphobia|stress|burn ?out|stage fright"
CONDITION = r"ocd|depression|(?:c ?)?ptsd|trauma|bipolar(?: disorder)?|adhd|autism|insomnia|(?:an )?eating disorders?|chronic pain|fibromyalgia|migraines?|schizophrenia"
DRINK_AT_ALL = re.compile(f"{LEAD}{MAY}{DRINKS}")
FOR_ANXIETY, FOR_CONDITION = (re.compile(LEAD + FOR_WHAT % words) for words in (ANXIETY, CONDITION))
# After these a condition is asked about as one that the visitor has, or as what another product is for.
OTHERWISE = {"faq.who_should_not": "advice.condition", "advice.condition": "advice.condition", "advice.diagnosis": "advice.diagnosis", "faq.spravato": "faq.spravato"}  # fmt: skip
WHY = re.compile(
    r"(?:and |but |so |ok |oh )*(?:why(?: not| so| (?:is|was) (?:that|it|this)(?: so)?)?|how come)(?: (?:though|then|exactly))*"
)
MORE = re.compile(
    r"^(?:and |but |so |ok |oh )*(?:how(?: so| exactly| though| then)?|really|(?:and )?then(?: what)?|what then|like (?:what|how)|such as|for example|which ones?|what are they|what else|anything else)$"
)
# Doubt about what was told: a reason or a source. Where studies stand behind an answer, they are told of.
DOUBT = re.compile(
    rf"{LEAD}(?:says who|who says(?: so| that)?|(?:are )?(?:you|u) (?:really |very )?sure(?: (?:about|of) (?:it|that|this))?|is (?:that|this|it) (?:really )?(?:true|right|so)|how do (?:you|u) know(?: (?:it|that|this))?|according to (?:who|whom|what))(?: then| though)*"
)
STUDIED = LASTS | HARMS | {"faq.who_is_it_for", "faq.addiction", "faq.what_is_anxiety", "faq.other_treatments"}
OF_KETAMINE = re.compile(r"\b(?:ketamine|treatments?|infusions?|drips?)\b")
# What lasts after words on harm is the harm, unless the good is named, or the treatment and nothing else.
BENEFIT = re.compile(r"\b(?:benefits?|relief|improv\w*|better|help\w*|work(?:s|ing)?)\b")
LEANS_BACK = re.compile(rf"\b{IT}\b")
FOR_GOOD = re.compile(r"\b(?:for ?ever|permanent(?:ly)?|for (?:life|good|always)|irreversible)\b")
# Why something is not told; "why do you ask" is another question.
REFUSED = re.compile(
    r"(?:why|how come)(?: (?!(?:i|me)\b)\S+)*? (?:you|u|they|not|\w+n'?t)(?: (?!(?:i|me)\b)\S+)*? (?:tell|give|say|answer)\b.*"
)
NUMBER = re.compile(r"\b(?:number|phone)\b")
WHO_SAYS = re.compile(r"\b(?:says|know|according)\b")


def follow_up(text: str, intent: str, last_topic: str | None) -> str | None:
    """The topic that a short follow-up asks for, or None: the text stands by itself.

    `intent` is what the text means without its context; a sure one is kept, except where the words alone cannot tell.
    """
    plain = plainly(text)
    if keeps_silent(text):
        return "faq.privacy"
    if TOLD_TO.fullmatch(plain):
        return "faq.privacy.shared"
    if intent in UNSURE and DRINK_AT_ALL.fullmatch(plain) and _after(plain, last_topic or "") is None:
        return "faq.prepare"
    if not last_topic or not last_topic.startswith(("faq.", "advice.")) or not 1 <= len(plain.split()) <= LONGEST:
        return None
    after = _after(plain, last_topic) or _for_what(plain, intent, last_topic)
    if after is not None:
        counts = intent == "faq.how_many" and after in PRICES and "for" not in plain.split()
        return intent if counts else after
    if intent == "faq.how_long_lasts" and _is_of_harm(plain, last_topic):
        return "faq.long_term_safety" if FOR_GOOD.search(plain) and last_topic not in OWN_HEALTH else last_topic
    if intent == "nav.why_ask" and REFUSED.fullmatch(plain):
        return _why_untold(plain, last_topic)
    if (asked := HOW_LONG.fullmatch(plain)) and last_topic != "faq.is_bot":  # a program lasts no time
        return _how_long(last_topic, asked["what"], (asked["verb"] or "").strip())
    if DOUBT.fullmatch(plain) and not (last_topic in STUDIED and WHO_SAYS.search(plain)):
        return "nav.why" if last_topic.startswith("faq.") else last_topic
    if WHY.fullmatch(plain) and last_topic.startswith("faq."):
        return "nav.why"
    if MORE.fullmatch(plain) or WHY.fullmatch(plain):
        return "nav.more" if last_topic.startswith("faq.") else last_topic
    if not LEANS.search(plain):
        return None
    if intent in STAYS and last_topic in OWN and not (last_topic in OF_FORM and OF_KETAMINE.search(plain)):
        return last_topic
    if intent not in UNSURE and not (intent == "advice.dose" and PRICE.search(plain)):
        return None
    found = next((topic for pattern, topic in ASKED if re.search(pattern, plain)), None)
    return last_topic if found in STAYS and last_topic in OWN else found


def _after(plain: str, last_topic: str) -> str | None:
    """What the words mean after this topic and no other, or None."""
    return next(
        (topic or last_topic for topics, words, topic in AFTER if last_topic in topics and words.fullmatch(plain)), None
    )


def _is_of_harm(plain: str, last_topic: str) -> bool:
    """Is what lasts a harm or an illness that was spoken of? A false word on that would be one on risk."""
    back, named = LEANS_BACK.search(plain) is not None, OF_KETAMINE.search(plain) is not None
    lasting = last_topic in SESSION and FOR_GOOD.search(plain) is not None
    near = (last_topic in HARMS and (back or not named)) or (back and (lasting or last_topic in OWN_HEALTH))
    return near and BENEFIT.search(plain) is None


def _why_untold(plain: str, last_topic: str) -> str:
    """Why a number or a judgement was not given: what there is of the one, and who can give the other."""
    if NUMBER.search(plain) and last_topic == "faq.clinic_info":
        return "faq.clinic_info.phone"
    return "nav.why" if last_topic.startswith("faq.") else last_topic


def _for_what(plain: str, intent: str, last_topic: str) -> str | None:
    """Whether it is for this or that condition too; advice that was understood stays advice."""
    if intent.startswith("advice."):
        return None
    if FOR_CONDITION.fullmatch(plain):
        return OTHERWISE.get(last_topic) or ("oos" if last_topic in TREATS else None)
    return "faq.who_is_it_for" if last_topic in TREATS and FOR_ANXIETY.fullmatch(plain) else None


def keeps_silent(text: str) -> bool:
    """Does the text ask that somebody should not hear of it ("please don't tell my wife")?"""
    return SECRET.fullmatch(plainly(text)) is not None


def _how_long(last_topic: str, what: str | None, verb: str) -> str:
    """How long what was spoken of takes or lasts; one that takes or lasts is a session."""
    single = what in SINGLE
    if (single and last_topic in TREATS | OF_TREATMENT) or (verb == "take" and last_topic in TAKE_A_SESSION):
        return "faq.how_soon" if last_topic in UNTIL and not single else "faq.session"
    if last_topic in LASTS or (verb == "last" and last_topic in OF_TREATMENT):
        return "faq.how_long_lasts"
    return "faq.session" if last_topic in TAKES else last_topic
