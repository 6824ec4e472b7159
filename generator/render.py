"""The strict Jinja environment: only finished text comes out."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from functools import cache, partial
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, Undefined, nodes
from jinja2 import TemplateSyntaxError as JinjaSyntaxError
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Macro
from markupsafe import Markup

from generator.diagnostics import Diagnostic, Location, SpecError
from generator.language import TEMPLATE_SUFFIX
from generator.text import finished


class UnfinishedTextError(TypeError):
    """A template printed text that no rule of the language has finished."""


class _Generator(CodeGenerator):
    """Views are read as plain objects, macros called as plain functions, and finished text is printed.

    Jinja's own way looks for an item where there is no attribute, asks each macro what context it
    wants, and copies what is finished: a third of the time that rendering takes.
    """

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("Macro = environment.macro_class")

    def visit_Getattr(self, node: nodes.Getattr, frame: Any) -> None:
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        self.write("(printed if type(printed := ")

    def _output_child_post(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        self.write(") is Markup else environment.finalize(printed))")

    def visit_Call(self, node: nodes.Call, frame: Any, forward_caller: bool = False) -> None:
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


class _Macro(Macro):
    """A macro that is given just its arguments has nothing to sort out."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        takes_more = self.caller or self.catch_kwargs or self.catch_varargs
        if len(args) == self._argument_count and not (kwargs or takes_more):
            return finished(self._func(*args))
        return super().__call__(*args, **kwargs)


class _Environment(Environment):
    code_generator_class, macro_class = _Generator, _Macro

    def make_globals(self, d: Any) -> Any:
        """There are none, and a plain dictionary is quickly looked through."""
        return self.globals


def environment(templates: Mapping[str, str]) -> Environment:
    """An environment over a language's templates: strict, and printing finished text only."""
    made = _Environment(
        loader=FunctionLoader(partial(_source, templates)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finished,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=-1,
        auto_reload=False,
    )
    made.filters, made.globals = dict(FILTERS), {}
    made.get_template = cache(made.get_template)  # type: ignore[method-assign] # of the same few
    return made


def render(jinja: Environment, template: str, context: dict[str, Any], name: str) -> str:
    """One output. Raises SpecError with the template's line; `name` is what it calls the folder."""
    try:
        made = jinja.get_template(template)
        return "".join(made.root_render_func(made.new_context(context, shared=True)))
    except JinjaSyntaxError as error:
        place = Location(f"{name}/{error.name or template}", error.lineno)
        raise SpecError([Diagnostic("template-syntax", error.message or "", place)]) from None
    except (TemplateError, UnfinishedTextError, AttributeError, ValueError) as error:
        failed, line = _template_place(jinja, error) or (template, 1)
        place = Location(f"{name}/{failed}", line)
        raise SpecError([Diagnostic("template-failed", str(error), place)]) from error


def _finished(value: Any) -> Markup:
    if type(value) is Markup:
        return value
    if isinstance(value, Undefined):
        str(value)  # says which name it is that has no value
    raise UnfinishedTextError(
        f"unfinished text of type {type(value).__name__}: print a form that the language "
        f"declares, such as .sample"
    )


def _indent(text: Markup, width: int) -> Markup:
    """Every line that is not empty, moved to the right."""
    margin = " " * width
    lines = str(_finished(text)).splitlines(keepends=True)
    return finished("".join([line if line.isspace() else margin + line for line in lines]))


FILTERS = {"indent": _indent, "length": len}


def _source(templates: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """A template as the environment loads it: its name stands for a file in tracebacks."""
    return (templates[name], name, None) if name in templates else None


def _template_place(jinja: Environment, error: BaseException) -> tuple[str, int] | None:
    """The template that an error came from, the innermost of those included, and its line."""
    place = None
    for frame, line in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(TEMPLATE_SUFFIX):
            name = frame.f_code.co_filename
            place = (name, jinja.get_template(name).get_corresponding_lineno(line))
    return place
