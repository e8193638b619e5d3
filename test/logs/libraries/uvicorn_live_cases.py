"""uvicorn: its default and access formatters in one file, with and without colours, and a failing application."""

import http
import logging
import socket
import threading
import time

from ask import ask
from case_files import failing_code
from library_case import library_case
from meaning import event_of
from simulated_clock import RunningClock, simulate

simulate(RunningClock())

import uvicorn  # noqa: E402


async def shop(scope, _receive, send):
    if scope["type"] == "lifespan":
        return
    if scope["path"] == "/pay":
        failing_code()["during"](Raising())
    status = 200 if scope["path"] == "/" else 404
    await send({"type": "http.response.start", "status": status, "headers": []})
    await send({"type": "http.response.body", "body": b"tea"})


class Raising:
    """As an application without a handler of its own."""

    def error(self, *_args, **_more):
        raise


def access_meaning(record):
    client, method, path, version, status = record.args
    line = f'{client} - "{method} {path} HTTP/{version}" {status} {http.HTTPStatus(status).phrase}'
    return event_of(record, time=None, named=False, message=line)


def default_meaning(record):
    return event_of(record, time=None, named=False)


def written(name, **options):
    with library_case(f"uvicorn/{name}") as case, open(case.log, "a", encoding="utf-8") as file:
        config = uvicorn.Config(shop, host="127.0.0.1", port=0, **options)
        for log, meaning in (("uvicorn", default_meaning), ("uvicorn.access", access_meaning)):
            for handler in logging.getLogger(log).handlers:
                handler.setStream(file)
                case.tap(handler, meaning)
        server = uvicorn.Server(config)
        bound = socket.socket()
        bound.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        for path in ("/", "/missing?q=a%20b", "/pay"):
            ask(bound.getsockname()[1], path)
        server.should_exit = True
        thread.join()


written("default", use_colors=False)
written("colours", use_colors=True)
written("debug", use_colors=False, log_level="trace")
