"""`sdkforge new`: what it writes generates, checks clean, and can be written on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import pipeline
from generator.cli import main
from generator.schema import LanguageDocument

ROOT = Path(__file__).parent.parent.parent

Forge = Callable[..., Result]


@pytest.fixture
def forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Forge:
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, list(arguments))


def sound(result: Result) -> Result:
    assert result.exit_code == 0, result.output
    return result


def test_a_new_platform_generates_and_checks_clean(forge: Forge, tmp_path: Path) -> None:
    sound(forge("new", "platform", "corner_shop", "--title", "Corner: shop #1"))
    assert "0 errors, 0 warnings" in sound(forge("check", "--strict", "--all")).output
    sound(forge("generate"))
    sound(forge("generate", "--check"))
    samples = [
        path.name for path in (tmp_path / "generated").rglob("samples/**/*") if path.is_file()
    ]
    assert len(samples) > 8
    platform = pipeline.load_platform(tmp_path / "specs", "corner_shop")
    assert platform.title == "Corner: shop #1"
    assert platform.build == "corner-shop-sdk"
    schema = (tmp_path / "specs/corner_shop/platform.yaml").read_text().splitlines()[0]
    assert (tmp_path / "specs/corner_shop" / schema.partition("=")[2]).is_file()


def test_new_endpoints_go_into_the_file_of_their_group(forge: Forge, tmp_path: Path) -> None:
    sound(forge("new", "platform", "shop"))
    sound(forge("new", "endpoint", "shop", "/order/get", "--method", "GET"))
    sound(forge("new", "endpoint", "shop", "/order/cancel", "--title", "Cancel: now"))
    sound(forge("new", "endpoint", "shop", "order.items.get"))
    sound(forge("new", "endpoint", "shop", "/order/paid", "--method", "HSF"))
    platform = pipeline.load_platform(tmp_path / "specs", "shop")
    assert [(each.path, each.title, each.methods) for each in platform.operations] == [
        ("/example/get", "Get an example", ("GET",)),
        ("/order/cancel", "Cancel: now", ("POST",)),
        ("/order/get", "Get", ("GET",)),
        ("/order/paid", "Paid", ("HSF",)),
        ("order.items.get", "Get", ("POST",)),
    ]
    assert "0 errors, 0 warnings" in sound(forge("check", "--strict")).output
    sound(forge("generate"))


def test_an_endpoint_is_added_to_a_shipped_platform_and_nothing_else_changes(
    forge: Forge, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    for platform in sorted(path.parent for path in tmp_path.glob("specs/*/platform.yaml")):
        for file in sorted(platform.glob("*.yaml")):
            group = file.stem
            if group != "platform" and "." not in group:
                before = file.read_text()
                sound(forge("new", "endpoint", platform.name, f"/{group}/is/new"))
                assert file.read_text().startswith(before)
    assert "0 errors" in sound(forge("check")).output


def test_an_endpoint_that_is_there_is_refused(forge: Forge, tmp_path: Path) -> None:
    sound(forge("new", "platform", "shop"))
    file = tmp_path / "specs/shop/example.yaml"
    before = file.read_text()
    result = forge("new", "endpoint", "shop", "/example/get")
    assert result.exit_code == 1
    assert "has the endpoint /example/get already" in result.output
    assert file.read_text() == before


@pytest.mark.parametrize(
    "text",
    [
        "group: order\nendpoints: [{path: /order/get, title: G, methods: [GET]}]\n",
        "endpoints:\n  - {path: /order/get, title: G, methods: [GET]}\ngroup: order\n",
        "group: order\nendpoints:\n- path: /order/get\n  title: G\n  methods: [GET]\n",
    ],
)
def test_a_file_laid_out_in_another_way_is_left_alone(
    forge: Forge, tmp_path: Path, text: str
) -> None:
    sound(forge("new", "platform", "shop"))
    file = tmp_path / "specs/shop/order.yaml"
    file.write_text(text)
    result = forge("new", "endpoint", "shop", "/order/list")
    assert result.exit_code == 1
    assert "write the endpoint by hand" in result.output
    assert file.read_text() == text


def test_a_new_language_has_working_samples(forge: Forge, tmp_path: Path) -> None:
    sound(forge("new", "platform", "shop"))
    sound(forge("new", "language", "ruby", "--extension", "rb"))
    sound(forge("generate", "--templates", "templates", "--language", "ruby"))
    sound(forge("generate", "--templates", "templates", "--language", "ruby", "--check"))
    folder = tmp_path / "generated/shop/samples/ruby"
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.rb")) == [
        "complete/example_get.rb",
        "runnable/example_get.rb",
    ]
    runnable = (folder / "runnable/example_get.rb").read_text()
    assert runnable.splitlines()[:3] == [
        "client = ShopClient(url, app_key, app_secret)",
        'request = ShopRequest("/example/get")',
        'request.add_api_param("id", "1")',
    ]
    assert runnable in (folder / "complete/example_get.rb").read_text()


def test_a_new_language_lists_everything_it_must_decide(forge: Forge, tmp_path: Path) -> None:
    sound(forge("new", "language", "ruby", "--extension", "rb"))
    text = (tmp_path / "templates/ruby/language.yaml").read_text()
    for key in LanguageDocument.model_fields:
        assert f"\n{key}:" in text or f"\n# {key}:" in text, key
    assert text.count("# decide") >= 12


@pytest.mark.parametrize(
    "arguments", [("platform", "shop"), ("language", "ruby", "--templates=templates")]
)
def test_what_is_there_is_not_overwritten(
    forge: Forge, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    sound(forge("new", *arguments))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    result = forge("new", *arguments)
    assert result.exit_code == 1
    assert "is there already" in result.output
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("platform", "../shop"),
        ("platform", "Shop"),
        ("language", "a/b"),
        ("language", "ruby", "--extension", "../rb"),
        ("endpoint", "shop", "/../get"),
        ("endpoint", "shop", "order get"),
    ],
)
def test_names_that_would_go_elsewhere_are_refused(
    forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    sound(forge("new", "platform", "shop"))
    before = sorted(tmp_path.rglob("*"))
    assert forge("new", *arguments).exit_code != 0
    assert sorted(tmp_path.rglob("*")) == before
