"""The clinic's facts in the words that stand in a visitor's sentence. What is empty gives an empty text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.settings.weekly import DAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rules.hours import Hours, Window
    from bot.settings.records import Clinic

NOON, MIDNIGHT = 12 * 60, 24 * 60
NO_PHONE = "use the contact page of the clinic's website"
NO_CALLBACK_TIME = "the clinic will tell you when"


def facts(clinic: Clinic) -> dict[str, str]:
    """Return every placeholder that the settings fill, by name."""
    return {
        "clinic_name": clinic.name,
        "clinic_contact": f"call the clinic at {clinic.phone.readable}" if clinic.phone else NO_PHONE,
        "clinic_hours": hours_sentence(clinic.hours),
        "clinic_address": f"The clinic is at {', '.join(clinic.address)}." if clinic.address else "",
        "clinic_states": f"The clinic serves people in {_listed(clinic.states)}." if clinic.states else "",
        "min_age": str(clinic.minimum_age),
        "retention_days": str(clinic.retention_days),
        "callback_time": clinic.booking.callback_time or NO_CALLBACK_TIME,
        **{f"fact_{name}": text for name, text in clinic.facts.items()},
    }


def hours_sentence(hours: Hours) -> str:
    """Return when the clinic is open, days with the same times together; "" when no hours are given."""
    groups: list[tuple[int, int, tuple[Window, ...]]] = []
    for place, windows in enumerate(hours.days):
        if groups and groups[-1][2] == windows:
            groups[-1] = (groups[-1][0], place, windows)
        else:
            groups.append((place, place, windows))
    spoken = [f"{_day_range(first, last)}, {_times(windows)}" for first, last, windows in groups if windows]
    if not spoken:
        return ""
    holidays = " It is closed on holidays." if hours.holidays and not hours.holiday else ""
    return f"The clinic is open {'; '.join(spoken)}.{holidays}"


def _day_range(first: int, last: int) -> str:
    names = [name.capitalize() for name in DAYS]
    if last - first == len(DAYS) - 1:
        return "every day"
    if first == last:
        return names[first]
    return f"{names[first]} {'and' if last - first == 1 else 'to'} {names[last]}"


def _times(windows: Sequence[Window]) -> str:
    return _listed(
        [
            "all day"
            if (window.start, window.end) == (0, MIDNIGHT)
            else f"{_clock(window.start)} to {_clock(window.end)}"
            for window in windows
        ]
    )


def _clock(minute: int) -> str:
    if minute in (0, MIDNIGHT):
        return "midnight"
    if minute == NOON:
        return "noon"
    hour = minute // 60
    return f"{hour % 12 or 12}:{minute % 60:02} {'am' if minute < NOON else 'pm'}"


def _listed(words: Sequence[str]) -> str:
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
