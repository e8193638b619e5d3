"""Where files of handlers are kept."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def default_directory() -> Path:
    """APP_LOGS_DIRECTORY, else `app-logs` in the user's state folder, else in the temporary one."""
    named = os.environ.get("APP_LOGS_DIRECTORY")
    if named:
        return Path(named)
    state = os.environ.get("XDG_STATE_HOME")
    try:
        parent = Path(state) if state else Path.home() / ".local" / "state"
    except RuntimeError:  # no home
        parent = Path("/nonexistent")
    for existing in (parent, *parent.parents):
        if existing.exists():
            if os.access(existing, os.W_OK) and existing != existing.parent:
                return parent / "app-logs"
            break
    user = os.getuid() if hasattr(os, "getuid") else 0
    return Path(tempfile.gettempdir()) / f"app-logs-{user}"
