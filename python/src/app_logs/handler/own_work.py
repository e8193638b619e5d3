"""Which threads are at a handler's own work now."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Of all handlers of the process: two that send what the other's client says about its requests
# would never come to an end.
OWN_THREADS: set[int] = set()


@contextmanager
def own_work() -> Iterator[None]:
    """What this thread logs within is the handler's own: the client's lines about its requests."""
    ident = threading.get_ident()
    is_outermost = ident not in OWN_THREADS
    OWN_THREADS.add(ident)
    try:
        yield
    finally:
        if is_outermost:
            OWN_THREADS.discard(ident)


def forget_own_work() -> None:
    """In a child after a fork: only the forking thread lives on."""
    OWN_THREADS.clear()
