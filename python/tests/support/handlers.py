"""A handler on a logger of its own."""

from __future__ import annotations

import itertools
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app_logs import AppLogsHandler

_numbers = itertools.count()


@contextmanager
def logger_with(
    url: str, folder: Path, **more: Any
) -> Iterator[tuple[logging.Logger, AppLogsHandler]]:
    """Sends to the engine at the URL and flushes often; taken away at the end."""
    arguments: dict[str, Any] = {"service": "shop", "flush_interval": 0.02, "drain_timeout": 10.0}
    arguments.update(more)
    handler = AppLogsHandler(elasticsearch=url, directory=folder, **arguments)
    logger = logging.getLogger(f"shop.test_{next(_numbers)}")
    logger.setLevel(1)
    logger.propagate = False
    logger.addHandler(handler)
    try:
        yield logger, handler
    finally:
        logger.removeHandler(handler)
        handler.close()


def told(handler: AppLogsHandler, words: str, timeout: float = 30.0) -> str:
    """What stands in the handler's way, as soon as it holds these words."""
    until = time.monotonic() + timeout
    while words not in (handler.trouble or ""):
        assert time.monotonic() < until, f"not told: {handler.trouble}"
        time.sleep(0.01)
    return handler.trouble or ""


def balanced(handler: AppLogsHandler) -> bool:
    """Whether every record is accounted for."""
    stats = handler.stats
    return stats.accepted == stats.sent + stats.held + stats.lost
