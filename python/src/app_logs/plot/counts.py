"""Counts by level and time as a DataFrame: one row a bar and level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from app_logs.plot.extra import load

if TYPE_CHECKING:
    from pandas import DataFrame

COLUMNS = ("time", "level", "severity", "count", "width")


@dataclass(frozen=True)
class LevelCount:
    """So many events of a level from an instant (seconds since 1970) on, for `width` seconds."""

    time: float
    level: str
    severity: int
    count: int
    width: int


def frame_of(counts: Iterable[LevelCount], timezone: str) -> DataFrame:
    """A DataFrame of `time` (in the zone), `level`, `severity`, `count` and `width` (a Timedelta).

    Raises ExtraMissingError without pandas.
    """
    pandas = load("pandas")
    rows = sorted(counts, key=lambda each: (each.time, each.severity, each.level))
    frame: DataFrame = pandas.DataFrame([astuple(row) for row in rows], columns=list(COLUMNS))
    frame["time"] = pandas.to_datetime(frame["time"], unit="s", utc=True).dt.tz_convert(timezone)
    frame["width"] = pandas.to_timedelta(frame["width"], unit="s")
    return frame.astype({"severity": "int64", "count": "int64"})
