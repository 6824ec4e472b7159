"""The command `sdkforge changes`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.changes.change import Change, Impact
from generator.cli import EXIT_SPEC, specs_option, template_roots, templates_option

# A platform that comes or goes as a whole demands no version.
NO_VERSION = "0.0.0"

if TYPE_CHECKING:
    from generator.changes.report import PlatformChanges
    from generator.ir import Platform
    from generator.language import Language


@click.command(epilog="Example: sdkforge changes v1.2.0 --format markdown")
@click.argument("old")
@click.argument("new", default="")
@specs_option
@templates_option
@click.option("--platform", "platforms", multiple=True, help="Only this platform. Repeatable.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "markdown", "json")),
    default="text",
    show_default=True,
    help="The form of the report; markdown is changelog text.",
)
@click.option(
    "--fail-on",
    type=click.Choice([impact.value for impact in Impact]),
    help="Exit with 1 where a change has this impact.",
)
@click.option(
    "--accept", "accepted", multiple=True, help="Fingerprint of a change that may be. Repeatable."
)
@click.option(
    "--write", is_flag=True, help="Bump sdk.version and write specs/<platform>/CHANGELOG.md."
)
def changes(
    *,
    old: str,
    new: str,
    specs: Path,
    templates: Path | None,
    platforms: tuple[str, ...],
    form: str,
    fail_on: str | None,
    accepted: tuple[str, ...],
    write: bool,
) -> None:
    """Say what changed between two states of the specs for users of the SDKs.

    OLD and NEW are spec folders or git revisions; NEW is --specs where it is not given. Each change
    is breaking, additive or cosmetic, and the version that follows is said. Exits with 1 where
    sdk.version is too low for what changed.
    """
    from generator import pipeline
    from generator.changes.releasing import release
    from generator.changes.report import REPORTS
    from generator.changes.revisions import specs_at

    if write and new:
        raise click.UsageError("--write changes --specs: leave NEW out")
    targets = pipeline.load_targets(template_roots(templates))
    with specs_at(old, specs) as first, specs_at(new or str(specs), specs) as second:
        before, after = (
            {each.id: each for each in pipeline.load_platforms(folder, (), targets)[0]}
            for folder in (first, second)
        )
    languages = [target.language for target in targets]
    wanted = [name for name in sorted({*before, *after}) if not platforms or name in platforms]
    found = [_compared(name, before.get(name), after.get(name), languages) for name in wanted]
    click.echo(REPORTS[form](found), nl=False)
    if write:
        for each in found:
            if each.changes and each.platform in after:
                release(each, specs / each.platform)
                click.echo(
                    f"{each.platform}: {each.next_version} is written; next: sdkforge generate",
                    err=True,
                )
    refused = [each for one in found for each in one.changes if each.impact == fail_on]
    is_refused = any(each.fingerprint not in accepted for each in refused)
    too_low = not write and any(each.needs_bump for each in found)
    sys.exit(EXIT_SPEC if is_refused or too_low else 0)


def _compared(
    name: str, old: Platform | None, new: Platform | None, languages: list[Language]
) -> PlatformChanges:
    from generator.changes.comparing import compare_platforms
    from generator.changes.report import PlatformChanges

    if old and new:
        changes = tuple(compare_platforms(old, new, languages))
        return PlatformChanges(name, old.version, new.version, changes)
    kind, platform = ("platform-added", new) if new else ("platform-removed", old)
    version = platform.version if platform else ""
    return PlatformChanges(name, NO_VERSION, version, (Change(kind, "", name, ""),))
