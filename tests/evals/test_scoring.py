from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evals.comparing import NothingSharedError, ProblemKind, compare, gate
from evals.dataset import Dataset, load
from evals.metrics import Metric
from evals.page import comparison_page, run_page
from evals.prediction import as_prediction
from evals.records import DocumentRecord, Outcome, RunFolder, RunRecord, relative
from evals.run import program_version
from evals.scoring import RunScore, as_json, judge, score_run, slices
from evals.tables import agreement_table, comparison_table, labels, matrix, run_table
from tests.evals.builders import perfect, write_dataset

NAMES = tuple(f"r{at:02}" for at in range(8))
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture
def data(tmp_path: Path) -> Dataset:
    """Eight reports with their references."""
    write_dataset(tmp_path / "data", NAMES)
    return load(tmp_path / "data", tmp_path / "data")


def record(name: str, data: Dataset, summary: dict[str, Any] | None, problem: str | None = None) -> DocumentRecord:
    """A finished report, or a failed one."""
    case = next(case for case in data if case.name == name)
    return DocumentRecord(
        document=name,
        outcome=Outcome.DONE if summary is not None else Outcome.FAILED,
        problem=problem,
        source_sha256=case.document.sha256,
        model="m",
        program="1",
        prompt_tokens=1000,
        completion_tokens=100,
        seconds=2.5,
        calls=3,
        summary=summary,
    )


def run_of(data: Dataset, summaries: dict[str, dict[str, Any] | None], **fields: Any) -> RunScore:
    """A run judged without a folder."""
    run = RunRecord(
        system="portions",
        model="m",
        prompt=None,
        program="1",
        reports=".",
        gold=".",
        dataset_sha256=data.sha256,
        **fields,
    )
    problem = {name: None if summary is not None else "ModelUnreachable: gone" for name, summary in summaries.items()}
    return judge(run, data, {name: record(name, data, summary, problem[name]) for name, summary in summaries.items()})


def without(count: int) -> dict[str, Any]:
    """The perfect summary with the last figures left out."""
    summary = perfect()
    summary["statistics"] = summary["statistics"][: len(summary["statistics"]) - count]
    return summary


def escaping() -> dict[str, Any]:
    """The perfect summary with one figure misread."""
    summary = perfect()
    summary["statistics"][2]["value"] = "931"
    return summary


def test_the_same_run_gives_the_same_bytes(data: Dataset) -> None:
    """Two scorings of the same summaries are equal to the last digit."""
    summaries: dict[str, dict[str, Any] | None] = {name: without(at % 3) for at, name in enumerate(NAMES)}
    assert as_json(run_of(data, summaries)) == as_json(run_of(data, summaries))


def test_real_references_score_the_same_twice(
    tmp_path: Path, shared_reports: list[Path], shared_gold: list[Path]
) -> None:
    """Scores on the real references from a kept run are the same to the last digit, in another folder too."""
    reports, gold = shared_reports[0].parent, shared_gold[0].parent
    dataset = load(reports, gold)
    texts = []
    for out in (tmp_path / "one", tmp_path / "deeper" / "two"):
        folder = RunFolder(out)
        folder.start(RunRecord(
            system="reference", model=None, prompt=None, program=program_version(), reports=relative(reports, out),
            gold=relative(gold, out), dataset_sha256=dataset.sha256,
        ))  # fmt: skip
        for case in dataset:
            figures = [item.model_dump(mode="json") for item in case.gold.statistics[::2]]
            told = [
                {**figure, "value": str(item.value)}
                for figure, item in zip(figures, case.gold.statistics[::2], strict=True)
            ]
            folder.keep_document(DocumentRecord(
                document=case.name, outcome=Outcome.DONE, source_sha256=case.document.sha256, model=None,
                program=program_version(), summary={"statistics": told},
            ))  # fmt: skip
        texts += [_without_paths(as_json(score_run(out))), _without_paths(as_json(score_run(out)))]
    assert len(set(texts)) == 1


def _without_paths(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if '"gold"' not in line and '"reports"' not in line)


