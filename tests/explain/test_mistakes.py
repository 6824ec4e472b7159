"""Mistakes of other languages' signers, and requests in the forms that people paste."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pytest

from generator.explain.explanation import Explanation, explain
from generator.explain.request import UnreadableRequestError, read_request
from generator.signing import sign

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = 1517820392000
SYSTEM = {"app_key": "k", "sign_method": "sha256", "timestamp": str(NOW)}
PATH = "/order/get"


def mac(text: str, key: str = "s", algorithm: str = "sha256") -> str:
    return hmac.new(key.encode(), text.encode(), algorithm).hexdigest().upper()


def joined(parameters: dict[str, str]) -> str:
    return "".join(name + parameters[name] for name in sorted(parameters))


def explained(parameters: dict[str, str], signature: str, path: str = PATH) -> Explanation:
    url = f"http://127.0.0.1/rest{path}?{urlencode({**parameters, 'sign': signature})}"
    return explain(read_request(url), "s", NOW, None)


def rules(explanation: Explanation) -> list[str]:
    return [finding.rule for finding in explanation.findings]


MISTAKES: list[tuple[str, Callable[[dict[str, str]], str], list[str]]] = [
    ("no path", lambda p: mac(joined(p)), ["wrong-path"]),
    ("path without slash", lambda p: mac(PATH[1:] + joined(p)), ["wrong-path"]),
    ("whole URL", lambda p: mac("http://127.0.0.1/rest" + PATH + joined(p)), ["wrong-path"]),
    (
        "descending",
        lambda p: mac(PATH + "".join(n + p[n] for n in sorted(p, reverse=True))),
        ["wrong-order"],
    ),
    (
        "query string signed",
        lambda p: mac(PATH + "&".join(f"{n}={p[n]}" for n in sorted(p))),
        ["separators-signed"],
    ),
    (
        "no key",
        lambda p: hashlib.sha256((PATH + joined(p)).encode()).hexdigest().upper(),
        ["wrong-digest"],
    ),
    (
        "HMAC-MD5",
        lambda p: mac(PATH + joined(p), algorithm="md5"),
        ["signature-form", "wrong-digest"],
    ),
    (
        "between two secrets",
        lambda p: hashlib.md5(f"s{PATH}{joined(p)}s".encode()).hexdigest().upper(),
        ["signature-form", "wrong-digest"],
    ),
    (
        "Base64",
        lambda p: base64.b64encode(
            hmac.digest(b"s", (PATH + joined(p)).encode(), "sha256")
        ).decode(),
        ["signature-form", "wrong-digest"],
    ),
    ("secret and &", lambda p: mac(PATH + joined(p), "s&"), ["wrong-secret"]),
    ("app key as secret", lambda p: mac(PATH + joined(p), "k"), ["wrong-secret"]),
    (
        "GBK",
        lambda p: hmac.new(b"s", (PATH + joined(p)).encode("gbk"), "sha256").hexdigest().upper(),
        ["wrong-charset"],
    ),
    (
        "True for true",
        lambda p: mac(PATH + joined({**p, "flag": "True"})),
        ["value-differs"],
    ),
    (
        "JSON with blanks",
        lambda p: mac(
            PATH + joined({**p, "body": json.dumps(json.loads(p["body"]), ensure_ascii=False)})
        ),
        ["value-differs"],
    ),
    (
        "JSON escaped",
        lambda p: mac(PATH + joined({**p, "body": json.dumps(json.loads(p["body"]))})),
        ["value-differs"],
    ),
    (
        "empty access_token",
        lambda p: mac(PATH + joined({**p, "access_token": ""})),
        ["empty-value-signed"],
    ),
    (
        "path and encoding",
        lambda p: mac(joined({n: quote(v, safe="") for n, v in p.items()})),
        ["wrong-path", "encoded-before-signing"],
    ),
    ("anything", lambda _: "0" * 64, ["signature-differs"]),
    ("right", lambda p: mac(PATH + joined(p)), []),
]


@pytest.mark.parametrize(("name", "signer", "expected"), MISTAKES, ids=[m[0] for m in MISTAKES])
def test_mistakes_are_named(
    name: str, signer: Callable[[dict[str, str]], str], expected: list[str]
) -> None:
    parameters = SYSTEM | {"flag": "true", "body": '{"a":"裙子","b":[1]}', "note": "a-b c"}
    explanation = explained(parameters, signer(parameters))
    assert rules(explanation) == expected
    assert explanation.signature == mac(PATH + joined(parameters))


def test_php_sorts_and_renumbers_numeric_names(toolchain: Callable[..., None]) -> None:
    toolchain("php")
    program = """
        $p = ['10' => 'ten', '2' => 'two'] + json_decode($argv[1], true);
        ksort($p);
        $merged = array_merge($p);
        ksort($merged);
        foreach ([$p, $merged] as $signed) {
            $text = $argv[2];
            foreach ($signed as $name => $value) { $text .= $name . $value; }
            echo strtoupper(hash_hmac('sha256', $text, 's')), "\\n";
        }
    """
    command = ["php", "-r", program, "--", json.dumps(SYSTEM), PATH]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    by_number, renumbered = done.stdout.split()
    parameters = SYSTEM | {"10": "ten", "2": "two"}
    assert rules(explained(parameters, by_number)) == ["wrong-order"]
    assert "numeric-name" in rules(explained(parameters, renumbered))


def test_the_token_may_be_signed_under_another_name_than_sent() -> None:
    signature = mac(PATH + joined(SYSTEM | {"access_token": "t"}))
    assert rules(explained(SYSTEM | {"token": "t"}, signature)) == ["token-name", "token-name"]


def test_top_calls_sign_no_path() -> None:
    sent = SYSTEM | {"method": "a.b.c", "id": "1"}
    url = f"https://h/sync?{urlencode(sent | {'sign': sign('s', 'a.b.c', sent)})}"
    assert rules(explain(read_request(url), "s", NOW, None)) == []
    wrong = f"https://h/sync?{urlencode(sent | {'sign': mac('a.b.c' + joined(sent))})}"
    assert rules(explain(read_request(wrong), "s", NOW, None)) == ["wrong-path"]
    token = f"https://h/sync?{urlencode(sent | {'access_token': 't'})}"
    assert "token-name" in rules(explain(read_request(token), "", NOW, None))


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        (SYSTEM | {"timestamp": "2018-02-05 08:46:32"}, ["timestamp-form"]),
        (SYSTEM | {"timestamp": "9" * 5000}, ["timestamp-form"]),
        (SYSTEM | {"sign_method": "md5"}, ["sign-method"]),
        ({"app_key": "k"}, ["missing-parameter", "missing-parameter"]),
        (SYSTEM | {"名": "1"}, ["parameter-name"]),
        (SYSTEM | {"a": "[object Object]"}, ["value-form"]),
        (SYSTEM | {"a": "100%25 of a+b%2Fc"}, []),
    ],
)
def test_what_is_seen_without_the_signature(
    parameters: dict[str, str], expected: list[str]
) -> None:
    assert rules(explained(parameters, mac(PATH + joined(parameters)))) == expected


def test_an_empty_value_sent_unsigned_is_a_warning() -> None:
    explanation = explained(SYSTEM | {"note": ""}, mac(PATH + joined(SYSTEM)))
    assert rules(explanation) == ["empty-value"]
    assert explanation.is_right


def test_a_fragment_cuts_the_url() -> None:
    url = f"http://h/rest{PATH}?{urlencode(SYSTEM)}&note=a#b&sign={'0' * 64}"
    assert "value-not-encoded" in rules(explain(read_request(url), "", NOW, None))


@pytest.mark.parametrize(
    "line",
    [
        "curl 'https://h/rest/a/b?x=1' -d y=2+3 --data-urlencode 'z=4 &'",
        "curl -X POST -H 'Accept: */*' --url=https://h/rest/a/b?x=1 --data 'y=2%203&z=4+%26' -s",
        "curl https://h/rest/a/b?x=1 \\\n -H 'Content-Type: application/json' \\\n"
        """ -d '{"y":"2 3","z":"4 &"}'""",
        "curl -XPOST https://h/rest/a/b?x=1 -F 'y=2 3' --form-string 'z=4 &' -o /dev/null",
    ],
)
def test_curl_lines_are_read(line: str) -> None:
    request = read_request(line)
    assert request.parameters == {"x": "1", "y": "2 3", "z": "4 &"}
    assert request.api_name == "/a/b"


def test_file_parts_are_not_parameters() -> None:
    request = read_request("curl https://h/rest/a/b -F 'image=@a.png;type=image/png' -F t=1")
    assert (request.files, request.parameters) == (("image",), {"t": "1"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "expected a URL"),
        ("wget http://h", "expected a URL"),
        ("curl -d a=1", "has no URL"),
        ("curl 'http://h", "cannot be read"),
        ("curl http://h -d $'a'", "plain quotes"),
        ("curl http://h -d @file", "reads a file"),
        ("curl http://h --data-urlencode @file", "reads a file"),
        ("curl http://h -F 'a=<file'", "stands in a file"),
        ("curl http://h -H 'Content-Type: application/json' -d '[1]'", "not a JSON object"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, message: str) -> None:
    with pytest.raises(UnreadableRequestError, match=message):
        read_request(text)


@pytest.mark.parametrize(
    ("url", "api_name"),
    [
        ("https://h/rest/order/get", "/order/get"),
        ("https://h/rest/2.0/order/get", "/order/get"),
        ("https://h/rest/2.0items/get", "/2.0items/get"),
        ("https://h/sync/order/get", "/order/get"),
        ("https://h/sync?method=a.b", "a.b"),
        ("https://h/rest/?method=a.b", "a.b"),
        ("https://h/elsewhere/get", "/elsewhere/get"),
        ("https://h/rest/%E8%A3%99", "/裙"),
    ],
)
def test_the_api_name_is_what_follows_the_gateways_path(url: str, api_name: str) -> None:
    assert read_request(url).api_name == api_name


@pytest.mark.parametrize(
    "name", ["access_token", "session", "refresh_token", "App_Secret", "token"]
)
def test_secret_parameters_are_masked(name: str) -> None:
    explanation = explain(read_request(f"https://h/rest/a?{name}=hidden&b=seen"), "", NOW, None)
    shown = dict(explanation.shown_parameters(secrets=False))
    assert (shown[name], shown["b"]) == ("********", "seen")
    assert "hidden" not in explanation.string_to_sign(secrets=False)
    assert "hidden" in explanation.string_to_sign(secrets=True)
