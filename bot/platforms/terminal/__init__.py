"""The terminal: lines in, text out; everything can be tried here without a token."""
