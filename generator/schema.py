"""The shape of spec and language files; every scalar arrives as text and is converted here."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.ir import Category as ErrorCategory
from generator.ir import PageStyle
from generator.names import CASES
from generator.source import did_you_mean

_LISTED = ("String", "Number", "Boolean", "Object")
TYPE_WORDS = (*_LISTED, "byte[]", "Payload", *(f"{word}[]" for word in _LISTED))
FORMATS = ("integer", "decimal")
ERROR_CATEGORIES = tuple(category.value for category in ErrorCategory if category)
API_PATH = r"(?:/[A-Za-z0-9_\-][A-Za-z0-9_.\-]*)+|[A-Za-z0-9_\-]+(?:\.[A-Za-z0-9_\-]+)+"
_NAME, _BUILD = r"[A-Za-z][A-Za-z0-9_]{0,99}", r"[a-z0-9]+(?:-[a-z0-9]+)*"
_EXAMPLE = r"[a-z](?:-?[a-z0-9]){0,39}"
_GATEWAY_URL = r"https?://[A-Za-z0-9.\-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._\-]+)*"


def _one_of(rule: str, what: str, words: tuple[str, ...]) -> Any:
    def check(value: Any) -> Any:
        if value not in words:
            shown = f'"{value}"' if isinstance(value, str) else "this"
            raise PydanticCustomError(
                rule,
                "{shown} is not {what}",
                {"shown": shown, "what": what, "hint": did_you_mean(str(value), words)},
            )
        return value

    return BeforeValidator(check, json_schema_input_type=Literal[words])


def _matching(rule: str, what: str, pattern: str, hint: str) -> Any:
    def check(value: Any) -> Any:
        if isinstance(value, str) and not re.fullmatch(pattern, value):
            raise PydanticCustomError(
                rule, '"{value}" is not {what}', {"value": value, "what": what, "hint": hint}
            )
        return value

    shape = Annotated[str, Field(pattern=f"^(?:{pattern})$")]
    return BeforeValidator(check, json_schema_input_type=shape)


def _boolean(value: Any) -> Any:
    if isinstance(value, bool) or value not in ("true", "false"):
        raise PydanticCustomError(
            "not-a-boolean", "expected true or false", {"hint": "write true or false"}
        )
    return value == "true"


def _not_empty(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty-value", "a value is needed here", {"hint": "fill it in"})
    return value


def _readable(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        hint = {"hint": str(error)}
        raise PydanticCustomError("invalid-pattern", "no regular expression", hint) from None
    return pattern


Text = Annotated[str, Field(strict=True)]
Filled = Annotated[Text, AfterValidator(_not_empty)]
Pattern = Annotated[Filled, AfterValidator(_readable)]
Boolean = Annotated[
    bool, BeforeValidator(_boolean, json_schema_input_type=Literal["true", "false"])
]
TypeWord = Annotated[Text, _one_of("unknown-type", "a type", TYPE_WORDS)]
Format = Annotated[Text, _one_of("unknown-format", "a format", FORMATS)]
Category = Annotated[Text, _one_of("unknown-category", "an error category", ERROR_CATEGORIES)]
Method = Annotated[Text, _one_of("unknown-method", "a method", ("GET", "POST", "HSF"))]
TokenWord = Annotated[
    Text, _one_of("unknown-token-need", "a token need", ("none", "optional", "required"))
]
GatewayKind = Annotated[
    Text, _one_of("unknown-gateway", "a kind of gateway", ("api", "authorization"))
]
ApiPath = Annotated[
    Text,
    _matching("invalid-path", "an API path", API_PATH, 'write "/first/second", or a dotted name'),
]
GatewayUrl = Annotated[
    Text, _matching("invalid-url", "a gateway address", _GATEWAY_URL, 'write "https://host/rest"')
]
Identifier = Annotated[
    Text, _matching("invalid-name", "a plain name", _NAME, "use letters, digits and _")
]
ExampleId = Annotated[
    Text, _matching("invalid-example", "an id of an example", _EXAMPLE, 'write "second-page"')
]
Version = Annotated[
    Text, _matching("invalid-version", "a version", r"[0-9]+\.[0-9]+\.[0-9]+", 'write "1.0.0"')
]
BuildName = Annotated[
    Text,
    _matching("invalid-build", "a build name", _BUILD, "use lower-case letters, digits and -"),
]
Case = Annotated[Text, _one_of("unknown-case", "a case", tuple(CASES))]
Count = Annotated[int, _matching("not-a-count", "a whole number", r"[1-9][0-9]{0,8}", "write 7200")]


def _empty(kind: type[list[Any]] | type[dict[str, Any]], description: str) -> Any:
    """A field that is empty where it is not given: a default is copied, and `list` asked what it takes, dearly."""
    extra: dict[str, Any] = {"default": kind()}
    return Field(default_factory=lambda: kind(), json_schema_extra=extra, description=description)


class Model(BaseModel):
    """A mapping in a spec file: immutable, and no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Part(Model):
    """A mapping in a spec that warnings can be silenced in."""

    silence: dict[str, Filled] = _empty(
        dict, "Warnings about it, and inside it, that are not given: the rule, and why."
    )


