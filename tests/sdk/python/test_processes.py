"""Several processes share one seller's token file: one of them renews the tokens for all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.sandbox import Delay, SandboxGateway

PROGRAM = """
import asyncio, sys, threading
sys.path.insert(0, sys.argv[1])
import depot

store = depot.FileTokenStore(sys.argv[3])
arguments = (sys.argv[2], "the-key", "the-secret")

def threads():
    with depot.DepotClient(*arguments, token_store=store) as client:
        def one():
            for _ in range(3):
                print(client.item.create(item={"name": "x"}).item_id, flush=True)
        work = [threading.Thread(target=one) for _ in range(4)]
        for each in work:
            each.start()
        for each in work:
            each.join()

async def tasks():
    async with depot.AsyncDepotClient(*arguments, token_store=store) as client:
        for _ in range(3):
            made = await asyncio.gather(*(client.item.create(item={"name": "x"}) for _ in range(4)))
            print(*(each.item_id for each in made), sep="\\n", flush=True)

print("ready", flush=True)
sys.stdin.readline()
threads() if sys.argv[4] == "threads" else asyncio.run(tasks())
"""


@pytest.mark.parametrize("refused", ["spent", "expired"])
def test_one_process_renews_for_all(
    depot: Any,
    gateway: SandboxGateway,
    tmp_path: Path,
    figure: Callable[[str], None],
    refused: str,
) -> None:
    """Whether the token is known to have ended, or the gateway refuses it first."""
    path = tmp_path / "tokens.json"
    ends = 1.0 if refused == "expired" else None
    depot.FileTokenStore(path).save(depot.TokenPair("old", "first-refresh", expires_at=ends))
    gateway.accept("first-refresh")
    gateway.inject(Delay(0.2), path="/auth/token/refresh")
    source = str(Path(depot.__file__).parents[1])
    command = [sys.executable, "-W", "error", "-c", PROGRAM, source, gateway.url, str(path)]
    processes = [
        subprocess.Popen([*command, mode], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for mode in ("threads", "tasks", "threads", "tasks")
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    printed = "".join(process.communicate()[0] for process in processes)
    assert [process.returncode for process in processes] == [0] * 4
    assert printed.replace("\n", "") == "77" * 48  # line feeds of two processes may meet
    refreshes = sum(call.api_name == "/auth/token/refresh" for call in gateway.requests)
    assert refreshes == 1
    assert depot.FileTokenStore(path).load().access_token == "second-access"
    figure(f"python tokens, {refused}: 48 calls by 4 processes, {refreshes} refresh")
