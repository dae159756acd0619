"""A zero that the report says in words: 未发生命案, 无一人投诉.

Decides whether a claim of none is borne out where no figure bears it out. Leaves zeros that are written to ``support``.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.checking.attachment.likeness import grams
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import NONE_AT_ALL
from summarizer.text import Span

__all__ = ["says_none"]

_MOST_WORDS = 0.75


def says_none(claim: NumberClaim, cited: Sequence[Span], report: ReportFigures) -> bool:
    """Whether the report says that there was none: in one of the ``cited`` places (raw), or without any, of the same thing."""
    clean = report.passages.text
    if cited:
        return any(NONE_AT_ALL.search(clean.text[slice(*clean.clean_span(*span))]) for span in cited)
    words = grams(claim.label)
    sentences = (clean.text[slice(*sentence.span)] for sentence in report.passages.sentences)
    said = (grams(text).keys() & words.keys() for text in sentences if NONE_AT_ALL.search(text))
    return bool(words) and any(len(common) >= _MOST_WORDS * len(words) for common in said)
