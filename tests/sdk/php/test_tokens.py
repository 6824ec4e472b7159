"""Stored tokens: refreshed once however many processes find them expired, and kept before they are used."""

from __future__ import annotations

import json
from pathlib import Path

from tests.sdk.php.conftest import Package, RunPhp
from tests.sdk.php.gateway import Exchange, FaultGateway, answer

OK = answer({"code": "0", "success": "true"})
EXPIRED = answer(
    {"code": "IllegalAccessToken", "type": "ISV", "message": "expired", "request_id": "r"}
)
DEAD = answer({"code": "IllegalAccessToken", "type": "ISV", "message": "dead", "request_id": "r"})
PAIR = {
    "code": "0",
    "access_token": "new-token",
    "refresh_token": "refresh-2",
    "expires_in": "3600",
}


def by_token(exchange: Exchange) -> bool:
    """Take the new token only, and give it for the first refresh token only."""
    parameters = exchange.request.parameters
    if exchange.request.path.endswith("/auth/token/create"):
        return (answer(PAIR) if parameters["code"] == "a-code" else DEAD)(exchange)
    if exchange.request.path.endswith("/auth/token/refresh"):
        return (answer(PAIR) if parameters["refresh_token"] == "refresh-1" else DEAD)(exchange)
    return (OK if parameters["access_token"] == "new-token" else EXPIRED)(exchange)


def refreshes(gateway: FaultGateway, case: str) -> int:
    return sum(request.path.endswith("/auth/token/refresh") for request in gateway.of(case))


def test_stored_tokens(
    paper: Package, run_php: RunPhp, gateway: FaultGateway, tmp_path: Path
) -> None:
    cases = {case: gateway.url(case, by_token) for case in ("refused", "stale", "many", "code")}
    report = run_php(
        "tokens.php", [paper], folder=str(tmp_path), optional=gateway.url("optional", OK), **cases
    )

    assert report["refused"] == ["new-token", "refresh-2", True]
    first, refresh, second, *_ = gateway.of("refused")
    assert (first.parameters["access_token"], second.parameters["access_token"]) == (
        "old-token",
        "new-token",
    )
    assert "access_token" not in refresh.parameters

    assert report["stale"] == "new-token"
    assert [request.path.split("?")[0].rsplit("/", 1)[1] for request in gateway.of("stale")] == [
        "refresh",
        "get",
    ]

    assert report["children"] == 0
    assert refreshes(gateway, "many") == 1
    assert sum(
        request.path.startswith("/many/list/get") for request in gateway.of("many")
    ) in range(24, 33)
    assert (report["mode"], report["kept"]) == ("600", "new-token")
    assert report["files"] == ["tokens.json", "tokens.json.lock"]
    assert json.loads((tmp_path / "tokens.json").read_text())["refresh_token"] == "refresh-2"

    again = "let the account authorise the app again."
    assert report["cases"]["none"].endswith(again)
    assert report["cases"]["no refresh token"].endswith(again)
    assert report["cases"]["dead refresh token"].endswith(again)
    assert report["cases"]["wrong code"].endswith("TokenException")
    assert report["authorized"] == ["new-token", 2]
    assert report["cases"]["unwritable"].endswith("TokenStoreException")
    assert report["cases"]["no folder"].endswith(again)
    assert "access_token" not in gateway.of("optional")[0].parameters
    assert not any(
        secret in report["printed"] for secret in ("old-token", "new-token", "refresh-", "a-secret")
    )
