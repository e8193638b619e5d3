"""What people decided for a service, read from Kibana (edge: HTTP)."""

from __future__ import annotations

import json
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence
from typing import NamedTuple

from app_logs.formats.row import FormatRow, RowError, row_from_json
from app_logs.names import DEFAULT_SERVICE

_PUBLIC_VERSION = "2023-10-31"
_TIMEOUT = 30


class KibanaError(Exception):
    """Kibana did not say: what was wrong, and what to do."""


class ServiceSettings(NamedTuple):
    """Formats in the order in which they are tried; zone of times without one, None when nobody
    said yet."""

    rows: Sequence[FormatRow]
    timezone: str | None


def read_service(
    url: str, service: str, api_key: str | None, ca_certs: str | None
) -> ServiceSettings:
    """`GET /api/app_logs/services/{service}`. Raises KibanaError."""
    name = urllib.parse.quote(service.strip() or DEFAULT_SERVICE, safe="")
    address = f"{url.rstrip('/')}/api/app_logs/services/{name}"
    headers = {"elastic-api-version": _PUBLIC_VERSION, "kbn-xsrf": "app-logs"}
    if api_key:
        headers["authorization"] = f"ApiKey {api_key}"
    try:
        context = (
            ssl.create_default_context(cafile=ca_certs) if address.startswith("https") else None
        )
        request = urllib.request.Request(address, headers=headers)
        with urllib.request.urlopen(request, timeout=_TIMEOUT, context=context) as answer:
            body: object = json.load(answer)
    except urllib.error.HTTPError as error:
        raise KibanaError(_refused(error, address)) from error
    except (OSError, ValueError) as error:
        raise KibanaError(
            f"{address} could not be read ({error}). Check --kibana, or say the format with "
            "--format."
        ) from error
    if not isinstance(body, dict) or not isinstance(body.get("rows"), list):
        raise KibanaError(f"{address} is not App Logs' answer. Check --kibana.")
    timezone = body.get("timezone")
    try:
        rows = tuple(row_from_json(row) for row in body["rows"])
    except RowError as error:
        raise KibanaError(str(error)) from error
    return ServiceSettings(rows, timezone if isinstance(timezone, str) else None)


def _refused(error: urllib.error.HTTPError, address: str) -> str:
    if error.code in (401, 403):
        return (
            f"Kibana does not let this key read {address}: "
            "set APP_LOGS_KIBANA_API_KEY to one that may."
        )
    if error.code == 404:
        return f"There is no {address}: check --kibana, and that App Logs is installed there."
    return (
        f"Kibana answered {address} with status {error.code}. "
        "Try again, or say the format with --format."
    )
