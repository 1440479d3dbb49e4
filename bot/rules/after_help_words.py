"""The words that bot/rules/after_help.py listens for: short answers to the questions of the safety scripts, as expressions over plain text."""

from __future__ import annotations

import re

from bot.rules.commands import QUESTION_WORDS

KIN = (
    "sister|brother|mom|mum|mama|mother|dad|papa|father|wife|husband|partner|friend|buddy|roommate|girlfriend|boyfriend|gf|bf|son|daughter|kid|"
    "child|cousin|aunt|uncle|niece|nephew|neighbou?r|grandma|grandpa|grandmother|grandfather|coworker|colleague|student|patient"
)

YES = re.compile(
    r"(?:(?:yes|yeah|yep|yup|yea|ye|ya|y|si|sí|i do|i am|i think so|a little|kind of|sort of|maybe|(?:i )?(?:guess|suppose)(?: so)?|supongo)\b ?)+(?:i do|i am|i have|sometimes|often)?"
)
NO = re.compile(r"(?:no|nope|nah|n)(?: (?:not|no|never)(?: really| at all)?)?")
UNSAFE = re.compile(
    r"(?:no |nope |honestly |i'?m |i am |im |feel(?:ing)? |i don'?t feel )*(?:not (?:very |really |so |that |at all )*)?(?:safe|ok|okay)(?: (?:here|now|at home|at all|right now|anymore))*"
)
NOT_VERY = re.compile(
    r"(?:honestly |no )*(?:not (?:very|really|at all|much|so much|good|great|well)|unsafe|no ?one|nobody|none|no body|(?:i'?m |i am |im )?(?:all |so )*alone|"
    r"(?:idk|dunno|i don'?t know|not sure|unsure|no sé|no se)(?: anymore)?)(?: (?:is (?:here|home|around)|at all|really|can|now|tonight))*"
)
THINKS = re.compile(
    r"\b(?:yes|yeah|yep) i(?:'?m| am| do| did| have)?\b.*\b(?:think|thought|thinking|plan|planning|want)\b"
)
THING = r"(?:pills?|tablets?|meds|gun|handgun|glock|pistol|rifle|shotgun|revolver|noose|knife|blades?|razors?|rope|bottle|hose|belt|pastillas|pistola|cuchillo|navaja|soga|arma)"
MEANS = re.compile(
    rf"\b(?:have|got|holding|hold|took out|with|looking at|tengo) (?:my |a |the |some |all |of |his |her |(?:dad|mom|mum|brother|husband|wife|son|grandpa)'?s |enough |lots of |un |una |las |la |el |mi |mis )*{THING}\b|"
    rf"\b{THING} (?:is|are|'s|est[aá]n?) (?:right |still |loaded |all )*(?:here|there|ready|loaded|out|close|near|next|in|on|under|aqu[ií])\b|\b(?:the|my|a|his|her) (?:loaded )?{THING} (?:here|ready|(?:in|on|under) (?:the|my)|next to)\b|"
    r"\b(?:unloaded|loaded) (?:gun|pistol|rifle|shotgun)\b"
)
AT_THE_EDGE = re.compile(
    r"\bon (?:the|a|my) (?:roof|bridge|ledge|edge|balcony|tracks|overpass)\b|\b(?:starting|doing|done) it (?:now|tonight|already)\b|\bit'?s (?:already )?started\b"
)
TOOK = re.compile(r"\b(?:took|taken|swallow\w*|drank|already|start\w*|done|doing)\b")
# The denial is taken back: "ok I lied, I did mean it".
MEANT_IT = re.compile(
    r"\b(?:i (?:did|do|really do|actually do) mean it|i meant it|i lied\b(?!.*\b(?:friend|him|her)\b)|(?:was|is|it'?s) (?:not|no) (?:a )?jok(?:e|ing)|wasn'?t (?:a joke|joking|kidding)|not (?:joking|kidding))\b"
)
SAFE = re.compile(
    r"\b(?:i'?m|i am|im|we'?re|feel|feeling|estoy) (?:really |all |so |ok |okay |and |much |a bit |actually )*(?:safe|ok|okay|fine|alright|all right|good|better|bien|a salvo)\b(?! (?:with|to|off|at)\b)"
    r"|^(?:it'?s|its|it is|things are|everything is|that'?s) (?:a bit |a little |much |already )?(?:better|passed|over now|ok|okay|fine)(?: now| again| already)*$"
)
REFUSES = re.compile(
    r"\b(?:won'?t|not going to|not gonna|would never|wouldn'?t|never going to) (?:ever )?(?:do|hurt|harm|act|try|kill)\b|\bi(?:'d| would) never(?: ever)?(?: (?:do|hurt|harm|act|try|kill|go through)\b|$)|\b(?:jam[aá]s|nunca) (?:le |lo |la |les )?(?:har[ií]a|lastimar[ií]a)\b|\bdon'?t (?:really |actually )?want to (?:die|kill|(?:hurt|harm) (?:myself|me|any\w+|some\w+|him|her|them))\b"
)
WITH = re.compile(
    rf"\bmy (?:\w+ )?(?:{KIN}) (?:is |'s )?(?:on (?:his|her|their) way|calling(?: (?:988|911|them))?)\b|"
    rf"\bmy (?:\w+ )?(?:{KIN}) (?:is|are|'?s|came|just came|will be|is coming|is driving)(?: coming| already| on (?:his|her|their) way)? (?:here|over|with me|home|now|back|next to me)\b|"
    r"\b(?!here\b)(?:he|she|they|someone|somebody)(?:'?s| is| are|'?re) (?:here |sitting |staying )?with me\b|\bno estoy sol[oa]\b|"
    r"\bmi (?:\w+ )?(?:espos[oa]|mam[aá]|pap[aá]|herman[oa]|hij[oa]|amig[oa]|novi[oa]|pareja) (?:ya )?(?:est[aá]|lleg[oó]|viene)\b"
)
REACHED = re.compile(
    r"^(?:ok |okay )*(?:i'?ll|i will|i am going to|im going to|i'?m going to) (?:call|text)(?: (?:them|988|now|her|him|someone|my \w+))*$|"
    r"\b(?:i(?:'?m| am|'ve| have)?|we) (?:just |already |now )*(?:texted|texting|called|calling|call|talking (?:to|with)|talked (?:to|with)|spoke (?:to|with)|chatting with|wrote|told|on the phone with|with)"
    r" (?:to )?(?:them|988|911|an ambulance|the (?:line|hotline|lifeline|counselor)|a (?:counselor|person)|someone|my (?:\w+ )?(?:therapist|doctor|counselor|"
    + KIN
    + r"))\b"
    r"|\b(?:already |now )?(?:at|in|going to|on (?:my|the) way to) (?:the )?(?:hospital|er|emergency room)\b(?! (?:again|bill|last))|\bya llam[eé]\b"
)
NO_LINE = re.compile(
    r"\b(?:hung up|hang up on|on hold|no ?(?:one|body) (?:answers?|answered|picks? up|picked up|is answering|(?:came|comes|got) on(?: the (?:line|phone))?)|(?:didn'?t|don'?t|doesn'?t|won'?t) (?:answer|pick up|work)|(?:line|it) is busy|"
    r"(?:have |got )?no phone|(?:don'?t|do not) have (?:a |my )?(?:phone|minutes|signal|credit)|can'?t (?:call|talk on the phone|make calls?)|(?:i'?m|i am|im) deaf|hate (?:the )?phones?|no (?:responde|contesta)n?)\b"
)
TAKES_BACK = re.compile(
    r"^(?:just|only) kidding$|"
    r"\bjk\b|(?<!not )(?<!n't )(?<!no )\b(?:jokes?|joking|kidding)\b|\b(?:didn'?t mean (?:it|that)|don'?t mean (?:it|that)|not (?:like|in) that(?: way)?|not serious|misunderst(?:ood|anding)|misread|wrong idea|not what i meant|mean (?:on|for|the|my) (?:vacation|holiday|work|trip)|i(?:'m| am)? mean(?:ing)? (?:i'?m |i am )?(?:on vacation|travel+ing|away|out of town|my (?:schedule|flight|shift))|"
    r"^(?:it'?s |a plan |my plan is |just |lol |haha |i meant )*for my anxiety|\bplan to get better|^lol you think|\b(?:was )?(?:quoting|a quote|a lyric|lyrics|a song|autocorrect)|typo|just testing|(?:was|just) a test|false alarm|no emergency|not (?:feeling )?suicidal|no (?:\w+ )?thoughts of (?:suicide|hurting|harming|dying)|"
    r"(?:was|it'?s) (?:nothing$|(?:just|only) (?:a |an )?(?:jokes?|test|song|saying|quote|line|lyric|figure of speech|expression|movie|work|school)))\b|\b(?:was|it'?s) nothing$"
)
NOT_I = re.compile(
    r"(?:no |nope |lol |haha |honestly )*(?:i'?m not|i am not|im not|i'?m really not)(?: (?:at all|really))* (?:lol|haha|thinking (?:about|of) (?:it|that|suicide|killing myself|dying|ending my life)|going to (?:do (?:anything|it)|hurt (?:myself|anyone)))(?: (?:at all|lol|haha|really))*"
)
# An emergency that was none; "it's just my chest" is one.
NOTHING = re.compile(
    r"\b(?:false alarm|no emergency|just testing|(?:was|just) a (?:test|joke)|(?:was|it'?s) (?:just |only )?(?:a )?panic(?: attack)?|(?<!not )(?<!n't )(?:joking|kidding)|jk)\b|\b(?:was|it'?s) nothing$"
)
GIVES_UP = re.compile(
    r"(?:ok |okay |oh |just |nah |no |well |whatever |fine )*(?:never ?mind|nvm|forget (?:it|about it|i said (?:it|that|anything|something))|forget i said (?:it|that|anything)|leave (?:me|it)(?: alone)?|stop asking|(?:fine )?whatever|"
    r"(?:i'?m |im )?sorry(?: for (?:this|that|bothering (?:you|u)|the trouble|your time|wasting your time))?)(?: (?:please|now|then))*"
)
SELF_HARM = re.compile(r"\b(?:helps?|calms?|relief|cut|cutting|burn(?:ing|ed)?|scratch\w*|bleed\w*|punish\w*|again)\b")
GOES = re.compile(
    r"(?:ok |okay |well |so |whatever |fine |anyway )*(?:good ?bye|bye|see (?:you|ya)|farewell|good ?night|i'?m (?:going|off|leaving)|(?:i )?(?:gotta|got to|have to|need to) go|gtg|adiós|adios)(?: (?:then|now|all|everyone|forever))*"
)
# A request or a check that was under way is still asked for: the replies say that neither goes on.
STILL_BOOKS = re.compile(
    r"(?:can (?:i|you) |could (?:i|you) |please |just |ok |okay |fine |alright |all right |yes |yeah |well |then |and |so )*(?:send (?:it|that|(?:the|my) (?:request|booking))|(?:still |just )*(?:book|get an? appointment)|(?:what about )?(?:my|the) (?:request|booking|appointment))(?: (?:now|please|anyway|then|it|me|a visit))*|"
    r"(?:(?:y|pero|hola|por favor|entonces|s[ií]) )*(?:quiero|quisiera|necesito|puedo|me gustar[ií]a) (?:hacer |pedir |agendar |sacar |tener )?(?:una |la |mi )?(?:cita|consulta)(?: (?:por favor|ahora|hoy|ma[nñ]ana))*"
)
# Who answers at the clinic is asked for.
TO_CLINIC = re.compile(
    r"(?:(?:y|pero|hola|por favor|entonces|s[ií]) )*(?:quiero|quisiera|necesito|puedo|me gustar[ií]a) (?:hablar con|llamar a) (?:alguien de )?(?:la|su) cl[ií]nica(?: (?:por favor|ahora|hoy|ma[nñ]ana))*"
)
STILL_CHECKS = re.compile(
    r"(?:can (?:i|we) |could (?:i|we) |let me |let'?s |i want to |please |ok |and |so )*(?:just |still )*(?:do|take|finish|continue|go on with) (?:the |my |this )?(?:check|test|quiz|questions|questionnaire)(?: (?:now|please|anyway|then))*"
)
SELF = re.compile(
    r"\b(?:it'?s|its|it is|i'?m|im|i am|it was) (?:actually |really |just |all )*(?:about )?(?:me|myself|the (?:friend|one|person)(?! (?:who|that)\b))\b|"
    r"\bthe (?:friend|person|one) (?:is|was) me\b|\b(?:i meant|i mean|asking for|talking about) (?:me|myself)\b|\bi lied\b.*\b(?:me|myself)\b|\b(?:actually|really) (?:me|myself)\b|\bes sobre mí\b|\bsoy yo\b"
)
# After a worry about somebody else: it is the visitor's own too.
ALSO_ME = re.compile(
    r"(?:honestly |well |and |but |to be honest |tbh |if i'?m honest |actually )*(?:me too|same(?: here)?|so do i|so am i|i do too|i am too|i'?m (?:feeling )?the same|"
    r"i think (?:the same|it|about it|like that)(?: too| as well| also)|yo también|a mí también)(?: (?:sometimes|often|lately|now|too|honestly|though|tbh|every day))*"
)
# Somebody who would go with them ("I want to go with him", "we have a pact").
GOES_ALONG = re.compile(
    r"\b(?:i want to|i wanna|let me|i'?ll|i will|i'?m going to|i would|i'd rather) (?:go|die|leave|be|follow)(?: with| like| where)? (?:him|her|them|he is|she is|too)\b|\bwe (?:have|made) a pact\b|\bboth of us\b"
)
HEDGES = re.compile(
    r"(?:i |well |honestly |yeah )*(?:sometimes|kind of|kinda|sort of|a little|a bit|at times|maybe|idk|dunno|i don'?t know|not sure|on and off|it (?:crosses|comes to) my mind)(?: (?:i do|yes|at night|lately|i guess))*"
)
FEELS_SO = re.compile(
    r"\bi (?:also |kind of |kinda |sort of )?feel (?:exactly |just )?(?:the same|like (?:him|her|them))\b|\bi have the same (?:thoughts|feelings)\b|\b(?:i'?m|i am|im) not (?:much|any) better(?! than (?:before|last|yesterday))\b"
)
CORRECTS = re.compile(r"\b(?:actually|really|lied|lying|the friend|not (?:my|a) \w+|about (?:me|myself))\b")
OTHER_ONE = re.compile(
    rf"\b(?:it'?s|its|it is|it was|i (?:mean|meant)|about|asking for|asked for|that'?s|thats) (?:not me |not about me |actually |really |all )*(?:(?:about|for) )?(?:my (?:\w+ )?(?:{KIN})|a friend|someone else|somebody else|him|her)\b|"
    rf"\bnot (?:about )?me\b|\bno my (?:\w+ )?(?:{KIN})\b"
)
HAD_IT = re.compile(
    r"\b(?:had|felt|happened|happens|get|got|have) (?:it|this|them|these|one)\b.*|.*\b(?:before|many times|often|all the time|again)\b.*"
)
KNOWN = re.compile(
    r"(?:yes|yeah|yep|yup|yea|si|sí)?(?: ?(?:i'?ve|i have|i) (?:had|felt|got|get|have) (?:it|this|them|these|one))?(?: (?:before|many times|a lot|often|all the time))?"
)
TOLD_PANIC = re.compile(
    r"\b(?:get|getting|had|have|felt|happen(?:s|ed)?) .*\b(?:a lot|before|often|many times|all the time|for years)\b|\b(?:said|told|says|knows?)\b.*\bpanic\b|\bpanic\b.*\b(?:said|told|says|before)\b|\bme ha pasado\b|^(?:no |yes |ok |oh |it'?s |its |it |has |is |already |all |mostly |now )*(?:passed|passing|over|gone|better|stopped|calm(?:ed|ing)?(?: down)?)(?: now| again| already)*$"
)
NO_SIGN = re.compile(
    r"(?:no|nope|nah|not really|i (?:don'?t|do not) have(?: any)?)? ?(?:no|not|without|don'?t have(?: any)?|any)? ?(?:chest pains?|pain(?: in (?:my|the) chest)?|trouble breathing|fainting|numbness)(?: (?:or|and|no) (?:chest pains?|trouble breathing|fainting|numbness))*(?: (?:at all|now|though|just panic))*"
)
BAD_SIGN = re.compile(
    r"(?<!no )(?<!not )\b(?:chest|breath|breathe|faint|passed out|numb|blue|arm|jaw|blood)\b|\bfirst time\b|\bnew\b|\bworse\b"
)
IS_NEW = re.compile(
    r"(?:no |nope |nah |never |it'?s |its |this is |that'?s )*(?:(?:the )?first time(?: ever)?|(?:all |totally )?new(?: to me)?|never(?: before| had (?:it|this)| felt (?:it|this))?)(?: .*)?"
)
LONG_AGO = re.compile(
    r"\b(?:last (?:week|month|year|summer|winter|spring|fall)|(?:years?|months?|weeks?) ago|hace (?:a[nñ]os|meses|semanas))\b"
)
RIGHT_NOW = re.compile(r"\b(?:now|today|tonight|again|just|minutes|hours? ago)\b")
DID_NOT_WORK = re.compile(
    r"\b(?:(?:didn'?t|did not) work|(?:i'?m|im|i am) still (?:here|alive)|i tried|attempt\w*|woke up anyway)\b"
)
# A voice that orders, told in two messages: "they are back", "they say I should do it", "should I do what they say".
ORDERED = re.compile(
    r"\b(?:what|as|like) (?:they|the voices?|it|he|she) (?:says?|tells?|wants?)\b|\b(?:do|obey|listen to) (?:it|them)\b.*\b(?:they|voices?) says?\b|\b(?:they|voices?|it) (?:says?|tells?|keeps? saying)\b.*\b(?:do|jump|die|cut|kill|go)\b|\bthey (?:do )?tell me to\b|\bi won'?t say (?:what|it)\b|"
    r"\b(?:they|he|she|it|the voices?|voices) (?:say|says|said|tell|tells|told|want|wants|order|orders|keep saying|keeps saying) (?:me |that |to |i )*(?:to |should |have to |must |do |go )|\bme (?:dicen|dice|ordenan|ordena|piden) que\b"
)
PASSED = re.compile(
    r"\b(?:it'?s|its|it is|the pain is|pain'?s) gone(?: now)?\b|\bit stopped\b|\b(?:he|she|they)(?:'?s| is| are|'?re) (?:ok|okay|fine|all right|alright)\b|\bhome (?:now|again)\b|"
    r"\b(?:he|she|they|it'?s|its|my \w+)(?:'?s| is| are)? (?:just |already )?(?:woke up|awake|breathing (?:again|fine|ok)|ok now|fine now|okay now|calm(?:ing)?(?: down)?)\b|\b(?:ok|feeling|feel|bit|much) better\b|\b(?:it'?s|its|it is|i'?m|im) (?:getting|feeling) (?:much |a bit |a little )?better\b|\bit (?:has )?passed\b|\b(?:ya )?se me pas[oó]\b"
)
HELP_CAME = re.compile(
    r"\b(?:ambulance|ambulancia|they(?:'re| are) (?:here|coming|on (?:the|their) way)|911|paramedics?|ems|emergency room|the er|hospital|poison (?:help|control|center)|police|cops|988)\b"
)
# Help that is there or called; who refuses it, or does not reach it, has none.
HAS_COME = re.compile(
    r"\b(?:ambulance|paramedics?|ems|police|cops|help|they|firefighters?)\b.*\b(?:here|arrived|coming|came|inside|took (?:him|her|them|me|over)|on (?:the|their|its) way)\b|\b(?:poison (?:control|help|center)|911|988|they|the (?:er|doctor|nurse|hospital|dispatcher|lady))\b.*\b(?:said|says|told|saying)\b|^(?:ok |okay )?(?:i'?m |im )?calling(?: (?:now|them|911))*$|"
    r"\b(?:called|calling|phoned|rang|texted|on the phone with|talking to|spoke to) (?:911|988|poison \w+|(?:an|the) ambulance|them)\b|"
    r"\b(?:at|in) (?:the )?(?:hospital|er|emergency room)\b|\bambulancia\b.*\b(?:aqu[ií]|viene|lleg\w+)\b"
)
WITHOUT_HELP = re.compile(
    r"\b(?:no|not|never|can'?t|cannot|won'?t|wouldn'?t|don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|far|scared|afraid|afford|for me|if)\b"
)
# What could have been used is in somebody else's hands: who "took it" or "took the pills" may have swallowed them, and who gives a dog away takes leave.
BY_WHOM = rf"(?:he|she|they|my (?:\w+ )?(?:{KIN})) (?:has |have |just )*"
PILLS = r"(?:pills?|tablets?|meds|bottle|pastillas)"
TAKEN_BY = re.compile(
    rf"\btook my {THING} away\b|\b{THING} (?:is|are) (?:now |all )*with (?:my|him|her)\b|\bgave (?:them|it|(?:the|my) (?:\w+ )?(?:{THING}|bullets|ammo|keys?)) (?:away )?to\b|"
    rf"\b{BY_WHOM}(?:(?:took|taken) (?:(?:it|them|(?:the|my) {PILLS}) (?:away|from me)|(?:the|my) (?!{PILLS}\b){THING}(?: away| now| from me)*)|(?:has|have|keeps?) (?:it|them|(?:the|my) {THING})(?: away| now| from me)*)$"
)
# The same, or what the writer did with it, or nothing was taken.
PUT_AWAY = re.compile(
    rf"{TAKEN_BY.pattern}|\b(?:in|into) the safe\b|\bput (?:it|them) (?:down|away|back)\b|\b{THING} (?:is|are) (?:now |all )*(?:locked|put away|gone|unloaded)\b|"
    r"\b(?:flushed|(?:threw|thrown) (?:them|it|the \w+|my \w+) (?:away|out)|locked (?:them|it|the \w+|my \w+) (?:away|up)|put (?:them|it|the \w+|my \w+) away|(?:took|swallowed|taken) nothing|(?:didn'?t|haven'?t|did not|have not) (?:take|taken|swallow\w*) (?:any\w*|them|it))\b"
)
LEFT_ALONE = re.compile(
    r"(?:and |but |now )*(?:she|he|they|my \w+)(?: has| have| is| are|'s|'re)? (?:just |now |already )?(?:left|gone|went (?:home|away))(?: (?:now|again|me))*|(?:ya )?se fue(?:ron)?"
)
# A danger that no company and no call takes back.
DANGER = re.compile(
    r"\b(?:die|dying|dead|kill\w*|suicid\w*|pills?|overdos\w*|jump\w*|bleed\w*|end (?:it|my)|hang\w*|gun|knife|cut\w*|won'?t let|locked|good ?bye)\b"
)
UNSURE = re.compile(r"\b(?:not|never|isn'?t|wish|if|unless|until|don'?t(?! worry))\b")
OWN = re.compile(r"\b(?:myself|die|dead|dying|kill me|my life|join)\b")
FAREWELL = re.compile(r"\bgood ?bye\b|\badi[oó]s\b")
ASKING = re.compile(
    rf"^(?:(?:but|and|so|ok|okay|wait|then|now) )*(?:{QUESTION_WORDS}|should|shall|must|need|tell me)\b"
)
# What the line is and does: asked by somebody who has not called yet.
ABOUT_LINE = re.compile(
    r"\bwhat (?:happens|will happen|would happen|do they do|will they (?:do|say|ask)|do (?:i|you|they) (?:say|ask))\b.*\b(?:988|call|text|they|them|line|hotline)\b|\bwhat do (?:i|they) (?:say|ask)\b|"
    r"\b(?:should|do|can|must) i (?:really |just |have to |need to )?(?:call|text|ring|phone)(?: (?:them|988|it|the (?:line|hotline|number)))?\b|"
    r"\b(?:will|would|do|can|could|are) they (?:going to |gonna )?(?:send|call|trace|track|tell|report|record|judge|listen|hang up|lock|commit|take me)\w*\b|"
    r"\bis (?:988|the (?:line|hotline|call)) (?:free|anonymous|confidential|private|safe|real|any good)\b|\bwho (?:answers|picks up)\b"
)
# Out of reach with it: what somebody asks who has it near.
GIVE_AWAY = re.compile(
    r"\b(?:should|can|could|shall) (?:he|she|they|someone|somebody|my (?:\w+ )?\w+) (?:take|keep|hold|have|lock) (?:it|them|the \w+|my \w+)\b|"
    rf"\b(?:should|can|could|shall|do) i (?:just |maybe )?(?:give|hand|lock|put|throw|flush|hide|get rid of|unload|move)\b.*\b(?:it|them|{THING}|away|up|out|to (?:my|a|him|her|someone|somebody))\b|\bwhere (?:do|should|can) i put (?:it|them|the \w+)\b"
)
# It was done: few words that mean a body in danger once a wish to die was told.
DONE = re.compile(
    r"(?:and |but |well |ok |i said |i think |so |now |just |already |ya )*(?:i (?:already |just |have |ve )*(?:did|done|started|took|swallowed|drank) (?:it|them|all(?: of (?:it|them))?|everything)|i (?:already )?started|it'?s (?:all )?(?:done|started|too late|happening)|it is (?:done|started|too late)|"
    r"(?:too late|(?:the |a |it was )?(?:whole|entire|full) (?:bottle|pack|box|thing|lot)|(?:all|every one|most) of (?:them|it|the \w+))|(?:lo hice|me las tom[eé]|est[aá] hecho|es tarde))(?: (?:now|already|though|tonight))*"
)
DONE_NOW = re.compile(
    r"\b(?:it'?s|its|it is) (?:done|in me|inside me)\b|\b(?:cutting|bleeding|swallowing|jumping|doing it|taking them) (?:right )?now\b|\b(?:cut|went) too deep\b"
)
# No call, whatever is said.
NO_CALL = re.compile(
    r"\b(?:do ?n'?t|do not|not|never) (?:want to |going to |gonna |wanna )?(?:call|text|phone|talk to (?:them|a stranger|strangers))(?:ing)?\b(?! me)|\bwon'?t (?:call|text)\b|\bstop (?:giving|telling|sending|showing|saying)\b.*\b(?:number|988|that|call)\b|"
    r"\bwhat else (?:can|could|do) (?:you|i)\b|\banything else (?:you|i) can\b|\b(?:988|the line|they|hotlines?) (?:is|are|was|were)(?:n'?t| not)? (?:useless|no help|no good|a joke|any (?:good|help))\b|\bno (?:voy a|quiero) llamar\b"
)
VETERAN = re.compile(
    r"\b(?:i'?m|i am|im|i was|as) (?:a |an |in the )?(?:\w+ )?(?:veteran|vet|marine|soldier|army|navy|military|service member)\b|\b(?:i )?served in\b|\bthe va\b|\bpress(?:ed|ing)? 1\b|\bsoy veteran[oa]\b"
)
NEW_MOTHER = re.compile(
    r"\b(?:just |recently )?(?:had|have|got|gave birth to) (?:a|my|our) (?:new ?born|baby)\b|\b(?:i'?m|i am|im) (?:\d+ \w+ )?(?:pregnant|postpartum)\b|\bpostpartum\b|\bbaby (?:keeps|won'?t stop|is) (?:crying|screaming)\b|\bacabo de tener (?:un|mi) beb[eé]\b|\bestoy embarazada\b"
)
THERE = re.compile(
    r"(?:hello |hi |ok |so |and |but )*(?:are you (?:there|still there|real|listening)|is (?:any ?(?:one|body)|some ?(?:one|body)) (?:there|here)|(?:will|can|could) (?:some ?one|some ?body|you|any ?one) (?:please )?(?:call|text|phone) me(?: back)?|(?:text|call) me(?: back)?|what (?:happens|do i do|now|should i do) ?(?:now|next)?|when)(?: (?:please|pls|now|then|back|ok))*"
)
# Who is told, and whether somebody comes: typed in a crisis more than anything else that is asked.
WHO_IS_TOLD = re.compile(
    r"\b(?:will|would|are|did|do|can|could|going to|gonna|please don'?t|don'?t|pls don'?t) (?:you |u |they |they'?re )?(?:already |going to |gonna )?(?:call(?:ing)?|send(?:ing)?|tell(?:ing)?(?! me (?:about|what|how|more|where|when|if|why)\b)|contact(?:ing)?|report(?:ing)?|trac(?:e|ing|k|king))\b"
    r".*\b(?:police|cops?|911|someone|somebody|anyone|anybody|parents?|mom|dad|wife|husband|family|boss|school|me|this|ambulance|people|help)\b"
    r"|^(?:so |ok |wait )*(?:do )?you (?:call|send|tell|report)\b.*\b(?:police|cops?|911|parents?|someone|people|doctors?)\b"
    r"|\bwho(?: is|'s|s)? (?:coming|told|watching|going to (?:know|see))\b|^(?:so |and |ok |but )*(?:is|are|will|does|did) (?:someone|somebody|anyone|anybody|a (?:real )?person|people|they|the (?:police|cops)|an ambulance|help) (?:be |going to |gonna )?(?:com(?:e|ing)|told|know|find out|watch(?:ing)?|on the way)\b"
    r"|\bwho (?:sees|reads|saw|gets|will see|will know)\b|\bvan a llamar a la polic[ií]a\b"
)
IN_TROUBLE = re.compile(
    r"\b(?:take me away|foster (?:care|home)|in trouble|took my phone|grounded|papeles|papers|deport\w*|inmigraci[oó]n|immigration)\b"
)
DOUBTS = re.compile(
    r"(?:no ?body|no one|they don'?t|you don'?t|nobody ever|no one ever|nobody really) (?:does|cares?|would|do|will|listens?|wants? to|gets? it|understands?|helps?)(?: (?:about )?(?:me|anyway|either|at all))*"
)
THANKS = re.compile(r"(?:ok |okay )*(?:thanks?|thank you|thx|ty|gracias)\b.*")
NEGATED = re.compile(r"\b(?:not|don'?t)\b")
# A fear of what may come: who is being taken this minute is in danger.
AUTHORITY = r"(?:cps|social services|child (?:protective )?services|dcf|dss)"
OWN_CHILD = r"(?:bab(?:y|ies)|child(?:ren)?|kids?|sons?|daughters?|him|her|them)"
TAKEN_AWAY = re.compile(
    rf"(?!.*\b(?:is|are|'re|they're|being) (?:\w+ )?(?:taking|removing)\b).*(?:\b(?:will|would|won'?t|they'?ll|going to|gonna|might|could|can|do|if|afraid|scared|worried)\b.*\b(?:they|someone|anyone|police|cops|you|{AUTHORITY})\b.*\b(?:take|remove)\b.*\b{OWN_CHILD}\b|"
    rf"\b(?:they|someone|anyone|police|cops|you)(?:'?ll| will| would| might| could| can|(?:'re| are)? (?:going to|gonna)) (?:\w+ )?(?:take|remove)\b.*\b{OWN_CHILD}\b|"
    rf"\b(?:lose|losing) (?:my (?:baby|child|children|kids?|son|daughter)|custody)\b|\b{AUTHORITY}\b)"
)
NEAR_ONLY = re.compile(
    r"(?:he|she|they) (?:just )?(?:walked in|came in|came home|came back|got (?:home|back|here))|(?:ya )?(?:entr[oó]|lleg[oó])|(?:i )?(?:can'?t|cannot) (?:talk|call|speak|type)(?: right| now| much| long)*|(?:he|she|they)(?:'?s| is| are|'?re| are)? (?:coming|here|back|home|watching)(?: me| now| back)*|(?:[eé]l |ya )*est[aá] (?:en la puerta|aqu[ií]|afuera|llegando)|no puedo (?:llamar|hablar)(?: me (?:oye|escucha))?"
)
NEAR = re.compile(
    r"\b(?:he|she|they)(?:'?s| is|'?re| are)? (?:coming|here|back|home|outside|watching|listening|awake|behind me|in the (?:room|house))\b|\bcan'?t (?:talk|call|speak|type)\b|\btext\b"
)
HARM = re.compile(
    r"\b(?:kill|hurt|hit|hits|beat|stab|shoot|rape|chok|threat|attack|strangl|weapon|knife|gun|punch|slap|burn|destroy)\w*"
)
# What a question to the clinic or about this program speaks of; everything else that is typed in a crisis is met with help.
CLINIC = re.compile(
    r"\b(?:ketamine|spravato|esketamine|infusions?|treatments?|therapy|clinic|cost|costs|price|prices|pay|insurance|sessions?|appointments?|consultations?|visit|side effects?|drip|"
    r"iv|fda|score|gad|data|privacy|private|confidential|encrypted|human|real person|robot|bot|program|read(?:s|ing)? (?:this|it|my|these|that)|who (?:is this|are you|am i (?:talking|speaking|writing) to)|are you real|an? ai|anyone there|address|hours|"
    r"open(?:ing)?|come in|delete|erase)\b|^(?:and |but |so )*how much (?:is|does|would|will) (?:it|this|that|one)(?: cost| be)?$|"
    r"\b(?:who|anyone|anybody|somebody|you|they)\b.*\b(?:sees?|reads?|record(?:ing|s|ed)?|tell|share|watch(?:ing|es)?|send someone)\b"
)
# Somebody else, and what to do about them.
THEM = re.compile(
    r"\b(?:he|she|they|him|her|them|his|hers|their|theirs|él|ella)(?:'s|'ll|'re|s)?\b|\b(?:tiene|está|no (?:responde|contesta|abre|me habla)|mi hij[oa])\b"
)
WHAT_TO_DO = re.compile(
    r"^(?:(?:but|and|so|ok|okay) )*(?:what|how|should|shall|do|must|can|could|who)\b.*\b(?:i|we)\b|^(?:what|how) (?:now|to)\b|^(?:y )?(?:qué|que|cómo|como) (?:hago|le digo|le hablo|le ayudo)\b|\b(?:gun|weapon|pills|rope|knife|locked)\b"
)
ABOUT_ME = re.compile(
    r"(?<!answer )(?<!answering )(?<!reply to )(?<!talk to )(?<!text )(?<!call )\b(?:me|us|my kids|our)\b"
)
COUNTS_DAYS = re.compile(r"\b(?:days?|every|never|always|times?|half|several|nearly)\b")
