"""Recognising a phone number or an e-mail address in what a visitor typed (phonenumbers, email-validator)."""

from __future__ import annotations

import re

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from bot.rules.booking import ContactPoint


def read_contact(text: str, region: str = "US") -> ContactPoint | None:
    """The one contact point in the text: an e-mail address, else a valid phone number in E.164. None when there is none.

    No DNS look-up is made. "text me at ..." sets the method to text.
    """
    for word in re.findall(r"[^\s<>,;()]+@[^\s<>,;()]+", text):
        try:
            address = validate_email(word.strip(".!?:'\""), check_deliverability=False, allow_smtputf8=False)
        except EmailNotValidError:
            continue
        return ContactPoint("email", address.normalized)
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        wants_text = re.search(r"\b(text|sms|txt)\b", text.casefold())
        return ContactPoint("text" if wants_text else "call", number)
    return _fictional(text)


def _fictional(text: str) -> ContactPoint | None:
    """Numbers of the 555-01xx block are plainly fictional and not assigned, but well formed: demonstrations use them."""
    digits = re.sub(r"\D", "", text)
    digits = digits[1:] if len(digits) == 11 and digits.startswith("1") else digits  # noqa: PLR2004 - country code
    if re.fullmatch(r"[2-9]\d{2}5550[01]\d{2}", digits) and re.fullmatch(r"[\w\s+().,:!'-]*", text):
        return ContactPoint("text" if re.search(r"\b(text|sms|txt)\b", text.casefold()) else "call", f"+1{digits}")
    return None


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
