"""Self-named: whether a scope in somebody's words is the reporting body itself, or the area that it reports on.

Decides it for the body's name and its short forms (宿城市中级人民法院, 宿城中院, 市中院, 中院), for 本院 and 我市, for 全市 at the level
of the report, and for the area alone (云州, 云州市). Leaves which bodies a sentence names to ``scopes``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.document.folding import fold
from summarizer.language.lexicon import any_of, fill
from summarizer.reading.passages import Passages
from summarizer.reading.reporter import Reporter, reporter_of

__all__ = ["is_reporter"]

_ITSELF = re.compile(r"本单位|[我本](?:" + any_of("area_or_body_end") + ")")
_WHOLE = re.compile(r"全(?:" + any_of("area_or_body_end") + ")")
_AREA_LEVEL = re.compile(fill(r"{area_level}"))
_SHORTEST = 2


def is_reporter(passages: Passages, scope: str) -> bool:
    """Whether ``scope`` names the reporting body of ``passages`` or its whole area, so that it limits nothing."""
    words = fold(scope).strip()
    organization = passages.heading.organization
    name = fold(organization.text) if organization is not None else ""
    if _ITSELF.fullmatch(words) is not None or (name and words == name):
        return True
    reporter = _reporter(passages.text.text, name or None)
    if _WHOLE.fullmatch(words) is not None:
        return not reporter.is_above(words) and not reporter.is_below(words)
    return bool(name) and (_is_area(words, name, reporter) or _is_short_form(words, name))


_reporter = lru_cache(maxsize=4)(reporter_of)


def _is_area(words: str, name: str, reporter: Reporter) -> bool:
    """Whether ``words`` are the proper name of the report's area, alone or as the body's ``name`` begins."""
    if not reporter.stem or not words.startswith(reporter.stem):
        return False
    rest = words[len(reporter.stem) :]
    return not rest or (_AREA_LEVEL.fullmatch(rest) is not None and name.startswith(words))


def _is_short_form(words: str, name: str) -> bool:
    """Whether ``words`` leave out some characters of ``name`` and end as it does; a body above, whose name it holds, is none."""
    if len(words) < _SHORTEST or words[-1] != name[-1] or (words in name and not name.endswith(words)):
        return False
    levels = _AREA_LEVEL.findall(words)
    if levels and levels[-1:] != _AREA_LEVEL.findall(name)[-1:]:  # 云溪市法院 is above 云溪市城关区人民法院
        return False
    rest = iter(name)
    return all(character in rest for character in words)
