"""The replies that are kept: found again, counted, and the oldest dropped."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from summarizer.model.folders import private_folder
from summarizer.model.kept import kept_since
from summarizer.model.store import ReplyStore
from tests.model.stores import filled, mode_of


def test_the_oldest_replies_go_when_there_are_too_many(path: Path) -> None:
    """A store that spares none never holds more than its bound."""
    store = ReplyStore(path, most_replies=10, spared_seconds=0)
    for number in range(25):
        store.keep(str(number).encode(), "complete", "{}")
    assert store.count() <= 10
    assert store.find(b"24") is not None
    assert store.find(b"0") is None
    store.close()


def test_replies_of_late_stay_however_many_there_are(path: Path) -> None:
    """A batch larger than the bound, killed and begun again, finds all that it paid for."""
    store = ReplyStore(path, most_replies=10)
    for number in range(25):
        store.keep(str(number).encode(), "complete", "{}")
    assert store.count() == 25
    store.close()


def test_replies_outlive_the_program_and_can_be_cleared(path: Path) -> None:
    """Another store on the same file finds them, until they are cleared."""
    first, second = ReplyStore(path), ReplyStore(path)
    first.keep(b"key", "complete", "{}")
    assert second.find(b"key") == ("complete", "{}")
    second.clear()
    assert first.count() == 0
    first.close()
    second.close()
    assert first.find(b"key") is None


@pytest.mark.parametrize(("other", "mode"), [("notes.txt", 0o755), ("models", 0o775)])
def test_a_folder_that_is_not_ours_alone_stays_open(other: str, mode: int, tmp_path: Path) -> None:
    """One with somebody's files in it, or one that a group shares, is left as it is."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / other).touch()
    (tmp_path / "shared").chmod(mode)
    private_folder(tmp_path / "shared")
    assert mode_of(tmp_path / "shared") == mode


def test_the_replies_of_a_run_can_be_counted_from_outside(path: Path) -> None:
    """Those kept since a moment; None where there is no file to count in."""
    assert kept_since(path, 0) is None
    filled(path, 3)
    moment = time.time()
    assert (kept_since(path, 0), kept_since(path, moment)) == (3, 0)
