"""Bytes to text, piece by piece; the text does not depend on where the pieces end, and the bytes
can be told from it.

As ``common/import/bytes``: an invalid byte of UTF-8 becomes the lone surrogate U+DC00 + byte (PEP
383), UTF-16 keeps its lone surrogates, windows-1252 has a character for every byte."""

from __future__ import annotations

import re
from typing import Protocol

_UPPER = (
    "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
    "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178"
)
"""Characters of the bytes 0x80 to 0x9f: https://encoding.spec.whatwg.org/#windows-1252"""
_FROM_1252 = {0x80 + place: character for place, character in enumerate(_UPPER)}
_TO_1252 = {ord(character): 0x80 + place for place, character in enumerate(_UPPER)}
_LONE = re.compile("[\ud800-\udfff]")


class Decoder(Protocol):
    """Turns a file's bytes into text. A byte-order mark at the beginning is left out."""

    def decode(self, data: bytes) -> str:
        """The text of the bytes that come next. A character that is not whole yet is kept back."""

    def end(self) -> str:
        """What was kept back, when no more bytes come."""

    @property
    def kept(self) -> bytes:
        """The bytes that are kept back."""


class Utf8Decoder:
    """UTF-8 that loses no byte."""

    def __init__(self, begun: bool = False) -> None:
        self._kept = b""
        self._begun = begun

    def decode(self, data: bytes) -> str:
        data = self._kept + data if self._kept else data
        unfinished = unfinished_length(data)
        whole = len(data) - unfinished
        self._kept = data[whole:]
        return self._text(data[:whole] if unfinished else data)

    def end(self) -> str:
        rest, self._kept = self._kept, b""
        return self._text(rest)

    @property
    def kept(self) -> bytes:
        return self._kept

    def _text(self, data: bytes) -> str:
        if not data:
            return ""
        text = data.decode("utf-8", "surrogateescape")
        if self._begun:
            return text
        self._begun = True
        return _without_mark(text)


class Utf16Decoder:
    """UTF-16 that keeps lone surrogates. The odd byte that a torn file may end with becomes
    U+FFFD."""

    def __init__(self, big_endian: bool, begun: bool = False) -> None:
        self._codec = "utf-16-be" if big_endian else "utf-16-le"
        self._high = 0 if big_endian else 1
        self._kept = b""
        self._begun = begun

    def decode(self, data: bytes) -> str:
        data = self._kept + data
        whole = len(data) - len(data) % 2
        # The first half of a pair waits for the other.
        if whole > 0 and 0xD8 <= data[whole - 2 + self._high] <= 0xDB:
            whole -= 2
        self._kept = data[whole:]
        return self._text(data[:whole])

    def end(self) -> str:
        rest, self._kept = self._kept, b""
        odd = len(rest) % 2
        return self._text(rest[: len(rest) - odd]) + ("\ufffd" if odd else "")

    @property
    def kept(self) -> bytes:
        return self._kept

    def _text(self, data: bytes) -> str:
        if not data:
            return ""
        text = data.decode(self._codec, "surrogatepass")
        if self._begun:
            return text
        self._begun = True
        return _without_mark(text)


class Windows1252Decoder:
    """windows-1252, which latin-1 text without the control characters 0x80 to 0x9f is as well."""

    kept = b""

    def decode(self, data: bytes) -> str:
        return data.decode("latin-1").translate(_FROM_1252)

    def end(self) -> str:
        return ""


def decoder_of(encoding: str, begun: bool = False) -> Decoder:
    """A decoder for a file; `begun` when it does not start at the file's first byte."""
    if encoding == "utf-8":
        return Utf8Decoder(begun)
    if encoding == "windows-1252":
        return Windows1252Decoder()
    return Utf16Decoder(encoding == "utf-16be", begun)


def bytes_of_text(decoded: str, encoding: str) -> bytes | None:
    """The bytes that decoded text was made of, a byte-order mark apart; None when it cannot be from
    such bytes."""
    try:
        if encoding == "utf-8":
            return decoded.encode("utf-8", "surrogateescape")
        if encoding == "windows-1252":
            return decoded.translate(_TO_1252).encode("latin-1")
        return decoded.encode(
            "utf-16-be" if encoding == "utf-16be" else "utf-16-le", "surrogatepass"
        )
    except UnicodeEncodeError:
        return None


def shown_text(decoded: str) -> str:
    """Text as it is indexed and hashed: U+FFFD in the place of each lone surrogate, which no engine
    takes."""
    return decoded if decoded.isascii() else _LONE.sub("\ufffd", decoded)


def unfinished_length(data: bytes) -> int:
    """Bytes at the end (0 to 3) that may be the beginning of a UTF-8 sequence whose rest is not
    there."""
    for back in range(1, min(3, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 == 0x80:
            continue
        if byte < 0xC2 or byte > 0xF4:
            return 0
        announced = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
        return back if announced > back else 0
    return 0


def _without_mark(text: str) -> str:
    return text[1:] if text.startswith("\ufeff") else text
