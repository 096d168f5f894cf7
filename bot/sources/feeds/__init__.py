"""Bytes of a feed → its entries."""
