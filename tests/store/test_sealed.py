"""A sealed value opens with its key, in its own place, unaltered, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.sealed import Seal, SealBroken, new_key

PLACE = ("messages", "body", "c-1/2")


@given(st.binary(max_size=4000))
def test_what_is_sealed_opens_again(content: bytes) -> None:
    """Any bytes must come back as they were."""
    seal = Seal(new_key())
    assert seal.open(*PLACE, seal.close(*PLACE, content)) == content


def test_the_same_words_never_look_the_same_twice() -> None:
    """Equal answers must not be recognisable as equal."""
    seal = Seal(new_key())
    assert len({seal.close(*PLACE, b"3") for _ in range(100)}) == 100


@pytest.mark.parametrize(
    "place",
    [("contacts", "body", "c-1/2"), ("messages", "state", "c-1/2"), ("messages", "body", "c-1/3")],
    ids=["table", "column", "row"],
)
def test_a_value_moved_elsewhere_does_not_open(place: tuple[str, str, str]) -> None:
    """A value copied to another table, column or row must be refused."""
    seal = Seal(new_key())
    moved = seal.close(*PLACE, b"words")
    with pytest.raises(SealBroken):
        seal.open(*place, moved)


@given(st.integers(min_value=0, max_value=33))
def test_a_flipped_bit_does_not_open(position: int) -> None:
    """An altered value must be refused, wherever it was altered."""
    seal = Seal(new_key())
    sealed = bytearray(seal.close(*PLACE, b"words"))
    sealed[position] ^= 1
    with pytest.raises(SealBroken):
        seal.open(*PLACE, bytes(sealed))


@pytest.mark.parametrize("stub", [b"", b"\x01", b"\x01short", b"\x02" + bytes(40)])
def test_what_was_never_sealed_does_not_open(stub: bytes) -> None:
    """Cut-off values and values of another format must be refused, not crash."""
    with pytest.raises(SealBroken):
        Seal(new_key()).open(*PLACE, stub)


def test_another_key_does_not_open_and_says_no_words() -> None:
    """The error must name the place and nothing of the value."""
    sealed = Seal(new_key()).close(*PLACE, b"words")
    with pytest.raises(SealBroken, match=r"^The sealed value at messages\|body\|c-1/2 does not open"):
        Seal(new_key()).open(*PLACE, sealed)
