"""What logging a line costs the program, by handler: mean and 99th percentile.

python emit.py URL            all handlers, several rounds in turn, each in a process of its own
python emit.py URL HANDLER    one round of one handler, as JSON
"""

from __future__ import annotations

import json
import logging
import logging.handlers
import queue
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from elasticsearch import Elasticsearch

DEAD = "http://127.0.0.1:9"
ROUNDS = 5
BURST = 20_000
PACED, PACE = 1_000, 0.001


@contextmanager
def file_handler(_: str) -> Iterator[logging.Handler]:
    with tempfile.TemporaryDirectory() as folder:
        handler = logging.FileHandler(Path(folder) / "app.log")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        yield handler
        handler.close()


@contextmanager
def queue_handler(_: str) -> Iterator[logging.Handler]:
    yield logging.handlers.QueueHandler(queue.Queue(-1))


@contextmanager
def queue_and_listener(url: str) -> Iterator[logging.Handler]:
    lines: queue.Queue[logging.LogRecord] = queue.Queue(-1)
    with file_handler(url) as to_file:
        listener = logging.handlers.QueueListener(lines, to_file)
        listener.start()
        yield logging.handlers.QueueHandler(lines)
        listener.stop()


@contextmanager
def app_logs(url: str, policy: str = "drop_oldest") -> Iterator[logging.Handler]:
    from app_logs import AppLogsHandler

    with tempfile.TemporaryDirectory() as folder:
        handler = AppLogsHandler(
            "bench_emit", elasticsearch=url, directory=folder, drain_timeout=0.1, policy=policy
        )
        yield handler
        handler.close()


@contextmanager
def app_logs_dead(_: str) -> Iterator[logging.Handler]:
    with app_logs(DEAD) as handler:
        yield handler


@contextmanager
def app_logs_spill(url: str) -> Iterator[logging.Handler]:
    with app_logs(url, "spill") as handler:
        yield handler


@contextmanager
def no_handler(_: str) -> Iterator[logging.Handler]:
    yield logging.NullHandler()


HANDLERS: dict[str, Callable[[str], AbstractContextManager[logging.Handler]]] = {
    "none": no_handler,
    "FileHandler": file_handler,
    "QueueHandler": queue_handler,
    "QueueHandler, listener": queue_and_listener,
    "AppLogsHandler": app_logs,
    "AppLogsHandler, dead server": app_logs_dead,
    "AppLogsHandler, spill": app_logs_spill,
}


def measure(handler: logging.Handler) -> dict[str, list[float]]:
    """Microseconds a call of `logger.info`: mean and 99th percentile, of a burst and at a pace."""
    logger = logging.getLogger("bench")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.handlers = [handler]
    for n in range(500):
        logger.info("request %s took %d ms", "/cart", n)
    return {"burst": timed(logger, BURST, 0), "paced": timed(logger, PACED, PACE)}


def timed(logger: logging.Logger, count: int, pause: float) -> list[float]:
    now = time.perf_counter_ns
    took: list[int] = []
    for n in range(count):
        began = now()
        logger.info("request %s took %d ms", "/cart", n)
        took.append(now() - began)
        if pause:
            time.sleep(pause)
    took.sort()
    return [statistics.mean(took) / 1000, took[len(took) * 99 // 100] / 1000]


def one(url: str, name: str) -> None:
    with HANDLERS[name](url) as handler:
        print(json.dumps(measure(handler)))


def main(url: str) -> None:
    results: dict[str, list[dict[str, list[float]]]] = {name: [] for name in HANDLERS}
    for _ in range(ROUNDS):
        for name in HANDLERS:
            run = subprocess.run(
                [sys.executable, __file__, url, name], check=True, capture_output=True, text=True
            )
            results[name].append(json.loads(run.stdout))

    client = Elasticsearch(url)
    client.options(ignore_status=404).indices.delete_data_stream(name="logs-app_logs.bench_emit-*")

    def median(name: str, kind: str, which: int) -> float:
        return statistics.median(each[kind][which] for each in results[name])

    print(
        f"Microseconds a call of logger.info, medians of {ROUNDS} rounds; a burst is {BURST} calls"
    )
    print(f"{'handler':<28}{'burst: mean':>12}{'99th':>9}{'paced: mean':>13}{'99th':>9}")
    for name in HANDLERS:
        figures = [median(name, kind, which) for kind in ("burst", "paced") for which in (0, 1)]
        print(
            f"{name:<28}{figures[0]:>12.1f}{figures[1]:>9.1f}{figures[2]:>13.1f}{figures[3]:>9.1f}"
        )
    floor = median("none", "burst", 0)
    for name in ("AppLogsHandler", "AppLogsHandler, dead server"):
        own = median(name, "burst", 0) - floor
        for other in ("QueueHandler", "QueueHandler, listener", "FileHandler"):
            ratio = own / max(0.01, median(other, "burst", 0) - floor)
            print(f"{name}: {ratio:.2f} of {other} (means of bursts, without logging's own share)")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        one(sys.argv[1], sys.argv[2])
    else:
        main(sys.argv[1])
