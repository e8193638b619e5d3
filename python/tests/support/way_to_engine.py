"""A way to the engine that can be closed, or narrowed to what a key allows: a proxy on a port that
stays the same."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

Allows = Callable[[str, str, bytes], bool]


def everything(_method: str, _path: str, _body: bytes) -> bool:
    return True


def only_create(method: str, path: str, body: bytes) -> bool:
    """What a key with nothing but `create_doc` may: bulks in which every action is a create."""
    if not path.endswith("/_bulk"):
        return False
    actions = [json.loads(line) for line in body.split(b"\n")[0:-1:2]]
    return all("create" in action for action in actions)


class WayToEngine:
    """`url` is where it begins. `open` and `allows` may be changed at any time."""

    def __init__(self, target: str) -> None:
        self._target = urlsplit(target)
        self.is_open = True
        self.allows: Allows = everything
        self.bulks = 0
        handler = type("Handler", (_Handler,), {"way": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def forward(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection(
            self._target.hostname or "", self._target.port, timeout=120
        )
        try:
            connection.request(method, path, body or None, headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()


@contextmanager
def way_to(target: str) -> Iterator[WayToEngine]:
    way = WayToEngine(target)
    try:
        yield way
    finally:
        way.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Who asked is gone: tests kill it."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    way: WayToEngine

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        way = self.way
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        if not way.is_open:
            self.close_connection = True
            return
        path = urlsplit(self.path).path
        if path.endswith("/_bulk"):
            way.bulks += 1
        if not way.allows(self.command, path, body):
            self._answer(403, {}, b'{"error":{"type":"security_exception","reason":"not you"}}')
            return
        kept = {
            name: value
            for name, value in self.headers.items()
            if name.lower() in ("content-type", "accept", "x-elastic-client-meta")
        }
        status, headers, data = way.forward(self.command, self.path, kept, body)
        if not way.is_open:
            # The engine has done it, and nobody hears of it.
            self.close_connection = True
            return
        self._answer(status, headers, data)

    do_POST = do_PUT = do_DELETE = do_HEAD = do_GET

    def _answer(self, status: int, headers: dict[str, str], data: bytes) -> None:
        self.send_response(status)
        kept = {
            name: value
            for name, value in headers.items()
            if name.lower() in ("content-type", "x-elastic-product")
        }
        kept.setdefault("content-type", "application/json")
        kept.setdefault("x-elastic-product", "Elasticsearch")
        for name, value in kept.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)
