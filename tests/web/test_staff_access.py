"""Nothing under /staff answers anybody unknown; each role gets exactly what the table says; no route without a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from sqlalchemy import select

from bot.store.office_tables import audit
from bot.web.staff.pages import RANKS
from bot.web.staff.table import ACCESS, ANYBODY, ROUTES, RouteWithoutRole
from tests.store.builders import new_id
from tests.web.office import Clock, application, parts_over

if TYPE_CHECKING:
    from bot.store.opening import Store
    from bot.web.staff.table import StaffRoute
    from tests.web.office import Browser, Office

PATHS = (
    "/staff", "/staff/", "/staff/screenings", "/staff/screenings/", "/staff/leads", "/staff/safety", "/staff/safety/x",
    "/staff/records/x", "/staff/records/x/", "/staff/deliveries", "/staff/numbers", "/staff/account", "/staff/sign-out",
    "/staff/nothing", "/staff/nothing/at/all", "/staff//", "/staff/sign-in/", "/staff/setup/", "/staff/%2e%2e/secret",
    "/staff/static/staff.css", "/%73taff/leads", "/staff/leads%00", "/staff/a?b=c",
)  # fmt: skip
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


@pytest.mark.parametrize("path", PATHS)
async def test_whoever_is_not_signed_in_is_led_to_the_door(office: Office, path: str) -> None:
    """Whatever the path or method, known or not, with or without a slash: 303 to the sign-in page and no content."""
    for method in METHODS:
        for cookie in ("", "firststep_staff=guess", "firststep_staff="):
            browser = office.browser()
            browser.cookie = cookie
            answer = await browser.ask(method, path)
            assert answer.status == 303, (method, path)
            assert answer.place.partition("?")[0] == "/staff/sign-in", (method, path)
            assert answer.text == ""
            assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/staff/sign-in", "/staff/setup"])
async def test_only_the_door_and_the_setup_page_are_open(office: Office, path: str) -> None:
    """Signing in must be possible, and only there, only with the methods that those pages take."""
    assert {route.path for route in ROUTES if route.access == ANYBODY} == {"/staff/sign-in", "/staff/setup"}
    assert (await office.browser().get(path)).status == 200
    for method in ("PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"):
        assert (await office.browser().ask(method, path)).status == 303


async def reach(browser: Browser, route: StaffRoute) -> int:
    """Ask for a route as its page would. Returns the status."""
    path = route.path.replace("{event}", "none").replace("{conversation}", "none")
    answer = await (browser.get(path) if route.method == "GET" else browser.post(path))
    return answer.status


@pytest.mark.parametrize("role", list(RANKS))
async def test_each_role_gets_what_the_table_says(office: Office, role: str) -> None:
    """Every route must answer 403 below its role, and something else from its role on."""
    browser = await office.signed_in(role=role)
    for route in ROUTES:
        if route.access == ANYBODY or route.path == "/staff/sign-out":
            continue
        allowed = RANKS[role] >= RANKS[route.access]
        status = await reach(browser, route)
        assert (status != 403) is allowed, (role, route.method, route.path, status)
    assert await reach(browser, next(route for route in ROUTES if route.path == "/staff/sign-out")) == 303


async def test_an_unknown_role_may_nothing(office: Office) -> None:
    """A role that nobody thought of must not be let in by accident."""
    await office.store.accounts.add("s-9", "odd@clinic.example", "Odd", "guest", office.clock(), agent="system:test")  # type: ignore[arg-type]
    link = (await office.parts.staff.reset("odd@clinic.example")).link
    await office.parts.staff.set_first_password(
        link.partition("#")[2], "quiet harbour lantern", "quiet harbour lantern"
    )
    browser = office.browser()
    assert (await browser.sign_in("odd@clinic.example")).status == 303
    for path in ("/staff", "/staff/leads", "/staff/account"):
        assert (await browser.get(path)).status == 403


async def test_a_refusal_is_in_the_audit_trail(office: Office) -> None:
    """Who reached for more than the role allows must be seen by whoever reads the trail."""
    browser = await office.signed_in(role="staff")
    assert (await browser.get("/staff/numbers")).status == 403
    wanted = select(audit).where(audit.c.outcome == "failure")
    (row,) = await office.store.database.read(lambda c: c.execute(wanted).all())
    assert (row.action, row.entity, row.purpose) == ("refuse", "GET staff.numbers", "role")
    assert "Numbers" not in (await browser.get("/staff/leads")).words


@pytest.mark.parametrize("path", ["/staff/reports", "/staff/records/{conversation}/print", "/staff"])
async def test_a_route_without_a_stated_role_does_not_start(sqlite_store: Store, path: str) -> None:
    """Somebody who adds a page and forgets its role must find out before any visitor's record is shown."""

    async def careless(request: web.Request) -> web.Response:
        return web.Response(text="everything")

    app = application(parts_over(sqlite_store, Clock()))
    app.router.add_route("DELETE", path, careless)
    runner = web.AppRunner(app)
    with pytest.raises(RouteWithoutRole, match="states no role"):
        await runner.setup()
    await runner.cleanup()


def test_every_route_of_the_table_states_a_known_role() -> None:
    """A slip of the pen in the table must not open or close a page silently."""
    assert {route.access for route in ROUTES} <= ACCESS
    assert len({(route.method, route.path) for route in ROUTES}) == len(ROUTES)


async def test_an_unknown_page_is_a_friendly_one(office: Office) -> None:
    """Whoever is signed in and mistypes must find the way back; a slash at the end must not matter."""
    browser = await office.signed_in()
    answer = await browser.get(f"/staff/{new_id()}")
    assert (answer.status, "Nothing here" in answer.words) == (404, True)
    assert (await browser.ask("PUT", "/staff/leads")).status == 405
    slash = await browser.get("/staff/leads/")
    assert (slash.status, slash.place) == (303, "/staff/leads")


async def test_the_files_of_the_pages_hold_nothing_of_a_visitor(office: Office) -> None:
    """The sign-in page's style must load before sign-in, by known names only."""
    for name in ("staff.css", "theme.css", "setup.js", "mark.svg"):
        assert (await office.browser().get(f"/static/staff/{name}")).status == 200
    for name in ("../guard.py", "..%2fguard.py", "nothing.css"):
        assert (await office.browser().get(f"/static/staff/{name}")).status == 404
