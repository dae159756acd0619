"""A report in miniature and its summary, made by hand, with every kind of mark that a reader may meet."""

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256

from summarizer.schema import (
    Achievement,
    Approximation,
    DecidedBy,
    Direction,
    Disposition,
    Finding,
    FindingCode,
    Honor,
    Kind,
    Ledger,
    LedgerNumber,
    QuotedEvidence,
    RunRecord,
    Source,
    Statistic,
    Status,
    Summary,
    Withheld,
)

TEXT = """临江县公安局2023年工作情况
2023年以来，临江县公安局紧盯<电诈>不放松。破获电信网络诈骗案件312起，抓获嫌疑人近450名，发案数同比下降18.6%。
全县命案零发案。为群众追回被骗资金1200余万元，交通事故起数同比下降200%。
有2个派出所被省公安厅评为“枫桥式公安派出所”。
下一步，力争2024年破案率达到90%以上。
"""
HOSTILE = "<电诈>"


def evidence(quote: str) -> QuotedEvidence:
    """The first place of ``quote`` in the text."""
    start = TEXT.index(quote)
    return QuotedEvidence(quote=quote, start=start, end=start + len(quote))


def finding(code: FindingCode, message: str, item: str | None = None) -> Finding:
    """A finding without a place."""
    return Finding(code=code, severity=code.severity, message=message, item=item)


FIGURES: tuple[tuple[str, str | None, str | None, Approximation, Kind, Disposition, tuple[str, ...]], ...] = (
    ("2023年以来", None, None, Approximation.EXACT, Kind.DATE, Disposition.DATE, ()),
    ("312起", "312", "起", Approximation.EXACT, Kind.COUNT, Disposition.STATISTIC, ("t1", "a1")),
    ("近450名", "450", "名", Approximation.LESS_THAN, Kind.COUNT, Disposition.STATISTIC, ("t2", "a1")),
    ("18.6%", "18.6", "%", Approximation.EXACT, Kind.PERCENT, Disposition.STATISTIC, ("t3",)),
    ("零", "0", None, Approximation.EXACT, Kind.COUNT, Disposition.STATISTIC, ("t4",)),
    ("1200余万元", "12000000", "元", Approximation.MORE_THAN, Kind.MONEY, Disposition.STATISTIC, ("t5",)),
    ("200%", "200", "%", Approximation.EXACT, Kind.PERCENT, Disposition.STATISTIC, ("t6",)),
    ("2个", "2", "个", Approximation.EXACT, Kind.COUNT, Disposition.HONOR, ("h1",)),
    ("2024年", None, None, Approximation.EXACT, Kind.DATE, Disposition.UNACCOUNTED, ()),
    ("90%以上", "90", "%", Approximation.MORE_THAN, Kind.PERCENT, Disposition.PLAN, ()),
)


def ledger() -> Ledger:
    """Every number of the text; the heading's year is left out to keep it short."""
    numbers = []
    for place, (surface, value, unit, approximation, kind, disposition, used_by) in enumerate(FIGURES, start=1):
        start = TEXT.index(surface)
        numbers.append(
            LedgerNumber(
                id=f"n{place}",
                surface=surface,
                start=start,
                end=start + len(surface),
                value=value,
                unit=unit,
                approximation=approximation,
                kind=kind,
                disposition=disposition,
                decided_by=DecidedBy.RULE if kind is Kind.DATE else DecidedBy.MODEL,
                used_by=used_by,
            )
        )
    totals: dict[str, int] = {}
    for number in numbers:
        totals[number.disposition.value] = totals.get(number.disposition.value, 0) + 1
    return Ledger(numbers=tuple(numbers), totals=totals)


def statistic(id: str, number: LedgerNumber, indicator: str, quote: str, **more: object) -> Statistic:
    """The statistic ``indicator`` of a number of the ledger."""
    fields: dict[str, object] = {
        "id": id,
        "indicator": indicator,
        "number": number.id,
        "surface": number.surface,
        "start": number.start,
        "end": number.end,
        "value": number.value,
        "unit": number.unit,
        "approximation": number.approximation,
        "period": "2023年以来",
        "evidence": (evidence(quote),),
        **more,
    }
    return Statistic.model_validate(fields)


def sample() -> Summary:
    """The summary of ``TEXT``."""
    book = ledger()
    by_surface = {number.surface: number for number in book.numbers}
    fraud = "破获电信网络诈骗案件312起，抓获嫌疑人近450名，发案数同比下降18.6%。"
    impossible = finding(FindingCode.SOURCE_IMPOSSIBLE, "下降不可能超过100%", "t6")
    return Summary(
        source=Source(
            name="临江.txt",
            sha256=sha256(TEXT.encode()).hexdigest(),
            media_type="text/plain",
            encoding="utf-8",
            characters=len(TEXT),
            script="simplified",
            title="临江县公安局2023年工作情况",
            organization="临江县公安局",
            period="2023年",
        ),
        achievements=(
            Achievement(
                id="a1",
                summary="破获电信网络诈骗案件312起，抓获嫌疑人近450名",
                evidence=(evidence(fraud),),
                numbers=("n2", "n3"),
            ),
            Achievement(id="a2", summary="全县命案零发案", evidence=(evidence("全县命案零发案。"),), numbers=("n5",)),
        ),
        statistics=(
            statistic("t1", by_surface["312起"], "破获电信网络诈骗案件数", fraud),
            statistic("t2", by_surface["近450名"], "抓获电信网络诈骗嫌疑人数", fraud),
            statistic(
                "t3", by_surface["18.6%"], "电信网络诈骗发案数变化", fraud, change=Direction.DECREASE, basis="同比"
            ),
            statistic("t4", by_surface["零"], "命案发案数", "全县命案零发案。", scope="全县"),
            statistic("t5", by_surface["1200余万元"], "追回被骗资金", "为群众追回被骗资金1200余万元"),
            statistic(
                "t6",
                by_surface["200%"],
                "交通事故起数变化",
                "交通事故起数同比下降200%",
                change=Direction.DECREASE,
                basis="同比",
                status=Status.FLAGGED,
                findings=(impossible,),
            ),
        ),
        honors=(
            Honor(
                id="h1",
                title="枫桥式公安派出所",
                awarded_by="省公安厅",
                recipient="2个派出所",
                level="provincial",
                evidence=(evidence("有2个派出所被省公安厅评为“枫桥式公安派出所”。"),),
                numbers=("n8",),
            ),
        ),
        ledger=book,
        withheld=(
            Withheld(
                item=Achievement(
                    id="a3", summary="破案率达到90%以上", evidence=(evidence("力争2024年破案率达到90%以上。"),)
                ),
                reasons=(finding(FindingCode.PLAN_REPORTED_AS_RESULT, "所引句子说的是计划", "a3"),),
            ),
        ),
        findings=(impossible, finding(FindingCode.UNACCOUNTED_NUMBER, "2024年没有交代")),
        run=RunRecord(
            model="a-model",
            protocol="portions",
            prompt="portions-1",
            prompt_hash="0" * 64,
            calls=5,
            prompt_tokens=900,
            completion_tokens=210,
            seconds=Decimal("12.5"),
            program="summarizer 0.1.0",
        ),
    )
