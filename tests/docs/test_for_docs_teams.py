"""The page for documentation teams does what it says: its files are written, and its commands run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs/for-docs-teams.md"
BLOCK = re.compile(
    r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.M | re.S
)


def bare_description(folder: Path) -> str:
    """A description that somebody has: ours, without the samples."""
    description = json.loads((folder / "docs/openapi.json").read_text(encoding="utf-8"))
    for item in description["paths"].values():
        for call in item.values():
            call.pop("x-codeSamples", None)
    return json.dumps(description)


@pytest.fixture
def place(tmp_path: Path, made: Path) -> Path:
    """A folder in which every file of the page was written and every command was run, in its order."""
    shutil.copytree(made, tmp_path / "generated")
    (tmp_path / "openapi.json").write_text(bare_description(made / "lazada"))
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        if block["title"]:
            file = tmp_path / block["title"]
            file.parent.mkdir(exist_ok=True)
            file.write_text(block["text"])
            continue
        assert block["kind"] == "sh", block[0]
        command = ["sh", "-ec", block["text"]]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, check=False, text=True
        )
        assert done.returncode == 0, block["text"] + done.stdout + done.stderr
    return tmp_path


def test_each_of_the_three_ways_gives_the_samples(
    place: Path, figure: Callable[[str], None]
) -> None:
    samples = place / "generated/lazada/samples"
    page = re.sub("<[^>]*>", "", (place / "site/orders/index.html").read_text(encoding="utf-8"))
    for text in ("request.add_api_param(", "$request-&gt;addApiParam(", "created_after"):
        assert text in page

    request = (place / "request.md").read_text(encoding="utf-8").splitlines()
    assert request[0] == "```python"
    assert request[-1] == "```"
    whole = (samples / "python/runnable/orders_get.py").read_text(encoding="utf-8")
    assert "\n".join(request[1:-1]) in whole
    assert "client" not in "".join(request)

    ours = json.loads((samples.parent / "docs/openapi.json").read_text(encoding="utf-8"))
    assert json.loads((place / "with-samples.json").read_text(encoding="utf-8")) == ours
    typed = json.loads((place / "with-typed.json").read_text(encoding="utf-8"))
    labels = [each["label"] for each in typed["paths"]["/orders/get"]["get"]["x-codeSamples"]]
    assert {"Python", "Python, typed", "Python, async", "Java, typed"} < set(labels)
    figure("the three ways of docs/for-docs-teams.md run, and give the samples")


def test_a_sample_that_was_changed_is_not_published(place: Path) -> None:
    sample = place / "generated/lazada/samples/python/runnable/orders_get.py"
    sample.write_text(sample.read_text(encoding="utf-8") + "#")
    command = [sys.executable, "sample.py", "lazada_orders_get_python_runnable", "call"]
    done = subprocess.run(command, cwd=place, capture_output=True, check=False, text=True)
    assert done.returncode == 1
    assert "is not what was generated" in done.stderr
