"""Asking again until the engine answers (edge: the clock).

What waits is a thread of the tailer; files are watched by another one meanwhile, so that a rotation
is not missed in an outage."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from app_logs.delivery.back_off import Patience, delay_before
from app_logs.delivery.trouble import Trouble, TroubleKind

T = TypeVar("T")

PATIENCE = Patience(first=0.1, longest=10.0)
_PERSON = 5.0
"""Seconds between questions where a person has to do something: setup, a key, a certificate."""


class StoppedError(Exception):
    """The tailer is told to end."""


class Persist:
    """Calls what asks the engine, again after trouble that may pass.

    `give_up` seconds after the last answer the trouble is raised; None never. `wait_for_person`
    keeps on, too, where waiting alone does not help: with --follow, as the file is the buffer.
    `say` is told the first time, and when all is well again."""

    def __init__(
        self,
        stop: threading.Event,
        give_up: float | None,
        wait_for_person: bool,
        say: Callable[[str], None],
    ) -> None:
        self._stop = stop
        self._give_up = give_up
        self._wait_for_person = wait_for_person
        self._say = say
        self._lock = threading.Lock()
        self._attempt = 0
        self._since: float | None = None
        self._said: TroubleKind | None = None

    def __call__(self, ask: Callable[[], T], progress: bool = False, asking: bool = False) -> T:
        """The answer. `asking` where a refusal is an answer, too: it is raised, as what `ask`
        raises otherwise."""
        while True:
            if self._stop.is_set():
                raise StoppedError
            try:
                answer = ask()
            except Trouble as trouble:
                if asking and trouble.kind is TroubleKind.DENIED:
                    raise
                self.pause(trouble)
            else:
                if not progress:
                    self.succeeded()
                return answer

    def pause(self, trouble: Trouble, progress: bool = False) -> None:
        """Waits before the same is asked again; patience is counted anew when something got
        through."""
        with self._lock:
            now = time.monotonic()
            if progress or self._since is None:
                self._since = now
                self._attempt = 0
            self._attempt += 1
            attempt, waited = self._attempt, now - self._since
            first = self._said is not trouble.kind
            self._said = trouble.kind
        if trouble.needs_a_person and not self._wait_for_person:
            raise trouble
        if self._give_up is not None and waited >= self._give_up:
            raise trouble
        if first and (attempt > 1 or trouble.needs_a_person):
            self._say(f"{trouble.what} Nothing is lost: the files are read on from here.")
        elif first:
            with self._lock:
                self._said = None
        delay = (
            _PERSON if trouble.needs_a_person else delay_before(attempt, PATIENCE, random.random())
        )
        if self._stop.wait(delay):
            raise StoppedError

    def give_up_soon(self, seconds: float) -> None:
        """From now on there is only so much time: what is not sent by then waits in the files.

        Takes no lock: a signal may come while its own thread holds it.
        """
        self._give_up = seconds
        self._wait_for_person = False

    def succeeded(self) -> None:
        """The engine has answered and had room."""
        with self._lock:
            said, self._said = self._said, None
            self._since = None
            self._attempt = 0
        if said is not None:
            self._say("The engine takes events again.")
