"""A lock on a file that ends with the process (edge: the file system)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

# Windows has none: files of other processes are then left alone.
_HAS_LOCKS = sys.platform != "win32"
if _HAS_LOCKS:
    import fcntl


def lock_file(opened: int) -> bool:
    """Takes the lock of an open file without waiting; False when another process has it."""
    if not _HAS_LOCKS:
        return True
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False


def lock_left_file(path: Path) -> int | None:
    """Opens and locks a file whose process has ended.

    :returns: the open file, which holds the lock until it is closed; None while it is in use
    """
    if not _HAS_LOCKS:
        return None
    try:
        opened = os.open(path, os.O_RDWR)
    except OSError:
        return None
    # Another may have removed it in between.
    if lock_file(opened) and path.exists():
        return opened
    os.close(opened)
    return None
