"""The flow from a report to its checked summary, and nothing else.

Decides the order of the stages. Each stage is a function of another module over frozen types; what a stage decides
stands there.
"""

from __future__ import annotations

import time
from decimal import Decimal

from summarizer import __version__
from summarizer.document.clean import clean
from summarizer.errors import ModelError, ReportUnreadable
from summarizer.extraction.drafts import Usage
from summarizer.extraction.examples import examples_of
from summarizer.extraction.ground import ground
from summarizer.extraction.paging import paged
from summarizer.extraction.protocol import PROTOCOLS
from summarizer.extraction.repair import judge_and_reword, repair
from summarizer.extraction.settle import Judged, settle
from summarizer.extraction.unaided import UNREACHED, draft_by_rule
from summarizer.messages import Message
from summarizer.model import open_model
from summarizer.model.preparation import told_to
from summarizer.model.prices import prices_of
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import LanguageModel
from summarizer.model.tally import Tallied
from summarizer.numbers.inventory import take_inventory
from summarizer.progress import SILENT, Progress
from summarizer.provenance import sealed
from summarizer.reading.divide import divide
from summarizer.reading.passages import Passages
from summarizer.schema import RunRecord, Summary
from summarizer.settings import EndpointKind, Settings, which_endpoint, which_protocol, which_review
from summarizer.text import Document

__all__ = ["LONGEST_REPORT", "read_passages", "summarize", "summarize_with"]

LONGEST_REPORT = 200_000
"""Characters that one run takes; more would be thousands of questions, and no report has as many."""

RULES_ALONE = "rules"
"""The protocol of a run in which no model was asked."""

_SMALLEST_COST = Decimal("0.000001")


def summarize(document: Document, settings: Settings, progress: Progress = SILENT) -> Summary:
    """The checked summary of ``document`` by the model that ``settings`` mean.

    Raises ``ReportUnreadable`` for a text longer than ``LONGEST_REPORT``, ``UsageError`` for settings that mean no
    model, and ``ModelError`` if the model fails, or replies and never with anything of use; its ``partial`` then holds what
    the model said before, and what the rules read of the rest. With the model ``none`` the rules read alone.
    """
    passages = read_passages(document)
    if which_endpoint(settings).kind is EndpointKind.NONE:
        return _summarize_by_rule(passages)
    try:
        with open_model(settings, told_to(progress)) as model:
            return _summarize(passages, model, settings, progress)
    except ModelError as error:
        if error.partial is None:
            error.partial = _as_partial(_summarize_by_rule(passages, UNREACHED), document, error)
        raise


def summarize_with(
    document: Document, model: LanguageModel, settings: Settings, progress: Progress = SILENT
) -> Summary:
    """As ``summarize``, with a model that is open already."""
    return _summarize(read_passages(document), model, settings, progress)


def read_passages(document: Document) -> Passages:
    """What the deterministic part makes of ``document``: cleaned, its numbers found, divided."""
    if len(document.text) > LONGEST_REPORT:
        raise ReportUnreadable(
            f"{document.name}: {len(document.text):,} characters are more than the {LONGEST_REPORT:,} that one run takes; "
            "split it into its reports"
        )
    text = clean(document)
    return divide(text, take_inventory(text))


def _summarize(passages: Passages, model: LanguageModel, settings: Settings, progress: Progress) -> Summary:
    began = time.monotonic()
    protocol = PROTOCOLS[which_protocol(settings)]
    examples = examples_of(protocol.prompts)
    tallied = Tallied(model)
    draft = protocol.extract(passages, tallied, progress, which_review(settings))
    grounded = ground(passages, draft)
    rounds = settings.repair_rounds if draft.broken_off is None and protocol.repairs else 0
    repaired = repair(passages, grounded, tallied, rounds, progress, examples)
    unasked = frozenset(item.number for item in draft.statistics if item.number is not None and not item.asked)
    findings = (*repaired.findings, *draft.findings)
    judged = Judged(repaired.items, findings, draft.dispositions, unasked)
    settled = settle(passages, judged, _record(settings, model, draft.usage + repaired.usage, began))
    summary = paged(settled, passages.text.document.layout)
    if (error := draft.broken_off or repaired.broken_off or tallied.verdict) is not None:
        error.partial = _as_partial(summary, passages.text.document, error, tallied.reply_hashes)
        raise error
    return sealed(summary, passages.text.document.text, tallied.reply_hashes)


def _summarize_by_rule(passages: Passages, doubt: Message | None = None) -> Summary:
    """What the rules make of the report, every item with ``doubt``; no model is asked."""
    began = time.monotonic()
    grounded = ground(passages, draft_by_rule(passages, doubt))
    checked = judge_and_reword(passages, grounded)
    numbers = frozenset(item.number for item in checked.items.statistics)
    record = RunRecord(
        model=None,
        protocol=RULES_ALONE,
        prompt=None,
        prompt_hash=None,
        seconds=_seconds_since(began),
        program=f"summarizer {__version__}",
    )
    settled = settle(passages, Judged(checked.items, checked.findings, {}, numbers), record)
    summary = paged(settled, passages.text.document.layout)
    return sealed(summary, passages.text.document.text)


def _as_partial(summary: Summary, document: Document, error: ModelError, replies: tuple[str, ...] = ()) -> Summary:
    partial = summary.model_copy(update={"partial": True, "partial_reason": str(error)})
    return sealed(partial, document.text, replies)


def _seconds_since(began: float) -> Decimal:
    return Decimal(f"{time.monotonic() - began:.2f}")


def _record(settings: Settings, model: LanguageModel, usage: Usage, began: float) -> RunRecord:
    prices = prices_of(settings)
    cost = prices.of(usage.prompt_tokens, usage.completion_tokens) if prices is not None else None
    prompts = [load_prompt(name) for name in PROTOCOLS[which_protocol(settings)].prompts]
    return RunRecord(
        model=model.name,
        protocol=which_protocol(settings).value,
        prompt=" ".join(f"{prompt.name}.v{prompt.version}" for prompt in prompts),
        prompt_hash=" ".join(prompt.sha256[:12] for prompt in prompts),
        calls=usage.calls,
        prompt_tokens=usage.prompt_tokens,
        completion_tokens=usage.completion_tokens,
        cost=format(cost.quantize(_SMALLEST_COST), "f") if cost is not None else None,
        cost_source=prices.source if prices is not None else None,
        seconds=_seconds_since(began),
        program=f"summarizer {__version__}",
    )
