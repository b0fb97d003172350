"""A story’s editions side by side, paragraph by paragraph: what the page of a story shows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from inkuru.desk.chips import Chip, edition_chips, finding_chips, passage_chips
from inkuru.desk.differences import Piece, compare
from inkuru.desk.forms import PassageForm, passage_form, typed_form
from inkuru.desk.surroundings import ALONE, Surroundings
from inkuru.flow.arranging import ALTERNATIVES, APART_FROM_BODY
from inkuru.flow.checking import Standing
from inkuru.flow.handing import Word, with_words, word_of
from inkuru.flow.passages import Passage, side_by_side
from inkuru.flow.surveying import EditionSurvey, survey_edition
from inkuru.lang.language import Language, languages
from inkuru.newsroom.models import Block, Edition, Kind, Person, Revision, State, Story, WorkingText


@dataclass(frozen=True, slots=True)
class Editing:
    """The one passage that is being written, by language and block; what was sent, what somebody else saved
    meanwhile, and the number of the revision that the writer began with.
    """

    language: str
    block: str
    form: PassageForm | None = None
    theirs: Revision | None = None
    began: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """An edition; `edition` is None where nobody has asked for one. `findings` are counted in a chip, which leads to
    the block `first_finding`; `todo` are the blocks that wait for somebody; `word` is what was said at a handover.
    """

    language: Language
    edition: Edition | None
    survey: EditionSurvey
    chips: tuple[Chip, ...]
    is_shown: bool
    findings: tuple[Chip, ...] = ()
    first_finding: UUID | None = None
    todo: frozenset[UUID] = frozenset()
    word: Word | None = None

    def next_todo(self, after: UUID, order: Sequence[UUID]) -> UUID | None:
        """The next block after one that waits for somebody, from the top again after the last; None for no other."""
        start = order.index(after) + 1 if after in order else 0
        return next((one for one in (*order[start:], *order[:start]) if one in self.todo and one != after), None)

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
    """A block in one edition. `change` is what the source says otherwise since this was translated; `typed` is what
    whoever looks has typed here and not saved, `writers` are the others who write here, `comments` those not resolved.

    `form` is there where it is being written, `theirs` where somebody else saved since revision `began`.
    """

    column: Column
    passage: Passage
    chips: tuple[Chip, ...]
    change: tuple[Piece, ...]
    findings: tuple[Standing, ...]
    typed: WorkingText | None
    comments: int
    writers: tuple[Person, ...]
    form: PassageForm | None
    theirs: Revision | None
    began: int

    @property
    def finding_chips(self) -> tuple[Chip, ...]:
        """How many findings of which weight."""
        return tuple(finding_chips(self.findings))

    @property
    def anchor(self) -> str:
        """What it is called on the page."""
        return f"c-{self.column.language.code}-{self.passage.block.pk}"

    @property
    def is_todo(self) -> bool:
        """Whether it waits for somebody."""
        return self.passage.block.pk in self.column.todo

    @property
    def may_be_confirmed(self) -> bool:
        """Whether a person can say that this stands as it is."""
        return self.passage.is_stale or self.passage.is_unread_draft


@dataclass(frozen=True, slots=True)
class Row:
    """A block in all editions that are shown; `place` counts the body from 1 and is 0 above it."""

    block: Block
    place: int
    cells: tuple[Cell, ...]

    @property
    def is_above_body(self) -> bool:
        """Whether it is the headline or the standfirst."""
        return self.block.kind in (Kind.HEADLINE, Kind.STANDFIRST)

    @property
    def label(self) -> str:
        """The number of a paragraph of the body; above it what the block is."""
        return str(self.place or Kind(self.block.kind).label)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole: columns in the order of the languages, the reference first, rows in that of the story, and findings on
    the whole source text. `order` are all blocks, also where only one row is laid out.

    `reference` is the language of the edition that whoever looks translates from; `standing` are all passages.
    """

    story: Story
    headline: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    findings: tuple[Standing, ...]
    order: tuple[UUID, ...]
    reference: str
    standing: Mapping[str, Sequence[Passage]]

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns that the page shows."""
        return tuple(column for column in self.columns if column.is_shown)

    @property
    def open_cell(self) -> tuple[Row, Cell] | None:
        """The one that is being written."""
        return next(((row, cell) for row in self.rows for cell in row.cells if cell.form), None)

    def read_for(self, language: str) -> str:
        """What a passage in a language is translated from: the reference, for the reference itself the source."""
        return self.reference if language != self.reference else self.story.source_language

    def column(self, language: str) -> Column:
        """The column of a language of ours."""
        return next(one for one in self.columns if one.language.code == language)


def lay_out(
    story: Story,
    *,
    around: Surroundings = ALONE,
    shown: Iterable[str] = (),
    editing: Editing | None = None,
    only: Collection[UUID] | None = None,
    reference: str = "",
) -> Sheet:
    """The sheet of a story; all languages where `shown` names none, the rows of some blocks where `only` names them.

    An edition that is not begun is no reference; then the source is. A constant number of queries.
    """
    editions = {one.language: one for one in with_words(story.editions.select_related("live", "story"))}
    found = side_by_side(story)
    standing = {code: found[one.pk] for code, one in editions.items() if one.pk in found}
    wanted = set(shown) or {one.code for one in languages()}
    is_begun = reference in editions and editions[reference].state != State.NOT_BEGUN
    read = reference if is_begun else story.source_language
    columns = tuple(
        _column(one, editions.get(one.code), standing.get(one.code, ()), around, is_shown=one.code in wanted)
        for one in sorted(languages(), key=lambda one: (one.code != read, one.code != story.source_language))
    )
    source = standing.get(story.source_language, ())
    rows = tuple(_rows(source, standing, [one for one in columns if one.is_shown], around, editing, only))
    findings = around.findings.get((story.source_language, None), ())
    order = tuple(one.block.pk for one in source)
    return Sheet(story, _headline(source), columns, rows, findings, order, read, standing)


def _column(
    language: Language, edition: Edition | None, standing: Sequence[Passage], around: Surroundings, *, is_shown: bool
) -> Column:
    survey = survey_edition(edition, standing) if edition else EditionSurvey(language.code)
    found = around.open_findings(language.code)
    places = {one.stored.block_id for one in found}
    return Column(
        language,
        edition,
        survey,
        tuple(edition_chips(survey)),
        is_shown,
        tuple(finding_chips(found)),
        next((one.block.pk for one in standing if one.block.pk in places), None),
        frozenset(one.block.pk for one in standing if one.block.pk in places or _waits(one)),
        word_of(edition) if edition else None,
    )


def _waits(passage: Passage) -> bool:
    if passage.revision is None:
        return passage.block.kind not in ALTERNATIVES or passage.source is not None
    return passage.is_stale or passage.is_unread_draft


def _rows(
    source: Sequence[Passage],
    standing: Mapping[str, Sequence[Passage]],
    columns: Sequence[Column],
    around: Surroundings,
    editing: Editing | None,
    only: Collection[UUID] | None,
) -> Iterator[Row]:
    found = {(code, one.block.pk): one for code, of_edition in standing.items() for one in of_edition}
    place = 0
    for passage in source:
        block = passage.block
        is_body = block.kind not in APART_FROM_BODY
        place += is_body
        if only is not None and block.pk not in only:
            continue
        nothing = Passage(block, None, None, ())
        cells = (_cell(one, found.get((one.language.code, block.pk), nothing), around, editing) for one in columns)
        yield Row(block, place if is_body else 0, tuple(cells))


def _cell(column: Column, passage: Passage, around: Surroundings, editing: Editing | None) -> Cell:
    code, block = column.language.code, passage.block.pk
    is_edited = editing is not None and (editing.language, editing.block) == (code, str(block))
    typed = around.typed.get((code, block))
    edited = _edited(passage, editing, typed) if editing and is_edited and column.is_begun else None
    return Cell(
        column=column,
        passage=passage,
        chips=tuple(passage_chips(passage)) if column.is_begun else (),
        change=_change(passage),
        findings=around.findings.get((code, block), ()),
        typed=typed,
        comments=around.comments.get((code, block), 0),
        writers=around.writers.get((code, block), ()),
        form=edited.form if edited else None,
        theirs=edited.theirs if edited else None,
        began=edited.began if edited else 0,
    )


def _edited(passage: Passage, editing: Editing, typed: WorkingText | None) -> Editing:
    """What is written: what was sent just now, else what was typed earlier, else what stands there."""
    if editing.form:
        return editing
    if typed is None:
        return replace(editing, form=passage_form(passage, editing.language))
    form, standing = typed_form(typed), passage.revision
    if standing is None or standing.number == typed.seen:
        return replace(editing, form=form)
    return replace(editing, form=form.over(standing), theirs=standing, began=typed.seen)


def _change(passage: Passage) -> tuple[Piece, ...]:
    revision, source = passage.revision, passage.source
    if not passage.is_stale or revision is None or revision.based_on is None or source is None:
        return ()
    return compare(revision.based_on.text, source.text)


def _headline(source: Sequence[Passage]) -> str:
    return next((one.revision.text for one in source if one.block.kind == Kind.HEADLINE and one.revision), "")
