"""Dates, weekdays and clock times in English."""

import pytest

from tests.lang.facts.rows import Row, check_row

# fmt: off
DATES = (
    ("between 3 and 10 November", "date --11-03", "date --11-10"),
    ("Tuesday, September 8, 2026", "weekday -W-2", "date 2026-09-08"),
    ("Tuesday, 8 September 2026", "weekday -W-2", "date 2026-09-08"),
    ("the 8th of September", "date --09-08"),
    ("1 October", "date --10-01"),
    ("October 1st", "date --10-01"),
    ("Sept. 3, 2020", "date 2020-09-03"),
    ("3 Sept 2020", "date 2020-09-03"),
    ("May 5", "date --05-05"),
    ("May 5-7", "date --05-05", "date --05-07"),
    ("5-7 May 2026", "date 2026-05-05", "date 2026-05-07"),
    ("the first of May", "date --05-01"),
    ("May 2018", "date 2018-05"),
    ("in May", "date --05"),
    ("in March", "date --03"),
    ("In June, they met", "date --06"),
    ("since last August", "date --08"),
    ("December 31, 1999", "date 1999-12-31"),
    ("29 February", "date --02-29"),
    ("8/9/2026", "date 2026-09-08|2026-08-09"),
    ("13/9/2026", "date 2026-09-13"),
    ("2026-09-08", "date 2026-09-08"),
    ("in 2017", "year 2017"),
    ("the 2017 Act", "year 2017"),
    ("the 1980s", "decade 1980"),
    ("the mid-1980s", "decade 1980"),
    ("the ’80s", "decade 1980"),
    ("the eighties", "decade 1980"),
    ("the early 2000s", "decade 2000"),
    ("nineteen eighty-four", "year 1984"),
    ("about 2000 people", "number about 2000"),
    ("the twenty-first of June", "date --06-21"),
)
DAYS = (
    ("on Monday", "weekday -W-1"),
    ("Tuesday's vote", "weekday -W-2"),
    ("Wednesday morning", "weekday -W-3"),
    ("next Thursday", "weekday -W-4"),
    ("on Fridays", "weekday -W-5"),
    ("Saturday", "weekday -W-6"),
    ("last Sunday", "weekday -W-7"),
    ("Sat, 3 May", "weekday -W-6", "date --05-03"),
    ("He sat on the sun deck",),
    ("He was arrested yesterday", "day -1"),
    ("She arrives tomorrow", "day +1"),
    ("the day before yesterday", "day -2"),
    ("the day after tomorrow", "day +2"),
    ("today, Saturday", "day 0", "weekday -W-6"),
)
TIMES = (
    ("7-8pm", "time 19:00", "time 20:00"),
    ("between 3 and 5:30 p.m.", "time 15:00", "time 17:30"),
    ("7 a.m.", "time 07:00"),
    ("7am", "time 07:00"),
    ("7 pm", "time 19:00"),
    ("7:30 p.m.", "time 19:30"),
    ("7.30pm", "time 19:30"),
    ("12 p.m.", "time 12:00"),
    ("12 a.m.", "time 00:00"),
    ("12:40 p.m.", "time 12:40"),
    ("19:30", "time 19:30"),
    ("5:30", "time 05:30|17:30"),
    ("at 10 a.m. ET", "time 10:00 ET"),
    ("14:00 UTC", "time 14:00 UTC"),
    ("7pm BST", "time 19:00 BST"),
    ("noon", "time 12:00"),
    ("midnight", "time 00:00"),
    ("half past seven", "time 07:30|19:30"),
    ("quarter to eight", "time 07:45|19:45"),
    ("quarter past eight", "time 08:15|20:15"),
    ("seven o'clock", "time 07:00|19:00"),
    ("7 o’clock in the evening", "time 19:00"),
    ("seven in the morning", "time 07:00"),
    ("ten minutes past five in the morning", "time 05:10"),
    ("ten to five in the afternoon", "time 16:50"),
    ("at 9 at night", "time 21:00"),
    ("between 2 p.m. and 5 a.m.", "time 14:00", "time 05:00"),
    ("yesterday at 9 p.m.", "day -1", "time 21:00"),
)
# fmt: on


@pytest.mark.parametrize("row", DATES + DAYS + TIMES, ids=lambda row: row[0])
def test_it_reads_dates_and_times(row: Row) -> None:
    check_row(row, "en")
