"""Deliveries: claimed, composed, posted part by part, and what became of them."""

from bot.publish.publisher import Publisher

__all__ = ["Publisher"]
