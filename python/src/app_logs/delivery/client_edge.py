"""The edge to the `elasticsearch` client, 8 or 9: the only place that knows its exceptions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import elastic_transport
from elastic_transport import ApiResponse
from elasticsearch import ApiError, Elasticsearch, UnsupportedProductError

from app_logs.delivery.bulk_answer import TRANSIENT, error_reason
from app_logs.delivery.send_bulk import Answer
from app_logs.delivery.trouble import Trouble, TroubleKind
from app_logs.names import PIPELINE

# Only what is read: for a bulk in which all went well that is a fraction of the whole answer.
_FILTER = ",".join(
    [
        "errors",
        "status",
        "error.type",
        "error.reason",
        "error.caused_by",
        "items.*._index",
        "items.*.status",
        "items.*.error.type",
        "items.*.error.reason",
        "items.*.error.caused_by",
    ]
)


class ClientPost:
    """Posts bulks with a client, whose own repeats are off: they would hide a lost answer."""

    def __init__(
        self,
        client: Elasticsearch,
        stream: str,
        *,
        timeout: float = 30.0,
        pipeline: str | None = PIPELINE,
    ) -> None:
        """
        :param timeout: seconds after which a request is given up
        :param pipeline: named in the request although it is the data stream's default: where setup
            has not been run, or was undone, the engine then refuses instead of making an index
        """
        self._client = client.options(
            request_timeout=timeout, max_retries=0, retry_on_timeout=False, retry_on_status=()
        )
        self._stream = stream
        self.pipeline = pipeline

    @property
    def stream(self) -> str:
        """The data stream's name."""
        return self._stream

    def __call__(self, body: bytes) -> Answer:
        """See `send_bulk.Post`."""
        params = {"filter_path": _FILTER}
        if self.pipeline is not None:
            params["pipeline"] = self.pipeline
        return self._ask("POST", f"/{self._stream}/_bulk", body, params, "application/x-ndjson")

    def stream_template(self) -> str | None:
        """The index template that the data stream was made with; None when there is no stream.

        :raises Trouble: also of kind DENIED: the key may write, but not look
        """
        stream = self._data_stream()
        return None if stream is None else str(stream.get("template"))

    def has_template(self, name: str) -> bool:
        """Whether the engine has an index template. Raises Trouble as `stream_template`."""
        answer = self._ask("GET", f"/_index_template/{name}")
        _raise_unless_missing(answer)
        return answer.status == 200

    def backing_indices(self) -> list[str]:
        """The data stream's indices, the one written to last. Raises Trouble if it may not look."""
        stream = self._data_stream()
        indices = None if stream is None else stream.get("indices")
        if not isinstance(indices, list):
            return []
        return [str(index["index_name"]) for index in indices]

    def stored_ids(self, ids: Iterable[str], indices: Sequence[str]) -> set[str]:
        """Which of the ids are in these indices, without waiting for a refresh.

        :raises Trouble: when the key may not read
        """
        wanted = [{"_index": index, "_id": each} for each in ids for index in indices]
        params = {"_source": "false", "filter_path": "docs._id,docs.found,docs.error.reason"}
        answer = self._ask("POST", "/_mget", {"docs": wanted}, params)
        docs = answer.body.get("docs") if isinstance(answer.body, dict) else None
        if (
            answer.status != 200
            or not isinstance(docs, list)
            or any("error" in doc for doc in docs)
        ):
            raise Trouble(TroubleKind.DENIED, f"The engine did not look ids up: {answer.body}")
        return {str(doc["_id"]) for doc in docs if doc.get("found")}

    def _data_stream(self) -> dict[str, object] | None:
        answer = self._ask("GET", f"/_data_stream/{self._stream}")
        _raise_unless_missing(answer)
        streams = answer.body.get("data_streams") if isinstance(answer.body, dict) else None
        return streams[0] if isinstance(streams, list) and streams else None

    def _ask(
        self,
        method: str,
        path: str,
        body: object = None,
        params: dict[str, str] | None = None,
        content_type: str = "application/json",
    ) -> Answer:
        headers = {"accept": "application/json"}
        if body is not None:
            headers["content-type"] = content_type
        return _answered(
            lambda: self._client.perform_request(
                method, path, params=params, headers=headers, body=body
            )
        )


