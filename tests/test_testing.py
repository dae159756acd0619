"""The assertion for tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import read
from summarizer.errors import UsageError
from summarizer.testing import assert_supported
from tests.checking.report import REPORT


def test_a_true_summary_passes_and_what_was_found_comes_back() -> None:
    """Its figures are in what is returned."""
    found = assert_supported(REPORT, "破获刑事案件1246起。")
    assert [figure.surface for figure in found.figures] == ["1246起"]


def test_a_wrong_figure_fails_with_both_sides() -> None:
    """The message counts the errors, names the code and sets summary above report."""
    with pytest.raises(AssertionError) as failure:
        assert_supported(REPORT, "破获刑事案件1264起。")
    first, second, stated, source = str(failure.value).splitlines()
    assert first == "of what the summary says, 1 not borne out by the report:"
    assert "wrong_value" in second
    assert "126⟦4⟧起" in stated
    assert "12⟦4⟧6起" in source


def test_files_and_documents_are_taken(tmp_path: Path) -> None:
    """Paths of either, a document, and any shape of a summary."""
    report, summary = tmp_path / "报告.txt", tmp_path / "摘要.json"
    report.write_text(REPORT, encoding="utf-8")
    summary.write_text('{"statistics": [{"indicator": "查处酒驾数", "value": "378", "unit": "起"}]}', encoding="utf-8")
    for each in (report, read(report)):
        with pytest.raises(AssertionError, match="378"):
            assert_supported(each, summary)


def test_a_summary_that_is_not_there_is_no_failed_assertion(tmp_path: Path) -> None:
    """A mistake of the test is told as one."""
    with pytest.raises(UsageError, match="can't be read"):
        assert_supported(REPORT, tmp_path / "missing.md")
