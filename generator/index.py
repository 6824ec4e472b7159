"""`samples/index.json`: one entry for each sample file, computed from its final bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator import ir
from generator.plan import Job

INDEX = "samples/index.json"
SCHEMA_VERSION = 1


def build_index(
    platform: ir.Platform, samples: Iterable[tuple[Job, str]], kept: Iterable[Mapping[str, Any]]
) -> bytes:
    """The index over samples with their hashes, and over entries kept from an earlier run."""
    operations = {operation.id: operation for operation in platform.operations}
    entries = [_entry(operations[job.operation or ""], job, sha) for job, sha in samples]
    entries += [dict(entry) for entry in kept]
    entries.sort(key=lambda entry: str(entry["id"]))
    index = {"schema_version": SCHEMA_VERSION, "platform": platform.id, "samples": entries}
    return (json.dumps(index, indent=2, ensure_ascii=False) + "\n").encode()


def entries_by_file(index: bytes) -> dict[str, dict[str, Any]]:
    """The entries of an index by their file's path in the platform's folder; none where unreadable."""
    try:
        samples = json.loads(index)["samples"]
        return {f"samples/{entry['file']}": entry for entry in samples}
    except (ValueError, KeyError, TypeError):
        return {}


def _entry(operation: ir.Operation, job: Job, sha: str) -> dict[str, Any]:
    return {
        "id": f"{operation.id}.{job.language}.{job.style}",
        "operation": {
            "id": operation.id,
            "path": operation.path,
            "methods": list(operation.methods),
            "title": operation.title,
            "group": operation.group,
            "token": operation.token.value,
        },
        "language": job.language,
        "style": job.style,
        "file": job.output.removeprefix("samples/"),
        "sha256": sha,
    }
