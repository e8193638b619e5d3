"""aiohttp's access log: bare lines, and as the records of a program's own format."""

import asyncio
import datetime
import logging

from access_lines import access
from ask import ask
from case_files import simulate_process
from library_case import library_case
from meaning import event_of
from simulated_clock import EXACT_START, Clock, simulate

clock = Clock()
simulate(clock)
simulate_process()

from aiohttp import web  # noqa: E402


async def pay(_request):
    return web.Response(status=402, text="card 17 refused")


async def serve():
    app = web.Application()
    app.add_routes([web.get("/", pay)])
    runner = web.AppRunner(app, access_log=logging.getLogger("aiohttp.access"))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = site._server.sockets[0].getsockname()[1]
    for path, headers in (("/", {}), ("/missing?a=1", {"Referer": "http://shop.example/a b"}), ("/%22", {})):
        clock.now += 1.25
        await asyncio.to_thread(ask, port, path, **headers)
    await runner.cleanup()


def bare(record):
    """By the attributes that aiohttp gives its records."""
    start = datetime.datetime.strptime(record.request_start_time, "[%d/%b/%Y:%H:%M:%S %z]")
    referer, agent = record.request_header["Referer"], record.request_header["User-Agent"]
    rest = f'"{record.first_request_line}" {record.response_status} {record.response_size} "{referer}" "{agent}"'
    return access(record.remote_address, start, rest)


FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"


def written(name, form, meaning):
    clock.now = EXACT_START
    with library_case(f"aiohttp/{name}") as case:
        handler = logging.FileHandler(case.log, encoding="utf-8")
        handler.setFormatter(logging.Formatter(form))
        log = logging.getLogger("aiohttp.access")
        log.handlers, log.propagate = [case.tap(handler, meaning)], False
        log.setLevel(logging.INFO)
        asyncio.run(serve())


written("access", "%(message)s", bare)
written("access_in_records", FORM, event_of)
