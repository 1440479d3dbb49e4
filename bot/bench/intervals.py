"""Shares with their 95 % Wilson intervals."""

from __future__ import annotations

from math import sqrt

Z = 1.959964  # 97.5th percentile of the normal distribution


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927). (0, 1) when nothing was counted."""
    if of == 0:
        return 0.0, 1.0
    share = hits / of
    middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of)
    half = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of)) / (1 + Z * Z / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def share_line(name: str, hits: int, of: int) -> str:
    """One line: name, share, interval, counts."""
    low, high = wilson(hits, of)
    return f"{name:<44} {hits / of if of else 0:.3f}  [{low:.3f}, {high:.3f}]  {hits}/{of}"
