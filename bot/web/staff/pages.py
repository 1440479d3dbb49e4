"""Renders the staff pages: strict templates, the same headers for each, times as the clinic's clock shows them."""

from __future__ import annotations

import re
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2
from aiohttp import web
from phonenumbers import NumberParseException

from bot.contact_points import readable
from bot.service.sign_in import IDLE
from bot.web.headers import NO_STORE, protect
from bot.web.staff import words
from bot.web.staff.ports import PERSON, STAFF

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime, tzinfo

    from bot.service.office_records import Person

TEMPLATES: Final = Path(__file__).parent.parent / "templates" / "staff"
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
ENVIRONMENT: web.AppKey[jinja2.Environment] = web.AppKey("staff_templates", jinja2.Environment)
IN_THE_BOX: Final = 5  # events shown above a list; the page of safety events shows all
LINKED: Final = re.compile(r"\+\d{6,15}|[^\s@<>\"]+@[^\s@<>\"]+")


def environment(zone: tzinfo, clock: Callable[[], datetime]) -> jinja2.Environment:
    """Templates with autoescape; a name that is missing is an error, not an empty place."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["words"] = {name: value for name, value in vars(words).items() if name.isupper()}
    made.filters["when"] = lambda moment: day_and_time(moment.astimezone(zone), clock().astimezone(zone))
    made.filters["hour"] = lambda moment: time_of_day(moment.astimezone(zone))
    made.filters["iso"] = lambda moment: moment.astimezone(UTC).isoformat(timespec="seconds")
    made.filters["dialled"] = dialled
    made.filters["reached_by"] = reached_by
    return made


def day_and_time(local: datetime, now: datetime) -> str:
    """`Mon Nov 23, 7:05 am`, with the year where it is not this one."""
    year = "" if local.year == now.year else f", {local.year}"
    return f"{local:%a} {local:%b} {local.day}{year}, {time_of_day(local)}"


def time_of_day(local: datetime) -> str:
    """`7:05 am`."""
    half = "am" if local.hour < 12 else "pm"  # noqa: PLR2004 - noon
    return f"{local.hour % 12 or 12}:{local:%M} {half}"


def dialled(value: str) -> str:
    """A phone number as people write it; anything else as it is."""
    try:
        return readable(value)
    except NumberParseException:
        return value


def reached_by(value: str, method: str) -> str:
    """The link that calls, texts or writes; empty for a value that is no plain number or address."""
    if not LINKED.fullmatch(value):
        return ""
    return {"call": "tel:", "text": "sms:", "email": "mailto:"}.get(method, "tel:") + value


async def page(
    request: web.Request, template: str, values: Mapping[str, Any], *, box: bool = False, status: int = 200
) -> web.Response:
    """One page for somebody signed in. With `box` the open safety events stand at its top, and are noted as seen."""
    lists, person = request.app[STAFF].lists, request[PERSON]
    events = await lists.open_events()
    boxed = events[:IN_THE_BOX] if box else ()
    await lists.noted(person, "safety_events", [event.id for event in boxed])
    return plain_page(request, template, {**values, "open_events": len(events), "boxed": boxed}, status=status)


def plain_page(request: web.Request, template: str, values: Mapping[str, Any], *, status: int = 200) -> web.Response:
    """One page that needs no database: the door, and every error."""
    parts, person = request.app[STAFF], request.get(PERSON)
    shown = {
        "open_events": 0,
        "boxed": (),
        "here": request.path,
        "notice": words.DONE.get(request.query.get("done", ""), ""),
        "alarm": "",
        **values,
        "clinic": parts.clinic_name,
        "zone": str(parts.zone).replace("_", " "),
        "person": person,
        "may_see_numbers": may(person, "clinician"),
        "untested": person is not None and not parts.alert_route_tested(),
        "idle_seconds": int(IDLE.total_seconds()) + 5,  # a little later: the session has ended by then
    }
    text = request.app[ENVIRONMENT].get_template(template).render(shown)
    return web.Response(text=text, content_type="text/html", charset="utf-8", status=status)


def harden(request: web.Request, response: web.StreamResponse) -> None:
    """The headers of every answer under /staff."""
    protect(response, policy=POLICY, cache=NO_STORE)
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    if request.app[STAFF].public_address.startswith("https://"):
        response.headers["Strict-Transport-Security"] = "max-age=31536000"


RANKS: Final = {"staff": 1, "clinician": 2, "admin": 3}


def may(person: Person | None, role: str) -> bool:
    """Whether somebody's role is this one or one above it. An unknown role may nothing."""
    return person is not None and RANKS.get(person.role, 0) >= RANKS[role]


def see_other(place: str, done: str = "") -> web.Response:
    """303 to a page of our own, with the code of what was done. Nothing typed is ever in the address."""
    return web.Response(status=303, headers={"Location": f"{place}?done={done}" if done else place})
