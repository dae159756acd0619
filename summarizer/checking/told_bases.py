"""Which basis a claim tells its change against, and which one the report does: of the figure itself, or before it.

Decides whether the two clash. A change that names no basis (比上年增长3.3%;其中,林业增长7.2%) goes by the last one that its
paragraph names before it, if nothing in the paragraph bears the claim's out. A basis that is no time (较上一轮调查) is wrong where
the paragraph tells it of another figure. Leaves reading bases to ``bases`` and finding their words to ``compared``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.checking.bases import Basis, bases_clash, read_basis
from summarizer.checking.bearing import Bearing
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.compared import compared_in, is_read, is_same_basis, named_alone
from summarizer.checking.figure import Figure
from summarizer.checking.paragraph import paragraph_around
from summarizer.document.folding import fold
from summarizer.text import Span

__all__ = ["other_basis"]

_CLAUSE = re.compile(r"[,，;；。:：\n]")


def other_basis(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    """The words of a claim's basis and of the report's, where they can't be one; None where they agree or are not said."""
    elsewhere = _of_another(claim, figure, bearing)
    if elsewhere is not None:
        return elsewhere
    said = claim.basis or (claim.words_before if claim.direction is not None and claim.origin is Origin.TEXT else None)
    ours = read_basis(said) if said is not None else None
    if ours is None:
        return None
    dates = figure.context.dates
    year = dates.last.year if dates is not None and dates.anchored else bearing.year
    way = figure.direction or figure.way_of_list
    own, theirs = _reported(figure, bearing)
    if theirs is None and (way is None or figure.context.basis is not None):
        return None
    if own and theirs is not None:
        return (ours.words, theirs.words) if bases_clash(ours, theirs, year, dates) else None
    around = paragraph_around(figure, bearing)
    before = tuple(_told(Span(around.start, figure.context.clause.start), bearing))
    theirs = theirs or (before[-1] if before else None)
    if theirs is None or not bases_clash(ours, theirs, year, dates):
        return None
    behind = _told(Span(figure.context.clause.start, around.end), bearing)
    borne_out = any(not bases_clash(ours, each, year, dates) for each in (*before, *behind))
    return None if borne_out else (ours.words, theirs.words)


def _of_another(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    """The claim's basis and the figure's, where no calendar reads them both and the paragraph tells the claim's of another figure."""
    ours = next(reversed([*compared_in(claim.words_before)]), None) if claim.origin is Origin.TEXT else None
    if ours is None and claim.basis is not None:
        ours = named_alone(claim.basis)
    text = bearing.report.passages.text.text
    own = [*compared_in(fold(figure.words_before))]
    if not ours or not own or any(is_same_basis(ours, each) or (is_read(ours) and is_read(each)) for each in own):
        return None
    around = _CLAUSE.split(fold(text[slice(*paragraph_around(figure, bearing))]))
    others = (each for told in around for each in compared_in(told))
    return (ours, own[-1]) if any(is_same_basis(ours, each) for each in others) else None


def _reported(figure: Figure, bearing: Bearing) -> tuple[bool, Basis | None]:
    """The basis that the report says of the figure, and whether it stands in the figure's own clause."""
    clause = fold(figure.words_before)
    if figure.context.basis is not None:
        words = fold(figure.context.basis)
        return words in clause, read_basis(words)
    return True, read_basis(clause) if figure.direction is not None else None


def _told(span: Span, bearing: Bearing) -> Iterator[Basis]:
    """The bases that the clauses of ``span`` name, in order."""
    for clause in _CLAUSE.split(fold(bearing.report.passages.text.text[slice(*span)])):
        basis = read_basis(clause)
        if basis is not None:
            yield basis
