"""The scorers for other evaluation programs, run with those programs if they are installed."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCORERS = Path(__file__).resolve().parents[2] / "examples" / "scorers"
REPORT = (SCORERS.parent / "report.txt").read_text(encoding="utf-8")
TRUE, FALSE = "全年共接报有效警情18.6万余起。", "全年共接报有效警情18.7万余起。"

pytestmark = pytest.mark.filterwarnings("default")  # what other programs warn of is theirs


def loaded(name: str) -> ModuleType:
    """The example ``name`` as a module."""
    spec = importlib.util.spec_from_file_location(name, SCORERS / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("summary", "value"), [(TRUE, "C"), (FALSE, "I"), ("一切顺利。", "I")])
def test_inspect_scores_a_summary(summary: str, value: str) -> None:
    """A summary is correct if all that it states is in the report, and a summary without figures is not."""
    pytest.importorskip("inspect_ai")
    from inspect_ai.model import ModelName, ModelOutput
    from inspect_ai.scorer import Target
    from inspect_ai.solver import TaskState

    example = loaded("inspect_scorer")
    (sample,) = example.summarize_report().dataset
    state = TaskState(
        model=ModelName("mockllm/model"),
        sample_id=1,
        epoch=1,
        input=sample.input,
        messages=[],
        output=ModelOutput.from_content("mockllm/model", summary),
        metadata=sample.metadata,
    )
    score = asyncio.run(example.supported()(state, Target("")))
    assert (score.value, score.answer) == (value, summary)
    assert score.explanation


@pytest.mark.parametrize(("summary", "score"), [(TRUE, 1.0), (FALSE, 0.0), (f"{TRUE}破获刑事案件1起。", 0.5)])
def test_deepeval_measures_a_summary(summary: str, score: float) -> None:
    """The share of the figures that are right; a reason for each that is wrong."""
    pytest.importorskip("deepeval")
    from deepeval.test_case import LLMTestCase

    metric = loaded("deepeval_metric").SupportedFigures()
    assert metric.measure(LLMTestCase(input=REPORT, actual_output=summary)) == score
    assert metric.is_successful() is (score == 1.0)
    assert metric.reason


def test_each_example_is_python_that_says_what_it_is() -> None:
    """Without the other program the examples are still read."""
    for file in SCORERS.glob("*.py"):
        compile(file.read_text(encoding="utf-8"), file.name, "exec")
        assert file.read_text(encoding="utf-8").startswith('"""')