def _raise_unless_missing(answer: Answer) -> None:
    if answer.status in (401, 403):
        raise Trouble(TroubleKind.DENIED, f"The API key may not look: {answer.body}")
    if answer.status >= 400 and answer.status != 404:
        raise Trouble(TroubleKind.BUSY, f"The engine is busy or away: {answer.body}")


def _answered(call: Callable[[], ApiResponse[object]]) -> Answer:
    """The engine's answer; whatever else happens is trouble."""
    try:
        answer = call()
        # The client looks at this once, in the first answer; what answers may change.
        if answer.meta.headers.get("x-elastic-product") != "Elasticsearch":
            raise _no_elasticsearch(answer.meta.status)
        return Answer(answer.meta.status, answer.body)
    except Trouble:
        raise
    except UnsupportedProductError as error:
        raise _no_elasticsearch(error.meta.status) from error
    except ApiError as error:
        return _refused(error)
    except elastic_transport.TlsError as error:
        raise Trouble(TroubleKind.TLS, _TLS.format(reason=error.message)) from error
    except elastic_transport.ConnectionTimeout as error:
        what = f"The engine did not answer in time: {error.message}"
        raise Trouble(TroubleKind.AWAY, what, unsure=not _never_connected(error)) from error
    except elastic_transport.TransportError as error:
        what = f"No answer came from the engine: {error.message}"
        raise Trouble(TroubleKind.AWAY, what, unsure=not _never_connected(error)) from error
    except Exception as error:  # whatever a client or its plug-ins raise must not end a sender
        what = f"The elasticsearch client failed: {type(error).__name__}: {error}"
        raise Trouble(TroubleKind.AWAY, what, unsure=True) from error


def _refused(error: ApiError) -> Answer:
    status = error.meta.status
    # Elasticsearch names itself in every answer; without that, what answers is a proxy or something
    # else. Of a proxy "busy" and "too large" mean what they say, but a 400 must not pass for a
    # document that is refused.
    is_engine = error.meta.headers.get("x-elastic-product") == "Elasticsearch"
    if not is_engine and status not in TRANSIENT and status != 413:
        raise _no_elasticsearch(status) from error
    said = error.body.get("error") if isinstance(error.body, dict) else None
    # Elasticsearch 8 answers a client 9 so: it does not know `compatible-with=9`.
    if isinstance(said, dict) and said.get("type") == "media_type_header_exception":
        what = _OTHER_CLIENT.format(reason=error_reason(said))
        raise Trouble(TroubleKind.CLIENT, what) from error
    return Answer(status, error.body)


_OTHER_CLIENT = (
    "The elasticsearch client that is installed does not speak to this version of Elasticsearch: "
    "client 9 needs Elasticsearch 9. For Elasticsearch 8 run: "
    "pip install 'app-logs[es8]'. ({reason})"
)


def _no_elasticsearch(status: int) -> Trouble:
    return Trouble(
        TroubleKind.PRODUCT,
        f"What answered (with status {status}) is not Elasticsearch: check the address, and what "
        "stands in between.",
    )


_TLS = (
    "The connection to the engine cannot be trusted: give the engine's certificate authority "
    "(ca_certs), and check that the address begins with https only if it speaks TLS. ({reason})"
)


def _never_connected(error: elastic_transport.TransportError) -> bool:
    """Whether the request cannot have reached the engine."""
    cause: BaseException | None = error
    while cause is not None:
        words = f"{type(cause).__name__} {cause}"
        if any(sign in words for sign in _NO_CONNECTION):
            return True
        cause = cause.__cause__
    return any(sign in str(error.message) for sign in _NO_CONNECTION)


# urllib3's names; its texts are also in the messages of the other kinds of node.
_NO_CONNECTION = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "Failed to establish",
    "NameResolution",
)
