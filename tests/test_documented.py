"""The samples equal the documentation's page, character for character once its lines are joined."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.cli import main, template_roots

ROOT = Path(__file__).parent.parent
# The page's samples as facts: what it prints for the one call, in the four languages.
FACTS = {
    "JAVA": "IopClient client = new IopClientImpl(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret); "
    'IopRequest request = new IopRequest(); request.setApiName("/auth/token/create"); '
    'request.addApiParameter("code", "2_2DL4DV3jcU1UOT7WGI1A4rY91"); '
    "IopResponse response = client.execute(request); System.out.println(response.getBody()); "
    "Thread.sleep(10);",
    "PHP": "$c = new IopClient(UrlConstants::$api_gateway_url_tw,appkey,appSecret); "
    "$request = new IopRequest('/auth/token/create'); "
    "$request->addApiParam('code','2_2DL4DV3jcU1UOT7WGI1A4rY91'); var_dump($c->execute($request));",
    ".NET": "IIopClient client = new IopClient(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret); "
    'IopRequest request = new IopRequest(); request.SetApiName("/auth/token/create"); '
    'request.AddApiParameter("code", "2_2DL4DV3jcU1UOT7WGI1A4rY91"); '
    "IopResponse response = client.Execute(request); Console.WriteLine(response.IsError()); "
    "Console.WriteLine(response.Body);",
    "PYTHON": "client = iop.IopClient(url, appkey ,appSecret) "
    "request = iop.IopRequest('/auth/token/create') "
    "request.add_api_param('code', '2_2DL4DV3jcU1UOT7WGI1A4rY91') "
    "response = client.execute(request) print(response.type) print(response.body)",
}
TARGETS = {target.document.label: target for target in pipeline.load_targets(template_roots(None))}


def samples(out: Path, style: str) -> dict[str, str]:
    done = CliRunner().invoke(
        main,
        [
            "generate",
            "--specs",
            str(ROOT / "specs"),
            "--out",
            str(out),
            "--style",
            style,
            "--platform",
            "taobao_tw",
        ],
    )
    assert done.exit_code == 0, done.output
    found = {}
    for label, target in TARGETS.items():
        folder = out / "taobao_tw/samples" / target.language.id / style
        (file,) = (path for path in folder.iterdir() if "create" in path.name.casefold())
        found[label] = " ".join(file.read_text(encoding="utf-8").splitlines())
    return found


@pytest.mark.parametrize("style", ["documented", "runnable"])
def test_samples_equal_the_facts_of_the_page(style: str, tmp_path: Path) -> None:
    assert samples(tmp_path, style) == FACTS


@pytest.mark.parametrize("style", ["documented", "runnable"])
def test_samples_equal_the_page_itself(style: str, tmp_path: Path, seed_page: Path) -> None:
    page = seed_page.read_text(encoding="utf-8")
    printed = dict(re.findall(r'^ ?#Generateaccess_token (\S+)\n"(.*)"$', page, re.MULTILINE))
    assert samples(tmp_path, style) == {label: printed[label] for label in FACTS}


def test_nothing_but_the_asked_style_is_written(tmp_path: Path) -> None:
    samples(tmp_path, "documented")
    styles = {path.name for path in tmp_path.glob("taobao_tw/samples/*/*")}
    assert styles == {"documented"}
