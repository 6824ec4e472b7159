"""What is remembered from run to run saves work, and never changes a byte."""

from __future__ import annotations

import copy
import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from generator import ir
from generator.bind import Parts
from generator.cli import main
from generator.generating import memory, units
from generator.language import ALL_STYLES
from generator.pipeline import Target, render_jobs
from generator.plan import Job
from generator.writing.manifest import STATE
from tests.benchmarks.made_specs import GROUP_SIZE, PLATFORM, endpoint, write_specs
from tests.test_generate import files_of

ROOT = Path(__file__).parent.parent.parent
Spec = dict[str, Any]


class Project:
    """Specs of a few endpoints, what was made of them, and what the last run rendered."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.specs, self.out = folder, folder / "specs" / PLATFORM, folder / "out"
        self.templates = folder / "templates"
        for name in ("_formats", "java", "python"):
            shutil.copytree(ROOT / "templates" / name, self.templates / name)
        write_specs(folder / "specs", 2)
        self.groups: list[Spec] = [
            {
                "group": f"group{n}",
                "endpoints": [endpoint(n * GROUP_SIZE), endpoint(n * GROUP_SIZE + 1)],
            }
            for n in range(2)
        ]
        self.write()
        self.rendered: list[Job] = []

    def write(self) -> None:
        """Put the groups on disk."""
        for file in self.specs.glob("group*.yaml"):
            file.unlink()
        for group in self.groups:
            text = yaml.safe_dump(group, sort_keys=False, allow_unicode=True)
            (self.specs / f"{group['group']}.yaml").write_text(text)

    def run(self, *arguments: str, out: Path | None = None) -> dict[str, bytes]:
        """What stands in the output folder after a run."""
        result = self.invoke(*arguments, out=out)
        assert result.exit_code == 0, result.output
        return files_of((out or self.out) / PLATFORM)

    def invoke(self, *arguments: str, out: Path | None = None) -> Result:
        """A run, whatever comes of it."""
        self.rendered.clear()
        folders = {"specs": self.specs.parent, "templates": self.templates, "out": out or self.out}
        named = [f"--{name}={folder}" for name, folder in folders.items()]
        return CliRunner().invoke(main, ["generate", *named, *arguments])

    def afresh(self, *arguments: str) -> dict[str, bytes]:
        """What a run makes that remembers nothing."""
        shutil.rmtree(self.folder / "fresh", ignore_errors=True)
        return self.run(*arguments, out=self.folder / "fresh")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    project = Project(tmp_path)

    def recording(
        platform: ir.Platform, target: Target, jobs: list[Job], parts: Parts | None
    ) -> Iterator[tuple[int, str]]:
        project.rendered += jobs
        return render_jobs(platform, target, jobs, parts)

    monkeypatch.setattr(units, "render_jobs", recording)
    return project


def test_an_edited_endpoint_is_made_again_and_no_other(project: Project) -> None:
    project.run()
    everything = {job.operation for job in project.rendered}
    project.groups[1]["endpoints"][0]["description"] = "Does something else."
    project.write()
    made = project.run()
    assert len(everything) == 5
    assert {job.operation for job in project.rendered} - {None} == {"group1.order0.get"}
    assert {job.group for job in project.rendered} == {None, "group1"}
    assert made == project.afresh()


def test_one_edit_follows_another(project: Project) -> None:
    for count in range(4):
        project.groups[1]["endpoints"][0]["description"] = f"Was edited {count} times."
        project.write()
        assert project.run() == project.afresh()


def test_a_file_of_somebody_else_stays_and_is_told_of_run_after_run(project: Project) -> None:
    project.run()
    (project.out / PLATFORM / "notes.txt").write_text("ours")
    for count in range(3):
        project.groups[1]["endpoints"][0]["description"] = f"Was edited {count} times."
        project.write()
        assert "notes.txt" in project.invoke("--check").output
        assert "notes.txt" in project.run()
        assert "notes.txt" in project.invoke("--check").output


def rename(project: Project, _: random.Random) -> None:
    made = project.groups[0]["endpoints"][0]
    made["path"] = (
        made["path"].replace("get", "fetch") if "get" in made["path"] else f"{made['path']}2"
    )


def clash(project: Project, _: random.Random) -> None:
    twin = copy.deepcopy(project.groups[0]["endpoints"][0])
    twin["path"] = twin["path"].replace("order", "Order")
    if twin["path"] not in {each["path"] for each in project.groups[0]["endpoints"]}:
        project.groups[0]["endpoints"].append(twin)


def add_endpoint(project: Project, chance: random.Random) -> None:
    group = chance.choice(project.groups)
    number = int(group["group"][5:]) * GROUP_SIZE + len(group["endpoints"]) + chance.randrange(9)
    if endpoint(number)["path"] not in {each["path"] for each in group["endpoints"]}:
        group["endpoints"].append(endpoint(number))


def remove_endpoint(project: Project, chance: random.Random) -> None:
    group = chance.choice(project.groups)
    if len(group["endpoints"]) > 1:
        group["endpoints"].pop(chance.randrange(len(group["endpoints"])))


def edit_text(project: Project, chance: random.Random) -> None:
    made = chance.choice(chance.choice(project.groups)["endpoints"])
    made[chance.choice(["title", "description"])] = f"Words {chance.randrange(99)}"


def edit_field(project: Project, chance: random.Random) -> None:
    made = chance.choice(chance.choice(project.groups)["endpoints"])
    field = chance.choice(made["parameters"])
    if field["type"] == "String":
        field["example"] = f"text {chance.randrange(99)}"
    else:
        field["description"] = f"Text {chance.randrange(99)}."


def add_model(project: Project, chance: random.Random) -> None:
    made = chance.choice(chance.choice(project.groups)["endpoints"])
    name = f"extra_{chance.randrange(99)}"
    child = {"name": "inner", "type": "String", "description": "Inside."}
    made["response"].append(
        {"name": name, "type": "Object", "description": "More.", "children": [child]}
    )


def edit_platform(project: Project, chance: random.Random) -> None:
    file = project.specs / "platform.yaml"
    document = yaml.safe_load(file.read_text())
    document["title"] = f"Bench {chance.randrange(99)}"
    file.write_text(yaml.safe_dump(document))


def edit_template(project: Project, chance: random.Random) -> None:
    names = ["python/samples/_call.py.j2", "_formats/docs/_tabs.md.j2", "java/sdk/README.md.j2"]
    file = project.templates / chance.choice(names)
    file.write_text(f"{file.read_text()}{{# {chance.randrange(99)} #}}\n")


def damage(project: Project, chance: random.Random) -> None:
    kept = [file for file in (project.out / STATE).rglob("*") if file.is_file()]
    for file in chance.sample(kept, len(kept) // 2):
        content = file.read_bytes()
        if chance.random() < 0.5:
            file.write_bytes(content[: chance.randrange(len(content) + 1)])
        else:
            file.unlink()


def lose_output(project: Project, chance: random.Random) -> None:
    files = sorted(file for file in (project.out / PLATFORM).rglob("*") if file.is_file())
    files = [file for file in files if file.name != "manifest.json"]
    for file in chance.sample(files, 3):
        file.unlink()


EDITS: list[Callable[[Project, random.Random], None]] = [
    rename,
    clash,
    add_endpoint,
    remove_endpoint,
    edit_text,
    edit_field,
    add_model,
    edit_platform,
    edit_template,
    damage,
    lose_output,
]


@pytest.mark.parametrize("runs", ["narrowed between", "all alike", "all at once"])
@pytest.mark.parametrize("seed", range(20 if os.environ.get("SDKFORGE_SOAK") else 1))
def test_whatever_changed_the_bytes_are_those_of_a_run_that_remembers_nothing(
    project: Project,
    seed: int,
    runs: str,
    figure: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if runs == "all at once":  # no file is ever old enough to be known by its looks
        monkeypatch.setattr(memory, "_TOO_FRESH", 10**18)
    chance = random.Random(seed)
    every = [f"--style={style}" for style in ALL_STYLES]
    project.run(*every)
    made = 0
    for edit in chance.sample(EDITS, len(EDITS)):
        edit(project, chance)
        project.write()
        if runs == "narrowed between":
            styles = [[], ["--style=runnable"], ["--style=documented", "--style=typed"]]
            project.run(*chance.choice(styles))
        assert project.run(*every) == project.afresh(*every), edit.__name__
        made += 1
    figure(f"memory, seed {seed}, {runs}: {made} kinds of edit, each as from scratch")


def test_a_file_edited_by_hand_is_refused_though_nothing_else_changed(project: Project) -> None:
    project.run()
    sample = next((project.out / PLATFORM / "samples/java/runnable").glob("*.java"))
    sample.write_text(sample.read_text() + "// mine\n")
    result = project.invoke()
    assert result.exit_code != 0
    assert "edited by hand" in result.output


def test_an_edit_by_hand_of_what_a_run_left_alone_is_refused_by_the_next(project: Project) -> None:
    project.run()
    sample = next((project.out / PLATFORM / "samples/java/runnable").glob("*.java"))
    sample.write_text(sample.read_text() + "// mine\n")
    project.groups[0]["endpoints"][0]["title"] = "Another"
    project.write()
    project.run("--language=python")
    result = project.invoke()
    assert result.exit_code != 0
    assert "edited by hand" in result.output


def test_documents_are_left_as_they_are_where_nobody_wants_them(project: Project) -> None:
    before = project.run()
    project.groups[0]["endpoints"][0]["parameters"][0]["example"] = "another text"
    project.write()
    after, fresh = project.run("--no-docs"), project.afresh("--no-docs")
    documents = {path for path in before if path.startswith("docs/")}
    assert documents
    assert not documents & fresh.keys()
    assert {path: after[path] for path in documents} == {path: before[path] for path in documents}
    assert {path for path in after if before[path] != after[path]} > {"samples/index.json"}
    assert {path: after[path] for path in fresh if path != "manifest.json"} == {
        path: fresh[path] for path in fresh if path != "manifest.json"
    }
    assert project.run() == project.afresh()


def test_lost_parts_are_made_again(project: Project) -> None:
    before = project.run()
    (parts,) = (project.out / STATE / "memory" / PLATFORM).glob("*.parts")
    parts.write_bytes(b"x" * parts.stat().st_size)
    project.groups[0]["endpoints"][0]["title"] = "Another"
    project.write()
    after = project.run()
    assert after == project.afresh() != before
