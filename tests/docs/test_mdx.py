"""Docusaurus reads Markdown as MDX: every page and fragment compiles as it stands."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

PLUGIN = Path(__file__).parent.parent.parent / "templates/_formats/docs/docusaurus.mjs"
COMPILER = Path(__file__).parent / "programs/mdx.mjs"


def compiled(node_tool: Callable[[str], Path], files: list[Path]) -> Any:
    """What the compiler says of files: how many it compiled, their tabs, the faults."""
    mdx = node_tool("@mdx-js/mdx/index.js")
    command = ["node", str(COMPILER), str(mdx), str(PLUGIN), *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, timeout=300)
    return json.loads(done.stdout)


def pages(folder: Path) -> list[Path]:
    """The pages and fragments of a platform."""
    return sorted((folder / "docs").rglob("*.md"))


def check(said: Any, files: list[Path]) -> None:
    """Everything compiled, and what are tabs for MkDocs became tabs."""
    tabs = sum(file.read_text(encoding="utf-8").count('\n=== "') for file in files)
    tabs += sum(file.read_text(encoding="utf-8").startswith('=== "') for file in files)
    assert tabs
    assert said == {"compiled": len(files), "tabs": tabs, "faults": []}


def test_pages_of_shipped_platforms_are_mdx(
    folders: list[Path], node_tool: Callable[[str], Path], figure: Callable[[str], None]
) -> None:
    for folder in folders:
        check(compiled(node_tool, pages(folder)), pages(folder))
        figure(f"MDX of {folder.name}: {len(pages(folder))} pages and fragments compile")


def test_pages_of_the_catalogue_are_mdx(
    catalogue: Path, node_tool: Callable[[str], Path], figure: Callable[[str], None]
) -> None:
    files = pages(catalogue)
    assert len(files) > 127 * 3
    check(compiled(node_tool, files), files)
    figure(f"MDX of the catalogue: {len(files)} pages and fragments compile")


def test_a_page_that_is_not_mdx_is_noticed(
    tmp_path: Path, node_tool: Callable[[str], Path]
) -> None:
    for number, text in enumerate(("Price <5 {", "<br>", "{ nothing", "a < b and <c")):
        page = tmp_path / f"{number}.md"
        page.write_text(text)
        assert len(compiled(node_tool, [page])["faults"]) == 1, text
