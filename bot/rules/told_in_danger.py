"""What is told in a few words while help stands: what lies near, a day, a child left in the water, an order to stop somebody, a place to fall from.

Each has to be the whole message. The rooms of the dangers and those beside them ask for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.after_help_words import HARM, KIN, THING
from bot.rules.after_note_words import MEDICINE, WHEN

if TYPE_CHECKING:
    from bot.rules.after_script import Typed

# That somebody hurts the writer, and how: the one who is near may be the one who hurts.
ABUSE_TOLD = ("utter_safety.abuse", "utter_safety.abuse.neck")

LEAD = r"(?:(?:and|but|so|ok|okay|well|yes|yeah|yep|no|oh|now|then|i think|i guess|maybe|probably|just) )*"
END = r"(?: (?:now|then|though|tho|too|still|right now|tonight|anyway|today|again))*"


def abuse_told(typed: Typed) -> bool:
    """Was the script for abuse told, or that for hands on the neck?"""
    return any(typed.times(script) for script in ABUSE_TOLD)


def whole(words: str) -> re.Pattern[str]:
    """These words as a whole message, with the small words that may stand around them."""
    return re.compile(f"{LEAD}(?:{words}){END}")


WHOSE = rf"(?:(?:the|my|a|an|his|her|their|our|some|all|of|that|same|old|enough|whole|full|left ?over|extra|bottle|box|rest|(?:my )?(?:{KIN})'?s|\w+'s) )*"
WHERE = r"(?:(?:right|still|all|just) )*(?:here|left|around|ready|loaded|(?:beside|next to|near|in front of|with) me|(?:in|on|under|by|at) (?:the|my|our|his|her|dad'?s) (?:(?:kitchen|coffee|bed ?side|medicine|night) )?(?:house|home|apartment|room|bedroom|bathroom|kitchen|garage|basement|barn|shed|closet|cabinet|drawer|dresser|desk|table|stand|nightstand|counter|fridge|bed|car|truck|purse|bag|pocket|glove ?(?:box|compartment)|seat|attic|shelf))(?: (?:here|now|still))*"
# Something to use: whose it is, or where it lies.
KEPT = whole(
    rf"(?:i(?:'?ve)?|we(?:'?ve)?) (?:(?:still|also|already|just) )*(?:have|got|have got|kept|keep|own|bought|found|saved) {WHOSE}(?:(?!no\b|never\b|taken\b|swallowed\b|tried\b|had\b|used\b|thrown\b|lost\b|given\b|locked\b|flushed\b|new\b|without\b|neither\b)\w+ )?(?:{THING}|{MEDICINE})(?: {WHERE})?|{WHOSE}(?:{THING}|{MEDICINE})(?: (?:is|are|'s|'re))?(?: (?:still|all|just|right))* {WHERE}|{WHOSE}(?:{THING}|{MEDICINE}) (?:still|too)|there(?:'?s| is| are) (?:still )?{WHOSE}(?:{THING}|{MEDICINE})(?: {WHERE})?"
)
# That it is at hand, said of what was named before.
AT_HAND = whole(
    r"(?:(?:it'?s|it is|they'?re|they are) )?(?:(?:right|all|just) )*(?:here )?(?:beside|next to|in front of|near) me"
)
# One's own, named after what somebody else used.
MINE = whole(
    rf"(?:i (?:still )?(?:have|keep|got) )?mine(?: (?:is|sits|stays|lies)|'?s)?(?: (?:loaded|too))* (?:{WHERE}|(?:in|on|under|by) (?:the|my) (?:front |back |passenger )?(?:seat|console|trunk|door|dash|pillow|mattress))"
)
NO_CHILD = r"(?!my (?:\w+ )?(?:son|daughter|kid|child|student|patient|niece|nephew)\b)"
# A weapon given into a grown-up's hands, or what was named before.
HANDED = whole(
    rf"i (?:(?:just|already|finally|have|did) )*(?:gave|given|give|handed|hand) (?:him|her|them|{NO_CHILD}my (?:\w+ )?(?:{KIN})|someone|somebody) (?:it|(?:the|my|his|our|dad'?s) (?:\w+ )?(?:gun|handgun|glock|pistol|rifle|shotgun|revolver|knife|blades?|razors?|rope|bullets|ammo|gun (?:safe |cabinet |locker )?keys?)(?: and the (?:keys?|bullets|ammo))?)"
)
# Out of sight, and not out of reach.
HIDDEN = whole(
    r"(?:it'?s|it is|they'?re|they are|i(?:'ve| have)? (?:got |kept |put )?(?:it|them)) (?:(?:well|still|all|already) )*(?:hidden|stashed|tucked away)(?: (?:away|here|well|at home))*|i (?:hid|stashed) (?:it|them)"
)
# The writer's own, also where somebody near is to be told, or was asked about: "how do i tell my wife im suicidal".
TELLS_OWN = re.compile(
    rf"\b(?:i|to|should|and|i'?ve|can'?t|just|never) (?:(?:even|finally|really) )*(?:tell|telling|told|ask|asked|say to|let) (?:(?:my|the) (?:\w+ )?(?:{KIN}|parents|family|kids|boss|doctor|therapist)|him|her|them|anyone|someone|people|everyone) (?:know )?(?:that )?(?:i'?m|i am|im|i feel|i'?ve been) (?:(?:so|also|really|feeling|still|actually|very) )*suicidal\b|"
    rf"\babout (?:me|myself) (?:being|feeling) suicidal\b|\bmy own suicidal\b"
)
# Something to use that is near the one who writes; "his" may have been taken away from him.
OWN_NEAR = whole(
    rf"(?:i(?:'?ve)?|we) (?:(?:still|also|already|just) )*(?:have|got|have got|keep) (?:(?:the|a|my|our|some|all the|all my|loaded) )*(?:{THING}|{MEDICINE}) (?:(?:right|loaded|ready|too) )*(?:here|next to me|beside me|in front of me|in my (?:hands?|lap|pocket|mouth)|on my lap|to my head|ready)(?: (?:with me|now))*|"
    rf"my (?:\w+ )?(?:{THING}|{MEDICINE})(?:'?s| is| are)? (?:(?:right|loaded|ready|all|lined up) )*(?:here|next to me|beside me|in front of me|in my (?:hands?|lap|pocket)|ready|loaded)"
)
# What is drawn up or ground is ready to be used.
DREW_UP = whole(
    r"i(?:'?ve| have)? (?:(?:already|just|have) )*(?:drew|drawn|filled|loaded|measured|crushed|ground) (?:it|them|(?:the|a|my) (?:syringe|needle|dose|pills?|morphine|insulin|potassium|fentanyl|propofol))(?: (?:up|out))*|(?:it'?s|it is|the (?:syringe|needle|dose)(?:'?s| is)?) (?:(?:all|already) )*(?:drawn up|loaded|in the syringe)"
)
# That there is none, said as a whole.
NO_DANGER = whole(
    r"(?:(?:so|there'?s|there is|i'?m|i am|im|it'?s|really|honestly|in) )*(?:no|not in(?: any)?|not a) (?:real |immediate )?danger(?: (?:here|at all|to (?:me|myself|anyone)))*"
)
# Ready for it, or when: a day alone, another time.
READY = whole(
    rf"(?:i'?m |i am |im |i feel )?(?:(?:so|all|finally|about|really) )*ready(?: (?:to go|for it|to do it))?|{WHEN}|(?:i'?ll |i will |i'?m (?:going to|gonna) )?(?:(?:probably|maybe|just) )*(?:try|do it)(?: again)?(?: (?:another time|some other time|some other day|later|next time|tomorrow|soon))+|"
    r"it'?s (?:so |really |kind of |very )*(?:pretty|beautiful|quiet|peaceful|windy|cold|high|nice|calm) up here"
)
WHOM_TO_TELL = whole(
    r"(?:who|whom) (?:(?:should|do|can|could|would|must) i|to) (?:even )?(?:tell|talk to)(?: (?:about (?:it|this)|this|it|first))*"
)
CHILD = r"(?:(?:the|my|our) (?:\w+ )?(?:baby|newborn|infant|toddler|kids?|child(?:ren)?|boys?|girls?|twins?|little one|sons?|daughters?|babies))"
# A child that is left where it may drown.
LEFT_IN_WATER = whole(
    rf"i (?:just |have |had )?(?:left|put|forgot) (?:her|him|{CHILD}) (?:(?:alone|all alone|by (?:her|him|them)sel(?:f|ves)) )?(?:there|in there|in (?:the|her|his) (?:\w+ )?(?:bath|tub|bath ?tub|water|pool|sink))(?: (?:alone|by (?:her|him|them)sel(?:f|ves)))?|"
    rf"{CHILD}(?:'?s| is| are|'?re)? (?:(?:still|alone|all alone|left) )*in (?:the )?(?:bath|tub|bath ?tub)(?: (?:alone|by (?:her|him|them)sel(?:f|ves)|water))*|"
    rf"(?:she|he|they|{CHILD})(?:'?s| is| are|'?re)? (?:still )?(?:(?:all )?alone|left|by (?:her|him|them)sel(?:f|ves)) in (?:the )?(?:bath|tub|bath ?tub|water|pool)(?: water)?|(?:she|he|they|{CHILD})(?:'?s| is| are|'?re)? (?:still )?in (?:the )?(?:bath|tub|bath ?tub|water|pool) (?:all )?(?:alone|by (?:her|him|them)sel(?:f|ves))|(?:she|he|{CHILD})(?:'?s| is)? under ?(?:the )?water"
)
# Who believes that he can fly, or goes up to a place to fall from.
GOES_UP = whole(
    r"(?:i(?:'?m| am|'?ll| will)? (?:(?:going|gonna|heading|climbing|walking|driving|go|climb|walk|drive|jump|fly) )+(?:to )?)?(?:(?:up|out|over|back) )*(?:to|on|onto|off|from|over) (?:the|a|my|that) (?:\w+ )?(?:roof|rooftop|bridge|overpass|ledge|balcony|cliff|tower|railing|parking (?:garage|deck|structure))|"
    r"(?:i(?:'?m| am)? )?(?:going|heading|climbing|walking) (?:back )?up(?: there)?|i(?:'?m| am) up (?:here|there)|i (?:know (?:that )?i )?(?:can|could) fly(?: if i want(?:ed)?(?: to)?)?|(?:they|everyone)(?:'?ll| will) (?:all )?(?:watch|see) me from the (?:top|roof)|(?:i'?m|i am) (?:going to|gonna) fly|watch me (?:fly|jump)"
)
SHOWS_THEM = whole(
    r"(?:i'?ll|i will|i(?:'?m| am) (?:going to|gonna)|gonna|let me|time to) show (?:them|everyone|everybody|you|the world|people)(?: all)?|(?:they|you|everyone)(?:'?ll| will) (?:all )?see"
)
# Voices of those next door, heard through what is no ear: not somebody who hurts. Talk that is not of the writer is a thin wall.
WHISPERS = re.compile(
    r"(?:(?:hi|and|so|honestly|now|at night|every night|i think|i hear|i can hear|sometimes) )*(?:my |the |our )?(?:(?:upstairs|downstairs|next door) )?(?:neighbou?rs?|voices?|people|they|someone) (?:(?:is|are|keeps?|always|all|just) )*(?:(?:whisper\w*|mumbl\w*|murmur\w*)(?: things)?|(?:whisper\w*|mumbl\w*|murmur\w*|talk\w*|laugh\w*|speak\w*|say\w*)(?: (?:about|to|at|with) me| my name| things)*(?: (?:about|to|at|with) me| my name)) (?:through|in|inside|behind|from|out of) (?:the|my|our) (?:walls?|vents?|pipes?|ceiling|floor|tv|radio|outlets?)(?: (?:every night|at night|all (?:night|day)|again|about me|to me|when .*))*"
)
# What leaves an emergency for another danger: a blow, a threat, a weapon, or being held.
BLOW = re.compile(
    rf"{HARM.pattern}|\b(?:kick|shov|push|bruis|twist|neck|wrist|stalk|parked|assault|tied|marks|cord|brings men|grab|throw|threw|slam|drag|spit|bit|bites|forc|scream|yell|scar|afraid|fear|abus|molest|touch|lock|trap|drown|smother|suffocat|pillow|poison|shak|shook|revenge|deserv|regret|finish|pay|next|grope|axe|bat|machete|sword|hammer|golpe|pega|peg[oó]|amenaz|mata|viol[aoó])\w*|\b{THING}\b|\b(?:leave|phone|end (?:him|her|them)|ma(?:d|k)es? me|against my will|sex\w*)\b"
)
# A voice that orders to stop somebody.
TOLD_TO_STOP = whole(
    r"(?:they|the voices?|voices|it|the (?:chip|tv|radio)|god) (?:(?:just|keeps?|all|always) )*(?:say|says|saying|tell|tells|telling|told|want|wants|order|orders|ordered|asks?)(?: me)? (?:to|i (?:should|must|have to|need to)) (?:stop|end|silence|get|punish|deal with|take care of) (?:him|her|them|(?:my|the|that) (?:next door )?(?:neighbou?rs?|man|woman|guy|people|boss|landlord|doctor|cops?|police)(?: next door)?)"
)
# What harms a child or somebody, as an order ("it says to put him under water").
TOLD_TO_HARM = whole(
    r"(?:it|something|god|the (?:voice|devil|angel|demon)s?) (?:(?:just|keeps?|always) )*(?:says?|saying|tells?|telling|wants?|whispers?)(?: me)? (?:to|i (?:should|must|have to)) (?:put|hold|drop|hurt|drown|shake|kill|throw|push|cut|burn|stab|choke|smother) (?:him|her|them|it|the baby|my (?:baby|son|daughter|kids?))\b(?!.*\bmyself\b).*"
)
# It may be the family that wants it, where only a pronoun says whom.
BY_PEOPLE = re.compile(r"(?:\w+ ){0,3}they\b.*\b(?:him|her|them)(?: \w+){0,2}")
CALLS_NOW = whole(
    rf"(?:she|he|they|someone|somebody|my (?:\w+ )?(?:{KIN}))(?:'?s| is| are|'?re)? (?:(?:already|just|on the phone) )*(?:calling|dialing) (?:it in|911|them(?: now)?|an ambulance|the ambulance|for (?:help|an ambulance)|poison \w+)|(?:ok|okay|yes|yeah),? (?:she|he|they)(?:'?s| is| are|'?re) (?:already |just )?calling(?: now)?"
)
# Abuse: the one who hurts has or looks for a weapon; when he is gone; and where to go.
WEAPON_NEAR = whole(
    r"(?:he|she|they)(?:'?s| is| has| just)* (?:asked|asks|asking|wants to know|wanted to know|looks|looking|is looking|got|took|grabbed|picked up|went (?:to|for)|has|holds|is holding|pulled(?: out)?)(?: me)?(?: (?:where|for|get|out))* (?:(?:i|we) (?:put|keep|hid|hide|have) )?(?:the|his|her|my|a|our|all the) (?:\w+ )?(?:knife|knives|guns?|rifle|pistol|shotgun|bat|hammer|axe|belt)(?: (?:is|are|went))?"
)
OUT_TILL = whole(
    r"(?:he|she|they)(?:'?s| is|'?re| are|'?ll be| will be)? (?:out|gone|away|at work|not home|sleeping|asleep) (?:till|until|til) .*"
)
WHERE_TO = whole(
    r"where (?:do|can|could|should|would) (?:i|we) (?:even )?go|i (?:have|'?ve got|got) (?:nowhere|no ?where|no place) to go|how do (?:i|we) (?:leave|get out|get away)"
)
HURT_THROAT = whole(
    r"(?:it hurts|(?:i )?(?:can'?t|cant|hard|trouble)(?: to)?) (?:to |when i )?(?:swallow(?:ing)?|breathe)|my (?:throat|neck|voice)(?:'?s| is)? (?:hurts?|hoarse|swollen|sore|gone|bruised)(?: .*)?"
)
ALL_THE_TIME = whole(
    r"(?:every|each) (?:single )?(?:day|night|morning|time)|all (?:the time|day(?: long)?|night)|over and over|for (?:weeks|months|years|days)(?: now)?"
)
HAS_MY_GUN = whole(
    rf"(?:he|she|they)(?:'?s| has| have|'?ve)?(?: (?:got|took|has|have|taken))? (?:my|a|the|his|her|our|dad'?s) (?:\w+ )?{THING}(?: with (?:him|her|them))?"
)
# A small child is nobody to be told of it; a son or daughter may be grown. Who is left behind when one goes: arranging for them is no clearing up.
SMALL = r"(?:(?!grown|adult|older|oldest|eldest)\w+ )?(?:kids?|child(?:ren)?|boys?|girls?|baby|toddler|twins)|(?:little|young|small|baby|newborn|infant) (?:sons?|daughters?|niece|nephew)"
WITH_CHILD = whole(
    rf"(?:my|our|the) (?:{SMALL})(?:'?s| is| are|'?re)? (?:(?:just|also|still|right|sleeping|asleep) )*(?:with me|here(?: with me)?|home(?: with me)?|next to me|in (?:my arms|the (?:next|other) room))|(?:my|our) (?:sons?|daughters?|niece|nephew)(?:'?s| is| are|'?re)? (?:(?:here|right|with me|next to me) )*(?:(?:sleeping|asleep)(?: (?:here|with me|next to me|in (?:my arms|the (?:next|other) room)))*|in my arms)|(?:mi|mis) (?:\w+ )?(?:hij[oa]s?|beb[eé]s?|ni[nñ][oa]s?|niet[oa]s?) (?:ya )?(?:est[aá]n?|se queda) (?:conmigo|aqu[ií]|en casa|a mi lado|dormid[oa]s?)"
)
PET = r"(?:dogs?|cats?|puppy|kitten|pets?|horses?|birds?|rabbit|fish)"
WHO_STAYS = whole(
    rf"i(?:'?ve| have)? (?:got |have )?(?:still )?(?:a|two|three|my|my old|an old|a little) {PET}|(?:and |but )*who(?:'?s going to|'?ll| will| would| is going to|'?d) (?:feed|take|walk|care for|look after|take care of) (?:him|her|them|it|my {PET}|the {PET})|(?:my|our|the) (?:\w+ )?(?:{KIN}|parents|ex)(?:'?ll)?(?: probably| maybe)? (?:(?:can|could|would|might|will|is going to) )?(?:(?:takes?|have|has|keeps?|watch(?:es)?|looks? after) (?:(?:the|my|our) (?:\w+ )?(?:kids?|child(?:ren)?|baby|twins|sons?|daughters?|boys?|girls?|{PET}))|feeds? (?:him|her|them|it))(?: for (?:now|the night|a while|tonight|an hour|good))*"
)
