"""Discord's wire JSON → HTML, as its client shows it."""
