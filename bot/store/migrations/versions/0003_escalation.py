"""Safety events without columns of escalation: the reminders stand in the outbox."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop the columns; both databases do it in place."""
    op.drop_index("ix_safety_events_escalation", "safety_events")
    op.drop_column("safety_events", "next_escalation_at")
    op.drop_column("safety_events", "escalation_level")


def downgrade() -> None:
    """Add them again, with nothing due."""
    op.add_column("safety_events", sa.Column("escalation_level", sa.Integer(), server_default="0", nullable=False))
    op.add_column("safety_events", sa.Column("next_escalation_at", sa.DateTime(timezone=True), nullable=True))
    due = sa.text("next_escalation_at IS NOT NULL")
    op.create_index(
        "ix_safety_events_escalation",
        "safety_events",
        ["next_escalation_at"],
        sqlite_where=due,
        postgresql_where=due,
    )
