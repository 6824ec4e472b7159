"""From documents to the spec: shape first, then rules of meaning, one small named function a rule."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator import ir
from generator.diagnostics import Diagnostic, Severity
from generator.examples import JSON_NUMBER
from generator.names import Name
from generator.schema import EndpointSpec, FieldSpec, GroupDocument, PlatformDocument
from generator.source import DocPath, Placed, did_you_mean

M = TypeVar("M", bound=BaseModel)

SYSTEM_PARAMETERS = ("app_key", "timestamp", "sign", "sign_method", "access_token", "partner_id")
DOTTED_PARAMETERS = (*SYSTEM_PARAMETERS, "session", "method", "simplify", "format", "v", "debug")
MAX_PATH, NO_DISK_TAKES, LONGEST_FILE = 120, 200, 230

Report = Callable[..., Diagnostic]
Rule = Callable[[EndpointSpec, Report], Iterable[Diagnostic]]


def check_shape(model: type[M], document: Placed) -> tuple[M | None, list[Diagnostic]]:
    """The document as `model`, or every way in which its shape is wrong."""
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_shape_fault(model, document, detail) for detail in details]


def check_group(document: Placed) -> tuple[GroupDocument | None, list[Diagnostic]]:
    """The endpoints of a group, and everything that is found in its document alone."""
    group, found = check_shape(GroupDocument, document)
    if group is not None:
        found += _paths_in_their_group(document, group)
        for number, endpoint in enumerate(group.endpoints):
            report = reporter(document, ("endpoints", number))
            for rule in ENDPOINT_RULES:
                found += rule(endpoint, report)
    return group, heard(found)


def check_platform(
    folder: str,
    platform: tuple[Placed, PlatformDocument],
    groups: list[tuple[Placed, ir.Group]],
) -> list[Diagnostic]:
    """Every rule of meaning over all of a platform whose documents are sound in shape."""
    found = list(_platform_named_as_folder(folder, *platform))
    constants = (
        (platform[0], ("gateways", number, "constant"), gateway.constant)
        for number, gateway in enumerate(platform[1].gateways)
    )
    found += _twice("duplicate-gateway", "gateway constant", constants, "rename one")
    names = ((document, ("group",), group.name.text) for document, group in groups)
    found += _twice("duplicate-group", "group", names, "put them into one file, or leave one out")
    ids = [outline.id for _, group in groups for outline in group.outlines]
    if len(set(ids)) < len(ids):
        found += _duplicate_paths(document for document, _ in groups)
    return found


def heard(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What is found and not silenced."""
    return [each for each in found if each.severity is not Severity.SILENCED]


# --- shape ---------------------------------------------------------------------------------------


def _shape_fault(model: type[BaseModel], document: Placed, detail: ErrorDetails) -> Diagnostic:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        known = _fields_at(model, path[:-1])
        message = f'unknown key "{path[-1]}"'
        return document.diagnostic(
            "unknown-key", message, path, hint=did_you_mean(str(path[-1]), known), key=True
        )
    if kind == "missing":
        message = f'"{path[-1]}" is missing'
        return document.diagnostic("missing-key", message, path[:-1], hint=f'add "{path[-1]}:"')
    message = f'{_described(document.data, path)}{_PLAIN.get(kind, detail["msg"])}'
    if "hint" in context:
        return document.diagnostic(kind, message, path, hint=str(context["hint"]))
    return document.diagnostic("wrong-shape", message, path, hint=_HINTS.get(kind, ""))


_PLAIN = {
    "string_type": "expected text",
    "list_type": "expected a list",
    "model_type": "expected a mapping",
    "dict_type": "expected a mapping",
    "too_short": "at least one item is needed",
}
_HINTS = {
    "string_type": "quote the text, or write it behind |",
    "list_type": 'write each item on a line of its own behind "- "',
    "model_type": 'write "key: value", each key on a line of its own',
}


def _described(data: Any, path: DocPath) -> str:
    """What stands at `path`, in a reader's words: `parameter "code": type: `."""
    for length in range(len(path) - 1, 0, -1):
        node = _at(data, path[:length])
        keys = _NAMES if isinstance(node, dict) else ()
        name = next((node[key] for key in keys if key in node), None)
        if isinstance(name, str):
            owner = _OWNERS.get(str(path[length - 2]) if length > 1 else "", "")
            trail = ".".join(str(step) for step in path[length:])
            return f'{owner} "{name}": {trail}: '.lstrip()
    return f"{path[-1]}: " if path else ""


_OWNERS = {
    "parameters": "parameter",
    "response": "response field",
    "children": "field",
    "endpoints": "endpoint",
    "errors": "error",
    "examples": "example",
}
_NAMES = ("name", "path", "code", "id")


def _at(data: Any, path: DocPath) -> Any:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _fields_at(model: type[BaseModel], path: DocPath) -> list[str]:
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in found if model), None)


# --- meaning: the platform -----------------------------------------------------------------------


