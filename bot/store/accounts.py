"""Staff accounts: who may sign in, as what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.store.audit import AuditEntry
from bot.store.office_tables import staff, staff_sessions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.audit import AuditTrail
    from bot.store.columns import AnyRow
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database

Role = Literal["staff", "clinician", "admin"]


class AccountExists(Exception):
    """Another account has this e-mail address."""


@dataclass(frozen=True)
class StaffAccount:
    """A person who may sign in. Compare `password_hash` only through Argon2."""

    id: str
    email: str
    name: str
    role: Role
    password_hash: str | None
    totp_secret: str | None
    totp_step: int | None
    disabled: bool
    created_at: datetime


class StaffAccounts:
    """Accounts by id and e-mail; every change is in the audit trail."""

    def __init__(self, database: Database, keys: DataKeys, audit: AuditTrail) -> None:
        """Take an open database, its keys and its audit trail."""
        self._database = database
        self._keys = keys
        self._audit = audit

    async def add(self, staff_id: str, email: str, name: str, role: Role, at: datetime, *, agent: str) -> None:
        """Add an account without a password. Raises AccountExists."""
        row = {"id": staff_id, "email": email.lower(), "name": name, "role": role, "created_at": at}

        def work(connection: Connection) -> None:
            try:
                connection.execute(insert(staff), row)
            except IntegrityError as error:
                raise AccountExists from error
            self._keys.create(connection, secrets_of(staff_id), at)
            self._note(connection, agent, "staff.add", staff_id, role, at)

        await self._database.write(work)

    async def by_email(self, email: str) -> StaffAccount | None:
        """Find an account by e-mail, whatever its capitals."""
        wanted = select(staff).where(staff.c.email == email.lower())
        return await self._database.read(lambda c: self._account(c, c.execute(wanted).first()))

    async def by_id(self, staff_id: str) -> StaffAccount | None:
        """Find an account by id."""
        wanted = select(staff).where(staff.c.id == staff_id)
        return await self._database.read(lambda c: self._account(c, c.execute(wanted).first()))

    async def all(self) -> Sequence[StaffAccount]:
        """List every account by e-mail."""

        def work(connection: Connection) -> list[StaffAccount]:
            rows = connection.execute(select(staff).order_by(staff.c.email)).all()
            return [one for row in rows if (one := self._account(connection, row))]

        return await self._database.read(work)

    async def set_password(self, staff_id: str, password_hash: str, at: datetime, *, agent: str) -> None:
        """Set the password hash and end every session of the account."""

        def work(connection: Connection) -> None:
            _update(connection, staff_id, password_hash=password_hash)
            _revoke_sessions(connection, staff_id, at)
            self._note(connection, agent, "staff.password", staff_id, "changed", at)

        await self._database.write(work)

    async def set_disabled(self, staff_id: str, at: datetime, *, disabled: bool, agent: str) -> None:
        """Disable an account, ending its sessions, or enable it again."""

        def work(connection: Connection) -> None:
            _update(connection, staff_id, disabled=disabled)
            if disabled:
                _revoke_sessions(connection, staff_id, at)
            purpose = "disabled" if disabled else "enabled"
            self._note(connection, agent, "staff.disable", staff_id, purpose, at)

        await self._database.write(work)

    def _account(self, connection: Connection, row: AnyRow | None) -> StaffAccount | None:
        if row is None:
            return None
        secret = None
        if row.totp_secret is not None:
            seal = self._keys.find(connection, secrets_of(row.id))
            secret = seal.open("staff", "totp_secret", row.id, row.totp_secret).decode()
        return StaffAccount(
            id=row.id,
            email=row.email,
            name=row.name,
            role=row.role,
            password_hash=row.password_hash,
            totp_secret=secret,
            totp_step=row.totp_step,
            disabled=row.disabled,
            created_at=row.created_at,
        )

    def _note(self, connection: Connection, agent: str, action: str, staff_id: str, why: str, at: datetime) -> None:
        self._audit.append(connection, AuditEntry(agent, action, "staff", staff_id, why), at=at)


def secrets_of(staff_id: str) -> str:
    """Return the owner of the data key that seals an account's secrets."""
    return f"staff/{staff_id}"


def _update(connection: Connection, staff_id: str, **values: Any) -> None:
    connection.execute(update(staff).where(staff.c.id == staff_id).values(**values))


def _revoke_sessions(connection: Connection, staff_id: str, at: datetime) -> None:
    connection.execute(
        update(staff_sessions)
        .where(staff_sessions.c.staff_id == staff_id, staff_sessions.c.revoked_at.is_(None))
        .values(revoked_at=at)
    )
