"""Airflow's task logs, by its documented format strings; Airflow itself is too big to be installed for a few lines.

https://airflow.apache.org/docs/apache-airflow/stable/configurations-ref.html#log-format; `log_format` and
`simple_log_format`. Since 2.3 its TimezoneAware formatter writes ISO times with their offset; before, Python's default.
"""

import logging
import time

from case_files import simulate_process
from library_case import library_case
from meaning import event_of
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import file_handler, logger_of, say

clock = Clock()
simulate(clock)
simulate_process()

LOG_FORMAT = "[%(asctime)s] {%(filename)s:%(lineno)d} %(levelname)s - %(message)s"
SIMPLE_LOG_FORMAT = "%(asctime)s %(levelname)s - %(message)s"


class TimezoneAware(logging.Formatter):
    """As airflow.utils.log.timezone_aware.TimezoneAware."""

    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03d"

    def formatTime(self, record, datefmt=None):
        local = time.localtime(record.created)
        return self.default_msec_format % (time.strftime(self.default_time_format, local), record.msecs) + time.strftime(
            "%z", local
        )


def placed(record):
    fields = {"log.origin.file.name": record.filename, "log.origin.file.line": record.lineno}
    return event_of(record, named=False, fields=fields)


def written(name, formatter, meaning):
    clock.now = EXACT_START
    with library_case(f"airflow/{name}") as case:
        log = logger_of(case.tap(file_handler(case, formatter), meaning))
        log.info(RULE + "\nStarting attempt 1 of 2\n" + RULE)
        clock.now += 1.25
        say(log, clock)


RULE = "-" * 80
written("task", TimezoneAware(LOG_FORMAT), placed)
written("task_before_2_3", logging.Formatter(LOG_FORMAT), placed)
written("simple", TimezoneAware(SIMPLE_LOG_FORMAT), lambda record: event_of(record, named=False))
