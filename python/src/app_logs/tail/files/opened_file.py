"""An open file, or what a gzip archive holds (edge: the file system)."""

from __future__ import annotations

import gzip
import os
import zlib
from typing import NamedTuple

from app_logs.tail.decode.encoding import is_gzip


class Identity(NamedTuple):
    """Which file it is, as long as it is there."""

    device: int
    inode: int


class OpenedFile:
    """Bytes of a file that stays open: it can be read to its end when its name is another file's,
    or nobody's, since."""

    def __init__(self, path: str, fd: int | None = None) -> None:
        """Opens a path, or takes an open file. Raises OSError."""
        if fd is None:
            flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
            fd = os.open(path, flags)
        self._fd = fd
        self.path = path
        status = os.fstat(fd)
        self.identity = Identity(status.st_dev, status.st_ino)
        self.modified = status.st_mtime
        self.note_to_say: str | None = None
        """Why the end of an archive is missing, until it is said."""
        self._is_damaged = False
        self.is_gzip = is_gzip(self._read(3, 0))
        self._archive: gzip.GzipFile | None = None
        if self.is_gzip:
            self._archive = gzip.GzipFile(fileobj=os.fdopen(os.dup(fd), "rb"))

    def again(self) -> OpenedFile:
        """The same file, to be closed by itself."""
        return OpenedFile(self.path, os.dup(self._fd))

    def size(self) -> int:
        """Bytes on disk now."""
        return os.fstat(self._fd).st_size

    def read_at(self, count: int, offset: int) -> bytes:
        """At most `count` bytes from a place, of an archive those of what it holds; b"" at the end.

        An archive that is cut off or damaged ends there; `note_to_say` then says so.
        """
        if count <= 0 or offset < 0:
            return b""
        return self._read(count, offset) if self._archive is None else self._unpack(count, offset)

    def close(self) -> None:
        if self._archive is not None:
            self._archive.close()
        os.close(self._fd)

    def _read(self, count: int, offset: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._fd, count, offset)
        os.lseek(self._fd, offset, os.SEEK_SET)
        return os.read(self._fd, count)

    def _unpack(self, count: int, offset: int) -> bytes:
        archive = self._archive
        if archive is None or self._is_damaged:
            return b""
        parts: list[bytes] = []
        try:
            archive.seek(offset)
            while count > 0:
                # One read gives up to what is whole before the damage.
                part = archive.read1(min(count, 65_536))
                if not part:
                    break
                parts.append(part)
                count -= len(part)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            self._is_damaged = True
            self.note_to_say = (
                f"{self.path}: the archive is cut off or damaged, so its end is missing ({error})."
            )
        return b"".join(parts)


def identity_of(path: str) -> Identity | None:
    """Of the file that a path names now; None when there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return Identity(status.st_dev, status.st_ino)


def open_file(path: str) -> OpenedFile | None:
    """None when it is gone, or may not be read."""
    try:
        return OpenedFile(path)
    except OSError:
        return None
