"""`handoff test` and `alert test`: the real way, end to end, and sentences that say what to put right."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.handoff.deliverer import Deliverer
from bot.handoff.letters import LetterWriter
from bot.handoff.mail import Mailer
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.rehearsal import STORE_SILENT, Rehearsal, Report
from bot.handoff.targets import Letters, Targets, scheduling_routes
from bot.rules.duty import Roster, Shift
from bot.rules.hours import Timetable, Window
from bot.wiring.hand_off import DutyBook
from tests.handoff.doubles import OpenEvents

if TYPE_CHECKING:
    from bot.delivery_ports import LeasedItem
    from bot.handoff.endpoint import Endpoint
    from tests.handoff.certificates import Certificates
    from tests.handoff.doubles import MemoryOutbox, SimulatedClock
    from tests.handoff.post_office import PostOffice
    from tests.handoff.receiver import Receiver

DAY, NIGHT = Window(8 * 60, 18 * 60), Window(18 * 60, 8 * 60)
WEEKDAY = (Shift(DAY, "desk@clinic.example"), Shift(NIGHT, "night@clinic.example"))
WEEK = ((WEEKDAY,) * 5) + ((Shift(DAY, "Desk@clinic.example"),), (Shift(DAY, "sunday@clinic.example"),))
HOLIDAY = (Shift(DAY, "holiday@clinic.example"),)
BOOK = DutyBook(
    Roster(Timetable(ZoneInfo("America/New_York"), WEEK, HOLIDAY), ("lead@clinic.example",)),
    ("lead@clinic.example", "two@clinic.example"),
)
NOBODY = DutyBook(Roster(Timetable(ZoneInfo("America/New_York"), ((),) * 7)), ())


async def no_letters(_item: LeasedItem) -> Delivery:
    """Have no e-mails."""
    return Delivery(Outcome.NO_SUCH_TARGET)


async def rehearse(outbox: MemoryOutbox, clock: SimulatedClock, endpoints: list[Endpoint], run: str = "r-1") -> Report:
    """Test the way to the endpoints."""
    route = Targets(scheduling_routes(endpoints, clock), no_letters)
    deliverer = Deliverer(outbox, route, worker="w", now=clock, poll=0.01)
    return await Rehearsal(outbox, deliverer, clock, patience=1.0).handoff(endpoints, run)


async def alert(outbox: MemoryOutbox, clock: SimulatedClock, mailer: Mailer | None, book: DutyBook) -> Report:
    """Test the way of the alerts."""
    letters = Letters(mailer, LetterWriter("https://chat.clinic.example", UTC), book, OpenEvents())
    deliverer = Deliverer(outbox, Targets({}, letters), worker="w", now=clock, poll=0.01)
    return await Rehearsal(outbox, deliverer, clock, patience=1.0).alert(book.everybody(), "r-1")


async def test_a_test_reaches_the_receiver_signed_and_marked(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """The receiver must not book a visitor who does not exist."""
    report = await rehearse(outbox, clock, [receiver.endpoint()])
    assert report.passed
    body = receiver.received[0].verified()
    assert body["type"] == "handoff.test"
    assert body["data"]["test"] is True
    assert "lead_id" not in body["data"]
    assert any("'scheduling'" in sentence and "It was delivered." in sentence for sentence in report.sentences)


async def test_a_test_that_fails_says_which_endpoint_and_why_and_is_not_repeated(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """One good endpoint does not hide a bad one."""
    receiver.status = 401
    good = receiver.endpoint("good", url=receiver.url().replace("/hook", "/hook?x=1"))
    report = await rehearse(outbox, clock, [good, receiver.endpoint("gone", url="http://hooks.firststep.invalid/")])
    assert not report.passed
    text = "\n".join(report.sentences)
    assert "'good' (127.0.0.1): The receiver refused it" in text
    assert "(answer 401)" in text
    assert "'gone' (hooks.firststep.invalid): Its host name is not known" in text
    clock.forward(days=2)
    await rehearse(outbox, clock, [good], run="r-2")
    assert len(receiver.received) == 2  # one for each run
    assert {row.item.type for row in outbox.rows.values()} == {"handoff.test"}  # and no alarm about a test


async def test_without_an_endpoint_there_is_nothing_to_test(outbox: MemoryOutbox, clock: SimulatedClock) -> None:
    """That is a fault too, and says so."""
    report = await rehearse(outbox, clock, [])
    assert not report.passed
    assert "no endpoint" in report.sentences[0]


async def test_without_a_database_nothing_is_claimed(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """The way begins in the database."""
    outbox.away = 1
    report = await rehearse(outbox, clock, [receiver.endpoint()])
    assert report == Report(passed=False, sentences=(STORE_SILENT,))
    assert receiver.received == []


async def test_an_event_that_another_process_holds_and_never_finishes_is_reported(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """The test waits with patience, not for ever."""

    class Slow(type(outbox)):  # type: ignore[misc]
        async def put(self, items: object, at: object) -> None:
            await super().put(items, at)
            await self.lease("another", 10, clock(), 60)

    report = await rehearse(Slow(), clock, [receiver.endpoint()])
    assert not report.passed
    assert any("nobody attempted it in time" in sentence for sentence in report.sentences)


async def test_an_alert_test_writes_to_every_address_of_the_duty_list_once(
    outbox: MemoryOutbox, office: PostOffice, certificates: Certificates, clock: SimulatedClock
) -> None:
    """Whatever the hour of the test: nights, weekends and holidays count as tested too."""
    report = await alert(outbox, clock, Mailer(office.server(certificates.ca_file)), BOOK)
    assert report.passed
    everybody = [f"{who}@clinic.example" for who in ("desk", "holiday", "lead", "night", "sunday", "two")]
    assert sorted(list(group) for group in office.recipients) == [[address] for address in everybody]
    assert all("TEST" in mail["Subject"] for mail in office.mail)
    assert all(f"To {address}: It was delivered. (answer 250)" in report.sentences for address in everybody)
    assert all("@" not in row.item.target for row in outbox.rows.values())  # targets stand in the log


async def test_an_alert_test_that_only_some_addresses_take_has_not_passed(
    outbox: MemoryOutbox, office: PostOffice, certificates: Certificates, clock: SimulatedClock
) -> None:
    """A misspelt address is found now, not in the night when it matters."""
    office.refuses = {"two@clinic.example"}
    server = office.server(certificates.ca_file)
    report = await alert(outbox, clock, Mailer(server), BOOK)
    assert not report.passed
    assert any("To two@clinic.example: The mail server refused" in sentence for sentence in report.sentences)


async def test_an_alert_test_without_a_mail_server_or_addresses_says_so(
    outbox: MemoryOutbox, clock: SimulatedClock
) -> None:
    """Both are empty in a fresh clinic.yml."""
    without_server = await alert(outbox, clock, None, BOOK)
    without_address = await alert(outbox, clock, None, NOBODY)
    assert (without_server.passed, without_address.passed) == (False, False)
    assert any("no such endpoint, address or mail server" in sentence for sentence in without_server.sentences)
    assert "nobody would be told" in without_address.sentences[0]
