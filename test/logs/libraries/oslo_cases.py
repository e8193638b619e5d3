"""oslo.log, OpenStack's: with and without a request's context, and its exceptions, whose every line has a prefix."""

from case_files import failing_code, simulate_process
from library_case import library_case
from meaning import event_of
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import file_handler, logger_of, say

clock = Clock()
simulate(clock)
simulate_process()

from oslo_config import cfg  # noqa: E402
from oslo_context.context import RequestContext  # noqa: E402
from oslo_log import formatters, log as oslo_log  # noqa: E402

config = cfg.ConfigOpts()
oslo_log.register_options(config)
config([], project="shop")
SECONDS = "%Y-%m-%d %H:%M:%S"


def meaning(record):
    message = record.getMessage()
    if record.levelname == "DEBUG":
        # logging_debug_format_suffix
        message += f" {record.funcName} {record.pathname}:{record.lineno}"
    if record.exc_info:
        message += f": {record.error_summary}"
    return event_of(record, message=message, fields={"process.pid": record.process})


def logger_into(case):
    clock.now = EXACT_START
    return logger_of(case.tap(file_handler(case, formatters.ContextFormatter(datefmt=SECONDS, config=config)), meaning))


with library_case("oslo/default") as case:
    say(logger_into(case), clock, failing=())
with library_case("oslo/context") as case:
    RequestContext(
        request_id="req-5f1c7c1e-0000-4000-8000-000000000017",
        global_request_id="req-5f1c7c1e-0000-4000-8000-000000000018",
        user_id="ann",
        project_id="shop",
        overwrite=True,
    )
    say(logger_into(case), clock, failing=())
with library_case("oslo/exceptions") as case:
    # One record is one event, and what it says of the exception has no prefixes.
    log = logger_into(case)
    for name in ("plain", "during"):
        failing_code()[name](log)
        clock.now += 1.25
        log.info("next")
