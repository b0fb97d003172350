"""Machine translation: one small interface, one file an engine."""
