"""Every package of a platform says the same about itself: version, licence, where the documentation is."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

SAID = {
    "lazada": ("1.0.0", "MIT", "https://open.lazada.com"),
    "taobao_tw": ("1.0.0", "MIT", "https://open.taobao.tw"),
}


@pytest.mark.parametrize("platform", SAID)
def test_packages_agree_about_themselves(platform: str, shipped_made: Path) -> None:
    sdk = shipped_made / platform / "sdk"
    python = tomllib.loads((sdk / "python/pyproject.toml").read_text(encoding="utf-8"))["project"]
    composer = json.loads((sdk / "php/composer.json").read_text(encoding="utf-8"))
    pom = (sdk / "java/pom.xml").read_text(encoding="utf-8")
    (csproj,) = (sdk / "dotnet").glob("*.csproj")
    project = csproj.read_text(encoding="utf-8")
    version = SAID[platform][0]
    said = {
        "python": (python["version"], python["license"], python["urls"]["Documentation"]),
        # Composer takes the version from the tag.
        "php": (version, composer["license"], composer["homepage"]),
        "java": (_in("version", pom), _in("name", _in("license", pom)), _in("url", pom)),
        "dotnet": (
            _in("Version", project),
            _in("PackageLicenseExpression", project),
            _in("PackageProjectUrl", project),
        ),
    }
    assert said == dict.fromkeys(said, SAID[platform])


def _in(element: str, text: str) -> str:
    found = re.search(f"<{element}>(.*?)</{element}>", text, re.DOTALL)
    assert found, element
    return found[1]
