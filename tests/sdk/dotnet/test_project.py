"""The generated projects compile without a warning, with their documentation, whatever the spec says."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.sdk.dotnet.conftest import MCS, ROOT, Project, compile_with_mcs

CHECK_ONLY = "-target:library"
PLATFORMS = ("harbour", *sorted(path.parent.name for path in ROOT.glob("specs/*/platform.yaml")))


@pytest.mark.parametrize("platform", PLATFORMS)
def test_compiles_without_warnings_and_documents_itself(
    platform: str,
    projects: dict[str, Project],
    toolchain: Callable[..., None],
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    toolchain("dotnet")
    project = projects[platform]
    documentation = tmp_path / "sdk.xml"
    library = f"-out:{tmp_path / 'sdk.dll'}"
    compile_with_mcs(CHECK_ONLY, library, f"-doc:{documentation}", *project.sources)
    members = ElementTree.parse(documentation).getroot().findall("members/member")
    assert len(members) > 150
    figure(
        f".NET: {platform} compiles, {len(project.sources)} files, {len(members)} documented members"
    )


def test_a_broken_file_is_noticed(
    projects: dict[str, Project], toolchain: Callable[..., None], tmp_path: Path
) -> None:
    toolchain("dotnet")
    copy = tmp_path / "copy"
    shutil.copytree(projects["taobao_tw"].path, copy)
    signer = copy / "src" / "Signer.cs"
    sound = signer.read_text(encoding="utf-8")
    signer.write_text(sound.replace("return text", "retrun text"), encoding="utf-8")
    sources = Project("taobao_tw", copy).sources
    command = [*MCS, CHECK_ONLY, f"-out:{tmp_path / 'sdk.dll'}", *sources]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "Signer.cs" in done.stdout + done.stderr


@pytest.mark.parametrize("platform", ["taobao_tw", "harbour"])
def test_project_file(platform: str, projects: dict[str, Project]) -> None:
    (file,) = projects[platform].path.glob("*.csproj")
    project = ElementTree.parse(file).getroot()
    values = {each.tag: each.text for group in project.findall("PropertyGroup") for each in group}
    assert project.get("Sdk") == "Microsoft.NET.Sdk"
    assert values["TargetFramework"] == "netstandard2.0"
    assert values["AssemblyName"] == values["RootNamespace"] == file.stem
    assert values["Version"] == {"taobao_tw": "1.0.0", "harbour": "2.3.4"}[platform]
    assert not project.findall(".//PackageReference")


def test_no_placeholder_is_left(projects: dict[str, Project]) -> None:
    for project in projects.values():
        for file in project.path.rglob("*"):
            if file.is_file():
                assert "Sdkforge" not in file.read_text(encoding="utf-8"), file


def test_the_whole_catalogue_compiles(
    corpus: list[Path],
    catalogue_made: Path,
    toolchain: Callable[..., None],
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    toolchain("dotnet")
    project = Project("lazada", catalogue_made / "lazada/sdk/dotnet")
    compile_with_mcs(
        CHECK_ONLY, f"-out:{tmp_path / 'sdk.dll'}", f"-doc:{tmp_path / 'sdk.xml'}", *project.sources
    )
    ElementTree.parse(tmp_path / "sdk.xml")
    samples = sorted((catalogue_made / "lazada/samples/dotnet/complete").glob("*.cs"))
    assert len(samples) == len(corpus)
    compile_with_mcs(
        CHECK_ONLY,
        f"-out:{tmp_path / 'samples.dll'}",
        f"-r:{tmp_path / 'sdk.dll'}",
        *map(str, samples),
    )
    figure(f".NET: the catalogue compiles, {len(project.sources)} files, {len(samples)} samples")
