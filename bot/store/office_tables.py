"""The tables that belong to no visitor: outbox, staff, their sessions, and the audit chain."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
)

from bot.store.columns import BigNumber, Codes, identity, metadata, moment, sealed, string

DUE = "status IN ('pending', 'leased')"


def _staff() -> Column[str]:
    return Column("staff_id", String, ForeignKey("staff.id"), nullable=False)


outbox = Table(
    "outbox",
    metadata,
    identity(),
    string("type"),
    string("subject_id"),
    string("target"),
    Column("payload", Codes, nullable=False),
    string("status"),  # pending, leased, delivered, dead, cancelled
    Column("attempts", Integer, nullable=False),
    moment("created_at"),
    moment("next_at"),  # of a leased row: when its lease ends
    moment("leased_until", null=True),
    string("leased_by", null=True),
    moment("delivered_at", null=True),
    UniqueConstraint("subject_id", "type", "target"),
    Index("ix_outbox_due", "next_at", sqlite_where=text(DUE), postgresql_where=text(DUE)),
    Index("ix_outbox_status", "status"),
)

outbox_attempts = Table(
    "outbox_attempts",
    metadata,
    Column("outbox_id", String, ForeignKey("outbox.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    moment("at"),
    string("outcome"),  # a reason code, never a body
    Column("http_status", Integer),
)

staff = Table(
    "staff",
    metadata,
    identity(),
    Column("email", String, nullable=False, unique=True),
    string("name"),
    string("role"),  # staff, clinician, admin
    string("password_hash", null=True),
    sealed("totp_secret"),
    Column("totp_step", BigNumber),  # the last time step used: each code counts once
    Column("disabled", Boolean, nullable=False, server_default=false()),
    moment("created_at"),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("id", LargeBinary, primary_key=True),  # SHA-256 of the cookie
    _staff(),
    moment("created_at"),
    moment("last_at"),
    moment("expires_at"),
    string("csrf"),
    Column("user_agent", LargeBinary, nullable=False),  # a hash
    moment("revoked_at", null=True),
    Index("ix_staff_sessions_staff_id", "staff_id"),
    Index("ix_staff_sessions_expires_at", "expires_at"),
)

setup_tokens = Table(
    "setup_tokens",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    _staff(),
    string("purpose"),
    moment("expires_at"),
    moment("used_at", null=True),
    Index("ix_setup_tokens_staff_id", "staff_id"),
)

recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("staff_id", String, ForeignKey("staff.id"), primary_key=True),
    Column("code_hash", LargeBinary, primary_key=True),
    moment("used_at", null=True),
)

# Names after FHIR R4 AuditEvent: recorded, agent, action, entity, outcome, purposeOfEvent.
audit = Table(
    "audit",
    metadata,
    Column("id", BigNumber, primary_key=True, autoincrement=False),  # 1, 2, 3 ... without a gap
    moment("recorded"),
    string("agent"),
    string("action"),
    string("entity_type"),
    string("entity"),
    string("outcome"),
    string("purpose"),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("ix_audit_entity", "entity_type", "entity"),
    Index("ix_audit_recorded", "recorded"),
)

# One row: where the chain ends. A deleted end of the chain no longer fits it.
audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # always 1
    Column("last_id", BigNumber, nullable=False),
    Column("last_hash", LargeBinary, nullable=False),
)
