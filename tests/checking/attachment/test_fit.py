"""What words tell, and that it is the same in every run."""

from __future__ import annotations

from itertools import permutations

from summarizer.checking.attachment.fit import Layer, WordIndex

NAMES = ("破获刑事案件数", "抓获嫌疑人数", "查处治安案件数", "化解矛盾纠纷数", "挽回经济损失金额")


def index() -> WordIndex:
    """The index of five figures, each with its name and a sentence that all of them share."""
    return WordIndex.of([Layer(name, 0.95), Layer("全年打击违法犯罪", 0.2)] for name in NAMES)


def test_what_words_tell_together_does_not_depend_on_their_order() -> None:
    """Sets have no order of their own: another order must not turn a tie between two figures."""
    words = ("刑事", "嫌疑", "治安", "纠纷", "损失", "案")
    assert len({index().worth(order) for order in permutations(words)}) == 1
