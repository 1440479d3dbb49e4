"""clinic.yml: what is read from it, and that every slip is refused with a sentence that names it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date
from ipaddress import ip_network
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.rules.duty import Shift
from bot.rules.hours import Window
from bot.settings import Booking, Phone, SettingsError, Site, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import Clinic, Settings

    type Loading = Callable[..., Settings]
    type Refusing = Callable[..., str]

TRACKED = Path(__file__).parents[2] / "clinic.yml"


def test_the_tracked_file_says_only_what_is_known() -> None:
    """Nobody has told us hours, telephone, address, prices or people: all of them must be empty."""
    clinic = load({"FIRSTSTEP_CLINIC": str(TRACKED)}).clinic
    assert clinic.name == "Awakenings Infusion Center of North Carolina"
    assert clinic.states == ("North Carolina",)
    assert clinic.time_zone.key == "America/New_York"
    assert clinic.booking == Booking("callback")
    assert (clinic.minimum_age, clinic.retention_days, clinic.legal_hold) == (18, 30, False)
    untold = [
        clinic.phone, clinic.website, clinic.address, clinic.public_address, clinic.alerts.addresses,
        clinic.alerts.sender, clinic.response_minutes, clinic.endpoints, clinic.words_file, clinic.leave_page,
        clinic.allowed_origins, clinic.trusted_proxies, bool(clinic.hours), bool(clinic.watch_hours),
        bool(clinic.roster.shifts), *clinic.facts.values(),
    ]  # fmt: skip
    assert not any(untold)


def test_name_and_time_zone_are_enough(clinic: Clinic) -> None:
    """Everything else has a default that promises nothing."""
    assert clinic.phone is None
    assert set(clinic.facts.values()) == {""}
    assert clinic.sites == {"default": Site("default")}
    assert not clinic.hours


@pytest.mark.parametrize("missing", ["name", "time_zone"])
def test_name_and_time_zone_must_be_given(missing: str, tmp_path: Path) -> None:
    """Without them there is nobody to speak for, and no clock to speak by."""
    path = tmp_path / "clinic.yml"
    path.write_text({"name": "time_zone: America/New_York", "time_zone": "name: Clinic"}[missing], encoding="utf-8")
    with pytest.raises(SettingsError, match=f"^clinic.yml: {missing} is missing.$"):
        load({"FIRSTSTEP_CLINIC": str(path)})


def test_settings_cannot_be_changed_afterwards(clinic: Clinic) -> None:
    """What was decided at start holds until the next one."""
    with pytest.raises(FrozenInstanceError):
        clinic.retention_days = 1  # type: ignore[misc]


WRONG = {
    "phne: 1": "phne is not a setting; did you mean phone?",
    "colour: red": "colour is not a setting; known here: name",
    "booking: {knd: link}": "booking.knd is not a setting; did you mean kind?",
    "endpoints: [{name: a, url: 'https://a.example', secret_fle: s}]":
        "endpoints[1].secret_fle is not a setting; did you mean secret_file?",
    "sites: {a: {orgins: []}}": "sites.a.orgins is not a setting",
    "duty: {monday: [{time: '9:00-10:00', address: a@b.example, phone: '1'}]}\nalerts: {from: a@b.example}":
        "duty.monday[1].phone is not a setting",
    "booking: callback": "booking must be a group of settings, not 'callback'",
    "states: North Carolina": "states must be a list",
    "sites: [a]": "sites must be a group of settings",
    "endpoints: [a]": "endpoints[1] must be a group of settings",
    "phone: 9195550100": "phone must be text, in quotation marks, not 9195550100",
    "phone: call us": "phone must be a telephone number",
    "phone: '12'": "phone must be a telephone number",
    "website: clinic.example": "website must be a web address",
    "website: https://user@clinic.example": "website must be a web address",
    "website: 'https://clinic.example/a b'": "website must be a web address",
    "website: https://clinic.example:99999": "website must be a web address",
    "leave_page: http://weather.example": "leave_page must be a web address such as https:",
    "leave_page: 'javascript:alert(1)'": "leave_page must be a web address",
    "public_address: https://chat.clinic.example/path": "public_address must be a scheme and a host",
    "public_address: http://chat.clinic.example": "public_address must be a scheme and a host",
    "allowed_origins: ['https://*.clinic.example']": "allowed_origins, entry 1, must be a scheme and a host",
    "allowed_origins: ['null']": "allowed_origins, entry 1, must be a scheme and a host",
    "allowed_origins: [https://a.example, https://A.example/]":
        "allowed_origins, entry 2, must differ from the entries before it",
    "sites: {Main: {origins: []}}": "sites.Main must be a name of at most 40 small letters",
    "address: [1]": "address, entry 1, must be text",
    "states: [NC]": "states, entry 1, must be the full name of a state",
    "states: [Georgia, Georgia]": "states, entry 2, must differ from the entries before it",
    "hours: {monday: '9-17'}": "hours.monday must be times such as",
    "hours: {monday: '25:00-26:00'}": "hours.monday must be times such as",
    "hours: {monday: '24:30-25:00'}": "hours.monday must be times such as",
    "hours: {monday: '9:00-9:00'}": "hours.monday must be times such as",
    "hours: {monday: '0:00-0:00'}": "hours.monday must be times such as",
    "hours: {monday: '9:00-12:00, 11:00-13:00'}": "hours.monday must be times that do not overlap",
    "hours: {monday: '22:00-2:00, 23:00-24:00'}": "hours.monday must be times that do not overlap",
    "hours: {monday: 900}": "hours.monday must be text",
    "hours: {mon: '9:00-12:00'}": "hours.mon is not a setting; did you mean monday?",
    "holidays: [25.12.2026]": "holidays, entry 1, must be a date such as",
    "holidays: [2026-02-30]": "holidays, entry 1, must be a date such as",
    "holidays: [20261225]": "holidays, entry 1, must be a date such as",
    "holidays: [2026-W52-5]": "holidays, entry 1, must be a date such as",
    "holidays: [{day: 2026-12-25}]": "holidays, entry 1, must be a date, or a date and a name",
    "holidays: [2026-12-25, {date: 2026-12-25, name: Christmas}]":
        "holidays, entry 2, must differ from the entries before it",
    "minimum_age: 17": "minimum_age must be a whole number from 18 to 99, not 17",
    "minimum_age: '18'": "minimum_age must be a whole number from 18 to 99, not '18'",
    "minimum_age: 18.5": "minimum_age must be a whole number from 18 to 99, not '18.5'",
    "minimum_age: true": "minimum_age must be a whole number from 18 to 99, not true",
    "retention_days: 0": "retention_days must be a whole number from 1 to 3650",
    "retention_days: 4000": "retention_days must be a whole number from 1 to 3650",
    "response_minutes: -5": "response_minutes must be a whole number from 1 to 1440",
    "legal_hold: yes": "legal_hold must be true or false, not 'yes'",
    "legal_hold: 1": "legal_hold must be true or false, not 1",
    "theme: {accent: red}": "theme.accent must be a colour such as",
    "theme: {accent: '#ffcc00'}": "theme.accent must be a darker colour: white text needs a contrast of 4.5:1",
    "booking: {kind: phone}": "booking.kind must be callback or link, not 'phone'",
    "booking: {kind: link}": "booking.link must be the address of the booking page",
    "booking: {kind: link, link: http://b.example}": "booking.link must be a web address such as https:",
    "booking: {callback_time: Within a day.}": "booking.callback_time must be a phrase without a full stop",
    "facts: {cost: 400 dollars}": "facts.cost must be one or more whole sentences",
    "facts: {price: A lot.}": "facts.price is not a setting",
    'facts: {cost: "One line.\\nTwo lines."}': "facts.cost must be one line of text",
    f"facts: {{cost: '{'x' * 300}.'}}": "facts.cost must be one line of text of at most 300 characters",
    "alerts: {addresses: [nurse]}": "alerts.addresses, entry 1, must be an e-mail address",
    "alerts: {addresses: [nurse@clinic]}": "alerts.addresses, entry 1, must be an e-mail address",
    "alerts: {addresses: ['Nurse <n@c.example>']}": "alerts.addresses, entry 1, must be an e-mail address",
    "alerts: {addresses: [n@c.example]}": "alerts.from must be the address that alerts are sent from",
    "duty: {monday: [{time: '9:00-10:00', address: n@c.example}]}": "alerts.from must be the address",
    "duty: {monday: [{address: n@c.example}]}": "duty.monday[1].time is missing",
    "duty: {monday: [{time: '9:00-10:00'}]}": "duty.monday[1].address is missing.",
    "duty: {monday: [{time: '9:00-10:00', adress: n@c.example}]}":
        "duty.monday[1].address is missing, and adress is not a setting.",
    "duty: {monday: ['9:00-10:00']}": "duty.monday[1] must be a group of settings",
    "watch_hours: {tuesday: '9:00-17:00'}": "watch_hours must lie within duty, which names nobody for tuesday at 9:00",
    "trusted_proxies: [proxy.example]": "trusted_proxies, entry 1, must be an IP address or block",
    "trusted_proxies: [10.0.0.5/8]": "trusted_proxies, entry 1, must be an IP address or block",
    "words_file: words.yml": "words_file must be a file of replaced responses",
    "name: Another": "line 3 is not valid YAML: name stands here twice",
    "hours: {monday: '9:00-10:00', monday: ''}": "line 3 is not valid YAML: monday stands here twice",
    "phone: 'open": "line 3 is not valid YAML",
    "- a": "line 3 is not valid YAML",
    "1: a": "line 3 is not valid YAML: a name is missing before a colon",
    "phone: !!python/object:os.system {}": "line 3 is not valid YAML",
}  # fmt: skip


@pytest.mark.parametrize("lines", WRONG)
def test_a_slip_is_refused_with_one_sentence_that_names_it(lines: str, refused: Refusing) -> None:
    """An administrator must know from the sentence alone which line to change, and to what."""
    assert WRONG[lines] in refused(lines)
    assert refused(lines).startswith("clinic.yml: ")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[]", b"just text", b"x" * 1_000_001, b"\x00"])
def test_a_file_that_is_no_settings_file_is_refused(content: bytes, tmp_path: Path) -> None:
    """A wrong path must not end in a stack trace."""
    path = tmp_path / "clinic.yml"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"^(clinic\.yml: |FIRSTSTEP_CLINIC )[^\n]*\.$"):
        load({"FIRSTSTEP_CLINIC": str(path)})


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The sentence names the variable and the path it holds."""
    with pytest.raises(SettingsError, match=r"^FIRSTSTEP_CLINIC must be .*nowhere\.yml cannot be read: No such file"):
        load({"FIRSTSTEP_CLINIC": str(tmp_path / "nowhere.yml")})


