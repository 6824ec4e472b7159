"""`sdkforge check`: each rule of meaning where it applies and not beside it, silences, reports."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

ROOT = Path(__file__).parent.parent.parent
Check = Callable[..., Result]

# A rule, what breaks it (the line that is named ends in a mark), and the like that does not.
CASES = [
    (
        "name-collision",
        """
        parameters:
          - {name: orderId, type: String}
          - {name: order_id, type: String}  # here
        """,
        """
        parameters:
          - {name: orderId, type: String}
          - {name: order_ids, type: String}
        """,
    ),
    (
        "name-collision",
        """
        response:
          - name: data
            type: Object
            children:
              - {name: A1, type: String}
              - {name: a1, type: String}  # here
        """,
        """
        response:
          - {name: A1, type: String}
          - {name: data, type: Object, children: [{name: a1, type: String}]}
        """,
    ),
    (
        "reserved-word",
        "parameters: [{name: class, type: String}]  # here",
        "parameters: [{name: klass, type: String}]",
    ),
    (
        "file-by-get",
        "parameters: [{name: photo, type: 'byte[]'}]  # here",
        "parameters: [{name: photo, type: String}]",
    ),
    (
        "example-type",
        "parameters: [{name: size, type: Number, example: 1e5}]  # here",
        "parameters: [{name: size, type: Number, example: '100000'}]",
    ),
    (
        "example-type",
        """
        parameters:
          - name: query
            type: Object
            example: '{"sizes": ["[1]"]}'  # here
            children: [{name: sizes, type: 'Number[]'}]
        """,
        """
        parameters:
          - name: query
            type: Object
            example: '{"sizes": ["1"]}'
            children: [{name: sizes, type: 'Number[]'}]
        """,
    ),
    (
        "example-shape",
        """
        response: [{name: total, type: Number}]  # here
        response_example: '{"code": "0", "total": "many"}'
        """,
        """
        response: [{name: total, type: Number}]
        response_example: '{"code": "0", "total": "12.5"}'
        """,
    ),
    (
        "example-shape",
        """
        response:
          - name: rows
            type: Object[]
            children: [{name: open, type: Boolean}]  # here
        response_example: '{"rows": [{"open": "true"}, {"open": "maybe"}]}'
        """,
        """
        response:
          - name: rows
            type: Object[]
            children: [{name: open, type: Boolean}]
        response_example: '{"rows": [{"open": "true"}, {"open": false}, {"open": null}]}'
        """,
    ),
    (
        "undeclared-field",
        """
        response: [{name: total, type: Number}]
        response_example: '{"code": "0", "total": 1, "extra": 2}'  # here
        """,
        """
        response: [{name: total, type: Number}]
        response_example: '{"code": "0", "request_id": "1", "total": 1}'
        """,
    ),
    (
        "field-not-shown",
        """
        response:
          - {name: total, type: Number}
          - {name: note, type: String}  # here
        response_example: '{"code": "0", "total": 1}'
        """,
        """
        response: [{name: total, type: Number}, {name: message, type: String}]
        response_example: '{"code": "0", "total": 1}'
        """,
    ),
    (
        "undeclared-error",
        """response_example: '{"code": "OrderGone"}'  # here""",
        """
        response_example: '{"code": "OrderGone"}'
        errors: [{code: OrderGone}]
        """,
    ),
    (
        "live-key",
        "parameters: [{name: key, type: String, example: AKIAIOSFODNN7EXAMPLE}]  # here",
        "parameters: [{name: key, type: String, example: AKIA}]",
    ),
    (
        "live-key",
        "parameters: [{name: app_secret, type: String, example: q8Zt3LmPv7RkXw2BnYc5HsDf}]  # here",
        "parameters: [{name: code, type: String, example: q8Zt3LmPv7RkXw2BnYc5HsDf}]",
    ),
    (
        "live-key",
        'description: "-----BEGIN RSA PRIVATE KEY-----"  # here',
        'description: "-----BEGIN PUBLIC KEY-----"',
    ),
    (
        "control-mark",
        r'description: "before\u202eafter"  # here',
        r'description: "before\u3000after\n\ttab"',
    ),
    (
        "control-mark",
        r'parameters: [{name: a, type: String, description: "zero\u200bwidth"}]  # here',
        r'parameters: [{name: a, type: String, example: "\u00a0"}]',
    ),
    (
        "unknown-rule",
        "silence: {name-colision: a reason}  # here",
        "silence: {name-collision: a reason}",
    ),
    (
        "required-default",
        "parameters: [{name: n, type: String, required: true, default: a}]  # here",
        "parameters: [{name: n, type: String, default: a}]",
    ),
    (
        "example-type",
        "parameters: [{name: n, type: Number, example: many}]  # here",
        'parameters: [{name: n, type: Number, example: "12"}]',
    ),
]


def findings(result: Result) -> list[tuple[str, int]]:
    listed = json.loads(result.stdout)["diagnostics"]
    return [(each["rule"], each["line"]) for each in listed]