def _platform_named_as_folder(
    folder: str, document: Placed, platform: PlatformDocument
) -> Iterator[Diagnostic]:
    if platform.platform != folder:
        message = f'platform "{platform.platform}" stands in the folder "{folder}"'
        hint = f'write "platform: {folder}", or rename the folder'
        yield document.diagnostic("platform-folder", message, ("platform",), hint=hint)


def _twice(
    rule: str, what: str, names: Iterable[tuple[Placed, DocPath, str]], hint: str
) -> Iterator[Diagnostic]:
    """Every name that stands before, apart from case."""
    seen: set[str] = set()
    for document, path, name in names:
        if name.casefold() in seen:
            yield document.diagnostic(rule, f'{what} "{name}" stands twice', path, hint=hint)
        seen.add(name.casefold())


def _duplicate_paths(documents: Iterable[Placed]) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for document in documents:
        for number, path in enumerate(each["path"] for each in document.data["endpoints"]):
            id_ = ir.operation_id(path)
            if id_ in seen:
                message = f'path "{path}" stands twice: {seen[id_]} makes the same names'
                place, hint = ("endpoints", number, "path"), "keep one of the two"
                yield document.diagnostic("duplicate-path", message, place, hint=hint)
            seen.setdefault(id_, f'"{path}" of the group "{document.data["group"]}"')


def _paths_in_their_group(document: Placed, group: GroupDocument) -> Iterator[Diagnostic]:
    for number, endpoint in enumerate(group.endpoints):
        first = ir.path_segments(endpoint.path)[0]
        if first != group.group:
            message = f'path "{endpoint.path}" is not of the group "{group.group}"'
            path = ("endpoints", number, "path")
            hint = f'move it to a file with "group: {first}"'
            yield document.diagnostic("path-outside-group", message, path, hint=hint)


# --- meaning: an endpoint ------------------------------------------------------------------------


def reporter(document: Placed, prefix: DocPath) -> Report:
    """Makes diagnostics about a part of a document, as loud as the document wants them."""

    def report(rule: str, message: str, path: DocPath, **options: Any) -> Diagnostic:
        place = prefix + path
        if options.get("severity") is Severity.WARNING and _is_silenced(document, rule, place):
            options["severity"] = Severity.SILENCED
        return document.diagnostic(rule, message, place, **options)

    return report


def _is_silenced(document: Placed, rule: str, place: DocPath) -> bool:
    around = (_at(document.data, place[:length]) for length in range(len(place) + 1))
    return any(isinstance(part, dict) and rule in part.get("silence", ()) for part in around)


def _duplicate_names(endpoint: EndpointSpec, report: Report) -> Iterator[Diagnostic]:
    for where, fields in (("parameters", endpoint.parameters), ("response", endpoint.response)):
        for path, siblings in _sibling_lists((where,), fields):
            if len({field.name for field in siblings}) == len(siblings):
                continue
            seen: set[str] = set()
            for number, field in enumerate(siblings):
                if field.name in seen:
                    message = f'"{field.name}" stands twice among its siblings'
                    place = (*path, number, "name")
                    # The vendor's own pages repeat response fields; a call can't repeat a parameter.
                    severity = Severity.ERROR if path == ("parameters",) else Severity.WARNING
                    hint = "keep one of the two"
                    yield report("duplicate-name", message, place, hint=hint, severity=severity)
                seen.add(field.name)


def _sibling_lists(
    path: DocPath, fields: list[FieldSpec]
) -> Iterator[tuple[DocPath, list[FieldSpec]]]:
    yield path, fields
    for number, field in enumerate(fields):
        if field.children:
            yield from _sibling_lists((*path, number, "children"), field.children)


def _parameter_names(endpoint: EndpointSpec, report: Report) -> Iterator[Diagnostic]:
    reserved = SYSTEM_PARAMETERS if endpoint.path.startswith("/") else DOTTED_PARAMETERS
    for number, field in enumerate(endpoint.parameters):
        place = ("parameters", number, "name")
        if field.name in reserved:
            message = f'parameter "{field.name}" has the name of a system parameter'
            hint = "the SDKs send system parameters themselves: leave it out"
            yield report("reserved-parameter", message, place, hint=hint)
        if not field.name.isascii():
            message = f'parameter "{field.name}" is not ASCII and cannot be signed alike everywhere'
            yield report("parameter-name", message, place, hint="use the name on the wire")


def _known_names(endpoint: EndpointSpec, report: Report) -> Iterator[Diagnostic]:
    """What parts of an endpoint say of its parameters and of its answer's fields."""
    parameters, fields = ([field.name for field in endpoint.parameters], endpoint.response)
    for place, name in _references(endpoint, {"pagination": ("parameter", "size")}):
        if name not in parameters:
            message = f'{place[0]}: {place[-1]} "{name}" is not a parameter'
            yield report("unknown-parameter", message, place, hint=did_you_mean(name, parameters))
    answered = {"pagination": ("items", "next", "total"), "failure": ("field", "code", "message")}
    for place, name in _references(endpoint, answered):
        if not _has_field(fields, name.split(".")):
            message = f'{place[0]}: {place[-1]} "{name}" is not a response field'
            hint = did_you_mean(name, [field.name for field in fields])
            yield report("unknown-field", message, place, hint=hint)


