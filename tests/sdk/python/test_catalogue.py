"""Every callable endpoint of the vendor's catalogue through the typed surface, by threads and by tasks."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from generator import ir
from generator.bind import bind
from generator.examples import example_text
from generator.pipeline import load_platform, load_targets
from generator.sandbox import Received, SandboxGateway

from .conftest import KEY, ROOT, SECRET, TOKEN, load


@pytest.fixture(scope="module")
def platform(catalogue_specs: Path) -> ir.Platform:
    return load_platform(catalogue_specs, "lazada")


@pytest.fixture(scope="module")
def package(catalogue_made: Path) -> Any:
    return load(catalogue_made, "lazada", "lazop")


@pytest.fixture(scope="module")
def paths(platform: ir.Platform) -> dict[str, tuple[list[str], dict[str, str]]]:
    """By API path: the attributes that lead to its method, and its arguments' names."""
    (python,) = [t for t in load_targets([ROOT / "templates"]) if t.language.id == "python"]
    view = bind(platform, python.language)
    found = {}
    for group in view.groups:
        for operation in group.operations:
            if not operation.is_callback:
                trail = [str(group.name.group), *(str(name.method) for name in operation.trail)]
                names = [str(field.name.argument) for field in operation.parameters]
                wires = [str(field.wire.bare) for field in operation.parameters]
                found[str(operation.path.bare)] = (trail, dict(zip(wires, names, strict=True)))
    return found


class NotOfItsTypeError(ValueError):
    """An example that the documented type cannot hold."""


def typed(field: ir.Field, text: str) -> object:
    """The argument that a user would write for an example."""
    if field.is_file:
        return b"file"
    if field.type.many or field.children or field.type.kind is ir.Kind.OBJECT:
        try:
            value = json.loads(text, parse_float=Decimal)
        except ValueError:
            raise NotOfItsTypeError from None
        if isinstance(value, list) != field.type.many or isinstance(value, str | int | Decimal):
            raise NotOfItsTypeError
        return value
    return SCALARS[field.type.kind](text)


def boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise NotOfItsTypeError
    return text == "true"


def number(text: str) -> object:
    try:
        value = Decimal(text)
    except ArithmeticError:
        raise NotOfItsTypeError from None
    if str(value) != text:
        raise NotOfItsTypeError
    return int(text) if text.lstrip("-").isdecimal() and str(int(text)) == text else value


SCALARS: Mapping[ir.Kind, Callable[[str], object]] = {
    ir.Kind.TEXT: str,
    ir.Kind.BOOLEAN: boolean,
    ir.Kind.INTEGER: number,
    ir.Kind.DECIMAL: number,
}


def examples(operation: ir.Operation) -> dict[str, tuple[ir.Field, str]]:
    """The example texts of a call, by name; a required one without an example is made up."""
    found = {}
    for field in operation.parameters:
        text = example_text(field)
        if text or field.required:
            made_up = {ir.Kind.BOOLEAN: "true", ir.Kind.OBJECT: "{}", ir.Kind.TEXT: "x"}
            made = "[]" if field.type.many else made_up.get(field.type.kind, "1")
            found[field.name.text] = (field, text or made)
    return found


class Count(Counter[str]):
    """How much was sent and read."""

    def line(self, who: str) -> str:
        return f"python catalogue, {who}: " + ", ".join(
            f"{n} {what}" for what, n in sorted(self.items())
        )


def arguments(
    operation: ir.Operation, names: Mapping[str, str]
) -> tuple[dict[str, object], dict[str, object]]:
    """Keyword arguments, and what is not of its type: sent as an extra parameter, as text."""
    given: dict[str, object] = {}
    odd: dict[str, object] = {}
    for name, (field, text) in examples(operation).items():
        try:
            given[names[name]] = typed(field, text)
        except NotOfItsTypeError:
            odd[name] = text
    return given, odd


