"""Putting back characters that the damage swallowed."""

from __future__ import annotations

from itertools import product

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from tests.document.cleaning import cleaned
from tests.document.samples import READINGS

# In the order in which the program goes through its table.
TABLE = {"報": "bào", "請": "qǐng", "區": "qū", "雲": "yún", "軀": "qū", "實": "shí", "訓": "xùn", **READINGS}


def damaged(text: str) -> str:
    """``text`` as the faulty program leaves it: a reading after every pair of bytes that is in its table."""
    data = text.encode("gbk")
    for character, reading in TABLE.items():
        code = character.encode("gbk")
        data = data.replace(code, code + f"({reading})".encode("gbk"))
    pieces = []
    at = 0
    while at < len(data):
        width = 1 if data[at] < 0x80 else 2
        try:
            pieces.append(data[at : at + width].decode("gbk"))
        except UnicodeDecodeError:
            pieces.append("?")
        at += width
    return "".join(pieces)


def test_swallowed_character_is_put_back() -> None:
    """A character cut in two is solved from its halves, and its damage belongs to it."""
    for raw in ("据岚溪日報社消息", "把宣传纳入區政府", "全年日報讀者满意"):
        text = cleaned(damaged(raw))
        assert "?" in text.document.text
        assert "?" not in text.text
        assert len(text.text) == len(raw)
        assert text.doubtful == ()
    text = cleaned(damaged("据岚溪日報社消息"))
    at = text.text.index("报")
    assert text.surface(at, at + 1).startswith("?")
    assert text.as_written(at - 1, at + 1) == "日报"


def test_characters_seen_damaged_elsewhere_decide() -> None:
    """Where the halves allow several characters, the one that the text shows in the program's table is taken."""
    text = cleaned(damaged("开展体悟實訓活动,落實训練計劃,組織培訓12次"))
    assert "体悟实训活动" in text.text
    assert "培训12次" in text.text


def test_place_that_can_not_be_told_is_doubtful() -> None:
    """Nothing is guessed: the place stays as it is and is marked."""
    text = clean(document_of("由单兵作战转變(biàn)?yōu)椤凹方式。共破案35起。"))
    assert len(text.doubtful) == 1
    span = text.doubtful[0]
    assert "yōu" in text.text[span.start : span.end]
    assert "35" not in text.text[span.start : span.end]


def test_questions_are_no_damage() -> None:
    """A question mark and a bracket without a reading between them stay."""
    raw = "群众满意吗?ok)满意率98%。为什么?(略)"
    text = cleaned(raw)
    assert text.text == raw
    assert text.doubtful == ()


def test_any_two_neighbours_survive_the_damage_or_are_doubtful() -> None:
    """No pair of characters around a damaged one is silently read as something else."""
    words = "日入悟變聞社市全共報區實訓請萬"
    for before, middle, after in product(words, "報區實訓請", "社政活了12"):
        raw = f"全市{before}{middle}{after}次。實訓報區請變聞"
        text = cleaned(damaged(raw))
        if "?" not in text.text:
            plain = cleaned(raw).text
            assert text.text == plain or text.doubtful
