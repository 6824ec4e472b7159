"""The typed, total form of `language.yaml`: everything the core has to know of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator import schema
from generator.diagnostics import Diagnostic
from generator.ir import Kind, Platform
from generator.names import Name, Position
from generator.source import DocPath, Placed, did_you_mean
from generator.text import CommentForm, LiteralForm

# The styles of samples: as the documentation prints them; the same, but right when run; whole programs.
DOCUMENTED, RUNNABLE, COMPLETE = "documented", "runnable", "complete"
STYLES = (DOCUMENTED, RUNNABLE, COMPLETE)
# Whole programs that call endpoints as methods, where a language's SDK has them: plainly, and as tasks.
TYPED_STYLES = (TYPED, TYPED_ASYNC) = ("typed", "typed_async")
ALL_STYLES = (*STYLES, *TYPED_STYLES)

TEMPLATE_SUFFIX = ".j2"
# A folder of templates that are rendered for each group or endpoint, to be printed by others.
PARTS = "_parts"
REQUIRED_POSITIONS = ("file",)
REQUIRED_LITERALS = ("documented", "sample")
TYPE_KEYS = (*(kind.value for kind in Kind), "list", "model")


@dataclass(frozen=True, eq=False)
class Language:
    """A language as data; `id` is its folder's name."""

    id: str
    title: str
    extension: str
    highlighter: str
    linguist: str
    install: tuple[str, ...]
    segments: Mapping[str, str]
    formatter: str
    positions: Mapping[str, Position]
    types: Mapping[str, schema.TypeRule]
    inputs: Mapping[str, schema.TypeRule]
    literals: Mapping[str, tuple[LiteralForm, ...]]
    comments: Mapping[str, CommentForm]
    names: Mapping[str, schema.NameRule]
    module_separator: str
    module_placeholder: str
    constant: Position
    commands: Mapping[str, schema.CommandRule]

    @property
    def documented(self) -> LiteralForm:
        """How the documentation writes a text in this language, right or wrong."""
        return self.literals["documented"][0]

    def names_of(self, platform: Platform) -> dict[str, str]:
        """The names that samples use: the platform's where given, else the language's defaults."""
        defaults = {key: rule.default for key, rule in self.names.items()}
        names = {**defaults, **platform.names.get(self.id, {})}
        return {key: _with_prefix(value, platform.prefix) for key, value in names.items()}


def is_private(template: str) -> bool:
    """Whether a template is only included by others: a `.j2` file with a leading underscore."""
    name = template.rpartition("/")[2]
    return name.endswith(TEMPLATE_SUFFIX) and name.startswith("_")


@cache
def part_name(template: str) -> str:
    """The name of what a template under `_parts/` makes of a group or an endpoint; else empty."""
    *folders, name = template.split("/")
    return name.partition(".")[0] if PARTS in folders else ""


def check_language(
    folder: str, document: Placed, language: schema.LanguageDocument
) -> list[Diagnostic]:
    """Every way in which a language file that is sound in shape is not total."""
    found = list(_named_as_folder(folder, document, language))
    beside = (rule.beside for rule in language.positions.values() if rule.beside)
    found += _missing(document, "positions", (*REQUIRED_POSITIONS, *beside), language.positions)
    found += _missing(document, "literals", REQUIRED_LITERALS, language.literals)
    if language.types:
        found += _missing(document, "types", TYPE_KEYS, language.types)
        found += _missing(document, "positions", ("model",), language.positions)
    found += _unknown_reserved(document, language)
    return found


def check_platform_names(
    document: Placed, platform: schema.PlatformDocument, language: schema.LanguageDocument
) -> Iterator[Diagnostic]:
    """Every name a platform gives for a language that the language does not know, or cannot write."""
    for key, value in platform.names.get(language.language, {}).items():
        path: DocPath = ("names", language.language, key)
        rule = language.names.get(key)
        if rule is None:
            message = f'names: "{key}" is no name of {language.title}'
            hint = did_you_mean(key, language.names)
            yield document.diagnostic("unknown-name", message, path, hint=hint, key=True)
        elif not re.fullmatch(rule.pattern, value):
            message = f'names: {key}: "{value}" is not what {language.title} takes here'
            yield document.diagnostic("invalid-name", message, path, hint=f"match {rule.pattern}")
    yield from _reserved_names(document, platform, language)


