"""The whole program with the embedded model, on the example report: what always holds, held from outside.

Nothing here uses the program's own number parser: digits are looked for as digits.
"""

from __future__ import annotations

import json
import re
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from summarizer.cli.app import main
from summarizer.schema import Summary

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "examples" / "report.txt"
TEXT = REPORT.read_bytes().decode("utf-8")
DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")

pytestmark = [
    pytest.mark.embedded,
    pytest.mark.skipif(find_spec("xllamacpp") is None, reason="the extra embedded is not installed"),
]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that one run left its summary and its page in."""
    folder = tmp_path_factory.mktemp("run")
    with pytest.MonkeyPatch.context() as environment:
        for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_GGUF"):
            environment.delenv(name, raising=False)
        arguments = ["run", str(REPORT), "--model", "embedded", "-o", str(folder / "summary.json")]
        assert main([*arguments, "--html", str(folder / "page.html")]) == 0
    return folder


@pytest.fixture(scope="module")
def summary(written: Path) -> Summary:
    """The summary of the run."""
    return Summary.model_validate_json((written / "summary.json").read_bytes())


def test_it_is_valid_against_the_published_schema(written: Path) -> None:
    """Not only against the models that wrote it."""
    schema = json.loads((ROOT / "schemas" / "summary.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads((written / "summary.json").read_bytes()))


def test_every_place_holds_what_it_says(summary: Summary) -> None:
    """``text[start:end]`` is the surface of each number and the quote of each piece of evidence."""
    places = [(number.start, number.end, number.surface) for number in summary.ledger.numbers]
    places += [(item.start, item.end, item.surface) for item in summary.statistics]
    assert [surface for start, end, surface in places if TEXT[start:end] != surface] == []
    items = (*summary.achievements, *summary.statistics, *summary.honors)
    for quoted in (quoted for item in items for quoted in item.evidence):
        assert TEXT[quoted.start : quoted.end] == quoted.quote


def test_no_digit_of_the_report_is_lost(summary: Summary) -> None:
    """Each run of digits lies within exactly one number of the ledger, and no two numbers overlap."""
    numbers = sorted(summary.ledger.numbers, key=lambda number: number.start)
    for left, right in pairwise(numbers):
        assert left.end <= right.start
    for found in DIGITS.finditer(TEXT):
        owners = [each for each in numbers if each.start <= found.start() and found.end() <= each.end]
        assert len(owners) == 1, found.group()


def test_the_ledger_balances(summary: Summary) -> None:
    """Totals are counts of what stands in it, and each statistic's number says that it became one."""
    counted: dict[str, int] = {}
    for number in summary.ledger.numbers:
        counted[number.disposition.value] = counted.get(number.disposition.value, 0) + 1
    assert {key: count for key, count in summary.ledger.totals.items() if count} == counted
    by_id = {number.id: number for number in summary.ledger.numbers}
    assert all(by_id[item.number].disposition.value in ("statistic", "honor") for item in summary.statistics)


def test_no_number_is_invented(summary: Summary) -> None:
    """Every run of digits in a sentence, an indicator or a title stands in the report."""
    said = [item.summary for item in summary.achievements]
    said += [item.indicator for item in summary.statistics] + [item.title for item in summary.honors]
    known = set(DIGITS.findall(TEXT))
    assert {digits for words in said for digits in DIGITS.findall(words)} <= known


def test_there_is_something_of_each(summary: Summary) -> None:
    """The example holds dozens of figures, several awards and an impossible decrease, and the run found them."""
    assert len(summary.statistics) > 40
    assert len(summary.achievements) > 5
    assert len(summary.honors) > 2
    assert any(finding.code.value == "source_impossible" for item in summary.statistics for finding in item.findings)


def test_nothing_is_taken_from_the_plans_and_what_the_site_adds_after_them(summary: Summary) -> None:
    """What the report means to do is no result, and neither are hot lines, bylines and other headlines."""
    plans = TEXT.index("将紧盯")
    assert [item.surface for item in summary.statistics if item.start > plans] == []
    assert [item.summary for item in summary.achievements if item.evidence[0].start > plans] == []


def test_the_page_holds_the_report(written: Path) -> None:
    """The page was written beside the summary, with the text in it."""
    assert "<article " in (written / "page.html").read_text(encoding="utf-8")
