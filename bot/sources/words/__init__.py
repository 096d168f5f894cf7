"""Bytes and fragments of HTML → words as a reader sees them."""
