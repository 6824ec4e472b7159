"""Writes a small state of specs."""

from __future__ import annotations

import textwrap
from pathlib import Path

_PLATFORM = {
    "platform": "platform: shop",
    "title": "title: Shop",
    "sdk": "sdk: {version: 1.2.3, build: shop-sdk}",
    "prefix": "prefix: shop",
    "gateways": 'gateways: [{constant: api_gateway_url, url: "https://a.shop.example/rest"}]',
}


def write_specs(folder: Path, endpoints: str, platform: str = "") -> Path:
    """A folder of one platform with one group; `platform` replaces lines of platform.yaml."""
    lines = dict(_PLATFORM)
    for line in platform.splitlines():
        lines[line.partition(":")[0]] = line
    shop = folder / "shop"
    shop.mkdir(parents=True, exist_ok=True)
    (shop / "platform.yaml").write_text("\n".join(lines.values()) + "\n")
    group = f"group: order\nendpoints:\n{textwrap.indent(endpoints, '  ')}"
    (shop / "order.yaml").write_text(group)
    return folder
