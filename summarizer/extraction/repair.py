"""Asking again about what the checker refused, and only about that.

Decides how a refused name or summary is put to the model once more, that this happens a bounded number of times,
and that the report's own words take the place of what stays wrong. Honors are not asked about again: their fields
are copied from the sentence, and one that fails is withheld. Leaves judging to ``checking``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel

from summarizer.checking.items import check_items
from summarizer.errors import ModelError
from summarizer.extraction.acceptance import is_grounded_name, is_grounded_sentence
from summarizer.extraction.asking import ask_each
from summarizer.extraction.drafts import Usage
from summarizer.extraction.forms import SUMMARY, AnswerForm, FieldKind, read_fields
from summarizer.extraction.ground import Grounded
from summarizer.extraction.masking import masked, unmasked
from summarizer.extraction.wording import own_words, rule_name, tidy_name, tidy_sentence
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import LanguageModel, Question
from summarizer.progress import Progress
from summarizer.reading.passages import Passages
from summarizer.schema import Achievement, Finding, Severity, Statistic
from summarizer.text import Span

__all__ = ["NAMING_PROMPT", "SUMMARY_PROMPT", "Repaired", "judge_and_reword", "repair"]

NAMING_PROMPT = "naming"
SUMMARY_PROMPT = "condensing"


@dataclass(frozen=True, slots=True)
class Repaired:
    """The items after repair, what the checker still says of them, and what asking cost."""

    items: Grounded
    findings: tuple[Finding, ...]
    usage: Usage
    broken_off: ModelError | None = None
    unanswered: frozenset[str] = frozenset()
    """Items for which the model gave nothing that can be used; the same question would bring the same answer."""


def repair(
    passages: Passages,
    items: Grounded,
    model: LanguageModel,
    rounds: int,
    progress: Progress,
    examples: Sequence[str] = (),
) -> Repaired:
    """``items`` with refused names and summaries put right: at most ``rounds`` questions each, then by rule."""
    state = Repaired(items, _judge(passages, items, examples), Usage())
    for _ in range(rounds):
        refused = {id: reason for id, reason in _refused(state).items() if id not in state.unanswered}
        if not refused or state.broken_off is not None:
            break
        state = _ask_round(passages, state, refused, model, progress, examples)
    return _by_rule(passages, state, examples)


def judge_and_reword(passages: Passages, items: Grounded) -> Repaired:
    """``items`` judged, with the report's own words in place of names and summaries that are refused; nobody is asked."""
    return _by_rule(passages, Repaired(items, _judge(passages, items, ()), Usage()), ())


def _judge(passages: Passages, items: Grounded, examples: Sequence[str]) -> tuple[Finding, ...]:
    return check_items(passages, items.achievements, items.statistics, items.honors, examples)


def _refused(state: Repaired) -> Mapping[str, str]:
    """The reasons against each achievement and statistic that has an error, by item id."""
    known = {item.id for item in (*state.items.achievements, *state.items.statistics)}
    reasons: dict[str, str] = {}
    for finding in state.findings:
        if finding.severity is Severity.ERROR and finding.item in known:
            reasons[finding.item] = (
                f"{reasons[finding.item]}；{finding.message}" if finding.item in reasons else finding.message
            )
    return reasons


def _ask_round(
    passages: Passages,
    state: Repaired,
    refused: Mapping[str, str],
    model: LanguageModel,
    progress: Progress,
    examples: Sequence[str],
) -> Repaired:
    items: list[Achievement | Statistic] = [item for item in state.items.statistics if item.id in refused]
    items += [item for item in state.items.achievements if item.id in refused]
    progress.stage("asking again", len(items))
    answers = ask_each(
        items,
        lambda item: _ask(passages, item, refused[item.id], model),
        model.concurrency,
        progress,
        lambda reworded: reworded.usage.prompt_tokens + reworded.usage.completion_tokens,
    )
    reworded = [answer for answer in answers.answers if answer is not None]
    wordings = {answer.item: answer.wording for answer in reworded if answer.wording}
    usage = sum((answer.usage for answer in reworded), state.usage)
    changed = _with_wordings(state.items, wordings)
    unanswered = state.unanswered | {answer.item for answer in reworded if not answer.wording}
    return Repaired(changed, _judge(passages, changed, examples), usage, answers.broken_off, unanswered)


@dataclass(frozen=True, slots=True)
class _Reworded:
    """A new indicator or summary for an item; empty where the model gave none that can be used."""

    item: str
    wording: str
    usage: Usage


def _ask(passages: Passages, item: Achievement | Statistic, reason: str, model: LanguageModel) -> _Reworded:
    form = AnswerForm({item.number: FieldKind.NAME} if isinstance(item, Statistic) else {SUMMARY: FieldKind.SUMMARY})
    reply = model.ask(_question(passages, item, reason, form))
    wording = _wording(passages, item, read_fields(form, reply))
    return _Reworded(item.id, wording, Usage.of(reply))


def _question(passages: Passages, item: Achievement | Statistic, reason: str, form: AnswerForm) -> Question[BaseModel]:
    span = _span(passages, item)
    part = f"段：{masked(passages, span, _numbers_in(passages, span))}"
    if isinstance(item, Statistic):
        asked, prompt = f"{item.number} {item.surface}：{item.indicator}（{reason}）", NAMING_PROMPT
    else:
        asked, prompt = f"不合格的摘要：{item.summary}（{reason}）", SUMMARY_PROMPT
    return Question(load_prompt(prompt).text, f"{part}\n{asked}", form.answer, form.max_tokens)


def _wording(passages: Passages, item: Achievement | Statistic, fields: Mapping[str, str]) -> str:
    if isinstance(item, Statistic):
        name = tidy_name(fields.get(item.number, ""))
        return name if is_grounded_name(passages, item.number, name) else ""
    span, written = _span(passages, item), fields.get(SUMMARY, "")
    sentence = unmasked(passages, written, _numbers_in(passages, span))
    return tidy_sentence(sentence) if sentence and is_grounded_sentence(passages, span, written) else ""


def _by_rule(passages: Passages, state: Repaired, examples: Sequence[str]) -> Repaired:
    """What is still refused, in the report's own words; what even those can't mend stays for ``settle`` to withhold."""
    refused = _refused(state)
    if not refused:
        return state
    names = {item.id: rule_name(passages, item.number) for item in state.items.statistics}
    summaries = {item.id: own_words(passages, _span(passages, item), item.numbers) for item in state.items.achievements}
    wordings = {id: wording for id, wording in (names | summaries).items() if id in refused and wording}
    items = _with_wordings(state.items, wordings)
    return replace(state, items=items, findings=_judge(passages, items, examples))


def _with_wordings(items: Grounded, wordings: Mapping[str, str]) -> Grounded:
    """``items`` with new indicators and summaries by item id."""
    return replace(
        items,
        statistics=tuple(
            item.model_copy(update={"indicator": wordings.get(item.id, item.indicator)}) for item in items.statistics
        ),
        achievements=tuple(
            item.model_copy(update={"summary": wordings.get(item.id, item.summary)}) for item in items.achievements
        ),
    )


def _span(passages: Passages, item: Achievement | Statistic) -> Span:
    evidence = item.evidence[0]
    return passages.text.clean_span(evidence.start, evidence.end)


def _numbers_in(passages: Passages, span: Span) -> tuple[str, ...]:
    return tuple(mention.id for mention in passages.inventory.within(*span))
