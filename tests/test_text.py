"""Literals are read back as they were meant, comments cannot be left, names never clash."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.cli import template_roots
from generator.language import Language
from generator.names import CASES, Name, Position, Scope
from generator.text import CommentForm, LiteralForm, TextError, write_as_documented, write_shortest

TARGETS = pipeline.load_targets(template_roots(None))
LANGUAGES = [target.language for target in TARGETS]
NAMES = st.text(min_size=1, max_size=20)

# Every plane of Unicode, and the pieces that languages trip over.
PIECES = st.sampled_from(
    [
        *("'", '"', "\\", "$", "${x}", "{$x}", "#{x}", "{{x}}", "*/", "?>", "</", '"""'),
        *("\\u0022", "\\n", "\n", "\r", "\t", "\0", "\x1b", "\u2028", "\u202e", "\ufeff"),
        *("é", "裙子", "😀"),
    ]
)
TEXTS = st.lists(PIECES | st.characters(exclude_categories=["Cs"]), max_size=30).map("".join)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
def test_what_a_form_writes_it_reads_back(language: Language, text: str) -> None:
    for form in language.literals["sample"]:
        literal = form.write(text)
        if literal is not None and not ({"{", "x"} & set(form.bmp)):
            assert form.read(literal) == text


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
def test_a_literal_is_one_line_of_what_can_be_seen(language: Language, text: str) -> None:
    literal = write_shortest(language.literals["sample"], text)
    assert not set(literal) & set("\n\r\u2028\u2029\u202e\u200b\0")


# What every text of ASCII is made of that has an escape somewhere.
PLAIN = st.text(alphabet=string.printable.strip() + " \n", max_size=30) | st.just("~~~~~ \\\n")
FORMS = [
    (f"{target.language.id} {use} {number}", form)
    for target in [*pipeline.load_targets(template_roots(None), "formats.yaml"), *TARGETS]
    for use, forms in target.language.literals.items()
    for number, form in enumerate(forms)
    if form.bmp
]


@pytest.mark.parametrize("form", [form for _, form in FORMS], ids=[name for name, _ in FORMS])
@settings(max_examples=100, deadline=None)
@given(text=PLAIN)
def test_plain_text_is_written_as_beside_any_other(form: LiteralForm, text: str) -> None:
    mark, odd = form.write("\ufeff") or "", form.write(f"\ufeff{text}") or ""
    head = mark.removesuffix(form.close)
    assert form.write(text) == f"{form.open}{odd.removeprefix(head)}"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_half_a_surrogate_pair_is_refused(language: Language) -> None:
    with pytest.raises(TextError, match="surrogate"):
        write_shortest(language.literals["sample"], "a\ud83d")


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_plain_text_keeps_the_documented_characters(language: Language) -> None:
    documented, text = language.documented, "2_2DL4DV3jcU1UOT7WGI1A4rY91"
    literal = write_as_documented(documented, language.literals["sample"], text)
    assert literal == documented.write(text)


# What is changed on its way to an identifier, beside names that look like what it becomes.
ODD_NAMES = [
    "class",
    "Class",
    "class_",
    "class value",
    "1a",
    "n1a",
    "",
    "--",
    "empty",
    "\u00e9",
    "ue9",
]


@given(text=TEXTS)
def test_a_comment_cannot_be_left(text: str) -> None:
    form = CommentForm({"*/": "* /", "?>": "? >"}, 60)
    lines = form.lines(f"before {text} after")
    assert lines
    for line in (*lines, form.line(text)):
        assert "*/" not in line
        assert "?>" not in line
        assert not set(line) & set("\n\r\u2028\u202e\0")


@pytest.mark.parametrize("case", sorted(CASES))
@given(names=st.lists(NAMES, max_size=12))
def test_siblings_never_share_an_identifier(case: str, names: list[str]) -> None:
    position = Position(case, reserved=frozenset({"class", "Class"}), ignore_case=True)
    resolved = position.resolve(Name(name) for name in names)
    assert set(resolved) == set(names)
    identifiers = [identifier.casefold() for identifier in resolved.values()]
    assert len(set(identifiers)) == len(identifiers)
    allowed = set(string.ascii_letters + string.digits + "_-")
    for identifier in resolved.values():
        assert set(identifier) <= allowed
        assert not identifier[0].isdigit()
    assert position.resolve(Name(name) for name in reversed(names)) == resolved


@pytest.mark.parametrize("case", sorted(CASES))
@pytest.mark.parametrize("suffix", ["_", "Value"])
@given(names=st.lists(NAMES | st.sampled_from(ODD_NAMES), max_size=12, unique=True))
def test_a_name_asked_for_alone_is_as_among_all_its_siblings(
    case: str, suffix: str, names: list[str]
) -> None:
    position = Position(case, reserved=frozenset({"class", "Class"}), reserved_suffix=suffix)
    scope = Scope({"here": position}, map(Name, names))
    found = {name: scope.identifier("here", Name(name)) for name in names}
    assert found == position.resolve(map(Name, names))


@given(names=st.lists(NAMES, max_size=8))
def test_names_of_a_position_beside_another_are_not_among_those(names: list[str]) -> None:
    names += [f"{name}_pages" for name in names[::2]]
    method = Position("camel", ignore_case=True)
    pages = Position("camel", suffix="Pages", ignore_case=True, beside="method")
    scope = Scope({"method": method, "pages": pages}, map(Name, names))
    found = [scope.identifier(where, Name(name)) for where in ("method", "pages") for name in names]
    assert len({identifier.casefold() for identifier in found}) == 2 * len(set(names))


def test_a_name_that_nothing_stands_beside_is_written_plainly() -> None:
    positions = {
        "method": Position("camel"),
        "pages": Position("camel", "", "Pages", beside="method"),
    }
    scope = Scope(positions, map(Name, ["list", "list_pages", "get"]))
    found = [scope.identifier("pages", Name(name)) for name in ("list", "list_pages", "get")]
    assert found == ["listPages2", "listPagesPages", "getPages"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("order_id", ("order", "id")),
        ("sellerSKUId", ("seller", "sku", "id")),
        ("sha256", ("sha256",)),
        ("update-date", ("update", "date")),
        ("auth.token.create", ("auth", "token", "create")),
        ("裙", ("u88d9",)),
        ("--", ("empty",)),
    ],
)
def test_names_are_split_into_words(text: str, words: tuple[str, ...]) -> None:
    assert Name(text).words == words
