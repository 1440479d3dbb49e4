"""What somebody asks or tells who worries about another's life, and what has an answer of its own: "what do i say to her", "can i just text", "he drove off".

Each has to be the whole message, so that nothing of a danger is left unheard beside it; in so few words a reader may have raised another one all the same. bot/rules/after_worry.py asks this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.after_help_words import KIN, THING
from bot.rules.after_script import ASK, FORM, HARM_READ, Meaning
from bot.rules.asked_in_danger import HEAVY, NO_POLICE
from bot.rules.commands import command
from bot.rules.no_line import SURE
from bot.rules.risk import MILD, STILL_READ
from bot.rules.told_in_danger import whole

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from bot.rules.after_script import Typed

ANSWERS = frozenset(
    {"utter_help.worry_words", "utter_help.worry_line", "utter_help.worry_taken", "utter_help.worry_where", "utter_help.worry_home", "utter_help.worry_person", "utter_help.worry_missing",
     "utter_help.worry_fault", "utter_help.worry_put_away", "utter_help.worry_reached", "utter_help.worry_calmer", "utter_help.worry_thanks", "utter_help.worry_goes"}
)  # fmt: skip

HE = rf"(?:he|she|they|my (?:\w+ )?(?:{KIN}))"
HIM = rf"(?:him|her|them|my (?:\w+ )?(?:{KIN}))"
IS = r"(?:'?s| is| are|'?re| was)"
SMALL = r"(?:(?:just|also|even|still|now|really|maybe|please|then|all|already|probably|only|at least) )*"
SHOULD = rf"(?:should|can|could|may|must|do|shall|would|will|is it (?:ok|okay|safe) (?:to|if)) (?:(?:i|we) )?{SMALL}(?:(?:need|have|ought) to )?{SMALL}"
REST = r"(?: \w+){0,5}"
TIME = r"(?: (?:now|tonight|today|overnight|all night|for (?:now|a (?:bit|while|minute|second|few \w+)|an? \w+)|at night))*"

WORDS = whole(
    rf"(?:what|how) {SHOULD}(?:say|tell(?! my)|ask|talk|speak|start|answer|reply|react|respond|bring (?:it|this) up|word it|put it)(?: (?:to|with|about|it|this|that|back|{HIM}))*|(?:(?:i (?:don'?t|do not) know )?(?:what|how) to (?:say|ask|tell)|what are the right words)(?: (?:to|it|{HIM}))*|"
    rf"{SHOULD}(?:(?:directly|straight out) )*ask {HIM}(?: (?:about (?:it|this|that)|(?:if|whether) {HE}(?: (?:wants?|plans?|thinks?|feels?|about|of|like|to|die|dying|suicide|suicidal|ok|okay|alright)|{IS})*))?|what if i say the wrong thing|(?:will|does|would) (?:asking|talking about it)(?: {HIM})? (?:make it worse|give {HIM} (?:the|an) idea|put (?:(?:the|that|this|an?|it|idea|ideas|thoughts?) )+(?:in|into|there)(?: (?:his|her|their|my (?:\w+ )?\w+)(?: heads?)?)?)|(?:qu[eé]|c[oó]mo) (?:le|les) (?:digo|pregunto|hablo)"
)
TRIED = r"(?:(?:i|we) (?:(?:just|already|tried|have) )*(?:called|call|to call|calling|texted) (?:(?:988|them|and|but|twice) )*)?"
LINE = whole(
    rf"(?:{SHOULD}|(?:can|could|should|may) {HE} {SMALL})(?:text|chat|message|write)(?: (?:to|with|988|them|it|instead|someone|somebody|the line|there|online|in|for {HIM}))*|is there a (?:chat|text line|text number|number to text)|how long (?:is|are|will|would|does|do) (?:(?:the|it|i|we|they|have|be|to|it take) )*(?:wait|hold|queue|line|answer|get through)\w*(?: time)?|"
    rf"(?:i (?:have|'?ve got|got) no|i (?:don'?t|do not) have an?|no|without a) (?:cell ?)?phone|(?:i )?(?:can'?t|cannot) (?:call|talk on the phone|make a call|talk out loud)|{TRIED}(?:{HE}{IS} not (?:answering|picking up)(?: (?:the|phone|at|on))* {SURE}|{SURE}{REST} (?:hung up|busy|on hold|answer\w*|pick\w*)(?: \w+){{0,2}}|(?:nobody|no ?one)(?: is)? (?:answers?|answered|answering|picks? up|picked up)(?: {SURE}| there)?|they hung up(?: on me)?|i(?:'?m| am| was|'?ve been) (?:still )?on hold(?: (?:with|for|at|an?|{SURE}|\d+|min\w*|hours?|ages|forever))*)|"
    r"puedo (?:mandar|enviar|escribir)(?: un)? (?:texto|mensaje)|no tengo tel[eé]fono"
)
OFFICERS = r"(?:police|cops|hospital|state|school|doctors?|ambulance|cps)"
WHITHER = r"(?: (?:away|up|in|(?:to|in|into) (?:(?:the|an?|mental|psych\w*) )*(?:hospital|ward|jail)))?"
TAKE = r"(?:tak(?:e|ing)|lock(?:ing)?|arrest(?:ing)?|commit(?:ting)?|keep(?:ing)?|hold(?:ing)?|handcuff(?:ing)?|cuff|forc(?:e|ing)|drag|put(?:ting)?|send(?:ing)?|hospitali[sz]e)"
TAKEN = whole(
    rf"(?:(?:will|would|can|could|do|are|might|if|what if|won'?t|i(?:'?m| am) (?:afraid|scared)(?: that)?) )*(?:they|the {OFFICERS}|{OFFICERS}|988|911)(?:'?ll| will|'?d)? (?:going to |gonna |just )?(?:{TAKE} {HIM}{WHITHER}|(?:sends?|calls?|brings?|involves?)(?: in| out)? (?:the )?(?:police|cops|cps)(?: (?:on|to|after) (?:{HIM}|me|us|(?:the|our|my|his|her) (?:house|door|home)))?|come to (?:the|our|my) (?:house|door))|(?:will|would|could|might|can) {HE} (?:be|get) (?:locked up|locked away|taken|taken away|arrested|committed|hospitalized|put away|in trouble)|"
    rf"i (?:don'?t|do not) want (?:to (?:get|put|see) )?{HIM} (?:to (?:be|get) )?(?:locked up|locked away|taken|taken away|arrested|committed|hospitalized|in trouble|put away)|{HE} (?:will|would|'?ll) (?:be|get) (?:locked up|taken away|arrested|committed)|(?:se l[oa]|lo|la) van a (?:llevar|encerrar)|(?:me )?l[oa] (?:quitan|encierran|llevan)"
)
ER = r"(?:er|e r|hospital|emergency room|emergency|urgent care)"
WHERE = whole(
    rf"{SHOULD}(?:take|bring|drive|get|send) {HIM} (?:in|(?:to|into) (?:(?:the|an?|see|his|her) )*(?:{ER}|doctor|psychiatrist|therapist))|{SHOULD}go to (?:the |an )?{ER}|(?:does|should|must) {HE} (?:(?:need|have|ought) to )?(?:be (?:in|at)|go to) (?:the |a )?{ER}|(?:(?:the )?{ER} or (?:stay )?(?:at )?home|(?:stay )?(?:at )?home or (?:the )?{ER})|where {SHOULD}(?:take|bring) {HIM}|{SHOULD}(?:call 911|dial 911)(?: (?:for|on|about) (?:this|it|{HIM}))?|"
    r"(?:maybe )?(?:i(?:'?m| am)|am i) (?:(?:just|probably|maybe) )*overreacting|is (?:it|that|this) (?:normal|suicidal|serious|bad enough)|it(?:'?s| is) (?:probably|maybe) nothing|do you think (?:it|that|this)(?:'?s| is) (?:bad|serious|nothing)|l[oa] llevo (?:al hospital|a emergencias|a urgencias)"
)
KEPT = rf"(?:(?:the|his|her|their|our|all|of|my|some|dad'?s) )*(?:{THING}|guns|rifles|firearms|weapons|knives|medicines?|medications?|ammo|bullets|alcohol|(?:car )?keys)"
HOME = whole(
    rf"{SHOULD}(?:i )?leave {HIM}(?: (?:home|alone|by (?:him|her|them)sel(?:f|ves)|at home|there|asleep|to sleep|in (?:his|her|the) room|with (?:the|his|her|our) \w+))*{TIME}|(?:can|should) {HE} (?:be|stay|sleep) (?:alone|by (?:him|her)self){TIME}|{SHOULD}(?:stay (?:with|near|up with) {HIM}|(?:stay|sleep) in (?:his|her) room|watch {HIM}|check on {HIM}|go (?:in )?to {HIM}|sit with {HIM}){TIME}|"
    rf"how {SHOULD}(?:keep|make) (?:(?:the|our|my|his|her) (?:house|home|room|apartment|place)|{HIM}|it) safer?(?: (?:here|at home|for {HIM}))*|how {SHOULD}(?:get|take|keep) {KEPT} (?:away )?from {HIM}|(?:what|where) {SHOULD}(?:do with|hide|lock up|put|remove|keep) {KEPT}|what {SHOULD}(?:hide|lock up|remove|put away|take away)|{SHOULD}(?:take|hide|lock up|remove|lock|get rid of) {KEPT}(?: (?:away|up))?|"
    rf"{HE} (?:has|have|owns?|keeps?) (?:(?:lots of|many|some|his|her|two|three|hunting) )*(?:guns|rifles|firearms|weapons)(?: (?:in|at|around) (?:(?:the|our|his|her) )?(?:house|home|closet|garage|truck|place|safe|basement|bedroom))?|l[oa] puedo dejar sol[oa]|puedo dejarl[oa] sol[oa]"
)
PERSON = whole(
    rf"(?:(?:i (?:want|need|would like|'?d like|wanna)|can i|could i|let me|may i|how (?:do|can) i|is there) )*(?:to )?{SMALL}(?:talk|speak|chat)(?: (?:to|with))? (?:(?:a|an|some|another|the|real|live|actual) )*(?:person|human|someone|somebody|counsell?or|doctor|nurse|therapist)(?: (?:real|else|here|there|at the clinic))*|is there (?:(?:a|any|real) )*(?:person|human|one|someone|somebody) (?:(?:i can|to) (?:talk|speak) to|there|here)|"
    rf"(?:can|could|will|would) you {SMALL}(?:(?:call|text|phone|contact|reach|message|ring|write to|talk to|speak to|send (?:someone|somebody|help|the police) to) (?:{HIM}|988|911|the police|someone|somebody|us)|(?:call|send) (?:for )?(?:help|someone|somebody))(?: (?:for (?:me|us|{HIM})|here|over))*|(?:can|could|will|would) you call for me|you(?:'?re| are) (?:not|no) (?:helping|help|helpful)(?: me| at all)?|(?:this|that) (?:is not|isn'?t) helping|stop saying (?:that|this|the same thing)|quiero hablar con (?:una persona|alguien)|puedes? llamarl[oae]"
)
LOOKED = rf"(?:find|reach|locate|get (?:a )?hold of|get through to|see) {HIM}"
MISSING = whole(
    rf"(?:i|we) (?:(?:still|just) )?(?:can'?t|cannot|could ?n'?t|could not) {LOOKED}(?: \w+){{0,3}}|(?:i|we|nobody|no ?one) (?:(?:don'?t|do not|doesn'?t|have no idea) )?(?:know |knows )?(?:where {HE}(?:{IS}| lives?| went| stays| could be)|(?:his|her|their) address)(?: (?:now|at|exactly))*|i can only guess where {HE}{IS}|{HE}(?:{IS})? (?:(?:just|has|already) )*(?:ran|run|drove|walked|stormed|took) (?:off|away|out)(?: (?:of|the|house|in|his|her|car|door|into|night|woods|with|my|truck))*|"
    rf"{HE} left(?: (?:the|home|house|already|an? \w+ ago|in|his|her|car|truck|on foot|without|a word))*|{HE} left (?:his|her|their) (?:phone|ring|wallet|keys|watch)(?:(?: and)?(?: (?:his|her|the))? (?:phone|ring|wallet|keys|watch))*(?: (?:here|behind|at home|on the \w+))*|{HE} (?:has|took|have) (?:(?:the|his|her|my|our) )?(?:car|truck|van|bike|(?:car )?keys)|(?:(?:his|her|the|my|our) (?:car|truck|van|bike)|{HE})(?:{IS}) (?:missing|not (?:here|there|home|at home|in (?:his|her) (?:room|bed)))|(?:his|her|the|my|our) (?:car|truck|van|bike)(?:{IS}) gone|"
    rf"(?:what|which) (?:(?:car|plate|license|clothes|description|number) )+{SHOULD}(?:tell|give|say|need)(?: them| 911)?|{SHOULD}(?:drive|go|run|head)(?: over)? (?:there|over|to (?:his|her|their) (?:house|place|apartment|home)|(?:and )?look(?:ing)? for {HIM}|after {HIM})|{HE} lives? alone|{HE}(?: has)? stopped (?:answering|replying|texting)(?: (?:me|us|back|my|the|texts|calls|phone))*|no (?:l[oa] encuentro|s[eé] d[oó]nde est[aá])|se (?:fue|escap[oó])(?: (?:de la casa|en el carro))?"
)
FAULT = whole(
    r"(?:is|was) (?:it|this|that) (?:(?:all|really|somehow|maybe) )*(?:my|our) fault|(?:i (?:think|feel like|know) )?(?:it'?s|it is|this is|it was) (?:all )?my fault|did i (?:cause|do) (?:this|it|something wrong)|what did i do wrong|i (?:should have|should'?ve|could have) (?:(?:seen|known|noticed)(?: \w+){0,4}|done (?:more|something)|been there(?: for (?:him|her|them))?|stopped it)|"
    rf"i (?:failed {HIM}|let {HIM} down|blame myself|feel (?:so )?guilty)|am i an? (?:bad|terrible|horrible) (?:\w+)|why did ?n'?t i (?:see|notice|know)(?: \w+){{0,3}}|es (?:mi culpa|culpa m[ií]a)"
)
PUT_AWAY = whole(
    rf"(?:i|we)(?:'?ve)? (?:(?:just|already|have) )*(?:locked (?:up |away ){KEPT}|(?:locked|hid|hidden|removed|secured|unloaded|flushed|got rid of) (?:{KEPT}|it|them)|(?:locked|put) (?:{KEPT}|them|it) (?:away|up)(?: from {HIM})?)(?: (?:in|to|at) (?:(?:the|my|our|a) )?\w+){{0,2}}|(?:{KEPT}|they|it)(?:{IS}) (?:all )?(?:locked (?:up|away)|in the safe|out of the house|put away)|(?:ya )?(?:guard[eé]|escond[ií]) (?:las? \w+|los? \w+)"
)
LINES = rf"(?:{SURE}|911|the (?:police|cops|ambulance|line|hotline)|an ambulance|(?:his|her) (?:doctor|therapist|psychiatrist))"
REACHED = whole(
    rf"(?:i|we|{HE})(?:'?ve|'?m|'?re| am| are)? {SMALL}(?:have )?(?:called|texted|phoned|reached|talked to|spoke (?:to|with)|talking to|calling|on (?:the phone )?with) {LINES}(?: (?:together|with {HIM}|for {HIM}|about it|too|thanks?|thank you))*|(?:the |an )?(?:police|cops|ambulance|paramedics|ems|medics)(?:'?s| is| are|'?re)? (?:here|coming|on (?:the|their|its) way|with {HIM}|arrived|came)|"
    rf"(?:they|the (?:police|cops|ambulance|paramedics)|we|i) (?:(?:just|already) )*(?:took|brought|drove) {HIM} (?:(?:in|away)|to (?:the |an? )?{ER})|they (?:just )?took (?:him|her)|{HE}(?:{IS}) (?:in|at) (?:the |an )?{ER}|(?:ya )?llam[eé] al (?:988|911)"
)
WELL = r"(?:fine|ok|okay|better|good|alright|all right|calm|calmer|safe|home|back|back home)"
CALMER = whole(
    rf"(?:{HE} (?:says?|said|claims?|told me|keeps saying)(?: that)? )?{HE}(?:{IS}|'?ll be|feels?| feels?| seems?) (?:(?:all|totally|doing|feeling|much|a bit|now) )*{WELL}(?: (?:again|with me|in bed))*|{HE} (?:came|got|made it) (?:back )?(?:home|back)(?: (?:safe|again))*|{HE} (?:calmed down|changed (?:his|her|their) mind|apologi[sz]ed)|{HE} did ?n'?t (?:really )?mean (?:it|that)(?: like that)?|{HE} (?:was|were) (?:(?:just|only) )*(?:joking|kidding|venting|upset|embarrassed)|"
    rf"i (?:was wrong|overreacted|got it wrong)|(?:dice que )?(?:ya )?est[aá] (?:bien|mejor|en casa)"
)
THANKS = whole(
    rf"(?:(?:great|good|alright|cool|thanks?|thank you|thx|ty|gracias|muchas)(?: (?:so much|very much|a lot|again|anyway|for (?:the|your|that) (?:help|advice|info|answer|number)|for (?:helping|listening|that|this|everything)))*)(?: {REACHED.pattern}| (?:i'?ll|i will) (?:call|text|do that|try(?: that)?)(?: (?:them|988|it))?| bye| good ?night)*"
)
GOES = whole(
    r"(?:thanks |thank you )*(?:bye(?: bye)?|goodbye|good ?night|see (?:you|ya)|(?:i )?(?:gotta|got to|have to|need to) go|nvm|never ?mind|forget it|adi[oó]s|buenas noches)(?: (?:now|then|all))*"
)
# The one who worries can bear no more, or wishes to have died: asked plainly; and it is a lot.
BEARS_NO_MORE = whole(
    rf"i (?:(?:just|really) )*(?:can'?t|cannot|can not) (?:do this|(?:take|handle|stand|bear) (?:this|it|that|any ?more of this)|go on(?: like this)?|keep (?:doing (?:this|it)|going))(?: (?:any ?more|any longer|much longer|alone|by myself))*|i(?:'?d| would) (?:(?:also|rather|just) )*die (?:if|without|too|with) ?.*|i could ?n'?t (?:live|go on) (?:without {HIM}|if .*)|i (?:should|could|would) have (?:done it (?:too|first|years ago|with {HIM})|been the one)|ya no puedo(?: m[aá]s)?"
)
LOAD = whole(
    rf"i (?:can'?t|cannot|don'?t want to|do not want to) lose {HIM}|i(?:'?m| am) (?:(?:so|very|really|just) )*(?:scared|afraid|terrified|worried|frightened|shaking)(?: (?:for|of losing|about) {HIM}| of this)?|estoy (?:muy )?(?:cansad[oa]|agotad[oa]|asustad[oa])"
)
SERVED = whole(
    rf"press(?: (?:1|one|option 1))+|{HE}(?:{IS}| served)(?: (?:a|an|in|the|retired|former|army|navy|combat|active duty|iraq|ex))* (?:veteran|vet|marines?|soldier|army|navy|sailor|military|air force|national guard|guardsman)"
)
# What is told or asked of the other one counts behind an answer to a form, too; a farewell there is to the form.
OF_THEM = ((MISSING, "help.worry_missing"), (REACHED, "help.worry_reached"), (CALMER, "help.worry_calmer"), (PUT_AWAY, "help.worry_put_away"),
           (TAKEN, "help.worry_taken"), (WHERE, "help.worry_where"), (HOME, "help.worry_home"))  # fmt: skip
ASKED = ((WORDS, "help.worry_words"), (NO_POLICE, "help.worry_taken"), (PERSON, "help.worry_person"), (FAULT, "help.worry_fault"), (SERVED, "help.veteran"))  # fmt: skip
ENDS = ((THANKS, "help.worry_thanks"), (GOES, "help.worry_goes"))
# As what so few words may be misread.
MISREAD = MILD | {"third_party", "abuse"}
OWN_LOAD = ((BEARS_NO_MORE, ASK.intent), (LOAD, "help.heavy"))


def asked_in_worry(typed: Typed, *, near: bool) -> Meaning | None:
    """The first of these that the message is. `near`: nothing else was spoken of since."""
    # "I didn't sleep" may have any end.
    loads = OWN_LOAD if typed.verdict in HARM_READ else (*OWN_LOAD, (HEAVY, "help.heavy"))
    if near and typed.verdict in STILL_READ and (own := _first(typed, loads)) is not None:
        return Meaning(own, "soft" if own == ASK.intent else _heard(typed))
    if typed.verdict not in MISREAD:
        return _helped(typed)
    found = _first(typed, ((LINE, "help.worry_line"), *OF_THEM, *ASKED) if near else OF_THEM)
    if found is None and near and command(typed.text) == "nav.human":
        found = "help.worry_person"
    if found is None and near and not typed.last.startswith(FORM):
        found = _first(typed, ENDS)
    return None if found is None else Meaning(found, _heard(typed))


def _helped(typed: Typed) -> Meaning | None:
    """That help was called or is there, and nothing else: it may have been read as an emergency."""
    helped = typed.verdict == "emergency" and REACHED.fullmatch(typed.plain)
    return Meaning("help.worry_reached", "third_party") if helped else None


def _first(typed: Typed, table: Iterable[tuple[re.Pattern[str], str]]) -> str | None:
    return next((intent for words, intent in table if words.fullmatch(typed.plain)), None)


def _heard(typed: Typed) -> str | None:
    """What was misread in it is a worry still."""
    return None if typed.mild else "third_party"
