"""Every call of the vendor's catalogue through the typed surface, with the values it documents."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.bind import bind
from generator.calls import NamespaceView
from generator.examples import example_text
from generator.ir import Field, Kind, Operation
from generator.pipeline import Target, load_platform
from generator.sandbox import SandboxGateway
from generator.views import FieldView, OperationView

from .conftest import KEY, SECRET, STRICT, Package, run


class UnsuitedError(Exception):
    """A documented value that is not of its documented type: typed calls cannot send it."""


@dataclass(frozen=True)
class Value:
    """A value as Java source, and as what is received: text, or what its JSON text means."""

    source: str
    received: Any


def value_of(field: Field, view: FieldView, text: str) -> Value:
    if view.is_file:
        return Value('new FileItem("a.png", new byte[] {1})', None)
    if view.many:
        items = parsed(text, list)
        values = [item_of(field, view, item) for item in items]
        sources = ", ".join(value.source for value in values)
        return Value(f"List.of({sources})", [value.received for value in values])
    if view.model:
        return item_of(field, view, parsed(text, dict))
    value = item_of(field, view, text)
    return value if isinstance(value.received, str) else Value(value.source, text)


def item_of(field: Field, view: FieldView, value: Any) -> Value:
    if view.model:
        return model_of(field, view, value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    match field.type.kind:
        case Kind.INTEGER if re.fullmatch(r"-?(0|[1-9]\d{0,17}|[1-8]\d{18})", text):
            return Value(f"{text}L", int(text))
        case Kind.DECIMAL if re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", text):
            return Value(f'new BigDecimal("{text}")', float(text))
        case Kind.BOOLEAN if text in ("true", "false"):
            return Value(text, text == "true")
        case Kind.TEXT | Kind.OBJECT:
            return Value(json.dumps(text), text)
    raise UnsuitedError


def model_of(field: Field, view: FieldView, value: Any) -> Value:
    if not isinstance(value, dict) or value.keys() - {child.name.text for child in field.children}:
        raise UnsuitedError
    assert view.model
    source, received = f"{view.model.name.model}.builder()", {}
    for child, seen in zip(field.children, view.model.fields, strict=True):
        inner = value.get(child.name.text)
        if inner in (None, "") and child.required:
            raise UnsuitedError
        if inner not in (None, ""):
            text = inner if isinstance(inner, str) else json.dumps(inner, ensure_ascii=False)
            made = item_of(child, seen, inner) if not seen.many else value_of(child, seen, text)
            source += f".{seen.name.member}({made.source})"
            received[child.name.text] = made.received
    return Value(f"{source}.build()", received)


def parsed(text: str, kind: type) -> Any:
    try:
        value = json.loads(text)
    except ValueError:
        raise UnsuitedError from None
    if not isinstance(value, kind):
        raise UnsuitedError
    return value


def ways(namespace: NamespaceView, way: str) -> Iterator[tuple[str, str]]:
    """Every call below a namespace: its id, and how it is written."""
    if namespace.call:
        yield str(namespace.call.id), f"{way}.call"
    for operation in namespace.operations:
        yield str(operation.id), f"{way}.{operation.leaf.member}"
    for child in namespace.children:
        yield from ways(child, f"{way}.{child.name.member}()")


def call_of(operation: Operation, view: OperationView, way: str) -> tuple[str, dict[str, Any]]:
    """The call as a method, and what the gateway must receive."""
    request, expected = f"{view.request.name.model}.builder()", {}
    for field, seen in zip(operation.parameters, view.parameters, strict=True):
        text = example_text(field)
        if not text and not seen.is_file:
            if field.required:
                raise UnsuitedError
            continue
        value = value_of(field, seen, text)
        request += f".{seen.name.member}({value.source})"
        expected[field.name.text] = value.received
    name = view.name.member
    return f"void {name}() {{ {way}({request}.build()).body(); }}\n", expected


PROGRAM = """
import {module}.*;
import {module}.model.*;
import java.math.BigDecimal;
import java.util.List;

class Catalogue {{
    private final {client} client;

    Catalogue({client} client) {{
        this.client = client;
    }}

    {methods}

    public static void main(String[] args) {{
        ClientOptions options = ClientOptions.builder().accessToken("token").maxRetries(0).build();
        try ({client} client = new {client}(args[0], "{key}", "{secret}", options)) {{
            Catalogue calls = new Catalogue(client);
            {calls}
        }}
    }}

    private static void make(Runnable call) {{
        try {{
            call.run();
        }} catch (ApiException e) {{
            System.out.println(e.getMessage());
        }}
    }}
}}
"""


def test_every_call_with_its_documented_values(
    build: Callable[..., Package],
    jackson: Path,
    corpus_specs: Path,
    language: Target,
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    platform = load_platform(corpus_specs, "lazada")
    views = bind(platform, language.language)
    written = {
        id_: way
        for group in views.groups
        for id_, way in ways(group.namespace, f"client.{group.name.member}()")
    }
    operations = [each for group in platform.groups for each in group.operations]
    methods, calls, expected, unsuited = "", "", {}, 0
    for operation, view in zip(operations, views.operations, strict=True):
        if operation.is_callback:
            continue
        try:
            method, expected[operation.path] = call_of(operation, view, written[operation.id])
        except UnsuitedError:
            unsuited += 1
            continue
        methods += method
        calls += f"make(calls::{view.name.member});\n"
    package = build(corpus_specs, "lazada")
    program = PROGRAM.format(
        module=package.module, client=views.names.implementation,
        methods=methods, calls=calls, key=KEY, secret=SECRET,
    )  # fmt: skip
    (tmp_path / "Catalogue.java").write_text(program, encoding="utf-8")
    path = f"{tmp_path}:{package.classes}:{jackson}"
    run(*STRICT, "-cp", path, "-d", tmp_path, tmp_path / "Catalogue.java")
    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tokens=["token"]) as gateway:
        said = run("java", "-cp", path, "Catalogue", gateway.url)
        received = {each.api_name: each.parameters for each in gateway.requests if not each.refusal}
        refused = [(each.api_name, each.refusal) for each in gateway.requests if each.refusal]
    assert refused == []
    assert received.keys() == expected.keys()
    values = 0
    for name, parameters in expected.items():
        for parameter, value in parameters.items():
            if value is not None:
                sent = received[name].get(parameter, "")
                assert (sent if isinstance(value, str) else json.loads(sent)) == value, name
                values += 1
    assert len(expected) > 100
    figure(
        f"Java: {len(expected)} typed calls of the catalogue with {values} values arrived, "
        f"{unsuited} have examples not of their type, {len(said.splitlines())} document an error as answer"
    )
