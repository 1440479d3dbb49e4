"""The staff pages' own files. They stand outside /staff, because the sign-in page needs them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from aiohttp import web

from bot.web import theme
from bot.web.assets import TYPES, Asset

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER: Final = Path(__file__).parent / "static"
FILES: web.AppKey[Mapping[str, Asset]] = web.AppKey("staff_files")


def files(accent: str) -> Mapping[str, Asset]:
    """Every file by name, read once, and the clinic's colour."""
    read = {
        path.name: Asset.of(path.read_text("utf-8"), TYPES[path.suffix])
        for path in sorted(FOLDER.iterdir())
        if path.suffix in TYPES
    }
    return {**read, "theme.css": Asset.of(theme.stylesheet(accent), TYPES[".css"])}


async def file(request: web.Request) -> web.Response:
    """A file by a name known at start: no path is ever opened for anybody."""
    asset = request.app[FILES].get(request.match_info["name"])
    if asset is None:
        raise web.HTTPNotFound
    return asset.response(request)
