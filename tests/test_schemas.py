"""The published JSON Schemas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from schemas.generate import SCHEMAS, schema_text
from summarizer.schema import CheckReport, Finding, FindingCode, Severity
from tests.sample_summary import sample

FOLDER = Path(__file__).resolve().parents[1] / "schemas"


def published(name: str) -> Draft202012Validator:
    """The validator of a schema as it stands in its file."""
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_file_is_what_the_models_say(name: str) -> None:
    """``make schemas`` was run after the last change of a model."""
    written = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(SCHEMAS[name])


def test_a_summary_is_valid() -> None:
    """What the program writes is what the schema describes."""
    published("summary").validate(json.loads(sample().model_dump_json()))


def test_a_check_report_is_valid() -> None:
    """So is what ``check --json`` writes."""
    finding = Finding(
        code=FindingCode.WRONG_UNIT, severity=Severity.ERROR, message="人 ≠ 人次", item="t1", start=3, end=5
    )
    report = CheckReport(supported=False, findings=(finding,), counts={"unsupported": 1})
    published("check-report").validate(json.loads(report.model_dump_json()))


@pytest.mark.parametrize("value", ["1e5", "1.50", "１２", "", "1/0", 12, 1.5])
def test_a_value_is_a_plain_decimal_string(value: object) -> None:
    """No exponent, no trailing zero, no full-width digit, never a JSON number."""
    summary = json.loads(sample().model_dump_json())
    summary["statistics"][0]["value"] = value
    with pytest.raises(ValidationError):
        published("summary").validate(summary)


def test_a_field_that_is_not_named_is_refused() -> None:
    """The schema is closed, so a misspelt field is noticed."""
    summary = json.loads(sample().model_dump_json())
    summary["statistics"][0]["indikator"] = "x"
    with pytest.raises(ValidationError):
        published("summary").validate(summary)
