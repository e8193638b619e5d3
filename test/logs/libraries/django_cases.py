"""Django: the verbose and simple formatters of its documentation's LOGGING, and its development server's own lines."""

import logging
import threading
import urllib.error
import urllib.request

from case_files import failing_code, simulate_process
from library_case import library_case
from meaning import event, event_of, fields_of, instant
from simulated_clock import EXACT_START, Clock, simulate
from stdlib_meaning import say

clock = Clock()
simulate(clock)
simulate_process()

import django  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.servers.basehttp import WSGIRequestHandler, WSGIServer  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils.log import ServerFormatter  # noqa: E402

VERBOSE = "{levelname} {asctime} {module} {process:d} {thread:d} {message}"
SIMPLE = "{levelname} {message}"
# As Formatter("%...") would write them: what fields a record gives.
VERBOSE_FIELDS = "%(module)s %(process)d %(thread)d"


def shop_fails(_request):
    failing_code()["cause"](Raising())


class Raising:
    """As a view without a handler of its own."""

    def critical(self, *_args, **_more):
        raise


urlpatterns = [path("", lambda _request: HttpResponse("tea")), path("pay", shop_fails)]
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], LOGGING_CONFIG=None, SECRET_KEY="none", USE_TZ=False)
django.setup()
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402


def handler_into(case, formatter, meaning):
    handler = logging.FileHandler(case.log, encoding="utf-8")
    handler.setFormatter(formatter)
    return case.tap(handler, meaning)


def written(name, form, meaning, **more):
    clock.now = EXACT_START
    with library_case(f"django/{name}", **more) as case:
        handler = handler_into(case, logging.Formatter(form, style="{"), meaning)
        root = logging.getLogger()
        root.handlers, root.level = [handler], 0
        client = Client(raise_request_exception=False)
        for address in ("/", "/favicon.ico", "/pay"):
            client.get(address)
            clock.now += 1.25
        client.get("/", headers={"host": "till 4"})
        clock.now += 1.25
        say(logging.getLogger("shop.till"), clock)
        root.handlers = []


def server_lines(case):
    """Real requests to the development server; only what it logs, at the clock's time."""

    def meaning(record):
        # It has a level, but its lines do not say so.
        time = instant(record.created, whole=True)
        return event(record.getMessage(), time=time)

    log = logging.getLogger("django.server")
    log.handlers = [handler_into(case, ServerFormatter("[{server_time}] {message}", style="{"), meaning)]
    log.propagate, log.level = False, logging.INFO
    logging.getLogger("django.request").propagate = False
    logging.getLogger("django.request").handlers = [logging.NullHandler()]
    server = WSGIServer(("127.0.0.1", 0), WSGIRequestHandler)
    server.set_app(WSGIHandler())
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    for address in ("/", "/static/app.css?v=1", "/pay", "/%E2%82%AC"):
        ask(f"http://127.0.0.1:{server.server_port}{address}")
        clock.now += 1.25
    server.shutdown()
    thread.join()
    server.server_close()


def ask(address):
    try:
        urllib.request.urlopen(address).read()
    except urllib.error.HTTPError as error:
        error.read()


written("verbose", VERBOSE, lambda record: event_of(record, named=False, fields=fields_of(VERBOSE_FIELDS, record)))
written(
    "simple",
    SIMPLE,
    lambda record: event_of(record, time=None, named=False),
    named={"format": SIMPLE, "style": "{"},
)
clock.now = EXACT_START
with library_case("django/runserver") as case:
    server_lines(case)
