"""Documented hosts as gateways with constants, such as `api_gateway_url_sg`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.importers.documented import Data, Host

_CONSTANT = "api_gateway_url"


def host_gateways(hosts: Iterable[Host]) -> list[Data]:
    """A gateway for each host, in the documentation's order."""
    gateways: list[Data] = []
    taken: set[str] = set()
    for host in dict.fromkeys(hosts):
        constant = f"{_CONSTANT}_{_suffix(host)}"
        unique, number = constant, 2
        while unique in taken:
            unique, number = f"{constant}_{number}", number + 1
        taken.add(unique)
        gateway = {"constant": unique, "kind": "api", "url": host.url}
        gateways.append(gateway | ({"title": host.title} if host.title else {}))
    return gateways


def _suffix(host: Host) -> str:
    """The country at the end of the host's name, else what the documentation calls it, else the host."""
    name = urlsplit(host.url).hostname or ""
    country = name.rpartition(".")[2]
    if len(country) == 2:
        return country
    words = re.findall(r"[a-z0-9]+", host.title.lower()) or re.findall(r"[a-z0-9]+", name)
    return "_".join(words) or "other"
