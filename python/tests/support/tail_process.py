"""`python -m app_logs tail` as a process of its own, and what it left in the engine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from tests.support.engine import ROOT, Engine


@dataclass
class Tail:
    """How tailers of one test are started. A service of its own keeps its documents apart."""

    engine: Engine
    state: Path
    service: str = field(default_factory=lambda: f"tail{uuid.uuid4().hex[:12]}")
    url: str = ""
    timezone: str = "UTC"

    @property
    def stream(self) -> str:
        return f"logs-app_logs.{self.service}-default"

    def command(self, *words: str) -> list[str]:
        fixed = ["--service", self.service, "--timezone", self.timezone, "--state", str(self.state)]
        url = self.url or self.engine.url
        return [sys.executable, "-m", "app_logs", "tail", *fixed, "--url", url, *words]

    def run(
        self, *words: str, stdin: bytes = b"", timeout: float = 120
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            self.command(*words),
            input=stdin,
            capture_output=True,
            env=environment(),
            timeout=timeout,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    @contextmanager
    def running(self, *words: str) -> Iterator[subprocess.Popen[bytes]]:
        """With --follow; killed at the end when it still runs."""
        command = self.command("--follow", *words)
        process = subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE)
        assert process.stderr is not None
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
            process.wait(timeout=30)
            process.stderr.close()

    def hits(self) -> list[dict[str, Any]]:
        """All documents, in the order of their files' bytes."""
        if not self._can_be_searched():
            return []
        query = {"size": 5000, "sort": [{"log.offset": "asc"}, {"event.id": "asc"}]}
        address = f"/{self.stream}/_search"
        found: list[dict[str, Any]] = []
        while True:
            hits = self.engine.ask("POST", address, query)["hits"]["hits"]
            found += hits
            if len(hits) < 5000:
                return found
            query = {**query, "search_after": hits[-1]["sort"]}

    def count(self) -> int:
        """How many documents there are."""
        if not self._can_be_searched():
            return 0
        return int(self.engine.ask("GET", f"/{self.stream}/_count")["count"])

    def _can_be_searched(self) -> bool:
        if not self._is_made():
            return False
        # One that has just been made cannot be searched before its first shard is there.
        self.engine.ask("GET", f"/_cluster/health/{self.stream}?wait_for_status=yellow")
        self.engine.ask("POST", f"/{self.stream}/_refresh")
        return True

    def _is_made(self) -> bool:
        try:
            self.engine.ask("GET", f"/_data_stream/{self.stream}")
        except HTTPError as error:
            if error.code == 404:
                return False
            raise
        return True

    def sources(self) -> list[dict[str, Any]]:
        return [hit["_source"] for hit in self.hits()]

    def text(self) -> str:
        """What one file's documents hold, one after the other: the file, when none is lost or
        doubled."""
        return "".join(whole(source) for source in self.sources())

    def wait_for(
        self, condition: Callable[[list[dict[str, Any]]], bool], timeout: float = 60
    ) -> Any:
        """Waits until the documents are as they should be, and gives them."""
        until = time.monotonic() + timeout
        while True:
            sources = self.sources()
            if condition(sources):
                return sources
            if time.monotonic() > until:
                raise AssertionError(f"Not so after {timeout} s: {json.dumps(sources)[-3000:]}")
            time.sleep(0.05)

    def wait_for_checkpoint(self) -> None:
        """Until a tailer knows of its file."""
        until = time.monotonic() + 30
        while not list(self.state.glob("*/*.json")):
            assert time.monotonic() < until
            time.sleep(0.01)

    def import_file(self, data: bytes, path: str = "app.log") -> dict[str, Any]:
        """As `POST /api/app_logs/import` takes it: one stream."""
        from app_logs.tail.decode.decoders import decoder_of
        from app_logs.tail.decode.encoding import detect_encoding, has_mark

        encoding = detect_encoding(data)
        decoder = decoder_of(encoding)
        text = decoder.decode(data) + decoder.end()
        source: dict[str, Any] = {
            "service": self.service,
            "timezone": self.timezone,
            "path": path,
            "encoding": encoding,
        }
        if has_mark(data, encoding):
            source["mark"] = True
        lines = [
            {"source": source},
            *({"text": text[at : at + 50_000]} for at in range(0, len(text), 50_000)),
        ]
        body = "\n".join(json.dumps(line) for line in lines)
        answer: dict[str, Any] = send_ndjson(f"{self.engine.host}/api/app_logs/import", body)
        return answer


def send_ndjson(url: str, body: str) -> Any:
    import urllib.request

    headers = {
        "content-type": "application/x-ndjson",
        "kbn-xsrf": "tests",
        "elastic-api-version": "2023-10-31",
    }
    request = urllib.request.Request(url, data=body.encode(), method="POST", headers=headers)
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.loads(answer.read())


def environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("APP_LOGS_")}
    return {**kept, "PYTHONPATH": str(ROOT / "python/src")}


def whole(source: dict[str, Any]) -> str:
    """An event's text with its line end."""
    return str(source["event"]["original"] + source["app_logs"]["eol"])


def record(number: int, text: str = "charging order") -> str:
    """One line of a log; its number makes it like no other."""
    return f"2030-01-02 {clock_of(number)} INFO {text} {number}\n"


def clock_of(millis: int) -> str:
    """A time of day as logging writes it."""
    seconds, rest = divmod(millis, 1000)
    return f"{seconds // 3600 % 24:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d},{rest:03d}"


def records(numbers: Sequence[int]) -> str:
    return "".join(map(record, numbers))
