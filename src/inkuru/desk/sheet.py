"""A story’s editions side by side, paragraph by paragraph: what the page of a story shows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inkuru.desk.chips import Chip, edition_chips, passage_chips
from inkuru.desk.differences import Piece, compare
from inkuru.desk.forms import PassageForm, passage_form
from inkuru.flow.passages import Passage, passages
from inkuru.flow.surveying import EditionSurvey, source_findings, survey_edition
from inkuru.lang.language import Language, languages
from inkuru.newsroom.models import Block, Edition, Kind, Revision, State, Story
from inkuru.records import Finding

# Findings on the headline name paragraph 0; none name the standfirst.
FINDINGS_OF_HEAD = {Kind.HEADLINE.value: 0, Kind.STANDFIRST.value: -1}


@dataclass(frozen=True, slots=True)
class Editing:
    """The one passage that is being written, by language and block; what was sent, and what somebody else saved
    meanwhile.
    """

    language: str
    block: str
    form: PassageForm | None = None
    theirs: Revision | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """An edition; `edition` is None where nobody has asked for one."""

    language: Language
    edition: Edition | None
    survey: EditionSurvey
    chips: tuple[Chip, ...]
    is_shown: bool

    @property
    def is_begun(self) -> bool:
        """Whether there is an edition to write in."""
        return self.edition is not None and self.edition.state != State.NOT_BEGUN

    @property
    def is_withdrawn(self) -> bool:
        """Whether readers have been told that the story is withdrawn."""
        return self.edition is not None and self.edition.state == State.KILLED


@dataclass(frozen=True, slots=True)
class Cell:
    """A block in one edition. `change` is what the source says otherwise since this was translated.

    `form` is there where it is being written, `theirs` where somebody else saved meanwhile.
    """

    column: Column
    passage: Passage
    chips: tuple[Chip, ...]
    change: tuple[Piece, ...]
    form: PassageForm | None
    theirs: Revision | None

    @property
    def may_be_confirmed(self) -> bool:
        """Whether a person can say that this stands as it is."""
        return self.passage.is_stale or self.passage.is_unread_draft


@dataclass(frozen=True, slots=True)
class Row:
    """A block in all editions that are shown; `place` counts the body from 1 and is 0 above it. The findings are on
    its source text.
    """

    block: Block
    place: int
    cells: tuple[Cell, ...]
    findings: tuple[Finding, ...]

    @property
    def label(self) -> str:
        """The number of a paragraph of the body; above it what the block is."""
        return str(self.place or Kind(self.block.kind).label)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole: columns in the order of the languages, the source first, rows in that of the story, and findings on
    the whole source text.
    """

    story: Story
    headline: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns that the page shows."""
        return tuple(column for column in self.columns if column.is_shown)


def lay_out(story: Story, *, shown: Iterable[str] = (), editing: Editing | None = None) -> Sheet:
    """The sheet of a story; all languages where `shown` names none. A constant number of queries."""
    editions = {one.language: one for one in story.editions.select_related("live", "story")}
    standing = {code: passages(one) for code, one in editions.items()}
    wanted = set(shown) or {one.code for one in languages()}
    columns = tuple(
        _column(one, editions.get(one.code), standing.get(one.code, ()), is_shown=one.code in wanted)
        for one in sorted(languages(), key=lambda one: one.code != story.source_language)
    )
    source = standing.get(story.source_language, ())
    findings = source_findings(source, language=story.source_language) if source else ()
    rows = tuple(_rows(source, standing, [one for one in columns if one.is_shown], findings, editing))
    return Sheet(story, _headline(source), columns, rows, tuple(one for one in findings if one.paragraph is None))


def _column(language: Language, edition: Edition | None, standing: Sequence[Passage], *, is_shown: bool) -> Column:
    survey = survey_edition(edition, standing) if edition else EditionSurvey(language.code)
    return Column(language, edition, survey, tuple(edition_chips(survey)), is_shown)


def _rows(
    source: Sequence[Passage],
    standing: Mapping[str, Sequence[Passage]],
    columns: Sequence[Column],
    findings: Sequence[Finding],
    editing: Editing | None,
) -> Iterator[Row]:
    found = {(code, one.block.pk): one for code, of_edition in standing.items() for one in of_edition}
    place = 0
    for passage in source:
        block = passage.block
        is_body = block.kind not in (Kind.HEADLINE, Kind.STANDFIRST)
        place += is_body
        nothing = Passage(block, None, None, ())
        cells = (_cell(one, found.get((one.language.code, block.pk), nothing), editing) for one in columns)
        number = FINDINGS_OF_HEAD.get(block.kind, place)
        yield Row(
            block, place if is_body else 0, tuple(cells), tuple(one for one in findings if one.paragraph == number)
        )


def _cell(column: Column, passage: Passage, editing: Editing | None) -> Cell:
    is_edited = editing and (editing.language, editing.block) == (column.language.code, str(passage.block.pk))
    return Cell(
        column=column,
        passage=passage,
        chips=tuple(passage_chips(passage)) if column.is_begun else (),
        change=_change(passage),
        form=(editing.form or passage_form(passage)) if editing and is_edited and column.is_begun else None,
        theirs=editing.theirs if editing and is_edited else None,
    )


def _change(passage: Passage) -> tuple[Piece, ...]:
    revision, source = passage.revision, passage.source
    if not passage.is_stale or revision is None or revision.based_on is None or source is None:
        return ()
    return compare(revision.based_on.text, source.text)


def _headline(source: Sequence[Passage]) -> str:
    return next((one.revision.text for one in source if one.block.kind == Kind.HEADLINE and one.revision), "")
