"""Where commands read summaries of ours from.

Decides what is said of a file that is none. Leaves other programs' summaries to ``checking``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.schema import Summary

__all__ = ["load_summary"]


def load_summary(path: Path) -> Summary:
    """The summary in ``path``; raises ``UsageError`` where there is none."""
    from pydantic import ValidationError

    from summarizer.schema import Summary

    try:
        return Summary.model_validate_json(path.read_bytes())
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"]) or "the file"
        raise UsageError(f"{path} is no summary of ours: {where}: {first['msg']}") from error
