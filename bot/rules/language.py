"""Is a short text Spanish? Only asked after a message in Spanish that raised help: the answers to questions are English."""

from __future__ import annotations

import re

COMMON = frozenset(
    "a al algo ahora así ayuda bien como con cómo cuándo cuánto cuanto cuesta de del dónde donde el ella en es ese esa eso esta "
    "está están estoy este esto fue gracias ha hay hola la las le lo los más mas me mi mis mucho muy nada ni no nos o para pero "
    "por porque puede puedo que qué quien quién quiero se ser si sí siento sin sobre solo sólo soy su sus también tengo tiene "
    "todo tu un una usted ustedes vez vida ya yo y".split()
)
SHARED = frozenset({"a", "me", "no", "o", "es", "he", "ha", "solo", "y"})  # English or slang as well
ENOUGH = 0.4


def is_spanish(text: str) -> bool:
    """True when enough of the words are common Spanish ones, and at least one of them is nothing else."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    known = [word for word in words if word in COMMON]
    return bool(set(known) - SHARED) and len(known) >= ENOUGH * len(words)
