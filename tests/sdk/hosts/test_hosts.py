"""Every sample, in every language, calls the address that the spec gives its endpoint."""

from __future__ import annotations

import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import CliRunner

from generator import ir, pipeline
from generator.cli import main, template_roots
from generator.verify.run import harness
from generator.verify.toolchain import Toolchain, read_runs

SPECS = Path(__file__).parent / "specs"
TARGETS = {each.language.id: each for each in pipeline.load_targets(template_roots(None))}
TOOLS = {"java": ("java", "maven"), "php": ("php",), "dotnet": ("dotnet",)}
CREDENTIALS = {"APP_KEY": "1", "APP_SECRET": "secret", "ACCESS_TOKEN": "2"}
PATHS = ("/auth/token/create", "/ship/archive", "/ship/get", "/ship/list")


class _Addresses(BaseHTTPRequestHandler):
    """Notes what each call's address begins with, by the call's path."""

    asked: ClassVar[dict[str, str]] = {}

    def do_GET(self) -> None:
        address, _, path = self.path.partition("?")[0].partition("/rest")
        self.asked[path] = address
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"code": "0", "request_id": "1"}')

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Addresses) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def with_addresses(text: str, platform: ir.Platform) -> str:
    """A file of a language's harness, whose constants are the platform's addresses again."""
    for each in platform.gateways:
        told = rf'(?i)(\b{each.constant.text} = )[\w.]+\("GATEWAY_URL"\)'
        text = re.sub(told, rf'\1"{each.url}"', text)
    return text


@pytest.mark.parametrize("language", sorted(TARGETS))
def test_a_call_goes_where_its_endpoint_is(
    language: str, port: int, tmp_path: Path, toolchain: Callable[..., None]
) -> None:
    toolchain(*TOOLS.get(language, ()))
    shutil.copytree(SPECS, tmp_path / "specs")
    for file in tmp_path.glob("specs/*/*.yaml"):
        file.write_text(file.read_text().replace(":8080/", f":{port}/"))
    out = tmp_path / "generated"
    options = ["--specs", str(tmp_path / "specs"), "--out", str(out), "--language", language]
    done = CliRunner().invoke(main, ["generate", *options])
    assert done.exit_code == 0, done.output
    folder = out / "ports"
    platform = pipeline.load_platform(tmp_path / "specs", "ports")

    paths = {name: tmp_path / name for name in ("out", "verify", "programs")}
    for path in paths.values():
        path.mkdir()
    paths["sdk"] = folder / "sdk" / language
    for name, text in harness(platform, TARGETS[language]).items():
        (paths["verify"] / name).write_text(with_addresses(text, platform))

    def run(command: str, style: str = "", gateway: str = "") -> str:
        told = {"GATEWAY_URL": gateway} if gateway else {}
        environ = {**os.environ, **CREDENTIALS, **told}
        files = sorted(folder.glob(f"samples/{language}/{style}/*")) if style else []
        tools = Toolchain(TARGETS[language].language.commands, tmp_path, paths, environ)
        ended = tools.run(command, files)
        assert ended is None or ended.code == 0, ended
        return ended.output if ended else ""

    def asked(style: str, gateway: str = "") -> list[str]:
        """Where the samples of a style send their calls, by path; they are told a gateway, or not."""
        _Addresses.asked.clear()
        output = run("run", style, gateway)
        assert not [each for each in read_runs(output).values() if each.code], output
        return [_Addresses.asked[path].removeprefix("/") for path in PATHS]

    run("build")
    run("compile", "complete")
    # Told nothing, a program calls the address where its endpoint is.
    assert asked("complete") == ["tokens", "archive", "north", "ships-south"]
    run("compile", "typed")
    base = f"http://127.0.0.1:{port}"
    # A typed call goes from a gateway of the platform's to the endpoint's host of the same title, or its only one.
    north, south = asked("typed", f"{base}/north/rest"), asked("typed", f"{base}/south/rest")
    assert north[1:] == ["archive", "north", "north"]
    assert south[1:] == ["archive", "south", "ships-south"]
    assert asked("typed", f"{base}/mine/rest") == ["mine"] * len(PATHS)


def test_documents_say_where_a_call_goes(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["generate", "--specs", str(SPECS), "--out", str(tmp_path)])
    assert done.exit_code == 0, done.output
    docs = tmp_path / "ports" / "docs"
    base = "http://127.0.0.1:8080"
    paths = json.loads((docs / "openapi.json").read_text())["paths"]
    servers = paths["/ship/list"]["get"]["servers"]
    assert [each["url"] for each in servers] == [
        f"{base}/ships-south/rest",
        f"{base}/ships-west/rest",
    ]
    assert "servers" not in paths["/ship/get"]["get"]
    page = (docs / "pages" / "ship-list.md").read_text()
    assert f"- South: `{base}/ships-south/rest`\n- West: `{base}/ships-west/rest`\n" in page
    assert f"GET {base}/archive/rest/ship/archive?" in (docs / "requests.http").read_text()
    assert f'"{base}/archive/rest/ship/archive"' in (docs / "postman.json").read_text()
    assert f"'{base}/archive/rest'" in (docs / "requests" / "ship-archive.sh").read_text()
