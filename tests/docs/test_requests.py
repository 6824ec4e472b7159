"""Requests that people run: curl, Postman and .http sign as the vectors say, and the gateway answers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest
import yaml

from generator.ir import Operation, Platform, Token
from generator.pipeline import load_platform
from generator.sandbox import SandboxGateway
from generator.signing import sign
from tests.docs.conftest import generate

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
KEY, SECRET, TOKEN, CLOCK = "123456", "helloworld", "test", "1517820392000"
VECTOR = "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A"
TOKEN_VECTOR = "27AFB75B81A41F85D110E014A204B3F9AE9DB8CCB187B4342DE215C85FFB74B5"


def shell(script: Path, folder: Path, **environment: str) -> str:
    """What a request's script prints; a `curl` in `folder` comes before the real one."""
    path = f"{folder}:{os.environ['PATH']}"
    given = {"PATH": path, "APP_KEY": KEY, "APP_SECRET": SECRET, "ACCESS_TOKEN": TOKEN}
    done = subprocess.run(
        ["bash", str(script)],
        capture_output=True,
        check=False,
        cwd=folder,
        env={**given, **environment},
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def script_of(folder: Path, operation: Operation) -> Path:
    (found,) = folder.glob(f"docs/requests/{operation.id.replace('.', '-')}.sh")
    return found


def test_the_curl_sample_makes_the_vector(made: Path, tmp_path: Path) -> None:
    spy = tmp_path / "curl"
    spy.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    spy.chmod(0o755)
    script = made / "taobao_tw/docs/requests/auth-token-create.sh"
    arguments = shell(script, tmp_path, TIMESTAMP=CLOCK).splitlines()
    assert f"sign={TOKEN_VECTOR}" in arguments
    assert arguments[-1] == "https://auth.taobao.tw/rest/auth/token/create"


def test_the_curl_sample_makes_the_official_vector(made: Path, tmp_path: Path) -> None:
    spy = tmp_path / "curl"
    spy.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    spy.chmod(0o755)
    text = (made / "lazada/docs/requests/orders-get.sh").read_text()
    head, rest = text.split("  'created_after'=", 1)
    official = head.replace("/orders/get", "/order/get") + "  'order_id'='1234'\n"
    script = tmp_path / "official.sh"
    script.write_text(official + rest[rest.index(")\n") :])
    assert f"sign={VECTOR}" in shell(script, tmp_path, TIMESTAMP=CLOCK).splitlines()


def answers(
    platform: Platform, folder: Path, directory: Path, chosen: tuple[Operation, ...]
) -> int:
    """How many scripts got the documented answer from the sandbox."""
    (directory / "book.jpg").write_bytes(b"\xff\xd8 a book")
    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tokens=(TOKEN,)) as gateway:
        for operation in chosen:
            printed = shell(script_of(folder, operation), directory, GATEWAY_URL=gateway.url)
            assert json.loads(printed) == json.loads(operation.response_example), operation.id
    return len(chosen)


def callable_operations(platform: Platform) -> tuple[Operation, ...]:
    return tuple(each for each in platform.operations if not each.is_callback)


def test_every_curl_sample_gets_the_documented_answer(
    folders: list[Path], tmp_path: Path, figure: Callable[[str], None]
) -> None:
    for folder in folders:
        platform = load_platform(ROOT / "specs", folder.name)
        count = answers(platform, folder, tmp_path, callable_operations(platform))
        assert count
        figure(f"curl samples of {folder.name} run: {count}, each got the documented answer")


def test_a_wrong_secret_is_refused(folders: list[Path], tmp_path: Path) -> None:
    platform = load_platform(ROOT / "specs", folders[0].name)
    operation = callable_operations(platform)[0]
    with SandboxGateway(platform, app_key=KEY, app_secret="another", tokens=(TOKEN,)) as gateway:
        printed = shell(script_of(folders[0], operation), tmp_path, GATEWAY_URL=gateway.url)
    assert json.loads(printed)["code"] == "IncompleteSignature"


