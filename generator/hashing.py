"""The one hash: what a content is known by, here and in what others read."""

from __future__ import annotations

import hashlib


def digest(content: bytes) -> str:
    """The SHA-256 of some bytes, in hex."""
    return hashlib.sha256(content).hexdigest()