def check_sent(operation: ir.Operation, received: Received, count: Count) -> None:
    """What the gateway received is what the example says."""
    for name, (field, text) in examples(operation).items():
        if field.is_file:
            assert [upload.size for upload in received.files if upload.name == name] == [4]
            count["files sent"] += 1
        elif field.type.kind is ir.Kind.OBJECT or field.type.many:
            sent = received.parameters[name]
            assert json.loads(sent, parse_float=Decimal) == json.loads(text, parse_float=Decimal)
            count["objects and lists sent"] += 1
        else:
            assert received.parameters[name] == text, (operation.path, name)
            count["scalars sent"] += 1


def check_read(model: Any, fields: tuple[ir.Field, ...], count: Count) -> None:
    """Every documented field can be read, with its type where the answer has a value of it."""
    for field in fields:
        value = model[field.name.text] if field.name.text in model.raw else None
        raw = model.raw.get(field.name.text)
        if raw is None:
            count["fields without a value"] += 1
            continue
        kind = "fields of their type" if of_its_type(field, value) else "fields given as they came"
        count[kind] += 1
        if kind == "fields given as they came":
            assert value == raw, (field.name.text, raw)
        for item in value if isinstance(value, list) else [value]:
            if field.children and hasattr(item, "raw"):
                check_read(item, field.children, count)


def of_its_type(field: ir.Field, value: Any) -> bool:
    kinds = {
        ir.Kind.TEXT: str,
        ir.Kind.INTEGER: int,
        ir.Kind.DECIMAL: (int, Decimal),
        ir.Kind.BOOLEAN: bool,
        ir.Kind.BYTES: str,
    }
    if field.type.many:
        return isinstance(value, list)
    if field.type.kind is ir.Kind.OBJECT:
        return not field.children or hasattr(value, "raw")
    wanted: Any = kinds[field.type.kind]
    return isinstance(value, wanted) and (wanted is bool or not isinstance(value, bool))


def method_of(client: Any, trail: list[str]) -> Any:
    for name in trail:
        client = getattr(client, name)
    return client


def calls(platform: ir.Platform) -> list[ir.Operation]:
    return [each for each in platform.operations if not each.is_callback]


def documented(package: Any, client: Any, operation: ir.Operation) -> Any:
    """The same call by name, with its examples as texts."""
    request = package.LazopRequest(operation.path, operation.http_method)
    for name, (field, text) in examples(operation).items():
        if field.is_file:
            request.add_file_param(name, b"file")
        else:
            request.add_api_param(name, text)
    return client, request


def odd_ones_check(operation: ir.Operation, received: Received, count: Count) -> None:
    for name, (field, text) in examples(operation).items():
        if not field.is_file:
            assert received.parameters[name] == text
    count["calls by name, with an example not of its type"] += 1


def test_by_threads(
    package: Any, platform: ir.Platform, paths: dict[str, Any], figure: Callable[[str], None]
) -> None:
    count = Count()
    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tokens=[TOKEN]) as gateway:
        client = package.LazopClient(gateway.url, KEY, SECRET, access_token=TOKEN)
        for operation in calls(platform):
            trail, names = paths[operation.path]
            given, odd = arguments(operation, names)
            if odd:
                _, request = documented(package, client, operation)
                assert client.execute(request, TOKEN).code == "0", operation.path
                odd_ones_check(operation, gateway.requests[-1], count)
                continue
            answer = method_of(client, trail)(**given)
            check_sent(operation, gateway.requests[-1], count)
            check_read(answer, operation.response, count)
            count["typed calls"] += 1
        client.close()
    assert count["typed calls"] + count["calls by name, with an example not of its type"] == 123
    assert count["typed calls"] > 100
    figure(count.line("threads"))


def test_by_tasks(
    package: Any, platform: ir.Platform, paths: dict[str, Any], figure: Callable[[str], None]
) -> None:
    count = Count()

    async def main(gateway: SandboxGateway) -> None:
        async with package.AsyncLazopClient(gateway.url, KEY, SECRET, access_token=TOKEN) as client:
            for operation in calls(platform):
                trail, names = paths[operation.path]
                given, odd = arguments(operation, names)
                if odd:
                    _, request = documented(package, client, operation)
                    assert (await client.execute(request, TOKEN)).code == "0", operation.path
                    odd_ones_check(operation, gateway.requests[-1], count)
                    continue
                answer = await method_of(client, trail)(**given)
                check_sent(operation, gateway.requests[-1], count)
                check_read(answer, operation.response, count)
                count["typed calls"] += 1

    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tokens=[TOKEN]) as gateway:
        asyncio.run(main(gateway))
    assert count["typed calls"] + count["calls by name, with an example not of its type"] == 123
    figure(count.line("tasks"))


