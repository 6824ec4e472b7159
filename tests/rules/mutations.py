"""A way to break each rule that a spec, a language or a platform can break, at a random place."""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from pydantic import AfterValidator, BaseModel

from generator import schema
from generator.load import LANGUAGE_FILE
from generator.load import PLATFORM_FILE as PLATFORM
from generator.pipeline import Target
from generator.source import DocPath
from generator.validate import SYSTEM_PARAMETERS
from tests.rules.layout import Raw, Twin

# Rules that no spec, language or platform breaks: rooms of the catalogue, and single ones.
NOT_OF_SPECS = {
    "import": "found in documentation, before it is a spec",
    "request": "found in requests to a gateway",
}

ELSEWHERE = {
    **dict.fromkeys(("context-version", "stale-override"), "tests/templating"),
    **dict.fromkeys(
        ("shared-module", "unread-file", "no-endpoints", "file-by-get"), "tests/rules/test_check.py"
    ),
}
# What else a broken rule truly brings with it.
BRINGS = {"long-path": "long-file"}


T = typing.TypeVar("T")


class NoPlaceError(Exception):
    """This project has nothing that the rule could be broken at."""


@dataclass(frozen=True)
class Place:
    """Where the diagnostic must point: a part of a file, or a line of it."""

    file: str
    path: DocPath = ()
    key: bool = False
    line: int = 0


@dataclass(frozen=True)
class Part:
    """A mapping of a document, and where it stands."""

    file: str
    path: DocPath
    data: dict[str, Any]
    shape: type[BaseModel]

    def at(self, *path: str | int, key: bool = False) -> Place:
        """A place in it."""
        return Place(self.file, (*self.path, *path), key)


@dataclass
class Project:
    """A sound project about to be broken: documents by name, and the languages it is for."""

    random: Random
    name: str
    documents: dict[str, Any]
    targets: list[Target]
    # What happens to the folder after the documents are in it.
    afterwards: list[Callable[[Path], None]] = field(default_factory=list)

    @staticmethod
    def model(document: str) -> type[BaseModel]:
        """The shape of a document."""
        shapes: dict[str, type[BaseModel]] = {
            PLATFORM: schema.PlatformDocument,
            LANGUAGE_FILE: schema.LanguageDocument,
        }
        return shapes.get(document, schema.GroupDocument)

    def parts(self, *models: type[BaseModel]) -> list[Part]:
        """Every mapping of these shapes."""
        return [
            Part(name, path, data, shape)
            for name, document in self.documents.items()
            for path, data, shape in _parts(document, self.model(name), ())
            if shape in models or not models
        ]

    def pick(
        self, *models: type[BaseModel], where: Callable[[Part], object] = lambda part: True
    ) -> Part:
        """One of them. Raises NoPlaceError."""
        return self.one([part for part in self.parts(*models) if where(part)])

    def one(self, choices: typing.Sequence[T]) -> T:
        """One of some choices. Raises NoPlaceError where there are none."""
        if not choices:
            raise NoPlaceError
        return self.random.choice(choices)

    def set(self, value: Any, key: str, *models: type[BaseModel]) -> Place:
        """Another value for a key of a random mapping."""
        part = self.pick(*models)
        part.data[key] = value
        return part.at(key)

    def endpoint(self, **given: Any) -> Part:
        """A random endpoint that an app can call, with more said about it."""
        part = self.pick(schema.EndpointSpec)
        part.data.update(given)
        return part

    def spot(self, items: list[Any], item: Any) -> int:
        """Put an item at a random place of a list; where that is."""
        at = self.random.randint(0, len(items))
        items.insert(at, item)
        return at

    def field(self, key: str = "", **given: Any) -> Place:
        """A new parameter or response field at a random place; where it, or a key of it, stands."""
        part = self.pick(schema.EndpointSpec)
        section = given.pop("section", None) or self.one(["parameters", "response"])
        at = self.spot(part.data.setdefault(section, []), {"type": "String", **given})
        return part.at(section, at, key) if key else part.at(section, at)


Mutation = Callable[[Project], Place]
SPEC: dict[str, list[Mutation]] = {}
LANGUAGE: dict[str, list[Mutation]] = {}
TEMPLATE: dict[str, list[Mutation]] = {}


