"""Two readings of one line of a scan made one: the characters that both have, and of the others those that were seen better.

Decides which of two readings is taken, and that nothing they differ in is sure. Leaves where the lines are to ``scan``.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from statistics import fmean
from typing import Final

from summarizer.document.formats.placed import Glyph
from summarizer.document.formats.spelled import one_form

__all__ = ["settled"]

_UNSURE: Final = 0.0  # what two readings differ in
_SEEN: Final = 0.5  # how sure one reading must be of what the other does not have, for it to be taken


def settled(first: Sequence[Glyph], second: Sequence[Glyph]) -> list[Glyph]:
    """The characters of a line by two readings; where they have the same, the places are those of the first."""
    made: list[Glyph] = []
    doubtful = False  # whether something between the last character and the next one was left out
    written = [one_form(glyph.character) for glyph in first], [one_form(glyph.character) for glyph in second]
    for what, start, end, other, last in SequenceMatcher(None, *written, autojunk=False).get_opcodes():
        mine, theirs = first[start:end], second[other:last]
        if what == "equal":
            pairs = zip(mine, theirs, strict=True)
            taken = [glyph._replace(confidence=min(glyph.confidence, same.confidence)) for glyph, same in pairs]
        else:
            better = _better(mine, theirs)
            placed = _in_place_of(first, start, end, better) if better is theirs and theirs else better
            taken = [glyph._replace(confidence=_UNSURE) for glyph in placed]
        if doubtful and taken:
            taken[0] = taken[0]._replace(confidence=_UNSURE)
        if not taken and made:
            made[-1] = made[-1]._replace(confidence=_UNSURE)
        doubtful = not taken
        made += taken
    return made


def _in_place_of(first: Sequence[Glyph], start: int, end: int, taken: Sequence[Glyph]) -> list[Glyph]:
    """The characters ``taken`` from the second reading, in the room of ``first[start:end]`` or between their neighbours.

    A line is read by the places of its characters, and those of two readings differ by half of one.
    """
    if not first or (start == end and not 0 < start < len(first)):
        return list(taken)
    if start < end:
        left, right = first[start].left, first[end - 1].right
    else:
        left, right = ((glyph.left + glyph.right) / 2 for glyph in first[start - 1 : start + 1])
    step = (right - left) / len(taken)
    return [glyph._replace(left=left + at * step, right=left + (at + 1) * step) for at, glyph in enumerate(taken)]


def _better(mine: Sequence[Glyph], theirs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The one of two readings that is surer; nothing if the only one there is is not."""
    readings = [reading for reading in (mine, theirs) if reading]
    best = max(readings, key=lambda reading: fmean(glyph.confidence for glyph in reading))
    seen = len(readings) > 1 or fmean(glyph.confidence for glyph in best) >= _SEEN
    return best if seen else ()
