"""The reporter: who the report is about, and how the bodies and areas that it names stand to that body.

Decides the area, the level and the name of the reporting body, from the heading and from how often the text says 全市, 我省 and
the like. Leaves reading the heading to ``heading``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from summarizer.language.lexicon import fill, words

__all__ = ["AREA_LEVELS", "WHOLE", "WHOLE_NAME", "Reporter", "reporter_of"]

WHOLE_NAME = fill(r"(?:全|我|本)(?P<level>{area_or_body_end})(?!级|面)")
WHOLE = re.compile(WHOLE_NAME)
_ORGANIZATION_LEVEL = re.compile(fill(r"[一-鿿]{2,6}?(?P<level>{area_level})(?={authority_kind})"))
_AREA_LED = re.compile(
    r"[^一-鿿](?:(?![全我本各较比与和其在])[一-鿿]){2,3}(?P<level>省|市|县)(?![场民政容级])"
)  # 禾泽市下降8%, behind a mark
_OWN_VOTES = 3  # 我市 says who reports; 全省 and 全国 stand for comparison too
# 全省 here is what is compared with, or where a rank holds: it does not say whose report it is.
_COMPARED_AREA = re.compile(r"全[国省市县区州](?:(?<=[比较于占居列]全.)|(?=[^,，。;；()（）]{0,10}?平均|第|首|最))")
_GENERIC = re.compile(fill(r"(?:{no_own_name}|两|三)|(?:[省市县区州](?:级)?)?(?:{body_name_end})\Z|(?:{team_end})\Z"))
_OWN_REST = re.compile(fill(r"(?:{area_and_whole}|(?:[一-鿿]{1,4}?族){0,4}自治[区州县])?(?:各级)?(?:{authority_end})?"))
_LEVEL_LED = re.compile(fill(r"{area_level}"))
_BUREAU_BRANCH = re.compile(r"局(?P<area>[一-鿿]{2,4})分局\Z")  # 某市公安局港北分局
_OWN_BRANCH = re.compile(r"区?(?:公安)?(?:分局)?")
_ABOVE_BRANCH = words("above_branch")
_BRANCH = re.compile(fill(r"[一-鿿]{2,4}(?:{department_end})"))
# Authorities by their kind, as their names tell it.
_KIND = re.compile(
    r"(?P<police>公安|警|派出所)|(?P<fire>消防)|(?P<prosecution>检察)|(?P<court>法院|法庭)|(?P<customs>海关)|(?P<tax>税务)|(?P<justice>司法局)|(?P<government>政府)"
)
# 江城法院介绍, 内设政治部、研究室等20个机构: a court is presented, and no year of it reported
_PRESENTS = re.compile(
    fill(
        r"法院(?:{profile_title})|机构设置[:：]"
        r"|(?:{rooms_of})[^,，。;；]{2,120}?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})个(?:{room})"
    )
)
_REPORTS = re.compile("各位代表|工作报告|工作总结")
_AUTHORITY = re.compile(fill(r"(?<=[市省县区州])[一-鿿]{0,8}?(?:{body_type|body_acting})"))
_SEVERAL, _OPENING_TEXT = 3, 800
AREA_LEVELS = {"国": 0, "省": 1, "自治区": 1, "市": 2, "州": 2, "县": 3, "区": 3, "旗": 3, "镇": 4, "局": 3, "院": 3}


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who the report is about: the stem of its area ("" if unknown) and the rank of its level (0 state … 4 town).

    ``name`` is the body's own, "" if unknown; ``several`` says that the report tells of several bodies of one area,
    ``national`` that it is news of the whole country, ``profiled`` that it presents a court: its judges, rooms and courts below.
    """

    stem: str
    level: int
    name: str = ""
    several: bool = False
    national: bool = False
    profiled: bool = False

    def is_whole(self, body: str) -> bool:
        """Whether ``body`` is the reporting body itself and no part of it."""
        if self.name and body == self.name:
            return True
        if self.name.endswith("分局") and body.startswith((self.stem, *_ABOVE_BRANCH)):
            return _OWN_BRANCH.fullmatch(body.removeprefix(self.stem)) is not None
        if _GENERIC.match(body):
            return not self.several
        if not self.stem or not body.startswith(self.stem) or self._is_of_another_kind(body):
            return False
        rest = body[len(self.stem) :].removeprefix(self.stem)
        return _OWN_REST.fullmatch(rest) is not None or self._ends_as_own(rest)

    def _ends_as_own(self, rest: str) -> bool:
        """Whether ``rest``, what follows the area's name, is that of the reporting body but for the level (云水县警察局, 云水警察局)."""
        own = self.name.removeprefix(self.stem)
        return bool(own) and _without_level(rest) == _without_level(own)

    def _is_of_another_kind(self, body: str) -> bool:
        """Whether ``body`` is an authority of another kind than the one that reports (某县检察院 in a report of the police)."""
        own, other = ([match.lastgroup for match in _KIND.finditer(name)] for name in (self.name, body))
        return bool(own) and bool(other) and own[-1] != other[-1]

    def covers_all(self, body: str) -> bool:
        """Whether ``body`` is a branch that works for the whole area (交警支队), so that outcomes are the area's."""
        return _BRANCH.fullmatch(body) is not None

    def is_below(self, whole: str) -> bool:
        """Whether 全市 and the like name a level below that of the report; 市局 is the reporting body of a city."""
        return whole[:1] in ("全", "我", "本") and AREA_LEVELS.get(whole[1:], 2) > self.level

    def is_above(self, whole: str) -> bool:
        """Whether 全省, 全国 and the like name more than the report is about."""
        return whole.startswith("全") and AREA_LEVELS.get(whole[1:], self.level) < self.level


