"""Who sends: what all documents of a handler in one process share."""

from __future__ import annotations

import base64
import hashlib
import os
import socket
from dataclasses import dataclass

_PREFIX_LENGTH = 14


@dataclass(frozen=True)
class Identity:
    """A handler in a process. After a fork the child has another one."""

    host: str
    pid: int
    prefix: str
    """Begins all `_id`s: different for every handler of every process."""

    def document_id(self, sequence: int) -> str:
        """The `_id` of a record: the same at every attempt to send it. 22 characters or more."""
        return f"{self.prefix}{sequence:08x}"


def new_identity() -> Identity:
    """For this process. The random part tells processes apart that share host name and pid."""
    host, pid = socket.gethostname(), os.getpid()
    seed = f"{host}\0{pid}\0".encode("utf-8", "backslashreplace") + os.urandom(16)
    prefix = base64.urlsafe_b64encode(hashlib.sha256(seed).digest()).decode()[:_PREFIX_LENGTH]
    return Identity(host, pid, prefix)
