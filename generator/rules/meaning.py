"""Rules of meaning that only `check` applies: pure functions over a sound spec and its languages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from generator import ir
from generator.diagnostics import Diagnostic, Severity
from generator.examples import JSON_NUMBER
from generator.language import Language
from generator.lazy import lazy
from generator.names import Name, Position
from generator.pipeline import Target
from generator.plan import plan
from generator.rules.catalogue import rules
from generator.schema import EndpointSpec, FieldSpec, GroupDocument, PlatformDocument
from generator.source import DocPath, Placed, did_you_mean
from generator.validate import MAX_PATH, Report, heard, reporter, shown_answers


@dataclass(frozen=True)
class Checked:
    """A sound platform with its documents, and the languages it is generated for."""

    platform: ir.Platform
    document: Placed
    groups: tuple[Placed, ...]
    targets: Sequence[Target]

    @lazy
    def spec(self) -> PlatformDocument:
        """What the platform's own document says."""
        return PlatformDocument.model_validate(self.document.data)

    @lazy
    def endpoints(self) -> list[tuple[Placed, int, EndpointSpec]]:
        """What is said of each endpoint: in which document, and which of it."""
        return [
            (document, number, endpoint)
            for document in self.groups
            for number, endpoint in enumerate(GroupDocument.model_validate(document.data).endpoints)
        ]

    @property
    def languages(self) -> list[Language]:
        """The languages it is generated for."""
        return [target.language for target in self.targets]


# The platform that has a module, by language and module.
Modules = dict[tuple[str, str], str]

PlatformRule = Callable[[Checked], Iterable[Diagnostic]]
EndpointRule = Callable[[EndpointSpec, Checked, Report], Iterable[Diagnostic]]


def check_meaning(checked: Checked) -> list[Diagnostic]:
    """Everything that the rules here find and that the spec does not silence."""
    found = [each for rule in PLATFORM_RULES for each in rule(checked)]
    for document, number, endpoint in checked.endpoints:
        report = reporter(document, ("endpoints", number))
        for rule in ENDPOINT_RULES:
            found += rule(endpoint, checked, report)
    return heard(found)


def shared_modules(checked: Checked, taken: Modules) -> list[Diagnostic]:
    """Modules that a platform before this one has, too; its own are added to `taken`."""
    report = reporter(checked.document, ())
    found: list[Diagnostic] = []
    for language in checked.languages:
        module = language.names_of(checked.platform).get("module")
        if module is None:
            continue
        other = taken.setdefault((language.id, module), checked.platform.id)
        if other != checked.platform.id:
            given = "module" in checked.platform.names.get(language.id, {})
            place = ("names", language.id, "module") if given else ("prefix",)
            message = f'"{module}" is what {language.title} calls the SDK of "{other}", too'
            hint = "give one of them another module under names, or keep the two apart"
            severity = Severity.WARNING
            found.append(report("shared-module", message, place, hint=hint, severity=severity))
    return heard(found)


# --- the platform --------------------------------------------------------------------------------


def _known_rules(checked: Checked) -> Iterator[Diagnostic]:
    known = rules()
    for document in (checked.document, *checked.groups):
        for path, names in _silences(document.data, ()):
            for name in names:
                if name not in known:
                    message = f'no rule "{name}" to silence'
                    hint = did_you_mean(name, known)
                    place = (*path, "silence", name)
                    yield document.diagnostic("unknown-rule", message, place, hint=hint, key=True)


