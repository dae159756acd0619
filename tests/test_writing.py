"""Writing results: whole or not at all, into pipes, through links, and never over what is read or protected."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer import writing
from summarizer.errors import ResultNotWritten, UsageError
from summarizer.writing import beside, check_places, free_place, is_occupied, rescue, write_result


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of a user's."""
    path = tmp_path / "kept.json"
    path.write_text("before", encoding="utf-8")
    return path


def mode_of(path: Path) -> int:
    """The permissions of what is at ``path``."""
    return stat.S_IMODE(path.lstat().st_mode)


def left_in(folder: Path) -> set[str]:
    """The names in ``folder``."""
    return {each.name for each in folder.iterdir()}


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_a_file_that_is_replaced_keeps_its_permissions(mode: int, file: Path) -> None:
    """Others may read the new content if they might read the old."""
    file.chmod(mode)
    write_result(file, "after")
    assert (file.read_text(encoding="utf-8"), mode_of(file)) == ("after", mode)
    assert left_in(file.parent) == {file.name}


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_gets_what_the_umask_leaves(umask: int, mode: int, tmp_path: Path) -> None:
    """As any program's files do."""
    before = os.umask(umask)
    try:
        write_result(tmp_path / "new.json", b"{}")
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "new.json") == mode


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    """What it points to is replaced, through any number of links; a link to nothing yet makes the file."""
    (tmp_path / "one").symlink_to(file)
    (tmp_path / "two").symlink_to(tmp_path / "one")
    (tmp_path / "open").symlink_to(tmp_path / "later.json")
    write_result(tmp_path / "two", "after")
    write_result(tmp_path / "open", "new")
    assert (tmp_path / "one").is_symlink() and (tmp_path / "two").is_symlink() and (tmp_path / "open").is_symlink()
    assert file.read_text(encoding="utf-8") == "after"
    assert (tmp_path / "later.json").read_text(encoding="utf-8") == "new"


def test_a_pipe_is_written_into_and_stays_one(tmp_path: Path) -> None:
    """More than a pipe holds at once reaches its reader."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    content, read = "字" * 100_000, []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    write_result(pipe, content)
    reader.join(10)
    assert read == [content]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_pipe_that_nobody_reads_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader is waited for a while and not for ever."""
    monkeypatch.setattr(writing, "_READER_SECONDS", 0.2)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ResultNotWritten, match="nobody read from it"):
        write_result(tmp_path / "pipe", "{}")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_device_is_written_into() -> None:
    """One that takes everything takes it, one that is full is said."""
    write_result(Path("/dev/null"), "{}")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    with pytest.raises(ResultNotWritten, match="No space left"):
        write_result(Path("/dev/full"), "{}")


def test_a_write_that_fails_leaves_what_was_there(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the last moment costs neither the old file nor the folder's tidiness."""

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ResultNotWritten, match=r"kept\.json: No space left"):
        write_result(file, "after")
    assert file.read_text(encoding="utf-8") == "before"
    assert left_in(file.parent) == {file.name}


def test_an_interrupt_leaves_no_half_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the midst of writing is as if nothing had been written."""

    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_result(file, "after")
    assert left_in(file.parent) == {file.name}


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


def test_a_result_without_a_place_is_rescued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Into the folder for temporary files, for its owner alone; where that fails too, nothing is raised."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place = rescue("{}", ".json")
    assert place is not None and place.read_text(encoding="utf-8") == "{}" and mode_of(place) == 0o600
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert rescue("{}", ".json") is None


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
