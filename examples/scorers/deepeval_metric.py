"""A metric for DeepEval (pip install deepeval): the share of a summary's figures that its report bears out.

    from deepeval import assert_test
    from deepeval.test_case import LLMTestCase
    assert_test(LLMTestCase(input=report, actual_output=summary), [SupportedFigures()])

No model judges; the answer is the same every time.
"""

from deepeval.metrics import BaseMetric
from deepeval.test_case import LLMTestCase

from summarizer import check


class SupportedFigures(BaseMetric):
    """1 if every figure and honor of ``actual_output`` is in the report, which is the test case's ``input``."""

    def __init__(self, threshold: float = 1.0) -> None:
        self.threshold = threshold
        self.async_mode = False

    def measure(self, test_case: LLMTestCase, *args: object, **kwargs: object) -> float:
        """Check the summary; the reason is what was found wrong."""
        found = check(test_case.input, test_case.actual_output or "")
        errors = [finding for finding in found.findings if finding.severity == "error"]
        right = found.counts["supported"] + found.counts["derived"]
        self.score = right / (right + len(errors)) if right + len(errors) else 0.0
        self.reason = "; ".join(finding.message for finding in errors) or f"{right} figures, none of them wrong"
        self.success = self.score >= self.threshold
        return self.score

    async def a_measure(self, test_case: LLMTestCase, *args: object, **kwargs: object) -> float:
        """As ``measure``; there is nothing to wait for."""
        return self.measure(test_case)

    def is_successful(self) -> bool:
        """Whether the last summary reached the threshold."""
        return bool(self.success)

    @property
    def __name__(self) -> str:
        """What reports of DeepEval call it."""
        return "Supported figures"
