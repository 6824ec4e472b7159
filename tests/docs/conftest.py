"""What the tests of documents share: the platforms generated once, a browser, a server on loopback."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from playwright.sync_api import sync_playwright

from generator import pipeline
from generator.cli import main
from generator.docs.site import server
from generator.language import ALL_STYLES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
STYLES = [word for style in ALL_STYLES for word in ("--style", style)]


def generate(specs: Path, out: Path) -> Path:
    """Everything that specs make, in all styles, at `out`."""
    arguments = ["generate", "--specs", str(specs), "--out", str(out), *STYLES]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    return out


@pytest.fixture(scope="session")
def made(shipped_made: Path) -> Path:
    """The folders of the shipped platforms."""
    return shipped_made


@pytest.fixture(scope="session")
def folders(made: Path) -> list[Path]:
    """The folder of each shipped platform."""
    return sorted(path.parent for path in made.glob("*/manifest.json"))


@pytest.fixture(scope="session")
def catalogue(catalogue_made: Path) -> Path:
    """The folder of the whole catalogue as a platform of its own."""
    return catalogue_made / "lazada"


@pytest.fixture(scope="session")
def titles() -> dict[str, str]:
    """What people call each shipped platform, by its id."""
    return {each.id: each.title for each in pipeline.load_platforms(ROOT / "specs", (), ())[0]}


@pytest.fixture
def node_tool(toolchain: Callable[..., None]) -> Callable[[str], Path]:
    """`node_tool("@redocly/cli/bin/cli.js")`: a file of the tools that tests/docs/tools installs."""

    def find(path: str) -> Path:
        toolchain("node")
        found = Path(os.environ.get("SDKFORGE_NODE_TOOLS", HERE / "tools/node_modules")) / path
        if not found.exists() and os.environ.get("SDKFORGE_REQUIRE_TOOLCHAINS"):
            pytest.fail(f"{found} is required: npm ci --prefix tests/docs/tools", pytrace=False)
        if not found.exists():
            pytest.skip(f"NOT RUN: npm ci --prefix tests/docs/tools installs {path}")
        return found

    return find


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder's files, on loopback."""
    with server(folder, "127.0.0.1", 0) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{serving.server_port}"
        finally:
            serving.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser | None]:
    """Debian's Chromium; none where it is absent.

    Not for the whole session: Playwright's loop would still run under other modules' tests.
    """
    chromium = shutil.which("chromium")
    if chromium is None:
        yield None
        return
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def page(browser: Browser | None, toolchain: Callable[..., None]) -> Iterator[Page]:
    """A page of its own, which notes what it asks the network for."""
    toolchain("chromium")
    assert browser is not None
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    made = context.new_page()
    yield made
    context.close()
