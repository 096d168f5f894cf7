"""What people ask and what the bot says, as data."""
