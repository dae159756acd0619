from __future__ import annotations

from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.sentences import split_sentences
from summarizer.text import Span


def _split(text: str, *taken: NumberMention) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, Span(0, len(text)), taken)]


def test_full_stops_end_sentences_and_semicolons_do_not() -> None:
    """。！？ end a sentence, ； stays inside one."""
    assert _split("破案3起；抓获5人。群众点赞！") == ["破案3起；抓获5人。", "群众点赞！"]


def test_closing_quotes_stay_with_their_sentence() -> None:
    """The quote behind a full stop belongs to the sentence it closes."""
    assert _split("他说：“放心吧。”大家笑了。") == ["他说：“放心吧。”", "大家笑了。"]


def test_a_quoted_slogan_ends_nothing() -> None:
    """A mark inside a quotation that the sentence goes on after ends nothing."""
    assert _split("叫响“我先上！”的口号，出警9次。") == ["叫响“我先上！”的口号，出警9次。"]
    assert len(_split("叫响“不退！”“我先上！”的口号。")) == 1


def test_dots_end_a_sentence() -> None:
    """…… ends a sentence as a full stop does."""
    assert _split("下降4%……为什么？") == ["下降4%……", "为什么？"]


def test_no_cut_inside_a_number() -> None:
    """A mark that stands inside a number mention ends nothing."""
    mention = NumberMention(1, 1, "9！8", None, None, Kind.COUNT, 1, 3)
    assert _split("共9！8人", mention) == ["共9！8人"]


def test_a_sentence_without_end_is_cut_at_its_lesser_marks() -> None:
    """Text far longer than any sentence is cut where it has marks, and nothing of it is lost."""
    text = "破案3起，抓获5人；" * 300
    pieces = _split(text)
    assert "".join(pieces) == text
    assert all(len(piece) <= 1000 and piece.endswith("；") for piece in pieces)


def test_a_text_without_marks_is_cut_around_its_numbers() -> None:
    """Where no mark stands, the cut goes before the number that it would part; one number is never cut."""
    text = "案" * 998 + "1234" + "起" * 100
    mention = NumberMention(1, 1, "1234", None, None, Kind.COUNT, 998, 1002)
    assert _split(text, mention) == [text[:998], text[998:]]
    digits = NumberMention(1, 1, "7" * 1500, None, None, Kind.COUNT, 0, 1500)
    assert _split("7" * 1500 + "起", digits) == ["7" * 1500, "起"]


def test_long_sentences_stay_whole() -> None:
    """A sentence as long as those of yearbooks is one sentence."""
    text = "打掉犯罪团伙12个，" * 80 + "。"
    assert _split(text) == [text]
