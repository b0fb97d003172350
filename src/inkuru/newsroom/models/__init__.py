"""The only models."""

from inkuru.newsroom.models.archives import Archive, ArchiveLesson, ArchiveOrder, OrderState
from inkuru.newsroom.models.arrivals import Arrival, Wire
from inkuru.newsroom.models.audit import Act, AuditEntry
from inkuru.newsroom.models.board import Assignment, BoardNeed, EditionSummary, SavedView, StorySummary, Touched
from inkuru.newsroom.models.chores import Chore, ChoreKind, ChoreState
from inkuru.newsroom.models.figures import FindingEvent, FindingTurn, MemorySaving
from inkuru.newsroom.models.findings import Checked, CheckRule, Severity, StoredFinding, Waiver
from inkuru.newsroom.models.handovers import HandedItem, Handover
from inkuru.newsroom.models.lists import ListEntry, SiteList
from inkuru.newsroom.models.memory import (
    ChangeKind,
    MemoryChange,
    MemoryLeaf,
    MemoryNewWords,
    MemoryOrigin,
    MemoryPosting,
    MemoryState,
    MemoryText,
    MemoryUnit,
)
from inkuru.newsroom.models.notes import SourceNote
from inkuru.newsroom.models.notices import (
    DeadlineTold,
    Happening,
    Notice,
    NoticeChoice,
    NoticeHours,
    NoticeKind,
    OutgoingMail,
    Way,
)
from inkuru.newsroom.models.orders import PublishOrder
from inkuru.newsroom.models.people import DeskRole, Membership, Person, SignInLink
from inkuru.newsroom.models.practice import PracticeStory
from inkuru.newsroom.models.relations import Relation
from inkuru.newsroom.models.releases import Correction, Release, ReleaseKind, ScheduledRelease
from inkuru.newsroom.models.search import (
    SearchBlock,
    SearchEntry,
    SearchForm,
    SearchGram,
    SearchList,
    SearchState,
    SearchWord,
)
from inkuru.newsroom.models.stories import (
    SINGLE_KINDS,
    Block,
    Byline,
    Edition,
    Image,
    Kind,
    Origin,
    Role,
    Section,
    State,
    Story,
    Topic,
)
from inkuru.newsroom.models.terms import Concept, ConceptChange, Term, TermStatus, TermUse
from inkuru.newsroom.models.texts import Review, Revision, Segment, Source
from inkuru.newsroom.models.workflow import Cause, Step, WorkflowRule
from inkuru.newsroom.models.working import Comment, Presence, WorkingText

__all__ = [
    "SINGLE_KINDS",
    "Act",
    "Archive",
    "ArchiveLesson",
    "ArchiveOrder",
    "Arrival",
    "Assignment",
    "AuditEntry",
    "Block",
    "BoardNeed",
    "Byline",
    "Cause",
    "ChangeKind",
    "CheckRule",
    "Checked",
    "Chore",
    "ChoreKind",
    "ChoreState",
    "Comment",
    "Concept",
    "ConceptChange",
    "Correction",
    "DeadlineTold",
    "DeskRole",
    "Edition",
    "EditionSummary",
    "FindingEvent",
    "FindingTurn",
    "HandedItem",
    "Handover",
    "Happening",
    "Image",
    "Kind",
    "ListEntry",
    "Membership",
    "MemoryChange",
    "MemoryLeaf",
    "MemoryNewWords",
    "MemoryOrigin",
    "MemoryPosting",
    "MemorySaving",
    "MemoryState",
    "MemoryText",
    "MemoryUnit",
    "Notice",
    "NoticeChoice",
    "NoticeHours",
    "NoticeKind",
    "OrderState",
    "Origin",
    "OutgoingMail",
    "Person",
    "PracticeStory",
    "Presence",
    "PublishOrder",
    "Relation",
    "Release",
    "ReleaseKind",
    "Review",
    "Revision",
    "Role",
    "SavedView",
    "ScheduledRelease",
    "SearchBlock",
    "SearchEntry",
    "SearchForm",
    "SearchGram",
    "SearchList",
    "SearchState",
    "SearchWord",
    "Section",
    "Segment",
    "Severity",
    "SignInLink",
    "SiteList",
    "Source",
    "SourceNote",
    "State",
    "Step",
    "StoredFinding",
    "Story",
    "StorySummary",
    "Term",
    "TermStatus",
    "TermUse",
    "Topic",
    "Touched",
    "Waiver",
    "Way",
    "Wire",
    "WorkflowRule",
    "WorkingText",
]
