"""The strict Jinja environment: only finished text comes out, and a lint that keeps templates simple."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, Undefined, nodes
from jinja2 import TemplateSyntaxError as JinjaSyntaxError
from markupsafe import Markup

from generator.diagnostics import Diagnostic, Location, SpecError
from generator.language import TEMPLATE_SUFFIX


class UnfinishedTextError(TypeError):
    """A template printed text that no rule of the language has finished."""


def environment(templates: Mapping[str, str]) -> Environment:
    """An environment over a language's templates: strict, and printing finished text only."""
    made = Environment(
        loader=DictLoader(dict(templates)),
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
        place = Location(f"{name}/{template}", _template_line(error))
        raise SpecError([Diagnostic("template-failed", str(error), place)]) from error


def lint(jinja: Environment, templates: Mapping[str, str]) -> Iterator[tuple[str, int, str]]:
    """What templates may not do, as (template, line, message)."""
    for name in sorted(templates):
        if name.endswith(TEMPLATE_SUFFIX):
            tree = jinja.parse(templates[name])
            for line, message in _faults(tree):
                yield name, line, message


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

_FORBIDDEN = (nodes.Add, nodes.Mod, nodes.Concat, nodes.Mul, nodes.Getitem)
_PRINTABLE = (nodes.Name, nodes.Getattr, nodes.Call, nodes.Filter, nodes.TemplateData)


def _faults(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    macros = {node.name for node in tree.find_all(nodes.Macro)}
    macros |= {"super", "caller"} | _imported(tree)
    for node in tree.find_all(_FORBIDDEN):
        yield node.lineno, f"{type(node).__name__} makes text that no language rule has finished"
    for filtered in tree.find_all(nodes.Filter):
        if filtered.name not in FILTERS:
            yield filtered.lineno, f'filter "{filtered.name}" is not on the list'
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name in macros):
            yield call.lineno, "only macros are called"
    for output in tree.find_all(nodes.Output):
        for printed in output.nodes:
            if not isinstance(printed, _PRINTABLE):
                yield printed.lineno, f"{type(printed).__name__} is printed: print a name"


def _imported(tree: nodes.Template) -> set[str]:
    names: set[str] = set()
    for node in tree.find_all(nodes.FromImport):
        names |= {name if isinstance(name, str) else name[1] for name in node.names}
    return names


def _template_line(error: BaseException) -> int:
    line = 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
