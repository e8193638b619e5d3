"""What a zone's clocks show: ``common/import/clock/zone_offset.ts``."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_DAY = 24 * 3600 * 1000
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class UnknownZoneError(ValueError):
    """A zone that this machine does not know."""


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises UnknownZoneError, with what to do."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZoneError(
            f'"{name}" is no time zone that this machine knows. Name one like Europe/Berlin or '
            "UTC; "
            "where the system has no zones, install the package tzdata."
        ) from error


def comes_twice(local: int, zone: str) -> bool:
    """Whether clocks in a zone show this time twice, because summer time ends.

    `local` is the time on the clock, as milliseconds since 1970 if it were UTC.
    """
    try:
        before = _offset(local - _DAY, zone)
        after = _offset(local + _DAY, zone)
        if before <= after:
            return False
        return _offset(local - before, zone) == before and _offset(local - after, zone) == after
    except OverflowError:
        return False


def _offset(instant: int, zone: str) -> int:
    at = (_EPOCH + timedelta(milliseconds=instant)).astimezone(zone_named(zone))
    offset = at.utcoffset()
    return 0 if offset is None else int(offset.total_seconds() * 1000)
