"""(e) Forks, pools, servers that fork, asyncio: every record once, by the process that logged
it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from pathlib import Path

import pytest

from tests.support.fault_server import Fault, FaultServer
from tests.support.programs import BEGIN, environment, run_program


def pids(server: FaultServer) -> Counter[int]:
    return Counter(each.source["process"]["pid"] for each in server.stored)


def ids_are_unique(server: FaultServer) -> bool:
    return len({each.id for each in server.stored}) == len(server.stored)


def test_os_fork(server: FaultServer, tmp_path: Path) -> None:
    """What the parent held at the fork is sent by the parent alone, and both go on."""
    server.plan = [Fault(slow=0.3)]
    done = run_program(
        tmp_path,
        server.url,
        """
handler = connect()
for n in range(10):
    log.info("before %d", n)
child = os.fork()
if child == 0:
    for n in range(10):
        log.info("child %d", n)
    sys.exit(0)
for n in range(10):
    log.info("parent %d", n)
os.waitpid(child, 0)
""",
    )
    assert done.returncode == 0, done.stderr
    expected = [f"{who} {n}" for who in ("before", "child", "parent") for n in range(10)]
    assert sorted(server.messages) == sorted(expected)
    assert sorted(pids(server).values()) == [10, 20]
    assert ids_are_unique(server)


def test_fork_while_threads_log(server: FaultServer, tmp_path: Path) -> None:
    """Locks of other threads are held at the fork, ours and the client's: the child has its own."""
    done = run_program(
        tmp_path,
        server.url,
        """
handler = connect()
stop = False
counts = [0] * 4
def work(i):
    while not stop:
        log.info("thread")
        counts[i] += 1
        time.sleep(0.0005)
threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads: t.start()
children = []
for k in range(20):
    time.sleep(0.01)
    child = os.fork()
    if child == 0:
        log.info("child %d", k)
        left = handler.drain(20)
        os._exit(left)
    children.append(child)
status = [os.waitpid(child, 0)[1] for child in children]
stop = True
for t in threads: t.join()
print(sum(counts), status)
sys.exit(any(status))
""",
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    logged = int(done.stdout.split()[0])
    assert sorted(m for m in server.messages if m != "thread") == sorted(
        f"child {k}" for k in range(20)
    )
    assert server.messages.count("thread") == logged
    assert ids_are_unique(server)


def test_nothing_is_imported_in_a_thread_of_the_handler(
    server: FaultServer, tmp_path: Path
) -> None:
    """A fork in the middle of that would leave the child with a half of the module."""
    done = run_program(
        tmp_path,
        server.url,
        """
handler = connect()
before = set(sys.modules)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed", extra={"a": {"b": [1]}})
assert handler.drain(10) == 0
print(sorted(set(sys.modules) - before))
""",
    )
    assert done.stdout == "[]\n", done.stderr


def test_a_given_client_is_not_shared_with_the_child(server: FaultServer, tmp_path: Path) -> None:
    done = run_program(
        tmp_path,
        server.url,
        """
from elasticsearch import Elasticsearch
client = Elasticsearch(URL, api_key="secret")
client.info()
handler = AppLogsHandler(elasticsearch=client, **OPTIONS)
log.addHandler(handler)
log.setLevel(logging.INFO)
log.info("before")
handler.drain(10)
children = []
for k in range(3):
    child = os.fork()
    if child == 0:
        for n in range(50):
            log.info("%d", n)
            if n % 10 == 0:
                handler.drain(10)
        handler.drain(10)
        # On connections of the parent's there is no answer, or another's.
        sys.exit(handler.stats.retried)
    children.append(child)
for n in range(50):
    log.info("%d", n)
    if n % 10 == 0:
        handler.drain(10)
print([os.waitpid(child, 0)[1] for child in children])
""",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[0, 0, 0]\n"
    assert Counter(server.messages) == Counter({"before": 1, **{str(n): 4 for n in range(50)}})


POOL = """
import multiprocessing
def job(n):
    logging.getLogger("job").info("job %d", n)
    return n
def process(n):
    for _ in range(5):
        logging.getLogger("job").info("job %d", n)
"""


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_multiprocessing(server: FaultServer, tmp_path: Path, method: str) -> None:
    """A process of its own, and a pool that is closed: neither runs `atexit` before Python 3.13."""
    done = run_program(
        tmp_path,
        server.url,
        f"""{POOL}
if __name__ == "__main__" or "{method}" != "fork":
    connect()
if __name__ == "__main__":
    context = multiprocessing.get_context("{method}")
    log.info("parent")
    children = [context.Process(target=process, args=(n,)) for n in range(3)]
    for child in children: child.start()
    for child in children: child.join()
    print([child.exitcode for child in children])
    with context.Pool(2) as pool:
        print(pool.map(job, range(100, 120)))
        pool.close()
        pool.join()
""",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("[0, 0, 0]\n"), done.stderr
    expected = {f"job {n}": 5 for n in range(3)} | {f"job {n}": 1 for n in range(100, 120)}
    assert Counter(server.messages) == Counter({"parent": 1, **expected})
    assert len(pids(server)) >= 5


def test_a_pool_that_is_terminated(server: FaultServer, tmp_path: Path) -> None:
    """`with Pool()` ends its workers by SIGTERM."""
    done = run_program(
        tmp_path,
        server.url,
        f"""{POOL}
if __name__ == "__main__":
    connect()
    with multiprocessing.get_context("fork").Pool(2) as pool:
        print(len(pool.map(job, range(50))))
""",
    )
    assert done.returncode == 0, done.stderr
    assert sorted(server.messages) == sorted(f"job {n}" for n in range(50))


def test_process_pool_executor(server: FaultServer, tmp_path: Path) -> None:
    done = run_program(
        tmp_path,
        server.url,
        f"""{POOL}
from concurrent.futures import ProcessPoolExecutor
if __name__ == "__main__":
    connect()
    with ProcessPoolExecutor(2, multiprocessing.get_context("fork")) as pool:
        print(len(list(pool.map(job, range(50)))))
""",
    )
    assert done.returncode == 0, done.stderr
    assert sorted(server.messages) == sorted(f"job {n}" for n in range(50))


def test_asyncio(server: FaultServer, tmp_path: Path) -> None:
    """A server that is slow does not hold the loop up."""
    server.always = Fault(slow=0.3)
    done = run_program(
        tmp_path,
        server.url,
        """
import asyncio
handler = connect()
late = 0.0
async def tick():
    global late
    while True:
        began = time.monotonic()
        await asyncio.sleep(0.01)
        late = max(late, time.monotonic() - began - 0.01)
async def work(k):
    for n in range(50):
        log.info("%d %d", k, n)
        await asyncio.sleep(0.005)
async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.gather(*(work(k) for k in range(5)))
    ticking.cancel()
asyncio.run(main())
print(late)
""",
    )
    assert done.returncode == 0, done.stderr
    assert Counter(server.messages) == Counter(f"{k} {n}" for k in range(5) for n in range(50))
    assert float(done.stdout) < 0.25


GUNICORN = """
connect()
def app(environ, start_response):
    log.info("request %s", environ["PATH_INFO"])
    start_response("200 OK", [("content-type", "text/plain")])
    return [str(os.getpid()).encode()]
"""


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("preload", [True, False])
def test_gunicorn(server: FaultServer, tmp_path: Path, preload: bool) -> None:
    """Workers are forked before or after the handler was made, and ended by the master's
    SIGTERM."""
    pytest.importorskip("gunicorn")
    begin = BEGIN.replace("sys.argv[1:3]", f"{server.url!r}, {str(tmp_path)!r}")
    (tmp_path / "service.py").write_text(begin + GUNICORN)
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "service:app",
        "-w",
        "2",
        "-b",
        f"127.0.0.1:{port}",
    ]
    if preload:
        command.append("--preload")
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stderr=subprocess.PIPE, text=True
    ) as master:
        for n in range(30):
            ask(f"http://127.0.0.1:{port}/{n}")
        master.send_signal(signal.SIGTERM)
        _, err = master.communicate(timeout=30)
        assert master.returncode == 0, err
    mine = [each for each in server.messages if each.startswith("request /")]
    assert sorted(mine) == sorted(f"request /{n}" for n in range(30)), err
    assert ids_are_unique(server)


def ask(url: str) -> str:
    """Asks until the server listens."""
    until = time.monotonic() + 20
    while True:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


CELERY = """
from celery import Celery
from celery.signals import setup_logging
folder = FOLDER
app = Celery("service")
app.conf.update(
    broker_url="filesystem://",
    broker_transport_options={"data_folder_in": folder + "/q", "data_folder_out": folder + "/q"},
    result_backend=None, task_ignore_result=True, worker_hijack_root_logger=False,
    broker_connection_retry_on_startup=True,
)
@setup_logging.connect
def set_up(**_):
    connect()
@app.task
def work(n):
    logging.getLogger("work").info("task %d", n)
"""


def test_celery_prefork(server: FaultServer, tmp_path: Path) -> None:
    """celery's pool has its own copy of multiprocessing, whose children end without `atexit`."""
    pytest.importorskip("celery")
    begin = BEGIN.replace("sys.argv[1:3]", f"{server.url!r}, {str(tmp_path)!r}")
    (tmp_path / "service.py").write_text(begin + CELERY)
    (tmp_path / "q").mkdir()
    send = "import service\nfor n in range(30): service.work.delay(n)"
    subprocess.run([sys.executable, "-c", send], cwd=tmp_path, env=environment(), check=True)
    command = [
        sys.executable,
        "-m",
        "celery",
        "-A",
        "service",
        "worker",
        "-c",
        "2",
        "-P",
        "prefork",
    ]
    with subprocess.Popen(
        [*command, "-l", "INFO"],
        cwd=tmp_path,
        env={**environment(), "C_FORCE_ROOT": "1"},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as worker:
        try:
            server.wait_for(lambda: bool(mine(server)), 60)
        finally:
            # A warm shutdown: what has been fetched is worked off.
            worker.send_signal(signal.SIGTERM)
            _, err = worker.communicate(timeout=60)
    left = len(list((tmp_path / "q").iterdir()))
    assert len(mine(server)) == len(set(mine(server)))
    done = [m for m in server.messages if "succeeded" in m]
    assert len(mine(server)) == 30 - left, err
    assert len(done) == 30 - left
    workers = {
        each.source["process"]["pid"]
        for each in server.stored
        if each.source["message"].startswith("task ")
    }
    assert worker.pid not in workers


def mine(server: FaultServer) -> list[str]:
    return [m for m in server.messages if m.startswith("task ")]
