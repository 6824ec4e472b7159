"""Reads specs and templates from disk: the only stage that touches one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, SpecError
from generator.overrides import Layered
from generator.source import Document, Parse, Placed, did_you_mean, read_document

PLATFORM_FILE, LANGUAGE_FILE = "platform.yaml", "language.yaml"
_OVERRIDES = ".overrides.yaml"


@dataclass(frozen=True)
class PlatformSource:
    """A platform's documents as read: its own, and one for each group with its overrides laid over."""

    name: str
    platform: Document
    groups: tuple[Placed, ...]
    faults: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class LanguageSource:
    """A language's document and the text of every other file of its folder, by relative path."""

    name: str
    document: Document
    files: dict[str, str]


def platform_folders(specs: Path) -> list[str]:
    """The names of the platforms under a spec folder, sorted."""
    if not specs.is_dir():
        raise _missing(specs, "no spec folder here", "give it with --specs")
    return sorted(path.parent.name for path in specs.glob(f"*/{PLATFORM_FILE}"))


def read_platforms(
    specs: Path, wanted: Sequence[str], parse: Parse | None = None
) -> Iterator[tuple[str, PlatformSource | SpecError]]:
    """Each platform's documents, or why they cannot be read. Raises SpecError for an unknown name."""
    known = platform_folders(specs)
    if not known:
        raise _missing(specs, "no platform here", f"write <platform>/{PLATFORM_FILE}")
    for name in wanted:
        if name not in known:
            raise _missing(specs, f'no platform "{name}" here', did_you_mean(name, known))
    for name in known:
        if not wanted or name in wanted:
            try:
                yield name, _read_platform(specs / name, parse)
            except SpecError as error:
                yield name, error


def read_languages(templates: Sequence[Path], marker: str = LANGUAGE_FILE) -> list[LanguageSource]:
    """Every folder with the file `marker`; where template folders hold the same file, the earlier folder's counts."""
    found: dict[str, dict[str, Path]] = {}
    for root in templates:
        if not root.is_dir():
            raise _missing(root, "no template folder here", "give it with --templates")
        for file in sorted(root.rglob("*")):
            path = file.relative_to(root)
            if file.is_file() and len(path.parts) > 1 and not _is_debris(path):
                files = found.setdefault(path.parts[0], {})
                files.setdefault("/".join(path.parts[1:]), file)
    return [
        _read_language(name, files, marker)
        for name, files in sorted(found.items())
        if marker in files
    ]


def _read_platform(folder: Path, parse: Parse | None) -> PlatformSource:
    faults: list[Diagnostic] = []
    platform: Document | None = None
    groups: list[Placed] = []
    for file in sorted(folder.glob("*.yaml")):
        if file.name.endswith(_OVERRIDES):
            faults += _lonely_overrides(file)
            continue
        try:
            document = read_document(file, str(file), parse)
            if file.name == PLATFORM_FILE:
                platform = document
            else:
                groups.append(_with_overrides(document, file, parse, faults))
        except SpecError as error:
            faults += error.diagnostics
    if platform is None:
        raise SpecError(faults)
    return PlatformSource(folder.name, platform, tuple(groups), tuple(faults))


def _with_overrides(
    base: Document, file: Path, parse: Parse | None, faults: list[Diagnostic]
) -> Placed:
    overrides = file.with_name(file.stem + _OVERRIDES)
    if not overrides.exists():
        return base
    layered = Layered(base, read_document(overrides, str(overrides), parse))
    faults += layered.faults
    return layered


def _lonely_overrides(file: Path) -> Iterator[Diagnostic]:
    base = file.with_name(file.name.removesuffix(_OVERRIDES) + ".yaml")
    if not base.exists():
        message = f"there is no {base.name} for these overrides"
        yield Diagnostic(
            "lonely-overrides", message, Location(str(file)), f"rename it to {base.name}"
        )


def _read_language(name: str, files: dict[str, Path], marker: str) -> LanguageSource:
    document = read_document(files[marker], str(files[marker]))
    texts = {path: _text(file) for path, file in files.items() if path != marker}
    return LanguageSource(name, document, texts)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        fault = Diagnostic("not-utf-8", "the template is not UTF-8", Location(str(file)))
        raise SpecError([fault]) from None


def _is_debris(path: Path) -> bool:
    return "__pycache__" in path.parts or any(part.startswith(".") for part in path.parts)


def _missing(folder: Path, message: str, hint: str) -> SpecError:
    return SpecError([Diagnostic("not-found", message, Location(str(folder)), hint)])
