"""The visitor's record. Words, answers, contacts and the dialogue's state are sealed from the first row on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
CODES = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
COMPLETED = "status = 'completed'"


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=null)


def _time(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, TIME, nullable=null)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)


def _bytes(name: str, *, null: bool = True) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=null)


def _of_conversation(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_conversation_id"
    return sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name=name)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _index(table: str, name: str, *columns: str, where: str | None = None) -> None:
    condition = sa.text(where) if where else None
    op.create_index(
        f"ix_{table}_{name}",
        table,
        list(columns),
        sqlite_where=condition,
        postgresql_where=condition,
    )


def upgrade() -> None:
    """Create the tables of a visitor's record."""
    _conversation_tables()
    _screening_tables()
    _safety_and_lead_tables()


def _conversation_tables() -> None:
    op.create_table(
        "conversations",
        _text("id"),
        _bytes("token_hash"),
        _text("site"),
        _text("locale"),
        _time("created_at"),
        _time("last_at"),
        _time("closed_at", null=True),
        sa.Column("legal_hold", sa.Boolean(), server_default=sa.false(), nullable=False),
        _number("version"),
        _number("next_seq"),
        _text("step"),
        _bytes("state"),
        _text("screening_id", null=True),
        _text("lead_id", null=True),
        _key("conversations", "id"),
        sa.UniqueConstraint("token_hash", name="uq_conversations_token_hash"),
    )
    _index("conversations", "retention", "last_at", where="closed_at IS NULL")
    op.create_table(
        "data_keys",
        _text("owner"),
        _text("kek_id"),
        _bytes("wrapped", null=False),
        _time("created_at"),
        _key("data_keys", "owner"),
    )
    _index("data_keys", "kek_id", "kek_id")
    op.create_table(
        "messages",
        _text("conversation_id"),
        _number("seq"),
        _text("sender"),
        _text("kind"),
        _text("topic"),
        _time("at"),
        _bytes("body"),
        _text("client_id", null=True),
        _text("reply_to", null=True),
        _of_conversation("messages"),
        _key("messages", "conversation_id", "seq"),
        sa.UniqueConstraint("conversation_id", "client_id", name="uq_messages_conversation_id_client_id"),
    )
    op.create_table(
        "consents",
        _text("conversation_id"),
        _text("kind"),
        _time("at"),
        _text("version"),
        _of_conversation("consents"),
        _key("consents", "conversation_id", "kind", "at"),
    )
    op.create_table(
        "funnel_steps",
        _text("conversation_id"),
        _text("step"),
        _time("at"),
        _key("funnel_steps", "conversation_id", "step"),
    )
    _index("funnel_steps", "at", "at", "step")


def _screening_tables() -> None:
    op.create_table(
        "screenings",
        _text("id"),
        _text("conversation_id"),
        _text("instrument"),
        _text("version"),
        _text("checksum"),
        _text("status"),
        _time("started_at"),
        _time("ended_at", null=True),
        _bytes("body"),
        _text("lead_status", null=True),
        _text("decision", null=True),
        _of_conversation("screenings"),
        _key("screenings", "id"),
    )
    _index("screenings", "conversation_id", "conversation_id")
    _index("screenings", "queue", "ended_at", "id", where=COMPLETED)
    undecided = f"{COMPLETED} AND decision IS NULL"
    _index("screenings", "undecided", "ended_at", "id", where=undecided)
    _index("screenings", "lead_status", "lead_status", "ended_at", "id", where=COMPLETED)
    op.create_table(
        "decisions",
        _text("id"),
        _text("conversation_id"),
        _text("screening_id", null=True),
        _text("lead_id", null=True),
        _text("staff_id"),
        _text("decision"),
        _bytes("note"),
        _time("at"),
        _of_conversation("decisions"),
        _key("decisions", "id"),
    )
    _index("decisions", "conversation_id", "conversation_id")


def _safety_and_lead_tables() -> None:
    op.create_table(
        "safety_events",
        _text("id"),
        _text("conversation_id"),
        _number("seq"),
        _text("verdict"),
        sa.Column("readers", CODES, nullable=False),
        _time("at"),
        sa.Column("alerts", sa.Boolean(), nullable=False),
        sa.Column("needs_acknowledgement", sa.Boolean(), nullable=False),
        _time("acknowledged_at", null=True),
        _text("acknowledged_by", null=True),
        _text("outcome", null=True),
        _text("reported", null=True),
        _bytes("note"),
        _number("escalation_level"),
        _time("next_escalation_at", null=True),
        _of_conversation("safety_events"),
        _key("safety_events", "id"),
    )
    _index("safety_events", "conversation_id", "conversation_id")
    _index("safety_events", "open", "needs_acknowledgement", "acknowledged_at", "at")
    due = "next_escalation_at IS NOT NULL"
    _index("safety_events", "escalation", "next_escalation_at", where=due)
    op.create_table(
        "leads",
        _text("id"),
        _text("conversation_id"),
        _text("screening_id", null=True),
        _text("status"),
        sa.Column("reasons", CODES, nullable=False),
        _text("supersedes", null=True),
        _time("created_at"),
        _time("updated_at"),
        _of_conversation("leads"),
        _key("leads", "id"),
    )
    _index("leads", "conversation_id", "conversation_id")
    _index("leads", "screening_id", "screening_id")
    _index("leads", "status", "status", "created_at", "id")
    _index("leads", "newest", "created_at", "id")
    op.create_table(
        "contacts",
        _text("lead_id"),
        _text("conversation_id"),
        _bytes("body"),
        _bytes("phone_index"),
        _bytes("email_index"),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name="fk_contacts_lead_id"),
        _of_conversation("contacts"),
        _key("contacts", "lead_id"),
    )
    _index("contacts", "conversation_id", "conversation_id")
    _index("contacts", "phone_index", "phone_index")
    _index("contacts", "email_index", "email_index")


def downgrade() -> None:
    """Drop the tables of a visitor's record, the dependent ones first."""
    for table in (
        "contacts",
        "leads",
        "safety_events",
        "decisions",
        "screenings",
        "funnel_steps",
        "consents",
        "messages",
        "data_keys",
        "conversations",
    ):
        op.drop_table(table)
