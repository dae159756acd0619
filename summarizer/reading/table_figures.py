"""Tables: what each figure of a table counts, for when and for whom, by its row, its column and the caption.

Decides which words of the heads are the figure's name, which its period and which its scope. A name is row head and column head; what
only says when (2023年), who (江城区) or nothing (指标, 合计) is left out of it, and the caption (…产量如下) adds the quantity. Leaves
values, units and changes to ``summarizer.numbers.cells``, and every figure outside of tables to ``heads``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill, words
from summarizer.language.tokens import tokenize
from summarizer.numbers.column_heads import Head, read_head, untranslated
from summarizer.numbers.mention import Direction, Kind, NumberMention
from summarizer.reading.lexicon import BODY_ENDINGS, QUANTITY_ENDINGS, UNIT_QUANTITIES
from summarizer.reading.passages import Carried
from summarizer.reading.periods import PeriodKind, find_periods
from summarizer.reading.phrases import ends_with_person
from summarizer.reading.rule_names import PeriodRule, ScopeRule
from summarizer.reading.written import AsWritten
from summarizer.table import Cell, Column, Table, table_at
from summarizer.text import CleanText, Span

__all__ = ["Figured", "TableReader"]

_BRACKET = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_PERIOD_HEAD = re.compile(any_of("period_head"))
_PERIOD_WORDS = re.compile(
    r"(?:(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})年?(?:度|[末底])?(?:上半年|下半年|\d{1,2}(?:[-—~至]\d{1,2})?月(?:份)?|第?[一二三四1-4]季度)?"
    r"|\d{1,2}(?:[-—~至]\d{1,2})?月(?:份)?(?:累计|末|底)?|[上下]半年|第?[一二三四1-4]季度|[年期]末(?=数)|"
    + any_of("period_head")
)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS_ALONE = re.compile(r"\d{1,2}(?:[-—~至]\d{1,2})?月(?:份)?(?:累计)?|[上下]半年|第?[一二三四1-4]季度")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d年?")
_BASIS_WORDS = re.compile(
    rf"同比|环比|[比较与同]\s*(?:{any_of('period_head')}|年初|(?:19|20)\d\d年?|[一二][九〇零○][〇零○一二三四五六七八九]{{2}}年?)[末底]?"
)
_CHANGE_SIGNS = re.compile(r"[±%％‰+\-/]+|率$")
_MARKS_AROUND = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．](?!\d)|#|[-—·•*]+)?(?:其中[:：]?|其中)?|[①-⑳*:：,，、/]{1,9}$"
)
_AREA = re.compile(
    fill(r"[一-鿿]{2,8}?(?:{table_place}|") + "|".join(BODY_ENDINGS) + r"|[一二三四五六七八九十\d]+(?:大队|中队))"
)
_CAPTION_QUANTITY = re.compile(fill(r"(?P<quantity>{table_measure})(?:和[^和]{2,8})?(?:情况)?如下"))
_CAPTION_NOISE = re.compile(
    fill(
        r"^(?:续?表|附表)\s*[\d一二三四五六七八九十]+[-—.:：\d]*|(?:{table_title})?(?:情况|统计)?(?:一览)?表?(?:如下)?[:：]?$|{table_area}"
        r"|各[省市县区乡镇]+[区镇县]?"
    )
)
_EARLIER = ("上", "去", "前", "同")
_SHARED = 2  # rows or columns that must name a place, for any of them to be one
_PER_CENT = frozenset("率比重例成幅")


class Figured(NamedTuple):
    """What a table says of one figure: its name, where the words of it stand, its period and its scope."""

    cell: Span
    label: str
    heads: tuple[Span, ...]
    period: Carried | None
    scope: Carried | None


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads the figures of the tables of ``text``; ``year`` is the one that the report looks back on."""

    text: CleanText
    written: AsWritten
    year: int | None
    _places: dict[int, frozenset[Span]] = field(default_factory=dict)
    _named: dict[Span, str] = field(default_factory=dict)  # what the words of a head name, and their time: asked for
    _times: dict[Span, Span | None] = field(default_factory=dict)  # by every figure of its row or column

    def in_table(self, at: int) -> bool:
        """Whether the character at ``at`` stands in a row of a table."""
        return bool(self.text.tables) and table_at(self.text.tables, at) is not None

    def read(self, mention: NumberMention) -> Figured | None:
        """What the table says of ``mention``; None if it is no figure of a table."""
        table = table_at(self.text.tables, mention.clean_start) if self.text.tables else None
        cell = table.cell_at(mention.clean_start) if table is not None else None
        if table is None or cell is None or cell.row < table.heads:
            return None
        if table.columns[cell.column] is not Column.FIGURES:
            return None
        return self._figured(table, cell, mention)

    def _figured(self, table: Table, cell: Cell, mention: NumberMention) -> Figured:
        names, heads = table.row_names(cell.row, cell.column), table.heads_of(cell)
        places = self._places_of(table)
        scope = next((span for span in (*reversed(names), *reversed(heads)) if span in places), None)
        group = table.group_of(cell.row)
        label = self._label(
            table, mention, [n for n in names if n not in places], [h for h in heads if h not in places], group
        )
        spans = (*reversed(names), *reversed(heads), *([group] if group is not None else []))
        return Figured(
            cell.span,
            label,
            spans if spans or table.caption is None else (table.caption,),
            self._period(table, names, heads, group),
            self.written.carried(scope, 0, ScopeRule.TABLE) if scope is not None else None,
        )

    def _label(
        self, table: Table, mention: NumberMention, names: Sequence[Span], heads: Sequence[Span], group: Span | None
    ) -> str:
        """The name of a figure: what its row and its column say it counts, and for a change that it is one."""
        row = [self._plain(span) for span in names]
        if row and row[-1] in words("total_row") and group is not None:
            row = [self._plain(group), *row]
        row = [each for each in row if each and not _is_total(each)]
        column = [word for span in heads if (word := self._plain(span)) and word not in words("plain_head")]
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
            said = _CHANGE_SIGNS.sub("", _without_changes(_BASIS_WORDS.sub("", said)))
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

    def _period(self, table: Table, names: Sequence[Span], heads: Sequence[Span], group: Span | None) -> Carried | None:
        """The time that the column names, else the row, else its group, else the caption."""
        over = [span for head in reversed(heads) if (span := self._time_in(head)) is not None]
        if len(over) > 1 and self._is(over[0], _MONTHS_ALONE) and self._is(over[1], _YEAR_ALONE):
            months = self.written.carried(over[0], 0).text
            return Carried(self._year_of(over[1]) + months, over[0], 0, PeriodRule.COLUMN)
        before = [span for name in reversed(names) if (span := self._time_in(name)) is not None]
        latest: list[Span] = []
        if not over and any(self._head(head).changes for head in heads):
            latest = self._latest(table)
        for spans, rule in ((over, PeriodRule.COLUMN), (latest, PeriodRule.LATEST), (before, PeriodRule.ROW)):
            for span in spans[:1]:
                return Carried(self._year_of(span), span, 0, rule)
        for place in (group, table.caption):
            span = self._time_in(place) if place is not None else None
            if span is not None:
                return Carried(self._year_of(span), span, 1, PeriodRule.OVER_TABLE)
        return None

    def _latest(self, table: Table) -> list[Span]:
        """The latest time that heads a column: that of a column of changes which names none of its own."""
        times = [
            span for at in range(len(table.columns)) for head in table.column_heads(at) if (span := self._time_in(head))
        ]
        if not times:
            return []
        latest = [span for span in times if not self.text.text.startswith(_EARLIER, span.start)] or times
        return [max(latest, key=lambda span: (self._figures_of(span), -span.start))]

    def _figures_of(self, span: Span) -> int:
        digits = re.sub(r"\D", "", self.text.text[span.start : span.start + 4])
        return int(digits) if digits else 0

    def _is(self, span: Span, pattern: re.Pattern[str]) -> bool:
        return pattern.fullmatch(self.text.text, *span) is not None

    def _year_of(self, span: Span) -> str:
        """The period as the report writes it; a year in bare digits is written out."""
        text = self.written.carried(span, 0).text
        return f"{text}年" if _BARE_YEAR.fullmatch(text) else text

    def _time_in(self, place: Span) -> Span | None:
        """The period that the words at ``place`` name and do not only compare with."""
        if place not in self._times:
            self._times[place] = self._read_time(place)
        return self._times[place]

    def _read_time(self, place: Span) -> Span | None:
        text = self.text.text
        for period in find_periods(text, place.start, place.end, self.year):
            if period.kind is not PeriodKind.NOW:
                return period.span
        if self._is(place, _BARE_YEAR):
            return place
        basis = _BASIS_WORDS.search(text, *place)
        found = _PERIOD_HEAD.match(text, *place)
        if found is not None and (basis is None or basis.start() >= found.end()):
            return Span(*found.span())
        return None

    def _places_of(self, table: Table) -> frozenset[Span]:
        """The names of rows and heads of columns that are places or bodies: where only one looks so, it is none."""
        known = self._places.get(table.span.start)
        if known is None:
            alike = [other for other in self.text.tables if other is table or self._goes_on(table, other)]
            names: set[Span] = set()
            heads: set[Span] = set()
            for each in alike:
                over = [column for column, kind in enumerate(each.columns) if kind is Column.FIGURES]
                rows = range(each.heads, len(each.rows))
                names |= {span for row in rows for column in over for span in each.row_names(row, column)}
                heads |= {span for column in range(len(each.columns)) for span in each.column_heads(column)}
            known = frozenset(span for group in (names, heads) for span in self._areas(group))
            known |= {span for each in alike for span in self._under_place_heads(each)}
            self._places.update(dict.fromkeys((each.span.start for each in alike), known))
        return known

    def _under_place_heads(self, table: Table) -> Iterator[Span]:
        """The names of rows in columns whose head says that they are places or bodies (区域, 派出所), without totals."""
        for column, kind in enumerate(table.columns):
            heads = table.column_heads(column) if kind is Column.NAMES else ()
            if heads and "".join(self.text.text[slice(*heads[-1])].split()) in words("place_head"):
                cells = (row[column] for row in table.rows[table.heads :])
                yield from (cell for cell in cells if cell.start < cell.end and not self._is_whole(cell))

    def _is_whole(self, cell: Span) -> bool:
        said = "".join(self.text.text[slice(*cell)].split())
        return _is_total(said) or said.startswith(("全", "各", "本"))

    def _goes_on(self, table: Table, other: Table) -> bool:
        """Whether two tables are parts of one: the same caption stands over both."""
        return table.caption is not None and table.caption == other.caption

    def _areas(self, spans: set[Span]) -> set[Span]:
        found = {span for span in spans if _AREA.fullmatch("".join(self.text.text[slice(*span)].split()))}
        found = {span for span in found if not self.text.text.startswith(("全", "各", "本"), span.start)}
        return found if len(found) >= _SHARED else set()

    def _head(self, span: Span) -> Head:
        return read_head(self.text.text[span.start : span.end])


def _without_changes(said: str) -> str:
    """``said`` without the words that say that a head's figures are changes (工业增加值增长 is 工业增加值)."""
    kept = (token for token in tokenize(said) if token.classes.isdisjoint(("change_head", "rate_head")))
    return "".join(said[token.start : token.end] for token in kept)


def _is_total(said: str) -> bool:
    return said in words("total_word") or said in words("plain_head")


def _says_unit(bracket: str) -> bool:
    return read_head(bracket).unit is not None
