"""A strong model that means ill or fails: the kept answers with errors planted at stated rates, and where each stands.

Decides which errors: names of neighbours swapped, periods moved to another time of the report, roles invented, honors
invented, ids left out, repeated or invented. The same seed plants the same errors. Leaves counting what became of them to
``outcomes``.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Any

from evals.replay.replies import Known, Shown
from summarizer.document.folding import fold
from summarizer.reading.period import read_period

__all__ = ["Harm", "Planted", "Rates", "Vandal"]


class Harm(StrEnum):
    """What was done to an answer."""

    SWAPPED_NAME = "swapped name"
    MOVED_PERIOD = "moved period"
    INVENTED_ROLE = "invented role"
    INVENTED_HONOR = "invented honor"
    INVENTED_ID = "invented id"
    REPEATED_ID = "repeated id"
    LEFT_OUT_ID = "id left out"


@dataclass(frozen=True, slots=True)
class Rates:
    """The share of answers that each harm is done to, 0 to 1; invented honors and ids are shares of a reply."""

    swapped_names: float = 0.1
    moved_periods: float = 0.1
    invented_roles: float = 0.05
    invented_honors: float = 0.5
    invented_ids: float = 0.5
    repeated_ids: float = 0.05
    left_out_ids: float = 0.05


@dataclass(frozen=True, slots=True)
class Planted:
    """One harm: the report's name, and the number's raw place, or the words of what was invented."""

    harm: Harm
    document: str
    place: tuple[int, int] | None
    words: str


@dataclass(slots=True)
class Vandal:
    """Spoils replies, one harm an item at most, and remembers where."""

    rates: Rates = field(default_factory=Rates)
    seed: int = 1
    planted: list[Planted] = field(default_factory=list)

    def spoil(
        self, known: Known, shown: Shown, reply: dict[str, list[dict[str, Any]]]
    ) -> dict[str, list[dict[str, Any]]]:
        """``reply`` with harm done to it; a request for numbers that were left out is answered as it should be."""
        if not shown.tells:
            return reply
        chance = random.Random(f"{self.seed} {known.answers.document} {next(iter(shown.sentences))}")
        statistics = [dict(item) for item in reply["statistics"]]
        others = [dict(item) for item in reply["others"]]
        touched: set[str] = set()
        self._swap(known, statistics, chance, touched)
        self._move(known, statistics, chance, touched)
        statistics, others = self._mislead(known, statistics, others, chance, touched)
        statistics = self._misnumber(known, statistics, chance, touched)
        honors = [*reply["honors"], *self._invented_honors(known, shown, chance)]
        return {**reply, "statistics": statistics, "others": others, "honors": honors}

    def _note(self, known: Known, harm: Harm, number: str | None, words: str) -> None:
        mention = known.passages.mention(number) if number is not None else None
        place = (mention.start, mention.end) if mention is not None else None
        self.planted.append(Planted(harm, known.answers.document, place, words))

    def _swap(
        self, known: Known, statistics: Sequence[dict[str, Any]], chance: random.Random, touched: set[str]
    ) -> None:
        """The names of neighbours exchanged."""
        for one, other in pairwise(statistics):
            is_free = touched.isdisjoint((one["n"], other["n"])) and one["indicator"] != other["indicator"]
            if is_free and chance.random() < self.rates.swapped_names:
                one["indicator"], other["indicator"] = other["indicator"], one["indicator"]
                touched.update((one["n"], other["n"]))
                for item in (one, other):
                    self._note(known, Harm.SWAPPED_NAME, item["n"], item["indicator"])

    def _move(
        self, known: Known, statistics: Iterable[dict[str, Any]], chance: random.Random, touched: set[str]
    ) -> None:
        """Periods moved to another time that the same report names."""
        times = sorted({kept.period for kept in known.answers.numbers if kept.period is not None})
        for item in statistics:
            others = [time for time in times if _is_another(known, str(item["period"]), time)]
            if item["period"] and others and item["n"] not in touched and chance.random() < self.rates.moved_periods:
                item["period"] = chance.choice(others)
                touched.add(item["n"])
                self._note(known, Harm.MOVED_PERIOD, item["n"], item["period"])

    def _mislead(
        self,
        known: Known,
        statistics: Sequence[dict[str, Any]],
        others: list[dict[str, Any]],
        chance: random.Random,
        touched: set[str],
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Results given up as plans, dates or names."""
        kept: list[dict[str, Any]] = []
        for item in statistics:
            if item["n"] not in touched and chance.random() < self.rates.invented_roles:
                reason = chance.choice(("plan", "name", "person", "definition", "date", "loose"))
                others.append({"n": item["n"], "reason": reason})
                touched.add(item["n"])
                self._note(known, Harm.INVENTED_ROLE, item["n"], reason)
            else:
                kept.append(item)
        return kept, others

    def _misnumber(
        self, known: Known, statistics: Sequence[dict[str, Any]], chance: random.Random, touched: set[str]
    ) -> list[dict[str, Any]]:
        """Ids left out, repeated and invented."""
        made: list[dict[str, Any]] = []
        for item in statistics:
            if item["n"] not in touched and chance.random() < self.rates.left_out_ids:
                self._note(known, Harm.LEFT_OUT_ID, item["n"], item["indicator"])
                continue
            made.append(item)
            if item["n"] not in touched and chance.random() < self.rates.repeated_ids:
                made.append({**item, "indicator": f"{item['indicator']}合计"})
                self._note(known, Harm.REPEATED_ID, item["n"], item["indicator"])
        if statistics and chance.random() < self.rates.invented_ids:
            name = f"凭空编造指标{len(self.planted)}"
            made.append({**statistics[0], "n": f"n{len(known.passages.figures) + 7}", "indicator": name})
            self._note(known, Harm.INVENTED_ID, None, name)
        return made

    def _invented_honors(self, known: Known, shown: Shown, chance: random.Random) -> list[dict[str, Any]]:
        """An award that the report does not tell, once with a title of its own and once with words of the sentence."""
        if not shown.sentences or chance.random() >= self.rates.invented_honors:
            return []
        sentence, line = chance.choice(sorted(shown.sentences.items()))
        words = "".join(character for character in line.split("〔")[0] if "一" <= character <= "鿿")[2:10]
        titles = ["全国模范集体标兵", *([words] if len(words) >= 4 else [])]
        for title in titles:
            self._note(known, Harm.INVENTED_HONOR, None, title)
        return [{"title": title, "awarded_by": "国务院", "recipient": None, "s": sentence} for title in titles]


def _is_another(known: Known, period: str, time: str) -> bool:
    """Whether two phrases certainly mean different days of the report."""
    one, other = (read_period(fold(words), known.passages.frame) for words in (period, time))
    return one is not None and other is not None and one.same(other) is False
