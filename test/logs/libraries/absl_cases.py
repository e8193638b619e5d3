"""absl-py: the prefix of glog, without a year and with one letter for the level."""

from case_files import simulate_process
from library_case import library_case
from meaning import event_of, instant
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import file_handler, logger_of, say

clock = Clock()
simulate(clock)
simulate_process()

from absl import logging as absl_logging  # noqa: E402

absl_logging._get_thread_id = lambda: 4712


def meaning(record):
    """A letter stands for several levels: what is less than a warning is I, and what absl did not log itself is no F."""
    fatal = record.__dict__.get(absl_logging._ABSL_LOG_FATAL)
    level, severity = "critical" if fatal else "error", 50 if fatal else 40
    if record.levelno < 40:
        level, severity = ("warning", 30) if record.levelno >= 30 else ("info", 20)
    message = record.getMessage()
    if record.levelno >= 50 and not fatal:
        message = f"CRITICAL - {message}"
    fields = {
        "process.thread.id": 4712,
        "log.origin.file.name": record.filename,
        "log.origin.file.line": record.lineno,
    }
    said = event_of(record, named=False, message=message, fields=fields, timeFrom="file_date")
    return said | {"time": instant(record.created), "level": level, "severity": severity}


with library_case("absl/python", modified="2030-01-02T09:00:00.000Z") as case:
    clock.now = EXACT_START
    log = logger_of(case.tap(file_handler(case, absl_logging.PythonFormatter()), meaning))
    say(log, clock)
    log.critical("out of memory", extra={absl_logging._ABSL_LOG_FATAL: True})
