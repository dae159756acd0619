"""Summaries as tidy tables, one row for each item, and the files that hold them: CSV, JSON Lines, XLSX, Parquet, DuckDB."""
