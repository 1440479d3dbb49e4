"""`firststep bench questionnaire`: clicks and keystrokes from the first item to the result, counted in a real page."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Literal

from bot.rules.instrument import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.async_api import Browser, Page

    from bot.settings import Settings

type Way = Literal["keys", "mouse"]
PROJECT = Path(__file__).resolve().parents[2]
PHONE = {"width": 360, "height": 740}
RUNS = 15  # an odd number has one in the middle
SEED = 7
LONGEST_START = 120  # seconds
# Every key that is pressed and every press of the pointer, also on the way to a button; made up by no script.
COUNT = """() => {
  window.__effort = { keys: 0, clicks: 0 };
  addEventListener('keydown', (e) => e.isTrusted && window.__effort.keys++, true);
  addEventListener('pointerdown', (e) => e.isTrusted && window.__effort.clicks++, true);
}"""


@dataclass(frozen=True)
class Effort:
    """What one screening cost its visitor, and the number that was shown at its end."""

    keys: int
    clicks: int
    total: int

    @property
    def presses(self) -> int:
        """Clicks and keystrokes together."""
        return self.keys + self.clicks


def patterns(runs: int = RUNS, seed: int = SEED) -> list[tuple[tuple[int, ...], int]]:
    """Random answers to the items and to the difficulty item, the same ones every time; the first has no problem at all."""
    chosen = random.Random(seed)  # noqa: S311 - a sample, not a secret
    items = len(load().items)
    sheets = [(tuple(chosen.randint(0, 3) for _ in range(items)), chosen.randint(0, 3)) for _ in range(runs)]
    return [((0,) * items, 0), *sheets[1:]]


async def walk(page: Page, base: str, way: Way, answers: Sequence[int], difficulty: int) -> Effort:
    """One visitor: opens the page, agrees, then answers by keys only or by mouse only while everything is counted."""
    await page.goto(f"{base}/chat")
    for name in ("Take the 2-minute anxiety check", "I am 18 or older", "Yes, I agree"):
        await page.get_by_role("button", name=name).click()
    await _standing(page, 1)
    await page.evaluate(COUNT)
    for number, value in enumerate(answers, 1):
        await _standing(page, number)
        await _answer(page, way, value, page.locator("article.item.live .option").nth(value))
    if any(answers):
        asked = page.locator("article.question.live", has_text=load().difficulty.text)  # type: ignore[union-attr]
        await asked.wait_for()
        await _answer(page, way, difficulty, asked.locator(".choices button").nth(difficulty))
    await page.locator("article.result").wait_for()
    counted = await page.evaluate("() => window.__effort")
    shown = await page.locator("article.result svg .total").first.text_content()
    return Effort(counted["keys"], counted["clicks"], int(shown or -1))


async def _standing(page: Page, number: int) -> None:
    await page.locator("article.item.live", has_text=f"Question {number} of {len(load().items)}").wait_for()


async def _answer(page: Page, way: Way, value: int, button: object) -> None:
    from playwright.async_api import Locator  # noqa: PLC0415 - a tool of the tests

    assert isinstance(button, Locator)  # noqa: S101 - narrows for the type checker
    if way == "keys":
        await page.keyboard.press(str(value))
    else:
        await button.click()


async def measure(browser: Browser, base: str, way: Way, sheets: Sequence[tuple[Sequence[int], int]]) -> list[Effort]:
    """All sheets one after the other, each by a visitor of its own. Raises ValueError for a wrong total."""
    found = []
    for answers, difficulty in sheets:
        context = await browser.new_context(viewport=PHONE, reduced_motion="reduce")  # type: ignore[arg-type]
        effort = await walk(await context.new_page(), base, way, answers, difficulty)
        await context.close()
        if effort.total != sum(answers):
            raise ValueError(f"the page showed {effort.total} for answers that add up to {sum(answers)}")
        found.append(effort)
    return found


def main(settings: Settings, split: str = "test") -> int:
    """Start a server over an empty database, measure both ways, print."""
    del split
    try:
        import playwright  # noqa: F401, PLC0415 - a tool of the tests
    except ImportError:
        sys.stderr.write("This benchmark needs the test tools: run `make dev-env`.\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for base in _served(Path(folder), settings):
            return asyncio.run(_both(base))
    return 1


async def _both(base: str) -> int:
    from playwright.async_api import async_playwright  # noqa: PLC0415

    async with async_playwright() as playwright:
        path = shutil.which("chromium") or playwright.chromium.executable_path
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for way in ("keys", "mouse"):
            found = [one.presses for one in await measure(browser, base, way, patterns())]
            line = f"{way} only, from the first item to the result ({len(found)} screenings)"
            sys.stdout.write(f"{line:<64} median {median(found):.0f}, {min(found)} to {max(found)}\n")
        await browser.close()
    return 0


def _served(folder: Path, settings: Settings) -> Iterator[str]:
    """A serving process of its own with the trained models; ends with the measurement."""
    for name in ("models", "encoder", "safety"):
        if (settings.var / name).exists():
            (folder / name).symlink_to(settings.var / name)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    own = {k: v for k, v in os.environ.items() if not k.startswith("FIRSTSTEP_")}
    env = {**own, "FIRSTSTEP_VAR": str(folder), "FIRSTSTEP_PORT": str(port), "FIRSTSTEP_RATE_LIMIT": "off"}
    command = [sys.executable, "-m", "bot", "serve"]
    process = subprocess.Popen(command, cwd=PROJECT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    base = f"http://127.0.0.1:{port}"
    try:
        _until_ready(base, process)
        yield base
    finally:
        process.terminate()
        process.wait(30)


def _until_ready(base: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + LONGEST_START
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{base}/readyz", timeout=5) as answer:  # noqa: S310 - our own server
                if answer.status == 200:  # noqa: PLR2004
                    return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the server did not become ready: run `firststep train` first")
