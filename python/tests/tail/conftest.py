"""Tailers of one test: a service and a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.engine import Engine
from tests.support.tail_process import Tail


@pytest.fixture
def tail(engine: Engine, tmp_path: Path) -> Tail:
    return Tail(engine, tmp_path / "state")
