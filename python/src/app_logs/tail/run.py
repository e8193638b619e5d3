"""Sends logs until they are sent, or, with --follow, until it is told to end."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from typing import BinaryIO

from app_logs.tail.chain.hash_chain import random_start
from app_logs.tail.files.checkpoint import (
    Checkpoint,
    CheckpointError,
    checkpoint_file,
    read_checkpoint,
    write_checkpoint,
)
from app_logs.tail.files.log_file import LogFile, RefusedFileError
from app_logs.tail.files.log_tail import LogTail
from app_logs.tail.files.opened_file import open_file
from app_logs.tail.files.sender import Sender
from app_logs.tail.files.state_folder import StateFolder
from app_logs.tail.files.stream_input import StreamInput
from app_logs.tail.files.watch import Watch, expand
from app_logs.tail.summary import FEW_LINES, unbegun_warning

_IDLE = 0.05
"""Seconds between looks at files to which nothing was added."""


class Tailer:
    """The logs that names and patterns name; `stop` ends it, with the provisional ends sent."""

    def __init__(
        self,
        patterns: Sequence[str],
        sender: Sender,
        state: StateFolder | None,
        stop: threading.Event,
    ) -> None:
        self._patterns = patterns
        self._sender = sender
        self._state = state
        self._stop = stop
        self._logs: list[LogTail] = []
        self._warned: set[str] = set()

    def run(self) -> None:
        """Raises what the engine's edge raises when it gives up."""
        for path in expand(self._patterns):
            self._open(path)
        if not self._logs and not self._sender.follow:
            self._sender.say(f"There is no file {', '.join(self._patterns)}.")
            self._sender.totals.failed = True
            return
        watch = Watch(self._logs, self._patterns) if self._sender.follow else None
        if watch is not None:
            watch.start()
        try:
            if watch is None:
                self._send_all()
            else:
                self._follow(watch)
        finally:
            if watch is not None:
                watch.stop()
            for log in self._logs:
                log.close()

    def _send_all(self) -> None:
        for log in self._logs:
            while not self._stop.is_set() and log.finish():
                self._warn(log, FEW_LINES)
            self._warn(log, 1)

    def _follow(self, watch: Watch) -> None:
        while not self._stop.is_set():
            self._take(watch)
            worked = False
            for log in self._logs:
                worked = log.advance() or worked
                self._warn(log, FEW_LINES)
            if not worked:
                self._stop.wait(_IDLE)
        self._take(watch)
        for log in self._logs:
            while log.finish():
                pass

    def _take(self, watch: Watch) -> None:
        """What was found by looking at the names."""
        by_path = {log.path: log for log in self._logs}
        while True:
            try:
                found = watch.found.get_nowait()
            except queue.Empty:
                return
            log = by_path.get(found.path)
            if log is not None and found.opened is not None:
                if found.copies is None:
                    log.add(found.opened)
                else:
                    log.cut(found.copies, found.opened)
            elif log is None:
                for opened in (found.opened, *(found.copies or ())):
                    if opened is not None:
                        opened.close()
                added = self._open(found.path)
                if added is not None:
                    by_path[found.path] = added
                    watch.add(added)
            for opened in found.copies or ():
                watch.taken(opened.identity)
            watch.taken(found.identity)

    def _open(self, path: str) -> LogTail | None:
        """A log by its name, from where it was left."""
        sender = self._sender
        opened = open_file(path)
        if opened is None and not sender.follow:
            sender.say(
                f"{path} cannot be read: check that it is there, and that this user may read it."
            )
            sender.totals.failed = True
            return None
        if opened is not None:
            known = any(
                opened.identity in log.known or log.is_finished(opened) for log in self._logs
            )
            opened.close()
            # Under its old name it was sent already, or is being sent.
            if known:
                return None
        save, checkpoint = self._checkpoint_of(path)
        if save is None:
            return None
        log = LogTail(path, sender, save)
        log.resume(checkpoint)
        self._logs.append(log)
        return log

    def _checkpoint_of(
        self, path: str
    ) -> tuple[Callable[[Checkpoint], None] | None, Checkpoint | None]:
        if self._state is None:
            return (lambda _: None), None
        file = checkpoint_file(self._state.path, path)
        refusal = self._state.lock(file)
        if refusal is not None:
            self._sender.say(f"{path} is not sent. {refusal}")
            self._sender.totals.failed = True
            return None, None
        try:
            return (lambda checkpoint: write_checkpoint(file, checkpoint)), read_checkpoint(file)
        except CheckpointError as error:
            self._sender.say(str(error))
            self._sender.totals.failed = True
            return None, None

    def _warn(self, log: LogTail, least: int) -> None:
        if log.path in self._warned or log.lines < least:
            return
        warning = unbegun_warning([log.path], log.lines, log.begun)
        if warning is not None:
            self._warned.add(log.path)
            self._sender.say(warning)


def send_stream(stream: BinaryIO, sender: Sender, stop: threading.Event) -> None:
    """Standard input, to its end. It cannot be read again, so its ids are new ones, and no
    checkpoint is kept."""
    sender.say(
        "Standard input cannot be read again: sent once more, its lines are there twice. A file "
        "can be sent again."
    )
    data = StreamInput(stream)
    log = LogFile(sender.reading, "", start=random_start())
    waited = 0.0
    while not stop.is_set():
        ended = data.ended
        part = data.read_at(1024 * 1024, log.read_to)
        try:
            if part:
                log.add(part)
                waited = 0.0
        except RefusedFileError as refusal:
            sender.say(
                f"Standard input was not sent. {refusal} Send it all the same with --anyway."
            )
            sender.totals.failed = True
            return
        last = not part and (ended or waited >= sender.multiline_timeout)
        sent = None
        if log.is_full or not part:
            sent = log.send(sender.store, sender.pool, data, last, lambda *_: None)
        if sent is not None:
            sender.totals.add(sent, log.import_id)
        elif not part:
            if ended and not log.has_unsent:
                break
            stop.wait(_IDLE)
            waited += _IDLE
    warning = unbegun_warning(["Standard input"], sender.totals.lines, sender.totals.begun)
    if warning is not None:
        sender.say(warning)
