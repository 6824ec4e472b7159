"""A page says the same in whatever state it is: every variant here reads as the same endpoint."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import SpecError
from generator.importers.documented import Endpoint, Reading, spec_data
from generator.importers.files import SourceFile
from generator.importers.page import read_page

PAGE = """\
#stockkeeping
#Count_pallets
GET/POST/depot/pallets/count
Counts the pallets of a “depot”，by day.
## Parameter

| Name  | Type   | Required or not | Description                     |
| ----- | ------ | --------------- | ------------------------------- |
| depot | String | Yes             | Depot code，such as “N-1” or a|b |
| day   | String | No              | The day. Allow null.            |

## Response Parameters

| Name  | Type     | Description                |
| ----- | -------- | -------------------------- |
| count | Number   | How many                   |
| bays  | Object[] | The bays（all of them） |

 #Count_pallets JAVA
"AbcClient client = new AbcClientImpl(UrlConstants.API_GATEWAY_URL_XY, appkey, appSecret); \
AbcRequest request = new AbcRequest(); request.setApiName("/depot/pallets/count"); \
request.addApiParameter("depot", "N-1 \\"big\\""); request.addApiParameter("day", "2026-01-31"); \
AbcResponse response = client.execute(request, accessToken);"

#Count_pallets PYTHON
"client = abc.AbcClient(url, appkey ,appSecret) request = abc.AbcRequest('/depot/pallets/count') \
request.add_api_param('depot', 'N-1 \\"big\\"') request.add_api_param('day', '2026-01-31') \
response = client.execute(request, access_token)"

