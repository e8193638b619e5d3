"""loguru: its default format, one of a program's own, colours, and JSON by serialize=True."""

from case_files import failing_code, shop_code
from json_lines import compact
from library_case import library_case
from meaning import event, instant
from simulated_clock import EXACT_START, Clock, simulate

clock = Clock()
simulate(clock)

from loguru import logger  # noqa: E402

LONG = "{time:YYYY-MM-DD HH:mm:ss} | {level} | {name}:{function}:{line} | {message}"


def say(step):
    till, pay = shop_code("till_code.py", "shop/till.py"), failing_code()
    for part in ("levels", "messages"):
        for _record in till[part](logger):
            clock.now += 1.25
            step()
    for name in ("plain", "carets", "thrice", "lines"):
        pay[name](logger)
        clock.now += 1.25
        step()
    for _record in shop_code("libraries/loguru_code.py", "shop/own.py")["own_words"](logger):
        clock.now += 1.25
        step()


def written(case, *, whole=False, serialize=False, **sink):
    """Writes what loguru would, and notes each record beside it; the traceback's text is what loguru makes of it."""
    said = []
    logger.remove()
    logger.configure(patcher=one_process)
    # With backtrace, frames of the script that writes the cases would be in the tracebacks.
    logger.add(case.log, encoding="utf-8", level=0, serialize=serialize, backtrace=False, **sink)
    diagnose = sink.get("diagnose", True)
    # As a function: to a text loguru adds the exception once more.
    logger.add(said.append, level=0, format=lambda _record: "{exception}", colorize=False, backtrace=False, diagnose=diagnose)

    def step():
        message = said.pop()
        case.note(meaning(message.record, str(message), whole=whole, more=serialize))

    say(step)
    logger.remove()


def one_process(record):
    record["process"].id, record["thread"].id = 4711, 139_872_541_906_752


def meaning(record, trace, *, whole, more):
    level = record["level"]
    fields = {
        "log.origin.function": record["function"],
        "log.origin.file.line": record["line"],
    }
    if more:
        fields |= {"log.origin.file.name": record["file"].name, "process.pid": 4711}
        fields |= {"process.name": "MainProcess", "process.thread.name": "MainThread"}
        fields |= {
            f"labels.{key}": compact(value) if isinstance(value, (int, dict)) else value
            for key, value in record["extra"].items()
        }
    said = event(
        record["message"],
        time=instant(record["time"].timestamp(), whole=whole),
        level=level.name.lower(),
        severity=level.no,
        logger=record["name"],
        error=record["exception"] and record["exception"].value,
        fields=fields,
    )
    return said | ({"stackTrace": trace.strip("\n")} if record["exception"] else {})


CASES = {
    "default": {"colorize": False},
    "colours": {"colorize": True},
    "seconds": {"format": LONG, "whole": True, "diagnose": False},
    "serialize": {"serialize": True},
}
for name, options in CASES.items():
    clock.now = EXACT_START
    with library_case(f"loguru/{name}") as case:
        written(case, **options)
