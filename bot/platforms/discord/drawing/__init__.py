"""Replies and commands → Discord's wire JSON, pure."""
