"""Released records become HTML. Knows no models."""
