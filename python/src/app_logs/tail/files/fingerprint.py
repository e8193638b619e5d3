"""What tells one file's content from another's, whatever it is called and whichever inode it has.

A name changes with every rotation, and an inode is given to a new file when the old one is gone;
the first bytes of a log hold its first record's time. Known limit, as for the ids: two files whose
whole beginning is byte-equal."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple

HEAD = 1024
"""Bytes of the beginning that are looked at."""
ANCHOR = 256
"""Bytes before a place that are looked at: they tell a file that was cut off and has grown
again."""

ReadAt = Callable[[int, int], bytes]
"""Bytes of a file: how many, from where."""


class Fingerprint(NamedTuple):
    """The first `length` bytes, hashed."""

    length: int = 0
    digest: str = ""

    def matches(self, read_at: ReadAt) -> bool:
        """Whether a file begins so."""
        return self.length == 0 or self == fingerprint_of(read_at(self.length, 0))


def fingerprint_of(head: bytes) -> Fingerprint:
    """Of a file's beginning, at most HEAD bytes of it."""
    head = head[:HEAD]
    return Fingerprint(len(head), sha256(head).hexdigest())


def holds(read_at: ReadAt, fingerprint: Fingerprint, offset: int, anchor: bytes) -> bool:
    """Whether a file is the one that was read up to `offset`, where `anchor` are the bytes before
    that."""
    if not fingerprint.matches(read_at):
        return False
    return read_at(len(anchor), offset - len(anchor)) == anchor
