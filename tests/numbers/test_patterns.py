from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import summarizer.numbers
from summarizer.numbers.patterns import Pattern


def test_a_pattern_answers_as_the_compiled_one() -> None:
    """All four methods give what ``re`` gives, with positions and flags."""
    text = "起7月、８月"
    lazy, compiled = Pattern(r"\d+月", re.ASCII), re.compile(r"\d+月", re.ASCII)
    for method in ("match", "search", "fullmatch"):
        answers = [getattr(pattern, method)(text, 1, 3) for pattern in (lazy, compiled)]
        assert answers[0].span() == answers[1].span()
    assert [found.span() for found in lazy.finditer(text)] == [(1, 3)]


def test_nothing_is_compiled_before_it_is_asked() -> None:
    """A faulty source is found out at the first question, not before."""
    faulty = Pattern("(")
    with pytest.raises(re.error):
        faulty.match("")


def test_every_pattern_of_the_package_compiles() -> None:
    """What is compiled late is found faulty here, not in a user's report."""
    modules = [
        importlib.import_module(f"summarizer.numbers.{info.name}")
        for info in pkgutil.iter_modules(summarizer.numbers.__path__)
    ]
    patterns = [value for module in modules for value in vars(module).values() if isinstance(value, Pattern)]
    assert len(patterns) > 100
    for pattern in patterns:
        pattern.search("")
