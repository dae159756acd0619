"""Writes the JSON Schemas beside it from the pydantic models; a test compares them.

Decides how a schema is laid out in its file. Leaves what it says to ``summarizer.schema``.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from summarizer.schema import CheckReport, Summary

SCHEMAS: dict[str, type[BaseModel]] = {"summary": Summary, "check-report": CheckReport}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(model: type[BaseModel]) -> str:
    """The JSON Schema of what ``model`` writes (not of what it would accept), as the file holds it."""
    schema = {"$schema": DIALECT, **model.model_json_schema(mode="serialization")}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write every schema."""
    for name, model in SCHEMAS.items():
        (Path(__file__).parent / f"{name}.schema.json").write_text(schema_text(model), encoding="utf-8")


if __name__ == "__main__":
    main()
