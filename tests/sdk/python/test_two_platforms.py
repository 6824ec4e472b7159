"""The SDKs of two platforms are imported and used in one process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator import pipeline
from generator.sandbox import SandboxGateway

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
import iop
import lazop

first = iop.IopClient(sys.argv[1], "123456", "helloworld")
second = lazop.LazopClient(sys.argv[2], "654321", "worldhello")
for sdk, client, prefix in ((iop, first, "Iop"), (lazop, second, "Lazop")):
    request = getattr(sdk, prefix + "Request")("/auth/token/create")
    request.add_api_param("code", "a code")
    print(client.execute(request).code, client.auth.token.create(code="a code").access_token)
print(iop.P_API_GATEWAY_URL_TW, lazop.P_API_GATEWAY_URL_SG)
print(issubclass(lazop.ApiError, iop.ApiError))
"""


def test_two_platforms_are_used_in_one_process(tmp_path: Path) -> None:
    taobao = pipeline.load_platform(ROOT / "specs", "taobao_tw")
    lazada = pipeline.load_platform(ROOT / "specs", "lazada")
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    sources = [
        str(ROOT / "generated" / name / "sdk/python/src") for name in ("taobao_tw", "lazada")
    ]
    with (
        SandboxGateway(taobao, app_key="123456", app_secret="helloworld") as first,
        SandboxGateway(lazada, app_key="654321", app_secret="worldhello") as second,
    ):
        done = subprocess.run(
            [sys.executable, "-W", "error", str(program), first.url, second.url],
            env={"PYTHONPATH": ":".join(sources), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert [call.outcome for call in (*first.requests, *second.requests)] == ["ok"] * 4
    lines = done.stdout.splitlines()
    assert lines[0] == "0 50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg"
    assert lines[1].startswith("0 ")
    assert lines[2] == "https://api.taobao.tw/rest https://api.lazada.sg/rest"
    assert lines[3] == "False"
