"""A first `platform.yaml`, from what documentation and its samples tell of a platform."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, Severity
from generator.importers.documented import Data, Endpoint, Host
from generator.importers.hosts import host_gateways
from generator.importers.namesof import common_names, constants_of, differing_names, prefix_of
from generator.importers.yamltext import write_yaml
from generator.scaffold.scaffolding import platform_errors
from generator.schema import LanguageDocument

UNKNOWN_URL = "https://gateway.invalid/rest"
_HEADER = (
    "# yaml-language-server: $schema=../_schema/platform.json\n"
    "# Drafted by the first import; yours to edit from now on.\n"
)


@dataclass(frozen=True)
class Draft:
    """A platform file, the hosts in it, and what a person has to fill in."""

    text: str
    hosts: frozenset[str]
    warnings: tuple[Diagnostic, ...]


def draft_platform(
    path: Path, platform: str, endpoints: Sequence[Endpoint], languages: Iterable[LanguageDocument]
) -> Draft:
    """A platform file that loads, with defaults where the documentation is silent."""
    samples = [sample for endpoint in endpoints for sample in endpoint.samples]
    found = common_names(samples)
    prefix = prefix_of(found) or platform.replace("_", "").lower()
    title = platform.replace("_", " ")
    hosts = _common_hosts(endpoints)
    gateways = _gateways(hosts, constants_of(found))
    names = {
        language.language: differing_names(found[language.label], language, prefix)
        for language in languages
        if language.label in found
    }
    data: Data = {
        "platform": platform,
        "title": title.title() if title.islower() else title,
        "sdk": {"version": "1.0.0", "build": f"{prefix}-sdk"},
        "prefix": prefix,
        "gateways": gateways,
    }
    named = {language: own for language, own in names.items() if own}
    if named:
        data["names"] = named
    warnings = tuple(_to_fill_in(path, gateways, bool(samples), endpoints))
    return Draft(
        _HEADER + write_yaml(data) + platform_errors(),
        frozenset(host.url for host in hosts),
        warnings,
    )


def _common_hosts(endpoints: Iterable[Endpoint]) -> list[Host]:
    """Every documented host, in the order in which they are documented first."""
    hosts: dict[str, Host] = {}
    for endpoint in endpoints:
        for host in endpoint.hosts:
            hosts.setdefault(host.url, host)
    return list(hosts.values())


def _gateways(hosts: list[Host], constants: list[str]) -> list[Data]:
    """The hosts with their constants; those that samples name come first."""
    gateways = host_gateways(hosts)
    if len(gateways) == 1 and constants:
        gateways[0]["constant"] = constants[0]
    known = {gateway["constant"] for gateway in gateways}
    named = [gateway for gateway in gateways if gateway["constant"] in constants]
    others = [gateway for gateway in gateways if gateway not in named]
    unknown = [constant for constant in constants if constant not in known]
    if not gateways and not unknown:
        unknown = ["api_gateway_url"]
    silent = [{"constant": constant, "kind": "api", "url": UNKNOWN_URL} for constant in unknown]
    return [*named, *silent, *others]


def _to_fill_in(
    path: Path, gateways: list[Data], has_samples: bool, endpoints: Sequence[Endpoint]
) -> Iterator[Diagnostic]:
    place = Location(str(path))
    wanted = ['"title" and "sdk"']
    if any(gateway["url"] == UNKNOWN_URL for gateway in gateways):
        wanted.append(f"the address of each gateway that says {UNKNOWN_URL}")
    if any(endpoint.gateway == "authorization" for endpoint in endpoints):
        wanted.append('a gateway with "kind: authorization", where tokens are made')
    if not has_samples:
        wanted.append('"prefix", which no sample shows')
    message = "the documentation does not say everything about the platform"
    hint = f"fill in {'; '.join(wanted)}"
    yield Diagnostic("fill-in", message, place, hint, Severity.WARNING)
