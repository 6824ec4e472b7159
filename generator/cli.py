"""The command line: the only room that prints or exits."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import Any

import click

EXIT_SPEC = 1

# Every command is of a tool beside the core, imported when it is asked for.
_TOOLS = {
    "generate": ("generator.generating.commands", "generate"),
    "serve": ("generator.sandbox.commands", "serve"),
    "import": ("generator.importers.commands", "import_"),
    "parity": ("generator.parity.commands", "parity"),
    "explain-sign": ("generator.explain.commands", "explain_sign"),
    "verify-samples": ("generator.verify.commands", "verify_samples"),
    "check": ("generator.rules.commands", "check"),
    "rules": ("generator.rules.commands", "rules"),
    "schema": ("generator.schemas.commands", "schema"),
    "changes": ("generator.changes.commands", "changes"),
    "new": ("generator.scaffold.commands", "new"),
    "docs": ("generator.docs.commands", "docs"),
}


class _Commands(click.Group):
    """The commands of the tools, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_TOOLS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return _loaded(*_TOOLS[cmd_name]) if cmd_name in _TOOLS else None

    def invoke(self, ctx: click.Context) -> Any:
        from generator.diagnostics import SpecError, WriteError

        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none; the search takes 50 ms
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        try:
            return super().invoke(ctx)
        except SpecError as error:
            _loaded("generator.rules.reports", "print_diagnostics")(error.diagnostics)
            click.echo(f"{len(error.diagnostics)} found; nothing was written", err=True)
            ctx.exit(EXIT_SPEC)
        except WriteError as error:
            click.secho(f"error: {error}", fg="red", err=True)
            ctx.exit(EXIT_SPEC)


def _loaded(module: str, attribute: str) -> Any:
    return getattr(importlib.import_module(module), attribute)


@click.group(
    cls=_Commands,
    epilog="Example: sdkforge generate --platform my_platform",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="sdkforge", prog_name="sdkforge")
def main() -> None:
    """SDKs and documentation samples for signed-gateway APIs, from one spec."""


# Options that the tools share.
specs_option = click.option(
    "--specs",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("specs"),
    show_default=True,
    help="Folder of platforms, each a folder of specs.",
)
templates_option = click.option(
    "--templates",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of languages that adds to the shipped ones, or overrides their files.",
)


def template_roots(templates: Path | None) -> list[Path]:
    """The folders that languages are read from: the user's first, then the shipped ones."""
    packaged = Path(__file__).parent / "_templates"
    shipped = packaged if packaged.is_dir() else Path(__file__).parent.parent / "templates"
    if templates is None or templates.resolve() == shipped.resolve():
        return [shipped]
    return [templates, shipped]
