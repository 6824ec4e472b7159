"""`sdkforge import`: what it writes, that it is stable, and that a person's edits live on."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.load import read_platforms
from generator.pipeline import load_platform

ROOT = Path(__file__).parent.parent.parent
PAGE = """\
#depots
#List depots
GET/POST/depots/list
## Parameter
| Name | Type | Required or not | Description |
| ---- | ---- | --------------- | ----------- |
| day | String | Yes | The day |
## Response Parameters
| Name | Type | Description |
| ---- | ---- | ----------- |
| count | Number | How many |

#List depots JAVA
"AbcClient client = new AbcClientImpl(Urls.GATEWAY_XY, appKey, appsecret); \
AbcCall request = new AbcCall(); request.setApiName("/depots/list"); \
AbcResponse response = client.execute(request, token);"
#List depots PHP
"$c = new AbcClient(Urls::$gateway_xy,appKey,appsecret); $request = new AbcRequest('/depots/list'); \
var_dump($c->execute($request));"
"""


def run(path: Path, platform: str, specs: Path, *more: str) -> Result:
    arguments = ["import", str(path), "--platform", platform, "--specs", str(specs), *more]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.stderr
    return result


def spec(path: Path) -> Any:
    return yaml.load(path.read_text(), Loader=yaml.BaseLoader)


def stamps(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "docs" / "depots.md"
    path.parent.mkdir()
    path.write_text(PAGE)
    return path


def test_the_seed_page_reproduces_the_shipped_entry(seed_page: Path, tmp_path: Path) -> None:
    run(seed_page, "taobao_tw", tmp_path)
    (imported,) = spec(tmp_path / "taobao_tw" / "auth.yaml")["endpoints"]
    shipped = spec(ROOT / "specs" / "taobao_tw" / "auth.yaml")["endpoints"][0]
    assert imported.pop("title") == "Generateaccess_token"
    assert shipped.pop("title") == "Generate access_token"
    assert imported == shipped


def test_the_seed_page_gives_names_and_the_gateway_constant(
    seed_page: Path, tmp_path: Path
) -> None:
    result = run(seed_page, "taobao_tw", tmp_path)
    drafted = spec(tmp_path / "taobao_tw" / "platform.yaml")
    shipped = spec(ROOT / "specs" / "taobao_tw" / "platform.yaml")
    assert drafted["prefix"] == shipped["prefix"]
    assert [gateway["constant"] for gateway in drafted["gateways"]] == ["api_gateway_url_tw"]
    wanted = {
        language: {key: value for key, value in names.items() if key != "module"}
        for language, names in shipped["names"].items()
    }
    assert drafted["names"] == wanted
    assert drafted["errors"] == shipped["errors"]
    assert "warning[fill-in]" in result.stderr


def test_names_that_samples_use_reach_the_platform(page: Path, tmp_path: Path) -> None:
    run(page, "acme", tmp_path / "specs")
    drafted = spec(tmp_path / "specs" / "acme" / "platform.yaml")
    assert drafted["prefix"] == "abc"
    assert drafted["names"]["java"] == {
        "interface": "AbcClient",
        "implementation": "AbcClientImpl",
        "request": "AbcCall",
        "gateway": "Urls.GATEWAY_XY",
        "app_key": "appKey",
        "app_secret": "appsecret",
        "access_token": "token",
    }
    assert drafted["names"]["php"] == {
        "gateway": "Urls::$gateway_xy",
        "app_key": "appKey",
        "app_secret": "appsecret",
    }
    assert [gateway["constant"] for gateway in drafted["gateways"]] == ["gateway_xy"]


def test_what_an_endpoint_is_about_stands_below_its_title(page: Path, tmp_path: Path) -> None:
    page.write_text(PAGE.replace("## Parameter", "Lists them.\n## Parameter", 1))
    run(page, "acme", tmp_path / "specs")
    (endpoint,) = spec(tmp_path / "specs" / "acme" / "depots.yaml")["endpoints"]
    assert list(endpoint)[:3] == ["path", "title", "description"]


@pytest.mark.parametrize(
    ("path", "kept"), [("/depots/list", ["session", "v"]), ("depots.list", [])]
)
def test_parameters_that_sdks_send_themselves_are_left_out(
    page: Path, tmp_path: Path, path: str, kept: list[str]
) -> None:
    row = "| %s | String | Yes | The client's own |\n"
    rows = "".join(row % name for name in ("session", "app_key", "v"))
    page.write_text(PAGE.replace("/depots/list", path).replace("\n## Resp", f"\n{rows}## Resp"))
    result = run(page, "acme", tmp_path / "specs")
    assert "warning[system-parameter]" in result.stderr
    (endpoint,) = spec(tmp_path / "specs" / "acme" / "depots.yaml")["endpoints"]
    assert [
        each["name"] for each in endpoint["parameters"] if each["name"] in ("session", "v")
    ] == kept


def test_what_is_imported_loads(page: Path, tmp_path: Path) -> None:
    run(page, "acme", tmp_path / "specs")
    platform = load_platform(tmp_path / "specs", "acme")
    assert [operation.id for operation in platform.operations] == ["depots.list"]


def test_capitals_in_the_id_of_a_platform_are_kept_where_they_may_stand(
    page: Path, tmp_path: Path
) -> None:
    page.write_text(PAGE[: PAGE.index("#List depots JAVA")])
    run(page, "AcmeShop_2", tmp_path)
    platform = load_platform(tmp_path, "AcmeShop_2")
    said = (platform.title, platform.prefix.text, platform.build)
    assert said == ("AcmeShop 2", "acmeshop2", "acmeshop2-sdk")


def test_without_samples_the_platform_is_still_loadable(page: Path, tmp_path: Path) -> None:
    page.write_text(PAGE[: PAGE.index("#List depots JAVA")])
    result = run(page, "my_shop", tmp_path / "specs")
    assert load_platform(tmp_path / "specs", "my_shop").prefix.text == "myshop"
    assert '"prefix"' in result.stderr


def test_importing_again_writes_nothing(page: Path, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    run(page, "acme", specs)
    before = stamps(specs)
    assert "0 spec files written, 1 unchanged" in run(page, "acme", specs).stdout
    assert stamps(specs) == before


def test_a_comment_in_an_unchanged_file_survives(page: Path, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    run(page, "acme", specs)
    group = specs / "acme" / "depots.yaml"
    group.write_text("# A word of mine.\n" + group.read_text())
    before = stamps(specs)
    run(page, "acme", specs)
    assert stamps(specs) == before


def test_changed_documentation_changes_its_endpoint_and_no_other(
    page: Path, tmp_path: Path
) -> None:
    specs = tmp_path / "specs"
    run(page, "acme", specs)
    (page.parent / "more.md").write_text(PAGE.replace("/depots/list", "/depots/close"))
    run(page.parent / "more.md", "acme", specs)
    page.write_text(PAGE.replace("The day", "The day, in UTC"))
    run(page, "acme", specs)
    group = spec(specs / "acme" / "depots.yaml")
    described = {
        endpoint["path"]: endpoint["parameters"][0]["description"]
        for endpoint in group["endpoints"]
    }
    assert described == {"/depots/close": "The day", "/depots/list": "The day, in UTC"}


def test_overrides_survive_changed_documentation(page: Path, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    run(page, "acme", specs)
    overrides = specs / "acme" / "depots.overrides.yaml"
    overrides.write_text(
        "endpoints:\n  - path: /depots/list\n    idempotent: true\n"
        "    parameters:\n      - {name: day, example: 2026-01-31}\n"
    )
    before = stamps(specs)["depots.overrides.yaml"]
    page.write_text(PAGE.replace("The day", "The day, in UTC"))
    run(page, "acme", specs)
    (operation,) = load_platform(specs, "acme").operations
    assert operation.idempotent
    assert operation.parameters[0].example == "2026-01-31"
    assert operation.parameters[0].description == "The day, in UTC"
    assert stamps(specs)["depots.overrides.yaml"] == before


def test_an_edit_in_an_imported_file_is_told_of_when_it_is_replaced(
    page: Path, tmp_path: Path
) -> None:
    specs = tmp_path / "specs"
    run(page, "acme", specs)
    group = specs / "acme" / "depots.yaml"
    group.write_text(group.read_text().replace("    token:", "    idempotent: true\n    token:"))
    result = run(page, "acme", specs)
    assert "depots.yaml:9:17: warning[replaced-edit]" in result.stderr
    assert "depots.overrides.yaml" in result.stderr


def test_a_platform_file_is_never_rewritten(page: Path, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    run(page, "acme", specs)
    platform = specs / "acme" / "platform.yaml"
    platform.write_text(platform.read_text().replace("title: Acme", "title: The Acme Company"))
    before = stamps(specs)["platform.yaml"]
    page.write_text(PAGE.replace("The day", "The day, in UTC"))
    run(page, "acme", specs)
    assert stamps(specs)["platform.yaml"] == before


def test_hosts_that_are_the_platform_s_own_are_not_repeated(page: Path, tmp_path: Path) -> None:
    hosts = (
        "## Service Endpoints\n|Region|Endpoint|\n|--|--|\n|Narnia|https://{}.example.na/rest|\n"
    )
    specs = tmp_path / "specs"
    page.write_text(PAGE.replace("## Parameter", hosts.format("api") + "## Parameter"))
    run(page, "acme", specs)
    platform = spec(specs / "acme" / "platform.yaml")
    assert platform["gateways"] == [
        {
            "constant": "gateway_xy",
            "kind": "api",
            "url": "https://api.example.na/rest",
            "title": "Narnia",
        }
    ]
    (endpoint,) = spec(specs / "acme" / "depots.yaml")["endpoints"]
    assert "hosts" not in endpoint
    page.write_text(PAGE.replace("## Parameter", hosts.format("other") + "## Parameter"))
    run(page, "acme", specs)
    (endpoint,) = spec(specs / "acme" / "depots.yaml")["endpoints"]
    assert [host["url"] for host in endpoint["hosts"]] == ["https://other.example.na/rest"]


def test_the_order_of_files_changes_nothing(page: Path, tmp_path: Path) -> None:
    (page.parent / "more.md").write_text(PAGE.replace("/depots/list", "/depots/close"))
    run(page.parent, "acme", tmp_path / "one")
    arguments = [str(page.parent / name) for name in ("more.md", "depots.md")]
    result = CliRunner().invoke(
        main, ["import", *arguments, "--platform", "acme", "--specs", str(tmp_path / "two")]
    )
    assert result.exit_code == 0
    one, two = stamps(tmp_path / "one"), stamps(tmp_path / "two")
    assert {name: text for name, (_, text) in one.items()} == {
        name: text for name, (_, text) in two.items()
    }


def test_the_catalogue_is_imported_whole_and_quickly(
    corpus: list[Path], tmp_path: Path, figure: Callable[[str], None]
) -> None:
    started = time.monotonic()
    result = run(corpus[0].parent.parent, "lazada", tmp_path)
    took = time.monotonic() - started
    assert result.stdout.startswith(f"{len(corpus)} endpoints from {len(corpus)} files: ")
    assert took < 30
    figure(f"catalogue: {len(corpus)} of {len(corpus)} files imported in {took:.1f} s")

    before = stamps(tmp_path)
    assert ": 0 spec files written" in run(corpus[0].parent.parent, "lazada", tmp_path).stdout
    assert stamps(tmp_path) == before

    platform = load_platform(tmp_path, "lazada")
    assert len(platform.operations) == len(corpus)
    hosts = {gateway.constant.text.rsplit("_", 1)[1] for gateway in platform.gateways}
    assert hosts == {"sg", "my", "vn", "th", "ph", "id"}
    assert all(not operation.hosts for operation in platform.operations)


def test_an_override_survives_a_changed_catalogue(corpus: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "docs" / corpus[0].parent.name
    shutil.copytree(corpus[0].parent, folder)
    file = folder / corpus[0].name
    answer = json.loads(file.read_text())
    api = answer["data"]["apiList"][0]
    specs, group = tmp_path / "specs", api["path"].split("/")[1]
    run(folder, "lazada", specs)
    (specs / "lazada" / f"{group}.overrides.yaml").write_text(
        f"endpoints:\n  - path: {api['path']}\n    deprecated: Not for new apps.\n"
    )
    api["desc"] = "Other words."
    file.write_text(json.dumps(answer))
    run(folder, "lazada", specs)
    found = {each.path: each for each in load_platform(specs, "lazada").operations}[api["path"]]
    assert (found.description, found.deprecated) == ("Other words.", "Not for new apps.")


def test_importing_into_a_shipped_platform_loads(corpus: list[Path], tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs" / "lazada", tmp_path / "lazada")
    run(corpus[0].parent.parent, "lazada", tmp_path)
    paths = {operation.path for operation in load_platform(tmp_path, "lazada").operations}
    assert len(paths) > len(corpus)
    assert [name for name, _ in read_platforms(tmp_path, ())] == ["lazada"]


def test_the_schemas_that_files_name_are_there(page: Path, tmp_path: Path) -> None:
    run(page, "acme", tmp_path / "specs")
    named = [
        (file.parent / match[1]).resolve()
        for file in (tmp_path / "specs" / "acme").glob("*.yaml")
        if (match := re.search(r"\$schema=(\S+)", file.read_text()))
    ]
    assert len(named) == 2
    assert all(file.is_file() for file in named)
