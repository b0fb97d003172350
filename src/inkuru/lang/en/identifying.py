"""What tells English from other languages (own work)."""

from inkuru.lang.tables import words

SIGNS = words("""
about after am and are as at been but by don’ for from had has have he his in is it its i’ more not of on
said she that the their they they’ this to was we were we’ which who will with won’ would you
""")
