"""What is typed → what is meant: signs, options by name, schedules, plain sentences."""
