"""Matching, ranking and aligning of text. Knows no Django."""
