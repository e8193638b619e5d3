"""The asyncio task that a record was logged in."""

from __future__ import annotations

import sys


def current_task_name(attributes: dict[str, object]) -> str | None:
    """The record's `taskName` (Python 3.12); before that, the running task's name."""
    if _PYTHON_NAMES_IT:
        name = attributes.get("taskName")
        return name if type(name) is str else None
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        task = asyncio.current_task()
        return None if task is None else str(task.get_name())
    except Exception:  # RuntimeError: no loop runs in this thread
        return None


_PYTHON_NAMES_IT = sys.version_info >= (3, 12)
