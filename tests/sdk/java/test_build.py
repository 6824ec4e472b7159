"""The packages as Java's own tools see them: they build, document themselves and keep their addresses."""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.bind import bind
from generator.ir import Operation
from generator.pipeline import Target, load_platform

from .conftest import ROOT, SPECS, STRICT, Package, run

SHIPPED = sorted(path.parent.name for path in (ROOT / "specs").glob("*/platform.yaml"))
PLATFORMS = [(SPECS, "market"), *((ROOT / "specs", name) for name in SHIPPED)]
SAMPLES = "samples/java/complete/"

Render = Callable[..., Package]


@pytest.fixture(params=PLATFORMS, ids=lambda given: given[1])
def platform(request: pytest.FixtureRequest) -> tuple[Path, str]:
    given: tuple[Path, str] = request.param
    return given


def jars(package: Package) -> list[Path]:
    return sorted((package.root / "target").glob("*.jar"))


def javadoc(package: Package, jackson: Path, out: Path) -> None:
    run(
        "javadoc", "-quiet", "-Xdoclint:all", "-Werror", "-encoding", "UTF-8",
        "-cp", jackson, "-d", out, "-sourcepath", package.root / "src/main/java",
        "-subpackages", package.module, "-exclude", f"{package.module}.internal",
    )  # fmt: skip


@pytest.mark.parametrize("name", SHIPPED)
def test_maven_packages_it(render: Render, packaged: Package, name: str) -> None:
    package = render(ROOT / "specs", name)
    run("mvn", "-q", "-B", "-o", "package", cwd=package.root)
    file = f"{package.module.replace('.', '/')}/UrlConstants"
    found = {member for jar in jars(package) for member in zipfile.ZipFile(jar).namelist()}
    assert {f"{file}.java", f"{file}.class"} <= found
    if package.module == packaged.module:
        again = [jar.read_bytes() for jar in jars(package)]
        assert again == [jar.read_bytes() for jar in jars(packaged)], "the same bytes twice"


def test_javadoc_has_nothing_to_say(
    render: Render, jackson: Path, platform: tuple[Path, str], tmp_path: Path
) -> None:
    javadoc(render(*platform), jackson, tmp_path)


def test_samples_compile(
    build: Callable[..., Package],
    render: Render,
    jackson: Path,
    platform: tuple[Path, str],
    tmp_path: Path,
) -> None:
    package, samples = build(*platform), render(*platform, SAMPLES)
    assert samples.sources
    run(*STRICT, "-cp", f"{package.classes}:{jackson}", "-d", tmp_path, *samples.sources)


def test_the_whole_catalogue(
    build: Callable[..., Package],
    render: Render,
    jackson: Path,
    corpus_specs: Path,
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    package, samples = build(corpus_specs, "lazada"), render(corpus_specs, "lazada", SAMPLES)
    run(*STRICT, "-cp", f"{package.classes}:{jackson}", "-d", tmp_path, *samples.sources)
    javadoc(package, jackson, tmp_path / "doc")
    assert len(samples.sources) == len(load_platform(corpus_specs, "lazada").operations)
    figure(
        f"Java: {len(package.sources)} files of the catalogue's SDK and {len(samples.sources)} "
        f"samples compiled, with documentation, without a warning"
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_addresses_are_those_of_the_platform(render: Render, name: str) -> None:
    package = render(ROOT / "specs", name)
    path = package.root / "src/main/java" / package.module.replace(".", "/") / "UrlConstants.java"
    constants = dict(re.findall(r'String (\w+) = "(.*)";', path.read_text(encoding="utf-8")))
    gateways = load_platform(ROOT / "specs", name).gateways
    assert constants == {gateway.constant.text.upper(): gateway.url for gateway in gateways}


def test_the_documented_address() -> None:
    gateways = load_platform(ROOT / "specs", "taobao_tw").gateways
    assert ("api_gateway_url_tw", "https://api.taobao.tw/rest") in [
        (gateway.constant.text, gateway.url) for gateway in gateways
    ]


def test_every_documented_answer_is_readable(
    build: Callable[..., Package],
    run_program: Callable[..., str],
    corpus_specs: Path,
    language: Target,
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    platform = bind(load_platform(corpus_specs, "lazada"), language.language)
    answers = [
        {"model": str(each.result.name.model), "body": said.response_example}
        for each, said in zip(platform.operations, operations(corpus_specs), strict=True)
        if not each.is_callback and is_object(said.response_example)
    ]
    lines = [json.dumps(answer) for answer in answers]
    (tmp_path / "answers").write_text("\n".join(lines), encoding="utf-8")
    package = build(corpus_specs, "lazada")
    said = run_program("ReadAll", [package], package.module, tmp_path / "answers")
    getters, values = (int(word) for word in said.split())
    assert len(answers) > 100
    assert values > len(answers)
    figure(f"Java: {len(answers)} documented answers read: {getters} getters, {values} values")


def operations(specs: Path) -> list[Operation]:
    groups = load_platform(specs, "lazada").groups
    return [operation for group in groups for operation in group.operations]


def is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def test_the_readme_compiles(
    build: Callable[..., Package], jackson: Path, platform: tuple[Path, str], tmp_path: Path
) -> None:
    package = build(*platform)
    readme = (package.root / "README.md").read_text(encoding="utf-8")
    snippets = re.findall(r"^```java\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert len(snippets) == 3
    opening, *rest = snippets
    parameters = "String appKey, String appSecret, String accessToken"
    scopes = "".join(f"{{ {snippet} }}\n" for snippet in rest)
    program = f"""
        import static java.nio.charset.StandardCharsets.UTF_8;
        import {package.module}.*;
        import {package.module}.model.*;
        import java.util.Map;
        class Readme {{ void run({parameters}) {{ {opening} {scopes} client.close(); }} }}
    """
    (tmp_path / "Readme.java").write_text(program, encoding="utf-8")
    run(*STRICT, "-cp", f"{package.classes}:{jackson}", "-d", tmp_path, tmp_path / "Readme.java")
