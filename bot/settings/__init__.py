"""What the clinic and the administrator decide: clinic.yml and the environment, read strictly.

`load(os.environ)` gives one frozen `Settings`, or raises `SettingsError` with one sentence for the person who can
mend it. What is empty stays empty: nothing is invented here.
"""

from bot.settings.environment import Environment, Smtp, unread_variables
from bot.settings.loading import Settings, load
from bot.settings.records import Alerts, Booking, Clinic, Endpoint, Phone, Site
from bot.settings.section import SettingsError

__all__ = [
    "Alerts",
    "Booking",
    "Clinic",
    "Endpoint",
    "Environment",
    "Phone",
    "Settings",
    "SettingsError",
    "Site",
    "Smtp",
    "load",
    "unread_variables",
]
