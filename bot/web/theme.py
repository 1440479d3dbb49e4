"""The clinic's accent colour, as a style sheet that keeps text readable (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re
from typing import Final

TEXT_CONTRAST: Final = 4.5  # WCAG 2.2, 1.4.3
# Above what is asked, because the accent also stands on tints of these backgrounds; thin type on dark needs more.
ON_LIGHT: Final = TEXT_CONTRAST + 0.5
ON_DARK: Final = TEXT_CONTRAST + 3
LIGHT_PAPER: Final = "#f6f1e8"
DARK_PAPER: Final = "#1c1a17"
WHITE: Final = "#ffffff"
BLACK: Final = "#10100f"
STEPS: Final = 50
DARK_PART: Final = 0.04045  # below it the sRGB curve is a line (WCAG 2.2, relative luminance)

Rgb = tuple[int, int, int]


def parse(colour: str) -> Rgb:
    """Red, green, blue (0-255) of `#rrggbb`. Raises ValueError with one clear sentence for anything else."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        msg = f"The theme's accent must be a colour such as #2b665c, not {colour!r}."
        raise ValueError(msg)
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0-1 (WCAG 2.2, definition)."""
    linear = [c / 12.92 if (c := part / 255) <= DARK_PART else ((c + 0.055) / 1.055) ** 2.4 for part in parse(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1-21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, towards: str, share: float) -> str:
    """`colour` with `share` (0-1) of `towards`."""
    parts = (round(a + (b - a) * share) for a, b in zip(parse(colour), parse(towards), strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)


def readable(accent: str, paper: str, towards: str, least: float) -> str:
    """The accent, moved towards black or white until it has the `least` contrast as text on `paper`."""
    shades = (mixed(accent, towards, step / STEPS) for step in range(STEPS + 1))
    return next((shade for shade in shades if contrast(shade, paper) >= least), towards)


def on(colour: str) -> str:
    """White or near-black, whichever is easier to read on `colour`."""
    return max((WHITE, BLACK), key=lambda ink: contrast(ink, colour))


def accents(accent: str) -> tuple[str, str]:
    """The accent for light and for dark pages: a button's ground and a link's ink in one colour."""
    return readable(accent, LIGHT_PAPER, BLACK, ON_LIGHT), readable(accent, DARK_PAPER, WHITE, ON_DARK)


def stylesheet(accent: str) -> str:
    """Custom properties for both schemes."""
    light, dark = accents(accent)
    return (
        f":root {{ --accent: {light}; --on-accent: {on(light)}; }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; --on-accent: {on(dark)}; }} }}\n"
    )
