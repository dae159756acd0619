"""Quoting as langextract does it: the model copies stretches of the text, and they are aligned with it afterwards.

Follows langextract's recipe (a prompt with worked examples, extractions in order of appearance with attributes, an
exact search and then a fuzzy one whose coverage must reach 0.75), with this program's model behind it. Values are
attributes that the model writes; nothing but the quotes is checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, Field

from evals.baselines.passages import load_prompt, pieces, prompt_name
from evals.systems import Content
from summarizer.errors import ReplyUnusable
from summarizer.model.replies import LanguageModel, Question
from summarizer.text import Document, Span

__all__ = ["LangextractStyle", "aligned"]

PROMPT = "langextract.v1"
MAX_TOKENS = 1500
# langextract's own default for its fuzzy alignment.
LEAST_COVERAGE = 0.75


class ExtractionKind(StrEnum):
    """The classes of the extractions."""

    STATISTIC = "statistic"
    HONOR = "honor"
    ACHIEVEMENT = "achievement"


class Extraction(BaseModel):
    """A stretch of the text with its class and the attributes of that class."""

    kind: ExtractionKind
    text: str
    indicator: str | None = None
    value: str | None = None
    unit: str | None = None
    approximation: Literal["exact", "more_than", "less_than", "about"] | None = None
    change: Literal["increase", "decrease"] | None = None
    period: str | None = None
    awarded_by: str | None = None
    recipient: str | None = None
    summary: str | None = None


class Extractions(BaseModel):
    """What is asked of each piece, bounded as a small model needs it."""

    extractions: list[Extraction] = Field(max_length=20)


class LangextractStyle:
    """The baseline as a system."""

    name = "langextract-style"
    prompt = prompt_name(PROMPT)

    def predict(self, document: Document, model: LanguageModel) -> Content:
        """Every extraction whose text is found in its piece; a piece without a usable answer gives nothing.

        Raises ``ReplyUnusable`` where no piece has one.
        """
        instructions = load_prompt(PROMPT)
        found: list[tuple[Extraction, Span]] = []
        answered = False
        for offset, piece in pieces(document.text):
            reply = model.ask(Question(instructions, piece, Extractions, MAX_TOKENS))
            if reply.value is not None:
                answered = True
                found += [
                    (item, Span(offset + place.start, offset + place.end))
                    for item, place in aligned(reply.value.extractions, piece)
                ]
        if not answered:
            raise ReplyUnusable(f"{document.name}: no piece of the report got a usable answer")
        return _content(found, document.text)

    def before_repair(self, document: Document, model: LanguageModel) -> Content | None:
        """Nothing is repaired."""
        return None


def aligned(extractions: list[Extraction], piece: str) -> Iterator[tuple[Extraction, Span]]:
    """Each extraction with its place in the piece, searched on from the one before; those not found are dropped."""
    after = 0
    for item in extractions:
        if not item.text:
            continue
        at = piece.find(item.text, after)
        place = Span(at, at + len(item.text)) if at >= 0 else _fuzzy(item.text, piece)
        if place is not None:
            yield item, place
            after = place.end if at >= 0 else after


def _fuzzy(words: str, piece: str) -> Span | None:
    """The stretch of the piece's length of ``words`` that covers most of it, if that is enough."""
    matcher = SequenceMatcher(None, piece, words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks or sum(block.size for block in blocks) < LEAST_COVERAGE * len(words):
        return None
    return Span(blocks[0].a, blocks[-1].a + blocks[-1].size)


def _content(found: list[tuple[Extraction, Span]], text: str) -> Content:
    lists: dict[str, list[dict[str, object]]] = {"statistics": [], "honors": [], "achievements": []}
    for item, place in found:
        quote = text[place.start : place.end]
        evidence = [{"quote": quote, "start": place.start, "end": place.end}]
        attributes = item.model_dump(mode="json", exclude={"kind", "text"}, exclude_none=True)
        if item.kind is ExtractionKind.STATISTIC:
            where = {"surface": quote, "start": place.start, "end": place.end}
            lists["statistics"].append({**attributes, **where, "evidence": evidence})
        elif item.kind is ExtractionKind.HONOR:
            lists["honors"].append({**attributes, "title": item.text, "evidence": evidence})
        else:
            lists["achievements"].append({"summary": item.summary or item.text, "evidence": evidence})
    return lists
