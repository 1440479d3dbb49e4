"""The clinic's facts in the words that stand in a visitor's sentence. What is empty gives an empty text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.ports import Link
from bot.settings.weekly import DAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rules.hours import Hours, Window
    from bot.settings.records import Clinic

NOON, MIDNIGHT = 12 * 60, 24 * 60
NO_PHONE = "use the contact page of the clinic's website"
NO_PHONE_ES = "usa la página de contacto del sitio de la clínica"
DAYS_ES = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
NO_CALLBACK_TIME = "the clinic will tell you when"


def facts(clinic: Clinic) -> dict[str, str]:
    """Return every placeholder that the settings fill, by name."""
    return {
        "clinic_name": clinic.name,
        "clinic_contact": f"call the clinic at {clinic.phone.readable}" if clinic.phone else NO_PHONE,
        "clinic_contact_es": f"llama a la clínica al {clinic.phone.readable}" if clinic.phone else NO_PHONE_ES,
        "clinic_hours": hours_sentence(clinic.hours),
        "clinic_hours_es": hours_sentence_es(clinic.hours),
        "clinic_address": f"The clinic is at {', '.join(clinic.address)}." if clinic.address else "",
        "clinic_states": f"The clinic serves people in {_listed(clinic.states)}." if clinic.states else "",
        "min_age": str(clinic.minimum_age),
        "retention_days": str(clinic.retention_days),
        "callback_time": clinic.booking.callback_time or NO_CALLBACK_TIME,
        **{f"fact_{name}": text for name, text in clinic.facts.items()},
    }


def contacts(clinic: Clinic) -> dict[str, Link]:
    """Return what the placeholders `clinic_contact` and `clinic_contact_es` lead to when they are tapped; nothing without a phone and a website."""
    if clinic.phone:
        href = f"tel:{clinic.phone.number}"
        return {
            "clinic_contact": Link("Call the clinic", href, "call"),
            "clinic_contact_es": Link("Llamar a la clínica", href, "call"),
        }
    if clinic.website:
        return {
            "clinic_contact": Link("The clinic's website", clinic.website, "page"),
            "clinic_contact_es": Link("Sitio de la clínica", clinic.website, "page"),
        }
    return {}


def hours_sentence(hours: Hours) -> str:
    """Return when the clinic is open, days with the same times together; "" when no hours are given."""
    spoken = [f"{_day_range(first, last)}, {_times(windows)}" for first, last, windows in _groups(hours) if windows]
    if not spoken:
        return ""
    holidays = " It is closed on holidays." if hours.holidays and not hours.holiday else ""
    return f"The clinic is open {'; '.join(spoken)}.{holidays}"


def hours_sentence_es(hours: Hours) -> str:
    """Return the same in Spanish, on the 24-hour clock; "" when no hours are given."""
    spoken = [
        f"{DAYS_ES[first]}{'' if first == last else f' a {DAYS_ES[last]}'}, "
        + " y ".join(f"de {_clock_24(one.start)} a {_clock_24(one.end)}" for one in windows)
        for first, last, windows in _groups(hours)
        if windows
    ]
    if not spoken:
        return ""
    holidays = " Cierra los días festivos." if hours.holidays and not hours.holiday else ""
    return f"La clínica abre: {'; '.join(spoken)}.{holidays}"


def _clock_24(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _groups(hours: Hours) -> list[tuple[int, int, tuple[Window, ...]]]:
    """Days in a row with the same times: first, last, times."""
    groups: list[tuple[int, int, tuple[Window, ...]]] = []
    for place, windows in enumerate(hours.days):
        if groups and groups[-1][2] == windows:
            groups[-1] = (groups[-1][0], place, windows)
        else:
            groups.append((place, place, windows))
    return groups


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
