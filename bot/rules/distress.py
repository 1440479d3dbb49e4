"""Small talk that is none: somebody says how hard it is, or that this program repeats itself. Both get words of their own.

No danger was read in the message; a line such as "small talk is not my strong side" would still be cold under "I can't stop crying".
"""

from __future__ import annotations

import re

from bot.rules.commands import plainly

VAGUE = frozenset({"social.chitchat", "oos", "social.insult"})  # what such a message is taken for
LONGEST = 25  # words; in a longer one something else is asked, too
HARD = re.compile(
    r"\b(?:i(?:'m| am|m)?|im|i've been|been|keep|can'?t stop|started) (?:\w+ )?(?:cry|crying|in tears|weeping|sobbing|shaking|scared|frightened|terrified|lonely|exhausted|worn out|burn(?:ed|t) out|overwhelmed|"
    r"heartbroken|struggling|desperate|miserable|ashamed|embarrassed|stressed|so (?:sad|tired|anxious|nervous|worried|alone|stressed|down)|really (?:sad|anxious|nervous|struggling|stressed)|a mess|falling apart|not ok(?:ay)?|not doing (?:well|good|great))\b|"
    r"\b(?:can'?t|cannot|don'?t|haven'?t|couldn'?t) (?:sleep|slept|breathe easy|eat|cope|relax|take (?:it|this)(?: any ?more)?)\b|\b(?:it'?s|its|this is|everything is|life is) (?:all )?(?:just )?(?:too|so|really|very) (?:hard|much|difficult|heavy)\b|"
    r"\bmy (?:\w+ )?(?:mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|friend|grand\w+|dog|cat|baby|partner) (?:just )?(?:died|passed(?: away)?|left me|is (?:dying|very sick))\b|"
    r"\bi (?:just )?lost my (?:\w+ )?(?:mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|friend|grand\w+|dog|cat|baby|partner|job|house|home)\b|"
    r"\b(?:nobody|no one) (?:gets it|understands|believes me|listens)\b|\ball in my head\b|\b(?:hard|bad|rough|terrible|awful) (?:day|night|week|month|year|time)\b|\bi(?: just)? feel (?:so )?(?:sad|awful|terrible|alone|lost|bad)\b"
)
REPEATING = re.compile(
    r"\byou (?:just |already |keep )*(?:said|told me|saying|asked|repeating|repeat)\b(?: (?:me )?(?:that|this|it|so|the same))*|\b(?:same|that) (?:answer|thing|text|reply) (?:again|over|twice|every)\b|\bstop repeating\b|\byou repeat yourself\b"
)


def small_talk(text: str, intent: str) -> str | None:
    """The finer intent of a vague remark, or None. `intent` is what it was understood as."""
    plain = plainly(text)
    if intent not in VAGUE or "?" in text or len(plain.split()) > LONGEST:
        return None
    if REPEATING.search(plain):
        return "social.chitchat.again"
    return "social.chitchat.distress" if HARD.search(plain) else None
