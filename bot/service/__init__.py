"""One use case for each thing a person can do."""

from bot.service.errors import Refused, Unauthorized, Unavailable
from bot.service.reply import Opened, Reply

__all__ = ["Opened", "Refused", "Reply", "Unauthorized", "Unavailable"]
