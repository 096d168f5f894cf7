"""Quotes and who spoke them, across articles and outlets."""
