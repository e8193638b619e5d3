"""Where checkpoints are kept, and who may write them (edge: the file system)."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: there two tailers of one file are not told apart
    fcntl = None  # type: ignore[assignment]


class StateError(Exception):
    """The checkpoints' folder cannot be used: what to do."""


def default_folder() -> Path:
    """APP_LOGS_DIRECTORY, else `app-logs` in the user's state folder; there `tail`."""
    named = os.environ.get("APP_LOGS_DIRECTORY")
    if named:
        return Path(named) / "tail"
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "app-logs" / "tail"


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
        if fcntl is None:
            return None  # type: ignore[unreachable]
        opened = os.open(checkpoint.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(opened)
            return "Another process sends it already; end that one first."
        self._locks.append(opened)
        return None

    def close(self) -> None:
        for opened in self._locks:
            os.close(opened)
        self._locks.clear()
