"""SIGKILL at any moment: what is sent again is there once, and nothing is missing."""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.support.log_writer import LogWriter, by_copying, by_date, by_renaming
from tests.support.tail_process import Tail, record, whole
from tests.support.way_to_engine import only_create, way_to

LONG = os.environ.get("APP_LOGS_LONG") == "1"
KILLS = 200 if LONG else 20


def check(tail: Tail, written: list[str]) -> None:
    lines = [line for source in tail.sources() for line in whole(source).splitlines(keepends=True)]
    found, wanted = Counter(lines), Counter(written)
    missing, extra = wanted - found, found - wanted
    assert not missing, f"{sum(missing.values())} lost, the first {sorted(missing)[:3]}"
    assert not extra, f"{sum(extra.values())} twice, the first {sorted(extra)[:3]}"


def kill_often(tail: Tail, path: Path, kills: int, writer: LogWriter, pick: random.Random) -> None:
    """Starts a tailer and kills it, again and again, while the log is written and rotated."""
    for _ in range(kills):
        # A life is shorter than a start at times, and at times long enough for several bulks and
        # provisional ends.
        with tail.running(str(path), "--multiline-timeout", "0.1") as process:
            time.sleep(pick.choice([pick.uniform(0.2, 0.8), pick.uniform(0.5, 1.6)]))
            process.send_signal(signal.SIGKILL)
            assert process.wait(30) == -signal.SIGKILL
        if pick.random() < 0.3:
            writer.rotate(pick.choice([by_renaming, by_copying, by_date]))


@pytest.mark.parametrize("part", range(2))
def test_killed_at_any_moment(tail: Tail, tmp_path: Path, part: int) -> None:
    path = tmp_path / "app.log"
    pick = random.Random(part)
    writer = LogWriter(path, 300, seed=part)
    writer.start()
    try:
        # What it was called before anybody looked is no concern of a tailer's.
        with tail.running(str(path)):
            tail.wait_for_checkpoint()
        kill_often(tail, path, KILLS // 2, writer, pick)
    finally:
        writer.stop()
    done = tail.run(str(path))
    assert done.returncode == 0, done.stderr
    assert "missing" not in done.stderr
    check(tail, writer.written)


def test_killed_with_a_key_that_may_only_create(tail: Tail, tmp_path: Path) -> None:
    """Provisional ends that it cannot ask for: they are noted before they are sent."""
    path = tmp_path / "app.log"
    path.write_text("")
    tail.engine.ask("PUT", f"/_data_stream/{tail.stream}")
    pick = random.Random(9)
    written: list[str] = []
    with way_to(tail.engine.url) as way:
        way.allows = only_create
        tail.url = way.url
        for number in range(KILLS // 2):
            with tail.running(str(path), "--multiline-timeout", "0.05") as process:
                until = time.monotonic() + pick.uniform(0.5, 1.3)
                while time.monotonic() < until:
                    lines = [record(len(written)), f"more of {len(written)}\n"][
                        : pick.randint(1, 2)
                    ]
                    with path.open("a") as out:
                        for line in lines:
                            written.append(line)
                            out.write(line)
                            out.flush()
                            time.sleep(pick.choice([0, 0.02, 0.15]))
                process.send_signal(signal.SIGKILL)
                assert process.wait(30) == -signal.SIGKILL, number
        done = tail.run(str(path))
    assert done.returncode == 0, done.stderr
    check(tail, written)
