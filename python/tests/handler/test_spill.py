"""The policy "spill": what waits is in files, which outlive the process."""

from __future__ import annotations

import random
import stat
import time
from pathlib import Path

import pytest

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.left_files import send_left_files
from app_logs.handler.spill_files import SpillFiles
from tests.support.fault_server import Fault, FaultServer
from tests.support.handlers import balanced, logger_with
from tests.support.programs import run_program, start_program


def outgoing(n: int, size: int = 10) -> Outgoing:
    return Outgoing(f"id{n:06d}", b'{"n":%d,"x":"%s"}' % (n, b"x" * size))


def test_documents_come_back_in_order(tmp_path: Path) -> None:
    files = SpillFiles(tmp_path, "stream", "me", 1 << 30)
    for n in range(10):
        assert files.append(outgoing(n))
    first = files.take(4, 1 << 20)
    assert [each.id for each in first] == [f"id{n:06d}" for n in range(4)]
    files.put_back(first[2:])
    files.settled(first[:2])
    assert [each.id for each in files.take(100, 1 << 20)] == [f"id{n:06d}" for n in range(2, 10)]
    assert files.take(100, 1 << 20) == []


def test_files_are_removed_when_all_is_settled_and_not_before(tmp_path: Path) -> None:
    files = SpillFiles(tmp_path, "stream", "me", 1 << 30)
    for n in range(30):
        assert files.append(outgoing(n, 1 << 20))
    assert len(list(tmp_path.iterdir())) == 5
    taken = files.take(100, 1 << 30)
    assert len(taken) == 30
    files.settled(taken[1:])
    assert len(list(tmp_path.iterdir())) == 1, "the first of all is not settled"
    files.settled(taken[:1])
    assert list(tmp_path.iterdir()) == []
    assert files.append(outgoing(99))
    assert [each.id for each in files.take(1, 1)] == ["id000099"]


def test_files_are_their_owners_alone_and_bounded(tmp_path: Path) -> None:
    files = SpillFiles(tmp_path / "new", "stream", "me", 1000)
    kept = [files.append(outgoing(n)) for n in range(100)]
    assert 10 < sum(kept) < 100
    assert kept == sorted(kept, reverse=True)
    (path,) = (tmp_path / "new").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_more_than_the_memory_holds_waits_in_files(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(status=503)
    options = {"policy": "spill", "max_bytes": 20_000_000}
    with logger_with(server.url, tmp_path, **options) as (logger, handler):
        for n in range(3000):
            logger.info("%d %s", n, "x" * 3000)
            if n % 100 == 0:
                time.sleep(0.01)
        server.wait_for(lambda: sum(p.stat().st_size for p in tmp_path.glob("*.spill")) > 9_000_000)
        stats = handler.stats
        assert stats.held == 3000
        assert stats.held_bytes < 5_000_000
        assert balanced(handler)
        server.always = None
        assert handler.drain(60) == 0
        assert handler.stats.lost == 0
    assert [int(m.split()[0]) for m in server.messages] == list(range(3000))
    assert list(tmp_path.glob("*.spill")) == []


def test_files_that_are_full_drop_the_newest(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(status=503)
    options = {"policy": "spill", "spill_bytes": 10_000}
    with logger_with(server.url, tmp_path, **options) as (logger, handler):
        for n in range(100):
            logger.info("%d", n)
        server.wait_for(lambda: handler.stats.lost > 0)
        server.always = None
        assert handler.drain(20) == 0
        stats = handler.stats
        assert stats.dropped == {"spill_full": 100 - stats.sent}
        assert server.messages == [str(n) for n in range(stats.sent)]


PROGRAM = """
connect(policy="spill", drain_timeout=0.3)
first, last = int(sys.argv[3]), int(sys.argv[4])
for n in range(first, last):
    log.info("%d", n)
"""


def test_what_was_not_sent_at_the_end_is_sent_by_the_next_process(
    server: FaultServer, tmp_path: Path
) -> None:
    server.always = Fault(status=503)
    done = run_program(
        tmp_path,
        server.url,
        PROGRAM.replace("int(sys.argv[3])", "0").replace("int(sys.argv[4])", "20"),
    )
    assert "20 of 20 records were not sent" in done.stderr
    assert str(tmp_path) in done.stderr
    assert len(list(tmp_path.glob("*.spill"))) == 1
    server.always = None
    with logger_with(server.url, tmp_path, policy="spill") as (logger, handler):
        logger.info("next")
        server.wait_for(lambda: handler.stats.recovered == 20)
    assert sorted(server.messages) == sorted(["next", *map(str, range(20))])
    assert list(tmp_path.glob("*.spill")) == []


def test_files_of_a_process_that_lives_are_left_alone(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(status=503)
    with start_program(
        tmp_path,
        server.url,
        """
connect(policy="spill")
log.info("mine")
print("logged", flush=True)
sys.stdin.readline()
""",
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "logged\n"
        server.wait_for(lambda: len(list(tmp_path.glob("*.spill"))) == 1)
        server.always = Fault(item_status=503, only=lambda source: source["message"] == "mine")
        with logger_with(server.url, tmp_path, policy="spill") as (logger, handler):
            logger.info("other")
            assert handler.drain(20) == 0
            stream = "logs-app_logs.shop-default"
            assert send_left_files(tmp_path, stream, handler._shipper._sender)
            assert handler.stats.recovered == 0
        server.always = None
        child.communicate("\n", timeout=20)
    assert sorted(server.messages) == ["mine", "other"]


@pytest.mark.parametrize("seed", range(5))
def test_sigkill_at_any_moment_loses_no_more_than_the_last_moment(
    server: FaultServer, tmp_path: Path, seed: int
) -> None:
    """The next process sends what the killed one had, but for what was logged in its last
    moment."""
    rng = random.Random(seed)
    server.plan = [
        rng.choice([Fault(), Fault(close=True), Fault(status=503), Fault(then=server.roll_over)])
        for _ in range(20)
    ]
    written = tmp_path / "written"
    with start_program(
        tmp_path,
        server.url,
        f"""
connect(policy="spill")
out = open({str(written)!r}, "a", buffering=1)
for n in range(1000000):
    log.info("%d", n)
    out.write("%d %f\\n" % (n, time.time()))
    time.sleep(0.0003)
""",
    ) as child:
        server.wait_for(lambda: len(server.bulk_sizes) >= 1)
        time.sleep(rng.random())
        child.kill()
        child.wait()
        killed = time.time()
    lines = [line.split() for line in written.read_text().splitlines()]
    # Half a second: what the writer gathers, on a machine that is busy.
    must = [int(line[0]) for line in lines if len(line) == 2 and float(line[1]) < killed - 0.5]
    server.plan = []
    with logger_with(server.url, tmp_path, policy="spill") as (logger, handler):
        logger.info("next")
        assert handler.drain(20) == 0
        server.wait_for(lambda: not list(tmp_path.glob("*.spill")))
    numbers = [int(m) for m in server.messages if m != "next"]
    assert len(numbers) == len(set(numbers)), "sent twice"
    assert set(must) <= set(numbers), "lost"
    assert sorted(numbers) == list(range(len(numbers))), "a gap"
