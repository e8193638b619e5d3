"""Level counts of what is in Elasticsearch (edge: the engine)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app_logs.names import data_stream_name
from app_logs.plot.buckets import bucket_seconds
from app_logs.plot.counts import LevelCount, frame_of
from app_logs.plot.level_style import NO_LEVEL
from app_logs.tail.cut.zone import zone_named

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch
    from pandas import DataFrame

_MOST_LEVELS = 50


def query_levels(
    client: Elasticsearch,
    service: str = "",
    *,
    namespace: str = "",
    start: str | None = None,
    end: str | None = None,
    timezone: str = "UTC",
) -> DataFrame:
    """Counts of a service's events by level and time.

    :param start: the earliest `@timestamp`, an ISO instant or date math such as `now-24h`;
        default: the first there is
    :param end: the latest, likewise
    :param timezone: IANA name of the zone that the frame's times are in
    :returns: see `counts.frame_of`; empty when there is nothing
    :raises elasticsearch.ApiError: when the engine refuses, with 404 when there is no such stream
    """
    zone_named(timezone)
    stream = data_stream_name(service, namespace)
    wanted: dict[str, Any] = {"bool": {"filter": [_between(start, end)]}}
    first, last = _span(client, stream, wanted)
    if first is None or last is None:
        return frame_of([], timezone)
    width = bucket_seconds((last - first) / 1000)
    answer = client.search(
        index=stream,
        size=0,
        query=wanted,
        aggs={
            "times": {
                "date_histogram": {"field": "@timestamp", "fixed_interval": f"{width}s"},
                "aggs": {
                    "levels": {
                        "terms": {"field": "log.level", "size": _MOST_LEVELS, "missing": NO_LEVEL},
                        "aggs": {"severity": {"max": {"field": "event.severity"}}},
                    }
                },
            }
        },
    )
    counts = [
        LevelCount(
            bucket["key"] / 1000,
            level["key"],
            int(level["severity"]["value"] or 0),
            level["doc_count"],
            width,
        )
        for bucket in answer["aggregations"]["times"]["buckets"]
        for level in bucket["levels"]["buckets"]
    ]
    return frame_of(counts, timezone)


def _between(start: str | None, end: str | None) -> dict[str, Any]:
    bounds = {name: value for name, value in (("gte", start), ("lte", end)) if value is not None}
    return {"range": {"@timestamp": bounds}} if bounds else {"match_all": {}}


def _span(
    client: Elasticsearch, stream: str, wanted: dict[str, Any]
) -> tuple[float | None, float | None]:
    """First and last `@timestamp`, milliseconds since 1970."""
    answer = client.search(
        index=stream,
        size=0,
        query=wanted,
        aggs={
            "first": {"min": {"field": "@timestamp"}},
            "last": {"max": {"field": "@timestamp"}},
        },
    )
    found = answer["aggregations"]
    return found["first"]["value"], found["last"]["value"]
