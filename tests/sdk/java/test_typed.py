"""The typed surface, used as a user would; and two platforms in one process."""

from collections.abc import Callable
from pathlib import Path

from generator.sandbox import SandboxGateway

from .conftest import ROOT, SPECS, Package


def test_a_users_program(
    build: Callable[..., Package],
    run_program: Callable[..., str],
    gateway: SandboxGateway,
    figure: Callable[[str], None],
) -> None:
    checks = int(run_program("Typed", [build(SPECS, "market")], gateway.url))
    sent = {received.api_name: received for received in gateway.requests}
    assert sent["/order/get"].method == "GET"
    assert sent["/order/get"].parameters["access_token"] == "canary-of-a-token"
    assert (
        sent["/order/create"].parameters.items()
        >= {
            "request": '{"sku":"裙\\"子","quantity":3,"request":[{"price":1.10}]}',
            "build": "b",
            "wait": "4",
            "dry_run": "true",
            "tags": '["x","y"]',
            "ids": "[1,9007199254740993]",
            "extra": '{"k":0.5}',
            "price": "1.5",
        }.items()
    )
    assert "access_token" not in sent["/auth/token/create"].parameters
    assert sent["/image/upload"].files[0].size == 7
    assert sent["/order/get/items"].parameters["later"] == "[1]"
    assert sent["/order/get/items"].headers["x-own"] == "1"
    figure(f"Java: {checks} checks of the typed surface, {len(gateway.requests)} calls")


def test_two_platforms_in_one_process(
    build: Callable[..., Package], run_program: Callable[..., str]
) -> None:
    packages = [build(SPECS, "market"), build(ROOT / "specs", "taobao_tw")]
    said = run_program("TwoPlatforms", packages)
    assert said.split() == ["market-sdk-java-2.3.4", "iop-sdk-java-1.0.0"]


def test_tokens_are_renewed_once(
    build: Callable[..., Package],
    run_program: Callable[..., str],
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    served, _ = run_program("Renewal", [build(SPECS, "market")], tmp_path).split()
    assert int(served) == 6 * 8 * 16 + 2 * 8 * 4 + 2
    figure(f"Java: {served} calls by 16 threads over 6 expired tokens, one renewal each")
