"""The visitor's pages: demonstration page, chat, quiet page, the one tag and its files."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from bot.web import assets, plain
from bot.web.headers import REVALIDATE, content_policy
from bot.web.keys import PAGE_FACTS
from bot.web.plain_view import TALK
from bot.web.renderer import RENDERER, Renderer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.web.assets import Asset

LOADER: web.AppKey[Asset] = web.AppKey("loader")
STATIC: web.AppKey[Mapping[str, Asset]] = web.AppKey("static")
# The chat's script imports these neighbours; naming them lets the browser fetch all at once.
PRELOADED: Final = ("log.js", "page.js", "server.js")


def add_pages(app: web.Application) -> None:
    """Register the visitor's pages by name. Needs app[PAGE_FACTS]; app[SERVICE] when the first page is asked for."""
    facts = app[PAGE_FACTS]
    words = assets.read_words()
    app[RENDERER] = Renderer.of(facts, words)
    app[LOADER] = assets.loader(facts, words)
    app[STATIC] = assets.static_files(facts)
    app.router.add_get("/", demonstration, name="demonstration")
    app.router.add_get("/chat", chat, name="chat")
    app.router.add_get("/quiet", quiet, name="quiet")
    app.router.add_get("/widget.js", widget, name="widget")
    app.router.add_get("/static/{name}", static, name="static")
    plain.add_plain(app)


async def demonstration(request: web.Request) -> web.Response:
    """A clinic's page with the tag on it, as a clinic would have it; it says that it is a demonstration."""
    return request.app[RENDERER].page("demonstration.html", {}, cache=REVALIDATE)


async def chat(request: web.Request) -> web.Response:
    """The whole page, or with `embed=1` the inside of the launcher's frame."""
    facts = request.app[PAGE_FACTS]
    embed = request.query.get("embed") == "1"
    site = request.query.get("site", "")
    origins = [origin for origin in facts.allowed_origins if urlsplit(origin).netloc]
    page: dict[str, Any] = {
        "site": site if site in facts.sites else facts.first_site,
        "embed": embed,
        "resume": f"/chat/plain/token?{urlencode({TALK: request.query[TALK]})}" if TALK in request.query else "",
        "origins": origins,
        "leave": facts.leave_address,
        "clinic": facts.clinic_name,
        "licence": facts.licence,
        "form": facts.questionnaire,
        "bands": [asdict(band) for band in facts.bands],
        "words": dict(request.app[RENDERER].words),
    }
    policy = content_policy(("'self'", *origins) if embed else ())
    return request.app[RENDERER].page("chat.html", {"page": page, "modules": PRELOADED}, policy=policy)


async def quiet(request: web.Request) -> web.Response:
    """An empty page for a visitor who had to leave quickly: no name, no colour, no script."""
    return request.app[RENDERER].page("quiet.html", {})


async def widget(request: web.Request) -> web.Response:
    """The one tag: may be fetched by any clinic's page."""
    response = request.app[LOADER].response(request, cache=assets.LOADER_CACHE)
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


async def static(request: web.Request) -> web.Response:
    """A file of the pages. Only names known at start are served: no path is ever opened for a visitor."""
    asset = request.app[STATIC].get(request.match_info["name"])
    if asset is None:
        raise web.HTTPNotFound
    return asset.response(request)
