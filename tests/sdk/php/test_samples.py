"""What the documentation prints runs as it stands, against the sandbox gateway, and prints the documented answer."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sdk.php.conftest import ROOT, STRICT_PHP, Package, execute

ANSWER = "50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg"
CREDENTIALS = {"APP_KEY": "123456", "APP_SECRET": "helloworld"}


def serve(*options: str) -> Iterator[str]:
    command = [
        sys.executable,
        "-u",
        "-m",
        "generator",
        "serve",
        "--platform",
        "taobao_tw",
        "--port",
        "0",
        *options,
    ]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        assert server.stdout
        address = re.search(r"http://\S+", server.stdout.readline())
        try:
            assert address, "the sandbox did not start"
            yield address[0]
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def sandbox() -> Iterator[str]:
    yield from serve()


@pytest.fixture
def work(package: Package, tmp_path: Path) -> Path:
    """A folder as Composer leaves it."""
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / "autoload.php").write_text(
        f"<?php require '{package.path}/autoload.php';"
    )
    return tmp_path


def documented_answer(printed: str) -> bool:
    match = re.fullmatch(r'string\(\d+\) "(.*)"\n', printed, re.S)
    return match is not None and json.loads(match[1])["access_token"] == ANSWER


def run_program(program: str, work: Path, url: str) -> str:
    (work / "program.php").write_text(program, encoding="utf-8")
    environment = {**CREDENTIALS, "GATEWAY_URL": url}
    return execute(*STRICT_PHP, work / "program.php", environment=environment, cwd=work)


def test_complete_programs_print_the_documented_answer(
    package: Package, work: Path, sandbox: str
) -> None:
    for name in ("auth_token_create", "auth_token_refresh"):
        program = (package.samples / "complete" / f"{name}.php").read_text(encoding="utf-8")
        assert documented_answer(run_program(program, work, sandbox)), name


def test_the_documented_sample_runs_unchanged(
    package: Package, work: Path, sandbox: str, seed_page: Path
) -> None:
    page = seed_page.read_text(encoding="utf-8")
    documented = re.search(r'PHP\s+"(.*)"\s*$', page, re.M)
    assert documented
    ours = (package.samples / "documented" / "auth_token_create.php").read_text(encoding="utf-8")
    assert ours.split() == documented[1].split()

    complete = (package.samples / "complete" / "auth_token_create.php").read_text(encoding="utf-8")
    harness, _ = complete.split("$c = new")
    assert documented_answer(run_program(harness + documented[1], work, sandbox))


def test_a_shadow_of_the_constants_wins(package: Package, work: Path, sandbox: str) -> None:
    """A harness without the SDK's own constants: the sample's `UrlConstants` is the harness's."""
    sample = (package.samples / "documented" / "auth_token_create.php").read_text(encoding="utf-8")
    program = f"""<?php
        use {package.namespace}\\IopClient;
        use {package.namespace}\\IopRequest;
        require 'vendor/autoload.php';
        final class UrlConstants {{ public static string $api_gateway_url_tw = '{sandbox}'; }}
        const appkey = '123456';
        const appSecret = 'helloworld';
        {sample}"""
    assert documented_answer(run_program(program, work, "http://127.0.0.1:1"))


def test_a_wrong_secret_is_refused_by_the_sandbox(
    package: Package, work: Path, sandbox: str
) -> None:
    program = (package.samples / "complete" / "auth_token_create.php").read_text(encoding="utf-8")
    printed = run_program(program.replace("getenv('APP_SECRET')", "'wrong'"), work, sandbox)
    assert "IncompleteSignature" in printed


def test_the_readmes_quick_start_runs(package: Package, work: Path, sandbox: str) -> None:
    readme = (package.path / "README.md").read_text(encoding="utf-8")
    quick_start = re.findall(r"```php\n(.*?)```", readme, re.S)[0]
    redirected = quick_start.replace("?: null)", f"?: null, authorizationGateway: '{sandbox}')")
    assert redirected != quick_start
    assert run_program(redirected, work, sandbox) == "0ba2887315178178017221014\n"


def test_a_hostile_catalogue_makes_programs_that_parse(paper: Package, tmp_path: Path) -> None:
    programs = sorted((paper.samples / "complete").glob("*.php"))
    assert len(programs) == 13
    for program in programs:
        assert execute(*STRICT_PHP, "-l", program).startswith("No syntax errors")


def test_a_broken_sample_is_noticed(package: Package, tmp_path: Path) -> None:
    """The check of the language file, on a program with one character gone."""
    program = (package.samples / "complete" / "auth_token_create.php").read_text(encoding="utf-8")
    (tmp_path / "broken.php").write_text(program.replace("new IopRequest(", "new IopRequest", 1))
    check = ROOT / "templates" / "php" / "verify" / "check.php"
    done = subprocess.run(
        ["php", check, tmp_path / "broken.php"], capture_output=True, check=False, text=True
    )
    assert done.returncode == 1
    assert "broken.php:" in done.stdout + done.stderr
