"""The words that bot/rules/after_note.py listens for after a gentle note, as expressions over plain text: what agrees, what denies, and what could be used, where and when."""

from __future__ import annotations

import re

from bot.rules.after_help_words import KIN, THING
from bot.rules.days import MONTHS, WEEKDAY

LEAD = r"(?:(?:and|but|well|yes|yeah|yep|no|so|ok|okay|oh|i guess|honestly|like|just|maybe|sí|si|y|pues) )*"
DAYS = rf"{WEEKDAY}|tonight|tomorrow|today|soon|christmas|thanksgiving|midnight|esta noche|ma[nñ]ana|hoy|pronto"
# A day or an hour and nothing else.
WHEN = (
    rf"(?:(?:on|by|this|next|around|before|after|when it'?s|for) )*(?:(?:{DAYS}|{MONTHS}|(?:the )?(?:weekend|week|month|holidays?|morning|night)|new year'?s?(?: eve)?|"
    r"my birthday|(?:the )?funeral|at (?:noon|\d{1,2}(?::?\d\d)?(?: ?[ap]m)?))(?: |$))+"
)
A_DAY = re.compile(rf"\b(?:{DAYS}|(?:this|the|next) (?:weekend|week))\b")
# What takes up what was said, and would be small talk alone: "i mean it", "all of them", "my kids say so", "maybe next time".
TAKES_UP = re.compile(
    rf"{LEAD}(?:i (?:really |do |did |actually |still )*mea(?:n|nt) (?:it|that|what i said|all of it)|(?:(?:that'?s|it'?s|this is|is|exactly|just|pretty much) )*what i (?:mean|meant|said)|exactly|precisely|(?:yeah|yes|yep) (?:that|it|this)(?: one)?|you know what(?: i mean)?|"
    r"(?:all|both|every one|most) of (?:it|them|those)|everything|(?:i )?(?:idk|dunno|don'?t know|have no idea|no idea)(?: (?:why|anymore|any more|what to do|how))?|(?:maybe |there'?s always |always )?(?:the )?next time|one day|some ?day|"
    r"(?:i'?m |i am |im |i feel )?(?:so |all |just |about )?ready(?: (?:now|to go|for it))?|(?:i )?(?:guess|think|know)? ?it'?s (?:about )?time|i'?ve decided|i decided|(?:i'?ve )?made up my mind|my mind(?:'?s| is) made up|"
    r"(?:no point )?in (?:anything|everything|life|living|being (?:here|alive|around)|going on|trying|it(?: all| anymore)?|me)|(?:and |even )?(?:my|the|our) (?:\w+ )?\w+ (?:says?|thinks?|tells?|knows?|said|told|feels?)(?: (?:me|so|it|that|too|the same))+|"
    r"(?:to|about|for|at) (?:myself|me)|(?:it'?s|its|that'?s|this is) (?:for|about) (?:me|myself)|(?:i'?ll|i will|i'?m (?:going to|gonna)|im gonna|gonna) (?:just |really )?do it(?: (?:then|now|soon|anyway))?|i want (?:it|this|all of it) to (?:stop|be over|end)|"
    r"(?:es verdad|de verdad|lo digo en serio|a veces|tal ?vez|quiz[aá]s?|supongo|no s[eé](?: (?:por ?qu[eé]|qu[eé] hacer|ya))?|ya no (?:puedo|quiero|aguanto)(?: m[aá]s)?|siempre|todo|mucho)|(?:estoy |me siento )(?:muy |tan )?(?:sol[oa]|cansad[oa]|mal)(?: .*)?|"
    rf"{WHEN})(?: (?:though|tbh|honestly|i guess|really|now|then))*"
)
# A clear no to the plain question. "Not yet", "not much" and "nobody" are none.
DENIES = re.compile(
    r"(?:(?:no|nope|nah|god|oh|lol|haha|honestly|really|of course|just|well) )*(?:no|nope|nah|never(?: ever)?|not (?:really|at all|like that|anymore|any more|even close)|(?:absolutely|definitely|of course|certainly) not|no way|nothing like that|(?:i'?m|i am|im) (?:really )?not|"
    r"i (?:don'?t|do not)(?: (?:think (?:so|that|about (?:it|that))|want (?:that|to)))?|(?:i'?m|i am|im) (?:really |all |totally |actually )*(?:fine|ok|okay|good|safe|alright|all right)|no really|para nada|nunca|jam[aá]s|claro que no|no es eso|no pienso en (?:eso|nada)|estoy bien)"
    r"(?: (?:really|though|at all|thanks|thank you|honestly|lol|i'?m not|gracias))*"
)
# How a longer no begins: "no, I just meant work". What goes on with "but", or with despair, is none.
DENIES_FIRST = re.compile(
    r"(?:no|nope|nah)\b(?! (?:one|body|idea|s[eé]|point|reason|way out|more|hope|longer|clue|use|estoy|quiero|puedo|voy|tengo|soy)\b)"
    r"(?!.*\b(?:can'?t|cannot|any ?more|tired of|over it|wish|end|gone|yet|but|sometimes|maybe|mean it|rather)\b)"
)
# Medicines by name: kept, left over or lying there after the note they are something to use; taken as prescribed they are not.
MEDICINE = (
    r"(?:morphine|morfina|oxy(?:codone|contin)?|hydrocodone|vicodin|norco|percocets?|fentanyl|fentanilo|methadone|dilaudid|codeine|tramadol|opioids?|insulin|insulina|xanax|valium|ativan|klonopin|ambien|benzos?|barbiturates?|"
    r"tylenol|acetaminophen|paracetamol|advil|ibuprofen|aspirin|benadryl|sleeping (?:pills|tablets)|painkillers?|digoxin|metoprolol|propranolol|lithium|pain (?:pills|patches|meds)|patches)"
)
# Bought anywhere, or taken for years by many: that these are kept or found tells nothing.
ORDINARY = r"(?:tylenol|acetaminophen|paracetamol|advil|ibuprofen|aspirin|benadryl|insulina?|lithium|propranolol|metoprolol|digoxin)"
SOME = r"(?:(?:all|some|a|lots?|of|the|his|her|their|my|our|this|that|old|left ?over|left|over|bottles?|box(?:es)?|few|whole|full|stash|supply|rest|enough|plenty|extra|liquid|\w+'s|sus?|la|el|mi) )*"
THEIRS = r"(?:his|her|their|\w+'s|left ?over|enough|extra|sus?|all|plenty of|lots of|a (?:lot|stash|bottle|box) of)"
THERE = r"(?:here|left(?: over)?|next to me|in front of me|beside me|with me|(?:on|in|under) (?:the|my) \w+|ready|right now|tonight|aqu[ií])"
KEEPS = re.compile(
    rf"\b(?:kept|saved|(?:been|am|i'?m) saving(?: up)?|hid|hidden|stashed|hoarded) {SOME}{MEDICINE}\b|\b(?:keep|found) {SOME}(?!{ORDINARY}\b){MEDICINE}\b|\b(?:have|got|there'?s|there is|tengo|guardo|guard[eé]) {SOME}{THEIRS} {SOME}{MEDICINE}\b|"
    rf"\b(?:have|got|tengo) {SOME}{MEDICINE} (?:\w+ )?{THERE}\b|\b{SOME}{MEDICINE} (?:(?:is|are|'s) )?(?:(?:right|still|all|just) )*{THERE}\b"
)
HAS_MEDICINE = re.compile(rf"\b(?:have|got|tengo) {SOME}{MEDICINE}(?: too)?$")
AS_PRESCRIBED = re.compile(
    rf"\b(?:on {SOME}{MEDICINE}|prescri\w*|tak(?:e|es|en|ing)|took|tomo|daily|doctor|dr|pharmacy|refills?|every ?(?:day|night|morning)?|diabet\w*|allerg\w*|for (?!tonight|it\b|this|that|when|now)|side effects?|pump|fridge|helps?|helped|work(?:s|ed)?)\b"
)
# What keeps the body alive, and could be stopped.
SWITCHES_OFF = re.compile(
    r"\b(?:could|can|will|'ll|might|may|want to|wanna|going to|gonna|about to|easy to|just|only have to) (?:just |easily |always )*(?:switch(?:ing)? off|turn(?:ing)? off|shut(?:ting)? off|unplug(?:ging)?|pull(?:ing)? the plug (?:on|of)|stop(?:ping)?|disconnect(?:ing)?) (?:(?:my|the|this) )(?:\w+ )?(?:machine|ventilator|respirator|oxygen|dialysis|pacemaker|defibrillator|life support|feeding tube)\b|"
    r"\b(?:switch|turn|shut) (?:my |the )(?:\w+ )?(?:machine|ventilator|respirator|oxygen) off\b"
)
# Whose it was says nothing of somebody else: "dad's gun", "her pills".
WHOSE = re.compile(
    rf"\b(?:my )?(?:{KIN})'?s (?=(?:\w+ )?(?:{THING}|{MEDICINE})\b)|\b(?:his|her|their) (?=(?:\w+ )?(?:{THING}|{MEDICINE})\b)"
)
# Medicine that is only taken, and a belt in a car.
EVERYDAY = re.compile(
    r"\b(?:prescri\w*|doctor|dr|pharmacy|refills?|daily|every ?(?:day|night|morning)?|mornings?|nightly|side effects?|help(?:s|ed|ing)?|seat ?belt|water|milk|wine|for (?!tonight|it\b|this|that|when|now))\b"
)
# What was tried, is wanting, was changed or has to be taken.
NOT_AT_HAND = r"(?:no\b|(?:\w+ ){0,2}(?:tried|been|taken|had|new|to)\b(?: \w+){0,2} (?:meds|pills?|tablets?)\b|(?:new|to) (?:meds|pills?|tablets?)\b)"
HAS = re.compile(
    rf"\b(?:have(?! {NOT_AT_HAND})|got|own|bought|found|keep(?! (?:missing|forgetting|skipping|losing)\b)|kept|holding|brought|saved|tengo|guard[eéo]) (?:\w+ ){{0,3}}{THING}\b|\b(?:got|have|keep|brought) mine\b.*\b(?:in|on|at|with|here|under|right|loaded|ready|too)\b|"
    rf"\b{THING} (?:is|are|'s) (?:all |just )*(?:lined up|counted|laid out|set out|waiting|on my|next to me|in front of me|loaded)\b"
)
# A place to jump from or to be hit at, and somebody who is there or on the way.
AT_A_PLACE = re.compile(
    r"\b(?:i'?m|i am|im|here|sitting|standing|parked|walking|driving|headed|going|estoy) (?!(?:\w+ ){0,3}(?:clinic|office|hospital|pharmacy|store|shop|restaurant|hotel|school|church|cafe|library|bank) (?:by|near) )(?:\w+ ){0,3}(?:on|at|by|near|to|off|from|en) (?:the|a|my|this|el|la) (?:\w+ )?"
    r"(?:pier|cliff|dam|bridge|overpass|railing|railroad|tracks|platform|roof|rooftop|ledge|balcony|parking (?:garage|deck|structure)|puente|azotea|techo|v[ií]as)\b|"
    r"^(?:(?:and|so|ok|well) )*(?:on|off|from|at) (?:the|my|a) (?:pier|cliff|dam|bridge|overpass|tracks|roof|rooftop|ledge|balcony)(?: (?:now|right now|tonight))*$"
)
SITS_OUT = re.compile(
    r"(?:(?:i'?m|i am|im|just) )*sitting (?:out(?:side)? )?on (?:the|a|my) balcony"
)  # alone it tells nothing
GOES_UP = re.compile(
    r"^(?:(?:and|so|ok|okay|well|now) )*i(?:'?m| am|m) (?:going|heading|climbing|walking|driving) (?:back )?(?:up|up there|over the edge|there)(?: there)?(?: (?:now|right now|tonight|then))+$|\bi(?:'?m| am|m) (?:climbing|up on|on top of|over the (?:rail|railing|edge))\b"
)
DEVICE = re.compile(
    r"\b(?:oxygen|tank|pump|ventilator|dialysis|insulin|pacemaker|engine|exhaust|gas(?! (?:on (?:the|my) way|station)\b))\b.*\b(?:off|on|running|all of it|it all|stop)\b|\b(?:turn|leave|let|keep) (?:the |my )?(?:engine|gas|oxygen|car) (?:off|on|running)\b"
)
NAMED = re.compile(r"\b(?:gun|knife|weapon)s?\b")  # in a threat it is more than a thing that lies there
WISHED = re.compile(r"\b(?:wish|should i|when i drive|at work|electric\w*)\b")
# Agreed to, and no more said: to the note, or to what was offered beside it.
PLAIN_YES = re.compile(
    r"(?:(?:ok|okay|oh|well|um) )*(?:yes|yeah|yep|yup|yea|ye|ya|y|si|sí|sure)(?: (?:please|ok|okay|sure|yes|yeah|thanks|thank you))*"
)
# What is given away beside the rest, or lies there: told in so few words only right after the note.
AWAY = re.compile(
    r"(?:(?:and|also|then|plus|even) )+(?:all )?(?:the|my|his|her|our) (?:keys?|car|truck|dogs?|cats?|pets?|rings?|watch|guitar|records?|will|passwords?|notes?|letters?|house|jewelry|money|bike|books|plants)(?: too| as well)?"
)
LIES_THERE = re.compile(
    rf"(?:(?:and|with|it'?s|its|just|using|well|yes|yeah) )*(?:the|a|my|his|her|dad'?s|this|some|enough) (?:\w+ )?{THING}(?: (?:too|now|tonight))*"
)
# How a question begins in Spanish.
ASKS_SPANISH = re.compile(
    r"^(?:(?:y|pero|entonces|ok) )*(?:cu[aá]nto|c[oó]mo|qu[eé]|d[oó]nde|cu[aá]ndo|qui[eé]n|puedo|pueden|puede|hay|tienen|hacen|aceptan)\b"
)
# Somebody is to be met again: who is alive, or who died.
WHO_DIED = r"(?:him|her|them|my (?:late )?(?:husband|wife|mom|mother|dad|father|son|daughter|baby|brother|sister))"
TO_BE_WITH = re.compile(
    rf"{LEAD}to (?:be|go be|lie|lay|rest|sleep) (?:together )?(?:with|next to|beside) (?:him|her|them)(?: again| forever| now| tonight| soon)*"
)
TO_SEE = re.compile(
    rf"{LEAD}to (?:see|meet|join|find|hold|be with|go to) (?:him|her|them)(?: again| forever| now| tonight| soon)*"
)
FINEST = r"(?:suit|wedding (?:dress|gown|suit)|tux(?:edo)?|(?:best|good|sunday|church) (?:dress|clothes|suit))"
CLOTHES = rf"(?:{FINEST}|(?:best|good|nice|favorite|sunday|church) (?:clothes|shirt)|(?:dress )?uniform|dress)"
DRESSED_FOR = re.compile(
    rf"{LEAD}i(?:'?m| am|'?ve| have)? (?:(?:just|already|got) )*(?:put|putting|wear|wearing|wore|dressed|dress) (?:on |up )?(?:in )?(?:my|the|his|her) (?:\w+ )?{CLOTHES} (?:on )?to (?:see|meet|join|be with|go to) {WHO_DIED}(?: again| tonight| now| soon)*"
)
# As it was before; a place or a key that was spoken of.
LIKE_BEFORE = re.compile(
    rf"{LEAD}(?:it'?s |it is |it was )?(?:(?:just|exactly|about|pretty much) )*(?:(?:the )?same (?:as|like|place as|spot as|thing as) (?:last time|before|the last time|last (?:week|month|year|night|spring|summer|fall|winter))|(?:like|as) (?:the )?last time|(?:the )?same (?:place|spot)(?: again)?)"
)
# To medicines. A key, or "access", and no more is of anything.
ACCESS = r"(?:the |easy |full )?(?:access|keys?)"
TO_MEDICINE = r"to (?:it|them|everything|all of it|(?:the )?(?:meds?|drugs?|pharmacy|cabinet|narcotics|cart|vault|controlled)(?: \w+)?)"
HAS_ACCESS = re.compile(
    rf"{LEAD}i(?:'?ve| have)? (?:got |have )?{ACCESS} {TO_MEDICINE}|{LEAD}(?:i )?signed (?:out|for) (?:some )?(?:extra|more)(?: .{{1,30}})?"
)
# What voices want. Whoever wants one to come home, in or over may be anybody.
COMES_WITH = re.compile(
    rf"{LEAD}(?:(?P<somebody>they|it|he|she)|the voices?|voices|god|the angels?|the dead) (?:(?:just|keep|keeps|all|always) )*(?:want|wants|tell|tells|telling|asks?|asking|say|says|saying|call|calls|calling)(?: (?:for|on))? (?:me |i should |i must |that i )?(?:to )?(?:come|go|join|follow|be)(?: along| up| (?(somebody)(?!)|over))? ?(?:with|to|after)? ?(?:them|it|him|her|(?(somebody)(?!)|(?:over|home)))?(?: (?:now|tonight|soon|there|too))*"
)
