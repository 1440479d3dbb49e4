"""No visitor word may reach a log: Rasa prints messages at debug level unless it is told not to."""

from __future__ import annotations

import logging

import structlog


def quiet_rasa() -> None:
    """Silence structlog and the loggers of Rasa and its libraries. Call it before Rasa handles anything."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL),
        cache_logger_on_first_use=True,
    )
    for name in ("rasa", "rasa_sdk", "apscheduler", "asyncio", "matplotlib", "sanic"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
