"""The commands that these tests call, and SDKs that several of them need."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.hashing import digest
from generator.verify.toolchain import Finished, Toolchain


def invoke(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def generate(specs: Path, out: Path, *arguments: str | Path) -> None:
    done = invoke("generate", "--specs", specs, "--out", out, *arguments)
    assert done.exit_code == 0, done.output


@pytest.fixture(autouse=True)
def _an_sdk_is_built_once(made_once: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of an SDK that is the same byte for byte take what the first of them has built."""
    run = Toolchain.run

    def building_once(self: Toolchain, name: str, files: Sequence[Path]) -> Finished | None:
        if name != "build" or name not in self._commands:
            return run(self, name, files)
        built = [self._paths["sdk"], self._paths["out"]]

        def make(folder: Path) -> None:
            done = run(self, name, files)
            assert done is not None
            assert done.code == 0, done
            for path in built:
                shutil.copytree(path, folder / path.name)

        folder = made_once(f"built-{_state(self._paths['sdk'])}", make)
        for path in built:
            shutil.copytree(folder / path.name, path, dirs_exist_ok=True)
        return Finished(0, "", "")

    monkeypatch.setattr(Toolchain, "run", building_once)


def _state(folder: Path) -> str:
    """A hash of every file in a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return digest(
        b"".join(
            b"%s\n%s\n" % (bytes(each.relative_to(folder)), each.read_bytes()) for each in files
        )
    )
