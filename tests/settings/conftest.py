"""A settings file in a folder of its own, read with an environment of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.settings import SettingsError, load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.settings import Clinic, Settings

    type Loading = Callable[..., Settings]
    type Refusing = Callable[..., str]

SMALLEST = 'name: "Example Clinic"\ntime_zone: America/New_York\n'


@pytest.fixture
def loading(tmp_path: Path) -> Loading:
    """Load name, time zone and some lines of clinic.yml, with the given environment variables alone."""

    def read(lines: str = "", **environ: str) -> Settings:
        path = tmp_path / "clinic.yml"
        path.write_text(SMALLEST + lines, encoding="utf-8")
        return load({"FIRSTSTEP_CLINIC": str(path), **environ})

    return read


@pytest.fixture
def clinic(loading: Loading) -> Clinic:
    """Give the settings of a clinic that has told only its name and time zone."""
    return loading().clinic


@pytest.fixture
def refused(loading: Loading) -> Refusing:
    """Give the sentence that some lines of clinic.yml, or an environment, are refused with: always exactly one."""

    def read(lines: str = "", **environ: str) -> str:
        with pytest.raises(SettingsError) as caught:
            loading(lines, **environ)
        sentence = str(caught.value)
        assert "\n" not in sentence
        assert sentence.endswith((".", "?"))
        return sentence

    return read
