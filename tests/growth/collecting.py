"""Every pattern that the package compiles, with the ways in which it is asked.

A fresh interpreter imports each module and reads the example report while ``re`` writes down what it is given: patterns
in tables, in fields and inside functions are found like those with a name. How a pattern is asked stands in the source:
by the methods called on its name; where it has none, by those that its module calls on anything.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

__all__ = ["PatternInUse", "patterns_in_use"]

_ROOT = Path(__file__).parents[2]
_WAYS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")
_CALLED = re.compile(rf"\b([A-Za-z_]+)\.({'|'.join(_WAYS)})\(")


@dataclass(frozen=True, slots=True)
class PatternInUse:
    """A pattern, the module and line that compiles it, and the methods of ``re.Pattern`` that it is asked with."""

    source: str
    flags: int
    place: str
    ways: frozenset[str]

    @property
    def roams(self) -> bool:
        """Whether it is tried at more than one place of a text."""
        return bool(self.ways - {"match", "fullmatch"})


def patterns_in_use() -> list[PatternInUse]:
    """The patterns of ``summarizer``, each once."""
    done = subprocess.run([sys.executable, __file__], capture_output=True, text=True, check=True, cwd=_ROOT)
    found = json.loads(done.stdout)
    return [PatternInUse(source, flags, place, _ways(place)) for source, flags, place in found]


def _ways(place: str) -> frozenset[str]:
    module, _, line = place.partition(":")
    text, tree = _source(module)
    name = next((name for name, first, last in _names(tree) if first <= int(line) <= last), None)
    everywhere = [text] if name is None or name.startswith("_") else _texts()
    by_name = {way for each in everywhere for called, way in _CALLED.findall(each) if called == name}
    return frozenset(by_name or {way for called, way in _CALLED.findall(text) if called.islower()} or _WAYS)


def _names(tree: ast.Module) -> list[tuple[str, int, int]]:
    """The names that a module gives at its top, with their first and last lines."""
    targets = [(node.targets[0] if isinstance(node, ast.Assign) else node.target, node)
        for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]  # fmt: skip
    return [(at.id, node.lineno, node.end_lineno or node.lineno) for at, node in targets if isinstance(at, ast.Name)]


@cache
def _source(module: str) -> tuple[str, ast.Module]:
    found = importlib.util.find_spec(module)
    assert found is not None and found.origin is not None
    text = Path(found.origin).read_text(encoding="utf-8")
    return text, ast.parse(text)


@cache
def _texts() -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted((_ROOT / "summarizer").rglob("*.py"))]


def _watch() -> dict[tuple[str, int], str]:
    """What this interpreter compiles from now on, with the place that asked for it."""
    from summarizer.language.lexicon import fill
    from summarizer.numbers import patterns

    seen: dict[tuple[str, int], str] = {}
    compile_, begin = re._compile, patterns.Pattern.__init__  # type: ignore[attr-defined]

    def note(source: object, flags: int) -> None:
        frame = sys._getframe(2)
        while frame.f_back is not None and frame.f_globals["__name__"] in ("re", patterns.__name__):
            frame = frame.f_back
        place = frame.f_globals["__name__"]
        if isinstance(source, str) and place.startswith("summarizer."):
            seen.setdefault((source, int(flags)), f"{place}:{frame.f_lineno}")

    def noted_compile(source: object, flags: int) -> object:
        note(source, flags)
        return compile_(source, flags)

    def noted_begin(self: patterns.Pattern, source: str, flags: int = 0) -> None:
        note(fill(source), flags)  # as it is compiled when it is first asked
        begin(self, source, flags)

    re._compile = noted_compile  # type: ignore[attr-defined]
    patterns.Pattern.__init__ = noted_begin  # type: ignore[method-assign]
    return seen


def _print_patterns() -> None:
    import pkgutil

    import summarizer

    seen = _watch()
    for module in pkgutil.walk_packages(summarizer.__path__, "summarizer."):
        importlib.import_module(module.name)
    document = summarizer.read(_ROOT / "examples" / "report.txt")
    summarizer.check(document, document.text)
    print(json.dumps([(source, flags, place) for (source, flags), place in seen.items()]))


if __name__ == "__main__":
    _print_patterns()
