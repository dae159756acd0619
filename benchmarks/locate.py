"""Finding quotes: ours beside str.find, rapidfuzz and langextract's aligner, in one run.

Takes the project's own reports, writes clauses of them as other programs write quotes (other script,
width, spacing, quote marks, damage), which must be found at their place, and alters them (number, unit,
scale, direction, class, negation, figure cut), which must not be found anywhere. Rivals that are not installed are
left out. Prints figures, judges nothing.

    python benchmarks/locate.py
"""

from __future__ import annotations

import importlib
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opencc import OpenCC

from summarizer.checking.locate import locate
from summarizer.document.clean import clean
from summarizer.document.read import read

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ("examples/report.txt", "evals/gold/county_news_traditional.txt", "evals/gold/damaged_web_copy.txt")
CLAUSE = re.compile(r"(?<=[。；;！？\n])[^。；;！？\n]{12,60}(?=[。；;！？])")
FIGURE = re.compile(r"[0-9]")

Finder = Callable[[str, Sequence[str]], list[tuple[int, int] | None]]


@dataclass(frozen=True)
class Quote:
    """A quote with the raw place where it stands, None where the report does not say it."""

    text: str
    place: tuple[int, int] | None


def rewrite_forms() -> list[Callable[[str], str]]:
    """The ways in which a quote may differ from its report and still say the same."""
    to_traditional, to_simplified = OpenCC("s2t"), OpenCC("t2s")
    wide = {code: code + 0xFEE0 for code in range(0x30, 0x3A)} | {ord("."): "．", ord("%"): "％"}
    return [
        lambda quote: quote,
        to_traditional.convert,
        to_simplified.convert,
        lambda quote: quote.translate(wide),
        lambda quote: re.sub(r"(?<=[0-9])(?=[^0-9.,%])|(?<=[^0-9.,])(?=[0-9])", " ", quote),
        lambda quote: quote.translate(str.maketrans("，：；（）", ",:;()")),
        lambda quote: quote.translate(str.maketrans("“”", "「」")).translate(str.maketrans("「」", "「」")),
        lambda quote: re.sub("[“”「」『』]", "", quote),
        lambda quote: re.sub("万|萬", lambda match: f"{match[0]}(wàn)", quote).replace("余", "余(yú)"),
        lambda quote: quote[: len(quote) // 2] + "\n" + quote[len(quote) // 2 :],
        lambda quote: quote + "。",
        lambda quote: quote.replace("，", "，\u200b"),
    ]


ALTERATIONS: tuple[tuple[str, str], ...] = (
    (r"([1-8])(?=[余餘]?[万萬人起名个個件%])", r"9"),
    (r"([0-9])(?=[余餘]?[人起名件])", r"\g<1>0"),
    (r"(?<=[0-9])[%％]", "个百分点"),
    (r"(?<=[0-9])人(?!次)", "人次"),
    (r"人次", "人"),
    (r"[余餘](?=[名人起件万萬个個])", ""),
    (r"(?<=[0-9])[万萬]", "亿"),
    (r"下降", "上升"),
    (r"增长|增長|提高", "下降"),
    (r"二等功", "一等功"),
    (r"三等功", "二等功"),
    (r"未(?=[发發])", ""),
    (r"^.*?[0-9](?=[0-9])", ""),
)


def quotes_of(path: Path) -> tuple[str, list[Quote], list[Quote]]:
    """The raw text of a report, quotes to be found in it and quotes to be refused."""
    text = clean(read(path))
    clauses = [match.span() for match in CLAUSE.finditer(text.text) if FIGURE.search(match[0])]
    clauses = [span for span in clauses if not text.is_boilerplate(*span)][:28]
    forms = rewrite_forms()
    found, refused = [], []
    for number, span in enumerate(clauses):
        written, place = text.as_written(*span), tuple(text.raw_span(*span))
        for step in range(2):
            found.append(Quote(forms[(2 * number + step) % len(forms)](written), (place[0], place[1])))
        refused += [Quote(altered, None) for altered in _altered(written, number)][:1]
    return text.document.text, found, refused


def _altered(quote: str, number: int) -> Iterator[str]:
    for step in range(len(ALTERATIONS)):
        pattern, replacement = ALTERATIONS[(number + step) % len(ALTERATIONS)]
        altered = re.sub(pattern, replacement, quote, count=1)
        if altered != quote and FIGURE.search(altered):
            yield altered


def with_ours(text: str, quotes: Sequence[str]) -> list[tuple[int, int] | None]:
    """``summarizer.locate``."""
    places = [locate(text, quote) for quote in quotes]
    return [(place.start, place.end) if place else None for place in places]


def with_find(text: str, quotes: Sequence[str]) -> list[tuple[int, int] | None]:
    """``str.find``."""
    starts = [text.find(quote) for quote in quotes]
    return [(start, start + len(quote)) if start >= 0 else None for start, quote in zip(starts, quotes, strict=True)]


def rapidfuzz_finder() -> Finder:
    """rapidfuzz's partial ratio at 85 and above; ImportError where it is not installed."""
    fuzz: Any = importlib.import_module("rapidfuzz.fuzz")

    def find(text: str, quotes: Sequence[str]) -> list[tuple[int, int] | None]:
        alignments = [fuzz.partial_ratio_alignment(quote, text, score_cutoff=85) for quote in quotes]
        return [(found.dest_start, found.dest_end) if found else None for found in alignments]

    return find


def langextract_finder(fuzzy: bool) -> Finder:
    """langextract's aligner with its Unicode tokenizer; ImportError where it is not installed."""
    resolver: Any = importlib.import_module("langextract.resolver")
    data: Any = importlib.import_module("langextract.core.data")
    tokenizer: Any = importlib.import_module("langextract.core.tokenizer")

    def find(text: str, quotes: Sequence[str]) -> list[tuple[int, int] | None]:
        wanted = [data.Extraction(extraction_class="q", extraction_text=quote) for quote in quotes]
        aligner, words = resolver.WordAligner(), tokenizer.UnicodeTokenizer()
        [aligned] = aligner.align_extractions(
            [wanted], text, enable_fuzzy_alignment=fuzzy, accept_match_lesser=False, tokenizer_impl=words
        )
        places = [extraction.char_interval for extraction in aligned]
        return [(place.start_pos, place.end_pos) if place else None for place in places]

    return find


def finders() -> Iterator[tuple[str, Finder]]:
    """Ours, and the rivals that are installed."""
    yield "summarizer", with_ours
    yield "str.find", with_find
    rivals: tuple[tuple[str, Callable[[], Finder]], ...] = (
        ("rapidfuzz >= 85", rapidfuzz_finder),
        ("langextract", lambda: langextract_finder(fuzzy=False)),
        ("langextract, fuzzy", lambda: langextract_finder(fuzzy=True)),
    )
    for name, make in rivals:
        try:
            yield name, make()
        except ImportError:
            print(f"{name}: not installed, left out")


def main() -> None:
    """Print one row a finder: found at the right place, wrongly accepted, seconds."""
    reports = [quotes_of(ROOT / name) for name in REPORTS]
    total, altered = sum(len(found) for _, found, _ in reports), sum(len(refused) for *_, refused in reports)
    print(f"{len(reports)} reports, {total} quotes to be found, {altered} altered ones to be refused")
    print(f"{'':20}{'found':>10}{'misplaced':>11}{'accepted':>10}{'seconds':>10}")
    for name, find in finders():
        right = misplaced = accepted = 0
        start = time.perf_counter()
        for text, found, refused in reports:
            places = find(text, [quote.text for quote in found + refused])
            for quote, place in zip(found + refused, places, strict=True):
                overlaps = bool(quote.place and place and place[0] < quote.place[1] and quote.place[0] < place[1])
                right += overlaps
                misplaced += bool(quote.place and place and not overlaps)
                accepted += bool(quote.place is None and place)
        seconds = time.perf_counter() - start
        print(f"{name:20}{right:>5}/{total:<4}{misplaced:>11}{accepted:>6}/{altered:<3}{seconds:>10.3f}")
    _eighty_quotes()


def _eighty_quotes() -> None:
    """Eighty quotes in a report of 3,000 characters that has not been seen before."""
    text = "".join(read(ROOT / name).text for name in REPORTS)[:3_000]
    quotes = [text[at : at + 32] for at in range(0, 80 * 37, 37)]
    with_ours(text[:-1], quotes)
    start = time.perf_counter()
    with_ours(text, quotes)
    print(f"summarizer, 80 quotes in 3,000 characters, cleaning included: {(time.perf_counter() - start) * 1e3:.1f} ms")


if __name__ == "__main__":
    main()
