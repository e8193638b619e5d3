"""werkzeug's development server and Flask: access lines alone, in the way of basicConfig, and with Flask's own records."""

import logging
import threading

from access_lines import access
from ask import ask
from case_files import failing_code, simulate_process
from library_case import library_case
from meaning import event_of, instant, unread, without_ansi
from simulated_clock import EXACT_START, Clock, simulate

clock = Clock()
simulate(clock)
simulate_process()

import flask  # noqa: E402
from flask.logging import default_handler  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402

REQUESTS = ("/", "/favicon.ico", "/old?q=a%20b", "/%22%0a%1b", "/pay")


def make_app():
    app = flask.Flask("shop")
    app.add_url_rule("/", "index", lambda: "tea")
    app.add_url_rule("/old", "old", lambda: flask.redirect("/"))

    @app.route("/pay")
    def pay():
        app.logger.warning("card 17 is old")
        failing_code()["during"](Raising())

    return app


class Raising:
    """As a view without a handler of its own."""

    def error(self, *_args, **_more):
        raise


def serve(app, paths):
    server = make_server("127.0.0.1", 0, app)
    port, server.port = server.port, 5000
    server.log_startup()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    for path in paths:
        clock.now += 1.25
        ask(port, path)
    server.shutdown()
    thread.join()
    server.server_close()


def line_meaning(record):
    """An access line is of one line, and what it is not says nothing of where it begins."""
    message = record.getMessage()
    client, dashes, rest = message.partition(" - - [")
    if not dashes:
        return [unread(line) for line in message.split("\n")]
    return access(client, instant(record.created, whole=True), without_ansi(rest.partition("] ")[2]))


def written(name, formatter, meaning):
    clock.now = EXACT_START
    with library_case(f"werkzeug/{name}") as case:
        handler = logging.FileHandler(case.log, encoding="utf-8")
        handler.setFormatter(formatter)
        log = logging.getLogger("werkzeug")
        log.handlers, log.propagate = [case.tap(handler, meaning)], False
        log.setLevel(logging.INFO)
        app = make_app()
        app.logger.handlers = [logging.NullHandler()]
        serve(app, REQUESTS[:-1])


written("dev_server", logging.Formatter("%(message)s"), line_meaning)
written("basic_config", logging.Formatter(logging.BASIC_FORMAT), lambda record: event_of(record, time=None))

with library_case("werkzeug/flask") as case, open(case.log, "a", encoding="utf-8") as file:
    clock.now = EXACT_START
    stream = logging.StreamHandler(file)
    stream.setFormatter(logging.Formatter("%(message)s"))
    logging.getLogger("werkzeug").handlers = [case.tap(stream, line_meaning)]
    default_handler.setStream(file)

    def flask_meaning(record):
        return event_of(record, named=False, fields={"labels.module": record.module})

    case.tap(default_handler, flask_meaning)
    app = make_app()
    app.logger.handlers = [default_handler]
    app.logger.propagate = False
    serve(app, REQUESTS)
