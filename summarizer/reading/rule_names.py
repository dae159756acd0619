"""Rule names: what the rules are called that give a figure its name, change, basis, period and scope, and that read an award.

Decides the names alone, each in words that say where the reading comes from. Leaves choosing between them to the modules
that read.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["AwardRule", "BasisRule", "ChangeRule", "IndicatorRule", "PeriodRule", "ScopeRule"]


class IndicatorRule(StrEnum):
    """Where the words of a figure's name stand."""

    BEFORE = "words before the figure"
    BEHIND = "words behind the figure"
    CHANGED = "what the change is of"
    RANKED = "what the rank is of"
    NOT_ONE = "what did not happen"
    SPELL = "what held for that long"
    RATE = "what the rate is of"
    LENT = "name of the figure it speaks of"
    SHARE = "whole that it is a share of"
    TABLE = "heads of row and column"
    FIRST_END = "first end of a change"
    ASKED = "claim that is answered"
    ASKED_SHARE = "what those asked said"


class ChangeRule(StrEnum):
    """What says that a figure is a change, and which way."""

    WORD = "change word before the figure"
    SIGN = "sign before the figure"
    MINUS = "minus of the figure"
    PACE = "pace of a change"
    AMPLITUDE = "word for the size of a change"
    PLACES = "move among those ranked"
    AGAIN = "change of the figure before"
    RANKING = "ranking by a change"
    BESIDE = "change word beside the figure"
    TABLE = "change told in the table"


class BasisRule(StrEnum):
    """Where it is said what a change is compared with."""

    CLAUSE = "comparison in the clause"
    BEFORE = "comparison before the clause"
    TABLE = "comparison told in the table"


class PeriodRule(StrEnum):
    """Where the period of a figure is said."""

    IN_ORDER = "one of several periods in order"
    BRACKET = "bracketed period"
    END = "time of an end of a movement"
    CLAUSE = "period in the clause"
    SENTENCE = "period in the sentence"
    WHOLE_YEAR = "year that the whole year means"
    PARAGRAPH = "period of the paragraph"
    HEADING = "period of the heading"
    CARRIED = "period carried from a sentence before"
    REPORT = "period of the report"
    SO_FAR = "time up to now"
    CAMPAIGN = "campaign that it was done in"
    COLUMN = "time in the column head"
    ROW = "time in the row"
    LATEST = "latest time of the columns"
    OVER_TABLE = "time over the table"


class ScopeRule(StrEnum):
    """Where the body or area of a figure is said."""

    AVERAGE = "area of an average"
    COMPARED = "larger area compared with"
    CLAUSE = "body in the clause"
    SENTENCE = "body in the sentence"
    MEANT = "body that the whole area means"
    CARRIED = "body of the sentence before"
    RANKED = "place in a ranking"
    IN_ORDER = "scope of the figure it belongs to"
    PLACE = "place compared with"
    DESCRIBED = "area that the paragraph describes"
    TABLE = "place in the row or column"


class AwardRule(StrEnum):
    """Which set phrase states an award."""

    TO_RECEIVER = "giver, receiver and title"
    COUNTED = "receivers that are counted"
    RANKED = "place in a contest"
    WON = "prizes that are won"
    DESIGNATED = "designations that are counted"
    QUOTED = "quoted title behind a verb of award"
    CREATED = "title that was created"
    BEARER = "award before its bearer's name"
    COMMENDED = "commendation"
    PLAIN = "title behind a verb of award"
    BY_GIVER = "commended by a giver"
    GIVEN_BY = "title of a giver"
    MERIT = "merit of a body"
    TIMES = "merits by their number"
    PLACE = "designation of a place"
    PUBLISHED = "list that was announced"
    PLACED = "list of winners"
    HANDED = "prize that was handed over"
    TITLED = "list of titles in its own words"
