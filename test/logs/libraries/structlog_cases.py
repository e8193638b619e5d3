"""structlog: JSON lines as its documentation sets it up, the same over logging, and what it prints to a console."""

import sys

from case_files import failing_code, shop_code, simulate_process
from json_lines import labels
from library_case import library_case
from meaning import LEVELS, event, instant, instant_by_datetime
from simulated_clock import EXACT_START, Clock, simulate

clock = Clock()
simulate(clock)
simulate_process()

import structlog  # noqa: E402

SEVERITY = {"debug": 10, "info": 20, "warning": 30, "error": 40, "critical": 50}


def say(log):
    till, pay = shop_code("till_code.py", "shop/till.py"), failing_code()
    for part in ("levels", "messages"):
        for _record in till[part](log):
            clock.now += 1.25
    for name in ("plain", "during", "group"):
        pay[name](log)
        clock.now += 1.25
    log.info("paid", order=17, ok=True, nothing=None, share=0.5, user={"id": 7, "tags": ["a"]}, **{"http.status": 200})


def written(case, stamp, render, *, time=instant_by_datetime, logger="shop.till"):
    """Notes what each record says before it is rendered."""

    def noted(_log, _method, said):
        error = said.get("exc_info")
        level = LEVELS[said["level"].upper()]
        case.note(
            event(
                said["event"],
                time=time(clock()) if time else None,
                level=level,
                severity=SEVERITY[level],
                logger=logger,
                fields=labels({key: value for key, value in said.items() if key != "stack"}),
                error=error and error[1],
                timeFrom=None if time else "received",
            )
        )
        return said

    with open(case.log, "w", encoding="utf-8") as file:
        structlog.configure(
            processors=[
                structlog.processors.add_log_level,
                structlog.processors.StackInfoRenderer(),
                tell_exception,
                noted,
                *stamp,
                *render,
            ],
            logger_factory=structlog.PrintLoggerFactory(file),
            cache_logger_on_first_use=False,
        )
        say(structlog.get_logger().bind(**({"logger": logger} if logger else {})))


def tell_exception(_log, _method, said):
    """exc_info=True as the exception itself, while it is handled."""
    if said.get("exc_info") is True:
        said["exc_info"] = sys.exc_info()
    return said


def whole_seconds(now):
    return instant(now, whole=True)


ISO = structlog.processors.TimeStamper(fmt="iso")
JSON = [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]

with library_case("structlog/json") as case:
    clock.now = EXACT_START
    written(case, [ISO], JSON)
with library_case("structlog/json_local") as case:
    clock.now = EXACT_START
    written(case, [structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False)], JSON, time=whole_seconds)
with library_case("structlog/json_epoch") as case:
    clock.now = EXACT_START
    written(case, [structlog.processors.TimeStamper()], JSON)
with library_case("structlog/json_without_time") as case:
    clock.now = EXACT_START
    written(case, [], JSON, time=None, logger=None)
