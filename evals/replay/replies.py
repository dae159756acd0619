"""From kept answers to the reply that the passages protocol asks for.

Decides how a request is read (which sentences and numbers it shows, by its tags; which report it is of) and what is
answered about them. A number that the kept answers do not hold is left out of the reply, as a model may leave one out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from evals.replay.answers import Answers, KeptNumber
from summarizer.reading.passages import Passages
from summarizer.text import Span

__all__ = ["Known", "Shown", "reply_to", "shown_in"]

_SENTENCE = re.compile(r"〔(s[0-9]+)〕([^\n]*)")
_NUMBER = re.compile(r"〔(n[0-9]+)〕")
_ONLY_NUMBERS = "不答成果和荣誉"


@dataclass(frozen=True, slots=True)
class Known:
    """A report that the endpoint knows: divided as the program divides it, with the answers about it."""

    passages: Passages
    answers: Answers


@dataclass(frozen=True, slots=True)
class Shown:
    """What a request shows: its sentences and numbers by id, in order; ``tells`` if achievements and honors are asked for."""

    sentences: Mapping[str, str] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    tells: bool = True


def shown_in(request: str) -> Shown:
    """What the user's message of a request shows."""
    sentences = dict(_SENTENCE.findall(request))
    return Shown(sentences, tuple(_NUMBER.findall(request)), _ONLY_NUMBERS not in request)


def is_of(known: Known, shown: Shown) -> bool:
    """Whether the sentences shown are those of the report."""
    for id, line in list(shown.sentences.items())[:3]:
        at = int(id[1:]) - 1
        if at >= len(known.passages.sentences):
            return False
        text = known.passages.text.text[slice(*known.passages.sentences[at].span)]
        if _plain(_NUMBER.sub("", line)) not in _plain(text):
            return False
    return bool(shown.sentences)


def reply_to(known: Known, shown: Shown) -> dict[str, list[dict[str, Any]]]:
    """The reply, as decoded JSON."""
    numbers = [(id, _kept(known, id)) for id in dict.fromkeys(shown.numbers)]
    statistics = [_statistic(id, kept) for id, kept in numbers if kept is not None and kept.role == "statistic"]
    others = [{"n": id, "reason": kept.role} for id, kept in numbers if kept is not None and kept.role != "statistic"]
    told = shown.tells
    return {
        "statistics": statistics,
        "others": others,
        "achievements": list(_achievements(known, shown)) if told else [],
        "honors": list(_honors(known, shown)) if told else [],
        "missed": [],
    }


def _kept(known: Known, id: str) -> KeptNumber | None:
    mention = known.passages.mention(id)
    return known.answers.number_at(mention.start, mention.end)


def _statistic(id: str, kept: KeptNumber) -> dict[str, Any]:
    fields = kept.model_dump(include={"indicator", "change", "basis", "period", "scope"})
    return {"n": id, **fields, "indicator": kept.indicator or ""}


def _achievements(known: Known, shown: Shown) -> Iterable[dict[str, Any]]:
    """Those whose first sentence is shown, resting on the sentences that are."""
    for kept in known.answers.achievements:
        ids = [id for place in kept.sentences for id in _sentences_at(known, place)]
        cited = [id for id in dict.fromkeys(ids) if id in shown.sentences]
        if cited and ids[0] in shown.sentences:
            yield {"summary": kept.summary, "s": cited}


def _honors(known: Known, shown: Shown) -> Iterable[dict[str, Any]]:
    """Those whose sentence is shown: of several sentences at its place, the one that holds its title."""
    for kept in known.answers.honors:
        ids = _sentences_at(known, kept.sentence)
        text = {id: _plain(known.passages.text.text[slice(*known.passages.sentence(id).span)]) for id in ids}
        holding = next((id for id in ids if _plain(kept.title) in text[id]), ids[0] if ids else None)
        if holding is not None and holding in shown.sentences:
            fields = kept.model_dump(include={"title", "awarded_by", "recipient"})
            yield {**fields, "s": holding}


def _sentences_at(known: Known, place: tuple[int, int]) -> list[str]:
    """The ids of the report's sentences that share more than a mark or two with the raw stretch ``place``."""
    clean = known.passages.text.clean_span(*place)
    return [
        sentence.id
        for sentence in known.passages.sentences
        if _shared(sentence.span, clean) > min(2, _length(clean) - 1)
    ]


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _length(span: Span) -> int:
    return span.end - span.start


def _plain(text: str) -> str:
    return "".join(text.split()).translate(str.maketrans("﹝﹞", "〔〕"))