@pytest.mark.parametrize(("rule", "broken", "sound"), CASES)
def test_a_rule_names_what_breaks_it_and_nothing_else(
    check: Check, specs: Path, rule: str, broken: str, sound: str
) -> None:
    found = findings(check(broken, "--format=json", f"--rule={rule}"))
    text = (specs / "shop" / "order.yaml").read_text()
    expected = [number for number, line in enumerate(text.splitlines(), 1) if "# here" in line]
    assert (rule, expected[0]) in found
    assert findings(check(sound, "--format=json", f"--rule={rule}")) == []


def test_paths_that_collide_are_named(check: Check, specs: Path) -> None:
    check()
    file = specs / "shop" / "order.yaml"
    file.write_text(f"{file.read_text()}  - {{path: /order_get, title: Again, methods: [GET]}}\n")
    again = specs / "shop" / "order_get.yaml"
    again.write_text(
        "group: order_get\nendpoints:\n  - {path: /order_get, title: Other, methods: [GET]}\n"
    )
    file.write_text(file.read_text().rsplit("  - {", 1)[0])
    result = CliRunner().invoke(main, ["check", f"--specs={specs}"])
    assert 'warning[name-collision]: the names of "order.get" and "order_get" are one' in (
        result.output
    )


def test_files_that_are_one_where_case_is_ignored_are_an_error(tmp_path: Path) -> None:
    case = ROOT / "tests/cases/tiny"
    shutil.copytree(case / "specs", tmp_path / "specs")
    shutil.copytree(case / "templates", tmp_path / "templates")
    (tmp_path / "templates/plain/sdk/notice.txt").write_text("another\n")
    folders = [f"--{name}={tmp_path / name}" for name in ("specs", "templates")]
    result = CliRunner().invoke(main, ["check", *folders])
    assert result.exit_code == 1
    assert "error[same-file]: corner/sdk/plain/notice.txt and corner/sdk/plain/NOTICE.txt" in (
        result.output
    )


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("shop/orders.yml", "rename it to orders.yaml"),
        ("shop/Orders.YAML", "rename it to Orders.yaml"),
        ("shop/groups/orders.yaml", "move it into shop/"),
        ("stall/orders.yaml", "write stall/platform.yaml"),
    ],
)
def test_what_looks_like_a_spec_and_is_not_read_is_told(
    check: Check, specs: Path, file: str, hint: str
) -> None:
    (specs / file).parent.mkdir(exist_ok=True)
    (specs / file).write_text("group: orders\n")
    (specs / "_schema").mkdir()
    (specs / "_schema" / "x.yml").write_text("")
    result = check()
    assert result.output.count("warning[") == 1
    assert f"specs/{file}:1:1: warning[unread-file]" in result.output
    assert f"hint: {hint}" in result.output


def test_only_the_platforms_asked_for_are_looked_through(check: Check, specs: Path) -> None:
    (specs / "stall").mkdir()
    (specs / "stall" / "orders.yaml").write_text("group: orders\n")
    assert "warning[" not in check("", "--platform=shop").output


def test_a_platform_without_endpoints_is_told(specs: Path) -> None:
    (specs / "shop" / "order.yaml").unlink()
    result = CliRunner().invoke(main, ["check", f"--specs={specs}"])
    assert "platform.yaml:1:11: warning[no-endpoints]" in result.output


@pytest.mark.parametrize(("path", "exit_code"), [("/order/get", 0), ("order.get", 1)])
def test_what_a_dotted_call_sends_by_itself_is_no_parameter_of_it(
    specs: Path, path: str, exit_code: int
) -> None:
    group = "group: order\nendpoints:\n  - {path: %s, title: Get, methods: [GET], parameters: %s}\n"
    parameters = "[{name: session, type: String}]"
    (specs / "shop" / "order.yaml").write_text(group % (path, parameters))
    result = CliRunner().invoke(main, ["check", f"--specs={specs}"])
    assert result.exit_code == exit_code
    assert ("error[reserved-parameter]" in result.output) == bool(exit_code)


def test_files_with_long_paths_are_named(check: Check) -> None:
    name = "a" * 100
    result = check(
        f"response: [{{name: {name}, type: Object, children: [{{name: b, type: String}}]}}]"
    )
    assert "warning[long-file]" in result.output
    assert result.exit_code == 0


SHOWN = """\
response: [{name: total, type: Number}]
response_example: '{"code": "0", "total": "many"}'
"""


@pytest.mark.parametrize(
    "silence",
    [
        (SHOWN.replace("Number}", "Number, silence: {example-shape: pages show words}}")),
        f"{SHOWN}silence: {{example-shape: pages show words}}",
    ],
)
def test_a_warning_is_silenced_at_its_place_or_around_it(check: Check, silence: str) -> None:
    assert findings(check(SHOWN, "--format=json")) == [("example-shape", 6)]
    assert findings(check(silence, "--format=json")) == []


