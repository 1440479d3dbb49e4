"""The files of the pages: small, current, and nothing but what is meant to be served."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientSession

from bot.web.assets import LOADER, WIDGET_FOLDER, loader, read_words, static_files

from .fake_site import FACTS

if TYPE_CHECKING:
    from .conftest import Site

LIMIT = 12_000  # bytes, gzip: loader and all of the chat's script, each file as it is sent


def test_loader_and_chat_stay_within_their_budget() -> None:
    """A visitor on a slow line must not wait for the way to help; the sum is over whole files as they are sent."""
    scripts = {name: len(asset.packed) for name, asset in static_files(FACTS).items() if name.endswith(".js")}
    scripts[LOADER] = len(loader(FACTS, read_words()).packed)
    assert len(scripts) == len(list(WIDGET_FOLDER.glob("*.js")))
    assert sum(scripts.values()) <= LIMIT, scripts


@pytest.mark.asyncio(loop_scope="session")
async def test_files_are_compressed_and_revalidated(site: Site) -> None:
    """A second visit costs one 304, and a new version is seen at once."""
    async with ClientSession() as client:
        async with client.get(f"{site.url}/static/chat.js", headers={"Accept-Encoding": "gzip"}) as first:
            assert (first.status, first.headers["Content-Encoding"], first.headers["Cache-Control"]) == (
                200,
                "gzip",
                "no-cache",
            )
            etag = first.headers["ETag"]
        headers = {"Accept-Encoding": "gzip", "If-None-Match": etag}
        async with client.get(f"{site.url}/static/chat.js", headers=headers) as second:
            assert second.status == 304
            assert await second.read() == b""
        async with client.get(f"{site.url}/static/chat.js", headers={"Accept-Encoding": "identity"}) as plain:
            assert "Content-Encoding" not in plain.headers
            assert plain.headers["ETag"] != etag


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("name", ["widget.js", "..%2Fpages.py", "%2e%2e/keys.py", "words.en.json", "chat.html", ""])
async def test_nothing_else_is_served(site: Site, name: str) -> None:
    """Only the files known at start have an address; a path from outside is never opened."""
    async with ClientSession() as client, client.get(f"{site.url}/static/{name}") as answer:
        assert answer.status == 404


@pytest.mark.asyncio(loop_scope="session")
async def test_the_tag_may_be_used_on_any_page(site: Site) -> None:
    """widget.js is the one file that other sites load."""
    async with ClientSession() as client, client.get(f"{site.url}/widget.js") as answer:
        assert answer.status == 200
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer.headers["Content-Type"].startswith("text/javascript")
