"""The tailer end to end against `elasticsearch.helpers.parallel_bulk` of ready documents, in turns,
as a ratio.

The tailer reads a file, decodes, cuts, links and sends raw events, which the ingest pipeline
parses. `parallel_bulk` is given the documents that came of it, as objects in memory, and they go
past the pipeline: all that it has to do is to write them as JSON. Both write to new data streams of
the same template on the same engine. Of several turns the fastest counts, as whatever else the
machine does makes a turn slower only.

    npm run bench:python        or, on a running engine:
    APP_LOGS_TEST_FRONT=URL APP_LOGS_TEST_HOST=URL python -m bench.tail
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import parallel_bulk
from tests.support.engine import Engine, running_engine
from tests.support.tail_process import clock_of

from app_logs.names import data_stream_name
from app_logs.tail.command import main as tail_main

EVENTS = int(os.environ.get("APP_LOGS_BENCH_EVENTS", "60000"))
TURNS = int(os.environ.get("APP_LOGS_BENCH_TURNS", "3"))
AIM = 0.8
_TRACEBACK = (
    "Traceback (most recent call last):\n"
    '  File "/srv/shop/pay.py", line 41, in charge\n    answer = bank.charge(card, amount)\n'
    '  File "/srv/shop/bank.py", line 7, in charge\n    raise CardDeclined(code)\n'
    "shop.bank.CardDeclined: 51\n"
)


def log_text(events: int) -> str:
    """A log as Python programs write it: 100 characters a line, one traceback in a hundred."""
    pick = random.Random(7)
    loggers = ["shop.pay", "shop.cart", "shop.mail", "shop.db.pool"]
    lines = []
    for number in range(events):
        clock = clock_of(number)
        level = pick.choices(["INFO", "DEBUG", "WARNING", "ERROR"], [80, 12, 5, 3])[0]
        order, customer = pick.randint(1, 10**6), pick.randint(1, 10**5)
        message = f"order {order} of customer {customer} took {pick.random():.3f} s"
        lines.append(f"2030-01-02 {clock} - {pick.choice(loggers)} - {level} - {message}\n")
        if pick.random() < 0.01:
            lines.append(_TRACEBACK)
    return "".join(lines)


def tail_seconds(engine: Engine, file: Path, service: str) -> float:
    """Sends the file, and gives how long it took."""
    said = io.StringIO()
    words = [
        str(file),
        "--service",
        service,
        "--timezone",
        "UTC",
        "--url",
        engine.url,
        "--no-progress",
    ]
    with tempfile.TemporaryDirectory() as state, contextlib.redirect_stderr(said):
        begin = time.perf_counter()
        status = tail_main([*words, "--state", state])
        seconds = time.perf_counter() - begin
    if status != 0 or f"{EVENTS:,} accepted" not in said.getvalue():
        raise RuntimeError(said.getvalue())
    return seconds


def ready_documents(client: Elasticsearch, service: str) -> list[dict[str, Any]]:
    """What the pipeline made of the events."""
    stream = data_stream_name(service, "")
    client.indices.refresh(index=stream)
    found: list[dict[str, Any]] = []
    after: list[Any] | None = None
    while True:
        more: dict[str, Any] = {} if after is None else {"search_after": after}
        answer = client.search(index=stream, size=5000, sort=[{"log.offset": "asc"}], **more)
        hits = answer["hits"]["hits"]
        found += [hit["_source"] for hit in hits]
        if len(hits) < 5000:
            return found
        after = hits[-1]["sort"]


def bulk_seconds(client: Elasticsearch, documents: list[dict[str, Any]], service: str) -> float:
    """Creates ready documents, and gives how long it took."""
    stream = data_stream_name(service, "")
    client.indices.create_data_stream(name=stream)

    def actions() -> Iterator[dict[str, Any]]:
        for document in documents:
            # Ready is ready: nothing is left for the pipeline.
            yield {
                "_op_type": "create",
                "_index": stream,
                "_id": document["event"]["id"],
                "pipeline": "_none",
                **document,
            }

    begin = time.perf_counter()
    created = sum(
        1 for ok, _ in parallel_bulk(client, actions(), thread_count=2, chunk_size=2000) if ok
    )
    seconds = time.perf_counter() - begin
    if created != len(documents):
        raise RuntimeError(f"{created} of {len(documents)} documents were created.")
    return seconds


def run(engine: Engine) -> dict[str, float]:
    """Events a second of both, and their ratio."""
    client = Elasticsearch(engine.url, request_timeout=120)
    tailed: list[float] = []
    ready: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "app.log"
        file.write_text(log_text(EVENTS), encoding="utf-8")
        documents: list[dict[str, Any]] = []
        # The first turn warms the engine up, and gives the ready documents.
        for turn in range(TURNS + 1):
            services = [f"bench{uuid.uuid4().hex[:10]}" for _ in range(2)]
            seconds = tail_seconds(engine, file, services[0])
            documents = documents or ready_documents(client, services[0])
            other = bulk_seconds(client, documents, services[1])
            if turn > 0:
                tailed.append(seconds)
                ready.append(other)
            for service in services:
                client.indices.delete_data_stream(name=data_stream_name(service, ""))
    rates = EVENTS / min(tailed), EVENTS / min(ready)
    return {"tail": rates[0], "parallel_bulk": rates[1], "ratio": rates[0] / rates[1]}


def main() -> None:
    """Prints one line a figure."""
    with running_engine() as engine:
        found = run(engine)
    print(f"tail, parsed by the pipeline   {found['tail']:8,.0f} events/s")
    print(f"parallel_bulk, ready documents {found['parallel_bulk']:8,.0f} events/s")
    print(f"ratio                          {found['ratio']:8.2f}   (aim: {AIM} or better)")


if __name__ == "__main__":
    main()
