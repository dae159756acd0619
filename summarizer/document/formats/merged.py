"""Names that stand once for several rows of a table without rules, moved to the first of their rows.

Decides which rows a name is for by where it is set: at the top of them, in their middle or at their foot, the same way in the whole
table. A reader of tables then finds each merged cell at its top left, as in every other notation. Leaves the cells of a row to ``grids``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from summarizer.document.formats.placed import PlacedLine, PlacedSegment
from summarizer.document.line_cells import is_figure, is_year

__all__ = ["with_names_first"]

_BETWEEN: Final = 0.75  # of the distance of two rows, within which a line of one name stands between them
_LEVEL: Final = 0.2  # … and within which a name stands level with a row
_BLANK: Final = PlacedSegment(())


class _Name(NamedTuple):
    """A name by its place among the rows (half way between the first two: 0.5) and what is written."""

    place: float
    segment: PlacedSegment


def with_names_first(rows: Sequence[PlacedLine]) -> Iterator[PlacedLine]:
    """``rows`` of the body of a table, each with all of its cells, with each name for several of them in the first."""
    at = 0
    while at < len(rows):
        end = at + 1
        while end < len(rows) and rows[end].page == rows[at].page:
            end += 1
        yield from _on_page(rows[at:end])
        at = end


def _on_page(rows: Sequence[PlacedLine]) -> Iterator[PlacedLine]:
    pitch = median([other.top - one.top for one, other in pairwise(rows)] or [0.0])
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and (_is_row(rows[end]) or _is_between(rows, end, pitch)):
            end += 1
        yield from _named(rows[at:end], pitch)
        yield from rows[end : end + 1]
        at = end + 1


def _is_row(line: PlacedLine) -> bool:
    """Whether a line has a second name behind the column of names for several rows, and figures behind it."""
    cells = line.segments
    second = cells[1].text if len(cells) > 1 and cells[1].glyphs else ""
    return bool(second) and (is_year(second) or not is_figure(second)) and any(is_figure(c.text) for c in cells[2:])


def _is_between(rows: Sequence[PlacedLine], at: int, pitch: float) -> bool:
    """Whether a line holds nothing but a name that stands between two rows, closer to them than rows are to each other."""
    if not rows[at].segments[0].glyphs or any(cell.glyphs for cell in rows[at].segments[1:]):
        return False
    near = [abs(_middle(rows[other]) - _middle(rows[at])) for other in (at - 1, at + 1) if 0 <= other < len(rows)]
    return len(near) > 1 and max(near) < _BETWEEN * max(abs(_middle(rows[at + 1]) - _middle(rows[at - 1])), pitch)


def _named(rows: Sequence[PlacedLine], pitch: float) -> Iterator[PlacedLine]:
    """A run of rows and of names between them; as it is if the names fit no way of setting them."""
    full = [row for row in rows if _is_row(row)]
    names = list(_names(rows, full)) if len(full) > 1 else []
    firsts = _firsts(names, full) if names and len(names) < len(full) else None
    if firsts is None:
        yield from rows
        return
    at_row = dict(zip(firsts, (name.segment for name in names), strict=True))
    yield from (
        row._replace(segments=(at_row.get(number, _BLANK), *row.segments[1:])) for number, row in enumerate(full)
    )


def _names(rows: Sequence[PlacedLine], full: Sequence[PlacedLine]) -> Iterator[_Name]:
    middles = [_middle(row) for row in full]
    for row in rows:
        if row.segments[0].glyphs:
            own = _middle_of(row.segments[0])
            after = next((at for at, middle in enumerate(middles) if middle >= own), len(middles) - 1)
            before = max(0, after - 1)
            step = middles[after] - middles[before]
            share = (own - middles[before]) / step if step else 0.0
            share = round(share) if abs(share - round(share)) < _LEVEL else 0.5
            yield _Name(before + share, row.segments[0])


def _firsts(names: Sequence[_Name], rows: Sequence[PlacedLine]) -> list[int] | None:
    """The first row of each name, if one way of setting names fits all of them.

    Of several ways the one is taken under which the fewest second names stand twice under one name, then the most even one.
    """
    found = [firsts for fit in (_at_top, _in_middle, _at_foot) if (firsts := fit(names, len(rows))) is not None]
    return min(found, key=lambda firsts: (_repeated(firsts, rows), _unevenness(firsts, len(rows))), default=None)


def _in_middle(names: Sequence[_Name], count: int) -> list[int] | None:
    firsts, at = [], 0
    for name in names:
        last = 2 * name.place - at
        if last < at or last != int(last):
            return None
        firsts.append(at)
        at = int(last) + 1
    return firsts if at == count else None


def _at_top(names: Sequence[_Name], count: int) -> list[int] | None:
    level = all(name.place == int(name.place) < count for name in names)
    return [int(name.place) for name in names] if level and names[0].place == 0 else None


def _at_foot(names: Sequence[_Name], count: int) -> list[int] | None:
    level = all(name.place == int(name.place) for name in names)
    if not level or names[-1].place != count - 1:
        return None
    return [0, *(int(name.place) + 1 for name in names[:-1])]


def _repeated(firsts: Sequence[int], rows: Sequence[PlacedLine]) -> int:
    """How many second names stand twice under one name."""
    repeated = 0
    for first, end in pairwise([*firsts, len(rows)]):
        second = [row.segments[1].text for row in rows[first:end]]
        repeated += len(second) - len(set(second))
    return repeated


def _unevenness(firsts: Sequence[int], count: int) -> int:
    sizes = [end - first for first, end in pairwise([*firsts, count])]
    return max(sizes) - min(sizes)


def _middle(line: PlacedLine) -> float:
    return (line.top + line.bottom) / 2


def _middle_of(segment: PlacedSegment) -> float:
    return (min(g.top for g in segment.glyphs) + max(g.bottom for g in segment.glyphs)) / 2
