"""Names and sentences as a summary words them: Simplified, on one line, within their length.

Decides how a model's name for a figure is tidied and how a report's own words become a summary where no
model's will do. Never adds a word that neither the report nor the model used.
"""

from __future__ import annotations

import re

from summarizer.document.folding import fold
from summarizer.structure.passages import Passages
from summarizer.text import Span

__all__ = ["SUMMARY_LENGTH", "own_words", "tidy_name", "tidy_sentence"]

SUMMARY_LENGTH = 60
"""Characters of a summary, by the annotation guidelines."""

_EDGE = " \t\n,，、;；:：。.·"
_LEAD = re.compile(r"^(?:其中|同时|此外|另外|目前|截至目前|据统计|据了解|据介绍|期间|特别是|并且|并)[,，]?")
_QUOTE_PAIRS = (("“", "”"), ("《", "》"), ("「", "」"), ("(", ")"))


def tidy_name(name: str) -> str:
    """``name`` folded to Simplified, without white space and without marks at its edges."""
    plain = "".join(fold(name).split()).strip(_EDGE)
    for left, right in _QUOTE_PAIRS:
        if plain.count(left) != plain.count(right):
            plain = plain.replace(left, "").replace(right, "")
    return plain


def tidy_sentence(sentence: str) -> str:
    """``sentence`` folded to Simplified on one line, ended by 。."""
    plain = " ".join(fold(sentence).split()).strip(_EDGE)
    return f"{plain}。" if plain else ""


def own_words(passages: Passages, span: Span) -> str:
    """The report's own clauses in ``span``, as many as fit a summary; those with figures first.

    Clauses are kept whole and in order, so that no figure is parted from what it counts.
    """
    text = _LEAD.sub("", fold(" ".join(passages.text.text[span.start : span.end].split())).strip(_EDGE))
    if len(text) < SUMMARY_LENGTH:
        return f"{text}。"
    clauses = [clause.strip(_EDGE) for clause in re.split(r"[,，;；]", text)]
    ranked = sorted(range(len(clauses)), key=lambda at: (not re.search(r"[0-9零]", clauses[at]), at))
    kept: list[int] = []
    for at in ranked:
        if sum(len(clauses[other]) + 1 for other in (*kept, at)) <= SUMMARY_LENGTH:
            kept.append(at)
    if not kept:
        return f"{text}。"
    return "，".join(clauses[at] for at in sorted(kept)) + "。"
