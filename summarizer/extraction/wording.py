"""Names and sentences as a summary words them: Simplified, on one line, within their length.

Decides how a model's name for a figure is tidied and how a report's own words become a summary where no
model's will do. Never adds a word that neither the report nor the model used.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from summarizer.document.folding import narrow, simplify
from summarizer.structure.passages import Passages
from summarizer.text import Span

__all__ = ["SUMMARY_LENGTH", "own_words", "rule_name", "tidy_name", "tidy_sentence"]

SUMMARY_LENGTH = 60
"""Characters of a summary, by the annotation guidelines."""

_EDGE = " \t\n,，、;；:：。.·"
_LEAD = re.compile(r"^(?:其中|同时|此外|另外|目前|截至目前|据统计|据了解|据介绍|期间|特别是|并且|并)[,，]?")
_PAIRS = (("“", "”"), ("‘", "’"), ("《", "》"), ("(", ")"))
# A clause of a few characters (今年以来, 2020年) only says when, and belongs to the one behind it.
_CLAUSE = re.compile(r"(?:[^,，;；]{0,6}[,，;；])*[^,，;；]{7,}[,，;；]?|[^,，;；]+[,，;；]?")
_MARKER = re.compile(r"^[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]")
_CORNERS = str.maketrans("「」『』", "“”‘’")


def tidy_name(name: str) -> str:
    """``name`` in Simplified without white space, without marks at its edges or halves of pairs."""
    return _whole_pairs("".join(_simplified(name).split()).strip(_EDGE))


def tidy_sentence(sentence: str) -> str:
    """``sentence`` in Simplified on one line without halves of pairs, ended by 。."""
    plain = _whole_pairs(" ".join(_simplified(sentence).split()).strip(_EDGE)).strip(_EDGE)
    return f"{plain}。" if plain else ""


def _simplified(text: str) -> str:
    """``text`` in Simplified and half-width; corner marks become the quotation marks of Simplified Chinese."""
    return simplify(narrow(text)).translate(_CORNERS)


def _whole_pairs(text: str) -> str:
    """``text`` without the marks of a kind of pair that does not close."""
    for left, right in _PAIRS:
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    return text


def rule_name(passages: Passages, number: str) -> str:
    """The figure's name by rule: its label; where no word beside it names it, its section's heading, title or surface."""
    figure = passages.figure(number)
    text = passages.text.text
    heading = passages.sections[passages.sentence(figure.sentence).section].heading
    title = passages.heading.title
    words = (
        figure.label,
        _MARKER.sub("", text[slice(*heading)]) if heading is not None else "",
        title.text if title is not None else "",
        text[slice(*passages.mention(number).clean)],
    )
    return next(name for each in words if (name := tidy_name(each)))


def own_words(passages: Passages, span: Span, numbers: Collection[str] = ()) -> str:
    """The report's own clauses in ``span``, as many as fit a summary; those with a figure of ``numbers`` first.

    Clauses are kept whole and in order, so that no figure is parted from what it counts.
    """
    text = _LEAD.sub("", tidy_sentence(passages.text.text[span.start : span.end])).strip(_EDGE)
    if len(text) < SUMMARY_LENGTH:
        return tidy_sentence(text)
    surfaces = [tidy_name(passages.text.text[slice(*passages.mention(number).clean)]) for number in numbers]
    clauses = [clause.strip(_EDGE) for clause in _CLAUSE.findall(text)]
    ranked = sorted(range(len(clauses)), key=lambda at: (not any(each in clauses[at] for each in surfaces), at))
    kept: list[int] = []
    for at in ranked:
        if sum(len(clauses[other]) + 1 for other in (*kept, at)) <= SUMMARY_LENGTH:
            kept.append(at)
    return tidy_sentence("，".join(clauses[at] for at in sorted(kept)) if kept else text)
