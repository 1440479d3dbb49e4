"""The pages' files, read once at start and served from memory, compressed and with a validator."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web

from bot.web import theme
from bot.web.headers import REVALIDATE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.web.keys import PageFacts

WIDGET_FOLDER: Final = Path(__file__).parent / "widget"
TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
LOADER: Final = "widget.js"
# The loader runs on the clinic's own page, where it may fetch nothing: it is told these facts when it is served.
SERVED_MARK: Final = "const SERVED = {};"
LOADER_CACHE: Final = "public, max-age=300, stale-while-revalidate=86400"


@dataclass(frozen=True)
class Asset:
    """One file: as it is, gzipped, and its strong validator."""

    body: bytes
    packed: bytes
    etag: str
    content_type: str

    @classmethod
    def of(cls, text: str, content_type: str) -> Asset:
        """Compress once, with no time stamp, so that the same text has the same bytes."""
        body = text.encode()
        return cls(body, gzip.compress(body, mtime=0), hashlib.sha256(body).hexdigest()[:20], content_type)

    def response(self, request: web.Request, *, cache: str = REVALIDATE) -> web.Response:
        """The file, or 304 when the browser's copy is current."""
        packed = "gzip" in request.headers.get("Accept-Encoding", "")
        # The two encodings are two representations: each has a validator of its own (RFC 9110, 8.8.3.3).
        etag = f"{self.etag}-gz" if packed else self.etag
        known = request.if_none_match or ()
        if any(tag.value in {etag, "*"} for tag in known):
            response = web.Response(status=304)
        else:
            response = web.Response(
                body=self.packed if packed else self.body, content_type=self.content_type, charset="utf-8"
            )
            if packed:
                response.headers["Content-Encoding"] = "gzip"
        response.etag = etag
        response.headers["Cache-Control"] = cache
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


def read_words(locale: str = "en") -> Mapping[str, str]:
    """The words of the pages' own controls. What the conversation says is not here but in data/responses.yml."""
    text = (Path(__file__).parent / "templates" / f"words.{locale}.json").read_text("utf-8")
    words: dict[str, str] = json.loads(text)
    return words


def loader(facts: PageFacts, words: Mapping[str, str]) -> Asset:
    """widget.js with the clinic's colour, the launcher's words and the help line in it."""
    light, dark = theme.accents(facts.accent)
    served: dict[str, Any] = {
        "light": f"--ground: {light}; --ink: {theme.on(light)};",
        "dark": f"--ground: {dark}; --ink: {theme.on(dark)};",
        "label": words["launcher_open"],
        "close": words["launcher_close"],
        "frame": words["launcher_frame"].replace("{clinic}", facts.clinic_name),
        "waiting": words["launcher_waiting"],
        "help": [[link.label, link.href] for link in facts.help_links],
        "leave": facts.leave_address,
    }
    source = (WIDGET_FOLDER / LOADER).read_text("utf-8")
    if source.count(SERVED_MARK) != 1:
        msg = f"{LOADER} must hold the line {SERVED_MARK!r} once."
        raise ValueError(msg)
    return Asset.of(source.replace(SERVED_MARK, f"const SERVED = {json.dumps(served)};"), TYPES[".js"])


def static_files(facts: PageFacts) -> Mapping[str, Asset]:
    """Every file of the widget's folder by name (the loader apart), and the clinic's theme.css."""
    files = {
        path.name: Asset.of(path.read_text("utf-8"), TYPES[path.suffix])
        for path in sorted(WIDGET_FOLDER.iterdir())
        if path.suffix in TYPES and path.name != LOADER
    }
    return {**files, "theme.css": Asset.of(theme.stylesheet(facts.accent), TYPES[".css"])}
