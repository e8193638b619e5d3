"""What an hour without the engine costs in memory: the records of an hour, logged as fast as it
goes.

python outage.py
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import time
from pathlib import Path

from app_logs import AppLogsHandler

DEAD = "http://127.0.0.1:9"
PER_SECOND = 300
SECONDS = 3600
# Of the queue.
_HALF = 32 * 1024 * 1024


def resident_mb() -> float:
    """Memory of this process, on Linux."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def outage(policy: str) -> None:
    # What the handler says about the engine that is away.
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    with tempfile.TemporaryDirectory() as folder:
        handler = AppLogsHandler(
            "bench_outage",
            elasticsearch=DEAD,
            directory=folder,
            policy=policy,
            drain_timeout=0,
            spill_bytes=2 << 30,
        )
        logger = logging.getLogger("bench")
        logger.propagate = False
        logger.setLevel(logging.INFO)
        logger.handlers = [handler]
        before, most = resident_mb(), 0.0
        began = time.monotonic()
        for n in range(PER_SECOND * SECONDS):
            logger.info("request %s of user %d took %d ms", "/cart/checkout", n % 1000, n)
            if n % 10_000 == 0:
                most = max(most, resident_mb())
                # The hour is over in a minute here: files get the time that they would have.
                while policy == "spill" and handler.stats.held_bytes > _HALF:
                    time.sleep(0.01)
        took = time.monotonic() - began
        stats = handler.stats
        files = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1024 / 1024
        handler.close()
    assert stats.accepted == stats.sent + stats.held + stats.lost
    print(
        f"{policy:<12}{before:>9.0f}{most:>9.0f}{stats.held_bytes / 1024 / 1024:>9.0f}{files:>9.0f}"
        f"{stats.held:>10}{stats.lost:>10}{took:>8.0f}"
    )


if __name__ == "__main__":
    print(f"An hour's outage at {PER_SECOND} records a second: {PER_SECOND * SECONDS} records; MB")
    print(
        f"{'policy':<12}{'before':>9}{'most':>9}{'queue':>9}{'files':>9}{'kept':>10}{'dropped':>10}{'s':>8}"
    )
    for each in sys.argv[1:] or ["drop_oldest", "drop_newest", "spill"]:
        outage(each)
