"""What a unit is made of, as a hash: equal keys mean equal files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator import ir
from generator.docs.making import KeptSample
from generator.generating.units import Unit
from generator.hashing import digest


class Keys:
    """The keys of a platform's units.

    A unit is made of its own data, of the platform's, of the names of all that stands beside it
    (templates of an endpoint or a group see no more of the others), and of the `basis`: generator,
    templates and selection.
    """

    def __init__(
        self, platform: ir.Platform, basis: str, kept: Mapping[str, Sequence[KeptSample]]
    ) -> None:
        names = [
            (group.name, [(each.path, each.is_callback) for each in group.outlines])
            for group in platform.groups
        ]
        models = list(platform.models.values())
        self._common = _digest(basis, replace(platform, groups=()), names, models)
        self._operations = {
            id_: _digest(source, kept.get(id_, ()))
            for group in platform.groups
            for id_, source in group.sources.items()
        }
        self._groups = {
            Unit(group).id: _digest([self._operations[each.id] for each in group.outlines])
            for group in platform.groups
        }

    def of(self, unit: Unit) -> str:
        """The key of the unit of an endpoint or a group."""
        own = self._operations if unit.outline else self._groups
        return _digest(self._common, own[unit.id])


def _digest(*data: object) -> str:
    return digest(repr(data).encode(errors="surrogatepass"))