def test_yamls_surprises_stay_text(loading: Loading) -> None:
    """9:00 is no number, NO is no false, and a date is no date until it is checked as one."""
    clinic = loading("address: [NO, 9:00, 2026-12-25, 1.5, on, ~]\n".replace(", ~", "")).clinic
    assert clinic.address == ("NO", "9:00", "2026-12-25", "1.5", "on")


def test_empty_lines_count_as_not_given(loading: Loading, clinic: Clinic) -> None:
    """A line that waits to be filled in changes nothing."""
    keys = ("phone", "address", "hours", "booking", "facts", "sites", "endpoints", "minimum_age", "legal_hold", "theme")
    for empty in ("", "''", "[]", "{}", "~", "null"):
        assert loading("".join(f"{key}: {empty}\n" for key in keys)).clinic == clinic


def test_hours_holidays_and_days_are_read(loading: Loading) -> None:
    """Each day has its own times, midnight may be written either way, and holidays may have a name."""
    clinic = loading(
        'hours: {monday: "13:00-17:00, 9:00-12:00", friday: "22:00-2:00", saturday: "18:00-0:00", sunday: "0:00-24:00",'
        ' holiday: "10:00-12:00"}\n'
        "holidays: [2026-11-26, {date: 2026-12-25, name: Christmas Day}]\n"
    ).clinic
    monday, tuesday, *_, friday, saturday, sunday = clinic.hours.days
    assert monday == (Window(540, 720), Window(780, 1020))
    assert tuesday == ()
    assert (friday, saturday, sunday) == ((Window(1320, 120),), (Window(1080, 1440),), (Window(0, 1440),))
    assert clinic.hours.holiday == (Window(600, 720),)
    assert clinic.hours.holidays == {date(2026, 11, 26), date(2026, 12, 25)}
    assert clinic.watch_hours.holidays == clinic.roster.shifts.holidays == clinic.hours.holidays


