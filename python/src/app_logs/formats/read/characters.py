"""Characters at a place of a text, where a place beyond the end holds none.

Texts here are UTF-16 units, as the importer and the pipeline count them: see `units`.
"""

from __future__ import annotations

import re

JS_SPACE = (
    "\t\n\x0b\x0c\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""What the plugin's `trim` takes for white space. Python's `strip` takes U+001C to U+001F too, and
no U+FEFF."""

_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")
DIGITS = frozenset("0123456789")
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
WORD_ASCII = DIGITS | LETTERS | frozenset("_-.")


def units(text: str) -> str:
    """The text with each character beyond U+FFFF as two surrogates, so that places and widths are
    the plugin's."""
    if text.isascii() or not _BEYOND_BMP.search(text):
        return text
    return _BEYOND_BMP.sub(_pair, text)


def _pair(found: re.Match[str]) -> str:
    point = ord(found.group()) - 0x10000
    return chr(0xD800 + (point >> 10)) + chr(0xDC00 + (point & 0x3FF))


def digits_end(text: str, at: int, most: int) -> int:
    """Where a run of digits ends, at most `most` of them."""
    end = at
    last = min(len(text), at + most)
    while end < last and text[end] in DIGITS:
        end += 1
    return end


def two_at(text: str, at: int) -> int:
    """Two digits as a number; -1 when they are not."""
    pair = text[at : at + 2]
    return int(pair) if len(pair) == 2 and pair[0] in DIGITS and pair[1] in DIGITS else -1


def is_digit_at(text: str, at: int) -> bool:
    return text[at : at + 1] in DIGITS


def is_letter_at(text: str, at: int) -> bool:
    return text[at : at + 1] in LETTERS


def is_word_character(character: str) -> bool:
    """Letters, digits, "_", "-", "." and all beyond ASCII."""
    return character in WORD_ASCII or character > "\x7f"
