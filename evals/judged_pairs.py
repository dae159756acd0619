"""Pairs of names that people judged, and how often the measure of likeness agrees with them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.similarity import THRESHOLD, name_similarity

__all__ = ["JudgedPair", "agreement", "agreement_lines", "judged_pairs"]

PAIRS = Path(__file__).with_name("similarity_pairs.tsv")


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """Two names with a person's judgement whether they mean the same, and what the difference is.

    ``fresh`` pairs were judged after the word lists were finished, and nothing was changed for them.
    """

    first: str
    second: str
    same: bool
    why: str
    fresh: bool


def judged_pairs(path: Path = PAIRS) -> tuple[JudgedPair, ...]:
    """The hand-judged pairs, in the order of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return tuple(
            JudgedPair(r["first"], r["second"], r["judgement"] == "same", r["why"], r["set"] == "fresh") for r in rows
        )


def agreement(pairs: Iterable[JudgedPair], threshold: float = THRESHOLD) -> dict[str, int]:
    """How the measure agrees with people: counts of agreed_same, agreed_different, too_lenient and too_strict."""
    counts = {"agreed_same": 0, "agreed_different": 0, "too_lenient": 0, "too_strict": 0}
    for pair in pairs:
        same = name_similarity(pair.first, pair.second) >= threshold
        if same == pair.same:
            counts["agreed_same" if same else "agreed_different"] += 1
        else:
            counts["too_lenient" if same else "too_strict"] += 1
    return counts


def agreement_lines(pairs: Sequence[JudgedPair]) -> Iterator[str]:
    """A table of how the measure agrees with people at several thresholds, tuned and fresh pairs apart."""
    yield "pairs  threshold  agrees  too lenient  too strict"
    for name, fresh in (("tuned", False), ("fresh", True)):
        chosen = [pair for pair in pairs if pair.fresh is fresh]
        for threshold in sorted({0.3, 0.4, 0.5, 0.6, 0.7, THRESHOLD}):
            counts = agreement(chosen, threshold)
            agreed = (counts["agreed_same"] + counts["agreed_different"]) / len(chosen)
            mark = " <" if threshold == THRESHOLD else ""
            yield f"{name}  {threshold:9.2f}  {agreed:6.1%}  {counts['too_lenient']:11}  {counts['too_strict']:10}{mark}"