def _breaks(rule: str, *rooms: dict[str, list[Mutation]]) -> Callable[[Mutation], Mutation]:
    def register(mutation: Mutation) -> Mutation:
        for room in rooms or (SPEC,):
            room.setdefault(rule, []).append(mutation)
        return mutation

    return register


def _breaks_value(rule: str, key: str, model: type[BaseModel], *values: str) -> None:
    room = LANGUAGE if model.__name__.endswith("Rule") else SPEC
    _breaks(rule, room)(lambda project: project.set(project.one(values), key, model))


def _parts(
    data: Any, annotation: Any, path: DocPath
) -> Iterator[tuple[DocPath, dict[str, Any], type[BaseModel]]]:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (types.UnionType, typing.Union, typing.Annotated):
        yield from _parts(data, arguments[0], path)
    elif origin is list:
        for number, item in enumerate(data):
            yield from _parts(item, arguments[0], (*path, number))
    elif origin is dict:
        for key, value in data.items():
            yield from _parts(value, arguments[1], (*path, key))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield path, data, annotation
        for key, value in data.items():
            yield from _parts(value, annotation.model_fields[key].annotation, (*path, key))


# --- files ---------------------------------------------------------------------------------------


def _deface(*raws: str) -> Mutation:
    """A random text becomes one that YAML does not take."""

    def mutation(project: Project) -> Place:
        part = project.pick()
        key = project.one([key for key in part.data if isinstance(part.data[key], str)])
        part.data[key] = Raw(project.one(raws))
        return part.at(key)

    return mutation


_breaks("yaml-syntax", SPEC, LANGUAGE)(
    _deface("[unclosed", "{unclosed: [", "a: b", "@x", "`x", '"\\q"', "[a}", "%x", '"x" y')
)
_breaks("yaml-syntax")(_deface('"\\ud800"', "a\0b", "a\x1bb"))


@_breaks("yaml-syntax", SPEC, LANGUAGE)
def _unclosed_quote(project: Project) -> Place:
    document = project.one(list(project.documents))
    project.documents[document]["last"] = Raw(project.one(['"unclosed', "'unclosed"]))
    return Place(document, ("last",))


_breaks("yaml-alias", SPEC, LANGUAGE)(_deface("*name", "&name text", "!!str text", "! text"))
_breaks("not-utf-8")(_deface('"\udcff"', '"caf\udce9"'))


@_breaks("duplicate-key", SPEC, LANGUAGE)
def _duplicate_key(project: Project) -> Place:
    part = project.pick()
    twin = Twin(project.one(list(part.data)))
    part.data[twin] = "again"
    return part.at(twin, key=True)


@_breaks("not-found")
def _no_platform(project: Project) -> Place:
    project.afterwards.append(lambda folder: (folder / PLATFORM).unlink())
    return Place("broken", line=1)


@_breaks("unreadable-file")
def _folder_named_as_file(project: Project) -> Place:
    name = f"{project.one('abxyz')}_folder.yaml"
    project.afterwards.append(lambda folder: (folder / name).mkdir())
    return Place(name, line=1)


@_breaks("file-too-large")
def _large_file(project: Project) -> Place:
    name = project.one(list(project.documents))

    def grow(folder: Path) -> None:
        with (folder / name).open("r+b") as file:
            file.truncate(64 * 1024 * 1024 + 1)

    project.afterwards.append(grow)
    return Place(name, line=1)


@_breaks("lonely-overrides")
def _lonely(project: Project) -> Place:
    name = f"{project.one('abxyz')}_gone.overrides.yaml"
    project.afterwards.append(lambda folder: _write(folder / name, "endpoints: []\n"))
    return Place(name, line=1)


@_breaks("unknown-endpoint")
def _stale_override(project: Project) -> Place:
    group = project.one([name for name in project.documents if name != PLATFORM])
    name = group.replace(".yaml", ".overrides.yaml")
    blanks = project.random.randint(0, 5)
    text = "\n" * blanks + "endpoints:\n- description: d\n  path: /no/such\n"
    project.afterwards.append(lambda folder: _write(folder / name, text))
    return Place(name, line=blanks + 3)


