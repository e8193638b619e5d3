"""A real HTTP server with the part of Elasticsearch that senders use; it misbehaves on command.

It keeps documents as a data stream does: an `_id` is unique within one backing index only. `plan`
holds what the next bulks meet, one fault each; `always` what all of them meet. Runs in threads of
the test's own process.
"""

from __future__ import annotations

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TEMPLATE = "logs-app_logs"
Source = dict[str, Any]
Only = Callable[[Source], bool]


def _all(_: Source) -> bool:
    return True


@dataclass
class Fault:
    """What one bulk meets; without any argument nothing is wrong with it."""

    status: int = 200
    """Answers with it, and stores nothing unless it is 2xx."""
    error_type: str = "some_exception"
    reason: str = "told to"
    slow: float = 0.0
    """Seconds before it answers."""
    hang: bool = False
    """Never answers, until the server is stopped."""
    store: bool = True
    close: bool = False
    """Closes the connection in the middle of the answer, after storing."""
    item_status: int = 0
    """Items for which `only` is true get it and are not stored."""
    only: Only = _all
    product: str = "Elasticsearch"
    then: Callable[[], None] | None = None
    """Called after storing, before the answer."""


@dataclass
class Stored:
    """A document and where it is."""

    index: str
    id: str
    source: Source


@dataclass
class FaultServer:
    """See the module. `url` is without a slash at its end."""

    url: str = ""
    plan: list[Fault] = field(default_factory=list)
    always: Fault | None = None
    refuse_bulk_with: Only | None = None
    """A whole bulk that holds such a document is a 400, as in Elasticsearch up to 8.18."""
    is_set_up: bool = True
    has_stream: bool = True
    may_look: bool = True
    """Whether the key may do more than write."""
    speaks_client: int = 0
    """Elasticsearch's major version; 0 takes any client."""
    max_body: int = 100 * 1024 * 1024
    generation: int = 1
    stored: list[Stored] = field(default_factory=list)
    places: set[tuple[str, str]] = field(default_factory=set)
    """Index and `_id` of all that is stored."""
    requests: list[str] = field(default_factory=list)
    """Method and path of every request."""
    authorizations: list[str] = field(default_factory=list)
    bulk_sizes: list[int] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock)
    stopped: threading.Event = field(default_factory=threading.Event)
    changed: threading.Condition = field(init=False)

    def __post_init__(self) -> None:
        self.changed = threading.Condition(self.lock)

    @property
    def index(self) -> str:
        """The backing index that is written to."""
        return f".ds-logs-{self.generation:06d}"

    def roll_over(self) -> None:
        """From now on documents go to a new backing index."""
        with self.lock:
            self.generation += 1

    @property
    def messages(self) -> list[str]:
        """Messages of what is stored, without the sender's own reports, in the order of storing."""
        with self.lock:
            return [
                each.source.get("message", "") for each in self.stored if not is_report(each.source)
            ]

    @property
    def reports(self) -> list[Source]:
        """The sender's own reports."""
        with self.lock:
            return [each.source for each in self.stored if is_report(each.source)]

    def wait_for(self, condition: Callable[[], bool], timeout: float = 30.0) -> None:
        """Waits until something is as it should be; looks again after every request."""
        until = time.monotonic() + timeout
        with self.changed:
            while not condition():
                left = until - time.monotonic()
                if left <= 0:
                    raise AssertionError(
                        f"Not so after {timeout} s; {len(self.stored)} stored, "
                        f"last requests: {self.requests[-5:]}"
                    )
                self.changed.wait(min(left, 0.2))

    def next_fault(self) -> Fault:
        """What the bulk that has just come meets."""
        with self.lock:
            if self.plan:
                return self.plan.pop(0)
            return self.always or Fault()

    def create(self, document_id: str, source: Source, stream: str) -> Source:
        """One item of a bulk: 201, or 409 when its `_id` is in the index that is written to."""
        with self.changed:
            if (self.index, document_id) in self.places:
                return {"_index": self.index, "status": 409, "error": {"type": "version_conflict"}}
            self.places.add((self.index, document_id))
            self.stored.append(Stored(self.index, document_id, source))
            return {"_index": self.index, "status": 201}