def test_a_hundred_reports_are_scored_in_seconds(shared_reports: list[Path], shared_gold: list[Path]) -> None:
    """100 reports of about 60 figures each, with places and without, are each scored in under 5 seconds of this processor."""
    case = max(load(shared_reports[0].parent, shared_gold[0].parent), key=lambda case: len(case.gold.statistics))
    assert len(case.gold.statistics) >= 60
    figures = [
        {"indicator": item.indicator, "value": str(item.value), "unit": item.unit, "start": item.start, "end": item.end}
        for item in case.gold.statistics
    ]

    data = Dataset(tuple(replace(case, name=f"{at:03}") for at in range(100)))
    for places in (True, False):
        run = RunRecord(system="s", model=None, prompt=None, program="1", reports=".", gold=".", dataset_sha256="")
        # A character of its own in each report's names, so that no comparison of names is met twice.
        records = {
            one.name: record(one.name, data, {"statistics": [_renamed(f, chr(0x5000 + at), places) for f in figures]})
            for at, one in enumerate(data)
        }
        started = time.process_time()
        judge(run, data, records)
        assert time.process_time() - started < 5


def _renamed(figure: dict[str, Any], mark: str, places: bool) -> dict[str, Any]:
    """The figure under a name that holds ``mark``, with its place or without."""
    kept = figure if places else {**figure, "start": None, "end": None}
    return {**kept, "indicator": mark + str(figure["indicator"])}


def test_failures_are_in_no_score_and_shown_everywhere(data: Dataset) -> None:
    """A failed report lowers no F1 and stands in the table, the JSON, the page and the comparison."""
    summaries: dict[str, dict[str, Any] | None] = {name: perfect() for name in NAMES}
    summaries["r03"] = None
    score = run_of(data, summaries)
    assert score.tally(Metric.FIGURES).f1 == 1.0 and len(score.documents) == 7
    assert "r03" in run_table(score) and "r03" in as_json(score) and "r03" in run_page(score)
    assert "1 of 8" in matrix([score])


def test_reports_that_were_not_run_are_named(data: Dataset) -> None:
    """A run that is not finished says what it has not come to."""
    score = run_of(data, {name: perfect() for name in NAMES[:2]})
    assert score.absent == NAMES[2:]
    assert "not run yet: r02" in run_table(score)


def test_slices_add_up(data: Dataset) -> None:
    """Every finished report is in one genre."""
    score = run_of(data, {name: perfect() for name in NAMES})
    groups = slices(score, lambda document: document.genre)
    assert {name: len(group) for name, group in groups.items()} == {"genre 0": 4, "genre 1": 4}


def test_cost_is_counted_where_prices_are_stated(data: Dataset) -> None:
    """Prices are of a million tokens; without them there is no cost rather than none."""
    summaries: dict[str, dict[str, Any] | None] = {name: perfect() for name in NAMES}
    assert run_of(data, summaries).cost.price is None
    cost = run_of(data, summaries, prompt_price="2", completion_price="10").cost
    assert (str(cost.price), cost.seconds, cost.calls) == ("0.024", 20.0, 24)


def test_a_comparison_counts_flips_and_escapes(data: Dataset) -> None:
    """What one run has right and the other has not, in both directions."""
    first = run_of(data, {name: without(1) if name == "r00" else perfect() for name in NAMES})
    second = run_of(data, {name: escaping() if name == "r01" else perfect() for name in NAMES})
    compared = compare(first, second)
    assert sorted((flip.case.name, flip.better) for flip in compared.flips) == [("r00", True), ("r01", False)]
    assert [escape.document for escape in compared.new_escapes] == ["r01"]
    assert compared.tests[Metric.FIGURES].documents == 8
    assert "only B has right 1, only A 1" in comparison_table(compared)


def test_runs_without_a_common_report_are_not_compared(data: Dataset) -> None:
    """There is nothing to say of two runs on different reports."""
    with pytest.raises(NothingSharedError):
        compare(run_of(data, {"r00": perfect()}), run_of(data, {"r01": perfect()}))


