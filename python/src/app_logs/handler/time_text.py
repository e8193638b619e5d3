"""Instants as Elasticsearch reads them (pure)."""

from __future__ import annotations

import time

_LAST: tuple[int, str] = (0, "1970-01-01T00:00:00")


def instant_text(seconds: object) -> str:
    """ISO 8601 in UTC with microseconds; of what is no time on earth, the present.

    :param seconds: since 1970, as `record.created`
    """
    global _LAST
    whole, micros = _split(seconds)
    last = _LAST
    if last[0] != whole:
        # Most records share their second with the one before.
        _LAST = last = (whole, time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(whole)))
    return f"{last[1]}.{micros:06d}Z"


_YEAR_9999 = 253_402_300_799


def _split(seconds: object) -> tuple[int, int]:
    if isinstance(seconds, (int, float)) and 0 <= seconds <= _YEAR_9999:
        whole = int(seconds)
        micros = int((seconds - whole) * 1_000_000 + 0.5)
        return (whole, micros) if micros < 1_000_000 else (whole + 1, 0)
    return _split(time.time())
