"""The words of the pages' controls: each is used, each that is used is there."""

from __future__ import annotations

import re
from pathlib import Path

import bot.web
from bot.rules.instrument import REVIEWED, load
from bot.web.assets import read_words

WEB = Path(bot.web.__file__).parent
PYTHON = ("assets.py", "plain.py", "plain_view.py")
SOURCES = [*(WEB / name for name in PYTHON), *WEB.glob("templates/*.html"), *WEB.glob("widget/*.js")]
USE = re.compile(r"""words(?:\.|\[["']|\(["'])([a-z_]*[a-z])\b""")
# Names put together at run time: who speaks, the bands, and what a two-way sentence chooses from.
CHOSEN = re.compile(r"""["'](bot_says|visitor_says|offline|unreachable|count|count_over|closed|ended|print_\w+)["']""")
SPEAKERS = {"bot_says", "visitor_says"}
BANDS = {f"band_{band.name}" for name in REVIEWED for band in load(name).bands}


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    """A translator must find all there is to translate, and no page may show a hole."""
    text = "\n".join(path.read_text("utf-8") for path in SOURCES)
    used = set(USE.findall(text)) | set(CHOSEN.findall(text)) | BANDS | SPEAKERS
    words = set(read_words())
    assert words - used == set()
    assert used - words == set()
