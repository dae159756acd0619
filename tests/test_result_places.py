"""Where a result may go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.errors import UsageError
from summarizer.result_places import beside, check_places, free_place, is_occupied
from summarizer.writing import write_result


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of a user's."""
    path = tmp_path / "kept.json"
    path.write_text("before", encoding="utf-8")
    return path


def read_only(folder: Path) -> Path:
    """A file that was protected on purpose."""
    path = folder / "read-only"
    path.write_text("")
    path.chmod(0o400)
    return path


def circle(folder: Path) -> Path:
    """A link that leads to itself."""
    (folder / "a").symlink_to(folder / "b")
    (folder / "b").symlink_to(folder / "a")
    return folder / "a"


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "read-only": (read_only, "read-only"),
    "a directory": (lambda folder: folder, "it is a directory"),
    "nowhere": (lambda folder: folder / "no" / "x", "there is no directory"),
    "links in a circle": (circle, "symbolic links"),
    "a name too long": (lambda folder: folder / ("长" * 120), "too long"),
    "a folder name too long": (lambda folder: folder / ("x" * 300) / "y", "too long"),
    "a NUL": (lambda folder: folder / "a\0b", "null"),
}


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_what_can_t_be_a_results_place_is_refused_before_the_work(
    make: Callable[[Path], Path], words: str, tmp_path: Path
) -> None:
    """One line that says why, from the check and from the writing alike."""
    place = make(tmp_path)
    with pytest.raises(UsageError, match=words):
        check_places([place])
    with pytest.raises(UsageError, match=words):
        write_result(place, "x")


@pytest.mark.parametrize("name", ["itself", "through a folder", "symbolic link", "hard link"])
def test_what_is_read_is_never_written(name: str, file: Path, tmp_path: Path) -> None:
    """Whatever name the report goes by."""
    place = tmp_path / "other"
    if name == "itself":
        place = file
    elif name == "through a folder":
        place = tmp_path / "." / ".." / tmp_path.name / file.name
    elif name == "symbolic link":
        place.symlink_to(file)
    else:
        place.hardlink_to(file)
    with pytest.raises(UsageError, match="it is what is read here"):
        check_places([place], [file])


def test_what_standard_input_is_read_from_is_never_written(file: Path) -> None:
    """A redirected file is the report as well as a named one."""
    with file.open() as standard_input, pytest.raises(UsageError, match="it is what is read here"):
        check_places([file], [standard_input.fileno()])


def test_one_place_for_two_results_is_refused(file: Path, tmp_path: Path) -> None:
    """By one name or by two, there already or not; a device takes both."""
    (tmp_path / "link").symlink_to(tmp_path / "new")
    (tmp_path / "hard").hardlink_to(file)
    for places in ([tmp_path / "new", tmp_path / "link"], [file, tmp_path / "hard"], [file, file]):
        with pytest.raises(UsageError, match="two results"):
            check_places(places)
    check_places([Path("/dev/null"), Path("/dev/null")])
    check_places([file, tmp_path / "new"])


def test_a_partial_result_has_a_name_of_its_own(file: Path, tmp_path: Path) -> None:
    """It stands beside the file whose place it must not take; an empty file is no loss."""
    assert beside(Path("out/summary.json")) == Path("out/summary.partial.json")
    assert beside(Path("summary")) == Path("summary.partial")
    (tmp_path / "empty").touch()
    assert is_occupied(file) and not is_occupied(tmp_path / "empty") and not is_occupied(tmp_path / "none")


def test_a_place_that_nobody_named_is_free(tmp_path: Path) -> None:
    """What stands there stays, unless it is an earlier result of the same kind; what is read stays in any case."""
    place = tmp_path / "page.html"
    assert free_place(place, lambda held: False) == place
    place.write_text("a user's own", encoding="utf-8")
    assert free_place(place, lambda held: b"ours" in held) == tmp_path / "page.2.html"
    (tmp_path / "page.2.html").write_text("ours", encoding="utf-8")
    assert free_place(place, lambda held: b"ours" in held) == tmp_path / "page.2.html"
    link = tmp_path / "linked.html"
    link.symlink_to(tmp_path / "page.2.html")
    assert free_place(link, lambda held: True, [tmp_path / "page.2.html"]) == tmp_path / "linked.2.html"
