"""Rotation of all kinds under a writer at 10,000 lines a second: no line lost, none twice."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.log_writer import (
    LogWriter,
    by_copying,
    by_date,
    by_packing,
    by_renaming,
)
from tests.support.tail_process import Tail, record, records, whole
from tests.support.way_to_engine import way_to

LONG = os.environ.get("APP_LOGS_LONG") == "1"
SECONDS = 8.0 if LONG else 2.5


def lines_of(tail: Tail) -> list[str]:
    """Lines of all documents, in the order of their files' bytes."""
    return [line for source in tail.sources() for line in whole(source).splitlines(keepends=True)]


def check(tail: Tail, written: list[str]) -> None:
    found = Counter(lines_of(tail))
    wanted = Counter(written)
    missing, extra = wanted - found, found - wanted
    assert not missing, f"{sum(missing.values())} lost, the first {sorted(missing)[:3]}"
    assert not extra, f"{sum(extra.values())} twice, the first {sorted(extra)[:3]}"


def wait_until_quiet(tail: Tail, count: int, timeout: float) -> None:
    """Until there are as many lines as were written, or none has come for long."""
    until = time.monotonic() + timeout
    seen, since = -1, time.monotonic()
    while time.monotonic() < until:
        now = tail.count()
        if now != seen:
            seen, since = now, time.monotonic()
        # To read them all while they come would keep the engine from taking them. A document may
        # hold two lines.
        elif len(lines_of(tail)) >= count or time.monotonic() - since > 30:
            return
        time.sleep(0.5)


@pytest.mark.parametrize(
    "rotate", [by_renaming, by_copying, by_packing, by_date], ids=lambda each: each.__name__
)
def test_under_a_fast_writer(
    tail: Tail, tmp_path: Path, rotate: Callable[[LogWriter], None]
) -> None:
    path = tmp_path / "app.log"
    writer = LogWriter(path, 10_000, seed=1)
    with tail.running(str(path), "--multiline-timeout", "1") as process:
        writer.start()
        # What it was called before anybody looked is no concern of a tailer's.
        tail.wait_for(lambda found: len(found) > 0)
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            time.sleep(0.45)
            writer.rotate(rotate)
        writer.stop()
        wait_until_quiet(tail, len(writer.written), 240)
        process.terminate()
        assert process.wait(60) == 0
    check(tail, writer.written)
    assert len(writer.written) > 9_000 * SECONDS * 0.5


def test_one_import_for_each_file(tail: Tail, tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    path.write_text(records(range(5)))
    with tail.running(str(path), "--multiline-timeout", "0.2"):
        tail.wait_for(lambda found: len(found) == 5)
        os.replace(path, f"{path}.1")
        path.write_text(records(range(10, 15)))
        sources = tail.wait_for(lambda found: len(found) == 10)
    imports = Counter(source["app_logs"]["import"] for source in sources)
    assert sorted(imports.values()) == [5, 5]
    assert {source["log"]["file"]["path"] for source in sources} == {str(path)}


def test_a_file_that_is_written_to_after_it_was_renamed(tail: Tail, tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    path.write_text(records(range(5)))
    with path.open("a") as old, tail.running(str(path), "--multiline-timeout", "0.2"):
        tail.wait_for(lambda found: len(found) == 5)
        os.replace(path, f"{path}.1")
        path.write_text(records(range(10, 15)))
        tail.wait_for(lambda found: len(found) == 10)
        old.write(records(range(20, 25)))
        old.flush()
        tail.wait_for(lambda found: len(found) == 15)
    check(tail, [record(n) for base in (0, 10, 20) for n in range(base, base + 5)])


def test_cut_off_and_grown_again_between_two_looks(tail: Tail, tmp_path: Path) -> None:
    """The file is longer than what was read, and is another one all the same."""
    path = tmp_path / "app.log"
    path.write_text(records(range(5)))
    with tail.running(str(path), "--multiline-timeout", "0.2"):
        tail.wait_for(lambda found: len(found) == 5)
        with path.open("r+") as out:
            out.truncate(0)
            out.write(records(range(100, 120)))
        tail.wait_for(lambda found: len(found) == 25)
    check(tail, [record(n) for n in (*range(5), *range(100, 120))])


def test_the_inode_of_a_file_that_is_gone(tail: Tail, tmp_path: Path) -> None:
    """Between two runs: the checkpoint's inode is a new file's."""
    path = tmp_path / "app.log"
    path.write_text(records(range(5)))
    assert tail.run(str(path)).returncode == 0
    inode = path.stat().st_ino
    for _ in range(50):
        path.unlink()
        path.write_text(records(range(100, 120)))
        if path.stat().st_ino == inode:
            break
    done = tail.run(str(path))
    assert "20 accepted, 0 duplicate" in done.stderr
    check(tail, [record(n) for n in (*range(5), *range(100, 120))])


def test_rotated_several_times_while_nobody_looked(tail: Tail, tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    writer = LogWriter(path, 1, seed=1)
    writer._write(300)
    assert tail.run(str(path)).returncode == 0
    for rotate in (by_renaming, by_copying, by_renaming, by_packing, by_renaming):
        writer._write(100)
        rotate(writer)
        writer._write(100)
    writer._out.close()
    done = tail.run(str(path))
    assert done.returncode == 0, done.stderr
    check(tail, writer.written)
    assert "missing" not in done.stderr


def test_a_pattern_takes_new_files_and_no_rotated_ones(tail: Tail, tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text(records(range(5)))
    with tail.running(str(tmp_path / "*.log*"), "--multiline-timeout", "0.2"):
        tail.wait_for(lambda found: len(found) == 5)
        (tmp_path / "b.log").write_text(records(range(10, 15)))
        tail.wait_for(lambda found: len(found) == 10)
        os.replace(tmp_path / "a.log", tmp_path / "a.log.1")
        (tmp_path / "a.log").write_text(records(range(20, 25)))
        tail.wait_for(lambda found: len(found) == 15)
        # Two more looks at the pattern.
        time.sleep(2.5)
    sources = tail.sources()
    assert len(sources) == 15
    paths = {Path(source["log"]["file"]["path"]).name for source in sources}
    assert paths == {"a.log", "b.log"}
    # What is known by its content is not sent again by its new name.
    done = tail.run(str(tmp_path / "*.log*"))
    assert "0 accepted" in done.stderr


def test_the_engine_is_away_while_files_are_rotated(tail: Tail, tmp_path: Path) -> None:
    """Files that are gone by the end of the outage were open all the time."""
    path = tmp_path / "app.log"
    writer = LogWriter(path, 2_000, seed=3)
    with way_to(tail.engine.url) as way:
        tail.url = way.url
        with tail.running(str(path), "--multiline-timeout", "0.5") as process:
            writer.start()
            tail.wait_for(lambda found: len(found) > 500)
            way.is_open = False
            pick = random.Random(5)
            for _ in range(6):
                time.sleep(0.4)
                # No more than two old ones are kept.
                writer.rotate(lambda each: by_renaming(each, most=2))
            time.sleep(pick.random())
            way.is_open = True
            writer.stop()
            wait_until_quiet(tail, len(writer.written), 240)
            process.terminate()
            assert process.wait(60) == 0
            assert process.stderr is not None
            said = process.stderr.read().decode()
    check(tail, writer.written)
    assert "Nothing is lost" in said
    assert "The engine takes events again." in said
