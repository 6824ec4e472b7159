"""A small sound project, and `sdkforge check` over it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

PLATFORM = """\
platform: shop
title: Shop
sdk: {version: 1.0.0, build: shop-sdk}
prefix: shop
gateways:
  - {constant: api_gateway_url, url: "https://api.shop.example/rest"}
"""
GROUP = """\
group: order
endpoints:
  - path: /order/get
    title: Get an order
    methods: [GET]
"""

Check = Callable[..., Result]


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    folder = tmp_path / "specs" / "shop"
    folder.mkdir(parents=True)
    (folder / "platform.yaml").write_text(PLATFORM)
    (folder / "order.yaml").write_text(GROUP)
    return tmp_path / "specs"


@pytest.fixture
def check(specs: Path) -> Check:
    """`check("parameters: …", "--strict")`: with these lines added to the endpoint."""

    def run(lines: str = "", *arguments: str) -> Result:
        added = textwrap.indent(textwrap.dedent(lines), "    ")
        (specs / "shop" / "order.yaml").write_text(GROUP + added)
        return CliRunner().invoke(main, ["check", f"--specs={specs}", *arguments])

    return run
