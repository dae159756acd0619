"""Rules only: what the program's numbers and structure say without any model.

Every mention that no rule sets aside is a statistic under the label that its own clause gives; every sentence of the
body that holds one is an achievement; an honor is what one of the set phrases of awards states. Nothing is checked and
nothing withheld, so that whatever the rules get wrong without a doubt about it shows as an escape. Needs no model,
costs milliseconds, and serves as the small baseline that continuous integration guards.
"""

from __future__ import annotations

from evals.systems import Content
from summarizer.document.clean import clean
from summarizer.extraction.awarded import honors_by_rule
from summarizer.extraction.parts import cut_parts
from summarizer.extraction.unaided import told_by_rule
from summarizer.model.replies import LanguageModel
from summarizer.numbers.inventory import take_inventory
from summarizer.numbers.mention import Disposition, NumberMention
from summarizer.reading.divide import divide
from summarizer.reading.passages import FigureContext, Passages
from summarizer.schema import Status, decimal_text
from summarizer.text import Document, Span

__all__ = ["RulesOnly"]


class RulesOnly:
    """The baseline as a system."""

    name = "rules"
    prompt = None

    def predict(self, document: Document, model: LanguageModel) -> Content:
        """The summary that rules make of the report; ``model`` is never asked."""
        text = clean(document)
        passages = divide(text, take_inventory(text))
        figures = [figure for figure in passages.figures if _is_statistic(figure, passages)]
        organization = passages.heading.organization
        return {
            "source": {"organization": organization.text if organization else None},
            "statistics": [_statistic(figure, passages) for figure in figures],
            "achievements": _achievements(passages),
            "honors": _honors(passages),
            "ledger": {"numbers": [_entry(figure, passages) for figure in passages.figures]},
        }

    def before_repair(self, document: Document, model: LanguageModel) -> Content | None:
        """Nothing is repaired."""
        return None


def _is_statistic(figure: FigureContext, passages: Passages) -> bool:
    return figure.reason is None and passages.mention(figure.number).value is not None


def _statistic(figure: FigureContext, passages: Passages) -> dict[str, object]:
    mention = passages.mention(figure.number)
    return {
        **_written(mention),
        "indicator": figure.label,
        "change": figure.change,
        "basis": figure.basis,
        "period": figure.period.text if figure.period else None,
        "scope": figure.scope.text if figure.scope else None,
        "evidence": [_placed(passages.sentence(figure.sentence).span, passages)],
        "status": (Status.VERIFIED if figure.doubt is None else Status.FLAGGED).value,
    }


def _written(mention: NumberMention) -> dict[str, object]:
    return {
        "id": mention.id,
        "surface": mention.surface,
        "start": mention.start,
        "end": mention.end,
        "value": decimal_text(mention.value),
        "low": decimal_text(mention.low),
        "high": decimal_text(mention.high),
        "unit": mention.unit,
        "approximation": mention.approximation.value,
    }


def _entry(figure: FigureContext, passages: Passages) -> dict[str, object]:
    reason = figure.reason or (Disposition.STATISTIC if _is_statistic(figure, passages) else Disposition.UNACCOUNTED)
    mention = passages.mention(figure.number)
    return {"surface": mention.surface, "start": mention.start, "end": mention.end, "disposition": reason.value}


def _achievements(passages: Passages) -> list[dict[str, object]]:
    """The results that hold figures, in the report's own words."""
    told = told_by_rule(passages, cut_parts(passages), None)
    return [
        {
            "summary": each.summary,
            "evidence": [_placed(each.citation.span, passages)] if each.citation.span is not None else [],
        }
        for each in told
    ]


def _honors(passages: Passages) -> list[dict[str, object]]:
    """The awards that set phrases state in the headlines and the body, each once."""
    told = honors_by_rule(passages)
    return [
        {
            "title": honor.title,
            "awarded_by": honor.awarded_by,
            "recipient": honor.recipient,
            "evidence": [_placed(honor.citation.span, passages)] if honor.citation.span is not None else [],
        }
        for honor in told
    ]


def _placed(span: Span, passages: Passages) -> dict[str, object]:
    """Evidence by its raw place alone, which keeps a run of this baseline small."""
    place = passages.text.raw_span(span.start, span.end)
    return {"start": place.start, "end": place.end}
