"""The shape of a name: whether its words alone can name what is counted.

Decides what is left of a name without its endings, and whether that is a general word, half a clause, an act or a time. Leaves
what a name must be to fit its figure to ``name_signs``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, sign_of, words
from summarizer.reading.edges import KEPT_BEGINNINGS

__all__ = ["core_of", "is_bare", "is_only_acts", "is_unfinished", "points_back", "without_ending"]

# What a label ends with by its unit or form, which says nothing of what is counted.
_ENDINGS = frozenset(words("label_ending"))
_ENDING_LENGTHS = sorted({len(ending) for ending in _ENDINGS}, reverse=True)
_ENDS = frozenset(ending[-1] for ending in _ENDINGS)  # most names end otherwise
_LONGEST_BARE = 12  # characters of a general word with all its endings
_UNITS = frozenset("人件起户项次张条个家")  # 涉及|家|数
_BARE = frozenset(words("bare_name", "plain_head"))
# Single characters that join, point back or say how and where; the lexicon holds the ordinary words that begin so.
_FIRST = re.compile(
    fill(
        r"{no_name_begins}|[但而使其该此这那却则且虽若又也还都已就只仅才更另及和与是令]|\d{1,2}者|了(?![解结])|上下(?![游班水岗层])"
        r"|[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])|曾(?!祖)|在(?![校册职建编岗籍逃押案营线途外学])"
    )
)
_FIRST_KEPT = (*sorted(KEPT_BEGINNINGS), *words("name_begins"))
_ACTS = frozenset(words("verb", "predicate"))
_WENT_ON = re.compile(sign_of("no_name_holds").pattern + r"|曾(?<=[一-鿿“”]曾)(?!祖)")
# 减少的案类为盗窃案: what stands before 为 and 是 is a name of its own. 工期明显加快: a clause. No name runs over the end of a line.
_TELLS = re.compile(fill(r"(?<=[类型别者高低多少大小率额量数])[为是]|(?<=[一-鿿])(?:{strongly})(?!以上)|\n"))
_LAST = re.compile(
    fill(
        r"(?:{no_name_ends}|(?<![矫纠更修公改订指校])正|(?<=[一-鿿]{2})(?<![可所难予加])以|(?<![冷退忘了推])却|(?<![平人户年日月均])[也仍亦]"
        r"|(?<![发到抵直传送表畅上下])达)\Z"
    )
)
_SHORTEST_CAME = 3  # 达到国家标准的医院 is a name
_CAME_TO = tuple(word for word in words("comes_to") if len(word) >= _SHORTEST_CAME and word.endswith(("到", "至")))
_ONLY_ACTS = re.compile(fill(r"(?:{verb|predicate|acts_again}|[共已均新再])+"))
_POINTS_BACK = re.compile(fill(r"{time_pointing}|.*平均每[天日周月季年]"))


def without_ending(name: str) -> str:
    """``name`` without the longest of its endings, or as it is."""
    if not name or name[-1] not in _ENDS:
        return name
    for length in _ENDING_LENGTHS:
        if name[-length:] in _ENDINGS:
            return name[:-length]
    return name


def core_of(name: str) -> str:
    """The words of ``name`` before its endings and the unit that they are put to (查处|起|数)."""
    rest = without_ending(without_ending(name))
    return rest[:-1] if rest != name and rest[-1:] in _UNITS else rest


def is_bare(name: str) -> bool:
    """Whether nothing but general words is left of ``name`` without its endings."""
    if len(name) > _LONGEST_BARE:
        return False
    while name and name not in _BARE:
        rest = without_ending(name)
        if rest == name:
            return (len(name) == 1 and not name.isascii()) or (name[-1] in _UNITS and name[:-1] in _BARE)
        name = rest
    return True


def is_unfinished(name: str) -> bool:
    """Whether ``name`` begins or ends as no noun does, or holds a word of a clause that went on."""
    if _FIRST.match(name) is not None and not name.startswith(_FIRST_KEPT):
        return not (name[0] == "已" and name[1:3] in _ACTS)  # 已提交个案数
    if name.startswith(_CAME_TO) or _says_twice(name) or _WENT_ON.search(name) is not None:
        return True
    core = core_of(name)
    return _TELLS.search(core) is not None or _LAST.search(core) is not None


def _says_twice(name: str) -> bool:
    """Whether ``name`` tells one whole twice (占整体占整体比重)."""
    _, share, rest = name.partition("占")
    whole, again, more = rest.partition("占")
    return bool(share and again and whole) and more.startswith(whole)


def is_only_acts(phrase: str, longest: int) -> bool:
    """Whether ``phrase``, of no more than ``longest`` characters, holds nothing but acts (查处, 完成治理)."""
    return len(phrase) <= longest and _ONLY_ACTS.fullmatch(phrase) is not None


def points_back(name: str) -> bool:
    """Whether ``name`` begins with a time that something before it tells (当月, 一年), or holds that of a mean (平均每天)."""
    return _POINTS_BACK.match(name) is not None
