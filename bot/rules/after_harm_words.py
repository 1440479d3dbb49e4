"""The words that bot/rules/after_harm.py listens for after a script about abuse, danger to others or somebody else, as expressions over plain text."""

from __future__ import annotations

import re

from bot.rules.after_help_words import KIN

WHO = r"(?:he|she|they|him|her|them|my (?:ex|dad|father|mom|mother|husband|wife|boyfriend|girlfriend|partner|son|daughter|uncle|brother|stepdad|boss))"
# Abuse: who else could know that this was written.
SEEN = re.compile(
    r"\b(?:he|she|they) (?:reads?|checks?|watches|goes through|has) my (?:phone|messages|texts|screen)\b|\b(?:he|she|they)(?:'?s| is| can| has been)? (?:track(?:s|ed|ing)?|monitor(?:s|ed|ing)?|follow(?:s|ed|ing)?|sp(?:y|ies|ying) on|see(?:s)?) (?:me (?:on|with|through) )?my (?:phone|location|cell|messages|texts|screen)\b|\bon (?:his|her|their) (?:phone|computer|tablet)\b|"
    rf"\b(?:can|could|will|would|does|do|if) {WHO} (?:sees?|reads?|finds?|knows?|checks?|tells?)\b|\b(?:hide|delete|erase|clear) (?:this|the (?:chat|page|history|messages?))\b|"
    r"\b(?:browser|search) history\b|\b(?:puede|podr[ií]a|va a) (?:ver|leer|saber|encontrar)\b"
)
THREAT = re.compile(
    r"\b(?:he|she|they|my (?:ex|husband|wife|boyfriend|girlfriend|partner|dad|father|stepdad|son))(?:'s| is|'ll| will| wants to| said he(?:'ll| will))? (?:going to |gonna )?kill (?:me|us)\b|\bme (?:va|quiere) a? ?matar\b|\bme matar[aá]\b"
)
# The one who hurts is there, or on the way.
NEAR_NOW = re.compile(
    rf"\b{WHO}(?:'?s| is|'ll be| will be)? (?:home|back) in \w+ ?(?:min\w*|hours?|seconds)?\b|\b{WHO}(?:'?s| is)? (?:pounding|hammering|asleep next to me|in (?:the|my) (?:\w+ )?(?:house|home|bed|garden|yard)|got (?:a|his|the) (?:gun|knife)|has (?:a|his|the) (?:gun|knife))\b|\bcan hear (?:me|us)\b|"
    rf"\b{WHO}(?:'?s| is| are|'?re)? (?:just )?(?:at (?:the|my) (?:door|window)|outside|in the (?:house|room|driveway)|com(?:ing|es) (?:home|back|up|in)|on (?:his|her|their) way|back|banging|knocking|breaking|walked in|came (?:in|home|back)|got (?:home|in|back)|here|awake|watching)\b|"
    rf"\b{WHO} (?:says?|said) (?:he|she|they)(?:'?s| is| are|'?re) (?:outside|coming|here|on)\b|"
    r"\b(?:banging|knocking|kicking|pounding|breaking|beating) (?:(?:on|at|in|down|through) )?(?:the|my|our) (?:door|window)\b|\b(?:he|she|they)(?:'ll| will|'s going to| can) hear\b|\b(?:i'?m|i am|im|i) (?:hid|hiding|hidden)\b|"
    r"\b(?:locked (?:myself|us) in)\b|^(?:be )?quiet(?: please)?$|\bhave to (?:be quiet|whisper|type fast)\b|\b(?:est[aá] (?:en la puerta|aqu[ií]|afuera|llegando)|me (?:oye|escucha|va a o[ií]r))\b"
)
SAFE_NOW = re.compile(
    r"\b(?:yes|yeah|yep|si|sí)?\s?(?:i'?m|i am|im|we'?re|we are|estoy|estamos) (?:all |really |ok and |here and )*(?:safe|a salvo|at (?:a friend'?s?|my (?:\w+ )?(?:sisters?|sister's|moms?|mom's|mothers?|friends?|friend's|parents'?|brothers?)|a (?:shelter|hotel|friends?)|work)|out of (?:there|the house))\b(?! if)|"
    r"\b(?:he|she|they)(?:'?s| is|'?re| are)? (?:not here|away|at work|gone for|in jail|arrested|moved out|left (?:the house|town|already))\b|\b(?:police|cops) (?:is |are |have |just )?(?:here|came|arrived|took (?:him|her))\b|"
    r"\bi (?:left|moved out|got (?:out|away))\b|^(?:it'?s|its|it is|things are) (?:ok|okay|fine|calm|quiet|over) (?:now|again|today)$"
)
NOT_SAFE = re.compile(r"\b(?:not|never|isn'?t|aren'?t|don'?t|unsafe|until|unless|if|but)\b")
# The age of somebody who is hurt, or one who is bound to be young.
YOUNG = re.compile(
    r"\bi(?:'?m| am)? (?:only |just )?(?:[6-9]|1[0-7])\b(?! (?:weeks|months|days|hours?|minutes?|mins?|miles|blocks|houses|feet|years? (?:sober|clean|married)))|\b(?:i'?m|i am|im) (?:just )?a (?:kid|child|teen|teenager|minor)\b|"
    r"\b(?:at school|my (?:teacher|coach|stepdad|stepfather|foster \w+))\b|\b(?:tengo|solo tengo) (?:[6-9]|1[0-7]) a[nñ]os\b"
)
CALLS_NOT = re.compile(
    r"\b(?:can'?t|cannot|can not|not able to|couldn'?t) (?:call|talk|speak|phone|make (?:a )?calls?)\b|\b(?:no|don'?t have (?:a|my|any)|took my|broke my) (?:phone|minutes|signal|credit|battery)\b|\b(?:i'?m|i am|im) (?:deaf|mute)\b|"
    r"\bno (?:puedo (?:llamar|hablar)|tengo (?:tel[eé]fono|se[nñ]al|saldo))\b"
)
# Danger to others: one's own life is meant too.
SELF_TOO = re.compile(
    r"(?:and |then |or )*(?:then |also |after(?:wards)? )*(?:kill |end |hurt )?(?:me|myself)(?: too| next| after(?:wards)?| as well)?|y (?:luego|despu[eé]s) yo"
)
# In a crisis: somebody else is to come to harm too.
OTHERS_TOO = re.compile(
    r"\b(?:have|got|put) (?:my |the )?(?:baby|kids?|son|daughter|child(?:ren)?) in the (?:tub|bath|car|water|back seat)\b|\btak(?:e|ing) (?:the|my) (?:baby|kids?|child(?:ren)?|family)\b|\b(?:baby|kids?|son|daughter|wife|husband) (?:will |is |are |'s )?(?:com(?:e|ing)|go(?:ing)?) (?:with me|too)\b|"
    r"\bwe(?:'ll| will| can| are going to)? all (?:go|die|be together)\b|\bbetter (?:off )?with me in heaven\b|"
    r"\b(?:tak(?:e|ing)|bring(?:ing)?) (?:my |the |our )?(?:kids?|child(?:ren)?|bab(?:y|ies)|son|daughter|wife|husband|family|him|her|them|everyone|dog) (?:with me|too|down)\b|^(?:and )?(?:him|her|them|the (?:kids|baby)|my (?:kids?|wife|husband|baby)) too$|"
    r"\bmy (?:baby|kids?|son|daughter|child(?:ren)?) (?:is|are|'s) in the (?:car|bath|tub|water|garage)\b"
)
# Somebody else: it has happened, or is about to.
HAPPENED = re.compile(
    r"\b(?:he|she|they|my \w+)(?:'?s| is|'re| are) dead\b|\bi found (?:him|her|them)\b|\b(?:disparo|balazo|pistoletazo)\b|\bse (?:peg[oó] un tiro|mat[oó]|tir[oó]|colg[oó])\b|"
    r"\b(?:heard|was) (?:a |the |one )?(?:\w+ )?(?:bang|shots?|gunshots?|pop|thud|crash|scream)\b|\b(?:he|she|they|my \w+)(?:'?s| has| have)? (?:just )?(?:jumped|did it|done it|shot|hanging|hanged|not breathing|bleeding|took (?:them|it|all)|swallowed|gone$|is gone$|are gone$|not moving|won'?t wake)\b|"
    r"^(?:oh (?:my )?(?:god|no)|omg)$|\b(?:stopped|quit) (?:answering|replying|moving)\b"
)
ARMED = re.compile(
    r"\b(?:gun|rifle|pistol|shotgun|weapon|knife|pills?|tablets|rope|roof|bridge|tracks|ledge|locked|tonight|tonite|rifle|barn|knock(?:ed|ing)?|has a plan|a note|goodbye note|right now|won'?t (?:open|answer|pick up|come (?:out|down|back))|not (?:answering|opening)|not coming (?:out|back)|missing|disappeared)\b"
)
PERSON = re.compile(rf"\b(?:he|she|they|him|her|them|his|their|my (?:\w+ )?(?:{KIN}))\b")
MISREAD = re.compile(
    r"\b(?:he|she|they)(?:'?s| is|'re| are) (?:just )?(?:my (?:driver|ride|nurse|carer|caregiver|aide|therapist|interpreter)|only (?:waiting|driving|helping))\b|\bi (?:mean|meant) (?:my|the|a) (?:\w+ )?(?:driver|ride|nurse|carer|caregiver|aide|interpreter|game|show|movie|song|book|dog|cat|job|interview|exam|test|commute|traffic)\b|\bi meant to (?:say|write|type|ask)\b|\bnot like that\b|\bwrong word\b|\byou (?:misread|misunderstood|got (?:it|me|that) wrong)\b"
)
NOBODY = re.compile(
    r"(?:no |nope |nah |nobody |no ?one |none |of course not |not (?:at all|really) )*(?:no|nope|nah|nobody|no ?one(?: is(?: in danger)?)?|none|not at all|of course not|everyone is (?:safe|fine|ok)|i'?m (?:fine|ok|okay|good)|im (?:fine|ok|okay|good)|"
    r"(?:no ?one|nobody) is (?:in danger|getting hurt|hurt))"
)
LEAD = r"(?:(?:and|but|so|ok|okay|well|wait|no|yes|yeah|oh|um|now|then|please|omg|shit|i think|because|cause|just|only|sorry|lol) )*"
END = r"(?: (?:now|right now|again|too|already|tonight|please|help(?: me)?|what do i do|oh (?:god|no)|omg|thanks|lol))*"
THE_ONE = r"(?:he|she|they|my (?:ex|dad|father|mom|mother|husband|wife|boyfriend|girlfriend|partner|son|uncle|brother|stepdad|stepfather)|the man)(?:'?s| is| are|'?re| has| have|'?ve|'?ll| will| just)*"
# Whose whereabouts alone tell a danger: of a mother or a son in the house it is company.
NO_KIN = rf"(?!my (?:mom|mother|son|brother)\b|they(?:'re| are)? (?:just )?(?:in|on|down|up|at|pull|park)){THE_ONE}"
ARM = r"(?:it|one|(?:the|his|her|a|my) (?:\w+ )?(?:gun|pistol|rifle|shotgun|knife|bat|hammer|axe|belt|weapon))"
CANNOT = r"(?:can'?t|cannot|can not|must not|mustn'?t|may not|better not|shouldn'?t)"
WRONG_SITE = r"(?:(?:sorry|oops|whoops) )*wrong (?:site|website|web page|page|chat|app|tab)(?: (?:sorry|bye))*"
# A cover, while somebody looks on; a question only right after the short words. Either tells nothing new.
COVER = re.compile(
    rf"{LEAD}(?:(?:(?:oops|actually) )*i (?:just |only )?meant to (?:ask|write|type|look)\b|{WRONG_SITE})"
)
# Beside abuse, where no wish to die was read: somebody asks what is typed, or the police do not come.
LOOKED_AT = re.compile(
    rf"{LEAD}(?:{THE_ONE} (?:asking|asks|asked(?!(?: me)? \w+ (?:i'?m|i am) (?:doing|on|looking)\b)|wants to know) (?:me )?(?:whom?|what) (?:i'?m|i am) (?:texting|typing|writing|talking to|doing|chatting with|messaging|looking at|on)(?: (?:to|with|here|on my phone|about))*|"
    rf"(?:i|we) (?:(?:just|already) )*called (?:the )?(?:cops|police|911|sheriff)(?: (?:but|and))?(?: (?:they|nobody|no ?one|the cops|the police))?(?:'?s| is|'?re| are)? ?(?:not|are ?n'?t|is ?n'?t|have ?n'?t|has ?n'?t) (?:here|there|come|coming|arrived|shown up)(?: yet)?){END}"
)
# Beside abuse or a weapon: it is in their hand, they are at the door, they have seen what is typed, no call may be heard.
MENACED = re.compile(
    rf"{LEAD}(?:(?:his|her) (?:car|truck|van|suv|jeep|bike|motorcycle)(?:'?s| is)? (?:just |already |back )*(?:(?:in|on|at|outside|by) (?:(?:the|our|my) )?(?:\w+ )?(?:driveway|drive|street|garage|house|yard|door|curb)|outside|here|back|(?:pulling|pulled|pulls) (?:in|up))|{THE_ONE} (?:pointed|pointing|points|aimed|aiming|aims|put|puts|held|holds) {ARM} (?:(?:right|straight|up) )*(?:at|to|on|against) (?:me|us|my (?:head|face|chest|neck|throat|stomach))(?: (?:last night|yesterday|before|once|twice))*|"
    rf"{THE_ONE} (?:saw|seen|found|finds|read|reads|reading|opened|opens|looked at|looking at|went through) (?:(?:all|our|the|this|my) )*(?:chat|chats|conversation|page|tab|website|browser|history|messages?|texts?)(?: (?:on (?:my|the) (?:phone|computer|laptop)|history|with you))*|"
    rf"{THE_ONE} (?:(?:got|holding|carrying) )?{ARM} (?:out|on (?:him|her)|with (?:him|her)|in (?:his|her|the) (?:hands?|lap|pocket|waistband)|pointed at (?:me|us))|{THE_ONE} (?:holding|loading|loaded|waving|pointing|swinging|getting|grabbed|picked up|pulled out) {ARM}(?: (?:out|up|now|around|at (?:me|us)))*|it'?s in (?:his|her) hands?|"
    rf"{THE_ONE} (?:taking|took|takes|pulling|pulled|undoing|unbuckling|getting) (?:off )?(?:his|her|the) belt(?: off)?|(?:(?:and )?(?:what )?if )?{THE_ONE} (?:saw|sees|found|finds|seen|read|notices|noticed|reading|watching|looking at) (?:it|this|this chat|my (?:screen|phone|messages?|texts?|chat)|what i(?:'?m| am)? (?:wrote|typed|write|type|typing|writing)|me (?:typing|writing|on here|texting))|"
    rf"{THE_ONE} (?:(?:reading|looking|read|reads|looks|watching) )(?:(?:this|it|everything) )?over my shoulder(?: (?:now|again|{WRONG_SITE}))*|{WRONG_SITE}|"
    rf"{THE_ONE} can (?:see|read|hear) (?:me|us|this|it|my (?:screen|phone)|what i(?:'?m| am)? (?:typing|writing|type|write|saying|say)|everything i (?:type|write|say))|i {CANNOT} let {WHO} (?:hear|see|know|find out|catch me)(?: (?:me|us|this|it|that|i'?m|i am|call|calling|talk|talking|type|typing|on the phone|making a call|write|writing|the phone))*|"
    rf"(?:he|she|they) (?:can'?t|cannot|must not|mustn'?t) (?:hear|see|know)(?: (?:me|us|this|that|it|i'?m|call|calling|talk|talking|type|typing|writing))*|{THE_ONE} (?:right )?(?:at|by|behind|outside|in front of) (?:the|my|our) (?:\w+ )?(?:door|window)|{NO_KIN} (?:right )?(?:behind|next to|over|beside) me|"
    rf"{NO_KIN} (?:pulled|pulling|pulls|drove|driving|parked|parking|turned|turning) (?:(?:in|up|into|to|on|back|the|my|our|driveway|drive|garage|street|yard|outside|house) ?)*|{NO_KIN} (?:right |already |back )*(?:(?:on|up|down|at the (?:top|bottom|foot) of) the (?:stairs|steps|staircase)|downstairs|upstairs|in the (?:hall|hallway|driveway|garage|kitchen|next room))|"
    rf"{THE_ONE} (?:coming|walking|running|heading|headed) (?:for|at|after) (?:me|us)|{NO_KIN} (?:coming|walking|running|heading|headed) (?:(?:up|down|back|in|inside|over|here|home|this way|to(?:ward)? (?:me|us|my room)|the|to|my|stairs|hall|hallway|for (?:me|us)|at (?:me|us)|after (?:me|us)) ?)+|i (?:can )?hear (?:him|her|them|footsteps|his (?:car|truck|steps|keys))(?: (?:coming|on the stairs|outside|pulling (?:in|up)|at the door|downstairs|upstairs))*){END}"
)
# Nobody is named: who puts it to a head may be the writer.
AIMED = re.compile(
    rf"{LEAD}(?:pointed|points|aimed|aims) {ARM} (?:(?:right|straight|up) )*at (?:me|us)(?: (?:last night|yesterday|before|once|twice))*{END}"
)
# What says that it is done to the writer, where nothing else tells who hurts whom.
HELD = re.compile(
    rf"\b{ARM}\b|\bbelt\b|\bin (?:his|her) hands?\b|^(?!.*\b(?:they|them|my|next to|beside|behind me|over me|ask\w*|wants)\b).*\b(?:he|she|hes|shes|his|him|her)\b"
)
# The one who hurts is awake; said of a child where a parent fears to hurt it.
AWAKE = re.compile(
    rf"{LEAD}{THE_ONE} (?:(?:wide|up|still) )*(?:awake|woke up|waking up|woken up|getting up|got up|woke){END}|{LEAD}{THE_ONE} up{END}"
)
COUNT = r"(?:(?:\d|one|two|three|four|five|six|both|all|some|little|small|young|my|our|the|his|her) )*"
KIDS_HERE = re.compile(
    rf"{LEAD}(?:(?:they|{COUNT}(?:kids?|children|boys|girls|sons?|daughters?))(?:'?re| are| is|'?s)? (?:(?:all|both|just|still) )*(?:hiding|hidden|hid|locked)(?: (?:in|under|behind|from (?:him|her|them)|with me|upstairs|downstairs|(?:my|the|their|a|our|his|her) (?:\w+ )?(?:room|bedroom|bathroom|closet|bed|basement|attic|garage|door)))*|(?:(?:i|we)(?:'?ve)? (?:(?:have|got|also) )+|there(?:'?s| is| are) |with )?{COUNT}(?:kids?|children|boys|girls|sons?|daughters?)(?:'?re| are| is|'?s)?(?: (?:also|both|all|still|too|just|here|home|asleep|sleeping|upstairs|downstairs|crying|scared|awake|with (?:me|us)|in (?:the|their|her|his) (?:\w+ )?(?:house|room|bedroom|bed|car|closet|bathroom)))*(?: (?:(?:aged?|ages|they'?re|they are|only|and) )*\d{{1,2}}(?: years? old)?(?:(?: and| months?)? \d{{1,2}})*)?){END}"
)
# What is asked before a visit, without a word that names the clinic.
BEFORE_A_VISIT = re.compile(
    r"(?:(?:so|and|but|ok|okay|also) )*(?:(?:can|could|should|may|must|do) i (?:(?:still|have to|need to|be able to) )*(?:eat|drink(?: (?:water|coffee))?|drive(?: (?:home|myself))?|fast|shower|work|take my (?:meds|medicines?|medications?|pills|vitamins)|wear (?:\w+ ?){1,3}|come alone|need a (?:ride|driver))(?: (?:anything|food|breakfast))?|what (?:should|can|do) i (?:wear|eat|drink))(?: (?:before(?:hand)?|after(?:wards?)?|first|it|that day|the same day|on (?:the|that) day|the (?:day|night|morning) (?:before|of)|home))*"
)
# What one meets at work is no danger to oneself.
HELPER = r"(?:nurse|rn|emt|paramedic|medic|doctor|physician|counselor|counsellor|psychologist|social worker|case worker|chaplain|dispatcher|caregiver|carer|aide|hospice (?:worker|volunteer|nurse|aide)|first responder|fire ?fighter|police officer|deputy|officer)"
OF_WORK = r"(?:(?:er|icu|hospice|psych|ed|emergency|trauma|flight|home health|crisis|school|registered|sheriff'?s|police|retired|addiction|oncology|911) )*"
FOR_WORK = r"(?:(?:it'?s|its|that'?s|thats|this is|it is|all) )?(?:(?:just|only|all|really|a) )*(?:(?:part of|for|at|in) )?(?:my|the) (?:job|work|profession|line of work|day job)|(?:it'?s|its|that'?s|just|only) (?:for|at) work|i (?:just )?(?:see|saw|meet|get|handle|treat) (?:it|them|this|that|those|one)(?: (?:there|a lot|every day|all day|all the time))* (?:at|for|on) (?:my |the )?(?:work|job|duty)(?: (?:every day|all day|all the time|daily|a lot))*"
AT_WORK = re.compile(
    rf"{LEAD}(?:(?:i'?m|i am|as) (?:an? )?{OF_WORK}{HELPER}(?: (?:and|so))? )?(?:{FOR_WORK})(?: (?:as an? (?:\w+ ){{1,3}}|i'?m (?:fine|ok|okay)|{HELPER}|(?:in|at) (?:the|a) (?:er|icu|hospital|hospice|clinic|ward)|not (?:me|mine)))*{END}"
)
NO_WORRY = re.compile(
    rf"{LEAD}(?:(?:he|she|they|my \w+)(?: is not| isn'?t| are not| aren'?t|'?s not|'?re not)|(?:nobody|no ?one)(?: here)? is) (?:(?:at all|really|actually|even) )*(?:suicidal|a danger|in (?:any )?danger|thinking (?:of|about) (?:it|suicide|dying))(?: (?:or anything|or so|at all|to (?:himself|herself|anyone|themselves)))*{END}"
)
# For a few minutes the one who hurts cannot hear.
AWAY_NOW = re.compile(
    rf"{LEAD}{THE_ONE} (?:(?:in|taking|having|getting in|on) (?:the|a|his|her) (?:shower|bath|bathroom|toilet|tub)|showering|passed out(?: drunk)?|(?:went|gone|going|goes|ran|drove|left|out) (?:out )?(?:to|for|at) (?:(?:the|get|buy|a|his|her|some) )*(?:store|shop|shops|gas station|bar|pub|gym|work|walk|run|beer|cigarettes?|smokes?|vape|groceries|church|bank|office|neighbou?rs?)|(?:(?:went|gone|going|goes|stepped|is|just) )*(?:out(?:side)? )?(?:to smoke|smoking|for a smoke)(?: outside)?|walking the dog|mowing(?: the lawn)?){END}"
)
