"""The tables of a visitor's record. Sealed columns open only with the conversation's data key.

Every table is keyed by conversation, so that the record can be sharded by it. Indexes ascend: both databases
read them backwards for "newest first".
"""

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

from bot.store.columns import Codes, identity, metadata, moment, sealed, string


def _conversation(*, key: bool = False) -> Column[str]:
    return Column("conversation_id", String, ForeignKey("conversations.id"), primary_key=key, nullable=False)


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


conversations = Table(
    "conversations",
    metadata,
    identity(),
    Column("token_hash", LargeBinary, unique=True),  # NULL once closed: the token answers 401
    string("site"),
    string("locale"),
    moment("created_at"),
    moment("last_at"),
    moment("closed_at", null=True),
    Column("legal_hold", Boolean, nullable=False, server_default=false()),
    Column("version", Integer, nullable=False),
    Column("next_seq", Integer, nullable=False),
    string("step"),
    sealed("state"),
    string("screening_id", null=True),  # the one under way or ended last
    string("lead_id", null=True),  # the latest
    _partial("ix_conversations_retention", "last_at", where="closed_at IS NULL"),
)

# No foreign key: the data keys can stand in a database of their own, outside the data's backups.
data_keys = Table(
    "data_keys",
    metadata,
    identity("owner"),  # a conversation id, or staff/<id>
    string("kek_id"),
    sealed("wrapped", null=False),
    moment("created_at"),
    Index("ix_data_keys_kek_id", "kek_id"),
)

messages = Table(
    "messages",
    metadata,
    _conversation(key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    string("sender"),
    string("kind"),
    string("topic"),
    moment("at"),
    sealed("body"),  # text, choices, links, extra
    string("client_id", null=True),  # visitor rows: the id the page chose
    string("reply_to", null=True),  # bot rows: the client_id they answer
    UniqueConstraint("conversation_id", "client_id"),
)

screenings = Table(
    "screenings",
    metadata,
    identity(),
    _conversation(),
    string("instrument"),
    string("version"),
    string("checksum"),
    string("status"),  # in_progress, completed, stopped, erased
    moment("started_at"),
    moment("ended_at", null=True),
    sealed("body"),  # answers, skipped, difficulty, total, band
    string("lead_status", null=True),  # of the lead that names this screening, for the staff list
    string("decision", null=True),  # the latest, for the staff list
    Index("ix_screenings_conversation_id", "conversation_id"),
    _partial("ix_screenings_queue", "ended_at", "id", where="status = 'completed'"),
    _partial(
        "ix_screenings_undecided",
        "ended_at",
        "id",
        where="status = 'completed' AND decision IS NULL",
    ),
    _partial("ix_screenings_lead_status", "lead_status", "ended_at", "id", where="status = 'completed'"),
)

consents = Table(
    "consents",
    metadata,
    _conversation(key=True),
    Column("kind", String, primary_key=True),
    Column("at", moment("at").type, primary_key=True),
    string("version"),
)

safety_events = Table(
    "safety_events",
    metadata,
    identity(),
    _conversation(),
    Column("seq", Integer, nullable=False),
    string("verdict"),
    Column("readers", Codes, nullable=False),
    moment("at"),
    Column("alerts", Boolean, nullable=False),
    Column("needs_acknowledgement", Boolean, nullable=False),
    moment("acknowledged_at", null=True),
    string("acknowledged_by", null=True),
    string("outcome", null=True),
    string("reported", null=True),
    sealed("note"),
    Index("ix_safety_events_conversation_id", "conversation_id"),
    Index("ix_safety_events_open", "needs_acknowledgement", "acknowledged_at", "at"),
)

leads = Table(
    "leads",
    metadata,
    identity(),
    _conversation(),
    string("screening_id", null=True),
    string("status"),  # held, qualified, closed, withdrawn
    Column("reasons", Codes, nullable=False),
    string("supersedes", null=True),
    moment("created_at"),
    moment("updated_at"),
    Index("ix_leads_conversation_id", "conversation_id"),
    Index("ix_leads_screening_id", "screening_id"),
    Index("ix_leads_status", "status", "created_at", "id"),
    Index("ix_leads_newest", "created_at", "id"),
)

contacts = Table(
    "contacts",
    metadata,
    Column("lead_id", String, ForeignKey("leads.id"), primary_key=True),
    _conversation(),
    sealed("body"),
    Column("phone_index", LargeBinary),
    Column("email_index", LargeBinary),
    Index("ix_contacts_conversation_id", "conversation_id"),
    Index("ix_contacts_phone_index", "phone_index"),
    Index("ix_contacts_email_index", "email_index"),
)

decisions = Table(
    "decisions",
    metadata,
    identity(),
    _conversation(),
    string("screening_id", null=True),
    string("lead_id", null=True),
    string("staff_id"),
    string("decision"),
    sealed("note"),
    moment("at"),
    Index("ix_decisions_conversation_id", "conversation_id"),
)

# No foreign key: an erasure keeps the count and gives up the link.
funnel_steps = Table(
    "funnel_steps",
    metadata,
    identity("conversation_id"),
    Column("step", String, primary_key=True),
    moment("at"),
    Index("ix_funnel_steps_at", "at", "step"),
)
