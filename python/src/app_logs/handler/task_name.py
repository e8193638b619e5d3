"""The asyncio task that a record was logged in, for Pythons whose records do not name it (3.12)."""

from __future__ import annotations

import sys


def current_task_name() -> str | None:
    """The running task's name; None outside of any."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        task = asyncio.current_task()
        return None if task is None else str(task.get_name())
    except Exception:  # RuntimeError: no loop runs in this thread
        return None
