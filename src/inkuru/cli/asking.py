"""What several commands ask for: a story, languages, a person, notes by language."""

from argparse import ArgumentParser

from inkuru.cli.door import Refusal, positive
from inkuru.lang.language import codes
from inkuru.newsroom.models import DeskRole, Edition, Person, Story
from inkuru.newsroom.opening import open_newsroom


def ask_story(parser: ArgumentParser) -> None:
    """The positional argument STORY."""
    parser.add_argument("story", metavar="STORY", type=positive("STORY"), help="the id of a story")


def ask_person(parser: ArgumentParser) -> None:
    """`--by NAME`: who signs."""
    parser.add_argument("--by", metavar="NAME", default="", help="the user name of the person who signs")


def ask_override(parser: ArgumentParser) -> None:
    """`--override-rules REASON`: past the rules of the newsroom, as `inkuru rules` tells them."""
    parser.add_argument(
        "--override-rules",
        default="",
        metavar="REASON",
        dest="override",
        help="go past the rules of the newsroom; the reason is written into the audit log",
    )


def ask_json(parser: ArgumentParser) -> None:
    """`--json`: one JSON object a line."""
    parser.add_argument("--json", action="store_true", help="answer with one JSON object a line")


def language_codes(text: str) -> list[str]:
    """`rw,sw` as codes; raises Refusal for one that is none of ours.

    >>> language_codes("rw, sw")
    ['rw', 'sw']
    """
    wanted = [code.strip() for code in text.split(",") if code.strip()]
    for code in wanted:
        if code not in codes():
            raise Refusal(f"“{code}” is none of the languages {', '.join(codes())}")
    return wanted


def find_story(number: int) -> Story:
    """The story of an id, in a newsroom that is open; raises Refusal."""
    open_newsroom()
    found = Story.objects.filter(pk=number).first()
    if found is None:
        raise Refusal(f"there is no story {number}")
    return found


def find_edition(story: Story, language: str) -> Edition:
    """The edition of a story in a language; raises Refusal."""
    found = Edition.objects.select_related("story").filter(story=story, language=language).first()
    if found is None:
        raise Refusal(f"story {story.pk} has no edition in {language}")
    return found


def find_person(name: str) -> Person | None:
    """The person of a user name, None for a blank one; raises Refusal."""
    if not name:
        return None
    found = Person.objects.filter(username=name).first()
    if found is None:
        raise Refusal(f"nobody here is called “{name}”")
    return found


def find_role(name: str) -> DeskRole:
    """A role by its name; raises Refusal."""
    if name not in DeskRole.values:
        raise Refusal(f"“{name}” is no role; the roles are {', '.join(DeskRole)}")
    return DeskRole(name)


def notes_by_language(notes: list[str]) -> dict[str, str]:
    """`rw=…`, `en=…` as a mapping; raises Refusal.

    >>> notes_by_language(["rw=Inkuru yakuweho.", "en=Withdrawn."])
    {'rw': 'Inkuru yakuweho.', 'en': 'Withdrawn.'}
    """
    split = [note.partition("=") for note in notes]
    for code, equals, text in split:
        if not equals or not text.strip():
            raise Refusal(f"a note is written LANGUAGE=TEXT, not “{code}{equals}{text}”")
    return {language_codes(code)[0] if code.strip() else code: text.strip() for code, _, text in split}
