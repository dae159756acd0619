"""``python -m summarizer``: the same program as the command ``summarizer``."""

from __future__ import annotations

from summarizer.cli.entry import main

if __name__ == "__main__":
    raise SystemExit(main())
