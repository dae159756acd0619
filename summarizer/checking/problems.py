"""What the checks find wrong, and the finding that a summary's reader gets of it.

Decides only the shape: the code, plain Chinese words, where the report says otherwise, and the rule that found it.
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.messages import Message
from summarizer.schema import Finding, FindingCode
from summarizer.text import Span

__all__ = ["Problem", "finding_of"]


class Problem(NamedTuple):
    """What is wrong with a claim; ``span`` is raw, None where the report says nothing of it; ``rule`` names the check."""

    code: FindingCode
    message: Message
    span: Span | None
    rule: str


def finding_of(
    problem: Problem, item: str | None = None, stated: str | None = None, compared: str | None = None
) -> Finding:
    """The finding about ``item`` (None in prose or of the report) that ``problem`` becomes.

    ``stated`` are the item's words, ``compared`` those of its period, basis or scope if the finding is about that.
    """
    start, end = problem.span or (None, None)
    return Finding.saying(
        problem.code,
        problem.message,
        item=item,
        start=start,
        end=end,
        stated=stated,
        compared=compared,
        rule=problem.rule,
    )
