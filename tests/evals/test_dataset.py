from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.dataset import DatasetError, load
from tests.evals.builders import write_dataset


def test_cases_come_in_order_of_name_with_their_tags(tmp_path: Path) -> None:
    """Reports and references are paired by name, and the manifest's tags are on the cases."""
    write_dataset(tmp_path, ("b", "a"))
    dataset = load(tmp_path, tmp_path)
    assert [(case.name, case.genre, case.script, case.split) for case in dataset] == [
        ("a", "genre 1", "simplified", "test"),
        ("b", "genre 0", "simplified", "test"),
    ]
    assert len(dataset.only("dev")) == 0 and len(dataset.only("test")) == 2
    assert [case.name for case in dataset.only(names=("b", "x"))] == ["b"]


@pytest.mark.parametrize(
    "manifest",
    [
        {"documents": [{"document": "a.txt", "genre": "court"}]},
        {"documents": {"a.txt": {"genre": "court"}}},
        {"a": {"genre": "court"}},
        [{"document": "a.txt", "genre": "court"}],
    ],
)
def test_a_manifest_may_be_written_in_several_ways(tmp_path: Path, manifest: object) -> None:
    """A list or a mapping, alone or under "documents", by file name or by stem."""
    write_dataset(tmp_path, ("a",))
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert load(tmp_path, tmp_path).cases[0].genre == "court"


def test_an_offset_that_does_not_fit_names_the_file(tmp_path: Path) -> None:
    """A reference whose offsets do not fit its report is an error that says where."""
    write_dataset(tmp_path, ("a",))
    path = tmp_path / "a.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["statistics"][0]["start"] += 1
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(DatasetError, match=r"a\.json.*does not stand at"):
        load(tmp_path, tmp_path)


def test_a_report_that_is_not_the_pinned_one_is_refused(tmp_path: Path) -> None:
    """A hash in the manifest pins the report."""
    write_dataset(tmp_path, ("a",))
    entry = {"document": "a.txt", "sha256": "0" * 64}
    (tmp_path / "manifest.json").write_text(json.dumps({"documents": [entry]}), encoding="utf-8")
    with pytest.raises(DatasetError, match="hash"):
        load(tmp_path, tmp_path)


def test_a_reference_without_its_report_is_an_error(tmp_path: Path) -> None:
    """A missing report is said, not passed over."""
    write_dataset(tmp_path, ("a",))
    (tmp_path / "a.txt").unlink()
    with pytest.raises(DatasetError, match=r"a\.txt"):
        load(tmp_path, tmp_path)


def test_line_ends_are_kept(tmp_path: Path) -> None:
    """Offsets count every character, carriage returns among them."""
    (tmp_path / "a.txt").write_bytes("一\r\n破案3起".encode())
    figure = {"surface": "3起", "start": 5, "end": 7, "value": "3", "unit": "起", "indicator": "破案数"}
    content = {"document": "a.txt", "statistics": [figure]}
    (tmp_path / "a.json").write_text(json.dumps(content), encoding="utf-8")
    assert load(tmp_path, tmp_path).cases[0].document.text[5:7] == "3起"


def test_the_references_of_the_project_load() -> None:
    """Every report in evals/gold fits its reference and its pinned hash."""
    folder = Path(__file__).parents[2] / "evals" / "gold"
    dataset = load(folder, folder)
    assert len(dataset) >= 8
    assert all(case.genre != "untagged" and case.script != "untagged" for case in dataset)


def test_real_references_load(shared_gold: list[Path], shared_reports: list[Path]) -> None:
    """The annotated real reports are read as their guidelines say."""
    dataset = load(shared_reports[0].parent, shared_gold[0].parent)
    assert len(dataset) == len(shared_gold)
    assert dataset.sha256 == load(shared_reports[0].parent, shared_gold[0].parent).sha256
