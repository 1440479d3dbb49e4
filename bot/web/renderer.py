"""Renders the visitor's pages: templates with autoescape, the clinic's facts and the words of the controls in each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2
from aiohttp import web

from bot.web.headers import NO_STORE, content_policy, protect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.web.keys import PageFacts

TEMPLATES: Final = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Renderer:
    """Templates, and what every page shows."""

    environment: jinja2.Environment
    facts: PageFacts
    words: Mapping[str, str]

    @classmethod
    def of(cls, facts: PageFacts, words: Mapping[str, str]) -> Renderer:
        """A name missing in a template is an error, not an empty place."""
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        return cls(environment, facts, words)

    def page(
        self,
        template: str,
        values: Mapping[str, Any],
        *,
        status: int = 200,
        policy: str | None = None,
        cache: str = NO_STORE,
    ) -> web.Response:
        """One page with its headers; compressed where the browser takes it."""
        text = self.environment.get_template(template).render(facts=self.facts, words=self.words, **values)
        response = web.Response(text=text, content_type="text/html", charset="utf-8", status=status)
        response.enable_compression()
        protect(response, policy=policy or content_policy(), cache=cache)
        return response


RENDERER: web.AppKey[Renderer] = web.AppKey("visitor_renderer", Renderer)
