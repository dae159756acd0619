"""What words of the report language mean, read once: the lexicon, the tokens of a text, and rules over tokens.

Knows nothing of reports, numbers or summaries, and imports nothing else of this package.
"""
