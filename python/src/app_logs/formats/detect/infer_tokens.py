"""The beginning that lines have in common: ``common/formats/detect/infer_tokens.ts``, step by
step."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

from app_logs.formats.detect.field_naming import FieldNaming, is_letter_or_number, is_name
from app_logs.formats.detect.padded_width import padded_width
from app_logs.formats.detect.reader import Reader
from app_logs.formats.read.any_time import read_any_time
from app_logs.formats.read.characters import digits_end, is_digit_at, is_letter_at
from app_logs.formats.read.levels import is_enclosed, read_known_level
from app_logs.formats.read.written_time import WrittenTime
from app_logs.formats.row import Token

_AGREE = 0.9
"""Share of the lines that must agree on a step; others are no records of this format."""
_MAX_STEPS = 24

# What stands between values, the more telling first.
_SEPARATORS = (
    "]: ",
    "] - ",
    "] [",
    "][",
    "] ",
    ") ",
    ": ",
    " - ",
    " | ",
    " : ",
    " [",
    " (",
    "  ",
    " ",
    ":",
    "|",
    ", ",
    "\t",
    "[",
    "(",
    ".",
    "}",
    "/",
)
_LEVEL_AHEAD = re.compile(
    r"\b(?:NOTSET|TRACE|DEBUG|INFO|SUCCESS|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL)\b", re.ASCII
)
_VALUE_BEGIN = re.compile(r"[\w<>'\"]", re.ASCII)
_AFTER_INTEGER = re.compile(r"[\]):,|} \t-]")
_FRACTION = re.compile(r"[.,:][0-9]")
_OPENING = re.compile(r"[\[({<]\Z")
_LOWER_FIRST = re.compile(r"[a-z_]")
_LOWER_OR_CODE = re.compile(r"[a-z_<]")
_SNAKE = re.compile(r"\w+_\w+\Z", re.ASCII)


class Inferred(NamedTuple):
    """What all lines say alike, up to their messages; `format` as a `%` format string; lines that
    have it all."""

    tokens: list[Token]
    format: str
    lines: int
    has_time: bool
    has_level: bool


def infer_tokens(lines: Sequence[str]) -> Inferred:
    """Times, levels, numbers, names and the characters between them.

    After the level, a name is taken for a field, and not for the first word of messages, only when
    what follows it or what it is speaks for it in nearly all lines."""
    inference = _Inference([Reader(line, 0) for line in lines])
    for _ in range(_MAX_STEPS):
        if not inference.step():
            break
    return inference.result()


class _Inference:
    def __init__(self, readers: list[Reader]) -> None:
        self._readers = readers
        self._tokens: list[Token] = []
        self._naming = FieldNaming()
        self._format = ""
        self._has_time = False
        self._has_level = False

    def result(self) -> Inferred:
        return Inferred(
            self._tokens, self._format, len(self._readers), self._has_time, self._has_level
        )

    def step(self) -> bool:
        """One more token, or False when what follows is the message."""
        return self._time() or self._level() or self._literal() or self._integer() or self._word()

    def _time(self) -> bool:
        if self._has_time:
            return False
        after = self._agreeing(lambda each: read_any_time(each.line, each.at, WrittenTime(), None))
        if after is None:
            return False
        self._add(Token("time", parts=("%any",)), "%(asctime)s", after)
        self._has_time = True
        return True

    def _level(self) -> bool:
        if self._has_level:
            return False
        for following in ("]", " "):
            after = self._agreeing(lambda each, mark=following: _level_end(each, mark))  # type: ignore[misc]
            if after is None:
                continue
            width = padded_width(self._readers, after)
            begins: dict[str, int] = {}
            for reader in self._readers:
                begins.setdefault(reader.line, reader.at)
            padded = [
                Reader(each.line, max(each.at, begins.get(each.line, 0) + width)) for each in after
            ]
            token = Token("level", words="named")
            if width:
                token = Token("level", words="named", width=width, align="left")
            self._add(token, f"%(levelname)-{width}s" if width else "%(levelname)s", padded)
            self._has_level = True
            return True
        return False

    def _literal(self) -> bool:
        first = _most_common([each.line[each.at : each.at + 1] for each in self._readers])
        if first == "" or _VALUE_BEGIN.match(first):
            return False
        # After the level and a space, only what encloses or separates values is no beginning of
        # messages.
        if self._has_level and self._has_time and self._ends_with(" ") and first not in "[({|-:> ":
            return False
        after = self._agreeing(
            lambda each: each.at + 1 if each.line[each.at : each.at + 1] == first else -1
        )
        if after is None:
            return False
        text = first
        if self._tokens and self._tokens[-1].kind == "literal":
            text = self._tokens.pop().text + first
        self._add(Token("literal", text=text), "%%" if first == "%" else first, after)
        return True

    def _integer(self) -> bool:
        after = self._agreeing(_integer_end)
        if after is None or (self._has_level and not self._is_enclosed_value(after)):
            return False
        field, attribute = self._naming.integer(
            self._values_to(after), self._ends_with(":") or self._ends_with("line ")
        )
        self._add(Token("integer", field=field), f"%({attribute})d", after)
        return True

    def _word(self) -> bool:
        after = self._agreeing(_word_end)
        if after is None:
            return False
        stop = _separator(after)
        if stop == "":
            return False
        kept = [each for each in after if each.line.startswith(stop, each.at)]
        values = self._values_to(kept)
        if not self._is_field(values, stop, len(kept)):
            return False
        field, attribute = self._naming.word(values, self._ends_with(":") or self._ends_with("."))
        self._add(Token("word", field=field), f"%({attribute})s", kept)
        return True

    def _is_field(self, values: Sequence[str], stop: str, count: int) -> bool:
        """Whether words are values of a field: before the level all are, after it only what
        messages do not begin with."""
        distinct = len(set(values))
        if not self._has_level:
            return self._level_follows()
        if self._opened():
            return True
        # A dash stands where a program has no value for a field.
        if stop == " " and count >= 4 and "-" in values and distinct <= max(3, count / 3):
            return True
        if count < 3 or sum(map(is_name, values)) < count * 0.95:
            return False
        dotted = sum(map(_is_dotted, values))
        # Three lines may begin with the same word by chance.
        if count < 4 and dotted < count:
            return False
        if stop in (" - ", " | ", ":", "  ", "\t"):
            return distinct <= max(3, count / 3) or dotted > 0
        if stop == ": ":
            return distinct <= max(1, count / 3) and (
                dotted > 0 or all(_LOWER_FIRST.match(each) for each in values)
            )
        if stop != " ":
            return dotted > 0 if stop in ("[", " [", " (") else False
        # Django's formats, which begin with the level, have the module next.
        level_first = bool(self._tokens) and self._tokens[0].kind == "level"
        named = dotted > 0 or (level_first and self._has_time and count >= 8)
        return (
            named
            and distinct <= max(3, count / 3)
            and all(_LOWER_OR_CODE.match(each) for each in values)
        )

    def _opened(self) -> bool:
        """A bracket was opened before this value: what is in it is no message."""
        before = self._tokens[-1] if self._tokens else None
        return (
            before is not None and before.kind == "literal" and bool(_OPENING.search(before.text))
        )

    def _is_enclosed_value(self, after: Sequence[Reader]) -> bool:
        if self._opened() or self._ends_with(":") or self._ends_with("line "):
            return True
        return all(each.line.startswith((" - ", " | "), each.at) for each in after)

    def _ends_with(self, text: str) -> bool:
        before = self._tokens[-1] if self._tokens else None
        return before is not None and before.kind == "literal" and before.text.endswith(text)

    def _level_follows(self) -> bool:
        """Whether nearly all lines still have a level to come, within what a record's beginning may
        take."""
        ahead = sum(
            1 for each in self._readers if _LEVEL_AHEAD.search(each.line[each.at : each.at + 120])
        )
        return ahead >= len(self._readers) * _AGREE

    def _values_to(self, after: Sequence[Reader]) -> list[str]:
        starts = {each.line: each.at for each in self._readers}
        return [each.line[starts.get(each.line, each.at) : each.at] for each in after]

    def _agreeing(self, read: Callable[[Reader], int]) -> list[Reader] | None:
        """The lines that a step can read, when they are nearly all."""
        after: list[Reader] = []
        for reader in self._readers:
            end = read(reader)
            if end > reader.at:
                after.append(Reader(reader.line, end))
        return after if after and len(after) >= len(self._readers) * _AGREE else None

    def _add(self, token: Token, written: str, after: list[Reader]) -> None:
        self._tokens.append(token)
        self._format += written
        self._readers = after


def _level_end(reader: Reader, following: str) -> int:
    line, at = reader
    found = None if line[at : at + 1] == " " else read_known_level(line, at, following)
    if found is None or is_letter_at(line, found.end) or is_digit_at(line, found.end):
        return -1
    # Small letters are a level between marks alone.
    enclosed = is_enclosed(line[found.after : found.after + 3]) or (
        "A" <= line[found.start : found.start + 1] <= "Z"
    )
    return found.end if enclosed else -1


def _integer_end(reader: Reader) -> int:
    line, at = reader
    end = digits_end(line, at, 20)
    if end == at or not _AFTER_INTEGER.match(line, end) or _FRACTION.match(line, end):
        return -1
    return end


def _word_end(reader: Reader) -> int:
    """Where a name, a path or another word without spaces ends."""
    line, at = reader
    end = at
    last = min(len(line), at + 120)
    while end < last and (line[end] in "_.<>@$*/\\-" or is_letter_or_number(line[end])):
        end += 1
    return end if end > at else -1


def _separator(after: Sequence[Reader]) -> str:
    """The characters between this value and what follows it that nearly all lines have."""
    for text in _SEPARATORS:
        if sum(1 for each in after if each.line.startswith(text, each.at)) >= len(after) * _AGREE:
            return text
    return ""


def _is_dotted(value: str) -> bool:
    if value in ("__main__", "root") or _SNAKE.match(value):
        return True
    for dot in range(1, len(value) - 1):
        if value[dot] == "." and _before_dot(value[dot - 1]) and _after_dot(value[dot + 1]):
            return True
    return False


def _before_dot(character: str) -> bool:
    # A capital is no end of a package's name: "I.am" is prose.
    category = unicodedata.category(character)
    return character == "_" or category in ("Ll", "Lo") or category.startswith("N")


def _after_dot(character: str) -> bool:
    return character == "_" or unicodedata.category(character) in ("Ll", "Lo")


def _most_common(values: Sequence[str]) -> str:
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return max(counts, key=lambda value: counts[value], default="")