def _silences(node: Any, path: DocPath) -> Iterator[tuple[DocPath, list[str]]]:
    if isinstance(node, dict):
        if isinstance(node.get("silence"), dict):
            yield path, list(node["silence"])
        for key, value in node.items():
            yield from _silences(value, (*path, key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _silences(value, (*path, number))


def _addresses(checked: Checked) -> Iterator[Diagnostic]:
    """Addresses that an import could not know: no host ends in `.invalid` (RFC 6761)."""
    report = reporter(checked.document, ())
    for number, gateway in enumerate(checked.spec.gateways):
        if (urlsplit(gateway.url).hostname or "").endswith(".invalid"):
            message = f'the address of "{gateway.constant}" is still to be filled in'
            hint = "write the one that the platform documents"
            path = ("gateways", number, "url")
            yield report("unknown-address", message, path, hint=hint, severity=Severity.WARNING)


def _endpoints(checked: Checked) -> Iterator[Diagnostic]:
    if not checked.endpoints:
        report, severity = reporter(checked.document, ()), Severity.WARNING
        hint = 'write one below "endpoints:" of a group, or import documentation'
        message = f'platform "{checked.platform.id}" has no endpoint'
        yield report("no-endpoints", message, ("platform",), hint=hint, severity=severity)


def _files(checked: Checked) -> Iterator[Diagnostic]:
    """Files that are one on a disk that ignores case, or that have long paths."""
    report = reporter(checked.document, ())
    place = ("platform",)
    for target in checked.targets:
        seen: dict[str, str] = {}
        jobs = plan(checked.platform, target.language, target.files)
        for output in (f"{checked.platform.id}/{job.output}" for job in jobs):
            other = seen.setdefault(output.casefold(), output)
            if other is not output:
                yield report("same-file", f"{output} and {other} are one file", place)
        long = [output for output in seen.values() if len(output) > MAX_PATH]
        if long:
            message = f"{len(long)} files of {target.language.title} have paths of more than "
            message += f"{MAX_PATH} characters, such as {max(long, key=len)}"
            yield report("long-file", message, place, severity=Severity.WARNING)


def _colliding_paths(checked: Checked) -> Iterator[Diagnostic]:
    places = {
        ir.operation_id(endpoint.path): (document, number)
        for document, number, endpoint in checked.endpoints
    }
    names = [Name(name) for name in places]
    for first, second, where in _collisions(names, checked.languages):
        document, number = places[second]
        report = reporter(document, ("endpoints", number))
        message = f'the names of "{first}" and "{second}" are one in {where}'
        hint = "one of them gets a number there"
        yield report("name-collision", message, ("path",), hint=hint, severity=Severity.WARNING)


PLATFORM_RULES: tuple[PlatformRule, ...] = (
    _known_rules,
    _addresses,
    _endpoints,
    _files,
    _colliding_paths,
)


# --- names ---------------------------------------------------------------------------------------


def _colliding_names(
    endpoint: EndpointSpec, checked: Checked, report: Report
) -> Iterator[Diagnostic]:
    for path, fields in _siblings(endpoint):
        numbers = {field.name: number for number, field in reversed(list(enumerate(fields)))}
        names = [Name(name) for name in sorted(numbers)]
        for first, second, where in _collisions(names, checked.languages):
            message = f'"{first}" and "{second}" are one name in {where}'
            place = (*path, numbers[second], "name")
            hint = "one of them gets a number there; names on the wire stay"
            yield report("name-collision", message, place, hint=hint, severity=Severity.WARNING)


def _collisions(
    names: Sequence[Name], languages: Sequence[Language]
) -> Iterator[tuple[str, str, str]]:
    """Pairs of names that some language writes alike, and the languages that do."""
    # Names that differ in their letters and digits differ in every case.
    rivals: dict[str, list[Name]] = {}
    for name in names:
        rivals.setdefault("".join(name.words), []).append(name)
    for group in rivals.values():
        for first, second in pairwise(sorted(group, key=lambda name: name.text)):
            where = [language.title for language in languages if _alike(first, second, language)]
            if where:
                yield first.text, second.text, " and ".join(where)


def _alike(first: Name, second: Name, language: Language) -> bool:
    return any(
        _key(first, position) == _key(second, position) for position in language.positions.values()
    )


def _key(name: Name, position: Position) -> str:
    written = position.identifier(name)
    return written.casefold() if position.ignore_case else written


def _reserved_words(
    endpoint: EndpointSpec, checked: Checked, report: Report
) -> Iterator[Diagnostic]:
    for path, fields in _siblings(endpoint):
        for number, field in enumerate(fields):
            changed = [
                f"{becomes} in {language.title}"
                for language in checked.languages
                for becomes in _changed(Name(field.name), language)
            ]
            if changed:
                message = f'"{field.name}" is a reserved word in a language'
                hint = f"it becomes {', '.join(changed)}"
                place = (*path, number, "name")
                yield report("reserved-word", message, place, hint=hint, severity=Severity.WARNING)


def _changed(name: Name, language: Language) -> list[str]:
    becomes = {position.identifier(name): position for position in language.positions.values()}
    return sorted(
        written
        for written, position in becomes.items()
        if written.removesuffix(position.reserved_suffix) in position.reserved
    )


def _siblings(endpoint: EndpointSpec) -> Iterator[tuple[DocPath, list[FieldSpec]]]:
    for key, fields in (("parameters", endpoint.parameters), ("response", endpoint.response)):
        yield from _levels((key,), fields)


def _levels(path: DocPath, fields: list[FieldSpec]) -> Iterator[tuple[DocPath, list[FieldSpec]]]:
    if fields:
        yield path, fields
    for number, field in enumerate(fields):
        yield from _levels((*path, number, "children"), field.children)


def _required_with_default(
    endpoint: EndpointSpec, _: Checked, report: Report
) -> Iterator[Diagnostic]:
    for number, field in enumerate(endpoint.parameters):
        if field.required and field.default:
            message = f'parameter "{field.name}" is required and has a default'
            place = ("parameters", number, "default")
            hint = "say required: false, or drop the default"
            yield report("required-default", message, place, hint=hint, severity=Severity.WARNING)


def _required_without_example(
    endpoint: EndpointSpec, _: Checked, report: Report
) -> Iterator[Diagnostic]:
    for number, field in enumerate(endpoint.parameters):
        sent = field.children if field.example is None else field.example
        if field.required and not sent and field.type != "byte[]" and "HSF" not in endpoint.methods:
            message = f'parameter "{field.name}" is required and has no example'
            place, hint = ("parameters", number, "name"), "without one its samples cannot be run"
            yield report(
                "required-without-example", message, place, hint=hint, severity=Severity.WARNING
            )


def _required_and_emptied(
    endpoint: EndpointSpec, _: Checked, report: Report
) -> Iterator[Diagnostic]:
    required = [field.name for field in endpoint.parameters if field.required]
    for number, example in enumerate(endpoint.examples):
        for name in (each for each in required if example.values.get(each) == ""):
            message = f'parameter "{name}" is required, and the example gives it no value'
            place, hint = ("examples", number, "values", name), "give it one, or take it out"
            yield report(
                "required-without-example", message, place, hint=hint, severity=Severity.WARNING
            )


def _files_by_get(endpoint: EndpointSpec, _: Checked, report: Report) -> Iterator[Diagnostic]:
    files = [at for at, field in enumerate(endpoint.parameters) if field.type == "byte[]"]
    if files and "GET" in endpoint.methods and "POST" not in endpoint.methods:
        name = endpoint.parameters[files[0]].name
        message = f'parameter "{name}" is a file, which only POST can carry'
        place, hint = ("parameters", files[0], "type"), "say methods: [POST], or another type"
        yield report("file-by-get", message, place, hint=hint, severity=Severity.WARNING)


def _objects_hold_their_types(
    endpoint: EndpointSpec, _: Checked, report: Report
) -> Iterator[Diagnostic]:
    for number, field in enumerate(endpoint.parameters):
        given: dict[DocPath, str] = {("parameters", number, "example"): field.example or ""}
        for at, example in enumerate(endpoint.examples):
            given["examples", at, "values", field.name] = example.values.get(field.name, "")
        for place, text in given.items() if field.children else ():
            misfit = next(_misfits(field, field.type, _parsed(text), field.name), None)
            if misfit:
                message = f'parameter "{field.name}": in the example, {misfit}'
                hint = "typed calls cannot send it; samples print it as it is"
                yield report("example-type", message, place, hint=hint, severity=Severity.WARNING)


def _parsed(text: str) -> Any:
    """What a text says as JSON, numbers as they are written; None where it is none, which others tell."""
    try:
        return json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None


def _misfits(field: FieldSpec, word: str, value: Any, where: str) -> Iterator[str]:
    """What below a value is not of its declared type; of the value itself, `example-type` tells."""
    if isinstance(value, list) and word.endswith("[]"):
        for item in value:
            yield from _misfit(field, word.removesuffix("[]"), item, f"{where}[]")
    elif isinstance(value, dict):
        for child in field.children:
            if child.name in value:
                yield from _misfit(child, child.type, value[child.name], f"{where}.{child.name}")


def _misfit(field: FieldSpec, word: str, value: Any, where: str) -> Iterator[str]:
    if not _takes(word, value):
        yield f"{where} is not a {word}: {json.dumps(value, ensure_ascii=False)}"
    yield from _misfits(field, word, value, where)


def _takes(word: str, value: Any) -> bool:
    """Whether a typed call takes a value; scalars may be written as text."""
    if word.endswith("[]") and word != "byte[]":
        return isinstance(value, list)
    if word == "Object":
        return isinstance(value, dict)
    if word == "Boolean":
        return value in (True, False, "true", "false")
    return isinstance(value, str) and (word != "Number" or bool(JSON_NUMBER.fullmatch(value)))


# --- response examples ---------------------------------------------------------------------------


def _shown_answer(endpoint: EndpointSpec, checked: Checked, report: Report) -> Iterator[Diagnostic]:
    """The response examples against the declared fields; the documented one shows all of them."""
    envelope = checked.spec.envelope
    around = {envelope.code, envelope.type, envelope.message, envelope.request_id}
    for place, answer in _answers(endpoint):
        if endpoint.response:
            fits = _Fits(report, around, place)
            yield from fits.compare([answer], endpoint.response, ("response",), "")


class _Fits:
    """Compares an answer, and where it stands, with declared fields, level by level."""

    def __init__(self, report: Report, around: set[str], answer: DocPath) -> None:
        self._report, self._around, self._answer = report, around, answer
        self._is_documented = answer == ("response_example",)

    def compare(
        self, objects: list[dict[str, Any]], fields: list[FieldSpec], path: DocPath, where: str
    ) -> Iterator[Diagnostic]:
        """What differs between objects of the answer and the fields declared for them."""
        declared = {field.name for field in fields}
        ignored = self._around if len(path) == 1 else set()
        for name in sorted(set().union(*objects) - declared - ignored):
            message = f'the response example holds "{where}{name}", which is not declared'
            yield self._warn("undeclared-field", message, self._answer)
        for number, field in enumerate(fields):
            values = [each[field.name] for each in objects if field.name in each]
            if values:
                yield from self._values(values, field, (*path, number), f"{where}{field.name}")
            elif field.name not in ignored and self._is_documented:
                message = f'"{where}{field.name}" is not in the response example'
                yield self._warn("field-not-shown", message, (*path, number, "name"))

    def _values(
        self, values: list[Any], field: FieldSpec, place: DocPath, where: str
    ) -> Iterator[Diagnostic]:
        misfit = [value for value in values if not _holds(field.type, value)]
        if misfit:
            shown = json.dumps(misfit[0], ensure_ascii=False)
            shown = shown if len(shown) <= 40 else f"{shown[:39]}…"
            message = f'"{where}" is a {field.type}, and the response example shows {shown}'
            at = (*place, "type") if self._is_documented else self._answer
            yield self._warn("example-shape", message, at)
        items = [
            item for value in values for item in (value if isinstance(value, list) else [value])
        ]
        objects = [item for item in items if isinstance(item, dict)]
        if objects and field.children:
            yield from self.compare(objects, field.children, (*place, "children"), f"{where}.")

    def _warn(self, rule: str, message: str, place: DocPath) -> Diagnostic:
        return self._report(rule, message, place, severity=Severity.WARNING)


def _holds(word: str, value: Any) -> bool:
    """Whether a field of a type can hold a JSON value; numbers and booleans come as text, too."""
    if value is None or value == "":
        return True
    if word.endswith("[]") and word != "byte[]":
        return isinstance(value, list | dict | str)
    if word == "Number":
        return not isinstance(value, bool) and _is_number(value)
    if word == "Boolean":
        return str(value).lower() in ("true", "false", "0", "1")
    return word == "Object" or not isinstance(value, list | dict) or word == "String"


def _is_number(value: Any) -> bool:
    if not isinstance(value, str):
        return isinstance(value, int | float)
    try:
        return Decimal(value.strip()).is_finite()
    except InvalidOperation:
        return False


def _undeclared_errors(
    endpoint: EndpointSpec, checked: Checked, report: Report
) -> Iterator[Diagnostic]:
    platform = checked.spec
    declared = {error.code for error in (*endpoint.errors, *platform.errors)}
    for place, answer in _answers(endpoint):
        code = str(answer.get(platform.envelope.code) or platform.envelope.success[0])
        if code not in declared | set(platform.envelope.success):
            message = f'the response example answers with the code "{code}", which is not declared'
            hint = f'add "- code: {code}" to errors, or show an answer that succeeds'
            yield report("undeclared-error", message, place, hint=hint, severity=Severity.WARNING)


def _answers(endpoint: EndpointSpec) -> Iterator[tuple[DocPath, dict[str, Any]]]:
    """The answers that are objects, and where they stand."""
    for place, text in shown_answers(endpoint):
        try:
            answer = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(answer, dict):
            yield place, answer


# --- texts ---------------------------------------------------------------------------------------

_LIVE_KEYS = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b"
    r"|\bgh[pousr]_\w{36,}\b|\bgithub_pat_\w{22,}|\bglpat-[\w-]{20}|\bxox[abposr]-[\w-]{10,}"
    r"|\b[sr]k_live_\w{16,}|\bnpm_\w{36}\b|\bpypi-[\w-]{32,}"
    r"|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"
)
_SECRET_NAME = re.compile(r"secret|passw|private_?key", re.IGNORECASE)
# A key is long, and mixes letters with digits; a word, a mask or a row of one sign is none.
_RANDOM = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9+/=_-]{24,}")
# What no reader sees: controls, and bidirectional and zero-width marks.
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_MANY = 6


