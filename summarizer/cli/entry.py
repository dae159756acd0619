"""Where the console script starts: signals are answered before anything that takes time is imported."""

from __future__ import annotations

from summarizer.cli.interruption import Interrupted, answer_signals, leave

__all__ = ["main"]


def main() -> int:
    """Carry out the command line of this process; returns the exit code."""
    answer_signals()
    try:
        from summarizer.cli import app

        return app.main()
    except Interrupted as interruption:  # while the program was loaded, or after its work
        leave(interruption)