def test_a_silence_elsewhere_or_of_another_rule_silences_nothing(check: Check) -> None:
    other = f"{SHOWN}silence: {{long-path: not this}}"
    assert findings(check(other, "--format=json")) == [("example-shape", 6)]
    beside = f"{SHOWN}parameters: [{{name: a, type: String, silence: {{example-shape: no}}}}]"
    assert findings(check(beside, "--format=json")) == [("example-shape", 6)]


def test_a_silence_needs_a_reason_and_errors_are_not_silenced(check: Check) -> None:
    assert findings(check("silence: {long-path: ''}", "--format=json")) == [("empty-value", 6)]
    loud = """
    parameters: [{name: sign, type: String}]
    silence: {reserved-parameter: I want it}
    """
    assert ("reserved-parameter", 7) in findings(check(loud, "--format=json"))


def test_warnings_of_the_core_are_silenced_in_generate_too(
    check: Check, specs: Path, tmp_path: Path
) -> None:
    arguments = ["generate", f"--specs={specs}", f"--out={tmp_path / 'out'}", "--check"]
    check("parameters: [{name: n, type: Number, example: many}]")
    assert "example-type" in CliRunner().invoke(main, arguments).output
    check("parameters: [{name: n, type: Number, example: many, silence: {example-type: x}}]")
    assert "example-type" not in CliRunner().invoke(main, arguments).output


def test_a_silence_in_overrides_counts(check: Check, specs: Path) -> None:
    over = specs / "shop" / "order.overrides.yaml"
    over.write_text(
        "endpoints:\n  - path: /order/get\n    silence: {example-shape: the page shows words}\n"
    )
    assert findings(check(SHOWN, "--format=json")) == []


def test_quiet_rules_are_given_only_where_they_are_asked_for(check: Check) -> None:
    lines = "parameters: [{name: class, type: String}]"
    assert findings(check(lines, "--format=json")) == []
    assert findings(check(lines, "--format=json", "--all")) == [("reserved-word", 6)]


def test_strict_counts_warnings(check: Check) -> None:
    assert check(SHOWN).exit_code == 0
    assert check(SHOWN, "--strict").exit_code == 1
    assert check("", "--strict").exit_code == 0


def test_errors_and_warnings_come_together(check: Check) -> None:
    result = check("parameters: [{name: n, type: Numbr}]")
    assert result.exit_code == 1
    assert 'hint: did you mean "Number"?' in result.output
    assert "1 errors, 0 warnings" in result.output


def test_github_gets_one_escaped_command_a_finding(check: Check) -> None:
    output = check(r'description: "50%\u202e"', "--format=github").stdout
    (line,) = output.splitlines()
    pattern = r"::warning file=\S+/order\.yaml,line=6,col=18,title=sdkforge%3A control-mark::(.*)"
    match = re.fullmatch(pattern, line)
    assert match
    assert match[1].endswith("U+202E%0Atake them out, or override the text")


def test_what_ships_is_clean() -> None:
    result = CliRunner().invoke(main, ["check", f"--specs={ROOT / 'specs'}", "--strict"])
    assert result.output == "0 errors, 0 warnings\n"
    assert result.exit_code == 0


def test_generate_reports_to_machines_alike(check: Check, specs: Path, tmp_path: Path) -> None:
    def generate(*arguments: str) -> Result:
        out = tmp_path / "out"
        command = ["generate", f"--specs={specs}", f"--out={out}", "--language=python"]
        return CliRunner().invoke(main, [*command, *arguments])

    check("parameters: [{name: n, type: Number, example: many}]")
    for _ in range(2):  # the second run has nothing to do, and says the same
        done = generate("--format=json")
        assert done.exit_code == 0
        assert findings(done) == [("example-type", 6)]
    assert generate("--format=github", "--check").stdout.startswith("::warning file=")
    check("parameters: [{name: n, type: Numbr}]")
    done = generate("--format=json")
    assert done.exit_code == 1
    assert findings(done) == [("unknown-type", 6)]
    assert generate("--format=json", "--watch").exit_code == 2


def test_two_platforms_with_one_module_are_told(tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    files = [specs / name / "platform.yaml" for name in ("first", "second")]
    for file in files:
        make = ["new", "platform", file.parent.name, f"--specs={specs}"]
        assert CliRunner().invoke(main, make).exit_code == 0
        file.write_text(file.read_text().replace(f"prefix: {file.parent.name}", "prefix: shop"))

    def told(*more: str) -> list[tuple[str, int]]:
        done = CliRunner().invoke(main, ["check", f"--specs={specs}", "--format=json", *more])
        return findings(done)

    line = files[1].read_text().splitlines().index("prefix: shop") + 1
    assert set(told()) == {("shared-module", line)}
    assert told("--platform=second") == []
    silenced = f"{files[1].read_text()}silence: {{shared-module: nobody uses both}}\n"
    files[1].write_text(silenced)
    assert told() == []
