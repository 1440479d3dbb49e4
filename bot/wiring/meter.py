"""What the processes on this machine count while they run: messages, how long replies took, safety verdicts.

Kept by prometheus-client in files of the folder `metrics`, one a process, so that any of them answers for all.
"""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, get_args

from bot.ports import SafetyReading, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from bot.ports import SafetyReader

# Around the budget of a reply: 4 ms for a button, 20 ms for nearly every text, seconds when something is wrong.
BUCKETS = (0.004, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"  # prometheus-client reads it once, when it is first imported
VERDICTS: tuple[str, ...] = get_args(Verdict)


class Meter:
    """Counters of this process, and the page over those of all processes that share the folder."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[FOLDER_VARIABLE] = str(folder)
        from prometheus_client import CollectorRegistry, Counter, Histogram  # noqa: PLC0415 - after the variable is set

        own = CollectorRegistry()
        self._folder = folder
        self._messages = Counter(
            "firststep_messages", "Messages of visitors by door and HTTP status.", ("door", "status"), registry=own
        )
        self._replies = Histogram(
            "firststep_reply_seconds", "Time to the answer to a message.", ("door",), registry=own, buckets=BUCKETS
        )
        self._verdicts = Counter(
            "firststep_safety_readings", "Typed texts by the verdict of the readers.", ("verdict",), registry=own
        )
        self._lock = threading.Lock()
        for door in ("api", "plain"):
            self._replies.labels(door)
        for verdict in VERDICTS:
            self._verdicts.labels(verdict)

    def answered(self, door: str, status: int, seconds: float) -> None:
        """Note one message."""
        self._messages.labels(door, str(status)).inc()
        self._replies.labels(door).observe(seconds)

    def read(self, verdict: str) -> None:
        """Note one reading."""
        self._verdicts.labels(verdict).inc()

    def text(self) -> bytes:
        """The counts of all processes, in the text form of Prometheus."""
        from prometheus_client import CollectorRegistry, generate_latest  # noqa: PLC0415
        from prometheus_client.multiprocess import MultiProcessCollector  # noqa: PLC0415

        with self._lock:
            every = CollectorRegistry()
            MultiProcessCollector(every, path=str(self._folder))  # type: ignore[no-untyped-call]
            return bytes(generate_latest(every))


class CountedReader:
    """The readers of every message, with their verdicts counted. Never the words."""

    def __init__(self, reader: SafetyReader, meter: Meter) -> None:
        """Take the readers."""
        self._reader, self._meter = reader, meter

    def read(self, text: str) -> SafetyReading:
        """The verdict, counted."""
        reading = self._reader.read(text)
        self._meter.read(reading.verdict)
        return reading