#Count_pallets Streamlined Return
"{ "code": "0", "count": "12.50", "bays": [ { "id": "1" }, {} ], "none": [] }"
""".replace("a|b", "a\\|b")

EXPECTED: dict[str, Any] = {
    "path": "/depot/pallets/count",
    "title": "Count_pallets",
    "description": "Counts the pallets of a “depot”，by day.",
    "category": "stockkeeping",
    "methods": ["GET", "POST"],
    "token": "required",
    "parameters": [
        {
            "name": "depot",
            "type": "String",
            "required": "true",
            "description": "Depot code，such as “N-1” or a|b",
            "example": 'N-1 "big"',
        },
        {
            "name": "day",
            "type": "String",
            "nullable": "true",
            "description": "The day. Allow null.",
            "example": "2026-01-31",
        },
    ],
    "response": [
        {"name": "count", "type": "Number", "description": "How many"},
        {"name": "bays", "type": "Object[]", "description": "The bays（all of them）"},
    ],
    "response_example": """\
{
  "code": "0",
  "count": "12.50",
  "bays": [
    {
      "id": "1"
    },
    {}
  ],
  "none": []
}
""",
}


def read(text: str) -> Reading:
    return read_page(SourceFile(Path("page.md"), "page.md"), text)


def only(text: str) -> Endpoint:
    (endpoint,) = read(text).endpoints
    return endpoint


def unpadded(page: str) -> str:
    return "\n".join(map(unpadded_row, page.split("\n")))


def unpadded_row(line: str) -> str:
    if not line.startswith("|"):
        return line
    cells = [cell.strip() for cell in line.strip("|").replace("\\|", "\0").split("|")]
    return f"|{'|'.join(cells)}|".replace("\0", "\\|")


def without_outer_pipes(page: str) -> str:
    lines = page.split("\n")
    return "\n".join(line.strip("| ") if line.startswith("|") else line for line in lines)


def with_empty_rows(page: str) -> str:
    empty = {4: "|  |  |  |  |", 3: "||||"}
    lines = []
    for line in page.split("\n"):
        lines.append(line)
        columns = line.replace("\\|", "").count("|") - 1
        if columns in empty:
            lines.append(empty[columns])
    # A table's second line is its rule: an empty row may not come between.
    return "\n".join(lines).replace("|  |  |  |  |\n| -", "| -").replace("||||\n| -", "| -")


def fenced(page: str) -> str:
    lines = []
    for line in page.split("\n"):
        is_sample = line.startswith('"')
        lines.append(f"```\n{line[1:-1]}\n```" if is_sample else line)
    return "\n".join(lines)


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def change(page: str) -> str:
        for old, new in pairs:
            assert old in page, old
            page = page.replace(old, new)
        return page

    return change


def tabbed(page: str) -> str:
    """Tables as a browser copies them."""
    lines = [line for line in page.split("\n") if not line.startswith(("| -", "|-"))]
    rows = [
        (
            "\t".join(cell.strip() for cell in line.strip("|").replace("\\|", "\0").split("|"))
            if line.startswith("|")
            else line
        )
        for line in lines
    ]
    return "\n".join(rows).replace("\0", "|")


VARIANTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda page: page,
    "tables without padding": unpadded,
    "tables without outer pipes": without_outer_pipes,
    "tables with tabs": tabbed,
    "empty rows": with_empty_rows,
    "blank lines inside a table": replaced(("\n| day ", "\n\n| day ")),
    "blank lines above": lambda page: f"\n \n{page}",
    "spaces behind the marks": replaced(("#stock", "# stock"), ("#Count", "# Count")),
    "full-width marks": replaced(("#stock", "＃stock"), ("## Parameter", "＃＃ Parameter：")),
    "a full-width word": replaced(("| Yes ", "| Ｙes ")),
    "full-width pipes": lambda page: "\n".join(
        line.replace("|", "｜") if line.startswith("| count") else line for line in page.split("\n")
    ),
    "headings on one line": replaced(
        ("#stockkeeping\n#Count_pallets\nGET", "#stockkeeping #Count_pallets GET")
    ),
    "headings without a space between": replaced(
        ("#stockkeeping\n#Count_pallets\n", "#stockkeeping#Count_pallets\n")
    ),
    "the section behind the description": replaced(("by day.\n## Par", "by day. ## Par")),
    "no line between table and heading": replaced(("\n\n## Response", "\n## Response")),
    "the path run into the section": replaced(
        (
            "/count\nCounts the pallets of a “depot”，by day.\n## Param",
            "/count ## Description\n" "Counts the pallets of a “depot”，by day.\n## Param",
        )
    ),
    "words of headings run together": replaced(("Response Parameters", "ResponseParameters")),
    "a heading behind the table": replaced(
        (" |\n\n #Count_pallets JAVA", " | #Count_pallets JAVA")
    ),
    "sample behind its heading": replaced(("JAVA\n", "JAVA "), ("PYTHON\n", "PYTHON ")),
    "label run into the title": replaced(("pallets JAVA", "palletsJAVA")),
    "labels alone": replaced(
        ("#Count_pallets JAVA", "### Java"),
        ("#Count_pallets PYTHON", "### Python："),
        ("#Count_pallets Streamlined", "### Streamlined"),
    ),
    "a heading that repeats the path": replaced(
        ("GET/POST/depot", "#/depot/pallets/count\nGET/POST/depot")
    ),
    "a heading that repeats the path without its slash": replaced(
        ("GET/POST/depot", "# depot/pallets/count\nGET/POST/depot")
    ),
    "no marks for headings above the endpoint": replaced(
        ("#stock", "stock"), ("#Count_pallets\nGET", "Count_pallets\nGET")
    ),
    "closed headings": replaced(("## Parameter", "## Parameter ##")),
    "a heading that is the endpoint": replaced(("GET/POST/depot", "## GET/POST/depot")),
    "a heading below that repeats the path": replaced(
        ("## Parameter", "## /depot/pallets/count\n## Parameter")
    ),
    "lists for headings": replaced(
        ("#stock", "- stock"),
        ("#Count_pallets\n", "- Count_pallets\n"),
        ("## Parameter", "* Parameter"),
        ("## Response", "1. Response"),
        (" #Count_pallets JAVA", "- Count_pallets JAVA"),
        ("#Count_pallets PY", "- Count_pallets PY"),
    ),
    "bold headings": replaced(("## Parameter", "**Parameter**"), ("## Response", "**Response")),
    "no marks for sections": replaced(("## Parameter", "Parameter"), ("## Resp", "Resp")),
    "spaces in the endpoint": replaced(("GET/POST/depot", "GET / POST   /depot")),
    "a full-width endpoint": replaced(("GET/POST/depot", "GET／POST／depot")),
    "methods and path apart": replaced(("GET/POST/depot", "Method：GET/POST\nPath: /depot")),
    "code marks around the endpoint": replaced(
        ("GET/POST/depot/pallets/count", "**GET/POST** `/depot/pallets/count`")
    ),
    "a described description": replaced(("\nCounts the", "\nDescription: Counts the")),
    "a description section": replaced(("\nCounts the", "\n## Description\nCounts the")),
    "code marks around names": replaced(("| depot ", "| `depot` "), ("| count ", "| **count** ")),
    "escaped names and types": replaced(("| Object[] |", "| Object\\[\\] |")),
    "types in other letters": replaced(("| Number ", "| number "), ("Object[]", "object []")),
    "curly quotes around samples": lambda page: page.replace('\n"', "\n“").replace('"\n', "”\n"),
    "fences around samples": fenced,
    "requirements in other words": replaced(("| Yes ", "| true "), ("| No ", "| optional ")),
    "columns in chinese": replaced(
        ("| Name  | Type   | Required or not | Description ", "| 参数名 | 类型 | 是否必填 | 描述 ")
    ),
}


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS)
def test_every_state_of_a_page_reads_the_same(change: Callable[[str], str]) -> None:
    reading = read(change(PAGE))
    assert [spec_data(endpoint) for endpoint in reading.endpoints] == [EXPECTED]
    assert [str(warning) for warning in reading.warnings] == []


@pytest.mark.parametrize(
    "written",
    ["Get/Post /depot", "get/post/depot", "GET/POST https://api.example.org/rest/2.0/depot"],
)
def test_a_path_stands_behind_methods_in_any_letters_and_behind_an_address(written: str) -> None:
    (endpoint,) = read(PAGE.replace("GET/POST/depot", written)).endpoints
    assert spec_data(endpoint) == EXPECTED


def test_an_address_alone_is_no_endpoint() -> None:
    page = PAGE.replace("by day.", "by day.\nhttps://example.org/rest/of/it")
    assert only(page).path == "/depot/pallets/count"


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS)
def test_every_state_of_a_page_names_a_dotted_call(change: Callable[[str], str]) -> None:
    page = re.sub("[/／]depot/pallets/count", "depot.pallets.count", change(PAGE))
    found = [spec_data(endpoint) for endpoint in read(page).endpoints]
    assert found == [EXPECTED | {"path": "depot.pallets.count"}]


# Two changes that take away together what each of them left to tell headings by.
AMBIGUOUS = {
    ("closed headings", "closed headings"),
    ("closed headings", "no marks for sections"),
    ("a heading behind the table", "lists for headings"),
    ("headings on one line", "methods and path apart"),
    ("headings without a space between", "lists for headings"),
    ("headings without a space between", "no marks for headings above the endpoint"),
    ("the section behind the description", "a heading below that repeats the path"),
    ("the section behind the description", "bold headings"),
    ("the section behind the description", "lists for headings"),
    ("the section behind the description", "no marks for sections"),
}


def changed_twice(first: str, second: str) -> str | None:
    """The page in two states at once; None where the first leaves nothing for the second."""
    try:
        return VARIANTS[second](VARIANTS[first](PAGE))
    except AssertionError:
        return None


@pytest.mark.parametrize("first", VARIANTS)
def test_two_states_at_once_read_the_same(first: str) -> None:
    for second in VARIANTS:
        page = changed_twice(first, second)
        if page is not None and (first, second) not in AMBIGUOUS:
            found = [spec_data(endpoint) for endpoint in read(page).endpoints]
            assert found == [EXPECTED], (first, second)


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS)
def test_every_state_of_a_page_gives_the_same_samples(change: Callable[[str], str]) -> None:
    def samples(text: str) -> list[tuple[str, str]]:
        return [(sample.label, sample.code) for sample in only(text).samples]

    assert samples(change(PAGE)) == samples(PAGE)
    assert [label for label, _ in samples(PAGE)] == ["JAVA", "PYTHON"]


@pytest.mark.parametrize(
    "title",
    [
        *(
            "stockkeeping-count",
            "Stockkeeping (count)",
            "stockkeeping data",
            "Query node",
            "Order C#",
        ),
        *(
            "Node",
            "Java",
            "Response",
            "Error Codes",
            "Full Return",
            "Order full response",
            "Return",
        ),
    ],
)
def test_a_title_is_a_title_whatever_it_says(title: str) -> None:
    reading = read(PAGE.replace("Count_pallets", title))
    assert [spec_data(each) for each in reading.endpoints] == [EXPECTED | {"title": title}]
    assert [sample.label for sample in reading.endpoints[0].samples] == ["JAVA", "PYTHON"]
    assert reading.warnings == ()


def test_a_title_that_ends_as_a_language_begins_an_endpoint() -> None:
    second = PAGE.replace("pallets", "crates").replace("Count_crates", "Query node")
    _, other = read(PAGE + "\n" + second).endpoints
    assert (other.path, other.title) == ("/depot/crates/count", "Query node")


def test_a_heading_that_begins_as_the_category_does_is_no_sample() -> None:
    page = PAGE.replace(
        "## Response", "## Stockkeeping hours\n| Day | Hours |\n|--|--|\n\n## Response"
    )
    reading = read(page)
    assert [sample.label for sample in reading.endpoints[0].samples] == ["JAVA", "PYTHON"]
    assert [warning.rule for warning in reading.warnings] == ["unread-text"]


def test_prose_is_read_as_it_is_seen() -> None:
    page = PAGE.replace(
        "| The day. Allow null.", "| &lt;day&gt;&nbsp;&amp;\\_night\\*<br/>a=1&lt=2 &#39;x&#39;"
    )
    page = page.replace("by day.", "by day &amp; night.")
    endpoint = only(page)
    assert endpoint.parameters[1].description == "<day> &_night*\na=1&lt=2 'x'"
    assert endpoint.description == "Counts the pallets of a “depot”，by day & night."


@pytest.mark.parametrize(
    ("said", "required"), [("Yes（always）", True), ("No (10)", False), ("Conditional", False)]
)
def test_what_stands_behind_a_requirement_is_no_part_of_it(said: str, required: bool) -> None:
    depot, _ = only(PAGE.replace("| Yes ", f"| {said} ")).parameters
    assert depot.required == required


def test_a_row_that_stands_twice_alike_is_kept_once_and_told() -> None:
    row = "| day   | String | No              | The day. Allow null.            |\n"
    reading = read(PAGE.replace(row, row + row))
    assert [spec_data(endpoint) for endpoint in reading.endpoints] == [EXPECTED]
    assert [warning.rule for warning in reading.warnings] == ["duplicate-name"]


def test_response_fields_that_stand_twice_are_kept_as_a_catalogue_keeps_them() -> None:
    row = "| count | Number   | How many                   |\n"
    endpoint = only(PAGE.replace(row, row + "| count | String | As text |\n"))
    assert [field.name for field in endpoint.response] == ["count", "count", "bays"]


def test_without_samples_there_are_no_examples() -> None:
    data = spec_data(only(PAGE[: PAGE.index(" #Count_pallets JAVA")]))
    assert data["token"] == "none"
    assert "response_example" not in data
    assert all("example" not in row for row in data["parameters"])


def test_values_come_from_single_quotes_too() -> None:
    start, end = PAGE.index(" #Count_pallets JAVA"), PAGE.index("#Count_pallets PYTHON")
    page = PAGE[:start] + PAGE[end:].replace("'2026-01-31'", "'it's a (day)'")
    examples = {row.name: row.example for row in only(page).parameters}
    assert examples == {"depot": 'N-1 "big"', "day": "it's a (day)"}


def test_samples_on_many_lines_keep_their_lines() -> None:
    code = "client = abc.AbcClient(url, appkey ,appSecret)\n# Comment PYTHON\nprint(1)"
    page = (
        PAGE[: PAGE.index(" #Count_pallets JAVA")]
        + f"#Count_pallets PYTHON\n```python\n{code}\n```\n"
    )
    (sample,) = only(page).samples
    assert sample.code == code
    assert not sample.joined


def test_a_mark_inside_a_sample_is_no_heading() -> None:
    values = ("#sample", "x #return", "#Count_pallets JAVA")
    for value in values:
        endpoint = only(PAGE.replace("2026-01-31", value))
        assert [sample.label for sample in endpoint.samples] == ["JAVA", "PYTHON"]
        assert endpoint.parameters[1].example == value


def test_a_language_nobody_knows_is_kept_by_its_label() -> None:
    page = PAGE.replace("#Count_pallets PYTHON", "#Count_pallets KOTLIN")
    assert [sample.label for sample in only(page).samples] == ["JAVA", "KOTLIN"]


def test_children_stand_below_their_parents() -> None:
    page = PAGE.replace(
        "| bays  | Object[] | The bays（all of them） |",
        "| bays | Object[] | The bays |\n| └ rows | Object[] | Rows |\n"
        "| └└ id | Number | The id |\n| └ name | String | Name |\n| total | Number | All |",
    )
    count, bays, total = only(page).response
    assert (count.name, total.name) == ("count", "total")
    assert [child.name for child in bays.children] == ["rows", "name"]
    assert [child.name for child in bays.children[0].children] == ["id"]


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000", "&nbsp;", "└ ", "→ ", "↳", "- "])
def test_whatever_indents_a_child_is_no_part_of_its_name(blank: str) -> None:
    page = PAGE.replace(
        "| bays  | Object[] | The bays（all of them） |",
        f"| bays | Object[] | The bays |\n| {blank}rows | Object[] | Rows |\n"
        f"| {blank}{blank}`id` | Number | The id |",
    )
    _, bays = only(page).response
    (rows,) = bays.children
    assert (rows.name, [child.name for child in rows.children]) == ("rows", ["id"])


DEEP = """\
| %s | Object[] | The bays |
| %s | Object | Row |
| %s | Number | The id |
| %s | String | Name |
| total | Number | All |"""


@pytest.mark.parametrize(
    "names",
    [
        ("bays", "  row", "    id", "  name"),
        ("bays", "   row", "      id", "   name"),
        ("bays[]", "bays[].row", "bays[].row.id", "bays[].name"),
        ("bays", "bays.row", "bays.row.id", "bays.name"),
    ],
)
def test_children_stand_below_objects_by_plain_blanks_or_by_their_names(
    names: tuple[str, ...],
) -> None:
    row = "| bays  | Object[] | The bays（all of them） |"
    _, bays, total = only(PAGE.replace(row, DEEP % names)).response
    assert (bays.name, total.name) == ("bays", "total")
    assert [child.name for child in bays.children] == ["row", "name"]
    assert [child.name for child in bays.children[0].children] == ["id"]


@pytest.mark.parametrize(
    "names", [("bays", " row", "id", "  name"), ("   bays", "row", " id", "a.b")]
)
def test_blanks_that_make_no_tree_are_layout(names: tuple[str, ...]) -> None:
    row = "| bays  | Object[] | The bays（all of them） |"
    page = PAGE.replace(
        row, (DEEP % names).replace("Object[]", "String").replace("Object", "String")
    )
    found = [field.name for field in only(page).response]
    assert found == ["count", *(name.strip() for name in names), "total"]


FENCES = """\
## Code examples

