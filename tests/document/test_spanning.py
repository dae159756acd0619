from __future__ import annotations

import pytest

from summarizer.document.spanning import Extent, columns_of, in_columns, over_columns


def extents(line: str) -> list[Extent]:
    """Where the words of a line stand, a column of type each character."""
    found, start = [], 0
    for at, (before, char) in enumerate(zip(f" {line}", f"{line} ", strict=True)):
        if before == " " != char:
            start = at
        if char == " " != before:
            found.append(Extent(start, at))
    return found


BODY = [
    "north   10    20    30    40",
    "south  110   220   330   440",
]
COLUMNS = columns_of([extents(line) for line in BODY])


def laid(*heads: str, named: int = 1) -> list[dict[int, str]]:
    """The words of each line of heads by the column at which they are written."""
    lines = [extents(head) for head in heads]
    return [
        {column: heads[place.line].split()[place.number] for column, place in sorted(line.items())}
        for line in over_columns(lines, COLUMNS, named, 1.0)
    ]


def test_columns_are_where_the_figures_stand() -> None:
    """The rows of the usual length give the columns; rows whose cells reach into one another give none."""
    assert [Extent(0, 5), Extent(7, 10), Extent(13, 16), Extent(19, 22), Extent(25, 28)] == COLUMNS
    assert columns_of([extents("aaaa 1 2"), extents("a 11111 2")]) == []


def test_a_row_with_blank_cells_keeps_its_columns() -> None:
    """A figure stands in the column below which it is set, whichever cells before it are blank."""
    assert in_columns(extents("west         22          44"), COLUMNS) == [0, 2, 4]


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (("place   A     B     C     D",), [{0: "place", 1: "A", 2: "B", 3: "C", 4: "D"}]),
        (
            ("place     AB          CD", "        a     b     c     d"),
            [{0: "place", 1: "AB", 3: "CD"}, {1: "a", 2: "b", 3: "c", 4: "d"}],
        ),
        (
            ("          AB          CD", "place", "        a     b     c     d"),
            [{0: "place", 1: "AB", 3: "CD"}, {1: "a", 2: "b", 3: "c", 4: "d"}, {}],
        ),
        (
            ("place     AB        C     D", "        a     b"),
            [{0: "place", 1: "AB", 3: "C", 4: "D"}, {1: "a", 2: "b"}],
        ),
        (
            ("              ABCD", "place     AB          CD", "        a     b     c     d"),
            [{0: "place", 1: "ABCD"}, {1: "AB", 3: "CD"}, {1: "a", 2: "b", 3: "c", 4: "d"}],
        ),
    ],
    ids=["one line", "over two each", "name set in the middle", "one of its own at the top", "three levels"],
)  # fmt: skip
def test_heads_over_several_columns(heads: tuple[str, ...], expected: list[dict[int, str]]) -> None:
    """A head stands at the first of the columns in whose middle it is set, and as far up as none is above it."""
    assert laid(*heads) == expected