def _references(
    endpoint: EndpointSpec, sections: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[DocPath, str]]:
    for section, keys in sections.items():
        for key in keys if getattr(endpoint, section) else ():
            if name := getattr(getattr(endpoint, section), key):
                yield (section, key), name


def _has_field(fields: list[FieldSpec], names: list[str]) -> bool:
    found = next((field for field in fields if field.name == names[0]), None)
    return found is not None and (len(names) == 1 or _has_field(found.children, names[1:]))


def _different_examples(endpoint: EndpointSpec, report: Report) -> Iterator[Diagnostic]:
    seen = {ir.DEFAULT_EXAMPLE, "documented"}
    names = [field.name for field in endpoint.parameters]
    for number, example in enumerate(endpoint.examples):
        flat = example.id.replace("-", "")  # which no case and no disk takes for another's
        if flat in seen:
            message = f'example "{example.id}" stands twice, or differs by hyphens only'
            hint = "rename it; default and documented are the one that the parameters give"
            yield report("duplicate-example", message, ("examples", number, "id"), hint=hint)
        seen.add(flat)
        for name in (each for each in example.values if each not in names):
            message, place = f'"{name}" is not a parameter', ("examples", number, "values", name)
            hint = did_you_mean(name, names)
            yield report("unknown-parameter", message, place, hint=hint, key=True)


def _readable_answers(endpoint: EndpointSpec, report: Report) -> Iterator[Diagnostic]:
    for place, text in shown_answers(endpoint):
        try:
            json.loads(text)
        except (ValueError, RecursionError) as error:
            hint = "the sandbox composes an answer from the fields instead"
            message = f"the response example is not JSON: {error}"
            yield report("example-not-json", message, place, hint=hint, severity=Severity.WARNING)


def shown_answers(endpoint: EndpointSpec) -> Iterator[tuple[DocPath, str]]:
    """The answers that an endpoint shows, and where they stand."""
    places: dict[DocPath, str] = {("response_example",): endpoint.response_example}
    for number, example in enumerate(endpoint.examples):
        places["examples", number, "response"] = example.response
    return ((place, text) for place, text in places.items() if text.strip())


def _examples_fit_their_type(endpoint: EndpointSpec, report: Report) -> Iterator[Diagnostic]:
    for number, field in enumerate(endpoint.parameters):
        given: dict[DocPath, str] = {("parameters", number, "example"): field.example or ""}
        for at, example in enumerate(endpoint.examples):
            given["examples", at, "values", field.name] = example.values.get(field.name, "")
        for place, text in given.items():
            if text and not _fits(field.type, text):
                message = f'parameter "{field.name}": example is not a {field.type}'
                hint = "typed calls cannot send it; samples print it as it is"
                yield report("example-type", message, place, hint=hint, severity=Severity.WARNING)


def _fits(word: str, example: str) -> bool:
    if word == "Number":
        return JSON_NUMBER.fullmatch(example) is not None
    if word == "Boolean":
        return example in ("true", "false")
    if word.endswith("[]") and word != "byte[]":
        return _is_json(example, list)
    return word != "Object" or _is_json(example, dict)


def _is_json(text: str, kind: type) -> bool:
    try:
        return isinstance(json.loads(text), kind)
    except (ValueError, RecursionError):
        return False


def _long_paths(endpoint: EndpointSpec, report: Report) -> Iterator[Diagnostic]:
    if len(endpoint.path) > MAX_PATH:
        message = f"the path is longer than {MAX_PATH} characters"
        hint = "files named after it may not be written on every disk"
        severity = Severity.ERROR if len(endpoint.path) > NO_DISK_TAKES else Severity.WARNING
        yield report("long-path", message, ("path",), hint=hint, severity=severity)


def _long_names(endpoint: EndpointSpec, report: Report) -> Iterator[Diagnostic]:
    for key in ("parameters", "response"):
        yield from _too_long((key,), getattr(endpoint, key), len(endpoint.path), report)


def _too_long(
    path: DocPath, fields: list[FieldSpec], used: int, report: Report
) -> Iterator[Diagnostic]:
    for number, field in enumerate(fields):
        length = _written_length(field.name)
        # An object gives its name, and those of all around it, to a class and a file.
        if length > NO_DISK_TAKES or (field.children and used + length > LONGEST_FILE):
            message = "the name, with those around it, is longer than compilers and disks take"
            yield report("long-name", message, (*path, number, "name"), hint="shorten it")
        elif field.children:
            inner = (*path, number, "children")
            yield from _too_long(inner, field.children, used + length, report)


@cache
def _written_length(name: str) -> int:
    return len(".".join(Name(name).words)) + 1


ENDPOINT_RULES: tuple[Rule, ...] = (
    _duplicate_names,
    _parameter_names,
    _known_names,
    _different_examples,
    _readable_answers,
    _examples_fit_their_type,
    _long_paths,
    _long_names,
)
