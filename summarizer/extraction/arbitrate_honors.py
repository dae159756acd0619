"""The judge between two readers of awards: what set phrases state, and what a strong model says.

Decides which readings are of one award, that the checker tests each party (title, issuer, receiver), that the model's wins where
it is free of error, and that an award which only the model names must be worded as one received. Leaves the set phrases to
``awards`` and errors to ``checking``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.checking.items import check_items
from summarizer.document.folding import fold
from summarizer.extraction.awarded import honors_by_rule, is_worded_as_award, told_once
from summarizer.extraction.copied import found_in
from summarizer.extraction.drafts import Anchor, Draft, DraftHonor, DraftUnplaced
from summarizer.extraction.ground import ground
from summarizer.extraction.readings import HonorReading, ModelReading
from summarizer.extraction.unaided import UNREACHED
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.reading.award.rules import is_received
from summarizer.reading.passages import Passages
from summarizer.schema import FindingCode, OtherReading, ReadBy, Severity
from summarizer.text import Span

__all__ = ["arbitrate_honors"]

_ALIKE = 0.6
"""Share of the shorter title's characters that two readings of one title have in common at least."""

_PARTIES = ("awarded_by", "recipient")
_COUNTED = re.compile(r"[0-9]+[个项名]")
_RANK = re.compile(fill("{rank_told}"))

_UNSEEN = Message("doubt.unseen")


def arbitrate_honors(
    passages: Passages, told: ModelReading
) -> tuple[tuple[DraftHonor, ...], tuple[DraftUnplaced, ...]]:
    """The honors that stand, in no order, and those of the model that the report does not bear out."""
    by_rule = list(honors_by_rule(passages))
    stand: list[DraftHonor] = []
    refused: list[DraftUnplaced] = []
    for said in told.honors:
        twin = _twin(passages, said, by_rule)
        if twin is not None:
            by_rule.remove(twin)
            stand.append(_judged(passages, said, twin))
        elif (alone := _alone(passages, said)) is not None:
            stand.append(alone)
        else:
            refused.append(_refused(passages, said))
    doubt = _UNSEEN if told.broken_off is None else UNREACHED
    stand += [replace(honor, doubt=doubt) for honor in by_rule]
    return told_once(passages, stand), tuple(refused)


def _is_ranking(title: str) -> bool:
    """Whether ``title`` tells a rank (群众满意度位居首位): it is no title, however well earned."""
    return _RANK.search(fold(title)) is not None


def _sentence(passages: Passages, said: HonorReading) -> Span:
    return passages.sentence(said.sentence).span


def _twin(passages: Passages, said: HonorReading, by_rule: Sequence[DraftHonor]) -> DraftHonor | None:
    """The rules' reading of the award that the model means: in its sentence, with the title and the receiver most alike."""
    sentence = _sentence(passages, said)
    place = found_in(passages, said.title, sentence)
    best: tuple[float, DraftHonor] | None = None
    for honor in by_rule:
        if honor.citation.span is None or not sentence.overlaps(honor.citation.span):
            continue
        title = _share(said.title, honor.title)
        score = title + _share(said.recipient or "", honor.recipient or "") / 2
        if place is not None and _is_ranking(said.title) and honor.citation.span.overlaps(place):
            title = 1.0  # 在…测评中位居首位: the rank where the rules name the assessment
        if title >= _ALIKE and (best is None or score > best[0]):
            best = (score, honor)
    return best[1] if best is not None else None


def _share(one: str, other: str) -> float:
    """The share of the shorter one's character pairs that the other holds; 1 if both say nothing."""
    ours, theirs = ({fold(words)[at : at + 2] for at in range(max(1, len(words) - 1))} for words in (one, other))
    return len(ours & theirs) / min(len(ours), len(theirs))


