"""The words after ``python -m app_logs tail``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

DEFAULT_URL = "http://localhost:9200"
STDIN = "-"
_DESCRIPTION = "Sends log files, and what is added to them, to App Logs in Elasticsearch."
_EPILOG = (
    "The API key is read from APP_LOGS_API_KEY, that of Kibana from APP_LOGS_KIBANA_API_KEY "
    "(default: the same). "
    "Exit status: 0 when all went well, 1 when something was rejected or could not be read, 2 "
    "for wrong words."
)


@dataclass(frozen=True)
class TailOptions:
    """What a tailer is asked to do; see `--help` for each."""

    files: Sequence[str]
    follow: bool
    service: str
    namespace: str
    timezone: str | None
    url: str
    ca_certs: str | None
    kibana: str | None
    format: str | None
    style: str
    datefmt: str | None
    multiline_timeout: float
    state: Path | None
    give_up_after: float | None
    anyway: bool
    dry_run: bool
    simulate: bool
    progress: bool


def parse(argv: Sequence[str]) -> TailOptions:
    """Raises SystemExit with status 2 for wrong words, 0 for --help."""
    parser = _parser()
    named = parser.parse_args(argv)
    if named.format is None and (named.datefmt is not None or named.style is not None):
        parser.error("--style and --datefmt say how --format is to be read: give that, too")
    if STDIN in named.files and len(named.files) > 1:
        parser.error('"-" is standard input, and is sent alone')
    if named.multiline_timeout <= 0:
        parser.error("--multiline-timeout is a number of seconds, more than 0")
    return TailOptions(
        files=named.files,
        follow=named.follow,
        service=named.service,
        namespace=named.namespace,
        timezone=named.timezone,
        url=named.url,
        ca_certs=named.ca_certs,
        kibana=named.kibana,
        format=named.format,
        style=named.style or "%",
        datefmt=named.datefmt,
        multiline_timeout=named.multiline_timeout,
        state=named.state,
        give_up_after=named.give_up_after,
        anyway=named.anyway,
        dry_run=named.dry_run or named.simulate,
        simulate=named.simulate,
        progress=named.progress,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m app_logs tail", description=_DESCRIPTION, epilog=_EPILOG
    )
    add = parser.add_argument
    add(
        "files",
        nargs="+",
        metavar="FILE",
        help='log files, patterns such as "*.log", or - for standard input',
    )
    add("-f", "--follow", action="store_true", help="go on with what is added, until it is ended")
    add("--service", default="", help="the service that writes the log (default: app)")
    add("--namespace", default="", help="the data stream's namespace (default: default)")
    add(
        "--timezone",
        help="IANA zone of times without one, such as Europe/Berlin (default: this machine's)",
    )
    url = os.environ.get("APP_LOGS_ELASTICSEARCH_URL") or DEFAULT_URL
    add(
        "--url",
        default=url,
        help="Elasticsearch (default: APP_LOGS_ELASTICSEARCH_URL, else %(default)s)",
    )
    add("--ca-certs", metavar="FILE", help="certificate authority of Elasticsearch and Kibana")
    add(
        "--kibana",
        metavar="URL",
        help="Kibana, to read the formats and the zone that were named for the service",
    )
    add("--format", help="the format of the records, as given to logging.Formatter")
    add("--style", choices=["%", "{", "$"], help="the format's style (default: %%)")
    add("--datefmt", help="the datefmt of the records, as given to logging.Formatter")
    add(
        "--multiline-timeout",
        type=float,
        default=5.0,
        metavar="SECONDS",
        help="send the last record, open for more lines, when none came for so long (default: 5)",
    )
    add("--state", type=Path, metavar="FOLDER", help="where is kept how far each file was sent")
    add(
        "--give-up-after",
        type=float,
        metavar="SECONDS",
        help="end when Elasticsearch is away for so long (default: never; the files wait)",
    )
    add("--anyway", action="store_true", help="send a file that looks binary")
    add(
        "--dry-run",
        action="store_true",
        help="send nothing; print the documents that would be sent",
    )
    add(
        "--simulate",
        action="store_true",
        help="as --dry-run, but the documents are those that the ingest pipeline makes of them",
    )
    add("--no-progress", dest="progress", action="store_false", help="no progress bar")
    return parser
