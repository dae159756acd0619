"""Asking again about what the checker refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from summarizer.extraction.ground import Grounded, ground
from summarizer.extraction.portions import extract_by_id
from summarizer.extraction.repair import repair
from summarizer.progress import SILENT
from summarizer.reading.passages import Passages
from summarizer.schema import Severity
from tests.extraction.scripts import ScriptedModel, agree, passages_of


def with_invented_figure(passages: Passages) -> Grounded:
    """Grounded items of which the first achievement holds a figure that the report does not."""
    grounded = ground(passages, extract_by_id(passages, ScriptedModel(agree), SILENT))
    first = next(item for item in grounded.achievements if "3200余起" in item.summary)
    spoiled = first.model_copy(update={"summary": first.summary.replace("3200余起", "9700余起")})
    rest = tuple(spoiled if item.id == first.id else item for item in grounded.achievements)
    return replace(grounded, achievements=rest)


def errors(findings: Any) -> list[str]:
    """The items with an error."""
    return [finding.item for finding in findings if finding.severity is Severity.ERROR]


def test_nothing_is_asked_where_nothing_is_refused() -> None:
    """Repair costs no call when the checker has no error."""
    passages = passages_of()
    grounded = ground(passages, extract_by_id(passages, ScriptedModel(agree), SILENT))
    model = ScriptedModel(agree)
    repaired = repair(passages, grounded, model, 2, SILENT)
    assert model.asked == []
    assert repaired.items == grounded


def test_only_the_refused_item_is_asked_about_and_its_new_wording_taken() -> None:
    """The model condenses the one part again, by ids, and the figure is the report's."""
    passages = passages_of()
    crimes = next(m.id for m in passages.inventory.mentions if m.surface == "3200余起")
    model = ScriptedModel(lambda user, fields: {"摘要": f"破获刑事案件〔{crimes}〕。"})
    repaired = repair(passages, with_invented_figure(passages), model, 2, SILENT)
    assert len(model.asked) == 1
    assert "9700" in model.asked[0].user
    assert any(item.summary == "破获刑事案件3200余起。" for item in repaired.items.achievements)
    assert errors(repaired.findings) == []


def test_after_the_last_round_the_reports_own_words_take_the_place() -> None:
    """A model that keeps inventing is never asked the same twice, and the item is mended by rule."""
    passages = passages_of()
    model = ScriptedModel(lambda user, fields: {"摘要": "破获刑事案件9700余起。"})
    repaired = repair(passages, with_invented_figure(passages), model, 2, SILENT)
    questions = [question.user for question in model.asked]
    assert 1 <= len(questions) == len(set(questions))
    assert not any("9700" in item.summary for item in repaired.items.achievements)
    assert errors(repaired.findings) == []


def test_without_rounds_no_question_is_asked() -> None:
    """Repair by rule alone needs no model."""
    passages = passages_of()
    model = ScriptedModel(agree)
    repaired = repair(passages, with_invented_figure(passages), model, 0, SILENT)
    assert model.asked == []
    assert errors(repaired.findings) == []