DUTY = """
alerts: {from: alerts@clinic.example, addresses: [lead@clinic.example]}
duty:
  monday:
    - {time: "8:00-12:00, 13:00-17:00", role: nurse, address: nurse@clinic.example}
    - {time: "8:00-17:00", address: doctor@clinic.example}
  sunday: [{time: "20:00-8:00", address: night@clinic.example}]
"""


def test_the_duty_list_keeps_its_order_and_its_roles(loading: Loading) -> None:
    """One entry may have several times; everybody of `alerts.addresses` comes after those on duty."""
    roster = loading(DUTY).clinic.roster
    assert roster.shifts.days[0] == (
        Shift(Window(480, 720), "nurse@clinic.example", "nurse"),
        Shift(Window(780, 1020), "nurse@clinic.example", "nurse"),
        Shift(Window(480, 1020), "doctor@clinic.example"),
    )
    assert roster.others == ("lead@clinic.example",)


def test_a_watch_within_the_duty_list_is_accepted_also_over_midnight(loading: Loading) -> None:
    """Sunday's night shift covers the watch of Monday's first hours."""
    clinic = loading(DUTY + 'watch_hours: {sunday: "20:00-24:00", monday: "0:00-17:00"}\n').clinic
    assert clinic.watch_hours.days[0] == (Window(0, 1020),)


