"""Templates as an earlier run compiled them."""

from __future__ import annotations

import contextlib

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """Jinja's own cache, where a file that is damaged is as good as none."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, or leave it empty."""
        with contextlib.suppress(Exception):  # a damaged pickle may raise any
            super().load_bytecode(bucket)
