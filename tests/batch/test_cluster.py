"""A batch on a Ray cluster. Skipped where the extra `scale` is not installed."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer.batch.cluster import shares, summarize_on_ray
from summarizer.batch.entries import Entry
from summarizer.batch.limits import Limits
from summarizer.batch.local import summarize_entries
from summarizer.batch.manifest import ManifestLine
from summarizer.batch.plan import Plan
from summarizer.document.read import read
from summarizer.errors import UsageError
from summarizer.settings import Settings
from summarizer.text import Document
from tests.batch.reports import contents, written
from tests.faulty_endpoint import agreeing
from tests.scripted_server import ScriptedServer

Start = Callable[..., ScriptedServer]


@dataclass(frozen=True)
class _KillsOnce:
    """Opens a report; the first time, the process that does so is killed."""

    path: Path
    life: Path

    def __call__(self) -> Document:
        if self.life.exists():
            self.life.unlink()
            os.kill(os.getpid(), signal.SIGKILL)
        return read(self.path)


@pytest.fixture(scope="module")
def two_nodes() -> Iterator[None]:
    """A cluster of two nodes of one processor each, on this machine."""
    ray = pytest.importorskip("ray", reason="the extra `scale` is not installed")
    cluster_utils = pytest.importorskip("ray.cluster_utils")
    cluster = cluster_utils.Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    cluster.add_node(num_cpus=1)
    environment = {"env_vars": {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}}
    ray.init(address=cluster.address, log_to_driver=False, configure_logging=False, runtime_env=environment)
    yield
    ray.shutdown()
    cluster.shutdown()


@pytest.fixture
def entries(tmp_path: Path) -> tuple[Entry, ...]:
    """Twelve reports."""
    return written(tmp_path / "reports", 12)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # Ray's own
def test_a_cluster_comes_to_what_this_machine_comes_to(
    two_nodes: None, entries: tuple[Entry, ...], tmp_path: Path, scripted_server: Start
) -> None:
    """Although a worker is killed in the middle; what it had been answered is not asked again, and nothing is done twice."""
    server = scripted_server(agreeing)
    settings = Settings(
        model="scripted", base_url=server.base_url, api_key=server.api_key, cache_dir=tmp_path / "cache"
    )
    life = tmp_path / "life"
    life.touch()
    deadly = Entry(entries[7].name, _KillsOnce(Path(entries[7].name), life))
    mixed, told = (*entries[:7], deadly, *entries[8:]), list[ManifestLine]()
    plan = Plan(tmp_path / "cluster", Limits(reports=2))
    done = summarize_on_ray(mixed, settings, plan, told.append)
    assert not life.exists()
    assert done.failed == () and len(done.lines) == len(told) == len(entries)
    asked = len(server.requests)
    assert asked <= len(entries) + settings.concurrency  # but for what was under way at the kill
    again = summarize_on_ray(entries, settings, plan, told.append)
    assert (again.lines, again.skipped) == ((), len(entries))
    summarize_entries(entries, settings, Plan(tmp_path / "local", processes=1))
    assert contents(tmp_path / "cluster") == contents(tmp_path / "local")
    assert len(server.requests) == asked  # the local engine found the replies that were kept


@pytest.mark.parametrize(
    ("processors", "concurrency", "workers", "each"), [(4, 64, 4, 16), (4, 10, 4, 2), (8, 3, 3, 1)]
)
def test_workers_share_the_questions(
    processors: int, concurrency: int, workers: int, each: int, tmp_path: Path
) -> None:
    """All workers together have no more under way than one process would, and each has at least one."""
    settings = Settings(model="m", base_url="http://127.0.0.1:9/v1", api_key="k", concurrency=concurrency)
    plan = Plan(tmp_path, Limits(reports=100, requests_per_minute=600))
    number, share, limits = shares(processors, 1000, settings, plan)
    assert (number, share.concurrency) == (workers, each)
    assert number * limits.reports <= 100 and number * (limits.requests_per_minute or 0) <= 600


def test_rules_alone_use_every_processor(tmp_path: Path) -> None:
    """Nothing is asked, so questions at once are no bound."""
    assert shares(16, 1000, Settings(model="none", concurrency=4), Plan(tmp_path, Limits(reports=100)))[0] == 16


def test_bounds_that_no_worker_sees_are_refused(entries: tuple[Entry, ...], tmp_path: Path) -> None:
    """Before anything is asked."""
    plan = Plan(tmp_path / "out", Limits(tokens=5))
    with pytest.raises(UsageError, match="no bound of tokens or cost"):
        summarize_on_ray(entries, Settings(model="none"), plan, lambda line: None)
