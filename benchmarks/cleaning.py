"""Reading and cleaning: characters a second and memory, on the project's own reports made long.

Prints figures, judges nothing.

    python benchmarks/cleaning.py
"""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

from opencc import OpenCC

from summarizer.document.clean import clean
from summarizer.document.read import document_of, read

ROOT = Path(__file__).resolve().parents[1]
LENGTH = 1_000_000


def texts() -> dict[str, str]:
    """A million characters of each kind of report."""
    plain = read(ROOT / "examples" / "report.txt").text
    damaged = read(ROOT / "evals" / "gold" / "damaged_web_copy.txt").text
    kinds = {"Simplified": plain, "Traditional": OpenCC("s2t").convert(plain), "damaged by pinyin": damaged}
    return {kind: text * (LENGTH // len(text)) for kind, text in kinds.items()}


def main() -> None:
    """Print one row a kind of text."""
    print(f"{'':20}{'characters/s':>14}{'bytes/character, peak':>24}")
    for kind, text in texts().items():
        document = document_of(text)
        clean(document)
        start = time.process_time()
        clean(document)
        speed = len(text) / (time.process_time() - start)
        tracemalloc.start()
        clean(document)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"{kind:20}{speed:>14,.0f}{peak / len(text):>24.1f}")
    data = next(iter(texts().values())).encode("gb18030")
    start = time.process_time()
    read(data)
    print(f"reading {len(data) / 1e6:.1f} MB in GB 18030: {(time.process_time() - start) * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
