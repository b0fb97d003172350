"""Reads and writes the formats that stories come in and go out in. Knows no Django."""
