from __future__ import annotations

from summarizer.reading.importance import Importance, importance, importances
from tests.reading.dividing import divided

TEXT = """去年破案三百起
今年查处案件90起,抓获嫌疑人40名,其中外省籍7名。
共办理业务600件。
"""


def test_headings_totals_firsts_and_parts() -> None:
    """The stated ranking: heading, total, first of its section, the rest, parts."""
    passages = divided(TEXT)
    ranks = {passages.mention(number).surface: rank for number, rank in importances(passages).items()}
    assert ranks["三百起"] is Importance.HEADING
    assert ranks["600件"] is Importance.TOTAL
    assert ranks["7名"] is Importance.PART
    assert ranks["90起"] is Importance.LEADING
    assert Importance.PART < Importance.PLAIN < Importance.LEADING < Importance.TOTAL < Importance.HEADING


def test_one_figure_alone_has_the_same_rank() -> None:
    """Asked one by one, figures have the ranks that they have together."""
    passages = divided(TEXT)
    assert all(importance(passages, number) is rank for number, rank in importances(passages).items())


def test_every_rank_says_why() -> None:
    """A rank can be told to a reader in words."""
    assert all(rank.because for rank in Importance)
