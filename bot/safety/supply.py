"""A supply of many days swallowed at once ("took 3 weeks worth of my lexapro an hour ago"): an overdose told without the words of one.

What is fetched, packed or carried, and what is no medicine ("two weeks worth of vacation"), is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rules.two_advices import MEDICINE

if TYPE_CHECKING:
    from bot.ports import Verdict
    from bot.safety.words import Sentence

NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety|hundred)"
# The figures 2 and 4 come as "to" and "for".
QUANTITY = rf"(?:(?:to|for|a|an|the|my|his|her|their|our|all_?|of|about|almost|nearly|over|more_than|more|than|at|least|like|around|roughly|literally|just|whole|entire|full|half|good|couple|few|several|some|another|extra|last|{NUMBER}) )*"
SUPPLY = r"(?:\d*(?:days?|weeks?|wks?|months?|mos?|years?|yrs?) (?:worth|supply|supplies)|(?:whole|entire|full) (?:weeks?|months?|years?) (?=(?:of )?(?:pills?|tablets?|meds?|medications?|medicines?|doses?)\b))"
DRUG = rf"(?:{MEDICINE}|\w*(?:pills?|tabs?|tablets?|meds?|medications?|medicines?|capsules?|drugs?|doses?|prescriptions?|scripts?|antidepressants?|benzos?|opioids?|painkillers?|insulin|tylenol|advil|ibuprofen|aspirin|benadryl|ambien|oxy\w*|morphine|methadone|stuff|them|it|these|those))"
WHOSE = r"(?:(?:all_?|of|my|his|her|their|the|our|these|those|that|this) )*"
OWNED = r"(?:(?:all_?|of) )*(?:my|his|her|their) "
AGO = r"(?:(?:hours?|hrs?|minutes?|mins?) ago|today|tonight|this (?:morning|afternoon|evening)|last night|yesterday|just now|now)"
AT_ONCE = r"(?:at once|all once|in one go|in one sitting|all together|(?:on_purpose|on purpose)|with (?:vodka|wine|beer|alcohol|whiskey|liquor|booze|rum|gin))"
SWALLOWED = re.compile(
    rf"\b(?P<verb>took|taken|had|ate|eaten|drank|swallowed|downed|popped|chugged|gulped|snorted) {QUANTITY}{SUPPLY}\b ?(?P<rest>.*)"
)
# The other way round: "my whole months supply is in my stomach", "a month supply, i swallowed it".
INSIDE = re.compile(rf"\b{SUPPLY}\b.*\b(?:in(?:side)? (?:me|my (?:stomach|belly|body|system))|i (?:have )?(?:swallowed|downed|ate) (?:it|them|all))\b")  # fmt: skip
FOR_SURE = frozenset({"swallowed", "downed", "popped", "chugged", "gulped", "snorted"})
OF_DRUG = re.compile(rf"(?:of )?{WHOSE}(?:\w+ ){{0,2}}?{DRUG}\b")
OF_OWN = re.compile(rf"(?:of )?{OWNED}\w+")
NO_MORE = re.compile(r"(?:and|then|because|so|,|$)")
SOON = re.compile(rf"\b(?:{AGO}|{AT_ONCE})\b")
# What else is taken for days or weeks.
OTHER_THINGS = re.compile(
    r"(?:of )?(?:(?:my|his|her|their|our|the|a|some|paid|unpaid|sick|annual|saved|blood|unused|clean|dirty) )*"
    r"(?:vacations?|holidays?|pto|leave|time|days?|hours?|work|pay|salary|wages?|rent|money|savings|bills?|notes?|class(?:es)?|courses?|lessons?|training|pictures?|photos?|videos?|clothes|clothing|laundry|underwear|outfits?|food|groceries|meals?|lunch(?:es)?|leftovers|water|coffee|snacks?|diapers?|formula|readings?|"
    r"pressure readings|sugar readings|measurements?|tests?|samples?|trash|mail|homework|shifts?|paperwork|sessions?|infusions?|therapy|appointments?|off|contacts?|lenses|sleep|patience|effort|planning|vitamins|multivitamins?|probiotics?|birth control|candy|beers?|popcorn|chocolates?|cookies|chips|naps?|hits|beatings?|abuse|medicine classes|calories)\b"
)
PLACE = r"(?:pharmac(?:y|ist)|drugstore|walgreens|cvs|walmart|doctors?|doctor office|clinic|vet|hospital|office|work|school|camp|college|airport|hotel|cabin|beach|car|police|drop ?off|disposal|nursing home|facility|nurse|mothers?|moms?|dads?|house|apartment|place|office)"
CARRIED = re.compile(
    rf"\bto (?:(?:my|his|her|their|the|our|a|an|mom|dad|local) )*{PLACE}\b|\b(?:with|for) (?:me|us|him|her|them)\b|\b(?:back|along|home|away)\b(?<!at home)(?<!back home)|\bon (?:(?:my|the|our|a|this|that) )?(?:\w+ )?(?:trip|vacation|holiday|cruise|travels?|flight|plane|honeymoon)\b|"
    r"\b(?:from|off) (?:the|my|a) (?:pharmacy|drugstore|shelf|mailbox|counter|delivery)\b|\bin (?:(?:my|the|a) )?(?:\w+ )?(?:bag|suitcase|luggage|purse|backpack|carry ?on|pill ?box|organizer)\b|\bout (?:of the|of my)? ?(?:\w+ )?(?:closet|cabinet|drawer|bag|box|mailbox)\b"
)
BEFORE_NEXT = re.compile(r"\b(?:and|then|so|because|but|goodbye|bye|not|no|i|now)\b|,")
# Taken day by day.
DAILY = re.compile(
    r"\b(?:so far|as (?:prescribed|directed|told|needed)|(?:every|each) (?:day|morning|night|evening)|daily|one a day|(?:no|any|without) (?:change|difference|improvement|effects?|luck|results?)|(?:does|did|do|has|is) not (?:help|helped|helping|work|worked|working)|over the (?:past|last)|then (?:stopped|quit)|course|still (?:feel|depressed|anxious|sad)|nothing (?:changed|happened|helped)|(?:it |that )?did nothing|(?:i )?felt (?:better|good|great|fine|no)|no side effects?|then switched|switched to|no side effect)\b"
)
GOT = re.compile(r"\b(?:left|leftover|deliver\w*|ship\w*|mail\w*|fill\w*|refill\w*|order\w*|sent|send|pack\w*|approved|ready|stolen|stole|lost|prescribed|called in|picked|saved|waiting|on hand|in stock)\b")  # fmt: skip
INTO = re.compile(r"\b(?:swallow\w*|ate|at once|in one go|on_purpose|on purpose|overdos\w*|to (?:die|kill|end)|to be dead|want die)\b")  # fmt: skip
SUPPOSED = re.compile(r"\b(?:if|what happens)\b[^,;]*$|\b(?:almost|nearly|could have|would have|should have|wish|thought about)(?: \w+)?\s*$")  # fmt: skip
DENIED = re.compile(r"\b(?:not|never|nobody|without)(?: (?:ever|actually|really|even|have|has))?\s*$")
FETCHED = re.compile(r"\b(?:pharmac(?:y|ist)|doctor|nurse|insurance|they|police|airport|tsa|customs|thief|someone|somebody) (?:(?:have|has|had|just) )*$")  # fmt: skip


def swallowed_supply(sentence: Sentence, *, asks: bool) -> Verdict:
    """Give "emergency" where many days' worth of medicine was swallowed, "soft" where it is only supposed, else "none"."""
    words = " ".join(sentence.written)
    found = SWALLOWED.search(words)
    inside = INSIDE.search(words)
    if found is None and inside is None:
        return "none"
    before = words[: (found or inside).start()]  # type: ignore[union-attr]
    if DENIED.search(before) or (found is not None and not inside and not _went_down(found, before)):
        return "none"
    supposed = SUPPOSED.search(before) is not None or (asks and " i " not in f" {before}")
    return "soft" if supposed else "emergency"


def _went_down(found: re.Match[str], before: str) -> bool:
    """Was it medicine, and swallowed: not carried, kept, or taken day by day?"""
    verb, rest = found["verb"], found["rest"]
    if OTHER_THINGS.match(rest) or FETCHED.search(before):
        return False
    own = BEFORE_NEXT.split(rest)[0]  # what still speaks of the medicine
    soon = any(SOON.search(part) is not None for part in (rest, before)) or before.endswith("just ")
    sure = verb in FOR_SURE or INTO.search(rest) is not None
    if verb == "had" and not (soon and OF_DRUG.match(rest)):
        return False
    if not sure and (CARRIED.search(own) or (verb == "had" and GOT.search(rest))):
        return False
    if verb in ("took", "taken", "had") and not soon and DAILY.search(rest):
        return False
    if OF_DRUG.match(rest) or OF_OWN.match(rest):
        return True
    return soon or sure or (verb != "taken" and NO_MORE.match(rest) is not None)
