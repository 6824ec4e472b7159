"""The static site of a platform's documents: MkDocs with Material makes it, from pages made here."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Sequence
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import ir
from generator.docs.documents import DOCS
from generator.docs.index import Rendered
from generator.docs.making import Maker
from generator.language import RUNNABLE, TYPED_STYLES
from generator.pipeline import Target, render_platform

SHOWN = (RUNNABLE, *TYPED_STYLES)
# Marks a folder as made here: only such a folder, or an empty one, is ever replaced.
MARK = ".sdkforge-site"


class SiteError(Exception):
    """Why a site cannot be made, in words for the person who asked for it."""


def documents(
    platform: ir.Platform, targets: Sequence[Target], templates: Sequence[Path]
) -> dict[str, str]:
    """The documents of a platform with the runnable and typed samples of every language, by path."""
    samples = [
        Rendered(job, target, text)
        for target in targets
        for job, text in render_platform(
            platform, target, lambda job: job.is_sample and job.style in SHOWN
        ).items()
    ]
    made = Maker(targets, templates).make(platform, samples)
    return {path: text for path, text in made if path.startswith(f"{DOCS}/")}


def build_site(files: dict[str, str], target: Path) -> None:
    """The site of these documents, in a folder that is empty, or was made here before."""
    if importlib.util.find_spec("material") is None:
        raise SiteError("mkdocs-material is not installed; try: pip install 'sdkforge[docs]'")
    if target.exists() and not (target.is_dir() and _is_replaceable(target)):
        raise SiteError(f"{target} is not empty, and was not made by sdkforge; give another folder")
    with TemporaryDirectory() as scratch:
        source, site = Path(scratch, "source"), Path(scratch, "site")
        for path, text in files.items():
            file = source / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        _run_mkdocs(source / DOCS / "mkdocs.yml", site)
        (site / MARK).write_text("")
        if target.exists():
            shutil.rmtree(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(site, target)


def server(folder: Path, host: str, port: int) -> ThreadingHTTPServer:
    """A server of a folder's files; it answers once `serve_forever` runs."""

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object, **named: object) -> None:
            super().__init__(*arguments, **named, directory=str(folder))  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return ThreadingHTTPServer((host, port), Handler)


def _is_replaceable(folder: Path) -> bool:
    return (folder / MARK).is_file() or not any(folder.iterdir())


def _run_mkdocs(config: Path, site: Path) -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        build(load_config(str(config), site_dir=str(site), strict=True))
    except MkDocsException as error:
        raise SiteError(f"mkdocs: {error}") from error
