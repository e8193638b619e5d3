"""Level words as Python's `logging` and other libraries write them:
``common/formats/read/level_words.ts``."""

from __future__ import annotations

from typing import NamedTuple

from app_logs.formats.read.characters import JS_SPACE, LETTERS, digits_end

LEVEL_WORDS = {
    "NOTSET": "notset",
    "TRACE": "trace",
    "DEBUG": "debug",
    "INFO": "info",
    "SUCCESS": "success",
    "NOTICE": "notice",
    "WARNING": "warning",
    "WARN": "warning",
    "ERROR": "error",
    "CRITICAL": "critical",
    "FATAL": "critical",
}
LEVEL_LETTERS = {
    "T": "trace",
    "D": "debug",
    "I": "info",
    "W": "warning",
    "E": "error",
    "C": "critical",
    "F": "critical",
}
LEVEL_WIDTHS = (7, 8, 10)
"""Widths to which formats pad their levels that one line can show."""

_SEVERITIES = {
    "trace": 5,
    "debug": 10,
    "info": 20,
    "success": 25,
    "notice": 25,
    "warning": 30,
    "error": 40,
    "critical": 50,
}


class LevelAt(NamedTuple):
    """A level in a line: where its word is, and where what belongs to it ends, padding among it."""

    start: int
    end: int
    after: int


class LevelValue(NamedTuple):
    """What `log.level` and `event.severity` hold."""

    level: str
    severity: int


def severity_of(name: str) -> int:
    """Python's levelno of a normalised level; N for "level N", 0 for anything unknown."""
    known = _SEVERITIES.get(name)
    if known is not None:
        return known
    number = name[6:] if name.startswith("level ") else ""
    return int(number) if number.isascii() and number.isdigit() and len(number) <= 3 else 0


def level_value(word: str, cut: bool = False) -> LevelValue:
    """The level that a word says; `cut` when the format cuts the word short: "WARN", "E"."""
    upper = word.upper()
    known = LEVEL_WORDS.get(upper)
    if known is None and (cut or len(word) == 1):
        known = _beginning(upper)
    level = word.lower() if known is None else known
    return LevelValue(level, severity_of(level))


def _beginning(upper: str) -> str | None:
    if len(upper) == 1:
        return LEVEL_LETTERS.get(upper)
    word = next((known for known in LEVEL_WORDS if known.startswith(upper)), None)
    return None if word is None else LEVEL_WORDS[word]


def read_known_level(line: str, at: int, following: str) -> LevelAt | None:
    """A level that is known, in capitals, or "Level N".

    `following` is the literal after it: between marks such as "[" and "]" or dashes a level may be
    in small letters and padded to any width; before a mere space or colon it may not, because a
    message may begin like that."""
    enclosed = is_enclosed(following)
    start = at
    while start - at < 8 and line[start : start + 1] == " ":
        start += 1
    end = start
    last = min(len(line), start + 10)
    while end < last and line[end] in LETTERS:
        end += 1
    word = line[start:end]
    if (word.upper() if enclosed else word) not in LEVEL_WORDS:
        end = numbered_end(line, start)
        if end < 0:
            return None
    if start > at:
        if not enclosed and end - at not in LEVEL_WIDTHS:
            return None
        return LevelAt(start, end, end)
    return LevelAt(start, end, _padding_end(line, start, end, following, enclosed))


def is_level_word(word: str, cut: bool) -> bool:
    """Whether a word, or what a format left of it, is a level that is known."""
    upper = word.upper()
    return (
        upper in LEVEL_WORDS or word.startswith("Level ") or (cut and _beginning(upper) is not None)
    )


def numbered_end(line: str, at: int) -> int:
    """Where "Level 25" ends, which `logging` writes for a number without a name; -1 without one."""
    if not line.startswith("Level ", at):
        return -1
    end = digits_end(line, at + 6, 4)
    return -1 if end == at + 6 else end


def is_enclosed(following: str) -> bool:
    """True for what closes a bracket or is a dash or a bar between values."""
    mark = following.strip(JS_SPACE)
    return mark == "-" or (mark != "" and mark[0] in "]})>|")


def _padding_end(line: str, start: int, end: int, following: str, enclosed: bool) -> int:
    after = end
    while after - start < 12 and line[after : after + 1] == " ":
        after += 1
    # The literal that follows may begin with spaces of its own.
    after = max(end, after - (len(following) - len(following.lstrip(JS_SPACE))))
    if after == end:
        return end
    return after if enclosed or after - start in LEVEL_WIDTHS else end
