"""A plain cause named right after a first alarm that explains it ("for the infusion", "it was just shaving", "to italy", "she only has dementia, nobody is hurt").

Each has to be the whole message. Of one who cares for somebody only what plainly says "just" counts: who cares can be hurt, and can hurt.
"""

from __future__ import annotations

import re

from bot.rules.after_harm_words import FOR_WORK, HELPER, OF_WORK

LEAD = r"(?:(?:no|nope|nah|oh|sorry|sry|wait|lol|haha|ha|well|ok|okay|hey|um|omg|actually) )*"
TAIL = r"(?: (?:lol|haha|sorry|ok|okay|thanks|thank you|that'?s (?:it|all)|i'?m fine|all good|nothing (?:bad|else)))*"
SAID = r"(?:(?:it'?s|its|it was|it is|that'?s|thats|that was|they'?re|i (?:just |only )?(?:mean|meant)|just|only|really|literally|about|from|while|like) )*"
SHAVES = re.compile(
    rf"{LEAD}{SAID}(?:shaving|cooking|(?:chopping|cutting|slicing|peeling) (?:up )?(?:onions?|vegetables|veggies|carrots|potatoes|fruit|dinner|food|the (?:onions?|vegetables|bread))|gardening|woodworking)(?: (?:my (?:face|chin|beard|head|legs|armpits)|with a razor|dinner|this morning|today|earlier|before work|accident))*{TAIL}|"
    rf"{LEAD}i (?:just |only )?(?:cut|nicked) (?:my (?:chin|face|cheek|finger|thumb)|myself)(?: (?:just|only|while|when|i was|by accident|accidentally))* (?:shaving|cooking|chopping|by accident|accidentally){TAIL}"
)
WEIGHS = re.compile(
    rf"{LEAD}{SAID}(?:(?:on|losing|lose|lost|my|the|some|of|a few|\d{{1,3}}) )*(?:body ?weight|weight|pounds|lbs|kilos){TAIL}"
)
APPLIES = re.compile(
    rf"{LEAD}{SAID}(?:(?:letters?|for|my|the|some|a) )*(?:job|work|college|school) applications?{TAIL}"
)
VISITS = re.compile(
    rf"{LEAD}{SAID}(?:for )?(?:(?:the|my|our|an?|first|next|ketamine) )*(?:infusions?|appointment|consultation)(?: (?:here|with you|at (?:the|your) clinic))*{TAIL}"
)
# Not where some go to be helped to die.
COUNTRY = r"(?:italy|rome|spain|france|paris|europe|greece|portugal|ireland|scotland|japan)"
JOURNEYS = re.compile(
    rf"{LEAD}{SAID}(?:(?:going|we'?re going|on|for) )*(?:to {COUNTRY}|(?:a |the |my |our )?(?:vacation|holiday))(?: (?:with (?:my|the) (?:wife|husband|family|kids|friends?|girlfriend|boyfriend|partner)|for (?:a|one|two) weeks?))+{TAIL}"
)
UNHURT = r"(?:no ?one|nobody)(?:'?s| is| was| got)? (?:being )?(?:hurt|harmed|in danger)"
ILLNESS = r"(?:dementia|alzheimer'?s?|parkinson'?s?)"
FORGETS = re.compile(
    rf"{LEAD}(?:she|he|my \w+)(?:'?s)? (?:(?:just|only|really) )+(?:has|got|have) {ILLNESS}(?: and| but)? {UNHURT}{TAIL}|{LEAD}(?:she|he|my \w+) (?:has|have) {ILLNESS}(?: and| but)? {UNHURT}{TAIL}"
)
WHOSE = r"(?:his|her|their|a|the|my (?:mom|mother|dad|father|wife|husband|grandma|grandpa)'?s)"
CARES = re.compile(
    rf"{LEAD}(?:i'?m|i am) (?:(?:just|only) )+{WHOSE} (?:care ?giver|carer|nurse|home (?:health )?aide|aide)(?: and)? {UNHURT}{TAIL}|{LEAD}(?:i'?m|i am) {WHOSE} (?:care ?giver|carer|nurse|home (?:health )?aide|aide)(?: and)? {UNHURT}{TAIL}"
)
# What is sorted or given as care, said without a word of danger.
SORTS = re.compile(
    rf"{LEAD}(?:because )?i (?:(?:just|only|always) )*(?:sort|organi[sz]e|set up|fill) (?:(?:out|up) )?(?:them|(?:his|her|their) (?:pills|meds|medicines?|pill ?box(?:es)?))(?: (?:out|for (?:him|her|them)|in(?:to)? (?:the|his|her|a) (?:weekly )?(?:pill ?box|organizer)|every (?:week|sunday|day|morning)|(?:each|once a) week|weekly))+{TAIL}"
)
ON_DUTY = re.compile(
    rf"{LEAD}(?:i'?m|i am) (?:(?:just|only) )*(?:a|an|the) (?:(?:sheriff'?s|police|security|correctional|prison|county|armed) )*(?:deputy|officer|guard|cop|soldier|marine)(?: (?:and|so))? (?:(?:it'?s|its|that'?s|i (?:just |only )?(?:carry|have|wear) it) )?(?:for|at|on) (?:my |the )?(?:work|duty|job){TAIL}"
)
WATCHED = re.compile(
    rf"{LEAD}(?:{SAID}(?:in |for )(?:an? |the |this )?(?:movie|film|book|novel|tv show|documentary|podcast)(?: review| i (?:saw|watched|read))?|(?:it'?s|its|it was|that was) (?:(?:just|only) )+(?:an? |the |this )(?:movie|film|book|novel|tv show|documentary|podcast)|{SAID}(?:the (?:actor|celebrity)|matthew perry)){TAIL}"
)
JUST_A_FILM = re.compile(
    rf"{LEAD}(?:was )?(?:(?:just|only) )+(?:an? |the |this )(?:movie|film|book|novel|tv show|documentary|podcast){TAIL}"
)
LAZY = re.compile(rf"{LEAD}(?:(?:he|she|my \w+)(?:'?s| is) )?(?:(?:just|only) )+lazy{TAIL}")
FLIES = re.compile(rf"{LEAD}{SAID}for (?:the|my|our) (?:plane|flight|trip|vacation|journey){TAIL}")
# The heart and the fear of dying are spoken of as in panic, and it was looked at.
HEART = r"(?:my |the |a |our )?(?:doctor|doctors|cardiologist|er|hospital|nurse)(?: has| have|'?s)? (?:(?:already|just|even) )*(?:checked|looked at|tested|cleared|examined)(?: out)? (?:my heart|me|it)(?: out)?(?: (?:and|so|already|last \w+|twice|before|it'?s|its|it is|it was|i'?m|fine|ok|okay|all good|healthy|clear))*"
PANICS = re.compile(
    rf"{LEAD}(?:{SAID}(?:my )?(?:panic(?: attacks?)?|anxiety)(?: (?:and|because|so|attack))* {HEART}|{HEART} (?:it'?s|its|it was) (?:just |only )?(?:panic|anxiety)){TAIL}"
)
JUST_PANIC = re.compile(
    rf"{LEAD}(?:(?:it'?s|its|that'?s|it is|it was) )?(?:(?:just|only) )+(?:my |a |the )?(?:panic(?: attacks?| disorder)?)(?: (?:talking|again|speaking))?{TAIL}"
)
TOYS = re.compile(
    rf"{LEAD}(?:{SAID}(?:a |my (?:kid|son|daughter|grandson|nephew)'?s? |the kids'? )?(?:toy|toys|nerf|water pistol|prop)|{SAID}for (?:the|my) kids to play(?: with| on)?)(?: (?:for|of) (?:(?:the|my) )?(?:kids?|son|daughter|grandson|grandkids|nephew|children))?{TAIL}"
)
MOORS = re.compile(
    rf"{LEAD}{SAID}(?:for |need it |used |i need it |i use it )?(?:to )?(?:tie|tying|tie up|tying up|dock|docking|moor|mooring|anchor|tow|towing|secure|strap|haul) (?:(?:up|down|on) )?(?:(?:the|my|our|a) )?(?:sail ?boat|boat|kayak|canoe|raft|trailer|car|truck|tent|tarp|luggage|load|horse|goat)(?: (?:to|at|on) (?:the|my|a) (?:dock|pier|roof|car|truck))?{TAIL}"
)
HANGS = re.compile(
    rf"{LEAD}{SAID}(?:for |need it |used |i need it |i use it )?(?:to )?(?:tie|tying|tie up|tying up|hang|hanging|secure|strap|haul) (?:(?:up|down|on) )?(?:(?:the|my|our|a) )?(?:tent|tarp|hammock|tire swing|swing|laundry|christmas lights|tree|plants?|mattress|furniture)(?: (?:to|at|on) (?:the|my|a) (?:roof|car|truck|tree|porch))?{TAIL}"
)
LAUGHS = r"(?: (?:haha+|lol|ha|lmao|hehe))+"
ABROAD_FOR_FUN = re.compile(rf"{LEAD}{SAID}(?:(?:going|we'?re going|flying|on) )*to {COUNTRY}{LAUGHS}{TAIL}")
DRILLS = re.compile(
    rf"{LEAD}(?:it was |it'?s |its |that was )?(?:(?:just|only) )+(?:a |an |for )?(?:\w+ )?(?:drill|practice|training(?: exercise)?|exercise|rehearsal|simulation){TAIL}|{LEAD}(?:it was |it'?s |its )?a (?:drill|training exercise){TAIL}"
)
# What is rehearsed in earnest is "just practice" too: of a danger to others only a drill that was.
DRILLED = re.compile(
    rf"{LEAD}(?:it was|that was) (?:(?:just|only) )*a (?:\w+ )?(?:drill|training exercise|simulation){TAIL}"
)
RENTS = re.compile(
    rf"{LEAD}{SAID}(?:the |my |our |some |a )?(?:rent|rent increase|lease|deposit|security deposit|heating|mold|leak|repairs?|parking spot|late fee|neighbors noise|bill|refund|complaint)(?: (?:increase|he owes me|they owe me|of course))?{TAIL}"
)
# A weapon or a call that belongs to the work: "just" or "only" is said of it, for work may be why somebody despairs.
JOB = r"(?:job|work|profession|shift|duty)"
WORKS = re.compile(
    rf"{LEAD}(?:(?:it'?s|its|it is|that'?s|it was|that was|i mean|i meant) )?(?:(?:just|only|part of|for) )+(?:at )?(?:my|the|our) {JOB}{TAIL}"
)
CALLED_AT_WORK = re.compile(
    rf"{LEAD}(?:it was |that was |it'?s |just |only )+(?:a|an|the|one|my) (?:\w+ )?(?:call|run|case) (?:(?:at|from|on|for) )(?:my |the )?(?:{JOB})(?: (?:today|yesterday|last night))?{TAIL}"
)
JUST_WORK = re.compile(
    rf"{LEAD}(?:(?:it'?s|its|it is|it was|that'?s) )?(?:(?:just|only) )+(?:at |for )?(?:work|a job){TAIL}"
)
# A weapon at home that is for hunting and locked away; either alone clears nothing.
HUNTS = re.compile(
    rf"{LEAD}(?:he|she|my \w+|we)(?:'?s)? (?:(?:just|only|always|a) )*(?:hunts?|hunter|goes hunting|shoots? (?:at the range|targets|skeet|clay))(?: (?:deer|ducks?|a lot|every (?:fall|year)|and|so|but))* (?:it'?s|its|it is|they'?re|the guns? (?:is|are)) (?:(?:always|locked|all|up|kept) )*in (?:the|a|our|his|my) (?:\w+ )?(?:safe|locker|cabinet|vault){TAIL}"
)
# Of somebody's medicine that is set out: the box says for what. That it lies in one may be a threat.
BOXES = re.compile(
    rf"{LEAD}(?:{SAID}for|i (?:just |only )?(?:sort|fill) (?:it|them) (?:for|in|into)) (?:(?:her|his|their|the|my (?:mom|mum|mother|dad|father|wife|husband|grandma|grandpa)'?s) )+(?:(?:weekly|daily) )?(?:pill ?box(?:es)?|(?:pill )?organi[sz]er)(?: (?:for the week|every week|each week|weekly|of the week))*{TAIL}"
)
# A letter about a flat, told as such: the rent alone may be why somebody despairs.
WRITES_ABOUT = re.compile(
    rf"{LEAD}(?:the letter(?:'?s| is)|i'?m writing|i write) (?:(?:just|only|to (?:him|her|them|my landlord)) )*about (?:the |my |our )?(?:rent|rent increase|lease|deposit|security deposit|heating|mold|leak|repairs?|late fee)(?: (?:increase|he owes me|they owe me))?{TAIL}"
)
OTHERS = r"(?:students?|patients?|clients?|kids at (?:my |the )?school|pupils?|residents?|inmates?|people i (?:treat|see|care for|work with)|callers?)"
WORKER = rf"(?:{HELPER}|therapist|psychiatrist|psychotherapist|school counsell?or|teacher|corrections? officer|correctional officer|prison guard|crisis (?:worker|counsell?or)|social worker)"
# It is about those whom one meets at work: who they are, or what one is, is said with it.
OF_OTHERS = re.compile(
    rf"{LEAD}(?:(?:it'?s|its|it is|that'?s|i (?:just |only )?mean|i meant|about) )*(?:(?:it'?s )?not (?:about )?(?:me|myself)(?: (?:it'?s|its|but|just|only|about))* (?:my |the |with my )?{OTHERS}|(?:about |for |with )?(?:my |the )?{OTHERS} not (?:me|myself)){TAIL}|"
    rf"{LEAD}(?:it'?s |its |that'?s )?(?:my )?(?:daily|everyday|day to day) (?:work|job) (?:with|as|at|for|in) (?:(?:my|the|a|an|our) )?(?:{OTHERS}|{OF_WORK}{WORKER}|hospital|school|hospice|clinic|er|practice){TAIL}|"
    rf"{LEAD}(?:(?:i'?m|i am|as) (?:an? |the )?{OF_WORK}{WORKER}(?: (?:and|so))? (?:{FOR_WORK}|(?:it'?s )?(?:my )?daily work)|(?:{FOR_WORK}) as an? {OF_WORK}{WORKER}){TAIL}"
)
ON_CALL = re.compile(
    rf"{LEAD}(?:(?:it'?s|its|it is|i (?:just |only )?(?:have|carry) it) )?(?:(?:just|only|it'?s) )*(?:for (?:my |active |guard |military )?duty|my (?:duty|service|issued) (?:weapon|rifle|gun|pistol|sidearm) for (?:work|duty|the (?:army|job))){TAIL}"
)
# A call that is over: who is at work may tell of one who lies there.
SERVES = r"(?:(?:on|at) (?:my |the )?(?:shift|work|duty)|on the (?:ambulance|rig|truck))"
CALLED_ON_SHIFT = re.compile(
    rf"{LEAD}(?:i(?:'?m| am) (?:an? |the )?(?:paramedic|emt|medic|er nurse|nurse|fire ?fighter) (?:(?:and|so) )?)?(?:they|those|it) (?:were|was) (?:(?:just|only|both|all|two|my|a) )*(?:patients|calls?|runs?)(?: {SERVES})?{TAIL}"
)
# Numb since the dentist, full of cake.
NUMBED = re.compile(
    rf"{LEAD}(?:(?:it'?s|its|it is|just|only|i mean|numb|i was) )*(?:since|from|after|because of|at) (?:the |my |a )?(?:dentist|dental (?:visit|work|appointment)|novoca?ine?|numbing shot|filling|root canal)(?: (?:this morning|today|earlier|an hour ago|yesterday|visit|appointment))*{TAIL}"
)
# A meal that was meant where pills were read: food alone may be what somebody chokes on.
FOOD = r"(?:cake|pizza|pie|ice cream|lasagna|chips|fries|donuts|cheesecake)"
EATEN = re.compile(
    rf"{LEAD}i (?:just |only )?(?:mean|meant) (?:a|the|my) (?:whole|entire) (?:(?:big|birthday|chocolate|bag of|tub of|box of|plate of) )*{FOOD}{TAIL}"
)
# The one who was taken for somebody who hurts, and what he does: said as "only" and with a plain word that nothing is wrong. Praise, and either of these alone, is what many say who are hurt.
NO_WRONG = r"(?:(?:there'?s |there is )?nothing(?:'?s| is)? (?:wrong|bad|going on)|(?:he|she|they)(?:'?s| has| have|'?d| would|'?ve)? never (?:ever )?(?:hurts?|hit|harm(?:s|ed)?)(?: me| us| any ?one)?|i'?m not (?:being )?(?:hurt|abused|scared|afraid)|(?:it'?s|its|that'?s) not (?:abuse|like that)|i'?m safe(?: with (?:him|her))?)"
HE_IS = r"(?:he|she|my (?:husband|wife|partner|boyfriend|girlfriend|fianc\w+))"
WHERE_TO = r"(?:(?:to|for|from|back|and) )*(?:(?:my|the|all|a) )*(?:work|appointments?|doctor'?s?|gym|store|clinic|school|treatments?|places|around|home|there|visits|dentist|therapy|shopping|prescriptions?|meds|medicines?|pills)"
WHY = r"(?: (?:because|since|cause|so|when|as) (?:i|my (?:car|eyes|back|license))(?:'?m| am| is)? (?:can'?t|cannot|don'?t|do not|forget|forgot|asked (?:him|her)|hate|like|get|broke|bad|broken|too|have|no|not)(?: \w+){0,3})?"
DOES_FOR = rf"(?:(?:drives?|driving|reminds?|helps?|helping|picks? (?:me |us |\w+ )?up)(?: (?:me|us|for|with|of|out))*(?: {WHERE_TO})*|(?:takes?|taking|brings?|drops?|comes?)(?: (?:me|us|off|with|to|back|from|for))+(?: {WHERE_TO})+|picks? up (?:my|the|our) {WHERE_TO})"
HELPS_ONLY = rf"{HE_IS}(?:'?s| is)? (?:just|only|simply) (?:(?:just|only|being|the one who) )*{DOES_FOR}{WHY}"
CARED_FOR = re.compile(
    rf"{LEAD}(?:{HELPS_ONLY}(?: (?:and|so|but))?(?: {NO_WRONG})+|{NO_WRONG}(?: (?:and|so))? {HELPS_ONLY}){TAIL}"
)
HUNTS_ONLY = re.compile(
    rf"{LEAD}(?:{HE_IS} (?:just|only) (?:hunts?|goes hunting|shoots? (?:at the range|targets|skeet|clay))|(?:it'?s|its|they'?re|he has it|he keeps it) (?:(?:just|only) )*for (?:hunting|deer season|the range|sport|target (?:practice|shooting))|{HE_IS}(?:'?s| is) (?:just|only) (?:a )?hunter) (?:and )?(?:it'?s|its|they'?re) (?:(?:always|locked|all|up|kept) )*in (?:the|a|our|his|my) (?:\w+ )?(?:safe|locker|cabinet|vault){TAIL}"
)
# A note that was told for something that is long over: how they are now, and the worry since then.
UNSCATHED = re.compile(
    rf"{LEAD}(?:(?:and|but|thankfully|luckily|thank god) )*(?:she|he|they|everyone|everybody|we|the (?:baby|kids?)|my (?:son|daughter|kids?|toddler|baby|niece|nephew|mom|dad))(?:'?s| was| were| is| are|'?re| turned out| came out)? (?:(?:all|totally|completely|perfectly|just|to be|doing) )*(?:fine|ok|okay|alright|all right|unharmed|unhurt|not hurt(?: at all)?|good)(?: (?:in the end|after(?:wards)?|now|today|thank god|thankfully|luckily|though|too))*{TAIL}"
)
SINCE = re.compile(
    rf"{LEAD}(?:(?:and|but|just) )*(?:(?:i'?m|i am|i'?ve been|i have been|i was|been|i) )?(?:(?:just|so|very|really|a|an|more|always|kind of|only|such) )*(?:anxious|nervous(?: wreck)?|worried|jumpy|on edge|tense|stressed|uneasy|a mess of nerves)(?: (?:ever|all the time))?(?: (?:since(?: then| that| it happened| that day)?|lately|these days|after that|because of it))+{TAIL}"
)
CHECKS = re.compile(
    rf"{LEAD}(?:(?:and|so|now|but) )*i (?:(?:keep|now|always|still|also|have to) )*(?:check|checking|recheck|double check|lock|locking)(?:ing)? (?:(?:the|my|all|every|on) )*(?:locks?|doors?|stove|oven|windows?|cabinets?|monitor|baby monitor|car seat|alarm)(?: (?:\w+ )?times?(?: (?:a|every|each) (?:day|night|hour))?| over and over| again and again| all the time| every (?:night|day|hour))*{TAIL}"
)
# What explains which alarm; each right after its script and once.
EXPLAINS = {
    "crisis": (SHAVES, WEIGHS, APPLIES, VISITS, JOURNEYS, WATCHED, PANICS, TOYS, MOORS, CALLED_AT_WORK, BOXES, WRITES_ABOUT, OF_OTHERS),
    "violence": (FORGETS, CARES, ON_DUTY, ON_CALL, OF_OTHERS, WATCHED, JUST_A_FILM, SORTS, TOYS, DRILLED), "abuse": (FORGETS, CARES, WATCHED, JUST_A_FILM, SORTS, HUNTS, HUNTS_ONLY, CARED_FOR),
    "emergency": (WATCHED, JUST_A_FILM, NUMBED, EATEN, CALLED_ON_SHIFT), "note": (BOXES, OF_OTHERS, UNSCATHED, SINCE, CHECKS, SHAVES, WEIGHS, APPLIES, VISITS, JOURNEYS, WATCHED, JUST_A_FILM, FORGETS, CARES, LAZY, FLIES, PANICS, JUST_PANIC, TOYS, MOORS, HANGS, ABROAD_FOR_FUN, WORKS, CALLED_AT_WORK, JUST_WORK, DRILLS, RENTS),
}  # fmt: skip


def explains(plain: str, alarm: str, verdict: str = "none") -> bool:
    """Does the whole message name a plain cause of this alarm? `alarm`: the danger that was told, or "note"; a drill counts only where nothing was read in it, and where abuse was read again none does."""
    if alarm == verdict == "abuse":
        return False
    return any(one.fullmatch(plain) for one in EXPLAINS.get(alarm, ()) if verdict == "none" or one is not DRILLED)


def only_sorts(plain: str) -> bool:
    """Is nothing told but that somebody's medicine is sorted for them? Readers of danger take it for more."""
    return SORTS.fullmatch(plain) is not None or BOXES.fullmatch(plain) is not None
