"""The level of an award, read off the name of the body that gave it.

Decides national, provincial, municipal, county or unit from the endings of public bodies' names; None where the
name does not tell.
"""

from __future__ import annotations

import re

from summarizer.document.folding import fold

__all__ = ["level_of"]

# From the highest down: a name such as 省公安厅 holds words of lower levels too, and its highest one decides.
_LEVELS = (
    (
        "national",
        re.compile(r"全国|国家|中央|国务院|公安部|最高人民|^(?:中国|中共中央)|[^市县区局]部(?:、|$)|全总|团中央"),
    ),
    ("provincial", re.compile(r"省|自治区|总队")),
    ("municipal", re.compile(r"市|州(?:委|政府|公安)")),
    ("county", re.compile(r"县|区(?:委|政府|公安|人民)|全区")),
    ("unit", re.compile(r"分局|支队|大队|全局|市局|县局")),
)


def level_of(name: str) -> str | None:
    """The level that ``name`` (an issuer, or a title that names a body) tells; None where it tells none."""
    plain = fold(name)
    return next((level for level, cue in _LEVELS if cue.search(plain)), None)
