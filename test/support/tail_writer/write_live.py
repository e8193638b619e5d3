"""A program that logs while somebody follows, and whose log is sent on line by line; 5 % of its lines come up to 8 s late.

Usage: write_live.py ENGINE_URL SERVICE NAME SECONDS LINES_PER_SECOND SEED

Each record is dated when it is logged, and sent with the next batch, or up to 8 seconds later. A batch that the engine
does not take is sent again until it does, so that every line arrives. It writes for SECONDS, or until it gets SIGTERM.
Prints as JSON what it wrote, when all is sent: the truth that a test compares with.
"""

import base64
import hashlib
import heapq
import json
import logging
import random
import signal
import sys
import threading
import time
import urllib.error
import urllib.request

LATE_SHARE = 0.05
LONGEST_DELAY = 8.0
BATCH_EVERY = 0.3


class Sender(logging.Handler):
    """Sends records to the data stream of a service, some of them late."""

    def __init__(self, url: str, service: str, name: str, seed: int) -> None:
        super().__init__()
        self.url, self.service, self.name_of_file = url, service, f"{name}.log"
        self.random = random.Random(seed)
        self.run = f"{seed}-{time.time_ns()}"
        self.waiting: list[tuple[float, int, str]] = []
        self.written: list[dict[str, object]] = []
        self.offset = 0
        self.condition = threading.Condition()
        self.closing = False
        self.thread = threading.Thread(target=self.send_all)
        self.thread.start()

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record)
        late = self.random.random() < LATE_SHARE
        delay = self.random.uniform(1.0, LONGEST_DELAY) if late else 0.0
        number = len(self.written)
        digest = hashlib.sha256(f"{self.run}{self.name_of_file}{number}".encode()).digest()
        identifier = base64.urlsafe_b64encode(digest).decode()[:22]
        document = {
            "event": {
                "original": text,
                "timezone": "UTC",
                "created": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                "id": identifier,
                "sequence": number,
            },
            "log": {"offset": self.offset, "file": {"path": self.name_of_file}},
            "service": {"name": self.service},
            "data_stream": {"type": "logs", "dataset": f"app_logs.{self.service}", "namespace": "default"},
            "app_logs": {"import": self.run, "encoding": "utf-8", "eol": "\n"},
        }
        self.offset += len(text.encode()) + 1
        operation = json.dumps({"create": {"_id": identifier}}) + "\n" + json.dumps(document) + "\n"
        with self.condition:
            self.written.append({"message": record.getMessage(), "time": text[:23], "delay": delay})
            heapq.heappush(self.waiting, (time.monotonic() + delay, number, operation))

    def send_all(self) -> None:
        while True:
            with self.condition:
                self.condition.wait(BATCH_EVERY)
                now = time.monotonic()
                due = []
                while self.waiting and self.waiting[0][0] <= now:
                    due.append(heapq.heappop(self.waiting)[2])
                finished = self.closing and not self.waiting and not due
            if finished:
                return
            while due:
                due = self.send(due)
                if due:
                    time.sleep(0.5)

    def send(self, operations: list[str]) -> list[str]:
        """Sends a batch. Returns what has to be sent again."""
        request = urllib.request.Request(
            f"{self.url}/logs-app_logs.{self.service}-default/_bulk",
            data="".join(operations).encode(),
            headers={"content-type": "application/x-ndjson"},
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                items = json.load(answer)["items"]
        except (OSError, ValueError):
            return operations
        # 409: it had arrived, and only the answer was lost.
        return [
            operation
            for operation, item in zip(operations, items)
            if item["create"]["status"] not in (201, 409)
        ]

    def finish(self) -> None:
        with self.condition:
            self.closing = True
        self.thread.join()


def main() -> None:
    url, service, name, seconds, rate, seed = sys.argv[1:7]
    sender = Sender(url, service, name, int(seed))
    formatter = logging.Formatter("%(asctime)s %(levelname)s %(message)s")
    formatter.converter = time.gmtime
    sender.setFormatter(formatter)
    log = logging.getLogger(name)
    log.addHandler(sender)
    log.setLevel(logging.DEBUG)
    enough = threading.Event()
    signal.signal(signal.SIGTERM, lambda _signal, _frame: enough.set())
    end = time.monotonic() + float(seconds)
    while time.monotonic() < end and not enough.is_set():
        number = len(sender.written)
        log.log(logging.ERROR if number % 17 == 0 else logging.INFO, "%s wrote line %d", name, number)
        # Bursts and silences, as programs have them.
        time.sleep(sender.random.expovariate(float(rate)))
    sender.finish()
    print(json.dumps({"name": name, "lines": sender.written}))


if __name__ == "__main__":
    main()
