"""Checking a summary against its report: places, support, attachment, the source itself, the ledger."""
