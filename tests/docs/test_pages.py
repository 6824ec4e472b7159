"""The Markdown builds without a warning, and shows what the specs say, in the documentation's order."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

from generator import pipeline
from generator.cli import main

ROOT = Path(__file__).parent.parent.parent


def build(folder: Path, site: Path) -> float:
    """Builds a platform's pages and says how many seconds it took."""
    started = time.monotonic()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(
        [*command, "-f", str(folder / "docs/mkdocs.yml"), "-d", str(site)],
        capture_output=True,
        check=False,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return time.monotonic() - started


def test_pages_build_strictly_and_show_each_sample_exactly(
    folders: list[Path], tmp_path: Path
) -> None:
    for folder in folders:
        build(folder, tmp_path / folder.name)
        shown = 0
        for page in (tmp_path / folder.name).glob("*.html"):
            text = page.read_text(encoding="utf-8")
            blocks = [
                html.unescape(re.sub("<[^>]*>", "", block))
                for block in re.findall(r"<code>((?:(?!<code>).)*)</code></pre>", text, re.S)
            ]
            for sample in (folder / "samples").glob("*/runnable/*"):
                shown += sample.read_text(encoding="utf-8") in blocks
        assert shown >= len(list((folder / "samples").glob("*/runnable/*"))), folder.name


def test_the_whole_catalogue_builds_strictly_in_seconds(
    catalogue: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    seconds = build(catalogue, tmp_path)
    pages = len(list((catalogue / "docs/pages").glob("*.md")))
    assert pages == 127 + 2
    assert seconds < 90
    figure(f"site of the catalogue: {pages} pages in {seconds:.1f} s, strictly")


def test_a_page_has_the_documentation_s_order(folders: list[Path]) -> None:
    for folder in folders:
        platform = pipeline.load_platform(ROOT / "specs", folder.name)
        for operation in platform.operations:
            page = folder / "docs/pages" / f"{operation.id.replace('.', '-')}.md"
            text = page.read_text(encoding="utf-8")
            headings = re.findall(r"^#+ (.*)$", text, re.M)
            title = operation.title.replace("_", r"\_")
            assert headings[0] == title
            wanted = ["Parameters", "Response parameters", "Samples", "Sample response", "Errors"]
            assert [each for each in headings if each in wanted] == wanted
            for field in operation.parameters:
                assert f"| `{field.name.text}` |" in text


def test_an_example_stands_apart_from_the_description(folders: list[Path]) -> None:
    (folder,) = (each for each in folders if each.name == "taobao_tw")
    page = (folder / "docs/pages/auth-token-create.md").read_text(encoding="utf-8")
    assert "get from app callback URL<br/> Example: `" in page


def test_every_page_stands_in_the_list_for_language_models(folders: list[Path]) -> None:
    for folder in folders:
        linked = re.findall(r"\]\(([^)]+)\)", (folder / "docs/llms.txt").read_text())
        assert all((folder / "docs" / path).is_file() for path in linked)
        pages = {path.name for path in (folder / "docs/pages").glob("*.md")} - {"index.md"}
        assert {Path(path).name for path in linked if path.endswith(".md")} == pages


def test_a_page_prints_what_its_fragments_hold(tmp_path: Path) -> None:
    own = tmp_path / "templates/_formats/docs/fragments/{operation}/response.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("See {{ operation.path.code_line }}.\n")
    out, specs = tmp_path / "out", ROOT / "tests/cases/tiny/specs"
    arguments = ["--specs", str(specs), "--templates", str(tmp_path / "templates")]
    done = CliRunner().invoke(main, ["generate", *arguments, "--out", str(out)])
    assert done.exit_code == 0, done.output
    (page,) = out.glob("*/docs/pages/*-*.md")
    fragment = out.glob(f"*/docs/fragments/{page.stem}/response.md")
    text = next(fragment).read_text(encoding="utf-8")
    assert text.startswith("See /")
    assert f"## Response parameters\n\n{text}\n" in page.read_text(encoding="utf-8")
