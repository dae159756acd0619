"""The level of an award, read off the name of the body that gave it.

Decides national, provincial, municipal, county or unit from the words of public bodies' names, for the extraction and
for the checker alike. A name that joins several bodies has the level of each; one that tells none has no level.
"""

from __future__ import annotations

import re

from summarizer.document.folding import fold

__all__ = ["level_of", "levels_of"]

_JOINTS = re.compile(r"[、,，和及与]|联合")
_PLACE = r"省|自治区|(?<!城)市(?!场|民)|县|州|旗|盟|区"
# Bodies of the whole country, whatever else the name holds; and names that are so only where no place is named:
# 国家税务总局某某市税务局 is a city's office. Ministries by the ends of their names (joined ones are split at 和), since
# 宣传部, 指挥部, 党支部 are none.
_NATIONAL = re.compile(r"国务院|公安部|中央|中共中央|最高人民|全国|国家级|中宣部|中组部")
_NATIONAL_WITHOUT_PLACE = re.compile(
    r"^(?:中国|国家)|(?:外交|国防|教育|科技|科学技术|工信|信息化|信息产业|民政|司法|财政|社会保障|人社|人事|劳动|自然资源|生态环境"
    r"|环境保护|建设|住建|交通|运输|水利|农业|农村|商务|文化|旅游|文旅|卫生|应急|应急管理|军人事务|安全|国安|监察|铁道)部$"
)
# From the highest down: a name such as 省公安厅交警支队 holds words of lower levels too, and its highest one decides.
_LOCAL = (
    ("provincial", re.compile(r"省|自治区|总队")),
    ("municipal", re.compile(r"(?<!城)市(?!场|民)|州(?:委|政府|公安|人民|级|$)|盟(?:委|公安|$)")),
    ("county", re.compile(r"县|旗(?:委|公安|$)|区(?:委|政府|公安|人民|级)|全区|(?<![社小园景校城])区$")),
    ("unit", re.compile(r"分局|支队|大队|全局|全院")),
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
