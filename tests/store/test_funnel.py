"""How far visitors come, on both databases: counts by step, where they leave, and each item's median time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.rules.funnel import SMALLEST, shown
from tests.store.builders import NOW, begin, later

if TYPE_CHECKING:
    from bot.store.opening import Store


async def walk(store: Store, seconds: list[int], *, last: str = "") -> None:
    """Open, and be asked one item after the other, each after so many seconds."""
    visit = await begin(store)
    at = NOW
    for number, wait in enumerate(seconds, 1):
        at += timedelta(seconds=wait)
        await visit.commit(at, steps=(f"item_{number}",))
    if last:
        await visit.commit(at + timedelta(seconds=9), steps=(last,))


async def test_counts_by_step_and_where_visitors_leave(store: Store) -> None:
    """A visitor counts at every step once, and where he went no further once he is quiet."""
    for items in (1, 2, 2, 3):
        await walk(store, [5] * items)
    counted = await store.funnel.counted(NOW, later(hours=1))
    assert counted.reached == {"opened": 4, "item_1": 4, "item_2": 3, "item_3": 1}
    assert counted.left == {"item_1": 1, "item_2": 2, "item_3": 1}


async def test_who_wrote_a_moment_ago_has_not_left(store: Store) -> None:
    """Somebody in the middle of a question must not be counted as gone."""
    await walk(store, [5, 5])
    assert (await store.funnel.counted(NOW, later(minutes=5))).left == {}


async def test_the_time_of_an_item_is_the_median_until_the_next_question(store: Store) -> None:
    """Half of the visitors were faster, half slower; a visitor who never went on has no time."""
    for second in (4, 8, 30):
        await walk(store, [1, second])
    await walk(store, [1])
    counted = await store.funnel.counted(NOW, later(hours=1))
    assert {step: round(took, 1) for step, took in counted.took.items()} == {"item_1": 8.0}
    assert counted.timed == {"item_1": 3}


async def test_the_median_of_an_even_number_lies_between_the_two_in_the_middle(store: Store) -> None:
    """As the textbook has it."""
    for second in (2, 4, 10, 60):
        await walk(store, [1, second])
    assert round((await store.funnel.counted(NOW, later(hours=1))).took["item_1"], 1) == 7.0


async def test_the_last_item_ends_with_the_difficulty_item_or_the_result(store: Store) -> None:
    """A booking begun in between is not the end of an item."""
    await walk(store, [1] * 7, last="difficulty")
    await walk(store, [1] * 7, last="result")
    await walk(store, [1] * 7, last="booking_asked")
    counted = await store.funnel.counted(NOW, later(hours=1))
    assert (round(counted.took["item_7"], 1), counted.timed["item_7"]) == (9.0, 2)


async def test_only_what_happened_since_counts(store: Store) -> None:
    """Thirty days mean thirty days."""
    await walk(store, [1, 1])
    counted = await store.funnel.counted(later(hours=1), later(hours=2))
    assert (counted.reached, counted.left, counted.took) == ({}, {}, {})


async def test_a_count_under_five_and_a_time_of_fewer_than_five_are_not_shown(store: Store) -> None:
    """It could point to a person, also where it is none."""
    for _ in range(SMALLEST - 1):
        await walk(store, [1, 5])
    await walk(store, [1])
    steps = {one.step: one for one in shown(await store.funnel.counted(NOW, later(hours=1)), 7)}
    assert (steps["opened"].reached, steps["item_1"].reached, steps["item_2"].reached) == (5, 5, None)
    assert (steps["item_1"].took, steps["item_2"].left, steps["item_3"].reached) == (None, None, None)
    await walk(store, [1, 5])
    steps = {one.step: one for one in shown(await store.funnel.counted(NOW, later(hours=1)), 7)}
    assert (steps["item_2"].reached, steps["item_2"].left, round(steps["item_1"].took or 0, 1)) == (5, 5, 5.0)


async def test_the_steps_stand_in_their_order_with_as_many_items_as_the_questionnaire_has(store: Store) -> None:
    """A page for two items names two."""
    await walk(store, [1, 1, 1])
    steps = [one.step for one in shown(await store.funnel.counted(NOW, later(hours=1)), 2)]
    assert steps[:7] == ["opened", "age", "consent", "item_1", "item_2", "difficulty", "result"]
    assert steps[-1] == "item_3", "what somebody reached under another questionnaire is not lost"
