"""`sdkforge docs`: the documents of a platform as a static site, built or served."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.cli import specs_option, template_roots, templates_option


@click.command(epilog="Example: sdkforge docs --platform P --build site")
@specs_option
@templates_option
@click.option("--platform", required=True, help="Whose documents.")
@click.option(
    "--build",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the site into this folder, which is empty or an earlier site.",
)
@click.option("--serve", "serves", is_flag=True, help="Show the site on this machine.")
@click.option("--port", default=8000, show_default=True, help="Port to serve on; 0: a free one.")
def docs(
    specs: Path,
    templates: Path | None,
    platform: str,
    folder: Path | None,
    serves: bool,
    port: int,
) -> None:
    """Make a site of a platform's reference, with samples in every language."""
    from generator.docs import site
    from generator.pipeline import load_platforms, load_targets

    if folder is None and not serves:
        raise click.UsageError("give --build FOLDER, --serve, or both")
    roots = template_roots(templates)
    targets = load_targets(roots)
    (loaded,), _ = load_platforms(specs, (platform,), targets)
    with TemporaryDirectory() as scratch:
        target = folder or Path(scratch, "site")
        files = site.documents(loaded, targets, roots)
        try:
            site.build_site(files, target)
        except site.SiteError as error:
            raise click.ClickException(str(error)) from error
        if folder:
            click.echo(f"{folder}: {len(list(folder.rglob('*.html')))} pages")
        if serves:
            _serve(target, port)


def _serve(folder: Path, port: int) -> None:
    from generator.docs.site import server

    try:
        serving = server(folder, "127.0.0.1", port)
    except OSError as error:
        raise click.ClickException(f"cannot serve: {error}") from error
    with serving:
        click.echo(f"http://127.0.0.1:{serving.server_port}/ (interrupt to stop)")
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            click.echo("stopped")
