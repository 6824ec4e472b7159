"""All that can be said of a spec folder without writing anything."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from generator import load, pipeline
from generator.diagnostics import Diagnostic, SpecError
from generator.rules.catalogue import rules
from generator.rules.folder import unread_files
from generator.rules.meaning import Checked, Modules, check_meaning, shared_modules


def check_folder(
    specs: Path,
    platforms: Sequence[str],
    targets: Sequence[pipeline.Target],
    asked: Collection[str] | None = (),
) -> list[Diagnostic]:
    """Every diagnostic about the platforms, sorted by place, quiet ones only where asked for.

    `asked` names quiet rules; None asks for all of them.
    """
    known = rules()
    taken: Modules = {}
    found = [
        each
        for name, source in load.read_platforms(specs, platforms)
        for each in _check(name, source, targets, taken)
        if not known[each.rule].is_quiet or asked is None or each.rule in asked
    ]
    found += unread_files(specs, frozenset(platforms))
    return sorted(found, key=lambda each: (each.location, each.rule, each.message))


def _check(
    name: str,
    source: load.PlatformSource | SpecError,
    targets: Sequence[pipeline.Target],
    taken: Modules,
) -> Iterator[Diagnostic]:
    if isinstance(source, SpecError):
        yield from source.diagnostics
        return
    platform, found = pipeline.understand(name, source, targets)
    yield from found
    if platform is not None:
        checked = Checked(platform, source.platform, source.groups, targets)
        yield from check_meaning(checked)
        yield from shared_modules(checked, taken)
