"""Words that exclude one another: 发案 and 破案, 重大 and 较大, 以上 and 以下, 一审 and 二审.

``opposites.tsv`` holds a row for each word and each question that it answers, with its answer: 一审 answers "court instance"
with "first". Two names that answer one question differently can't name the same thing. A word may leave open which of its
answers is meant (``primary, middle, high``), or mean all of them together (``imports + exports``), which is the name of
neither alone. ``recovered over suffered`` says that the other answer is not meant beside this one (挽回损失 tells of no loss).
The words stand apart from ``lexicon``, as names are compared by them and no text is divided into them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from summarizer.language.contrasts import contrasts_in
from summarizer.language.lexicon import LexiconError, any_of, fill, sign_of, words

__all__ = ["Answers", "Opposition", "answers_in", "opposition"]

_FILE = "opposites.tsv"
_CELLS = 3
_SUM = " + "
_NOT = re.compile(fill(r"(?:{not_done}|未|不|非)\Z"))
_LONGEST_NOT = max(map(len, words("not_done")))
_DENIED = ", denied"
_BETWEEN = re.compile(r", | \+ ")


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two names that answer one question differently: the question, and the word of each name."""

    question: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class _Answer:
    question: str
    given: frozenset[str]
    hidden: str | None


Answers = Mapping[str, Mapping[str, str]]
"""For each question its answers, each with the word that gives it."""


def opposition(first: Answers, second: Answers) -> Opposition | None:
    """The first question that two names answer differently; None if there is none."""
    for question, given in first.items():
        other = second.get(question)
        if other and (given.keys().isdisjoint(other) or _is_whole(given, other) or _is_whole(other, given)):
            return Opposition(question, next(iter(given.values())), next(iter(other.values())))
    return None


def _is_whole(given: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether one word gives both answers (进出口) of which the other name gives one alone (出口)."""
    said = set(given.values())
    return len(said) == 1 and len(other) == 1 and said <= _sums()


@lru_cache(maxsize=8192)
def answers_in(name: str) -> Answers:
    """What ``name`` (folded) answers: for each question its answers, each with the word that gives it."""
    found: dict[str, dict[str, str]] = {}
    hidden: set[tuple[str, str]] = set()
    signs = sign_of(also=tuple(_answers()))
    elided = [word for match in signs.finditer(name) for word in _elided(name[: match.start()], match.group())]
    name = "|".join((name, *elided))
    for match in signs.finditer(name):
        denied = _NOT.search(name, max(match.start() - _LONGEST_NOT, 0), match.start()) is not None
        for answer in _answers()[match.group()]:
            question = answer.question + _DENIED if denied else answer.question  # 没有出席 is no 出席
            found.setdefault(question, {}).update(dict.fromkeys(answer.given, match.group()))
            if answer.hidden is not None and not denied:
                hidden.add((answer.question, answer.hidden))
    for question, other in hidden:
        found[question].pop(other, None)
    said = {f"whether {verb}": told for verb, told in _acts_in(name).items()}
    ordered = {
        question: found[question] for question in sorted(found, key=lambda each: _order()[each.removesuffix(_DENIED)])
    }
    return {**ordered, **said, **contrasts_in(name)}


def _elided(before: str, word: str) -> Iterator[str]:
    """The words in a list before ``word`` that leave their end to it: 一审 of 一、二审, 一产 of 第一、三产业."""
    while before[-1:] in ("、", "和", "与", "及") and (other := before[-2:-1] + word[1:]) in _answers():
        yield other
        before = before[:-2]


def _acts_in(name: str) -> Mapping[str, Mapping[str, str]]:
    """For each act that ``name`` tells of, whether it was done or not (未审结), with the words that say so."""
    found: dict[str, dict[str, str]] = {}
    for match in _act().finditer(name):
        if match["not"] and match.group() in _answers():
            continue  # 不起诉 is a decision of its own
        answer = "not done" if match["not"] else "done"
        found.setdefault(match["act"], {})[answer] = match.group()
    return found


@cache
def _act() -> re.Pattern[str]:
    return re.compile(rf"(?P<not>{any_of('negation')}|{any_of('still_to_do')})?(?P<act>{any_of('act')})")


@cache
def _answers() -> Mapping[str, tuple[_Answer, ...]]:
    """The answers of each word. Raises ``LexiconError`` for a row without a question and an answer."""
    found: dict[str, tuple[_Answer, ...]] = {}
    lines = (files(__package__) / _FILE).read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) < _CELLS or not all(cells[:_CELLS]):
            raise LexiconError(f"{_FILE}:{number}: a word needs a question and an answer")
        given, _, hidden = cells[2].partition(" over ")
        answer = _Answer(cells[1], frozenset(_BETWEEN.split(given)), hidden or None)
        found[cells[0]] = (*found.get(cells[0], ()), answer)
    return found


@cache
def _sums() -> frozenset[str]:
    """The words that mean all of their answers together."""
    lines = (files(__package__) / _FILE).read_text(encoding="utf-8").split("\n")
    return frozenset(line.split("\t")[0] for line in lines if _SUM in line)


@cache
def _answers_by_question() -> Mapping[str, frozenset[str]]:
    """The answers to each question, in the order of the file."""
    found: dict[str, frozenset[str]] = {}
    for answers in _answers().values():
        for answer in answers:
            found[answer.question] = found.get(answer.question, frozenset()) | answer.given
    return found


@cache
def _order() -> Mapping[str, int]:
    """The place of each question in the order of the file."""
    return {question: at for at, question in enumerate(_answers_by_question())}
