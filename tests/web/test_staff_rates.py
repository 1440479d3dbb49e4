"""Passwords cannot be tried out: by account and by address, known or not; and each try costs what RFC 9106 says."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from argon2 import extract_parameters
from argon2.profiles import CHEAPEST, RFC_9106_LOW_MEMORY

from bot.web.staff.passwords import AT_ONCE, Argon2Passwords
from bot.web.staff.rates import OF_ACCOUNT, OF_ACCOUNT_ANYWHERE, OF_ADDRESS, TooManyTries, Tries
from tests.web.office import PASSWORD

if TYPE_CHECKING:
    from tests.web.office import Office


@pytest.mark.parametrize("email", ["ada@clinic.example", "nobody@clinic.example"])
async def test_an_account_takes_ten_tries_and_then_none(office: Office, email: str) -> None:
    """Guessing must stop, also with the right password, and must not tell whether the account exists."""
    await office.hire()
    for _ in range(OF_ACCOUNT.amount):
        assert (await office.browser().sign_in(email, "wrong")).status == 403
    answer = await office.browser().sign_in(email)
    assert answer.status == 429
    assert 0 < int(answer.headers["Retry-After"]) <= OF_ACCOUNT.get_expiry()
    assert "Too many tries" in answer.words


async def test_capitals_and_spaces_are_the_same_account(office: Office) -> None:
    """Ten more tries must not be had by writing the address differently."""
    await office.hire()
    for number in range(OF_ACCOUNT.amount):
        await office.browser().sign_in(" ADA@clinic.example"[number % 2 :], "wrong")
    assert (await office.browser().sign_in("ada@clinic.example", "wrong")).status == 429


async def test_getting_in_forgets_the_slips(office: Office) -> None:
    """A person who mistypes now and then must not be locked out over a working day."""
    email = await office.hire()
    for _ in range(2):
        for _ in range(OF_ACCOUNT.amount - 1):
            assert (await office.browser().sign_in(email, "wrong")).status == 403
        assert (await office.browser().sign_in(email)).status == 303


def test_one_address_cannot_go_through_all_accounts() -> None:
    """One common password tried on every account must be stopped by the address."""
    tries = Tries()
    for number in range(OF_ADDRESS.amount):
        tries.take(account=f"{number}@clinic.example", address="203.0.113.7")
    with pytest.raises(TooManyTries):
        tries.take(account="one-more@clinic.example", address="203.0.113.7")
    tries.take(account="one-more@clinic.example", address="203.0.113.8")


def test_a_stranger_elsewhere_does_not_lock_the_owner_out() -> None:
    """Whoever must acknowledge a danger must get in from the own address, however often another guesses."""
    tries = Tries()
    for _ in range(OF_ACCOUNT.amount):
        tries.take(account="ada@clinic.example", address="203.0.113.7")
    with pytest.raises(TooManyTries):
        tries.take(account="ada@clinic.example", address="203.0.113.7")
    tries.take(account="ada@clinic.example", address="203.0.113.8")


def test_many_addresses_together_are_stopped() -> None:
    """One account must not be guessed at from ever new addresses."""
    tries = Tries()
    for number in range(OF_ACCOUNT_ANYWHERE.amount):
        tries.take(account="ada@clinic.example", address=f"203.0.113.{number}")
    with pytest.raises(TooManyTries):
        tries.take(account="ada@clinic.example", address="198.51.100.1")


async def test_a_hash_costs_what_the_standard_says() -> None:
    """The default must be RFC 9106's second recommended option: Argon2id, 64 MiB, three passes, four lanes."""
    assert extract_parameters(await Argon2Passwords().hashed(PASSWORD)) == RFC_9106_LOW_MEMORY


async def test_comparing_against_nobody_does_the_same_work() -> None:
    """An unknown account must be hashed like a known one, and must never fit."""
    passwords = Argon2Passwords(CHEAPEST)
    hashed = await passwords.hashed(PASSWORD)
    assert await passwords.fits(hashed, PASSWORD)
    assert not await passwords.fits(hashed, "another one entirely")
    assert not await passwords.fits(None, PASSWORD)
    assert not await passwords.fits("not a hash", PASSWORD)
    assert passwords._dummy is not None
    assert extract_parameters(passwords._dummy) == extract_parameters(hashed)


async def test_an_accent_counts_the_same_from_every_keyboard() -> None:
    """A password typed with a composed accent must fit the same password with a combining one."""
    passwords = Argon2Passwords(CHEAPEST)
    assert await passwords.fits(await passwords.hashed("café by the harbour"), "café by the harbour")


async def test_only_a_few_are_hashed_at_once() -> None:
    """A flood of sign-ins must not take the memory and the cores that visitors need."""
    passwords, running, most = Argon2Passwords(CHEAPEST), 0, 0
    verify = passwords._verify

    def counted(password_hash: str | None, password: str) -> bool:
        nonlocal running, most
        running += 1
        most = max(most, running)
        fits = verify(password_hash, password)
        running -= 1
        return fits

    passwords._verify = counted  # type: ignore[method-assign]
    await asyncio.gather(*(passwords.fits(None, PASSWORD) for _ in range(20)))
    assert 1 <= most <= AT_ONCE
