"""The tailer end to end beside `elasticsearch.helpers.parallel_bulk` of ready documents, in turns.

    python tail.py URL

The tailer reads a file, decodes, cuts, links and sends raw events, which the ingest pipeline
parses. `parallel_bulk` is given the documents that came of it, as objects in memory: once they go
past the pipeline, so that nothing is parsed at all, and once through it, as a program would send
them. All write to new data streams of the same template. Of several turns the fastest counts:
whatever else the machine does makes a turn slower only.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import parallel_bulk

from app_logs.names import data_stream_name
from app_logs.tail.command import fewer_collections
from app_logs.tail.engine.persist import Persist
from app_logs.tail.engine.stream_store import StreamStore
from app_logs.tail.files.log_file import Reading
from app_logs.tail.files.sender import Sender, Totals
from app_logs.tail.files.state_folder import StateFolder
from app_logs.tail.run import Tailer

EVENTS = int(os.environ.get("APP_LOGS_BENCH_EVENTS", "60000"))
TURNS = int(os.environ.get("APP_LOGS_BENCH_TURNS", "3"))
AIM = 0.8
_TRACEBACK = (
    "Traceback (most recent call last):\n"
    '  File "/srv/shop/pay.py", line 41, in charge\n    answer = bank.charge(card, amount)\n'
    '  File "/srv/shop/bank.py", line 7, in charge\n    raise CardDeclined(code)\n'
    "shop.bank.CardDeclined: 51\n"
)


def clock_of(millis: int) -> str:
    """A time of day as logging writes it."""
    seconds, rest = divmod(millis, 1000)
    return f"{seconds // 3600 % 24:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d},{rest:03d}"


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


def tail_seconds(client: Elasticsearch, file: Path, service: str) -> float:
    """Sends the file as the command does, and gives how long it took to the last answer."""
    stream = data_stream_name(service, "")
    client.indices.create_data_stream(name=stream)
    stop = threading.Event()
    totals = Totals()
    store = StreamStore(client, stream, Persist(stop, None, False, print))
    reading = Reading(service, "", "UTC")
    with tempfile.TemporaryDirectory() as state, ThreadPoolExecutor(max_workers=2) as pool:
        sender = Sender(store, pool, reading, totals, print)
        begin = time.perf_counter()
        Tailer([str(file)], sender, StateFolder(Path(state), "bench", stream), stop).run()
        seconds = time.perf_counter() - begin
    if totals.accepted != EVENTS:
        raise RuntimeError(f"{totals.accepted} of {EVENTS} events were accepted.")
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


def bulk_seconds(
    client: Elasticsearch, documents: list[dict[str, Any]], service: str, past: bool
) -> float:
    """Creates ready documents, past the pipeline or through it, and gives how long it took."""
    stream = data_stream_name(service, "")
    client.indices.create_data_stream(name=stream)
    fixed: dict[str, Any] = {"_op_type": "create", "_index": stream}
    if past:
        fixed["pipeline"] = "_none"

    def actions() -> Iterator[dict[str, Any]]:
        for document in documents:
            yield {**fixed, "_id": document["event"]["id"], **document}

    begin = time.perf_counter()
    created = sum(
        1 for ok, _ in parallel_bulk(client, actions(), thread_count=2, chunk_size=2000) if ok
    )
    seconds = time.perf_counter() - begin
    if created != len(documents):
        raise RuntimeError(f"{created} of {len(documents)} documents were created.")
    return seconds


def run(url: str) -> dict[str, float]:
    """Events a second of each way."""
    client = Elasticsearch(url, request_timeout=120)
    # For all ways: it spares parallel_bulk as much.
    fewer_collections()
    seconds: dict[str, list[float]] = {"tail": [], "past": [], "through": []}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "app.log"
        file.write_text(log_text(EVENTS), encoding="utf-8")
        documents: list[dict[str, Any]] = []
        # The first turn warms the engine up, and gives the ready documents.
        for turn in range(TURNS + 1):
            services = {way: f"bench{uuid.uuid4().hex[:10]}" for way in seconds}
            took = {"tail": tail_seconds(client, file, services["tail"])}
            documents = documents or ready_documents(client, services["tail"])
            for way in ("past", "through"):
                took[way] = bulk_seconds(client, documents, services[way], way == "past")
            if turn > 0:
                for way, each in took.items():
                    seconds[way].append(each)
            for service in services.values():
                client.indices.delete_data_stream(name=data_stream_name(service, ""))
    return {way: EVENTS / min(each) for way, each in seconds.items()}


def main() -> None:
    """Prints one line a figure."""
    rates = run(sys.argv[1])
    print(f"tail, parsed by the pipeline                     {rates['tail']:8,.0f} events/s")
    for way, name in (("past", "past the pipeline"), ("through", "through the pipeline")):
        ratio = rates["tail"] / rates[way]
        print(
            f"parallel_bulk, ready documents, {name:<20} {rates[way]:8,.0f} events/s, "
            f"tail is {ratio:.2f} of it"
        )
    print(f"aim: {AIM} of ready documents past the pipeline")


if __name__ == "__main__":
    main()
