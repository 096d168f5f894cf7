"""What thinks: pure functions from values to values, everything shown with its offsets."""
