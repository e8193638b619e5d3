"""A clock that the cases move themselves, in a zone of their own, so that writing them again gives the same files."""

import datetime
import os
import time

# Berlin's rules, on any machine.
ZONE, POSIX_ZONE = "Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3"
START = 1_893_553_445.678  # 2030-01-02 03:04:05,678 in Berlin
# With steps of 1.25 s all times are exact numbers, however a library rounds.
EXACT_START = 1_893_553_445.625

_real_time = time.time
_real_datetime = datetime.datetime


class Clock:
    """Stands still unless someone sets `now`, in seconds since 1970."""

    now = START

    def __call__(self):
        return self.now


class RunningClock(Clock):
    """Goes on by itself from START: for servers, whose records come when they come."""

    def __init__(self):
        self.offset = START - _real_time()

    def __call__(self):
        return _real_time() + self.offset


def simulate(clock):
    """From here on `time` and `datetime` tell this clock's time. Call it before the library is imported."""
    os.environ["TZ"] = POSIX_ZONE
    time.tzset()
    localtime, gmtime, strftime = time.localtime, time.gmtime, time.strftime
    time.time = clock
    time.time_ns = lambda: int(clock() * 1_000_000) * 1000
    time.localtime = lambda seconds=None: localtime(clock() if seconds is None else seconds)
    time.gmtime = lambda seconds=None: gmtime(clock() if seconds is None else seconds)
    time.strftime = lambda form, when=None: strftime(form, localtime(clock()) if when is None else when)
    datetime.datetime = _datetime_of(clock)


def _datetime_of(clock):
    class Kind(type):
        def __instancecheck__(cls, value):
            return isinstance(value, _real_datetime)

    class SimulatedDatetime(_real_datetime, metaclass=Kind):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(clock(), tz)

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(clock(), datetime.timezone.utc).replace(tzinfo=None)

    SimulatedDatetime.__name__ = SimulatedDatetime.__qualname__ = "datetime"
    SimulatedDatetime.__module__ = "datetime"
    return SimulatedDatetime
