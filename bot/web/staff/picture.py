"""The picture of a total on the questionnaire's own scale: one cell a point, one tint a published band."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument

CELL: Final = 20  # units of the drawing for one point
GAP: Final = 3  # between two bands


@dataclass(frozen=True)
class BandDrawn:
    """A band as a strip, in units of the drawing."""

    name: str
    low: int
    high: int
    x: int
    width: int
    middle: int


@dataclass(frozen=True)
class Picture:
    """The whole scale, and where the total stands on it."""

    width: int
    bands: tuple[BandDrawn, ...]
    total: int
    highest: int
    x: int


def drawn(total: int, instrument: Instrument) -> Picture:
    """Place a total (0 to the highest) and the bands on the scale."""
    bands = tuple(
        BandDrawn(
            band.name,
            band.low,
            band.high,
            x=band.low * CELL,
            width=(band.high - band.low + 1) * CELL - GAP,
            middle=(band.low + band.high + 1) * CELL // 2,
        )
        for band in instrument.bands
    )
    highest = instrument.highest_total
    return Picture((highest + 1) * CELL, bands, total, highest, total * CELL + CELL // 2)
