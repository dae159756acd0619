"""Speed and accuracy of reading numbers, side by side in one run with the readers that are installed; and our memory.

    python benchmarks/numbers_reading.py [REPORT ...]

Speed is characters a second of one process over the given reports (over the corpus's own texts where none is
given), ours with cleaning, kinds, bounds and contexts done. Accuracy is over ``tests/data/numbers``: of the figures,
how many are found with their value; of the texts without one, how many are left alone. Rivals that are not
installed are left out: recognizers-text-suite (Microsoft; wants emoji<2), chinese2digits, cn2an. (The module is not
named numbers.py: run as a script, it would stand before the standard library's own.)
"""

from __future__ import annotations

import sys
import time
import tracemalloc
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from opencc import OpenCC  # noqa: E402

from summarizer.document.clean import clean  # noqa: E402  (the checkout is read, not an installed copy)
from summarizer.document.read import document_of  # noqa: E402
from summarizer.numbers.inventory import take_inventory  # noqa: E402

Values = list[Fraction]
Reader = Callable[[str], Values]


@dataclass(frozen=True)
class Case:
    """A text of the corpus, the values of its figures, and whether it holds any numeral that is one."""

    text: str
    values: tuple[Fraction, ...]


def corpus() -> list[Case]:
    """The texts of ``tests/data/numbers``; names, dates and list markers count as texts without a figure."""
    values: dict[str, list[Fraction]] = {}
    for path in sorted((ROOT / "tests" / "data" / "numbers").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, *fields = line.split("\t")
                found = values.setdefault(text, [])
                if fields and fields[0] and not fields[-1]:
                    found.append(Fraction(fields[0]))
    return [Case(text, tuple(found)) for text, found in values.items()]


def ours(text: str) -> Values:
    """The figures that this project's reader leaves open to be statistics."""
    mentions = take_inventory(clean(document_of(text))).mentions
    return [Fraction(mention.value) for mention in mentions if mention.value is not None and mention.reason is None]


def _fractions(texts: Iterable[object]) -> Values:
    values = []
    for text in texts:
        try:
            values.append(Fraction(Decimal(str(text).rstrip("%"))))
        except (InvalidOperation, ValueError):
            continue
    return values


def recognizers() -> Reader:
    """Microsoft Recognizers-Text, numbers and percentages of Chinese."""
    from recognizers_number import Culture, recognize_number, recognize_percentage  # type: ignore[import-not-found]

    def read(text: str) -> Values:
        found = recognize_percentage(text, Culture.Chinese) + recognize_number(text, Culture.Chinese)
        return _fractions(result.resolution["value"] for result in found if result.resolution)

    return read


def chinese2digits() -> Reader:
    """chinese2digits; it gives percentages as fractions of one, which count as right here."""
    from chinese2digits import takeNumberFromString  # type: ignore[import-not-found]

    def read(text: str) -> Values:
        values = _fractions(takeNumberFromString(text)["digitsStringList"])
        return values + [value * 100 for value in values]

    return read


def cn2an() -> Reader:
    """cn2an's transform: Chinese numerals become digits, which are then picked out of the text."""
    import re

    from cn2an import transform

    return lambda text: _fractions(re.findall(r"-?\d+(?:\.\d+)?", transform(text, "cn2an")))


RIVALS: dict[str, Callable[[], Reader]] = {
    "Recognizers-Text": recognizers,
    "chinese2digits": chinese2digits,
    "cn2an": cn2an,
}


def installed() -> dict[str, Reader]:
    """Ours and the rivals that can be imported here."""
    readers: dict[str, Reader] = {"summarizer": ours}
    for name, load in RIVALS.items():
        try:
            readers[name] = load()
        except ImportError as missing:
            print(f"{name} is left out: {missing}", file=sys.stderr)
    return readers


def _guarded(read: Reader, text: str) -> Values:
    """What ``read`` finds; a rival that fails on a text finds nothing in it."""
    try:
        return read(text)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, ZeroDivisionError):
        return []


def accuracy(read: Reader, cases: list[Case]) -> tuple[int, int, int, int]:
    """Figures found with their value, figures, texts without a figure left alone, such texts."""
    found = figures = alone = empty = 0
    for case in cases:
        values = _guarded(read, case.text)
        if case.values:
            figures += len(case.values)
            found += sum(value in values for value in case.values)
        else:
            empty += 1
            alone += not values
    return found, figures, alone, empty


def speeds(readers: dict[str, Reader], texts: list[str], rounds: int) -> dict[str, float]:
    """Characters a second of processor time, the best of ``rounds``; all take turns, so that a busy moment hits all."""
    best = dict.fromkeys(readers, float("inf"))
    for _ in range(rounds):
        for name, read in readers.items():
            started = time.process_time()
            for text in texts:
                _guarded(read, text)
            best[name] = min(best[name], time.process_time() - started)
    return {name: sum(map(len, texts)) / seconds for name, seconds in best.items()}


def memory() -> list[str]:
    """Bytes a character that the clean text, its map and its inventory take beyond the text, kept and at the peak.

    Half a million characters with a mention every 37, repeated from one report: plain, Traditional, damaged by pinyin.
    """
    rows = []
    for kind, text in long_texts().items():
        document = document_of(text)
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        inventory = take_inventory(clean(document))
        kept, peak = (amount - before for amount in tracemalloc.get_traced_memory())
        tracemalloc.stop()
        density = len(text) / len(inventory.mentions)
        rows.append(f"| {kind} | {density:.0f} | {kept / len(text):.1f} | {peak / len(text):.1f} |")
    return rows


def long_texts(length: int = 500_000) -> dict[str, str]:
    """A text of ``length`` characters of each kind, its mentions thinned out with sentences that hold none."""
    plain = (ROOT / "examples" / "report.txt").read_text(encoding="utf-8")
    damaged = (ROOT / "evals" / "gold" / "damaged_web_copy.txt").read_text(encoding="utf-8")
    filler = "全体人员坚守岗位，依法履职，服务群众，维护辖区平安稳定。"
    kinds = {
        "plain": _thinned(plain, filler),
        "Traditional": OpenCC("s2t").convert(_thinned(plain, filler)),
        "damaged": damaged,
    }
    return {kind: text * (length // len(text)) for kind, text in kinds.items()}


def _thinned(text: str, filler: str) -> str:
    """``text`` with as much ``filler`` after it as leaves a mention every 37 characters."""
    mentions = len(take_inventory(clean(document_of(text))).mentions)
    missing = max(0, mentions * 37 - len(text))
    return text + filler * (missing // len(filler))


def main(paths: list[str]) -> None:
    """Prints the table."""
    warnings.simplefilter("ignore")
    cases = corpus()
    texts = [Path(path).read_text(encoding="utf-8") for path in paths] or [
        "".join(case.text + "。\n" for case in cases)
    ]
    print("| reader | figures found with their value | texts without a figure left alone | characters a second |")
    print("| --- | --- | --- | --- |")
    readers = installed()
    rates = speeds(readers, texts, rounds=5)
    for name, read in readers.items():
        found, figures, alone, empty = accuracy(read, cases)
        print(f"| {name} | {found} of {figures} | {alone} of {empty} | {rates[name]:,.0f} |")
    print("\n| half a million characters | characters a mention | bytes a character kept | at the peak |")
    print("| --- | --- | --- | --- |")
    print(*memory(), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
