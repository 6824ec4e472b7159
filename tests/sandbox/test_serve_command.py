"""`sdkforge serve` as a person runs it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import urllib3
from click.testing import CliRunner

from generator.cli import main
from generator.signing import sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

SPECS = str(Path(__file__).parent / "specs")
SERVE = [sys.executable, "-m", "generator", "serve", "--specs", SPECS, "--platform", "shop"]


@contextmanager
def serving(*options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    command = [*SERVE, "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        line = it.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/rest", line)
        assert found, line + (it.stderr.read() if it.stderr and not line else "")
        try:
            yield found.group(), it
        finally:
            it.kill()


def test_it_serves_with_its_options_and_ends_when_interrupted() -> None:
    options = ["--now", "1517820392000", "--app-key", "k", "--app-secret", "s", "--token", "t"]
    with serving(*options, "--fault", "status=502,times=1") as (url, process):
        sent = {
            "app_key": "k",
            "timestamp": "1517820392000",
            "sign_method": "sha256",
            "access_token": "t",
            "order_id": "1",
        }
        fields = sent | {"sign": sign("s", "/order/get", sent)}
        with urllib3.PoolManager(retries=False) as pool:
            broken = pool.request("GET", f"{url}/order/get", fields=fields)
            answered = pool.request("GET", f"{url}/order/get", fields=fields)
        assert broken.status == 502
        assert answered.json()["data"]["order_id"] == "1234"
        process.send_signal(signal.SIGINT)
        printed, errors = process.communicate(timeout=10)
    assert printed.splitlines() == ["GET  /order/get respond", "GET  /order/get ok"]
    assert errors == ""
    assert process.returncode == 0


def test_a_port_that_is_taken_is_a_message() -> None:
    with serving() as (url, _):
        port = url.split(":")[2].removesuffix("/rest")
        second = subprocess.run(
            [*SERVE, "--port", port], capture_output=True, text=True, check=False, timeout=30
        )
    assert second.returncode == 1
    assert second.stderr.startswith("Error: cannot serve: ")
    assert "Traceback" not in second.stderr


def test_a_missing_extra_is_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    result = CliRunner().invoke(main, ["serve", "--specs", SPECS, "--platform", "shop"])
    assert result.exit_code == 1
    assert result.output == ("Error: uvicorn not installed; try: pip install 'sdkforge[sandbox]'\n")


def test_a_fault_that_makes_no_sense_is_a_usage_error() -> None:
    result = CliRunner().invoke(main, ["serve", "--platform", "shop", "--fault", "dorp"])
    assert result.exit_code == 2
    assert '"dorp" is not one of' in result.output


def test_a_platform_without_specs_is_a_diagnostic() -> None:
    result = CliRunner().invoke(main, ["serve", "--specs", SPECS, "--platform", "shpo"])
    assert result.exit_code == 1
    assert "shpo" in result.output


def test_the_package_is_imported_without_the_extra() -> None:
    program = (
        "import sys; sys.modules.update(starlette=None, uvicorn=None); "
        "from generator.sandbox import SandboxGateway; print(SandboxGateway.__name__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout == "SandboxGateway\n"


def test_a_path_cannot_write_into_the_log() -> None:
    with serving() as (url, process):
        with urllib3.PoolManager(retries=False) as pool:
            pool.request("GET", f"{url}/a%0AGET%20/forged%1b[31m")
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate(timeout=10)
    assert printed.splitlines() == ["GET  /a?GET /forged?[31m InvalidApiPath"]
