"""The client that a handler sends with: given, or made from arguments and the environment."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

    from app_logs.delivery.client_edge import ClientPost

# A client, what makes one, where the engine is, or the client's own arguments.
ElasticsearchArgument = Union[
    "Elasticsearch", Callable[[], "Elasticsearch"], str, Sequence[str], Mapping[str, Any], None
]

NO_CLIENT = (
    "The elasticsearch client is not installed: run pip install 'app-logs[es8]' for Elasticsearch "
    "8, or pip install 'app-logs[es9]' (Python 3.10 or newer) for Elasticsearch 9."
)
NO_ADDRESS = (
    "AppLogsHandler does not know where Elasticsearch is: pass elasticsearch='https://…:9200', "
    "or set APP_LOGS_ELASTICSEARCH_URL."
)


def post_maker(
    given: ElasticsearchArgument, api_key: str | None, timeout: float
) -> Callable[[str], ClientPost]:
    """What makes the way to a data stream: called anew in every child after a fork.

    :raises ValueError, ImportError: as `client_maker`
    """
    make_client = client_maker(given, api_key)
    # Not before it is known that the client is there, and not in a thread of the handler: a fork in
    # the middle of an import leaves the child with a half of the module, for good. That is also why
    # what resolving a name imports is asked for now.
    from app_logs.delivery.client_edge import ClientPost

    "localhost".encode("idna")

    return lambda stream: ClientPost(make_client(), stream, timeout=timeout)


def client_maker(given: ElasticsearchArgument, api_key: str | None) -> Callable[[], Elasticsearch]:
    """What makes the client of a process.

    :param api_key: default: APP_LOGS_API_KEY
    :raises ValueError: when nothing says where the engine is
    :raises ImportError: when there is no client
    """
    try:
        from elasticsearch import Elasticsearch
    except ImportError as error:
        raise ImportError(NO_CLIENT) from error
    if isinstance(given, Elasticsearch):
        client = given.options(api_key=api_key) if api_key else given
        return lambda: own_connections(client)
    if callable(given):
        return given
    arguments = _arguments(given)
    key = api_key or os.environ.get("APP_LOGS_API_KEY")
    if key and "basic_auth" not in arguments:
        arguments.setdefault("api_key", key)
    Elasticsearch(**arguments)  # what is wrong with them is told where they were written
    return lambda: Elasticsearch(**arguments)


def _arguments(given: str | Sequence[str] | Mapping[str, Any] | None) -> dict[str, Any]:
    if isinstance(given, Mapping):
        return dict(given)
    if not given:
        given = os.environ.get("APP_LOGS_ELASTICSEARCH_URL")
        if not given:
            raise ValueError(NO_ADDRESS)
    return {"hosts": [given] if isinstance(given, str) else list(given)}


def own_connections(client: Elasticsearch) -> Elasticsearch:
    """The same client with connections of its own.

    Those of the given one may be in use by the program, and after a fork they are the parent's: two
    processes that read from one connection get each other's answers.
    """
    own = client.options()
    transport = copy.copy(client.transport)
    pool = client.transport.node_pool
    nodes = pool.all()
    transport.node_pool = type(pool)([node.config for node in nodes], node_class=type(nodes[0]))
    # There is no other way to give it one without losing its headers, the key among them.
    own._transport = transport
    return own
