"""Briefbot: a self-hosted news-briefing bot for teams on Discord and Slack."""
