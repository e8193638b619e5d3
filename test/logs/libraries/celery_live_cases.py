"""A celery worker with two processes and a broker in memory: the worker's records and those of its tasks."""

import logging
import os
import signal
import sys
import threading

from case_files import failing_code
from library_case import library_case
from meaning import event_of
from simulated_clock import RunningClock, simulate

simulate(RunningClock())

import celery  # noqa: E402
from celery.app.log import TaskFormatter  # noqa: E402
from celery.signals import after_setup_logger, after_setup_task_logger, worker_ready  # noqa: E402
from celery.utils.log import get_task_logger  # noqa: E402

app = celery.Celery("shop", broker="memory://", backend="cache+memory://")
app.conf.update(worker_redirect_stdouts=True, broker_connection_retry_on_startup=True, worker_send_task_events=False)
log = get_task_logger("shop.mail")


@app.task(name="shop.mail")
def mail(order):
    log.info("mail for order %d", order)
    log.warning("lines:\n- tea 1.20\n\n- milk 0.80")
    print("printed by a task")
    return {"sent": True}


@app.task(name="shop.pay")
def pay():
    failing_code()["during"](Raising())


@app.task(name="shop.again", bind=True, max_retries=1, default_retry_delay=0)
def again(self):
    raise self.retry(exc=ValueError("no paper"))


class Raising:
    """As a task without a handler of its own."""

    def error(self, *_args, **_more):
        raise


def meaning(record):
    fields = {"process.name": record.processName}
    return event_of(record, named=False, fields=fields)


def task_meaning(record):
    """TaskFormatter has put the task on the record."""
    fields = {"labels.task_name": record.task_name, "labels.task_id": record.task_id, "process.name": record.processName}
    return event_of(record, named=False, fields=fields)


def send(**_more):
    mail.delay(17)
    pay.delay()
    again.delay()


with library_case("celery/worker") as case:

    def tap(logger=None, **_more):
        for handler in logger.handlers:
            if isinstance(handler, logging.StreamHandler) and not hasattr(handler, "noted"):
                handler.noted = True
                case.tap(handler, task_meaning if isinstance(handler.formatter, TaskFormatter) else meaning)

    after_setup_logger.connect(tap, weak=False)
    after_setup_task_logger.connect(tap, weak=False)
    worker_ready.connect(send, weak=False)
    options = ["worker", "--loglevel=INFO", f"--logfile={case.log}", "--hostname=mail@web-1", "--without-gossip"]
    sys.argv = ["celery"]
    threading.Timer(6, lambda: os.kill(os.getpid(), signal.SIGTERM)).start()
    try:
        app.worker_main([*options, "--without-mingle", "--without-heartbeat", "--concurrency=2"])
    except SystemExit:
        pass
