"""Text as a presenter says it: figures, dates, times, money and short forms in words."""
