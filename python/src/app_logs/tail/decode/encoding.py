"""How the bytes of a file are to be decoded: ``common/import/detect_encoding.ts`` and
``looks_binary.ts``."""

from __future__ import annotations

import math
import re
import unicodedata

from app_logs.tail.decode.decoders import Utf16Decoder, unfinished_length

HEAD_BYTES = 64 * 1024
"""Bytes at the beginning of a file that tell what it is."""

MARKS = {
    "utf-8": b"\xef\xbb\xbf",
    "utf-16le": b"\xff\xfe",
    "utf-16be": b"\xfe\xff",
    "windows-1252": b"",
}
"""WHATWG names, as `app_logs.encoding` holds them, with the byte-order mark that such a file may
begin with."""

# A quarter of the units of a log are Latin letters, digits and spaces at least, whatever language
# it is in.
_LEAST_SHARE = 0.25
# Zero bytes in the other half: a NUL that is text, or a letter like U+0100.
_MOST_OTHER = 0.05
_MOST_CONTROLS = 0.1
# First bytes of archives that are not unpacked here, and where they are.
_ARCHIVES = (
    (0, b"\x1f\x8b\x08", "gzip"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"BZh", "bzip2"),
    (0, b"\xfd7zXZ\x00", "xz"),
    (0, b"\x28\xb5\x2f\xfd", "zstd"),
    (257, b"ustar", "tar"),
)
_CONTROL = re.compile(b"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_COLOUR = re.compile(rb"\x1b\[")


def is_gzip(head: bytes) -> bool:
    return head.startswith(b"\x1f\x8b\x08")


def has_mark(head: bytes, encoding: str) -> bool:
    mark = MARKS[encoding]
    return mark != b"" and head.startswith(mark)


def detect_encoding(head: bytes) -> str:
    """By its byte-order mark; without one, UTF-16 when it has the zero bytes that UTF-16 has.

    windows-1252 (and with it latin-1) when there are bytes beyond ASCII and not one of them is part
    of valid UTF-8; otherwise UTF-8, also when some of its bytes are invalid. A character may be cut
    at the end of `head`."""
    for encoding in ("utf-16le", "utf-16be"):
        if has_mark(head, encoding):
            return encoding
    return _unmarked_utf16(head) or ("windows-1252" if _is_single_byte(head) else "utf-8")


def refusal_of(head: bytes) -> str | None:
    """Why a file does not look like a log, as a sentence; None when it looks like text.

    Taken for binary when over 10 % of its first 64 kB are control bytes and it is no UTF-16.
    """
    for at, magic, name in _ARCHIVES:
        if head.startswith(magic, at):
            return f"This is a {name} archive. Unpack it first, then import the log."
    if detect_encoding(head).startswith("utf-16"):
        return None
    head = head[:HEAD_BYTES]
    controls = len(_CONTROL.findall(head)) - len(_COLOUR.findall(head))
    if controls <= len(head) * _MOST_CONTROLS:
        return None
    percent = math.floor(controls / len(head) * 100 + 0.5)
    return (
        f"This looks like a binary file: {percent} % of its first {len(head):,} bytes are control "
        "characters, and a log has hardly any."
    )


def _unmarked_utf16(head: bytes) -> str | None:
    pairs = len(head) // 2
    if pairs < 2:
        return None
    even = head[: pairs * 2 : 2].count(0)
    odd = head[1 : pairs * 2 : 2].count(0)
    most, other = (even, odd) if even > odd else (odd, even)
    if most < pairs * _LEAST_SHARE or other > pairs * _MOST_OTHER:
        return None
    if not _reads_as_text(head, even > odd):
        return None
    return "utf-16be" if even > odd else "utf-16le"


def _reads_as_text(head: bytes, big_endian: bool) -> bool:
    """Numbers in a binary file have zeros in every other byte too, but their units are no text."""
    text = Utf16Decoder(big_endian).decode(head)
    strange = sum(
        1
        for each in text
        if each not in "\t\r\n" and unicodedata.category(each) in ("Cc", "Cs", "Cn")
    )
    units = len(text) + sum(1 for each in text if each > "\uffff")
    return strange <= units * _MOST_CONTROLS


def _is_single_byte(head: bytes) -> bool:
    end = len(head) - unfinished_length(head)
    text = head[:end].decode("utf-8", "surrogateescape")
    invalid = False
    for each in text:
        if each < "\x80":
            continue
        if "\udc80" <= each <= "\udcff":
            invalid = True
        else:
            return False
    return invalid
