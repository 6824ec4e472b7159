"""A gateway on this machine that judges and answers calls as the documented one does.

    with SandboxGateway(platform, app_key="key", app_secret="secret") as gateway:
        ...  # call gateway.url, then look at gateway.requests

Needs the extra `sandbox`; importing this package does not.
"""

from generator.sandbox.clock import Clock
from generator.sandbox.faults import (
    Delay,
    Drop,
    Effect,
    Refuse,
    Respond,
    bad_json,
    rate_limit,
    server_error,
    wrong_content_type,
)
from generator.sandbox.gateway import SandboxGateway
from generator.sandbox.received import Received, Refusal, Transport, Upload

__all__ = [
    "Clock",
    "Delay",
    "Drop",
    "Effect",
    "Received",
    "Refusal",
    "Refuse",
    "Respond",
    "SandboxGateway",
    "Transport",
    "Upload",
    "bad_json",
    "rate_limit",
    "server_error",
    "wrong_content_type",
]
