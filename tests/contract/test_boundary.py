"""The core names no platform and no language, its stages stand alone, and it knows no tool beside it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
GENERATOR = ROOT / "generator"
CORE = sorted(GENERATOR.glob("*.py"))
STAGES = {"load", "validate", "build", "bind", "plan", "render", "formatting"}
TOOLS = {path.parent.name for path in GENERATOR.glob("*/__init__.py")}
# `importers` reads the vendor's own words; the formatter black is named after what it is.
EXEMPT_FOLDER, EXEMPT_WORDS = "importers", {"black"}
DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rename"}


def folder_names() -> set[str]:
    languages = {path.parent.name for path in ROOT.glob("templates/*/language.yaml")}
    platforms = {path.parent.name for path in ROOT.glob("specs/*/platform.yaml")}
    assert languages
    assert platforms
    return languages | platforms


def words_of(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Name):
            yield line, node.id
        elif isinstance(node, ast.Attribute):
            yield line, node.attr
        elif isinstance(node, ast.arg | ast.keyword):
            yield line, node.arg or ""
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield line, node.name
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield line, node.value


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name.split(".")[1] for name in found if name.startswith("generator.")}


def test_the_generator_names_no_platform_and_no_language() -> None:
    names = folder_names() - EXEMPT_WORDS
    files = [
        path
        for path in GENERATOR.rglob("*.py")
        if EXEMPT_FOLDER not in path.relative_to(GENERATOR).parts
    ]
    assert len(files) > len(CORE)
    found = [
        f"{path.relative_to(ROOT)}:{line}: {word}"
        for path in files
        for line, word in words_of(ast.parse(path.read_text()))
        if word.casefold() in names
    ]
    assert found == []


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_stages_import_no_stages(stage: str) -> None:
    assert imports_of(GENERATOR / f"{stage}.py") & STAGES == set()


@pytest.mark.parametrize("path", CORE, ids=lambda path: path.stem)
def test_the_core_does_not_know_the_tools_beside_it(path: Path) -> None:
    assert imports_of(path) & TOOLS == set()


@pytest.mark.parametrize("stage", sorted(STAGES - {"load"}))
def test_only_load_touches_a_disk(stage: str) -> None:
    words = {word for _, word in words_of(ast.parse((GENERATOR / f"{stage}.py").read_text()))}
    assert words & DISK == set()


def test_the_core_is_small() -> None:
    lines = sum(len(path.read_text().splitlines()) for path in CORE)
    assert lines <= 4000


@pytest.mark.parametrize("path", CORE, ids=lambda path: path.stem)
def test_every_module_opens_with_one_sentence(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text()))
    assert docstring
    assert docstring.splitlines()[0].endswith((".", ";"))
