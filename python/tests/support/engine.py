"""The engine of the tests: the embedded one behind its front, with App Logs set up."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Engine:
    """Where the engine is found."""

    url: str
    """Speaks Elasticsearch 8."""
    host: str
    """Serves `/api/app_logs/…` as Kibana does."""

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """One request to the engine; the answer's JSON. Raises urllib's HTTPError for a non-2xx."""
        return call(method, f"{self.url}{path}", body)

    def documents(self, stream: str) -> list[dict[str, Any]]:
        """All documents of a data stream as hits, oldest `event.sequence` first; [] without one."""
        self.ask("POST", f"/{stream}/_refresh?ignore_unavailable=true")
        query = {"size": 10000, "sort": [{"event.sequence": {"order": "asc"}}]}
        answer = self.ask("POST", f"/{stream}/_search?ignore_unavailable=true", query)
        hits: list[dict[str, Any]] = answer["hits"]["hits"]
        return hits


def call(method: str, url: str, body: object = None) -> Any:
    """Sends JSON (or nothing) and reads JSON."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"content-type": "application/json", "kbn-xsrf": "tests"}
    request = urllib.request.Request(url, data=data, method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        text = answer.read()
    return json.loads(text) if text else None


@contextmanager
def running_engine() -> Iterator[Engine]:
    """The engine at APP_LOGS_TEST_FRONT with the host at APP_LOGS_TEST_HOST; else starts both."""
    front, host = os.environ.get("APP_LOGS_TEST_FRONT"), os.environ.get("APP_LOGS_TEST_HOST")
    if front and host:
        yield Engine(front, host)
        return
    command = ["node", "--import", "tsx", str(ROOT / "test/python/start_engine.ts")]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        line = child.stdout.readline()
        if not line:
            raise RuntimeError(f"No engine: {' '.join(command)} ended with {child.wait()}")
        said = json.loads(line)
        yield Engine(said["front"], said["host"])
    finally:
        child.stdin.close()
        child.wait(timeout=60)
        child.stdout.close()
