"""Checks on passages: one file a check."""
