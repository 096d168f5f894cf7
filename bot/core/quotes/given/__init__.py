"""Whose words: a mention, a pronoun, an office or a label of a transcript → the speaker it stands for."""
