"""Periods: the time that a figure covers, as calendar dates."""

from summarizer.reading.period.calendar import Day, Frame, Period
from summarizer.reading.period.time_words import read_period

__all__ = ["Day", "Frame", "Period", "read_period"]