def _write(file: Path, text: str) -> None:
    file.write_text(text)


# --- shape ---------------------------------------------------------------------------------------


@_breaks("unknown-key", SPEC, LANGUAGE)
def _unknown_key(project: Project) -> Place:
    part = project.pick()
    key = project.one(list(part.data))
    wrong = project.one([f"{key}x", key.replace("e", "ee") + "s", key.upper()])
    items = list(part.data.items())
    project.spot(items, (wrong, "value"))
    part.data.clear()
    part.data.update(items)
    return part.at(wrong, key=True)


@_breaks("missing-key", SPEC, LANGUAGE)
def _missing_key(project: Project) -> Place:
    choices = [
        (part, key)
        for part in project.parts()
        for key in part.data
        if len(part.data) > 1 and part.shape.model_fields[key].is_required()
    ]
    part, key = project.one(choices)
    del part.data[key]
    return part.at()


@_breaks("wrong-shape", SPEC, LANGUAGE)
def _wrong_shape(project: Project) -> Place:
    choices = [
        (part, key)
        for part in project.parts()
        for key in part.data
        if key in ("title", "name", "description", "path", "endpoints", "sdk", "default", "names")
        or key in ("gateways", "errors", "parameters", "response", "children", "positions")
    ]
    part, key = project.one(choices)
    odd: list[Any] = ["text", ["a", "list"], {"a": "mapping"}]
    part.data[key] = project.one([each for each in odd if type(each) is not type(part.data[key])])
    return part.at(key)


@_breaks("empty-value", SPEC, LANGUAGE)
def _empty_value(project: Project) -> Place:
    choices = [
        (part, key)
        for part in project.parts()
        for key in part.data
        if any(isinstance(each, AfterValidator) for each in part.shape.model_fields[key].metadata)
    ]
    part, key = project.one(choices)
    part.data[key] = project.one(["", " ", "\t", "\n\n"])
    return part.at(key)


for _key in ("required", "nullable", "hidden"):
    _breaks_value("not-a-boolean", _key, schema.FieldSpec, "yes", "no", "True", "1", "", "on")
_breaks_value("not-a-boolean", "ignore_case", schema.PositionRule, "yes", "0")


@_breaks("not-a-count")
def _not_a_count(project: Project) -> Place:
    signing = project.documents[PLATFORM].setdefault("signing", {})
    signing["timestamp_window"] = project.one(["0", "-5", "1.5", "two", ""])
    return Place(PLATFORM, ("signing", "timestamp_window"))


_breaks_value("not-a-count", "width", schema.CommentRule, "0", "-5", "1.5", "two", "")
_breaks_value("unknown-type", "type", schema.FieldSpec, "Strng", "string", "Object[][]", "Long")
_breaks_value("unknown-format", "format", schema.FieldSpec, "int", "float", "Integer")
_breaks_value("unknown-category", "category", schema.ErrorSpec, "tokens", "Token", "other")
_breaks_value("unknown-token-need", "token", schema.EndpointSpec, "always", "true", "Required")
_breaks_value("unknown-gateway", "gateway", schema.EndpointSpec, "auth", "API", "rest")
_breaks_value("unknown-gateway", "kind", schema.GatewaySpec, "auth", "API", "rest")
_breaks_value("unknown-pagination", "style", schema.PaginationSpec, "pages", "Cursor", "link")
_breaks_value("invalid-path", "path", schema.EndpointSpec, "/a b", "/a//b", "plain", "/../a", "/é")
_breaks_value("invalid-url", "url", schema.GatewaySpec, "ftp://a.example", "https://a b", "rest")
_breaks_value("invalid-name", "constant", schema.GatewaySpec, "1st", "a-b", "é", "a b")
_breaks_value("invalid-name", "prefix", schema.PlatformDocument, "1st", "a-b", "é")
_breaks_value("invalid-name", "platform", schema.PlatformDocument, "1st", "a-b", "é")
_breaks_value("invalid-version", "version", schema.SdkSpec, "1.0", "v1.0.0", "1.0.0-beta", "١.٠.٠")
_breaks_value("invalid-build", "build", schema.SdkSpec, "SDK", "a_b", "a--b", "-a")
_breaks_value("unknown-case", "case", schema.PositionRule, "Snake", "title", "lisp")
_breaks_value("unknown-unit", "reads_unicode", schema.LiteralRule, "utf8", "unit")


