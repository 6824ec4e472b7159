"""What the SDK knows about the endpoints under `/image`."""

from __future__ import annotations

from .._runtime.operation import Operation

IMAGE_UPLOAD = Operation(
    "/image/upload",
    token="required",
)
