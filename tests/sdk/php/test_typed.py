"""The typed surface: arguments arrive exactly, and answers lose nothing."""

from __future__ import annotations

import pytest

from tests.sdk.php.conftest import Package, RunPhp
from tests.sdk.php.gateway import FaultGateway, answer

LIST = """{
    "code": "0", "request_id": "r-1", "body": "the field", "later": [1], "5": "TRUE", "numbers": ["1", 2, 3.10],
    "class": {"a": 1.50},
    "fields": [
        {"id": "12", "price": 12.50, "sold": "false", "tags": ["a", "b"], "unknown": 12345678901234567890},
        {"id": 9007199254740993, "price": "1e3", "sold": 1, "tags": [true]},
        {"id": "no number", "price": 7, "sold": "perhaps", "tags": "no list"},
        {"id": "12.0"}, {"id": 1.2e1}, {"id": "+7"}, {"id": "1200e-2"}, {"id": -0.00}, {"id": 1.5}, {"id": "5e-1"},
        {"id": "9223372036854775807.0"}, {"id": "9223372036854775808.0"}
    ],
    "answer": "{\\"inner\\": {\\"code\\": 5}}"
}"""
FAILED = {
    "code": "0",
    "success": "false",
    "error_code": "E7",
    "error_message": "sold out",
    "request_id": "r-2",
}
OK = answer({"code": "0"})


@pytest.mark.parametrize("read", [LIST, f'{{"paper_list_get_response": {LIST}}}'])
def test_the_typed_surface(
    paper: Package, run_php: RunPhp, gateway: FaultGateway, read: str
) -> None:
    case = "typed" if read == LIST else "wrapped"
    url = gateway.url(case, answer(read), OK, OK, answer(FAILED), OK, OK)
    report = run_php("typed.php", [paper], url=url)
    first, second, create, get_all, upload, single = gateway.of(case)

    assert (first.method, first.path.split("?")[0]) == ("GET", f"/{case}/list/get")
    assert first.headers["x-extra"] == "yes"
    sent = {
        name: value for name, value in first.parameters.items() if name not in ("sign", "timestamp")
    }
    assert sent == {
        "app_key": "key", "partner_id": "paper-sdk-php-2.3.4", "sign_method": "sha256",
        "access_token": "token-one", "operation": "it's", "parameters": "7", "this": "false",
        "callOptions": "1.50", "files": '["a","é"]', "5": "five", "new": "true",
    }  # fmt: skip
    assert second.parameters["access_token"] == "token-two"
    assert create.method == "POST"
    assert (
        create.parameters["order"] == '{"Item-Id":9007199254740993,"lines":[{"sku":"A \\"1\\""}]}'
    )
    assert (create.parameters["free"], create.parameters["ids"]) == ("{}", '[1,2.5,"3.10"]')
    assert get_all.parameters["access_token"] == "token-one"
    assert (
        b'name="file"; filename="a%22b.png"\r\nContent-Type: image/png\r\n\r\nPNG\r\n'
        in upload.body
    )
    assert 'name="name"\r\n\r\n裙子\r\n'.encode() in upload.body
    assert (single.method, single.path) == ("POST", f"/{case}/single")
    assert len({request.connection for request in gateway.of(case)}) == 1

    assert report["rows"] == [
        [12, "12.50", False, ["a", "b"], "12345678901234567890"],
        [9007199254740993, "1e3", True, ["true"], None],
        [None, 7, None, None, None],
        *([number, *[None] * 4] for number in (12, 12, 7, 12, 0, None, None, (1 << 63) - 1, None)),
    ]
    assert report["inner"] == "5"
    assert (report["body"], report["raw"], report["request"]) == ("the field", read, "r-1")
    assert (report["numbers"], report["n5"], report["class"]) == (
        [1, 2, "3.10"],
        True,
        {"a": "1.50"},
    )
    assert report["unknown"] == [[1], True, False]
    assert report["failure"][:2] == ["E7", "r-2"]
    assert report["refused"] == {
        "no token": "Paper\\Shop\\Sdk\\Exception\\AuthorizationRequiredException",
        "reserved": "reserved-parameter",
        "header": "header",
        "not finite": "parameter-value",
        "no secret": "credentials",
        "gateway": "gateway",
    }


def test_a_file_is_streamed(package: Package, run_php: RunPhp, gateway: FaultGateway) -> None:
    report = run_php("stream.php", [package], url=gateway.url("stream", OK), bytes=64 << 20)
    (received,) = gateway.of("stream")
    assert len(received.body) > 64 << 20
    assert report["grown"] < 4 << 20, "a file of 64 MiB was held in memory"


def test_pages_and_the_stub_for_users_own_tests(paper: Package, run_php: RunPhp) -> None:
    report = run_php("pages.php", [paper])
    assert report["offset"] == [[[1, 2], [3]], ["0", "2"]]
    assert report["offset without end"] == [[[1, 2]], ["4", "6"]]
    assert report["page"] == [[[1, 2], [3]], ["1", "2", "3"]]
    assert report["cursor"] == [[[1], [2]], [None, "b"]]
    assert report["cursor that stands"] == [[[1]], ["a"]]
    assert report["number"] == [[[1], [9]], ["5", "7"]]
    # A gateway of the user's own serves every call; the platform's gives way to the endpoint's own.
    assert report["hosts"] == [
        ["one.lists.example", "archive.example", "api.paper.example", "auth.paper.example"],
        ["west.lists.example"] * 4,
        ["my.example"] * 4,
    ]
    assert report["beside an endpoint"] == [[[1]], ["1", "2"]]
    assert (report["lazy"], report["documented"], report["told"]) == (0, [9], "key")
    assert report["failure"] == "too slow"
    assert report["undocumented"].startswith("The documentation shows no answer")
