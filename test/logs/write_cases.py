"""Writes the log files of the format cases, by Python's own `logging`, and beside each what it must become.

    python3 test/logs/write_cases.py [FOLDER]

FOLDER/<format>/<case>.log and .expected.json; FOLDER is this script's own by default. What is expected is taken from
the LogRecord, never from the text: time from `created`, message from `getMessage()`, error.* from `exc_info`. Only
the clock is simulated, and the paths in tracebacks are those of the compiled code: "shop/pay.py".
"""

import datetime
import json
import linecache
import logging
import os
import pathlib
import sys
import time
import traceback

from case_messages import MESSAGES

HERE = pathlib.Path(__file__).resolve().parent
# Berlin's rules, on any machine.
ZONE, POSIX_ZONE = "Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3"
START = 1_893_553_445.678  # 2030-01-02 03:04:05,678 in Berlin

FORMATS = {
    "asctime_level_message": "%(asctime)s %(levelname)s %(message)s",
    "asctime_dash_level_message": "%(asctime)s - %(levelname)s - %(message)s",
    "asctime_dash_name_level_message": "%(asctime)s - %(name)s - %(levelname)s - %(message)s",
    "basic": logging.BASIC_FORMAT,
}
LEVELS = {"NOTSET": "notset", "DEBUG": "debug", "INFO": "info", "WARNING": "warning", "ERROR": "error"}
LEVELS |= {"CRITICAL": "critical", "TRACE": "trace", "SUCCESS": "success", "NOTICE": "notice"}


class Clock:
    now = START

    def __call__(self):
        return self.now


class CaseFormatter(logging.Formatter):
    """As any Formatter; of the stack only the last frame, since the others are this script's own."""

    def formatStack(self, stack_info):
        lines = stack_info.splitlines()
        return "\n".join([lines[0], *lines[-2:]])


class CaseHandler(logging.FileHandler):
    """Writes as any FileHandler does, and remembers what each record says."""

    def __init__(self, path, row, form):
        super().__init__(path, mode="w", encoding="utf-8")
        self.setFormatter(CaseFormatter(form))
        self.row, self.timed, self.named = row, "asctime" in form, "(name)" in form
        self.expected = []

    def emit(self, record):
        super().emit(record)
        created = datetime.datetime.fromtimestamp(int(record.created), datetime.timezone.utc)
        error = record.exc_info[1] if record.exc_info else getattr(record, "failed", None)
        self.expected.append(
            {
                "format": self.row,
                "time": f"{created:%Y-%m-%dT%H:%M:%S}.{int(record.msecs):03d}Z" if self.timed else None,
                "level": LEVELS.get(record.levelname, record.levelname.lower()),
                "severity": record.levelno,
                "logger": record.name if self.named else None,
                "message": record.getMessage(),
                **(said_of(error, record) if error else {}),
            }
        )


def said_of(error, record):
    """error.* and the message; white space at their ends is not kept."""
    trace = "".join(traceback.format_exception(error)).rstrip()
    message = record.getMessage().replace(trace, "").rstrip()
    text = "\n".join([str(error), *getattr(error, "__notes__", [])]).rstrip()
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return {
        # Of nothing but a traceback, the exception is the message.
        "message": message or (f"{name}: {text}" if text else name),
        "errorType": name,
        "errorMessage": text or None,
        "stackTrace": trace + (f"\n{CaseFormatter().formatStack(record.stack_info)}" if record.stack_info else ""),
    }


def failing_code():
    """The functions of failing_code.py, compiled under a path that is no machine's."""
    source, name = (HERE / "failing_code.py").read_text(encoding="utf-8"), "shop/pay.py"
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    names = {"__name__": "shop.pay"}
    exec(compile(source, name, "exec"), names)
    return names


def levels(log, clock):
    for name in ("debug", "info", "warning", "error", "critical"):
        clock.now += 0.1
        getattr(log, name)("a %s record", name)
    log.log(25, "without a name")
    log.log(0, "not set")
    for number, name in ((5, "TRACE"), (25, "SUCCESS"), (25, "NOTICE")):
        logging.addLevelName(number, name)
        log.log(number, "a level that other libraries add")
    logging.addLevelName(25, "Level 25")


def messages(log, clock):
    for text in MESSAGES:
        clock.now += 1.001
        log.info(text)


def tracebacks(log, clock):
    code = failing_code()
    for name in TRACEBACKS:
        clock.now += 10
        code[name](log)


TRACEBACKS = ["plain", "carets", "during", "cause", "thrice", "within", "silent", "lines", "noted", "quoting", "leave"]
TRACEBACKS += ["interrupted", "deep", "group", "after_group", "stacked", "as_message", "in_message"]


def clock_changes(log, clock):
    """Summer time begins and ends; of the hour that comes twice only the first time can be told."""
    for iso in ("2030-03-31T00:59:59", "2030-03-31T01:00:00", "2030-10-27T00:30:00", "2030-10-27T02:00:00"):
        clock.now = datetime.datetime.fromisoformat(iso + "+00:00").timestamp()
        log.info("it is %s", iso)


def write_stderr(path):
    """What a program that logs nothing leaves in a redirected stderr. Each line is an event, a traceback is one."""
    lines = ["starting up", "shop/pay.py:3: UserWarning: be careful", "Process SpawnProcess-2:", "INFO something"]
    lines += ["", "info:root:x", "DEBUG:two words:x", "2030-13-02 03:04:05,678 INFO no such month"]
    expected = [unread(line) for line in lines]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
        for name in ("plain", "during", "leave", "interrupted"):
            log = logging.Logger("x")
            log.exception = log.error = lambda *_args, **_more: expected.append(printed(file))
            failing_code()[name](log)
            file.write("done\n")
            expected.append(unread("done"))
    return expected


def unread(line):
    return {"format": None, "time": None, "level": None, "severity": None, "logger": None, "message": line}


def printed(file):
    traceback.print_exc(file=file)
    record = logging.makeLogRecord({"msg": ""})
    return {**unread(""), "format": "traceback", **said_of(sys.exc_info()[1], record)}


CASES = {"levels": levels, "messages": messages, "tracebacks": tracebacks, "clock_changes": clock_changes}


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE)
    os.environ["TZ"] = POSIX_ZONE
    time.tzset()
    clock = time.time = Clock()
    for row, form in FORMATS.items():
        (folder / row).mkdir(parents=True, exist_ok=True)
        for case, write in CASES.items():
            if case == "clock_changes" and "asctime" not in form:
                continue
            clock.now = START
            handler = CaseHandler(folder / row / f"{case}.log", row, form)
            log = logging.Logger("shop.till", 0)
            log.addHandler(handler)
            write(log, clock)
            handler.close()
            write_expected(folder / row / f"{case}.expected.json", handler.expected)
    (folder / "no_record").mkdir(exist_ok=True)
    expected = write_stderr(folder / "no_record/stderr.log")
    write_expected(folder / "no_record/stderr.expected.json", expected)


def write_expected(path, events):
    path.write_text(json.dumps({"timezone": ZONE, "events": events}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
