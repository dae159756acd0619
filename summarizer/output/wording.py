"""How parts of a summary read in one line: a figure with its marks, the ledger's balance, who gave an honor.

Decides wording that the terminal, Markdown and HTML forms share. Leaves words for single values to ``labels`` and
layout to the modules that render.
"""

from __future__ import annotations

from summarizer.output.labels import DISPOSITIONS, FINDINGS, LEVELS
from summarizer.schema import Achievement, Direction, Disposition, Finding, Honor, Statistic, Summary, Unplaced

__all__ = ["arrow", "change", "context", "given", "heading", "ledger_line", "named", "reason", "run_line"]


def heading(summary: Summary) -> str:
    """What the report calls itself, its file's name where it has no title; with a mark if the summary is partial."""
    mark = "（不完整：模型中途失败）" if summary.partial else ""
    return f"{summary.source.title or summary.source.name}{mark}"


def ledger_line(summary: Summary) -> str:
    """The ledger in one line: how many numbers, what became of them, and whether any is unaccounted for."""
    totals = summary.ledger.totals
    parts = [f"{DISPOSITIONS[key.value]} {totals[key.value]}" for key in Disposition if totals.get(key.value)]
    missing = totals.get(Disposition.UNACCOUNTED.value, 0)
    balance = f"{missing} 个未能交代" if missing else "全部有交代"
    return f"原文数字 {len(summary.ledger.numbers)} 个，{balance}：" + " · ".join(parts)


def arrow(statistic: Statistic) -> str:
    """Which way the figure changed; empty for a level."""
    return {Direction.INCREASE: "↑", Direction.DECREASE: "↓", None: ""}[statistic.change]


def change(statistic: Statistic) -> str:
    """The change in words, as in 同比 ↓; empty for a level."""
    return " ".join(part for part in (statistic.basis, arrow(statistic)) if part)


def context(statistic: Statistic, summary: Summary) -> str:
    """For when and for whom the figure holds, where that is not the report's own period."""
    period = statistic.period if statistic.period != summary.source.period else None
    return " · ".join(part for part in (period, statistic.scope) if part)


def given(honor: Honor) -> str:
    """Who received the honor from whom, as far as the report says."""
    level = LEVELS.get(honor.level, honor.level) if honor.level else None
    parts = (
        f"获得者：{honor.recipient}" if honor.recipient else None,
        f"授予：{honor.awarded_by}" if honor.awarded_by else None,
        level,
    )
    return " · ".join(part for part in parts if part)


def named(item: Achievement | Statistic | Honor | Unplaced) -> str:
    """What an item says, whichever it is."""
    if isinstance(item, Unplaced):
        return item.content
    if isinstance(item, Statistic):
        return f"{item.indicator}：{item.surface}"
    return item.summary if isinstance(item, Achievement) else item.title


def reason(finding: Finding) -> str:
    """A finding's name and what it says."""
    return f"{FINDINGS[finding.code.value]}：{finding.message}"


def run_line(summary: Summary) -> str:
    """How the summary was made."""
    run = summary.run
    parts = (
        run.model,
        f"{run.calls} 次调用，{run.prompt_tokens}+{run.completion_tokens} 词元",
        f"{run.seconds:.1f} 秒",
        f"费用 {run.cost}" if run.cost else None,
        f"提示 {run.prompt}" if run.prompt else None,
        run.program,
    )
    return " · ".join(part for part in parts if part)
