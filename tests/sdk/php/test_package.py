"""The package as its ecosystem sees it: it parses, validates, loads without Composer and with it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.sdk.php.conftest import STRICT_PHP, Package, RunPhp, execute

LONGEST_LINE = 120


def test_every_file_parses_without_a_warning(
    package: Package, paper: Package, figure: Callable[[str], None]
) -> None:
    files = [*package.sources, *paper.sources]
    with ThreadPoolExecutor(2) as pool:
        printed = list(
            pool.map(
                lambda file: execute("-n", *STRICT_PHP, "-d", "error_reporting=-1", "-l", file),
                files,
            )
        )
    assert all(text.startswith("No syntax errors detected") for text in printed)
    figure(f"PHP: {len(files)} files of 2 packages pass php -l")


def test_every_source_is_strict_and_stands_where_its_class_says(
    package: Package, paper: Package
) -> None:
    for each in (package, paper):
        for file in each.sources:
            text = file.read_text(encoding="utf-8")
            assert "\ndeclare(strict_types=1);\n" in text, file
            assert text.endswith("}\n") or file.name == "autoload.php", file
            if file.name != "autoload.php":
                folder = file.relative_to(each.path / "src").parent.as_posix().replace("/", "\\")
                namespace = each.namespace if folder == "." else f"{each.namespace}\\{folder}"
                assert f"\nnamespace {namespace};\n" in text, file
                assert re.search(
                    rf"^(?:(?:abstract|final) )?(?:class|interface|trait) {file.stem}\b", text, re.M
                ), file


def test_hand_written_lines_are_of_readable_length() -> None:
    for file in (Path(__file__).parents[3] / "templates" / "php").rglob("*.php"):
        assert max(map(len, file.read_text(encoding="utf-8").splitlines())) <= LONGEST_LINE, file


def test_composer_validates(
    package: Package, paper: Package, toolchain: Callable[..., None]
) -> None:
    toolchain("composer")
    for each in (package, paper):
        command: list[str | Path] = [
            "composer",
            "validate",
            "--strict",
            "--no-interaction",
            each.path / "composer.json",
        ]
        done = subprocess.run(command, capture_output=True, check=False, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "is valid" in done.stdout


def test_composer_loads_every_class(
    package: Package, tmp_path: Path, toolchain: Callable[..., None]
) -> None:
    toolchain("composer")
    copy = shutil.copytree(package.path, tmp_path / "copy")
    command: list[str | Path] = [
        "composer",
        "dump-autoload",
        "--optimize",
        "--strict-psr",
        "--no-interaction",
        "--working-dir",
        copy,
    ]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "does not comply" not in done.stderr
    code = f"require '{copy}/vendor/autoload.php'; echo (new {package.request}('/a'))::class;"
    assert (
        execute("-r", f"use {package.namespace}\\{package.request};{code}")
        == f"{package.namespace}\\IopRequest"
    )


def test_two_platforms_live_in_one_process(
    package: Package, paper: Package, run_php: RunPhp
) -> None:
    report = run_php("together.php", [package, paper], other=paper.namespace)
    assert report["urls"] == ["https://api.taobao.tw/rest", "https://api.paper.example/rest"]
    assert report["agents"] == ["iop-sdk-php-1.0.0", "paper-sdk-php-2.3.4"]
    assert report["loaded"] > 80


def test_loading_does_nothing(package: Package) -> None:
    for file in package.sources:
        code = f"require '{package.path}/autoload.php'; require_once '{file}';"
        assert execute("-n", *STRICT_PHP, "-r", code) == ""


def test_documented_addresses(package: Package) -> None:
    code = f"""
        require '{package.path}/autoload.php';
        echo json_encode(get_class_vars({package.namespace}\\UrlConstants::class), JSON_UNESCAPED_SLASHES);
    """
    assert execute("-r", code) == (
        '{"api_gateway_url_tw":"https://api.taobao.tw/rest",'
        '"pre_api_gateway_url_tw":"https://api-pre.taobao.tw/rest",'
        '"api_authorization_url_tw":"https://auth.taobao.tw/rest"}'
    )


def test_no_static_state_but_the_documented_one(package: Package) -> None:
    for file in package.sources:
        mutable = re.findall(
            r"^\s*(?:public|protected|private) static (?!function)", file.read_text(), re.M
        )
        assert file.name == "UrlConstants.php" or not mutable, file


def test_docblocks_say_what_the_documentation_says(shipped_made: Path) -> None:
    api = shipped_made / "lazada/sdk/php/src/Api"
    orders, order = (api / "OrdersApi.php").read_text(), (api / "OrderApi.php").read_text()
    for line in (
        "     *     Only orders with this status.\n     *     One of `unpaid`, `pending`, `packed`,",
        "     *     One of `created_at`, `updated_at`.\n     *     If left out: `created_at`.\n",
        "     *     Limit: maximum 100.\n     *     Example: `10`\n",
    ):
        assert orders.count(line) == 2, "once for a call and once for its pages"
    assert "     * - `16` The order does not exist, or belongs to another seller." in order
