"""What the SDK knows about the endpoints under `/auth`."""

from __future__ import annotations

from .._runtime.operation import Operation

AUTH_TOKEN_CREATE = Operation(
    "/auth/token/create",
    gateway="authorization",
    errors=[
        (
            "InvalidCode",
            "token",
            "Send the seller through the consent page again.",
        ),
    ],
)

AUTH_TOKEN_REFRESH = Operation(
    "/auth/token/refresh",
    gateway="authorization",
)