@pytest.mark.parametrize(
    ("watch", "gap"),
    [
        ('{monday: "8:00-17:30"}', "names nobody for monday at 17:00"),
        ('{sunday: "19:59-23:00"}', "names nobody for sunday at 19:59"),
        ('{sunday: "22:00-9:00", tuesday: "1:00-2:00"}', "names nobody for tuesday at 1:00"),
        ('{holiday: "9:00-10:00"}', "watch_hours.holiday must lie within duty.holiday"),
    ],
)
def test_a_watch_beyond_the_duty_list_is_refused(watch: str, gap: str, refused: Refusing) -> None:
    """Visitors would be told that staff look when nobody is there."""
    assert gap in refused(DUTY + f"watch_hours: {watch}\n")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("919-555-0100", Phone("+19195550100", "919-555-0100")),
        ("(919) 555 0100", Phone("+19195550100", "919-555-0100")),
        ("+1 919.555.0100", Phone("+19195550100", "919-555-0100")),
        ("1-919-555-0100", Phone("+19195550100", "919-555-0100")),
        ("919-555-0100 ext. 7", Phone("+19195550100", "919-555-0100 ext. 7")),
        ("+49 30 123456", Phone("+4930123456", "+49 30 123456")),
    ],
)
def test_a_telephone_number_is_readable_and_can_be_called(written: str, read: Phone, loading: Loading) -> None:
    """However it is written, people see one form and links use another."""
    assert loading(f'phone: "{written}"').clinic.phone == read


def test_origins_are_kept_as_browsers_send_them(loading: Loading) -> None:
    """Capital letters, a final slash and the usual port are not part of an origin; sites add theirs."""
    clinic = loading(
        "allowed_origins: [https://Clinic.Example/, 'https://a.example:443', 'https://b.example:8443', 'http://localhost:3000']\n"
        "sites: {second: {origins: [https://second.example, https://clinic.example]}}\n"
    ).clinic
    assert clinic.allowed_origins == (
        "https://clinic.example", "https://a.example", "https://b.example:8443", "http://localhost:3000",
        "https://second.example",
    )  # fmt: skip
    assert set(clinic.sites) == {"default", "second"}
    assert clinic.sites["second"].origins == ("https://second.example", "https://clinic.example")


def test_proxies_are_networks(loading: Loading) -> None:
    """A single address is a network of one."""
    proxies = loading("trusted_proxies: [10.0.0.5, 'fd00::/8']").clinic.trusted_proxies
    assert proxies == (ip_network("10.0.0.5/32"), ip_network("fd00::/8"))


def test_the_words_file_is_looked_for_beside_the_settings(loading: Loading, tmp_path: Path) -> None:
    """It does not depend on where the program was started."""
    (tmp_path / "own.yml").write_text("responses: {}", encoding="utf-8")
    assert loading("words_file: own.yml").clinic.words_file == tmp_path / "own.yml"
