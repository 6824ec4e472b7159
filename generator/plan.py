"""Template tree × API → render jobs: which file comes from which template, for which endpoint."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator import ir
from generator.calls import Scopes
from generator.language import (
    ALL_STYLES,
    DOCUMENTED,
    PARTS,
    RUNNABLE,
    TEMPLATE_SUFFIX,
    Language,
    is_private,
    part_name,
)
from generator.lazy import lazy
from generator.names import Name, Scope

SDK, SAMPLES = "sdk", "samples"

# `{group}`, or `{group.service}` for another position than that of files.
_TOKEN = re.compile(r"\{(operation|group|model)(?:\.([a-z_]+))?\}")


class Job(NamedTuple):
    """One output file: a template and what it is rendered for, or a source that is copied."""

    output: str
    template: str
    language: str
    style: str
    rendered: bool
    group: str | None = None
    operation: str | None = None
    example: str = ir.DEFAULT_EXAMPLE
    model: str | None = None
    is_sample: bool = False

    @property
    def part(self) -> str:
        """The name of what it makes for files that are there once; else empty."""
        return part_name(self.template)


class Source(NamedTuple):
    """A file of a template folder: the path that its outputs get, and the style they have."""

    template: str
    path: str
    style: str


def plan(platform: ir.Platform, language: Language, templates: Iterable[str]) -> Plan:
    """The files of a platform in a language, in all styles; `templates` are the folder's files."""
    return Plan(platform, language, _sources(language, templates))


def _sources(language: Language, templates: Iterable[str]) -> Iterator[Source]:
    for template in sorted(templates):
        root, _, rest = template.partition("/")
        style = rest.split("/", 1)[0] if root == SAMPLES else RUNNABLE
        if part_name(template):
            yield Source(template, template, RUNNABLE)
        elif not is_private(template) and root in (SDK, SAMPLES) and style in ALL_STYLES:
            yield Source(template, f"{root}/{language.id}/{rest}", style)


class _Token(NamedTuple):
    """A part of a template's path that stands for a name: whose, and in which position."""

    text: str
    named: str
    position: str


class _Pattern(NamedTuple):
    """What the outputs of a template have in common."""

    path: str
    source: Source
    is_rendered: bool
    tokens: frozenset[_Token]
    is_sample: bool
    shows_all: bool


class Plan:
    """The files of a platform in one language: those of any part of it are planned when asked for."""

    def __init__(
        self, platform: ir.Platform, language: Language, sources: Iterable[Source]
    ) -> None:
        self._platform, self._language = platform, language
        names = language.names_of(platform)
        module, separator = names.get("module", ""), language.module_separator
        names["module"] = module.replace(separator, "/") if separator else module
        self._names = {**names, "_": "_", "__": "__"}
        # By what an output is there for, the narrowest kind first.
        self._patterns: dict[str, list[_Pattern]] = {
            kind: [] for kind in ("model", "operation", "group", "", PARTS)
        }
        for source in sources:
            self._add(source)

    def __iter__(self) -> Iterator[Job]:
        """Every file."""
        yield from self.once()
        for group in self._platform.groups:
            yield from self.of_group(group)
            for operation in group.operations:
                yield from self.of_operation(operation)

    def once(self) -> Iterator[Job]:
        """The files that are there once."""
        return self._jobs("", {}, None)

    def of_group(self, group: ir.Group) -> Iterator[Job]:
        """The files of a group, without those of its endpoints."""
        return self._jobs("group", {"group": group.name}, group.name.text)

    def parts_of(self, group: ir.Group) -> Iterator[Job]:
        """What is made of a group for files that are there once: no file, and none of `of_group`."""
        return self._jobs(PARTS, {}, group.name.text)

    def of_operation(self, operation: ir.Operation) -> Iterator[Job]:
        """The files of an endpoint, of its other examples and of its models."""
        id_, group, default = operation.id, operation.group, ir.DEFAULT_EXAMPLE
        names = {"operation": Name(id_), "group": Name(group)}
        yield from self._jobs("operation", names, group, id_)
        for example in operation.examples:
            names["operation"] = Name(id_, example)
            yield from self._jobs("operation", names, group, id_, example)
        names["operation"] = Name(id_)
        for model in self._platform.models[id_]:
            names["model"] = Name(model)
            yield from self._jobs("model", names, group, id_, default, model)

    @property
    def per_operation(self) -> int:
        """How many files an endpoint has, more or less."""
        return len(self._patterns["operation"])

    def _add(self, source: Source) -> None:
        path = source.path.removesuffix(TEMPLATE_SUFFIX)
        for key, name in self._names.items():
            path = path.replace(f"{{{key}}}", name)
        tokens = frozenset(
            _Token(text, named, position or ("model" if named == "model" else "file"))
            for text, named, position in (each.group(0, 1, 2) for each in _TOKEN.finditer(path))
        )
        named = {token.named for token in tokens}
        kind = next((each for each in self._patterns if each in named), "")
        kind = PARTS if part_name(source.template) else kind
        is_sample = kind in ("operation", "model") and path.startswith(f"{SAMPLES}/")
        # What the documentation prints shows the default example only.
        shows_all = is_sample and source.style != DOCUMENTED
        is_rendered = source.template.endswith(TEMPLATE_SUFFIX)
        pattern = _Pattern(path, source, is_rendered, tokens, is_sample, shows_all)
        self._patterns[kind].append(pattern)

    def _jobs(
        self,
        kind: str,
        names: Mapping[str, Name],
        group: str | None,
        operation: str | None = None,
        example: str = ir.DEFAULT_EXAMPLE,
        model: str | None = None,
    ) -> Iterator[Job]:
        """A job for each template of a kind; `names` are the names around what it is made for."""
        written: dict[str, str] = {}
        about = (group, operation, example, model)
        for path, source, is_rendered, tokens, is_sample, shows_all in self._patterns[kind]:
            if example != ir.DEFAULT_EXAMPLE and not shows_all:
                continue
            output = path
            for text, named, position in tokens:
                if text not in written:
                    written[text] = self._scopes[named].identifier(position, names[named])
                output = output.replace(text, written[text])
            made_by = (source.template, self._language.id, source.style, is_rendered)
            yield Job(output, *made_by, *about, is_sample)

    @lazy
    def _scopes(self) -> dict[str, Scope]:
        scopes = Scopes.of(self._platform, self._language)
        return {"group": scopes.groups, "operation": scopes.operations, "model": scopes.models}
