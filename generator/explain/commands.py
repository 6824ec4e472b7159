"""`sdkforge explain-sign`: what a request's signature should be, and what is wrong with it."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from generator.cli import specs_option
from generator.diagnostics import Severity
from generator.explain.explanation import Explanation, explain
from generator.explain.request import USUAL_MOUNTS, Request, UnreadableRequestError, read_request

if TYPE_CHECKING:
    from generator.ir import Platform

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


@click.command(
    epilog="Example: sdkforge explain-sign --secret S 'https://host/rest/order/get?app_key=1&…'"
)
@click.argument("request_text", metavar="[URL | CURL LINE | -]", default="")
@click.option("--api", default="", help="The API path or dotted name, where parameters are given.")
@click.option(
    "--param", "parameters", multiple=True, metavar="NAME=VALUE", help="A parameter. Repeatable."
)
@click.option("--file", "files", multiple=True, metavar="NAME", help="A file part. Repeatable.")
@click.option(
    "--secret", envvar="SDKFORGE_APP_SECRET", default="", help="The app secret; or the variable."
)
@click.option("--show-secrets", is_flag=True, help="Do not mask tokens.")
@click.option("--now", type=int, help="When it was sent, in epoch milliseconds. Default: now.")
@click.option(
    "--platform", "platform_id", help="Whose call it is; then its endpoint is checked too."
)
@specs_option
def explain_sign(
    *,
    request_text: str,
    api: str,
    parameters: tuple[str, ...],
    files: tuple[str, ...],
    secret: str,
    show_secrets: bool,
    now: int | None,
    platform_id: str | None,
    specs: Path,
) -> None:
    """Print a request's canonical parameters, string to sign and signature, and what is wrong.

    The request is a URL or a curl line that failed, in quotes, or - to read it from standard
    input; or --api with --param.
    """
    platform = _platform(specs, platform_id)
    given = _parts(api, parameters, files)
    if request_text:
        text = sys.stdin.read() if request_text == "-" else request_text
        given = _read(text, platform, api)
    elif not api:
        raise click.UsageError("give a URL, a curl line, or --api with --param")
    moment = int(time.time() * 1000) if now is None else now
    explanation = explain(given, secret, moment, platform)
    _print(explanation, show_secrets=show_secrets)
    sys.exit(0 if explanation.is_right else 1)


def _platform(specs: Path, platform: str | None) -> Platform | None:
    from generator.pipeline import load_platform

    return load_platform(specs, platform) if platform else None


def _read(text: str, platform: Platform | None, api: str) -> Request:
    gateways = platform.gateways if platform else ()
    mounts = {*USUAL_MOUNTS, *(urlsplit(gateway.url).path for gateway in gateways)} - {""}
    try:
        return read_request(text, mounts, api)
    except UnreadableRequestError as error:
        raise click.UsageError(str(error)) from error


def _parts(api: str, parameters: tuple[str, ...], files: tuple[str, ...]) -> Request:
    for parameter in parameters:
        if "=" not in parameter:
            raise click.UsageError(f"--param {parameter}: write NAME=VALUE")
    pairs = tuple(parameter.partition("=")[::2] for parameter in parameters)
    return Request(api, pairs, files)


def _print(explanation: Explanation, *, show_secrets: bool) -> None:
    _heading("call")
    click.echo(f"  {explanation.request.api_name}")
    _heading("parameters, as they are signed")
    shown = explanation.shown_parameters(secrets=show_secrets)
    width = max((len(name) for name, _ in shown), default=0)
    for name, value in shown:
        click.echo(f"  {name:{width}}  {_one_line(value)}")
    for name in explanation.request.files:
        click.echo(f"  {name:{width}}  (a file: not signed)")
    _heading("string to sign")
    click.echo(f"  {_one_line(explanation.string_to_sign(secrets=show_secrets))}")
    _heading("signature")
    click.echo(f"  {explanation.signature or 'needs the secret'}")
    if explanation.sent:
        same = explanation.sent == explanation.signature
        click.echo(f"  {explanation.sent} was sent" + (", the same" if same else ""))
    _heading("what is wrong")
    for finding in explanation.findings:
        mark, _, rest = str(finding).replace("\n", "\n  ").partition(":")
        click.echo("  " + click.style(mark, fg=_COLORS[finding.severity]) + ":" + rest)
    if not explanation.findings:
        click.echo("  nothing")


def _heading(text: str) -> None:
    click.secho(text, bold=True)


def _one_line(text: str) -> str:
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)
