"""A time as a record wrote it. What it left out is None: the file's date, its zone and the record
before say that."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class WrittenTime:
    """Parts of a time; whether the month has that day is the pipeline's to say."""

    __slots__ = (
        "afternoon",
        "day",
        "either_order",
        "epoch",
        "hour",
        "minute",
        "month",
        "nanos",
        "offset",
        "order",
        "second",
        "slashes",
        "year",
        "year_day",
    )

    def __init__(self) -> None:
        self.year: int | None = None
        self.month: int | None = None
        self.day: int | None = None
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.nanos = 0
        # Seconds east of UTC, when the record says its zone.
        self.offset: int | None = None
        # Milliseconds since 1970, when it was written as such; all else is then unused.
        self.epoch: int | None = None
        # Day and month may be the other way round: both are at most 12, and the shape does not say.
        self.either_order = False
        self.slashes = False
        # How day and month were written, when the record itself shows it: one of them is over 12.
        self.order: str | None = None
        # Day of the year, 1 to 366, in place of month and day.
        self.year_day: int | None = None
        self.afternoon: bool | None = None

    def text(self, date: str | None) -> str | None:
        """ISO text for a hint, "2030-01-02T03:04:05.678", with "Z" or "+02:00" when the record says
        its zone.

        `date` of the file ("2030-01-02") gives what the record leaves out. None when there is no
        date at all."""
        if self.epoch is not None:
            return iso_instant(self.epoch)
        year, month, day = self._date(date)
        if year is None or month is None or day is None:
            return None
        hour = self.hour
        if self.afternoon is not None:
            hour = hour % 12 + (12 if self.afternoon else 0)
        clock = f"{hour:02d}:{self.minute:02d}:{self.second:02d}.{self.nanos // 1_000_000:03d}"
        return f"{year:04d}-{month:02d}-{day:02d}T{clock}{_offset_text(self.offset)}"

    def _date(self, date: str | None) -> tuple[int | None, int | None, int | None]:
        year, month, day = (None, None, None) if date is None else map(int, date.split("-"))
        if self.year_day is not None:
            first = self.year if self.year is not None else year if year is not None else 1970
            at = datetime(max(1, first), 1, 1) + timedelta(days=self.year_day - 1)
            return at.year, at.month, at.day
        return (
            year if self.year is None else self.year,
            month if self.month is None else self.month,
            day if self.day is None else self.day,
        )


def iso_instant(millis: int) -> str:
    """An instant in milliseconds since 1970 as "2030-01-02T03:04:05.678Z"."""
    at = EPOCH + timedelta(milliseconds=millis)
    return f"{at:%Y-%m-%dT%H:%M:%S}.{millis % 1000:03d}Z"


def _offset_text(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    minutes = abs(offset) // 60
    return f"{'-' if offset < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"


def together(before: WrittenTime | None, found: WrittenTime | None) -> WrittenTime | None:
    """Several time tokens of a row say one time."""
    if before is None or found is None:
        return before if found is None else found
    both = WrittenTime()
    for name in ("year", "month", "day", "offset", "year_day", "afternoon"):
        value = getattr(found, name)
        setattr(both, name, getattr(before, name) if value is None else value)
    for name in ("hour", "minute", "second", "nanos"):
        setattr(both, name, getattr(found, name) or getattr(before, name))
    both.epoch = found.epoch if before.epoch is None else before.epoch
    both.order = found.order if before.order is None else before.order
    both.slashes = before.slashes or found.slashes
    both.either_order = before.either_order or found.either_order
    return both
