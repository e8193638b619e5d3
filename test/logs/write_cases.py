"""Writes the log files of the format cases, by Python's own `logging`, and beside each what it must become.

    python3 test/logs/write_cases.py [FOLDER]

FOLDER/<format>/<case>.log and .expected.json; FOLDER is this script's own by default. Only the clock and the numbers
of process and thread are simulated, and the paths in tracebacks are those of the compiled code: "shop/pay.py".
"""

import datetime
import logging
import pathlib
import sys
import traceback

from case_files import HERE, failing_code, shop_code, simulate_process, write_expected
from case_messages import MESSAGES
from json_lines import JsonFormatter, JsonMeaning
from meaning import access, event, event_of, fields_of, said_of, unread, without_ansi
from simulated_clock import START, Clock, simulate
from stdlib_formats import COMMON, EXTRA, SEEN


class CaseFormatter(logging.Formatter):
    """As any Formatter; of the stack only the last frame, since the others are this script's own."""

    def formatStack(self, stack_info):
        lines = stack_info.splitlines()
        return "\n".join([lines[0], *lines[-2:]])


class CaseHandler(logging.FileHandler):
    """Writes as any FileHandler does, and remembers what each record says."""

    def __init__(self, path, formatter, meaning):
        super().__init__(path, mode="w", encoding="utf-8")
        self.setFormatter(formatter)
        self.meaning = meaning
        self.expected = []

    def emit(self, record):
        super().emit(record)
        self.expected.append(self.meaning(record))


def common_meaning(row, form):
    """The cases of COMMON name their row, and stacks belong to the traceback."""

    def meaning(record):
        said = event_of(record, format=row, time="millis" if "asctime" in form else None, named="(name)" in form)
        said.pop("timeFrom", None)
        error = record.exc_info[1] if record.exc_info else None
        if error and record.stack_info:
            said |= said_of(error, record.getMessage(), CaseFormatter().formatStack(record.stack_info))
        return said

    return meaning


def seen_meaning(form, datefmt):
    def meaning(record):
        time = None
        if "asctime" in form:
            time = "seconds" if datefmt and "(msecs)" not in form else "millis"
        named = "(name)" in form
        return event_of(record, time=time, named=named, fields=fields_of(form, record))

    return meaning


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


def records(log, clock):
    """A little of everything, for the formats that have one file."""
    till, pay = shop_code("till_code.py", "shop/till.py"), failing_code()
    logging.addLevelName(5, "TRACE")
    logging.addLevelName(25, "SUCCESS")
    for step in ("levels", "added_levels", "messages"):
        for _record in till[step](log):
            clock.now += 1.011
    for name in ("plain", "during", "group", "as_message"):
        pay[name](log)
        clock.now += 60
    log.info("done")
    logging.addLevelName(25, "Level 25")


def add_extra(record):
    """What a program's own filter adds; before a request there is nothing to add."""
    absent = {name: "-" for name in ("request_id", "path", "method")} if record.levelno == logging.DEBUG else {}
    record.__dict__.update(EXTRA | absent)
    return True


def write_stderr(path):
    """What a program that logs nothing leaves in a redirected stderr. Each line is an event, a traceback is one."""
    lines = ["starting up", "shop/pay.py: be careful", "Process SpawnProcess-2:", "INFO something"]
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


def printed(file):
    traceback.print_exc(file=file)
    return event("", format="traceback", error=sys.exc_info()[1])


def bare_meaning(expected):
    """Of `%(message)s` nothing tells where a record begins: each line is an event, and a traceback is one."""

    def meaning(record):
        lines = record.getMessage().split("\n")
        expected.extend(bare_line(without_ansi(line)) for line in lines)
        if record.exc_info:
            expected.append(event("", format="traceback", error=record.exc_info[1]))

    return meaning


def bare_line(line):
    """Werkzeug's access lines begin a record by themselves."""
    return access(line, "2030-01-02T02:04:05.000Z") if " - - [02/Jan/2030 03:04:05] " in line else unread(line)


def bare(log, clock):
    till, pay = shop_code("till_code.py", "shop/till.py"), failing_code()
    for step in (till["levels"](log), till["messages"](log)):
        for _record in step:
            clock.now += 1
    for name in ("plain", "cause"):
        pay[name](log)
    log.info("done")


COMMON_CASES = {"levels": levels, "messages": messages, "tracebacks": tracebacks, "clock_changes": clock_changes}


def write_case(path, formatter, meaning, write, clock, *, start=START, **more):
    path.parent.mkdir(parents=True, exist_ok=True)
    clock.now = start
    handler = CaseHandler(path, formatter, meaning)
    handler.addFilter(add_extra)
    log = logging.Logger("shop.till", 0)
    log.addHandler(handler)
    write(log, clock)
    handler.close()
    write_expected(path.with_suffix(".expected.json"), [said for said in handler.expected if said], **more)


def write_common(folder, clock):
    for row, form in COMMON.items():
        for case, write in COMMON_CASES.items():
            if case != "clock_changes" or "asctime" in form:
                path = folder / row / f"{case}.log"
                write_case(path, CaseFormatter(form), common_meaning(row, form), write, clock)


def write_seen(folder, clock):
    for row, (form, datefmt) in SEEN.items():
        # Nothing distinctive begins it, so a person has to name it.
        more = {"named": {"format": form}} if row == "level_message" else {}
        # A day that is no month, so that the file itself says which comes first.
        more |= {"start": START - 2 * 86_400} if row == "day_first" else {}
        path = folder / row / "records.log"
        write_case(path, CaseFormatter(form, datefmt), seen_meaning(form, datefmt), records, clock, **more)


def write_bare(folder, clock):
    expected = []
    path = folder / "message_only/records.log"
    write_case(path, CaseFormatter("%(message)s"), bare_meaning(expected), bare, clock)
    write_expected(path.with_suffix(".expected.json"), expected)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE)
    clock = Clock()
    simulate(clock)
    simulate_process()
    write_common(folder, clock)
    write_seen(folder, clock)
    write_bare(folder, clock)
    for case, keys in JsonFormatter.SHAPES.items():
        path = folder / "json_own" / f"{case}.log"
        write_case(path, JsonFormatter(keys), JsonMeaning(keys), records, clock)
    (folder / "no_record").mkdir(exist_ok=True)
    expected = write_stderr(folder / "no_record/stderr.log")
    write_expected(folder / "no_record/stderr.expected.json", expected)


if __name__ == "__main__":
    main()
