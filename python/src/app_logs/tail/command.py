"""``python -m app_logs tail``: sends log files, and what is added to them (edge: process, terminal,
engine)."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import TYPE_CHECKING

from app_logs.delivery.trouble import Trouble
from app_logs.formats.compile.compile_format import FormatError, compile_format
from app_logs.formats.row import FormatRow
from app_logs.names import data_stream_name
from app_logs.tail.cut.zone import UnknownZoneError, zone_named
from app_logs.tail.files.log_file import Reading
from app_logs.tail.files.sender import Sender, Totals
from app_logs.tail.files.state_folder import StateError, StateFolder, default_folder
from app_logs.tail.kibana import KibanaError, read_service
from app_logs.tail.local_zone import local_zone
from app_logs.tail.options import STDIN, TailOptions, parse
from app_logs.tail.progress import Progress
from app_logs.tail.summary import summary

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

    from app_logs.tail.dry_run import Simulate
    from app_logs.tail.engine.persist import Persist

NO_CLIENT = (
    "The elasticsearch client is not installed: run pip install 'app-logs[es8]' for "
    "Elasticsearch 8, or "
    "'app-logs[es9]' (Python 3.10 or newer) for Elasticsearch 9."
)
NAMED = "named"
"""`app_logs.format` of records in the format that was given with --format."""
_LAST_SECONDS = 5.0
"""For which the provisional ends are tried to be sent when a tailer is told to end."""


class UsageError(Exception):
    """Something that was asked for cannot be done: what, and what to do."""


def main(argv: Sequence[str]) -> int:
    """Runs the command; 0 when all went well, 1 when something was rejected or could not be
    read."""
    options = parse(argv)
    progress = Progress(options.progress and not options.dry_run)
    try:
        reading = reading_of(options)
        if options.dry_run:
            from app_logs.tail.dry_run import dry_run

            return dry_run(options, reading, progress.say, simulation_of(options))
        return _send(options, reading, progress)
    except (UsageError, UnknownZoneError, KibanaError, StateError, FormatError, Trouble) as error:
        progress.say(str(error))
        return 1


def reading_of(options: TailOptions) -> Reading:
    """How files are read: by what was said, else by what Kibana knows, else by what they show."""
    rows: Sequence[FormatRow] = ()
    timezone = options.timezone
    if options.kibana is not None:
        key = os.environ.get("APP_LOGS_KIBANA_API_KEY") or os.environ.get("APP_LOGS_API_KEY")
        settings = read_service(options.kibana, options.service, key, options.ca_certs)
        rows = settings.rows
        timezone = timezone or settings.timezone
    told: FormatRow | None = None
    if options.format is not None:
        compiled = compile_format(options.format, options.style, options.datefmt, NAMED)
        told = compiled.row
    timezone = timezone or local_zone()
    if timezone is None:
        raise UsageError(
            "This machine does not say its time zone: name the one that the log's times are in "
            "with --timezone, "
            "such as Europe/Berlin or UTC."
        )
    zone_named(timezone)
    return Reading(options.service, options.namespace, timezone, rows, told, anyway=options.anyway)


def client_of(options: TailOptions) -> Elasticsearch:
    """The engine. Raises UsageError without a client, or for an address that is none."""
    try:
        from elasticsearch import Elasticsearch
    except ImportError as error:
        raise UsageError(NO_CLIENT) from error
    key = os.environ.get("APP_LOGS_API_KEY") or None
    try:
        if options.ca_certs is None:
            return Elasticsearch(options.url, api_key=key)
        return Elasticsearch(options.url, api_key=key, ca_certs=options.ca_certs)
    except ValueError as error:
        raise UsageError(f"{options.url} is no address of Elasticsearch: {error}") from error


def simulation_of(options: TailOptions) -> Simulate | None:
    """What asks the engine's pipeline, when that is wanted. Raises UsageError as `client_of`."""
    if not options.simulate:
        return None
    client = client_of(options)
    from app_logs.tail.engine.simulate import simulated

    stream = data_stream_name(options.service, options.namespace)
    return lambda documents: simulated(client, stream, documents)


def fewer_collections() -> None:
    """Events are many objects for a short time, and none of them in a circle.

    Looked through as often as Python does by default, they would take a third of the time that a
    file takes to be cut.
    """
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _send(options: TailOptions, reading: Reading, progress: Progress) -> int:
    client = client_of(options)
    fewer_collections()
    # Loaded here, as they need the client.
    from app_logs.tail.engine.persist import Persist, StoppedError
    from app_logs.tail.engine.stored_events import StoredEvents
    from app_logs.tail.engine.stream_store import StreamStore
    from app_logs.tail.run import Tailer, send_stream

    stop, now = threading.Event(), threading.Event()
    is_stream = list(options.files) == [STDIN]
    follows = options.follow and not is_stream
    persist = Persist(now, options.give_up_after, follows, progress.say)
    stream = data_stream_name(options.service, options.namespace)
    store = StreamStore(client, stream, persist)
    totals = Totals()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="app-logs-bulk") as pool:
        sender = Sender(
            store,
            pool,
            reading,
            totals,
            progress.say,
            follows,
            options.multiline_timeout,
            progress.sent,
        )
        _end_on_signals(stop, now, persist)
        state: StateFolder | None = None
        try:
            if is_stream:
                send_stream(sys.stdin.buffer, sender, stop)
            else:
                state = StateFolder(options.state or default_folder(), options.url, stream)
                Tailer(options.files, sender, state, stop).run()
        except StoppedError:
            totals.failed = totals.failed or not follows
        except Trouble as trouble:
            progress.say(
                f"{trouble.what} Nothing is lost: send the same again, and it goes on from here."
            )
            totals.failed = True
        finally:
            now.set()
            if state is not None:
                state.close()
    for line in summary(totals, _unparsed(StoredEvents(client, stream), totals)):
        progress.say(line)
    return 1 if totals.failed or totals.rejected > 0 else 0


def _unparsed(stored: object, totals: Totals) -> int | None:
    """Lines that no format could read, counted where the pipeline put them."""
    from app_logs.tail.engine.stored_events import StoredEvents

    if not isinstance(stored, StoredEvents) or not totals.imports:
        return 0
    try:
        stored.refresh()
        return sum(stored.count(each)[1] for each in totals.imports)
    except Trouble:
        return None


def _end_on_signals(stop: threading.Event, now: threading.Event, persist: Persist) -> None:
    """The first signal ends with the provisional ends sent, a second one at once; what was not sent
    waits in the files."""

    def end(_number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            now.set()
        stop.set()
        persist.give_up_soon(_LAST_SECONDS)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
