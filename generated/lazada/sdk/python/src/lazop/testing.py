"""A gateway made of the documentation's examples, for your own tests.

    stub = lazop.testing.stub()
    client = lazop.LazopClient(lazop.P_API_GATEWAY_URL_SG, "key", "secret", transport=stub)

A call that the documentation does not know is refused by name.
"""

from __future__ import annotations

from importlib import import_module

from ._runtime.testing import (
    AsyncStubTransport,
    Documented,
    StubTransport,
    UnexpectedCallError,
)

__all__ = [
    "AsyncStubTransport",
    "StubTransport",
    "UnexpectedCallError",
    "async_stub",
    "stub",
]

_GROUPS = [
    "auth",
    "image",
    "order",
    "orders",
    "product",
    "seller",
]


def stub() -> StubTransport:
    """Return a transport that checks calls against the documentation and answers them."""
    documented: dict[str, Documented] = {}
    for group in _GROUPS:
        documented.update(import_module(f"._stubs.{group}", __package__).DOCUMENTED)
    return StubTransport(documented)


def async_stub() -> AsyncStubTransport:
    """Return the same for clients of tasks; set it up through its `stub`."""
    return AsyncStubTransport(stub())
