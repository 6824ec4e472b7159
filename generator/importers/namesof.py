"""The names that documented samples use: classes, modules, variables, and the gateway's constant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.importers.documented import Sample
from generator.names import Name
from generator.schema import LanguageDocument

Names = dict[str, str]

_CLIENT = re.compile(
    r"(?:(?P<declared>[A-Za-z_]\w*)\s+)?\$?\w+\s*=\s*(?:new\s+)?(?P<made>[A-Za-z_][\w.:]*)"
    r"\(\s*(?P<gateway>[^\s,()\"']+)\s*,\s*\$?(?P<app_key>\w+)\s*,\s*\$?(?P<app_secret>\w+)\s*\)"
)
_REQUEST = re.compile(r"(?:new\s+|[.=]\s*)([A-Za-z_]\w*)\(\s*(?:\)|[\"']/)")
_RESPONSE = re.compile(r"([A-Za-z_]\w*Response)\s+\w+\s*=")
_TOKEN = re.compile(r"[eE]xecute\(\s*\$?\w+\s*,\s*\$?(\w+)\s*[,)]")


def names_in(sample: Sample) -> Names:
    """The names of one sample, by what language files call them."""
    client = _CLIENT.search(sample.code)
    if client is None:
        return {}
    module, _, made = client["made"].rpartition(".")
    declared = client["declared"] or made
    names = {
        "client": declared,
        "implementation": made,
        "gateway": client["gateway"],
        "app_key": client["app_key"],
        "app_secret": client["app_secret"],
    }
    if declared != made:
        names["interface"] = declared
    if module:
        names["module"] = module
    for key, pattern in (("request", _REQUEST), ("response", _RESPONSE), ("access_token", _TOKEN)):
        match = pattern.search(sample.code, client.end())
        if match:
            names[key] = match[1]
    return names


def common_names(samples: Iterable[Sample]) -> dict[str, Names]:
    """By label, the names that most samples use."""
    counts: dict[str, dict[str, Counter[str]]] = {}
    for sample in samples:
        for key, value in names_in(sample).items():
            counts.setdefault(sample.label, {}).setdefault(key, Counter())[value] += 1
    return {
        label: {key: _most_common(values) for key, values in keys.items()}
        for label, keys in counts.items()
    }


def prefix_of(names: Mapping[str, Names]) -> str:
    """The word that SDK names begin with: what stands before `Request`, or `Client`."""
    for ending, key in (("Request", "request"), ("Client", "implementation")):
        for found in names.values():
            word = found.get(key, "").removesuffix(ending)
            if word != found.get(key, "") and word:
                return "".join(Name(word).words)
    return ""


def constants_of(names: Mapping[str, Names]) -> list[str]:
    """The gateway constants that samples use, in snake case, most frequent first."""
    constants: Counter[str] = Counter()
    for found in names.values():
        last = re.split(r"[.:]+\$?", found.get("gateway", ""))
        if len(last) > 1:
            constants["_".join(Name(last[-1]).words)] += 1
    return [
        constant for constant, _ in sorted(constants.items(), key=lambda item: (-item[1], item))
    ]


def differing_names(found: Names, language: LanguageDocument, prefix: str) -> Names:
    """Of the names found, those that differ from the language's defaults and that it has a place for."""
    flat = "".join(Name(prefix).words)
    forms = {"{prefix}": flat, "{Prefix}": flat.capitalize(), "{PREFIX}": flat.upper()}
    differing: Names = {}
    for key, rule in language.names.items():
        default = rule.default
        for placeholder, written in forms.items():
            default = default.replace(placeholder, written)
        value = found.get(key, default)
        if value != default and re.fullmatch(rule.pattern, value):
            differing[key] = value
    return differing


def _most_common(values: Counter[str]) -> str:
    return min(values, key=lambda value: (-values[value], value))
