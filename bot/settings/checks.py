"""What a single value must look like. Each check returns it in one form, or says what it must be."""

from __future__ import annotations

import re
from datetime import date
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from bot.settings.records import Phone
from bot.settings.section import must_be

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_LINE = 300
WHITE_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
US = 1
A_DATE = "a date such as 2027-01-01"
STATES = frozenset((
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
    "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri",
    "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina",
    "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Puerto Rico", "Rhode Island", "South Carolina",
    "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin",
    "Wyoming",
))  # fmt: skip


def line(raw: object) -> str:
    """Check one line of text."""
    if not isinstance(raw, str):
        must_be("text, in quotation marks")
    text = raw.strip()
    if not text or not text.isprintable() or len(text) > LONGEST_LINE:
        must_be(f"one line of text of at most {LONGEST_LINE} characters")
    return text


def phrase(raw: object) -> str:
    """Check a piece of a sentence: no full stop at its end."""
    text = line(raw)
    if text[-1] in ".!?:;,":
        must_be('a phrase without a full stop, such as "within one working day"')
    return text


def sentence(raw: object) -> str:
    """Check whole sentences, because they stand between others."""
    text = line(raw)
    if text[-1] not in ".!?":
        must_be("one or more whole sentences that end with a full stop")
    return text


def flag(raw: object) -> bool:
    """Check yes or no, as YAML says it."""
    if not isinstance(raw, bool):
        must_be("true or false")
    return raw


def whole(least: int, most: int) -> Callable[[object], int]:
    """Make the check of a whole number from `least` to `most`."""

    def check(raw: object) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int) or not least <= raw <= most:
            must_be(f"a whole number from {least} to {most}")
        return raw

    return check


def one_of[Word: str](*known: Word) -> Callable[[object], Word]:
    """Make the check of one of a few words."""

    def check(raw: object) -> Word:
        found = next((word for word in known if word == raw), None)
        if found is None:
            must_be(" or ".join(known))
        return found

    return check


def name(raw: object) -> str:
    """Check a short name for addresses and logs."""
    if not isinstance(raw, str) or not re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?", raw):
        must_be("a name of at most 40 small letters, digits and hyphens")
    return raw


def zone(raw: object) -> ZoneInfo:
    """Check a time zone of the IANA list."""
    try:
        return ZoneInfo(line(raw))
    except (LookupError, ValueError, OSError):
        must_be("a time zone such as America/New_York")


def day(raw: object) -> date:
    """Check a date."""
    try:
        found = date.fromisoformat(line(raw))
    except ValueError:
        must_be(A_DATE)
    if raw != found.isoformat():  # other ISO forms, such as a week
        must_be(A_DATE)
    return found


def state(raw: object) -> str:
    """Check a state of the United States."""
    if not isinstance(raw, str) or raw not in STATES:
        must_be("the full name of a state, such as North Carolina")
    return raw


def phone(raw: object) -> Phone:
    """Check a telephone number, of the United States where it has no country code."""
    text = line(raw)
    try:
        number = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number) or re.search(r"[A-Za-z]{4}", text):
        must_be('a telephone number such as "919-555-0100"')
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if number.country_code == US:
        digits = str(number.national_number)
        readable = f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    else:
        readable = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return Phone(e164, f"{readable} ext. {number.extension}" if number.extension else readable)


def email(raw: object) -> str:
    """Check an e-mail address. No look-up is made; a name inside the clinic's own network is allowed."""
    try:
        found = validate_email(line(raw), check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError:
        found = None
    if found is None or "." not in found.ascii_domain or not found.ascii_email:
        must_be("an e-mail address such as nurse@clinic.example")
    return found.ascii_email


def colour(raw: object) -> str:
    """Check a colour on which white text can be read."""
    if not isinstance(raw, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", raw):
        must_be('a colour such as "#2b665c", in quotation marks')
    if white_contrast(raw) < WHITE_CONTRAST:
        must_be(
            f"a darker colour: white text needs a contrast of {WHITE_CONTRAST}:1 on it, {white_contrast(raw):.1f}:1"
        )
    return raw.lower()


def white_contrast(colour: str) -> float:
    """Return the contrast ratio (1-21) of white on `#rrggbb` (WCAG 2.2, definition)."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - WCAG
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def network(raw: object) -> IPv4Network | IPv6Network:
    """Check an IP address or a block of them."""
    try:
        return ip_network(line(raw))
    except ValueError:
        must_be("an IP address or block such as 10.0.0.0/8")
