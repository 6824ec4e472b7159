"""A manifest that is renewed in some lines is the one that would be written of all."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator.diagnostics import WriteError
from generator.hashing import digest
from generator.writing.manifest import Manifest

_LETTERS = 'ab/é" !#\\\u2028\U0001f600'


def _files(chance: random.Random, count: int) -> dict[str, str]:
    """Files whose paths sort otherwise as text than as JSON."""
    paths = ("x" + "".join(chance.choices(_LETTERS, k=chance.randrange(6))) for _ in range(count))
    return {path: digest(str(chance.random()).encode()) for path in paths}


@pytest.mark.parametrize("seed", range(50))
def test_some_lines_renewed_are_all_written(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    before, file = _files(chance, 40), tmp_path / "manifest.json"
    file.write_bytes(Manifest().renewed(before))
    assert Manifest.read(file).files == before
    touched = dict(chance.sample(sorted(before.items()), chance.randrange(len(before))))
    kept = dict(chance.sample(sorted(touched.items()), chance.randrange(len(touched) + 1)))
    owned = {path: digest(path.encode()) for path in kept} | _files(chance, seed % 4)
    rest = {path: sha for path, sha in before.items() if path not in touched}
    owned = {path: sha for path, sha in owned.items() if path not in rest}
    some = Manifest.of_some(file, touched)
    assert some.others == len(rest)
    assert some.renewed(owned) == Manifest().renewed(rest | owned)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"files": {"../a": "b"}}', '{"files": {"a": 1}}']
)
def test_what_is_no_manifest_is_said(tmp_path: Path, content: str) -> None:
    file = tmp_path / "manifest.json"
    file.write_text(content)
    with pytest.raises(WriteError, match="is not a manifest"):
        Manifest.read(file)


def test_a_manifest_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    for read in (Manifest.read, lambda file: Manifest.of_some(file, {})):
        with pytest.raises(WriteError, match=f"cannot read {tmp_path}: Is a directory"):
            read(tmp_path)
    assert Manifest.read(tmp_path / "missing") == Manifest()
