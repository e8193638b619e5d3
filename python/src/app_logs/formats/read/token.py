"""One token at a place of a line, by the rules of ``common/formats/read/read_token.ts``, function
by function."""

from __future__ import annotations

from typing import NamedTuple

from app_logs.formats.read.characters import (
    JS_SPACE,
    LETTERS,
    digits_end,
    is_letter_at,
    is_word_character,
)
from app_logs.formats.read.levels import (
    LEVEL_LETTERS,
    is_level_word,
    numbered_end,
    read_known_level,
)
from app_logs.formats.read.time_parts import read_time_parts
from app_logs.formats.read.written_time import WrittenTime
from app_logs.formats.row import Token


class Found(NamedTuple):
    """Where a token's value is, and where what belongs to it ends."""

    start: int
    end: int
    after: int
    time: WrittenTime | None = None


def read_token(
    line: str,
    at: int,
    token: Token,
    following: Token | None,
    beyond: Token | None,
    order: str | None,
) -> Found | None:
    """Reads one token; `following` is the one after it, `beyond` the one after that. None when it
    does not stand here."""
    kind = token.kind
    if kind == "literal":
        end = literal_end(line, at, token.text)
        return None if end < 0 else Found(at, end, end)
    if kind == "time":
        time = WrittenTime()
        start = _fill_end(line, at, token, token.width or 0)
        end = read_time_parts(line, start, token.parts, time, order)
        if end < 0:
            return None
        return Found(start, end, _padded_end(line, at, end, token), time)
    if kind == "level":
        literal = following.text if following is not None and following.kind == "literal" else ""
        return _read_level(line, at, token, literal)
    if kind == "integer":
        return _read_integer(line, at, token)
    if kind in ("word", "text"):
        return _read_field(line, at, token, following, beyond, order)
    if kind == "column":
        end = _column_end(line, at, token.column)
        return None if end < 0 else Found(at, end, end)
    if token.begins is not None and not line.startswith(token.begins, at):
        return None
    return Found(min(at, len(line)), len(line), len(line))


def literal_end(line: str, at: int, text: str) -> int:
    """Where a literal ends, -1 when it is not here; its trailing space may be missing at the end of
    the line."""
    if line.startswith(text, at):
        return at + len(text)
    bare = text.rstrip(JS_SPACE)
    cut = len(bare) < len(text) and len(line) == at + len(bare) and line.startswith(bare, at)
    return len(line) if cut else -1


def _column_end(line: str, at: int, column: int) -> int:
    if at >= column or len(line) < column:
        return -1
    return column if line.count(" ", at, column) == column - at else -1


def _read_level(line: str, at: int, token: Token, following: str) -> Found | None:
    if token.words == "known":
        known = read_known_level(line, at, following)
        return known and Found(*known)
    if token.words == "initial":
        if line[at : at + 1] in LEVEL_LETTERS and not is_letter_at(line, at + 1):
            return Found(at, at + 1, at + 1)
        return None
    start = _fill_end(line, at, token, token.width or 0)
    end = numbered_end(line, start)
    if end < 0 or (token.max is not None and end - start > token.max):
        end = start
        # Looked ahead at, it is not known what follows: a level that is known has letters only.
        letters_only = token.words == "exact" and following == ""
        most = min(
            start + (64 if token.max is None else token.max), _bound_of(at, token), len(line)
        )
        while (
            end < most
            and (line[end] in LETTERS if letters_only else is_word_character(line[end]))
            and not (following != "" and line.startswith(following, end))
        ):
            end += 1
    # What pads it may be a character that names hold: "INFO....".
    if token.width is not None and token.align != "right" and end - at <= token.width:
        fill = token.fill or " "
        while end > start and line[end - 1] == fill:
            end -= 1
    if end == start:
        return None
    cut = token.max is not None and end - start <= token.max
    if token.words == "exact" and not is_level_word(line[start:end], cut):
        return None
    return Found(start, end, _padded_end(line, at, end, token))


def _bound_of(at: int, token: Token) -> int:
    """Where a value that is cut to its width, or less, ends at the latest."""
    return 1 << 60 if token.max is None else at + max(token.width or 0, token.max)


