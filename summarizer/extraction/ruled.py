"""Which rule read each field of a statistic, if a rule reads it as the statistic says it.

Decides nothing of what is said. A field that the model read otherwise names no rule; one that both read alike names the rule's.
"""

from __future__ import annotations

from summarizer.extraction.drafts import Circumstances
from summarizer.reading.passages import Carried, FigureContext
from summarizer.schema import FigureRules, ReadBy

__all__ = ["rules_of"]


def rules_of(figure: FigureContext, read_by: ReadBy, told: Circumstances) -> FigureRules | None:
    """The rules that read the fields of a statistic, named by ``read_by`` and bearing what is ``told``; None if none does."""
    rules = FigureRules(
        indicator=figure.label_rule if read_by is not ReadBy.MODEL else None,
        change=figure.change_rule if told.change is figure.change else None,
        basis=figure.basis_rule if told.basis == figure.basis else None,
        period=_rule_of(figure.period, told.period),
        scope=_rule_of(figure.scope, told.scope),
    )
    return rules if rules != FigureRules() else None


def _rule_of(carried: Carried | None, told: str | None) -> str | None:
    return carried.rule if carried is not None and carried.text == told else None
