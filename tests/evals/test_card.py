"""The card of the reference reports says what is in the folder."""

from __future__ import annotations

import re
from pathlib import Path

from evals.dataset import load

GOLD = Path(__file__).resolve().parents[2] / "evals" / "gold"
CARD = (GOLD / "README.md").read_text(encoding="utf-8")


def test_it_counts_what_there_is() -> None:
    """Reports, characters and annotations."""
    told = [int(count.replace(",", "")) for count in re.findall(r"^\| .*? \| ([0-9,]+) \|$", CARD, flags=re.MULTILINE)]
    cases = list(load(GOLD, GOLD))
    lists = ("statistics", "honors", "achievements", "other_numbers")
    counted = [sum(len(getattr(case.gold, name)) for case in cases) for name in lists]
    assert told == [len(cases), sum(len(case.document.text) for case in cases), *counted]


def test_it_names_every_report() -> None:
    """None is left out of its table."""
    assert {case.name for case in load(GOLD, GOLD)} <= set(
        re.findall(r"^\| `([a-z0-9_]+)` \|", CARD, flags=re.MULTILINE)
    )
