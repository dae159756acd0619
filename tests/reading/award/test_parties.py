"""Who gave an award and who received it."""

from __future__ import annotations

import pytest

from summarizer.reading.award.parties import giver_in, issuer_of_title, recipient_in
from summarizer.text import Span


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("助力禾州成为全国首个", "禾州"),
        ("助推我市", None),
        ("禾州作为全省唯一", "禾州"),
        ("今年禾东派出所", "禾东派出所"),
        ("不断提升服务水平", None),
        ("满意率上升2.5个百分点", None),
        ("县公安局", None),
        ("活动对", None),
    ],
)
def test_a_recipient_is_a_name(words: str, name: str | None) -> None:
    """Half a sentence, a change and the reporting body are no recipient; a helper leads to the one who is."""
    found = recipient_in(words, Span(0, len(words)))
    assert (words[slice(*found)] if found else None) == name


@pytest.mark.parametrize(
    ("title", "issuer"), [("公安部十大精品案件", "公安部"), ("全国十大精品案件", None), ("省级先进集体", None)]
)
def test_a_title_may_begin_with_its_issuer(title: str, issuer: str | None) -> None:
    """A body's name at the front of a title says who gave it; a level does not."""
    found = issuer_of_title(title, Span(0, len(title)))
    assert (title[slice(*found)] if found else None) == issuer


@pytest.mark.parametrize(("words", "name"), [("全国总工会颁发的", "全国总工会"), ("全县年度考核", None)])
def test_what_stands_before_a_title_is_its_giver_only_with_a_bodys_name(words: str, name: str | None) -> None:
    """An assessment before a title gave nothing."""
    found = giver_in(words, Span(0, len(words)))
    assert (words[slice(*found)] if found else None) == name
