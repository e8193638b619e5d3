"""discord.py: what `utils.setup_logging` sets up where there are no colours."""

import logging

from case_files import simulate_process
from library_case import library_case
from meaning import event_of
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import say

clock = Clock()
simulate(clock)
simulate_process()

import discord  # noqa: E402

# Where the cases are written must not matter: in a container it takes any file for a terminal.
discord.utils.is_docker = lambda: False

BLOCKED = """Shard ID None heartbeat blocked for more than 10 seconds.
Loop thread traceback (most recent call last):
  File "shop/bot.py", line 12, in <module>
    client.run(token)
  File "shop/bot.py", line 31, in on_message
    time.sleep(20)
"""

with library_case("discord/setup_logging") as case:
    clock.now = EXACT_START
    handler = logging.FileHandler(case.log, encoding="utf-8")
    case.tap(handler, lambda record: event_of(record, time="seconds"))
    discord.utils.setup_logging(handler=handler, level=0)
    logging.getLogger("discord.client").info("logging in using static token")
    clock.now += 1.25
    logging.getLogger("discord.gateway").warning(BLOCKED)
    clock.now += 1.25
    say(logging.getLogger("shop.till"), clock)
