"""The OpenAPI descriptions are valid, whole, and carry every sample; so does applying the Overlay."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from oas_patch.overlay import apply_overlay
from openapi_spec_validator import OpenAPIV31SpecValidator

METHODS = ("get", "post")


def read(folder: Path, name: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), f"{name}: a key twice: {keys}"
        return dict(pairs)

    text = (folder / "docs" / name).read_text(encoding="utf-8")
    return json.loads(text, object_pairs_hook=once)


def sources(description: Any) -> list[tuple[str, str, str]]:
    """Path, linguist name and text of every sample in a description."""
    return sorted(
        (path, sample["lang"], sample["source"])
        for path, item in description["paths"].items()
        for method in METHODS
        for sample in item.get(method, {}).get("x-codeSamples", [])
    )


def written(folder: Path, *styles: str) -> list[tuple[str, str, str]]:
    """The same, of the files in the folder."""
    index = json.loads((folder / "samples/index.json").read_text(encoding="utf-8"))
    return sorted(
        (
            entry["operation"]["path"],
            entry["linguist"],
            (folder / "samples" / entry["file"]).read_text(encoding="utf-8"),
        )
        for entry in index["samples"]
        if entry["style"] in styles and entry["operation"]["methods"] != ["HSF"]
    )


def check(folder: Path) -> tuple[int, int]:
    """How many samples the description has, and how many typed ones are added by the second Overlay."""
    description = read(folder, "openapi.json")
    OpenAPIV31SpecValidator(description).validate()
    assert sources(description) == written(folder, "runnable")
    bare = json.loads(json.dumps(description))
    for item in bare["paths"].values():
        for method in METHODS:
            item.get(method, {}).pop("x-codeSamples", None)
    assert sources(bare) == []
    overlaid = apply_overlay(bare, read(folder, "overlay.json"))
    assert sources(overlaid) == written(folder, "runnable")
    count = len(sources(overlaid))
    both = apply_overlay(overlaid, read(folder, "overlay.typed.json"))
    assert sources(both) == written(folder, "runnable", "typed", "typed_async")
    return count, len(sources(both)) - count


def test_descriptions_and_overlays_carry_every_sample(
    folders: list[Path], figure: Callable[[str], None]
) -> None:
    for folder in folders:
        count, typed = check(folder)
        assert count
        assert typed
        figure(
            f"OpenAPI of {folder.name}: valid, {count} samples, as many by the Overlay; {typed} typed"
        )


def test_the_description_of_the_catalogue_is_valid(
    catalogue: Path, figure: Callable[[str], None]
) -> None:
    count, typed = check(catalogue)
    assert count > 400
    assert typed == 120 * 6
    figure(
        f"OpenAPI of the catalogue: valid, {count} samples, as many by the Overlay; {typed} typed"
    )


def test_calls_are_signed_and_say_what_they_take(folders: list[Path]) -> None:
    description = read(folders[0], "openapi.json")
    call = description["paths"]["/orders/get"]["get"]
    assert call["security"] == [{"app_key": [], "sign": [], "access_token": []}]
    named = {each["name"]: each for each in call["parameters"] if "name" in each}
    assert named["created_after"]["required"]
    assert "packed" in named["status"]["schema"]["enum"]
    upload = description["paths"]["/image/upload"]["post"]["requestBody"]["content"]
    assert upload["multipart/form-data"]["schema"]["properties"]["image"]["format"] == "binary"
    answer = call["responses"]["200"]["content"]["application/json"]
    assert answer["examples"]["documented"]["value"]["code"] == "0"
    assert next(iter(answer["examples"])) == "documented"
    assert {"error.IncompleteSignature", "error.ApiCallLimit"} < set(answer["examples"])
    assert "4190D32361CFB958" in description["components"]["securitySchemes"]["sign"]["description"]


def test_redocly_finds_no_fault(folders: list[Path], node_tool: Callable[[str], Path]) -> None:
    redocly = node_tool("@redocly/cli/bin/cli.js")
    quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    for folder in folders:
        command = ["node", str(redocly), "lint", "--extends=recommended", "--format=json"]
        done = subprocess.run(
            [*command, str(folder / "docs/openapi.json")],
            capture_output=True,
            check=False,
            text=True,
            timeout=120,
            env={**os.environ, **quiet},
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert json.loads(done.stdout)["totals"]["errors"] == 0


def test_a_broken_description_is_noticed(folders: list[Path]) -> None:
    description = read(folders[0], "openapi.json")
    description["paths"]["/orders/get"]["get"]["parameters"][2]["in"] = "nowhere"
    assert list(OpenAPIV31SpecValidator(description).iter_errors())
