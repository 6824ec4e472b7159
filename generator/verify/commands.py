"""`sdkforge verify-samples`: every sample of a generated platform, compiled and run."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import specs_option, template_roots, templates_option
from generator.rules.reports import print_diagnostics

if TYPE_CHECKING:
    from generator.verify.run import LanguageReport


@click.command(epilog="Example: sdkforge verify-samples --platform taobao_tw --language php")
@specs_option
@templates_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path("generated"),
    show_default=True,
    help="Folder that the outputs were generated into.",
)
@click.option("--platform", required=True, help="The platform whose samples are run.")
@click.option("--language", "languages", multiple=True, help="Only this language. Repeatable.")
@click.option("--require", is_flag=True, help="Fail where a toolchain is missing.")
def verify_samples(
    specs: Path,
    templates: Path | None,
    out: Path,
    platform: str,
    languages: tuple[str, ...],
    require: bool,
) -> None:
    """Compile and run every runnable, complete and typed sample against the sandbox gateway.

    A complete sample holds the runnable one unchanged, so a program proves both. The values that
    arrive are compared with the examples. Writes samples/verification.json beside the index.
    """
    from generator import pipeline
    from generator.language import COMPLETE
    from generator.verify.programs import styles_of
    from generator.verify.report import write_report
    from generator.verify.run import verify_folder

    targets = pipeline.load_targets(template_roots(templates))
    known = [target.language.id for target in targets]
    if unknown := sorted(set(languages) - set(known)):
        raise click.UsageError(f"no language {unknown[0]!r}; one of: {', '.join(known)}")
    (api,), warnings = pipeline.load_platforms(specs, (platform,), targets)
    print_diagnostics(warnings)
    folder = out / platform
    if not (folder / "samples/index.json").is_file():
        raise click.UsageError(f"{folder} has no sample index: run sdkforge generate first")
    reports: list[LanguageReport] = []
    for target in targets:
        if not languages or target.language.id in languages:
            with tempfile.TemporaryDirectory(prefix="sdkforge-verify-") as scratch:
                for style in (COMPLETE, *styles_of(folder, target.language.id)):
                    reports.append(verify_folder(api, target, folder, Path(scratch), style))
                    _say(reports[-1])
    write_report(folder, platform, reports)
    failed = any(report.faults for report in reports)
    ran = sum(len(report.verdicts) for report in reports)
    lacking = require and any(report.not_run for report in reports)
    if not ran:
        click.secho("no sample was run", fg="red", err=True)
    sys.exit(1 if failed or lacking or not ran else 0)


def _say(report: LanguageReport) -> None:
    from generator.language import COMPLETE

    name = report.language if report.style == COMPLETE else f"{report.language}, {report.style}"
    if report.not_run:
        click.secho(f"{name}: NOT RUN ({report.not_run})", fg="yellow")
        return
    good = sum(1 for verdict in report.verdicts if verdict.is_good)
    click.echo(
        f"{name}: {good} of {len(report.verdicts)} programs ran right, "
        f"{report.values} values arrived exactly ({report.tool})"
    )
    for verdict in report.not_runnable:
        click.secho(f"  {verdict.name}: not runnable: {verdict.not_runnable}", fg="yellow")
    for verdict in report.faults:
        click.secho(f"  {verdict.name}: {verdict.fault}", fg="red")
