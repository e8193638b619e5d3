"""``python -m app_logs plot``: the level timeline and level shares as PNG or SVG (edge: process,
file system)."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app_logs.plot.draw import level_shares, level_timeline
from app_logs.plot.extra import ExtraMissingError, load
from app_logs.plot.from_engine import query_levels
from app_logs.plot.from_file import read_log
from app_logs.tail.local_zone import local_zone
from app_logs.tail.options import DEFAULT_URL

if TYPE_CHECKING:
    from pandas import DataFrame

_KINDS = ("timeline", "shares", "both")
_EPILOG = (
    "The API key is read from APP_LOGS_API_KEY. Without FILE the events of --service are asked for."
)


def main(argv: Sequence[str]) -> int:
    """Runs the command; 0 when the picture was written, 1 when it could not be."""
    named = _parser().parse_args(argv)
    out: Path = named.output
    if out.suffix.lower() not in (".png", ".svg"):
        print(f"{out}: name a file that ends in .png or .svg with --output.", file=sys.stderr)
        return 2
    try:
        # Without a display: a server has none.
        load("matplotlib").use("Agg")
        frame = _frame(named)
        _write(frame, named.kind, named.title or _title(named), out)
    except (ExtraMissingError, OSError, ValueError) as error:
        print(str(error), file=sys.stderr)
        return 1
    print(f"{int(frame['count'].sum()):,} events, {out}")
    return 0


def _frame(named: argparse.Namespace) -> DataFrame:
    if named.file is not None:
        return read_log(
            named.file,
            timezone=named.timezone,
            format=named.format,
            style=named.style,
            datefmt=named.datefmt,
        )
    try:
        from elasticsearch import ApiError, Elasticsearch, TransportError
    except ImportError as error:
        raise ExtraMissingError(
            "The elasticsearch client is not installed: run pip install 'app-logs[es8]'."
        ) from error
    client = Elasticsearch(
        named.url, api_key=os.environ.get("APP_LOGS_API_KEY") or None, ca_certs=named.ca_certs
    )
    try:
        return query_levels(
            client,
            named.service,
            namespace=named.namespace,
            start=named.start,
            end=named.end,
            timezone=named.timezone or local_zone() or "UTC",
        )
    except ApiError as error:
        if error.meta.status == 404:
            raise ValueError(
                f'There are no events of the service "{named.service or "app"}" at {named.url}: '
                "check --service, --namespace and --url."
            ) from error
        raise ValueError(f"{named.url} refused the question: {error}") from error
    except TransportError as error:
        raise ValueError(f"{named.url} did not answer: {error.message}") from error


def _write(frame: DataFrame, kind: str, title: str, out: Path) -> None:
    pyplot = load("matplotlib.pyplot")
    both = kind == "both"
    figure, axes = pyplot.subplots(
        2 if both else 1,
        1,
        figsize=(10, 6 if both else 4),
        height_ratios=[2, 1] if both else None,
        layout="constrained",
        squeeze=False,
    )
    try:
        if kind != "shares":
            level_timeline(frame, axes[0][0])
        if kind != "timeline":
            level_shares(frame, axes[-1][0])
        figure.suptitle(title)
        figure.savefig(out, dpi=150)
    finally:
        pyplot.close(figure)


def _title(named: argparse.Namespace) -> str:
    return str(named.file) if named.file is not None else (named.service or "app")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m app_logs plot",
        description="Draws the levels of a log over time, and their shares.",
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add("file", nargs="?", metavar="FILE", help="a log file, gzip or not")
    add("-o", "--output", type=Path, default=Path("levels.png"), help="a .png or .svg file")
    add("--kind", choices=_KINDS, default="both", help="what to draw (default: both)")
    add("--title", help="of the picture (default: the file's or service's name)")
    add("--timezone", help="IANA zone of times, of the log and of the picture")
    add("--format", help="the format of the records, as given to logging.Formatter")
    add("--style", choices=["%", "{", "$"], default="%", help="the format's style (default: %%)")
    add("--datefmt", help="the datefmt of the records")
    add("--service", default="", help="events of this service in Elasticsearch (default: app)")
    add("--namespace", default="", help="the data stream's namespace (default: default)")
    add("--start", help="the earliest time, such as 2030-01-02 or now-24h")
    add("--end", help="the latest time")
    url = os.environ.get("APP_LOGS_ELASTICSEARCH_URL") or DEFAULT_URL
    add("--url", default=url, help="Elasticsearch (default: %(default)s)")
    add("--ca-certs", metavar="FILE", help="certificate authority of Elasticsearch")
    return parser
