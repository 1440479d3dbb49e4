"""All answer patterns through the exported expression."""

from __future__ import annotations

import json
import sys

from tests.export.agreement import prove

if __name__ == "__main__":
    found = [prove("gad7"), prove("gad2")]
    counts = {f"{one.instrument}: patterns": one.patterns for one in found}
    counts |= {f"{one.instrument}: disagreements": len(one.disagreements) for one in found}
    sys.stdout.write(json.dumps({"counts": counts}) + "\n")
    sys.exit(1 if any(one.disagreements for one in found) else 0)
