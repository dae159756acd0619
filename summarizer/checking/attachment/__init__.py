"""Attachment: the one engine that says whose figure the words of a claim name.

``check``, the readers' arbitration and the acceptance of a model's names all ask it. It stands in ``checking`` because it
compares claims with the report's figures, which are made there; whoever has a name and no summary makes a claim of it.
"""
