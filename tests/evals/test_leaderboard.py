"""The leaderboard: what it says of a run, and how it draws it."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

pytest.importorskip("scipy")

from evals.__main__ import app
from evals.dataset import load
from evals.decoding import read_prediction
from evals.errors import errors_of, items_of
from evals.leaderboard import Price, Share, calibration, frontier, grounding, is_perfect, standings
from evals.metrics import score_document
from evals.page import run_page
from evals.prediction import as_prediction
from evals.records import DocumentRecord, Outcome, RunFolder, RunRecord
from evals.scoring import score_run
from evals.standings import leaderboard_page, leaderboard_table, pareto_svg
from evals.tally import Metric
from tests.evals.builders import TEXT, perfect, reference, write_dataset


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with one report and its reference."""
    write_dataset(tmp_path / "data", ("small",))
    return tmp_path / "data"


def answer(**changes: Any) -> dict[str, Any]:
    """What is right of the report, with ``changes`` to its first figure."""
    told = perfect()
    first, *others = told["statistics"]
    return {**told, "statistics": [{**first, **changes}, *others]}


def run(data: Path, folder: Path, system: str, summary: dict[str, Any], seconds: float, tokens: int) -> Path:
    """A finished run of one report, on disk."""
    dataset = load(data, data)
    kept = RunFolder(folder)
    kept.start(
        RunRecord(
            system=system, model=None, prompt=None, program="0", reports="../data", gold="../data",
            dataset_sha256=dataset.sha256, prompt_price="1000000", completion_price="0",
        )
    )  # fmt: skip
    (case,) = dataset
    kept.keep_document(
        DocumentRecord(
            document=case.name, outcome=Outcome.DONE, source_sha256=case.document.sha256, model=None, program="0",
            calls=1, prompt_tokens=tokens, seconds=seconds, summary=summary,
        )
    )  # fmt: skip
    return folder


@pytest.fixture
def runs(data: Path, tmp_path: Path) -> list[Path]:
    """A cheap run with a wrong figure on which its readers differ, a dear one that is right, and a dear bad one."""
    wrong = {"value": "16", "findings": [{"code": "readers_differ"}]}
    return [
        run(data, tmp_path / "cheap", "cheap", answer(**wrong), 1.0, 10),
        run(data, tmp_path / "dear", "dear", answer(), 60.0, 900),
        run(data, tmp_path / "bad", "bad", {"statistics": []}, 70.0, 950),
    ]


def test_runs_are_ranked_by_the_f1_of_statistics(runs: list[Path]) -> None:
    """With what a report takes, and its price."""
    dear, cheap, bad = standings([score_run(path) for path in runs])
    assert [each.name for each in (dear, cheap, bad)] == ["dear", "cheap", "bad"]
    assert (dear.perfect, cheap.perfect, bad.perfect) == (1, 0, 0)
    assert (cheap.seconds, cheap.tokens, cheap.cost) == (1.0, 10.0, Decimal(10))
    assert dear.f1[Metric.STATISTICS][0] == 1.0


def test_a_run_that_is_beaten_in_both_is_off_the_frontier(runs: list[Path]) -> None:
    """The bad one is dearer than a better one."""
    ranked = standings([score_run(path) for path in runs])
    for price in Price:
        assert [each.name for each in frontier(ranked, price)] == ["cheap", "dear"]


def test_a_warning_is_worth_what_it_tells(runs: list[Path]) -> None:
    """Of one figure on which the readers differ one is wrong, of the others none."""
    told = calibration(score_run(runs[0]))
    assert (told.differ.wrong, told.differ.shown, told.agree.wrong) == (1, 1, 0)
    assert told.agree.shown == len(reference()["statistics"]) - 1


@pytest.mark.parametrize(("wrong", "shown", "low", "high"), [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634)])
def test_a_share_has_wilsons_interval(wrong: int, shown: int, low: float, high: float) -> None:
    """As Wilson (1927) has it."""
    interval = Share(wrong, shown).interval
    assert interval is not None
    assert list(interval) == pytest.approx([low, high], abs=1e-4)
    assert Share(0, 0).interval is None and Share(0, 0).rate is None


def test_grounding_counts_characters(data: Path) -> None:
    """The reference read as a prediction points to everything; a figure left out takes its characters with it."""
    (case,) = load(data, data)
    whole = grounding(score_document(case, as_prediction(case.gold)))
    assert whole.f1 == 1.0
    part = read_prediction({"statistics": answer()["statistics"][1:]}, TEXT)
    assert grounding(score_document(case, part)).recall < 1.0 == grounding(score_document(case, part)).precision


def test_perfect_asks_for_every_field(data: Path) -> None:
    """A wrong period is enough."""
    (case,) = load(data, data)
    assert is_perfect(score_document(case, read_prediction(answer(), TEXT)))
    assert not is_perfect(score_document(case, read_prediction(answer(period="2020年"), TEXT)))


def test_table_page_and_plot_show_every_run(runs: list[Path]) -> None:
    """The plot is an SVG file by itself, with a point a run and the frontier through two of them."""
    ranked = standings([score_run(path) for path in runs])
    assert all(f"| {each.name} |" in leaderboard_table(ranked) for each in ranked)
    page = leaderboard_page(ranked, Price.COST)
    assert page.count("<circle") == 3 and "<script" not in page
    plot = ElementTree.fromstring(pareto_svg(ranked, Price.SECONDS))
    circles = [each for each in plot.iter() if each.tag.endswith("circle")]
    assert len(circles) == 3
    (line,) = (each for each in plot.iter() if each.tag.endswith("polyline"))
    assert len(line.attrib["points"].split()) == 2


def test_names_in_the_plot_do_not_cover_one_another(runs: list[Path]) -> None:
    """Runs of the same quality and price are named one above the other."""
    score = score_run(runs[0])
    ranked = standings([score, score_run(runs[1]), score])
    heights = re.findall(r'<text x="[0-9.]+" y="([0-9.]+)">cheap', pareto_svg(ranked, Price.SECONDS))
    assert len(set(heights)) == 2


def test_the_command_writes_all_of_it(runs: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table on standard output, a page and a plot in files."""
    files = [tmp_path / "a.html", tmp_path / "a.svg"]
    words = ["leaderboard", *map(str, runs), "--html", str(files[0]), "--svg", str(files[1]), "--against", "tokens"]
    app(words, standalone_mode=False)
    assert capsys.readouterr().out.startswith("| system |")
    assert all(file.stat().st_size for file in files)


def test_the_page_of_a_run_walks_through_every_item(runs: list[Path]) -> None:
    """Right ones too, in the order of the report."""
    score = score_run(runs[0])
    (case,), (document,) = score.cases, score.documents
    items = items_of(case, document)
    told = reference()
    assert len(items) == len(told["statistics"]) + len(told["honors"]) + len(told["achievements"])
    assert [item.at for item in items] == sorted(item.at for item in items)
    assert sum(not item.right for item in items) == 1 == len(errors_of(case, document))
    assert run_page(score).count('<details class="item">') == len(items)
