"""Which proxy the environment names for a host."""

from __future__ import annotations

import os


def environment_proxy(scheme: str, host: str) -> str | None:
    """Return the proxy that the environment names for a host, or None."""
    variable = f"{scheme}_proxy"
    address = os.environ.get(variable) or (
        os.environ.get(variable.upper()) if scheme == "https" else None
    )
    if not address:
        return None
    # 20 ms that only users of proxies should pay for.
    from urllib.request import proxy_bypass

    return None if proxy_bypass(host) else address
