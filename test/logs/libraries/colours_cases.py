"""Colours of coloredlogs, colorlog, rich and discord.py: in the file, but in no field."""

import logging

from case_files import simulate_process
from library_case import library_case
from meaning import event_of
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import file_handler, logger_of, say

clock = Clock()
simulate(clock)
simulate_process()

import coloredlogs  # noqa: E402
import colorlog  # noqa: E402
import discord.utils  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.logging import RichHandler  # noqa: E402


def written(name, formatter, **says):
    clock.now = EXACT_START
    with library_case(f"colours/{name}") as case:
        say(logger_of(case.tap(file_handler(case, formatter), lambda record: event_of(record, **says))), clock)


def named_host(case):
    handler = file_handler(case, coloredlogs.ColoredFormatter(coloredlogs.DEFAULT_LOG_FORMAT))
    handler.addFilter(coloredlogs.HostNameFilter())
    return case.tap(handler, lambda record: event_of(record, time="seconds", fields=host_of(record)))


def host_of(record):
    return {"labels.hostname": record.hostname, "process.pid": record.process}


coloredlogs.find_hostname = lambda *_args, **_more: "web-1"
with library_case("colours/coloredlogs") as case:
    clock.now = EXACT_START
    say(logger_of(named_host(case)), clock)
written("colorlog", colorlog.ColoredFormatter(), time=None)
FULL = "%(log_color)s%(asctime)s %(levelname)-8s%(reset)s %(name)s: %(blue)s%(message)s"
written("colorlog_asctime", colorlog.ColoredFormatter(FULL))
written("discord", discord.utils._ColourFormatter(), time="seconds")

WIDTH = 120
PREFIX = len("[2030-01-02 04:04:05] CRITICAL ")


def filled(record):
    """rich fills its lines with spaces; nothing tells them from the message's own."""
    return event_of(record, time="seconds", named=False, message=record.getMessage().ljust(WIDTH - PREFIX))


with library_case("colours/rich") as case, open(case.log, "w", encoding="utf-8") as file:
    clock.now = EXACT_START
    console = Console(file=file, force_terminal=True, width=WIDTH, color_system="standard", legacy_windows=False)
    form = "[%Y-%m-%d %H:%M:%S]"
    handler = RichHandler(console=console, log_time_format=form, omit_repeated_times=False, show_path=False)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log = logger_of(case.tap(handler, filled))
    log.info("till 4 opened")
    log.warning("cart is empty")
    log.error("card 17 refused: try another")
