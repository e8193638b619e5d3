"""The plugin's own code, asked by the tests: what Python does must come out the same."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.support.engine import ROOT


class Oracle:
    """One Node process; each question is a line of JSON, and so is its answer."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def ask(self, **question: Any) -> Any:
        """See test/python/oracle.ts for the questions."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"The plugin's code failed on {question!r:.2000}")
        return json.loads(line)

    def cut(self, data: bytes, **options: Any) -> Any:
        """Documents and last context of a file's bytes."""
        asked = {"chunks": [], "service": "test", "timezone": "UTC", "serviceRows": [], **options}
        return self.ask(kind="cut", bytes=base64.b64encode(data).decode(), **asked)


@contextmanager
def running_oracle() -> Iterator[Oracle]:
    command = ["node", "--import", "tsx", str(ROOT / "test/python/oracle.ts")]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        yield Oracle(process)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.wait(timeout=60)
        process.stdout.close()
