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
MEANS = re.compile(
    r"\b(?:have|got|holding|hold|took out|with) (?:my |a |the |some |his |her |dad'?s |enough |lots of )*(?:pills?|meds|gun|pistol|rifle|shotgun|knife|blade|razor|rope|bottle|hose|belt)\b|"
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
    rf"\bmy (?:\w+ )?(?:{KIN}) (?:is|are|'?s|came|just came|will be|is coming|is driving)(?: coming| already| on (?:his|her|their) way)? (?:here|over|with me|home|now|back|next to me)\b|"
    r"\b(?:he|she|they|someone|somebody)(?:'?s| is| are|'?re) (?:here |sitting |staying )?with me\b|\bno estoy sol[oa]\b|"
    r"\bmi (?:\w+ )?(?:espos[oa]|mam[aá]|pap[aá]|herman[oa]|hij[oa]|amig[oa]|novi[oa]|pareja) (?:ya )?(?:est[aá]|lleg[oó]|viene)\b"
)
REACHED = re.compile(
    r"\b(?:i(?:'?m| am|'ve| have)?|we) (?:just |already |now )*(?:texted|texting|called|calling|call|talking (?:to|with)|talked (?:to|with)|spoke (?:to|with)|chatting with|wrote|told|on the phone with|with)"
    r" (?:to )?(?:them|988|the (?:line|hotline|lifeline|counselor)|a (?:counselor|person)|someone|my (?:\w+ )?(?:therapist|doctor|counselor|"
    + KIN
    + r"))\b"
    r"|\b(?:already |now )?(?:at|in|going to|on (?:my|the) way to) (?:the )?(?:hospital|er|emergency room)\b(?! (?:again|bill|last))|\bya llam[eé]\b"
)
NO_LINE = re.compile(
    r"\b(?:hung up|hang up on|on hold|no ?(?:one|body) (?:answers?|answered|picks? up|picked up|is answering)|(?:didn'?t|don'?t|doesn'?t|won'?t) (?:answer|pick up|work)|(?:line|it) is busy|"
    r"(?:have |got )?no phone|(?:don'?t|do not) have (?:a |my )?(?:phone|minutes|signal|credit)|can'?t (?:call|talk on the phone|make calls?)|(?:i'?m|i am|im) deaf|hate (?:the )?phones?|no (?:responde|contesta)n?)\b"
)
TAKES_BACK = re.compile(
    r"\bjk\b|(?<!not )(?<!n't )(?<!no )\b(?:jokes?|joking|kidding)\b|\b(?:didn'?t mean (?:it|that)|don'?t mean (?:it|that)|not (?:like|in) that(?: way)?|not serious|misunderst(?:ood|anding)|misread|wrong idea|"
    r"(?:was )?(?:quoting|a quote|a lyric|lyrics|a song|autocorrect)|typo|just testing|(?:was|just) a test|false alarm|no emergency|not (?:feeling )?suicidal|no (?:\w+ )?thoughts of (?:suicide|hurting|harming|dying)|"
    r"(?:was|it'?s) (?:nothing$|(?:just|only) (?:a |an )?(?:jokes?|test|song|saying|quote|line|lyric|figure of speech|expression|movie|work|school)))\b|\b(?:was|it'?s) nothing$"
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
    r"(?:ok |okay |well |so )*(?:good ?bye|bye|see (?:you|ya)|farewell|good ?night|i'?m (?:going|off|leaving)|(?:i )?(?:gotta|got to|have to|need to) go|gtg|adiós|adios)(?: (?:then|now|all|everyone|forever))*"
)
# A request or a check that was under way is still asked for: the replies say that neither goes on.
STILL_BOOKS = re.compile(
    r"(?:can (?:i|you) |could (?:i|you) |please |just |ok |and |so )*(?:send (?:it|that|(?:the|my) (?:request|booking))|(?:still |just )*(?:book|get an? appointment)|(?:what about )?(?:my|the) (?:request|booking|appointment))(?: (?:now|please|anyway|then|it|a visit))*"
)
STILL_CHECKS = re.compile(
    r"(?:can i |could i |let me |i want to |please |ok |and |so )*(?:just |still )*(?:do|take|finish|continue|go on with) (?:the |my |this )?(?:check|test|quiz|questions|questionnaire)(?: (?:now|please|anyway|then))*"
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
    r"\b(?:get|getting|had|have|felt|happen(?:s|ed)?) .*\b(?:a lot|before|often|many times|all the time|for years)\b|\b(?:said|told|says|knows?)\b.*\bpanic\b|\bpanic\b.*\b(?:said|told|says|before)\b|\bme ha pasado\b"
)
BAD_SIGN = re.compile(
    r"(?<!no )(?<!not )\b(?:chest|breath|breathe|faint|passed out|numb|blue|arm|jaw|blood)\b|\bfirst time\b|\bnew\b|\bworse\b"
)
IS_NEW = re.compile(
    r"(?:no |nope |nah |never |it'?s |its |this is |that'?s )*(?:(?:the )?first time(?: ever)?|(?:all |totally )?new(?: to me)?|never(?: before| had (?:it|this)| felt (?:it|this))?)(?: .*)?"
)
PASSED = re.compile(
    r"\b(?:it'?s|its|it is|i'?m|im) (?:getting|feeling) (?:much |a bit |a little )?better\b|\bit (?:has )?passed\b|\b(?:ya )?se me pas[oó]\b"
)
HELP_CAME = re.compile(
    r"\b(?:ambulance|ambulancia|they(?:'re| are) (?:here|coming|on (?:the|their) way)|911|paramedics?|ems|emergency room|the er|hospital|poison (?:help|control|center)|police|cops|988)\b"
)
# Help that is there or called; who refuses it, or does not reach it, has none.
HAS_COME = re.compile(
    r"\b(?:ambulance|paramedics?|ems|police|cops|help|they|firefighters?)\b.*\b(?:here|arrived|coming|came|inside|on (?:the|their|its) way)\b|\b(?:called|calling|phoned|rang|texted|on the phone with|talking to|spoke to) (?:911|988|poison \w+|(?:an|the) ambulance|them)\b|"
    r"\b(?:at|in) (?:the )?(?:hospital|er|emergency room)\b|\bambulancia\b.*\b(?:aqu[ií]|viene|lleg\w+)\b"
)
WITHOUT_HELP = re.compile(
    r"\b(?:no|not|never|can'?t|cannot|won'?t|wouldn'?t|don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|far|scared|afraid|afford|for me|if)\b"
)
# What could have been used is out of reach, or nothing was taken.
PUT_AWAY = re.compile(
    r"\b(?:flushed|(?:threw|thrown) (?:them|it|the \w+|my \w+) (?:away|out)|gave (?:them|it|the \w+|my \w+) (?:away )?to|locked (?:them|it|the \w+|my \w+) (?:away|up)|put (?:them|it|the \w+|my \w+) away|(?:took|swallowed|taken) nothing|(?:didn'?t|haven'?t|did not|have not) (?:take|taken|swallow\w*) (?:any\w*|them|it))\b"
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
ASKING = re.compile(rf"^(?:(?:but|and|so|ok|okay|wait|then) )*(?:{QUESTION_WORDS}|should|shall|must|need|tell me)\b")
# What the line is and does: asked by somebody who has not called yet.
ABOUT_LINE = re.compile(
    r"\bwhat (?:happens|will happen|would happen|do they do|will they (?:do|say|ask)|do (?:i|you|they) (?:say|ask))\b.*\b(?:988|call|text|they|them|line|hotline)\b|\bwhat do (?:i|they) (?:say|ask)\b|"
    r"\b(?:should|do|can|must) i (?:really |just |have to |need to )?(?:call|text|ring|phone)(?: (?:them|988|it|the (?:line|hotline|number)))?\b|"
    r"\b(?:will|would|do|can|could|are) they (?:going to |gonna )?(?:send|call|trace|track|tell|report|record|judge|listen|hang up|lock|commit|take me)\w*\b|"
    r"\bis (?:988|the (?:line|hotline|call)) (?:free|anonymous|confidential|private|safe|real|any good)\b|\bwho (?:answers|picks up)\b"
)
# Who is told, and whether somebody comes: typed in a crisis more than anything else that is asked.
WHO_IS_TOLD = re.compile(
    r"\b(?:will|would|are|did|do|can|could|going to|gonna|please don'?t|don'?t|pls don'?t) (?:you |u |they |they'?re )?(?:already |going to |gonna )?(?:call(?:ing)?|send(?:ing)?|tell(?:ing)?|contact(?:ing)?|report(?:ing)?|trac(?:e|ing|k|king))\b"
    r".*\b(?:police|cops?|911|someone|somebody|anyone|anybody|parents?|mom|dad|wife|husband|family|boss|school|me|this|ambulance|people|help)\b"
    r"|\bwho(?: is|'s|s)? (?:coming|told|watching|going to (?:know|see))\b|^(?:so |and |ok |but )*(?:is|are|will|does|did) (?:someone|somebody|anyone|anybody|a (?:real )?person|people|they|the (?:police|cops)|an ambulance|help) (?:be |going to |gonna )?(?:com(?:e|ing)|told|know|find out|watch(?:ing)?|on the way)\b"
    r"|\bwho (?:sees|reads|saw|gets|will see|will know)\b|\bvan a llamar a la polic[ií]a\b"
)
DOUBTS = re.compile(
    r"(?:no ?body|no one|they don'?t|you don'?t|nobody ever|no one ever|nobody really) (?:does|cares?|would|do|will|listens?|wants? to|gets? it|understands?|helps?)(?: (?:about )?(?:me|anyway|either|at all))*"
)
THANKS = re.compile(r"(?:ok |okay )*(?:thanks?|thank you|thx|ty|gracias)\b.*")
NEGATED = re.compile(r"\b(?:not|don'?t)\b")
TAKEN_AWAY = re.compile(
    r"\b(?:they|cps|social services|child (?:protective )?services|dcf|dss|someone|anyone|police|cops|you)\b.*\b(?:take|taking|remove)\b.*\b(?:bab(?:y|ies)|child(?:ren)?|kids?|son|daughter|him|her|them)\b|"
    r"\b(?:lose|losing) (?:my (?:baby|child|children|kids?|son|daughter)|custody)\b|\b(?:cps|social services|child (?:protective )?services)\b"
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
ABOUT_ME = re.compile(r"\b(?:me|us|my kids|our)\b")
COUNTS_DAYS = re.compile(r"\b(?:days?|every|never|always|times?|half|several|nearly)\b")