def reporter_of(text: str, organization: str | None) -> Reporter:
    """The reporting body; ``organization`` is the name that the heading gives, None where it gives none."""
    votes: Counter[int] = Counter()
    compared = {match.start() for match in _COMPARED_AREA.finditer(text)}
    for whole in WHOLE.finditer(text):
        if whole.start() in compared:
            continue
        votes[AREA_LEVELS[whole.group("level")]] += _OWN_VOTES if whole.group()[0] in "我本" else 1
    for area in _AREA_LED.finditer(f"\n{text}"):
        votes[AREA_LEVELS[area.group("level")]] += 1
    named = _ORGANIZATION_LEVEL.match(organization) if organization else None
    level = max(votes, key=lambda level: (votes[level], level)) if votes else 2
    if named is not None:
        level = AREA_LEVELS[named.group("level")]
    stem = ""
    several = organization is None and len(_kinds_in(text[:_OPENING_TEXT])) >= _SEVERAL
    branch = _BUREAU_BRANCH.search(organization) if organization else None
    if branch is not None:
        stem, level = branch["area"], AREA_LEVELS["区"]
    elif organization:
        match = re.match(fill(r"([一-鿿]{2,8}?)(?:{kind_or_level})"), organization)
        stem = match.group(1) if match else organization[:2]
    wholes = {match.group("level") for match in WHOLE.finditer(text)} if organization is None else set()
    national = wholes == {"国"} and text.count("我国") > 1
    name = organization or ""
    profiled = name.endswith(("法院", "中院", "高院")) and _PRESENTS.search(text) is not None
    profiled = profiled and _REPORTS.search(text, 0, _OPENING_TEXT) is None
    return Reporter(stem, level, name, several, national, profiled)


def _without_level(name: str) -> str:
    level = _LEVEL_LED.match(name)
    return name[level.end() :] if level is not None else name


def _kinds_in(text: str) -> set[str]:
    """The kinds of authorities that ``text`` names, without governments: those of one kind report together."""
    kinds: set[str] = set()
    for name in _AUTHORITY.findall(text):
        kind = next((match.lastgroup for match in _KIND.finditer(name)), None)
        kinds.add(kind or name)
    return kinds - {"government"}
