"""How parts of a summary read in one line: a figure with its marks, the ledger's balance, who gave an honor.

Decides wording that the terminal, Markdown and HTML forms share. Leaves words for single values to ``display_names`` and
layout to the modules that render.
"""

from __future__ import annotations

from summarizer.output.display_names import Labels
from summarizer.schema import (
    Achievement,
    Direction,
    Disposition,
    Finding,
    Honor,
    Review,
    Statistic,
    Summary,
    Unplaced,
)

__all__ = [
    "arrow",
    "change",
    "context",
    "given",
    "heading",
    "ledger_line",
    "named",
    "other_reading",
    "reason",
    "reviewed",
    "run_line",
]

ARROWS = {Direction.INCREASE: "↑", Direction.DECREASE: "↓", None: ""}


def heading(summary: Summary, labels: Labels) -> str:
    """What the report calls itself, its file's name where it has no title; with a mark if the summary is partial."""
    title = summary.source.title or summary.source.name
    return labels.say("partial", heading=title) if summary.partial else title


def ledger_line(summary: Summary, labels: Labels) -> str:
    """The ledger in one line: how many numbers, what became of them, and whether any is unaccounted for."""
    totals = summary.ledger.totals
    parts = [
        f"{labels.of('disposition', key.value)} {totals[key.value]}" for key in Disposition if totals.get(key.value)
    ]
    missing = totals.get(Disposition.UNACCOUNTED.value, 0)
    balance = labels.say("unbalanced", count=missing) if missing else labels.say("balanced")
    return f"{labels.say('balance', count=len(summary.ledger.numbers))}，{balance}：" + " · ".join(parts)


def arrow(statistic: Statistic) -> str:
    """Which way the figure changed; empty for a level."""
    return ARROWS[statistic.change]


def change(statistic: Statistic) -> str:
    """The change in words, as in 同比 ↓; empty for a level."""
    return _moved(statistic.change, statistic.basis)


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
    return f"{labels.of('finding', finding.code.value)}：{labels.message(finding)}"


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


def other_reading(item: Statistic | Honor, labels: Labels) -> str:
    """What the reader that was not followed says, who it is and where it differs; empty where the readers agree."""
    other = item.other_reading
    if other is None:
        return ""
    if other.disposition is not None and other.disposition is not Disposition.STATISTIC:
        words = labels.say("no_figure", disposition=labels.of("disposition", other.disposition.value))
    elif isinstance(item, Statistic):
        words = " · ".join(
            str(said)
            for said, own in (
                (other.indicator, item.indicator),
                (_moved(other.change, other.basis), _moved(item.change, item.basis)),
                (other.period, item.period),
                (other.scope, item.scope),
            )
            if said and said != own
        )
    else:
        words = " · ".join(part for part in (other.title, other.awarded_by, other.recipient) if part)
    return labels.say("reads", reader=labels.of("reader", other.read_by.value), words=words)


def _moved(change: Direction | None, basis: str | None) -> str:
    return " ".join(part for part in (basis, ARROWS[change]) if part) if change else ""


def reviewed(review: Review, labels: Labels) -> str:
    """What an editor decided, who and when, with the note."""
    parts = (
        labels.say("reviewed_by", ruling=labels.of("ruling", review.ruling.value), by=review.by, at=review.at[:10]),
        labels.say("overridden") if review.override else None,
        review.note,
        "；".join(f"{name}：{was}" for name, was in review.before.items() if was) or None,
    )
    return " · ".join(part for part in parts if part)
