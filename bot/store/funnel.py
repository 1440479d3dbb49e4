"""How far visitors come: counts by step, without naming anyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.store.tables import conversations, funnel_steps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.store.database import Database


class Funnel:
    """Counts for the clinic's overview."""

    def __init__(self, database: Database) -> None:
        """Take an open database."""
        self._database = database

    async def reached(self, since: datetime) -> Mapping[str, int]:
        """Count the visitors who reached each step since then."""
        wanted = (
            select(funnel_steps.c.step, func.count().label("standing"))
            .where(funnel_steps.c.at >= since)
            .group_by(funnel_steps.c.step)
        )
        rows = await self._database.read(lambda c: c.execute(wanted).all())
        return {row.step: row.standing for row in rows}

    async def standing_at(self, since: datetime) -> Mapping[str, int]:
        """Count the conversations last used since then by the step at which they stand."""
        wanted = (
            select(conversations.c.step, func.count().label("standing"))
            .where(conversations.c.last_at >= since, conversations.c.closed_at.is_(None))
            .group_by(conversations.c.step)
        )
        rows = await self._database.read(lambda c: c.execute(wanted).all())
        return {row.step: row.standing for row in rows}
