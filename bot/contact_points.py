"""Recognising a phone number or an e-mail address in what a visitor typed (phonenumbers, email-validator)."""

from __future__ import annotations

import re

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from bot.rules.booking import ContactPoint
from bot.rules.mistyped import is_slipped, with_zeros
from bot.rules.spelled import address_in_words, with_address

ADDRESS = re.compile(r"[^\s<>,;()]+@[^\s<>,;()]+")
EXTENSION = re.compile(r"[,;\s]*\b(?:extension|extn?|x)\.?\s*#?(\d{1,6})\b\D*$", re.IGNORECASE)


def read_contact(text: str, region: str = "US") -> ContactPoint | None:
    """The one contact point in the text: an e-mail address, else a valid phone number in E.164, with `;ext=` (RFC 3966) where it has an extension.

    No DNS look-up is made. "text me at ..." sets the method to text. An address may be told in words ("ann at example dot com"); where it is not clear
    which address is meant, only a number counts. One whose ending is a slip of the finger ("@example.con") is none. The letter O in a number is its zero.
    None when there is none.
    """
    text, clear = with_zeros(text), True
    if (told := address_in_words(text)) is not None:
        text, clear = with_address(text, told), told != ""
    for word in ADDRESS.findall(text) if clear else ():
        try:
            address = validate_email(word.strip(".!?:'\""), check_deliverability=False, allow_smtputf8=False)
        except EmailNotValidError:
            continue
        if is_slipped(address.domain):
            continue
        return ContactPoint("email", address.normalized)
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        number = _extended(
            phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164), match.number.extension
        )
        wants_text = re.search(r"\b(text|sms|txt)\b", text.casefold())
        return ContactPoint("text" if wants_text else "call", number)
    return _fictional(text)


def number_beside(text: str, point: ContactPoint | None) -> ContactPoint | None:
    """The phone number that stands beside an e-mail address, or None."""
    if point is None or point.method != "email":
        return None
    other = read_contact(ADDRESS.sub(" ", with_address(text, "")))
    return other if other is not None and other.method != "email" else None


def _fictional(text: str) -> ContactPoint | None:
    """Numbers of the 555-01xx block are plainly fictional and not assigned, but well formed: demonstrations use them."""
    extension = EXTENSION.search(text)
    text = text[: extension.start()] if extension else text
    digits = re.sub(r"\D", "", text)
    digits = digits[1:] if len(digits) == 11 and digits.startswith("1") else digits  # noqa: PLR2004 - country code
    if re.fullmatch(r"[2-9]\d{2}5550[01]\d{2}", digits) and re.fullmatch(r"[\w\s+().,:!'-]*", text):
        return ContactPoint(
            "text" if re.search(r"\b(text|sms|txt)\b", text.casefold()) else "call",
            _extended(f"+1{digits}", extension and extension[1]),
        )
    return None


def _extended(number: str, extension: str | None) -> str:
    return f"{number};ext={extension}" if extension else number


def readable(value: str) -> str:
    """A phone number as people write it, an e-mail address as it is."""
    if "@" in value:
        return value
    number = phonenumbers.parse(value, None)
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL
        if number.country_code == 1
        else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(number, style)
