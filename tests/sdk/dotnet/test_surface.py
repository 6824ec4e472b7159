"""The documented and the typed surface against the sandbox gateway."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from generator.pipeline import load_platform
from generator.sandbox.faults import Respond
from generator.sandbox.gateway import SandboxGateway
from generator.signing import sign
from tests.sdk.dotnet.conftest import (
    KEY,
    ROOT,
    SECRET,
    TOKEN,
    Project,
    RunScenario,
    compile_with_mcs,
)


def test_documented_post(run: RunScenario, harbour: SandboxGateway) -> None:
    said = run("documented", harbour.url, "/ship/build", "POST", TOKEN, "plan={}", "empty=").values
    (call,) = harbour.requests
    assert call.outcome == "ok"
    assert (call.method, call.query, call.transport) == ("POST", {}, "urlencoded")
    content_type = call.headers["content-type"].replace(" ", "")
    assert content_type == "application/x-www-form-urlencoded;charset=UTF-8"
    assert call.headers["user-agent"] == call.body["partner_id"] == "harbour-sdk-dotnet-2.3.4"
    assert "empty" not in call.body
    assert said["is_error"] == "False"
    assert (said["code"], said["request_id"]) == ("0", json.loads(said["body"])["request_id"])
    assert (said["type"], said["message"]) == ("null", "null")


def test_documented_get(run: RunScenario, harbour: SandboxGateway) -> None:
    value = "1+1=2&b=% 裙子 é😀 ~*'()"
    said = run("documented", harbour.url, "/ship/get", "GET", TOKEN, "ship_id=1", f"class={value}")
    (call,) = harbour.requests
    assert (call.method, call.body, call.outcome) == ("GET", {}, "ok")
    assert call.query["class"] == value
    assert said.values["is_error"] == "False"


def test_an_error_answer_is_no_exception(run: RunScenario, harbour: SandboxGateway) -> None:
    said = run("documented", harbour.url, "/ship/get", "GET", "wrong", "ship_id=1").values
    assert (said["is_error"], said["code"]) == ("True", "IllegalAccessToken")
    assert said["message"] != "null"
    assert len(harbour.requests) == 1


@pytest.mark.parametrize("path", ["sync", "rest"])
def test_top_call(run: RunScenario, harbour: SandboxGateway, path: str) -> None:
    said = run("top", f"{harbour.address}/{path}").values
    (call,) = harbour.requests
    assert call.is_top
    assert call.path == "/sync"
    assert call.body["method"] == "harbour.ship.find"
    assert call.body["session"] == TOKEN
    assert call.body["query"] == '{"名":[1,"a/b"]}'
    assert "access_token" not in call.body
    assert said["is_error"] == "True"
    assert said["code"] not in ("IncompleteSignature", "null")


@pytest.mark.parametrize("kind", ["path", "bytes", "stream"])
def test_upload_is_streamed(
    kind: str, run: RunScenario, harbour: SandboxGateway, tmp_path: Path
) -> None:
    content = bytes(range(256)) * (1 << 17)
    file = tmp_path / "a b.bin"
    file.write_bytes(content)
    said = run("upload", harbour.url, kind, file).values
    (call,) = harbour.requests
    (upload,) = call.files
    assert (call.outcome, said["is_error"]) == ("ok", "False")
    assert call.body["name"] == '裙子 "q"'
    assert upload.size == len(content)
    assert upload.sha256 == hashlib.sha256(content).hexdigest()
    names = {"path": "a b.bin", "bytes": "ä %22b%22.png", "stream": "pipe"}
    assert upload.filename.replace('"', "%22") == names[kind]
    assert ("content-length" in call.headers) == (kind != "stream")
    if kind != "bytes":
        assert int(said["peak"]) < 150_000_000


def test_what_cannot_be_sent_is_refused(run: RunScenario, harbour: SandboxGateway) -> None:
    assert run("refusals", harbour.url).values == {
        "reserved": "reserved-parameter",
        "reserved-sign": "reserved-parameter",
        "name": "parameter-name",
        "surrogate": "parameter-value",
        "bytes": "parameter-value",
        "date": "parameter-value",
        "infinite": "parameter-value",
        "cycle": "parameter-value",
        "header": "header",
        "header-name": "header",
        "api-name": "api-name",
        "method": "http-method",
        "direction": "address",
        "long": "address",
    }
    assert harbour.requests == ()


def test_headers_and_kept_connections(run: RunScenario, harbour: SandboxGateway) -> None:
    run("headers", harbour.url)
    first, second = harbour.requests
    assert first.headers["x-trace"] == "abc"
    assert first.connection == second.connection


def test_numbers_in_any_culture(run: RunScenario) -> None:
    assert run("numbers").values == {
        "decimal": "1234567.8900",
        "float": "0.1",
        "tiny": "0." + "0" * 323 + "5",
        "huge": "17976931348623157" + "0" * 292,
        "third": "0.3333333333333333",
        "ulong": "18446744073709551615",
        "nested": '[1.5,-0.25,2,null,true,"é/\u2028\\u0001"]',
        "map": '{"a":2,"b":1}',
        "null": "",
    }


def test_json_is_read_without_loss(run: RunScenario) -> None:
    kept = [
        '{"__type":"x","b":1}',
        '{"a b":{"":[]},"item":1,"type":"t"}',
        '{"d":1.10,"e":1E-7,"n":123456789012345678901234567890}',
        '{"s":"\\u0000\\u001f é/😀 \\"\\\\"}',
        '["  ","",{},[],null,true]',
        '"text"',
    ]
    refused = [
        "",
        "{",
        "[1 2]x",
        '{"a":nul}',
        "{a:1}",
        '{"a":01}',
        '{"a":NaN}',
        "<html>",
        '{"a":-}',
    ]
    said = run("json", *kept, *refused).values
    read = {text: said[quote(text, safe="-._~")] for text in (*kept, *refused)}
    assert read == {**{text: text for text in kept}, **dict.fromkeys(refused, "refused")}
    assert said["deep"] == "refused"
    assert said["id"] == "9007199254740993"
    assert said["text-decimal"] == "12.50"
    assert (said["exponent"], said["boolean"]) == ("1000", "False")
    assert (said["inexact"], said["too-small"]) == ("null", "null")
    assert said["inexact-text"] == "12345678901234567890123456789.1"
    assert (said["no-integer"], said["missing"]) == ("null", "null")


@pytest.mark.parametrize("wrapped", [False, True])
def test_typed_calls(run: RunScenario, harbour: SandboxGateway, wrapped: bool) -> None:
    if wrapped:
        (read,) = (each for each in harbour.platform.operations if each.path == "/ship/get")
        body = f'{{"harbour_ship_get_response": {read.response_example}}}'
        harbour.inject(Respond(body.encode()), path="/ship/get")
    said = run("typed", harbour.url).values
    get, build = harbour.requests
    assert (get.method, build.method, build.outcome) == ("GET", "POST", "ok")
    assert get.outcome == ("respond" if wrapped else "ok")
    assert get.query["ship_id"] == "9007199254740993"
    assert get.query["get_type"] == 'a "b" \\ 裙子 é😀'
    assert get.query["extra"] == "true"
    assert "class" not in get.query
    assert get.query["access_token"] == build.body["access_token"] == TOKEN
    assert build.body["plan"] == (
        '{"note":"a/b <é>","Keel-Id":9223372036854775807,"fast":false,"decks":[{"area":1.10}],"more":[1,2]}'
    )
    assert build.body["ids"] == "[1,2]"
    assert build.body["unknown"] == "1.5"
    assert said["id"] == "9007199254740993"
    assert said["price"] == "12345678901234567.89"
    assert (said["sold"], said["tags"], said["sizes"]) == ("False", "a,b", "1.10|2")
    assert said["crew"] == '7 {"x":1}'
    assert said["unknown"] == '{"deep":[1.50]}'
    assert (said["raw"], said["code"], said["list"]) == ("null", "0", '{"a":1}')
    assert said["request_id"] != "null"
    assert said["ship_id"] == "12345678901234567890"


def test_pages(run: RunScenario, harbour: SandboxGateway) -> None:
    def page(path: str, rows: str, **more: object) -> None:
        data = {"rows": rows.split(","), **more} if rows else {"rows": []}
        answer = Respond(json.dumps({"code": "0", "data": data}).encode())
        harbour.inject(answer, path=path, times=1)

    page("/ship/list", "a,b", total="5")
    page("/ship/list", "c,d", total="5")
    page("/ship/list", "e", total="5")
    page("/ship/list/pages", "a,b")
    page("/ship/list/pages", "c")
    page("/ship/list/pages", "d,e")
    page("/ship/list/pages", "")
    page("/ship/list/marks", "a,b", more="m1")
    page("/ship/list/marks", "c", more="m2")
    page("/ship/list/marks", "d", more="")
    page("/ship/list/marks", "only", more="m1")
    said = run("pages", harbour.url).values
    assert said["offset"] == "a,b c,d e"
    assert said["page"] == "a,b c d,e", "a gateway may hold a page shorter than it was asked for"
    assert said["cursor"] == "a,b c d"
    assert said["first"] == "only"
    names = ("offset", "page", "after")
    asked = [
        {name: call.query[name] for name in names if name in call.query}
        for call in harbour.requests
    ]
    offsets = [{}, {"offset": "2"}, {"offset": "4"}]
    pages = [{"page": "1"}, {"page": "2"}, {"page": "3"}, {"page": "4"}]
    assert asked == [*offsets, *pages, {}, {"after": "m1"}, {"after": "m2"}, {}]


def test_typed_errors(run: RunScenario, harbour: SandboxGateway) -> None:
    outcome = run("typed-error", harbour.url)
    said = outcome.values
    assert said["missing"] == "parameter-missing"
    token = said["token"].split("|")
    assert token[:2] == ["TokenException", "IllegalAccessToken"]
    assert token[3] == 'Say "please" \\ again.'
    assert said["business"] == "BusinessException|SANK|It sank.|"
    assert said["null"] == "request"
    for canary in (
        SECRET,
        TOKEN,
        "canary-wrong",
        *(call.parameters["sign"] for call in harbour.requests),
    ):
        assert canary not in outcome.printed


def test_a_call_from_the_platform(run: RunScenario) -> None:
    body = '{"ship_id": "5", "名": 1}'
    signed = hmac.new(SECRET.encode(), (KEY + body).encode(), hashlib.sha256).hexdigest()
    call = sign(SECRET, "/ship/sunk", {"ship_id": "5", "app_key": KEY})
    assert run("payload", body, signed, call).values == {
        "ship_id": "5",
        "depth": "10.50",
        "authentic": "True",
        "forged": "False",
        "cut": "False",
        "absent": "False",
        "unsigned-call": "False",
        "authentic-call": "True",
        "forged-call": "False",
    }


def test_addresses(run: RunScenario) -> None:
    assert run("gateways").values == {
        "one": "https://api.harbour.example/rest",
        "authorization": "https://auth.harbour.example/rest",
        "tw": "https://api.taobao.tw/rest",
        "tw-authorization": "https://auth.taobao.tw/rest",
        "url ": "ArgumentNullException",
        "url https://api.harbour.example/rest": "taken",
        "url http://127.0.0.1/rest": "taken",
        "url ftp://a": "ArgumentException",
        "url a": "ArgumentException",
    }


def test_two_platforms_in_one_process(
    run: RunScenario, harbour: SandboxGateway, figure: Callable[[str], None]
) -> None:
    taobao = load_platform(ROOT / "specs", "taobao_tw")
    with SandboxGateway(taobao, app_key=KEY, app_secret=SECRET) as gateway:
        said = run("platforms", harbour.url, gateway.url).values
        assert {call.outcome for call in gateway.requests} == {"ok"}
        assert {call.body["partner_id"] for call in gateway.requests} == {"iop-sdk-dotnet-1.0.0"}
    assert said["iop"] == "False 0"
    assert (said["expires_in"], said["account"]) == ("10", "xxx@gmail.com")
    assert said["harbour"] != "null"
    figure(".NET: two platforms called from one process")


def test_a_gateway_that_sends_one_page_for_ever(run: RunScenario, harbour: SandboxGateway) -> None:
    harbour.inject(Respond(b'{"code": "0", "data": {"rows": ["a"]}}'))
    assert run("stubborn", harbour.url).values["pages"] == "1"


def test_an_endpoint_s_own_hosts(run: RunScenario) -> None:
    assert run("hosts").values == {
        "api.harbour.example": "one.ships.example archive.example api.harbour.example",
        "west.ships.example": "west.ships.example west.ships.example west.ships.example",
        "my.example": "my.example my.example my.example",
    }


def test_nothing_tells_a_secret(run: RunScenario, harbour: SandboxGateway) -> None:
    outcome = run("secrets", harbour.url)
    assert int(outcome.values["objects"]) >= 10
    (call,) = harbour.requests
    assert call.outcome == "ok"
    for canary in (SECRET, TOKEN, "canary-value", call.parameters["sign"]):
        assert canary not in outcome.printed


def test_the_readme_compiles(
    projects: dict[str, Project], toolchain: Callable[..., None], tmp_path: Path
) -> None:
    toolchain("dotnet")
    for name, project in projects.items():
        readme = (project.path / "README.md").read_text(encoding="utf-8")
        program, *pieces = re.findall(r"^```csharp\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
        assert len(pieces) == 2
        scopes = "".join(f"{{ {piece} }}\n" for piece in pieces)
        parameters = "string appKey, string appSecret, string accessToken"
        method = (
            f"public static void Rest({parameters}) {{ {scopes} }}\n    public static void Main()"
        )
        example = tmp_path / f"{name}.cs"
        whole = program.replace("public static void Main()", method)
        assert whole != program
        example.write_text(whole, encoding="utf-8")
        compile_with_mcs(f"-out:{tmp_path / name}.exe", str(example), *project.sources)
