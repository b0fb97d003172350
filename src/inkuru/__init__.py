"""Inkuru: one story, three languages."""