def _read_integer(line: str, at: int, token: Token) -> Found | None:
    start = _fill_end(line, at, token, token.width or 0)
    digits = start + 1 if line[start : start + 1] in ("-", "+") else start
    longest = max(20, token.width or 0) if token.max is None else token.max
    end = digits_end(line, digits, min(longest, _bound_of(at, token) - digits))
    if end == digits:
        # "None", where a program has no such number (`logThreads = False`).
        if not line.startswith("None", start):
            return None
        return Found(start, end, _padded_end(line, at, start + 4, token))
    return Found(start, end, _padded_end(line, at, end, token))


def _read_field(
    line: str,
    at: int,
    token: Token,
    following: Token | None,
    beyond: Token | None,
    order: str | None,
) -> Found | None:
    """A word or a text: up to the literal after it, at least as many characters as it is padded
    to."""
    width, most = token.width or 0, token.max
    if most is not None and width == most:
        return within(line, at, at + most, token)
    stop = following.text if following is not None and following.kind == "literal" else ""
    start = at + max(width, 1 if token.kind == "word" else 0)
    if stop == "":
        return within(line, at, _word_end(line, at, most), token)
    end = line.find(stop, start)
    while end >= 0:
        if most is not None and end - at > max(most, width):
            return None
        if token.kind == "word" or _is_readable(line, end + len(stop), beyond, order):
            return within(line, at, end, token)
        end = line.find(stop, end + 1)
    return None


def _is_readable(line: str, at: int, token: Token | None, order: str | None) -> bool:
    """Whether a token that is easily told stands here; others are taken on trust."""
    if token is None or token.kind not in ("level", "integer", "time"):
        return True
    return read_token(line, at, token, None, None, order) is not None


def _word_end(line: str, at: int, most: int | None) -> int:
    end = at
    last = len(line) if most is None else min(len(line), at + most)
    while end < last and line[end] > " ":
        end += 1
    return end


def within(line: str, at: int, after: int, token: Token) -> Found | None:
    """A value without what pads it; None when a word is none."""
    if after > len(line):
        return None
    start, end = at, after
    # A value that is as long as its width has no padding, however it begins or ends.
    if token.width is not None and end - start <= token.width:
        fill = token.fill or " "
        align = token.align or "left"
        if align != "left":
            while start < end and line[start] == fill:
                start += 1
        if align != "right":
            while end > start and line[end - 1] == fill:
                end -= 1
    if token.kind == "word":
        if start >= end or any(character <= " " for character in line[start:end]):
            return None
        if token.shape is not None and not _has_shape(line, start, end, token.shape):
            return None
    return Found(start, end, after)


def _fill_end(line: str, at: int, token: Token, width: int) -> int:
    """Where the fill before a value that stands to the right ends."""
    if token.align not in ("right", "center"):
        return at
    fill = token.fill or " "
    start = at
    # Zeros are digits of the number itself.
    while fill != "0" and start - at < width - 1 and line[start : start + 1] == fill:
        start += 1
    return start


def _padded_end(line: str, at: int, end: int, token: Token) -> int:
    """Where the fill after a value that stands to the left ends."""
    if token.width is None or token.align == "right":
        return end
    fill = token.fill or " "
    after = end
    while after - at < token.width and line[after : after + 1] == fill:
        after += 1
    return after


def _has_shape(line: str, start: int, end: int, shape: str) -> bool:
    """What a row of the table asks of a word, so that the beginning of a message is not taken for
    it."""
    if shape == "warning":
        return line.endswith("Warning", 0, end) and _is_name(line, start, end)
    if shape == "name":
        return _is_name(line, start, end)
    place = line.rfind(".py", 0, end)
    # As the plugin looks: the last ".py" that begins at most three characters before the end.
    if place > start:
        return end - place <= 4
    return line[start] == "<" and line[end - 1] == ">"


def _is_name(line: str, start: int, end: int) -> bool:
    """ "a.b-c", "__main__", "<module>": no word of a sentence with its comma, no number."""
    first = line[start]
    if first not in LETTERS and first not in "_<" and first < "\x80":
        return False
    return all(is_word_character(each) or each in "<>" for each in line[start + 1 : end])