class FieldSpec(Part):
    """A parameter or response field, in the documentation's own words."""

    name: Filled = Field(description="The name on the wire.")
    type: TypeWord = Field(description="The documentation's own word for the type.")
    required: Boolean = Field(False, description="Whether a call must carry it.")
    nullable: Boolean = Field(False, description="Whether the documentation allows null.")
    description: Text = Field("", description="What the documentation says of it.")
    example: Text | None = Field(None, description="The text that the documentation shows.")
    default: Text | None = Field(None, description="What the gateway takes where it is absent.")
    enum: list[Text] = _empty(list, "The values allowed.")
    minimum: Text = Field("", description="The least value.")
    maximum: Text = Field("", description="The greatest value.")
    max_length: Text = Field("", description="The longest text, in characters.")
    max_items: Text = Field("", description="The longest list, in items.")
    pattern: Text = Field("", description="A regular expression that values match.")
    format: Format | None = Field(None, description="What kind of number a Number is.")
    vendor_type: Text = Field("", description="The type in the vendor's own implementation.")
    hidden: Boolean = Field(False, description="Whether the vendor marks it as not for show.")
    preview: Text = Field("", description="The example laid out for reading, where that is given.")
    mask: Text = Field("", description="As what kind of personal data the gateway masks it.")
    children: list[FieldSpec] = _empty(list, "The fields of an object, or of its items.")


class ErrorSpec(Model):
    """An error code with what the documentation says to do about it."""

    code: Filled = Field(description="The code in the answer.")
    description: Text = Field("", description="What happened.")
    solution: Text = Field("", description="What to do.")
    category: Category | None = Field(None, description="What a caller can do about it.")


class ExampleSpec(Model):
    """A call beside the one that parameters and `response_example` show, the example `default`."""

    id: ExampleId = Field(description="What its files and regions are called, as second-page.")
    title: Text = Field("", description="What readers see; without it, the words of the id.")
    description: Text = Field("", description="What it is an example of.")
    values: dict[str, Text] = _empty(
        dict,
        "What is sent, by parameter, an object or a list as one JSON text. Of what is "
        "not named, a required parameter is sent with its own example, and no other is sent.",
    )
    response: Text = Field("", description="The answer, as JSON text; without it, the documented.")


class PaginationSpec(Model):
    """How a list is read page by page."""

    style: Annotated[PageStyle, _one_of("unknown-pagination", "a style", tuple(PageStyle))] = Field(
        description="page, offset or cursor."
    )
    parameter: Filled = Field(description="The parameter that says which page.")
    items: Filled = Field(description="The response field that holds the items, as data.orders.")
    size: Text = Field("", description="The parameter that says how many items a page holds.")
    next: Text = Field("", description="The response field that holds the next cursor.")
    total: Text = Field("", description="The response field that counts all items.")


class FailureSpec(Model):
    """How an answer with a success code says that the business failed."""

    field: Filled = Field(description="The response field that tells.")
    equals: list[Text] = Field(["false"], description="Its values that mean failure.")
    code: Text = Field("", description="The response field with the business error code.")
    message: Text = Field("", description="The response field with the business error message.")


