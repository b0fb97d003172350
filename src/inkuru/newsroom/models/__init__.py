"""The only models."""

from inkuru.newsroom.models.archives import Archive, ArchiveLesson, ArchiveOrder, OrderState
from inkuru.newsroom.models.findings import Checked, CheckRule, Severity, StoredFinding, Waiver
from inkuru.newsroom.models.memory import (
    ChangeKind,
    MemoryChange,
    MemoryOrigin,
    MemoryPosting,
    MemoryState,
    MemoryText,
    MemoryUnit,
    MemoryWord,
)
from inkuru.newsroom.models.orders import PublishOrder
from inkuru.newsroom.models.people import Person, SignInLink
from inkuru.newsroom.models.releases import Correction, Release, ReleaseKind
from inkuru.newsroom.models.stories import (
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
from inkuru.newsroom.models.terms import Concept, Term, TermStatus, TermUse
from inkuru.newsroom.models.texts import Review, Revision, Segment, Source
from inkuru.newsroom.models.working import Comment, Presence, WorkingText

__all__ = [
    "Archive",
    "ArchiveLesson",
    "ArchiveOrder",
    "Block",
    "Byline",
    "ChangeKind",
    "CheckRule",
    "Checked",
    "Comment",
    "Concept",
    "Correction",
    "Edition",
    "Image",
    "Kind",
    "MemoryChange",
    "MemoryOrigin",
    "MemoryPosting",
    "MemoryState",
    "MemoryText",
    "MemoryUnit",
    "MemoryWord",
    "OrderState",
    "Origin",
    "Person",
    "Presence",
    "PublishOrder",
    "Release",
    "ReleaseKind",
    "Review",
    "Revision",
    "Role",
    "Section",
    "Segment",
    "Severity",
    "SignInLink",
    "Source",
    "State",
    "StoredFinding",
    "Story",
    "Term",
    "TermStatus",
    "TermUse",
    "Topic",
    "Waiver",
    "WorkingText",
]