@_breaks("unknown-method")
def _unknown_method(project: Project) -> Place:
    part = project.pick(schema.EndpointSpec)
    at = project.spot(part.data["methods"], project.one(["PUT", "get", "HTTP"]))
    return part.at("methods", at)


# --- meaning: platforms --------------------------------------------------------------------------


@_breaks("platform-folder")
def _renamed(project: Project) -> Place:
    project.documents[PLATFORM]["platform"] += "_x"
    return Place(PLATFORM, ("platform",))


@_breaks("unknown-address")
def _unknown_address(project: Project) -> Place:
    gateways = project.documents[PLATFORM]["gateways"]
    number = project.random.randrange(len(gateways))
    gateways[number]["url"] = "https://gateway.invalid/rest"
    return Place(PLATFORM, ("gateways", number, "url"))


@_breaks("duplicate-gateway")
def _duplicate_gateway(project: Project) -> Place:
    gateways = project.documents[PLATFORM]["gateways"]
    twin = dict(project.one(gateways))
    twin["constant"] = project.one([twin["constant"], twin["constant"].upper()])
    gateways.append(twin)
    return Place(PLATFORM, ("gateways", len(gateways) - 1, "constant"))


@_breaks("duplicate-group")
def _duplicate_group(project: Project) -> Place:
    _, group = _group(project)
    twin = {**group, "group": project.one([group["group"], group["group"].upper()])}
    twin["endpoints"] = [{"path": f"/{twin['group']}/odd", "title": "Odd", "methods": ["GET"]}]
    # Files are read in the order of their names: the later of the two is named.
    project.documents["zz_odd.yaml"] = twin
    return Place("zz_odd.yaml", ("group",))


@_breaks("duplicate-path")
def _duplicate_path(project: Project) -> Place:
    file, group = _group(project)
    at = project.random.randrange(len(group["endpoints"]))
    later = project.random.randint(at + 1, len(group["endpoints"]))
    twin = dict(group["endpoints"][at])
    if project.random.random() < 0.5:
        twin["path"] = twin["path"].strip("/").replace("/", ".")
    group["endpoints"].insert(later, twin)
    return Place(file, ("endpoints", later, "path"))


@_breaks("path-outside-group")
def _moved(project: Project) -> Place:
    return project.set("/elsewhere/get", "path", schema.EndpointSpec)


def _group(project: Project) -> tuple[str, dict[str, Any]]:
    name = project.one([name for name in project.documents if name != PLATFORM])
    return name, project.documents[name]


def _named(project: Project, key: str, name: str) -> Place:
    language = project.one(project.targets).language.id
    names = project.documents[PLATFORM].setdefault("names", {}).setdefault(language, {})
    names[key] = name
    return Place(PLATFORM, ("names", language, key), key=name == "unknown")


@_breaks("unknown-name")
def _unknown_name(project: Project) -> Place:
    return _named(project, project.one(["modul", "Client", "nothing"]), "unknown")


@_breaks("invalid-name")
def _invalid_name(project: Project) -> Place:
    return _named(project, project.one(["app_key", "app_secret", "access_token"]), "a b")


@_breaks("reserved-name")
def _reserved_name(project: Project) -> Place:
    return _named(project, project.one(["app_key", "app_secret"]), project.one(["class", "return"]))


@_breaks("unknown-rule")
def _unknown_rule(project: Project) -> Place:
    shapes = (schema.FieldSpec, schema.EndpointSpec, schema.GroupDocument, schema.PlatformDocument)
    part = project.pick(*shapes)
    part.data["silence"] = {"name-colision": "a reason"}
    return part.at("silence", "name-colision", key=True)


@_breaks("same-file")
def _same_file(project: Project) -> Place:
    number = project.random.randrange(len(project.targets))
    files = project.targets[number].files
    file = project.one([path for path in files if re.fullmatch(r"sdk/[^{]*(?<!j2)", path)])
    folder, _, name = file.rpartition("/")
    twins = {**files, f"{folder}/{name.swapcase()}": "copied"}
    project.targets[number] = replace(project.targets[number], files=twins)
    return Place(PLATFORM, ("platform",))


