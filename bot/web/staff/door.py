"""The door: sign in, sign out, set the first password with a one-time link, change one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.service.sign_in import StaffRefused
from bot.web.staff import cookie
from bot.web.staff.pages import page, plain_page, see_other
from bot.web.staff.places import DOOR, wanted
from bot.web.staff.ports import PERSON, STAFF
from bot.web.staff.rates import TRIES

if TYPE_CHECKING:
    from aiohttp import web

NOT_RIGHT = "The e-mail or the password is not right."
LONGEST_ADDRESS = 254


async def show_sign_in(request: web.Request) -> web.Response:
    """The form; whoever is signed in goes on."""
    token = cookie.token_of(request)
    if token and await request.app[STAFF].sign_in.who(token):
        return see_other(wanted(request.query.get("next", "")))
    return plain_page(request, "sign_in.html", {"next": wanted(request.query.get("next", "")), "email": ""})


async def sign_in(request: web.Request) -> web.Response:
    """Open a session with a new id, or say that it is not right, the same for every reason."""
    form = await request.post()
    email, password = str(form.get("email", ""))[:LONGEST_ADDRESS], str(form.get("password", ""))
    parts, tries = request.app[STAFF], request.app[TRIES]
    address = parts.client_address(request)
    tries.take(account=email, address=address)
    browser = request.headers.get("User-Agent", "")
    token = await parts.sign_in.enter(email, password, browser=browser, before=cookie.token_of(request))
    place = wanted(str(form.get("next", "")))
    if token is None:
        return plain_page(request, "sign_in.html", {"next": place, "email": email, "alarm": NOT_RIGHT}, status=403)
    tries.forget(account=email, address=address)
    response = see_other(place)
    cookie.keep(request, response, token)
    return response


async def sign_out(request: web.Request) -> web.Response:
    """End the session on the server and in the browser."""
    await request.app[STAFF].sign_in.leave(request[PERSON])
    response = see_other(DOOR, "signed_out")
    cookie.drop(request, response)
    return response


async def show_setup(request: web.Request) -> web.Response:
    """The form for a first password. The link's secret stands after the #, so it is in no request and no log."""
    return plain_page(request, "setup.html", {"token": ""})


async def set_up(request: web.Request) -> web.Response:
    """Set the first password; the link is used up only by a password that is taken."""
    form = await request.post()
    parts = request.app[STAFF]
    token = str(form.get("token", "")).rpartition("#")[2].strip()
    request.app[TRIES].take(account=f"link/{token}", address=parts.client_address(request))
    try:
        await parts.staff.set_first_password(token, str(form.get("password", "")), str(form.get("again", "")))
    except StaffRefused as refused:
        return plain_page(request, "setup.html", {"token": token, "alarm": str(refused)}, status=422)
    return see_other(DOOR, "password_set")


async def show_account(request: web.Request) -> web.Response:
    """One's own account."""
    return await page(request, "account.html", {})


async def change_password(request: web.Request) -> web.Response:
    """Change one's own password; every session ends, this one too."""
    form, person, parts = await request.post(), request[PERSON], request.app[STAFF]
    request.app[TRIES].take(account=person.email, address=parts.client_address(request))
    current, new, again = (str(form.get(name, "")) for name in ("current", "password", "again"))
    try:
        await parts.sign_in.change_password(person, current, new, again)
    except StaffRefused as refused:
        return await page(request, "account.html", {"alarm": str(refused)}, status=422)
    response = see_other(DOOR, "password_changed")
    cookie.drop(request, response)
    return response
