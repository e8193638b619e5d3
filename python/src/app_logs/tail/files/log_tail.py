"""One log: the file that is written, and those that it was before it was rotated."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from app_logs.tail.chain.chain_events import ChainedEvent
from app_logs.tail.files.checkpoint import (
    MOST_FINISHED,
    Checkpoint,
    FilePlace,
    FinishedFile,
    NotedEvent,
)
from app_logs.tail.files.fingerprint import holds
from app_logs.tail.files.generation import CutOffError, Generation
from app_logs.tail.files.log_file import RefusedFileError
from app_logs.tail.files.opened_file import Identity, OpenedFile, open_file
from app_logs.tail.files.rotated_name import rotated_siblings
from app_logs.tail.files.sender import Sender
from app_logs.tail.sending.event_store import NewEvent, OpenEvent

_GRACE = 1.0
"""Seconds for which a file may still grow after another has taken its name: its program has it open
until it notices."""
_LINGER = 60.0
"""Seconds for which it is looked at after that, too."""
_ONE_TURN = 32 * 1024 * 1024
"""Bytes that one log may read before the next has its turn."""

T = TypeVar("T")


class LogTail:
    """Files of one log, oldest first, each sent before the next is begun; the last is the one that
    is written.

    `save` writes the checkpoint, and is called only after the engine has answered.
    """

    def __init__(self, path: str, sender: Sender, save: Callable[[Checkpoint], None]) -> None:
        self.path = path
        self._sender = sender
        self._save = save
        self._files: deque[Generation] = deque()
        self._done: list[tuple[Generation, float]] = []
        self._finished: list[FinishedFile] = []
        self._refused = False
        self.known: frozenset[Identity] = frozenset()
        """Files that are this log's, under whatever name; read by the thread that watches."""
        self.lines = 0
        self.begun = 0

    @property
    def newest(self) -> Identity | None:
        """The file that has the log's name, as far as is known."""
        return self._files[-1].opened.identity if self._files else None

    def seen_as(self, make: Callable[[OpenedFile], T]) -> T | None:
        """What watches the file that has the log's name, made with an opened file of its own."""
        return make(self._files[-1].opened.again()) if self._files else None

    @property
    def is_refused(self) -> bool:
        return self._refused

    def is_finished(self, opened: OpenedFile) -> bool:
        """Whether a file is one that was sent to its end under the log's name."""
        return any(each.is_in(opened.read_at) for each in self._finished)

    def resume(self, checkpoint: Checkpoint | None) -> None:
        """Opens the files: those of the checkpoint under whatever names they have now, and what
        came after them."""
        if checkpoint is None:
            self.add(open_file(self.path))
            return
        self._finished = list(checkpoint.finished)
        candidates = [*rotated_siblings(self.path), self.path]
        opened = [each for each in map(open_file, candidates) if each is not None]
        found = -1
        used: set[int] = set()
        for place in checkpoint.places:
            number = _find(place, opened, used)
            if number is None and place.fingerprint.length == 0:
                # It was empty when it was last seen, and never written to under any name that is
                # there.
                continue
            if number is None:
                self._sender.say(
                    f"{self.path}: the file that was sent up to byte {place.offset} is there no "
                    "more. What was "
                    "written to it after that is missing."
                )
            else:
                used.add(number)
                found = max(found, number)
                file = opened[number]
                reading = self._sender.reading
                self._files.append(Generation(reading, self.path, file, place=place))
        self._tell_known()
        for number, file in enumerate(opened):
            if number in used:
                continue
            # Without a place only the log itself is new: what it was before may have been sent long
            # ago.
            is_newer = number > found if found >= 0 else file.path == self.path
            if is_newer and not self.is_finished(file):
                self.add(file)
            else:
                file.close()
        self._send_noted()

    def add(self, opened: OpenedFile | None) -> None:
        """A file that has taken the log's name."""
        if opened is not None:
            self._files.append(Generation(self._sender.reading, self.path, opened))
            self._tell_known()
            # Known from now on, whatever name it has by the time of the next start.
            self._save(self._checkpoint())

    def cut(self, copies: Sequence[OpenedFile], again: OpenedFile) -> None:
        """The file that is written was cut off, and begins anew as `again`; `copies` are what it
        held before."""
        reading = self._sender.reading
        made = [Generation(reading, self.path, opened) for opened in copies]
        last = self._files[-1] if self._files else None
        if last is None:
            self._files += [*made, Generation(reading, self.path, again)]
        elif made and last.holds_what_was_read(copies[0]):
            last.go_on_in(copies[0])
            self._files += [*made[1:], Generation(reading, self.path, again)]
        elif last.is_intact:
            # It was read since, for the first time: what it held before comes first.
            for each in made:
                self._files.insert(len(self._files) - 1, each)
            again.close()
        else:
            self._is_gone(last)
            self._files += [*made, Generation(reading, self.path, again)]
        self._tell_known()
        self._save(self._checkpoint())

    def advance(self) -> bool:
        """Reads and sends what there is; True when it did something, and more may be there at
        once."""
        worked = self._look_after_done()
        while self._files and not self._refused:
            file = self._files[0]
            newer = len(self._files) > 1
            if self._advance_file(file, newer):
                return True
            if not newer or not self._is_quiet(file):
                break
            self._files.popleft()
            self._hand_on(file)
            worked = True
        return worked

    def finish(self) -> bool:
        """For a tailer that ends: sends the provisional end of what was read; True while there is
        more."""
        while self._files and not self._refused:
            file = self._files[0]
            if self._read(file) or self._send(file, last=True):
                return True
            if len(self._files) == 1:
                return False
            self._files.popleft()
            self._hand_on(file)
        return False

    def close(self) -> None:
        """Lets go of the files."""
        for file in [*self._files, *(file for file, _ in self._done)]:
            file.opened.close()

    def _advance_file(self, file: Generation, newer: bool) -> bool:
        """Reads and sends; the provisional end, too, when nothing came for a while."""
        read = self._read(file)
        sent = self._send(file, last=False)
        now = time.monotonic()
        if read:
            file.idle_since = now
        elif file.log.has_unsent and self._is_due(file, newer):
            sent = self._send(file, last=True) or sent
        return read or sent

    def _is_due(self, file: Generation, newer: bool) -> bool:
        if file.is_cut:
            return True
        if newer:
            return time.monotonic() - self._files[1].since >= _GRACE
        return time.monotonic() - file.idle_since >= self._sender.multiline_timeout

    def _is_quiet(self, file: Generation) -> bool:
        return not file.log.has_unsent and self._is_due(file, newer=True)

    def _read(self, file: Generation) -> bool:
        try:
            read = file.read(_ONE_TURN)
            self._tell_of_damage(file)
            return read
        except CutOffError:
            if self._sender.follow and file is self._files[-1]:
                # Who watches has seen it, or will in a moment, and tells by `cut` what became of
                # it.
                return False
            self._is_gone(file)
            return True
        except RefusedFileError as refusal:
            self._sender.say(
                f"{self.path} was not sent. {refusal} Send it all the same with --anyway."
            )
            self._sender.totals.failed = True
            self._refused = True
            return False

    def _tell_of_damage(self, file: Generation) -> None:
        note, file.opened.note_to_say = file.opened.note_to_say, None
        if note is not None:
            self._sender.say(note)
            self._sender.totals.failed = True

    def _send(self, file: Generation, last: bool) -> bool:
        sender = self._sender
        sender.store.noted = [each.event for each in file.noted]
        sent = file.log.send(
            sender.store,
            sender.pool,
            file,
            last,
            lambda event, document: self._note(file, event, document),
        )
        if sent is None:
            return False
        sender.totals.add(sent, file.log.import_id)
        self.lines += sent.lines
        self.begun += sent.begun
        file.noted = [each for each in file.noted if each.event.open_after == sent.context.chain]
        if sent.consumed > 0 or last:
            self._save(self._checkpoint())
        if sender.on_sent is not None:
            size = None if file.is_cut or file.opened.is_gzip else file.opened.size()
            sender.on_sent(self.path, file.log.read_to, size)
        return True

    def _note(self, file: Generation, event: ChainedEvent, document: bytes) -> None:
        """A provisional event is about to be sent: a key that cannot read it back has to know of it
        by itself."""
        if self._sender.store.may_read or event.open_after is None:
            return
        noted = OpenEvent(
            event.id,
            event.text,
            event.eol,
            event.before.position,
            event.open_after,
            file.log.import_id,
            "",
        )
        if all(each.event.id != noted.id for each in file.noted):
            file.noted.append(NotedEvent(noted, document.decode("utf-8")))
            self._save(self._checkpoint())

    def _send_noted(self) -> None:
        """What was noted may not have been sent before the end came; sent twice it is there
        once."""
        for file in self._files:
            events = [
                NewEvent(each.event.id, each.document.encode("utf-8"), lambda _: b"{}")
                for each in file.noted
            ]
            if events:
                self._sender.store.prepare()
                self._sender.store.create(events)

    def _is_gone(self, file: Generation) -> None:
        self._sender.say(
            f"{self.path} was cut off after byte {file.log.read_to} was read, and there is no "
            "copy of it "
            "beside it: what was written to it after that, if anything, is missing."
        )
        file.cut_off()

    def _tell_known(self) -> None:
        files = [*self._files, *(file for file, _ in self._done)]
        self.known = frozenset(file.opened.identity for file in files)

    def _hand_on(self, file: Generation) -> None:
        """A file that was sent to its end, as another has its name."""
        if file.log.context is not None and self._files and self._files[0].log.context is None:
            self._files[0].log.carry(file.log.context)
        if file.is_cut or file.opened.is_gzip:
            self._forget(file)
        else:
            self._done.append((file, time.monotonic()))
        self._save(self._checkpoint())

    def _forget(self, file: Generation) -> None:
        file.opened.close()
        self._finished.append(file.finished)
        self._finished = self._finished[-MOST_FINISHED:]

    def _look_after_done(self) -> bool:
        """A program may go on to write to a file that was renamed."""
        worked = False
        now = time.monotonic()
        kept: list[tuple[Generation, float]] = []
        for file, since in self._done:
            try:
                read = file.read(_ONE_TURN)
            except CutOffError:
                read, since = False, -_LINGER
            if read or file.log.has_unsent:
                self._send(file, last=not read)
                worked = True
                kept.append((file, now))
            elif now - since < _LINGER:
                kept.append((file, since))
            else:
                self._forget(file)
        if len(kept) < len(self._done):
            self._done = kept
            self._tell_known()
            self._save(self._checkpoint())
        self._done = kept
        return worked

    def _checkpoint(self) -> Checkpoint:
        files = [*(file for file, _ in self._done), *self._files]
        return Checkpoint(self.path, [file.place for file in files], self._finished)


def _find(place: FilePlace, opened: Sequence[OpenedFile], used: Collection[int]) -> int | None:
    """Which file was sent up to a place: that of the same inode first, where its content is the
    same."""
    fitting = [
        number
        for number, file in enumerate(opened)
        if number not in used and holds(file.read_at, place.fingerprint, place.offset, place.anchor)
    ]
    same = [number for number in fitting if opened[number].identity == place.identity]
    if place.fingerprint.length == 0:
        return same[0] if same else None
    return same[0] if same else fitting[0] if fitting else None
