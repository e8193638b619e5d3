"""`warnings.warn` to stderr, between a program's records, and as records by `logging.captureWarnings(True)`."""

import linecache
import logging
import sys
import warnings

from case_files import simulate_process
from library_case import library_case
from meaning import event, event_of
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import file_handler

SOURCE = '''import logging
import warnings


def old_prices():
    warnings.warn("prices() is deprecated,\\n use price_list()", DeprecationWarning)


def careless():
    warnings.warn("be careful")


def no_source():
    warnings.warn_explicit("made at run time", RuntimeWarning, "<string>", 3)


def own():
    class PriceWarning(UserWarning):
        pass

    warnings.warn("cheap: 0.01", PriceWarning)
'''
NAME = "/srv/shop/prices.py"
clock = Clock()
simulate(clock)
simulate_process()


def code():
    linecache.cache[NAME] = (len(SOURCE), None, SOURCE.splitlines(True), NAME)
    names = {"__name__": "shop.prices"}
    exec(compile(SOURCE, NAME, "exec"), names)
    return names


def noted(case, *, after):
    """A warning is an event: its text, and where it came from; its time is that of the record before it."""
    show = warnings.showwarning

    def showwarning(message, category, filename, lineno, file=None, line=None):
        text = f"{category.__name__}: {message}"
        source = linecache.getline(filename, lineno).strip()
        case.note(
            event(
                text + (f"\n  {source}" if source else ""),
                level="warning",
                severity=30,
                fields={"log.origin.file.name": filename, "log.origin.file.line": lineno},
                timeFrom="previous" if after() else "received",
            )
        )
        show(message, category, filename, lineno, file, line)

    return showwarning


def say(log, step=lambda: None):
    shop = code()
    for name in ("careless", "old_prices", "no_source", "own"):
        shop[name]()
        step()
        log.info("after %s", name)
        clock.now += 1.25


warnings.simplefilter("always")
plain = warnings.showwarning
FORM = "%(asctime)s - %(levelname)s - %(message)s"
for name, form in (("between_records", FORM), ("between_basic", logging.BASIC_FORMAT)):
    clock.now = EXACT_START
    with library_case(f"warnings/{name}") as case, open(case.log, "a", encoding="utf-8") as file:
        handler = logging.StreamHandler(file)
        handler.setFormatter(logging.Formatter(form))
        seen = []
        timed = form == FORM

        def meaning(record, timed=timed, seen=seen):
            seen.append(timed)
            return event_of(record, time="millis" if timed else None, named=not timed)

        log = logging.Logger("shop.till", 0)
        log.addHandler(case.tap(handler, meaning))
        sys.stderr = file
        warnings.showwarning = noted(case, after=lambda seen=seen: any(seen))
        say(log, file.flush)
        sys.stderr, warnings.showwarning = sys.__stderr__, plain

with library_case("warnings/captured") as case:
    clock.now = EXACT_START
    handler = case.tap(file_handler(case, logging.Formatter(FORM)), lambda record: event_of(record, named=False))
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").addHandler(handler)
    log = logging.Logger("shop.till", 0)
    log.addHandler(handler)
    say(log)
