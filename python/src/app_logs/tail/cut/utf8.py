"""Lengths in UTF-8 bytes, of text without lone surrogates."""

from __future__ import annotations


def utf8_length(text: str) -> int:
    """Bytes of a text; ASCII, which most is, is not encoded for it."""
    return len(text) if text.isascii() else len(text.encode("utf-8"))


def utf8_prefix(text: str, start: int, end: int, limit: int) -> int:
    """The end of the longest part of ``text[start:end]`` that is at most `limit` bytes and splits
    no character."""
    piece = text[start : min(end, start + limit)].encode("utf-8")
    if len(piece) <= limit:
        return min(end, start + limit)
    return start + len(piece[:limit].decode("utf-8", "ignore"))
