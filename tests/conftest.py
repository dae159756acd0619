"""What every test may use: the shared real reports where this checkout has them beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scripted_server import scripted_server as scripted_server

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared_reports() -> list[Path]:
    """The real reports, in order of name; the test is skipped where they are absent."""
    reports = sorted((SHARED / "reports").glob("*.txt"))
    if not reports:
        pytest.skip("the real reports are not beside this checkout")
    return reports


@pytest.fixture(scope="session")
def shared_gold() -> list[Path]:
    """The reference annotations, in order of name; the test is skipped where they are absent."""
    gold = sorted((SHARED / "gold").glob("*.json"))
    if not gold:
        pytest.skip("the reference annotations are not beside this checkout")
    return gold