def test_calls_of_the_platform_have_payloads(package: Any, platform: ir.Platform) -> None:
    callbacks = [each for each in platform.operations if each.is_callback]
    assert len(callbacks) == 4
    models = [import_module(f"lazop.models.{group}") for group in ("logistics", "public", "lazpay")]
    payloads = {name for module in models for name in vars(module) if name.endswith("Request")}
    assert "LazpayV1PaymentNotifyRequest" in payloads


def written(field: ir.Field, value: Any) -> object:
    """What a user writes for an example, whose every scalar is a text."""
    if field.type.many and isinstance(value, list):
        return [written_once(field, item) for item in value]
    return written_once(field, value)


def written_once(field: ir.Field, value: Any) -> object:
    if isinstance(value, dict) and field.children:
        children = {child.name.text: child for child in field.children}
        return {name: written(children[name], item) for name, item in value.items()}
    if isinstance(value, str) and field.type.kind in SCALARS:
        return SCALARS[field.type.kind](value)
    return value


def scripts(platform: ir.Platform, paths: Mapping[str, Any]) -> tuple[str, str]:
    """A user's program that makes every call with its examples, and one with a mistake on every line."""
    head = "from decimal import Decimal\n\nimport lazop\n\n"
    head += 'client = lazop.LazopClient(lazop.P_API_GATEWAY_URL_SG, "key", "secret")\n'
    right = wrong = head
    for operation in platform.operations:
        if operation.path not in paths:
            continue
        trail, names = paths[operation.path]
        given, odd = arguments(operation, names)
        texts = []
        for field in operation.parameters:
            name = names[field.name.text]
            try:
                if name in given:
                    texts.append(f"{name}={written(field, given[name])!r}")
            except NotOfItsTypeError:
                odd[name] = "an object with an example that is not of its type"
        wrong += f"client.{'.'.join(trail)}({', '.join([*texts, 'unheard_of=1'])})\n"
        if not odd:
            right += f"client.{'.'.join(trail)}({', '.join(texts)}).request_id\n"
    return right, wrong


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_the_package_and_a_user_s_program_have_their_types(
    catalogue_made: Path,
    platform: ir.Platform,
    paths: Mapping[str, Any],
    figure: Callable[[str], None],
    tmp_path: Path,
    checker: str,
) -> None:
    source = tmp_path / "src"
    shutil.copytree(catalogue_made / "lazada" / "sdk" / "python" / "src", source)
    right, wrong = scripts(platform, paths)
    (source / "right.py").write_text(right)
    (source / "wrong.py").write_text(wrong)
    if checker == "mypy":
        cache = ["--cache-dir", str(tmp_path / "cache")]
        command = [sys.executable, "-m", "mypy", "--strict", *cache, "-p", "lazop"]
        command += ["-m", "right", "-m", "wrong"]
    else:
        command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    errors = [line for line in done.stdout.splitlines() if " error:" in line or " - error" in line]
    assert [line for line in errors if "wrong.py:" not in line] == [], done.stdout + done.stderr
    calls = right.count("\nclient.")
    assert calls > 110
    lines = {int(found[1]) for line in errors if (found := re.search(r"wrong\.py:(\d+)", line))}
    first = wrong[: wrong.index("\nclient.")].count("\n") + 2
    assert lines == set(range(first, wrong.count("\n") + 1))
    files = sum(1 for _ in (source / "lazop").rglob("*.py"))
    figure(
        f"python catalogue, {checker}: {files} files and {calls} calls without an error, {len(lines)} mistakes found"
    )


def test_nothing_is_left_to_black_and_ruff(catalogue_made: Path) -> None:
    folder = catalogue_made / "lazada" / "sdk" / "python"
    for tool in (["black", "--check", "--quiet"], ["ruff", "check", "--no-cache", "--quiet"]):
        subprocess.run([sys.executable, "-m", *tool, "."], cwd=folder, check=True)
