"""The package's own corpus: each row says what one short text holds; the head of a file gives its rule."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import opencc
import pytest

from summarizer.numbers.mention import NumberMention
from summarizer.schema import decimal_text
from tests.numbers.reading import mentions_of, raw_mentions_of

DATA = Path(__file__).parents[1] / "data" / "numbers"
FILES = sorted(DATA.glob("*.tsv"))


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _cases() -> list[tuple[str, str, list[list[str]]]]:
    """(file, text, expected mentions) for each text of the corpus."""
    cases = []
    for path in FILES:
        for text, rows in groupby(_rows(path), key=lambda row: row[0]):
            expected = [row[1:] for row in rows if row[1] != "-"]
            cases.append((path.stem, text, expected))
    return cases


def _written(mention: NumberMention) -> list[str]:
    return [
        mention.surface,
        decimal_text(mention.value) or "",
        decimal_text(mention.low) or "",
        decimal_text(mention.high) or "",
        mention.approximation.value,
        mention.unit or "",
        mention.kind.value,
        mention.direction.value if mention.direction is not None else "",
        mention.basis or "",
        mention.reason.value if mention.reason is not None else "",
    ]


@pytest.mark.parametrize(("file", "text", "expected"), _cases(), ids=lambda value: str(value)[:24])
def test_each_text_reads_as_the_corpus_says(file: str, text: str, expected: list[list[str]]) -> None:
    """Surface, value, bounds, approximation, unit, kind, direction, basis and reason of every mention."""
    assert [_written(mention) for mention in mentions_of(text)] == expected, file


def test_raw_text_reads_like_cleaned_text() -> None:
    """The reader does not depend on cleaning: folding of its own makes raw text readable."""
    differing = [
        text for _, text, expected in _cases() if [_written(mention) for mention in raw_mentions_of(text)] != expected
    ]
    assert differing == []


@pytest.mark.parametrize("script", ["s2t", "s2hk"])
def test_the_corpus_reads_the_same_in_traditional(script: str) -> None:
    """Values, kinds, directions and reasons do not depend on the script of a report."""
    converter = opencc.OpenCC(script)
    differing = [
        text
        for _, text, _ in _cases()
        if list(map(_meant, mentions_of(converter.convert(text)))) != list(map(_meant, mentions_of(text)))
    ]
    assert differing == []


def _meant(mention: NumberMention) -> tuple[object, ...]:
    return mention.reading, mention.kind, mention.direction, mention.reason


def test_the_corpus_is_large() -> None:
    """Several hundred texts, each file with the source of its rule at its head."""
    assert len(_cases()) > 400
    assert all(path.read_text(encoding="utf-8").startswith("# ") for path in FILES)
