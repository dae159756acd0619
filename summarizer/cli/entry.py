"""Where the console script starts: signals are answered before anything that takes time is imported."""

from __future__ import annotations

import os

from summarizer.cli.interruption import Interrupted, answer_signals, last_words

__all__ = ["main"]


def main() -> int:
    """Carry out the command line of this process; returns the exit code."""
    answer_signals()
    try:
        from summarizer.cli import app

        return app.main()
    except Interrupted as interruption:  # while the program was loaded
        if (line := last_words(interruption)) is not None:
            os.write(2, f"{line}\n".encode())
        return interruption.exit_code
