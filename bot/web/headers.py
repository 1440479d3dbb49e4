"""Headers of the pages: a content policy without inline anything, caching, and who may send a form."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aiohttp import web

NO_STORE = "no-store"
REVALIDATE = "no-cache"


def content_policy(ancestors: Iterable[str] = ()) -> str:
    """Only this origin's own files, and a frame only inside `ancestors` (none: in no frame at all)."""
    framed_by = " ".join(ancestors) or "'none'"
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        f"frame-src 'self'; frame-ancestors {framed_by}; base-uri 'none'; form-action 'self'"
    )


def protect(response: web.StreamResponse, *, policy: str, cache: str = NO_STORE) -> None:
    """Set the headers of one page.

    The referrer policy is not `no-referrer`: with it, browsers send `Origin: null` with our own forms.
    """
    response.headers["Content-Security-Policy"] = policy
    response.headers["Cache-Control"] = cache
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Content-Type-Options"] = "nosniff"


def sent_from_here(request: web.Request, public_address: str, *, strict: bool = False) -> bool:
    """Whether a form or script of our own pages sent this request.

    `Sec-Fetch-Site` decides where the browser sends it, else `Origin`. A client that sends neither (a text browser)
    passes unless `strict`: it cannot be made to act by another site without the SameSite cookie.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site is not None:
        return fetch_site == "same-origin"
    origin = request.headers.get("Origin")
    if origin is None:
        return not strict
    return urlsplit(origin).netloc in {request.host, urlsplit(public_address).netloc} - {""}
