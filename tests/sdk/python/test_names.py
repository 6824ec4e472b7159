"""Names that follow from paths do not meet in one module."""

from __future__ import annotations

import ast
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from tests.rules.conftest import PLATFORM

GROUP = """\
group: order
endpoints:
  - {path: /order/cancel, title: Cancel, methods: [POST]}
  - {path: /order/cancel/result/query, title: Query, methods: [GET]}
"""


def test_what_a_call_returns_is_no_part_of_the_tree_of_calls(tmp_path: Path) -> None:
    folder = tmp_path / "specs" / "shop"
    folder.mkdir(parents=True)
    (folder / "platform.yaml").write_text(PLATFORM)
    (folder / "order.yaml").write_text(GROUP)
    where = [f"--specs={tmp_path / 'specs'}", f"--out={tmp_path / 'out'}"]
    done = CliRunner().invoke(main, ["generate", *where, "--language=python", "--no-docs"])
    assert done.exit_code == 0, done.output
    for part in ("resources", "aio"):
        file = tmp_path / "out/shop/sdk/python/src/shop" / part / "order.py"
        nodes = ast.parse(file.read_text(encoding="utf-8")).body
        defined = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
        imported = {
            alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names
        }
        assert len(defined) == 3
        assert defined & imported == set()
