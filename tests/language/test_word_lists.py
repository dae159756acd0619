"""Words stand in the lexicon: no module of the package holds a list of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.language.word_lists import lists_in

PACKAGE = Path(__file__).parents[2] / "summarizer"

# What these rooms hold is said to the user, and read in no report.
SPOKEN = ("cli", "output")
FEWEST = 4


def _is_list(words: tuple[str, ...]) -> bool:
    return len(words) >= FEWEST and any(len(word) > 1 for word in words)


def _modules() -> list[Path]:
    found = (file.relative_to(PACKAGE) for file in PACKAGE.rglob("*.py"))
    return sorted(file for file in found if file.parts[0] not in SPOKEN)


@pytest.mark.parametrize("module", _modules(), ids=str)
def test_a_module_holds_no_list_of_words(module: Path) -> None:
    """Four words that stand side by side are a class of the lexicon, which every room can read and one row extends."""
    found = lists_in((PACKAGE / module).read_text(encoding="utf-8"))
    assert [f"line {line}: {'|'.join(words)}" for line, words in found if _is_list(words)] == []


@pytest.mark.parametrize(
    "source",
    [
        're.compile("抓获|查获|破获|侦破")',
        're.compile("第(?:抓获|查获|破获|侦破)人")',
        're.compile(rf"{X}(?:抓获|[查破缴]获)")',
        're.compile("工作(?:安排|计划)|打算|思路")',
        'frozenset({"抓获", "查获", "破获", "侦破"})',
        'ENDS = ("抓获", "查获", "破获", "侦破")',
        '"抓获 查获 破获 侦破".split()',
    ],
)
def test_a_list_is_found_however_it_is_written(source: str) -> None:
    """Alternatives, optional parts and small classes that spell words out, collections and split strings are lists."""
    assert any(_is_list(words) for _, words in lists_in(source))


@pytest.mark.parametrize(
    "source",
    [
        '"""抓获 查获 破获 侦破"""',
        're.compile("[一二三四]是|[抓查破侦](?=获)")',
        're.compile("年|月|日|季")',
        're.compile("(?<!抓获|查获|破获|侦破)人")',
        're.compile("抓获(?!率)|查获(?=物)|破获{1,3}|侦破.*")',
        'ORDER = {"抓获": 1, "查获": 2, "破获": 3, "侦破": 4}',
        'Rule("taken", "{verb}", then, ("抓获", "查获", "破获", "侦破"))',
    ],
)
def test_syntax_and_examples_are_no_list(source: str) -> None:
    """Docstrings, character classes, conditions, look-behinds, mappings and the examples of a rule stay where they are."""
    assert not any(_is_list(words) for _, words in lists_in(source))
