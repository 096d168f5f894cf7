"""What people look for: filters, and the one form in which words are compared."""
