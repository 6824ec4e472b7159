"""A lint that keeps templates simple: what they print is finished by a language's rules, never by them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.language import TEMPLATE_SUFFIX
from generator.render import FILTERS

_FORBIDDEN = (nodes.Add, nodes.Mod, nodes.Concat, nodes.Mul, nodes.Getitem)
_PRINTABLE = (nodes.Name, nodes.Getattr, nodes.Call, nodes.Filter, nodes.TemplateData)


def lint(jinja: Environment, templates: Mapping[str, str]) -> Iterator[tuple[str, int, str]]:
    """What templates may not do, as (template, line, message)."""
    for name in sorted(templates):
        if name.endswith(TEMPLATE_SUFFIX):
            try:
                faults = list(_faults(jinja.parse(templates[name])))
            except TemplateSyntaxError as error:
                faults = [(error.lineno, error.message or "")]
            for line, message in faults:
                yield name, line, message


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
