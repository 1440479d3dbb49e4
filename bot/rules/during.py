"""What people ask of the visit itself before they dare: the needle, the fear that may come up, and whether one is awake."""

from __future__ import annotations

import re

from bot.rules.whole_questions import LEAD, VAGUE

VISIT = VAGUE | {"faq.session", "faq.side_effects", "faq.how_it_works", "faq.prepare"}
NEEDLE, FEAR, AWAKE = "faq.session.needle", "faq.session.fear", "faq.session.awake"
IT = r"(?:it|this|that|they|infusions?|treatments?|(?:the|an?|your) (?:\w+ )?(?:drip|iv|infusion|needle|treatment|injection|shot|session|visit|ketamine)s?)"
MUCH = r"(?:(?:much|a lot|at all|badly|very|really|too|going to|gonna|be|get|even) )*"
TAIL = r"(?: (?:a lot|much|at all|badly|too much|bad|or not|going in|when it goes in|while it runs|during it|or what|then|though|too|please))*"
HURTS = re.compile(
    rf"{LEAD}(?:(?:does|do|will|would|is|are|did) {IT} {MUCH}(?:hurts?(?: (?:me|you))?|sting|stings|burns?|painful|sore)|how (?:much|bad|badly) (?:does|will|do|would) {IT} (?:really )?(?:hurt|sting|burn)|how painful (?:is|are|will) {IT}(?: be)?){TAIL}"
)
ONES_FEAR = r"(?:scared|afraid|terrified|frightened)"
WITHOUT = r"(?:(?:is (?:there|it) |can (?:i|you|it) (?:be )?|do you have |are there )?(?:(?:a|an|any|another|other|get|take|do|have|done|it|some) )*(?:ways?|options?|kinds?|pills?|sprays?|tablets?|numbing(?: cream)?|without (?:a |the |an )?(?:needles?|iv|injection))(?: (?:too|then|instead|at all|for it|without (?:a |the |an )?(?:needles?|iv)))*)"
OF_NEEDLES = re.compile(
    rf"{LEAD}(?:(?:i (?:hate|dread|fear|can'?t (?:stand|handle|do|take)|cannot (?:stand|handle|take)|don'?t (?:like|do well with)|faint (?:at|from|with|around)|am (?:so |really |very )*{ONES_FEAR} of)|(?:(?:i'?m|im) )?(?:so |really |very )*{ONES_FEAR} of) (?:the )?(?:needles?|injections?|shots|ivs?)|"
    rf"(?:i have |i've got |i got )?(?:a |an )?(?:\w+ )?(?:needle phobia|phobia of needles|fear of needles)|(?:the )?needles? (?:make|scare|terrif(?:y|ies)|freak) (?:me|out)(?: (?:faint|sick|out|dizzy|panic|cry))*|(?:is|are) there (?:a |any )?needles?(?: involved)?|does it (?:need|take|involve) (?:a )?needles?|how big is the needle)"
    rf"(?:(?: but| and| so)? {WITHOUT})?"
)
STRANGE = r"(?:panic(?: (?:out|attack))?|freak(?: (?:out|out on it))?|get (?:so )?(?:scared|frightened|anxious|panicky|a panic attack)|lose control|have (?:a )?(?:panic attack|bad trip|freak ?out)|start (?:panicking|freaking out|to panic|to freak out))"
WHILE = r"(?: (?:during (?:it|that|the \w+)|in the middle(?: of (?:it|the \w+))?|while (?:it runs|it'?s running|i'?m (?:on it|under|in there)|on (?:it|the drip))|on (?:it|the (?:drip|stuff|ketamine))|half ?way(?: through)?|there|in there|mid (?:drip|infusion|session)))*"
AFRAID = re.compile(
    rf"{LEAD}(?:what (?:if|happens if|happens when|do they do if|do you do if)|(?:and )?if|can|could|will|would|might|do|does) (?:i|people|anyone|patients) {STRANGE}{WHILE}|"
    rf"{LEAD}(?:(?:do|will|would|can|could|might) (?:i|people|patients)|(?:does|will|would|can|could) (?:it|this|ketamine|the (?:drip|infusion)) make (?:me|you|people)) (?:hallucinate|see (?:things|stuff)|trip(?: out)?|have a bad trip|get high)(?: (?:or anything|or something|a lot|much|on it|during it|at all))*|"
    rf"{LEAD}(?:is (?:there|it) |what about )?(?:a )?(?:bad trip|hallucinations)(?: (?:possible|likely|common|a thing))?"
)
SLEEPS = re.compile(
    rf"{LEAD}(?:(?:is|was) (?:it|this|that|one|the person|everyone) (?:done |given |all )?|(?:am|are|will|would|do|does) (?:i|we|people|one|patients) (?:be |stay |get |have to be |still )*|(?:do|will|would) (?:they|you) (?:put|knock) (?:me|you|people|us) )(?:(?:fully|still|completely|totally|really|either|put|knocked|kept|during it) )*(?:awake|asleep|sleep(?:ing)?|conscious|unconscious|out cold|sedated|(?:(?<=put )|(?<=knocked )|(?<=knock )|(?<=put me )|(?<=knock me )|(?<=put you )|(?<=knock you )|(?<=put people ))(?:under|out|to sleep))(?: (?:or|and|during|while|for|in|the|it|this|that|whole|time|all|of|through|throughout|awake|asleep|sleep(?:ing)?|conscious|out|cold|under|drip|treatment|session|infusion|thing|happens|is|running|goes|in|when))*"
)
ABOUT: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = (
    (VISIT | {"advice.condition", "faq.who_should_not", "faq.home_ketamine", "faq.other_treatments", "social.chitchat.distress"}, OF_NEEDLES, NEEDLE),
    (VISIT | {"faq.driving", "faq.will_it_work", "faq.what_is_ketamine"}, HURTS, NEEDLE),
    (VISIT | {"faq.long_term_safety", "faq.what_is_anxiety", "advice.condition"}, AFRAID, FEAR),
    (VISIT | {"faq.what_is_ketamine", "faq.is_bot", "advice.diagnosis", "nav.human", "nav.repeat"}, SLEEPS, AWAKE),
)  # fmt: skip


def during(plain: str, intent: str) -> str | None:
    """The intent of the answer to a whole question about the visit itself, in plain words; None where it is another. `intent`: what it was understood as."""
    return next((answer for intents, words, answer in ABOUT if intent in intents and words.fullmatch(plain)), None)
