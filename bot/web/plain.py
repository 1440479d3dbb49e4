"""The chat without JavaScript: the same records through the same service, forms that redirect, one HttpOnly cookie.

All tabs of a browser share its cookies, so the page's address says whose conversation it shows: `talk`, which opens
nothing without the cookie. A reload goes on; a new tab at /chat/plain shows the start, as it does at /chat.
"""

from __future__ import annotations

import hashlib
import logging
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from aiohttp import web

from bot.service import Refused, Unauthorized, Unavailable
from bot.web.headers import NO_STORE, sent_from_here
from bot.web.keys import PAGE_FACTS, SERVICE
from bot.web.plain_view import BEGINS, TALK, Draft, Trouble, ended_page, start_page, talk_page
from bot.web.problems import TooMany
from bot.web.rates import CONVERSATIONS, allow, allow_message
from bot.web.renderer import RENDERER

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Handler = Callable[[web.Request], Awaitable[web.Response]]

log = logging.getLogger(__name__)

COOKIE: Final = "firststep_chat"
SAID: Final = frozenset({"text", "choice"})  # the fields of a message; the start button has none


def add_plain(app: web.Application) -> None:
    """Register the plain page's routes by name."""
    app.router.add_get("/chat/plain", guarded(show), name="plain")
    app.router.add_post("/chat/plain", guarded(send), name="plain_send")
    app.router.add_post("/chat/plain/erase", guarded(erase), name="plain_erase")
    app.router.add_post("/chat/plain/leave", leave, name="plain_leave")
    app.router.add_post("/chat/plain/adopt", adopt, name="plain_adopt")
    app.router.add_post("/chat/plain/token", hand_over, name="plain_token")


