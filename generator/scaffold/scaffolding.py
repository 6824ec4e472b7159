"""What a scaffold consists of: texts by path, made from the files of this folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from generator.ir import path_segments
from generator.load import LANGUAGE_FILE
from generator.names import CASES, Name
from generator.schema import LanguageDocument
from generator.source import read_document

_FILES = Path(__file__).with_name("files")

Texts = dict[Path, str]


class ScaffoldError(Exception):
    """Something stands where the scaffold would go; the message says what to do."""


def new_platform(specs: Path, platform: str, title: str, url: str) -> Texts:
    """A platform with one endpoint. Raises ScaffoldError where it is there already."""
    folder = specs / platform
    if folder.exists():
        raise ScaffoldError(f"{folder} is there already")
    words = Name(platform).words
    values = {
        "id": platform,
        "title": _scalar(title),
        "kebab": CASES["kebab"](words),
        "Pascal": CASES["flat"](words).capitalize(),
        "prefix": CASES["flat"](words),
        "url": _scalar(url),
    }
    own = _filled("platform/platform.yaml", values)
    texts = {folder / "platform.yaml": own + platform_errors()}
    return texts | new_endpoint(folder, "/example/get", "Get an example", "GET")


def platform_errors() -> str:
    """What a platform's file says of the errors that any endpoint can answer."""
    return (_FILES / "platform/errors.yaml").read_text(encoding="utf-8")


def new_endpoint(folder: Path, path: str, title: str, method: str) -> Texts:
    """The file of the endpoint's group with the endpoint at its end.

    Raises ScaffoldError where the endpoint is there, or the file cannot be written on.
    """
    group = path_segments(path)[0]
    file = folder / f"{group}.yaml"
    if not file.exists():
        text = _filled("group.yaml", {"group": _scalar(group)})
    else:
        text = _open_ended(file, path)
    values = {"path": _scalar(path), "title": _scalar(title), "method": method}
    return {file: text + _filled("endpoint.yaml", values)}


def new_language(templates: Path, language: str, title: str, extension: str) -> Texts:
    """A language whose samples are generated. Raises ScaffoldError where it is there already."""
    if (templates / language).exists():
        raise ScaffoldError(f"{templates / language} is there already")
    values = {
        "id": language,
        "title": _scalar(title),
        "LABEL": _scalar(title.upper()),
        "extension": extension,
    }
    root = _FILES / "language"
    texts: Texts = {}
    for file in sorted(root.rglob("*")):
        if file.is_file():
            name = _replaced(file.relative_to(root).as_posix(), values)
            text = _replaced(file.read_text(encoding="utf-8"), values)
            if name == LANGUAGE_FILE:
                text += "".join(_undecided(text))
            texts[templates / language / name] = text
    return texts


def _undecided(text: str) -> Iterator[str]:
    """What else a language file can say, as comments."""
    for key, field in LanguageDocument.model_fields.items():
        if f"\n{key}:" not in text:
            yield f"# decide: {field.description}\n# {key}:\n"


def _open_ended(file: Path, path: str) -> str:
    """The text of a group's file, where another endpoint can follow its last line."""
    document = read_document(file, str(file))
    known = [endpoint.get("path") for endpoint in document.data["endpoints"]]
    if path in known:
        raise ScaffoldError(f"{file} has the endpoint {path} already")
    last = document.text.rstrip("\n").splitlines()[-1]
    columns = {document.locate(("endpoints", number)).column for number in range(len(known))}
    is_last = list(document.data)[-1] == "endpoints"
    if not is_last or columns != {5} or not last.startswith("   "):
        raise ScaffoldError(f"{file} is laid out in another way: write the endpoint by hand")
    return document.text.rstrip("\n") + "\n"


def _filled(name: str, values: Mapping[str, str]) -> str:
    return _replaced((_FILES / name).read_text(encoding="utf-8"), values)


def _replaced(text: str, values: Mapping[str, str]) -> str:
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _scalar(text: str) -> str:
    """A text as YAML writes it on one line, in quotes where it needs them."""
    written: str = yaml.safe_dump(text, width=10**6, allow_unicode=True, default_style=None)
    return written.removesuffix("\n").removesuffix("\n...").strip()
