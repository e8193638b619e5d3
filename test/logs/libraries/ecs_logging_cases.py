"""ecs-logging: Elastic's own JSON lines, over logging and over structlog."""

import traceback

from case_files import simulate_process
from library_case import library_case
from meaning import event, event_of, instant
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import file_handler, logger_of, say

clock = Clock()
simulate(clock)
simulate_process()

import ecs_logging  # noqa: E402
import structlog  # noqa: E402


def meaning(record):
    fields = {
        "log.origin.file.name": record.filename,
        "log.origin.file.line": record.lineno,
        "log.origin.function": record.funcName,
        "process.pid": record.process,
        "process.name": record.processName,
        "process.thread.id": record.thread,
        "process.thread.name": record.threadName,
    }
    if hasattr(record, "labels"):
        fields["labels.order"] = record.labels["order"]
    said = event_of(record, fields=fields)
    if record.exc_info:
        error = record.exc_info[1]
        # It names the exception without its module, and of the traceback it has the last frames only.
        said |= {"errorType": type(error).__name__, "errorMessage": str(error)}
        said["stackTrace"] = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    return said


with library_case("ecs_logging/stdlib") as case:
    clock.now = EXACT_START
    log = logger_of(case.tap(file_handler(case, ecs_logging.StdlibFormatter()), meaning))
    say(log, clock)
    log.info("paid", extra={"labels": {"order": "17"}, "http.request.method": "get"})


def noted_by(case):
    def noted(_log, method, said):
        severity = {"info": 20, "warning": 30, "error": 40}[method]
        fields = {f"labels.{key}": str(said[key]) for key in ("order",) if key in said}
        case.note(event(said["event"], time=instant(clock()), level=method, severity=severity, fields=fields))
        return said

    return noted


with library_case("ecs_logging/structlog") as case, open(case.log, "w", encoding="utf-8") as file:
    clock.now = EXACT_START
    formatter = ecs_logging.StructlogFormatter()
    structlog.configure(
        processors=[noted_by(case), formatter], logger_factory=structlog.PrintLoggerFactory(file)
    )
    log = structlog.get_logger()
    log.info("till 4 opened")
    log.warning("cart is empty", order=17)
    log.error("first line\nsecond line", order="a \"quoted\" one")
    file.flush()
