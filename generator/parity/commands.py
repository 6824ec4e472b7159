"""The command `sdkforge parity`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli import EXIT_SPEC, specs_option, template_roots, templates_option


@click.command(epilog="Example: sdkforge parity docs/ --platform my_platform --style documented")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--platform", required=True, help="The platform's id.")
@specs_option
@templates_option
@click.option(
    "--style",
    type=click.Choice(("documented", "runnable")),
    default="runnable",
    show_default=True,
    help="The style of our samples.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    show_default=True,
    help="The form of the report.",
)
def parity(
    *,
    paths: tuple[Path, ...],
    platform: str,
    specs: Path,
    templates: Path | None,
    style: str,
    form: str,
) -> None:
    """Compare every documented sample with ours.

    Exits with 1 where a sample differs and nothing is wrong with the documented one.
    """
    from generator.importers.importing import documented_endpoints
    from generator.parity.checking import check_parity, load
    from generator.parity.compare import Verdict
    from generator.parity.report import REPORTS

    loaded, targets = load(specs, platform, template_roots(templates))
    findings = check_parity(documented_endpoints(paths), loaded, targets, style)
    click.echo(REPORTS[form](findings, style))
    if any(found.verdict is Verdict.DIFFERENT for found in findings):
        sys.exit(EXIT_SPEC)
