"""python-json-logger: its default, and with a format of fields."""

from case_files import simulate_process
from json_lines import labels
from library_case import library_case
from meaning import event_of
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import file_handler, logger_of, say

clock = Clock()
simulate(clock)
simulate_process()

from pythonjsonlogger.json import JsonFormatter  # noqa: E402

EXTRA = {"status_code": 404, "request": {"path": "/x", "query": {}}, "cached": True}
FULL = "%(asctime)s %(levelname)s %(name)s %(message)s"


def written(case, formatter, meaning):
    clock.now = EXACT_START
    log = logger_of(case.tap(file_handler(case, formatter), meaning))
    say(log, clock)
    log.warning("Not Found: /x", extra=EXTRA)


def extra_of(record):
    return labels({key: getattr(record, key) for key in EXTRA if hasattr(record, key)})


def only_message(record):
    """Without level and time it says nothing of them."""
    said = event_of(record, time=None, named=False, fields=extra_of(record))
    return said | {"level": None, "severity": None}


def full(record):
    return event_of(record, fields=extra_of(record))


def seconds(record):
    return event_of(record, time="seconds", fields=extra_of(record))


with library_case("python_json_logger/default") as case:
    written(case, JsonFormatter(), only_message)
with library_case("python_json_logger/fields") as case:
    written(case, JsonFormatter(FULL), full)
with library_case("python_json_logger/renamed") as case:
    names = {"asctime": "timestamp", "levelname": "severity", "name": "logger"}
    written(case, JsonFormatter(FULL, rename_fields=names, datefmt="%Y-%m-%dT%H:%M:%S%z"), seconds)
with library_case("python_json_logger/timestamp") as case:
    written(case, JsonFormatter("%(levelname)s %(name)s %(message)s", timestamp=True), full)
