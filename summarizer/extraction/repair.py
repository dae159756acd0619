"""Asking again about what the checker refused, and only about that.

Decides how a refused name or summary is put to the model once more, that this happens a bounded number of times,
and that the report's own words take the place of what stays wrong. Honors are not asked about again: their fields
are copied from the sentence, and one that fails is withheld. Leaves judging to ``checking``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from summarizer.checking.items import check_items
from summarizer.errors import ModelError
from summarizer.extraction.asking import ask_each
from summarizer.extraction.drafts import Usage
from summarizer.extraction.forms import SUMMARY, FieldKind, Form, read_fields
from summarizer.extraction.ground import Grounded
from summarizer.extraction.masking import masked, unmasked
from summarizer.extraction.wording import own_words, tidy_name, tidy_sentence
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import LanguageModel, Question
from summarizer.progress import Progress
from summarizer.schema import Achievement, Finding, Severity, Statistic
from summarizer.structure.passages import Passages
from summarizer.text import Span

__all__ = ["NAMING_PROMPT", "SUMMARY_PROMPT", "Repaired", "repair"]

NAMING_PROMPT = "naming"
SUMMARY_PROMPT = "condensing"

Item = TypeVar("Item", Achievement, Statistic)


@dataclass(frozen=True, slots=True)
class Repaired:
    """The items after repair, what the checker still says of them, and what asking cost."""

    items: Grounded
    findings: tuple[Finding, ...]
    usage: Usage = Usage()
    broken_off: ModelError | None = None


def repair(
    passages: Passages,
    items: Grounded,
    model: LanguageModel,
    rounds: int,
    progress: Progress,
    examples: Sequence[str] = (),
) -> Repaired:
    """``items`` with refused names and summaries put right: at most ``rounds`` questions each, then by rule."""
    state = Repaired(items, _judge(passages, items, examples))
    for _ in range(rounds):
        refused = _refused(state)
        if not refused or state.broken_off is not None:
            break
        state = _ask_round(passages, state, refused, model, progress, examples)
    return _by_rule(passages, state, examples)


def _judge(passages: Passages, items: Grounded, examples: Sequence[str]) -> tuple[Finding, ...]:
    return check_items(passages, items.achievements, items.statistics, items.honors, examples)


def _refused(state: Repaired) -> Mapping[str, str]:
    """The reasons against each achievement and statistic that has an error, by item id."""
    known = {item.id for item in (*state.items.achievements, *state.items.statistics)}
    reasons: dict[str, str] = {}
    for finding in state.findings:
        if finding.severity is Severity.ERROR and finding.item in known:
            reasons[finding.item] = f"{reasons[finding.item]}；{finding.message}" if finding.item in reasons else finding.message
    return reasons


def _ask_round(
    passages: Passages,
    state: Repaired,
    refused: Mapping[str, str],
    model: LanguageModel,
    progress: Progress,
    examples: Sequence[str],
) -> Repaired:
    items = [item for item in (*state.items.statistics, *state.items.achievements) if item.id in refused]
    progress.stage("asking again", len(items))

    def ask(item: Achievement | Statistic) -> tuple[Achievement | Statistic, Usage]:
        return _ask(passages, item, refused[item.id], model)

    answers = ask_each(
        items, ask, model.concurrency, progress, lambda answer: answer[1].prompt_tokens + answer[1].completion_tokens
    )
    renewed = {answer[0].id: answer[0] for answer in answers.answers if answer is not None}
    usage = sum((answer[1] for answer in answers.answers if answer is not None), state.usage)
    changed = _replaced(state.items, lambda item: renewed.get(item.id, item))
    return Repaired(changed, _judge(passages, changed, examples), usage, answers.broken_off)


def _ask(
    passages: Passages, item: Achievement | Statistic, reason: str, model: LanguageModel
) -> tuple[Achievement | Statistic, Usage]:
    form = Form({item.number: FieldKind.NAME} if isinstance(item, Statistic) else {SUMMARY: FieldKind.SUMMARY})
    reply = model.ask(_question(passages, item, reason, form))
    fields = read_fields(form, reply)
    return _renewed(passages, item, fields), Usage(1, reply.prompt_tokens, reply.completion_tokens)


def _question(passages: Passages, item: Achievement | Statistic, reason: str, form: Form) -> Question:  # type: ignore[type-arg]  # the answer's type is made at run time
    span = _span(passages, item)
    part = f"段：{masked(passages, span, _numbers_in(passages, span))}"
    if isinstance(item, Statistic):
        asked, prompt = f"{item.number} {item.surface}：{item.indicator}（{reason}）", NAMING_PROMPT
    else:
        asked, prompt = f"不合格的摘要：{item.summary}（{reason}）", SUMMARY_PROMPT
    return Question(load_prompt(prompt).text, f"{part}\n{asked}", form.answer, form.max_tokens)


def _renewed(passages: Passages, item: Achievement | Statistic, fields: Mapping[str, str]) -> Achievement | Statistic:
    if isinstance(item, Statistic):
        name = tidy_name(fields.get(item.number, ""))
        return item.model_copy(update={"indicator": name}) if name else item
    span = _span(passages, item)
    sentence = unmasked(passages, fields.get(SUMMARY, ""), _numbers_in(passages, span))
    return item.model_copy(update={"summary": tidy_sentence(sentence)}) if sentence else item


def _by_rule(passages: Passages, state: Repaired, examples: Sequence[str]) -> Repaired:
    """What is still refused, in the report's own words; what even those can't mend stays for ``settle`` to withhold."""
    refused = _refused(state)
    if not refused:
        return state

    def in_own_words(item: Item) -> Item:
        if item.id not in refused:
            return item
        if isinstance(item, Statistic):
            return item.model_copy(update={"indicator": tidy_name(passages.figure(item.number).label) or item.indicator})
        return item.model_copy(update={"summary": own_words(passages, _span(passages, item))})

    items = _replaced(state.items, in_own_words)
    return replace(state, items=items, findings=_judge(passages, items, examples))


def _replaced(items: Grounded, change: Callable[[Item], Item]) -> Grounded:
    return replace(
        items,
        achievements=tuple(change(item) for item in items.achievements),
        statistics=tuple(change(item) for item in items.statistics),
    )


def _span(passages: Passages, item: Achievement | Statistic) -> Span:
    evidence = item.evidence[0]
    return passages.text.clean_span(evidence.start, evidence.end)


def _numbers_in(passages: Passages, span: Span) -> tuple[str, ...]:
    return tuple(mention.id for mention in passages.inventory.within(*span))
