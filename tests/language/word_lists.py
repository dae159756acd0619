"""Finds the lists of Chinese words that a module holds: alternations of regular expressions, collections, split strings.

A word is one or more Chinese characters that are not all numerals. In a regular expression an alternative is as many words
as its optional parts and small character classes spell out; one with a condition or a repetition is syntax and no word.
Character classes, what stands in a look-behind (which needs one width), and single characters between bars, which are a
character class spelled otherwise, are syntax too; so is a mapping from words to something else, and what a rule names as
its examples.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

NUMERALS = frozenset("零〇○一二两三四五六七八九十百千万亿半几廿卅第")
HAN = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile("[\u4e00-\u9fff]+")
_OPENING = re.compile(r"\((\?(?:P<\w+>|P=\w+|<[=!]|[:=!]|[a-z]+:))?")
_SPELT_OUT = 16


class WordList(NamedTuple):
    """Words that stand together in a module, and the line on which they begin."""

    line: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alternation:
    """Alternatives of one group with the places of each in the pattern; ``words`` are those that spell out words."""

    words: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)


def is_word(text: str) -> bool:
    """Whether ``text`` is Chinese through and through, and more than a numeral."""
    return _WORD.fullmatch(text) is not None and not NUMERALS.issuperset(text)


def alternations(pattern: str) -> list[Alternation]:
    """The alternations of a regular expression that hold words, outer ones first."""
    found = list[Alternation]()
    _read_group(pattern, 0, False, found)
    return found


def lists_in(source: str) -> Iterator[WordList]:
    """The lists of words in a module's source, in no order."""
    tree = ast.parse(source)
    passed_over = _passed_over(tree)
    for node in ast.walk(tree):
        if node in passed_over:
            continue
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            yield WordList(node.lineno, tuple(filter(is_word, _texts(node.elts))))
        elif isinstance(node, ast.JoinedStr):
            yield from _lists_of_text(node.lineno, "".join(_pieces(node)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _lists_of_text(node.lineno, node.value)


def _lists_of_text(line: int, text: str) -> Iterator[WordList]:
    yield WordList(line, tuple(filter(is_word, text.split())))
    for alternation in alternations(text):
        yield WordList(line, tuple(word for words in alternation.words.values() for word in words))


def _passed_over(tree: ast.Module) -> set[ast.AST]:
    """Docstrings, the pieces of formatted strings, and the examples of rules."""
    passed = set[ast.AST]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            passed.update(node.values)
        elif isinstance(node, ast.Call) and _called(node) == "Rule":
            named = {keyword.arg: keyword.value for keyword in node.keywords}
            for examples in (*node.args[3:], *(named[name] for name in ("examples", "not_examples") if name in named)):
                passed.update(ast.walk(examples))
    return passed


def _called(call: ast.Call) -> str:
    function = call.func.value if isinstance(call.func, ast.Subscript) else call.func
    return function.id if isinstance(function, ast.Name) else ""


def _texts(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _pieces(joined: ast.JoinedStr) -> Iterator[str]:
    """The text of a formatted string with ``{}`` where something is put in."""
    for value in joined.values:
        yield str(value.value) if isinstance(value, ast.Constant) else "{}"


def _read_group(pattern: str, at: int, behind: bool, found: list[Alternation]) -> int:
    """Reads alternatives from ``at`` to the end of their group, and gives its end; ``behind`` in a look-behind."""
    held, begin, inner = Alternation(), at, list[tuple[int, list[Alternation]]]()
    spans = list[tuple[int, int]]()
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            spans.append((begin, at))
            at = begin = at + 1
        elif (opening := _OPENING.match(pattern, at)) is not None:
            nested = list[Alternation]()
            close = _read_group(pattern, opening.end(), behind or (opening[1] or "").startswith("?<"), nested)
            inner.append((at, nested))
            at = close + 1
        else:
            at = _atom_end(pattern, at)
    spans.append((begin, at))
    if not behind and len(spans) > 1:
        held.words.update({span: spelt for span in spans if (spelt := spell_out(pattern[slice(*span)]))})
    if held.words:
        found.append(held)
    for place, nested in inner:
        if not any(start <= place < end for start, end in held.words):
            found.extend(nested)
    return at


def _atom_end(pattern: str, at: int) -> int:
    """The end of the character, escape, character class or placeholder at ``at``."""
    if pattern[at] == "\\":
        return at + 2
    if pattern[at] == "{":
        close = pattern.find("}", at)
        return close + 1 if close >= 0 else at + 1
    if pattern[at] != "[":
        return at + 1
    at += 2 if pattern.startswith("[^", at) else 1
    at += pattern.startswith("]", at)
    while at < len(pattern) and pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1


def spell_out(alternative: str) -> tuple[str, ...]:
    """The words that an alternative stands for; none if it is no plain text, or stands for too many."""
    spelt, end = _spell_sequence(alternative, 0)
    if spelt is None or end != len(alternative) or "" in spelt or len(spelt) > _SPELT_OUT:
        return ()
    return tuple(dict.fromkeys(spelt)) if all(map(is_word, spelt)) else ()


def _spell_sequence(text: str, at: int) -> tuple[list[str] | None, int]:
    spelt = [""]
    while at < len(text) and text[at] not in ")|":
        pieces, at = _spell_atom(text, at)
        if pieces is None or len(spelt) * len(pieces) > 2 * _SPELT_OUT:
            return None, at
        if text.startswith("?", at):
            pieces, at = [*pieces, ""], at + 1
        if text[at : at + 1] in ("?", "+", "*", "{"):
            return None, at
        spelt = [before + piece for before in spelt for piece in pieces]
    return spelt, at


def _spell_atom(text: str, at: int) -> tuple[list[str] | None, int]:
    if _WORD.fullmatch(text[at]):
        return [text[at]], at + 1
    if text[at] == "[":
        end = _atom_end(text, at)
        inside = text[at + 1 : end - 1]
        plain = _WORD.fullmatch(inside) is not None and NUMERALS.isdisjoint(inside)
        return (list(inside) if plain else None), end
    if not text.startswith("(?:", at):
        return None, at
    at, pieces = at + 3, list[str]()
    while True:
        spelt, at = _spell_sequence(text, at)
        if spelt is None or at >= len(text):
            return None, at
        pieces += spelt
        if text[at] == ")":
            return pieces, at + 1
        at += 1
