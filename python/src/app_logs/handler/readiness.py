"""Whether anything may be written at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app_logs.delivery.trouble import Trouble, TroubleKind, setup_missing
from app_logs.names import INDEX_TEMPLATE

if TYPE_CHECKING:
    from app_logs.delivery.client_edge import ClientPost


def check_ready(post: ClientPost) -> None:
    """Looks whether the data stream is ours, or would be.

    Without our template the engine would make a plain index, or a stream that reads nothing, from
    the first document. A key that may only write cannot look: then the pipeline's name in every
    bulk is what keeps the engine from making one.

    :raises Trouble: when nothing may be written
    """
    try:
        template = post.stream_template()
        if template is None and not post.has_template(INDEX_TEMPLATE):
            raise setup_missing(f"there is no index template {INDEX_TEMPLATE}")
    except Trouble as trouble:
        if trouble.kind is TroubleKind.DENIED:
            return
        raise
    if template is not None and template != INDEX_TEMPLATE:
        raise Trouble(
            TroubleKind.SETUP,
            f"The data stream {post.stream} belongs to the index template {template}, so nothing "
            f"was written: lower its priority below that of {INDEX_TEMPLATE}, or choose another "
            "service.",
        )