def guarded(handler: Handler) -> Handler:
    """Every failure ends on a page with the help card; the visitor's words reach no log."""

    async def answer(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except Unauthorized:
            ended = ended_page(request)
            return forget_token(request, ended) if token_of(request) else ended  # never another tab's
        except TooMany as limit:
            return start_page(request, too_many(request, limit))
        except Refused as refusal:
            return start_page(request, Trouble(refusal.status, refusal.detail, refusal.messages))
        except Unavailable as outage:
            return start_page(request, Trouble(503, "", outage.messages))
        except web.HTTPException:
            raise
        except Exception as error:  # noqa: BLE001 - the last net: the visitor must get a readable page
            log.error("plain.failed", extra={"reason": type(error).__name__})  # noqa: TRY400 - a trace may hold words
            return start_page(request, Trouble(500, request.app[RENDERER].words["failed"]))

    return answer


async def show(request: web.Request) -> web.Response:
    """The conversation so far, or the page that begins one. Looking at it never starts a conversation."""
    token = token_of(request)
    if token is not None:
        return talk_page(request, await request.app[SERVICE].messages(token, 0))
    if "started" in request.query:
        return start_page(request, Trouble(200, request.app[RENDERER].words["plain_cookie"]))
    return ended_page(request) if TALK in request.query else start_page(request)


async def send(request: web.Request) -> web.Response:
    """One message or one choice; the start button begins a conversation, or goes on with the one of its page.

    Words to a conversation that is no more are kept, and begin a new one when they are sent again.
    """
    same_origin_only(request)
    token, form = token_of(request), await request.post()
    draft = Draft(id_of(form.get("id")), str(form.get("text", "")), str(form.get("choice", "")))
    if not SAID & set(form):
        return redirect(place(token)) if token is not None and TALK in request.query else await begin(request)
    try:
        if token is not None:
            return await heard(request, token, draft)
        if BEGINS in form:
            return await begin(request, draft)
    except Unauthorized:
        page = await unheard(request, draft)
        return forget_token(request, page) if token is not None else page  # never another tab's
    except TooMany as limit:
        return kept_page(request, too_many(request, limit), draft)
    except Unavailable as outage:
        return await unheard(request, draft, Trouble(503, "", outage.messages))
    return await unheard(request, draft)


async def begin(request: web.Request, draft: Draft | None = None) -> web.Response:
    """A new conversation, and what is said in it first."""
    allow(request, CONVERSATIONS)
    token = (await request.app[SERVICE].open(request.app[PAGE_FACTS].first_site, "en")).token
    said = draft is not None and bool(draft.text.strip())
    answer = await heard(request, token, draft) if draft and said else redirect(place(token, "&started=1"))
    return remember_token(request, answer, token)


async def unheard(request: web.Request, draft: Draft, trouble: Trouble | None = None) -> web.Response:
    """The page that begins anew: words are still in its form, and are read for danger."""
    trouble = trouble or Trouble(401, request.app[RENDERER].words["ended"])
    if not draft.text.strip():
        return start_page(request, trouble)
    try:
        allow(request, CONVERSATIONS)
    except TooMany as limit:
        return kept_page(request, too_many(request, limit), draft)
    said = await request.app[SERVICE].help_for(draft.text)
    return kept_page(request, replace(trouble, messages=said or trouble.messages), draft)


def kept_page(request: web.Request, trouble: Trouble, draft: Draft) -> web.Response:
    """The page that begins anew with the words of a draft."""
    return start_page(request, trouble, Draft(id_of(None), draft.text, begins=True))


def too_many(request: web.Request, limit: TooMany) -> Trouble:
    """Who sends so much waits."""
    return Trouble(429, request.app[RENDERER].words["too_many"], retry_after=limit.seconds)


async def heard(request: web.Request, token: str, draft: Draft) -> web.Response:
    """The conversation with its answer, or why it was not taken. Raises Unauthorized."""
    service = request.app[SERVICE]
    try:
        allow_message(request, token)
        if draft.choice:
            reply = await service.choose(token, draft.id, draft.choice)
        else:
            reply = await service.say(token, draft.id, draft.text)
    except TooMany as limit:
        trouble = too_many(request, limit)
    except Refused as refusal:
        trouble = Trouble(refusal.status, refusal.detail, refusal.messages)
    except Unavailable as outage:
        trouble = Trouble(503, "", outage.messages)
    else:
        if reply.state.get("step") == "closed":
            # The token opens nothing any more: the last words can only be shown now.
            return forget_token(request, ended_page(request, last=reply.messages))
        return redirect(place(token))
    return await again(request, token, trouble, draft)


async def again(request: web.Request, token: str, trouble: Trouble, draft: Draft) -> web.Response:
    """The page with what was not taken still in its form, and why."""
    kept = replace(draft if trouble.same_again else Draft(id_of(None), draft.text), talk=talk_of(token))
    try:
        reply = await request.app[SERVICE].messages(token, 0)
    except Unavailable:
        return start_page(request, trouble, kept)
    return talk_page(request, reply, trouble, kept)


async def erase(request: web.Request) -> web.Response:
    """Erase the conversation and show the receipt; the receipt stands in no address."""
    same_origin_only(request)
    token = token_of(request)
    if token is None:
        raise Unauthorized
    try:
        receipt = await request.app[SERVICE].erase(token)
    except Refused as refusal:
        return await again(request, token, Trouble(refusal.status, refusal.detail), Draft(id_of(None)))
    if receipt.refused:
        return await again(request, token, Trouble(409, receipt.refused), Draft(id_of(None)))
    return forget_token(request, ended_page(request, receipt=receipt))


async def leave(request: web.Request) -> web.Response:
    """Forget the conversation on this device, also one that the other version was asked to keep, and show nothing."""
    same_origin_only(request)
    response = redirect(request.app[PAGE_FACTS].leave_address)
    response.headers["Clear-Site-Data"] = '"storage"'
    return forget_token(request, response)


async def adopt(request: web.Request) -> web.Response:
    """Go on here with the conversation of the JavaScript page: its token comes in the body, never in an address.

    Strict about the sender: another site could otherwise put its own conversation under a visitor's hands.
    """
    same_origin_only(request, strict=True)
    token = str((await request.post()).get("token", ""))
    return remember_token(request, redirect(place(token)), token) if token else redirect("/chat/plain")


async def hand_over(request: web.Request) -> web.Response:
    """The other way: give the token to our own script and forget it here. Answers {"token": text or null}."""
    same_origin_only(request, strict=True)
    token = token_of(request)
    response = web.json_response({"token": token}, headers={"Cache-Control": NO_STORE})
    return forget_token(request, response) if token else response


def id_of(given: object) -> str:
    """The form's id; a new one where a hand-made form brought none."""
    try:
        return str(uuid.UUID(str(given)))
    except ValueError:
        return str(uuid.uuid4())


def redirect(address: str) -> web.Response:
    """See Other, so that reloading the next page sends nothing again."""
    return web.Response(status=303, headers={"Location": address, "Cache-Control": NO_STORE})


def same_origin_only(request: web.Request, *, strict: bool = False) -> None:
    """Refuse a form that another site sent. Raises HTTPForbidden."""
    if not sent_from_here(request, request.app[PAGE_FACTS].public_address, strict=strict):
        raise web.HTTPForbidden(text=request.app[RENDERER].words["forbidden"])


def is_secure(request: web.Request) -> bool:
    """Whether the visitor came by https, directly or through the clinic's proxy."""
    return request.secure or request.app[PAGE_FACTS].public_address.startswith("https://")


def cookie_name(request: web.Request) -> str:
    """`__Host-` binds the cookie to this host and to https; plain http is for a machine of one's own only."""
    return f"__Host-{COOKIE}" if is_secure(request) else COOKIE


def talk_of(token: str) -> str:
    """What stands for a conversation in an address: always the same, and of no use without the cookie."""
    return hashlib.sha256(b"plain page " + token.encode(errors="replace")).hexdigest()[:16]


def place(token: str, more: str = "") -> str:
    """The address of a conversation, at its latest message."""
    return f"/chat/plain?{TALK}={talk_of(token)}{more}#latest"


def token_of(request: web.Request) -> str | None:
    """The browser's conversation, where it is that of this page. A form sent by hand may leave its page unsaid."""
    token = request.cookies.get(cookie_name(request))
    unsaid = talk_of(token) if token and request.method == "POST" else None
    return token if token and request.query.get(TALK, unsaid) == talk_of(token) else None


def remember_token(request: web.Request, response: web.Response, token: str) -> web.Response:
    """A session cookie: the browser forgets it when it is closed."""
    secure = is_secure(request)
    response.set_cookie(cookie_name(request), token, httponly=True, samesite="Strict", secure=secure, path="/")
    return response


def forget_token(request: web.Request, response: web.Response) -> web.Response:
    """Forget the conversation on this device."""
    secure = is_secure(request)
    response.del_cookie(cookie_name(request), httponly=True, samesite="Strict", secure=secure, path="/")
    return response
