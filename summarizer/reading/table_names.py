"""Names of tables: what a figure of a table counts, by the heads of its row and column and by the caption.

A name is row head and column head, without what only says when (2023年) or nothing (指标, 合计); the caption (…产量如下) or the unit
adds the quantity. Leaves when and for whom the figure is to ``table_times`` and ``table_figures``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.language.lexicon import any_of, fill, words
from summarizer.language.tokens import tokenize
from summarizer.numbers.column_heads import Head, read_head, untranslated
from summarizer.numbers.mention import Direction, Kind, NumberMention
from summarizer.reading.lexicon import QUANTITY_ENDINGS, UNIT_QUANTITIES
from summarizer.reading.phrases import ends_with_person
from summarizer.reading.table_times import BASIS_WORDS
from summarizer.table import Column, Table
from summarizer.text import CleanText, Span

__all__ = ["TableNames", "is_total"]

_BRACKET = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_PERIOD_WORDS = re.compile(
    r"(?:(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})年?(?:度|[末底])?(?:上半年|下半年|\d{1,2}(?:[-—~至]\d{1,2})?月(?:份)?|第?[一二三四1-4]季度)?"
    r"|\d{1,2}(?:[-—~至]\d{1,2})?月(?:份)?(?:累计|末|底)?|[上下]半年|第?[一二三四1-4]季度|[年期]末(?=数)|"
    + any_of("period_head")
)
_CHANGE_SIGNS = re.compile(r"[±%％‰+\-/]+|率$")
_MARKS_AROUND = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．](?!\d)|#|[-—·•*]+)?(?:其中[:：]?|其中)?|[①-⑳*:：,，、/]{1,9}$"
)
_CAPTION_QUANTITY = re.compile(fill(r"(?P<quantity>{table_measure})(?:和[^和]{2,8})?(?:情况)?如下"))
_CAPTION_NOISE = re.compile(
    fill(
        r"^(?:续?表|附表)\s*[\d一二三四五六七八九十]+[-—.:：\d]*|(?:{table_title})?(?:情况|统计)?(?:一览)?表?(?:如下)?[:：]?$|{table_area}"
        r"|各[省市县区乡镇]+[区镇县]?"
    )
)


@dataclass(frozen=True, slots=True)
class TableNames:
    """Names the figures of the tables of ``text``."""

    text: CleanText
    _named: dict[Span, str] = field(default_factory=dict)  # what the words of a head name: asked for by every figure

    def label(
        self, table: Table, mention: NumberMention, names: Sequence[Span], heads: Sequence[Span], group: Span | None
    ) -> str:
        """The name of a figure: what its row and its column say it counts, and for a change that it is one."""
        row = [self._plain(span) for span in names]
        if row and row[-1] in words("total_row") and group is not None:
            row = [self._plain(group), *row]
        row = [each for each in row if each and not is_total(each)]
        column = [word for span in heads if (word := self._plain(span)) and word not in words("plain_head")]
        if mention.kind is Kind.RANK and column and all(word in words("rank_head") for word in column):
            column = [*self._ranked_by(table), *column]
        changing = mention.change is not None or self._holds_changes(heads, names)
        if changing and not column and not (row and row[-1].endswith(QUANTITY_ENDINGS)):
            column = self._beside(table, heads)
        parts = [*row, *column]
        said = "".join(part for at, part in enumerate(parts) if not any(part in other for other in parts[:at]))
        if not said and table.caption is not None:
            said = self._of_caption(table.caption)
        if changing:
            return self._with_quantity(table, said, mention, level=False) + self._change_words(mention)
        return self._with_quantity(table, said, mention, level=True)

    def _ranked_by(self, table: Table) -> list[str]:
        """What the first column of levels counts, by which those ranked in front of it are ranked (名次, 省份, 产量)."""
        if table.columns[0] is not Column.FIGURES:
            return []
        heads = (table.column_heads(column) for column in range(1, len(table.columns)))
        over = next((each for column, each in enumerate(heads, 1) if table.columns[column] is Column.FIGURES), ())
        return [word for span in over if (word := self._plain(span)) and word not in words("plain_head")]

    def _beside(self, table: Table, heads: Sequence[Span]) -> list[str]:
        """What the nearest column of levels on the left of one of changes counts, if its head says so."""
        over = [table.column_heads(column) for column, kind in enumerate(table.columns) if kind is Column.FIGURES]
        at = next((index for index, each in enumerate(over) if set(heads) & set(each[-1:])), 0)
        for each in reversed(over[:at]):
            said = [word for span in each if (word := self._plain(span)) and word not in words("plain_head")]
            if said and not any(self._head(span).changes for span in each):
                return said
        return []

    def _holds_changes(self, heads: Sequence[Span], names: Sequence[Span]) -> bool:
        return any(self._head(span).changes for span in heads) or any(self._head(span).only_changes for span in names)

    def _change_words(self, mention: NumberMention) -> str:
        fell = mention.direction is Direction.DECREASE
        if mention.kind is Kind.MONEY:
            return "减少额" if fell else "增加额"
        if mention.kind is Kind.COUNT:
            return "减少数" if fell else "增加数"
        basis = mention.basis or ""
        return "同比变化" if "同" in basis else "环比变化" if "环比" in basis else "变化"

    def _with_quantity(self, table: Table, said: str, mention: NumberMention, *, level: bool) -> str:
        """``said`` with the quantity that the caption or the unit stands for, if it does not name one itself."""
        if said.endswith(QUANTITY_ENDINGS) or mention.kind is Kind.RANK or (level and mention.kind is Kind.PERCENT):
            return said
        caption = self.text.text[slice(*table.caption)] if table.caption is not None else ""
        quantity = _CAPTION_QUANTITY.search(caption)
        if quantity is not None:
            return said + quantity["quantity"]
        if not level or not said:
            return said
        if mention.kind is Kind.MONEY:
            return f"{said}金额"
        unit = mention.unit or ""
        if unit in UNIT_QUANTITIES:
            return said + UNIT_QUANTITIES[unit]
        if mention.kind is not Kind.COUNT:
            return said
        if unit.endswith("次") and len(unit) > 1:
            return said + unit
        people = unit in ("人", "名", "位") and not ends_with_person(said, Span(0, len(said)))
        return f"{said}人数" if people else f"{said}数"

    def _plain(self, span: Span) -> str:
        """The words of a head that name what is counted: without unit, time, basis, change and marks."""
        if span not in self._named:
            self._named[span] = self._read_plain(span)
        return self._named[span]

    def _read_plain(self, span: Span) -> str:
        said = "".join(untranslated(self.text.text[span.start : span.end]).split())
        head = read_head(said)
        if head.unit is not None and head.unit.end - head.unit.start == len(said.rstrip("%")):
            return ""
        said = _BRACKET.sub(lambda found: "" if _says_unit(found[0]) else found[0], said)
        if head.unit is not None and said.endswith(said_unit := "".join(self._unit_words(head, said))):
            said = said.removesuffix(said_unit) if said_unit else said
        if head.changes:
            said = _CHANGE_SIGNS.sub("", _without_changes(BASIS_WORDS.sub("", said)))
        said = _MARKS_AROUND.sub("", said)
        said = _PERIOD_WORDS.sub("", said) if _PERIOD_WORDS.search(said) else said
        return _MARKS_AROUND.sub("", said).strip("的")

    @staticmethod
    def _unit_words(head: Head, said: str) -> Iterator[str]:
        """The unit that stands behind a mark at the end of a head (产值,亿元), with the mark."""
        found = re.search(r"[,/:、]\s*[^,/:、()\s]{1,8}$", said)
        if found is not None and head.unit is not None and found[0].endswith(head.unit.name):
            yield found[0]

    def _of_caption(self, caption: Span) -> str:
        said = "".join(self.text.text[caption.start : caption.end].split()).strip("#*")
        said = _BRACKET.sub("", said)
        said = _PERIOD_WORDS.sub("", said)
        return _CAPTION_NOISE.sub("", _CAPTION_NOISE.sub("", said)).strip("的、,，:：")

    def _head(self, span: Span) -> Head:
        return read_head(self.text.text[span.start : span.end])


def _without_changes(said: str) -> str:
    """``said`` without the words that say that a head's figures are changes (工业增加值增长 is 工业增加值)."""
    kept = (token for token in tokenize(said) if token.classes.isdisjoint(("change_head", "rate_head")))
    return "".join(said[token.start : token.end] for token in kept)


def is_total(said: str) -> bool:
    """Whether the words of a head only say that its figures are of all, or name nothing."""
    return said in words("total_word") or said in words("plain_head")


def _says_unit(bracket: str) -> bool:
    return read_head(bracket).unit is not None
