"""The command `sdkforge import`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from generator.cli import EXIT_SPEC, specs_option, template_roots, templates_option
from generator.rules.reports import print_diagnostics

_PLATFORM = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def _platform_id(_: click.Context, __: click.Parameter, value: str) -> str:
    if not _PLATFORM.fullmatch(value):
        raise click.BadParameter("use letters, digits and _: it is the name of a folder")
    return value


@click.command("import", epilog="Example: sdkforge import docs/ --platform my_platform")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--platform", required=True, callback=_platform_id, help="The platform's id.")
@specs_option
@templates_option
@click.option("--keep-going", is_flag=True, help="Import the rest where a file cannot be read.")
def import_(
    paths: tuple[Path, ...], platform: str, specs: Path, templates: Path | None, keep_going: bool
) -> None:
    """Turn documentation pages and catalogue files into specs.

    PATHS are files or folders; the format of each file is recognised. Writes
    <specs>/<platform>/<group>.yaml, and platform.yaml where there is none.
    """
    from generator import pipeline
    from generator.importers.importing import plan_import
    from generator.importers.store import write_all
    from generator.schemas.commands import write_schemas

    languages = [target.document for target in pipeline.load_targets(template_roots(templates))]
    planned = plan_import(paths, platform, specs, languages, keep_going=keep_going)
    print_diagnostics((*planned.warnings, *planned.errors))
    write_all(planned.texts)
    write_schemas(specs)
    click.echo(
        f"{planned.endpoints} endpoints from {planned.files} files: "
        f"{len(planned.texts)} spec files written, {planned.unchanged} unchanged"
    )
    if planned.errors:
        click.echo(f"{len(planned.errors)} errors; their files were left out", err=True)
        sys.exit(EXIT_SPEC)
