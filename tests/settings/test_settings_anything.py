"""Whatever stands in clinic.yml, the answer is settings or one sentence, never a stack trace."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.settings import SettingsError, load

KEYS = [
    "name", "phone", "website", "address", "states", "time_zone", "hours", "holidays", "facts", "booking", "alerts",
    "duty", "watch_hours", "endpoints", "sites", "theme", "allowed_origins", "trusted_proxies", "minimum_age", "words_file",
    "public_address", "leave_page", "monday", "holiday", "url", "kind", "from", "addresses", "accent", "date", "time",
]  # fmt: skip
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=20), st.floats(allow_nan=False),
    st.sampled_from(["9:00-17:00", "https://a.example", "a@b.example", "America", "../x", "callback",
                     "#2b665c", "919-555-0100"]),
)  # fmt: skip
documents = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=12,
)


def outcome(text: str) -> str:
    """Return the sentence the text is refused with, or "" when it is accepted."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "clinic.yml"
        path.write_text(text, encoding="utf-8", errors="surrogatepass")
        try:
            load({"FIRSTSTEP_CLINIC": str(path)})
        except SettingsError as error:
            return str(error)
    return ""


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_is_accepted_or_refused_in_one_line(text: str) -> None:
    """A file that somebody broke in an editor gets a sentence."""
    said = outcome(text)
    assert said
    assert "\n" not in said


@given(st.dictionaries(st.sampled_from(KEYS), documents, max_size=8))
@settings(deadline=None)
def test_any_structure_under_the_right_names_is_accepted_or_refused_in_one_line(content: dict[str, object]) -> None:
    """Wrong types in every place, at every depth, are told apart from a fault of the program."""
    said = outcome(json.dumps({"name": "Clinic", "time_zone": "America/New_York", **content}))
    assert "\n" not in said