```java
AbcRequest request = new AbcRequest();
request.addApiParameter("depot", "N-1");
```

```python
request.add_api_param('day', '2026-01-31')
```

Response example

```json
{"code": "0"}
```
"""


def test_fences_name_the_languages_of_samples() -> None:
    reading = read(PAGE[: PAGE.index(" #Count_pallets JAVA")] + FENCES)
    (endpoint,) = reading.endpoints
    assert [sample.label for sample in endpoint.samples] == ["JAVA", "PYTHON"]
    assert [row.example for row in endpoint.parameters] == ["N-1", "2026-01-31"]
    assert endpoint.response_example == '{\n  "code": "0"\n}\n'
    assert reading.warnings == ()


def test_words_without_a_mark_open_the_answer_below_them() -> None:
    start = PAGE.index(" #Count_pallets JAVA")
    code = "JAVA\nAbcRequest request = new AbcRequest();\nThread.sleep(10);\n"
    endpoint = only(PAGE[:start] + code + 'Response Example\n{\n  "code": "0"\n}\n')
    assert endpoint.samples[0].code.endswith("Thread.sleep(10);")
    assert endpoint.response_example == '{\n  "code": "0"\n}\n'


def test_a_child_does_not_take_the_value_of_a_parameter_named_alike() -> None:
    page = PAGE.replace(
        "| day   | String | No ", "| box | Object | No | A box |\n| - depot | String | No "
    )
    _, box = only(page).parameters
    assert [(child.name, child.example) for child in box.children] == [("depot", None)]


def test_a_token_beside_other_arguments_is_seen() -> None:
    page = PAGE.replace("accessToken)", "accessToken, Protocol.TOP)").replace(", access_token", "")
    assert only(page).token == "required"


@pytest.mark.parametrize("nothing", ["No Data", "| No Data |", "暂无数据", "| - | | | |"])
def test_a_table_that_says_it_is_empty_is(nothing: str) -> None:
    start, end = PAGE.index("| depot |"), PAGE.index("\n## Response")
    reading = read(PAGE[:start] + nothing + "\n" + PAGE[end:])
    assert reading.endpoints[0].parameters == ()
    assert {warning.rule for warning in reading.warnings} == {"undocumented-parameter"}


def test_a_description_keeps_its_lists() -> None:
    page = PAGE.replace("by day.", "by day:\n- whole ones\n1. broken ones")
    assert only(page).description.split("\n")[1:] == ["- whole ones", "1. broken ones"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"none": [] }"\n', '"none": [] }"\n\n#Count_pallets Full Return\n"{ "all": "1" }"\n'),
        ('"none": [] }"\n', '"none": [] }"\n\n#Count_pallets Error Return\n"{ "code": "1" }"\n'),
        ("## Response Parameters\n\n|", "## Response Parameters\n\nAll of them.\n\n|"),
        (
            " #Count_pallets JAVA",
            "## Error Codes\n|Code|Message|\n|-|-|\n| | lost |\n\n#Count_pallets JAVA",
        ),
    ],
    ids=[
        "a second answer",
        "an answer that is an error",
        "a text above the fields of an answer",
        "an error without a code",
    ],
)
def test_what_is_left_out_is_told(old: str, new: str) -> None:
    reading = read(PAGE.replace(old, new))
    assert [warning.rule for warning in reading.warnings] == ["unread-text"]
    assert spec_data(reading.endpoints[0]) == EXPECTED


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("## Parameter", "## Paramters"), ("## Response Parameters", "## Respose Parameters")],
)
def test_a_heading_that_is_nearly_known_is_told(right: str, wrong: str) -> None:
    reading = read(PAGE.replace(right, wrong))
    unread = [each for each in reading.warnings if each.rule == "unread-text"]
    assert [f'did you mean "{right[3:]}' in each.hint for each in unread] == [True]
    assert reading.endpoints[0].description == EXPECTED["description"]


def test_a_second_column_of_one_kind_is_told() -> None:
    page = PAGE.replace(
        "| Name  | Type     | Description ", "| Name | Type | Meaning | Description "
    )
    page = page.replace("| count | Number ", "| count | Number | Or so ")
    page = page.replace("| bays  | Object[] ", "| bays | Object[] | Or so ")
    assert [warning.rule for warning in read(page).warnings] == ["unknown-column"]


def test_a_page_documents_hosts_errors_dates_and_common_parameters() -> None:
    page = (
        PAGE.replace(", accessToken", "")
        .replace(", access_token", "")
        .replace(
            "## Parameter",
            "Last updated: 2026-02-01\n"
            "## Service Endpoints\n|Region|Endpoint|\n|--|--|\n|Narnia|https://api.example.na/rest|\n"
            "## Common Parameters\n|Name|Type|Required or not|Description|\n|--|--|--|--|\n"
            "|access_token|String|Yes|The token|\n## Parameter",
        )
        .replace(
            " #Count_pallets JAVA",
            "## Error Codes\n|Error code|Error message|Solution|\n|--|--|--|\n"
            "|12|No such depot|Check the code|\n\n #Count_pallets JAVA",
        )
    )
    endpoint = only(page)
    assert [(host.title, host.url) for host in endpoint.hosts] == [
        ("Narnia", "https://api.example.na/rest")
    ]
    assert spec_data(endpoint)["errors"] == [
        {"code": "12", "description": "No such depot", "solution": "Check the code"}
    ]
    assert endpoint.token == "required"
    assert endpoint.updated == "2026-02-01"


def test_numbers_that_name_their_kind_keep_it() -> None:
    page = PAGE.replace("| Number   |", "| Long     |")
    count, _ = only(page).response
    assert (count.type, count.vendor_type) == ("Number", "Long")


def test_a_column_of_examples_wins_over_samples() -> None:
    page = (
        PAGE.replace(
            "| Name  | Type   | Required or not | Description                     |",
            "| Name | Type | Required or not | Example | Description |",
        )
        .replace("| Yes             |", "| Yes | S-9 |")
        .replace("| No              |", "| No | today |")
    )
    assert [row.example for row in only(page).parameters] == ["S-9", "today"]


def test_a_page_may_hold_several_endpoints() -> None:
    second = PAGE.replace("#stockkeeping\n", "").replace("pallets", "crates")
    first, other = read(PAGE + "\n" + second).endpoints
    assert (first.path, other.path) == ("/depot/pallets/count", "/depot/crates/count")
    assert (first.title, other.title) == ("Count_pallets", "Count_crates")
    assert other.category == "stockkeeping"
    assert spec_data(first) == EXPECTED


def test_quotes_that_the_page_made_curly_are_straight_in_code() -> None:
    start = PAGE.index(" #Count_pallets JAVA")
    curly = """
