"""Where cases are written: <folder>/<format>/<case>.log, and what it must become beside it."""

import json
import linecache
import logging
import pathlib

from simulated_clock import ZONE

HERE = pathlib.Path(__file__).resolve().parent


def write_expected(path, events, **more):
    """more: `path` and `modified` of the file, where the events' times depend on it."""
    said = {"timezone": ZONE, **more, "events": events}
    path.write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")


def shop_code(source, name):
    """The functions of a file beside this one, compiled under a path that is no machine's ("shop/pay.py")."""
    text = (HERE / source).read_text(encoding="utf-8")
    linecache.cache[name] = (len(text), None, text.splitlines(True), name)
    names = {"__name__": name.removesuffix(".py").replace("/", ".")}
    exec(compile(text, name, "exec"), names)
    return names


def failing_code():
    return shop_code("failing_code.py", "shop/pay.py")


def simulate_process():
    """Records are of one process and thread, so that writing them again gives the same files."""
    make = logging.getLogRecordFactory()

    def record_of_process(*args, **more):
        record = make(*args, **more)
        record.process, record.thread = 4711, 139_872_541_906_752
        return record

    logging.setLogRecordFactory(record_of_process)
