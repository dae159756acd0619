"""How parts of a summary read in one line: a figure with its marks, the ledger's balance, who gave an honor.

Decides wording that the terminal, Markdown and HTML forms share. Leaves words for single values to ``labels`` and
layout to the modules that render.
"""

from __future__ import annotations

from summarizer.output.labels import Labels
from summarizer.schema import Achievement, Direction, Disposition, Finding, Honor, Statistic, Summary, Unplaced

__all__ = ["arrow", "change", "context", "given", "heading", "ledger_line", "named", "reason", "run_line"]


def heading(summary: Summary) -> str:
    """What the report calls itself; its file's name where it has no title."""
    return summary.source.title or summary.source.name


def ledger_line(summary: Summary, labels: Labels) -> str:
    """The ledger in one line: how many numbers, what became of them, and whether any is unaccounted for."""
    totals = summary.ledger.totals
    parts = [f"{labels.of('disposition', key.value)} {totals[key.value]}" for key in Disposition if totals.get(key.value)]
    missing = totals.get(Disposition.UNACCOUNTED.value, 0)
    balance = labels.say("unbalanced", count=missing) if missing else labels.say("balanced")
    return f"{labels.say('balance', count=len(summary.ledger.numbers))}，{balance}：" + " · ".join(parts)


def arrow(statistic: Statistic) -> str:
    """Which way the figure changed; empty for a level."""
    return {Direction.INCREASE: "↑", Direction.DECREASE: "↓", None: ""}[statistic.change]


def change(statistic: Statistic) -> str:
    """The change in words, as in 同比 ↓; empty for a level."""
    return " ".join(part for part in (statistic.basis, arrow(statistic)) if part) if statistic.change else ""


def context(statistic: Statistic, summary: Summary) -> str:
    """For when and for whom the figure holds, where that is not the report's own period."""
    period = statistic.period if statistic.period != summary.source.period else None
    return " · ".join(part for part in (period, statistic.scope) if part)


def given(honor: Honor, labels: Labels) -> str:
    """Who received the honor from whom, as far as the report says."""
    parts = (
        labels.say("recipient", name=honor.recipient) if honor.recipient else None,
        labels.say("awarded_by", name=honor.awarded_by) if honor.awarded_by else None,
        labels.of("level", honor.level) if honor.level else None,
    )
    return " · ".join(part for part in parts if part)


def named(item: Achievement | Statistic | Honor | Unplaced) -> str:
    """What an item says, whichever it is."""
    if isinstance(item, Unplaced):
        return item.content
    if isinstance(item, Statistic):
        return f"{item.indicator}：{item.surface}"
    return item.summary if isinstance(item, Achievement) else item.title


def reason(finding: Finding, labels: Labels) -> str:
    """A finding's name and what it says."""
    return f"{labels.of('finding', finding.code.value)}：{finding.message}"


def run_line(summary: Summary, labels: Labels) -> str:
    """How the summary was made."""
    run = summary.run
    parts = (
        run.model,
        labels.say("calls", count=run.calls, prompt=run.prompt_tokens, completion=run.completion_tokens),
        labels.say("seconds", count=f"{run.seconds:.1f}"),
        labels.say("cost", amount=run.cost) if run.cost else None,
        labels.say("prompt", name=run.prompt) if run.prompt else None,
        run.program,
    )
    return " · ".join(part for part in parts if part)
