"""Every published sample runs: the shipped platforms' and the corpus's, and a broken one is named."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.verify.conftest import generate, invoke

ROOT = Path(__file__).parent.parent.parent
SHAPES = ROOT / "tests/cases/shapes/specs"
LANGUAGES = {"php": ("php",), "java": ("java", "maven"), "dotnet": ("dotnet",), "python": ()}
# How many typed styles a language has: plainly, and as tasks where its SDK has them.
TYPED = {"php": 1, "java": 1, "dotnet": 2, "python": 2}
PLATFORMS = sorted(path.parent.name for path in ROOT.glob("specs/*/platform.yaml"))

Need = Callable[..., None]
Figure = Callable[[str], None]


def verify(specs: Path, out: Path, platform: str, language: str, *arguments: str | Path) -> Result:
    options = ("--platform", platform, "--language", language, "--require", *arguments)
    return invoke("verify-samples", "--specs", specs, "--out", out, *options)


def ran(result: Result, language: str) -> list[str]:
    """What a run says of each style of programs."""
    return [line for line in result.output.splitlines() if line.startswith(language)]


def assert_ran(result: Result, language: str, programs: int, values: int) -> str:
    wanted = f"{language}: {programs} of {programs} programs ran right, {values} values"
    line = next((line for line in result.output.splitlines() if line.startswith(language)), "")
    assert result.exit_code == 0, result.output
    assert line.startswith(wanted), result.output
    return line


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_shipped_sample_runs(
    platform: str, language: str, tmp_path: Path, toolchain: Need, figure: Figure
) -> None:
    toolchain(*LANGUAGES[language])
    generated = tmp_path / platform
    shutil.copytree(ROOT / "generated" / platform, generated)
    result = verify(ROOT / "specs", tmp_path, platform, language)
    assert result.exit_code == 0, result.output
    assert " 0 of 0 " not in result.output
    for line in ran(result, language):
        figure(f"shipped samples, {platform}: {line}")
    assert len(ran(result, language)) == 1 + TYPED[language]
    assert (generated / "samples/verification.json").is_file()


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_shape_of_sample_delivers_its_values(
    language: str, tmp_path: Path, toolchain: Need, figure: Figure
) -> None:
    toolchain(*LANGUAGES[language])
    generate(SHAPES, tmp_path, "--language", language)
    line = assert_ran(verify(SHAPES, tmp_path, "bazaar", language), language, 8, 33)
    figure(f"every shape of sample, {line}")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_broken_template_fails_and_names_the_samples(
    language: str, tmp_path: Path, toolchain: Need
) -> None:
    toolchain(*LANGUAGES[language])
    (call,) = (ROOT / "templates" / language / "samples").glob("_call.*.j2")
    broken = tmp_path / "templates" / language / "samples" / call.name
    broken.parent.mkdir(parents=True)
    text = call.read_text()
    assert "({{ operation.path.shown }}" in text
    broken.write_text(text.replace("({{ operation.path.shown }}", "(({{ operation.path.shown }}"))
    generate(SHAPES, tmp_path / "out", "--language", language, "--templates", broken.parents[2])
    result = verify(SHAPES, tmp_path / "out", "bazaar", language)
    assert result.exit_code == 1
    for operation in ("stall.open", "stall.sign.paint", "stall.notify"):
        assert f"  {operation}: " in result.output


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_value_that_arrives_changed_is_named(
    language: str, tmp_path: Path, toolchain: Need
) -> None:
    """In every style of programs, by a little, and within an object, too."""
    toolchain(*LANGUAGES[language])
    generate(SHAPES, tmp_path, "--language", language)
    for file in (tmp_path / "bazaar/samples" / language).glob("*/*"):
        text = file.read_text().replace("9007199254740993", "9007199254740992")
        file.write_text(text.replace("1.5", "1.6"))
    result = verify(SHAPES, tmp_path, "bazaar", language)
    assert result.exit_code == 1
    styles = 1 + TYPED[language]
    told = "stall_id: sent '9007199254740992', not '9007199254740993'"
    assert result.output.count(f"  stall.open: {told}") == styles
    assert result.output.count("  stall.stock.set: plain: sent ") == styles
    ran_right = re.findall(r"(\d) of (\d) programs ran right", result.output)
    assert ran_right == [("6", "8"), *[("5", "7")] * TYPED[language]]


def test_a_missing_toolchain_is_not_run_and_never_passed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate(SHAPES, tmp_path, "--language", "php")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    done = invoke(
        "verify-samples", "--specs", SHAPES, "--out", tmp_path, "--platform", "bazaar",
        "--language", "php",
    )  # fmt: skip
    assert "php: NOT RUN (php not found)" in done.output
    assert "no sample was run" in done.output
    assert done.exit_code == 1


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_sample_of_the_catalogue_runs(
    language: str,
    catalogue_specs: Path,
    catalogue_made: Path,
    corpus: list[Path],
    tmp_path: Path,
    toolchain: Need,
    figure: Figure,
) -> None:
    toolchain(*LANGUAGES[language])
    for part in ("samples", f"sdk/{language}"):
        shutil.copytree(catalogue_made / "lazada" / part, tmp_path / "lazada" / part)
    result = verify(catalogue_specs, tmp_path, "lazada", language)
    assert result.exit_code == 0, result.output
    line, *typed = ran(result, language)
    assert line.startswith(f"{language}: {len(corpus)} of {len(corpus)} programs ran right")
    assert len(typed) == TYPED[language]
    for each in typed:  # where every example is of its documented type
        assert "120 of 120 programs ran right" in each
    for each in (line, *typed):
        figure(f"catalogue, {each}")


def test_a_sample_that_lacks_an_example_is_reported_and_no_fault(tmp_path: Path) -> None:
    folder = tmp_path / "specs" / "shop"
    folder.mkdir(parents=True)
    (folder / "platform.yaml").write_text(
        "platform: shop\ntitle: Shop\nsdk: {version: 1.0.0, build: shop-sdk}\nprefix: shop\n"
        'gateways: [{constant: api_url, url: "https://api.shop.example/rest"}]\n'
    )
    (folder / "order.yaml").write_text(
        "group: order\nendpoints:\n  - path: /order/get\n    title: An order\n    methods: [GET]\n"
        "    parameters: [{name: id, type: String, required: true}]\n"
    )
    generate(tmp_path / "specs", tmp_path / "out", "--language", "python")
    options = ("--specs", tmp_path / "specs", "--out", tmp_path / "out", "--language", "python")
    done = invoke("verify-samples", "--platform", "shop", *options)
    assert done.exit_code == 0, done.output
    assert "order.get: not runnable: no example of id, which it must send" in done.output
    report = json.loads((tmp_path / "out/shop/samples/verification.json").read_text())
    assert "no example of id" in report["languages"][0]["samples"][0]["not_runnable"]


def test_calls_without_a_path_go_to_their_own_address(tmp_path: Path, toolchain: Need) -> None:
    toolchain(*LANGUAGES["php"])
    specs, out = tmp_path / "specs", tmp_path / "out"
    for made in (("platform", "stall"), ("endpoint", "stall", "stall.item.get")):
        assert invoke("new", *made, "--specs", specs).exit_code == 0
    generate(specs, out, "--language", "php")
    for line in ran(verify(specs, out, "stall", "php"), "php"):
        assert ": 2 of 2 programs ran right" in line
