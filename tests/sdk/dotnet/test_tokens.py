"""Stored tokens in .NET: kept before they are used, renewed once by whoever finds them spent, never shown."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.pipeline import load_platform
from generator.sandbox.faults import Delay, Drop
from generator.sandbox.gateway import SandboxGateway
from tests.sdk.dotnet.conftest import KEY, ROOT, SECRET, TOKEN, RunScenario

ORDER = "300012345678901234"
REFRESH = "/auth/token/refresh"


@pytest.fixture
def lazada() -> Iterator[SandboxGateway]:
    platform = load_platform(ROOT / "specs", "lazada")
    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tokens=[TOKEN]) as gateway:
        gateway.accept("a-code")
        yield gateway


def asked(gateway: SandboxGateway, path: str) -> int:
    return sum(call.api_name == path for call in gateway.requests)


def test_a_code_becomes_tokens(run: RunScenario, lazada: SandboxGateway, tmp_path: Path) -> None:
    said = run("tokens", lazada.url, tmp_path).values
    assert said == dict.fromkeys(("order", "later", "memory", "given"), ORDER)
    file = tmp_path / "tokens.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tokens.json", "tokens.json.lock"]
    kept = json.loads(file.read_text())
    sent = [call.parameters.get("access_token") for call in lazada.requests]
    assert sent == [
        None,
        kept["access_token"],
        kept["access_token"],
        None,
        kept["access_token"],
        TOKEN,
    ]
    assert kept["refresh_token"]
    assert kept["expires_at"] > 1_700_000_000


@pytest.mark.parametrize("spent", ["refused", "ended"])
def test_a_spent_token_is_renewed_once(
    spent: str, run: RunScenario, lazada: SandboxGateway, tmp_path: Path
) -> None:
    file = tmp_path / "tokens.json"
    pair = {"access_token": "old", "refresh_token": "first-refresh", "expires_at": None}
    file.write_text(
        json.dumps(pair | ({"expires_at": 1_700_000_000.5} if spent == "ended" else {}))
    )
    lazada.expire("old")
    lazada.accept("first-refresh")
    lazada.inject(Delay(0.3), path=REFRESH)
    with ThreadPoolExecutor(3) as pool:
        runs = [pool.submit(run, "tokens-shared", lazada.url, file) for _ in range(3)]
        assert [each.result().values["orders"] for each in runs] == [ORDER] * 3
    assert asked(lazada, REFRESH) == 1
    (refresh,) = (call for call in lazada.requests if call.api_name == REFRESH)
    assert "access_token" not in refresh.parameters
    assert json.loads(file.read_text())["access_token"] != "old"


def test_only_the_account_can_help(
    run: RunScenario, lazada: SandboxGateway, tmp_path: Path
) -> None:
    outcome = run("tokens-refused", lazada.url, tmp_path)
    said = outcome.values
    required, again = (
        "AuthorizationRequiredException: ",
        ": let the account authorise the app again",
    )
    assert said["none"] == f"{required}no access token is given or stored{again}"
    assert said["spent"] == f"{required}the access token has ended, and nothing renews it{again}"
    assert said["ended"] == f"{required}the access token and its refresh token have ended{again}"
    assert said["unknown"] == f"{required}the refresh token was refused{again}"
    assert said["broken"].startswith(required)
    assert said["no folder"].startswith("DirectoryNotFoundException")
    assert said["policy"] == "200"
    assert "canary" not in outcome.printed


def test_who_gives_up_waiting_loses_no_tokens(run: RunScenario, lazada: SandboxGateway) -> None:
    lazada.accept("first-refresh")
    lazada.inject(Delay(1.5), path=REFRESH)
    said = run("tokens-given-up", lazada.url, "first-refresh").values
    assert said == {"given_up": "True", "kept": "True", "order": ORDER}
    assert asked(lazada, REFRESH) == 1


def test_a_renewal_that_was_perhaps_made_is_not_repeated(
    run: RunScenario, lazada: SandboxGateway, tmp_path: Path
) -> None:
    lazada.inject(Drop("close"), path=REFRESH)
    run("tokens-refused", lazada.url, tmp_path)
    assert asked(lazada, REFRESH) == 1
