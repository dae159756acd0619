"""The words around a figure, nearest first.

Decides which words touch a figure, which name it, and which merely stand in its clause, its sentence or over it. Leaves
what the words are worth to ``likeness``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.checking.attachment.fit import Layer
from summarizer.checking.attachment.likeness import grams
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import NumberMention
from summarizer.reading.passages import Passages
from summarizer.text import Span

__all__ = ["layers_of", "own_words", "touching"]

_NEAR = 0.8
_LONGEST_SENTENCE = 400
_LONGEST_HEADING = 60
# Words beside a figure that name nothing: they may be left out of an indicator.
_FILLER = re.compile(fill(r"{surrounding}"))
_MARK = re.compile(r"[,，、;；。:：!！?？\n|()（）—]")


def own_words(passages: Passages, mention: NumberMention, before: int, after: int) -> str:
    """The words beside ``mention`` up to the next mark or number; ``before``/``after`` bound them (clean)."""
    text = passages.text.text
    start, end = _mark_before(text, before, mention.clean_start), mention.clean_end
    mark = _MARK.search(text, end, after)
    return text[start : mention.clean_start] + text[end : mark.start() if mark else after]


def _mark_before(text: str, before: int, at: int) -> int:
    """Where the words begin that lead to ``at``: behind the last mark from ``before`` on, else at ``before``."""
    last = _MARK.search(text[before:at][::-1])
    return at - last.start() if last else before


def layers_of(passages: Passages, figures: tuple[Figure, ...], figure: Figure) -> tuple[Layer, ...]:
    """The words around one of the ``figures`` of a text, nearest first."""
    around = _around(figures, figure)
    text, context = passages.text.text, figure.context
    # The words before the first figure of a 分别 list name all the figures of the list.
    shared = bool(context.fellows)
    layers = [Layer(own_words(passages, figure.mention, *around), 0.35 if shared else 1.0), Layer(context.label, 0.95)]
    if figure.name != context.label:
        layers.append(Layer(figure.name, 0.9))
    weight = 1.0
    for head in context.heads:
        layers.append(Layer(text[head.start : head.end], weight))
        weight = _NEAR
    layers.append(Layer(_around_figure(text, context.clause, figure.mention), 0.35))
    layers.append(Layer(_around_figure(text, figure.sentence.span, figure.mention), 0.2))
    heading = figure.section.heading
    if heading is not None and heading.end - heading.start <= _LONGEST_HEADING:
        layers.append(Layer(text[heading.start : heading.end], 0.15))
    return tuple(layers)


def _around_figure(text: str, span: Span, mention: NumberMention) -> str:
    """What ``span`` says, as far as it is near: a table without marks must not cost its length for each figure."""
    if span.end - span.start <= _LONGEST_SENTENCE:
        return text[span.start : span.end]
    start, end = mention.clean_start - _LONGEST_SENTENCE // 2, mention.clean_end + _LONGEST_SENTENCE // 2
    return text[max(span.start, start) : min(span.end, end)]


def _around(figures: tuple[Figure, ...], figure: Figure) -> tuple[int, int]:
    """Where the words beside a figure may reach: to its neighbours, within its sentence (clean)."""
    span, place = figure.sentence.span, figure.index
    before, after = span.start, span.end
    if place and figures[place - 1].standing is not Standing.NAMED:
        before = max(before, figures[place - 1].mention.clean_end)
    if place + 1 < len(figures) and figures[place + 1].standing is not Standing.NAMED:
        after = min(after, figures[place + 1].mention.clean_start)
    return before, after


def touching(layers: Sequence[Layer]) -> frozenset[str]:
    """The words that touch a figure, without those that say only how it was reached; none in a 分别 list."""
    return frozenset(grams(_FILLER.sub("", layers[0].text))) if layers[0].weight >= _NEAR else frozenset()
