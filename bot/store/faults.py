"""The one place where a database that cannot answer becomes StoreUnavailable."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy import exc

from bot.ports import StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

# PostgreSQL error classes and codes that pass: connection, resources, operator, system, rollback, lock wait.
PASSING_CLASSES = ("08", "40", "53", "57", "58")
PASSING_CODES = ("25006", "55P03")


@contextlib.contextmanager
def unavailable_when_the_database_cannot_answer() -> Iterator[None]:
    """Raise StoreUnavailable for a database that is locked, gone, full or out of time.

    Its text names the kind of error only: a statement's parameters never reach a log.
    """
    try:
        yield
    except (exc.OperationalError, exc.InterfaceError, exc.InternalError) as error:
        raise StoreUnavailable(_kind(error)) from error
    except exc.DBAPIError as error:
        code = str(getattr(error.orig, "sqlstate", None) or "")
        damaged = type(error.orig) is sqlite3.DatabaseError  # malformed image, not a database
        if not (damaged or code.startswith(PASSING_CLASSES) or code in PASSING_CODES):
            raise
        raise StoreUnavailable(_kind(error)) from error
    except (exc.TimeoutError, OSError, sqlite3.DatabaseError) as error:  # time-outs are OSErrors
        raise StoreUnavailable(type(error).__name__) from error


def _kind(error: exc.DBAPIError) -> str:
    return type(error.orig).__name__
