"""Several examples an endpoint: samples that run, answers of their own, names apart, defaults untouched."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.cli import template_roots
from generator.language import COMPLETE, RUNNABLE, TYPED_STYLES
from generator.verify.programs import styles_of
from generator.verify.run import Verdict, verify_folder
from tests.verify.conftest import generate, invoke

SPECS = Path(__file__).parent / "specs"
LANGUAGES = {"php": ("php",), "java": ("java", "maven"), "dotnet": ("dotnet",), "python": ()}
OTHERS = {
    "stall.find": ["bare", "largest", "nothing-found"],
    "stall.open": ["named-only", "with-sign"],
}
Figure = Callable[[str], None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The platform, generated with what the documentation prints."""
    out = tmp_path_factory.mktemp("made")
    generate(SPECS, out, *styles())
    return out / "bazaar"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same platform without the other examples."""
    folder = tmp_path_factory.mktemp("plain")
    shutil.copytree(SPECS, folder / "specs")
    file = folder / "specs/bazaar/stall.yaml"
    document = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
    for endpoint in document["endpoints"]:
        endpoint.pop("examples", None)
    file.write_text(yaml.safe_dump(document))
    generate(folder / "specs", folder / "out", *styles())
    return folder / "out/bazaar"


def styles() -> list[str]:
    return [
        word
        for style in ("documented", RUNNABLE, COMPLETE, *TYPED_STYLES)
        for word in ("--style", style)
    ]


def index(folder: Path) -> list[dict[str, Any]]:
    samples: list[dict[str, Any]] = json.loads((folder / "samples/index.json").read_text())[
        "samples"
    ]
    return samples


def others(folder: Path) -> list[dict[str, Any]]:
    return [entry for entry in index(folder) if entry["example"] != "default"]


def test_no_byte_of_what_is_there_changes(made: Path, plain: Path, figure: Figure) -> None:
    kept = 0
    for file in (path for path in plain.rglob("*") if path.is_file()):
        name = file.relative_to(plain).as_posix()
        if name.startswith(("sdk/", "samples/")) and name != "samples/index.json":
            assert (made / name).read_bytes() == file.read_bytes(), name
            kept += 1
    before = index(plain)
    assert [entry for entry in index(made) if entry["example"] == "default"] == before
    figure(f"{kept} files and {len(before)} entries are the same with examples and without")


def test_every_example_has_a_sample_in_every_language_and_style(made: Path) -> None:
    shown: dict[tuple[str, ...], list[str]] = {}
    for entry in index(made):
        key = (entry["operation"]["id"], entry["language"], entry["style"])
        shown.setdefault(key, []).append(entry["example"])
    for (operation, _, style), examples in shown.items():
        wanted = [] if style == "documented" else OTHERS.get(operation, [])
        assert sorted(examples) == sorted(["default", *wanted])


def test_ids_and_region_tags_tell_examples_apart(made: Path) -> None:
    entries = index(made)
    for key in ("id", "region_tag", "file"):
        assert len({entry[key].casefold() for entry in entries}) == len(entries)
    (entry,) = (each for each in entries if each["id"] == "stall.find.python.typed.nothing-found")
    assert entry["region_tag"] == "bazaar_stall_find_python_typed_nothing__found"
    assert entry["file"] == "python/typed/stall_find__nothing_found.py"
    assert entry["operation"]["title"] == "Find stalls"
    assert entry["documentation"] is None
    assert [each["name"] for each in entry["parameters"]] == ["city", "openNow"]


def test_a_parameter_keeps_the_name_that_it_has_among_all(made: Path) -> None:
    default = (made / "samples/python/typed/stall_find.py").read_text()
    other = (made / "samples/python/typed/stall_find__nothing_found.py").read_text()
    argument = next(re.finditer(r"(open_now\w*)=True", default))[1]
    assert argument != "open_now"
    assert f"{argument}=False" in other


def test_what_is_not_named_is_left_out_unless_it_is_required(made: Path) -> None:
    for name, given in {"bare": ["city"], "largest": ["city", "limit"]}.items():
        text = (made / f"samples/python/runnable/stall_find__{name}.py").read_text()
        assert re.findall(r"add_api_param\('(\w+)'", text) == given


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_example_runs_and_gets_its_own_answer(
    language: str,
    made: Path,
    tmp_path: Path,
    toolchain: Callable[..., None],
    figure: Figure,
) -> None:
    toolchain(*LANGUAGES[language])
    verdicts = run(language, made, tmp_path)
    assert [each for each in verdicts if not each.is_good] == []
    ran = [each for each in verdicts if each.example != "default"]
    count = sum(1 for each in others(made) if each["language"] == language)
    assert len(ran) == count - sum(len(each) for each in OTHERS.values())  # two styles, one program
    own = [each for each in ran if each.example != "bare"]  # which is answered as documented
    assert [each.name for each in own if f"of-{each.example}" not in each.output] == []
    assert all("of-" not in each.output for each in verdicts if each not in own)
    figure(f"other examples, {language}: {len(ran)} programs ran right")


def run(language: str, folder: Path, scratch: Path) -> list[Verdict]:
    (target,) = (
        each for each in pipeline.load_targets(template_roots(None)) if each.language.id == language
    )
    platform = pipeline.load_platform(SPECS, "bazaar")
    return [
        verdict
        for style in (COMPLETE, *styles_of(folder, language))
        for verdict in verify_folder(platform, target, folder, scratch / style, style).verdicts
    ]


def test_a_value_of_an_example_that_arrives_changed_is_named(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "bazaar")
    for file in (tmp_path / "bazaar/samples/python").glob("*/stall_open__named_only.py"):
        file.write_text(file.read_text().replace("Wax", "Honey"))
    options = ("--specs", SPECS, "--out", tmp_path, "--platform", "bazaar", "--language", "python")
    result = invoke("verify-samples", *options)
    assert result.exit_code == 1
    told = re.findall(r"^  (.+?): (\w+): sent", result.output, re.MULTILINE)
    assert told == [("stall.open, named-only", "stall")] * 3
    report = json.loads((tmp_path / "bazaar/samples/verification.json").read_text())
    ids = {each["id"] for part in report["languages"] for each in part["samples"]}
    assert ids == {
        each["id"]
        for each in index(made)
        if each["language"] == "python" and each["style"] != "documented"
    }


def test_descriptions_tell_examples_apart(made: Path) -> None:
    paths = json.loads((made / "docs/openapi.json").read_text())["paths"]
    find, open_ = paths["/stall/find"]["get"], paths["/stall/open"]["post"]
    named = ["documented", "nothing-found", "bare", "largest"]
    given = {each["name"]: list(each["examples"]) for each in find["parameters"][2:]}
    assert given == {
        "city": named,
        "openNow": ["documented", "nothing-found"],
        "open_now": ["documented"],
        "limit": ["documented", "largest"],
    }
    (body,) = open_["requestBody"]["content"].values()
    assert body["examples"]["named-only"]["value"] == {"stall": '{"name": "Wax"}'}
    for call in (find, open_):
        labels = [each["label"] for each in call["x-codeSamples"]]
        assert len(set(labels)) == len(labels)
        answers = call["responses"]["200"]["content"]["application/json"]["examples"]
        assert all(each in answers for each in OTHERS[call["operationId"]])
    assert "Python: Bare" in [each["label"] for each in find["x-codeSamples"]]
    assert "examples" not in json.dumps(paths["/stall/find/bare"]["get"]["parameters"])


def test_overlays_requests_and_pages_show_every_example(made: Path) -> None:
    entries = index(made)
    for file, style in {"overlay.json": [RUNNABLE], "overlay.typed.json": [*TYPED_STYLES]}.items():
        actions = json.loads((made / "docs" / file).read_text())["actions"]
        count = sum(len(each["update"]["x-codeSamples"]) for each in actions)
        assert count == sum(1 for entry in entries if entry["style"] in style)
    asked = re.findall(r"^### (.+)$", (made / "docs/requests.http").read_text(), re.MULTILINE)
    assert "Open a stall: Named only" in asked
    assert len(asked) == 2 + 3 + 5  # two lines of heading, the calls, their other examples
    postman = json.loads((made / "docs/postman.json").read_text())
    saved = {each["name"]: each.get("response", []) for each in postman["item"][0]["item"]}
    assert [each["name"] for each in saved["Open a stall"]] == [
        "The documented call",
        "Named only",
        "With sign",
    ]
    assert json.loads(saved["Open a stall"][1]["body"])["id"] == "8"
    assert saved["Find bare stalls"] == []
    page = (made / "docs/pages/stall-open.md").read_text()
    assert "### Named only" in page.split("## More examples")[1]
    assert "More examples" not in (made / "docs/pages/stall-find-bare.md").read_text()
    assert (made / "docs/fragments/stall-open/examples.md").read_text().strip() in page


def test_overrides_lay_an_example_over_another_of_its_id(tmp_path: Path) -> None:
    shutil.copytree(SPECS, tmp_path / "specs")
    over = {"id": "named-only", "title": "Wax"}, {"id": "more", "values": {"goods": "[]"}}
    document = {"endpoints": [{"path": "/stall/open", "examples": [*over]}]}
    (tmp_path / "specs/bazaar/stall.overrides.yaml").write_text(yaml.safe_dump(document))
    platform = pipeline.load_platform(tmp_path / "specs", "bazaar")
    (found,) = (each for each in platform.operations if each.id == "stall.open")
    assert list(found.examples) == ["named-only", "with-sign", "more"]
    assert found.examples["named-only"].title == "Wax"
    assert found.examples["named-only"].parameters[0].example == '{"name": "Wax"}'
