"""What a file's name says about its place in a rotated set:
``common/import/rotated/rotated_name.ts``.

Names of `RotatingFileHandler` and logrotate (`app.log.2`, `app.log.2.gz`), of
`TimedRotatingFileHandler` (`app.log.2030-01-02_03`), of logrotate's `dateext` (`app.log-20300102`,
`app-20300102.log`), of loguru (`app.2030-01-02_03-04-05_678901.log`), logback and others."""

from __future__ import annotations

import os
import re
from datetime import datetime, timezone
from typing import NamedTuple

_ARCHIVE = re.compile(r"\.(?:gz|zip|bz2|xz|zst|Z)\Z")
_DAY = "([0-9]{4})-?([0-9]{2})-?([0-9]{2})"
_TIME = "(?:[T_ -]?([0-9]{2})(?:[-:_.]?([0-9]{2})(?:[-:_.]?([0-9]{2})(?:[_.,]([0-9]{1,6}))?)?)?)?"
_DATE_AT_END = re.compile(rf"(^|[^0-9]){_DAY}{_TIME}(?:[._-]([0-9]{{1,3}}))?\Z")
_EPOCH_AT_END = re.compile(r"[-._](1[0-9]{9})\Z")
_NUMBER_AT_END = re.compile(r"\.([0-9]{1,4})\Z")
_INNER_NUMBER = re.compile(r"[-._]([0-9]{1,4})\Z")


class Place(NamedTuple):
    """`kind` is "current", "date", "number" or "inner number" (`app_2.log`, which may also be
    another log).

    `date` has the digits of year to second, as far as the name has them: they compare as text;
    `part` is a further file of that date."""

    kind: str
    date: str = ""
    part: int = 0
    number: int = 0


class RotatedName(NamedTuple):
    """`plain` without the ending of an archive; `log` what the log is called while it is written,
    with its folder."""

    plain: str
    log: str
    place: Place


def read_rotated_name(name: str) -> RotatedName:
    """Reads a file's name or path."""
    at = max(name.rfind("/"), name.rfind("\\")) + 1
    folder, file = name[:at], _ARCHIVE.sub("", name[at:])
    read = _after_name(file) or _before_ending(file)
    plain = folder + file
    if read is None:
        return RotatedName(plain, plain, Place("current"))
    return RotatedName(plain, folder + read[0], read[1])


def rotated_siblings(path: str) -> list[str]:
    """The files that were this log before it was rotated, oldest first, as the folder has them now
    (edge: the folder).

    `path` is the log that is written; files whose place is an inner number may be other programs'
    and are left out."""
    folder = os.path.dirname(path) or "."
    try:
        names = [os.path.join(folder, name) for name in os.listdir(folder)]
    except OSError:
        return []
    found: list[tuple[Place, str]] = []
    for name in names:
        read = read_rotated_name(name)
        if name != path and read.log == path and read.place.kind in ("date", "number"):
            found.append((read.place, name))
    if len({place.kind for place, _ in found}) > 1:
        # Of two ways to name them only the files' own times say which is older.
        return sorted((name for _, name in found), key=_modified)
    return [name for _, name in sorted(found, key=lambda each: _age(each[0]))]


def _modified(path: str) -> float:
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0


def _age(place: Place) -> tuple[int, str, int]:
    """Dates first, by date; then numbers, the highest first, as rotation by renaming numbers
    them."""
    if place.kind == "date":
        return 0, place.date, place.part
    return 1, "", -place.number


def _after_name(file: str) -> tuple[str, Place] | None:
    number = _NUMBER_AT_END.search(file)
    dated = _date_at_end(file)
    # The number of a further file belongs to the date before it.
    if dated is not None or number is None or number.start() == 0:
        return dated
    return file[: number.start()], Place("number", number=int(number.group(1)))


def _before_ending(file: str) -> tuple[str, Place] | None:
    dot = file.rfind(".")
    if dot < 0:
        return None
    stem, ending = file[:dot], file[dot:]
    dated = _date_at_end(stem)
    if dated is not None:
        return dated[0] + ending, dated[1]
    number = _INNER_NUMBER.search(stem)
    if number is None or number.start() == 0:
        return None
    return stem[: number.start()] + ending, Place("inner number", number=int(number.group(1)))


def _date_at_end(text: str) -> tuple[str, Place] | None:
    found = _DATE_AT_END.search(text)
    if found is not None:
        before, year, month, day, hour, minute, second, fraction, part = (
            each or "" for each in found.groups()
        )
        if _is_date(year, month, day, hour, minute, second):
            date = (
                year + month + day + hour + minute + second + (fraction and fraction.ljust(6, "0"))
            )
            log = re.sub(r"[-._]\Z", "", text[: found.start()] + before)
            return log, Place("date", date=date, part=int(part or 0))
    epoch = _EPOCH_AT_END.search(text)
    if epoch is None or epoch.start() == 0:
        return None
    instant = datetime.fromtimestamp(int(epoch.group(1)), timezone.utc)
    return text[: epoch.start()], Place("date", date=f"{instant:%Y%m%d%H%M%S}000")


def _is_date(year: str, month: str, day: str, hour: str, minute: str, second: str) -> bool:
    return (
        "1970" <= year <= "2199"
        and "01" <= month <= "12"
        and "01" <= day <= "31"
        and hour < "24"
        and minute < "60"
        and second < "62"
    )
