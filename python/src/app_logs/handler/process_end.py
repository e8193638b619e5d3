"""Draining when the process ends, and beginning anew in a child (edge: signals, atexit, fork)."""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
import weakref
from multiprocessing import util as multiprocessing_util
from types import FrameType
from typing import Protocol

from app_logs.handler.own_work import forget_own_work


class Draining(Protocol):
    """What is to be drained."""

    def drain(self, timeout: float) -> int: ...
    def drain_at_end(self) -> int: ...
    def after_fork_in_child(self) -> None: ...


class _Living:
    """All that is to be drained in this process."""

    def __init__(self) -> None:
        self.all: weakref.WeakSet[Draining] = weakref.WeakSet()
        self.is_hooked = False


_living = _Living()


def register(draining: Draining, *, on_sigterm: bool) -> None:
    """Sees to it that it is drained whichever way the process ends, and told of forks."""
    _living.all.add(draining)
    if not _living.is_hooked:
        _living.is_hooked = True
        atexit.register(drain_at_end)
        _drain_at_end_of_multiprocessing_child()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(before=_before_fork, after_in_child=_after_fork_in_child)
        multiprocessing_util.register_after_fork(
            _living, lambda _: _drain_at_end_of_multiprocessing_child()
        )
    if on_sigterm:
        _take_sigterm()


def unregister(draining: Draining) -> None:
    """It has ended: what it still holds nobody sends any more."""
    _living.all.discard(draining)


def drain_all(timeout: float) -> int:
    """Drains all one after the other; how many records are held still."""
    return sum(each.drain(timeout) for each in list(_living.all))


def drain_at_end() -> int:
    """As `drain_all`, within their own deadlines, and says what was not sent."""
    return sum(each.drain_at_end() for each in list(_living.all))


# A server that has its own idea of SIGTERM (gunicorn, uvicorn, celery) has taken it, or will take
# it, and ends by itself.
def _take_sigterm() -> None:
    if threading.current_thread() is not threading.main_thread():
        return
    try:
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, _on_sigterm)
    except ValueError:
        return  # a subinterpreter, where signals are not taken


def _on_sigterm(number: int, frame: FrameType | None) -> None:
    """Drains, and then ends as if nobody had listened: the parent sees the same status."""
    try:
        drain_at_end()
    finally:
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


def _after_fork_in_child() -> None:
    forget_own_work()
    for each in list(_living.all):
        each.after_fork_in_child()


# A child of multiprocessing ends without `atexit` before Python 3.13: it runs its own finalizers
# only.
def _drain_at_end_of_multiprocessing_child() -> None:
    # Below 0: after the children's own children are joined.
    multiprocessing_util.Finalize(None, drain_at_end, exitpriority=-10)


def _before_fork() -> None:
    """celery's prefork pool has its own copy of multiprocessing, which may come in at any time."""
    billiard = sys.modules.get("billiard.util")
    if billiard is None or getattr(billiard, "_app_logs_registered", False):
        return
    billiard._app_logs_registered = True  # type: ignore[attr-defined]
    billiard.register_after_fork(
        _living, lambda _: billiard.Finalize(None, drain_at_end, exitpriority=-10)
    )