def _live_keys(endpoint: EndpointSpec, _: Checked, report: Report) -> Iterator[Diagnostic]:
    for path, text in _texts(endpoint):
        if _LIVE_KEYS.search(text) or _is_secret(endpoint, path, text):
            message = "this looks like a key that opens something"
            hint = "replace it by one that was never alive; if it is, revoke it"
            yield report("live-key", message, path, hint=hint, severity=Severity.WARNING)


def _is_secret(endpoint: EndpointSpec, path: DocPath, text: str) -> bool:
    if not _RANDOM.fullmatch(text) or len(set(text)) <= _MANY:
        return False
    if path[-2:-1] == ("values",):
        return bool(_SECRET_NAME.search(str(path[-1])))
    if path[-1] not in ("example", "default"):
        return False
    field: Any = endpoint
    for step in path[:-1]:
        field = field[step] if isinstance(step, int) else getattr(field, step)
    return bool(_SECRET_NAME.search(field.name))


def _control_marks(endpoint: EndpointSpec, _: Checked, report: Report) -> Iterator[Diagnostic]:
    for path, text in _texts(endpoint):
        marks = sorted({f"U+{ord(mark):04X}" for mark in _CONTROL.findall(text)})
        if marks and path[-1] not in ("response_example", "response"):
            message = f"{path[-1]}: the text holds marks that nobody sees: {', '.join(marks)}"
            hint = "take them out, or override the text"
            yield report("control-mark", message, path, hint=hint, severity=Severity.WARNING)


def _texts(endpoint: EndpointSpec) -> Iterator[tuple[DocPath, str]]:
    for key in ("title", "description", "response_example", "deprecated"):
        yield (key,), getattr(endpoint, key)
    for path, fields in _siblings(endpoint):
        for number, field in enumerate(fields):
            for key in ("description", "example", "default"):
                yield (*path, number, key), getattr(field, key) or ""
    for number, example in enumerate(endpoint.examples):
        for key in ("title", "description", "response"):
            yield ("examples", number, key), getattr(example, key)
        for name, text in example.values.items():
            yield ("examples", number, "values", name), text
    for number, error in enumerate(endpoint.errors):
        for key in ("description", "solution"):
            yield ("errors", number, key), getattr(error, key)


ENDPOINT_RULES: tuple[EndpointRule, ...] = (
    _colliding_names,
    _reserved_words,
    _required_with_default,
    _required_without_example,
    _required_and_emptied,
    _files_by_get,
    _objects_hold_their_types,
    _shown_answer,
    _undeclared_errors,
    _live_keys,
    _control_marks,
)
