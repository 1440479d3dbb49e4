"""Outbox, staff and their sessions, and the audit chain, which the database itself keeps append-only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
CODES = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GENESIS = bytes(32)


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, TIME, nullable=null)


def _bytes(name: str, *, null: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=null)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _of_staff(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=f"fk_{table}_staff_id")


def upgrade() -> None:
    """Create the tables that belong to no visitor."""
    _outbox_tables()
    _staff_tables()
    _audit_tables()


def _outbox_tables() -> None:
    op.create_table(
        "outbox",
        _text("id"),
        _text("type"),
        _text("subject_id"),
        _text("target"),
        sa.Column("payload", CODES, nullable=False),
        _text("status"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _time("created_at"),
        _time("next_at"),
        _time("leased_until", null=True),
        _text("leased_by", null=True),
        _time("delivered_at", null=True),
        _key("outbox", "id"),
        sa.UniqueConstraint("subject_id", "type", "target", name="uq_outbox_subject_id_type_target"),
    )
    due = sa.text("status IN ('pending', 'leased')")
    op.create_index("ix_outbox_due", "outbox", ["next_at"], sqlite_where=due, postgresql_where=due)
    op.create_index("ix_outbox_status", "outbox", ["status"])
    op.create_table(
        "outbox_attempts",
        _text("outbox_id"),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        _time("at"),
        _text("outcome"),
        sa.Column("http_status", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name="fk_outbox_attempts_outbox_id"),
        _key("outbox_attempts", "outbox_id", "number"),
    )


def _staff_tables() -> None:
    op.create_table(
        "staff",
        _text("id"),
        _text("email"),
        _text("name"),
        _text("role"),
        _text("password_hash", null=True),
        _bytes("totp_secret", null=True),
        sa.Column("totp_step", BIG, nullable=True),
        sa.Column("disabled", sa.Boolean(), server_default=sa.false(), nullable=False),
        _time("created_at"),
        _key("staff", "id"),
        sa.UniqueConstraint("email", name="uq_staff_email"),
    )
    op.create_table(
        "staff_sessions",
        _bytes("id"),
        _text("staff_id"),
        _time("created_at"),
        _time("last_at"),
        _time("expires_at"),
        _text("csrf"),
        _bytes("user_agent"),
        _time("revoked_at", null=True),
        _of_staff("staff_sessions"),
        _key("staff_sessions", "id"),
    )
    op.create_index("ix_staff_sessions_staff_id", "staff_sessions", ["staff_id"])
    op.create_index("ix_staff_sessions_expires_at", "staff_sessions", ["expires_at"])
    op.create_table(
        "setup_tokens",
        _bytes("token_hash"),
        _text("staff_id"),
        _text("purpose"),
        _time("expires_at"),
        _time("used_at", null=True),
        _of_staff("setup_tokens"),
        _key("setup_tokens", "token_hash"),
    )
    op.create_index("ix_setup_tokens_staff_id", "setup_tokens", ["staff_id"])
    op.create_table(
        "recovery_codes",
        _text("staff_id"),
        _bytes("code_hash"),
        _time("used_at", null=True),
        _of_staff("recovery_codes"),
        _key("recovery_codes", "staff_id", "code_hash"),
    )


def _audit_tables() -> None:
    op.create_table(
        "audit",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        _time("recorded"),
        *(_text(n) for n in ("agent", "action", "entity_type", "entity", "outcome", "purpose")),
        _bytes("prev"),
        _bytes("hash"),
        _key("audit", "id"),
    )
    op.create_index("ix_audit_entity", "audit", ["entity_type", "entity"])
    op.create_index("ix_audit_recorded", "audit", ["recorded"])
    head = op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_id", BIG, nullable=False),
        _bytes("last_hash"),
        _key("audit_head", "id"),
    )
    op.bulk_insert(head, [{"id": 1, "last_id": 0, "last_hash": GENESIS}])
    if op.get_bind().dialect.name == "sqlite":
        _append_only_on_sqlite()
    else:
        _append_only_on_postgresql()


def _append_only_on_sqlite() -> None:
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_no_{action.lower()} BEFORE {action} ON audit"
            " BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END"
        )


def _append_only_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit"
        " FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()"
    )


def downgrade() -> None:
    """Drop the tables that belong to no visitor; SQLite's triggers go with their table."""
    for table in (
        "audit_head",
        "audit",
        "recovery_codes",
        "setup_tokens",
        "staff_sessions",
        "staff",
        "outbox_attempts",
        "outbox",
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_is_append_only()")
