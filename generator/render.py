"""The strict Jinja environment: only finished text comes out."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from functools import partial
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, Undefined
from jinja2 import TemplateSyntaxError as JinjaSyntaxError
from markupsafe import Markup

from generator.diagnostics import Diagnostic, Location, SpecError
from generator.language import TEMPLATE_SUFFIX


class UnfinishedTextError(TypeError):
    """A template printed text that no rule of the language has finished."""


def environment(templates: Mapping[str, str]) -> Environment:
    """An environment over a language's templates: strict, and printing finished text only."""
    made = Environment(
        loader=FunctionLoader(partial(_source, templates)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finished,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=-1,
    )
    made.filters = dict(FILTERS)
    made.globals = {}
    return made


def render(jinja: Environment, template: str, context: Mapping[str, object], name: str) -> str:
    """One output. Raises SpecError with the template's line; `name` is what it calls the folder."""
    try:
        return jinja.get_template(template).render(context)
    except JinjaSyntaxError as error:
        place = Location(f"{name}/{error.name or template}", error.lineno)
        raise SpecError([Diagnostic("template-syntax", error.message or "", place)]) from None
    except (TemplateError, UnfinishedTextError, AttributeError, ValueError) as error:
        failed, line = _template_place(error) or (template, 1)
        place = Location(f"{name}/{failed}", line)
        raise SpecError([Diagnostic("template-failed", str(error), place)]) from error


def _finished(value: Any) -> Markup:
    if isinstance(value, Undefined):
        str(value)  # says which name it is that has no value
    if type(value) is not Markup:
        raise UnfinishedTextError(
            f"unfinished text of type {type(value).__name__}: print a form that the language "
            f"declares, such as .sample"
        )
    return value


def _indent(text: Markup, width: int) -> Markup:
    """Every line that is not empty, moved to the right."""
    margin = " " * width
    lines = str(_finished(text)).splitlines(keepends=True)
    return Markup("".join(margin + line if line.strip() else line for line in lines))


FILTERS = {"indent": _indent}


def _source(templates: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """A template as the environment loads it: its name stands for a file in tracebacks."""
    return (templates[name], name, None) if name in templates else None


def _template_place(error: BaseException) -> tuple[str, int] | None:
    """The template that an error came from, the innermost of those included, and its line."""
    place = None
    for frame, line in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(TEMPLATE_SUFFIX):
            place = (frame.f_code.co_filename, line)
    return place