class GatewaySpec(Model):
    """An address of the platform."""

    constant: Identifier = Field(description="The name of its constant in SDKs, in snake case.")
    kind: GatewayKind = Field("api", description="api, or authorization for tokens.")
    url: GatewayUrl = Field(description="The address, without a slash at its end.")
    title: Text = Field("", description="What the documentation calls it.")


class EndpointSpec(Part):
    """One endpoint as the documentation describes it."""

    path: ApiPath = Field(description="The API path; the operation's id comes from it.")
    title: Filled = Field(description="The documentation's title, verbatim.")
    description: Text = Field("", description="The documentation's description.")
    category: Text = Field("", description="The documentation's own grouping.")
    methods: list[Method] = Field(
        min_length=1, description="GET, POST; HSF for a call that the platform makes to the app."
    )
    token: TokenWord = Field("none", description="none, optional or required.")
    gateway: GatewayKind = Field("api", description="Where typed calls go.")
    parameters: list[FieldSpec] = _empty(list, "The business parameters, in order.")
    response: list[FieldSpec] = _empty(list, "The fields of the answer, in order.")
    response_example: Text = Field("", description="The documented answer, as JSON text.")
    examples: list[ExampleSpec] = _empty(list, "More calls; each becomes samples.")
    errors: list[ErrorSpec] = _empty(list, "The documented error codes.")
    idempotent: Boolean | None = Field(None, description="Default: true for GET-only endpoints.")
    pagination: PaginationSpec | None = Field(None, description="How to read page by page.")
    failure: FailureSpec | None = Field(None, description="How a business failure shows.")
    hosts: list[GatewaySpec] = _empty(list, "Its gateways where the platform's differ.")
    updated: Text = Field("", description="The date of the documentation.")
    deprecated: Text = Field("", description="Why not to use it, and what instead.")


class GroupDocument(Part):
    """`specs/<platform>/<group>.yaml`: the endpoints of one group."""

    group: Filled = Field(description="The first segment of the paths.")
    endpoints: list[EndpointSpec] = Field(description="The endpoints.")


class SdkSpec(Model):
    """What the SDKs of a platform are called, and their version."""

    version: Version = Field(description="The version of the SDK packages.")
    build: BuildName = Field(description="The first part of partner_id.")


class SigningSpec(Model):
    """How requests are signed."""

    algorithm: Literal["hmac-sha256"] = Field("hmac-sha256", description="The keyed hash.")
    sign_method: Filled = Field("sha256", description="What the request calls it.")
    timestamp_window: Count = Field(7200, description="How far a clock may be off, in seconds.")


class EnvelopeSpec(Model):
    """Where an answer carries its status."""

    code: Filled = Field("code", description="The field of the code.")
    type: Filled = Field("type", description="The field of the type.")
    message: Filled = Field("message", description="The field of the message.")
    request_id: Filled = Field("request_id", description="The field of the request id.")
    success: list[Filled] = Field(["0"], description="The codes that mean success.")


class PlatformDocument(Part):
    """`specs/<platform>/platform.yaml`: what all endpoints of a platform share."""

    platform: Identifier = Field(description="The id; the same as the folder's name.")
    title: Filled = Field(description="What people call the platform.")
    documentation: Text = Field("", description="Where its documentation stands.")
    sdk: SdkSpec = Field(description="The SDK packages.")
    gateways: list[GatewaySpec] = Field(min_length=1, description="The first of a kind is default.")
    signing: SigningSpec = Field(SigningSpec(), description="How requests are signed.")
    envelope: EnvelopeSpec = Field(EnvelopeSpec(), description="Where answers carry their status.")
    errors: list[ErrorSpec] = _empty(list, "Errors that any endpoint can answer.")
    prefix: Identifier = Field(description="The word that SDK names begin with, such as iop.")
    names: dict[str, dict[str, Filled]] = _empty(
        dict, "By language: the names that differ from the language's defaults."
    )


class UnicodeRule(Model):
    """How a literal writes, and reads, a character by its number."""

    bmp: Filled = Field(description="A format for code points up to U+FFFF, such as \\u{:04X}.")
    astral: Text = Field("", description="A format for those above; empty: two UTF-16 units.")


