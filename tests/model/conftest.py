"""What tests of the model room share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store is to be, in a folder that does not exist yet."""
    return tmp_path / "cache" / "replies.sqlite3"
