"""The level of an award, read off the name of the body that gave it.

Decides national, provincial, municipal, county or unit from the words of public bodies' names, for the extraction and
for the checker alike. A name that joins several bodies has the level of each; one that tells none has no level.
"""

from __future__ import annotations

import re

from summarizer.document.folding import fold
from summarizer.language.lexicon import fill

__all__ = ["level_of", "levels_of"]

_JOINTS = re.compile(r"[、,，和及与]|联合")
_PLACE = fill(r"{area_level_end}|(?<!城)市(?!场|民)")
# Bodies of the whole country, whatever else the name holds; and names that are so only where no place is named:
# 国家税务总局某某市税务局 is a city's office. Ministries by the ends of their names (joined ones are split at 和), since
# 宣传部, 指挥部, 党支部 are none.
_NATIONAL = re.compile(fill(r"{national_body}"))
_NATIONAL_WITHOUT_PLACE = re.compile(fill(r"^(?:中国|国家)|(?:{ministry_field})部$"))
# From the highest down: a name such as 省公安厅交警支队 holds words of lower levels too, and its highest one decides.
_LOCAL = (
    ("provincial", re.compile(r"省|自治区|总队")),
    ("municipal", re.compile(fill(r"(?<!城)市(?!场|民)|州(?:{district_body}|$)|盟(?:委|公安|$)"))),
    ("county", re.compile(fill(r"{district_area}|旗(?:委|公安|$)|(?<![社小园景校城])区$"))),
    ("unit", re.compile(fill(r"{police_unit_or_whole}"))),
)
_ORDER = ("national", "provincial", "municipal", "county", "unit")


def level_of(name: str) -> str | None:
    """The highest level that ``name`` (an issuer, or a title that names a body) tells; None where it tells none."""
    return next(iter(levels_of(name)), None)


def levels_of(name: str) -> tuple[str, ...]:
    """The levels of the bodies that ``name`` joins, highest first, without those that tell none."""
    found = {_level_of_one(part.strip()) for part in _JOINTS.split(fold(name))}
    return tuple(level for level in _ORDER if level in found)


def _level_of_one(body: str) -> str | None:
    if _NATIONAL.search(body) is not None:
        return "national"
    if re.search(_PLACE, body) is None and _NATIONAL_WITHOUT_PLACE.search(body) is not None:
        return "national"
    return next((level for level, cue in _LOCAL if cue.search(body)), None)
