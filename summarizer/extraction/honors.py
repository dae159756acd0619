"""Honors: what the set phrases of a sentence state, looked over by the model, and what it finds besides.

Decides which sentences are asked about and how the two readings become one list. An award of a set phrase that the
model denies is kept with a doubt; one that only the model names is kept where the sentence holds its title and words
it as an award. Leaves the set phrases to ``awards`` and judging to ``checking``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic_core import from_json

from summarizer.document.folding import fold
from summarizer.extraction.asking import ask_each
from summarizer.extraction.awarded import from_award, may_state_award, names_award, told_once
from summarizer.extraction.drafts import Anchor, Draft, DraftHonor, Usage
from summarizer.extraction.forms import PLAIN_TEXT
from summarizer.extraction.unaided import UNREACHED
from summarizer.extraction.wording import tidy_name
from summarizer.language.lexicon import words
from summarizer.messages import Message
from summarizer.model.prompts import load_prompt
from summarizer.model.replies import LanguageModel, Question, Reply
from summarizer.progress import Progress
from summarizer.reading.award import awards_in, is_received
from summarizer.reading.passages import Passages, Sentence
from summarizer.settings import ReviewScope

__all__ = ["PROMPT", "extract_honors"]

PROMPT = "honors"

_MORE = "其他"
_MOST_MORE = 3
_TOKENS_PER_VERDICT = 12
_TOKENS_PER_HONOR = 90
_NONE = frozenset({"", "无", "没有"})

_Text = Annotated[str, Field(pattern=f"^[{PLAIN_TEXT}]{{1,40}}$")]
_Honor: Any = create_model(
    "Honor", __config__=ConfigDict(extra="forbid"), 名称=(_Text, ...), 授予=(_Text, ...), 获得=(_Text, ...)
)
_Honors: Any = Annotated[list[_Honor], Field(max_length=_MOST_MORE)]


@dataclass(frozen=True, slots=True)
class _Looked:
    """One sentence: its honors as the two readings together give them, and what asking cost."""

    honors: tuple[DraftHonor, ...]
    usage: Usage


def extract_honors(
    passages: Passages, model: LanguageModel, progress: Progress, review: ReviewScope = ReviewScope.EVERY
) -> Draft:
    """The honors of every sentence of the report itself that holds a word awards are told with.

    With ``ReviewScope.DOUBTFUL`` the model is asked only about sentences whose award word no set phrase explains.
    """
    sentences = [sentence for sentence in passages.sentences if may_state_award(passages, sentence)]
    progress.stage("looking for honors", len(sentences))
    answers = ask_each(
        sentences,
        lambda sentence: _look(passages, sentence, model, review),
        model.concurrency,
        progress,
        lambda looked: looked.usage.prompt_tokens + looked.usage.completion_tokens,
    )
    looked = [
        answer if answer is not None else _unlooked(passages, sentence)
        for sentence, answer in zip(sentences, answers.answers, strict=True)
    ]
    honors = told_once(passages, [honor for each in looked for honor in each.honors])
    usage = sum((each.usage for each in looked), Usage())
    return Draft(honors=honors, usage=usage, broken_off=answers.broken_off)


def _look(passages: Passages, sentence: Sentence, model: LanguageModel, review: ReviewScope) -> _Looked:
    stated = [from_award(passages, award) for award in awards_in(passages.text.text, sentence.span)]
    if stated and review is ReviewScope.DOUBTFUL:
        return _Looked(tuple(stated), Usage())
    reply = model.ask(_question(passages, sentence, stated))
    fields = _fields(reply)
    kept = [_with_verdict(honor, fields.get(f"h{at}")) for at, honor in enumerate(stated, 1)]
    more = _more(passages, sentence, stated, fields.get(_MORE, []))
    return _Looked((*kept, *more), Usage.of(reply))


def _unlooked(passages: Passages, sentence: Sentence) -> _Looked:
    """What the set phrases of a sentence state that no model came to look at."""
    stated = (from_award(passages, award) for award in awards_in(passages.text.text, sentence.span))
    return _Looked(tuple(replace(honor, doubt=UNREACHED) for honor in stated), Usage())


def _fields(reply: Reply[BaseModel]) -> dict[str, Any]:
    """The answers of ``reply``; of one that was cut off or is faulty, the complete verdicts."""
    if reply.value is not None:
        return reply.value.model_dump()
    try:
        fields = from_json(reply.text[max(0, reply.text.find("{")) :], allow_partial=True)
    except ValueError:
        return {}
    if not isinstance(fields, dict):
        return {}
    return {name: verdict for name, verdict in fields.items() if verdict in ("对", "错")}


def _question(passages: Passages, sentence: Sentence, stated: Sequence[DraftHonor]) -> Question[BaseModel]:
    lines = [f"句：{' '.join(passages.text.text[slice(*sentence.span)].split())}"]
    lines += [
        f"h{at} {honor.title}（授予：{honor.awarded_by or '无'}；获得：{honor.recipient or '无'}）"
        for at, honor in enumerate(stated, 1)
    ]
    fields: dict[str, Any] = {f"h{at}": (Literal["对", "错"], ...) for at in range(1, len(stated) + 1)}
    fields[_MORE] = (_Honors, ...)
    answer = create_model("Honors", __config__=ConfigDict(extra="forbid"), **fields)
    room = _TOKENS_PER_VERDICT * len(stated) + _TOKENS_PER_HONOR * _MOST_MORE
    return Question(load_prompt(PROMPT).text, "\n".join(lines), answer, room)


def _with_verdict(honor: DraftHonor, verdict: str | None) -> DraftHonor:
    if verdict == "对":
        return replace(honor, agreed=True)
    doubt = Message("doubt.not_received" if verdict == "错" else "doubt.no_verdict")
    return replace(honor, doubt=doubt)


def _more(
    passages: Passages, sentence: Sentence, stated: Sequence[DraftHonor], told: Sequence[dict[str, str]]
) -> Iterator[DraftHonor]:
    """Honors that only the model names, where the sentence bears them out."""
    text = passages.text.text[slice(*sentence.span)]
    titles = [other.title for other in stated]
    for honor in told:
        title, issuer, recipient = (tidy_name(honor[name]).strip("“”") for name in ("名称", "授予", "获得"))
        known = any(title in other or other in title for other in titles)
        if title not in _NONE and not known and names_award(title, text) and is_received(text, title):
            titles.append(title)
            yield DraftHonor(title, Anchor(span=sentence.span), _body(issuer, text), _said(recipient, text))


def _said(words: str, sentence: str) -> str | None:
    """``words`` if the sentence holds them; small models fill an empty field with anything."""
    return words if words not in _NONE and fold(words) in fold(sentence) else None


_BODY_END = words("body_last_character")


def _body(words: str, sentence: str) -> str | None:
    """``words`` if the sentence holds them and a body can be called so."""
    said = _said(words, sentence)
    return said if said is not None and said.endswith(_BODY_END) else None