def test_the_gate_lets_an_equal_run_pass(data: Dataset) -> None:
    """Nothing new, nothing lost: no reason."""
    run = run_of(data, {name: without(1) for name in NAMES})
    assert gate(run, run, drop=0.01, alpha=0.05) == ()


def test_the_gate_stops_a_new_escape(data: Dataset) -> None:
    """One wrong figure that was not there before is enough, however good the rest has become."""
    before = run_of(data, {name: without(2) for name in NAMES})
    after = run_of(data, {name: escaping() if name == "r05" else perfect() for name in NAMES})
    assert [problem.kind for problem in gate(before, after, drop=0.01, alpha=0.05)] == [ProblemKind.ESCAPE]


def test_the_gate_knows_an_old_escape(data: Dataset) -> None:
    """An escape that the baseline has too is no reason."""
    run = run_of(data, {name: escaping() for name in NAMES})
    assert gate(run, run, drop=0.01, alpha=0.05) == ()


def test_the_gate_stops_a_significant_drop_of_some_size(data: Dataset) -> None:
    """A drop must be both significant and large; one report's bad day, or a small loss everywhere, is neither."""
    before = run_of(data, {name: perfect() for name in NAMES})
    everywhere = run_of(data, {name: without(1) for name in NAMES})
    once = run_of(data, {name: without(4) if name == "r00" else perfect() for name in NAMES})
    assert {problem.kind for problem in gate(before, everywhere, drop=0.01, alpha=0.05)} == {ProblemKind.DROP}
    assert gate(before, everywhere, drop=0.2, alpha=0.05) == ()
    assert gate(before, once, drop=0.01, alpha=0.05) == ()


def test_the_gate_stops_a_new_failure(data: Dataset) -> None:
    """A report that the baseline finished must be finished."""
    before = run_of(data, {name: perfect() for name in NAMES})
    summaries: dict[str, dict[str, Any] | None] = {name: perfect() for name in NAMES}
    summaries["r02"] = None
    problems = gate(before, run_of(data, summaries), drop=0.01, alpha=0.05)
    assert [(problem.kind, problem.words) for problem in problems] == [
        (ProblemKind.FAILURE, "r02: ModelUnreachable: gone")
    ]


def test_annotators_who_agree_have_alpha_one(data: Dataset) -> None:
    """A folder against itself is the ceiling of all ceilings."""
    table = agreement_table(data, data)
    assert "alpha, dispositions of 56 mentions: 1.000" in table
    assert as_prediction(data.cases[0].gold).ledger is not None


def test_the_page_needs_nothing_and_runs_nothing(data: Dataset) -> None:
    """No script, no address of anything else; what a model wrote is shown as text."""
    summary = perfect()
    summary["statistics"][0]["indicator"] = HOSTILE
    summary["statistics"][2]["value"] = "931"
    summary["honors"][0]["title"] = HOSTILE
    summary["achievements"].append({"summary": HOSTILE, "quote": "新建派出所3个"})
    score = run_of(data, dict.fromkeys(NAMES, summary))
    other = run_of(data, {name: perfect() for name in NAMES})
    for page in (run_page(score), comparison_page([compare(other, score), compare(other, other)])):
        assert "<script" not in page and "<img" not in page and "&lt;script&gt;" in page
        assert "http://" not in page and "https://" not in page and "url(" not in page
    assert "931" in run_page(score) and "<mark>930辆</mark>" in run_page(score)


def test_runs_of_one_system_are_told_apart(data: Dataset) -> None:
    """Two prompts of one system and model have two names in the table; different systems keep their short names."""
    first, second = run_of(data, {"r00": perfect()}), run_of(data, {"r00": perfect()})
    prompts = [
        replace(run, run=run.run.model_copy(update={"prompt": name})) for run, name in ((first, "v1"), (second, "v2"))
    ]
    assert labels(prompts) == ["portions · m · v1", "portions · m · v2"]
    other = replace(first, run=first.run.model_copy(update={"system": "free"}))
    assert labels([first, other]) == ["portions · m", "free · m"]
