"""JSON written in pieces, the ones that repeat only once (pure).

Most of a document is the same for all records of a call, a thread, a process: building it as
objects and encoding these takes five times as long as putting texts together.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Hashable
from json.encoder import encode_basestring
from typing import TypeVar

encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
"""Strict JSON on one line; NaN is a ValueError."""

quoted: Callable[[str], str] = encode_basestring
"""A text as JSON has it."""

_LONE_SURROGATES = "app_logs.lone_surrogates"


def json_bytes(text: str) -> bytes:
    """JSON text as UTF-8; a lone surrogate within a string as the text `\\udc80`."""
    return text.encode("utf-8", _LONE_SURROGATES)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lone = error.object[error.start : error.end]
    # Within a JSON string a backslash is written as two.
    return "".join(f"\\\\u{ord(each):04x}" for each in lone), error.end


codecs.register_error(_LONE_SURROGATES, _escaped)

Key = TypeVar("Key", bound=Hashable)

_MOST = 4096


class Pieces(dict[Key, str]):
    """Texts by what they were made of; begun anew when there are too many."""

    def __init__(self, make: Callable[[Key], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> str:
        if len(self) >= _MOST:
            self.clear()
        text = self[key] = self._make(key)
        return text
