"""How the checks read JSON: every member at any depth, resources by type, items by link id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.export.names import ORDINAL_VALUE, Json

if TYPE_CHECKING:
    from collections.abc import Iterator


def members(value: object, key: str = "") -> Iterator[tuple[str, Any]]:
    """Each (key, value) at any depth; a list's elements carry the list's key."""
    if isinstance(value, list):
        for element in value:
            yield from members(element, key)
        return
    if key:
        yield key, value
    if isinstance(value, dict):
        for inner, content in value.items():
            yield from members(content, inner)


def by_type(bundle: Json, kind: str) -> list[Json]:
    """The resources of one type, in order."""
    resources = [entry.get("resource", {}) for entry in bundle.get("entry", [])]
    return [resource for resource in resources if resource.get("resourceType") == kind]


def full_url(bundle: Json, resource: Json) -> str | None:
    """Under which address a bundle holds this very resource."""
    return next((entry.get("fullUrl") for entry in bundle["entry"] if entry.get("resource") is resource), None)


def all_items(resource: Json) -> list[Json]:
    """The items of a form or a response, groups before their content."""
    found: list[Json] = []
    for item in resource.get("item", []):
        found += [item, *all_items(item)]
    return found


def item_at(resource: Json, link: str) -> Json:
    """The item with that link id, or an empty one."""
    return next((item for item in all_items(resource) if item.get("linkId") == link), {})


def codes_of(codings: list[Json]) -> list[tuple[str | None, str | None]]:
    """(system, code) of each Coding."""
    return [(coding.get("system"), coding.get("code")) for coding in codings]


def ordinals_of(coding: Json) -> list[Any]:
    """The ordinal values that a Coding carries: none or one."""
    return [e.get("valueDecimal") for e in coding.get("extension", []) if e.get("url") == ORDINAL_VALUE]
