"""Reads a documentation page: headings, an endpoint line, tables and samples, in whatever state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from generator.diagnostics import Diagnostic, Location, Severity, SpecError
from generator.importers import literals
from generator.importers.catalogue import gateway_of
from generator.importers.documented import Endpoint, ErrorRow, FieldRow, Host, Reading, Sample
from generator.importers.files import SourceFile
from generator.importers.jsontext import laid_out
from generator.importers.lines import FENCE, Line, endpoint_of, heading_of, logical_lines
from generator.importers.pagefields import FieldTable, needs_token
from generator.importers.prose import plain
from generator.importers.sections import Section, parts_of, split, titled
from generator.importers.tabbed import with_pipes
from generator.importers.tables import Table, read_table
from generator.importers.words import NOTHING
from generator.signing import system_parameters
from generator.source import frame

_URL = re.compile(r"https?://[^\s|｜`<>\"'，。)]+")
_HTML_TABLE = re.compile(r"(?i)<(?:table|tr|td)\b")
_HEADINGS = (
    *("Parameter", "Parameters", "Request Parameters", "Common Parameters"),
    *("Response Parameters", "Error Codes", "Service Endpoints", "Description"),
)
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_PAIRS = {'"': '"”', "“": '”"', "'": "'’", "‘": "’'", "«": "»"}


def looks_like_page(text: str) -> bool:
    """Whether a text has anything of a documentation page."""
    return any(
        heading_of(line).marker == "#" or line.is_row or endpoint_of(heading_of(line).text)
        for line in logical_lines(with_pipes(text))
    )


def read_page(file: SourceFile, text: str) -> Reading:
    """The endpoints of a page. Raises SpecError with everything that is wrong with it."""
    faults: list[Diagnostic] = []
    endpoints: list[Endpoint] = []
    for part in parts_of(logical_lines(with_pipes(text))):
        reader = _PageReader(file.name, text, part, faults)
        endpoint = reader.read(endpoints[-1].category if endpoints else "")
        if endpoint is not None:
            endpoints.append(endpoint)
    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    if errors:
        raise SpecError(errors)
    return Reading(tuple(endpoints), tuple(faults))


class _PageReader:
    """Reads the lines of one endpoint; what is wrong goes to `faults`."""

    def __init__(self, name: str, text: str, lines: list[Line], faults: list[Diagnostic]) -> None:
        self._name, self._text, self._faults = name, text, faults
        self._head, self._sections = split(lines)

    def read(self, category: str) -> Endpoint | None:
        """The endpoint, of `category` where the page names none; None where it has no name or path."""
        head, samples = self._head, tuple(self._samples())
        path = head.path or literals.api_name(samples)
        title, own_category = titled(head, self._sections)
        methods = head.methods or self._guessed_methods(path, samples)
        if not self._has_basics(path, title):
            return None
        shown = literals.argument_values(samples)
        with_token = literals.shows_token(samples) or any(map(needs_token, self._tables("common")))
        endpoint = Endpoint(
            path=path,
            title=title,
            location=self._location(head.place),
            description=plain("\n".join(head.about)),
            category=own_category or category,
            methods=methods,
            token="required" if with_token else "none",
            gateway=gateway_of(path),
            hosts=tuple(self._hosts()),
            parameters=self._fields("parameters", shown),
            response=self._fields("response", {}),
            response_example=self._answer(),
            errors=tuple(self._errors()),
            updated=head.updated,
            samples=samples,
        )
        self._warn_of_undocumented(endpoint, shown)
        self._warn_of_unread()
        return endpoint

    def _has_basics(self, path: str, title: str) -> bool:
        place = self._head.place
        if not path:
            hint = 'write a line such as "GET/POST/first/second" below the title'
            self._fault("no-endpoint", "no line names a method and a path", place, hint)
        elif not title:
            hint = 'write "# Title" above the path'
            self._fault("no-title", "no heading gives the endpoint a title", place, hint)
        return bool(path and title)

    def _guessed_methods(self, path: str, samples: tuple[Sample, ...]) -> tuple[str, ...]:
        """What the samples use, where no line names a method."""
        place, message = self._head.place, "no line names the method"
        if path and not samples:
            self._fault("no-method", message, place, 'write "GET/POST" in front of the path')
        if not path or not samples:
            return ()
        method = "GET" if literals.shows_get(samples) else "POST"
        hint = f"{method} is what the samples use"
        self._fault("no-method", message, place, hint, Severity.WARNING)
        return (method,)

    def _of_kind(self, *kinds: str) -> Iterator[Section]:
        return (section for section in self._sections if section.kind in kinds)

    # --- samples ---------------------------------------------------------------------------------

    def _samples(self) -> Iterator[Sample]:
        for section in self._of_kind("sample"):
            code = _code(section.lines)
            if code:
                first = next(line for line in section.lines if not line.is_blank)
                yield Sample(section.label, code, self._location(first), joined="\n" not in code)

    def _answers(self) -> Iterator[tuple[Section, str]]:
        for section in self._of_kind("answer", "response"):
            code = _code([line for line in section.lines if not line.is_row])
            is_answer = section.kind == "answer" or code[:1] in ("{", "[")
            if code and is_answer and not NOTHING.fullmatch(code):
                yield section, laid_out(code).rstrip("\n") + "\n"

    def _answer(self) -> str:
        return next((code for _, code in self._answers()), "")

    # --- tables ----------------------------------------------------------------------------------

    def _tables(self, kind: str) -> list[Table]:
        tables = (read_table(section.lines) for section in self._of_kind(kind))
        return [table for table in tables if table is not None]

    def _fields(self, kind: str, shown: Mapping[str, str]) -> tuple[FieldRow, ...]:
        is_request = kind == "parameters"
        tables = (FieldTable(table, is_request, shown, self._fault) for table in self._tables(kind))
        return tuple(row for table in tables for row in table.fields())

    def _errors(self) -> Iterator[ErrorRow]:
        for table in self._tables("errors"):
            if "code" not in table.columns:
                hint = f"its columns are {', '.join(table.titles)}"
                message = 'the table has no column "Error code"'
                self._fault("missing-column", message, table.line, hint)
            for line, message in table.faults:
                self._fault("table-row", message, line, "give each row a cell for each column")
            for row in table.rows:
                about = "\n".join(filter(None, (row.prose("message"), row.prose("description"))))
                if row.word("code"):
                    yield ErrorRow(row.word("code"), about, row.prose("solution"))
                elif "code" in table.columns:
                    self._warn("unread-text", "an error without a code is left out", row.line)

    def _hosts(self) -> Iterator[Host]:
        for section in self._of_kind("hosts"):
            for line in section.lines:
                url = _URL.search(line.text)
                if url:
                    title = line.text.replace(url[0], "").strip(" |｜:：-*`\t")
                    yield Host(title.split("|")[0].strip(), url[0].rstrip("/"))

    # --- what is said of it ----------------------------------------------------------------------

    def _warn_of_undocumented(self, endpoint: Endpoint, shown: Mapping[str, str]) -> None:
        names = {row.name for row in endpoint.parameters} | system_parameters(endpoint.path)
        for name in shown:
            if name not in names:
                message = f'the samples send "{name}", which no table documents'
                self._warn("undocumented-parameter", message, self._head.place)

    def _warn_of_unread(self) -> None:
        """Nothing is lost in silence: text that has no place in a spec is named."""
        answers = [section for section, _ in self._answers()]
        for section in answers[1:]:
            self._warn("unread-text", "a second answer has no place in a spec", section.line)
        for section in self._of_kind("parameters", "response", "errors", "unknown", "samples"):
            for line in section.lines:
                read = line.is_row and section.kind not in ("unknown", "samples")
                read = read or section in answers
                if read or line.is_blank or NOTHING.fullmatch(line.text.strip()):
                    continue
                if section.kind != "unknown" and _HTML_TABLE.search(line.text):
                    hint = "write its rows with pipes between the cells"
                    self._fault("html-table", "a table of HTML cannot be read", line, hint)
                else:
                    message, hint = "this text has no place in a spec", _meant(section)
                    self._fault("unread-text", message, line, hint, Severity.WARNING)
                break

    def _warn(self, rule: str, message: str, line: Line) -> None:
        self._fault(rule, message, line, "", Severity.WARNING)

    def _location(self, line: Line) -> Location:
        return Location(self._name, line.number, line.column)

    def _fault(
        self, rule: str, message: str, line: Line, hint: str, severity: Severity = Severity.ERROR
    ) -> None:
        place = self._location(line)
        shown = frame(self._text, place)
        self._faults.append(Diagnostic(rule, message, place, hint, severity, shown))


def _meant(section: Section) -> str:
    """The heading that an unknown one is nearly."""
    near = get_close_matches(section.label, _HEADINGS, n=1, cutoff=0.75)
    return f'its heading is "{section.label}": did you mean "{near[0]}"?' if near else ""


def _code(lines: list[Line]) -> str:
    """The code that stands on lines, without the fence or the quotes around it."""
    kept = [line.text for line in lines if not FENCE.match(line.text)]
    text = "\n".join(kept).strip()
    if len(text) > 1 and text[-1] in _PAIRS.get(text[0], ""):
        text = text[1:-1].strip()
    curly = any(mark in text for mark in "“”‘’")
    # Where no straight quote is left, it was the page that made the quotes of the code curly.
    return text.translate(_STRAIGHT) if curly and '"' not in text and "'" not in text else text
