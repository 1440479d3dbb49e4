"""What is asked or told while help stands and has an answer of its own: "should i wait", "my roommate is here", "whats the number", "im in london".

Each has to be the whole message, so that nothing of a danger is left unheard beside it. The rooms after_crisis, after_emergency and after_harm ask this one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import DANGER, KIN, TOOK
from bot.rules.after_script import CRISIS, SHORT, Meaning
from bot.rules.days import WEEKDAY
from bot.rules.risk import BUT_CRISIS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.rules.after_script import Typed

LEAD = r"(?:(?:and|but|so|ok|okay|well|wait|please|pls|no|yes|yeah|oh|um|like|now|then|hey|i think|i guess|it'?s just|just) )*"
END = r"(?: (?:now|then|though|tho|right now|please|pls|too|yet|anyway|tonight|right|ok|really|still|today|at all|already))*"


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(f"{LEAD}(?:{words}){END}")


# Somebody who can call: a grown-up, not the child or the patient.
ADULT = r"(?:sister|brother|mom|mum|mama|mother|dad|papa|father|wife|husband|partner|friend|buddy|roommate|flatmate|girlfriend|boyfriend|gf|bf|cousin|aunt|uncle|neighbou?r|grandma|grandpa|grandmother|grandfather|coworker|colleague|boss|teacher|family|parents|fianc\w+|in laws)"
BESIDE = r"(?:here|home|at home|with me|with us|next to me|near me|near|next door|upstairs|downstairs|around|awake|in the (?:house|room|other room|next room|kitchen|living room))"
# Who else is with them, so that a whereabouts is told and nothing more.
AMONG = r"(?: (?:with|and) (?:(?:(?:the|my|our|his|her) )?(?:(?:little|older|younger|big|baby|two|three|other) )*(?:kids?|child(?:ren)?|baby|babies|toddler|newborn|twins|son|sons|daughters?|boys?|girls?|brothers?|sisters?|dogs?|cats?|family|parents|mom|dad|friends?)|(?:me|us|him|her|them)))*"
COMPANY = _whole(
    rf"(?:my|our|the) (?:\w+ )?{ADULT}(?:'?s| is| are|'?re)? (?:(?:just|also|still|right) )*{BESIDE}(?: {BESIDE})?{AMONG}|(?:some ?one|some ?body|people|others)(?:'?s| is| are)? (?:else )?(?:(?:also|still|right) )*{BESIDE}|i(?:'?m| am) not alone|i(?:'?m| am) with (?:my (?:\w+ )?{ADULT}|some ?one|people)"
)
ALONE = _whole(
    r"(?:i'?m|i am|we'?re|am) (?:(?:all|home|so|here|completely) )*(?:alone|by myself|on my own)(?: (?:here|at home|in the house|with (?:him|her|them|the baby)))?|(?:no ?one|nobody)(?:'?s| is|s)? (?:else )?(?:is )?(?:here|home|around|near|with me|awake|there)(?: to (?:call|help))?|(?:it'?s )?(?:only|just) me(?: here)?|there(?:'?s| is) (?:no ?one|nobody)(?: (?:here|around))?|home alone"
)
# In an emergency who is "inside" may be the one in danger; in a crisis it is company.
AT_HOME = _whole(
    rf"(?:my|our|the) (?:\w+ )?{ADULT}(?:'?s| is| are|'?re)? (?:(?:just|also|still|right) )*(?:{BESIDE} )?(?:inside|outside|in the (?:bedroom|yard|garden|back)){AMONG}"
)
# Where the writer is with somebody, and nothing more.
WITH_THEM = _whole(
    rf"(?:i'?m|i am|im|we'?re|we are) (?:(?:here|still|just|all) )*(?:{BESIDE}|inside|at (?:his|her|our|my|the) (?:house|place|home|apartment)|in (?:his|her|the|my|our) \w+) with (?:him|her|them|(?:my|our|the) (?:\w+ )?\w+)|"
    rf"(?:he|she)(?:'?s| is) (?:(?:still|just|right|all) )*(?:(?:here|home|at home|inside) )*with me"
)
# In a crisis, where company was hoped for; the bare "no one is here" keeps the script.
BY_ONESELF = _whole(
    r"(?:no ?one|nobody)(?:'?s| is|s)? (?:(?:here|at home|in the house|around) )*with me(?: here| at home)?|(?:no ?one|nobody)(?:'?s| is)? (?:coming|going to come|will come|home)(?: over| to me| today)?|i have (?:no ?one|nobody)(?: (?:here|with me|near me|to (?:call|be with|go to)))*|"
    r"(?:i'?m|i am|im) (?:(?:all|just|here|at home|home|so|completely) )*(?:by myself|on my own|alone with (?:nothing|this|it|nobody|no one))(?: (?:here|at home|in the house|with (?:this|it|nothing)))*|(?:i'?m|i am|im) (?:(?:all|at|here|so) )*home alone(?: with nothing)?"
)
ABSENT = _whole(
    rf"(?:my (?:\w+ )?{ADULT}|he|she|they)(?: is|'?s| are|'?re) (?:not (?:(?:here|home|at home) )*(?:with me|here|home|coming)|(?:(?:still|all day|currently) )*(?:at work|at school|away|out of town|on a trip|far away))(?: anymore| any more| (?:un)?til \w+(?: \w+)?)?"
)
# The same in Spanish.
SOLA = _whole(
    r"(?:(?:estoy|me siento|ando) (?:(?:muy|tan|bien|totalmente|aqu[ií]) )*(?:sol[oa]|solit[oa])|no hay nadie|no tengo a nadie|nadie est[aá])(?: (?:en (?:mi |la )?casa|aqu[ií]|ahora|conmigo|cerca|con esto|con las voces|esta noche))*"
)
WAIT = _whole(
    r"(?:should|can|could|shall|must) (?:i|we) (?:(?:just|maybe|not|rather) )*(?:wait|sleep(?: it off| on it)?|see (?:if|how|what).*|rest|lie down|lay down|stay (?:home|here|put)|go to (?:bed|sleep)|give it (?:time|a (?:bit|minute|while)))(?: (?:and see|a (?:bit|while|minute)|it out|longer|for .*|until .*|till .*|or .*))*|(?:can|could) it wait(?: .*)?|(?:i'?ll|i will|i(?:'?m| am) (?:going to|gonna)|let me|i'?d rather) (?:just )?(?:wait|sleep it off|see (?:how|if).*|give it (?:time|a (?:bit|minute|while)))(?: .*)?|"
    r"how long (?:should|can|do|could) (?:i|we) (?:have to )?wait|(?:maybe )?(?:it|this)(?:'ll| will)(?: probably| just)* (?:pass|go away|wear off|get better|be (?:fine|ok|okay))"
)
CALL_STILL = _whole(
    r"(?:do|should|must|would|shall) (?:i|we) (?:(?:really|still|actually|even|also|then) )*(?:(?:need|have|got|ought) )?(?:(?:to|still|really) )*(?:call|go in|be seen)(?: (?:911|them|it|someone|poison \w+|an ambulance|the ambulance|anyone|in))?(?: if .*)?|(?:is it|is that) (?:(?:really|still) )*(?:necessary|needed)(?: to call)?|(?:i|he|she|they|we) (?:feel|feels|seem|seems|look|looks) (?:(?:totally|completely|perfectly|pretty|actually|all|kind of) )*(?:fine|ok|okay|good|normal|alright|all right)|"
    r"(?:do|should|must) (?:i|we) (?:(?:really|still|actually|even) )*(?:(?:need|have) to )?go to (?:the )?(?:er|hospital|emergency room|doctor)"
)
JUDGE = _whole(
    r"(?:it|that|this|he|she)(?:'?s| is)? (?:(?:all|probably|gonna be|going to be) )*(?:fine|ok|okay|normal|safe|alright|not (?:that )?bad|nothing|harmless) (?:right|isn'?t it|yes|no|huh)|(?:is|are) (?:it|that|this|he|she|they|these) (?:(?:really|that|very|all|going to be|gonna be) )*(?:fine|ok|okay|normal|safe|alright|serious|bad|dangerous|deadly|lethal|too (?:much|many)|enough)|(?:will|would) (?:i|he|she|they|it) (?:(?:be|get) (?:ok|okay|fine|alright|all right|better)|live|survive|make it|die|pass|stop|go away|wear off)|"
    r"am i (?:(?:going to|gonna) )?(?:be )?(?:ok|okay|fine|alright|dying|die|in danger)|(?:is|are) (?:he|she|they) (?:going to|gonna) (?:die|be (?:ok|okay|fine)|make it)|how (?:bad|serious|dangerous) is (?:it|this|that)|what (?:happens|will happen)(?: (?:to (?:me|him|her)|if (?:i|we) (?:don'?t|do not|wait).*))?"
)
NO_POLICE = _whole(
    r"(?:i |we )?(?:(?:do ?n'?t|do not|can'?t|cannot) (?:want|need|have|involve|trust|like|deal with)|no|not|without|hate|fear|(?:i'?m |i am |im )?(?:afraid of|scared of)) (?:(?:any|the|to|involve|have|see|more) )*(?:cops?|police|feds|law)(?: (?:here|involved|to come|coming|at my (?:house|door)|in my house))?|(?:will|would|are|do|won'?t) (?:the )?(?:cops?|police) (?:be |going to |gonna )?(?:come|coming|show up|arrest (?:me|us|him|her))(?: too)?|(?:i|we|he|she)(?:'?ll| will|'?d| could| might| can)? (?:get|be|go) (?:arrested|to jail|in trouble)|(?:but )?i (?:do ?n'?t|do not) want (?:to (?:get|put|see) )?(?:him|her|them) (?:to (?:be|get|end up) )?(?:in trouble|in jail|arrested)|(?:they|the (?:cops|police))(?:'?ll| will)? arrest (?:me|us|him|her)"
)
NALOXONE = _whole(
    r"(?:(?:i|we|he|she|they)(?:'?ve)? (?:(?:have|has|got|gave|give|used|found|do have) )(?:(?:him|her|them|it|some|a|one|the|two|dose|of|spray|my) )*(?:narcan|naloxone)(?: (?:here|spray|kit|nearby))?|there(?:'?s| is) (?:some )?(?:narcan|naloxone)(?: here)?|(?:should|can|do) (?:i|we) (?:give|use|try) (?:(?:him|her|them|it|the|some) )*(?:narcan|naloxone)|(?:narcan|naloxone)|(?:i )?gave (?:him|her|them) (?:one|two|it|a dose|the spray|another))"
)
BODY = r"(?:sick|sleepy|drowsy|dizzy|faint|weak|woozy|light ?headed|nauseous|nauseated|queasy|confused|tired|numb|cold|hot|shaky|shaking|sweaty|sweating|itchy|weird|strange|funny|high|drunk|out of it|worse|awful|terrible|bad)"
TURNS = r"(?:quiet|silent|limp|floppy|cold|blue|pale|gr[ae]y|stiff|sleepy|drowsy|still|snoring|gurgling|foaming|shaking|twitching|hot)"
# Signs of a body in danger, when they follow upon an emergency.
SIGNS = _whole(
    rf"(?:i(?:'?m| am|m)?(?: (?:feel|feeling|getting|get|still feel|started feeling|starting to feel))? )?(?:(?:so|very|really|a bit|a little|kind of|kinda|all|getting|still|too) )*{BODY}(?: to my stomach| and {BODY})?|(?:i|he|she|they|it)(?: just| keeps?|'?m| am|'?s| is)? (?:threw up|throwing up|puk(?:ed|ing)|vomit(?:ed|ing)|passed out|passing out|blacked out|blacking out|fainted|fading)(?: (?:again|once|twice|everywhere|blood))*|"
    rf"(?:it|this|the \w+)(?:'?s)? (?:won'?t|wont|doesn'?t|does not|isn'?t|is not|not) stop(?:ping)?|(?:he|she|they|it|the baby|the kid|my \w+)(?:'?s| is| are|'?re| went| got| has gone| went all| turned| turning| looks?| feels?)? (?:(?:so|very|really|all|just|gone|going|getting|a bit) )*{TURNS}(?: (?:to touch|all of a sudden|suddenly|weird|loud(?:ly)?|all over))?|(?:i )?(?:can'?t|cannot|cant) (?:(?:really|even|hardly) )?(?:stay awake|keep my eyes open|see(?: (?:well|straight|right))?|feel my \w+|stand(?: up)?|walk|think(?: straight)?|stop (?:shaking|throwing up|vomiting))|"
    r"my (?:heart|chest|stomach|head|belly|vision|tongue|lips?|face|arms?|legs?|hands?|eyes?|mouth|throat)(?:'?s| is| are| feels?)? (?!.*\b(?:fine|ok|okay|better|good|gone|stopped|passed|calm\w*)\b)(?:\w+ ){0,2}\w+(?: (?:fast|hard|bad|a lot))?|seeing (?:double|stars|things)|(?:pins and needles|tunnel vision|double vision)|(?:getting |so )+(?:sleepy|drowsy|tired|cold)"
)
# Of these, what is not simply how worry feels: heard also after "Go on".
GRAVE = _whole(
    r"(?:i(?:'?m| am|m)?(?: (?:feel|feeling|getting|get|still feel|started feeling|starting to feel))? )?(?:(?:so|very|really|a bit|a little|kind of|kinda|getting|still) )*(?:sick|sleepy|drowsy|faint|woozy|nauseous|nauseated|queasy|confused|out of it|worse|dizzy)(?: to my stomach)?|(?:i|he|she|they|it)(?: just| keeps?|'?m| am|'?s| is)? (?:threw up|throwing up|puk(?:ed|ing)|vomit(?:ed|ing)|passing out|blacking out|fading)(?: (?:again|once|twice|blood))*|it (?:won'?t|wont|doesn'?t|isn'?t) stop(?:ping)?|"
    r"(?:he|she|they|the baby|my \w+)(?:'?s| is| went| got| has gone| turned)? (?:(?:so|very|really|all|gone) )*(?:quiet|limp|floppy|blue|gr[ae]y|stiff|snoring|gurgling|foaming)|(?:i )?(?:can'?t|cannot|cant) (?:stay awake|keep my eyes open|feel my \w+|stand(?: up)?)"
)
# Harm that was feared, and then it is still: somebody else's body.
WENT_QUIET = _whole(
    rf"(?:he|she|they|the (?:baby|kid|child|boy|girl)|my (?:\w+ )?(?:{KIN}|baby|newborn|toddler|kids?|child(?:ren)?|boys?|girls?|twins?|infant|little one|sons?|daughters?))(?:'?s| is| are| went| got| has gone| turned| looks?| became| has been)? (?:(?:so|very|really|all|gone|too) )*(?:quiet|silent|limp|floppy|cold|blue|pale|gr[ae]y|stiff)|it (?:went|turned|got|has gone) (?:all )?(?:limp|floppy|blue)|(?:he|she|they|it|the baby) (?:stopped (?:crying|moving|screaming)|isn'?t (?:crying|moving)|(?:won'?t|doesn'?t) (?:move|cry|wake up|respond|answer))(?: any ?more)?"
)
TO_MYSELF = _whole(r"(?:i did (?:it|something|this) )?(?:to|against) myself")
# In any danger.
PLACES = r"(?:london|england|scotland|wales|ireland|the uk|uk|britain|canada|toronto|vancouver|montreal|australia|sydney|melbourne|new zealand|india|delhi|mumbai|pakistan|germany|berlin|france|paris(?! texas)|spain|madrid|italy|rome|mexico|brazil|brasil|nigeria|kenya|south africa|philippines|manila|japan|tokyo|china|poland|portugal|netherlands|amsterdam|sweden|norway|denmark|finland|switzerland|austria|vienna|belgium|greece|turkey|egypt|israel|dubai|singapore|malaysia|indonesia|europe|asia|africa)"
ABROAD = _whole(
    rf"(?:(?:i'?m|i am|we'?re|we are|i live|living|i'?m from|i am from|from|here|currently) )*(?:in |from )?{PLACES}(?: (?:uk|england|actually|not (?:the )?(?:us|usa|america)))?|(?:i'?m|i am|i live|we'?re)? ?(?:not in (?:the )?(?:us|usa|u s|states|united states|america)|outside (?:of )?(?:the )?(?:us|usa|states|united states|america)|abroad|overseas|in another country)|(?:988|911) (?:doesn'?t|does not|won'?t) (?:work|exist) (?:here|in my country)"
)
NUMBER = _whole(
    r"what(?:'?s| is| was) (?:the|that|their|your) (?:(?:phone|hotline|help|crisis|suicide|emergency) )*(?:number|line)(?: (?:again|for (?:help|that|them)))?|(?:which|what) number(?: (?:do|should|can) i (?:call|text|dial))?|(?:(?:give|send|tell) me )?(?:the|a) (?:help ?line|hotline|crisis|help )?(?:number|hotline)(?: again)?|number|who(?:m)? (?:do|should|can|could) i (?:call|text|ring|phone|turn to)|(?:where|what) (?:do|should|can) i call|(?:a qui[eé]n (?:llamo|puedo llamar|debo llamar)|llamar a qui[eé]n|qu[eé] n[uú]mero(?: es)?|cu[aá]l es el n[uú]mero|el n[uú]mero)"
)
# The numbers of this page are of no use where one is outside the United States.
NUMBER_THERE = re.compile(f"{NUMBER.pattern}(?: (?:here|over here|from|for|in|at|within))+ {PLACES}{END}")
NEW_CHAT = _whole(
    r"(?:(?:how|where) (?:do|can|could|to) (?:i )?|(?:can|could|may) i |i (?:want|need|would like|'?d like) (?:to )?|let me |let'?s )?(?:(?:start|open|begin|get|have|do|make) )?(?:(?:a|an|over with a|over in a) )?(?:new|fresh|another) (?:chat|conversation|session|one chat)"
)
# Not asked, but begged: nobody is called from here.
CALL_NONE = _whole(
    r"(?:i (?:beg you|said) )?(?:(?:do ?n'?t|dont|do not|never) )(?:you )?(?:(?:ever|even|go and|dare) )*(?:call|send|get|tell|involve|contact) (?:(?:the|any|no) )*(?:cops?|police|officers?|911|ambulance|anyone|anybody)(?: (?:on (?:me|him|her|us)|to (?:me|my \w+)|over|here|for (?:me|this)))*|no (?:llam(?:e|es|en)) a la polic[ií]a"
)
TELLS_911 = _whole(
    r"what (?:do|should|would|can|must|will) (?:i|we) (?:even |have to )?(?:tell|say to|say when i call|say if i call|say) (?:to )?(?:911|the (?:operator|dispatcher|police|cops)|the 911 \w+)(?: (?:when|if) .*)?|(?:que|qué) (?:le )?digo al 911"
)
# The police, as they were met before.
CLINIC_KNOWS = _whole(
    r"(?:did|does|do|has|have|will|would|can|is|are) (?:any ?one|any ?body|some ?one|some ?body|a (?:doctor|nurse|person)|the (?:staff|doctors?|nurses?|people))? ?(?:(?:at|from|in) )?(?:the|your|this) clinic (?:(?:already|really|just|now|ever) )*(?:see|sees|seen|saw|know|knows|read|reads|reading|watch|watching|get|gets|notice)(?: (?:about )?(?:this|it|that|me|what i (?:wrote|write|said|say|type)|my messages?))?|"
    r"(?:did|does|do|has|have|will|can|is) (?:any ?one|any ?body|some ?one|some ?body) (?:(?:there|here|at the clinic|else|real|ever) )*(?:see|seen|read|reading|know|notice)(?: (?:about )?(?:this|it|that|what i (?:wrote|write|said)))?|who (?:at|in) the clinic (?:sees|knows|reads)(?: (?:this|it|about it))?"
)
CUFFED = _whole(
    r"(?:(?:the )?last time|once|before) (?:(?:they|the (?:cops?|police)|police|cops|someone came and)(?: came and| just| only)* (?:put me in (?:hand)?cuffs|(?:hand)?cuffed me|arrested me|took me away|dragged me out|locked me up|tackled me)|i (?:was|got|ended up|left) (?:put )?(?:in )?(?:hand ?cuffs|handcuffed|cuffs|arrested|locked up))|"
    r"(?:they|the (?:cops?|police)) (?:put me in (?:hand)?cuffs|(?:hand)?cuffed me|arrested me|locked me up) (?:the )?(?:last time|before|once)"
)
# In a crisis.
TONIGHT = _whole(
    r"(?!.*\b(?:kill|heart|breath\w*|end|ends|dose|enough|die|dead|overdose|stop me)\b)(?:can|could|would|will|does|might|is) (?:the )?(?:ketamine|spravato|esketamine|infusions?|treatment|drip|clinic)\b.*\b(?:me|this|it|everything|feeling|thoughts|pain|stop|fix|work|tonight|now)\b.*|(?:can|could|may|am|will|would) i (?:still|even)(?: (?:still|even|now|be|allowed|able|to))* (?:get|have|come in for) (?:it|that|the treatment)(?: here| there)?|(?:can|could|may|am|will|would) i(?: (?:still|even|be|allowed|able|to))* (?:get|have|come in for|start) (?:the |some |a |an )?(?:ketamine|infusion|treatment|drip)\b.*|(?:i want |i need |give me |get me |some |an )*(?:ketamine|infusion)(?: (?:now|tonight|today|instead))+"
)
WHAT_NOW = _whole(
    r"what (?:do|should|can|could|shall|must) (?:i|we) (?:even )?do(?: (?:about (?:it|this|him|her|them)|next|instead))?|what now|what (?:else|next)|(?:tell me )?what to do|i (?:don'?t|do not) know what to do|help me|please help(?: me)?"
)
WHY_NOT = _whole(
    r"why (?:not|can'?t i|shouldn'?t i|should i not|should i (?:live|stay|go on|try)|would i (?:stay|live)|bother)|give me (?:a|one) reason"
)
FEARS_LINE = re.compile(
    rf"{LEAD}(?:988|they|the (?:line|hotline|lifeline)|hotlines?|people)(?: will| would|'?ll|'?d|'?re going to| are going to| always| just| only)? (?:sends?|sent|calls?|called) (?:(?:the|out|a|on|me|you|us) )*(?:cops?|police|ambulance|swat)(?: (?:on|to|for|after|at) (?:me|you|us|people|my (?:house|door)))?{END}|(?!.*\b(?:he|she|husband|wife|boyfriend|girlfriend|partner|dad|mom)\b)(?:.* )?(?:last time|once|before) (?:.* )?(?:handcuffed|handcuffs|cuffed|cuffs|restrained|tackled|arrested|committed|locked|dragged|strapped)\b.*|.*\b(?:handcuffed|cuffed|restrained|committed|locked) (?:me|us)(?: up| down)?\b.*(?:last time|before|once).*|{LEAD}they(?:'?ll| will| would|'?d|'?re going to| are going to)? (?:(?:just|only|probably) )?(?:lock me up|commit me|put me (?:away|in (?:a |the )?(?:psych )?(?:ward|hospital))|baker act me|section me|handcuff me){END}"
)
TAKEN_BACK = re.compile(
    r"(?:jk |or |lol |haha |well |i mean )*or (?:am i|was i|(?:maybe )?not|maybe (?:i am|i do|i did|not joking|it'?s not)|is it|do i|did i)(?: (?:lol|haha|idk|joking|kidding|though))*|(?:jk |just kidding )(?:not|no i'?m not|not really|unless)(?: .*)?|(?:maybe |or )*(?:i(?:'?m| am)|im) not (?:joking|kidding)(?: .*)?"
)
# After violence or abuse.
MONSTER = _whole(
    r"(?:i'?m|i am|i feel like|i must be|am i|what kind of) (?:(?:such|really|just|the|like) )*(?:a |an |the )?(?:(?:total|real|horrible|terrible|awful|bad|worst|evil|sick|disgusting|unfit) )*(?:monster|mom|mum|mother|dad|father|parent|person|human(?: being)?|evil|disgusting|horrible|terrible|animal|wife|husband)(?: (?:am i|for (?:this|that|thinking (?:this|that|it))|ever))?"
)
HEAVY = _whole(
    r"(?:i'?m|i am|i feel|i'?ve been|feeling)? ?(?:(?:just|so|very|really|too|all|completely|totally|that) )*(?:tired|exhausted|worn out|burn(?:ed|t) out|drained|sad|heartbroken|overwhelmed|lonely|empty|done in|at my limit|ashamed|crying|sleep deprived|miserable)(?: (?:of (?:this|it)|all the time|and (?:tired|sad|alone)))?|(?:i )?(?:can'?t|cannot|cant) (?:cope|do this|handle (?:this|it)|take (?:this|it)|sleep|stop crying)(?: any ?more| alone)?|i (?:haven'?t|have not|didn'?t|never|don'?t) (?:slept|sleep)(?: .*)?|it'?s (?:all )?too much|i miss (?:him|her|them|it)|(?:i )?need (?:a break|sleep|rest)"
)
# After abuse: the fright, and no poison. After hands on the neck it is for 911.
SHAKES = _whole(
    r"i(?:'?m| am)? (?:(?:just|still) )*(?:keep|kept|can'?t stop|cannot stop|still) (?:on )?(?:shaking|trembling)(?: (?:all over|all the time|so (?:much|hard)|like a leaf|since (?:then|it happened)))?"
)
SOON = _whole(
    rf"(?:maybe )?(?:tonight(?:'?s| is) the (?:time|night|day)|tonight|tonite|tomorrow|today|soon|right now|now|this (?:evening|afternoon|morning|weekend|week)|(?:(?:on|this|next|by|come) )*(?:{WEEKDAY}|next week(?:end)?|the weekend)(?: (?:morning|night|evening|afternoon))?|(?:when|as soon as) (?:he|she|they)(?:'?s| is| gets?| comes?| are)? (?:home|back|asleep|alone|sleep\w*)(?: .*)?|at (?:noon|midnight|\d+.*))"
)
# A day that is told in a crisis and nothing else, unless it is today.
A_DAY = _whole(
    rf"(?:(?:it'?s|it is|its|maybe|probably|around|sometime|on|by|this|next|after|before|the) )*(?:{WEEKDAY}|week(?:end)?|month)(?: (?:morning|night|evening|afternoon))?"
)
STOPS_HIM = _whole(
    r"(?:that |and that |(?:(?:they|the voices?|voices|he|she|it) (?:just |keeps? |all |always )*(?:say|says|saying|tell|tells|telling|told|want|wants|order|orders)(?: me)? (?:that )?))?i (?:should|must|have to|need to|am supposed to|ought to|will have to) (?:stop|end|get|hurt|punish|silence|deal with|take care of) (?:him|her|them|it|(?:my|the|that) (?:next door )?(?:neighbou?rs?|man|woman|guy|people|boss|landlord|doctor|cops?|police)(?: next door)?)"
)
# Without a voice that orders it: to fetch the children, to care for them, or to defend oneself.
STOPS_ONLY = _whole(
    r"i (?:should|must|have to|need to|am supposed to|ought to|will have to) (?:stop|get|deal with|take care of) .*"
)
# Somebody is afraid of being found out; after a voice that orders it is one more danger.
FOUND_OUT = _whole(
    r"(?:i think |i know )?(?:he|she|they)(?: all)? knows?(?: that)? (?:i know|we know|about me|what i know|what they told me|i'?m (?:on to|onto|watching|coming))(?: (?:it|him|her|them|everything|for (?:him|her|them)))?"
)
HURT_ONE = _whole(
    r"(?:he|she|they|my (?:little |baby |younger |older |big |step ?)*(?:brother|sister|son|daughter|kid|kids|niece|nephew|cousin|child))(?:'?s| has| have|'?ve| got| is| are)? (?:(?:got|full of|covered in|always|some|big|new|so many|all over) )*(?:bruises?|bruised|marks|burns?|cuts|welts|a black eye|scars|hurt)(?: (?:on|all over|everywhere|again|from) ?.*)?|(?:he|she|my \w+|dad|mom) (?:hits|hit|beats|hurts|slaps) (?:him|her|them|my (?:little |baby |younger )*(?:brother|sister|son|daughter|kids?))(?: too)?"
)

# How far somebody's plan to harm others has come.
PLANNED = _whole(
    r"(?:he|she|they|my (?:\w+ )?(?:son|daughter|brother|student|friend|ex))(?:'?s| has| have)? (?:(?:already|also|got|made|wrote|written|even) )*(?:a|the) (?:(?:kill|hit|death|target|long) )?(?:list|manifesto|map)(?: (?:of|with) .{1,40})?"
)
# What is heard after each danger, the first that fits. In so few words a reader may have raised another danger all the same.
ANYWHERE = ((ABROAD, "help.abroad"), (NUMBER, "help.number"))
POLICE = (
    (NO_POLICE, "help.who_is_told"),
    (CALL_NONE, "help.who_is_told"),
    (CUFFED, "help.who_is_told"),
    (TELLS_911, "help.do_now"),
)
IN_EMERGENCY = (
    (ABROAD, "help.abroad"), (NUMBER, "safety.emergency"), (WAIT, "help.wait"), (CALL_STILL, "help.still_call"), (JUDGE, "help.cant_judge"), (NO_POLICE, "help.no_police"), (CALL_NONE, "help.no_police"), (NALOXONE, "help.naloxone"),
    (TELLS_911, "help.tell_911"), (COMPANY, "help.company"), (ALONE, "help.alone"), (BY_ONESELF, "help.alone"), (SOLA, "help.alone"), (SIGNS, "help.tell_911"),
)  # fmt: skip
IN_A_CRISIS = (
    *ANYWHERE, (CALL_NONE, "help.who_is_told"), (CLINIC_KNOWS, "help.who_is_told"), (BY_ONESELF, "help.by_oneself"), (ABSENT, "help.by_oneself"), (SOLA, "help.by_oneself"), (A_DAY, "help.what_now"), (TONIGHT, "help.not_tonight"), (WHAT_NOW, "help.what_now"), (WHY_NOT, "help.why_not"), (FEARS_LINE, "help.police_fear"), (NO_POLICE, "help.police_fear"),
)  # fmt: skip
IN_VIOLENCE = (
    *ANYWHERE,
    *POLICE,
    (PLANNED, "safety.violence"),
    (MONSTER, "help.no_shame"),
    (WHAT_NOW, "help.do_now"),
    (HEAVY, "help.heavy"),
    (SOLA, "help.heavy"),
)
IN_ABUSE = (
    *ANYWHERE,
    *POLICE,
    (HURT_ONE, "help.other_hurt"),
    (WHAT_NOW, "help.do_now"),
    (HEAVY, "help.heavy"),
)
CRISIS_TOLD = ("utter_safety.crisis", "utter_safety.crisis_again")  # a day told for the act gets the script first


def asked_in_emergency(typed: Typed) -> Meaning | None:
    """Whether to wait, whether to call still, who is there, what the body shows."""
    return _first(typed, IN_EMERGENCY)


def asked_in_crisis(typed: Typed) -> Meaning | None:
    """What to do, which number, whether ketamine would help tonight; never where the words name what could be used."""
    if NEW_CHAT.fullmatch(typed.plain) and typed.mild:
        return Meaning("help.new_chat")
    if DANGER.search(typed.plain) or TOOK.search(typed.plain):
        return None
    found = _first(typed, IN_A_CRISIS)
    if found is not None and A_DAY.fullmatch(typed.plain):
        return found if any(typed.times(told) for told in CRISIS_TOLD) else CRISIS
    return found


def asked_in_violence(typed: Typed) -> Meaning | None:
    """What to do, how heavy it is, and shame."""
    return _first(typed, IN_VIOLENCE)


def asked_in_abuse(typed: Typed) -> Meaning | None:
    """What to do, how heavy it is, and somebody else at home who is hurt."""
    if typed.verdict in BUT_CRISIS and not typed.times("utter_safety.abuse.neck") and SHAKES.fullmatch(typed.plain):
        return Meaning("help.heavy", "abuse")
    return _first(typed, IN_ABUSE)


def _first(typed: Typed, table: Iterable[tuple[re.Pattern[str], str]]) -> Meaning | None:
    if typed.words > SHORT or typed.verdict not in BUT_CRISIS:
        return None
    if NUMBER_THERE.fullmatch(typed.plain) or (typed.times("utter_help.abroad") and NUMBER.fullmatch(typed.plain)):
        return Meaning("help.abroad")
    return next((Meaning(intent) for words, intent in table if words.fullmatch(typed.plain)), None)
