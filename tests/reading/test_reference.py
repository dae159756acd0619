"""How the division of the annotated real reports compares with their reference annotations."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import opencc
import pytest

from summarizer.document.clean import clean
from summarizer.document.read import read
from summarizer.numbers.inventory import take_inventory
from summarizer.reading.divide import divide
from summarizer.reading.passages import FigureContext, Passages

Pair = tuple[dict[str, Any], FigureContext]
SIMPLIFIED = opencc.OpenCC("t2s")


@pytest.fixture(scope="module")
def pairs(shared_gold: list[Path]) -> list[tuple[Passages, list[Pair]]]:
    """For each annotated report its passages and its statistics with their figures."""
    return [_pairs(path) for path in shared_gold]


def _pairs(path: Path) -> tuple[Passages, list[Pair]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = clean(read(path.parents[1] / "reports" / gold["document"]))
    passages = divide(text, take_inventory(text))
    by_place = {(m.start, m.end): f for m, f in zip(passages.inventory.mentions, passages.figures, strict=True)}
    return passages, [
        (s, by_place[s["start"], s["end"]]) for s in gold["statistics"] if (s["start"], s["end"]) in by_place
    ]


def _all(pairs: list[tuple[Passages, list[Pair]]]) -> Iterator[Pair]:
    for _, found in pairs:
        yield from found


def _dice(a: str, b: str) -> float:
    grams = [Counter(x[i : i + 2] for i in range(len(x) - 1)) for x in (a, b)]
    return 2 * sum((grams[0] & grams[1]).values()) / max(1, sum(sum(g.values()) for g in grams))


def _best(statistic: dict[str, Any], label: str) -> float:
    return max(_dice(label, name) for name in [statistic["indicator"], *statistic.get("indicator_also", [])])


def _share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)


def _plain(words: str | None) -> str | None:
    return None if words is None else SIMPLIFIED.convert(words)


def test_no_statistic_is_set_aside(pairs: list[tuple[Passages, list[Pair]]]) -> None:
    """No figure that the reference counts as a statistic gets a reason why it is none."""
    assert [s["surface"] for s, figure in _all(pairs) if figure.reason is not None] == []


def test_labels_are_like_the_reference_names(pairs: list[tuple[Passages, list[Pair]]]) -> None:
    """By bigrams, labels made by rule are close to the names that people gave."""
    scores = [_best(statistic, figure.label) for statistic, figure in _all(pairs)]
    assert sum(scores) / len(scores) >= 0.88


def test_period_scope_change_and_basis_agree(pairs: list[tuple[Passages, list[Pair]]]) -> None:
    """Carried periods and scopes, directions and comparisons agree with the reference."""
    found = list(_all(pairs))
    for field, floor in (("period", 0.95), ("scope", 0.97)):
        hits = []
        for statistic, figure in found:
            carried = getattr(figure, field)
            said = _plain(carried.text) if carried is not None else None
            hits.append(said in map(_plain, [statistic[field], *statistic.get(f"{field}_also", [])]))
        assert _share(hits) >= floor, field
    assert all((f.change.value if f.change else None) == s["change"] for s, f in found)
    assert all(_plain(f.basis) == _plain(s["basis"]) for s, f in found)
