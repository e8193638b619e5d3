"""Which threads are at a handler's own work now."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Of all handlers of the process: two that send what the other's client says about its requests
# would never come to an end.
_at_work: set[int] = set()


@contextmanager
def own_work() -> Iterator[None]:
    """What this thread logs within is the handler's own: the client's lines about its requests."""
    ident = threading.get_ident()
    is_outermost = ident not in _at_work
    _at_work.add(ident)
    try:
        yield
    finally:
        if is_outermost:
            _at_work.discard(ident)


def is_own_work() -> bool:
    """Whether this thread is within `own_work`."""
    return threading.get_ident() in _at_work


def forget_own_work() -> None:
    """In a child after a fork: only the forking thread lives on."""
    _at_work.clear()