def node(program: str, tools: Path | None, **given: Any) -> Any:
    environment = {**os.environ, **({"NODE_PATH": str(tools)} if tools else {})}
    done = subprocess.run(
        ["node", str(HERE / "programs" / program), json.dumps(given)],
        capture_output=True,
        check=False,
        env=environment,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def postman(node_tool: Callable[[str], Path]) -> Path:
    """The folder of Node packages, with Postman's own."""
    node_tool("crypto-js/package.json")
    return node_tool("postman-collection/package.json").parent.parent


VARIABLES = {
    "app_key": KEY,
    "app_secret": SECRET,
    "access_token": TOKEN,
    "fixed_timestamp": CLOCK,
    "gateway": "https://example.com/rest",
}


def test_the_postman_script_makes_the_official_vector(made: Path, postman: Path) -> None:
    query = {"app_key": "{{app_key}}", "timestamp": "{{timestamp}}", "sign_method": "sha256"}
    query |= {"access_token": "{{access_token}}", "sign": "{{sign}}"}
    url = {
        "host": ["{{gateway}}"],
        "path": ["order", "get"],
        "query": [{"key": key, "value": value} for key, value in query.items()],
    }
    body = {"mode": "urlencoded", "urlencoded": [{"key": "order_id", "value": "1234"}]}
    request = {"method": "POST", "url": url, "body": body}
    file = str(made / "lazada/docs/postman.json")
    ran = node("postman.js", postman, file=file, variables=VARIABLES, replacement=request)
    assert ran == {"sign": VECTOR, "timestamp": CLOCK}


def expected(operation: Operation) -> str:
    """The signature of an operation's example."""
    given = {
        field.name.text: field.example or ""
        for field in operation.parameters
        if not field.is_file and field.example
    }
    system = {"app_key": KEY, "timestamp": CLOCK, "sign_method": "sha256"}
    if operation.token is Token.REQUIRED:
        system["access_token"] = TOKEN
    return sign(SECRET, operation.path, {**given, **system})


def plain(platform: Platform) -> list[Operation]:
    """Calls whose example values stand in the spec as they are sent."""
    return [
        each
        for each in callable_operations(platform)
        if not any(field.children for field in each.parameters)
    ]


def test_the_postman_script_signs_every_request(folders: list[Path], postman: Path) -> None:
    for folder in folders:
        for operation in plain(load_platform(ROOT / "specs", folder.name)):
            file = str(folder / "docs/postman.json")
            title = operation.title
            ran = node("postman.js", postman, file=file, variables=VARIABLES, title=title)
            assert ran["sign"] == expected(operation), operation.id


def test_the_http_file_signs_every_request(
    folders: list[Path], toolchain: Callable[..., None]
) -> None:
    toolchain("node")
    environment = {"app_key": KEY, "app_secret": SECRET, "access_token": TOKEN, "timestamp": CLOCK}
    for folder in folders:
        file = str(folder / "docs/requests.http")
        sent = node("http.js", None, file=file, environment=environment)
        signs = {dict(parse_qsl(parameters))["sign"] for parameters in sent}
        platform = load_platform(ROOT / "specs", folder.name)
        assert {expected(each) for each in plain(platform)} <= signs


def http_requests(
    file: Path, environment: dict[str, str], wanted: Callable[[str], bool]
) -> list[httpx.Request]:
    """The requests of an .http file as its client sends them, of those whose text is wanted."""
    sent = iter(node("http.js", None, file=str(file), environment=environment))
    found = []
    for section in file.read_text(encoding="utf-8").split("\n### ")[2:]:
        script, _, block = section.partition("\n%}\n")
        parameters = next(sent)
        if not wanted(script):
            continue
        head, _, body = block.replace("{{parameters}}", parameters).partition("\n\n")
        (method, url), *headers = (line.split(maxsplit=1) for line in head.splitlines())
        content = body.rstrip("\n").replace("\n", "\r\n").encode() if method == "POST" else None
        content = content and content.replace(b"< ./book.jpg", b"\xff\xd8 a book")
        named = [(name.rstrip(":"), value) for name, value in headers]
        found.append(httpx.Request(method, url, headers=named, content=content))
    return found


def test_the_curl_sample_sends_what_nobody_sees(tmp_path: Path) -> None:
    specs, value = tmp_path / "specs", "a\rb\u0001c\u202ed\u200be\U000e0001f 'g' \\u0041"
    shutil.copytree(ROOT / "tests/sandbox/specs", specs)
    file = specs / "shop/vendor.yaml"
    document = yaml.safe_load(file.read_text())
    (endpoint,) = document["endpoints"]
    endpoint["parameters"][0] |= {"type": "String", "example": value}
    file.write_text(yaml.safe_dump(document))
    made, platform = generate(specs, tmp_path / "made") / "shop", load_platform(specs, "shop")
    (operation,) = (each for each in platform.operations if not each.path.startswith("/"))
    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tokens=(TOKEN,)) as gateway:
        script = script_of(made, operation)
        shell(script, tmp_path, GATEWAY_URL=gateway.url, LC_ALL="C.UTF-8")
        (call,) = gateway.requests
    assert call.outcome == "ok"
    assert call.parameters[endpoint["parameters"][0]["name"]] == value


def at(gateway: SandboxGateway, platform: Platform, operation: Operation, url: str) -> str:
    """The address on this machine of what the file calls; calls without a path have one of their own."""
    hosts = [each.url for each in platform.gateways]
    if not operation.path.startswith("/"):
        assert url in [host.removesuffix("/rest") + "/sync" for host in hosts]
        return gateway.sync_url
    host = next(host for host in hosts if url.startswith(host))
    return url.replace(host, gateway.url, 1)


def answered(platform: Platform, file: Path, wanted: Callable[[str], bool] = lambda _: True) -> int:
    """How many requests of an .http file get the documented answer from the sandbox."""
    given = {"app_key": KEY, "app_secret": SECRET, "access_token": TOKEN}
    operations = [
        shown for each in callable_operations(platform) for shown in (each, *each.examples.values())
    ]
    requests = http_requests(file, given, wanted)
    assert len(requests) == len(operations)
    gateway = SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tokens=(TOKEN,))
    with gateway, httpx.Client() as client:
        for operation, request in zip(operations, requests, strict=True):
            request.url = httpx.URL(at(gateway, platform, operation, str(request.url)))
            answer = client.send(request).json()
            assert answer == json.loads(operation.response_example), operation.id
    return len(operations)


def test_every_request_of_the_http_file_gets_the_documented_answer(
    folders: list[Path], toolchain: Callable[..., None], figure: Callable[[str], None]
) -> None:
    toolchain("node")
    for folder in folders:
        platform = load_platform(ROOT / "specs", folder.name)
        count = answered(platform, folder / "docs/requests.http")
        figure(f".http requests of {folder.name} run: {count}, each got the documented answer")


def test_calls_whose_names_have_dots_are_made_by_http_and_curl(
    tmp_path: Path, toolchain: Callable[..., None]
) -> None:
    toolchain("node")
    specs = ROOT / "tests/sandbox/specs"
    folder = generate(specs, tmp_path / "made") / "shop"
    platform = load_platform(specs, "shop")
    (dotted,) = (each for each in platform.operations if not each.path.startswith("/"))
    only = replace(platform, groups=tuple(g for g in platform.groups if dotted in g.operations))
    assert answered(only, folder / "docs/requests.http", lambda text: dotted.path in text) == 1
    assert answers(platform, folder, tmp_path, (dotted,)) == 1
