"""Which number takes the unit that its sentence says of another amount."""

import pytest

from inkuru.checks.carrying import agree_in_place, meanings
from inkuru.checks.reading import Text

# A text whose amounts all have their unit, one where a number has none, and how many amounts agree.
ROWS = (
    ({"en": "It fell from 900 francs to 700 francs", "rw": "Cyavuye ku mafaranga 900 kigera kuri 700"}, 2),
    ({"sw": "Faranga 5,000 kwa mkubwa na faranga 2,500 kwa mtoto", "en": "5,000 francs, for children 2,500"}, 2),
    ({"en": "Between 40% and 45% of homes", "rw": "Ingo ziri hagati ya 40 na 45 ku ijana"}, 2),
    ({"en": "The county will pay 35 million francs", "rw": "Kuri ayo mafaranga, akarere kazatanga miliyoni 35"}, 1),
    ({"en": "$60 million and another $20 million", "sw": "dola milioni 60 na dola nyingine milioni 20"}, 2),
    # A unit of another currency, in another sentence, or far behind the number, is not the number’s.
    ({"en": "It cost $70, and $30 more by bus", "rw": "Byatwaye amayero 70, n'andi 30 muri bisi"}, 0),
    ({"en": "He paid $70. She paid $30.", "sw": "Alilipa dola 70. Yeye alilipa 30."}, 1),
    ({"en": "$70 by the lake, and $30", "sw": "70 kwa njia ya kando ya ziwa wakati wa mvua kubwa, na dola 30"}, 1),
    ({"en": "He paid $70 and now $30", "rw": "Yishyuye amadolari 70 none ubu yishyuye amayero ya kera 30"}, 1),
)


@pytest.mark.parametrize(("texts", "expected"), ROWS)
def test_a_number_takes_the_unit_beside_it(texts: dict[str, str], expected: int) -> None:
    text, other = ([meanings(fact, one) for fact in one.facts] for one in (Text(*each) for each in texts.items()))
    assert sum(agree_in_place(one, fact) for one in text for fact in other) == expected
