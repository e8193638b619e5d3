"""Where checkpoints are kept, and who may write them (edge: the file system)."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from app_logs.handler.file_lock import lock_file
from app_logs.handler.place import default_directory


class StateError(Exception):
    """The checkpoints' folder cannot be used: what to do."""


def default_folder() -> Path:
    """`tail` in the folder of all senders: APP_LOGS_DIRECTORY, else in the user's state folder."""
    return default_directory() / "tail"


class StateFolder:
    """The folder of one data stream on one engine, of which each log's checkpoint is locked while
    it is tailed."""

    def __init__(self, base: Path, engine: str, stream: str) -> None:
        """Raises StateError."""
        name = sha256(f"{engine}\n{stream}".encode()).hexdigest()[:16]
        self.path = base / f"{stream}-{name}"
        self._locks: list[int] = []
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StateError(
                f"{self.path}, where is written down how far each file was sent, cannot be made "
                f"({error.strerror}). Name another folder with --state."
            ) from error

    def lock(self, checkpoint: Path) -> str | None:
        """Why the log of a checkpoint cannot be tailed; None when it can be. Held until the process
        ends."""
        opened = os.open(checkpoint.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        if not lock_file(opened):
            os.close(opened)
            return "Another process sends it already; end that one first."
        self._locks.append(opened)
        return None

    def close(self) -> None:
        for opened in self._locks:
            os.close(opened)
        self._locks.clear()
