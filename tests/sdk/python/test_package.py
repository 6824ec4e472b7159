"""The package as a stranger finds it: it builds, type-checks, and its README is enough to make a call."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.sandbox import SandboxGateway

from .conftest import KEY, ROOT, SECRET

PLATFORMS = {"taobao_tw": "iop", "lazada": "lazop"}

USER_SCRIPT = """
import asyncio
from decimal import Decimal

import {module}


def threads(client: {module}.{Client}) -> str | None:
    answer = client.auth.token.create(code="x", options={module}.CallOptions(timeout=3))
    seconds: int | Decimal | None = answer.expires_in
    raw = client.with_raw_response(client.auth.token.create)(code="x")
    again: str | None = raw.parse().access_token
    print(seconds, again, answer.http.status)
    return answer.access_token


async def tasks() -> None:
    async with {module}.Async{Client}("http://127.0.0.1:1/rest", "k", "s") as client:
        answer = await client.auth.token.create(code="x")
        text: str | None = answer.refresh_token
        print(text)


request = {module}.{Request}("/a", "GET")
request.add_api_param("a", {{"b": [1, None]}})
request.add_file_param("f", ("a.png", b"x"))
client = {module}.{Client}("http://127.0.0.1:1/rest", "k", "s", token_store={module}.FileTokenStore("t"))
print(client.execute(request, "token").body["a"], threads(client))
asyncio.run(tasks())
"""

MISTAKES = """
import {module}

client = {module}.{Client}("http://127.0.0.1:1/rest", "k", "s")
client.auth.token.create(coed="x")
client.auth.token.create()
client.auth.token.create(code=1)
client.auth.token.make(code="x")
client.auth.token.create(code="x").acces_token
"""


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def script(text: str, module: str) -> str:
    prefix = module.capitalize()
    return text.format(module=module, Client=f"{prefix}Client", Request=f"{prefix}Request")


@pytest.fixture(scope="module", params=PLATFORMS)
def package(
    request: pytest.FixtureRequest, shipped: Path, tmp_path_factory: Any
) -> tuple[Path, str]:
    """A copy of a shipped package, and its module."""
    copy = tmp_path_factory.mktemp(request.param) / "python"
    shutil.copytree(shipped / request.param / "sdk" / "python", copy)
    return copy, PLATFORMS[request.param]


def test_format_and_lint(package: tuple[Path, str]) -> None:
    folder, _ = package
    run(sys.executable, "-m", "black", "--check", ".", cwd=folder)
    run(sys.executable, "-m", "ruff", "check", "--no-cache", ".", cwd=folder)


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_types(shipped: Path, tmp_path: Path, checker: str) -> None:
    """All packages, their users' scripts and mistakes in one run of each checker."""
    for platform, module in PLATFORMS.items():
        shutil.copytree(shipped / platform / "sdk/python/src" / module, tmp_path / module)
        (tmp_path / f"user_of_{module}.py").write_text(script(USER_SCRIPT, module))
        (tmp_path / f"mistakes_{module}.py").write_text(script(MISTAKES, module))
    if checker == "mypy":
        options = ["--strict", "--cache-dir=cache", "."]
    else:
        options = ["--pythonpath", sys.executable, "."]
    command = [sys.executable, "-m", checker, *options]
    wanted = {(f"mistakes_{name}.py", line) for name in PLATFORMS.values() for line in range(5, 10)}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    errors = re.findall(r"(\w+\.py):(\d+)(?::\d+)?:? (?:- )?error", done.stdout)
    assert {(file, int(line)) for file, line in errors} == wanted, done.stdout + done.stderr


def test_build(package: tuple[Path, str], tmp_path: Path) -> None:
    folder, module = package
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tmp_path), "."]
    run(*command, cwd=folder)
    built = sorted(tmp_path.iterdir())
    assert [each.suffix for each in built] == [".whl", ".gz"]
    assert (
        run(sys.executable, "-m", "twine", "check", "--strict", *built, cwd=tmp_path).count(
            "PASSED"
        )
        == 2
    )
    listed = run(sys.executable, "-m", "zipfile", "-l", built[0], cwd=tmp_path)
    assert f"{module}/py.typed" in listed
    assert f"{module}/_runtime/signing.py" in listed


def test_a_stranger_needs_only_the_readme(
    shipped: Path, taobao_gateway: SandboxGateway, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """Install as the README says (its build tools are at hand already), and run its first two programs."""
    folder = tmp_path / "python"
    shutil.copytree(shipped / "taobao_tw" / "sdk" / "python", folder)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-build-isolation",
        "--no-index",
        "--no-deps",
    ]
    run(*pip, "--target", tmp_path / "site", ".", cwd=folder)
    readme = (folder / "README.md").read_text()
    first, second, *_ = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    program = (first + second).replace("iop.P_API_GATEWAY_URL_TW", f'"{taobao_gateway.url}"')
    program = program.replace("your app key", KEY).replace("your app secret", SECRET)
    environment = {"PYTHONPATH": str(tmp_path / "site"), "PATH": "/usr/bin", "HOME": str(tmp_path)}
    printed = run(sys.executable, "-W", "error", "-c", program, cwd=tmp_path, env=environment)
    assert printed.count("50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg") == 2
    assert sorted(each.name for each in tmp_path.iterdir()) == ["python", "site"]
    for operation in taobao_gateway.platform.operations:
        assert f"| {operation.path} |" in readme
    figure("python: installed and called by its README alone")


def test_two_platforms_in_one_process(shipped: Path) -> None:
    paths = [str(shipped / platform / "sdk" / "python" / "src") for platform in PLATFORMS]
    program = (
        f"import sys; sys.path[:0] = {paths!r}\n"
        "import iop, lazop\n"
        "a, b = iop.testing.stub(), lazop.testing.stub()\n"
        "one = iop.IopClient(iop.P_API_GATEWAY_URL_TW, 'k', 's', transport=a)\n"
        "two = lazop.LazopClient(lazop.P_API_GATEWAY_URL_SG, 'k', 's', transport=b)\n"
        "print(one.auth.token.create(code='x').access_token, two.auth.token.create(code='x').raw['code'])\n"
        "assert iop.ApiError is not lazop.ApiError\n"
    )
    assert "50000601c30" in run(sys.executable, "-c", program, cwd=shipped)


def test_completion_shows_what_is_loaded_later(iop: Any) -> None:
    assert dir(iop) == sorted(iop.__all__)
    for name in dir(iop):
        assert getattr(iop, name) is not None


def test_import_loads_no_http_library(shipped: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, 'taobao_tw/sdk/python/src'); import iop\n"
        "heavy = {'asyncio', 'http.client', 'logging', 'aiohttp', 'httpx', 'ssl', 'email'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "assert not [name for name in sys.modules if name.startswith(('iop.resources', 'iop.models'))]\n"
    )
    run(sys.executable, "-I", "-c", program, cwd=shipped)


def test_the_runtime_is_real_source_where_it_lies(tmp_path: Path) -> None:
    folder = ROOT / "templates" / "python" / "sdk" / "src" / "{module}"
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--cache-dir",
        str(tmp_path),
        "-p",
        "_runtime",
    ]
    run(*command, cwd=folder)
    run(sys.executable, "-m", "black", "--check", "-l", "88", "_runtime", cwd=folder)
