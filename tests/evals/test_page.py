from __future__ import annotations

from evals.comparing import compare
from evals.dataset import Dataset
from evals.page import comparison_page, run_page
from tests.evals.builders import perfect
from tests.evals.judged_runs import NAMES, run_of

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"


def test_the_page_needs_nothing_and_runs_nothing(data: Dataset) -> None:
    """No script, no address of anything else; what a model wrote is shown as text."""
    summary = perfect()
    summary["statistics"][0]["indicator"] = HOSTILE
    summary["statistics"][2]["value"] = "931"
    summary["honors"][0]["title"] = HOSTILE
    summary["achievements"].append({"summary": HOSTILE, "quote": "新建派出所3个"})
    score = run_of(data, dict.fromkeys(NAMES, summary))
    other = run_of(data, {name: perfect() for name in NAMES})
    for page in (run_page(score), comparison_page([compare(other, score), compare(other, other)])):
        assert "<script" not in page and "<img" not in page and "&lt;script&gt;" in page
        assert "http://" not in page and "https://" not in page and "url(" not in page
    assert "931" in run_page(score) and "<mark>930辆</mark>" in run_page(score)
