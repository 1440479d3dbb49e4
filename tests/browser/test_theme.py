"""Whatever colour a clinic chooses, its buttons and links can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.theme import DARK_PAPER, LIGHT_PAPER, ON_DARK, ON_LIGHT, TEXT_CONTRAST, accents, contrast, on, stylesheet

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#" + "".join(f"{part:02x}" for part in rgb))


@given(COLOURS)
def test_every_accent_is_readable_on_both_papers_and_under_its_own_ink(accent: str) -> None:
    """4.5:1 for text (WCAG 2.2, 1.4.3), in light and dark, for every colour there is."""
    light, dark = accents(accent)
    assert contrast(light, LIGHT_PAPER) >= ON_LIGHT
    assert contrast(dark, DARK_PAPER) >= ON_DARK
    assert min(contrast(light, on(light)), contrast(dark, on(dark))) >= TEXT_CONTRAST


def test_contrast_is_the_published_one() -> None:
    """Black on white is 21:1, and a known pair has its known ratio (WCAG 2.2, definition of contrast ratio)."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("accent", ["teal", "#fff", "2b665c", "#2b665c; } body { display: none"])
def test_a_colour_that_is_none_is_refused_in_one_sentence(accent: str) -> None:
    """A setting must not be able to write style rules of its own."""
    with pytest.raises(ValueError, match="must be a colour such as #2b665c"):
        stylesheet(accent)
