"""The quoting protocol: the model writes figures and verbatim quotes itself.

Decides what is asked of each stretch of the report and how the answers become a draft of claims. It stands for
comparison with ``portions`` and for models that answer ids badly; every value in its draft is a claim that
``ground`` must find in the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from summarizer.errors import ModelError
from summarizer.extraction.asking import ask_each
from summarizer.extraction.drafts import Anchor, Draft, DraftAchievement, DraftHonor, DraftStatistic, Usage
from summarizer.extraction.forms import PLAIN_TEXT
from summarizer.extraction.wording import tidy_name, tidy_sentence
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import Finish, LanguageModel, Question, Reply
from summarizer.progress import Progress
from summarizer.reading.passages import Passages, SectionRole
from summarizer.text import Span

__all__ = ["PROMPT", "STRETCH", "extract_by_quote"]

PROMPT = "quoting"

STRETCH = 320
"""Clean characters asked about at once: what a context of 4,096 tokens holds beside a full answer."""

_MAX_TOKENS = 1800
_MOST = {"统计": 20, "成果": 6, "荣誉": 6}
_NONE = frozenset({"", "无", "没有"})
_Short = Annotated[str, Field(pattern=f"^[{PLAIN_TEXT}]{{1,60}}$")]
_Long = Annotated[str, Field(pattern=f"^[{PLAIN_TEXT}]{{1,160}}$")]


def _record(name: str, **fields: Any) -> Any:
    definitions: dict[str, Any] = {key: (kind, ...) for key, kind in fields.items()}
    return create_model(name, __config__=ConfigDict(extra="forbid"), **definitions)


def _list_of(record: Any, name: str) -> Any:
    return Annotated[list[record], Field(max_length=_MOST[name])]


_Answer: type[BaseModel] = _record(
    "Extraction",
    统计=_list_of(_record("Figure", 指标=_Short, 数字=_Short, 引文=_Long), "统计"),
    成果=_list_of(_record("Result", 摘要=_Long, 引文=_Long), "成果"),
    荣誉=_list_of(_record("Award", 名称=_Short, 授予=_Short, 获得=_Short, 引文=_Long), "荣誉"),
)


def extract_by_quote(passages: Passages, model: LanguageModel, progress: Progress) -> Draft:
    """Everything the model claims of the report, stretch by stretch."""
    stretches = list(_stretches(passages))
    progress.stage("reading passages", len(stretches))
    answers = ask_each(
        stretches,
        lambda sentences: _ask(passages, sentences, model),
        model.concurrency,
        progress,
        lambda draft: draft.usage.prompt_tokens + draft.usage.completion_tokens,
    )
    return _together([draft for draft in answers.answers if draft is not None], answers.broken_off)


def _together(drafts: Sequence[Draft], broken_off: ModelError | None) -> Draft:
    return Draft(
        statistics=tuple(item for draft in drafts for item in draft.statistics),
        achievements=tuple(item for draft in drafts for item in draft.achievements),
        honors=tuple(item for draft in drafts for item in draft.honors),
        usage=sum((draft.usage for draft in drafts), Usage()),
        broken_off=broken_off,
    )


def _stretches(passages: Passages) -> Iterator[tuple[Span, ...]]:
    """Whole sentences of the report itself, gathered up to ``STRETCH`` characters."""
    gathered: list[Span] = []
    for sentence in passages.sentences:
        if sentence.role is SectionRole.BOILERPLATE:
            continue
        if gathered and sentence.span.end - gathered[0].start > STRETCH:
            yield tuple(gathered)
            gathered = []
        gathered.append(sentence.span)
    if gathered:
        yield tuple(gathered)


def _ask(passages: Passages, sentences: tuple[Span, ...], model: LanguageModel) -> Draft:
    """One stretch; where the reply was cut off or the question too long, its halves, down to one sentence."""
    text = "\n".join(" ".join(passages.text.text[slice(*span)].split()) for span in sentences)
    reply = model.ask(Question(load_prompt(PROMPT).text, f"节：{text}", _Answer, _MAX_TOKENS))
    draft = _draft(reply, Span(sentences[0].start, sentences[-1].end))
    if reply.finish not in (Finish.TRUNCATED, Finish.TOO_LONG) or len(sentences) == 1:
        return draft
    middle = len(sentences) // 2
    halves = [_ask(passages, half, model) for half in (sentences[:middle], sentences[middle:])]
    return _together([draft, *halves], None)


def _draft(reply: Reply[BaseModel], shown: Span) -> Draft:
    usage = Usage.of(reply)
    if reply.value is None:
        return Draft(usage=usage)
    answer = reply.value.model_dump()
    return Draft(
        tuple(
            DraftStatistic(tidy_name(item["指标"]), _cited(item, shown), stated=item["数字"]) for item in answer["统计"]
        ),
        tuple(DraftAchievement(tidy_sentence(item["摘要"]), _cited(item, shown)) for item in answer["成果"]),
        tuple(
            DraftHonor(item["名称"].strip("“”"), _cited(item, shown), _said(item["授予"]), _said(item["获得"]))
            for item in answer["荣誉"]
        ),
        usage=usage,
    )


def _cited(item: Mapping[str, str], shown: Span) -> Anchor:
    return Anchor(quote=item["引文"], within=shown)


def _said(text: str) -> str | None:
    return None if text.strip() in _NONE else text
