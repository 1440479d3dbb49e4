"""Staff sessions: opened at sign-in, checked and touched at every request, revocable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from bot.store.audit import AuditEntry
from bot.store.office_tables import setup_tokens, staff, staff_sessions

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from sqlalchemy import Connection

    from bot.store.audit import AuditTrail
    from bot.store.database import Database


@dataclass(frozen=True)
class StaffSession:
    """A live session and whose it is."""

    id: bytes
    staff_id: str
    name: str
    email: str
    role: str
    csrf: str
    user_agent: bytes
    created_at: datetime
    last_at: datetime
    expires_at: datetime


class StaffSessions:
    """Sessions by the hash of their cookie."""

    def __init__(self, database: Database, audit: AuditTrail) -> None:
        """Take an open database and its audit trail."""
        self._database = database
        self._audit = audit

    async def open(
        self,
        session_id: bytes,
        staff_id: str,
        csrf: str,
        user_agent: bytes,
        at: datetime,
        lasts: timedelta,
    ) -> None:
        """Open a session that ends after `lasts`, however it is used."""
        row = {
            "id": session_id,
            "staff_id": staff_id,
            "csrf": csrf,
            "user_agent": user_agent,
            "created_at": at,
            "last_at": at,
            "expires_at": at + lasts,
        }

        def work(connection: Connection) -> None:
            connection.execute(insert(staff_sessions), row)
            entry = AuditEntry(f"staff:{staff_id}", "sign_in", "staff", staff_id, "password")
            self._audit.append(connection, entry, at=at)

        await self._database.write(work)

    async def touch(self, session_id: bytes, now: datetime, idle: timedelta) -> StaffSession | None:
        """Find a live session and note its use; None when revoked, idle for too long, expired or disabled."""
        living = (
            update(staff_sessions)
            .where(
                staff_sessions.c.id == session_id,
                staff_sessions.c.revoked_at.is_(None),
                staff_sessions.c.expires_at > now,
                staff_sessions.c.last_at > now - idle,
            )
            .values(last_at=now)
        )
        whose = (
            select(
                staff_sessions.c.id,
                staff_sessions.c.staff_id,
                staff.c.name,
                staff.c.email,
                staff.c.role,
                staff_sessions.c.csrf,
                staff_sessions.c.user_agent,
                staff_sessions.c.created_at,
                staff_sessions.c.last_at,
                staff_sessions.c.expires_at,
            )
            .join(staff, staff.c.id == staff_sessions.c.staff_id)
            .where(staff_sessions.c.id == session_id, staff.c.disabled.is_(False))
        )

        def work(connection: Connection) -> StaffSession | None:
            if connection.execute(living).rowcount != 1:
                return None
            row = connection.execute(whose).mappings().first()
            return None if row is None else StaffSession(**row)

        return await self._database.write(work)

    async def revoke(self, session_id: bytes, at: datetime) -> None:
        """End a session, for a sign-out or a new id."""
        ended = (
            update(staff_sessions)
            .where(staff_sessions.c.id == session_id, staff_sessions.c.revoked_at.is_(None))
            .values(revoked_at=at)
            .returning(staff_sessions.c.staff_id)
        )

        def work(connection: Connection) -> None:
            staff_id = connection.execute(ended).scalar()
            if staff_id is not None:
                entry = AuditEntry(f"staff:{staff_id}", "sign_out", "staff", staff_id, "revoked")
                self._audit.append(connection, entry, at=at)

        await self._database.write(work)

    async def revoke_all(self, staff_id: str, at: datetime) -> int:
        """End every session of an account. Returns how many."""
        ended = (
            update(staff_sessions)
            .where(staff_sessions.c.staff_id == staff_id, staff_sessions.c.revoked_at.is_(None))
            .values(revoked_at=at)
        )
        return await self._database.write(lambda c: c.execute(ended).rowcount)

    async def sweep(self, now: datetime) -> int:
        """Delete sessions and one-time links that ended. Returns how many."""

        def work(connection: Connection) -> int:
            sessions = delete(staff_sessions).where(staff_sessions.c.expires_at < now)
            tokens = delete(setup_tokens).where(setup_tokens.c.expires_at < now)
            return connection.execute(sessions).rowcount + connection.execute(tokens).rowcount

        return await self._database.write(work)