@_breaks("long-file")
def _long_file(project: Project) -> Place:
    number = project.random.randrange(len(project.targets))
    files = {**project.targets[number].files, f"sdk/{'deep/' * 30}file.txt": "copied"}
    project.targets[number] = replace(project.targets[number], files=files)
    return Place(PLATFORM, ("platform",))


# --- meaning: endpoints --------------------------------------------------------------------------


@_breaks("duplicate-name")
def _duplicate_name(project: Project) -> Place:
    part = project.pick(
        schema.EndpointSpec, where=lambda part: part.data.get("parameters") or _response(part)
    )
    section = project.one([key for key in ("parameters", "response") if part.data.get(key)])
    fields = part.data[section]
    twin = project.random.randrange(len(fields))
    later = project.random.randint(twin + 1, len(fields))
    fields.insert(later, {"name": fields[twin]["name"], "type": "String"})
    return part.at(section, later, "name")


def _response(part: Part) -> bool:
    return bool(part.data.get("response"))


@_breaks("reserved-parameter")
def _system_parameter(project: Project) -> Place:
    name = project.one(SYSTEM_PARAMETERS)
    return project.field("name", name=name, section="parameters")


@_breaks("parameter-name")
def _parameter_name(project: Project) -> Place:
    return project.field(
        "name", name=project.one(["prix_é", "裙子", "a\u200bb"]), section="parameters"
    )


def _pages(project: Project, **wrong: str) -> Part:
    names = {"style": "page", "parameter": "page_no", "items": "page_rows"}
    part = project.endpoint(pagination={**names, **wrong})
    project.spot(part.data.setdefault("parameters", []), {"name": "page_no", "type": "Number"})
    rows = {"name": "page_rows", "type": "Object[]", "children": [{"name": "id", "type": "String"}]}
    project.spot(part.data.setdefault("response", []), rows)
    return part


@_breaks("unknown-parameter")
def _unknown_parameter(project: Project) -> Place:
    key = project.one(["parameter", "size"])
    return _pages(project, **{key: "page_nr"}).at("pagination", key)


@_breaks("unknown-parameter")
def _unknown_value(project: Project) -> Place:
    return _example(project, values={"odd_one": "1"}).at("values", "odd_one", key=True)


@_breaks("invalid-example")
def _invalid_example(project: Project) -> Place:
    wrong = project.one(["Second", "a_b", "a--b", "-a", "1st"])
    return _example(project, id=wrong, values={}).at("id")


@_breaks("duplicate-example")
def _duplicate_example(project: Project) -> Place:
    kept = _example(project, id="odd-one", values={})
    examples = _owner(project, kept).data["examples"]
    at = project.random.randint(1, len(examples))
    examples.insert(at, {"id": project.one(["odd-one", "oddone", "default", "documented"])})
    return _owner(project, kept).at("examples", at, "id")


def _example(project: Project, **given: Any) -> Part:
    """The first example of a random endpoint, which is new."""
    part = project.pick(schema.EndpointSpec)
    examples = part.data.setdefault("examples", [])
    examples.insert(0, {"id": "odd", **given})
    return Part(part.file, (*part.path, "examples", 0), examples[0], schema.ExampleSpec)


def _owner(project: Project, example: Part) -> Part:
    """The endpoint of an example."""
    return next(
        part
        for part in project.parts(schema.EndpointSpec)
        if (part.file, part.path) == (example.file, example.path[:-2])
    )


@_breaks("unknown-field")
def _unknown_field(project: Project) -> Place:
    key = project.one(["items", "next", "total"])
    wrong = project.one(["rows", "page_rows.no", "page_rows.id.deeper"])
    return _pages(project, **{key: wrong}).at("pagination", key)


@_breaks("unknown-field")
def _unknown_failure(project: Project) -> Place:
    part = project.endpoint(failure={"field": "ok"})
    project.spot(part.data.setdefault("response", []), {"name": "ok", "type": "Boolean"})
    key = project.one(["field", "code", "message"])
    part.data["failure"][key] = "okay"
    return part.at("failure", key)


