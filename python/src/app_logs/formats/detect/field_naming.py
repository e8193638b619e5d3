"""Which fields the values of a format look like that was found and not told:
``detect/field_naming.ts``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple


class NamedField(NamedTuple):
    """What a format string calls a field: where its value goes, and the attribute of a LogRecord or
    a name of its own."""

    field: str
    attribute: str


_FILE = re.compile(r"\.pyx?$|^<.*>$")
_THREAD = re.compile(r"(MainThread|Thread-\d+|ThreadPoolExecutor-)", re.ASCII)
_PROCESS = re.compile(r"(MainProcess|SpawnProcess-\d+|ForkPoolWorker-\d+|Process-\d+)\Z", re.ASCII)


class FieldNaming:
    """The first name is the logger's, a ".py" is a file, a number after it a line, after that a
    function."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._unnamed = 0

    def word(self, values: Sequence[str], after_name: bool) -> NamedField:
        """`after_name` when a colon or a dot ties it to the name before."""
        if _most(values, lambda each: bool(_FILE.search(each))) and self._take(
            "log.origin.file.name"
        ):
            return NamedField("log.origin.file.name", "filename")
        if "log.origin.file.name" in self._taken and self._take("log.origin.function"):
            return NamedField("log.origin.function", "funcName")
        if _most(values, lambda each: bool(_THREAD.match(each))) and self._take(
            "process.thread.name"
        ):
            return NamedField("process.thread.name", "threadName")
        if _most(values, lambda each: bool(_PROCESS.match(each))) and self._take("process.name"):
            return NamedField("process.name", "processName")
        if _most(values, is_name) and self._take("log.logger"):
            return NamedField("log.logger", "name")
        if after_name and _most(values, is_name) and self._take("log.origin.function"):
            return NamedField("log.origin.function", "funcName")
        return self._numbered()

    def integer(self, values: Sequence[str], after_name: bool) -> NamedField:
        """`after_name` when a colon or the like ties it to the name before."""
        if after_name and self._take("log.origin.file.line"):
            return NamedField("log.origin.file.line", "lineno")
        if _most(values, lambda each: len(each) > 8) and self._take("process.thread.id"):
            return NamedField("process.thread.id", "thread")
        if self._take("process.pid"):
            return NamedField("process.pid", "process")
        return self._numbered()

    def _take(self, field: str) -> bool:
        if field in self._taken:
            return False
        self._taken.add(field)
        return True

    def _numbered(self) -> NamedField:
        self._unnamed += 1
        return NamedField(f"labels.field_{self._unnamed}", f"field_{self._unnamed}")


def _most(values: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, values)) >= len(values) * 0.8


def is_name(value: str) -> bool:
    """A logger's, a module's or a function's name."""
    if not value or not (value[0].isalpha() or value[0] in "_<"):
        return False
    return all(is_letter_or_number(each) or each in "_.<>-" for each in value[1:])


def is_letter_or_number(character: str) -> bool:
    """``[\\p{L}\\p{N}]`` of the plugin's expressions."""
    return character.isalpha() or unicodedata.category(character).startswith("N")
