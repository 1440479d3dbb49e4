"""A bundle held against the official R4 structures, as `fhir.resources` (generated from them) knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

if TYPE_CHECKING:
    from bot.export.names import Json


def validate(bundle: Json) -> list[str]:
    """What is wrong with the structure, one line each; empty when it is accepted.

    The library checks elements, types and cardinalities, but not code bindings (`status: "done"` passes):
    `bot.export.checks` reads those. Its R4B classes differ from R4 in none of the elements written here.
    """
    # Half a second and 250 modules that only an export needs: not at the start of a process.
    from fhir.resources.R4B.bundle import Bundle  # noqa: PLC0415

    try:
        Bundle.model_validate(bundle)
    except ValidationError as invalid:
        # The offending value stays out of the line: lines are logged.
        return [
            f"{'.'.join(str(part) for part in error['loc'])}: {error['type']}"
            for error in invalid.errors(include_input=False, include_url=False)
        ]
    except KeyError:  # how the library answers a resourceType that FHIR does not have
        return ["resourceType: unknown"]
    return []