_breaks("unknown-pagination")(
    lambda project: _pages(project, style=project.one(["pages", "link"])).at("pagination", "style")
)


@_breaks("example-not-json")
def _not_json(project: Project) -> Place:
    example = project.one(["{", "{'a': 1}", '{"a": 01}', "<html>", '{"a": 1}}', "[" * 9999])
    return project.set(example, "response_example", schema.EndpointSpec)


@_breaks("example-not-json")
def _answer_not_json(project: Project) -> Place:
    return _example(project, response=project.one(["{", "<html>"])).at("response")


@_breaks("example-type")
def _value_type(project: Project) -> Place:
    part = project.pick(schema.EndpointSpec)
    odd = {"name": "odd", "type": "Number", "example": "1"}
    project.spot(part.data.setdefault("parameters", []), odd)
    part.data["examples"] = [{"id": "odd", "values": {"odd": project.one(["many", "1,5"])}}]
    return part.at("examples", 0, "values", "odd")


@_breaks("example-type")
def _example_type(project: Project) -> Place:
    kind, example = project.one(
        [
            ("Number", "many"),
            ("Boolean", "maybe"),
            ("Object", "[]"),
            ("String[]", "{}"),
            ("Number[]", "1,2"),
            ("Object", "{'a': 1}"),
            ("Number", "١٢"),
        ]
    )
    return project.field("example", name="odd", type=kind, example=example, section="parameters")


@_breaks("long-path")
def _long_path(project: Project) -> Place:
    part = project.pick(schema.EndpointSpec, where=lambda part: part.data["path"][0] == "/")
    length = project.one([121, 200, 201, 400])
    part.data["path"] = f"{part.data['path']}/".ljust(length, "x")
    return part.at("path")


@_breaks("long-name")
def _long_name(project: Project) -> Place:
    return project.field(
        "name", name=project.one(["n" * 201, "a_" * 150, "裙" * 50]), section="response"
    )


@_breaks("long-name")
def _deep_names(project: Project) -> Place:
    part = project.endpoint()
    fields: list[Any] = [{"name": "leaf", "type": "String"}]
    for _ in range(5):
        fields = [{"name": "n" * 60, "type": "Object", "children": fields}]
    at = project.spot(part.data.setdefault("response", []), fields[0])
    # Four names of sixty characters are too long, wherever they stand; a path may tip the third.
    return part.at("response", at, "children", 0, "children", 0, "children", 0, "name")


def _shown(project: Project, name: str, value: Any, **given: Any) -> tuple[Part, int]:
    """An endpoint that answers with one more field, which is declared where that is `given`."""
    part = project.pick(schema.EndpointSpec)
    shown = part.data.get("response_example", "").strip()
    answer = json.loads(shown) if shown else {}
    part.data["response_example"] = json.dumps({**answer, name: value})
    at = -1
    if given:
        at = project.spot(part.data.setdefault("response", []), {"name": name, **given})
    return part, at


@_breaks("example-shape")
def _example_shape(project: Project) -> Place:
    kind, value = project.one(
        [
            ("Number", "many"),
            ("Boolean", "maybe"),
            ("Object[]", 1),
            ("Number", True),
            ("Number", [1]),
            ("Boolean", {}),
            ("byte[]", ["a"]),
        ]
    )
    part, at = _shown(project, "odd", value, type=kind)
    return part.at("response", at, "type")


@_breaks("example-shape")
def _example_shape_inside(project: Project) -> Place:
    inner = [{"name": "a", "type": "String"}, {"name": "b", "type": "Number"}]
    rows = [{"a": "", "b": 1}, {"a": "", "b": "many"}]
    part, at = _shown(project, "odd", rows, type="Object[]", children=inner)
    return part.at("response", at, "children", 1, "type")


@_breaks("undeclared-field")
def _undeclared_field(project: Project) -> Place:
    part = project.pick(schema.EndpointSpec, where=_response)
    shown = part.data.get("response_example", "").strip() or "{}"
    if shown == "{}":
        raise NoPlaceError
    part.data["response_example"] = json.dumps({**json.loads(shown), "odd": 1})
    return part.at("response_example")