def is_report(source: Source) -> bool:
    """Whether it is a handler's line about itself."""
    return bool(source.get("log", {}).get("logger") == "app_logs")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    state: FaultServer

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    do_PUT = do_HEAD = do_GET

    def _serve(self) -> None:
        state = self.state
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length)
        path = urlsplit(self.path).path
        with state.changed:
            state.requests.append(f"{self.command} {path}")
            state.authorizations.append(self.headers.get("authorization") or "")
            state.changed.notify_all()
        try:
            if state.speaks_client and f"compatible-with={state.speaks_client}" not in (
                self.headers.get("accept") or ""
            ):
                self._error(
                    400, "media_type_header_exception", "Invalid media-type value on headers"
                )
            elif path.endswith("/_bulk"):
                self._bulk(path, body)
            else:
                self._look(path, body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with state.changed:
                state.changed.notify_all()

    def _bulk(self, path: str, body: bytes) -> None:
        state, fault = self.state, self.state.next_fault()
        if len(body) > state.max_body:
            return self._error(413, "content_too_long_exception", "too large")
        stream = path.split("/")[1]
        pipeline = parse_qs(urlsplit(self.path).query).get("pipeline")
        lines = [json.loads(line) for line in body.decode("utf-8").split("\n") if line]
        pairs = list(zip(lines[0::2], lines[1::2]))
        with state.lock:
            state.bulk_sizes.append(len(pairs))
        if fault.hang:
            state.stopped.wait()
            return None
        if state.stopped.wait(fault.slow) or (fault.status >= 300):
            return self._error(fault.status, fault.error_type, fault.reason, fault.product)
        if state.refuse_bulk_with and any(state.refuse_bulk_with(source) for _, source in pairs):
            return self._error(400, "illegal_argument_exception", "a document cannot be parsed")
        if not state.is_set_up and pipeline:
            item = {
                "status": 400,
                "error": {"reason": f"pipeline with id [{pipeline[0]}] does not exist"},
            }
            return self._answer(200, {"errors": True, "items": [{"create": item} for _ in pairs]})
        items = [self._item(action, source, fault, stream) for action, source in pairs]
        if fault.then:
            fault.then()
        return self._answer(200, {"errors": False, "items": items}, fault.product, fault.close)

    def _item(self, action: Source, source: Source, fault: Fault, stream: str) -> Source:
        if fault.item_status and fault.only(source):
            error = {"type": fault.error_type, "reason": fault.reason}
            return {"create": {"status": fault.item_status, "error": error}}
        if not fault.store:
            return {"create": {"status": 201}}
        return {"create": self.state.create(action["create"]["_id"], source, stream)}

    def _look(self, path: str, body: bytes) -> None:
        state = self.state
        if not state.may_look:
            return self._error(403, "security_exception", "action is unauthorized for API key")
        if path.startswith("/_data_stream/"):
            if not state.has_stream:
                return self._error(404, "index_not_found_exception", "no such index")
            with state.lock:
                indices = [
                    {"index_name": f".ds-logs-{n:06d}"} for n in range(1, state.generation + 1)
                ]
            name = path.rsplit("/", 1)[1]
            return self._answer(
                200, {"data_streams": [{"name": name, "template": TEMPLATE, "indices": indices}]}
            )
        if path.startswith("/_index_template/"):
            if state.is_set_up:
                return self._answer(200, {"index_templates": [{"name": TEMPLATE}]})
            return self._error(404, "resource_not_found_exception", "index template not found")
        if path == "/_mget":
            docs = [
                {"_id": doc["_id"], "found": (doc["_index"], doc["_id"]) in state.places}
                for doc in json.loads(body)["docs"]
            ]
            return self._answer(200, {"docs": docs})
        return self._answer(200, {"version": {"number": "8.12.2"}})

    def _error(self, status: int, kind: str, reason: str, product: str = "Elasticsearch") -> None:
        error = {"type": kind, "reason": reason, "root_cause": [{"type": kind, "reason": reason}]}
        self._answer(status, {"error": error, "status": status}, product)

    def _answer(
        self, status: int, body: object, product: str = "Elasticsearch", close: bool = False
    ) -> None:
        data = json.dumps(body).encode()
        accept = self.headers.get("accept") or ""
        kind = accept.split(",")[0] if "vnd.elasticsearch" in accept else "application/json"
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        if product:
            self.send_header("x-elastic-product", product)
        self.end_headers()
        if close:
            self.wfile.write(data[: len(data) // 2])
            self.wfile.flush()
            self.close_connection = True
            self.connection.close()
        else:
            self.wfile.write(data)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # One connection after another is closed by faults: the backlog must not be what fails.
    request_queue_size = 256

    def handle_error(self, request: object, client_address: object) -> None:
        """Callers go away in these tests; that is nothing to print."""


@contextmanager
def fault_server(tls: ssl.SSLContext | None = None, port: int = 0) -> Iterator[FaultServer]:
    """Runs one on 127.0.0.1 and stops it, with all that hangs."""
    state = FaultServer()
    handler = type("Handler", (_Handler,), {"state": state})
    server = _Server(("127.0.0.1", port), handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    state.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield state
    finally:
        state.stopped.set()
        with suppress(OSError):
            server.shutdown()
        server.server_close()
        thread.join()