#Count_pallets JAVA
“AbcRequest request = new AbcRequest(); request.addApiParameter(“depot”, “N-1”);”

#Count_pallets PYTHON
“request.add_api_param(‘day’, ‘2026-01-31’)”
"""
    endpoint = only(PAGE[:start] + curly)
    assert [row.example for row in endpoint.parameters] == ["N-1", "2026-01-31"]
    assert endpoint.samples[0].code.endswith('request.addApiParameter("depot", "N-1");')


def test_a_label_may_hold_a_hash() -> None:
    page = PAGE.replace("#Count_pallets PYTHON", "#Count_pallets C#")
    assert [sample.label for sample in only(page).samples] == ["JAVA", ".NET"]


def test_words_below_the_response_are_no_answer() -> None:
    start = PAGE.index(" #Count_pallets JAVA")
    page = PAGE[:start] + "Counted by hand.\n\n" + PAGE[start : PAGE.index("#Count_pallets Stream")]
    reading = read(page)
    assert reading.endpoints[0].response_example == ""
    assert [warning.rule for warning in reading.warnings] == ["unread-text"]


def test_endpoints_in_a_row_are_read_one_by_one() -> None:
    page = "#Count\n#GET/one/a\n#GET/two/b\nGET/three/c\n"
    with pytest.raises(SpecError) as error:
        read(page)
    assert {fault.rule for fault in error.value.diagnostics} == {"no-title"}


HOSTILE = {
    "marks": "#a " * 20_000 + "\n" + PAGE,
    "marks in text": PAGE.replace("Counts", "Counts " + "x#a " * 20_000),
    "pipes": PAGE.replace("Counts", "|" * 100_000),
    "methods": "#" + "GET/POST" * 10_000 + "\n" + PAGE,
    "quotes": PAGE.replace("Counts", '"' * 100_000),
    "spaces": PAGE.replace("Counts", "#" + " " * 100_000 + "x"),
    "all on one line": PAGE.replace("\n", " "),
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_a_page_made_to_be_slow_is_read_or_refused_soon(page: str) -> None:
    started = time.process_time()
    with contextlib.suppress(SpecError):
        read(page)
    assert time.process_time() - started < 20


def test_what_has_no_place_in_a_spec_is_named() -> None:
    page = PAGE.replace(
        "## Response Parameters", "## Quota\nTen calls a day.\n\n## Response Parameters"
    )
    reading = read(page)
    assert [warning.rule for warning in reading.warnings] == ["unread-text"]
    assert spec_data(reading.endpoints[0]) == EXPECTED


def test_the_page_that_the_documentation_shows_is_read() -> None:
    text = (Path(__file__).parents[2] / "docs/maintaining.md").read_text(encoding="utf-8")
    shown = text.split("```markdown\n", 1)[1].split("\n```", 1)[0]
    (parameter,) = only(shown).parameters
    assert (parameter.name, [child.name for child in parameter.children]) == ("filter", ["days"])
    call = re.search(r"`(GET/POST[\w.]+)`", text)
    assert call is not None
    dotted = only(shown.replace("GET/POST/orders/list", call[1]))
    assert (dotted.path, dotted.methods) == ("vendor.product.get", ("GET", "POST"))
