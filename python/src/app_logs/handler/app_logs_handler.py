"""The handler."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from app_logs.handler.connect import ElasticsearchArgument, post_maker
from app_logs.handler.limits import Limits, Policy, policy_named
from app_logs.handler.loguru_record import record_of
from app_logs.handler.place import default_directory
from app_logs.handler.process_end import register
from app_logs.handler.settings import Settings
from app_logs.handler.shipper import Shipper
from app_logs.handler.stats import Stats

if TYPE_CHECKING:
    from app_logs.handler.loguru_record import LoguruMessage


class AppLogsHandler(logging.Handler):
    """Sends records to App Logs' data stream in Elasticsearch, without making the program wait.

    Logging never does I/O, never waits (but for the policy "block") and never raises: a thread of
    the handler sends what was logged. What cannot be sent is kept up to a bound, and what is
    dropped is counted: see `stats`. A formatter is not used: Elasticsearch gets the record's parts.

    In the child after a fork the handler works on with its own queue, threads and connections. At
    the end of the process (`atexit`, `logging.shutdown`, SIGTERM) it sends what it holds, for at
    most `drain_timeout` seconds; what ends with `os._exit` should call `app_logs.drain()` before.
    """

    def __init__(
        self,
        service: str = "",
        namespace: str = "",
        elasticsearch: ElasticsearchArgument = None,
        api_key: str | None = None,
        *,
        level: int | str = logging.NOTSET,
        policy: str | Policy = Policy.DROP_OLDEST,
        max_records: int = Limits.max_records,
        max_bytes: int = Limits.max_bytes,
        block_timeout: float = Limits.block_timeout,
        spill_bytes: int = Limits.spill_bytes,
        directory: str | Path | None = None,
        flush_interval: float = Settings.flush_interval,
        drain_timeout: float = Settings.drain_timeout,
        request_timeout: float = Settings.request_timeout,
        report_interval: float | None = Settings.report_interval,
        handle_sigterm: bool = True,
    ) -> None:
        """
        :param service: names the data stream: the program, in the words that the page shows
        :param namespace: as of data streams: "production", "staging"; empty means "default"
        :param elasticsearch: the engine's URL or URLs, the arguments of the `elasticsearch` client
            as a mapping, a client, or what makes one; default: APP_LOGS_ELASTICSEARCH_URL
        :param api_key: needs `create_doc` on the data stream; with `read` and
            `view_index_metadata` a repeat is never doubled, even when a rollover comes in between.
            Default: APP_LOGS_API_KEY
        :param policy: what gives way when there is no room: "drop_oldest", "drop_newest", "block"
            or "spill"
        :param max_records: that may wait
        :param max_bytes: that these may take up, about
        :param block_timeout: seconds that the program waits for room at most, with the policy
            "block"
        :param spill_bytes: that the files of the policy "spill" may take up
        :param directory: for spill files and refused records; default: APP_LOGS_DIRECTORY, else
            `app-logs` in the user's state folder
        :param flush_interval: seconds that a record waits for others at most
        :param drain_timeout: seconds that the end of the process waits for the engine at most
        :param request_timeout: seconds after which a request is given up and repeated
        :param report_interval: seconds between lines of the handler about lost or repeated records;
            None: no such lines
        :param handle_sigterm: drain on SIGTERM where nothing else handles it
        :raises ValueError: for what cannot be meant, with what can
        :raises ImportError: without the elasticsearch client
        """
        super().__init__(level)
        limits = Limits(policy_named(policy), max_records, max_bytes, block_timeout, spill_bytes)
        settings = Settings(
            service=service,
            namespace=namespace,
            directory=Path(directory) if directory else default_directory(),
            limits=limits,
            flush_interval=flush_interval,
            drain_timeout=drain_timeout,
            request_timeout=request_timeout,
            report_interval=report_interval,
        )
        self._shipper = Shipper(settings, post_maker(elasticsearch, api_key, request_timeout))
        register(self._shipper, on_sigterm=handle_sigterm)

    # `logging.shutdown` calls it before `close`, which does the same.
    flushOnClose = False

    # The lock of `logging.Handler` is held while `logging.shutdown` flushes: a thread that logs
    # meanwhile would wait for the engine. The handler needs none, as logging.NullHandler.

    def createLock(self) -> None:
        """None is needed."""
        self.lock = None

    def _at_fork_reinit(self) -> None:
        """There is no lock."""

    def handle(self, record: logging.LogRecord) -> bool:
        """Takes a record that the handler's filters let through; whether they did."""
        found: object = self.filter(record)
        if isinstance(found, logging.LogRecord):
            record = found
        if found:
            self.emit(record)
        return bool(found)

    def emit(self, record: logging.LogRecord) -> None:
        """Takes a record. Never raises, never does I/O."""
        self._shipper.take(record)

    def flush(self) -> None:
        """Sends what waits, for at most `drain_timeout` seconds."""
        self._shipper.flush()

    def close(self) -> None:
        """As `flush`; what is logged from now on is dropped, and counted."""
        self._shipper.close()
        super().close()

    def drain(self, timeout: float = Settings.drain_timeout) -> int:
        """Waits until all that was logged before is sent, at most `timeout` seconds.

        :returns: how many records were not
        """
        return self._shipper.drain(timeout)

    @property
    def stats(self) -> Stats:
        """What became of records in this process, in numbers."""
        return self._shipper.stats

    @property
    def trouble(self) -> str | None:
        """What keeps the handler from sending, and what to do about it; None when nothing does."""
        return self._shipper.trouble

    def loguru_sink(self, message: LoguruMessage) -> None:
        """For `loguru.logger.add(handler.loguru_sink)`: takes a record's parts, not its line."""
        self.handle(record_of(message))
