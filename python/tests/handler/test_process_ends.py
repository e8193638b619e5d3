"""(d) Whichever way a process ends, what it logged is sent, or told as not sent."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.support.fault_server import Fault, FaultServer
from tests.support.programs import run_program, start_program

LOG_20 = """
for n in range(20):
    log.info("%d", n)
"""
ALL_20 = [str(n) for n in range(20)]

ENDS = {
    "the last line": ("", 0),
    "sys.exit": ("sys.exit(3)", 3),
    "an uncaught exception": ("raise RuntimeError('x')", 1),
    "logging.shutdown": ("logging.shutdown()", 0),
    "close": ("handler.close()", 0),
    "drain and os._exit": ("app_logs.drain(); os._exit(4)", 4),
    "KeyboardInterrupt": ("os.kill(os.getpid(), 2); time.sleep(30)", -2),
    "SIGTERM": ("os.kill(os.getpid(), 15); time.sleep(30)", -15),
    "sys.exit in a thread": ("threading.Thread(target=sys.exit).start()", 0),
    "a thread that logs on": (
        "threading.Thread(target=lambda: (time.sleep(0.3), log.info('late'))).start()",
        0,
    ),
    "atexit that logs": ("import atexit; atexit.register(lambda: log.info('late'))", 0),
    "SIGTERM in a thread's time": (
        "threading.Timer(0.2, lambda: os.kill(os.getpid(), 15)).start(); time.sleep(30)",
        -15,
    ),
    "SIGTERM while busy": (
        """
def kill():
    os.kill(os.getpid(), 15)
threading.Timer(0.2, kill).start()
quiet = logging.getLogger("quiet")
quiet.setLevel(logging.CRITICAL)
while True:
    quiet.info("x")
""",
        -15,
    ),
}


@pytest.mark.parametrize("end", ENDS)
def test_all_is_sent(server: FaultServer, tmp_path: Path, end: str) -> None:
    text, status = ENDS[end]
    done = run_program(tmp_path, server.url, f"handler = connect()\n{LOG_20}\n{text}")
    assert done.returncode == status, done.stderr
    assert server.messages[:20] == ALL_20
    assert server.messages[20:] == (["late"] if "late" in text else [])
    assert "app_logs:" not in done.stderr


@pytest.mark.parametrize("end", ["the last line", "SIGTERM", "an uncaught exception"])
def test_records_that_wait_for_a_slow_server_are_sent(
    server: FaultServer, tmp_path: Path, end: str
) -> None:
    server.plan = [Fault(slow=0.5), Fault(status=503), Fault(status=429)]
    text, status = ENDS[end]
    done = run_program(tmp_path, server.url, f"connect()\n{LOG_20}\n{text}")
    assert done.returncode == status
    assert server.messages == ALL_20


@pytest.mark.parametrize("end", ["the last line", "SIGTERM", "logging.shutdown", "sys.exit"])
def test_a_dead_server_holds_the_end_up_for_a_time_only(
    server: FaultServer, tmp_path: Path, end: str
) -> None:
    server.always = Fault(hang=True)
    text, status = ENDS[end]
    program = f"""
connect(drain_timeout=0.5)
{LOG_20}
began = time.monotonic()
import atexit
@atexit.register
def first():
    print("end", flush=True)
{text}
"""
    done = run_program(tmp_path, server.url, program, timeout=20)
    assert done.returncode == status
    assert "20 of 20 records were not sent" in done.stderr
    assert done.stderr.count("were not sent") == 1


def test_sigterm_during_emit_still_sends(server: FaultServer, tmp_path: Path) -> None:
    """The signal comes while the main thread has the queue's lock: draining must not wait for
    it."""
    done = run_program(
        tmp_path,
        server.url,
        f"""
handler = connect()
{LOG_20}
with handler._shipper._buffer._lock:
    os.kill(os.getpid(), 15)
    time.sleep(30)
""",
    )
    assert done.returncode == -signal.SIGTERM
    assert server.messages == ALL_20


def test_sigterm_of_the_program_is_left_alone(server: FaultServer, tmp_path: Path) -> None:
    done = run_program(
        tmp_path,
        server.url,
        f"""
import signal
signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
connect()
{LOG_20}
os.kill(os.getpid(), 15)
time.sleep(30)
""",
    )
    assert done.returncode == 7
    assert server.messages == ALL_20


@pytest.mark.parametrize(
    "connect",
    [
        "connect(handle_sigterm=False)",
        "t = threading.Thread(target=connect); t.start(); t.join()",
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); connect()",
    ],
)
def test_sigterm_is_taken_on_the_main_thread_and_from_the_default_only(
    server: FaultServer, tmp_path: Path, connect: str
) -> None:
    done = run_program(
        tmp_path,
        server.url,
        f"""
import signal
{connect}
print(signal.getsignal(signal.SIGTERM) in (signal.SIG_DFL, signal.SIG_IGN))
""",
    )
    assert done.stdout == "True\n", done.stderr


def test_where_no_thread_can_start_the_end_does_the_work(
    server: FaultServer, tmp_path: Path
) -> None:
    """The first record of all comes when the interpreter shuts down."""
    done = run_program(
        tmp_path,
        server.url,
        """
import atexit
def late():
    threading.Thread.start = refuse
    log.info("late")
def refuse(thread):
    raise RuntimeError("can't create new thread at interpreter shutdown")
atexit.register(logging.shutdown)
atexit.register(late)
handler = connect()
""",
    )
    assert done.returncode == 0, done.stderr
    assert server.messages == ["late"]


def test_a_daemon_thread_may_log_until_the_end(server: FaultServer, tmp_path: Path) -> None:
    done = run_program(
        tmp_path,
        server.url,
        f"""
handler = connect()
def work():
    while True:
        log.info("daemon")
        time.sleep(0.001)
threading.Thread(target=work, daemon=True).start()
time.sleep(0.1)
{LOG_20}
""",
    )
    assert done.returncode == 0, done.stderr
    assert [each for each in server.messages if each != "daemon"] == ALL_20
    assert "Exception" not in done.stderr
    assert "Fatal" not in done.stderr


def test_sigkill_loses_what_is_in_memory_and_nothing_else(
    server: FaultServer, tmp_path: Path
) -> None:
    with start_program(
        tmp_path,
        server.url,
        f"""
handler = connect()
{LOG_20}
print(handler.drain(10), flush=True)
time.sleep(60)
""",
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "0\n"
        child.kill()
        child.wait()
    assert server.messages == ALL_20
