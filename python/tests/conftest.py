"""What tests share: one engine for the whole run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.engine import Engine, running_engine
from tests.support.fault_server import FaultServer, fault_server


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
