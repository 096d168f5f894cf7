"""Typed words → articles, on both databases."""
