"""A real catalogue of 127 endpoints: its package is sound, and every call of it works through the typed surface."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from generator.bind import PlatformView, bind
from generator.ir import Field, Kind, Operation, Platform
from generator.pipeline import load_platform, load_targets
from generator.views import OperationView
from tests.sdk.php.conftest import ROOT, STRICT_PHP, Package, RunPhp, execute, generate
from tests.sdk.php.gateway import FaultGateway, answer

UNSENT = object()


@pytest.fixture(scope="module")
def catalogue(
    catalogue_specs: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Package, Path]:
    """The catalogue's package, and the folder of its specs."""
    folder = tmp_path_factory.mktemp("catalogue")
    specs = folder / "specs"
    shutil.copytree(catalogue_specs, specs)
    shutil.copy(ROOT / "specs/lazada/platform.yaml", specs / "lazada/platform.yaml")
    generate(folder / "out", "--specs", specs)
    path = folder / "out" / "lazada" / "sdk" / "php"
    return Package(path, "Lazada\\Lazop", "LazopClient", "LazopRequest"), specs


def test_every_file_parses_without_a_warning(
    catalogue: tuple[Package, Path], figure: Callable[[str], None], toolchain: Callable[..., None]
) -> None:
    package, _ = catalogue
    with ThreadPoolExecutor(2) as pool:
        printed = list(
            pool.map(lambda file: execute("-n", *STRICT_PHP, "-l", file), package.sources)
        )
    assert all(text.startswith("No syntax errors detected") for text in printed)
    toolchain("composer")
    command: list[str | Path] = [
        "composer",
        "validate",
        "--strict",
        "--no-interaction",
        package.path / "composer.json",
    ]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    figure(f"PHP: {len(printed)} files of the catalogue's package pass php -l")


def test_every_call_through_the_typed_surface(
    catalogue: tuple[Package, Path],
    run_php: RunPhp,
    gateway: FaultGateway,
    figure: Callable[[str], None],
) -> None:
    package, specs = catalogue
    platform = load_platform(specs, "lazada")
    (language,) = (
        each.language for each in load_targets([ROOT / "templates"]) if each.language.id == "php"
    )
    calls = dict(planned(platform, bind(platform, language), gateway))
    reports = run_php("catalogue.php", [package], calls=[call for _, call in calls.values()])

    values = fields = 0
    for number, (operation, call) in calls.items():
        report = reports[call["id"]]
        assert "error" not in report, report["error"]
        (received,) = gateway.of(number)
        assert received.path.split("?")[0] == f"/{number}{operation.path}"
        if not call["files"]:
            values += assert_arrived(operation, call["wire"], received.parameters)
        assert (
            report["whole"] == operation.response_example.rstrip("\n")
            or not operation.response_example
        )
        fields += assert_read(
            operation.response, json.loads(report["whole"]), report["properties"], call["names"]
        )
    assert len(calls) == 123
    figure(
        f"PHP: {len(calls)} typed calls of the catalogue, {values} values arrived, {fields} fields read"
    )


def planned(
    platform: Platform, view: PlatformView, gateway: FaultGateway
) -> Iterator[tuple[str, tuple[Operation, dict[str, Any]]]]:
    """Every call that an app can make, with example values for its arguments."""
    models = {operation.id: operation for operation in platform.operations}
    for group in view.groups:
        for shown in group.operations:
            operation = models[str(shown.id)]
            if operation.is_callback:
                continue
            number = f"call{operation.id.replace('.', '-')}"
            example = operation.response_example.rstrip("\n") or '{"code":"0"}'
            url = gateway.url(number, answer(example))
            accessor, method = str(group.name.accessor), str(shown.tail.method)
            call = {"id": operation.id, "url": url, "group": accessor, "method": method}
            yield number, (operation, {**call, **arguments(operation, shown)})


def arguments(operation: Operation, view: OperationView) -> dict[str, Any]:
    """The arguments by their names in PHP, and what must arrive by the names on the wire."""
    given: dict[str, Any] = {}
    wire: dict[str, Any] = {}
    files = []
    for field, shown in zip(operation.parameters, view.parameters, strict=True):
        name = str(shown.name.argument)
        if field.is_file:
            files.append(name)
            continue
        value = example(field)
        if value is not UNSENT:
            given[name] = wire[field.name.text] = value
        elif field.required:
            given[name] = "[]" if field.type.many or field.type.kind is Kind.OBJECT else 0
    names = {field.name.text: str(shown.name.property)
             for field, shown in zip(operation.response, view.result.fields, strict=True)}  # fmt: skip
    return {"arguments": given, "wire": wire, "files": files, "names": names}


def example(field: Field) -> Any:
    """The documented example as a value of the documented type, where it is one."""
    text = field.example or ""
    if field.type.many or field.type.kind is Kind.OBJECT:
        try:
            value = json.loads(text)
        except ValueError:
            return UNSENT
        return value if isinstance(value, list if field.type.many else dict) else UNSENT
    if field.type.kind is Kind.INTEGER:
        return int(text) if text.lstrip("-").isdecimal() else UNSENT
    if field.type.kind is Kind.BOOLEAN:
        return text == "true" if text in ("true", "false") else UNSENT
    return text or UNSENT


def assert_arrived(operation: Operation, wire: dict[str, Any], received: dict[str, str]) -> int:
    for name, value in wire.items():
        text = received[name]
        if isinstance(value, (list, dict)):
            assert json.loads(text) == value, (operation.path, name)
        elif isinstance(value, bool):
            assert text == str(value).lower(), (operation.path, name)
        else:
            assert text == str(value), (operation.path, name)
    return len(wire)


def assert_read(
    documented: tuple[Field, ...],
    whole: dict[str, Any],
    properties: dict[str, Any],
    names: dict[str, str],
) -> int:
    """Every documented field that arrived with a value of its type is in its property."""
    read = 0
    for field in documented:
        value = whole.get(field.name.text)
        found = properties[names[field.name.text]]
        if fits(field, value):
            assert found is not None, (field, value)
            read += 1
        if field.type.kind is Kind.TEXT and isinstance(value, str) and not field.type.many:
            assert found == value
    return read


def fits(field: Field, value: Any) -> bool:
    if field.type.many:
        return isinstance(value, list)
    if field.type.kind is Kind.TEXT:
        return isinstance(value, (str, int))
    if field.type.kind is Kind.BOOLEAN:
        return value in (True, False, "true", "false")
    if field.type.kind in (Kind.INTEGER, Kind.DECIMAL):
        return str(value).isdecimal()
    return isinstance(value, dict)
