"""The column types that both databases share, and the metadata every table belongs to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Integer,
    LargeBinary,
    MetaData,
    String,
    TypeDecorator,
)
from sqlalchemy.dialects.postgresql import JSONB

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

type AnyRow = Row[*tuple[Any, ...]]

Codes = JSON().with_variant(JSONB(), "postgresql")
BigNumber = BigInteger().with_variant(Integer(), "sqlite")


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC datetime: SQLite keeps it without a zone, PostgreSQL as timestamptz."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Keep the plain form on SQLite, which sorts as text."""
        return dialect.type_descriptor(DateTime(timezone=dialect.name != "sqlite"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Accept aware times only. Raises ValueError for a naive one."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "A time without its zone is never stored."
            raise ValueError(message)
        moment = value if value.tzinfo is UTC else value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return an aware UTC time."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def identity(name: str = "id") -> Column[str]:
    """Make a text primary key."""
    return Column(name, String, primary_key=True)


def string(name: str, *, null: bool = False) -> Column[str]:
    """Make a text column for codes and ids."""
    return Column(name, String, nullable=null)


def moment(name: str, *, null: bool = False) -> Column[datetime]:
    """Make a UTC time column."""
    return Column(name, UtcTime, nullable=null)


def sealed(name: str, *, null: bool = True) -> Column[bytes]:
    """Make a column for a sealed value; NULL once the record is erased."""
    return Column(name, LargeBinary, nullable=null)
