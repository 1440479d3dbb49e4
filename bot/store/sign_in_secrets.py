"""What a member of staff signs in with besides the password: codes, recovery codes, one-time links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, or_, select, update

from bot.store.accounts import secrets_of
from bot.store.audit import AuditEntry
from bot.store.office_tables import recovery_codes, setup_tokens, staff

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.store.audit import AuditTrail
    from bot.store.data_keys import DataKeys
    from bot.store.database import Database


class SignInSecrets:
    """Second factors and one-time links; each code and each link counts once."""

    def __init__(self, database: Database, keys: DataKeys, audit: AuditTrail) -> None:
        """Take an open database, its keys and its audit trail."""
        self._database = database
        self._keys = keys
        self._audit = audit

    async def set_totp(
        self,
        staff_id: str,
        secret: str | None,
        code_hashes: Sequence[bytes],
        at: datetime,
        *,
        agent: str,
    ) -> None:
        """Set or remove the second factor, with a fresh set of recovery codes."""

        def work(connection: Connection) -> None:
            content = None
            if secret is not None:
                seal = self._keys.find(connection, secrets_of(staff_id))
                content = seal.close("staff", "totp_secret", staff_id, secret.encode())
            connection.execute(update(staff).where(staff.c.id == staff_id).values(totp_secret=content, totp_step=None))
            connection.execute(delete(recovery_codes).where(recovery_codes.c.staff_id == staff_id))
            rows = [{"staff_id": staff_id, "code_hash": code} for code in code_hashes]
            if rows:
                connection.execute(insert(recovery_codes), rows)
            why = "set" if secret else "removed"
            entry = AuditEntry(agent, "staff.totp", "staff", staff_id, why)
            self._audit.append(connection, entry, at=at)

        await self._database.write(work)

    async def use_totp_step(self, staff_id: str, step: int) -> bool:
        """Use the code of a time step. False: it, or a later one, was used before."""
        used = (
            update(staff)
            .where(staff.c.id == staff_id, or_(staff.c.totp_step.is_(None), staff.c.totp_step < step))
            .values(totp_step=step)
        )
        return await self._database.write(lambda c: c.execute(used).rowcount == 1)

    async def use_recovery_code(self, staff_id: str, code_hash: bytes, at: datetime) -> bool:
        """Use a recovery code. False: unknown or used before."""
        used = (
            update(recovery_codes)
            .where(
                recovery_codes.c.staff_id == staff_id,
                recovery_codes.c.code_hash == code_hash,
                recovery_codes.c.used_at.is_(None),
            )
            .values(used_at=at)
        )

        def work(connection: Connection) -> bool:
            fits = connection.execute(used).rowcount == 1
            if fits:
                entry = AuditEntry(f"staff:{staff_id}", "staff.recover", "staff", staff_id, "code")
                self._audit.append(connection, entry, at=at)
            return fits

        return await self._database.write(work)

    async def add_setup_token(self, token_hash: bytes, staff_id: str, purpose: str, expires_at: datetime) -> None:
        """Store the hash of a one-time link (invitation, reset)."""
        row = {
            "token_hash": token_hash,
            "staff_id": staff_id,
            "purpose": purpose,
            "expires_at": expires_at,
        }
        await self._database.write(lambda c: c.execute(insert(setup_tokens), row))

    async def replace_setup_tokens(
        self,
        token_hash: bytes,
        staff_id: str,
        purpose: str,
        expires_at: datetime,
        at: datetime,
        *,
        agent: str,
    ) -> None:
        """Store the hash of a one-time link and void the account's earlier ones, in the audit trail."""
        row = {
            "token_hash": token_hash,
            "staff_id": staff_id,
            "purpose": purpose,
            "expires_at": expires_at,
        }

        def work(connection: Connection) -> None:
            connection.execute(delete(setup_tokens).where(setup_tokens.c.staff_id == staff_id))
            connection.execute(insert(setup_tokens), row)
            entry = AuditEntry(agent, "staff.link", "staff", staff_id, purpose)
            self._audit.append(connection, entry, at=at)

        await self._database.write(work)

    async def find_setup_token(self, token_hash: bytes, purpose: str, at: datetime) -> str | None:
        """Whose one-time link this is, without using it. None when unknown, expired or used."""
        wanted = select(setup_tokens.c.staff_id).where(
            setup_tokens.c.token_hash == token_hash,
            setup_tokens.c.purpose == purpose,
            setup_tokens.c.used_at.is_(None),
            setup_tokens.c.expires_at > at,
        )
        return await self._database.read(lambda c: c.execute(wanted).scalar())

    async def use_setup_token(self, token_hash: bytes, purpose: str, at: datetime) -> str | None:
        """Use a one-time link. Returns the staff id, None when unknown, expired or used."""
        used = (
            update(setup_tokens)
            .where(
                setup_tokens.c.token_hash == token_hash,
                setup_tokens.c.purpose == purpose,
                setup_tokens.c.used_at.is_(None),
                setup_tokens.c.expires_at > at,
            )
            .values(used_at=at)
            .returning(setup_tokens.c.staff_id)
        )
        return await self._database.write(lambda c: c.execute(used).scalar())
