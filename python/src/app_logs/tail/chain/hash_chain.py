"""The chain of ids of a file: ``server/import/hash_chain.ts``, byte by byte.

    h0  = sha256(UTF-8 of service_slug(service) + "\\n" + namespace_slug(namespace)) h_n =
    sha256(the 32 bytes of h_(n-1), then the UTF-8 of event n's text without its last line end) _id
    of event n = the first 22 characters of h_n in base64url

A link travels as base64url without padding, 43 characters.
"""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode
from binascii import b2a_base64
from hashlib import sha256

from app_logs.names import namespace_slug, service_slug

_ID_LENGTH = 22


def chain_start(service: str, namespace: str) -> bytes:
    return sha256(f"{service_slug(service)}\n{namespace_slug(namespace)}".encode()).digest()


def random_start() -> bytes:
    """Where a source begins that cannot be read again: its ids repeat nothing."""
    return os.urandom(32)


def next_link(link: bytes, text: str) -> bytes:
    """h_n of h_(n-1) and the text of event n, which holds no lone surrogate."""
    return sha256(link + text.encode("utf-8")).digest()


def link_text(link: bytes) -> str:
    encoded = b2a_base64(link, newline=False).decode("ascii").rstrip("=")
    return encoded.replace("+", "-").replace("/", "_")


def parse_link(text: str) -> bytes | None:
    """None when the text is no link."""
    try:
        link = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None
    return link if len(link) == 32 and link_text(link) == text else None


def id_of_link(text: str) -> str:
    """`_id` of the event that a link ends with."""
    return text[:_ID_LENGTH]
