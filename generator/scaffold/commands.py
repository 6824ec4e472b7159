"""The command `sdkforge new`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec

import click

from generator.cli import specs_option, template_roots
from generator.scaffold.scaffolding import (
    ScaffoldError,
    Texts,
    new_endpoint,
    new_language,
    new_platform,
)

P = ParamSpec("P")

_templates_option = click.option(
    "--templates",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("templates"),
    show_default=True,
    help="Folder of languages.",
)

_ID = re.compile(r"[a-z][a-z0-9_]*")


@click.group(epilog="Example: sdkforge new platform my_platform")
def new() -> None:
    """Write a new platform, endpoint or language that generates at once, or override a template."""


@new.command(epilog="Example: sdkforge new platform my_platform --url https://api.host/rest")
@click.argument("platform_id", metavar="ID")
@click.option("--title", default="", help="What people call it. Default: from the id.")
@click.option(
    "--url",
    default="https://api.example.com/rest",
    show_default=True,
    help="Its gateway.",
)
@specs_option
def platform(platform_id: str, title: str, url: str, specs: Path) -> None:
    """Write specs/ID/ with platform.yaml and one endpoint."""
    from generator.schemas.commands import write_schemas

    _check_id(platform_id)
    made = _made(new_platform, specs, platform_id, title or _title(platform_id), url)
    _write(made, f"sdkforge generate --platform {platform_id}")
    write_schemas(specs)


@new.command(epilog="Example: sdkforge new endpoint my_platform /order/get --method GET")
@click.argument("platform_id", metavar="PLATFORM")
@click.argument("path")
@click.option("--title", default="", help="The documentation's title. Default: from the path.")
@click.option(
    "--method",
    type=click.Choice(("GET", "POST", "HSF")),
    default="POST",
    show_default=True,
    help="HSF: a call that the platform makes to the app.",
)
@specs_option
def endpoint(platform_id: str, path: str, title: str, method: str, specs: Path) -> None:
    """Write the endpoint of PATH into the file of its group, to be filled in."""
    from generator.ir import path_segments
    from generator.pipeline import load_platform
    from generator.schema import API_PATH

    if not re.fullmatch(API_PATH, path):
        message = f'"{path}" is not an API path: write /first/second, or a dotted name'
        raise click.UsageError(message)
    load_platform(specs, platform_id)
    shown = title or _title(path_segments(path)[-1])
    made = _made(new_endpoint, specs / platform_id, path, shown, method)
    _write(made, f"sdkforge generate --platform {platform_id}")


@new.command(epilog="Example: sdkforge new language ruby --extension rb")
@click.argument("language_id", metavar="ID")
@click.option("--extension", default="", help="Of its files, without a dot. Default: the id.")
@click.option("--title", default="", help="What people call it. Default: from the id.")
@_templates_option
def language(language_id: str, extension: str, title: str, templates: Path) -> None:
    """Write templates/ID/ with working samples; language.yaml lists what to decide."""
    _check_id(language_id)
    extension = extension or language_id
    if not re.fullmatch(r"[A-Za-z0-9_]+", extension):
        raise click.UsageError(f'"{extension}" is not a file extension')
    made = _made(new_language, templates, language_id, title or _title(language_id), extension)
    _write(made, f"sdkforge generate --templates {templates} --language {language_id}")


@new.command(epilog="Example: sdkforge new override python samples/_call.py.j2")
@click.argument("language_id", metavar="LANGUAGE")
@click.argument("file")
@_templates_option
@click.option(
    "--keep", is_flag=True, help="Record what is shipped now, and leave your file as it is."
)
def override(language_id: str, file: str, templates: Path, keep: bool) -> None:
    """Copy the shipped template FILE to <templates>/LANGUAGE/, to be edited.

    templates.yaml records what it was made from, so that a later change of the shipped file is
    noticed.
    """
    from generator.templating.overriding import OverrideError, new_override

    shipped = template_roots(None)[0]
    try:
        made = new_override(templates, shipped, f"{language_id}/{file}", keep=keep)
    except OverrideError as error:
        raise click.ClickException(str(error)) from error
    _write(made, f"sdkforge generate --templates {templates} --language {language_id}")


def _check_id(text: str) -> None:
    if not _ID.fullmatch(text):
        raise click.UsageError(f'"{text}" is not an id: use lower-case letters, digits and _')


def _title(text: str) -> str:
    return text.replace("_", " ").replace("-", " ").strip().capitalize() or text


def _made(make: Callable[P, Texts], *arguments: P.args, **options: P.kwargs) -> Texts:
    try:
        texts = make(*arguments, **options)
    except ScaffoldError as error:
        raise click.ClickException(str(error)) from error
    return texts


def _write(texts: Texts, following: str) -> None:
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        click.echo(str(path))
    click.echo(f"next: fill it in, then run {following}")
