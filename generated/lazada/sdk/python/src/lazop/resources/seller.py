"""The calls under `/seller`."""

from __future__ import annotations

from .._operations.seller import (
    SELLER_GET,
    SELLER_POLICY_GET,
)
from .._runtime.client import SyncResource
from ..models.seller import (
    SellerGetResult,
    SellerPolicyGetResult,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._runtime.operation import CallOptions


class SellerPolicyCalls(SyncResource):
    """The calls under `/seller/policy`."""

    __slots__ = ()

    def get(
        self,
        *,
        country: str,
        options: CallOptions | None = None,
    ) -> SellerPolicyGetResult:
        """Read the policy of a country

        What sellers may and may not do there; more of it for a known seller.

        Calls `/seller/policy/get`.
        Takes an access token.

        Args:
            country: The country, in two letters.
                Allowed: `sg`, `my`, `vn`, `th`, `ph`, `id`.
                Example: `th`.
            options: What this call does otherwise than its client.
        """
        return self._client.call(
            SELLER_POLICY_GET,
            SellerPolicyGetResult,
            {
                "country": country,
            },
            options=options,
        )


class SellerCalls(SyncResource):
    """The calls under `/seller`."""

    __slots__ = ()

    @property
    def policy(self) -> SellerPolicyCalls:
        """The calls under `/seller/policy`."""
        return SellerPolicyCalls(self._client)

    def get(
        self,
        *,
        options: CallOptions | None = None,
    ) -> SellerGetResult:
        """Read the seller

        Who the access token belongs to. Takes no parameters.

        Calls `/seller/get`.
        Needs an access token.

        Args:
            options: What this call does otherwise than its client.
        """
        return self._client.call(
            SELLER_GET,
            SellerGetResult,
            {},
            options=options,
        )
