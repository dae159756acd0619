"""One error for a time that a text misstates: about the time, and not again about each figure that it is said of.

Decides only whose error it is where both are found wrong: the time that stands nowhere in the report, and the figures of that time.
Leaves finding out what is wrong to ``judge``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.problems import Problem
from summarizer.checking.verdicts import Verdict
from summarizer.document.folding import fold
from summarizer.numbers.mention import Kind
from summarizer.schema import FindingCode

__all__ = ["misdated_once"]

_Time = tuple[str | None, str]


def misdated_once(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """``verdicts``, with the problem of a figure's time moved to the time itself if the report doesn't hold it either."""
    absent = {_time(verdict.claim, verdict.claim.surface) for verdict in verdicts if _is_absent_time(verdict)}
    if not absent:
        return list(verdicts)
    told = {time: problem for time, problem in _wrong_times(verdicts) if time in absent}
    return [_moved(verdict, told) for verdict in verdicts] if told else list(verdicts)


def _time(claim: NumberClaim, words: str) -> _Time:
    return claim.item, fold(words)


def _is_absent_time(verdict: Verdict) -> bool:
    codes = [problem.code for problem in verdict.problems]
    return verdict.claim.kind is Kind.DATE and codes == [FindingCode.NUMBER_NOT_IN_SOURCE]


def _wrong_times(verdicts: Sequence[Verdict]) -> Iterable[tuple[_Time, Problem]]:
    """The times that are wrong of a figure, the first of several figures last, as its problem tells it best."""
    for verdict in reversed(verdicts):
        for problem in verdict.problems:
            if (words := _misdated(verdict.claim, problem)) is not None:
                yield _time(verdict.claim, words), problem


def _misdated(claim: NumberClaim, problem: Problem) -> str | None:
    """The words of the time that ``problem`` finds wrong of a figure in running text."""
    if problem.code is not FindingCode.WRONG_PERIOD or claim.origin is not Origin.TEXT or claim.kind is Kind.DATE:
        return None
    ours = problem.message.values.get("ours")
    return ours if problem.rule == "period" and ours else None


def _moved(verdict: Verdict, told: dict[_Time, Problem]) -> Verdict:
    if _is_absent_time(verdict):
        problem = told.get(_time(verdict.claim, verdict.claim.surface))
        return verdict if problem is None else verdict._replace(problems=(problem,))
    kept = tuple(
        problem
        for problem in verdict.problems
        if (words := _misdated(verdict.claim, problem)) is None or _time(verdict.claim, words) not in told
    )
    return verdict if len(kept) == len(verdict.problems) else verdict._replace(problems=kept)
