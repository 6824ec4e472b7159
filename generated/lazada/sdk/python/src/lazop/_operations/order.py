"""What the SDK knows about the endpoints under `/order`."""

from __future__ import annotations

from .._runtime.operation import Failure, Operation

ORDER_GET = Operation(
    "/order/get",
    method="GET",
    token="required",
    idempotent=True,
    errors=[
        (
            "16",
            "invalid_parameter",
            "Check the id, and whose access token the call carries.\nRead it in the seller's own records.",
        ),
    ],
)

ORDER_REVERSE_CANCEL_CREATE = Operation(
    "/order/reverse/cancel/create",
    token="required",
    failure=Failure(
        "success",
        [
            "false",
        ],
        code="result_code",
        message="result_message",
    ),
)
