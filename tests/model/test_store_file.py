"""The file of kept replies: damaged, locked, unwritable, and who may read it."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.model.store import ReplyStore
from tests.model.stores import filled, mode_of


def test_only_the_owner_may_look_in(path: Path) -> None:
    """The folder is closed to others as the file is, also one that was made open and holds nothing else."""
    filled(path)
    assert (mode_of(path.parent), mode_of(path)) == (0o700, 0o600)
    path.parent.chmod(0o755)
    ReplyStore(path).close()
    assert mode_of(path.parent) == 0o700


def not_a_database(path: Path) -> None:
    """Other bytes altogether."""
    path.write_bytes(b"not a database at all" * 100)


def damaged_pages(path: Path) -> None:
    """The first page says that all is well, the others are noise."""
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))


def cut_off(path: Path) -> None:
    """Half of the file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def other_table(path: Path) -> None:
    """A database of another program."""
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE replies (id INTEGER)")
    connection.close()


@pytest.mark.parametrize("damage", [not_a_database, damaged_pages, cut_off, other_table])
@pytest.mark.parametrize("use", [ReplyStore.count, ReplyStore.clear, lambda store: store.find(b"7")])
def test_a_damaged_file_is_set_aside_with_one_line(
    damage: Callable[[Path], None], use: Callable[[ReplyStore], object], path: Path
) -> None:
    """Nothing is raised, a new file is begun and used, and the damaged one is kept under another name."""
    filled(path)
    damage(path)
    told: list[str] = []
    store = ReplyStore(path, tell=told.append)
    for _ in range(2):
        use(store)
        store.keep(b"new", "complete", "{}")
    assert store.find(b"new") == ("complete", "{}")
    store.close()
    assert len(told) == 1 and "set aside in" in told[0]
    again = ReplyStore(path)
    assert again.find(b"new") == ("complete", "{}")
    assert len(list(path.parent.glob("replies.damaged-*"))) == (0 if use is ReplyStore.clear else 1)
    again.clear()
    assert list(path.parent.glob("replies.damaged-*")) == []
    again.close()


@pytest.mark.parametrize("damage", [not_a_database, Path.unlink])
def test_stores_that_open_a_file_at_once_lose_nothing_to_one_another(
    damage: Callable[[Path], None], path: Path
) -> None:
    """A damaged file is set aside once, nobody is told that a new one can't be used, and all replies are in one."""
    filled(path, replies=1)
    damage(path)
    told: list[str] = []
    together = threading.Barrier(6)

    def opens(number: int) -> None:
        together.wait()
        store = ReplyStore(path, tell=told.append, patience=60)
        store.keep(str(number).encode(), "complete", "{}")
        store.close()

    threads = [threading.Thread(target=opens, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ["set aside in" in line for line in told] == [True] * (damage is not_a_database)
    assert len(list(path.parent.glob("replies.damaged-*"))) == len(told)
    last = ReplyStore(path)
    assert last.count() == 6
    last.close()


def test_a_locked_file_is_waited_for_once_and_not_at_every_question(path: Path) -> None:
    """A program that holds the file costs a run two seconds in all, whatever the number of questions."""
    filled(path)
    told: list[str] = []
    store = ReplyStore(path, tell=told.append)
    holder = sqlite3.connect(path)
    holder.execute("BEGIN EXCLUSIVE")
    began = time.monotonic()
    for number in range(200):
        store.keep(str(number).encode(), "complete", "{}")
    assert time.monotonic() - began < 20  # at half a second each it would be a hundred
    assert len(told) == 1 and "another program holds" in told[0]
    holder.rollback()
    holder.close()
    store.keep(b"later", "complete", "{}")
    assert store.find(b"later") is not None
    store.close()


def test_what_can_t_be_kept_is_said_once(path: Path, tmp_path: Path) -> None:
    """A folder that can't be made is one line, not one for each reply, and no error."""
    (tmp_path / "cache").write_text("")
    told: list[str] = []
    store = ReplyStore(path, tell=told.append)
    store.keep(b"key", "complete", "{}")
    assert (store.find(b"key"), store.count(), len(told)) == (None, 0, 1)
    assert "can't be kept" in told[0]
    store.close()
