"""How much room a line takes where others show it: a text message, a result of a search."""

from dataclasses import dataclass

# 3GPP TS 23.038 §6.2.1: the alphabet of text messages, and what takes two places in it.
GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'(+*),-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_TWICE = frozenset("\f^{}\\[~]|€")
# Of one message; §6.2.1 with 140 octets of seven bits, and of sixteen.
GSM_ROOM, UCS_ROOM = 160, 70
# Typographic marks that have a plain one in the alphabet: with it the message keeps its room.
PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "}

# Advance widths of Arial in thousandths of its size, as in the metrics of Helvetica (Adobe AFM), by which it was made.
WIDTHS = {
    **dict.fromkeys("ijl|'’‘", 222),
    **dict.fromkeys(" !,./:;I[]\\ft\u00a0", 278),
    **dict.fromkeys("()-r`“”", 333),
    **dict.fromkeys('*"', 380),
    **dict.fromkeys("ckJsvxyz", 500),
    **dict.fromkeys("#$?_0123456789Labdeghnopqu–", 556),
    **dict.fromkeys("+<=>~", 584),
    **dict.fromkeys("FTZ", 611),
    **dict.fromkeys("&ABEKPSVXY", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM", 833),
    **dict.fromkeys("W%", 944),
    **dict.fromkeys("@—…", 1000),
}
UNKNOWN_WIDTH = 556
# Google sets titles at 20 px; it cuts them at about this width.
TITLE_SIZE, TITLE_WIDTH = 20, 580


@dataclass(frozen=True, slots=True)
class Message:
    """How much of one text message a text takes: places used, places there are, and what made it so small."""

    used: int
    room: int
    awkward: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether one message holds it."""
        return self.used <= self.room


def message_of(text: str) -> Message:
    """A text as a message. One letter that is not in the alphabet leaves 70 places of the 160.

    >>> message_of("Isoko ryafunguye")
    Message(used=16, room=160, awkward=())
    >>> message_of("n’isoko")
    Message(used=7, room=70, awkward=('’',))
    """
    awkward = tuple(dict.fromkeys(one for one in text if one not in GSM and one not in GSM_TWICE))
    if awkward:
        # UTF-16: what lies beyond the first plane takes two places.
        return Message(len(text.encode("utf-16-le")) // 2, UCS_ROOM, awkward)
    return Message(len(text) + sum(one in GSM_TWICE for one in text), GSM_ROOM, ())


def plain(text: str) -> str:
    """A text with the plain marks of the alphabet instead of typographic ones.

    >>> plain("n’isoko – “Kimironko”")
    'n\\'isoko - "Kimironko"'
    """
    return "".join(PLAIN.get(one, one) for one in text)


def title_pixels(text: str) -> int:
    """About how wide a search engine sets a title, in pixels.

    >>> title_pixels("ill"), title_pixels("WWW")
    (13, 57)
    """
    return round(sum(WIDTHS.get(one, UNKNOWN_WIDTH) for one in text) * TITLE_SIZE / 1000)
