"""Everything that was decided, in one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.settings.clinic import read_clinic
from bot.settings.environment import Environment, read_environment
from bot.settings.sentences import facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.settings.records import Clinic


@dataclass(frozen=True)
class Settings(Environment):
    """The environment, and the clinic's own settings under `clinic`."""

    clinic: Clinic

    def facts_for_words(self) -> dict[str, str]:
        """Return the placeholders of data/responses.yml that the settings fill; "" where nothing is known."""
        return facts(self.clinic)

    @property
    def can_send_alerts(self) -> bool:
        """Whether there is a mail server and somebody to alert. It does not say that an alert has arrived."""
        return self.smtp is not None and bool(self.clinic.alerts.addresses or self.clinic.roster.shifts)


def load(environ: Mapping[str, str]) -> Settings:
    """Read the environment and the settings file it names. Raises SettingsError with one clear sentence."""
    environment = read_environment(environ)
    return Settings(**vars(environment), clinic=read_clinic(environment.clinic_file, environ))
