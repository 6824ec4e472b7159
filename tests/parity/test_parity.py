"""`sdkforge parity`: every documented sample gets the verdict it deserves, and a reason with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

# The example values, and how documentation writes each in every language alike.
PLAIN, QUOTED = "N-1", r"{\"a\":\"b\"}"
APOSTROPHE, EMOJI = "it's", r"\uD83D\uDE00"


def java(value: str, *, upload: bool = False, get: bool = False) -> str:
    lines = [
        "AbcClient client = new AbcClient(url, appkey, appSecret);",
        "AbcRequest request = new AbcRequest();",
        'request.setApiName("/depot/pallets/count");',
        *(['request.setHttpMethod("GET");'] if get else []),
        f'request.addApiParameter("depot", "{value}");',
    ]
    if upload:
        lines.append(
            'request.addFileParameter("label",new FileItem("/Users/D ocuments/book.jpg"));'
        )
    lines += [
        "AbcResponse response = client.execute(request, accessToken);",
        "System.out.println(response.getBody());",
        "Thread.sleep(10);",
    ]
    return "\n".join(lines) + "\n"


def php(value: str) -> str:
    return (
        "$c = new AbcClient(url,appkey,appSecret);\n"
        "$request = new AbcRequest('/depot/pallets/count');\n"
        f"$request->addApiParam('depot','{value}');\n"
        "var_dump($c->execute($request, $accessToken));\n"
    )


def dotnet(value: str) -> str:
    return (
        "IAbcClient client = new AbcClient(url, appkey, appSecret);\n"
        "AbcRequest request = new AbcRequest();\n"
        'request.SetApiName("/depot/pallets/count");\n'
        f'request.AddApiParameter("depot", "{value}");\n'
        "AbcResponse response = client.Execute(request, accessToken);\n"
        "Console.WriteLine(response.IsError());\nConsole.WriteLine(response.Body);\n"
    )


def python(value: str) -> str:
    return (
        "client = abc.AbcClient(url, appkey ,appSecret)\n"
        "request = abc.AbcRequest('/depot/pallets/count')\n"
        f"request.add_api_param('depot', '{value}')\n"
        "response = client.execute(request, access_token)\n"
        "print(response.type)\nprint(response.body)\n"
    )


def catalogue(value: str, samples: dict[str, str], *, upload: bool = False) -> dict[str, Any]:
    demo = json.loads(f'"{value}"')
    parameters = [("depot", "String", demo)] + ([("label", "byte[]", "binary")] if upload else [])
    api = {
        "title": "CountPallets",
        "path": "/depot/pallets/count",
        "method": "post",
        "desc": "Counts",
        "parameters": {
            "data": [
                {"treeId": at, "name": name, "type": kind, "desc": "", "required": True}
                for at, (name, kind, _) in enumerate(parameters)
            ]
        },
        "endpointParams": {"data": [{"name": "Narnia", "desc": "https://api.example.na/rest"}]},
        "examples": {
            "data": [
                {
                    "input": [
                        {"id": at, "paramName": name, "demo": shown}
                        for at, (name, _, shown) in enumerate(parameters)
                    ],
                    "requestCodes": [
                        {"lang": label, "code": code} for label, code in samples.items()
                    ],
                    "responseCode": "{}",
                }
            ]
        },
    }
    return {"data": {"authType": 1, "apiList": [api]}}


def every(value: str) -> dict[str, str]:
    return {"JAVA": java(value), "PHP": php(value), ".NET": dotnet(value), "PYTHON": python(value)}


class Shop:
    """A folder of documentation, imported as it was when the shop opened."""

    def __init__(self, folder: Path, answer: dict[str, Any]) -> None:
        self.docs, self.specs = folder / "depot-api" / "count.json", folder / "specs"
        self.docs.parent.mkdir()
        self.write(answer)
        result = self.invoke("import", str(self.docs))
        assert result.exit_code == 0, result.stderr

    def write(self, answer: dict[str, Any]) -> None:
        self.docs.write_text(json.dumps(answer))

    def invoke(self, command: str, *arguments: str) -> Result:
        where = ("--platform", "acme", "--specs", str(self.specs))
        return CliRunner().invoke(main, [command, *arguments, *where])

    def verdicts(self, style: str) -> tuple[int, dict[str, dict[str, Any]]]:
        result = self.invoke("parity", str(self.docs), "--style", style, "--format", "json")
        report = json.loads(result.stdout)
        assert sum(report["counts"].values()) == len(report["samples"])
        return result.exit_code, {each["label"]: each for each in report["samples"]}


def open_shop(folder: Path, value: str = PLAIN, **options: Any) -> Shop:
    return Shop(folder, catalogue(value, every(value), **options))


@pytest.mark.parametrize("value", [PLAIN, QUOTED, APOSTROPHE, EMOJI, r"a\tb\\c $d #{e}"])
def test_documented_style_is_identical_whatever_the_value(value: str, tmp_path: Path) -> None:
    code, found = open_shop(tmp_path, value).verdicts("documented")
    assert {label: each["verdict"] for label, each in found.items()} == dict.fromkeys(
        ("JAVA", "PHP", ".NET", "PYTHON"), "identical"
    )
    assert code == 0


@pytest.mark.parametrize(
    ("value", "corrected"),
    [
        (PLAIN, {}),
        (QUOTED, {"PHP": "kept-escape"}),
        (APOSTROPHE, {"PHP": "bare-quote", "PYTHON": "bare-quote"}),
        (EMOJI, {"PHP": "kept-escape", "PYTHON": "split-character"}),
    ],
)
def test_runnable_style_names_why_the_documented_line_is_wrong(
    value: str, corrected: dict[str, str], tmp_path: Path
) -> None:
    code, found = open_shop(tmp_path, value).verdicts("runnable")
    reasons = {
        label: each["corrections"][0]["reason"]
        for label, each in found.items()
        if each["verdict"] == "corrected"
    }
    assert reasons == corrected
    assert all(each["verdict"] in ("identical", "corrected") for each in found.values())
    assert code == 0


def test_a_file_that_stands_on_no_disk_is_corrected(tmp_path: Path) -> None:
    shop = Shop(tmp_path, catalogue(PLAIN, {"JAVA": java(PLAIN, upload=True)}, upload=True))
    assert shop.verdicts("documented")[1]["JAVA"]["verdict"] == "identical"
    code, found = shop.verdicts("runnable")
    (correction,) = found["JAVA"]["corrections"]
    assert (code, correction["reason"]) == (0, "stand-in-file")
    assert "/Users/D ocuments/book.jpg" in correction["documented"]
    assert "/Users/" not in correction["ours"]


@pytest.mark.parametrize("style", ["documented", "runnable"])
def test_a_sample_that_just_differs_fails_with_its_line(style: str, tmp_path: Path) -> None:
    shop = open_shop(tmp_path)
    changed = {**every(PLAIN), "PHP": php("N-2"), "JAVA": java(PLAIN, get=True)}
    shop.write(catalogue(PLAIN, changed))
    code, found = shop.verdicts(style)
    assert code == 1
    assert {label for label, each in found.items() if each["verdict"] == "different"} == {
        "JAVA",
        "PHP",
    }
    assert (found["PHP"]["differs_from_line"], found["JAVA"]["differs_from_line"]) == (3, 4)
    assert "-$request->addApiParam('depot','N-2');" in found["PHP"]["diff"]
    assert "+$request->addApiParam('depot','N-1');" in found["PHP"]["diff"]


@pytest.mark.parametrize("style", ["documented", "runnable"])
def test_one_space_makes_a_difference(style: str, tmp_path: Path) -> None:
    shop = open_shop(tmp_path)
    changed = every(PLAIN)
    changed["PYTHON"] = changed["PYTHON"].replace("appkey ,", "appkey,")
    shop.write(catalogue(PLAIN, changed))
    code, found = shop.verdicts(style)
    assert (code, found["PYTHON"]["verdict"]) == (1, "different")


def test_a_wrong_line_does_not_hide_another_that_differs(tmp_path: Path) -> None:
    shop = open_shop(tmp_path, QUOTED)
    changed = every(QUOTED)
    changed["PHP"] = changed["PHP"].replace("var_dump", "print_r")
    shop.write(catalogue(QUOTED, changed))
    code, found = shop.verdicts("runnable")
    assert (code, found["PHP"]["verdict"]) == (1, "different")


def test_a_wrong_literal_does_not_hide_what_else_differs_on_its_line(tmp_path: Path) -> None:
    shop = open_shop(tmp_path, QUOTED)
    changed = every(QUOTED)
    changed["PHP"] = changed["PHP"].replace("addApiParam(", "addApiParam2(")
    shop.write(catalogue(QUOTED, changed))
    code, found = shop.verdicts("runnable")
    assert (code, found["PHP"]["verdict"]) == (1, "different")


def test_a_language_without_a_folder_is_counted_and_is_no_failure(tmp_path: Path) -> None:
    shop = Shop(tmp_path, catalogue(PLAIN, {"JAVA": java(PLAIN), "CURL": "curl", "RUBY": "puts"}))
    code, found = shop.verdicts("runnable")
    assert code == 0
    assert [each["verdict"] for each in found.values()] == [
        "identical",
        "not generated",
        "not generated",
    ]


def test_an_endpoint_that_the_specs_lack_is_different(tmp_path: Path) -> None:
    shop = open_shop(tmp_path)
    answer = catalogue(PLAIN, {"JAVA": java(PLAIN), "CURL": "curl"})
    answer["data"]["apiList"][0]["path"] = "/depot/crates/count"
    shop.write(answer)
    code, found = shop.verdicts("runnable")
    assert (code, found["JAVA"]["verdict"]) == (1, "different")
    assert found["JAVA"]["note"] == "the specs have no such endpoint"
    assert found["CURL"]["verdict"] == "not generated"


def page(samples: dict[str, str]) -> str:
    shown = "\n\n".join(
        f'#Count {label}\n"{" ".join(code.split(chr(10))).strip()}"'
        for label, code in samples.items()
    )
    return (
        "#depots\n#Count\nPOST/depot/pallets/count\n## Parameter\n"
        "| Name | Type | Required or not | Description |\n| --- | --- | --- | --- |\n"
        f"| depot | String | Yes | Where |\n\n{shown}\n"
    )


@pytest.mark.parametrize("value", [PLAIN, APOSTROPHE, QUOTED])
def test_a_page_s_samples_are_compared_without_their_line_breaks(
    value: str, tmp_path: Path
) -> None:
    docs, specs = tmp_path / "page.md", tmp_path / "specs"
    docs.write_text(page(every(value)))
    where = [str(docs), "--platform", "acme", "--specs", str(specs)]
    assert CliRunner().invoke(main, ["import", *where]).exit_code == 0
    result = CliRunner().invoke(main, ["parity", *where, "--style", "documented"])
    assert result.stdout.splitlines()[-1] == "documented: 4 samples: 4 identical"

    runnable = CliRunner().invoke(main, ["parity", *where, "--format", "json"])
    assert runnable.exit_code == 0
    assert json.loads(runnable.stdout)["counts"]["different"] == 0

    docs.write_text(page({**every(value), "PHP": php(value).replace("$c->execute", "$c->call")}))
    result = CliRunner().invoke(main, ["parity", *where, "--style", "documented"])
    assert result.exit_code == 1
    assert "  -var_dump($c->call($request, $accessToken));" in result.stdout.splitlines()
    assert "  from line 4" in result.stdout


def test_corrected_lines_in_a_row_are_told_apart_where_a_page_joins_them(tmp_path: Path) -> None:
    docs = tmp_path / "page.md"
    line = f"$request->addApiParam('depot','{QUOTED}');\n"
    twice = php(QUOTED).replace(line, line + line.replace("depot", "hall"))
    text = page({"PHP": twice})
    docs.write_text(text.replace("| Where |", "| Where |\n| hall | String | Yes | In there |"))
    where = [str(docs), "--platform", "acme", f"--specs={tmp_path / 'specs'}"]
    assert CliRunner().invoke(main, ["import", *where]).exit_code == 0
    result = CliRunner().invoke(main, ["parity", *where, "--format", "json"])
    (sample,) = json.loads(result.stdout)["samples"]
    assert sample["verdict"] == "corrected"
    assert len(sample["corrections"]) == 2


def test_text_says_counts_reasons_and_lines(tmp_path: Path) -> None:
    shop = open_shop(tmp_path, APOSTROPHE)
    lines = shop.invoke("parity", str(shop.docs)).stdout.splitlines()
    assert lines[-1] == "runnable: 4 samples: 2 identical, 2 corrected"
    assert "JAVA    1 identical" in lines
    assert any(line.startswith("bare-quote: 2 lines: ") for line in lines)
    assert any(line.startswith(f"{shop.docs}:1:") and "corrected" in line for line in lines)


def test_markdown_is_a_table_and_fences_that_hold(tmp_path: Path) -> None:
    shop = open_shop(tmp_path, "it's ``` fenced")
    report = shop.invoke("parity", str(shop.docs), "--format", "markdown").stdout
    assert "| PHP | 0 | 1 | 0 | 0 |" in report.splitlines()
    assert "````diff" in report.splitlines()


def test_the_seed_page_is_identical(seed_page: Path, figure: Callable[[str], None]) -> None:
    arguments = ["parity", str(seed_page), "--platform", "taobao_tw", "--style", "documented"]
    specs = Path(__file__).parent.parent.parent / "specs"
    result = CliRunner().invoke(main, [*arguments, "--specs", str(specs)])
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        0,
        "documented: 4 samples: 4 identical",
    )
    figure("the page: 4 of 4 documented samples identical")


def report_on(corpus: list[Path], specs: Path, style: str) -> tuple[int, dict[str, Any]]:
    folder = str(corpus[0].parent.parent)
    where = ["--platform", "lazada", "--specs", str(specs)]
    result = CliRunner().invoke(
        main, ["parity", folder, *where, "--style", style, "--format", "json"]
    )
    return result.exit_code, json.loads(result.stdout)


def test_every_documented_sample_of_the_catalogue_is_identical(
    corpus: list[Path], catalogue_specs: Path, figure: Callable[[str], None]
) -> None:
    code, report = report_on(corpus, catalogue_specs, "documented")
    ours = 4 * len(corpus)
    assert report["counts"] == {
        "identical": ours,
        "corrected": 0,
        "not generated": 2 * len(corpus),
        "different": 0,
    }
    assert code == 0
    figure(f"catalogue, documented style: {ours} of {ours} samples identical")


def test_no_runnable_sample_of_the_catalogue_differs_without_a_reason(
    corpus: list[Path], catalogue_specs: Path, figure: Callable[[str], None]
) -> None:
    code, report = report_on(corpus, catalogue_specs, "runnable")
    assert (code, report["counts"]["different"]) == (0, 0)
    wrong_php = [
        each
        for each in report["samples"]
        if each["label"] == "PHP"
        and {line["reason"] for line in each.get("corrections", ())} - {"stand-in-file"}
    ]
    counts = report["counts"]
    assert counts["identical"] + counts["corrected"] == 4 * len(corpus)
    if len(corpus) == 127:
        assert len(wrong_php) == 29
    figure(
        f"catalogue, runnable style: {counts['identical']} identical, "
        f"{counts['corrected']} corrected ({len(wrong_php)} wrong in single quotes), 0 different"
    )
