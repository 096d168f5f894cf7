"""What Discord sends → questions, and their replies to where they were asked."""
