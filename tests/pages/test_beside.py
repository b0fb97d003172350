"""Two editions side by side."""

from dataclasses import replace

from inkuru.pages import beside
from tests.pages.making import HEADLINES, make_beside, make_draft
from tests.pages.reading import part, read, strings


def test_each_paragraph_stands_beside_itself_in_the_other_language() -> None:
    page = make_beside("rw", "sw")
    soup = read(beside.render(page))
    found = soup.select(".pair[id]")
    assert len(found) == len(page.page.record.blocks)
    first = page.page.record.blocks[0], page.other.record.blocks[0]
    assert [part(found[0], place).get_text().strip().split("\n")[0] for place in (".here p", ".there p")] == [
        one.text for one in first
    ]
    assert [one["lang"] for one in found[0].select(".there, .flip")] == ["sw", "sw"]


def test_a_paragraph_leads_to_itself_by_a_plain_link_and_no_anchor_stands_twice() -> None:
    soup = read(beside.render(make_beside("rw", "sw")))
    for pair in soup.select(".pair[id]"):
        assert part(pair, "a.flip")["href"] == f"#{pair['id']}"
    ids = [one["id"] for one in soup.select("[id]")]
    assert len(ids) == len(set(ids))


def test_what_one_edition_lacks_is_said_in_its_language() -> None:
    page = make_beside("en", "rw")
    blocks = page.other.record.blocks
    shorter = replace(page, other=replace(page.other, record=replace(page.other.record, blocks=blocks[1:])))
    pairs = read(beside.render(shorter)).select(".pair[id]")
    assert [bool(one.select(".there .gap")) for one in pairs][:2] == [True, False]
    blocks = page.page.record.blocks
    shorter = replace(page, page=replace(page.page, record=replace(page.page.record, blocks=blocks[1:])))
    pairs = read(beside.render(shorter)).select(".pair[id]")
    assert strings(pairs[0], ".here .gap") == ["This paragraph is not in this edition."]
    assert len(pairs) == len(blocks)


def test_what_no_person_has_read_is_said_here_too() -> None:
    page = make_beside("en", "sw")
    blocks = page.other.record.blocks
    record = replace(page.other.record, blocks=(*blocks[:-1], make_draft(blocks[-1])))
    soup = read(beside.render(replace(page, other=replace(page.other, record=record))))
    assert len(soup.select(".there .draft")) == 1
    assert len(soup.select(".there .state")) == 1


def test_both_headlines_lead_to_their_editions_and_search_engines_to_the_one_that_is_read() -> None:
    page = make_beside("rw", "sw")
    soup = read(beside.render(page))
    assert [strings(soup, place)[0] for place in ("h1", ".title")] == [HEADLINES["rw"], HEADLINES["sw"]]
    assert [one["href"] for one in soup.select(".alone a")] == [page.page.path, page.other.path]
    assert part(soup, 'meta[name="robots"]')["content"] == "noindex"
