"""How far a log was sent: written only after the engine's answer, and never half (edge: the file
system)."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from app_logs.formats.row import JsonValue
from app_logs.tail.chain.context import ContextError, FileContext, context_from_json
from app_logs.tail.files.fingerprint import Fingerprint, ReadAt, holds
from app_logs.tail.files.opened_file import Identity
from app_logs.tail.sending.event_store import OpenEvent

_VERSION = 1
MOST_FINISHED = 200
"""Files that are remembered as sent."""


class CheckpointError(ValueError):
    """A checkpoint that cannot be read: what is wrong, and what to do."""


class FinishedFile(NamedTuple):
    """A file that was sent to its end, and has the log's name no more."""

    fingerprint: Fingerprint
    size: int
    anchor: bytes
    """Its last bytes."""

    def is_in(self, read_at: ReadAt) -> bool:
        """Whether a file is that one, or a copy, packed or not."""
        return (
            self.size > 0
            and holds(read_at, self.fingerprint, self.size, self.anchor)
            and read_at(1, self.size) == b""
        )


class NotedEvent(NamedTuple):
    """A provisional event as it was sent, where the key may not read it back."""

    event: OpenEvent
    document: str


@dataclass(frozen=True)
class FilePlace:
    """How far one file of a log was sent.

    `offset` in its bytes, those that an archive holds; `anchor` are the bytes before that;
    `context` what to go on with, None before anything was sent; `detected` how many bytes its
    format was told from."""

    identity: Identity
    fingerprint: Fingerprint
    offset: int
    anchor: bytes
    encoding: str
    mark: bool
    context: FileContext | None
    detected: int = 0
    noted: Sequence[NotedEvent] = ()


@dataclass(frozen=True)
class Checkpoint:
    """The files of one log that are not sent to their end, oldest first, and those that are."""

    path: str
    places: Sequence[FilePlace] = ()
    finished: Sequence[FinishedFile] = field(default_factory=tuple)


def checkpoint_file(folder: Path, path: str) -> Path:
    """Where the checkpoint of a log is; `folder` is that of one data stream on one engine."""
    return folder / f"{sha256(path.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.json"


def write_checkpoint(file: Path, checkpoint: Checkpoint) -> None:
    """Replaces the file at once: whoever reads it sees the old one or the new one, also after a
    crash."""
    text = json.dumps(_to_json(checkpoint))
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(opened, "w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        os.replace(beside, file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def read_checkpoint(file: Path) -> Checkpoint | None:
    """None when nothing was sent yet. Raises CheckpointError."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    try:
        return _from_json(json.loads(text))
    except (ValueError, KeyError, TypeError, ContextError) as error:
        raise CheckpointError(
            f"{file} does not say how far the log was sent ({error}). Remove it to send the log "
            "from its "
            "beginning: what is there already is not indexed twice."
        ) from error


def _to_json(checkpoint: Checkpoint) -> dict[str, JsonValue]:
    return {
        "version": _VERSION,
        "path": checkpoint.path,
        "files": [_place_to_json(place) for place in checkpoint.places],
        "finished": [_finished_to_json(each) for each in checkpoint.finished[-MOST_FINISHED:]],
    }


def _place_to_json(place: FilePlace) -> dict[str, JsonValue]:
    return {
        "device": place.identity.device,
        "inode": place.identity.inode,
        "fingerprint": list(place.fingerprint),
        "offset": place.offset,
        "anchor": base64.b64encode(place.anchor).decode("ascii"),
        "encoding": place.encoding,
        "mark": place.mark,
        "context": None if place.context is None else place.context.to_json(),
        "detected": place.detected,
        "noted": [_noted_to_json(each) for each in place.noted],
    }


def _finished_to_json(finished: FinishedFile) -> dict[str, JsonValue]:
    return {
        "fingerprint": list(finished.fingerprint),
        "size": finished.size,
        "anchor": base64.b64encode(finished.anchor).decode("ascii"),
    }


def _noted_to_json(noted: NotedEvent) -> dict[str, JsonValue]:
    event = noted.event
    return {
        "id": event.id,
        "original": event.original,
        "eol": event.eol,
        "offset": event.offset,
        "open_after": event.open_after,
        "import": event.import_id,
        "created": event.created,
        "document": noted.document,
    }


def _from_json(json_: object) -> Checkpoint:
    if not isinstance(json_, Mapping) or json_.get("version") != _VERSION:
        raise ValueError("it is of another version of app-logs")
    return Checkpoint(
        path=str(json_["path"]),
        places=tuple(_place(each) for each in json_["files"]),
        finished=tuple(_finished(each) for each in json_["finished"]),
    )


def _place(json_: Mapping[str, JsonValue]) -> FilePlace:
    noted = json_["noted"]
    if not isinstance(noted, list):
        raise ValueError("noted is no list")
    return FilePlace(
        identity=Identity(_int(json_["device"]), _int(json_["inode"])),
        fingerprint=_fingerprint(json_["fingerprint"]),
        offset=_int(json_["offset"]),
        anchor=base64.b64decode(str(json_["anchor"])),
        encoding=str(json_["encoding"]),
        mark=json_["mark"] is True,
        context=None if json_["context"] is None else context_from_json(json_["context"]),
        detected=_int(json_["detected"]),
        noted=tuple(_noted(each) for each in noted),
    )


def _finished(json_: Mapping[str, JsonValue]) -> FinishedFile:
    fingerprint = _fingerprint(json_["fingerprint"])
    return FinishedFile(fingerprint, _int(json_["size"]), base64.b64decode(str(json_["anchor"])))


def _noted(json_: Mapping[str, JsonValue]) -> NotedEvent:
    event = OpenEvent(
        id=str(json_["id"]),
        original=str(json_["original"]),
        eol=str(json_["eol"]),
        offset=_int(json_["offset"]),
        open_after=str(json_["open_after"]),
        import_id=str(json_["import"]),
        created=str(json_["created"]),
    )
    return NotedEvent(event, str(json_["document"]))


def _fingerprint(json_: JsonValue) -> Fingerprint:
    if not isinstance(json_, list) or len(json_) != 2:
        raise ValueError("a fingerprint is a length and a digest")
    return Fingerprint(_int(json_[0]), str(json_[1]))


def _int(value: JsonValue) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{value!r} is no whole number")
    return value
