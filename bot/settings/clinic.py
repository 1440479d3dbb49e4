"""clinic.yml as one record: every key, what it must look like, and what it is where nothing is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.instrument import DEFAULT, REVIEWED
from bot.settings.addresses import origin, page, website
from bot.settings.checks import (
    colour,
    email,
    flag,
    line,
    name,
    network,
    one_of,
    phone,
    phrase,
    sentence,
    state,
    whole,
    zone,
)  # fmt: skip
from bot.settings.document import read_document
from bot.settings.endpoints import read_endpoints
from bot.settings.records import DEFAULT_SITE, FACTS, Alerts, Booking, BookingKind, Clinic, Site
from bot.settings.section import Check, Section
from bot.settings.weekly import holidays, read_hours, read_roster, require_cover

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ADULT_AGE = 18  # GAD-7 is for adults
OLDEST_MINIMUM = 99
RETENTION_DAYS = 30
LONGEST_RETENTION = 3_650  # days
LONGEST_RESPONSE = 1_440  # minutes
ACCENT = "#2b665c"
KINDS: Check[BookingKind] = one_of("callback", "link")
QUESTIONNAIRES = one_of(*REVIEWED)


def read_clinic(path: Path, environ: Mapping[str, str]) -> Clinic:
    """Read and check the file. `environ` holds the secrets that it names. Raises SettingsError."""
    root = Section(read_document(path), path.name)
    clinic = clinic_from(root, path.parent, environ)
    root.finish()
    return clinic


def clinic_from(root: Section, folder: Path, environ: Mapping[str, str]) -> Clinic:
    """Build the record from the file's root. Paths in it start at `folder`."""
    root_name = root.required("name", line)
    time_zone = root.required("time_zone", zone)
    closed = holidays(root)
    watch_hours = read_hours(root, "watch_hours", time_zone, closed)
    alerts = _alerts(root)
    roster = read_roster(root, time_zone, closed, alerts.addresses)
    require_cover(root, watch_hours, roster)
    if (alerts.addresses or roster.shifts) and not alerts.sender:
        root.refuse("alerts.from must be the address that alerts are sent from, because there are people to alert")
    sites = _sites(root)
    everywhere = [*root.items("allowed_origins", origin), *(place for site in sites.values() for place in site.origins)]
    facts = root.section("facts")
    return Clinic(
        name=root_name,
        time_zone=time_zone,
        hours=read_hours(root, "hours", time_zone, closed),
        watch_hours=watch_hours,
        roster=roster,
        phone=root.value("phone", phone, None),
        website=root.value("website", website, ""),
        address=root.items("address", line),
        states=root.items("states", state),
        public_address=root.value("public_address", origin, ""),
        booking=_booking(root),
        questionnaire=root.value("questionnaire", QUESTIONNAIRES, DEFAULT),
        minimum_age=root.value("minimum_age", whole(ADULT_AGE, OLDEST_MINIMUM), ADULT_AGE),
        alerts=alerts,
        response_minutes=root.value("response_minutes", whole(1, LONGEST_RESPONSE), None),
        retention_days=root.value("retention_days", whole(1, LONGEST_RETENTION), RETENTION_DAYS),
        legal_hold=root.value("legal_hold", flag, default=False),
        accent=root.section("theme").value("accent", colour, ACCENT),
        allowed_origins=tuple(dict.fromkeys(everywhere)),
        sites=sites,
        trusted_proxies=root.items("trusted_proxies", network),
        endpoints=read_endpoints(root, folder, environ),
        facts={fact: facts.value(fact, sentence, "") for fact in FACTS},
        words_file=_words_file(root, folder),
        leave_page=root.value("leave_page", page, ""),
    )


def _booking(root: Section) -> Booking:
    section = root.section("booking")
    kind = section.value("kind", KINDS, Booking.kind)
    link = section.value("link", page, "")
    if kind == "link" and not link:
        section.refuse("booking.link must be the address of the booking page, because booking.kind is link")
    return Booking(kind, link, section.value("callback_time", phrase, ""))


def _alerts(root: Section) -> Alerts:
    section = root.section("alerts")
    return Alerts(section.items("addresses", email), section.value("from", email, ""))


def _sites(root: Section) -> dict[str, Site]:
    found = {DEFAULT_SITE: Site(DEFAULT_SITE)}
    for given, section in root.named_sections("sites", "name", name).items():
        found[given] = Site(given, section.items("origins", origin))
    return found


def _words_file(root: Section, folder: Path) -> Path | None:
    given = root.value("words_file", line, "")
    if not given:
        return None
    path = folder / given
    if not path.is_file():
        root.refuse(f"words_file must be a file of replaced responses, which {path} is not")
    return path
