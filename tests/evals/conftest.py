"""Data that the tests of runs share."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.dataset import Dataset, load
from tests.evals.builders import write_dataset
from tests.evals.judged_runs import NAMES


@pytest.fixture
def data(tmp_path: Path) -> Dataset:
    """Eight reports with their references."""
    write_dataset(tmp_path / "data", NAMES)
    return load(tmp_path / "data", tmp_path / "data")
