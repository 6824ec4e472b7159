"""What the SDK knows about the endpoints under `/seller`."""

from __future__ import annotations

from .._runtime.operation import Operation

SELLER_GET = Operation(
    "/seller/get",
    method="GET",
    token="required",
    idempotent=True,
)

SELLER_POLICY_GET = Operation(
    "/seller/policy/get",
    token="optional",
)
