"""Whose figure a figure is: sections, sentences, clauses, enumerations, and the period and scope they carry."""
