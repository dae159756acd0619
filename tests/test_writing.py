"""Writing results: whole or not at all, into pipes, through links, and never over what is read or protected."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from summarizer import writing
from summarizer.errors import ResultNotWritten
from summarizer.writing import rescue, write_result


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


def test_a_result_without_a_place_is_rescued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Into the folder for temporary files, for its owner alone; where that fails too, nothing is raised."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place = rescue("{}", ".json")
    assert place is not None and place.read_text(encoding="utf-8") == "{}" and mode_of(place) == 0o600
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert rescue("{}", ".json") is None
