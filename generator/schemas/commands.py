"""The command `sdkforge schema`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import specs_option
from generator.schemas.publishing import FOLDER, KINDS, schema_text


@click.command(epilog="Example: sdkforge schema --write")
@click.argument("kind", type=click.Choice(KINDS), default="group")
@specs_option
@click.option("--write", is_flag=True, help="Write all of them into <specs>/_schema/.")
def schema(kind: str, specs: Path, write: bool) -> None:
    """Print the JSON Schema of a KIND of file: platform, group, overrides or language.

    A spec names it in its first line, and editors complete and check:
    # yaml-language-server: $schema=../_schema/group.json
    """
    if not write:
        click.echo(schema_text(kind), nl=False)
        return
    for each in write_schemas(specs):
        click.echo(str(each))


def write_schemas(specs: Path) -> list[Path]:
    """Write the schemas beside the platforms of a spec folder; the files that differed."""
    written = []
    for kind in KINDS:
        file, text = specs / FOLDER / f"{kind}.json", schema_text(kind)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
            written.append(file)
    return written