class LiteralRule(Model):
    """One way to write a text in a language: its quotes, its escapes, what it reads."""

    open: Text = Field("", description="What opens it.")
    close: Text = Field("", description="What closes it.")
    escapes: dict[str, Text] = _empty(dict, "What a character is written as.")
    unicode: UnicodeRule | None = Field(None, description="None: such characters can't be written.")
    ascii_only: Boolean = Field(False, description="Whether every other character is escaped.")
    reads: dict[str, Text] = _empty(dict, "Escapes read beside those written.")
    reads_unicode: Annotated[
        Text | None, _one_of("unknown-unit", "a unit", ("utf16", "code_point"))
    ] = Field(None, description="What \\uXXXX means here: a UTF-16 unit or a code point.")
    keeps_unknown: Boolean = Field(
        False, description="Whether an unknown escape stands for itself."
    )


class CommentRule(Model):
    """One kind of comment: what must be broken inside it, and how wide its text is."""

    breaks: dict[str, Text] = _empty(dict, "What may not stand inside, and what instead.")
    width: Count = Field(72, description="The longest line, in characters.")


class PositionRule(Model):
    """How names are written in one position."""

    case: Case = Field(description="The case.")
    prefix: Text = Field("", description="Put in front.")
    suffix: Text = Field("", description="Put behind.")
    reserved: list[Text] = _empty(list, "Lists of reserved words that apply.")
    reserved_suffix: Text = Field("_", description="Put behind a reserved word.")
    ignore_case: Boolean = Field(False, description="Whether names differ by case alone.")
    beside: Text = Field(
        "", description="A position whose names stand beside these, and are others."
    )


class NameRule(Model):
    """A name that samples use: a platform may give another that matches the pattern."""

    default: Filled = Field(description="With {Prefix}, {prefix} or {PREFIX} for the platform's.")
    pattern: Pattern = Field("[A-Za-z_][A-Za-z0-9_]*", description="What it must look like.")
    reserved: list[Filled] = _empty(list, "Lists of words that it must not begin with.")


class TypeRule(Model):
    """How a kind of value is written as a type."""

    name: Filled = Field(description="The type; {item} stands for what a list holds.")
    imports: list[Text] = _empty(list, "What the type needs imported.")


class ModuleRule(Model):
    """How the package's name becomes folders, and what stands for it in copied sources."""

    separator: Text = Field("", description="What separates its parts; each becomes a folder.")
    placeholder: Text = Field("", description="Replaced by the name in files that are copied.")


class CommandRule(Model):
    """A command of the language's toolchain; {files}, {sdk}, {verify} and {out} are filled in."""

    tool: Filled = Field(description="The program that must be on the path.")
    run: list[Filled] = Field(description="The command.")


class LanguageDocument(Model):
    """`templates/<language>/language.yaml`: the language as data."""

    language: Identifier = Field(description="The id; the same as the folder's name.")
    title: Filled = Field(description="What people call the language.")
    label: Filled = Field(description="What the documentation calls it.")
    extension: Filled = Field(description="Of its files, without the dot.")
    highlighter: Filled = Field(description="Its name for syntax highlighting.")
    linguist: Text = Field("", description="Its name in linguist, where that is not the title.")
    install: list[Filled] = _empty(list, "Lines that install an SDK, with its {names}.")
    segments: dict[str, Pattern] = _empty(
        dict, "What lines of a sample do: patterns of their beginnings, the first counts."
    )
    formatter: Text = Field("", description="A named formatter for the SDK's files.")
    reserved: dict[str, list[Filled]] = _empty(dict, "Lists of reserved words by name.")
    positions: dict[str, PositionRule] = Field(description="How names are written, by position.")
    types: dict[str, TypeRule] = _empty(
        dict, "Types by kind (text, integer, …), and `list` and `model`."
    )
    inputs: dict[str, TypeRule] = _empty(
        dict, "Types of arguments, where they differ from those of results."
    )
    literals: dict[str, list[LiteralRule]] = Field(
        description="Ways to write a text, by use; the shortest that can is taken."
    )
    comments: dict[str, CommentRule] = _empty(dict, "Kinds of comments.")
    names: dict[str, NameRule] = _empty(dict, "The names that samples use.")
    module: ModuleRule = Field(ModuleRule(), description="How the package's name is used.")
    constants: PositionRule = Field(description="How gateway constants are called.")
    commands: dict[str, CommandRule] = _empty(dict, "How it is checked and run.")
