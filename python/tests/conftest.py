"""What tests share: one engine for the whole run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.engine import Engine, running_engine
from tests.support.fault_server import FaultServer, fault_server
from tests.support.tail_process import Tail


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """A real engine with App Logs set up: the one that the environment names, or one of its own."""
    with running_engine() as found:
        yield found


@pytest.fixture
def server() -> Iterator[FaultServer]:
    """An HTTP server of its own for each test, which misbehaves on command."""
    with fault_server() as running:
        yield running


@pytest.fixture
def tail(engine: Engine, tmp_path: Path) -> Tail:
    """Tailers of one test: a service and a folder of their own."""
    return Tail(engine, tmp_path / "state")