@_breaks("field-not-shown")
def _field_not_shown(project: Project) -> Place:
    part = project.pick(
        schema.EndpointSpec,
        where=lambda part: _response(part) and part.data.get("response_example", "").strip(),
    )
    at = project.spot(part.data["response"], {"name": "unseen", "type": "String"})
    return part.at("response", at, "name")


@_breaks("undeclared-error")
def _undeclared_error(project: Project) -> Place:
    part, _ = _shown(project, "code", "NobodyKnowsIt")
    return part.at("response_example")


@_breaks("required-default")
def _required_default(project: Project) -> Place:
    given = {"name": "odd", "type": "String", "required": "true", "default": "a", "example": "b"}
    return project.field("default", **given, section="parameters")


@_breaks("required-without-example")
def _required_without_example(project: Project) -> Place:
    part = project.pick(schema.EndpointSpec, where=lambda part: "HSF" not in part.data["methods"])
    silent = {
        "name": "odd",
        "type": project.one(["String", "Number", "Object"]),
        "required": "true",
    }
    at = project.spot(part.data.setdefault("parameters", []), silent)
    return part.at("parameters", at, "name")


@_breaks("required-without-example")
def _required_emptied(project: Project) -> Place:
    part = project.pick(schema.EndpointSpec, where=lambda part: "HSF" not in part.data["methods"])
    odd = {"name": "odd", "type": "String", "required": "true", "example": "1"}
    project.spot(part.data.setdefault("parameters", []), odd)
    part.data["examples"] = [{"id": "odd", "values": {"odd": ""}}]
    return part.at("examples", 0, "values", "odd")


@_breaks("undeclared-error")
def _undeclared_error_of_example(project: Project) -> Place:
    return _example(project, response='{"code": "NobodyKnowsIt"}').at("response")


@_breaks("live-key")
def _secret_value(project: Project) -> Place:
    part = project.pick(schema.EndpointSpec)
    project.spot(part.data.setdefault("parameters", []), {"name": "odd_secret", "type": "String"})
    secret = {"odd_secret": "q8Zt3LmPv7RkXw2BnYc5HsDf"}
    part.data["examples"] = [{"id": "odd", "values": secret}]
    return part.at("examples", 0, "values", "odd_secret")


@_breaks("name-collision")
def _name_collision(project: Project) -> Place:
    part = project.pick(schema.EndpointSpec)
    section = project.one(["parameters", "response"])
    fields = part.data.setdefault(section, [])
    project.spot(fields, {"name": "zzOdd", "type": "String"})
    at = project.spot(fields, {"name": "zz_odd", "type": "String"})
    return part.at(section, at, "name")


@_breaks("name-collision")
def _path_collision(project: Project) -> Place:
    file, group = _group(project)
    path = project.one(group["endpoints"])["path"]
    if path[0] != "/" or "/" not in path[1:]:
        raise NoPlaceError
    # The second by code point is named: "/" and "." stand before "_".
    twin = {"path": f"{path}_odd", "title": "Twin", "methods": ["GET"]}
    other = {"path": f"{path}/odd", "title": "Twin", "methods": ["GET"]}
    project.spot(group["endpoints"], other)
    at = project.spot(group["endpoints"], twin)
    return Place(file, ("endpoints", at, "path"))


@_breaks("live-key")
def _live_key(project: Project) -> Place:
    key = project.one(
        ["AKIAIOSFODNN7EXAMPLE", "-----BEGIN RSA PRIVATE KEY-----", "npm_" + "a1" * 18]
    )
    where = project.one(["description", "default", "example"])
    return project.field(where, name="odd", **{where: key})


@_breaks("live-key")
def _secret(project: Project) -> Place:
    name = project.one(["odd_secret", "passwd", "privateKey"])
    return project.field("example", name=name, example="q8Zt3LmPv7RkXw2BnYc5HsDf")


