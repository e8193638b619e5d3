"""What tests share: one engine for the whole run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.engine import Engine, running_engine


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """A real engine with App Logs set up: the one that the environment names, or one of its own."""
    with running_engine() as found:
        yield found
