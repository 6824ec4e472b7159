"""What a folder of templates was made against: the context's version, and the files that it overrides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import Field
from yaml import safe_dump

from generator.diagnostics import Diagnostic, Location, Severity, SpecError
from generator.hashing import digest
from generator.render import environment
from generator.schema import Count, Filled, Model
from generator.source import did_you_mean, read_document
from generator.templating.lint import lint
from generator.validate import check_shape
from generator.views import CONTEXT_VERSION

RECORD_FILE = "templates.yaml"


class TemplatesDocument(Model):
    """`templates.yaml` of a folder of templates: what its files were made against."""

    context: Count = Field(description="The version of what templates see.")
    overrides: dict[str, Filled] = Field({}, description="Shipped files replaced, with their hash.")


class OverrideError(Exception):
    """A file that cannot be overridden; the message says what to do."""


def new_override(own: Path, shipped: Path, path: str, *, keep: bool) -> dict[Path, str]:
    """The override of a shipped file, and the record of it; with `keep` the record only.

    Raises OverrideError where there is nothing to override, or something would be lost.
    """
    source, target = shipped / path, own / path
    if not source.is_file() or ".." in Path(path).parts:
        known = [file.relative_to(shipped).as_posix() for file in _files(shipped)]
        raise OverrideError(f'no shipped file "{path}": {did_you_mean(path, known)}')
    if own.resolve() == shipped.resolve():
        raise OverrideError(f"{own} holds the shipped templates: edit them, or name another folder")
    if target.exists() and not keep:
        raise OverrideError(f"{target} is there already; --keep records it as it is")
    if keep and not target.exists():
        raise OverrideError(f"{target} is not there; leave --keep out to copy the shipped file")
    record = _record(own)
    overrides = {**(record.overrides if record else {}), path: _hash(source)}
    written = {"context": CONTEXT_VERSION, "overrides": dict(sorted(overrides.items()))}
    texts = {own / RECORD_FILE: safe_dump(written, sort_keys=False, allow_unicode=True)}
    return texts if keep else {target: source.read_text(encoding="utf-8"), **texts}


def check_overrides(roots: Sequence[Path]) -> list[Diagnostic]:
    """What has changed under a user's folder of templates: nothing where there is none."""
    if len(roots) < 2:
        return []
    own, shipped = roots
    record = _record(own)
    overridden = [file for file in _files(own) if (shipped / file.relative_to(own)).is_file()]
    found = list(_other_context(own, record, overridden))
    if record is not None:
        found += _stale(own, shipped, record.overrides)
    return found


def check_templates(roots: Sequence[Path]) -> list[Diagnostic]:
    """What the lint says of a user's folder of templates."""
    if len(roots) < 2:
        return []
    files = [file for file in _files(roots[0]) if file.suffix == ".j2"]
    texts = {str(file): file.read_text(encoding="utf-8") for file in files}
    return [
        Diagnostic("template-syntax", message, Location(name, line))
        for name, line, message in lint(environment(texts), texts)
    ]


def _files(root: Path) -> list[Path]:
    return sorted(file for file in root.glob("*/**/*") if file.is_file())


def _record(own: Path) -> TemplatesDocument | None:
    file = own / RECORD_FILE
    if not file.exists():
        return None
    record, faults = check_shape(TemplatesDocument, read_document(file, str(file)))
    if record is None:
        raise SpecError(faults)
    return record


def _other_context(
    own: Path, record: TemplatesDocument | None, overridden: Sequence[Path]
) -> Iterator[Diagnostic]:
    if record is None and overridden:
        message = f"{overridden[0]} overrides a shipped file, for an unknown version of the context"
        hint = (
            f'write "context: {CONTEXT_VERSION}" into {RECORD_FILE}, or use sdkforge new override'
        )
        yield _warning("context-version", message, own / RECORD_FILE, hint)
    elif record is not None and int(record.context) != CONTEXT_VERSION:
        message = f"made for version {record.context} of the context; this is {CONTEXT_VERSION}"
        hint = 'see "What changed" in docs/templates.md'
        yield _warning("context-version", message, own / RECORD_FILE, hint)


def _stale(own: Path, shipped: Path, overrides: Mapping[str, str]) -> Iterator[Diagnostic]:
    for path, known in overrides.items():
        source, target = shipped / path, own / path
        if not target.is_file():
            continue
        if not source.is_file():
            message = f"{path} is not shipped any more"
            yield _warning("stale-override", message, target, "see whether it is still used")
        elif _hash(source) != known:
            message = f"the shipped {path} has changed since it was overridden"
            language, _, rest = path.partition("/")
            hint = (
                f"see diff {source} {target}; then sdkforge new override --keep {language} {rest}"
            )
            yield _warning("stale-override", message, target, hint)


def _warning(rule: str, message: str, file: Path, hint: str) -> Diagnostic:
    return Diagnostic(rule, message, Location(str(file)), hint, Severity.WARNING)


def _hash(file: Path) -> str:
    return digest(file.read_bytes())
