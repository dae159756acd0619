"""How many replies were kept lately, for callers that have no store open.

Decides nothing: a file that is damaged, locked or not there gives no answer and is left as it is.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

__all__ = ["kept_since"]


def kept_since(path: Path, moment: float) -> int | None:
    """How many replies in the file at ``path`` are from ``moment`` (seconds of the epoch) or later; None if unknown."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)
    except (OSError, sqlite3.Error):
        return None
    try:
        return int(connection.execute("SELECT count(*) FROM replies WHERE kept_at >= ?", (moment,)).fetchone()[0])
    except sqlite3.Error:
        return None
    finally:
        connection.close()
