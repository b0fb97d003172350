"""`export` and `import` from the shell."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from pyarrow import parquet

from inkuru.flow.releasing import release
from inkuru.newsroom.models import Edition
from tests.cli.calling import Answer, call, refusal
from tests.flow.leaving import DRAFT, HEADLINE, MISSING, STALE, Leaving, make_leaving
from tests.flow.test_learning_releases import make_released
from tests.newsroom.holding import held
from tests.newsroom.making import HEADLINES, NOON, PARAGRAPHS, make_story, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.database]

Capsys = pytest.CaptureFixture[str]
FORMATS = ("xliff", "xliff2")


def sent(capsys: Capsys, leaving: Leaving, path: Path, kind: str) -> str:
    """Export an edition; the text of the file."""
    story = str(leaving.newsroom.story.pk)
    answer = call(capsys, "export", "edition", story, "--language", "rw", "--format", kind, "--out", str(path))
    assert (answer.code, answer.out, answer.err) == (0, "", f"7 texts of story {story} in rw\n")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", FORMATS)
def test_out_and_in_again_changes_nothing(capsys: Capsys, tmp_path: Path, kind: str) -> None:
    leaving, path = make_leaving(), tmp_path / "story.xlf"
    sent(capsys, leaving, path, kind)
    before = held()
    answer = call(capsys, "import", str(path))
    assert answer == Answer(0, f"{path}: story {leaving.newsroom.story.pk} in rw: 6 same\n", "")
    assert held() == before


TRANSLATED = {
    "xliff": (
        ('state="needs-translation"/>', 'state="translated">Nta wakomeretse.</target>'),
        ('state="needs-adaptation"', 'state="final"'),
        ('state="needs-review-translation"', 'state="signed-off"'),
    ),
    "xliff2": (
        (
            '<segment state="initial"><source>Nobody was hurt.</source>',
            '<segment state="final"><source>Nobody was hurt.</source><target>Nta wakomeretse.</target>',
        ),
        ('state="initial" subState="inkuru:stale"', 'state="reviewed"'),
        ('state="translated" subState="inkuru:draft"', 'state="final"'),
    ),
}


def worked_on(path: Path, text: str, changes: Sequence[tuple[str, str]]) -> None:
    for old, new in changes:
        assert text.count(old) == 1, text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("kind", FORMATS)
def test_what_a_tool_did_is_taken_and_told(capsys: Capsys, tmp_path: Path, kind: str) -> None:
    leaving, path = make_leaving(), tmp_path / "story.xlf"
    worked_on(path, sent(capsys, leaving, path, kind), TRANSLATED[kind])
    answer = call(capsys, "import", str(path), "--by", "aline", "--json")
    assert (answer.code, json.loads(answer.out)) == (
        0,
        {
            "file": str(path),
            "id": leaving.newsroom.story.pk,
            "language": "rw",
            "confirmed": 2,
            "same": 3,
            "written": 1,
            "findings": [],
        },
    )
    assert leaving.text(MISSING) == "Nta wakomeretse."
    assert {one.progress for one in leaving.document().units} == {"done"}


@pytest.mark.parametrize("kind", FORMATS)
def test_what_is_not_taken_is_told_and_exits_1(capsys: Capsys, tmp_path: Path, kind: str) -> None:
    leaving, path = make_leaving(), tmp_path / "story.xlf"
    text = sent(capsys, leaving, path, kind)
    worked_on(path, text, [("Ubwato buragenda<", "Ubwato bwahagaze<")])
    assert call(capsys, "import", str(path)).out.endswith("in rw: 5 same, 1 written\n")
    worked_on(path, text, [("Ubwato buragenda<", "Ubwato bwarohamye<")])
    answer = call(capsys, "import", str(path))
    assert (answer.code, answer.out) == (
        1,
        (
            f"{path}: story {leaving.newsroom.story.pk} in rw: 5 same\n"
            "  warning: headline: Somebody changed this paragraph meanwhile; the file’s text was not taken: "
            "“Ubwato bwarohamye”\n"
        ),
    )
    assert leaving.text(HEADLINE) == "Ubwato bwahagaze"


def test_a_tool_without_states_is_believed_on_request(capsys: Capsys, tmp_path: Path) -> None:
    leaving, path = make_leaving(), tmp_path / "story.xlf"
    filled = [('state="needs-translation"/>', 'state="needs-translation">Nta wakomeretse.</target>')]
    worked_on(path, sent(capsys, leaving, path, "xliff"), filled)
    assert call(capsys, "import", str(path)).out.endswith("1 drafted, 5 same\n")
    assert leaving.document().units[MISSING].progress == "draft"
    worked_on(path, sent(capsys, leaving, path, "xliff"), ())
    assert call(capsys, "import", str(path), "--reviewed").out.endswith("3 confirmed, 3 same\n")
    assert [leaving.document().units[one].progress for one in (STALE, DRAFT, MISSING)] == ["done"] * 3


@pytest.mark.parametrize("kind", FORMATS)
def test_a_tool_may_get_the_source_to_write_over(capsys: Capsys, tmp_path: Path, kind: str) -> None:
    leaving, path = make_leaving(), tmp_path / "story.xlf"
    story = str(leaving.newsroom.story.pk)
    call(capsys, "export", "edition", story, "--language", "rw", "--format", kind, "--fill", "--out", str(path))
    text = path.read_text(encoding="utf-8")
    assert text.count("Nobody was hurt.") == 2
    before = held()
    assert call(capsys, "import", str(path)).out.endswith("in rw: 6 same\n")
    assert held() == before
    worked_on(path, text, [("Nobody was hurt.</target>", "Nta wakomeretse.</target>")])
    assert call(capsys, "import", str(path)).out.endswith("in rw: 1 drafted, 5 same\n")


def test_all_files_or_none(capsys: Capsys, tmp_path: Path) -> None:
    leaving, good, bad = make_leaving(), tmp_path / "good.xlf", tmp_path / "bad.xlf"
    text = sent(capsys, leaving, good, "xliff2")
    number = leaving.newsroom.story.pk
    worked_on(good, text, [("Ubwato buragenda<", "Ubwato bwahagaze<")])
    worked_on(bad, text, [(f'original="story-{number}"', f'original="story-{number + 1}"')])
    other = make_story()
    make_translation(other, "rw")
    before = held()
    line = refusal(call(capsys, "import", str(good), str(bad)))
    assert line.startswith(f"inkuru import: {bad}: the unit ")
    assert line.endswith(f"is of no text that story {other.story.pk} ever had")
    assert held() == before


def test_an_edition_goes_to_standard_output(capsys: Capsys) -> None:
    leaving = make_leaving()
    answer = call(capsys, "export", "edition", str(leaving.newsroom.story.pk), "--language", "rw")
    assert answer.out.startswith("<?xml version='1.0' encoding='UTF-8'?>\n<xliff xmlns=")
    assert 'version="2.1"' in answer.out


def test_a_corpus_is_written_in_each_format(capsys: Capsys, tmp_path: Path) -> None:
    make_released("rw", "sw")
    texts = list(zip((HEADLINES["rw"], *PARAGRAPHS["rw"]), (HEADLINES["sw"], *PARAGRAPHS["sw"]), strict=True))
    words = ("export", "corpus", "--source", "rw", "--target", "sw", "--licence", "CC0-1.0")
    for kind in ("tsv", "jsonl", "parquet"):
        path = tmp_path / f"corpus.{kind}"
        answer = call(capsys, *words, "--format", kind, "--out", str(path))
        assert (answer.code, answer.err) == (0, "3 pairs of rw and sw\n")
    lines = (tmp_path / "corpus.tsv").read_text(encoding="utf-8").splitlines()
    assert [tuple(line.split("\t")[2:4]) for line in lines[1:]] == texts
    objects = [json.loads(line) for line in (tmp_path / "corpus.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(one["source"], one["target"]) for one in objects] == texts
    assert {one["licence"] for one in objects} == {"CC0-1.0"}
    rows = parquet.read_table(tmp_path / "corpus.parquet").to_pylist()
    assert [(one["source"], one["target"]) for one in rows] == texts


def test_the_licence_is_the_newsrooms_where_none_is_named(capsys: Capsys) -> None:
    make_released("rw")
    answer = call(capsys, "export", "corpus", "--source", "en", "--target", "rw")
    assert [line.split("\t")[-1] for line in answer.out.splitlines()] == ["licence", *["All rights reserved"] * 3]


REFUSED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("export",), "the following arguments are required: WHAT"),
    (("export", "news"), "argument WHAT: invalid choice: 'news'"),
    (("export", "edition", "1"), "the following arguments are required: --language"),
    (("export", "edition", "9999", "--language", "rw"), "there is no story 9999"),
    (("export", "edition", "0", "--language", "rw"), "STORY is a whole number"),
    (("export", "edition", "1", "--language", "fr"), "“fr” is none of the languages rw, en, sw"),
    (("export", "edition", "1", "--language", "rw", "--format", "tmx"), "argument --format: invalid choice: 'tmx'"),
    (("export", "corpus", "--source", "rw"), "the following arguments are required: --target"),
    (("export", "corpus", "--source", "rw", "--target", "rw"), "a corpus is in two languages"),
    (("export", "corpus", "--source", "rw", "--target", "fr"), "“fr” is none of the languages rw, en, sw"),
    (("export", "corpus", "--source", "rw,en", "--target", "sw"), "a corpus is in two languages"),
    (("import",), "the following arguments are required: FILE"),
    (("import", "nowhere.xlf"), "nowhere.xlf: No such file or directory"),
)


@pytest.mark.parametrize(("words", "said"), REFUSED)
def test_what_cannot_be_is_refused_in_one_line(capsys: Capsys, words: tuple[str, ...], said: str) -> None:
    assert said in refusal(call(capsys, *words))


def test_the_source_edition_an_absent_one_and_an_unknown_signer_are_refused(capsys: Capsys, tmp_path: Path) -> None:
    leaving, path = make_leaving(), tmp_path / "story.xlf"
    story = str(leaving.newsroom.story.pk)
    assert "name a language that it is translated into" in refusal(
        call(capsys, "export", "edition", story, "--language", "en")
    )
    assert f"story {story} has no edition in sw" in refusal(
        call(capsys, "export", "edition", story, "--language", "sw", "--out", str(path))
    )
    assert not path.exists()
    text = sent(capsys, leaving, path, "xliff2")
    assert "nobody here is called “juma”" in refusal(call(capsys, "import", str(path), "--by", "juma"))
    worked_on(path, text, [('trgLang="rw"', 'trgLang="sw"')])
    assert f"{path}: story {story} has no edition in sw" in refusal(call(capsys, "import", str(path)))


def test_a_released_edition_comes_back_into_its_next_release(capsys: Capsys, tmp_path: Path) -> None:
    newsroom, (edition,) = make_released("rw")
    path = tmp_path / "story.xlf"
    call(capsys, "export", "edition", str(newsroom.story.pk), "--language", "rw", "--out", str(path))
    worked_on(path, path.read_text(encoding="utf-8"), [("abantu 412", "abantu magana ane na cumi na babiri")])
    live = Edition.objects.get(pk=edition.pk).live
    assert call(capsys, "import", str(path)).code == 0
    assert Edition.objects.get(pk=edition.pk).live == live
    assert release(edition, by=newsroom.person, at=NOON).number == 2


def test_a_released_edition_goes_to_partners_and_to_the_studio(capsys: Capsys, tmp_path: Path) -> None:
    newsroom, script = make_story(), tmp_path / "script.txt"
    words = ("export", "released", str(newsroom.story.pk), "--language", "en")
    line = refusal(call(capsys, *words, "--format", "radio", "--out", str(script)))
    assert "is not public" in line
    assert not script.exists()
    release(newsroom.source, by=None, at=NOON)
    assert call(capsys, *words, "--format", "radio", "--pace", "90", "--out", str(script)).code == 0
    assert HEADLINES["en"] in script.read_text(encoding="utf-8")
    assert json.loads(call(capsys, *words).out)["language"] == "en"
