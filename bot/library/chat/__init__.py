"""What channels and people want, were shown, and pressed."""