def _judged(passages: Passages, said: HonorReading, rule: DraftHonor) -> DraftHonor:
    """The first of the model's reading filled up by the rules', the model's alone, and the rules' that has no error."""
    sentence = _sentence(passages, said)
    model = _as_draft(passages, said)
    filled = DraftHonor(
        _title(model.title, rule.title),
        Anchor(span=sentence),
        _party(model.awarded_by, rule.awarded_by),
        _party(model.recipient, rule.recipient),
    )
    chosen = next((each for each in (filled, model) if _stands(passages, each, sentence)), rule)
    whole = DraftHonor(said.title, model.citation, said.awarded_by, said.recipient)
    dropped = [name for name in _PARTIES if getattr(whole, name) is not None and getattr(model, name) is None]
    fields = [name for name in ("title", *_PARTIES) if _differ(getattr(whole, name), getattr(rule, name))]
    if chosen is rule or dropped:
        other = _other(ReadBy.MODEL, whole, fields or dropped) if fields or dropped else None
    else:
        other = _other(ReadBy.RULE, rule, fields) if fields else None
    citation = rule.citation if not fields else chosen.citation
    by_rule = other is None or chosen is rule
    named = rule.rule if by_rule else None
    return replace(chosen, citation=citation, by_rule=by_rule, agreed=other is None, other=other, rule=named)


def _stands(passages: Passages, draft: DraftHonor, sentence: Span) -> bool:
    """Whether ``sentence`` holds the title, which is no rank, and the checker finds no error in the award."""
    is_title = found_in(passages, draft.title, sentence) is not None and not _is_ranking(draft.title)
    return is_title and _is_sound(passages, draft)


def _alone(passages: Passages, said: HonorReading) -> DraftHonor | None:
    """An award that only the model names, None if the report does not word it as one received."""
    sentence = _sentence(passages, said)
    words = passages.text.text[slice(*sentence)]
    draft = _as_draft(passages, said)
    if (
        not is_worded_as_award(draft.title, words)
        or not is_received(words, draft.title)
        or not _stands(passages, draft, sentence)
    ):
        return None
    return replace(draft, other=OtherReading(read_by=ReadBy.RULE))


def _refused(passages: Passages, said: HonorReading) -> DraftUnplaced:
    parties = "；".join(each for each in (said.awarded_by, said.recipient) if each is not None)
    content = f"{said.title}（{parties}）" if parties else said.title
    quote = passages.text.as_written(*_sentence(passages, said))
    return DraftUnplaced(
        content, quote, FindingCode.HONOR_NOT_IN_SOURCE, Message("honor.not_received", title=said.title)
    )


def _as_draft(passages: Passages, said: HonorReading) -> DraftHonor:
    """The model's reading with parties that its sentence does not name left out."""
    sentence = _sentence(passages, said)

    def named(words: str | None) -> str | None:
        return (
            words if words is not None and all(found_in(passages, part, sentence) for part in _parts(words)) else None
        )

    return DraftHonor(said.title, Anchor(span=sentence), named(said.awarded_by), named(said.recipient))


def _parts(words: str) -> Iterator[str]:
    """Bodies that are named together; each must stand in the sentence, but not in one stretch."""
    for part in words.replace("，", "、").replace(",", "、").split("、"):
        if part.strip():
            yield part.strip()


def _is_sound(passages: Passages, draft: DraftHonor) -> bool:
    """Whether the checker finds no error in an award."""
    honors = ground(passages, Draft(honors=(draft,))).honors
    return all(finding.severity is not Severity.ERROR for finding in check_items(passages, (), (), honors))


def _title(model: str, rule: str) -> str:
    """The model's title; where the two differ in length alone, the fuller one without a count before it."""
    if _differ(model, rule):
        return model
    longer = max((model, rule), key=len)
    return min((model, rule), key=len) if _COUNTED.match(fold(longer)) else longer


def _party(model: str | None, rule: str | None) -> str | None:
    """The party that the model names; the rules' if it names none, or fewer bodies of one list."""
    if model is None or rule is None:
        return model or rule
    is_shorter_list = not _differ(model, rule) and len(list(_parts(rule))) > len(list(_parts(model)))
    return rule if is_shorter_list else model


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two readings name different things; one that says nothing, or less, does not differ."""
    if one is None or other is None:
        return False
    shorter, longer = sorted((fold(one), fold(other)), key=len)
    return shorter not in longer


def _other(read_by: ReadBy, honor: DraftHonor, fields: Sequence[str]) -> OtherReading:
    return OtherReading(
        read_by=read_by,
        title=honor.title if "title" in fields else None,
        awarded_by=honor.awarded_by if "awarded_by" in fields else None,
        recipient=honor.recipient if "recipient" in fields else None,
    )
