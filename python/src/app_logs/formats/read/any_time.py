"""A time of any shape that logs use, as ``common/formats/time/read_any_time.ts`` reads it."""

from __future__ import annotations

from app_logs.formats.read.characters import (
    DIGITS,
    LETTERS,
    digits_end,
    is_digit_at,
    is_letter_at,
    two_at,
)
from app_logs.formats.read.clock import read_clock
from app_logs.formats.read.names import day_name_end, month_at
from app_logs.formats.read.written_time import WrittenTime


def read_any_time(text: str, at: int, time: WrittenTime, order: str | None) -> int:
    """Reads a time at a place into `time`; `order` ("dmy", "mdy") is the file's, when it is known.

    Returns where it ends, -1 without one.
    """
    first = text[at : at + 1]
    if first in LETTERS and first:
        return _read_named(text, at, time)
    end = digits_end(text, at, 14)
    length = end - at
    if length == 4:
        return _read_year_first(text, at, time)
    if length in (1, 2):
        if text[end : end + 1] == ":":
            return read_clock(text, at, time, False)
        return _read_day_first(text, at, end, time, order)
    if length in (10, 13):
        return _read_epoch(text, at, end, time)
    return -1


def _read_year_first(text: str, at: int, time: WrittenTime) -> int:
    mark = text[at + 4 : at + 5]
    if mark not in ("-", "/", ".") or text[at + 7 : at + 8] != mark:
        return -1
    month = two_at(text, at + 5)
    day = two_at(text, at + 8)
    if month < 1 or month > 12 or day < 1 or day > 31:
        return -1
    if text[at + 10 : at + 11] not in (" ", "T", "_"):
        return -1
    time.year, time.month, time.day = int(text[at : at + 4]), month, day
    return read_clock(text, at + 11, time, True)


def _read_day_first(text: str, at: int, end: int, time: WrittenTime, order: str | None) -> int:
    mark = text[end : end + 1]
    if mark not in ("-", "/", ".", " "):
        return -1
    one = int(text[at:end])
    named = month_at(text, end + 1)
    if named:
        if text[named[1] : named[1] + 1] != mark:
            return -1
        time.year, time.month, time.day = None, named[0], one
        following = named[1] + 1
    else:
        other_end = digits_end(text, end + 1, 2)
        if other_end == end + 1 or mark == " " or text[other_end : other_end + 1] != mark:
            return -1
        other = int(text[end + 1 : other_end])
        usual = order or ("mdy" if mark == "/" else "dmy")
        day_first = one > 12 or (other <= 12 and usual == "dmy")
        time.either_order = one <= 12 and other <= 12 and one != other
        time.slashes = mark == "/"
        if (one > 12) != (other > 12):
            time.order = "dmy" if one > 12 else "mdy"
        time.year = None
        time.month, time.day = (other, one) if day_first else (one, other)
        following = other_end + 1
    if not 1 <= (time.month or 0) <= 12 or not 1 <= (time.day or 0) <= 31:
        return -1
    year_end = digits_end(text, following, 4)
    if year_end - following not in (2, 4):
        return -1
    year = int(text[following:year_end])
    time.year = year if year_end - following == 4 else century(year)
    clock = _gap_end(text, year_end)
    return -1 if clock < 0 else read_clock(text, clock, time, True)


def _gap_end(text: str, at: int) -> int:
    """A space, a colon as in access logs, or ", " between date and clock."""
    gap = text[at : at + 1]
    if gap in (" ", ":", "T") and gap:
        return at + 1
    return at + 2 if text[at : at + 2] == ", " else -1


def _read_named(text: str, at: int, time: WrittenTime) -> int:
    start = at
    day_name = day_name_end(text, at)
    if day_name >= 0:
        start = day_name + (2 if text[day_name : day_name + 1] == "," else 1)
        end = digits_end(text, start, 2)
        if end > start:
            return _read_day_first(text, start, end, time, "dmy")
    named = month_at(text, start)
    if not named or text[named[1] : named[1] + 1] != " ":
        return -1
    day_at = named[1] + (2 if text[named[1] + 1 : named[1] + 2] == " " else 1)
    day_end = digits_end(text, day_at, 2)
    if day_end == day_at or not 1 <= int(text[day_at:day_end]) <= 31:
        return -1
    time.year, time.month, time.day = None, named[0], int(text[day_at:day_end])
    clock = _gap_end(text, day_end)
    if clock < 0:
        return -1
    year_end = digits_end(text, clock, 4)
    if year_end == clock + 4:
        time.year = int(text[clock:year_end])
        clock = _gap_end(text, year_end)
        if clock < 0:
            return -1
    end = read_clock(text, clock, time, False)
    if end < 0 or time.year is not None or day_name < 0:
        return end
    # ctime writes the year last.
    last = digits_end(text, end + 1, 4)
    if text[end : end + 1] != " " or last != end + 5:
        return end
    time.year = int(text[end + 1 : last])
    return last


def _read_epoch(text: str, at: int, end: int, time: WrittenTime) -> int:
    """Seconds or milliseconds since 1970, between 2001 and 2033."""
    if text[at] != "1" or is_letter_at(text, end) or is_digit_at(text, end):
        return -1
    whole = int(text[at:end])
    if end - at == 13:
        time.epoch = whole
        return end
    time.epoch = whole * 1000
    if text[end : end + 1] != "." or text[end + 1 : end + 2] not in DIGITS or end + 1 >= len(text):
        return end
    fraction = digits_end(text, end + 1, 9)
    time.epoch += int(text[end + 1 : min(fraction, end + 4)].ljust(3, "0"))
    return fraction


def century(year: int) -> int:
    """As POSIX has it: 69 to 99 are of the last century."""
    return year + (1900 if year >= 69 else 2000)
