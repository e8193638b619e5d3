"""Level counts straight from a log file, without an engine."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from app_logs.formats.compile.compile_format import compile_format
from app_logs.plot.buckets import bucket_seconds
from app_logs.plot.counts import LevelCount, frame_of
from app_logs.plot.log_records import log_records
from app_logs.tail.cut.zone import zone_named
from app_logs.tail.local_zone import local_zone

if TYPE_CHECKING:
    from pandas import DataFrame


def read_log(
    path: str | Path,
    *,
    timezone: str | None = None,
    format: str | None = None,
    style: str = "%",
    datefmt: str | None = None,
) -> DataFrame:
    """Counts of a log file's events by level and time.

    :param timezone: IANA name of the zone of times without one (default: this machine's); the
        frame's times are in it
    :param format: of the records, as given to `logging.Formatter`, where it is not recognised by
        itself; `style` and `datefmt` likewise
    :returns: see `counts.frame_of`; an event without any time is at the first one's
    :raises OSError: when the file cannot be read
    :raises ValueError: for a format that cannot be read back, a zone that there is not
    """
    zone = timezone or local_zone()
    if zone is None:
        raise ValueError("This machine does not say its time zone: name the log's with timezone=.")
    zone_named(zone)
    told = None if format is None else compile_format(format, style, datefmt, "named").row
    seconds: Counter[tuple[int | None, str, int]] = Counter()
    for record in log_records(path, zone, told):
        second = None if record.time is None else math.floor(record.time)
        seconds[(second, record.level.level, record.level.severity)] += 1
    times = [second for second, _, _ in seconds if second is not None]
    if not times:
        return frame_of([], zone)
    first = min(times)
    width = bucket_seconds(max(times) - first)
    buckets: Counter[tuple[int, str, int]] = Counter()
    for (second, level, severity), count in seconds.items():
        at = first if second is None else second
        buckets[(at - at % width, level, severity)] += count
    return frame_of(
        (LevelCount(at, level, sev, count, width) for (at, level, sev), count in buckets.items()),
        zone,
    )
