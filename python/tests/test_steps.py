"""The steps that "Add data" shows, run as they stand: the texts are the page's own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.engine import Engine
from tests.support.oracle import Oracle, running_oracle
from tests.support.programs import environment

LOG = (
    "2030-01-02 03:04:05,678 INFO open\n"
    "2030-01-02 03:04:06,678 ERROR failed\n"
    "Traceback (most recent call last):\n"
    '  File "shop.py", line 1, in pay\n'
    "KeyError: 'cart'\n"
)
HOSTILE = 'it\'s "a" $(touch pwned) `b` #c: d \\n \\ {e} %s'


@pytest.fixture(scope="module")
def oracle() -> Iterator[Oracle]:
    with running_oracle() as running:
        yield running


class Steps:
    """One service, and what the page would show for it."""

    def __init__(self, oracle: Oracle, engine: Engine, folder: Path, hostile: bool) -> None:
        unique = uuid.uuid4().hex[:8]
        self.engine = engine
        self.folder = folder
        self.service = f"{HOSTILE} {unique}" if hostile else f"steps_{unique}"
        self.namespace = "a b" if hostile else ""
        self.log = folder / ("-it's $(x) #a.log" if hostile else "app.log")
        self._oracle = oracle
        named = oracle.ask(kind="stream", service=self.service, namespace=self.namespace)
        self.stream: str = named

    def text(self, step: str) -> str:
        values = {
            "service": self.service,
            "namespace": self.namespace,
            "elasticsearchUrl": self.engine.url,
            "path": self.log.name,
            "timezone": "UTC",
        }
        shown = self._oracle.ask(kind="step", id=step, values=values)
        text: str = shown["file"]["text"]
        return text

    def run_python(self, text: str) -> None:
        program = self.folder / "program.py"
        program.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(program)],
            cwd=self.folder,
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr

    def environment(self) -> dict[str, str]:
        own = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
        state = str(self.folder / "state")
        return {**environment(), "PATH": own, "APP_LOGS_DIRECTORY": state}

    def sources(self) -> list[dict[str, Any]]:
        return [each["_source"] for each in self.engine.documents(self.stream)]


@pytest.fixture(params=[False, True], ids=["plain", "hostile"])
def steps(
    request: pytest.FixtureRequest, oracle: Oracle, engine: Engine, tmp_path: Path
) -> Iterator[Steps]:
    made = Steps(oracle, engine, tmp_path, request.param)
    yield made
    assert not list(tmp_path.rglob("pwned"))
    engine.ask("DELETE", f"/_data_stream/{made.stream}")


def test_the_handler(steps: Steps) -> None:
    steps.run_python(
        steps.text("handler")
        + 'logging.getLogger("shop").info("order %d", 17)\n'
        + "try:\n    {}['cart']\nexcept KeyError:\n    logging.exception('failed')\n"
    )
    first, second = steps.sources()
    assert first["service"]["name"] == steps.service
    assert (first["message"], first["log"]["level"]) == ("order 17", "info")
    assert first["app_logs"]["pattern"] == "order <num>"
    assert second["error"]["type"] == "KeyError"


def test_the_plain_client(steps: Steps) -> None:
    text = steps.text("client")
    steps.run_python(text + 'send("warning", "only 2 left")\n')
    found = {each["message"]: each for each in steps.sources()}
    assert set(found) == {"the first line", "only 2 left"}
    warning = found["only 2 left"]
    assert (warning["log"]["level"], warning["event"]["severity"]) == ("warning", 30)
    assert warning["service"]["name"] == steps.service
    assert warning["app_logs"]["pattern"] == "only <num> left"
    assert warning["event"]["ingested"]


def test_the_tailer(steps: Steps) -> None:
    steps.log.write_text(LOG, encoding="utf-8")
    process = subprocess.Popen(
        ["sh", "-c", f"exec {steps.text('tail')}"],
        cwd=steps.folder,
        env=steps.environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        until = time.monotonic() + 60
        while len(steps.sources()) < 2:
            assert time.monotonic() < until
            assert process.poll() is None, process.stderr and process.stderr.read()
            time.sleep(0.05)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode == 0
    opened, failed = steps.sources()
    assert (opened["message"], opened["@timestamp"]) == ("open", "2030-01-02T03:04:05.678Z")
    assert opened["service"]["name"] == steps.service
    assert opened["log"]["file"]["path"].endswith(steps.log.name)
    assert failed["error"]["type"] == "KeyError"
    assert failed["event"]["original"] + "\n" == LOG.split("\n", 1)[1]
