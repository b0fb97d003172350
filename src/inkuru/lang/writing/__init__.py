"""Text out of values, as a newspaper writes it: one theme a module, the same engine for every language."""