@_breaks("control-mark")
def _control_mark(project: Project) -> Place:
    mark = project.one(["\x00", "\x1b", "\x85", "\u200b", "\u202e", "\u2066", "\ufeff", "\u2028"])
    text = f"before{mark}after"
    if project.random.random() < 0.5:
        return project.set(
            text, project.one(["title", "description", "deprecated"]), schema.EndpointSpec
        )
    return project.set(text, "description", schema.FieldSpec)


@_breaks("reserved-word")
def _reserved_word(project: Project) -> Place:
    return project.field("name", name=project.one(["class", "return", "for", "public", "abstract"]))


# --- languages -----------------------------------------------------------------------------------


@_breaks("language-folder", LANGUAGE)
def _other_language(project: Project) -> Place:
    return project.set("klingon", "language", schema.LanguageDocument)


@_breaks("missing-key", LANGUAGE)
def _not_total(project: Project) -> Place:
    (document,) = project.documents
    section, key = project.one(
        [
            ("positions", "file"),
            ("positions", "model"),
            ("literals", "sample"),
            ("literals", "documented"),
            ("types", "text"),
            ("types", "list"),
        ]
    )
    del project.documents[document][section][key]
    return Place(document, (section,))


@_breaks("missing-key", LANGUAGE)
def _beside_nothing(project: Project) -> Place:
    (document,) = project.documents
    positions = project.documents[document]["positions"]
    positions[project.one(sorted(positions))]["beside"] = "klingon"
    return Place(document, ("positions",))


@_breaks("unknown-reserved", LANGUAGE)
def _unknown_reserved(project: Project) -> Place:
    part = project.pick(schema.PositionRule)
    at = project.spot(part.data.setdefault("reserved", []), "wordz")
    return part.at("reserved", at)


@_breaks("invalid-pattern", LANGUAGE)
def _invalid_pattern(project: Project) -> Place:
    return project.set(project.one(["(", "[a-", "*a", "a{2,1}"]), "pattern", schema.NameRule)


@_breaks("invalid-pattern", LANGUAGE)
def _invalid_segment(project: Project) -> Place:
    part = project.pick(schema.LanguageDocument, where=lambda part: part.data.get("segments"))
    key = project.one(list(part.data["segments"]))
    part.data["segments"][key] = "("
    return part.at("segments", key)


# --- templates -----------------------------------------------------------------------------------


def _insert(
    project: Project, line: str, *, into: str = r"(?!verify/).*[.]j2", last: bool = False
) -> Place:
    """A line more in a random template, outside its blocks; `into` is the form of its path."""
    number = project.random.randrange(len(project.targets))
    target = project.targets[number]
    file = project.one([path for path in target.files if re.fullmatch(into, path)])
    lines = target.files[file].splitlines()
    outside = [at for at in range(len(lines) + 1) if _depth(lines[:at]) == 0]
    at = len(lines) if last else project.one(outside)
    lines.insert(at, line)
    files = {**target.files, file: "\n".join((*lines, ""))}
    project.targets[number] = replace(target, files=files)
    return Place(Path(file).name, line=at + 1)


_OPENS = re.compile(r"{%-? *(?:for|if|macro|filter|block|call)\b|{% set \w+ %}|{#")
_CLOSES = re.compile(r"{%-? *end|#}")


def _depth(lines: list[str]) -> int:
    text = "\n".join(lines)
    return len(_OPENS.findall(text)) - len(_CLOSES.findall(text))


@_breaks("template-syntax", TEMPLATE)
def _template_syntax(project: Project) -> Place:
    wrong = ["{% bogus %}", "{{ a b }}", "{% endblock %}", "{{ platform.id | safe }}", "{{ ' }}"]
    return _insert(project, project.one(wrong))


@_breaks("template-failed", TEMPLATE)
def _template_failed(project: Project) -> Place:
    wrong = ["{{ nothing }}", "{{ platform.nothing }}", "{{ platform.title }}"]
    return _insert(project, project.one(wrong))


# So wide that the formatter is asked, whatever it would be spared.
_WIDE_FAULT = f"def (: {'x' * 90}"


@_breaks("unformattable", TEMPLATE)
def _unformattable(project: Project) -> Place:
    return replace(
        _insert(project, _WIDE_FAULT, into=r"sdk/(?:.*/)?[^_/]+[.]py[.]j2", last=True), line=1
    )
