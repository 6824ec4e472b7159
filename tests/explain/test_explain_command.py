"""`sdkforge explain-sign` as a person runs it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main

SPECS = str(Path(__file__).parent.parent / "sandbox" / "specs")
SIGNATURE = "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A"
QUERY = "order_id=1234&app_key=123456&sign_method=sha256&timestamp=1517820392000&access_token=test"
URL = f"https://host/rest/order/get?{QUERY}&sign={SIGNATURE}"
STRING = "/order/getaccess_token{}app_key123456order_id1234sign_methodsha256timestamp1517820392000"


def run(*arguments: str, text: str = "") -> Result:
    options = ["--now", "1517820392000", "--secret", "helloworld"]
    return CliRunner().invoke(main, ["explain-sign", *options, *arguments], input=text)


def test_the_official_vector_as_a_url() -> None:
    result = run(URL)
    assert result.exit_code == 0
    assert result.output == "\n".join(
        [
            "call",
            "  /order/get",
            "parameters, as they are signed",
            "  access_token  ********",
            "  app_key       123456",
            "  order_id      1234",
            "  sign_method   sha256",
            "  timestamp     1517820392000",
            "string to sign",
            f"  {STRING.format('********')}",
            "signature",
            f"  {SIGNATURE}",
            f"  {SIGNATURE} was sent, the same",
            "what is wrong",
            "  nothing",
            "",
        ]
    )


def test_secrets_are_shown_when_asked_for_and_the_app_secret_never() -> None:
    shown = run(URL, "--show-secrets")
    assert STRING.format("test") in shown.output
    assert "helloworld" not in shown.output


def test_parts_give_the_same_and_need_no_signature() -> None:
    parameters = [part for pair in QUERY.split("&") for part in ("--param", pair)]
    result = run("--api", "/order/get", *parameters, "--param", "note=", "--file", "image")
    assert result.exit_code == 0
    assert f"  {SIGNATURE}\nwhat is wrong\n  nothing\n" in result.output
    assert "image         (a file: not signed)" in result.output
    assert "note" not in result.output


def test_a_broken_request_is_explained_from_standard_input() -> None:
    result = run("-", text=f"curl -X POST https://host/rest/order/get -d '{QUERY}&sign={'A' * 64}'")
    assert result.exit_code == 1
    assert "  error[signature-differs]: " in result.output
    assert "    hint: " in result.output


def test_without_the_secret_the_rest_is_checked() -> None:
    command = ["explain-sign", URL, "--platform", "shop", "--specs", SPECS]
    result = CliRunner().invoke(main, command, env={"SDKFORGE_APP_SECRET": ""})
    assert result.exit_code == 1
    assert "  needs the secret" in result.output
    assert "warning[not-checked]" in result.output
    assert "error[stale-timestamp]: the timestamp is " in result.output
    assert " h " in result.output


def test_a_path_that_the_platform_lacks_comes_with_a_hint() -> None:
    url = URL.replace("/order/get?", "/order/gte?")
    result = run(url, "--platform", "shop", "--specs", SPECS)
    assert 'the platform has no "/order/gte"' in result.output
    assert 'did you mean "/order/get"?' in result.output


def test_line_breaks_and_marks_are_shown_escaped() -> None:
    result = run("--api", "/a", "--param", "a=x\ny\u202e")
    assert "  a  x\\ny\\u202e\n" in result.output


def test_usage_errors() -> None:
    assert "give a URL, a curl line, or --api" in run().output
    assert "write NAME=VALUE" in run("--api", "/a", "--param", "x").output
    unreadable = run("wget x")
    assert unreadable.exit_code == 2
    assert "expected a URL" in unreadable.output
