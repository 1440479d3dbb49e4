"""How far visitors come: counts by step, where they leave, and how long each item takes, without naming anyone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, case, extract, func, or_, select

from bot.rules.funnel import STEPS, Funnel
from bot.store.tables import conversations, funnel_steps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

    from bot.store.database import Database

QUIET = timedelta(minutes=30)  # a visitor who wrote more recently has not left
SECONDS_A_DAY = 86_400
# The questions of the check, whose times are measured. Steps of a booking in between do not end an item.
QUESTIONS = (*(step for step in STEPS if step.startswith("item_")), "difficulty", "result")


class FunnelCounts:
    """Counts for the clinic's overview and for the metrics: from the database, so the same in every process."""

    def __init__(self, database: Database) -> None:
        """Take an open database."""
        self._database = database

    async def counted(self, since: datetime, now: datetime) -> Funnel:
        """Count everything since then in one reading."""
        return await self._database.read(lambda c: _counted(c, since, now))

    async def reached(self, since: datetime) -> Mapping[str, int]:
        """Count the visitors who reached each step since then."""
        return await self._database.read(lambda c: _by_step(c, _reached(since)))


def _counted(connection: Connection, since: datetime, now: datetime) -> Funnel:
    took = connection.execute(_medians(since, on_sqlite=connection.dialect.name == "sqlite")).all()
    return Funnel(
        reached=_by_step(connection, _reached(since)),
        left=_by_step(connection, _left(since, now - QUIET)),
        took={row.step: float(row.median) for row in took},
        timed={row.step: row.standing for row in took},
    )


def _by_step(connection: Connection, wanted: Select[tuple[str, int]]) -> dict[str, int]:
    rows = connection.execute(wanted).all()
    return {row.step: row.standing for row in rows if row.step is not None}


def _reached(since: datetime) -> Select[tuple[str, int]]:
    return (
        select(funnel_steps.c.step, func.count().label("standing"))
        .where(funnel_steps.c.at >= since)
        .group_by(funnel_steps.c.step)
    )


def _left(since: datetime, quiet_since: datetime) -> Select[tuple[str, int]]:
    """The furthest step of each conversation that was quiet lately; an erased one counts without its link."""
    place = case(*((funnel_steps.c.step == step, number) for number, step in enumerate(STEPS)), else_=-1)
    furthest = (
        select(funnel_steps.c.conversation_id, func.max(place).label("place"))
        .where(funnel_steps.c.at >= since)
        .group_by(funnel_steps.c.conversation_id)
        .subquery()
    )
    name = case(*((furthest.c.place == number, step) for number, step in enumerate(STEPS)), else_=None)
    return (
        select(name.label("step"), func.count().label("standing"))
        .select_from(furthest.outerjoin(conversations, conversations.c.id == furthest.c.conversation_id))
        .where(or_(conversations.c.last_at.is_(None), conversations.c.last_at < quiet_since))
        .group_by(name)
    )


def _medians(since: datetime, *, on_sqlite: bool) -> Select[tuple[str, int, float]]:
    """The median of each item's times. Erased conversations kept no moments, so they are not among them."""
    own = {"partition_by": funnel_steps.c.conversation_id, "order_by": funnel_steps.c.at}
    asked = (
        select(funnel_steps.c.step, funnel_steps.c.at, func.lead(funnel_steps.c.at).over(**own).label("next_at"))  # type: ignore[arg-type]
        .where(funnel_steps.c.at >= since, funnel_steps.c.step.in_(QUESTIONS))
        .subquery()
    )
    took = _seconds(asked.c.at, asked.c.next_at, on_sqlite=on_sqlite)
    timed = select(asked.c.step, took.label("took")).where(asked.c.next_at > asked.c.at).subquery()
    ranked = select(
        timed.c.step,
        timed.c.took,
        func.row_number().over(partition_by=timed.c.step, order_by=timed.c.took).label("place"),
        func.count().over(partition_by=timed.c.step).label("standing"),
    ).subquery()
    middle = and_(ranked.c.place * 2 >= ranked.c.standing, ranked.c.place * 2 <= ranked.c.standing + 2)
    return (
        select(ranked.c.step, func.max(ranked.c.standing).label("standing"), func.avg(ranked.c.took).label("median"))
        .where(middle)
        .group_by(ranked.c.step)
    )


def _seconds(start: ColumnElement[datetime], end: ColumnElement[datetime], *, on_sqlite: bool) -> ColumnElement[Any]:
    if on_sqlite:
        return (func.julianday(end) - func.julianday(start)) * SECONDS_A_DAY
    return extract("epoch", end - start)
