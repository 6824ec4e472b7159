"""The site in a browser: search, tabs that remember, exact copies, a signature box, by keyboard, at any width."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from generator.cli import main
from tests.docs.conftest import served

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent.parent
VECTOR = "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A"
PAGES = ("index", "signature", "orders-get", "product-create", "image-upload")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a built site, served on loopback."""
    folder = tmp_path_factory.mktemp("site")
    arguments = ["docs", "--specs", str(ROOT / "specs"), "--platform", "lazada"]
    done = CliRunner().invoke(main, [*arguments, "--build", str(folder)])
    assert done.exit_code == 0, done.output
    with served(folder) as address:
        yield address


def test_search_finds_an_endpoint_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/index.html")
    page.keyboard.press("/")
    page.keyboard.type("tracking")
    expect(page.locator(".md-search-result__link").first).to_contain_text("parcel")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/logistics-tracking-notify.html*")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("created_a", "orders-get.html#parameters"),
        ("token/create", "auth-token-create.html"),
        ("orders status", "orders-get.html#parameters"),
        (r"a.b*c?(d)[e]{f}|g^$/\-<i>", None),
    ],
)
def test_search_finds_parts_of_names_and_words_that_stand_apart(
    page: Page, site: str, query: str, found: str | None
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{site}/index.html")
    page.keyboard.press("/")
    page.keyboard.type(query)
    if found:
        links = page.locator(".md-search-result a")
        expect(links.first).to_be_visible()
        pages = {re.sub(r"\?h=[^#]*", "", str(each.get_attribute("href"))) for each in links.all()}
        assert f"{site}/{found}" in pages
    else:
        expect(page.locator(".md-search-result__meta")).to_contain_text("No matching")
    assert faults == []


def choose(page: Page, language: str) -> None:
    """Chooses a tab of samples with the arrow keys."""
    page.locator(".tabbed-set").first.locator("input").first.focus()
    for _ in range(8):
        label = page.evaluate(
            "document.querySelector(`label[for='${document.activeElement.id}']`).textContent.trim()"
        )
        if label == language:
            page.keyboard.press("Space")
            return
        page.keyboard.press("ArrowRight")
    raise AssertionError(f"no tab {language}")


def shown(page: Page) -> str:
    """The sample that is to be seen."""
    return page.locator(".tabbed-block:visible pre code").first.inner_text()


def test_the_choice_of_a_language_survives_navigation(page: Page, site: str) -> None:
    page.goto(f"{site}/orders-get.html")
    assert not shown(page).startswith("client = ")
    choose(page, "Python")
    assert shown(page).startswith("client = ")
    page.goto(f"{site}/product-create.html")
    page.wait_for_function(
        "document.querySelector('.tabbed-block:nth-child(4)').checkVisibility()", timeout=5000
    )
    assert shown(page).startswith("client = ")


def test_copy_copies_the_exact_sample(page: Page, site: str, made: Path) -> None:
    folder = made / "lazada/samples"
    for language, file in (("PHP", "php/runnable/product_create.php"),):
        page.goto(f"{site}/product-create.html")
        choose(page, language)
        button = page.locator(".tabbed-block:visible").first.locator("button").first
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".md-dialog__inner")).to_contain_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.rstrip("\n") == (folder / file).read_text(encoding="utf-8").rstrip("\n")


def test_the_signature_box_makes_the_official_vector_by_keyboard(page: Page, site: str) -> None:
    asked: list[str] = []
    page.goto(f"{site}/signature.html", wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    page.locator("input[name=secret]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("output[name=sign]")).to_have_text(VECTOR)
    page.locator("input[name=secret]").fill("another")
    page.keyboard.press("Enter")
    expect(page.locator("output[name=sign]")).not_to_have_text(VECTOR)
    assert asked == []


def test_no_request_leaves_the_host_and_scripts_are_few(
    page: Page, site: str, figure: Callable[[str], None]
) -> None:
    asked: list[str] = []
    scripts: list[Any] = []

    def note(response: Any) -> None:
        asked.append(response.url)
        if response.url.endswith(".js") and response.status == 200:
            scripts.append(response)

    page.on("response", note)
    for name in PAGES:
        page.goto(f"{site}/{name}.html", wait_until="networkidle")
    sizes = {each.url: len(httpx.get(each.url).content) for each in scripts}
    assert {url.split("/")[2] for url in asked} == {site.removeprefix("http://")}
    assert {"search.js", "signature.js"} < {url.rpartition("/")[2] for url in sizes}
    assert sum(sizes.values()) < 150_000
    figure(f"scripts of the site's pages: {sum(sizes.values())} bytes as they are, uncompressed")


def test_a_phone_shows_every_page_without_scrolling_sideways(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for name in PAGES:
        page.goto(f"{site}/{name}.html")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


def test_dark_mode_is_a_key_away(page: Page, site: str) -> None:
    page.goto(f"{site}/index.html")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    page.evaluate("document.querySelector('#__palette_0').focus()")
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(
    page: Page, site: str, scheme: Any, node_tool: Callable[[str], Path]
) -> None:
    axe = node_tool("axe-core/axe.min.js").read_text(encoding="utf-8")
    page.emulate_media(color_scheme=scheme)
    for name in PAGES:
        page.goto(f"{site}/{name}.html")
        page.evaluate(axe)
        found = page.evaluate("axe.run()")["violations"]
        serious = {
            (each["id"], each["nodes"][0]["html"][:200])
            for each in found
            if each["impact"] in ("serious", "critical")
        }
        assert serious == set(), name


def test_a_folder_of_somebody_else_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    arguments = ["docs", "--specs", str(ROOT / "specs"), "--platform", "lazada"]
    done = CliRunner().invoke(main, [*arguments, "--build", str(tmp_path)])
    assert done.exit_code == 1
    assert "was not made by sdkforge" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
