"""Replies and commands → Slack's wire JSON, pure."""
