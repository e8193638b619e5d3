"""How many records a second reach the engine: the handler beside
`elasticsearch.helpers.parallel_bulk`.

    python end_to_end.py URL

The same documents go to data streams of their own through the same pipeline; parallel_bulk gets
them ready-made. The rounds are taken in turn, because other work on the machine changes all
figures.
"""

from __future__ import annotations

import json
import logging
import statistics
import sys
import tempfile
import time
from collections import deque

from elasticsearch import Elasticsearch
from elasticsearch.helpers import parallel_bulk

from app_logs import AppLogsHandler
from app_logs.handler.capture import capture
from app_logs.handler.document import DocumentWriter
from app_logs.handler.identity import new_identity
from app_logs.names import data_stream_name

RECORDS = 40_000
ROUNDS = 3


def log_all(logger: logging.Logger) -> None:
    for n in range(RECORDS):
        logger.info("request %s of user %d took %d ms", "/cart/checkout", n % 1000, n)


def with_handler(url: str, service: str) -> float:
    """Seconds from the first line to the last answer."""
    with tempfile.TemporaryDirectory() as folder:
        handler = AppLogsHandler(
            service, elasticsearch=url, directory=folder, policy="block", block_timeout=60
        )
        logger = logging.getLogger(service)
        logger.propagate = False
        logger.setLevel(logging.INFO)
        logger.addHandler(handler)
        began = time.monotonic()
        log_all(logger)
        left = handler.drain(600)
        took = time.monotonic() - began
        assert left == 0
        assert handler.stats.sent == RECORDS, handler.stats
        logger.removeHandler(handler)
        handler.close()
    return took


def ready_documents(service: str) -> list[dict[str, object]]:
    """What the handler would send."""
    writer = DocumentWriter(service, "", new_identity())
    logger = logging.getLogger(service)
    documents: list[dict[str, object]] = []
    for n in range(RECORDS):
        args = ("/cart/checkout", n % 1000, n)
        text = "request %s of user %d took %d ms"
        record = logger.makeRecord(service, 20, __file__, 1, text, args, None, "log_all")
        document = writer.write(capture(record, n))
        documents.append({"_op_type": "create", "_id": document.id, **json.loads(document.source)})
    return documents


def with_parallel_bulk(url: str, service: str) -> float:
    client = Elasticsearch(url)
    documents = ready_documents(service)
    began = time.monotonic()
    deque(parallel_bulk(client, documents, index=data_stream_name(service, "")), maxlen=0)
    return time.monotonic() - began


def main(url: str) -> None:
    client = Elasticsearch(url)
    names = {"AppLogsHandler": with_handler, "parallel_bulk": with_parallel_bulk}
    took: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(ROUNDS + 1):
        for name, run in names.items():
            service = f"bench_{name.lower()}_{turn}"
            seconds = run(url, service)
            client.indices.delete_data_stream(name=data_stream_name(service, ""))
            # The first turn warms the engine up.
            if turn > 0:
                took[name].append(seconds)
    print(
        f"Records a second from logging to the engine's answer, {RECORDS} records, {ROUNDS} rounds"
    )
    for name, seconds in took.items():
        print(f"{name:<20}{RECORDS / statistics.median(seconds):>10.0f}")
    ratios = [b / a for a, b in zip(took["AppLogsHandler"], took["parallel_bulk"])]
    print(f"AppLogsHandler: {statistics.median(ratios):.2f} of parallel_bulk of ready documents")


if __name__ == "__main__":
    main(sys.argv[1])
