"""Edit distance for misspellings, standard library only."""

from __future__ import annotations


def within(left: str, right: str, limit: int) -> bool:
    """True when `limit` insertions, deletions, substitutions or swaps of neighbours turn one into the other."""
    if abs(len(left) - len(right)) > limit:
        return False
    before: list[int] = []
    previous = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        current = [i]
        for j, b in enumerate(right, 1):
            cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        before, previous = previous, current
    return previous[-1] <= limit
