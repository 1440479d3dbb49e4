"""What came of one attempt: a code for the record, and how to tell a person in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Outcome(StrEnum):
    """The code of one attempt, as it stands in the attempts table and in the metrics."""

    DELIVERED = "delivered"
    PARTLY_DELIVERED = "partly_delivered"
    NOT_NEEDED = "not_needed"
    REFUSED = "refused"
    REDIRECTED = "redirected"
    SLOW_DOWN = "slow_down"
    GONE = "gone"
    ENDPOINT_OFF = "endpoint_off"
    ENDPOINT_PAUSED = "endpoint_paused"
    TIMED_OUT = "timed_out"
    UNREACHABLE = "unreachable"
    NO_SUCH_HOST = "no_such_host"
    TLS_FAILED = "tls_failed"
    ADDRESS_FORBIDDEN = "address_forbidden"
    NO_SUCH_TARGET = "no_such_target"
    MAIL_REFUSED = "mail_refused"
    MAIL_LOGIN_FAILED = "mail_login_failed"
    MAIL_WITHOUT_STARTTLS = "mail_without_starttls"
    STORE_UNAVAILABLE = "store_unavailable"
    FAILED = "failed"


DONE = frozenset({Outcome.DELIVERED, Outcome.PARTLY_DELIVERED, Outcome.NOT_NEEDED})
HOPELESS = frozenset({Outcome.GONE, Outcome.ENDPOINT_OFF, Outcome.NO_SUCH_TARGET})  # a person has to act first

SENTENCES: dict[Outcome, str] = {
    Outcome.DELIVERED: "It was delivered.",
    Outcome.PARTLY_DELIVERED: "Not every address took it: check the addresses in clinic.yml.",
    Outcome.NOT_NEEDED: "It was not sent, because nobody needs it any more.",
    Outcome.REFUSED: "The receiver refused it: look at the receiver's own log, and check its address and the secret.",
    Outcome.REDIRECTED: "The receiver answered with a redirect, which is never followed: enter its final address.",
    Outcome.SLOW_DOWN: "The receiver asked for a slower pace: it is overloaded or limits its callers.",
    Outcome.GONE: "The receiver answered 410 Gone: the endpoint is switched off until a test to it succeeds.",
    Outcome.ENDPOINT_OFF: "The endpoint is switched off, because it answered 410 Gone before.",
    Outcome.ENDPOINT_PAUSED: "The endpoint is paused: it asked for a slower pace or did not answer.",
    Outcome.TIMED_OUT: "There was no complete answer in time.",
    Outcome.UNREACHABLE: "No connection could be made: check that it runs and that its port can be reached from here.",
    Outcome.NO_SUCH_HOST: "Its host name is not known to the name service.",
    Outcome.TLS_FAILED: "Its certificate could not be verified: name, expiry date or issuing authority is wrong.",
    Outcome.ADDRESS_FORBIDDEN: "Its name leads to a private address: allow_private_address is not set for it.",
    Outcome.NO_SUCH_TARGET: "clinic.yml has no such endpoint, address or mail server.",
    Outcome.MAIL_REFUSED: "The mail server refused the message or all of its addresses.",
    Outcome.MAIL_LOGIN_FAILED: "The mail server refused user name or password.",
    Outcome.MAIL_WITHOUT_STARTTLS: "The mail server offers no STARTTLS, and nothing is sent without it.",
    Outcome.STORE_UNAVAILABLE: "The database could not be asked whether it may be sent.",
    Outcome.FAILED: "It failed for a reason that is in the program's log.",
}


@dataclass(frozen=True)
class Delivery:
    """One attempt. `status`: HTTP status or SMTP reply code. `not_before`: when the receiver will take more."""

    outcome: Outcome
    status: int | None = None
    not_before: datetime | None = None
