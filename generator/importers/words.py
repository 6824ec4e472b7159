"""The vendor's own words: what documentation calls its sections, columns, languages and types."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

# Headings lose their spaces, so that words are compared without any.
SECTIONS: Mapping[str, re.Pattern[str]] = {
    section: re.compile(pattern)
    for section, pattern in {
        "common": r"(?:common|public|system)(?:request|input)?param(?:eter)?s?|公共(?:请求)?参数",
        "parameters": r"(?:request|input|business|api|body|query)*param(?:eter)?s?(?:list)?|"
        r"(?:请求|輸入|输入|业务|業務|入)?[参參][数數]",
        "response": r"(?:response|return|output|result)(?:ed)?(?:param(?:eter)?s?|fields?|values?)?|"
        r"(?:响应|返回|输出|回應|出)(?:[参參][数數])?",
        "errors": r"(?:api|business|response|possible)?error(?:code|message)?s?(?:list)?|"
        r"(?:业务)?[错錯][误誤][码碼]?",
        "hosts": r"(?:service|api|request|http)?(?:endpoints?|gateways?|hosts?|addresse?s?|urls?)|"
        r"(?:服务|调用|请求)地址",
        "description": r"(?:api)?(?:description|introduction|overview)|[说說]明|描述",
        "samples": r"(?:request|code|sdk|api)*(?:samples?|examples?|demos?)(?:codes?)?|"
        r"(?:请求|代码)?示例",
    }.items()
}

RESPONSE_SAMPLE = re.compile(
    r"(?:streamlined|simplified|full|complete|normal|success(?:ful)?|error|fail(?:ed|ure)?|sample|json)?"
    r"(?:return(?:ed)?|response|result|answer)(?:body|samples?|examples?|json|data)*|"
    r"(?:正常|成功|失败|失敗|异常|異常|错误|錯誤)?(?:返回|响应|响應|回應)(?:示例|範例|结果|結果)?"
)

COLUMNS: Mapping[str, frozenset[str]] = {
    "name": frozenset(
        [
            "name",
            "parameter",
            "parameters",
            "param",
            "parametername",
            "paramname",
            "field",
            "fieldname",
            "参数",
            "参数名",
            "参数名称",
            "名称",
            "字段",
            "字段名",
            "參數",
            "名稱",
        ]
    ),
    "type": frozenset(
        ["type", "datatype", "paramtype", "parametertype", "类型", "参数类型", "數據類型", "類型"]
    ),
    "required": frozenset(
        [
            "required",
            "requiredornot",
            "isrequired",
            "mandatory",
            "must",
            "必填",
            "是否必填",
            "是否必须",
            "是否必須",
            "必须",
        ]
    ),
    "description": frozenset(
        ["description", "desc", "meaning", "explanation", "说明", "描述", "參數描述", "說明"]
    ),
    "remark": frozenset(["remark", "remarks", "note", "notes", "comment", "备注", "備註"]),
    "example": frozenset(
        [
            "example",
            "examples",
            "examplevalue",
            "sample",
            "samplevalue",
            "demo",
            "示例",
            "示例值",
            "範例",
        ]
    ),
    "default": frozenset(["default", "defaultvalue", "默认值", "預設值"]),
    "enum": frozenset(["enum", "enums", "enumvalue", "values", "allowedvalues", "枚举值"]),
    "limits": frozenset(
        ["limit", "limits", "morelimit", "constraint", "constraints", "restriction", "限制"]
    ),
    "max_length": frozenset(["maxlength", "maxsize", "length", "size", "最大长度", "长度"]),
    "code": frozenset(["code", "errorcode", "subcode", "错误码", "錯誤碼"]),
    "message": frozenset(
        ["message", "msg", "errormessage", "errordescription", "错误信息", "错误描述"]
    ),
    "solution": frozenset(
        ["solution", "solutions", "handling", "howtosolve", "解决方案", "解決方案"]
    ),
}

# The labels that stand over samples, by what documentation may write for them.
LABELS: Mapping[str, str] = {
    "java": "JAVA",
    "php": "PHP",
    ".net": ".NET",
    "net": ".NET",
    "c#": ".NET",
    "csharp": ".NET",
    "dotnet": ".NET",
    "python": "PYTHON",
    "python3": "PYTHON",
    "ruby": "RUBY",
    "curl": "CURL",
    "go": "GO",
    "golang": "GO",
    "node": "NODEJS",
    "nodejs": "NODEJS",
    "node.js": "NODEJS",
    "javascript": "JAVASCRIPT",
}

YES = frozenset(
    [
        *("yes", "y", "true", "required", "mandatory", "must"),
        *("是", "必须", "必填", "必須", "必选", "必選", "√", "✓", "✔"),
    ]
)
NO = frozenset(
    [
        *("", "no", "n", "false", "optional", "not", "notrequired", "conditional"),
        *("否", "可选", "非必填", "可選", "×", "✗", "✘", "—"),
    ]
)

METHODS = ("GET", "POST", "HSF")

# What stands where there is nothing to say.
NOTHING = re.compile(
    r"(?i)(?:none|no (?:request )?parameters?|no data|null|n/?a|[-*=_]+|无|無|"
    r"[暂暫][无無](?:[数數][据據])?)\.?"
)

NULLABLE = re.compile(r"(?i)\b(?:allows? null|nullable|(?:can|may) be null)\b|允许为空")

_SPACES = re.compile(r"[\s_\-]+")


def squeezed(text: str) -> str:
    """A heading or column title as it is compared: half-width, lower case, no spaces or marks."""
    flat = unicodedata.normalize("NFKC", text)
    return _SPACES.sub("", flat).strip("*`:.。").lower()


def section_of(heading: str) -> str | None:
    """The section that a heading opens, or None."""
    words = squeezed(heading)
    return next((name for name, pattern in SECTIONS.items() if pattern.fullmatch(words)), None)


def column_of(title: str) -> str | None:
    """What a table's column holds, or None."""
    words = squeezed(title)
    return next((name for name, known in COLUMNS.items() if words in known), None)


def label_of(text: str) -> str | None:
    """The language that a sample's heading names, in the documentation's spelling, or None."""
    flat = unicodedata.normalize("NFKC", text).strip().strip("*`:：()[]-–—|").strip().lower()
    return LABELS.get(re.sub(r"\s+", "", flat))