def _reserved_names(
    document: Placed, platform: schema.PlatformDocument, language: schema.LanguageDocument
) -> Iterator[Diagnostic]:
    """Every finished name, given or made from the prefix, that is a word of the language."""
    given = platform.names.get(language.language, {})
    words = set(language.reserved.get("words", []))
    for key, rule in language.names.items():
        finished = _with_prefix(given.get(key, rule.default), Name(platform.prefix))
        parts = re.split(r"\W+", finished)
        if words & set(parts) or any(parts[0] in language.reserved[name] for name in rule.reserved):
            message = f'{language.title} takes "{finished}" for a word of its own ({key})'
            path = ("names", language.language, key) if key in given else ("prefix",)
            yield document.diagnostic("reserved-name", message, path, hint="choose another name")


def build_language(document: schema.LanguageDocument) -> Language:
    """The language that a checked document describes."""

    def position(rule: schema.PositionRule) -> Position:
        words = frozenset(word for key in rule.reserved for word in document.reserved[key])
        return Position(**{**dict(rule), "reserved": words})

    return Language(
        id=document.language,
        title=document.title,
        extension=document.extension,
        highlighter=document.highlighter,
        linguist=document.linguist or document.title,
        install=tuple(document.install),
        segments=document.segments,
        formatter=document.formatter,
        positions={name: position(rule) for name, rule in document.positions.items()},
        types=document.types,
        inputs={**document.types, **document.inputs},
        literals={
            use: tuple(map(_literal_form, rules)) for use, rules in document.literals.items()
        },
        comments={key: CommentForm(**dict(rule)) for key, rule in document.comments.items()},
        names=document.names,
        module_separator=document.module.separator,
        module_placeholder=document.module.placeholder,
        constant=position(document.constants),
        commands=document.commands,
    )


def _literal_form(rule: schema.LiteralRule) -> LiteralForm:
    form = dict(rule)
    unicode = form.pop("unicode") or schema.UnicodeRule.model_construct(bmp="")
    return LiteralForm(**form, bmp=unicode.bmp, astral=unicode.astral)


def _named_as_folder(
    folder: str, document: Placed, language: schema.LanguageDocument
) -> Iterator[Diagnostic]:
    if language.language != folder.removeprefix("_"):
        message = f'language "{language.language}" stands in the folder "{folder}"'
        hint = f'write "language: {folder}", or rename the folder'
        yield document.diagnostic("language-folder", message, ("language",), hint=hint)


def _missing(
    document: Placed, section: str, wanted: tuple[str, ...], given: Mapping[str, object]
) -> Iterator[Diagnostic]:
    for key in wanted:
        if not given.get(key):
            message = f'{section}: "{key}" is missing'
            yield document.diagnostic("missing-key", message, (section,), hint=f'add "{key}:"')


def _unknown_reserved(document: Placed, language: schema.LanguageDocument) -> Iterator[Diagnostic]:
    rules: dict[DocPath, list[str]] = {("constants",): language.constants.reserved}
    rules |= {("positions", key): rule.reserved for key, rule in language.positions.items()}
    rules |= {("names", key): rule.reserved for key, rule in language.names.items()}
    for path, reserved in rules.items():
        for number, name in enumerate(reserved):
            if name not in language.reserved:
                message = f'{": ".join(map(str, path))}: no list of reserved words called "{name}"'
                hint = f"one of: {', '.join(language.reserved) or 'none is declared'}"
                place = (*path, "reserved", number)
                yield document.diagnostic("unknown-reserved", message, place, hint=hint)


def _with_prefix(value: str, prefix: Name) -> str:
    flat = "".join(prefix.words)
    forms = {"{prefix}": flat, "{Prefix}": flat.capitalize(), "{PREFIX}": flat.upper()}
    for placeholder, written in forms.items():
        value = value.replace(placeholder, written)
    return value
