"""Which trace a record belongs to: by OpenTelemetry's current span, or its own attributes."""

from __future__ import annotations

import sys
from typing import NamedTuple


class TraceIds(NamedTuple):
    """As OpenTelemetry has them; 0 for none."""

    trace: int
    span: int


def current_trace() -> TraceIds | None:
    """The current span's; None without OpenTelemetry, which is not imported for this."""
    api = sys.modules.get("opentelemetry.trace")
    if api is None:
        return None
    try:
        context = api.get_current_span().get_span_context()
        return TraceIds(context.trace_id, context.span_id) if context.is_valid else None
    except Exception:  # a half-imported or foreign module of that name
        return None


# Attributes of OpenTelemetry's and Elastic APM's integrations, or of programs; the ECS field.
_EXTRA = {
    "trace.id": ("trace", "id"),
    "trace_id": ("trace", "id"),
    "otelTraceID": ("trace", "id"),
    "elasticapm_trace_id": ("trace", "id"),
    "span.id": ("span", "id"),
    "span_id": ("span", "id"),
    "otelSpanID": ("span", "id"),
    "elasticapm_span_id": ("span", "id"),
    "transaction.id": ("transaction", "id"),
    "transaction_id": ("transaction", "id"),
    "elasticapm_transaction_id": ("transaction", "id"),
}


def trace_fields(
    ids: TraceIds | None, labels: dict[str, object] | None
) -> dict[str, dict[str, str]]:
    """ECS `trace.id`, `span.id`, `transaction.id`; takes the labels that it uses out of them."""
    fields: dict[str, dict[str, str]] = {}
    if labels:
        for name in _EXTRA.keys() & labels.keys():
            value = str(labels[name])
            parent, child = _EXTRA[name]
            if value.strip("0") and value != "None":
                fields[parent] = {child: value}
            del labels[name]
    if ids is not None:
        fields["trace"] = {"id": f"{ids.trace:032x}"}
        fields["span"] = {"id": f"{ids.span:016x}"}
    return fields
