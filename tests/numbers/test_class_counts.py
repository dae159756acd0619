"""Counts in brackets behind classes, and names with numbers behind points."""

from __future__ import annotations

import pytest

from summarizer import find_numbers
from summarizer.numbers.mention import Kind


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("投诉按类别：噪声（37）、油烟（14）、占道（1,306）。", ["37", "14", "1,306"]),
        ("各科會診：骨科(52)，眼科(9)。", ["52", "9"]),
        ("重点工作：（1）抓落实；（2）强保障；（3）促提升。", []),
        ("详见附件（4）、附表（11）。", []),
        ("按第（7）项、第（9）项办理。", []),
    ],
)
def test_a_number_in_brackets_behind_a_class_counts_it(text: str, counted: list[str]) -> None:
    """（37） closes the name of a class; entries of a list, annexes and clauses of a law are numbered."""
    found = [mention.surface for mention in find_numbers(text) if mention.kind is Kind.COUNT]
    assert found == counted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("检出XBB.2.3变异株4例", "XBB.2.3"),
        ("檢出BA.4株7例", "BA.4"),
        ("监测到JN.1毒株2例", "JN.1"),
    ],
)
def test_letters_with_numbers_behind_points_are_one_name(text: str, name: str) -> None:
    """The number behind the point of a lineage is part of its name, and what follows still counts."""
    first, *others = find_numbers(text)
    assert (first.surface, first.kind) == (name, Kind.IDENTIFIER)
    assert [other.unit for other in others] == ["例"]
