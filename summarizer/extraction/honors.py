"""Honors: what the model finds in sentences that speak of awards, joined with what the set phrases state.

Decides which sentences are asked about and how the two readings become one list: where both name an award, the
set phrase gives the fields and the model fills the gaps; an award that only one of them names is kept. Leaves
the set phrases to ``awards`` and judging to ``checking``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, create_model

from summarizer.document.folding import fold
from summarizer.extraction.asking import ask_each
from summarizer.extraction.awards import Award, awards_in, mentions_award
from summarizer.extraction.drafts import Citation, Draft, DraftHonor, Usage
from summarizer.extraction.wording import tidy_name
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import LanguageModel, Question, Reply
from summarizer.progress import Progress
from summarizer.structure.passages import Passages, SectionRole, Sentence
from summarizer.text import Span

__all__ = ["PROMPT", "extract_honors"]

PROMPT = "honors"
_MAX_HONORS = 8
_TOKENS_PER_HONOR = 90
_NONE = frozenset({"", "无", "没有"})
_Text = Annotated[str, Field(pattern=r'^[^"\\\n]{1,60}$')]

_Honor = create_model("Honor", __config__=ConfigDict(extra="forbid"), 名称=(_Text, ...), 授予=(_Text, ...), 获得=(_Text, ...))
_Honors: type[BaseModel] = create_model(
    "Honors",
    __config__=ConfigDict(extra="forbid"),
    荣誉=(Annotated[list[_Honor], Field(max_length=_MAX_HONORS)], ...),  # type: ignore[valid-type]  # made at run time
)


@dataclass(frozen=True, slots=True)
class _Asked:
    honors: tuple[DraftHonor, ...]
    usage: Usage


def extract_honors(passages: Passages, model: LanguageModel, progress: Progress) -> Draft:
    """The honors of every sentence of the report itself that holds a word awards are told with."""
    sentences = [sentence for sentence in passages.sentences if _may_state_award(passages, sentence)]
    progress.stage("looking for honors", len(sentences))
    answers = ask_each(
        sentences,
        lambda sentence: _ask(passages, sentence, model),
        model.concurrency,
        progress,
        lambda asked: asked.usage.prompt_tokens + asked.usage.completion_tokens,
    )
    honors = [
        honor
        for sentence, asked in zip(sentences, answers.answers, strict=True)
        for honor in _joined(passages, sentence.span, asked.honors if asked is not None else ())
    ]
    usage = sum((asked.usage for asked in answers.answers if asked is not None), Usage())
    return Draft(honors=tuple(honors), usage=usage, broken_off=answers.broken_off)


def _may_state_award(passages: Passages, sentence: Sentence) -> bool:
    told = sentence.role in (SectionRole.BODY, SectionRole.HEADLINE)
    return told and mentions_award(passages.text.text[slice(*sentence.span)])


def _ask(passages: Passages, sentence: Sentence, model: LanguageModel) -> _Asked:
    text = " ".join(passages.text.text[slice(*sentence.span)].split())
    question = Question(load_prompt(PROMPT).text, f"句：{text}", _Honors, _TOKENS_PER_HONOR * _MAX_HONORS)
    reply = model.ask(question)
    return _Asked(tuple(_read(reply, sentence)), Usage(1, reply.prompt_tokens, reply.completion_tokens))


def _read(reply: Reply[BaseModel], sentence: Sentence) -> Iterator[DraftHonor]:
    """The model's honors; a reply that can't be used leaves those of the set phrases."""
    if reply.value is None:
        return
    for honor in reply.value.model_dump()["荣誉"]:
        title, issuer, recipient = (tidy_name(honor[name]).strip("“”") for name in ("名称", "授予", "获得"))
        if title not in _NONE:
            yield DraftHonor(title, Citation(span=sentence.span), _said(issuer), _said(recipient))


def _said(text: str) -> str | None:
    return None if text in _NONE else text


def _joined(passages: Passages, span: Span, told: Sequence[DraftHonor]) -> Iterator[DraftHonor]:
    stated = [_from_award(passages, award) for award in awards_in(passages.text.text, span)]
    sentence = fold(passages.text.text[slice(*span)])
    matched: set[int] = set()
    for honor in stated:
        at = _match(honor, told, matched)
        if at is None:
            yield honor
            continue
        matched.add(at)
        yield replace(honor, awarded_by=honor.awarded_by or _organization(told[at].awarded_by, sentence), by_rule=False)
    for at, honor in enumerate(told):
        if at not in matched and _names_award(honor.title, sentence) and not _known(honor, stated):
            yield replace(honor, awarded_by=_organization(honor.awarded_by, sentence))


def _from_award(passages: Passages, award: Award) -> DraftHonor:
    def text(span: Span | None) -> str | None:
        return passages.text.text[slice(*span)] if span is not None else None

    title = passages.text.text[slice(*award.title)]
    return DraftHonor(title, Citation(span=award.whole), text(award.issuer), text(award.recipient), by_rule=True)


def _match(honor: DraftHonor, told: Sequence[DraftHonor], taken: set[int]) -> int | None:
    """The model's honor that is the same award: its title equal or contained, its recipient not another."""
    for at, other in enumerate(told):
        same_title = other.title in honor.title or honor.title in other.title
        recipients = {honor.recipient, other.recipient} - {None}
        if at not in taken and same_title and (len(recipients) < 2 or _overlap(honor.recipient, other.recipient)):
            return at
    return None


def _overlap(first: str | None, second: str | None) -> bool:
    return first is not None and second is not None and (first in second or second in first)


def _known(honor: DraftHonor, stated: Iterable[DraftHonor]) -> bool:
    return any(honor.title in other.title or other.title in honor.title for other in stated)


_ORGANIZATION_END = ("部", "厅", "局", "委", "府", "会", "院", "办", "社", "组", "队", "公司", "中心", "台", "省", "市", "县", "区")


def _organization(name: str | None, sentence: str) -> str | None:
    """``name`` if the sentence holds it and it can be a body's; small models fill the field with anything."""
    return name if name is not None and name in sentence and name.endswith(_ORGANIZATION_END) else None


_AWARD_WORDS = ("先进", "模范", "标兵", "优秀", "功", "嘉奖", "表彰", "奖", "称号", "示范", "文明", "十佳", "卫士", "能手", "号", "通报表扬")


def _names_award(title: str, sentence: str) -> bool:
    """Whether a title that only the model gave is one: the sentence holds it, and it is worded or quoted as an award."""
    return title in sentence and (any(word in title for word in _AWARD_WORDS) or f"“{title}”" in sentence)
