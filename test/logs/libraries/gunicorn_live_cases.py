"""gunicorn with one worker: its own records, its access lines, and both in one file with a failing application."""

import datetime
import logging
import os
import signal
import socket
import sys
import time

from access_lines import access
from ask import ask
from case_files import failing_code
from library_case import library_case
from meaning import event_of
from simulated_clock import RunningClock, simulate

simulate(RunningClock())

import gunicorn.glogging  # noqa: E402
from gunicorn.app.base import BaseApplication  # noqa: E402


def shop(environ, start_response):
    if environ["PATH_INFO"] == "/pay":
        failing_code()["during"](Raising())
    start_response("200 OK" if environ["PATH_INFO"] == "/" else "404 Not Found", [("Content-Type", "text/plain")])
    return [b"tea"]


class Raising:
    """As an application without a handler of its own."""

    def error(self, *_args, **_more):
        raise


def error_meaning(record):
    return event_of(record, time="seconds", named=False, fields={"process.pid": record.process})


def access_meaning(record):
    said = record.args
    when = datetime.datetime.strptime(said["t"], "[%d/%b/%Y:%H:%M:%S %z]")
    return access(said["h"], when, '"%(r)s" %(s)s %(b)s "%(f)s" "%(a)s"' % said)


def serve(case, port, **settings):
    class Logger(gunicorn.glogging.Logger):
        def setup(self, cfg):
            super().setup(cfg)
            for log, meaning in ((self.error_log, error_meaning), (self.access_log, access_meaning)):
                for handler in log.handlers:
                    if isinstance(handler, logging.FileHandler):
                        case.tap(handler, meaning)

    class Application(BaseApplication):
        def load_config(self):
            options = {"bind": f"127.0.0.1:{port}", "workers": 1, "logger_class": Logger, "proc_name": "shop"}
            for name, value in (options | settings).items():
                self.cfg.set(name, value)

        def load(self):
            return shop

    Application().run()


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for(port):
    for _try in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("gunicorn did not start")


def written(name, errors, accesses):
    with library_case(f"gunicorn/{name}") as case:
        port = free_port()
        files = {"errorlog": str(case.log) if errors else os.devnull, "accesslog": str(case.log) if accesses else None}
        child = os.fork()
        if child == 0:
            try:
                serve(case, port, **files)
            finally:
                os._exit(0)
        wait_for(port)
        ask(port, "/", Authorization="Basic YW5uOng=")
        ask(port, "/missing?q=%22a%22", Referer="http://shop.example/?a=%20b")
        ask(port, "/pay", "POST")
        os.kill(child, signal.SIGHUP)
        time.sleep(1.5)
        os.kill(child, signal.SIGTERM)
        os.waitpid(child, 0)


sys.argv = ["gunicorn"]
written("error", True, False)
written("access", False, True)
written("both", True, True)
