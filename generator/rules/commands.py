"""The commands `sdkforge check` and `sdkforge rules`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from generator.cli import (
    EXIT_SPEC,
    specs_option,
    template_roots,
    templates_option,
)
from generator.rules.catalogue import ROOMS, Rule
from generator.rules.catalogue import rules as all_rules
from generator.rules.reports import REPORTS, format_option, print_diagnostics


@click.command(epilog="Example: sdkforge check --platform my_platform --format github")
@specs_option
@templates_option
@click.option("--platform", "platforms", multiple=True, help="Only this platform. Repeatable.")
@click.option("--rule", "asked", multiple=True, help="Give this quiet rule, too. Repeatable.")
@click.option("--all", "everything", is_flag=True, help="Give all quiet rules, too.")
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings, too.")
@format_option
def check(
    *,
    specs: Path,
    templates: Path | None,
    platforms: tuple[str, ...],
    asked: tuple[str, ...],
    everything: bool,
    strict: bool,
    form: str,
) -> None:
    """Check specs, and say everything that is wrong or doubtful about them.

    Finds what generate does and more: names that collide in a language, examples that do not fit,
    keys that look alive. A warning is silenced at its place in the spec, or around it, with a
    reason: silence: {example-shape: the page shows the short form}
    """
    from generator import pipeline
    from generator.diagnostics import SpecError, errors_of
    from generator.rules.checking import check_folder
    from generator.templating.overriding import check_overrides, check_templates

    for name in asked:
        _rule(name)
    try:
        roots = template_roots(templates)
        targets = pipeline.load_targets(roots)
        found = [*check_overrides(roots), *check_templates(roots)]
        found += check_folder(specs, platforms, targets, None if everything else asked)
    except SpecError as error:
        found = error.diagnostics
    errors = len(errors_of(found))
    if form == "text":
        print_diagnostics(found)
        click.echo(f"{errors} errors, {len(found) - errors} warnings")
    elif found or form == "json":
        click.echo(REPORTS[form](found))
    sys.exit(EXIT_SPEC if errors or (strict and found) else 0)


@click.command(epilog="Example: sdkforge rules name-collision")
@click.argument("name", default="")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="The form of the list.",
)
def rules(name: str, form: str) -> None:
    """List every rule that a diagnostic can name, or explain the one that is NAMED."""
    chosen = [_rule(name)] if name else list(all_rules().values())
    if form == "json":
        click.echo(json.dumps([asdict(rule) for rule in chosen], indent=2))
    elif name:
        click.echo(_explained(chosen[0]))
    else:
        click.echo("\n\n".join(_listed(room, chosen) for room in ROOMS))


def _rule(name: str) -> Rule:
    from generator.source import did_you_mean

    known = all_rules()
    if name not in known:
        raise click.UsageError(f'no rule "{name}": {did_you_mean(name, known)}')
    return known[name]


def _explained(rule: Rule) -> str:
    loudness = "warning, given by check --all" if rule.is_quiet else rule.severity
    return f"{rule.name} ({rule.room}, {loudness})\n\n{rule.what}\n\nWhat to do: {rule.fix}"


def _listed(room: str, chosen: list[Rule]) -> str:
    lines = [
        f"{rule.name:24} {rule.severity:8} {rule.what}" for rule in chosen if rule.room == room
    ]
    return "\n".join((f"about {_ABOUT[room]}", *lines))


_ABOUT = {
    "file": "files",
    "spec": "specs",
    "language": "languages and templates",
    "import": "documentation that is imported",
    "request": "requests, by explain-sign and the SDKs",
}
