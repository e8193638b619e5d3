"""An engine that misbehaves: what was accepted is there once, and what was refused is counted."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.fault_server import Fault, FaultServer
from tests.support.tail_process import environment, record, records

LINES = 3_000


def command(server: FaultServer, state: Path, *words: str) -> list[str]:
    fixed = ["--service", "shop", "--timezone", "UTC", "--state", str(state), "--url", server.url]
    return [sys.executable, "-m", "app_logs", "tail", *fixed, *words]


def run(server: FaultServer, state: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(server, state, *words),
        capture_output=True,
        text=True,
        env=environment(),
        timeout=120,
        check=False,
    )


def originals(server: FaultServer) -> Counter[str]:
    with server.lock:
        return Counter(each.source["event"]["original"] + "\n" for each in server.stored)


def is_late(source: dict[str, Any]) -> bool:
    return bool(source["event"]["original"].endswith("7"))


@pytest.mark.parametrize(
    "plan",
    [
        [Fault(status=429)] * 5,
        [Fault(status=503), Fault(status=502), Fault(status=504)],
        [Fault(close=True)] * 2,
        [Fault(item_status=429, only=is_late), Fault(item_status=503)],
        [Fault(slow=0.5)],
        [Fault(status=429), Fault(close=True), Fault(item_status=500, only=is_late)],
    ],
    ids=["429", "5xx", "closed in the answer", "items", "slow", "all"],
)
def test_what_passes_is_waited_for(server: FaultServer, tmp_path: Path, plan: list[Fault]) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(LINES)))
    server.plan = list(plan)
    done = run(server, tmp_path / "state", str(file))
    assert done.returncode == 0, done.stderr
    assert originals(server) == Counter(record(n) for n in range(LINES))
    assert server.plan == []


@pytest.mark.parametrize("whole", [True, False], ids=["bulk", "item"])
def test_what_is_refused_goes_past_the_pipeline(
    server: FaultServer, tmp_path: Path, whole: bool
) -> None:
    """As a line that could not be read, with the engine's reason; its neighbours are not
    touched."""
    file = tmp_path / "app.log"
    file.write_text(records(range(100)))

    def bad(source: dict[str, Any]) -> bool:
        return is_late(source) and "error" not in source

    if whole:
        server.refuse_bulk_with = bad
    else:
        server.always = Fault(item_status=400, only=bad, reason="cannot be mapped")
    done = run(server, tmp_path / "state", str(file))
    assert done.returncode == 0, done.stderr
    assert originals(server) == Counter(record(n) for n in range(100))
    marked = [each.source for each in server.stored if "tags" in each.source]
    assert len(marked) == 10
    assert all(source["tags"] == ["mapping_error"] for source in marked)
    assert {source["event"]["kind"] for source in marked} == {"pipeline_error"}


def test_what_is_refused_for_good_is_counted(server: FaultServer, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(100)))
    server.always = Fault(item_status=400, only=is_late, reason="never")
    done = run(server, tmp_path / "state", str(file))
    assert done.returncode == 1
    assert "90 accepted, 0 duplicate, " in done.stderr
    assert "10 rejected." in done.stderr
    assert "  never" in done.stderr
    assert sum(originals(server).values()) == 90


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"is_set_up": False, "has_stream": False}, "Run setup"),
        ({"always": Fault(status=403)}, "may not write"),
        ({"always": Fault(product="", status=400)}, "is not Elasticsearch"),
    ],
    ids=["no setup", "no right", "another product"],
)
def test_what_a_person_must_do_is_said_and_nothing_is_written(
    server: FaultServer, tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(10)))
    for name, value in change.items():
        setattr(server, name, value)
    done = run(server, tmp_path / "state", str(file))
    assert done.returncode == 1
    assert said in done.stderr
    assert server.stored == []
    server.is_set_up, server.has_stream, server.always = True, True, None
    assert run(server, tmp_path / "state", str(file)).returncode == 0
    assert originals(server) == Counter(record(n) for n in range(10))


def test_following_waits_for_a_person(server: FaultServer, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(10)))
    server.is_set_up = server.has_stream = False
    words = command(server, tmp_path / "state", str(file), "--follow", "--multiline-timeout", "0.2")
    with subprocess.Popen(words, env=environment(), stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "Run setup" in process.stderr.readline()
        server.is_set_up = server.has_stream = True
        assert "takes events again" in process.stderr.readline()
        server.wait_for(lambda: len(server.stored) == 10)
        process.terminate()
        assert process.wait(30) == 0


def test_giving_up(server: FaultServer, tmp_path: Path) -> None:
    file = tmp_path / "app.log"
    file.write_text(records(range(10)))
    server.always = Fault(status=503)
    done = run(server, tmp_path / "state", str(file), "--give-up-after", "0.5")
    assert done.returncode == 1
    assert "Nothing is lost" in done.stderr


def test_a_rollover_while_an_answer_is_lost(server: FaultServer, tmp_path: Path) -> None:
    """The same `_id` may be created again in the new backing index: it is looked for in the old
    one."""
    file = tmp_path / "app.log"
    file.write_text(records(range(10)))
    roll: Callable[[], None] = server.roll_over
    server.plan = [Fault(close=True, then=roll)]
    done = run(server, tmp_path / "state", str(file))
    assert done.returncode == 0, done.stderr
    assert originals(server) == Counter(record(n) for n in range(10))


def test_it_ends_while_the_engine_is_away(server: FaultServer, tmp_path: Path) -> None:
    """One signal is enough, and the next tailer goes on."""
    file = tmp_path / "app.log"
    file.write_text(records(range(10)))
    server.always = Fault(status=503)
    words = command(server, tmp_path / "state", str(file), "--follow")
    with subprocess.Popen(words, env=environment(), stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "Nothing is lost" in process.stderr.readline()
        process.terminate()
        assert process.wait(60) == 1
    server.always = None
    assert run(server, tmp_path / "state", str(file)).returncode == 0
    assert originals(server) == Counter(record(n) for n in range(10))
