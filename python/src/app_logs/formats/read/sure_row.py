"""What makes it sure, by one expression, that a row reads a line: the fast way for the lines that
most files are made of.

Walking tokens says yes or no for every line, and takes some 30 µs in Python. Here a row of the
table becomes an expression that takes only lines which the walk is bound to read too; whatever it
does not take is walked. So it decides nothing by itself, and a person's format never becomes an
expression but by the tokens that it was compiled to, each of them bounded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from app_logs.formats.read.characters import JS_SPACE
from app_logs.formats.read.levels import LEVEL_WORDS, is_enclosed
from app_logs.formats.row import FormatRow, Token

_DATE = "([0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))"
_CLOCK = "((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])"
# What a reader of any time would take for more of it: a fraction, half of the day, a zone.
_NO_MORE_TIME = "(?![0-9.,+Z-]| ?(?:[AaPp][Mm]|UTC|GMT|Z|[+-][0-9]))"
_ANY_TIME = f"{_DATE}[ T_]{_CLOCK}(?:[,.]([0-9]{{1,9}}))?{_NO_MORE_TIME}"
# The longer of two words that begin alike first.
_WORDS = sorted((word for word in LEVEL_WORDS), key=len, reverse=True)
_LEVEL = f"(?:{'|'.join(_WORDS)})"
_CONTROLS = "\\x00-\\x20"


class SureTime(NamedTuple):
    """A time with its date and without a zone, as one expression found it."""

    date: str
    clock: str
    fraction: str | None

    def text(self) -> str:
        """As WrittenTime.text has it."""
        return f"{self.date}T{self.clock}.{((self.fraction or '') + '00')[:3].ljust(3, '0')}"


def sure_expression(row: FormatRow) -> str | None:
    """An expression, with the three groups of a time first; None for a row that has something it
    does not know.

    Its time comes first, after literal text at most, as in nearly all formats.
    """
    pieces: list[str] = []
    tokens = row.tokens
    timed = False
    for i, token in enumerate(tokens):
        if token.kind == "message":
            return "".join(pieces) if timed and token.begins is None else None
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        beyond = tokens[i + 2] if i + 2 < len(tokens) else None
        piece = _piece(token, following, beyond)
        if piece is None or (not timed and token.kind not in ("literal", "time")):
            return None
        if token.kind == "time":
            if timed:
                return None
            timed = True
        pieces.append(piece)
    return None


def _piece(token: Token, following: Token | None, beyond: Token | None) -> str | None:
    if token.kind == "literal":
        return re.escape(token.text)
    if following is None or following.kind != "literal":
        return None
    if token.kind == "time":
        return _time(token, following.text)
    if token.kind == "level":
        return _level(token, following.text, beyond)
    if token.width is not None or token.max is not None:
        return None
    if token.kind == "integer":
        return None if following.text[0].isdigit() else "[0-9]{1,20}"
    if token.kind == "word":
        return _word(token.shape, re.escape(following.text[0]))
    if token.kind == "text":
        return f"[^{re.escape(following.text[0])}]*"
    return None


def _time(token: Token, following: str) -> str | None:
    if token.width is not None or token.max is not None:
        return None
    if token.parts in (("%any",), ("%dated",)):
        return _ANY_TIME
    shape = "".join(token.parts)
    if shape in ("%Y-%m-%d %H:%M:%S,%f", "%Y-%m-%d %H:%M:%S.%f", "%Y-%m-%dT%H:%M:%S.%f"):
        return f"{_DATE}{shape[8]}{_CLOCK}[{shape[17]}]([0-9]{{1,9}})(?![0-9])"
    if shape in ("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"):
        return f"{_DATE}{shape[8]}{_CLOCK}()"
    return None


def _level(token: Token, following: str, beyond: Token | None) -> str | None:
    if token.max is not None or token.fill is not None or token.align not in (None, "left"):
        return None
    if token.words in ("named", "exact"):
        # A name of letters ends before whatever is none.
        if following[0].isalnum() or following[0] in "_-." or following[0] > "\x7f":
            return None
        width = token.width or 0
        return f"(?:{'|'.join(word.ljust(width) for word in _WORDS)})"
    if token.words != "known" or token.width is not None:
        return None
    # Before a value, spaces that may be the level's padding or not are left to the walk.
    only = "" if beyond is None or beyond.kind == "message" else "(?! )"
    if is_enclosed(following):
        return f"{_LEVEL} {{0,3}}(?={re.escape(following)})"
    if following.strip(JS_SPACE) == "":
        return f"{_LEVEL}(?={re.escape(following)}{only})"
    return f"{_LEVEL}(?={re.escape(following)})"


def _word(shape: str | None, stop: str) -> str | None:
    if shape is None:
        return f"[^\\s{_CONTROLS}{stop}]+"
    if shape == "name":
        # A lookahead for each character would be slow: the stop is taken out of the set instead.
        first = f"(?!{stop}|None)[A-Za-z_]"
        rest = "".join(each for each in ("A-Za-z0-9", "_", ".", "\\-") if each != stop)
        return f"{first}[{rest}]*"
    if shape == "file":
        return f"[^\\s{_CONTROLS}{stop}]+\\.py"
    return None


class SureTable:
    """The rows of the table whose records are all alike to a sender: not weak, of several lines,
    begun by a time.

    Rows that are not alike and begin with a time too are kept out by what they have and these have
    not: oslo.log's a number after the time, Django's server a quote."""

    def __init__(self, rows: Sequence[FormatRow]) -> None:
        self._rows = [row for row in rows if _is_plain(row)]
        self._bare = self._compile("")
        self._bracketed = self._compile("[")

    def find(self, line: str) -> tuple[str, SureTime] | None:
        """Id of a row that reads the line, and its time; None when it has to be walked."""
        pattern = self._bracketed if line[:1] == "[" else self._bare
        found = pattern.match(line)
        if found is None:
            return None
        date, clock, fraction = found.group(1, 2, 3)
        name = found.lastgroup or "r0"
        return self._rows[int(name[1:])].id, SureTime(date, clock, fraction)

    def _compile(self, begin: str) -> re.Pattern[str]:
        rests: list[str] = []
        escaped = re.escape(begin)
        prefix = escaped + _ANY_TIME
        for number, row in enumerate(self._rows):
            expression = sure_expression(row)
            if expression is not None and expression.startswith(prefix):
                rests.append(f"(?P<r{number}>{expression[len(prefix) :]})")
        not_special = '(?!\\] ")' if begin else "(?! (?:[+-]?[0-9]|None))"
        return re.compile(f"{prefix}{not_special}(?:{'|'.join(rests)})")


def _is_plain(row: FormatRow) -> bool:
    return not (row.weak or row.one_line or row.repeated_to is not None)
