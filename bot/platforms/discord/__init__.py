"""Discord: interactions and messages in, components out, by discord.py."""
