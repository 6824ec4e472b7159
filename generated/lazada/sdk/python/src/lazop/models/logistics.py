"""The answers of the calls under `/logistics`."""

from __future__ import annotations

from .._runtime.models import Model


class LogisticsTrackingNotifyRequest(Model):
    """Hear of a parcel's progress"""

    tracking_number: str | None
    """The parcel's number."""

    status: str | None
    """Where it is."""
