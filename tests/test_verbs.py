"""The five verbs, as a program that imports ``summarizer`` sees them."""

from __future__ import annotations

import subprocess
import sys

import pytest

import summarizer
from tests.extraction.scripts import REPORT

HEAVY = ("openai", "instructor", "pydantic", "opencc", "pypinyin", "rich")


def test_importing_the_package_imports_nothing_heavy() -> None:
    """A program that only looks for numbers pays for no model client."""
    code = f"import sys, summarizer; sys.exit(any(name in sys.modules for name in {HEAVY!r}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_finding_checking_and_locating_import_no_model_client() -> None:
    """The deterministic verbs run where no model client is installed."""
    code = (
        "import sys; sys.modules['openai'] = sys.modules['instructor'] = None; import summarizer as s; "
        "s.find_numbers('破案85起'); s.locate('破案85起。', '破案85起'); s.check('破案85起。', '破案85起。')"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_numbers_of_a_text_in_any_script_and_width() -> None:
    """``find_numbers`` reads a text as it is given, and its offsets index that text."""
    for text in ("抓获16.5万余人。", "抓獲１６．５萬餘人。", "抓獲16.5 萬(wàn)餘人。"):
        (mention,) = summarizer.find_numbers(text)
        assert text[mention.start : mention.end] == mention.surface
        assert (str(mention.value), str(mention.low), str(mention.high)) == ("165000", "165000", "166000")


def test_a_quote_is_located_and_an_altered_one_is_not() -> None:
    """``locate`` sees through script and never through another number."""
    evidence = summarizer.locate(REPORT, "抓獲犯罪嫌疑人1850名")
    assert evidence is not None
    assert REPORT[evidence.start : evidence.end] == evidence.quote == "抓获犯罪嫌疑人1850名"
    assert summarizer.locate(REPORT, "抓获犯罪嫌疑人1950名") is None


def test_a_summary_in_prose_or_json_is_checked() -> None:
    """``check`` takes what other programs made, and says what the report does not bear out."""
    assert summarizer.check(REPORT, "全年破获刑事案件3200余起，抓获犯罪嫌疑人1850名。").supported
    report = summarizer.check(
        REPORT, {"statistics": [{"id": "x", "indicator": "破获刑事案件数", "value": "5200", "unit": "起"}]}
    )
    assert not report.supported
    assert {finding.item for finding in report.findings} == {"x"}


def test_every_public_name_is_there_and_no_other() -> None:
    """``__all__`` is what can be imported."""
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = summarizer.nothing
