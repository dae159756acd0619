"""Scoring of extraction from Chinese work reports: data, alignment, verdicts, statistics, runs and pages."""
