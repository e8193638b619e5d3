"""Spill files of processes that have ended."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.file_lock import lock_left_file
from app_logs.handler.sender import MOST_BYTES, MOST_RECORDS, Sender
from app_logs.handler.spill_files import SUFFIX, read_left_file


def send_left_files(folder: Path, stream: str, sender: Sender) -> bool:
    """Sends what ended processes of the same data stream have left, and removes their files.

    :returns: False when some must wait
    """
    for path in sorted(folder.glob(f"{stream}.*{SUFFIX}")):
        opened = lock_left_file(path)
        if opened is None:
            continue
        try:
            if not all(sender.send_left(batch) for batch in _batches(path)):
                return False
            path.unlink(missing_ok=True)
        except OSError:
            # Unreadable: it stays for a person to look at.
            continue
        finally:
            os.close(opened)
    return True


def _batches(path: Path) -> Iterator[list[Outgoing]]:
    batch: list[Outgoing] = []
    size = 0
    for document in read_left_file(path):
        batch.append(document)
        size += document.size
        if len(batch) >= MOST_RECORDS or size >= MOST_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
