"""Addresses → bytes, under guard, in turn, within limits."""
