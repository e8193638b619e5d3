"""The times of a file in the order of its lines: ``common/import/clock/file_clock.ts``."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import NamedTuple, Union

from app_logs.formats.read.sure_row import SureTime
from app_logs.formats.read.written_time import WrittenTime
from app_logs.tail.cut.zone import comes_twice

TimeHint = dict[str, Union[str, int]]
"""What the pipeline cannot know about an event's time: `time` of the record before, `date`,
`fold`."""


class ClockState(NamedTuple):
    """What one record's time cannot say by itself, and the records before it do.

    `time` of the record before, local ISO text or with its offset; `date` of the file; `fold` when
    the clocks have gone back and the hour that comes twice is not over."""

    time: str | None = None
    date: str | None = None
    fold: bool = False


_STEP_BACK = 60_000
"""Milliseconds of a step back that two threads writing at once do not make."""
_HALF_DAY = 12 * 3_600_000
_DAY = 2 * _HALF_DAY
_HALF_YEAR = 183 * _DAY
_LOCAL_LENGTH = 23
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class FileClock:
    """Follows the times of a file.

    Where clocks go back at the end of summer time, a time that is more than a minute before the one
    before it and comes twice that day is taken for the second; so are those after it, until the
    hour is over. A time of day alone that is half a day before the one before it is of the next
    day."""

    def __init__(self, state: ClockState, zone: str) -> None:
        self.state = state
        self._zone = zone

    def hint_without(self) -> TimeHint:
        """The hint of an event without a time of its own."""
        time = self.state.time
        if time is None:
            return {}
        return {"time": time, "fold": 1} if self.state.fold else {"time": time}

    def next_sure(self, time: SureTime) -> TimeHint:
        """Goes on to a local time that has its date, and gives the hint that it needs."""
        text = time.text()
        before = self.state
        later = before.time is not None and len(before.time) == len(text) and text >= before.time
        fold = False if later and not before.fold else self._fold_after(before.time, text)
        self.state = ClockState(text, text[:10], fold)
        return {"fold": 1} if fold else {}

    def next(self, written: WrittenTime) -> TimeHint:
        """Goes on to a record's time, and gives the hint that it needs."""
        text = written.text(self._date_for(written))
        # Without any date the record before is the best there is.
        if text is None:
            return self.hint_without()
        before = self.state.time
        date = text[:10] if written.epoch is None else self.state.date
        is_local = written.epoch is None and written.offset is None
        fold = self._fold_after(before, text) if is_local else self.state.fold
        self.state = ClockState(text, date, fold)
        partial = written.epoch is None and written.year is None
        hint: TimeHint = {}
        if partial and date is not None:
            hint["date"] = date
        if is_local and fold:
            hint["fold"] = 1
        return hint

    def _date_for(self, written: WrittenTime) -> str | None:
        date = self.state.date
        if date is None or written.year is not None:
            return date
        text = written.text(date)
        if text is None:
            return date
        if written.month is None and written.year_day is None:
            return self._day_of(text, date)
        return _year_of(text, date)

    def _day_of(self, text: str, date: str) -> str:
        """The day of a time of day: the next one after midnight."""
        time = self.state.time
        if time is None:
            return date
        back = _local_millis(time) - _local_millis(text)
        if back <= _HALF_DAY:
            return date
        after = _EPOCH + timedelta(milliseconds=_local_millis(f"{date}T00:00:00.000") + _DAY)
        return f"{after:%Y-%m-%d}"

    def _fold_after(self, before: str | None, text: str) -> bool:
        """Whether a local time is the second of two, which the order of lines tells."""
        now = _local_millis(text)
        if self.state.fold:
            return comes_twice(now, self._zone)
        if before is None or len(before) != _LOCAL_LENGTH:
            return False
        back = _local_millis(before) - now
        return _STEP_BACK < back < _DAY and comes_twice(now, self._zone)


def _year_of(text: str, date: str) -> str:
    """The year of a day: the file's, or the one before or after when that is nearer."""
    ahead = _local_millis(text) - _local_millis(f"{date}T00:00:00.000")
    year = int(date[:4])
    if ahead > _HALF_YEAR:
        return f"{year - 1}{date[4:]}"
    return f"{year + 1}{date[4:]}" if ahead < -_HALF_YEAR else date


def _local_millis(text: str) -> int:
    """Milliseconds since 1970 of a clock's text, if it were UTC; the 31st of a shorter month is a
    day of the next."""
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    first = datetime(max(1, year), month, 1, tzinfo=timezone.utc) - _EPOCH
    clock = int(text[11:13]) * 3600 + int(text[14:16]) * 60 + int(text[17:19])
    return ((first.days + day - 1) * 86_400 + clock) * 1000 + int(text[20:23])
