"""Checking a summary of 100 figures: time, what is caught and what is wrongly blamed, beside the checks in use today.

The report is the project's own example; the summary states its figures as the report does, once correctly and
once with one planted error in every figure. Prints figures, judges nothing. langextract is left out where it is
not installed.

    python benchmarks/checking.py
"""

from __future__ import annotations

import importlib.util
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from summarizer.checking.check import check
from summarizer.checking.reading import passages_of
from summarizer.document.read import read

ROOT = Path(__file__).resolve().parents[1]
FIGURES = 100
CHARACTERS = 3000


@dataclass(frozen=True, slots=True)
class Case:
    """A clause of the report with one figure, as it stands there and with one error in it."""

    clause: str
    wrong: str
    error: str


Checker = Callable[[str, str], bool]


def cases(report: str) -> list[Case]:
    """The clauses of the report that hold one figure, each with the error that is next in turn."""
    passages = passages_of(report)
    found: list[Case] = []
    for mention, figure in zip(passages.inventory.mentions, passages.figures, strict=True):
        clause = passages.text.text[figure.clause.start : figure.clause.end]
        surface = passages.text.text[mention.clean_start : mention.clean_end]
        if figure.reason is not None or clause.count(surface) != 1 or len(re.findall(r"\d[\d.]*", clause)) != 1:
            continue
        error, wrong = ERRORS[len(found) % len(ERRORS)](surface)
        if wrong != surface:
            found.append(Case(clause, clause.replace(surface, wrong), error))
    return found


def _digit(surface: str) -> tuple[str, str]:
    return "digit", re.sub(r"\d", lambda digit: str((int(digit.group()) + 3) % 9 + 1), surface, count=1)


def _scale(surface: str) -> tuple[str, str]:
    return "scale", surface.replace("万", "亿") if "万" in surface else re.sub(r"(\d)(?!.*\d)", r"\1万", surface)


def _bound(surface: str) -> tuple[str, str]:
    return "bound", surface.replace("余", "") if "余" in surface else f"近{surface}"


def _unit(surface: str) -> tuple[str, str]:
    return "unit", re.sub(
        r"(人次|[人名起件家辆处个项户%])$", lambda unit: "吨" if unit.group() != "吨" else "起", surface
    )


ERRORS = (_digit, _scale, _bound, _unit)


def number_set(report: str, claim: str) -> bool:
    """Every number of the claim occurs somewhere in the report."""
    numbers = set(re.findall(r"\d+(?:\.\d+)?", report))
    return set(re.findall(r"\d+(?:\.\d+)?", claim)) <= numbers


def fuzzy(report: str, claim: str) -> bool:
    """rapidfuzz: the best window of the report is at least 85 % like the claim."""
    from rapidfuzz.fuzz import partial_ratio

    return bool(partial_ratio(claim, report) >= 85)


def citation(report: str, claim: str) -> bool:
    """instructor's citation check: the quote is kept if it is found in the context, up to some errors."""
    from instructor import CitationMixin

    checked = CitationMixin.model_validate({"substring_quotes": [claim]}, context={"context": report})
    return bool(checked.substring_quotes)


def aligner(report: str, claim: str) -> bool:
    """langextract's resolver aligns the claim with the report."""
    from langextract.core.data import Extraction
    from langextract.resolver import Resolver

    aligned = list(Resolver().align([Extraction("figure", claim)], report, 0))
    return bool(aligned) and aligned[0].alignment_status is not None


def ours(report: str, claim: str) -> bool:
    """``check`` of the claim as prose."""
    return check(report, claim).supported


def measure(name: str, checker: Checker, report: str, chosen: list[Case]) -> None:
    """Print one row: false alarms, what is caught of each error, seconds."""
    start = time.process_time()
    alarms = sum(not checker(report, case.clause) for case in chosen)
    caught: dict[str, list[bool]] = {}
    for case in chosen:
        caught.setdefault(case.error, []).append(not checker(report, case.wrong))
    seconds = time.process_time() - start
    shares = "".join(f"{sum(hits):>5}/{len(hits):<4}" for _, hits in sorted(caught.items()))
    print(f"{name:<28}{alarms:>4}/{len(chosen):<4}{shares}{seconds:>9.2f} s")


def main() -> None:
    """Print the table and the time of one check of 100 figures."""
    report = read(ROOT / "examples" / "report.txt").text[:CHARACTERS]
    chosen = cases(report)
    print(f"{'':<28}{'alarms':>8}" + "".join(f"{error:>9}" for error in sorted({case.error for case in chosen})))
    rows: dict[str, Checker] = {"summarizer check": ours, "number set": number_set, "rapidfuzz partial >= 85": fuzzy}
    rows["instructor citation"] = citation
    if importlib.util.find_spec("langextract") is not None:
        rows["langextract aligner"] = aligner
    for name, checker in rows.items():
        measure(name, checker, report, chosen)
    _time_one(report)


def _time_one(report: str) -> None:
    """Print the time of one check of 100 figures, in each shape that a summary may have."""
    passages = passages_of(report)
    results = [
        (figure.label, passages.text.text[mention.clean_start : mention.clean_end], str(mention.value))
        for mention, figure in zip(passages.inventory.mentions, passages.figures, strict=True)
        if figure.reason is None and mention.value is not None
    ]
    chosen = (results * FIGURES)[:FIGURES]
    names = [{"id": f"x{at}", "indicator": name, "surface": said} for at, (name, said, _) in enumerate(chosen)]
    shapes: dict[str, dict[str, Any] | str] = {
        "our lists": {
            "statistics": [item | {"value": value} for item, (_, _, value) in zip(names, chosen, strict=True)]
        },
        "other JSON": {"data": [{"指标": name, "数值": said} for name, said, _ in chosen]},
        "Markdown": "| 指标 | 数值 |\n| --- | --- |\n" + "\n".join(f"| {name} | {said} |" for name, said, _ in chosen),
        "prose": "\n".join(f"{name}为{said}。" for name, said, _ in chosen),
    }
    print(f"\none check of {FIGURES} figures against {len(report)} characters, processor time, best of 7:")
    for shape, summary in shapes.items():
        best = min(_seconds(partial(check, report, summary)) for _ in range(7))
        print(f"{shape:<28}{best * 1000:>6.0f} ms")
    alone = min(_seconds(partial(passages_of, report)) for _ in range(7))
    print(f"{'reading the report alone':<28}{alone * 1000:>6.0f} ms")


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
